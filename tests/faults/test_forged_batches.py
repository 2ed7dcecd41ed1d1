"""A thief with the desk's open database and keys: the ministry takes nothing forged, and the desk says why in words."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from mihan_desktop.services.ministry import Ministry
from mihan_desktop.storage.batches import SealedRow
from mihan_desktop.ui import messages
from sync.protocol.approval import approve
from sync.protocol.envelope import claimed_manifest, seal
from sync.protocol.keys import new_signing_key
from sync.protocol.messages import decode_change, encode_change
from sync.protocol.signing import Signed
from tests.centre import Centre
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, Office

Forge = Callable[["Thief"], Signed | None]


class Thief:
    """At a desk whose supervisor has just approved one record."""

    def __init__(self, office: Office, stranger: Office) -> None:
        self.office, self.stranger = office, stranger
        zainab = office.enter("zainab")
        self.saved = office.register(zainab).registration
        self.huda = office.enter("huda")
        office.desk.reviewing.approve(self.huda, [self.saved.change_id], PASSWORD.format("huda"))
        with office.desk.sending._opened.read() as work:
            (summary,) = work.batches.all()
            row = work.batches.sealed(summary.id)
            self.ministry = Ministry.of(work.device.get())
            change = work.outbox.get(self.saved.change_id)
        assert row is not None
        assert change is not None
        self.row: SealedRow = row
        self.message = change.message

    def signing(self, username: str, office: Office | None = None) -> Ed25519PrivateKey:
        """A supervisor's own key, password and all."""
        opened = (office or self.office).desk.sending._opened
        return opened.keyring().unlock_signing(username, PASSWORD.format(username))

    def approval(self, **instead: object) -> Signed:
        """huda's signature over the batch, or over something like it."""
        values: dict[str, object] = {
            "approver": self.huda.id, "count": 1, "at": self.row.sealed_at, "key": self.signing("huda"),
        }  # fmt: skip
        manifest = instead.pop("manifest", self.row.manifest)
        return approve(manifest, **(values | instead))  # type: ignore[arg-type]

    def seal_again(self, message: bytes, **instead: object) -> None:
        """Another batch in the place of the approved one, signed with the stolen device key."""
        values: dict[str, object] = {
            "office": self.ministry.office_id, "device": self.ministry.device_id, "number": 1, "previous": "",
            "clock": decode_change(self.message).clock, "created": self.row.sealed_at, "forms": set(),
            "recipients": self.ministry.recipients, "device_key": self.ministry.device_key,
        }  # fmt: skip
        sealed = seal([message], **(values | instead))  # type: ignore[arg-type]
        self.row = replace(
            self.row, id=sealed.id, manifest=sealed.manifest, signature=sealed.signature, chunks=sealed.chunks
        )

    def put(self, approval: Signed | None) -> None:
        """Write it all into the database, where the desk will find it when it sends."""
        with self.office.desk.sending._opened.write() as work:
            connection = work.batches._connection
            connection.execute(text("DELETE FROM chunks"))
            connection.execute(text("UPDATE outbox SET batch_id = NULL"))
            connection.execute(text("DELETE FROM batches"))
            row = self.row
            if approval is not None:
                row = replace(row, approval=approval.statement, approval_signature=approval.signature)
            work.batches.add(row)
            work.outbox.seal([self.saved.change_id], row.id)


def without_approval(thief: Thief) -> Signed:
    return Signed(b"", b"\0" * 64)


def of_another_batch(thief: Thief) -> Signed:
    genuine = thief.approval()
    thief.seal_again(thief.message)
    return genuine


def by_a_key_of_ones_own(thief: Thief) -> Signed:
    return thief.approval(key=new_signing_key())


def by_nobody_known(thief: Thief) -> Signed:
    return thief.approval(approver="01900000-0000-7000-8000-000000000000", key=new_signing_key())


def by_another_offices_supervisor(thief: Thief) -> Signed:
    theirs = thief.stranger.people["huda"]
    return thief.approval(approver=theirs.id, key=thief.signing("huda", thief.stranger))


def by_the_author(thief: Thief) -> Signed:
    change = decode_change(thief.message)
    thief.seal_again(encode_change(replace(change, author=thief.huda.id)))
    return thief.approval()


def of_fewer(thief: Thief) -> Signed:
    return thief.approval(count=2)


