"""For how long a desk that has not heard the ministry is worked at as usual: whom it withdrew, nobody would know."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

WARNED: Final = 14
"""Days before the end from which on people are told."""


class TrustState(StrEnum):
    """fresh: all is as usual; warn: it ends soon; over: whoever may bring the ministry's word is let in, for that."""

    FRESH = "fresh"
    WARN = "warn"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Trust:
    """heard: when the ministry said the newest of what this desk has heard, by the ministry's own clock.

    now: the latest moment that this desk has ever seen; days: that trust lasts.
    """

    heard: datetime
    now: datetime
    days: int

    @property
    def ends(self) -> datetime:
        """The moment from which on trust is over."""
        return self.heard + timedelta(days=self.days)

    @property
    def left(self) -> int:
        """Whole days until then, none when it is over."""
        return max(0, (self.ends - self.now).days)

    @property
    def state(self) -> TrustState:
        """What that means for whoever comes."""
        if self.now >= self.ends:
            return TrustState.OVER
        return TrustState.WARN if self.ends - self.now <= timedelta(days=WARNED) else TrustState.FRESH
