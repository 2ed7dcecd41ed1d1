"""Results of a cohort by hand: scores typed one after the other, the ministry's form, and the end of the course."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.assessing import Score
from mihan_desktop.ui import person_sheet
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.end_cohort import EndCohortDialog
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from mihan_desktop.ui.dialogs.hand_out import HandOutDialog
from mihan_desktop.ui.dialogs.paste_scores import PasteScoresDialog
from mihan_desktop.ui.dialogs.score import ScoreDialog
from mihan_desktop.ui.pages.courses import RESULTS
from tests.keys import type_text
from tests.services.assessed import add_form, offer, trainees
from tests.ui.form.hands import all_drawn, key, write
from tests.ui.story import Story, dialog, open_office, settle, wait_for

NAMES = ("زينب", "هيوا")


def assessed(story: Story) -> str:
    """A cohort of sewing with two trainees, every session marked; its id."""
    office, desk = story.office, story.office.desk
    add_form(office, office.enter("omar"))
    offer(office)
    karwan = office.enter("karwan")
    cohort, people = trainees(office, karwan, office.enter("zainab"), *NAMES)
    karwan = office.enter("karwan")
    (planned,) = (one for one in desk.attending.classes(karwan) if one.id == cohort)
    office.wall.go_on(days=(planned.sessions[-1].date - office.wall().date()).days + 1)
    karwan = office.enter("karwan")
    for meeting in planned.sessions:
        desk.attending.mark(karwan, cohort, [(meeting.id, person, Mark.PRESENT, 0, "") for person in people])
    desk.signing_in.sign_out()
    return cohort


@pytest.fixture
def centre(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A training centre whose cohort has come to its end, and is not assessed yet."""
    story = Story(tmp_path / "profile")
    open_office(story)
    story.cohort = assessed(story)  # type: ignore[attr-defined]
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def at(story: Story, row: int, column: int) -> Any:
    """The page of courses with a cell of the results chosen."""
    page: Any = story.show("courses", story.cohort)  # type: ignore[attr-defined]
    wait_for(story.built, lambda: len(page.results.model.rows) == len(NAMES))
    page.show_part(RESULTS)
    page.results.table.setCurrentIndex(page.results.model.index(row, column))
    settle(story.built)
    return page


def scored(page: Any) -> list[int | None]:
    """What stands in the first column."""
    sat = (line.sittings[0].best for line in page.results.results.lines)
    return [None if best is None else best.score for best in sat]


def test_a_column_of_scores_is_typed_one_trainee_after_the_other(centre: Story) -> None:
    centre.sign_in("karwan")
    page = at(centre, 0, 1)
    for points in ("120", "٤٠", "55.5"):
        page.results.wanted.emit()
        typed = dialog(centre, ScoreDialog)
        write(points)
        key(Qt.Key.Key_Return)
        if points == "120":
            assert typed._field.problem, "of a hundred"
            typed.score.clear()
            typed.reject()
            continue
        wait_for(centre.built, lambda: not typed.isVisible())  # noqa: B023
        settle(centre.built)
    scores = [line.sittings[0].best.score for line in page.results.results.lines]
    assert scores == [4000, 5550]


def test_the_ministrys_form_is_filled_left_gone_on_with_and_saved_by_the_keyboard(centre: Story) -> None:
    centre.sign_in("karwan")
    page = at(centre, 0, 2)
    page.results.wanted.emit()
    form = dialog(centre, FormAboutDialog)
    all_drawn(form.view)
    write("15")
    key(Qt.Key.Key_Return)
    wait_for(centre.built, lambda: form.filling.stored)
    key(Qt.Key.Key_Escape)
    wait_for(centre.built, lambda: "test" in page.results.results.lines[0].drafts)
    page.results.wanted.emit()
    form = dialog(centre, FormAboutDialog)
    all_drawn(form.view)
    assert form.filling.session.node("/data/seam").value == "15", "the draft was kept"
    form.view.reach("/data/button")
    write("9")
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for(centre.built, lambda: page.results.results.lines[0].sittings[1].best is not None)
    settle(centre.built)
    assert page.results.results.lines[0].sittings[1].best.score == 2400
    assert page.results.table.currentIndex().row() == 1, "the next trainee follows"


