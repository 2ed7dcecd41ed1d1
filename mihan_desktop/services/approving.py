"""Approval: a supervisor's signatures over exactly these changes and their files; taken back while nothing has left."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary, ChangeKind, four_eyes
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import attaching, giving_feedback, post, telling_office
from mihan_desktop.services.enveloping import seal_next
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.own_password import asked_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from mihan_desktop.storage.batches import SealedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.envelope import SealedBatch
    from sync.protocol.signing import Signed

KINDS = {
    ChangeKind.REGISTRATION.value: Kind.REGISTRATIONS,
    ChangeKind.CLASS.value: Kind.CLASSES,
    ChangeKind.ATTENDANCE.value: Kind.ATTENDANCE,
    ChangeKind.DUPLICATE.value: Kind.REGISTRATIONS,
    ChangeKind.REQUEST.value: Kind.REGISTRATIONS,
    ChangeKind.QUESTION.value: Kind.REGISTRATIONS,
    ChangeKind.POINTS.value: Kind.POINTS,
    ChangeKind.ENROLMENT.value: Kind.CLASSES,
    ChangeKind.CALL.value: Kind.CLASSES,
    ChangeKind.FOLLOW_UP.value: Kind.FOLLOW_UPS,
    ChangeKind.FAIR.value: Kind.FAIRS,
    ChangeKind.SURVEY.value: Kind.SURVEYS,
    ChangeKind.ASSESSMENT.value: Kind.CLASSES,
    ChangeKind.EMPLOYER.value: Kind.EMPLOYERS,
    ChangeKind.VACANCY.value: Kind.VACANCIES,
    ChangeKind.REFERRAL.value: Kind.VACANCIES,
}
MARK = ChangeKind.ATTENDANCE.value
ENROLMENT = ChangeKind.ENROLMENT.value
TOGETHER = 500
"""Lines of the list that one batch takes when very many are approved at once: others may write between two batches."""
FILES_TOGETHER = 3 * 1024 * 1024
"""Bytes of files in one batch, a larger file alone: what a slow line can bring in one sitting."""
FILES_AT_ONCE = 48 * 1024 * 1024
"""Bytes of files after which, when very many are approved at once, the next line waits for the next transaction."""


@dataclass(frozen=True, slots=True)
class Approved:
    """The sealed batch: nobody can change it now, and it waits to be sent. files: batches with its files after it."""

    batch: BatchSummary
    changes: Changes
    files: tuple[BatchSummary, ...] = ()


@dataclass(frozen=True, slots=True)
class ApprovedMany:
    """What came of approving many: the batches in the order of sealing, and how many lines were left undecided.

    files: batches that carry files, sealed after those. handed: lines of other desks that were approved, chosen: their
    ids; signed: hand-overs that are decided whole and signed now.
    """

    batches: tuple[BatchSummary, ...]
    left: int
    changes: Changes
    files: tuple[BatchSummary, ...] = ()
    handed: int = 0
    signed: int = 0
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Act:
    """One approval while it is being carried out. id: what its batches have in common."""

    id: str
    approver: User
    signing: "Ed25519PrivateKey"


class Approving:
    """For supervisors: right ``approve``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def approve(self, actor: User, change_ids: Sequence[str], password: str) -> Approved:
        """Seal a batch of exactly these changes, and batches of their files after it, each countersigned by ``actor``.

        All in one transaction: after a crash the whole approval stands, files and all, or nothing of it.
        Raises MihanError:
        ``not_allowed``; ``nothing_chosen``; ``change_unknown``; ``not_waiting``; ``own_record``; ``class_first``
        when marks or enrolments would leave before their class; ``not_enrolled``; ``supervisor_not_enrolled``;
        ``wrong_credentials``; ``try_later``; ``file_damaged``.
        """
        user = self._opened.allow_new(actor, Right.APPROVE)
        act = _Act(self._opened.new_id(), user, self._unlock(user, change_ids, change_ids, password))
        return self._approve(act, change_ids)

    def approve_many(
        self,
        actor: User,
        change_ids: Sequence[str],
        password: str,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> ApprovedMany:
        """As ``approve``, in batches of ``TOGETHER`` lines at most in the order given, the files of each after it.

        progress(lines sealed, lines in all). Each batch stands with its files or not at all; after ``cancelled`` what
        was sealed stays sealed. Raises as ``approve`` before the first batch, and of a later one too: what is sealed
        stays.
        """
        user = self._opened.allow_new(actor, Right.APPROVE)
        act = _Act(
            self._opened.new_id(), user, self._unlock(user, change_ids, change_ids[:TOGETHER], password)
        )  # fmt: skip
        batches: list[BatchSummary] = []
        files: list[BatchSummary] = []
        changes, done = Changes(), 0
        progress(0, len(change_ids))
        while done < len(change_ids) and not cancelled():
            some = self._at_once(change_ids[done : done + TOGETHER])
            approved = self._approve(act, some)
            batches.append(approved.batch)
            files.extend(approved.files)
            changes |= approved.changes
            done += len(some)
            progress(done, len(change_ids))
        return ApprovedMany(tuple(batches), len(change_ids) - done, changes, tuple(files))

    def undo_approval(self, actor: User, batch_id: str) -> Changes:
        """Take an approval back while nothing it sealed has left the desk: its records wait again, its files too.

        Every batch of that approval is taken back. Raises MihanError: ``not_allowed``; ``batch_unknown``;
        ``not_approver`` for another supervisor's; ``batch_left`` once a part was sent, a batch was written to a stick,
        or where the office's machine approved it; ``approval_followed`` when batches were sealed after it: each names
        the one before.
        """
        user = self._opened.allow(actor, Right.APPROVE)
        with self._opened.write() as work:
            batches = work.batches.of_act(batch_id)
            if not batches:
                raise MihanError("batch_unknown")
            if work.batches.approver(batch_id) != user.id:
                raise MihanError("not_approver")
            if any(one.state is not BatchState.SEALED or one.exported_at is not None or one.hub for one in batches):
                raise MihanError("batch_left")
            if work.batches.last()[0] != batches[-1].number:
                raise MihanError("approval_followed")
            told = telling_office.take_back_own(work, [batch.id for batch in batches], self._opened.now())
            for batch in reversed(batches):
                work.outbox.take_back(batch.id, "")
                work.attachments.take_back(batch.id)
                work.batches.remove(batch.id)
                details: dict[str, str | int] = {"batch": batch.id, "count": batch.count}
                at = self._opened.now()
                work.audit.append("approval_undone", at=at, actor_id=user.id, details=details)
        if told:
            post.make_ready(self._opened)
        return Changes.of(Kind.OUTBOX, Kind.BATCHES, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE)

    def _seal_owed(self, user: User, password: str) -> tuple[BatchSummary, ...]:
        """Seal the files whose batch was refused, though nothing else waits. Raises as ``approve``."""
        with self._opened.lock, asked_of(self._opened, user, "approve"):
            signing = self._opened.keyring().unlock_signing(user.username, password)
        act = _Act(self._opened.new_id(), user, signing)
        with self._opened.write() as work:
            _check_known(work, act)
            return tuple(_sealed(work, one) for one in self._seal_files(work, act))

    def _unlock(self, user: User, chosen: Sequence[str], first: Sequence[str], password: str) -> "Ed25519PrivateKey":
        """``user``'s own key. What is wrong anyway is said before half a second goes into the password."""
        with self._opened.read() as work:
            fit_to_leave(work, user, first, light=True)
            for row in work.outbox.among(chosen[len(first) :], light=True):
                four_eyes(row.author_id, user.id)
        with self._opened.lock, asked_of(self._opened, user, "approve"):
            return self._opened.keyring().unlock_signing(user.username, password)

    def _at_once(self, change_ids: Sequence[str]) -> Sequence[str]:
        """The first of ``change_ids``, as many as are sealed with their files while nobody else may write."""
        size = 0
        with self._opened.read() as work:
            for count, change_id in enumerate(change_ids):
                size += sum(one.size for one in work.attachments.of_change(change_id))
                if count and size > FILES_AT_ONCE:
                    return change_ids[:count]
        return change_ids

    def _approve(self, act: _Act, change_ids: Sequence[str]) -> Approved:
        """Seal some lines, then their files; what people say of the program and the empty places go with the lines."""
        with self._opened.write() as work:
            _check_known(work, act)
            rows = fit_to_leave(work, act.approver, change_ids)
            attaching.check_whole(work, [row.id for row in rows], act.approver)
            leaving = [*rows, *giving_feedback.carry(self._opened, work)]
            voids = work.outbox.unsent_voids()
            sealed = self._seal(work, act, messages_of(leaving, voids), leaving, len(rows), BatchContent.PEOPLE)
            work.outbox.name_voids([one.id for one in voids], sealed.id)
            told = telling_office.tell_own(work, rows, self._opened.now())
            files = [_sealed(work, one) for one in self._seal_files(work, act)]
            summary = _sealed(work, sealed.id)
        if told:
            post.make_ready(self._opened)
        kinds = {KINDS[row.kind] for row in rows}
        return Approved(summary, Changes.of(Kind.OUTBOX, Kind.BATCHES, *kinds), tuple(files))

    def _seal_files(self, work: "Work", act: _Act) -> Iterator[str]:
        """Seal all files that are owed, some megabytes in a batch; the batches' ids."""
        while True:
            leaving, hashes = attaching.carry(self._opened, work, act.approver, FILES_TOGETHER)
            if not leaving:
                return
            sealed = self._seal(work, act, messages_of(leaving, ()), leaving, len(hashes), BatchContent.FILES)
            work.attachments.carry(hashes, sealed.id)
            yield sealed.id

    def _seal(
        self,
        work: "Work",
        act: _Act,
        messages: list[bytes],
        rows: "Sequence[OutboxRow]",
        count: int,
        content: BatchContent,
    ) -> "SealedRow":
        """Seal ``messages`` as the next batch, keep it, and say of ``rows`` that they leave with it."""
        from mihan_desktop.storage.batches import SealedRow
        from sync.protocol.approval import approve

        moment, number = self._opened.now(), work.batches.last()[0] + 1
        sealed = seal_next(self._opened, work, messages, rows, moment)
        approval = approve(
            sealed.manifest, approver=act.approver.id, count=len(messages), at=moment, key=act.signing
        )  # fmt: skip
        row = SealedRow(
            id=sealed.id,
            number=number,
            manifest=sealed.manifest,
            signature=sealed.signature,
            approval=approval.statement,
            approval_signature=approval.signature,
            approver_id=act.approver.id,
            count=count,
            size=_size_of(sealed, approval),
            sealed_at=moment,
            chunks=sealed.chunks,
            content=content,
            act=act.id,
        )
        work.batches.add(row)
        work.outbox.seal([one.id for one in rows], row.id)
        details: dict[str, str | int] = {"batch": row.id, "count": row.count}
        work.audit.append("approved", at=moment, actor_id=act.approver.id, details=details)
        return row


def _check_known(work: "Work", act: _Act) -> None:
    from sync.protocol.keys import public_bytes

    if work.users.approver_public(act.approver.id) != public_bytes(act.signing):
        raise MihanError("supervisor_not_enrolled")


def _sealed(work: "Work", batch_id: str) -> BatchSummary:
    summary = work.batches.summary(batch_id)
    if summary is None:
        raise MihanError("batch_unknown")
    return summary


def _size_of(sealed: "SealedBatch", approval: "Signed") -> int:
    """Bytes of the .mihan file."""
    from sync.protocol.bundle import MAGIC
    from sync.protocol.wire import Offer, encode_offer

    return len(MAGIC) + 5 + len(encode_offer(Offer(sealed.manifest, sealed.signature, approval))) + sealed.size


def messages_of(rows: "Sequence[OutboxRow]", voids: "Sequence[OutboxRow]") -> list[bytes]:
    """Changes as they will travel, by number; those that never leave as their number and nothing else."""
    from sync.protocol.messages import decode_change, encode_change

    numbered = {row.sequence: row.message for row in rows}
    numbered |= {row.sequence: encode_change(decode_change(row.message).voided()) for row in voids}
    return [numbered[sequence] for sequence in sorted(numbered)]


def meant(work: "Work", change_ids: Sequence[str], *, light: bool = False) -> "tuple[OutboxRow, ...]":
    """The waiting rows that were chosen, a sheet's newest mark standing for the sheet as it was shown."""
    rows = work.outbox.among(list(dict.fromkeys(change_ids)), light=light)
    if len(rows) != len(set(change_ids)):
        raise MihanError("change_unknown")
    if any(row.status is not RecordStatus.WAITING for row in rows):
        raise MihanError("not_waiting")
    chosen = {row.id: row for row in rows}
    for row in rows:
        if row.kind in (MARK, ENROLMENT):
            sheet = work.classes.sheet_up_to(row.id) if row.kind == MARK else work.enrolments.act(row.id)
            others = [found for found in sheet if found not in chosen]
            chosen.update((other.id, other) for other in work.outbox.among(others, light=light))
    return tuple(sorted(chosen.values(), key=lambda row: row.sequence))


def fit_to_leave(
    work: "Work", approver: User, change_ids: Sequence[str], *, light: bool = False
) -> "tuple[OutboxRow, ...]":
    """The rows that were chosen, when this approver may let them go now."""
    if not change_ids:
        raise MihanError("nothing_chosen")
    if work.device.get().enrolment is None:
        raise MihanError("not_enrolled")
    if work.users.approver_public(approver.id) is None:
        raise MihanError("supervisor_not_enrolled")
    rows = meant(work, change_ids, light=light)
    for row in rows:
        four_eyes(row.author_id, approver.id)
    leaving = {row.id for row in rows}
    marks = work.classes.marks_by_change([row.id for row in rows if row.kind == MARK])
    enrolled = work.enrolments.cohorts_of([row.id for row in rows if row.kind == ChangeKind.ENROLMENT.value])
    enrolled |= {work.calls.cohort_of(row.id) for row in rows if row.kind == ChangeKind.CALL.value}
    enrolled |= work.assessments.cohorts_of([row.id for row in rows if row.kind == ChangeKind.ASSESSMENT.value])
    for class_id in {class_id for class_id, _ in marks.values()} | enrolled:
        change_id = work.classes.change_of(class_id)
        change = None if change_id is None else work.outbox.get(change_id)
        if change is not None and not change.base and change.status in AT_THE_OFFICE and change.id not in leaving:
            raise MihanError("class_first")
    return rows
