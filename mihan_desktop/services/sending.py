"""Sending sealed batches by wire or by stick: resumable, and never the same thing twice."""

import errno
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, BatchSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.hearing import Hearing
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.receiving import Receiving

if TYPE_CHECKING:
    from mihan_desktop.domain.office_settings import OfficeSettings
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.batches import SealedRow
    from mihan_desktop.storage.work import Work
    from sync.client.errors import ClientError
    from sync.client.sender import Outcome, Sender

Progress = Callable[[int, int], None]
"""(parts that the centre has, parts in all), called on the worker's thread"""
Cancelled = Callable[[], bool]

_ABOUT_THE_DESK = frozenset(
    {
        "device_revoked",
        "device_unknown",
        "unsigned",
        "nonce_stale",
        "digest_wrong",
        "clock_ahead",
        "version_unknown",
        "batch_unknown",
        "signature_wrong",
    }
)
"""Refusals that sealing anew would not mend: the batch stays as it is, and the desk says why it doesn't leave."""


@dataclass(frozen=True, slots=True)
class SendResult:
    """What one run did. sent: batches whose last chunk arrived now; received: batches whose receipt came now.

    refused: batches that the centre refused. code: why the run stopped early (``""``, ``"offline"``, ``"timeout"``,
    ``"cut"``, ``"server_error"``, ``"cancelled"``, ``"bad_answer"``, ``"device_revoked"`` ..., ``"not_enrolled"``,
    ``"already_sending"``): nothing is lost, the next run goes on from there.
    """

    sent: int
    received: int
    refused: int
    code: str
    changes: Changes


@dataclass(slots=True)
class _Run:
    """Counts of one run, and what is still to come."""

    whole: int
    before: int = 0
    sent: int = 0
    received: int = 0
    refused: int = 0
    code: str = ""
    changes: Changes = field(default_factory=Changes)


