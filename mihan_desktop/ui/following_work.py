"""Behind the work: what the matching and reports know of people follows their registrations, some at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Kind
from mihan_desktop.ui.identifying import Identifying

if TYPE_CHECKING:
    from mihan_desktop.domain.roles import User


class FollowingWork(Identifying):
    """Whoever asks who fits a vacancy, or for a report, finds people there; nobody's facts stay in memory when the
    sitting is over.
    """

    kinds = (Kind.REGISTRATIONS, Kind.RELEASES, Kind.CERTIFICATES)

    def serve(self, user: User | None) -> None:
        """Whose sitting it is; None forgets everybody."""
        super().serve(user)
        if user is None:
            self._context.tasks.run(self._context.desk.matching_work.forget)

    def some(self, user: User) -> Callable[[], int]:
        """The next people."""
        matching, reports = self._context.desk.matching_work, self._context.desk.reports
        return lambda: matching.catch_up(user) or reports.catch_up(user)
