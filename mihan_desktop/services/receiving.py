"""What comes back: only the ministry's signed receipt turns a record into a received one."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import FINAL, NEEDS_PERSON, RecordStatus
from mihan_desktop.domain.review import BatchState
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import post, telling_office
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.renumbering import USED, number_again

if TYPE_CHECKING:
    from datetime import datetime

    from mihan_desktop.storage.work import Work
    from sync.protocol.receipts import Receipt
    from sync.protocol.signing import Signed

FATES = {
    "accepted": RecordStatus.RECEIVED,
    "duplicate": RecordStatus.RECEIVED,
    "merged": RecordStatus.MERGED,
    "conflict": RecordStatus.CONFLICT,
    "rejected": RecordStatus.REJECTED,
}
TOLD_BY_NAME = 20
"""Records that came back with one receipt and are each worth a notice; of more, the receipt tells how many."""
RETURNED_AT_OFFICE = "returned_at_office"
"""The receipt's code for a change that the office's machine returned: nothing of it was registered."""
_NEVER_LEAVES = (RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class ReceiptApplied:
    """A receipt as it was applied; the counts are of changes. repeated: it had been applied before."""

    batch_id: str
    number: int
    received: int
    merged: int
    conflicts: int
    rejected: int
    repeated: bool
    changes: Changes


class Receiving:
    """For everybody with right ``send``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def apply_receipt(self, actor: User, data: bytes) -> ReceiptApplied:
        """Verify a receipt (``wire.encode_signed``) with the pinned ministry key and apply it whole, once.

        Raises MihanError: ``not_allowed``; ``not_enrolled``; ``receipt_invalid`` (params ``reason``) and nothing
        changes; ``batch_unknown`` for a batch that isn't this desk's.
        """
        from sync.protocol import limits
        from sync.protocol.errors import ProtocolError
        from sync.protocol.wire import decode_signed

        self._opened.allow(actor, Right.SEND)
        try:
            signed = decode_signed(data, limits.RECEIPT)
        except ProtocolError as error:
            raise MihanError("receipt_invalid", {"reason": str(error.code)}) from error
        return self.apply(actor, signed)

    def apply(self, actor: User, signed: "Signed") -> ReceiptApplied:
        """As ``apply_receipt``, for a receipt that has been taken out of its message."""
        from mihan_desktop.services.ministry import Ministry
        from sync.protocol.errors import ProtocolError
        from sync.protocol.receipts import verify_receipt
        from sync.protocol.wire import encode_signed

        user = self._opened.allow(actor, Right.SEND)
        relayed = self._for_a_desk(user, signed)
        if relayed is not None:
            return relayed
        with self._opened.write() as work:
            ministry = Ministry.of(work.device.get())
            try:
                receipt = verify_receipt(signed, ministry.signing, batch="", device=ministry.device_id)
            except ProtocolError as error:
                raise MihanError("receipt_invalid", {"reason": str(error.code)}) from error
            batch = work.batches.summary(receipt.batch)
            if batch is None:
                raise MihanError("batch_unknown")
            if batch.state is BatchState.RECEIVED:
                return _applied(receipt, repeated=True)
            empty = _mark_records(work, receipt)
            _tell(work, receipt, self._opened.now())
            work.batches.set_received(
                receipt.batch, receipt=encode_signed(signed), number=receipt.number, at=self._opened.now()
            )
            work.attachments.forget_changes(empty)
            told = telling_office.turned_back(work, signed, self._opened.now())
            if receipt.last or any(line.code in USED for line in receipt.lines):
                number_again(self._opened, work, user, receipt.last)
            work.audit.append(
                "receipt_applied",
                at=self._opened.now(),
                actor_id=user.id,
                details={"batch": receipt.batch, "number": receipt.number, "count": len(receipt.lines)},
            )
        if told:
            post.make_ready(self._opened)
        return _applied(receipt, repeated=False)

    def _for_a_desk(self, user: User, signed: "Signed") -> ReceiptApplied | None:
        """A receipt of what another desk handed over to this machine is kept for that desk; None for any other."""
        from mihan_desktop.services.forwarding import Forwarding
        from sync.protocol.errors import ProtocolError
        from sync.protocol.receipts import decode_receipt

        try:
            receipt = decode_receipt(signed.statement)
        except ProtocolError as error:
            raise MihanError("receipt_invalid", {"reason": str(error.code)}) from error
        with self._opened.read() as work:
            repeated = work.handed.receipt(receipt.batch) is not None
        if not Forwarding(self._opened).take_receipt(user, signed):
            return None
        return _applied(receipt, repeated=repeated)

    def apply_kept(self, actor: User, batch_id: str) -> ReceiptApplied:
        """Apply the receipt that was kept for a batch when it came. Raises as ``apply_receipt``, and ``no_receipt``."""
        self._opened.allow(actor, Right.SEND)
        with self._opened.read() as work:
            data = work.batches.receipt(batch_id)
        if data is None:
            raise MihanError("no_receipt")
        return self.apply_receipt(actor, data)

    def import_file(self, actor: User, path: Path) -> ReceiptApplied:
        """Apply the receipt in a ``.mihan`` file.

        Raises as ``apply_receipt``, and ``file_unreadable``, ``file_without_receipt`` (params ``reason``).
        """
        from sync.protocol.bundle import read_receipt
        from sync.protocol.errors import ProtocolError

        self._opened.allow(actor, Right.SEND)
        try:
            signed = read_receipt(path)
        except (OSError, ValueError) as error:  # ValueError: a path that no system can hold
            raise MihanError("file_unreadable", {"reason": type(error).__name__}) from error
        except ProtocolError as error:
            raise MihanError("file_without_receipt", {"reason": str(error.code)}) from error
        return self.apply(actor, signed)


