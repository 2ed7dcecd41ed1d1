"""Order without a trusted clock: a hybrid logical clock whose readings sort as text."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sync.protocol.errors import Code, ProtocolError

# Kulkarni et al., "Logical Physical Clocks", 2014: the larger of the wall clock and what was seen, then a counter.
_FORM: Final = re.compile(r"([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-zA-Z-]{1,46})", re.ASCII)
_COUNTER: Final = 0xFFFF
_LAST_MOMENT: Final = 0xE677_D21F_DBFF  # the last millisecond of the year 9999

AHEAD: Final = timedelta(days=2)
"""How far before whoever reads a word its clock may be, where several offices speak and words go by their clocks."""


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """One reading. milliseconds since 1970 UTC; counter 0..65535; device: where it was taken."""

    milliseconds: int
    counter: int
    device: str

    def __str__(self) -> str:
        return f"{self.milliseconds:012x}-{self.counter:04x}-{self.device}"

    @classmethod
    def parse(cls, text: str) -> "Reading":
        """The reading in ``text``. Raises ProtocolError ``clock_malformed``."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ProtocolError(Code.CLOCK_MALFORMED)
        return cls(int(match[1], 16), int(match[2], 16), match[3])

    def moment(self) -> datetime:
        """The wall clock inside: a hint only."""
        return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=min(self.milliseconds, _LAST_MOMENT))


def is_ahead(clock: str, at: datetime) -> bool:
    """Whether a reading is further before ``at`` than is believed. Raises ProtocolError ``clock_malformed``."""
    return Reading.parse(clock).moment() > at + AHEAD


class Clock:
    """Gives readings that always rise, whatever the wall clock does.

    device: 1-46 letters, digits and hyphens. now: the wall clock. last: the newest reading ever given or seen here,
    kept by the caller in the same transaction as what it stamps; "" on the first day. ceiling: how far ahead of the
    wall clock a seen reading may be and still be believed; None at a desk, whose own clock may be a year behind.
    Safe between threads.
    """

    def __init__(
        self, device: str, now: Callable[[], datetime], last: str = "", ceiling: timedelta | None = None
    ) -> None:
        self._device = Reading.parse(f"{0:012x}-0000-{device}").device
        self._now = now
        self._ceiling = ceiling
        self._lock = threading.Lock()
        self._time = (0, 0)
        if last:
            seen = Reading.parse(last)
            self._time = (seen.milliseconds, seen.counter)

    @property
    def last(self) -> str:
        """The newest reading given or seen; "" when there is none."""
        with self._lock:
            return str(Reading(*self._time, self._device)) if self._time != (0, 0) else ""

    def tick(self) -> str:
        """A reading later than every reading given or seen before."""
        with self._lock:
            wall = (self._wall(), 0)
            milliseconds, counter = self._time
            following = (milliseconds, counter + 1) if counter < _COUNTER else (milliseconds + 1, 0)
            self._time = max(wall, following)
            return str(Reading(*self._time, self._device))

    def observe(self, text: str) -> None:
        """Take note of another's reading. Raises ProtocolError ``clock_malformed`` or ``clock_ahead``; time stays."""
        seen = Reading.parse(text)
        most = _LAST_MOMENT
        if self._ceiling is not None:
            most = min(most, self._wall() + self._ceiling // timedelta(milliseconds=1))
        if seen.milliseconds > most:
            raise ProtocolError(Code.CLOCK_AHEAD)
        with self._lock:
            self._time = max(self._time, (seen.milliseconds, seen.counter))

    def _wall(self) -> int:
        since = self._now() - datetime.fromtimestamp(0, UTC)
        return min(max(since // timedelta(milliseconds=1), 0), _LAST_MOMENT)
