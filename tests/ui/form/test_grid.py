"""A form of the style ``theme-grid``: questions share lines as their widths say, where there is room."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from forms.session import Session
from mihan_desktop.ui.form.view import FormView
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, field, here
from tests.ui.form.spreadsheets import Row, filling, said

NAMES = ("given", "father", "born", "remark", "end")


def household(style: str, language: str = "en") -> Session:
    survey: list[Row] = [
        {"type": "text", "name": "given", "appearance": "w2", **said("Given name", "الاسم")},
        {"type": "text", "name": "father", "appearance": "w1", **said("Father's", "اسم الأب")},
        {"type": "integer", "name": "born", "appearance": "w1", **said("Year", "السنة")},
        {"type": "text", "name": "remark", **said("Remark", "ملاحظة")},
        {"type": "begin_group", "name": "house", "appearance": "w6", **said("House", "البيت")},
        {"type": "integer", "name": "rooms", "appearance": "w3", **said("Rooms", "الغرف")},
        {"type": "integer", "name": "souls", "appearance": "w3", **said("People", "الأفراد")},
        {"type": "end_group"},
        {"type": "text", "name": "end", **said("End", "النهاية")},
    ]
    return filling(survey, (), {"style": style}, language=language)


def places(view: FormView, *refs: str) -> list[tuple[int, int]]:
    """Left edge and top of questions on the page."""
    QApplication.processEvents()
    page = view.page
    assert page is not None
    content = page.widget()
    assert content is not None
    corners = [field(view, f"/data/{ref}").mapTo(content, QPoint(0, 0)) for ref in refs]
    return [(corner.x(), corner.y()) for corner in corners]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_questions_share_a_line_as_their_widths_say_from_the_side_where_one_reads(show: Show, language: str) -> None:
    view = show(household("theme-grid", language))
    (given, first), (father, second), (born, third), (_, below) = places(view, "given", "father", "born", "remark")
    assert first == second == third < below
    reads = [given, father, born] if language == "en" else [born, father, given]
    assert reads == sorted(reads)
    widths = [field(view, f"/data/{name}").width() for name in ("given", "father", "born", "remark")]
    assert widths[1] == pytest.approx(widths[2], abs=2)
    assert widths[0] == pytest.approx(2 * widths[1], rel=0.1)
    assert widths[3] == pytest.approx(sum(widths[:3]), rel=0.1)


def test_a_groups_width_says_how_many_columns_it_has(show: Show) -> None:
    view = show(household("theme-grid"), one_page=True)
    (rooms, first), (souls, second) = places(view, "house/rooms", "house/souls")
    assert first == second
    assert rooms < souls
    assert field(view, "/data/house/rooms").width() == pytest.approx(field(view, "/data/house/souls").width(), abs=2)


def test_enter_goes_on_along_the_line(show: Show) -> None:
    view = show(household("pages theme-grid"))
    walked = []
    for _ in range(4):
        walked.append(here(view))
        enter()
    assert walked == ["given", "father", "born", "remark"]


def test_a_problem_makes_its_line_higher_and_nothing_else(show: Show) -> None:
    view = show(household("theme-grid"))
    before = places(view, "given", "father", "remark")
    view.reach("/data/born")
    QApplication.focusWidget().insert("x")  # type: ignore[union-attr]
    enter()
    after = places(view, "given", "father", "remark")
    assert after[:2] == before[:2]
    assert after[2][1] > before[2][1]


def test_on_a_narrow_page_and_without_the_style_questions_stand_below_each_other(show: Show) -> None:
    view = show(household("theme-grid"))
    view.window().resize(620, 700)
    tops = [top for _, top in places(view, "given", "father", "born", "remark")]
    assert sorted(set(tops)) == tops
    plain = show(household(""))
    tops = [top for _, top in places(plain, "given", "father", "born", "remark")]
    assert sorted(set(tops)) == tops