def test_the_end_of_the_cohort_is_said_of_everybody_but_whom_space_leaves_out(centre: Story) -> None:
    centre.sign_in("karwan")
    page = at(centre, 0, 2)
    for row in range(len(NAMES)):
        page.results.table.setCurrentIndex(page.results.model.index(row, 2))
        page.results.wanted.emit()
        form = dialog(centre, FormAboutDialog)
        for name, points in (("seam", "20"), ("button", "10")):
            form.filling.session.set(f"/data/{name}", points)
        form.confirm()
        wait_for(centre.built, lambda: page.results.results.lines[row].sittings[1].best is not None)  # noqa: B023
        settle(centre.built)
    page.marks.end()
    end = dialog(centre, EndCohortDialog)
    wait_for(centre.built, lambda: len(end.model.rows) == len(NAMES))
    end.table.setFocus()
    key(Qt.Key.Key_Space)
    assert len(end.left_out) == 1
    end.accept_button.click()
    wait_for(centre.built, lambda: not end.isVisible())
    wait_for(
        centre.built, lambda: {one.enrolment.state for one in page.results.results.lines}
        == {State.ADMITTED, State.COMPLETED},
    )  # fmt: skip


def test_a_column_of_scores_is_pasted_after_a_look_and_corrected_with_a_reason_once_it_has_left(
    centre: Story, tmp_path: Path
) -> None:
    centre.sign_in("karwan")
    page = at(centre, 0, 1)
    QApplication.clipboard().setText("الاسم\tالقبلي\nزينب\t٧٢٫٥\nهيوا\t120\nشيلان\t50")
    page.marks.brought.paste()
    look = dialog(centre, PasteScoresDialog)
    assert "شيلان" in look.strangers.said()
    assert "هيوا" in look.beyond.said()
    assert not look._reason_field.isVisibleTo(look)
    look.confirm()
    wait_for(centre.built, lambda: not look.isVisible())
    settle(centre.built)
    assert scored(page) == [7250, None]

    (tmp_path / "more.csv").write_text("1,80\n2,40\n", "utf-8")
    page.marks.brought.bring(tmp_path / "more.csv")
    look = dialog(centre, PasteScoresDialog)
    assert look.places.isVisibleTo(look), "lines without names go by the printed sheet"
    assert "زينب" in look.corrected.said()
    with centre.built.desk.assessing._opened.write() as work:
        first = page.results.results.lines[0].enrolment
        (one,) = work.assessments.of_cohort(first.cohort)[first.person]
        work.outbox.set_status([one.result.change_id], RecordStatus.SEALED)
    look.confirm()
    wait_for(centre.built, lambda: bool(look._reason_field.problem))
    assert scored(page) == [7250, None], "all or none"
    type_text(look.reason, "ورقة التصحيح")
    look.confirm()
    wait_for(centre.built, lambda: not look.isVisible())
    settle(centre.built)
    assert scored(page) == [8000, 4000]


def test_a_correction_that_waits_is_typed_again_with_a_reason_of_its_own(centre: Story) -> None:
    centre.sign_in("karwan")
    page = at(centre, 0, 1)
    desk, who = centre.built.desk, centre.built.window.user
    assert who is not None
    first = page.results.results.lines[0].enrolment

    def say(points: int, reason: str = "") -> None:
        desk.assessing.score(who, first.cohort, "before", [Score(first.person, points, reason=reason)])

    say(4000)
    with desk.assessing._opened.write() as work:
        (one,) = work.assessments.of_cohort(first.cohort)[first.person]
        work.outbox.set_status([one.result.change_id], RecordStatus.SEALED)
    say(5000, "ورقة التصحيح")
    page.reload()
    wait_for(centre.built, lambda: scored(page)[0] == 5000)
    page.results.wanted.emit()
    why = dialog(centre, ReasonDialog)
    type_text(why.reason, "جُمعت خطأً")
    why.confirm()
    typed = dialog(centre, ScoreDialog)
    typed.score.setText("60")
    typed.confirm()
    wait_for(centre.built, lambda: scored(page)[0] == 6000)
    assert not typed.isVisible()


