"""A supervisor's Thursday in English: look through what waits, return one, approve the rest, send."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.registrations import RecordStatus
from tests.centre import Centre
from tests.journeys.desk import CONTROL, Chair, Key
from tests.services.conftest import enrol
from tests.services.office import PASSWORD
from tests.ui.story import Story, open_office, wait_for


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office that the ministry knows, with five registrations of the week."""
    with Centre(tmp_path / "centre") as centre:
        made = Story(tmp_path / "profile")
        open_office(made)
        enrol(made.office, centre)
        clerk = made.office.enter("zainab")
        for number, given in enumerate(("زينب", "علي", "مريم", "حسين", "نور")):
            made.office.wall.go_on(minutes=9)
            made.office.register(clerk, given_name=given, phone=f"0770000000{number}")
        made.office.desk.signing_in.sign_out()
        made.open_window()
        yield made
        made.close()


@pytest.mark.timeout(120)
def test_a_supervisors_thursday(office: Story) -> None:
    chair = Chair(office)
    chair.sit_down("huda", "en")
    chair.go_to("review")
    chair.key(Key.Key_J)
    chair.key(Key.Key_F7)
    chair.dialog("ReturnDialog")
    chair.write("The photograph is missing")
    chair.key(Key.Key_Return, CONTROL)
    chair.page.list.setFocus()
    chair.page.select_all()
    chair.rest()
    chair.key(Key.Key_F6)
    dialog = chair.dialog("ApproveDialog")
    chair.line(PASSWORD.format("huda"))
    wait_for(office.built, lambda: not dialog.isVisible())
    chair.rest()
    huda = office.built.window.user
    assert huda is not None
    counted = statuses(office)
    assert counted[RecordStatus.RETURNED] == 1
    assert counted[RecordStatus.SEALED] == 4
    chair.key(Key.Key_F5)
    wait_for(office.built, lambda: statuses(office).get(RecordStatus.RECEIVED) == 4, 30)
    chair.rest()
    chair.go_to("sync")
    chair.key(Key.Key_F3)
    assert chair.window.page is chair.window.pages["records"]
    assert chair.here is chair.page.search
    chair.write("مريم")
    wait_for(office.built, lambda: len(chair.page.model.rows) == 1)


def statuses(office: Story) -> dict[RecordStatus, int]:
    """How many registrations stand where."""
    huda = office.built.window.user
    assert huda is not None
    found = [record.status for record in office.built.desk.searching.registrations(huda, limit=50)]
    return {status: found.count(status) for status in set(found)}
