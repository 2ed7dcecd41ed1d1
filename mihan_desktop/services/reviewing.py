"""The second pair of eyes: a supervisor looks, returns with a reason, or approves and thereby seals a batch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.review import BatchSummary, ReviewDetail, ReviewItem
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened


@dataclass(frozen=True, slots=True)
class Approved:
    """The sealed batch: nobody can change it now, and it waits to be sent."""

    batch: BatchSummary
    changes: Changes


class Reviewing:
    """For supervisors: rights ``review`` and ``approve``."""

    def __init__(self, opened: Opened, *, now: Callable[[], datetime]) -> None:
        self._opened = opened
        self._now = now

    def waiting(self, actor: User) -> tuple[ReviewItem, ...]:
        """Everything that waits, oldest first; own work is marked ``own`` and can't be approved."""
        raise NotImplementedError

    def detail(self, actor: User, change_id: str) -> ReviewDetail:
        """Answers before and now, in ``actor``'s language, and the history. Raises MihanError ``change_unknown``."""
        raise NotImplementedError

    def return_change(self, actor: User, change_id: str, reason: str) -> Changes:
        """Send a change (or the sheet it stands for) back to its author.

        Raises MihanError: ``not_allowed``, ``reason_required``, ``change_unknown``, ``not_waiting``.
        """
        raise NotImplementedError

    def approve(self, actor: User, change_ids: Sequence[str], password: str) -> Approved:
        """Seal a batch of exactly these changes, countersigned with ``actor``'s own key.

        Everything or nothing: after a crash the batch stands with all its records or not at all. Raises MihanError:
        ``not_allowed``; ``nothing_chosen``; ``change_unknown``; ``not_waiting``; ``own_record``; ``class_first``
        when marks would leave before their class; ``not_enrolled``; ``supervisor_not_enrolled``;
        ``wrong_credentials``; ``try_later``.
        """
        raise NotImplementedError
