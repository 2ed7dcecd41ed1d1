"""What a supervisor may take back of what was decided last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import User

if TYPE_CHECKING:
    from mihan_desktop.services.reviewing import Reviewing


@dataclass(frozen=True, slots=True)
class Undo:
    """A return by its changes, or an approval by its batches and by what it chose of other desks."""

    returned: tuple[str, ...] = ()
    batches: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()

    def take_back(self, reviewing: Reviewing, user: User) -> Changes:
        """Do it, on a lane. MihanError where something has left or been decided since."""
        if self.returned:
            return reviewing.undo_return(user, self.returned)
        changes = Changes()
        for batch in self.batches[:1]:  # one approval is taken back whole
            changes |= reviewing.undo_approval(user, batch)
        return changes | reviewing.undo_choice(user, self.chosen) if self.chosen else changes
