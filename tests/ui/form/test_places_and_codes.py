"""Places and bar codes: typed in every way people write them, picked from districts, scanned, read from pictures."""

from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit

from forms.session import Session
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui.barcodes import read_code
from mihan_desktop.ui.form.editors.barcode import BarcodeEditor
from mihan_desktop.ui.form.editors.geo import GeoPointEditor
from mihan_desktop.ui.form.editors.points import PointsEditor
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.widgets.coordinates import in_iraq, read_angle, read_pair
from mihan_desktop.ui.widgets.wedge import as_scanned
from resources.codes import code_list
from resources.codes.places import district_places
from tests.keys import type_text
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, field, focused, here, key, write
from tests.ui.form.spreadsheets import filling
from tests.ui.test_pictures import picture, written

CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(kind: str) -> Session:
    return filling([{"type": kind, "name": "q", "label": "Q"}, {"type": "text", "name": "next", "label": "Next"}])


def value(session: Session) -> str:
    return session.node("/data/q").value


def code_picture(text: str, kind: zxingcpp.BarcodeFormat) -> bytes:
    """A printed code as a camera would see it, with some paper around."""
    drawn = memoryview(zxingcpp.create_barcode(text, kind).to_image(scale=4))  # type: ignore[arg-type]  # it is a buffer, its stubs do not say so
    height, width = drawn.shape or (0, 0)
    code = QImage(bytes(drawn), width, height, width, QImage.Format.Format_Grayscale8)
    return written(code.copy(-40, -40, width + 80, height + 80), "PNG")


@pytest.mark.parametrize(
    ("typed", "axis", "degrees"),
    [
        ("33.3152", 0, "33.3152"),
        ("٣٣٫٣١٥٢", 0, "33.3152"),
        ("۳۳.۵", 0, "33.5"),
        ("33,5", 0, "33.5"),
        ("33°18'54.7\" N", 0, "33.315194"),
        ("33 18 54,7 شمالاً", 0, "33.315194"),
        ("٤٤° ٢١′ ٥٨″ شرقاً", 1, "44.366111"),
        ("44.5 ڕۆژهەڵات", 1, "44.5"),
        ("44.5 W", 1, "-44.5"),
        ("-33", 0, "-33"),
        ("0", 0, "0"),
        ("44 E", 0, None),
        ("90.1", 0, None),
        ("33 61", 0, None),
        ("33.5 30", 0, None),
        ("1e5", 0, None),
        ("north", 0, None),
        ("", 0, None),
    ],
)
def test_an_angle_is_understood_as_people_write_it(typed: str, axis: int, degrees: str | None) -> None:
    assert read_angle(typed, axis) == degrees


@pytest.mark.parametrize(
    "typed", ["33.3125, 44.5", "33°18′45″N 44°30′E", "(33.3125,44.5)", "٣٣٫٣١٢٥، ٤٤٫٥", "33.3125 44.5"]
)
def test_a_pair_copied_from_a_map_is_understood(typed: str) -> None:
    assert read_pair(typed) == ("33.3125", "44.5")


def test_every_district_has_a_place_in_iraq_that_says_how_rough_it_is() -> None:
    places = district_places()
    assert set(places) == {code.code for code in code_list("districts")}
    for place in places.values():
        assert in_iraq(place.latitude, place.longitude)
        assert 1_000 <= place.accuracy <= 100_000
    assert not in_iraq("48.85", "2.35")


def test_a_place_is_typed_in_degrees_and_minutes_and_a_pair_fills_both_lines(show: Show) -> None:
    session = asked("geopoint")
    view = show(session)
    write("33 18 45 N")
    enter()
    write("44 21 58 E")
    enter()
    assert value(session) == "33.3125 44.366111 0.0 0.0"
    assert here(view) == "next"
    view.reach("/data/q")
    line = focused()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    type_text(line, "36.19, 44.01")
    enter()
    enter()
    assert value(session) == "36.19 44.01 0.0 0.0"


def test_a_place_outside_the_country_is_kept_with_a_word_of_warning(show: Show) -> None:
    session = asked("geopoint")
    view = show(session)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, GeoPointEditor)
    write("48.85")
    enter()
    write("2.35")
    enter()
    assert value(session) == "48.85 2.35 0.0 0.0"
    assert error_of(view, "/data/q") == ""
    assert "outside Iraq" in editor.note.text()


