"""Whoever opens a workbook of somebody else's looks at it first, all by the same rules; what is good is read."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from forms import workbook
from forms.problems import FormError
from forms.rulebook import read_workbook
from forms.workbook import Harm, HarmfulError, Limits
from forms.xlsform import compile_xlsform
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.reading_tables import read_table
from sync.central.importing.workbooks import LIMITS, guard, rows_of
from sync.central.settings import CentralError
from tests.forms.hostile import SHEET, harmful, repacked

FORMS = {
    Harm.TOO_MUCH: "too_large", Harm.ENTITIES: "entities_forbidden", Harm.BROKEN: "unreadable_spreadsheet",
}  # fmt: skip
Codes = dict[Harm, str]


@pytest.fixture(scope="module")
def good() -> bytes:
    """A table of two lines, as a program writes it."""
    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    sheet: Any = book.active
    sheet.append(["number", "name"])
    sheet.append([7, "زينب"])
    book.save(out)
    return out.getvalue()


def _of_a_rulebook(path: Path) -> object:
    return read_workbook(path.read_bytes())


def _of_a_form(path: Path) -> object:
    return compile_xlsform(path.read_bytes(), path.name)


@pytest.mark.parametrize(
    ("read", "codes", "otherwise"),
    [
        (_of_a_rulebook, FORMS | {Harm.NO_WORKBOOK: "not_a_rulebook"}, ""),
        (_of_a_form, FORMS | {Harm.NO_WORKBOOK: "not_a_form"}, ""),
        (guard, {Harm.TOO_MUCH: "too_much_inside", Harm.ENTITIES: "entities"}, "file_kind"),
        (read_table, {Harm.TOO_MUCH: "table_too_large"}, "table_unreadable"),
    ],
    ids=["rulebook", "form", "register", "table"],
)
def test_a_workbook_that_is_made_to_do_harm_is_refused_by_whoever_reads_one(
    read: Callable[[Path], object],
    codes: Codes,
    otherwise: str,
    bad: tuple[tuple[str, bytes, Harm], ...],
    tmp_path: Path,
) -> None:
    path, said = tmp_path / "x.xlsx", dict[str, str]()
    for what, data, _ in bad:
        path.write_bytes(data)
        try:
            read(path)
        except (FormError, CentralError, MihanError) as error:
            said[what] = error.code
        else:
            said[what] = ""
    assert said == {what: codes.get(why, otherwise) for what, _, why in bad}


@pytest.fixture(scope="module")
def bad(good: bytes) -> tuple[tuple[str, bytes, Harm], ...]:
    """All that is harmful, made once."""
    return tuple(harmful(good))


def test_a_good_one_is_read_and_pictures_in_it_are_no_xml(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "good.xlsx"
    path.write_bytes(repacked(good, {"xl/media/image1.png": b"\x89PNG" + bytes(200) + b"<!DOCTYPE>"}))
    assert read_table(path)[1][:2] == ("7", "زينب")
    guard(path)
    assert [cells[:2] for _, _, cells in rows_of(path)] == [["number", "name"], ["7", "زينب"]]


def test_a_row_that_says_that_it_is_the_thousand_millionth_is_not_waited_for(good: bytes, tmp_path: Path) -> None:
    sheet = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="2000000000"><c r="A2000000000"><v>1</v></c></row></sheetData></worksheet>"""
    path = tmp_path / "far.xlsx"
    path.write_bytes(repacked(good, {SHEET: sheet}))
    with path.open("rb") as file, workbook.opened(file) as book:
        assert len(list(workbook.rows(book.worksheets[0], 3, 1_000))) <= 1_000
    with pytest.raises(MihanError, match="table_too_large"):
        read_table(path)


def test_what_a_workbook_says_of_the_size_of_a_sheet_is_not_believed(good: bytes, tmp_path: Path) -> None:
    sheet = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:A1"/>
        <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>
        </worksheet>"""
    path = tmp_path / "small.xlsx"
    path.write_bytes(repacked(good, {SHEET: sheet}))
    assert [row[:2] for row in read_table(path)] == [("1", ""), ("", "2")]


def test_the_register_of_a_country_may_be_large_but_not_its_styles(good: bytes) -> None:
    sheet = b"<worksheet>" + b"<c/>" * 30_000 + b"</worksheet>"
    small = Limits(unpacked=1 << 30, held=1 << 20, parts=100, marks=20_000)
    workbook.look(io.BytesIO(repacked(good, {SHEET: sheet})), LIMITS)
    with pytest.raises(HarmfulError) as refused:
        workbook.look(io.BytesIO(repacked(good, {SHEET: sheet})), small)
    assert (refused.value.why, refused.value.part, refused.value.limit) == (Harm.TOO_MUCH, SHEET, 20_000)
    held = repacked(good, {"xl/styles.xml": b"<a>" + b" " * (2 << 20) + b"</a>"})
    with pytest.raises(HarmfulError) as refused:
        workbook.look(io.BytesIO(held), small)
    assert (refused.value.part, refused.value.limit) == ("xl/styles.xml", 1 << 20)


def test_a_sheet_is_read_row_by_row_and_no_row_may_be_as_large_as_a_sheet(good: bytes) -> None:
    small = Limits(unpacked=1 << 30, held=3 << 20, parts=100, marks=1 << 20)
    text = b"<c t='inlineStr'><is><t>" + b"x" * (1 << 20) + b"</t></is></c>"
    row = b"<row>" + text + b"</row>"
    workbook.look(io.BytesIO(repacked(good, {SHEET: b"<worksheet>" + row * 6 + b"</worksheet>"})), small)
    looks_like_it = b"<row><c><is><t><![CDATA[" + (b"<row>" + b"x" * (1 << 20)) * 6 + b"]]></t></is></c></row>"
    for harm in (b"<row>" + text * 6 + b"</row>", looks_like_it):
        with pytest.raises(HarmfulError) as refused:
            workbook.look(io.BytesIO(repacked(good, {SHEET: b"<worksheet>" + harm + b"</worksheet>"})), small)
        assert (refused.value.why, refused.value.part) == (Harm.TOO_MUCH, SHEET)


def test_texts_are_texts_however_their_part_is_called(good: bytes) -> None:
    texts, kind = (
        "xl/worksheets/texts.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
    )
    small = Limits(unpacked=1 << 30, held=1 << 20, parts=100, marks=20_000, styles=2_000)
    many = b"<sst>" + b"<si/>" * 5_000 + b"</sst>"
    workbook.look(io.BytesIO(_listing(good, {texts: many}, (texts, kind))), small)
    long = {texts: b"<sst>" + b" " * (2 << 20) + b"</sst>"}
    for harm in (
        _listing(good, long, (texts, kind)),
        _listing(good, long, (texts, "x.worksheet+xml"), (texts, kind)),
        _listing(good, {texts: many}),
    ):
        with pytest.raises(HarmfulError) as refused:
            workbook.look(io.BytesIO(harm), small)
        assert (refused.value.why, refused.value.part) == (Harm.TOO_MUCH, texts)


def _listing(good: bytes, parts: dict[str, bytes], *listed: tuple[str, str]) -> bytes:
    """The workbook with more parts, and what its list of contents says of them."""
    said = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in listed)
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        contents = archive.read("[Content_Types].xml").replace(b"</Types>", said.encode() + b"</Types>")
    return repacked(good, {**parts, "[Content_Types].xml": contents})
