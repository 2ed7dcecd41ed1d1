"""Paces that hold for all processes and machines of one centre together: buckets in PostgreSQL, drawn on in lots."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.pacing import REMEMBERED, Limits, Pacing

LOTS: Final = 20
"""A process draws a twentieth of a bucket at once, so that it asks the database about as seldom."""
LOT_SECONDS: Final = 10.0
"""For how long it may spend a lot: what is over is lost to the desk, and has flowed in again long since."""
AGAIN_SECONDS: Final = 1.0
"""For how long it turns a sender away that had nothing left, before it looks again."""

_FILLED = "LEAST(:burst, paces.remaining + (extract(epoch FROM clock_timestamp()) - paces.at) * :rate)"
_DRAW = text(
    "INSERT INTO paces (kind, sender, remaining, at)"  # noqa: S608 - our own words
    " VALUES (:kind, :sender, :burst - :take, extract(epoch FROM clock_timestamp()))"
    f" ON CONFLICT (kind, sender) DO UPDATE SET remaining = {_FILLED} - :take,"
    f" at = extract(epoch FROM clock_timestamp()) WHERE {_FILLED} >= :need RETURNING remaining"
)
_LEFT = text(f"SELECT {_FILLED} FROM paces WHERE kind = :kind AND sender = :sender")  # noqa: S608


@dataclass(slots=True)
class _Lot:
    """What a process may still spend, until when. again: when it asks anew for more; full: when it gets some."""

    left: float
    until: float
    again: float = 0.0
    full: float = 0.0


class SharedPace:
    """As ``pacing.Pace``, but that all processes draw on the same buckets.

    A sender has its burst and what flows in, whichever process it talks to; and at most one lot (a twentieth of the
    burst) more for each process after a rest. lots: 1 for a bucket in which each single cost is to be counted.
    """

    def __init__(
        self,
        database: Database,
        kind: str,
        rate: float,
        burst: float,
        *,
        lots: int = LOTS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._kind = kind
        self._rate = rate
        self._burst = burst
        self._lot = burst / lots if lots > 1 else 0.0
        self._clock = clock
        self._lots: OrderedDict[str, _Lot] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, sender: str, cost: float = 1) -> float:
        """Spend ``cost``; 0 when there was enough, else the seconds until there is, and nothing is spent."""
        now = self._clock()
        with self._lock:
            lot = self._lots.pop(sender, None) or _Lot(0.0, 0.0)
            self._lots[sender] = lot
            if len(self._lots) > REMEMBERED:
                self._lots.popitem(last=False)
            if 0 < cost <= lot.left and now < lot.until:
                lot.left -= cost
                return 0.0
            if self._lot and now < lot.again:
                return lot.full - now
        return self._draw(sender, lot, cost, now)

    def _draw(self, sender: str, lot: _Lot, cost: float, now: float) -> float:
        with self._database.write() as session:
            session.execute(text("SET LOCAL synchronous_commit TO off"))  # a pace is not worth a wait for the disk
            for take in sorted({max(cost, self._lot) if cost > 0 else cost, cost}, reverse=True):
                if self._take(session, sender, take):
                    with self._lock:
                        lot.left, lot.until, lot.again = take - cost, now + LOT_SECONDS, 0.0
                    return 0.0
            left = float(session.execute(_LEFT, self._said(sender)).scalar_one())
        seconds = max((min(cost, self._burst) - left) / self._rate, 0.001)
        with self._lock:
            lot.again, lot.full = now + min(seconds, AGAIN_SECONDS), now + seconds
        return seconds

    def _take(self, session: Session, sender: str, take: float) -> bool:
        """Out of the bucket; what is larger than a whole bucket goes out of a full one."""
        asked = self._said(sender) | {"take": take, "need": min(take, self._burst)}
        return session.execute(_DRAW, asked).first() is not None

    def _said(self, sender: str) -> dict[str, object]:
        return {"kind": self._kind, "sender": sender[:64], "burst": self._burst, "rate": self._rate}


def pacing(database: Database, limits: Limits) -> Pacing:
    """What holds for all processes behind ``database``: on SQLite there is one."""
    if database.is_sqlite:
        return Pacing.alone(limits)
    return Pacing(
        SharedPace(database, "requests", limits.requests, limits.requests_burst),
        SharedPace(database, "bytes", limits.bytes, limits.bytes_burst),
        SharedPace(database, "guesses", 1 / limits.forgiven, limits.guesses, lots=1),
    )
