"""Sending sealed batches by wire or by stick: resumable, and never the same thing twice."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.review import BatchSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.receiving import Receiving

Progress = Callable[[int, int], None]
"""(chunks done, chunks in all), called on the worker's thread"""
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class SendResult:
    """What one run did. sent: batches whose last chunk arrived now; received: batches whose receipt came now.

    refused: batches that the centre refused. code: why the run stopped early (``""``, ``"offline"``, ``"cancelled"``,
    ``"server_error"``, ``"cut"``, ``"not_enrolled"`` ...): nothing is lost, the next run goes on from there.
    """

    sent: int
    received: int
    refused: int
    code: str
    changes: Changes


class Sending:
    """For everybody with right ``send``. ``send`` is network work: run it on the network lane."""

    def __init__(self, opened: Opened, receiving: Receiving) -> None:
        self._opened = opened
        self._receiving = receiving

    def batches(self, actor: User) -> tuple[BatchSummary, ...]:
        """All batches of this desk, newest first."""
        raise NotImplementedError

    def send(self, actor: User, progress: Progress, cancelled: Cancelled) -> SendResult:
        """Push every sealed batch in order and fetch the receipts that are ready; never raises for a bad network."""
        raise NotImplementedError

    def export(self, actor: User, batch_id: str, path: Path) -> Path:
        """Write a batch as a ``.mihan`` file, whole or not at all; the path written.

        Raises MihanError ``batch_unknown``, ``file_not_written`` (params ``reason``: an errno name).
        """
        raise NotImplementedError
