"""Remembers what each change did to the answers, so that it can be taken back and done again.

A change is kept as the steps that it took: values given, instances put in, taken out and moved. Going back does the
opposite of each from the last to the first, and the steps of that are how to go forward again. Instances that were
taken out are kept whole, so nothing has to be built anew, and calculations are put back rather than worked out: what
asked the clock, or was written over by hand, is as it was.

The history holds the last 200 changes, lives as long as the session and is not part of a draft: a draft holds what
somebody wants to tell, not what he thought better of.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from forms.nodes import Excuse, Node

MOST_CHANGES = 200


@dataclass(slots=True)
class Valued:
    """A leaf got another value; before it: its value, who had given that, and whether it was a ranking."""

    node: Node
    before: str
    origin: str
    ranked: bool


@dataclass(slots=True)
class Added:
    """An instance was put in."""

    node: Node


@dataclass(slots=True)
class Removed:
    """An instance was taken out of its repeat; it stood at index."""

    node: Node
    index: int


@dataclass(slots=True)
class Moved:
    """An instance was moved; it stood at index."""

    node: Node
    index: int


@dataclass(slots=True)
class Excused:
    """A warning was overridden, or is not any more."""

    node: Node
    before: Excuse | None


Did = Valued | Added | Removed | Moved | Excused
Journal = list[Did]


class History:
    """What can be taken back, and what can be done again."""

    def __init__(self) -> None:
        self._done: deque[Journal] = deque(maxlen=MOST_CHANGES)
        self._undone: list[Journal] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to do again."""
        return bool(self._undone)

    def keep(self, journal: Journal) -> None:
        """A new change, which ends what could be done again; one that did nothing is none."""
        if journal:
            self._done.append(journal)
            self._undone.clear()

    def forget(self) -> None:
        """After a change that nobody can take back."""
        self._done.clear()
        self._undone.clear()

    def back(self) -> Journal:
        """The last change, to be taken back. IndexError."""
        return self._done.pop()

    def forth(self) -> Journal:
        """The change taken back last, to be done again. IndexError."""
        return self._undone.pop()

    def undone(self, journal: Journal) -> None:
        """A change was taken back by these steps."""
        self._undone.append(journal)

    def redone(self, journal: Journal) -> None:
        """A change was done again by these steps."""
        self._done.append(journal)
