"""A form as pages or as one page: the same questions, the same keys, and the way from one to the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mihan_desktop.ui.form.sections import SectionState
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, here, is_seen, key, write
from tests.ui.form.spreadsheets import Row, filling, registration

ALT = Qt.KeyboardModifier.AltModifier


def test_all_sections_stand_below_each_other_and_enter_leads_through(show: Show) -> None:
    session = filling(*registration(), language="en")
    view = show(session, one_page=True)
    assert here(view) == "given"
    assert is_seen(view, "/data/person/given")
    assert is_seen(view, "/data/home/governorate")
    ended: list[bool] = []
    view.completed.connect(lambda: ended.append(True))
    seen = []
    for _ in range(40):
        if ended:
            break
        seen.append(here(view))
        enter()
    assert ended
    assert seen[0] == "given"
    assert "governorate" in seen
    assert "consent" in seen


def test_the_list_of_sections_follows_the_keyboard_and_leads_to_each(show: Show, qtbot: QtBot) -> None:
    view = show(filling(*registration(), language="en"), one_page=True)
    key(Qt.Key.Key_2, ALT)
    assert here(view) == "governorate"
    assert view.list.currentIndex().row() == 1
    view.reach("/data/person/father")
    assert view.list.currentIndex().row() == 0
    view.list.setCurrentIndex(view.list.sections.index(3, 0))
    page = view.page
    assert page is not None

    def in_sight() -> bool:
        row = page.body.rows.get("/data/agreement")
        corner = row.mapTo(page.viewport(), row.rect().topLeft()) if row is not None else None
        return not view.canvas.is_drawing and corner is not None and page.viewport().rect().contains(corner)

    qtbot.waitUntil(in_sight, timeout=20_000)


def test_problems_are_shown_and_reached_on_one_page_too(show: Show) -> None:
    session = filling(*registration(), language="en")
    view = show(session, one_page=True)
    write("Zainab")
    enter()
    assert view.first_problem() == "/data/person/father"
    assert here(view) == "father"
    assert error_of(view, "/data/person/father") == "This needs an answer."
    assert view.list.sections.entries[1].state is SectionState.PROBLEMS


def test_the_person_switches_between_both_and_stays_where_they_are(show: Show) -> None:
    session = filling(*registration(), language="en")
    view = show(session)
    chosen: list[bool] = []
    view.way_chosen.connect(chosen.append)
    view.reach("/data/home/district")
    write("half")
    view.reach("/data/home/landmark")
    write("near the bridge")
    view.way.click()
    assert chosen == [True]
    assert session.node("/data/home/landmark").value == "near the bridge"
    assert here(view) == "landmark"
    assert is_seen(view, "/data/person/given")
    view.way.click()
    assert chosen == [True, False]
    assert here(view) == "landmark"
    assert not is_seen(view, "/data/person/given")


def test_a_form_of_one_section_has_nothing_to_choose(show: Show) -> None:
    assert not show(filling([{"type": "text", "name": "q", "label": "Q"}])).way.isVisible()


def test_a_section_far_below_stays_in_sight_while_those_above_it_are_still_being_drawn(
    show: Show, qtbot: QtBot
) -> None:
    survey: list[Row] = []
    for group in range(6):
        survey.append({"type": "begin_group", "name": f"g{group}", "label": f"Group {group}"})
        survey += [{"type": "text", "name": f"q{at}", "label": f"Question {at}"} for at in range(20)]
        survey.append({"type": "end_group"})
    view = show(filling(survey), one_page=True)
    assert view.reach("/data/g5/q3")
    qtbot.waitUntil(lambda: not view.canvas.is_drawing, timeout=20_000)
    for _ in range(5):
        QApplication.processEvents()
    page = view.page
    assert page is not None
    drawn = view.canvas.fields["/data/g5/q3"]
    assert page.viewport().rect().contains(drawn.mapTo(page.viewport(), drawn.rect().center()))
