"""Letting go of what is over: sealed chunks of finished batches, uploads that nobody ends, paces of the silent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.log import note
from sync.central.repeating import Rest
from sync.central.schema import Batch, Chunk, EnrolmentCode, PaceRow, Receipt
from sync.central.staff_schema import StaffSession
from sync.protocol.wire import BatchState

TOGETHER: Final = 256
"""Sealed chunks, 64 KiB each, that one transaction lets go: others get their turn in between."""
PAUSE_SECONDS: Final = 0.05
EVERY_SECONDS: Final = 3600.0
MOST: Final = 20_000
"""Transactions of one round in the service; what is left waits for the next."""
SILENT: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many days the centre keeps what it needs no more.

    sealed: the sealed chunks of a batch whose receipt is signed. refused: of a batch that was refused, for which a
    better approval may come. unfinished: a batch of which nothing came any more. All three are still at the desk, or
    are in the register. codes: printed codes that were used, or can be used no more.
    """

    sealed: float = 30
    refused: float = 90
    unfinished: float = 60
    codes: float = 365


@dataclass(frozen=True, slots=True)
class Tidied:
    """What one round let go. chunks, bytes: sealed content; forgotten: unfinished batches; more: it was cut off."""

    batches: int = 0
    chunks: int = 0
    bytes: int = 0
    forgotten: int = 0
    codes: int = 0
    more: bool = False


class Tidying:
    """Lets go a little at a time, each in a transaction of its own; several processes may, each does its part."""

    def __init__(self, database: Database, retention: Retention, now: Callable[[], datetime]) -> None:
        self._database = database
        self._retention = retention
        self._now = now

    def round(self, most: int = MOST, rest: Rest = lambda _seconds: False) -> Tidied:
        """Let go of what is due in at most ``most`` transactions. rest: waits between two, True to stop there."""
        batches = chunks = size = forgotten = 0
        for _ in range(most):
            step = self._step()
            if step is None:
                return Tidied(batches, chunks, size, forgotten, self._small_things())
            ended, gone, let_go = step
            chunks, size = chunks + gone, size + let_go
            batches += ended == "swept"
            forgotten += ended == "forgotten"
            if rest(PAUSE_SECONDS):
                break
        return Tidied(batches, chunks, size, forgotten, 0, more=True)

    def keep_house(self, rest: Rest) -> None:
        """One round, written into the log."""
        done = self.round(rest=rest)
        note("tidied", batches=done.batches, chunks=done.chunks, bytes=done.bytes, forgotten=done.forgotten)

    def _step(self) -> tuple[str, int, int] | None:
        """Some chunks of one batch that is due; (what became of the batch, chunks, bytes); None when none is due."""
        with self._database.write() as session:
            batch = session.scalars(
                select(Batch).where(self._due()).limit(1).with_for_update(skip_locked=True)
            ).first()  # fmt: skip
            if batch is None:
                return None
            gone, size, left = _empty(session, batch)
            ended = ""
            if not left:
                ended = self._end(session, batch)
        if ended:
            note(f"batch_{ended}", batch=batch.id, device=batch.device_id)
        return ended, gone, size

    def _due(self) -> ColumnElement[bool]:
        now, keep = self._now(), self._retention

        def before(days: float) -> datetime:
            return now - timedelta(days=days)

        receipted = select(Receipt.batch_id).where(Receipt.batch_id == Batch.id, Receipt.home == Batch.home).exists()
        done = and_(Batch.state == BatchState.DONE, Batch.decided_at < before(keep.sealed), receipted)
        refused = and_(Batch.state == BatchState.REFUSED, Batch.decided_at < before(keep.refused))
        silent = func.coalesce(Batch.touched_at, Batch.offered_at) < before(keep.unfinished)
        unfinished = and_(Batch.state == BatchState.RECEIVING, silent)
        return and_(Batch.swept_at.is_(None), or_(done, refused, unfinished))

    def _end(self, session: Session, batch: Batch) -> str:
        """Every chunk of ``batch`` is empty now: what names them goes too, or the whole batch when nobody ended it."""
        of_batch = (Chunk.batch_id == batch.id, Chunk.home == batch.home)
        if batch.state == BatchState.REFUSED:  # a better approval may still come: then it says what is missing
            batch.swept_at = self._now()
            return "swept"
        session.execute(delete(Chunk).where(*of_batch))
        if batch.state == BatchState.RECEIVING:
            session.delete(batch)
            return "forgotten"
        batch.swept_at = self._now()
        return "swept"

    def _small_things(self) -> int:
        """Codes, sign-ins and paces that are over; how many codes."""
        now = self._now()
        long_ago = now - timedelta(days=self._retention.codes)
        with self._database.write() as session:
            session.execute(delete(StaffSession).where(StaffSession.expires_at < now))
            session.execute(delete(PaceRow).where(PaceRow.at < (now - SILENT).timestamp()))
            codes = delete(EnrolmentCode).where(EnrolmentCode.expires_at < long_ago).returning(EnrolmentCode.id)
            return len(session.scalars(codes).all())


def _empty(session: Session, batch: Batch) -> tuple[int, int, bool]:
    """Let some sealed content of ``batch`` go: (chunks, bytes, whether some may be left)."""
    here = (Chunk.batch_id == batch.id, Chunk.home == batch.home, Chunk.data.is_not(None))
    some = session.execute(select(Chunk.position, func.length(Chunk.data)).where(*here).limit(TOGETHER)).all()
    positions = [position for position, _ in some]
    if positions and batch.state == BatchState.DONE:
        session.execute(delete(Chunk).where(*here, Chunk.position.in_(positions)))
    elif positions:
        session.execute(update(Chunk).where(*here, Chunk.position.in_(positions)).values(data=None))
        batch.missing += len(positions)
    return len(positions), sum(size for _, size in some), len(positions) == TOGETHER
