"""The books of one run of sending: what it did, what troubled it, and what the desk keeps of that for the next."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.review import BatchState, BatchSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.rounds import PUT_OFF, Terms
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.planning import line_of, note_line
from sync.protocol.progress import Cancelled, Progress

if TYPE_CHECKING:
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.work import Work
    from sync.client.sender import Sender

KEPT: Final = timedelta(days=30)
"""So long the sealed bytes of a received batch stay: should the ministry have to put an old backup back."""


@dataclass(slots=True)
class Run:
    """One run while it is under way. tried: ids of batches that had their turn; failed: those in a row that did not do.

    code: what troubled it; over: nothing more will be asked; wait: seconds that the centre wants to be left alone.
    """

    user: User
    ministry: "Ministry"
    sender: "Sender"
    speed: Callable[[], float]
    terms: Terms
    progress: Progress
    cancelled: Cancelled
    tried: set[str] = field(default_factory=set)
    before: int = 0
    whole: int = 0
    sent: int = 0
    received: int = 0
    refused: int = 0
    held: int = 0
    failed: int = 0
    code: str = ""
    over: bool = False
    wait: float = 0.0
    changes: Changes = field(default_factory=Changes)

    def stop(self, code: str) -> None:
        """Nothing more will be asked in this run."""
        self.code, self.over = code, True


class Books:
    """Writes down how a run fared, each entry in a transaction of its own."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def close(self, run: Run) -> None:
        """How the line was found, when it is tried again; bytes that nobody will ask for any more are let go."""
        from sync.client.waiting import BETWEEN_RUNS, pause_after

        if run.code == "cancelled":
            return
        now = self._opened.now()
        with self._opened.write() as work:
            tries = line_of(work).tries + 1
            pause = min(max(pause_after(tries, *BETWEEN_RUNS), run.wait), PUT_OFF.total_seconds())
            note_line(work, run.code if run.over else "", now, now + timedelta(seconds=pause))
            work.batches.forget_chunks(now - KEPT)

    def trouble(self, batch: BatchSummary, code: str) -> None:
        from sync.client.waiting import BETWEEN_RUNS, pause_after

        now, tries = self._opened.now(), batch.tries + 1
        next_at = now + timedelta(seconds=pause_after(tries, *BETWEEN_RUNS))
        with self._opened.write() as work:
            if not ended(work, batch.id):
                work.batches.set_trouble(batch.id, code, at=now, tries=tries, next_at=next_at)

    def refused(self, run: Run, batch: BatchSummary, code: str) -> None:
        """The batch is over; its records wait for a supervisor again, and say why."""
        with self._opened.write() as work:
            if ended(work, batch.id):
                return
            work.batches.set_state(batch.id, BatchState.REFUSED, at=self._opened.now(), refusal_code=code)
            work.outbox.take_back(batch.id, code)
            work.attachments.take_back(batch.id)
            details = {"batch": batch.id, "reason": code}
            work.audit.append("batch_refused", at=self._opened.now(), actor_id=run.user.id, details=details)
            said: dict[str, str | int] = {"batch": batch.number, "code": code}
            work.notices.add("batch_refused", at=self._opened.now(), details=said)
        run.refused += 1
        run.changes |= Changes.of(
            Kind.BATCHES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.NOTICES
        )

    def still(self, asked: "list[BatchSummary]") -> "list[BatchSummary]":
        """Those of ``asked`` that have no receipt yet."""
        ids = {one.id for one in asked}
        with self._opened.read() as work:
            return [one for one in work.batches.on_the_way() if one.id in ids and one.state is BatchState.SENT]


def ended(work: "Work", batch_id: str) -> bool:
    """Whether a receipt came by stick, or another window heard of a refusal, while this one was talking."""
    summary = work.batches.summary(batch_id)
    return summary is not None and summary.state in (BatchState.RECEIVED, BatchState.REFUSED)
