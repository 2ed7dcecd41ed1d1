"""The line is down for weeks: the batch comes on a stick, and goes home as a receipt on the same stick."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from sync.central.carrying import import_bundle
from sync.central.door import Door
from sync.central.intake import Intake
from sync.central.ministry_keys import open_keys
from sync.central.moments import new_id, utc_now
from sync.central.schema import Registration
from sync.protocol.bundle import read_receipt, write_bundle
from sync.protocol.errors import ProtocolError
from sync.protocol.wire import BatchState
from tests.central.conftest import Ministry
from tests.central.desks import Desk, statuses
from tests.central.test_intake import big
from tests.centre import PASSPHRASE


def on_a_stick(desk: Desk, folder: Path, people: int = 5) -> Path:
    """A sealed and approved batch as a file."""
    sealed = desk.seal(*big(desk, people))
    path = folder / "batch 7.mihan"
    write_bundle(path, sealed, desk.supervisor.approve(sealed, people))
    return path


def registered(ministry: Ministry, desk: Desk) -> int:
    with ministry.database.read() as session:
        query = select(func.count()).select_from(Registration).where(Registration.office_id == desk.office)
        return session.scalar(query) or 0


def test_a_stick_is_imported_and_its_receipt_lies_beside_it(ministry: Ministry, tmp_path: Path) -> None:
    desk = ministry.desk()
    path = on_a_stick(desk, tmp_path)
    answer = ministry.centre.run("bundle", "import", str(path))
    assert (answer["state"], answer["receipt"]) == ("done", str(tmp_path / "batch 7-receipt.mihan"))
    receipt = desk.verify(read_receipt(tmp_path / "batch 7-receipt.mihan"), answer["batch"])
    assert statuses(receipt) == [("accepted", "")] * 5
    before = (tmp_path / "batch 7-receipt.mihan").read_bytes()
    ministry.centre.run("bundle", "import", str(path))
    assert (tmp_path / "batch 7-receipt.mihan").read_bytes() == before
    assert registered(ministry, desk) == 5


def test_half_by_wire_and_the_rest_by_stick(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    import hashlib

    ministry = sqlite_ministry
    desk = ministry.desk()
    sealed = desk.seal(*big(desk))
    approval = desk.supervisor.approve(sealed, 5)
    with desk.transport() as transport:
        transport.offer(sealed.manifest, sealed.signature, approval)
        transport.put_chunk(sealed.id, hashlib.sha256(sealed.chunks[1]).digest(), sealed.chunks[1])
    write_bundle(tmp_path / "rest.mihan", sealed, approval)
    assert ministry.centre.run("bundle", "import", str(tmp_path / "rest.mihan"))["state"] == "done"
    receipt = desk.push(sealed, 5).receipt
    assert receipt is not None
    assert registered(ministry, desk) == 5


def test_a_torn_file_is_refused_and_a_whole_copy_goes_on_from_there(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    path = on_a_stick(desk, tmp_path)
    torn = tmp_path / "torn.mihan"
    torn.write_bytes(path.read_bytes()[:-70_000])
    with pytest.raises(RuntimeError, match="file_short"):
        ministry.centre.run("bundle", "import", str(torn))
    assert registered(ministry, desk) == 0
    assert not (tmp_path / "torn-receipt.mihan").exists()
    assert ministry.centre.run("bundle", "import", str(path))["state"] == "done"
    assert registered(ministry, desk) == 5


def test_a_changed_or_strange_file_is_refused_with_a_code(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    path = on_a_stick(desk, tmp_path, 1)
    whole = path.read_bytes()
    changed = tmp_path / "changed.mihan"
    door = Door(ministry.database, utc_now, new_id)
    intake = Intake(ministry.database, open_keys(ministry.centre.data / "keys", PASSPHRASE), utc_now, new_id)
    for at in (*range(0, len(whole), len(whole) // 60), len(whole) - 1):
        changed.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        try:
            carried = import_bundle(changed, door, intake)
        except ProtocolError:
            continue
        assert carried.state == BatchState.REFUSED, at
        assert carried.receipt is None
    changed.write_bytes(b"holiday.jpg")
    with pytest.raises(RuntimeError, match="not_a_bundle"):
        ministry.centre.run("bundle", "import", str(changed))
    with pytest.raises(RuntimeError, match="file_unreadable"):
        ministry.centre.run("bundle", "import", str(tmp_path / "missing.mihan"))
    assert registered(ministry, desk) == 0


def test_a_stick_from_a_revoked_desk_is_refused_with_its_code(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    desk = sqlite_ministry.desk()
    path = on_a_stick(desk, tmp_path, 1)
    sqlite_ministry.office.revoke_device(desk.id)
    with pytest.raises(RuntimeError, match="device_revoked"):
        sqlite_ministry.centre.run("bundle", "import", str(path))
