"""Everybody's ledger looked at by the service itself: each night, and after new rules were published."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from sync.central.database import Database
from sync.central.log import note
from sync.central.points.in_force import in_force
from sync.central.points.ledgers import Ledgers, RunLine
from sync.central.points.schema import PointsLedger, PointsRun
from sync.central.repeating import Rest

NIGHT: Final = 1
"""The hour on Iraq's clock from which a day's passage is due; whoever was not running then makes up for it later."""
EVERY_SECONDS: Final = 900.0
PAUSE_SECONDS: Final = 0.05
"""Between two transactions: others get their turn."""


class Nightly:
    """One passage through the register when one is due; one that was broken off goes on where it was."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._ledgers = Ledgers(database, now, new_id)
        self._now = now

    def keep(self, rest: Rest) -> RunLine | None:
        """One round: the passage that was made, None where none is due."""
        at = self._now().astimezone(IRAQ)
        with self._database.read() as session:
            if not _due(session, at):
                return None
        done = self._ledgers.run(at.date(), lambda *_: None, lambda: rest(PAUSE_SECONDS))
        note("points_run", version=done.version, people=done.people, moved=done.moved, done=done.done)
        return done


def _due(session: Session, at: datetime) -> bool:
    """Whether the rules are others than those of the last passage, or its day is over. at: on Iraq's clock.

    Passages of days to come, made while the clock was wrong, hold no night back.
    """
    rules = in_force(session, at.date())
    if not rules.any and session.scalars(select(PointsLedger.record_id).limit(1)).first() is None:
        return False
    today = at.date().isoformat()
    ended = select(PointsRun).where(PointsRun.ended_at.is_not(None), PointsRun.day <= today)
    last = session.scalars(ended.order_by(PointsRun.ended_at.desc()).limit(1)).first()
    if last is None or last.rules != rules.id:
        return True
    return at.hour >= NIGHT and last.day < today
