"""Pieces of pages that stay as they are: whoever wants one first draws it, others wait for that one and not for all."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from datetime import datetime, timedelta
from threading import Lock
from typing import Generic, TypeVar

Piece = TypeVar("Piece")


class Kept(Generic[Piece]):
    """The ``most`` pieces that somebody wanted last, by what they depend on."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._pieces: OrderedDict[Hashable, Future[Piece]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Piece]) -> Piece:
        """The piece of ``key``, made where it is not here. What ``make`` raises is raised to all who wait."""
        with self._lock:
            piece = self._pieces.get(key)
            if found := piece is not None:
                self._pieces.move_to_end(key)
            else:
                piece = self._pieces[key] = Future()
                if len(self._pieces) > self._most:
                    self._pieces.popitem(last=False)
        if not found:
            try:
                piece.set_result(make())
            except BaseException as error:
                with self._lock:
                    self._pieces.pop(key, None)
                piece.set_exception(error)
                raise
        return piece.result()


class Same(Generic[Piece]):
    """The ``most`` pieces that somebody wanted last, each drawn anew only where what it shows is not what it showed."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._pieces: OrderedDict[Hashable, tuple[object, Piece]] = OrderedDict()

    def get(self, key: Hashable, shown: object, make: Callable[[], Piece]) -> Piece:
        """The piece of ``key``. shown: all that it is drawn from, never changed afterwards."""
        with self._lock:
            kept = self._pieces.get(key)
        if kept is not None and kept[0] == shown:
            return kept[1]
        made = make()
        with self._lock:
            self._pieces[key] = shown, made
            self._pieces.move_to_end(key)
            if len(self._pieces) > self._most:
                self._pieces.popitem(last=False)
        return made


class Lately(Generic[Piece]):
    """The ``most`` pieces that were made last, for as long as they are younger than ``holds``. One reader makes one
    anew; meanwhile the others have the old one, for as long again, or wait where there is none.
    """

    def __init__(self, most: int, holds: timedelta, now: Callable[[], datetime]) -> None:
        self._most, self._holds, self._now = most, holds, now
        self._lock, self._making = Lock(), Lock()
        self._pieces: OrderedDict[Hashable, tuple[datetime, Piece]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Piece], *, anew: bool = False) -> Piece:
        """The piece of ``key``; anew: something became of it, it is made whatever its age."""
        kept = None if anew else self._younger(key, self._holds)
        if kept is None and not anew and self._making.locked():
            kept = self._younger(key, 2 * self._holds)
        if kept is not None:
            return kept[1]
        with self._making:
            kept = None if anew else self._younger(key, self._holds)
            if kept is not None:
                return kept[1]
            at, made = self._now(), make()
            with self._lock:
                self._pieces[key] = at, made
                self._pieces.move_to_end(key)
                if len(self._pieces) > self._most:
                    self._pieces.popitem(last=False)
            return made

    def _younger(self, key: Hashable, than: timedelta) -> tuple[datetime, Piece] | None:
        with self._lock:
            at, kept = self._now(), self._pieces.get(key)
        return kept if kept is not None and timedelta() <= at - kept[0] < than else None
