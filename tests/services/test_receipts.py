"""What comes back: each record's own fate, once, and a way on for those that the ministry did not take."""

import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, BatchSummary
from mihan_desktop.domain.roles import User
from sync.protocol.bundle import write_receipt
from sync.protocol.receipts import Line, LineStatus, Receipt, sign_receipt
from sync.protocol.signing import Signed
from sync.protocol.wire import encode_signed
from tests.services.office import MORNING, PASSWORD, Office

HUDA = PASSWORD.format("huda")
FATES = [
    (LineStatus.ACCEPTED, "", RecordStatus.RECEIVED),
    (LineStatus.DUPLICATE, "arrived_before", RecordStatus.RECEIVED),
    (LineStatus.MERGED, "", RecordStatus.MERGED),
    (LineStatus.CONFLICT, "fields_differ", RecordStatus.CONFLICT),
    (LineStatus.REJECTED, "not_stored", RecordStatus.REJECTED),
]


def sealed(office: Office, count: int) -> tuple[User, BatchSummary, list[str], list[str]]:
    """A batch of ``count`` people: (huda, the batch, record ids, change ids)."""
    zainab = office.enter("zainab")
    saved = [office.register(zainab, phone=f"0770123450{number}").registration for number in range(count)]
    changes = [one.change_id for one in saved]
    huda = office.enter("huda")
    batch = office.desk.reviewing.approve(huda, changes, HUDA).batch
    return huda, batch, [one.record_id for one in saved], changes


def receipt(office: Office, batch: BatchSummary, lines: list[Line], key: Ed25519PrivateKey, number: int = 7) -> Signed:
    """A receipt for a batch of this desk."""
    device = office.desk.enrolling.device().device_id
    return sign_receipt(Receipt(batch.id, device, number, tuple(lines), MORNING), key)


def test_each_record_gets_its_own_fate(enrolled: Office, ministry: Ed25519PrivateKey, tmp_path: Path) -> None:
    huda, batch, records, changes = sealed(enrolled, 5)
    lines = [Line(change, status, code) for change, (status, code, _) in zip(changes, FATES, strict=True)]
    path = tmp_path / "receipt.mihan"
    write_receipt(path, receipt(enrolled, batch, lines, ministry))
    applied = enrolled.desk.receiving.import_file(huda, path)
    assert (applied.received, applied.merged, applied.conflicts, applied.rejected) == (2, 1, 1, 1)
    assert (applied.number, applied.repeated) == (7, False)
    found = {one.record_id: one for one in enrolled.desk.searching.registrations(huda)}
    for record, (_, code, status) in zip(records, FATES, strict=True):
        assert (found[record].status, found[record].status_code) == (status, code)
        why = enrolled.desk.searching.why_not_sent(huda, record)
        if status in (RecordStatus.CONFLICT, RecordStatus.REJECTED):
            assert (why.code, why.params) == (status.value, {"code": code})
        else:
            assert why.code == "received"
    assert enrolled.desk.searching.counts(huda).need_person == 2

    again = enrolled.desk.receiving.import_file(huda, path)
    assert again.repeated
    assert not again.changes.kinds
    assert enrolled.desk.sending.batches(huda)[0].state is BatchState.RECEIVED


def test_a_rejected_record_is_corrected_and_goes_out_again(enrolled: Office, ministry: Ed25519PrivateKey) -> None:
    huda, batch, records, changes = sealed(enrolled, 1)
    signed = receipt(enrolled, batch, [Line(changes[0], LineStatus.REJECTED, "not_stored")], ministry)
    enrolled.desk.receiving.apply_receipt(huda, encode_signed(signed))
    zainab = enrolled.enter("zainab")
    draft = enrolled.desk.registering.reopen(zainab, records[0])
    finalised = enrolled.restored(draft).finalise()
    second = enrolled.desk.registering.save(zainab, draft.id, finalised).registration
    assert enrolled.desk.searching.counts(zainab).need_person == 0
    with enrolled.desk.searching._opened.read() as work:
        row = work.outbox.get(second.change_id)
    assert row is not None
    assert row.base == ""  # the register never had the first one
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [second.change_id], HUDA)


def test_a_receipt_that_is_silent_about_a_record_is_not_believed(enrolled: Office, ministry: Ed25519PrivateKey) -> None:
    huda, batch, records, changes = sealed(enrolled, 2)
    signed = receipt(enrolled, batch, [Line(changes[0], LineStatus.ACCEPTED)], ministry)
    with pytest.raises(MihanError) as refused:
        enrolled.desk.receiving.apply_receipt(huda, encode_signed(signed))
    assert (refused.value.code, refused.value.params) == ("receipt_invalid", {"reason": "lines_missing"})
    assert {one.status for one in enrolled.desk.searching.registrations(huda)} == {RecordStatus.SEALED}
    assert enrolled.desk.searching.why_not_sent(huda, records[0]).code == "waiting_to_be_sent"


