"""A trainer's week in Sorani: a class planned, five mornings marked, an exception each, one mark corrected."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.attendance import Mark
from tests.journeys.desk import CONTROL, Chair, Key
from tests.ui.story import Story, open_office, wait_for

NAMES = ("شیلان عومەر", "ڕزگار حوسێن", "مەریەم سەباح", "یوسف جاسم", "نوور کازم", "ئالان بەختیار")


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office on a Monday."""
    made = Story(tmp_path / "profile")
    open_office(made)
    made.open_window()
    yield made
    made.close()


def plan(chair: Chair) -> None:
    """A class of six from today, in the dialog, with Tab and letters."""
    chair.page.plan_button.setFocus() if chair.page.plan_button.isVisible() else None
    chair.page.plan()
    chair.rest()
    dialog = chair.dialog("PlanClassDialog")
    chair.write("چاککردنەوەی کۆمپیوتەر")
    for _ in range(40):
        if chair.here is dialog.names:  # type: ignore[attr-defined]
            break
        chair.key(Key.Key_Tab)
    assert chair.here is dialog.names  # type: ignore[attr-defined]
    for name in NAMES:
        chair.write(name + "\n")
    dialog.accept_button.setFocus(Qt.FocusReason.TabFocusReason)  # type: ignore[attr-defined]
    chair.key(Key.Key_Return)
    wait_for(chair.story.built, lambda: not dialog.isVisible())
    chair.rest()


@pytest.mark.timeout(120)
def test_a_trainers_week(office: Story) -> None:
    chair = Chair(office)
    chair.sit_down("karwan", "ckb")
    chair.go_to("attendance")
    plan(chair)
    sheet, model = chair.page.sheet, chair.page.model
    assert len(model.trainees) == len(NAMES)
    sessions = min(5, len(model.sessions))
    for session in range(sessions):
        sheet.setCurrentIndex(model.index(0, session))
        sheet.setFocus()
        chair.key(Key.Key_F6)
        for _ in range(session % len(NAMES)):
            chair.key(Key.Key_Down)
        chair.key((Key.Key_2, Key.Key_3, Key.Key_4)[session % 3])
        office.office.wall.time += timedelta(days=1)
    user = office.built.window.user
    assert user is not None
    marks = list(office.built.desk.attending.sheet(user, model.class_id).marks.values())
    assert len(marks) == sessions * len(NAMES)
    assert sum(mark.mark is not Mark.PRESENT for mark in marks) == sessions
    sheet.setCurrentIndex(model.index(0, 0))
    sheet.setFocus()
    chair.key(Key.Key_1)
    dialog = chair.dialog("ReasonDialog")
    chair.write("کەمێک درەنگ هات، بەڵام هات")
    chair.key(Key.Key_Return, CONTROL)
    wait_for(office.built, lambda: not dialog.isVisible())
    chair.rest()
    again = office.built.desk.attending.sheet(user, model.class_id).marks.values()
    assert sum(mark.mark is not Mark.PRESENT for mark in again) == sessions - 1
