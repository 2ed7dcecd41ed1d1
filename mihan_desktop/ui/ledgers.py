"""Behind the work: ledgers of points follow the rules and the records, some people at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Kind
from mihan_desktop.ui.identifying import Identifying

if TYPE_CHECKING:
    from mihan_desktop.domain.roles import User


class Ledgers(Identifying):
    """As people become findable; what is shown of points never waits for it."""

    kinds = (Kind.REGISTRATIONS, Kind.ATTENDANCE, Kind.RELEASES)

    def some(self, user: User) -> Callable[[], int]:
        """The next people."""
        points = self._context.desk.points
        return lambda: points.catch_up(user)