class Sending:
    """For everybody with right ``send``. ``send`` is network work: run it on the network lane."""

    def __init__(self, opened: Opened, receiving: Receiving) -> None:
        self._opened = opened
        self._receiving = receiving
        self._hearing = Hearing(opened)
        self._running = threading.Lock()

    def batches(self, actor: User) -> tuple[BatchSummary, ...]:
        """All batches of this desk, newest first."""
        self._opened.allow(actor, Right.SEND)
        with self._opened.read() as work:
            return work.batches.all()

    def send(self, actor: User, progress: Progress, cancelled: Cancelled) -> SendResult:
        """Push every sealed batch in order, fetch the receipts that are ready and what else the ministry has to say.

        Never raises for a bad network. Raises MihanError ``training`` where nothing may leave.
        """
        from mihan_desktop.services.ministry import Ministry

        user = self._opened.allow_out(actor, Right.SEND)
        with self._opened.read() as work:
            device, office = work.device.get(), work.settings.office()
            waiting = work.batches.on_the_way()
        run = _Run(sum(batch.chunks for batch in waiting))
        if device.enrolment is None:
            run.code = "not_enrolled"
        elif not self._running.acquire(blocking=False):
            run.code = "already_sending"
        else:
            try:
                self._talk(user, Ministry.of(device), office, waiting, run, progress, cancelled)
            finally:
                self._running.release()
        return SendResult(run.sent, run.received, run.refused, run.code, run.changes)

    def _talk(
        self,
        user: User,
        ministry: "Ministry",
        office: "OfficeSettings",
        waiting: tuple[BatchSummary, ...],
        run: _Run,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        """One connection: first what the desk has to say, then what the ministry has."""
        from sync.client.errors import ClientCode, ClientError
        from sync.client.sender import Sender

        try:
            with ministry.transport(office) as transport:
                self._push_all(user, ministry, Sender(transport, ministry.signing), waiting, run, progress, cancelled)
                if not run.code and not cancelled():
                    run.changes |= self._hearing.listen(ministry, transport)
        except ClientError as error:
            run.code = error.reason if error.code is ClientCode.REFUSED else str(error.code)
        except MihanError as error:
            if error.code != "feed_invalid":
                raise
            run.code = "bad_answer"

    def _push_all(
        self,
        user: User,
        ministry: "Ministry",
        sender: "Sender",
        waiting: tuple[BatchSummary, ...],
        run: _Run,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        from sync.client.errors import ClientCode, ClientError

        for batch in waiting:
            try:
                outcome = self._push(sender, batch, run, progress, cancelled)
            except ClientError as error:
                if error.code is ClientCode.REFUSED and self._is_about_batch(ministry, batch, error):
                    self._refused(user, batch, error.reason, run)
                    continue
                run.code = error.reason if error.code is ClientCode.REFUSED else str(error.code)
                return
            if outcome is not None:
                self._arrived(user, batch, outcome, run)
            run.before += batch.chunks

    def _push(
        self, sender: "Sender", batch: BatchSummary, run: _Run, progress: Progress, cancelled: Cancelled
    ) -> "Outcome | None":
        """One batch; every chunk that arrived is remembered, so that a person sees where it stopped.

        None when its approval was taken back before the first byte left.
        """
        from sync.client.sender import Parcel
        from sync.protocol.signing import Signed

        with self._opened.write() as work:
            if work.batches.summary(batch.id) is None:
                return None
            row = _sealed(work.batches.sealed(batch.id))
            if batch.state is BatchState.SEALED:
                work.batches.set_state(batch.id, BatchState.SENDING)
                run.changes |= Changes.of(Kind.BATCHES)
        under_way: list[int] = []

        def chunk(position: int) -> bytes:
            under_way.append(position)
            return row.chunks[position]

        def moved(done: int, whole: int) -> None:
            if under_way:
                with self._opened.write() as work:
                    work.batches.set_chunk_sent(batch.id, under_way.pop())
            progress(min(run.before + done * batch.chunks // max(whole, 1), run.whole), run.whole)

        approval = Signed(row.approval, row.approval_signature)
        return sender.push(Parcel(row.manifest, row.signature, approval, chunk), moved, cancelled)

    def _arrived(self, user: User, batch: BatchSummary, outcome: "Outcome", run: _Run) -> None:
        """The centre has the whole batch; with its receipt, the records are there."""
        if batch.state is not BatchState.SENT:
            with self._opened.write() as work:
                if _ended(work, batch.id):
                    return
                work.batches.set_all_sent(batch.id)
                work.batches.set_state(batch.id, BatchState.SENT)
                work.outbox.move_batch(batch.id, RecordStatus.SENT)
            run.sent += 1
            run.changes |= Changes.of(Kind.BATCHES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE)
        if outcome.signed is not None:
            run.changes |= self._receiving.apply(user, outcome.signed).changes
            run.received += 1

    def _is_about_batch(self, ministry: "Ministry", batch: BatchSummary, error: "ClientError") -> bool:
        """Whether only another batch will do: for what the centre says of it, or because it was damaged here."""
        from sync.protocol.envelope import verify_manifest
        from sync.protocol.errors import ProtocolError

        with self._opened.read() as work:
            row = _sealed(work.batches.sealed(batch.id))
        try:
            verify_manifest(row.manifest, row.signature, ministry.device_key.public_key())
        except ProtocolError:
            return True
        return error.reason not in _ABOUT_THE_DESK

    def _refused(self, user: User, batch: BatchSummary, code: str, run: _Run) -> None:
        """The batch is over; its records wait for a supervisor again, and say why."""
        with self._opened.write() as work:
            if _ended(work, batch.id):
                return
            work.batches.set_state(batch.id, BatchState.REFUSED, refusal_code=code)
            work.outbox.take_back(batch.id, code)
            work.attachments.take_back(batch.id)
            details = {"batch": batch.id, "reason": code}
            work.audit.append("batch_refused", at=self._opened.now(), actor_id=user.id, details=details)
            said: dict[str, str | int] = {"batch": batch.number, "code": code}
            work.notices.add("batch_refused", at=self._opened.now(), details=said)
        run.refused += 1
        run.changes |= Changes.of(
            Kind.BATCHES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.NOTICES
        )

    def export(self, actor: User, batch_id: str, path: Path) -> Path:
        """Write a batch as a ``.mihan`` file, whole or not at all; the path written.

        Raises MihanError ``training``, ``batch_unknown``, ``file_not_written`` (params ``reason``: an errno name).
        """
        from sync.protocol.bundle import write_bundle
        from sync.protocol.envelope import SealedBatch
        from sync.protocol.signing import Signed

        user = self._opened.allow_out(actor, Right.SEND)
        with self._opened.write() as work:  # first: from here on nobody may take the approval back
            row, summary = work.batches.sealed(batch_id), work.batches.summary(batch_id)
            if row is None or summary is None:
                raise MihanError("batch_unknown")
            work.batches.set_exported(batch_id, self._opened.now())
        sealed = SealedBatch(row.manifest, row.signature, row.chunks)
        try:
            write_bundle(path, sealed, Signed(row.approval, row.approval_signature))
        except OSError as error:
            with self._opened.write() as work:
                work.batches.set_exported(batch_id, summary.exported_at)
            raise MihanError("file_not_written", {"reason": errno.errorcode.get(error.errno or 0, "")}) from error
        with self._opened.write() as work:
            work.audit.append("exported", at=self._opened.now(), actor_id=user.id, details={"batch": batch_id})
        return path


def _ended(work: "Work", batch_id: str) -> bool:
    """Whether a receipt came by stick, or another window heard of a refusal, while this one was talking."""
    summary = work.batches.summary(batch_id)
    return summary is not None and summary.state in (BatchState.RECEIVED, BatchState.REFUSED)


def _sealed(row: "SealedRow | None") -> "SealedRow":
    if row is None:
        raise MihanError("batch_unknown")
    return row
