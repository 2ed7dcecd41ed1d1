"""The lane in which whole batches are taken in, a few at a time, while the network goes on being answered."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait

from sync.central.intake import Intake
from sync.central.log import note


class IntakeLane:
    """Runs ``Intake.take_in``, never twice at once for one batch. workers: 1 on SQLite, which has one writer."""

    def __init__(self, intake: Intake, workers: int) -> None:
        self._intake = intake
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="intake")
        self._running: dict[str, Future[None]] = {}
        self._lock = threading.Lock()

    def resume(self) -> None:
        """Take up what an earlier process left behind."""
        for name in self._intake.waiting():
            self.submit(name)

    def submit(self, name: str) -> "Future[None]":
        """Take batch ``name`` in soon; the running attempt when there is one."""
        with self._lock:
            if name not in self._running:
                self._running[name] = self._pool.submit(self._run, name)
            return self._running[name]

    def settle(self, name: str, seconds: float) -> None:
        """Wait until batch ``name`` has been tried, but not longer than ``seconds``."""
        wait([self.submit(name)], seconds)

    def close(self) -> None:
        """Finish what is being written, leave the rest for the next start."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, name: str) -> None:
        try:
            self._intake.take_in(name)
        except Exception:  # noqa: BLE001 - a lane survives: the batch stays whole and is tried again when asked after
            note("intake_failed", 40, error=True, batch=name)
        finally:
            with self._lock:
                self._running.pop(name, None)
