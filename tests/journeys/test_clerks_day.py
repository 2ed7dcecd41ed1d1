"""A clerk's day in Arabic: twenty registrations by keyboard, a power cut, two people twice, one record returned."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.registrations import RecordStatus
from tests.journeys.desk import CONTROL, Chair, Key
from tests.ui.story import Story, open_office, wait_for

ROOT = Path(__file__).resolve().parents[2]
GIVEN = ("زينب", "علي", "مريم", "حسين", "نور", "هيوا", "شيلان", "كرار", "رغد", "مصطفى")
FATHERS = ("كاظم", "جبار")
DAY = [(given, father, f"077{number:08}") for number, (given, father) in enumerate(
    (given, father) for father in FATHERS for given in GIVEN)]  # fmt: skip
TWICE = {7: 2, 15: 4}
"""Who comes a second time: the same phone as somebody earlier."""
CUT = 11
"""Whose registration is cut off by a power cut."""


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office in the morning; its window is opened by the story."""
    made = Story(tmp_path / "profile")
    open_office(made)
    yield made
    made.close()


def power_cut(profile: Path, given: str) -> None:
    """Another run of the program in the same profile, killed in the middle of a word."""
    desk = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.interrupted", str(profile), given],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert desk.stdout is not None
    try:
        assert desk.stdout.readline().strip() == "kept"
    finally:
        desk.kill()
        desk.wait()
        desk.stdout.close()


def register(chair: Chair, person: tuple[str, str, str]) -> None:
    """Fill the form from the field that has the keyboard, save it, and have the next before one."""
    given, father, phone = person
    before = chair.page.filling
    if given:
        chair.line(given)
    for text in (father, "الجبوري", phone, "", "٢١/٣/١٩٩٠"):
        chair.line(text)
    chair.key(Key.Key_Return, CONTROL)
    wait_for(chair.story.built, lambda: chair.page.filling is not before)
    chair.rest()
    if chair.page.filling is None:
        begin(chair)


@pytest.mark.timeout(150)
def test_a_clerks_day(office: Story) -> None:
    office.open_window()
    chair = Chair(office)
    chair.sit_down("zainab", "ar")
    begin(chair)
    for number in range(CUT):
        register(chair, named(number))
    office.close()

    power_cut(office.profile, DAY[CUT][0])
    office.open_window()
    chair = Chair(office)
    chair.sit_down("zainab", "ar")
    chair.dialog("ResumeDialog")
    chair.key(Key.Key_Return)
    wait_for(office.built, lambda: getattr(chair.page, "filling", None) is not None)
    chair.rest()
    assert chair.page.filling.session.node("/data/given_name").value == DAY[CUT][0]
    chair.page.view.reach("/data/father_name")
    _, father, phone = DAY[CUT]
    register(chair, ("", father, phone))
    for number in range(CUT + 1, len(DAY)):
        register(chair, named(number))
    chair.key(Key.Key_Escape)

    user = office.built.window.user
    assert user is not None
    saved = office.built.desk.searching.registrations(user, limit=100)
    assert len(saved) == len(DAY)
    assert {record.status for record in saved} == {RecordStatus.WAITING}
    assert office.built.desk.registering.drafts(user) == ()
    returned_and_corrected(chair, office)


def begin(chair: Chair) -> None:
    """The small form from the list of forms."""
    chair.go_to("registration")
    chair.page.chooser.focus_lists()
    chair.key(Key.Key_Return)
    wait_for(chair.story.built, lambda: chair.page.view is not None)
    chair.rest()


def named(number: int) -> tuple[str, str, str]:
    """Who comes as the so-manieth, with the phone of another where somebody comes twice."""
    given, father, phone = DAY[number]
    return given, father, DAY[TWICE[number]][2] if number in TWICE else phone


def returned_and_corrected(chair: Chair, office: Story) -> None:
    """The supervisor sees who came twice, sends one record back, and the clerk corrects it."""
    chair.sit_down("huda", "ar")
    huda = office.built.window.user
    assert huda is not None
    assert len(office.built.desk.reviewing.shared_phones(huda)) == 2 * len(TWICE), "each with whose phone it is"
    chair.go_to("review")
    chair.key(Key.Key_F7)
    chair.dialog("ReturnDialog")
    chair.write("رقم الهاتف لشخص آخر")
    chair.key(Key.Key_Return, CONTROL)
    chair.sit_down("zainab", "ar")
    chair.page.list.setFocus()
    chair.key(Key.Key_Return)
    wait_for(office.built, lambda: getattr(chair.page, "view", None) is not None)
    chair.rest()
    assert "رقم الهاتف لشخص آخر" in chair.page.filling.draft.return_reason
    chair.page.view.reach("/data/phone")
    chair.here.selectAll()  # type: ignore[attr-defined]  # a line
    chair.line("07809998877")
    chair.key(Key.Key_Return, CONTROL)
    zainab = office.built.window.user
    assert zainab is not None
    assert office.built.desk.searching.registrations(zainab, "", RecordStatus.RETURNED) == ()
    assert [each.status for each in office.built.desk.searching.registrations(zainab, "07809998877")] == [
        RecordStatus.WAITING
    ]
