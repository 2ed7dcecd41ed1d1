"""New keys while the centre runs: taken up whole and by itself, refused whole, and never a reason to refuse a batch."""

import hashlib
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.central.door import Door
from sync.central.intake import Intake
from sync.central.keyring import Keyring
from sync.central.ministry_keys import open_keys
from sync.central.moments import new_id, utc_now
from sync.central.settings import CentralError
from sync.central.succeeding import retire, revoke, rotate
from sync.protocol.approval import claimed_approval
from sync.protocol.keys import key_id
from sync.protocol.receipts import verify_receipt
from sync.protocol.succession import follow
from sync.protocol.wire import BatchState, Offer
from tests.central.conftest import Ministry
from tests.central.desks import enrol
from tests.central.test_operation import asked
from tests.centre import PASSPHRASE, cheapen


def keyring(folder: Path, passphrase: Callable[[], str] = lambda: PASSPHRASE) -> Keyring:
    """As a running service holds the keys in ``folder``."""
    return Keyring(folder, passphrase)


@pytest.fixture
def folder(module_ministry: Ministry, tmp_path: Path) -> Path:
    """A copy of the running centre's keys."""
    return Path(shutil.copytree(module_ministry.centre.data / "keys", tmp_path / "keys"))


def test_new_keys_are_taken_up_whole_and_the_same_folder_costs_nothing(folder: Path) -> None:
    calls: list[str] = []

    def counted() -> str:
        calls.append("asked")
        return PASSPHRASE

    held = keyring(folder, counted)
    before = held.held
    assert not held.look()
    assert calls == ["asked"]
    for kind in ("signing", "receiving"):
        rotate(folder, PASSPHRASE, kind, utc_now())
    assert held.held is before  # until somebody looks, everything is as it was
    assert held.look()
    after = held.held
    assert after.serial == open_keys(folder, PASSPHRASE).serial
    assert key_id(before.public) in after.former
    assert set(before.receiving) < set(after.receiving)
    old = before.signing.public_key()
    assert key_id(follow(after.letters_after(before.serial), old, before.serial)[-1].signing) == key_id(after.public)
    assert before.nonce_secrets[0] in after.nonce_secrets  # what another process gave out is believed
    retire(folder, PASSPHRASE, key_id(before.public))
    assert held.look()
    assert held.held.former.keys() == before.former.keys()


def test_keys_that_cannot_be_opened_leave_the_old_ones_in_use(folder: Path) -> None:
    said = [PASSPHRASE]
    held = keyring(folder, lambda: said[0])
    before = held.held
    rotate(folder, PASSPHRASE, "signing", utc_now())
    said[0] = "another"
    assert not held.look()
    assert held.held is before
    said[0] = PASSPHRASE
    assert not held.look()  # nothing changed since: it is not tried again and again
    assert held.look(asked=True)
    assert held.held.serial > before.serial
    broken = next(folder.glob("receiving-*.key"))
    broken.write_bytes(b"half a key")
    kept = held.held
    assert not held.look()
    assert held.held is kept
    with pytest.raises(CentralError, match="keys_damaged"):
        keyring(folder)


def test_a_folder_that_changes_while_it_is_read_is_read_again(folder: Path) -> None:
    turns = []

    def slow() -> str:
        turns.append(1)
        if len(turns) == 1:  # somebody rotates between our look at the folder and our reading of it
            rotate(folder, PASSPHRASE, "signing", utc_now())
        return PASSPHRASE

    held = keyring(folder, slow)
    assert len(turns) == 2
    assert held.held.serial == open_keys(folder, PASSPHRASE).serial
    assert not held.look()


def test_a_process_without_the_new_key_keeps_the_batch_until_it_has_it(module_ministry: Ministry, folder: Path) -> None:
    desk = module_ministry.desk()
    behind = keyring(folder)
    module_ministry.centre.run("keys", "rotate", "receiving")
    desk.recipients = open_keys(module_ministry.centre.data / "keys", PASSPHRASE).recipients
    sealed = desk.seal(desk.registration())
    approval = desk.supervisor.approve(sealed, 1)
    assert claimed_approval(approval.statement).batch == sealed.id
    door = Door(module_ministry.database, utc_now, new_id)
    door.offer(Offer(sealed.manifest, sealed.signature, approval), None)

    chunk = sealed.chunks[0]
    assert door.put_chunk(sealed.id, hashlib.sha256(chunk).hexdigest(), chunk, None).state is BatchState.WORKING
    assert Intake(module_ministry.database, behind, utc_now, new_id).take_in(sealed.id) is None
    assert door.answer(sealed.id, None).state is BatchState.WORKING
    shutil.rmtree(folder)
    shutil.copytree(module_ministry.centre.data / "keys", folder)
    assert behind.look()
    taken = Intake(module_ministry.database, behind, utc_now, new_id).take_in(sealed.id)
    assert taken is not None
    assert (taken.state, dict(taken.counts)) == ("done", {"accepted": 1})


def test_a_revoked_key_leaves_the_service_too(folder: Path) -> None:
    held = keyring(folder)
    old, before = key_id(held.held.public), held.held.serial
    rotate(folder, PASSPHRASE, "signing", utc_now())
    revoke(folder, PASSPHRASE, old, utc_now())
    assert held.look()
    assert old not in held.held.former
    assert held.held.signer_for(before) is held.held.signing


def test_a_running_centre_takes_new_keys_up_by_itself_and_goes_on_for_desks_of_before(
    module_ministry: Ministry,
) -> None:
    desk = module_ministry.desk()
    desk.send(desk.registration())
    serial = int(module_ministry.centre.run("keys", "rotate", "signing")["serial"])
    cheapen(module_ministry.centre.data / "keys")
    deadline = time.monotonic() + 60
    while f"mihan_keys_serial {float(serial)}" not in asked(module_ministry.centre.url + "/metrics")[2]:
        assert time.monotonic() < deadline, module_ministry.centre.log()
        time.sleep(0.2)
    assert desk.outcomes(desk.registration()) == [("accepted", "")]  # signed for a desk that knows the old key alone
    newer = enrol(module_ministry.centre, desk.office, module_ministry.centre.device_code(desk.office))
    assert newer.ministry.public_bytes_raw() != desk.ministry.public_bytes_raw()
    assert '"event": "keys_taken_up"' in module_ministry.centre.log()
    assert PASSPHRASE not in module_ministry.centre.log()


def test_a_receipt_that_a_revoked_key_signed_is_signed_anew_for_a_desk_that_heard_of_it(
    tmp_path: Path, sqlite_ministry: Ministry
) -> None:
    desk = sqlite_ministry.desk()
    sealed = desk.seal(desk.registration())
    first = desk.push(sealed, 1).receipt  # the answer is lost on the way, as far as the desk knows
    folder = Path(shutil.copytree(sqlite_ministry.centre.data / "keys", tmp_path / "keys"))
    held = keyring(folder)
    old = key_id(held.held.public)
    rotate(folder, PASSPHRASE, "signing", utc_now())
    revoke(folder, PASSPHRASE, old, utc_now())
    door = Door(sqlite_ministry.database, utc_now, new_id, keys=held)
    before = door.answer(sealed.id, None).receipt
    assert before is not None
    assert desk.verify(before, sealed.id) == first  # until the service has the new keys
    assert held.look()
    after = door.answer(sealed.id, None).receipt
    assert after is not None
    assert after.statement == before.statement
    assert verify_receipt(after, held.held.public, batch=sealed.id, device=desk.id) == first
