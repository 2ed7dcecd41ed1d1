"""What comes back: only the ministry's signed receipt turns a record into a received one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened


@dataclass(frozen=True, slots=True)
class ReceiptApplied:
    """A receipt as it was applied. repeated: it had been applied before and changed nothing now."""

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

    def __init__(self, opened: Opened, *, now: Callable[[], datetime]) -> None:
        self._opened = opened
        self._now = now

    def apply_receipt(self, actor: User, data: bytes) -> ReceiptApplied:
        """Verify a receipt with the pinned ministry key and apply it whole, once.

        Raises MihanError: ``not_allowed``; ``not_enrolled``; ``receipt_invalid`` (params ``reason``) and nothing
        changes; ``batch_unknown`` for another desk's receipt.
        """
        raise NotImplementedError

    def import_file(self, actor: User, path: Path) -> ReceiptApplied:
        """Apply the receipt in a ``.mihan`` file. Raises also ``file_unreadable``, ``file_without_receipt``."""
        raise NotImplementedError
