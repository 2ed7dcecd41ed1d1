"""A real desk at the real centre, on either database: people with photographs, a correction, a release; each once."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from tests.central.conftest import Ministry
from tests.centre import PASSPHRASE
from tests.faults.ledger import at_the_ministry
from tests.services.conftest import add_office, printed
from tests.services.office import PASSWORD, Office
from tests.services.test_attachments import FORM, PHOTO, approve_and_send, save, there
from tests.services.test_publishing import HOLIDAYS


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    """A desk with a form that asks for photographs."""
    made = Office(tmp_path / "profile")
    made.open()
    made.desk.registering.add_form(made.enter("omar"), FORM, "papers.xml")
    yield made
    made.desk.signing_in.sign_out()


def test_a_desks_day_lands_once_and_the_ministrys_release_comes_back(
    ministry: Ministry, desk: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    centre = ministry.centre
    office = add_office(centre)
    desk.desk.enrolling.enrol(desk.enter("omar"), centre.url, printed(centre, "device", office))
    code = printed(centre, "supervisor", office)
    desk.desk.enrolling.enrol_supervisor(desk.enter("huda"), code, PASSWORD.format("huda"))
    zainab = desk.enter("zainab")
    first, second = save(desk, zainab).registration, save(desk, zainab, "سعاد", PHOTO + b"2").registration
    approve_and_send(desk, first.change_id, second.change_id)

    draft = desk.desk.registering.reopen(desk.enter("zainab"), first.record_id)
    session = desk.restored(draft)
    session.set("/data/name", "زينب الجبوري")
    corrected = desk.desk.registering.save(desk.enter("zainab"), draft.id, session.finalise()).registration
    days = tmp_path / "days.json"
    days.write_text(json.dumps(HOLIDAYS))
    made = centre.run("releases", "build", "--alone", "--holidays", f"2026={days}")
    centre.run("releases", "sign", made["id"])
    version = int(centre.run("releases", "publish", made["id"], "--office", office)["version"])
    approve_and_send(desk, corrected.change_id)

    huda = desk.enter("huda")
    assert desk.desk.installing.status(huda).in_force == version
    found = desk.desk.searching.registrations(huda)
    assert {(one.label, one.status) for one in found} == {
        ("زينب الجبوري", RecordStatus.RECEIVED), ("سعاد", RecordStatus.RECEIVED)
    }  # fmt: skip
    rows = at_the_ministry(centre, desk.desk.enrolling.device().device_id)
    assert len(rows) == len({row[0] for row in rows})
    assert sorted(row[1] for row in rows) == list(range(1, len(rows) + 1))
    assert {row[2] for row in rows} <= {"accepted", "merged"}
    assert there(ministry.database, first.record_id) == {"photo.jpg": PHOTO}
    assert there(ministry.database, second.record_id) == {"photo.jpg": PHOTO + b"2"}
