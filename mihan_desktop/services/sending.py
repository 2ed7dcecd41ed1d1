"""Sending sealed batches by wire or by stick, stage by stage: resumable, and never the same thing twice."""

import logging
import threading
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, BatchSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.rounds import ON_THE_ROAD, SLOW, Terms, in_turn, waits_for
from mihan_desktop.services.disks import file_written
from mihan_desktop.services.forwarding import Forwarding
from mihan_desktop.services.hearing import Hearing
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.planning import costs
from mihan_desktop.services.receiving import Receiving
from mihan_desktop.services.relaying import relaying
from mihan_desktop.services.reporting import Reporting
from mihan_desktop.services.run_books import Books, Run, ended
from mihan_desktop.services.succeeding import Succeeding
from sync.protocol.progress import Cancelled, Progress

if TYPE_CHECKING:
    from mihan_desktop.domain.office_settings import OfficeSettings
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.batches import Offered
    from mihan_desktop.storage.device import DeviceRow
    from sync.client.errors import ClientError
    from sync.client.sender import Outcome, Parcel
    from sync.client.transport import Transport

log = logging.getLogger(__name__)

ASKED: Final = Terms()
"""Somebody asked for it."""
TURN: Final = "sending"
"""What one window of a profile does at a time."""
PATIENCE: Final = 30.0
"""Seconds to wait for receipts once everything has left."""
FIRST_PAUSE: Final = 0.25
LONGEST_PAUSE: Final = 5.0
MOST_FAILED: Final = 2
"""Batches in a row that do not get through while the line is there: then it is the centre, and not the batch."""
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

    refused: batches that the centre refused. code: why the run stopped early, or what troubled one of its batches
    (``""``, ``"offline"``, ``"timeout"``, ``"cut"``, ``"server_error"``, ``"cancelled"``, ``"bad_answer"``,
    ``"device_revoked"`` ..., ``"not_enrolled"``, ``"already_sending"``): nothing is lost, the next run goes on from
    there. held: batches of photographs that wait for a line that costs nothing.
    """

    sent: int
    received: int
    refused: int
    code: str
    changes: Changes
    held: int = 0


@dataclass(frozen=True, slots=True)
class Exported:
    """Files for a stick. batches: that which was asked for first; log: of this desk, beside them."""

    batches: tuple[Path, ...]
    log: Path | None


class Sending:
    """For everybody with right ``send``. ``send`` is network work: run it on the network lane."""

    def __init__(self, opened: Opened, receiving: Receiving) -> None:
        self._opened = opened
        self._receiving = receiving
        self._hearing = Hearing(opened)
        self._succeeding = Succeeding(opened)
        self._forwarding = Forwarding(opened)
        self._reporting = Reporting(opened)
        self._books = Books(opened)
        self._running = threading.Lock()

    def batches(self, actor: User) -> tuple[BatchSummary, ...]:
        """All batches of this desk, newest first."""
        self._opened.allow(actor, Right.SEND)
        with self._opened.read() as work:
            return work.batches.all()

    def send(self, actor: User, progress: Progress, cancelled: Cancelled, terms: Terms = ASKED) -> SendResult:
        """Push sealed batches in order, fetch the receipts that are ready and what else the ministry has to say.

        terms: of a line that costs, and whether somebody asked for it. Never raises for a bad network.
        Raises MihanError ``training`` where nothing may leave.
        """
        user = self._opened.allow_out(actor, Right.SEND)
        with self._opened.read() as work:
            device, office = work.device.get(), work.settings.office()
        if device.enrolment is None:
            return SendResult(0, 0, 0, "not_enrolled", Changes())
        if not self._running.acquire(blocking=False):
            return SendResult(0, 0, 0, "already_sending", Changes())
        try:
            with self._opened.turn(TURN) as mine:
                if not mine:  # another window of this profile
                    return SendResult(0, 0, 0, "already_sending", Changes())
                terms = replace(terms, metered=costs(office, terms.metered))
                return self._talk(user, device, office, terms, progress, cancelled)
        finally:
            self._running.release()

    def _talk(
        self,
        user: User,
        device: "DeviceRow",
        office: "OfficeSettings",
        terms: Terms,
        progress: Progress,
        cancelled: Cancelled,
    ) -> SendResult:
        """One connection: first what the desk has to say, then what the ministry has."""
        from mihan_desktop.services.ministry import Ministry
        from sync.client.errors import ClientError
        from sync.client.sender import Sender

        ministry = Ministry.of(device)
        try:
            transport = ministry.transport(office)
        except ClientError as error:  # the address is none
            return SendResult(0, 0, 0, str(error.code), Changes())
        except MihanError as error:  # device_keys_away
            return SendResult(0, 0, 0, error.code, Changes())
        with transport:
            sender = Sender(transport, ministry.signing, patience=0)
            run = Run(user, ministry, sender, lambda: transport.pace.speed, terms, progress, cancelled)
            self._exchange(run, transport)
            if self._followed_keys(run, ministry, transport) and run.code == "bad_answer":
                with self._opened.read() as work:
                    device = work.device.get()
                again = self._talk(user, device, office, terms, progress, cancelled)
                return replace(
                    again, sent=run.sent + again.sent, received=run.received + again.received,
                    refused=run.refused + again.refused, changes=run.changes | again.changes,
                )  # fmt: skip
        self._books.close(run)
        return SendResult(run.sent, run.received, run.refused, run.code, run.changes, run.held)

    def _exchange(self, run: Run, transport: "Transport") -> None:
        """What there is to hand over, to ask for and to hear, until something stops it."""
        from sync.client.errors import ClientCode, ClientError
        from sync.client.leaving import Talk

        try:
            self._apply_kept(run)
            self._push_all(run)
            self._await_receipts(run)
            if not run.over and not run.cancelled():
                run.changes |= self._forwarding.forward(transport, run)
            if not run.over and not run.cancelled():
                waits = run.terms.metered and not run.terms.files_too
                relayed = relaying(self._opened, transport)
                listen = partial(self._hearing.listen, run.ministry, relayed, metered=waits)
                run.changes |= Talk(listen).wait(run.cancelled, transport.leave)
            if not run.over and not run.cancelled():
                by_itself = run.terms.by_itself
                self._reporting.report(run.ministry, transport, run.cancelled, by_itself=by_itself)
            if not run.over and run.cancelled():
                run.stop("cancelled")  # or it would be said that the ministry had been reached
        except ClientError as error:
            run.wait = max(run.wait, float(error.params.get("wait", 0)))
            code = error.said
            # What stopped the batches says more than how the line ended after it.
            run.stop(code if error.code is ClientCode.CANCELLED else run.code or code)
        except MihanError as error:
            if error.code != "feed_invalid":
                raise
            run.stop("bad_answer")
        if run.code == "device_revoked":
            self._hear_why(run, transport)

    def _hear_why(self, run: Run, transport: "Transport") -> None:
        """A desk from which nothing is taken is told so, signed, in the last page of its feed."""
        from sync.client.errors import ClientError
        from sync.client.leaving import Talk

        try:
            listen = partial(self._hearing.listen, run.ministry, transport)
            run.changes |= Talk(listen).wait(run.cancelled, transport.leave)
        except (ClientError, MihanError) as error:
            log.info("nothing more to hear: %s", error.code)

    def _followed_keys(self, run: Run, ministry: "Ministry", transport: "Transport") -> bool:
        """True when the ministry has new keys and the desk knows them now: what it could not believe it can."""
        from sync.client.errors import ClientError
        from sync.client.leaving import Talk

        if transport.newest_keys <= ministry.serial:
            return False
        try:
            Talk(partial(self._succeeding.follow, transport)).wait(run.cancelled, transport.leave)
        except ClientError:
            return False  # asked again in the next run
        except MihanError as error:
            run.code = error.code
            return False
        return True

    def _apply_kept(self, run: Run) -> None:
        """Receipts that were kept when the program ended are applied now."""
        with self._opened.read() as work:
            kept = [one for one in work.batches.on_the_way() if one.state is BatchState.ANSWERED]
        for batch in kept:
            self._apply(run, batch)

    def _push_all(self, run: Run) -> None:
        from sync.client.errors import ClientError

        while not run.over:
            batch = self._next(run)
            if batch is None:
                return
            run.tried.add(batch.id)
            try:
                outcome = self._push(run, batch)
            except ClientError as error:
                self._went_wrong(run, batch, error)
            else:
                run.failed = 0
                if outcome is not None:
                    self._arrived(run, batch, outcome)
            run.before += batch.chunks

    def _next(self, run: Run) -> BatchSummary | None:
        """Whose turn it is; looked up anew each time, because a supervisor may approve while photographs leave."""
        terms = replace(run.terms, slow=run.speed() < SLOW)
        now = self._opened.now()
        with self._opened.read() as work:
            there = [one for one in work.batches.on_the_way() if one.id not in run.tried]
        run.held = sum(one.state in ON_THE_ROAD and waits_for(one, terms, now) == "metered" for one in there)
        going = in_turn(there, terms, now)
        run.whole = run.before + sum(one.chunks for one in going)
        return going[0] if going else None

    def _went_wrong(self, run: Run, batch: BatchSummary, error: "ClientError") -> None:
        """A batch that is refused, or that alone does not get through, holds up no other."""
        from sync.client.errors import ClientCode

        if error.code is ClientCode.REFUSED and self._is_about_batch(run.ministry, batch, error):
            self._books.refused(run, batch, error.reason)
            return
        code = error.said
        run.wait = max(run.wait, float(error.params.get("wait", 0)))
        if error.code not in (ClientCode.SERVER_ERROR, ClientCode.BAD_ANSWER):
            run.stop(code)
            return
        self._books.trouble(batch, code)
        run.changes |= Changes.of(Kind.BATCHES)
        run.failed += 1
        run.code = code
        if run.failed == MOST_FAILED or run.wait:
            run.stop(code)

    def _push(self, run: Run, batch: BatchSummary) -> "Outcome | None":
        """One batch; every chunk that arrived is remembered, so that a person sees where it stopped.

        None when its approval was taken back before the first byte left.
        """
        with self._opened.write() as work:
            if work.batches.summary(batch.id) is None:
                return None
            if batch.state is BatchState.SEALED:
                work.batches.set_state(batch.id, BatchState.SENDING, at=self._opened.now())
                run.changes |= Changes.of(Kind.BATCHES)
        under_way: list[int] = []

        def moved(done: int, whole: int) -> None:
            if under_way:
                with self._opened.write() as work:
                    work.batches.set_chunk_sent(batch.id, under_way.pop())
            run.progress(min(run.before + done * batch.chunks // max(whole, 1), run.whole), run.whole)

        return run.sender.push(self._parcel(batch.id, under_way), moved, run.cancelled)

    def _parcel(self, batch_id: str, under_way: list[int]) -> "Parcel":
        """A batch whose chunks are read when they are needed; ``under_way`` gets the place of each."""
        from sync.client.errors import ClientCode, ClientError
        from sync.client.sender import Parcel
        from sync.protocol.signing import Signed

        with self._opened.read() as work:
            row = _there(work.batches.offer(batch_id))

        def chunk(position: int) -> bytes:
            under_way.append(position)
            try:
                with self._opened.read() as work:
                    return work.batches.chunk(batch_id, position)
            except LookupError as error:  # gone from the disk: only another batch will do
                raise ClientError(ClientCode.REFUSED, "chunks_missing") from error

        return Parcel(row.manifest, row.signature, Signed(row.approval, row.approval_signature), chunk)

    def _await_receipts(self, run: Run) -> None:
        """Ask for the receipts of all that is there, for a while; the next run asks for what is left."""
        waited, pause = 0.0, FIRST_PAUSE
        while not run.over:
            with self._opened.read() as work:
                sent = [one for one in work.batches.on_the_way() if one.state is BatchState.SENT]
            asked = [one for one in sent if not waits_for(one, replace(run.terms, metered=False), self._opened.now())]
            for batch in asked:
                self._ask(run, batch)
            if not asked or all(one.id not in run.tried for one in asked) or waited >= PATIENCE:
                for batch in self._books.still(asked):
                    self._books.trouble(batch, batch.trouble)
                return
            run.sender.rest(pause, run.cancelled)
            waited, pause = waited + pause, min(pause * 2, LONGEST_PAUSE)

    def _ask(self, run: Run, batch: BatchSummary) -> None:
        """Offer a batch once more: the answer is its receipt, or the parts that a centre has lost since."""
        from sync.client.errors import ClientError

        if run.over:
            return
        try:
            self._arrived(run, batch, run.sender.push(self._parcel(batch.id, []), cancelled=run.cancelled))
        except ClientError as error:
            self._went_wrong(run, batch, error)

    def _arrived(self, run: Run, batch: BatchSummary, outcome: "Outcome") -> None:
        """The centre has the whole batch; with its receipt, the records are there."""
        from sync.protocol.wire import encode_signed

        new = batch.state is not BatchState.SENT
        if new or outcome.signed is not None:
            now = self._opened.now()
            with self._opened.write() as work:
                if ended(work, batch.id):
                    return
                work.batches.set_all_sent(batch.id)
                work.outbox.move_batch(batch.id, RecordStatus.SENT)
                if outcome.signed is None:
                    work.batches.set_state(batch.id, BatchState.SENT, at=now)
                else:
                    work.batches.set_answered(batch.id, receipt=encode_signed(outcome.signed), at=now)
        if new:
            run.sent += 1
            run.changes |= Changes.of(Kind.BATCHES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE)
        if outcome.signed is not None:
            self._apply(run, batch)

    def _apply(self, run: Run, batch: BatchSummary) -> None:
        """Apply the receipt that is kept; one that does not fit is asked for again, and holds up no other batch."""
        try:
            run.changes |= self._receiving.apply_kept(run.user, batch.id).changes
        except MihanError as error:
            if error.code != "receipt_invalid":
                raise
            with self._opened.write() as work:
                work.batches.set_state(batch.id, BatchState.SENT, at=self._opened.now())
            self._books.trouble(batch, error.code)
            run.code = error.code
        else:
            run.received += 1

    def _is_about_batch(self, ministry: "Ministry", batch: BatchSummary, error: "ClientError") -> bool:
        """Whether only another batch will do: for what the centre says of it, or because it was damaged here."""
        from sync.protocol.envelope import verify_manifest
        from sync.protocol.errors import ProtocolError

        with self._opened.read() as work:
            row = _there(work.batches.offer(batch.id))
        try:
            verify_manifest(row.manifest, row.signature, ministry.device_key.public_key())
        except ProtocolError:
            return True
        return error.reason not in _ABOUT_THE_DESK

    def export(self, actor: User, batch_id: str, path: Path) -> Path:
        """Write a batch as a ``.mihan`` file, whole or not at all; the path written.

        Raises MihanError ``training``, ``batch_unknown``, ``batch_ended`` when its bytes are no longer kept,
        ``file_not_written`` (params ``reason``: an errno name).
        """
        from sync.protocol.bundle import write_bundle
        from sync.protocol.envelope import SealedBatch
        from sync.protocol.signing import Signed

        user = self._opened.allow_out(actor, Right.SEND)
        with self._opened.write() as work:  # first: from here on nobody may take the approval back
            row, summary = work.batches.sealed(batch_id), work.batches.summary(batch_id)
            if row is None or summary is None:
                raise MihanError("batch_unknown")
            if len(row.chunks) != summary.chunks:
                raise MihanError("batch_ended")
            work.batches.set_exported(batch_id, self._opened.now())
        sealed = SealedBatch(row.manifest, row.signature, row.chunks)
        try:
            with file_written():
                write_bundle(path, sealed, Signed(row.approval, row.approval_signature))
        except MihanError:
            with self._opened.write() as work:
                work.batches.set_exported(batch_id, summary.exported_at)
            raise
        with self._opened.write() as work:
            work.audit.append("exported", at=self._opened.now(), actor_id=user.id, details={"batch": batch_id})
        return path

    def export_all(self, actor: User, batch_id: str, path: Path) -> Exported:
        """As ``export``, with every other batch of the same approval that is not there yet in a file beside it.

        What the ministry does not have of this desk's log goes along in one more.
        """
        from mihan_desktop.services.ministry import Ministry

        self._opened.allow_out(actor, Right.SEND)
        with self._opened.read() as work:
            act = [one for one in work.batches.of_act(batch_id) if one.state in ON_THE_ROAD and one.id != batch_id]
        written = [self.export(actor, batch_id, path)]
        for one in act:
            beside = path.with_name(f"{path.stem}-{one.number:05d}{path.suffix}")
            written.append(self.export(actor, one.id, beside))
        with self._opened.read() as work:
            ministry = Ministry.of(work.device.get())
        log_path = path.with_name(f"{path.stem}-log{path.suffix}")
        return Exported(tuple(written), self._reporting.write(ministry, log_path))


def _there(row: "Offered | None") -> "Offered":
    if row is None:
        raise MihanError("batch_unknown")
    return row
