"""The disk is full at the ministry or at an office's machine: desks hear why, lose nothing, and get through later."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from tests.centre import Centre
from tests.faults.ledger import at_the_ministry
from tests.faults.small_disk import MEGABYTE, SmallDisk, small_disk
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, Office
from tests.services.several_desks import Several, several

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]  # the desk waits for receipts that cannot be written


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Twelve megabytes: a centre's own database has two, and what is written to it stands there twice for a while."""
    with small_disk(tmp_path / "disk", 12 * MEGABYTE) as made:
        yield made


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A desk."""
    made = Office(tmp_path / "profile")
    made.open()
    yield made
    made.desk.signing_in.sign_out()


def large(office: Office, count: int) -> None:
    """Approved registrations whose batch has several chunks."""
    zainab = office.enter("zainab")
    name = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(60_000))
    saved = [
        office.register(zainab, family_name=name[number:] + name[:number]).registration.change_id
        for number in range(count)
    ]
    office.desk.reviewing.approve(office.enter("huda"), saved, PASSWORD.format("huda"))


def statuses(desk: Office) -> set[RecordStatus]:
    """Of all records of the desk."""
    found = desk.desk.searching.registrations(desk.enter("zainab"), limit=10**6)
    assert found
    return {record.status for record in found}


def test_a_centre_without_room_says_so_and_takes_everything_once_there_is_some(office: Office, disk: SmallDisk) -> None:
    def send() -> str:
        return office.desk.sending.send(office.enter("huda"), lambda *_: None, lambda: False).code

    with Centre(disk.root / "centre") as centre:
        enrol(office, centre)
        large(office, 3)
        said = set()
        for left in (0, 60_000, 200_000, 400_000):
            disk.fill(left=left)
            said.add(send())
            (batch,) = office.desk.sending.batches(office.enter("huda"))
            assert batch.state is not BatchState.REFUSED
            device = office.desk.enrolling.device().device_id
            disk.free()
        assert "centre_full" in said
        assert said <= {"centre_full", ""}, said
        for _ in range(20):
            if send() == "" and statuses(office) == {RecordStatus.RECEIVED}:
                break
        assert statuses(office) == {RecordStatus.RECEIVED}
        there = at_the_ministry(centre, device)
        assert sorted((row[1], row[2]) for row in there) == [(number, "accepted") for number in (1, 2, 3)]


@pytest.fixture
def branch(running_centre: Centre, tmp_path: Path, disk: SmallDisk) -> Iterator[Several]:
    """A hub whose profile is on the small disk, and a desk elsewhere."""
    made = several(running_centre, disk.root)
    yield made
    made.close()


def test_an_offices_machine_without_room_says_so_and_takes_everything_once_there_is_some(
    branch: Several, disk: SmallDisk, tmp_path: Path
) -> None:
    branch.listen()
    branch.hub.profile, profile = tmp_path / "hub", branch.hub.profile
    desk = branch.desk()
    branch.hub.profile = profile
    branch.pair(desk)
    zainab = desk.enter("zainab")
    for number in range(3):
        desk.register(zainab, family_name="".join(chr(0x4E00 + at * (7919 + number) % 20_000) for at in range(60_000)))
    hand = desk.desk.handing.hand_over
    disk.fill()
    assert hand(desk.enter("zainab"), lambda *_: None, lambda: False).code == "hub_full"
    disk.free()
    disk.fill(left=1_500_000)
    assert hand(desk.enter("zainab"), lambda *_: None, lambda: False).code == ""
    disk.fill()
    branch.hub.desk.hosting.take_in(branch.hub.enter("huda"))  # it is all there, sealed, and can't be opened
    assert branch.hub.desk.hosting.news
    assert statuses(desk) == {RecordStatus.HANDED}
    disk.free()
    huda = branch.hub.enter("huda")
    branch.hub.desk.hosting.take_in(huda)
    branch.approve(*(item.change_id for item in branch.hub.desk.reviewing.waiting(huda)))
    assert branch.send(branch.hub).code == ""
    assert branch.hand_over(desk).code == ""
    assert statuses(desk) == {RecordStatus.RECEIVED}
