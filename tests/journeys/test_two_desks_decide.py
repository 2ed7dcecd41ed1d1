"""Two desks corrected one answer of one person: the office that came second decides in the window, all the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.dialogs.decide import DecideDialog
from mihan_desktop.ui.dialogs.notices import NoticesDialog
from mihan_desktop.ui.pages.person import PersonPage
from mihan_desktop.ui.pages.sync import SyncPage
from mihan_desktop.ui.pages.sync_history import write_history
from sync.central.database import Database
from sync.central.register import record
from sync.central.settings import load
from tests.centre import Centre
from tests.journeys.desk import Chair, Key
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, sign_and_send
from tests.services.test_settling import correct, second_desk
from tests.ui.story import Story, open_office, wait_for


@pytest.fixture
def asked(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Story, str, Centre]]:
    """The window of the second desk, just after the ministry asked it; the person; the centre."""
    with Centre(tmp_path / "centre") as centre:
        first = Story(tmp_path / "first")
        open_office(first)
        enrol(first.office, centre)
        person = first.office.register(first.office.enter("zainab")).registration.record_id
        sign_and_send(first.office)
        second = second_desk(first.office, centre, tmp_path / "second")
        correct(first.office, person, phone="07711111111")
        correct(second, person, phone="07722222222")
        sign_and_send(first.office)
        sign_and_send(second)
        second.desk.signing_in.sign_out()
        first.office.desk.signing_in.sign_out()
        made = Story(tmp_path / "second")
        made.office.people = second.people
        made.open_window()
        yield made, person, centre
        made.close()


def status(office: Story) -> RecordStatus:
    """Where the person stands."""
    user = office.built.window.user
    assert user is not None
    (found,) = office.built.desk.searching.registrations(user)
    return found.status


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_conflict_is_seen_decided_approved_and_received_in_the_window(
    asked: tuple[Story, str, Centre], tmp_path: Path
) -> None:
    office, person, centre = asked
    chair = Chair(office)
    chair.sit_down("zainab", "en")
    assert status(office) is RecordStatus.CONFLICT
    chair.key(Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    notices = chair.dialog("NoticesDialog")
    assert isinstance(notices, NoticesDialog)
    assert notices.model.rows[0].code == "to_decide"
    chair.key(Key.Key_Return)
    chair.rest()
    page = chair.window.page
    assert isinstance(page, PersonPage)
    dialog = page.findChild(DecideDialog)
    assert dialog is not None
    (choice,) = dialog.choices
    words = (
        f"{choice.mine.text()} {choice.theirs.text()} {choice.mine.accessibleName()} {choice.theirs.accessibleName()}"
    )
    assert ("07722222222" in words, "07711111111" in words) == (True, True)
    chair.key(Key.Key_Space)
    assert choice.mine.isChecked()
    chair.key(Key.Key_Return)
    chair.rest()
    assert status(office) is RecordStatus.WAITING
    chair.sit_down("huda", "en")
    chair.go_to("review")
    chair.page.select_all()
    chair.rest()
    chair.key(Key.Key_F6)
    approving = chair.dialog("ApproveDialog")
    chair.line(PASSWORD.format("huda"))
    wait_for(office.built, lambda: not approving.isVisible(), 30)
    chair.key(Key.Key_F5)
    wait_for(office.built, lambda: status(office) is RecordStatus.RECEIVED, 30)
    chair.rest()
    sync = office.show("sync")
    assert isinstance(sync, SyncPage)
    write_history(sync, tmp_path / "history.csv", sync._history_words)
    chair.rest()
    lines = (tmp_path / "history.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) > 2
    database = Database(load(centre.data, None).database)
    with database.read() as session:
        there = record(session, person)
    database.close()
    assert there is not None
    assert "07722222222" in there.submission
