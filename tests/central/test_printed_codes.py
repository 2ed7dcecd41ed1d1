"""Printed codes and the ministry's keys: a code is good while the key that it carries leads to the present one."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from sync.central.door import Door
from sync.central.enrolling import Enrolling
from sync.central.intake import Intake
from sync.central.keyring import Keyring
from sync.central.ministry_keys import letters_in, open_keys
from sync.central.moments import new_id, utc_now
from sync.central.refusing import RefusedError
from sync.central.schema import Device, EnrolmentCode
from sync.central.succeeding import retire, revoke, rotate
from sync.client.errors import ClientError
from sync.protocol.enrolment import ask_for_device, verify_device_answer
from sync.protocol.keys import key_id, new_receiving_key, new_signing_key
from sync.protocol.limits import ENROLMENT
from sync.protocol.printed_code import CodeKind, PrintedCode
from sync.protocol.receipts import verify_receipt
from sync.protocol.succession import follow
from sync.protocol.wire import Offer, decode_signed
from tests.central.conftest import Ministry
from tests.central.desks import Desk, Supervisor, enrol
from tests.centre import CHEAP, PASSPHRASE


@dataclass
class Mint:
    """A ministry whose keys the test changes, with one office."""

    ministry: Ministry
    office: str

    def code(self, kind: CodeKind = CodeKind.DEVICE) -> str:
        """Printed now."""
        return self.ministry.code(kind, self.office)

    def rotate(self, kind: str = "signing") -> str:
        """A new key; the id of the signing key of before."""
        before = self.signing
        done = rotate(self.folder, PASSPHRASE, kind, utc_now(), CHEAP)
        self.ministry.office.tell_keys("keys_rotate", done.key, done.serial, letters_in(self.folder))
        return before

    def revoke(self, key: str) -> None:
        """Somebody else may have it."""
        done = revoke(self.folder, PASSPHRASE, key, utc_now())
        self.ministry.office.tell_keys("keys_revoke", key, done.serial, letters_in(self.folder))

    def enrol(self, code: str) -> Desk:
        """At the running centre."""
        return enrol(self.ministry.centre, self.office, code)

    def refusal(self, code: str) -> str:
        """Why it does not enrol a desk."""
        with pytest.raises(ClientError) as refused:
            self.enrol(code)
        return refused.value.reason

    @property
    def folder(self) -> Path:
        """Of the keys."""
        return self.ministry.centre.data / "keys"

    @property
    def signing(self) -> str:
        """Id of the key that signs now."""
        return key_id(open_keys(self.folder, PASSPHRASE).signing)


@pytest.fixture
def mint(module_ministry: Ministry) -> Mint:
    """The module's running centre, whatever its keys are by now."""
    return Mint(module_ministry, module_ministry.add_office())


def led_to(desk: Desk) -> str:
    """Id of the signing key to which the centre's statements lead the desk from the one that it trusts."""
    with desk.transport() as transport:
        followed = follow(transport.keys(0), desk.ministry, 0)
    return key_id(followed[-1].signing if followed else desk.ministry)


def test_a_code_is_answered_with_the_key_that_it_carries_however_often_the_keys_change(mint: Mint) -> None:
    codes, supervisors = [mint.code()], [mint.code(CodeKind.SUPERVISOR)]
    for kind in ("signing", "signing", "receiving"):
        mint.rotate(kind)
        codes.append(mint.code())
        supervisors.append(mint.code(CodeKind.SUPERVISOR))
    desks = [mint.enrol(code) for code in reversed(codes)]  # the newest at once: nobody has told the service
    for desk, code, supervisor in zip(desks, reversed(codes), supervisors, strict=True):
        assert PrintedCode.parse(code).belongs_to(desk.ministry)
        assert led_to(desk) == mint.signing
        desk.introduce(desk.supervisor, supervisor)
        assert desk.outcomes(desk.registration()) == [("accepted", "")]
    assert len({key_id(desk.ministry) for desk in desks}) == 3


def test_a_code_whose_key_leads_nowhere_any_more_is_void_and_says_so(mint: Mint) -> None:
    first, name = mint.code(), mint.code(CodeKind.SUPERVISOR)
    mint.rotate()
    second = mint.code()
    stolen = mint.rotate()
    third = mint.code()
    mint.revoke(stolen)
    desk = mint.enrol(mint.code())
    assert mint.refusal(second) == "code_void", "its key is revoked"
    assert mint.refusal(first) == "code_void", "a revoked key alone would lead on from it"
    assert led_to(mint.enrol(third)) == mint.signing
    desk.introduce(Supervisor(), name)  # the secret counts, and who answers is known already
    with mint.ministry.database.read() as session:
        there = select(func.count()).select_from(Device).where(Device.office_id == mint.office)
        assert session.scalar(there) == 2, "and the void ones left nothing"
        used = select(EnrolmentCode.used_at).where(EnrolmentCode.id == PrintedCode.parse(second).id)
        assert session.scalars(used).one() is None


def test_a_code_of_a_key_that_was_put_away_is_void(mint: Mint) -> None:
    code = mint.code()
    retire(mint.folder, PASSPHRASE, mint.rotate())
    keys = open_keys(mint.folder, PASSPHRASE)
    (line,) = [one for one in mint.ministry.office.open_codes() if one.id == PrintedCode.parse(code).id]
    assert line.serial is not None
    assert keys.vouching(line.serial) is None
    assert keys.vouching(keys.serial) is keys.signing
    mint.enrol(mint.code())
    assert mint.refusal(code) == "code_void"


def test_a_code_of_which_nobody_wrote_down_the_key_is_answered_with_the_present_one(mint: Mint) -> None:
    code = mint.code()
    with mint.ministry.database.write() as session:
        session.execute(update(EnrolmentCode).where(EnrolmentCode.office_id == mint.office).values(serial=None))
    assert key_id(mint.enrol(code).ministry) == mint.signing


def test_a_process_behind_neither_answers_a_newer_code_nor_signs_for_a_desk_that_knows_more(
    mint: Mint, tmp_path: Path
) -> None:
    database, folder = mint.ministry.database, Path(shutil.copytree(mint.folder, tmp_path / "keys"))
    behind = Keyring(folder, lambda: PASSPHRASE)
    enrolling = Enrolling(database, behind, utc_now, new_id)
    mint.rotate()
    code, desk = PrintedCode.parse(mint.code()), mint.enrol(mint.code())
    desk.introduce(desk.supervisor, mint.code(CodeKind.SUPERVISOR))
    asked = ask_for_device(code, new_signing_key(), new_receiving_key(), "mihan test")
    with pytest.raises(RefusedError, match="keys_behind"):
        enrolling.device(asked.encode())
    sealed = desk.seal(desk.registration())
    door, intake = Door(database, utc_now, new_id), Intake(database, behind, utc_now, new_id)
    door.offer(Offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, 1)), None)
    (chunk,) = sealed.chunks
    door.put_chunk(sealed.id, hashlib.sha256(chunk).hexdigest(), chunk, None)
    assert intake.take_in(sealed.id) is None
    shutil.rmtree(folder)
    shutil.copytree(mint.folder, folder)
    assert intake.take_in(sealed.id) is not None
    receipt = door.answer(sealed.id, None).receipt
    assert receipt is not None
    assert verify_receipt(receipt, desk.ministry, batch=sealed.id, device=desk.id).lines
    answer = verify_device_answer(decode_signed(enrolling.device(asked.encode()), ENROLMENT), asked, code)
    assert key_id(answer.signing) == mint.signing
