"""How fast any one sender may go on, and how much is let in at once: one desk must not cost the others their turn."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Final, Protocol, Self

from sync.central.refusing import RefusedError
from sync.protocol.limits import MIB

REMEMBERED: Final = 20_000
"""Senders whose pace is known at a time; the one that was silent for longest is forgotten first, and starts afresh."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a centre takes. Rates are of each desk; a burst is what it may spend at once after a rest.

    requests: a second. bytes: a second. unfinished_batches, unfinished_bytes: of one desk, waiting for their chunks.
    at_once: requests being answered. queue: whole batches being taken in or waiting for it. guesses: wrong codes from
    one address at once, of which one is forgiven every ``forgiven`` seconds.
    """

    requests: float = 200
    requests_burst: float = 2_000
    bytes: float = 16 * MIB
    bytes_burst: float = 512 * MIB
    unfinished_batches: int = 500
    unfinished_bytes: int = 16_384 * MIB
    at_once: int = 256
    queue: int = 64
    guesses: float = 20
    forgiven: float = 6


class Pace:
    """A bucket for each sender: ``rate`` flows in each second up to ``burst``, and what is asked flows out."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, sender: str, cost: float = 1) -> float:
        """Spend ``cost``; 0 when there was enough, else the seconds until there is, and nothing is spent."""
        with self._lock:
            now = self._clock()
            left, at = self._buckets.pop(sender, (self._burst, now))
            left = min(self._burst, left + (now - at) * self._rate)
            need = min(cost, self._burst)  # what is larger than a whole bucket goes out of a full one
            enough = left >= need
            self._buckets[sender] = (left - cost if enough else left, now)
            if len(self._buckets) > REMEMBERED:
                self._buckets.popitem(last=False)
            return 0.0 if enough else (need - left) / self._rate


class Buckets(Protocol):
    """A bucket for each sender, wherever they are kept."""

    def wait(self, sender: str, cost: float = 1) -> float:
        """As ``Pace.wait``."""
        ...


class Pacing:
    """Turns away whoever goes too fast. Raises ``RefusedError`` ``rate_limited`` with the seconds to wait."""

    def __init__(self, requests: Buckets, size: Buckets, guesses: Buckets) -> None:
        self._requests = requests
        self._bytes = size
        self._guesses = guesses

    @classmethod
    def alone(cls, limits: Limits, clock: Callable[[], float] = time.monotonic) -> Self:
        """For a centre that is one process."""
        return cls(
            Pace(limits.requests, limits.requests_burst, clock),
            Pace(limits.bytes, limits.bytes_burst, clock),
            Pace(1 / limits.forgiven, limits.guesses, clock),
        )

    def asked(self, device: str, size: int) -> None:
        """One more request of a desk, with a body of ``size`` bytes."""
        _hold(self._requests.wait(device) or self._bytes.wait(device, size))

    def may_guess(self, address: str) -> None:
        """Somebody at ``address`` shows a printed code."""
        _hold(self._guesses.wait(address))

    def guessed_right(self, address: str) -> None:
        """The code was one that the ministry printed: it costs nothing."""
        self._guesses.wait(address, -1)


def _hold(seconds: float) -> None:
    if seconds > 0:
        raise RefusedError("rate_limited", 429, retry_after=ceil(seconds))
