"""The director asks on the telephone how many women came this month: a supervisor counts, by keyboard, and keeps it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QComboBox

from mihan_desktop.domain.reports.periods import Grain, Span
from mihan_desktop.domain.reports.topics import Dimension, Topic
from tests.journeys.desk import CONTROL, Chair, Key
from tests.ui.story import Story, open_office, wait_for


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """Three days of two clerks; somebody was sent back."""
    made = Story(tmp_path / "profile")
    open_office(made)
    for at, (clerk, given, sex) in enumerate(
        (("zainab", "زينب", "female"), ("zainab", "علي", "male"), ("ali", "مريم", "female"), ("ali", "نور", "female"))
    ):
        made.office.wall.go_on(hours=17 if at else 0)
        who = made.office.enter(clerk)
        made.office.register(who, given_name=given, sex=sex, phone=f"0770000000{at}", national_number="")
    huda = made.office.enter("huda")
    waiting = made.office.desk.reviewing.waiting(huda)
    made.office.desk.reviewing.return_change(huda, waiting[0].change_id, "الصورة ناقصة")
    made.office.desk.signing_in.sign_out()
    made.open_window()
    yield made
    made.close()


def down_to(chair: Chair, value: object) -> None:
    """Down in the list that has the keyboard until its line is the one."""
    for _ in range(40):
        box = chair.here
        assert isinstance(box, QComboBox)
        if box.currentData() == value:
            return
        chair.key(Key.Key_Down)
    raise AssertionError(value)


@pytest.mark.timeout(120)
def test_how_many_women_came(office: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mihan_desktop.ui.pages.reports.ask_where", lambda *_: tmp_path / "women.xlsx")
    chair = Chair(office)
    chair.sit_down("huda", "ckb")
    chair.go_to("reports")
    page = chair.page
    wait_for(office.built, lambda: page.report is not None)
    assert chair.here is page.question.topic
    assert page.report.query.topic is Topic.REGISTRATIONS
    chair.key(Key.Key_Tab)
    chair.key(Key.Key_Home)
    down_to(chair, Span.THIS_MONTH)
    chair.key(Key.Key_Tab)
    down_to(chair, Grain.DAY)
    chair.key(Key.Key_Tab)
    down_to(chair, Dimension.SEX)
    wait_for(office.built, lambda: page.report.query.by is Dimension.SEX)
    assert page.chart.picture.legend == ("ژنان", "پیاوان")
    assert [cell.number for cell in page.report.sums] == [3, 1]
    chair.key(Key.Key_F7)
    assert page.table.isVisibleTo(page)
    chair.key(Key.Key_F6)
    dialog = chair.dialog("KeepReportDialog")
    chair.line("ژنانی ئەم مانگە")
    wait_for(office.built, lambda: not dialog.isVisible())
    chair.key(Key.Key_F8)
    wait_for(office.built, (tmp_path / "women.xlsx").exists)
    chair.rest()
    rows = list(load_workbook(tmp_path / "women.xlsx").active.values)
    assert (rows[0][1], rows[-1][1:]) == ("ژنان", (3, 1, 4))
    chair.key(Key.Key_P, CONTROL)
    paper = chair.dialog("PrintReportDialog")
    chair.key(Key.Key_Escape)
    wait_for(office.built, lambda: not paper.isVisible())
    # A clerk at the same desk counts their own work, and has nobody else's questions.
    chair.sit_down("zainab", "ar")
    chair.go_to("reports")
    page = chair.page
    wait_for(office.built, lambda: page.report is not None)
    assert (page.report.own, page.report.total.number, page.kept_box.count()) == (True, 2, 1)
    down_to(chair, Topic.RETURNED)
    wait_for(office.built, lambda: page.report.query.topic is Topic.RETURNED)
    assert page.report.total.number == 1