def test_a_receipt_of_another_desk_or_batch_or_key_changes_nothing(
    enrolled: Office, ministry: Ed25519PrivateKey
) -> None:
    huda, batch, _, changes = sealed(enrolled, 1)
    lines = (Line(changes[0], LineStatus.ACCEPTED),)
    device = enrolled.desk.enrolling.device().device_id
    for forged, code in (
        (sign_receipt(Receipt(batch.id, "another-desk", 7, lines, MORNING), ministry), "receipt_invalid"),
        (sign_receipt(Receipt("ab" * 32, device, 7, lines, MORNING), ministry), "batch_unknown"),
        (sign_receipt(Receipt(batch.id, device, 7, lines, MORNING), Ed25519PrivateKey.generate()), "receipt_invalid"),
    ):
        with pytest.raises(MihanError, match=code):
            enrolled.desk.receiving.apply_receipt(huda, encode_signed(forged))
    assert {one.status for one in enrolled.desk.searching.registrations(huda)} == {RecordStatus.SEALED}


def test_a_fault_while_a_receipt_is_applied_leaves_it_to_be_applied_later(
    enrolled: Office, ministry: Ed25519PrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    huda, batch, _, changes = sealed(enrolled, 3)
    signed = receipt(enrolled, batch, [Line(change, LineStatus.ACCEPTED) for change in changes], ministry)

    def fails(*_: object, **__: object) -> None:
        raise OSError("power")

    with monkeypatch.context() as fault:
        fault.setattr("mihan_desktop.storage.batches.Batches.set_received", fails)
        with pytest.raises(OSError, match="power"):
            enrolled.desk.receiving.apply_receipt(huda, encode_signed(signed))
    assert {one.status for one in enrolled.desk.searching.registrations(huda)} == {RecordStatus.SEALED}
    assert enrolled.desk.receiving.apply_receipt(huda, encode_signed(signed)).received == 3


def test_a_big_batch_that_is_broken_off_goes_on_where_it_stopped(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    for _ in range(30):  # random text does not compress away: some chunks of 64 KiB
        enrolled.register(zainab, father_name=os.urandom(6000).hex())
    huda = enrolled.enter("huda")
    items = [item.change_id for item in enrolled.desk.reviewing.waiting(huda)]
    batch = enrolled.desk.reviewing.approve(huda, items, HUDA).batch
    assert batch.chunks >= 3
    record = enrolled.desk.searching.registrations(huda, limit=1)[0].record_id

    first: list[int] = []
    result = enrolled.desk.sending.send(huda, lambda done, whole: first.append(done), lambda: len(first) >= 2)
    assert (result.sent, result.code) == (0, "cancelled")
    (now,) = enrolled.desk.sending.batches(huda)
    assert now.state is BatchState.SENDING
    assert 0 < now.chunks_sent < now.chunks
    why = enrolled.desk.searching.why_not_sent(huda, record)
    assert (why.code, why.params) == ("being_sent", {"batch": 1, "sent": now.chunks_sent, "chunks": now.chunks})

    second: list[int] = []
    result = enrolled.desk.sending.send(huda, lambda done, whole: second.append(done), lambda: False)
    assert (result.sent, result.received, result.code) == (1, 1, "")
    assert second[0] == first[-1]  # what the centre has is not sent again
    assert enrolled.desk.sending.batches(huda)[0].chunks_sent == batch.chunks


def test_a_correction_of_a_conflict_that_is_taken_back_leaves_the_conflict(
    enrolled: Office, ministry: Ed25519PrivateKey
) -> None:
    huda, batch, records, changes = sealed(enrolled, 1)
    signed = receipt(enrolled, batch, [Line(changes[0], LineStatus.CONFLICT, "fields_differ")], ministry)
    enrolled.desk.receiving.apply_receipt(huda, encode_signed(signed))
    zainab = enrolled.enter("zainab")
    draft = enrolled.desk.registering.reopen(zainab, records[0])
    session = enrolled.restored(draft)
    session.set("/data/phone", "07799999999")
    enrolled.desk.registering.save(zainab, draft.id, session.finalise())
    assert enrolled.desk.searching.counts(zainab).need_person == 0
    enrolled.desk.registering.withdraw(zainab, records[0], "لم نتفق")
    (found,) = enrolled.desk.searching.registrations(zainab, "07701234500")
    assert (found.status, found.status_code, found.change_id) == (RecordStatus.CONFLICT, "fields_differ", changes[0])
    assert enrolled.desk.searching.registrations(zainab, "07799999999") == ()
    assert enrolled.desk.searching.counts(zainab).need_person == 1


def test_a_receipt_by_stick_that_came_first_is_not_undone_by_the_wire(
    enrolled: Office, ministry: Ed25519PrivateKey
) -> None:
    """The receipt is read from a stick while the same batch is on the line, and the line breaks or refuses."""
    huda, batch, _, changes = sealed(enrolled, 1)
    signed = receipt(enrolled, batch, [Line(changes[0], LineStatus.ACCEPTED)], ministry)

    def stick_comes(done: int, whole: int) -> None:
        enrolled.desk.receiving.apply_receipt(huda, encode_signed(signed))

    result = enrolled.desk.sending.send(huda, stick_comes, lambda: False)
    assert (result.refused, result.code) == (0, "")
    (now,) = enrolled.desk.sending.batches(huda)
    assert (now.state, now.receipt_number) == (BatchState.RECEIVED, 7)
    assert {one.status for one in enrolled.desk.searching.registrations(huda)} == {RecordStatus.RECEIVED}