def test_scores_are_brought_to_what_is_typed_alone(centre: Story, tmp_path: Path) -> None:
    centre.sign_in("karwan")
    page = at(centre, 0, 2)
    said: list[str] = []
    page.told.connect(lambda words, _: said.append(words()))
    QApplication.clipboard().setText("زينب\t20")
    page.marks.brought.paste()
    page.results.table.setCurrentIndex(page.results.model.index(0, 0))
    page.marks.brought.paste()
    page.results.table.setCurrentIndex(page.results.model.index(0, 1))
    QApplication.clipboard().setText("")
    page.marks.brought.paste()
    wait_for(centre.built, lambda: len(said) == 3)
    assert len(set(said)) == 3
    (tmp_path / "no.xlsx").write_bytes(b"PK\3\4 nothing")
    page.marks.brought.bring(tmp_path / "no.xlsx")
    wait_for(centre.built, lambda: len(said) == 4)
    assert not [one for one in centre.built.window.findChildren(PasteScoresDialog) if one.isVisible()]


def test_results_stand_on_the_persons_page_and_on_what_they_are_handed(
    centre: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = centre.built.desk
    karwan = centre.sign_in("karwan")
    first = desk.assessing.results(karwan, centre.cohort).lines[0].enrolment  # type: ignore[attr-defined]
    desk.assessing.score(karwan, first.cohort, "before", [Score(first.person, 4050)])
    centre.sign_in("huda")
    page: Any = centre.show("person", first.person)
    wait_for(centre.built, lambda: bool(page.parts[4].results.model.rows), 20)
    shown = page.parts[4].results
    assert not shown.isHidden()
    assert "40.5" in shown.model.index(0, 1).data().translate(str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789."))

    written: dict[str, list[tuple[str, str]]] = {"ar": [], "ckb": [], "en": []}
    row = person_sheet._Sheet.row

    def seen(sheet: person_sheet._Sheet, label: str, text: str) -> None:
        written[sheet.code].append((label, text))
        row(sheet, label, text)

    monkeypatch.setattr(person_sheet._Sheet, "row", seen)
    page.rights.hand_out.click()
    (handed,) = page.findChildren(HandOutDialog)
    handed.save_to(tmp_path / "first")
    wait_for(centre.built, lambda: bool(handed.said.text()), 30)
    for code, name in (("ar", "القبلي"), ("ckb", "پێش"), ("en", "Before")):
        assert any(name in label and "40.5" in text for label, text in written[code]), code


def test_something_else_than_what_follows_is_said_of_somebody_in_place_with_its_reason(centre: Story) -> None:
    centre.sign_in("karwan")
    page = at(centre, 0, 2)
    page.marks.end()
    end = dialog(centre, EndCohortDialog)
    wait_for(centre.built, lambda: len(end.model.rows) == len(NAMES))
    assert not end.accept_button.isEnabled(), "nobody is assessed: it can't be told of anybody yet"
    end.table.setFocus()
    key(Qt.Key.Key_F2)
    assert end.instead.hasFocus()
    end.instead.setCurrentIndex(end.instead.findData(State.COMPLETED.value))
    end.instead.activated.emit(end.instead.currentIndex())
    assert end.reason.hasFocus()
    end.accept_button.click()
    assert end._reason_field.problem, "an end that does not follow wants its reason"
    assert end.isVisible()
    type_text(end.reason, "مشروع نهائي ممتاز")
    key(Qt.Key.Key_Return)
    assert end.table.hasFocus()
    assert end.isVisible(), "Enter in the line says nothing of the cohort"
    assert "مشروع" in end._whole.said()
    end.table.setCurrentIndex(end.model.index(1, 0))
    assert (end.reason.text(), end.instead.currentIndex()) == ("", 0)
    end.accept_button.click()
    wait_for(centre.built, lambda: not end.isVisible(), 20)
    wait_for(
        centre.built,
        lambda: [one.enrolment.state for one in page.results.results.lines] == [State.COMPLETED, State.ADMITTED],
        20,
    )
    (said,) = (one.enrolment for one in page.results.results.lines if one.enrolment.state is State.COMPLETED)
    assert said.reason == "مشروع نهائي ممتاز"
