"""How fast bytes go: a cap that leaves the office's line to others, and what the line turned out to be worth."""

import io
import threading
import time
from collections.abc import Callable
from typing import Final

SIP: Final = 4096
"""Bytes taken at once under a cap: at 8 kB/s two sips a second, so that others on the line are not held up."""
WORTH_MEASURING: Final = 16 * 1024


class Pace:
    """cap: bytes a second, both ways together; 0 for as many as the line takes.

    clock: seconds, rising; wait: waits so many seconds, or until ``leave``.
    """

    def __init__(
        self,
        cap: int = 0,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self.speed = 0.0  # bytes a second of what went lately, 0 while nothing was worth measuring
        self._cap = cap
        self._clock = clock
        self._free_at = 0.0
        self._left = threading.Event()
        self._wait = wait or self._left.wait

    def take(self, wanted: int) -> int:
        """How many of ``wanted`` bytes may go now; waits for the first of them, unless ``leave`` was called."""
        if not self._cap or wanted <= 0:
            return wanted
        some = min(wanted, SIP)
        now = self._clock()
        if self._free_at > now:
            self._wait(self._free_at - now)
        self._free_at = max(self._free_at, now) + some / self._cap
        return some

    def leave(self) -> None:
        """Nobody waits any more."""
        self._left.set()

    def measured(self, size: int, seconds: float) -> None:
        """So many bytes went and were answered in so many seconds."""
        if size >= WORTH_MEASURING and seconds > 0:
            now = size / seconds
            self.speed = now if not self.speed else 0.5 * self.speed + 0.5 * now


class Body(io.BytesIO):
    """What goes out, no faster than ``pace`` lets it."""

    def __init__(self, data: bytes, pace: Pace) -> None:
        super().__init__(data)
        self._pace = pace

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes; fewer than asked for under a cap."""
        left = len(self.getbuffer()) - self.tell()
        wanted = left if size is None or size < 0 else min(size, left)
        return super().read(self._pace.take(wanted))
