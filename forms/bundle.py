"""A form with the lists that belong to it: as one .zip of files, and as one XForm that holds the lists itself.

Whoever keeps or sends a form has one thing to keep and send. A .zip holds one workbook (or one XForm) and beside it the
files that it names: CSV, XML and GeoJSON lists.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from lxml import etree

from forms.instances import file_name, read_external
from forms.model import Model
from forms.problems import Where, refuse
from forms.values import xml_text
from forms.xml import MAX_BYTES, XFORMS, child, children, parse_xml
from forms.xpath import Kind
from forms.xpath import Node as Element

MAX_UNPACKED = 2 * MAX_BYTES
MAX_FILES = 500
_WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".md")
_BROKEN = (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError)


def unpack(data: bytes, filename: str) -> tuple[str, bytes, Mapping[str, bytes]]:
    """Name and bytes of the form in a .zip, and the other files by name; a workbook itself as it stands.

    FormError("unreadable_spreadsheet" | "too_large" | "not_a_form"): broken, or of no form or several.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir()]
            size = sum(each.file_size for each in entries)
            if size > MAX_UNPACKED:
                raise refuse("too_large", Where(sheet=filename), limit=MAX_UNPACKED, size=size)
            if any(each.filename.startswith("xl/") for each in entries):
                return filename, data, {}
            if len(entries) > MAX_FILES:
                raise refuse("too_large", Where(sheet=filename), limit=MAX_FILES, size=len(entries))
            files = {
                name: archive.read(each)
                for each in entries
                if not each.filename.startswith(("__MACOSX/", "."))
                and (name := each.filename.replace("\\", "/").rpartition("/")[2]) not in ("", ".", "..")
            }
    except _BROKEN as error:
        raise refuse("unreadable_spreadsheet", Where(sheet=filename)) from error
    found = [name for name in files if name.lower().endswith(_WORKBOOKS) and not name.startswith("~")]
    found = found or [name for name, each in files.items() if b"<" in each[:200] and b"html" in each[:2000]]
    if len(found) != 1:
        raise refuse("not_a_form", Where(sheet=filename))
    form = files.pop(found[0])
    return found[0], form, files


def embed(xml: bytes, model: Model, files: Mapping[str, bytes], also: Iterable[str] = ()) -> bytes:
    """The XForm with the lists in it that are among the files, and nothing else changed.

    also: lists that the form reads by their names without declaring them (pulldata). FormError for a broken list.
    """
    wanted = {key: address for key, address in model.external.items() if file_name(address) in files}
    wanted |= {key: f"jr://file-csv/{key}.csv" for key in also if f"{key}.csv" in files}
    if not wanted:
        return xml
    html = parse_xml(xml)
    head = child(html, "head")
    inside = child(head, "model") if head is not None else None
    if inside is None:
        return xml
    instances = children(inside, "instance")
    for key, address in wanted.items():
        home = next((each for each in instances[1:] if each.get("id") == key), None)
        if home is None:
            home = etree.Element(f"{{{XFORMS}}}instance", id=key)
            instances[-1].addnext(home)
        home.attrib.pop("src", "")
        home[:] = [_written(read_external(address, files).elements()[0])]
    return etree.tostring(html, encoding="utf-8", xml_declaration=True)


def _written(top: Element) -> etree._Element:
    """A list as XML; what XML has no name for is left out, no expression could name it either."""
    made = etree.Element(_tag(top))
    stack = [(top, made)]
    while stack:
        source, target = stack.pop()
        for attribute in source.attributes:
            target.set(_tag(attribute), xml_text(attribute.value))
        if source.value:
            target.text = xml_text(source.value)
        for each in source.children:
            if each.kind is Kind.ELEMENT:
                try:
                    below = etree.SubElement(target, _tag(each))
                except ValueError:
                    continue
                stack.append((each, below))
    return made


def _tag(node: Element) -> str:
    return f"{{{node.namespace}}}{node.name}" if node.namespace else node.name
