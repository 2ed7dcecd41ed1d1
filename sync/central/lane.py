"""The lane in which whole batches are taken in, a few at a time, while the network goes on being answered."""

import asyncio
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait

from sync.central.intake import Intake, Taken
from sync.central.log import note
from sync.central.metrics import Metrics


class IntakeLane:
    """Runs ``Intake.take_in``, never twice at once for one batch. workers: 1 on SQLite, which has one writer.

    most: batches that are running or waiting here; others wait in the database until there is room.
    """

    def __init__(self, intake: Intake, workers: int, most: int = 64, metrics: Metrics | None = None) -> None:
        self._intake = intake
        self._metrics = metrics or Metrics()
        self._metrics.watch_queue(lambda: len(self._running))
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="intake")
        self._running: dict[str, Future[None]] = {}
        self._lock = threading.Lock()
        self._most = most
        self._left_out = False
        self._closed = False

    @property
    def full(self) -> bool:
        """True while no more batches should be let in."""
        return len(self._running) >= self._most

    def resume(self) -> None:
        """Take up what an earlier process left behind, or what found no room here."""
        with self._lock:
            self._left_out = False
        for name in self._intake.waiting():
            if self.submit(name) is None:
                return

    def submit(self, name: str) -> "Future[None] | None":
        """Take batch ``name`` in soon; the running attempt when there is one, None while there is no room for it."""
        with self._lock:
            if name not in self._running:
                if self._closed or self.full:
                    self._left_out = True
                    return None
                self._running[name] = self._pool.submit(self._run, name)
            return self._running[name]

    async def settled(self, name: str, seconds: float) -> None:
        """Wait until batch ``name`` has been tried, but not longer than ``seconds``; no thread waits meanwhile."""
        attempt = self.submit(name)
        if attempt is not None:
            await asyncio.wait([asyncio.wrap_future(attempt)], timeout=seconds)

    def stop(self, seconds: float) -> None:
        """Begin nothing more, and wait for what is being written, but not longer than ``seconds``."""
        with self._lock:
            self._closed = True
            running = list(self._running.values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        wait(running, seconds)

    def close(self) -> None:
        """Finish what is being written, leave the rest for the next start."""
        with self._lock:
            self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, name: str) -> None:
        started = time.monotonic()
        try:
            taken = self._intake.take_in(name)
        except Exception:  # noqa: BLE001 - a lane survives: the batch stays whole and is tried again when asked after
            note("intake_failed", 40, error=True, batch=name)
            taken = Taken("failed", {})
        finally:
            with self._lock:
                self._running.pop(name, None)
                others = self._left_out and not self._closed and len(self._running) <= self._most // 2
        if taken is not None:
            self._metrics.taken(taken.state, taken.counts, time.monotonic() - started)
        if others:
            self._resume_quietly()

    def _resume_quietly(self) -> None:
        try:
            self.resume()
        except Exception:  # noqa: BLE001 - the database is away: whoever asks after a batch brings it back
            note("resume_failed", 40, error=True)
