"""Something that a running service does again and again, in a thread of its own."""

import threading
from collections.abc import Callable

from sync.central.log import note

Rest = Callable[[float], bool]


class Repeating:
    """Calls ``act`` every so many seconds; what it raises is noted, and the next turn comes all the same.

    act: is given ``rest``, which waits some seconds and is True when it is to end. first: seconds before the first.
    """

    def __init__(self, name: str, act: Callable[[Rest], object], every: float, first: float) -> None:
        self._name = name
        self._act = act
        self._every = every
        self._first = first
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End after what is being done."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        wait = self._first
        while not self._stopped.wait(wait):
            wait = self._every
            try:
                self._act(self._stopped.wait)
            except Exception:  # noqa: BLE001 - whatever ails it, the next turn tries again
                note(f"{self._name}_failed", 40, error=True)
