"""The second pair of eyes: a supervisor looks, returns with a reason, or approves and thereby seals a batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.oddities import in_a_hurry
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import (
    BatchSummary,
    ChangeKind,
    ReviewDetail,
    ReviewItem,
    four_eyes,
    require_reason,
)
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import attaching
from mihan_desktop.services.describing import Describing, review_items, sheet_items
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from mihan_desktop.storage.batches import SealedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

_KINDS = {
    ChangeKind.REGISTRATION.value: Kind.REGISTRATIONS,
    ChangeKind.CLASS.value: Kind.CLASSES,
    ChangeKind.ATTENDANCE.value: Kind.ATTENDANCE,
}
_MARK = ChangeKind.ATTENDANCE.value


@dataclass(frozen=True, slots=True)
class Approved:
    """The sealed batch: nobody can change it now, and it waits to be sent."""

    batch: BatchSummary
    changes: Changes


class Reviewing:
    """For supervisors: rights ``review`` and ``approve``."""

    def __init__(self, opened: Opened, describing: Describing) -> None:
        self._opened = opened
        self._describing = describing

    def waiting(self, actor: User) -> tuple[ReviewItem, ...]:
        """Everything that waits, oldest first; own work is marked ``own`` and can't be approved."""
        user = self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            rows = work.outbox.with_status(RecordStatus.WAITING)
            items = review_items(work, user, [row for row in rows if row.kind != _MARK], _hurried(rows))
            sheets = sheet_items(work, user, [row for row in rows if row.kind == _MARK])
        return tuple(sorted([*items, *sheets], key=attrgetter("recorded_at")))

    def detail(self, actor: User, change_id: str) -> ReviewDetail:
        """Answers before and now, in ``actor``'s language, and the history. Raises MihanError ``change_unknown``."""
        return self._describing.detail(self._opened.allow(actor, Right.REVIEW), change_id)

    def attachment(self, actor: User, change_id: str, name: str) -> bytes:
        """A file of a change under review, byte for byte as it will travel. Raises MihanError ``file_unknown``."""
        self._opened.allow(actor, Right.REVIEW)
        return self._describing.attachment(change_id, name)

    def return_change(self, actor: User, change_id: str, reason: str) -> Changes:
        """Send a change (or the sheet it stands for) back to its author.

        Raises MihanError: ``not_allowed``, ``reason_required``, ``change_unknown``, ``not_waiting``.
        """
        user = self._opened.allow(actor, Right.REVIEW)
        words = require_reason(reason)
        with self._opened.write() as work:
            rows = _meant(work, [change_id])
            work.outbox.set_status([row.id for row in rows], RecordStatus.RETURNED, reason=words)
            details: dict[str, str | int] = {"change": change_id, "count": len(rows), "reason": words}
            work.audit.append(
                "returned",
                at=self._opened.now(),
                actor_id=user.id,
                record_id=rows[0].record_id,
                details=details,
            )
        return Changes.of(Kind.OUTBOX, *{_KINDS[row.kind] for row in rows})

    def approve(self, actor: User, change_ids: Sequence[str], password: str) -> Approved:
        """Seal a batch of exactly these changes, countersigned with ``actor``'s own key.

        Everything or nothing: after a crash the batch stands with all its records or not at all. Raises MihanError:
        ``not_allowed``; ``nothing_chosen``; ``change_unknown``; ``not_waiting``; ``own_record``; ``class_first``
        when marks would leave before their class; ``not_enrolled``; ``supervisor_not_enrolled``;
        ``wrong_credentials``; ``try_later``; ``file_damaged``.
        """
        from sync.protocol.keys import public_bytes

        user = self._opened.allow(actor, Right.APPROVE)
        with self._opened.read() as work:  # what is wrong anyway is said before half a second goes into the password
            _fit_to_leave(work, user, change_ids)
        with self._opened.lock:
            signing = self._opened.keyring().unlock_signing(user.username, password)
        with self._opened.write() as work:
            if work.users.approver_public(user.id) != public_bytes(signing):
                raise MihanError("supervisor_not_enrolled")
            rows = _fit_to_leave(work, user, change_ids)
            sealed = self._seal(work, user, rows, signing)
            work.audit.append(
                "approved",
                at=sealed.sealed_at,
                actor_id=user.id,
                details={"batch": sealed.id, "count": sealed.count},
            )
            summary = work.batches.summary(sealed.id)
        if summary is None:
            raise MihanError("batch_unknown")
        kinds = {_KINDS[row.kind] for row in rows}
        return Approved(summary, Changes.of(Kind.OUTBOX, Kind.BATCHES, *kinds))

    def _seal(
        self, work: "Work", approver: User, rows: "Sequence[OutboxRow]", signing: "Ed25519PrivateKey"
    ) -> "SealedRow":
        """Seal ``rows``, the files they name and the empty places that no batch has named yet, and mark them all."""
        from mihan_desktop.services.ministry import Ministry
        from mihan_desktop.storage.batches import SealedRow
        from sync.protocol.approval import approve
        from sync.protocol.bundle import MAGIC
        from sync.protocol.envelope import seal
        from sync.protocol.hlc import Clock
        from sync.protocol.wire import Offer, encode_offer

        device = work.device.get()
        ministry = Ministry.of(device)
        voids = work.outbox.unsent_voids()
        files, hashes = attaching.carry(self._opened, work, rows, approver)
        messages = _messages([*rows, *files], voids)
        last, previous = work.batches.last()
        clock = Clock(device.device_id, self._opened.now, max(work.outbox.newest()[1], device.clock)).tick()
        moment = self._opened.now()
        sealed = seal(
            messages,
            office=ministry.office_id,
            device=ministry.device_id,
            number=last + 1,
            previous=previous,
            clock=clock,
            created=moment,
            forms={(row.form_id, row.form_version) for row in rows if row.form_id},
            recipients=ministry.recipients,
            device_key=ministry.device_key,
        )
        approval = approve(sealed.manifest, approver=approver.id, count=len(messages), at=moment, key=signing)
        head = len(encode_offer(Offer(sealed.manifest, sealed.signature, approval)))
        row = SealedRow(
            id=sealed.id,
            number=last + 1,
            manifest=sealed.manifest,
            signature=sealed.signature,
            approval=approval.statement,
            approval_signature=approval.signature,
            approver_id=approver.id,
            count=len(rows),
            size=len(MAGIC) + 5 + head + sealed.size,
            sealed_at=moment,
            chunks=sealed.chunks,
        )
        _keep(work, row, [*rows, *files], voids, hashes)
        work.device.set_clock(clock)
        return row