def under_another_office(thief: Thief) -> Signed:
    with thief.stranger.desk.sending._opened.read() as work:
        other = Ministry.of(work.device.get())
    thief.seal_again(thief.message, office=other.office_id)
    return thief.approval()


def of_another_desk(thief: Thief) -> Signed:
    with thief.stranger.desk.sending._opened.read() as work:
        other = Ministry.of(work.device.get())
    thief.seal_again(thief.message, office=other.office_id, device=other.device_id, device_key=other.device_key)
    return thief.approval()


def sealed_to_the_thief(thief: Thief) -> Signed:
    from sync.protocol.envelope import recipient
    from sync.protocol.keys import new_receiving_key

    thief.seal_again(thief.message, recipients=recipient(new_receiving_key().public_key()))
    return thief.approval()


def one_byte_of_a_chunk(thief: Thief) -> None:
    first = thief.row.chunks[0]
    thief.row = replace(thief.row, chunks=(bytes([first[0] ^ 1]) + first[1:], *thief.row.chunks[1:]))


def one_byte_of_the_manifest(thief: Thief) -> None:
    manifest = thief.row.manifest
    position = manifest.index(claimed_manifest(manifest).chunk_hash(0))
    changed = manifest[:position] + bytes([manifest[position] ^ 1]) + manifest[position + 1 :]
    thief.row = replace(thief.row, manifest=changed)


FORGED: dict[Forge, set[str]] = {
    without_approval: {"malformed", "wrong_shape"},
    of_another_batch: {"approval_of_another"},
    by_a_key_of_ones_own: {"approval_signature_wrong"},
    by_nobody_known: {"approver_unknown"},
    by_another_offices_supervisor: {"approver_of_another_office"},
    by_the_author: {"approved_by_author"},
    of_fewer: {"count_wrong"},
    under_another_office: {"office_of_another"},
    of_another_desk: {"office_of_another", "approver_of_another_office"},
    sealed_to_the_thief: {"not_for_us"},
    one_byte_of_a_chunk: {"chunk_wrong"},
    one_byte_of_the_manifest: {"signature_wrong"},
}


@pytest.fixture
def thief(enrolled: Office, running_centre: Centre, tmp_path: Path) -> "Thief":
    """With a second office of the same ministry to steal from."""
    stranger = Office(tmp_path / "stranger")
    stranger.open()
    enrol(stranger, running_centre)
    stranger.enter("huda")
    return Thief(enrolled, stranger)


@pytest.mark.parametrize("forge", FORGED, ids=lambda forge: forge.__name__)
def test_what_is_forged_is_refused_with_a_code_that_has_words(thief: Thief, forge: Forge) -> None:
    thief.put(forge(thief))
    office = thief.office
    result = office.desk.sending.send(thief.huda, lambda *_: None, lambda: False)
    (batch,) = office.desk.sending.batches(thief.huda)
    code = batch.refusal_code or result.code
    assert result.received == 0
    assert code in FORGED[forge], code
    assert code in messages.SENTENCES
    assert batch.state is BatchState.REFUSED, "a batch that can never arrive holds its records"
    (record,) = office.desk.searching.registrations(thief.huda)
    assert record.status is RecordStatus.WAITING
    why = office.desk.searching.why_not_sent(thief.huda, record.record_id)
    assert (why.code, why.params) == ("batch_refused", {"code": code})

    office.desk.reviewing.approve(thief.huda, [record.change_id], PASSWORD.format("huda"))  # honestly now
    assert office.desk.sending.send(thief.huda, lambda *_: None, lambda: False).received == 1
    thief.stranger.desk.signing_in.sign_out()


def test_a_revoked_desk_says_so_and_keeps_everything(enrolled: Office, running_centre: Centre) -> None:
    saved = enrolled.register(enrolled.enter("zainab")).registration
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda"))
    running_centre.run("devices", "revoke", enrolled.desk.enrolling.device().device_id)
    result = enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (result.code, result.refused, result.sent) == ("device_revoked", 0, 0)
    assert result.code in messages.SENTENCES
    assert enrolled.desk.signing_in.barred() == "device_withdrawn", "the ministry has said so, over the same line"
    (record,) = enrolled.desk.searching.registrations(enrolled.enter("huda"))
    assert record.status is RecordStatus.SEALED
