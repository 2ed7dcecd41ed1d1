"""Data sets as OData 4.0 (OASIS Standard, 2014): the service document, its metadata, pages of rows as JSON."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Final
from urllib.parse import quote, urlencode

from lxml import etree

from sync.central.indicators.opening.asking import Asked, AskedWrongError, ordered, read
from sync.central.indicators.opening.datasets import SETS, Cell, DataSet, Kind, Opening, Row, Scope, about
from sync.central.indicators.results import Released

PAGE: Final = 2_000
"""Rows of one answer; the next ones are where ``@odata.nextLink`` says."""
NAMESPACE: Final = "Mihan"
_EDM: Final = "http://docs.oasis-open.org/odata/ns/edm"
_EDMX: Final = "http://docs.oasis-open.org/odata/ns/edmx"
_TYPES: Final = {
    Kind.TEXT: "Edm.String",
    Kind.WHOLE: "Edm.Int32",
    Kind.NUMBER: "Edm.Decimal",
    Kind.YES_NO: "Edm.Boolean",
    Kind.DAY: "Edm.Date",
    Kind.MOMENT: "Edm.DateTimeOffset",
}
Said = Sequence[tuple[str, str]]
"""Names and values of a query."""


def open_to(scopes: frozenset[Scope]) -> tuple[DataSet, ...]:
    """The sets that a token opens."""
    return tuple(made for made in SETS.values() if made.scope is None or made.scope in scopes)


def service(root: str, scopes: frozenset[Scope]) -> bytes:
    """The service document. root: the address of the service, with its last slash."""
    sets = [{"name": made.name, "kind": "EntitySet", "url": made.name} for made in open_to(scopes)]
    return _json({"@odata.context": f"{root}$metadata", "value": sets})


def metadata(scopes: frozenset[Scope]) -> bytes:
    """The metadata document (CSDL 4.0 in XML); what stands in a column is said in English."""
    whole = etree.Element(f"{{{_EDMX}}}Edmx", {"Version": "4.0"}, nsmap={"edmx": _EDMX})
    services = etree.SubElement(whole, f"{{{_EDMX}}}DataServices")
    schema = etree.Element(f"{{{_EDM}}}Schema", {"Namespace": NAMESPACE}, nsmap={None: _EDM})  # type: ignore[dict-item]
    services.append(schema)
    sets = open_to(scopes)
    for made in sets:
        _entity(schema, made)
    container = etree.SubElement(schema, f"{{{_EDM}}}EntityContainer", {"Name": "Figures"})
    for made in sets:
        named = {"Name": made.name, "EntityType": f"{NAMESPACE}.{_entity_name(made)}"}
        etree.SubElement(container, f"{{{_EDM}}}EntitySet", named)
    return etree.tostring(whole, xml_declaration=True, encoding="UTF-8")


def _entity_name(made: DataSet) -> str:
    return made.name[:-1].capitalize()


def _entity(schema: etree._Element, made: DataSet) -> None:
    entity = etree.SubElement(schema, f"{{{_EDM}}}EntityType", {"Name": _entity_name(made)})
    key = etree.SubElement(entity, f"{{{_EDM}}}Key")
    for column in made.columns:
        if column.key:
            etree.SubElement(key, f"{{{_EDM}}}PropertyRef", {"Name": column.name})
    for column in made.columns:
        facts = {"Name": column.name, "Type": _TYPES[column.kind]}
        facts |= {"Nullable": "false"} if column.key else {}
        facts |= {"Scale": "variable"} if column.kind is Kind.NUMBER else {}
        facts |= {"Precision": "0"} if column.kind is Kind.MOMENT else {}
        one = etree.SubElement(entity, f"{{{_EDM}}}Property", facts)
        told = {"Term": "Org.OData.Core.V1.Description", "String": about(column.name)[-1]}
        etree.SubElement(one, f"{{{_EDM}}}Annotation", told)


def count(opening: Opening, made: DataSet, said: Said) -> int:
    """How many rows are meant, whatever page is asked for. Raises AskedWrongError."""
    if any(name != "$filter" for name, _ in said):
        raise AskedWrongError("odata_option", next(name for name, _ in said if name != "$filter"))
    asked = read(made, said)
    return sum(asked.wanted is None or asked.wanted(row) for row in opening.rows(made.name, opening.released()))


def page(opening: Opening, made: DataSet, root: str, said: Said) -> bytes:
    """A page of rows, with the address of the next where there are more. Raises AskedWrongError."""
    asked, released = read(made, said), opening.released()
    begin = _resumed(asked, made, released)
    left = None if asked.top is None else max(0, asked.top - begin)
    most = PAGE if left is None else min(left, PAGE)
    found, total = _found(opening, made, released, asked, begin, most + 1)
    shown = found[:most]
    answer: dict[str, object] = {"@odata.context": _context(root, made, asked)}
    if total is not None:
        answer["@odata.count"] = total
    names = made.names
    answer["value"] = [{names[at]: _plain(row[at]) for at in asked.select} for row in shown]
    if len(found) > len(shown) and (left is None or left > most):
        again = [(name, value) for name, value in said if name != "$skiptoken"]
        token = f"{begin + len(shown)}-{_stamp(made, released)}"
        query = urlencode([*again, ("$skiptoken", token)], quote_via=quote, safe="$,'()")
        answer["@odata.nextLink"] = f"{root}{made.name}?{query}"
    return _json(answer)


def _context(root: str, made: DataSet, asked: Asked) -> str:
    whole = len(asked.select) == len(made.columns)
    chosen = "" if whole else "(" + ",".join(made.names[at] for at in asked.select) + ")"
    return f"{root}$metadata#{made.name}{chosen}"


def _found(
    opening: Opening, made: DataSet, released: Sequence[Released], asked: Asked, begin: int, most: int
) -> tuple[list[Row], int | None]:  # fmt: skip
    """Rows from the one after ``begin`` and what is skipped on, and how many there are where that is asked."""
    rows: Iterator[Row] = opening.rows(made.name, released)
    if asked.wanted is not None:
        rows = filter(asked.wanted, rows)
    first = asked.skip + begin
    if asked.count or asked.orders:
        whole = ordered(rows, asked.orders) if asked.orders else list(rows)
        return whole[first : first + most], len(whole) if asked.count else None
    return list(islice(rows, first, first + most)), None


def _resumed(asked: Asked, made: DataSet, released: Sequence[Released]) -> int:
    """How many rows went before: what was released meanwhile makes pages of others, so one begins anew."""
    if not asked.after:
        return 0
    begin, _, stamp = asked.after.partition("-")
    if not (begin.isascii() and begin.isdecimal() and len(begin) < 10 and stamp == _stamp(made, released)):
        raise AskedWrongError("odata_skiptoken", asked.after, 410)
    return int(begin)


def _stamp(made: DataSet, released: Sequence[Released]) -> str:
    return hashlib.sha256(repr((made, tuple(released))).encode()).hexdigest()[:12]


def _plain(cell: Cell) -> object:
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds").replace("+00:00", "Z")
    return cell.isoformat() if isinstance(cell, date) else cell


def _json(answer: object) -> bytes:
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


def fault(code: str, words: str) -> bytes:
    """An error as OData says it."""
    return _json({"error": {"code": code, "message": words}})