def _mark_records(work: "Work", receipt: "Receipt") -> list[str]:
    """Give every change of the batch the fate that the receipt names; the ids of those that travelled as empty places.

    Raises MihanError ``receipt_invalid`` when the receipt is silent about a change that was sealed in the batch.
    """
    lines = receipt.by_change()
    inside = work.outbox.states_in_batch(receipt.batch)
    if not inside.keys() <= lines.keys():
        raise MihanError("receipt_invalid", {"reason": "lines_missing"})
    fates: dict[tuple[RecordStatus, str], list[str]] = {}
    # A batch that was thought refused, and was taken in after all, still names its changes.
    states = inside | {row.id: row.status for row in work.outbox.among([one for one in lines if one not in inside])}
    for change_id, status in states.items():
        line = lines[change_id]
        if line.code == RETURNED_AT_OFFICE and status not in _NEVER_LEAVES:
            if status is not RecordStatus.RETURNED:  # the letter that says why is still on its way
                fates.setdefault((RecordStatus.RETURNED, ""), []).append(change_id)
        elif status not in _NEVER_LEAVES:
            fates.setdefault((FATES[line.status.value], line.code), []).append(change_id)
    for (status, code), change_ids in fates.items():
        work.outbox.set_status(change_ids, status, code=code)
    if work.outbox.took_files(receipt.batch):
        work.attachments.offer_again()
    return [change_id for change_id, status in states.items() if status in _NEVER_LEAVES]


def _tell(work: "Work", receipt: "Receipt", at: "datetime") -> None:
    """A notice for everybody that the receipt is here, and one for the author of each record that came back."""
    lines = receipt.by_change()
    back = [line.change for line in receipt.lines if FATES[line.status.value] in NEEDS_PERSON]
    batch = work.batches.summary(receipt.batch)
    received = sum(FATES[line.status.value] in FINAL for line in receipt.lines)
    details: dict[str, str | int] = {"batch": batch.number if batch else 0, "received": received, "back": len(back)}
    work.notices.add("receipt", at=at, details=details)
    for row in work.outbox.among(back[:TOLD_BY_NAME], light=True):
        line, placed = lines[row.id], work.enrolments.get(row.id)
        code, about = line.status.value, row.record_id
        if placed is not None:  # a place that another desk had given, or a cohort that is not there
            code, about = "enrolment_rejected", placed.person
        called = work.follow_ups.get(row.id)
        if called is not None:
            code, about = "follow_up_rejected", called.said.person
        sent = work.referrals.get(row.id)
        if sent is not None:
            code, about = "referral_rejected", sent.person
        heard = work.fairs.word(row.id)
        if heard is not None:
            code, about = "fair_rejected", heard.word.fair
        tried = work.surveys.word(row.id)
        if tried is not None:
            code, about = "survey_rejected", tried.survey
        if row.kind in ("employer", "vacancy"):
            code = "work_rejected"
        assessed = work.assessments.get(row.id)
        if assessed is not None:
            code, about = "result_rejected", assessed.person
        work.notices.add(code, at=at, for_id=row.author_id, record_id=about, details={"code": line.code})


def _applied(receipt: "Receipt", *, repeated: bool) -> ReceiptApplied:
    counts = Counter(FATES[line.status.value] for line in receipt.lines)
    kinds = Changes.of(Kind.OUTBOX, Kind.BATCHES, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.NOTICES)
    kinds |= Changes.of(Kind.VACANCIES, Kind.EMPLOYERS)
    return ReceiptApplied(
        batch_id=receipt.batch,
        number=receipt.number,
        received=counts[RecordStatus.RECEIVED],
        merged=counts[RecordStatus.MERGED],
        conflicts=counts[RecordStatus.CONFLICT],
        rejected=counts[RecordStatus.REJECTED],
        repeated=repeated,
        changes=Changes() if repeated else kinds,
    )