def test_the_middle_of_a_district_says_that_it_is_rough(show: Show) -> None:
    session = asked("geopoint")
    view = show(session)
    key(Qt.Key.Key_F4)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, GeoPointEditor)
    assert editor.districts.is_open
    type_text(editor.districts, "Haditha")
    enter()
    assert value(session) == "34.14 42.38 0.0 15000.0"
    assert [line.text() for line in editor.lines] == ["34.14", "42.38"]
    assert "15 km" in editor.note.text()
    editor.lines[0].setFocus()
    editor.lines[0].selectAll()
    type_text(editor.lines[0], "34.1401")
    enter()
    assert value(session) == "34.1401 42.38 0.0 0.0", "what a person writes is not rough"
    assert not editor.note.isVisible()


def points_of(view: FormView) -> PointsEditor:
    editor = field(view, "/data/q").editor
    assert isinstance(editor, PointsEditor)
    return editor


def test_an_area_is_a_table_of_points_that_closes_itself(show: Show) -> None:
    session = asked("geoshape")
    view = show(session)
    editor = points_of(view)
    QGuiApplication.clipboard().setText("33.31, 44.36\nnothing\n33.32 44.37\n")
    key(Qt.Key.Key_V, CONTROL)
    assert value(session) == ""
    assert error_of(view, "/data/q") == "A path needs two points, an area three."
    model = editor.model
    assert model.setData(model.index(2, 0), "٣٣٫٣٣")
    assert error_of(view, "/data/q").startswith("Write a place")
    assert model.setData(model.index(2, 1), "44 21 36")
    assert value(session) == "33.31 44.36 0.0 0.0;33.32 44.37 0.0 0.0;33.33 44.36 0.0 0.0;33.31 44.36 0.0 0.0"
    editor.table.setCurrentIndex(model.index(1, 0))
    key(Qt.Key.Key_Delete)
    assert value(session) == ""
    editor.table.setCurrentIndex(model.index(2, 0))
    enter()
    assert here(view) == "next"


def test_a_path_that_was_kept_is_shown_point_by_point(show: Show) -> None:
    session = asked("geotrace")
    session.set("/data/q", "33.31 44.36 0 0;33.32 44.37 0 0")
    assert points_of(show(session)).model.points == [("33.31", "44.36"), ("33.32", "44.37")]


def test_a_scanner_types_a_code_ends_with_enter_and_the_next_question_has_the_keyboard(show: Show) -> None:
    session = asked("barcode")
    view = show(session)
    write("100010001274")
    enter()
    assert value(session) == "100010001274"
    assert here(view) == "next"


def test_a_code_scanned_under_an_arabic_layout_is_what_was_printed(show: Show) -> None:
    assert as_scanned("IQ-12a") == "IQ-12a"
    assert as_scanned("١٢٣") == "123"
    assert as_scanned("ضصث") == "qwe"
    assert as_scanned("لاشق") == "bar"
    session = asked("barcode")
    show(session)
    write("شلا١٢")
    enter()
    assert value(session) == "ab12"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (zxingcpp.BarcodeFormat.QRCode, "10001-000127-4"),
        (zxingcpp.BarcodeFormat.Code128, "100010001274"),
        (zxingcpp.BarcodeFormat.EAN13, "5901234123457"),
        (zxingcpp.BarcodeFormat.DataMatrix, "سجل ١٢"),
    ],
    ids=str,
)
def test_a_code_is_read_from_a_picture(kind: zxingcpp.BarcodeFormat, text: str) -> None:
    assert read_code(code_picture(text, kind)) == text


def test_a_picture_of_a_code_is_chosen_and_one_without_is_refused_with_the_reason(show: Show, tmp_path: Path) -> None:
    chosen = tmp_path / "code.png"
    chosen.write_bytes(code_picture("10001-000127-4", zxingcpp.BarcodeFormat.QRCode))
    session = asked("barcode")
    view = show(session, choose_file=lambda *_: chosen)
    key(Qt.Key.Key_F4)
    assert value(session) == "10001-000127-4"
    assert isinstance(field(view, "/data/q").editor, BarcodeEditor)
    chosen.write_bytes(written(picture(80, 80), "PNG"))
    key(Qt.Key.Key_F4)
    assert error_of(view, "/data/q").startswith("No bar code was found")
    assert value(session) == "10001-000127-4"
    with pytest.raises(MihanError, match="not_a_picture"):
        read_code(b"%PDF-1.7")


def test_degrees_and_minutes_half_typed_are_no_pair() -> None:
    assert read_pair("44 21") is None
    assert read_pair("33.5 44.5") == ("33.5", "44.5")
