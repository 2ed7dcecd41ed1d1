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
    """The ``most`` pieces that were made last, for as long as they are younger than ``holds``: one reader makes one
    while the others wait for it.
    """

    def __init__(self, most: int, holds: timedelta, now: Callable[[], datetime]) -> None:
        self._most, self._holds, self._now = most, holds, now
        self._lock = Lock()
        self._pieces: OrderedDict[Hashable, tuple[datetime, Piece]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Piece], *, anew: bool = False) -> Piece:
        """The piece of ``key``; anew: something became of it, it is made whatever its age."""
        with self._lock:
            at, kept = self._now(), self._pieces.get(key)
            if kept is not None and not anew and timedelta() <= at - kept[0] < self._holds:
                return kept[1]
            made = make()
            self._pieces[key] = at, made
            self._pieces.move_to_end(key)
            if len(self._pieces) > self._most:
                self._pieces.popitem(last=False)
            return made
