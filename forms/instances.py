"""Reads the lists beside a form: instances that stand in it, and files (XML, CSV, GeoJSON) that come with it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping

from lxml import etree

from forms.problems import FormError, Where, refuse
from forms.xml import MAX_BYTES, XFORMS, children, parse_xml
from forms.xpath import Kind
from forms.xpath import Node as Element
from forms.xpath.reading import adopt, from_lxml, without_collecting
from forms.xpath.tree import document, element

Addresses = dict[str, str]
MAX_CELLS = 1_500_000
LAST_SAVED = "last-saved"  # the file that jr://instance/last-saved is read from
_NAME = re.compile(r"[^\W\d][\w.-]*")


def read_embedded(instance: etree._Element) -> Element:
    """The document of an instance that stands in the form; an empty one where it holds nothing."""
    found = children(instance)
    if not found:
        return document(element("root"))
    top = from_lxml(found[0], keep_space=False)
    _plain(top)
    return document(top)


def _plain(top: Element) -> None:
    """Names as expressions write them: without the namespace that the form has as its default."""
    stack = [top]
    while stack:
        node = stack.pop()
        if node.namespace == XFORMS or not node.prefix:
            node.namespace = ""
        stack.extend(node.children)


def file_name(address: str) -> str:
    """The file that an address such as ``jr://file-csv/people.csv`` names (``itemsets.csv#towns``: a list in it)."""
    return address.rpartition("/")[2].partition("#")[0]


def read_external(address: str, files: Mapping[str, bytes]) -> Element:
    """The document of an instance elsewhere; an empty one where its file is absent. FormError names the file."""
    name = file_name(address)
    data = files.get(name)
    if data is None or not data.strip():
        return document(element("root"))
    if len(data) > MAX_BYTES:
        raise refuse("too_large", Where(sheet=name), limit=MAX_BYTES, size=len(data))
    kind = name.rpartition(".")[2].casefold()
    with without_collecting():
        if kind == "csv":
            return _one_list(read_csv(data, name), address.partition("#")[2])
        if kind in ("geojson", "json"):
            return read_geojson(data, name)
        try:
            top = from_lxml(parse_xml(data), keep_space=False)
        except FormError as error:
            raise refuse(error.code, Where(sheet=name, row=error.problems[0].where.row)) from error
        _plain(top)
        return document(top)


def _one_list(all_rows: Element, list_name: str) -> Element:
    """The rows of one list, where a file holds several told apart by their list_name (XLSForm's external_choices)."""
    if not list_name:
        return all_rows
    top = element("root")
    for item in all_rows.elements()[0].children:
        if any(cell.value == list_name for cell in item.named("list_name")):
            adopt(top, item)
    return document(top)


def read_csv(data: bytes, name: str) -> Element:
    """root/item per row, one element per named column. FormError("broken_csv" | "not_utf8" | "too_large")."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse("not_utf8", Where(sheet=name), offset=error.start) from error
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    if text.count("\n") * first.count(separator) > 2 * MAX_CELLS:
        raise refuse("too_large", Where(sheet=name), limit=MAX_CELLS)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)
    try:
        return document(_items(rows, name))
    except csv.Error as error:
        raise refuse("broken_csv", Where(sheet=name, row=rows.line_num), row=rows.line_num) from error


def _items(rows: Iterable[list[str]], name: str) -> Element:
    top = element("root")
    columns: list[tuple[int, str]] | None = None
    cells = 0
    for row in rows:
        if columns is None:
            columns = [(place, head.strip()) for place, head in enumerate(row) if _NAME.fullmatch(head.strip())]
            continue
        cells += max(1, len(columns))
        if cells > MAX_CELLS:
            raise refuse("too_large", Where(sheet=name), limit=MAX_CELLS)
        if any(row):
            adopt(top, _item([(head, row[place] if place < len(row) else "") for place, head in columns]))
    return top


def _item(cells: Iterable[tuple[str, str]]) -> Element:
    item = Element(Kind.ELEMENT, "item")
    item.children = [Element(Kind.ELEMENT, head, value) for head, value in cells]
    for cell in item.children:
        cell.parent = item
    return item


def read_geojson(data: bytes, name: str) -> Element:
    """root/item per feature: its properties, id, and geometry as ODK writes places.

    FormError("broken_geojson" | "too_large").
    """
    if data.count(b",") + data.count(b"{") > MAX_CELLS:
        raise refuse("too_large", Where(sheet=name), limit=MAX_CELLS)
    try:
        read = json.loads(data)
        features = read["features"]
        top = element("root")
        for feature in features:
            adopt(top, _item(_feature(feature)))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise refuse("broken_geojson", Where(sheet=name)) from error
    return document(top)


def _feature(feature: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    geometry = feature.get("geometry")
    cells: dict[str, str] = {}
    if isinstance(geometry, dict):
        cells["geometry"] = _geometry(geometry)
    properties = feature.get("properties")
    if isinstance(properties, dict):
        cells.update({str(key): _cell(value) for key, value in properties.items() if _NAME.fullmatch(str(key))})
    if "id" in feature:
        cells.setdefault("id", _cell(feature["id"]))
    return cells.items()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _geometry(geometry: Mapping[str, object]) -> str:
    places = geometry.get("coordinates")
    kind = geometry.get("type")
    if not isinstance(places, list):
        return ""
    if kind == "Point":
        return _place(places)
    ring = places[0] if kind == "Polygon" and places else places
    return "; ".join(_place(each) for each in ring)


def _place(place: list[object]) -> str:
    """Latitude, longitude, altitude and accuracy. TypeError, IndexError for what is no place."""
    return " ".join(map(_coordinate, (place[1], place[0], place[2] if len(place) > 2 else 0, 0)))


def _coordinate(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return _cell(value)
