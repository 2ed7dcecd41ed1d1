"""A talk that can be left at once: it runs beside, and whoever waits for it looks every moment whether it is wanted."""

import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from sync.client.errors import ClientCode, ClientError

T = TypeVar("T")
LOOK_EVERY: Final = 0.2
"""Seconds between two looks: a person who presses Stop waits no longer than that."""


class Talk(Generic[T]):
    """One call under way on a thread of its own."""

    def __init__(self, call: Callable[[], T]) -> None:
        self._call = call
        self._over = threading.Event()
        self._value: list[T] = []
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="talk", daemon=True)

    def wait(self, cancelled: Callable[[], bool], leave: Callable[[], None]) -> T:
        """What the call gives or raises.

        Once ``cancelled``, ``leave`` is called to break the line, and ClientError ``cancelled`` raised without waiting
        for the call: whatever it still does reaches a centre for which every message may come twice, late or half.
        """
        self._thread.start()
        while not self._over.wait(LOOK_EVERY):
            if cancelled():
                leave()
                self._over.wait(LOOK_EVERY)
                raise ClientError(ClientCode.CANCELLED)
        if self._error is not None:
            raise self._error
        return self._value[0]

    def _run(self) -> None:
        try:
            self._value.append(self._call())
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised where somebody waits
            self._error = error
        finally:
            self._over.set()