def _keep(
    work: "Work",
    batch: "SealedRow",
    rows: "Sequence[OutboxRow]",
    voids: "Sequence[OutboxRow]",
    files: frozenset[str],
) -> None:
    """Keep a sealed batch and say of everything in it, files by their hash, that it leaves with it."""
    work.batches.add(batch)
    work.outbox.seal([one.id for one in rows], batch.id)
    work.outbox.name_voids([one.id for one in voids], batch.id)
    work.attachments.carry(files, batch.id)


def _hurried(rows: "Sequence[OutboxRow]") -> set[str]:
    """Ids of the registrations that came one after the other faster than people can be listened to."""
    own: dict[str, list[OutboxRow]] = {}
    for row in rows:
        if row.kind == ChangeKind.REGISTRATION.value:
            own.setdefault(row.author_id, []).append(row)
    return {
        row.id
        for theirs in own.values()
        for row, fast in zip(theirs, in_a_hurry([one.recorded_at for one in theirs]), strict=True)
        if fast
    }


def _messages(rows: "Sequence[OutboxRow]", voids: "Sequence[OutboxRow]") -> list[bytes]:
    """Changes as they will travel, by number; those that never leave as their number and nothing else."""
    from sync.protocol.messages import decode_change, encode_change

    numbered = {row.sequence: row.message for row in rows}
    numbered |= {row.sequence: encode_change(decode_change(row.message).voided()) for row in voids}
    return [numbered[sequence] for sequence in sorted(numbered)]


def _meant(work: "Work", change_ids: Sequence[str]) -> "tuple[OutboxRow, ...]":
    """The waiting rows that were chosen, a sheet's newest mark standing for the sheet as it was shown."""
    rows = work.outbox.among(list(dict.fromkeys(change_ids)))
    if len(rows) != len(set(change_ids)):
        raise MihanError("change_unknown")
    if any(row.status is not RecordStatus.WAITING for row in rows):
        raise MihanError("not_waiting")
    chosen = {row.id: row for row in rows}
    for row in rows:
        if row.kind == _MARK:
            others = [found for found in work.classes.sheet_up_to(row.id) if found not in chosen]
            chosen.update((other.id, other) for other in work.outbox.among(others))
    return tuple(sorted(chosen.values(), key=lambda row: row.sequence))


def _fit_to_leave(work: "Work", approver: User, change_ids: Sequence[str]) -> "tuple[OutboxRow, ...]":
    """The rows that were chosen, when this approver may let them go now."""
    if not change_ids:
        raise MihanError("nothing_chosen")
    if work.device.get().enrolment is None:
        raise MihanError("not_enrolled")
    if work.users.approver_public(approver.id) is None:
        raise MihanError("supervisor_not_enrolled")
    rows = _meant(work, change_ids)
    for row in rows:
        four_eyes(row.author_id, approver.id)
    leaving = {row.id for row in rows}
    marks = work.classes.marks_by_change([row.id for row in rows if row.kind == _MARK])
    for class_id in {class_id for class_id, _ in marks.values()}:
        change_id = work.classes.change_of(class_id)
        change = None if change_id is None else work.outbox.get(change_id)
        staying = (RecordStatus.WAITING, RecordStatus.RETURNED)
        if change is not None and not change.base and change.status in staying and change.id not in leaving:
            raise MihanError("class_first")
    return rows
