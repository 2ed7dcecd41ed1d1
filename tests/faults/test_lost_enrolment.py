"""The desk dies between the ministry's yes and its own note of it: the old paper works again, and so does a new one."""

import shutil
from pathlib import Path

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.device import Device
from tests.centre import Centre
from tests.services.conftest import add_office, printed
from tests.services.office import PASSWORD, Office


def lose_the_answer(office: Office, centre: Centre, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The centre has said yes, and the power goes."""

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    omar = office.enter("omar")
    with monkeypatch.context() as fault:
        fault.setattr(Device, "enrol", dies)
        with pytest.raises(KeyboardInterrupt):
            office.desk.enrolling.enrol(omar, centre.url, code)
    assert not office.desk.enrolling.device().enrolled


def works(office: Office, centre: Centre, place: str) -> None:
    """A record goes all the way."""
    supervisor = office.enter("huda")
    code = printed(centre, "supervisor", place)
    office.desk.enrolling.enrol_supervisor(supervisor, code, PASSWORD.format("huda"))
    saved = office.register(office.enter("zainab")).registration
    supervisor = office.enter("huda")
    office.desk.reviewing.approve(supervisor, [saved.change_id], PASSWORD.format("huda"))
    assert office.desk.sending.send(supervisor, lambda *_: None, lambda: False).received == 1
    (record,) = office.desk.searching.registrations(supervisor)
    assert record.status is RecordStatus.RECEIVED


@pytest.mark.parametrize("paper", ["the same", "a new one"])
def test_a_desk_that_died_while_it_was_enrolled_can_be_enrolled(
    office: Office, running_centre: Centre, monkeypatch: pytest.MonkeyPatch, paper: str
) -> None:
    place = add_office(running_centre)
    code = printed(running_centre, "device", place)
    lose_the_answer(office, running_centre, code, monkeypatch)
    again = code if paper == "the same" else printed(running_centre, "device", place)
    omar = office.people["omar"]
    assert office.desk.enrolling.enrol(omar, running_centre.url, again).device.enrolled
    works(office, running_centre, place)


def test_a_copy_of_a_desk_that_is_enrolled_by_a_code_of_its_own_is_a_desk_of_its_own(
    office: Office, running_centre: Centre, tmp_path: Path
) -> None:
    place = add_office(running_centre)
    shutil.copytree(office.profile, tmp_path / "copy")
    copy = Office(tmp_path / "copy")
    devices = []
    for each in (office, copy):
        omar = each.enter("omar")
        state = each.desk.enrolling.enrol(omar, running_centre.url, printed(running_centre, "device", place)).device
        devices.append(state.device_id)
    assert devices[0] != devices[1]
    works(copy, running_centre, place)
    copy.desk.signing_in.sign_out()
