"""Whatever bytes arrive, the engine answers with a form or with a code: never a crash, never a hang."""

import io
import re
from contextlib import suppress

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from forms.drafts import decode
from forms.instances import read_external
from forms.problems import FormError
from forms.session import Session
from forms.xform import read_xform
from forms.xlsform import read_form
from tests.forms.scenario import MOMENT, ids
from tests.forms.test_recomputation import FORM

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SOURCE = FORM.xml.decode()
ATTRIBUTES = [each.span(1) for each in re.finditer(r'="([^"]*)"', SOURCE)]
TAGS = [each.span() for each in re.finditer(r"<[^>]+>", SOURCE)]
SHORT = ["", ".", "..", "/", "//", "/*", "(", "$x", "a|b", "@id", "9" * 40, "../../../..", "1 div 0", "now()", "uuid()"]
CALLS = ["current()", "count(.)", "instance(1)", "position(..)", "string(/)", "regex(., '[')", "jr:itext('x')"]
PATHS = ["/data/row/q", "/data/n", "randomize(/data/row)", "indexed-repeat(., .., 1)", "xforms-value-changed"]
ODD = st.sampled_from([*SHORT, *CALLS, *PATHS])


@QUICK
@given(st.lists(st.tuples(st.sampled_from(ATTRIBUTES), ODD), min_size=1, max_size=3))
def test_an_xform_with_anything_in_its_attributes_opens_or_is_refused(
    changes: list[tuple[tuple[int, int], str]],
) -> None:
    source = SOURCE
    for (start, end), text in sorted(dict(changes).items(), reverse=True):
        source = source[:start] + text + source[end:]
    open_or_refuse(source.encode())


@QUICK
@given(st.sets(st.sampled_from(TAGS), min_size=1, max_size=2))
def test_an_xform_with_tags_missing_opens_or_is_refused(cuts: set[tuple[int, int]]) -> None:
    source = SOURCE
    for start, end in sorted(cuts, reverse=True):
        source = source[:start] + source[end:]
    open_or_refuse(source.encode())


def open_or_refuse(xml: bytes) -> None:
    try:
        session = Session(read_xform(xml), clock=lambda: MOMENT, new_id=ids())
        for node in session.root.walk():
            assert (node.label, node.choices, node.violation) is not None
        session.submission()
    except FormError as error:
        refused = error
    else:
        return
    assert refused.code
    assert refused.problems


@QUICK
@given(st.binary(max_size=300), st.sampled_from(["a.xlsx", "a.xls", "a.csv", "a.md", "a.xml"]))
def test_bytes_that_are_no_form_are_refused(data: bytes, name: str) -> None:
    with pytest.raises(FormError):
        read_form(data, name)


CELLS = st.one_of(
    st.sampled_from(["text", "begin_group", "end_group", "select_one l", "a", "${a}", "${", "l", "calculate", "note"]),
    st.sampled_from(["relevant", "label::x (ar)", "bind::mihan:soft", "instance::a", "yes", "1 +", "=1/0", "audit"]),
    st.text(max_size=12),
    st.integers(-9, 99),
    st.none(),
)
SHEETS = st.dictionaries(
    st.sampled_from(["survey", "choices", "settings", "entities", "external_choices", "Sheet1"]),
    st.lists(st.lists(CELLS, max_size=5), max_size=5),
    min_size=1,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SHEETS)
def test_a_workbook_with_anything_in_its_cells_is_a_form_or_refused(
    sheets: dict[str, list[list[str | int | None]]],
) -> None:
    header: list[str | int | None] = ["type", "name", "label"]
    book = openpyxl.Workbook()
    for name in {"survey": None, **sheets}:
        sheet = book.active if name == "survey" else book.create_sheet(name)
        assert sheet is not None
        sheet.title = name
        for row in [*([header] if name == "survey" else []), *sheets.get(name, [])]:
            with suppress(IllegalCharacterError):
                sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    try:
        open_or_refuse(read_form(file.getvalue(), "form.xlsx").xml)
    except FormError as error:
        refused = error
    else:
        return
    assert refused.problems


@QUICK
@given(
    st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)),
    st.sampled_from(["csv", "xml", "geojson"]),
)
def test_any_file_beside_a_form_is_a_list_or_refused(data: bytes, kind: str) -> None:
    try:
        assert read_external(f"jr://file/list.{kind}", {f"list.{kind}": data}).elements()
    except FormError as error:
        refused = error
    else:
        return
    assert refused.problems[0].where.sheet == f"list.{kind}"


LISTS = {
    "csv": b'\xef\xbb\xbfname,label,"x y"\na,"b ""c""",1\nb,\xd8\xb9,2\n',
    "xml": b'<?xml version="1.0"?><root><item><name>a</name><label>b</label></item><item id="1"/></root>',
    "geojson": b"""{"type": "FeatureCollection", "features": [
        {"id": "x", "properties": {"name": "a", "n": 1.5}, "geometry": {"type": "Point", "coordinates": [44.3, 33.1]}},
        {"geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]}, "properties": {}}]}""",
}


@QUICK
@given(
    st.sampled_from(sorted(LISTS)),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 12), st.sampled_from([b"", b"[", b"0", b'"', b",", b"<"]))),
)
def test_a_list_with_pieces_cut_out_or_put_in_is_a_list_or_refused(
    kind: str, changes: list[tuple[int, int, bytes]]
) -> None:
    data = LISTS[kind]
    for place, length, piece in changes:
        data = data[:place] + piece + data[place + length :]
    try:
        assert read_external(f"jr://file/list.{kind}", {f"list.{kind}": data}).elements()
    except FormError as error:
        refused = error
    else:
        return
    assert refused.problems


@pytest.mark.parametrize("places", ["[1]", "[]", "[[[1]]]", '["a"]', "[null, null]", "{}", "[[1, 2], 3]"])
def test_a_place_without_two_numbers_is_no_place(places: str) -> None:
    for kind in ("Point", "LineString", "Polygon"):
        data = f'{{"features": [{{"geometry": {{"type": "{kind}", "coordinates": {places}}}}}]}}'.encode()
        try:
            (item,) = read_external("jr://file/l.geojson", {"l.geojson": data}).elements()[0].elements()
        except FormError as error:
            assert error.code == "broken_geojson"  # noqa: PT017 - either of two ends
        else:
            assert set(item.string()) <= set("0123456789.- ;")


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes_for_a_draft_are_refused(data: bytes) -> None:
    with pytest.raises(FormError, match="broken_draft"):
        decode(data)
