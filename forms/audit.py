"""Keeps the log of a filling that a form asks for with ``meta/audit``, and writes it as ODK's audit.csv.

Columns and events are those of the client audit log of the ODK XForms specification and of ODK Collect: event, node,
start, end (milliseconds since 1970 UTC), with ``odk:track-changes`` also old-value and new-value, with
``odk:identify-user`` user (the property "username" of the session), with ``odk:track-changes-reasons="on-form-edit"``
change-reason. Location tracking is ignored: a desk does not move.

What the window does not tell (`Session.look`) is not known: an answer to a question that nobody looked at starts and
ends at once. Beside Collect's events there are "move repeat", "override warning" and "log full" (after 20,000 events).

A log is opened in spreadsheets, so no value may be a formula: one that begins with ``= + - @`` (also their full-width
twins), a tab or a carriage return gets an apostrophe before it, plain numbers and phone numbers excepted. Values with
commas, quotes or line breaks stand between quotes (RFC 4180).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from forms.formulas import is_formula
from forms.history import Journal, Valued
from forms.nodes import Node, NodeKind

FILE_NAME = "audit.csv"
MAX_EVENTS = 20_000
_TRACKED = {"old-value": "track-changes", "new-value": "track-changes", "user": "identify-user"}
_REASONS = "track-changes-reasons"
_CHANGES = frozenset({"question", "add repeat", "delete repeat", "move repeat", "override warning"})
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


@dataclass(slots=True)
class Event:
    """A row of the log; times in milliseconds since 1970 UTC, end None for a moment."""

    event: str
    node: str
    start: int
    end: int | None = None
    old: str = ""
    new: str = ""
    reason: str = ""

    def kept(self) -> list[str]:
        """As a draft keeps it."""
        end = "" if self.end is None else str(self.end)
        return [self.event, self.node, str(self.start), end, self.old, self.new, self.reason]


class Audit:
    """The log of one filling.

    Attributes:
        events: the rows so far.
    """

    def __init__(self, track: Mapping[str, str], clock: Callable[[], datetime], user: str) -> None:
        self.events: list[Event] = []
        self._clock = clock
        self._user = user
        self._columns = ["event", "node", "start", "end"]
        self._columns += [column for column, name in _TRACKED.items() if track.get(name) == "true"]
        self.wants_reasons = track.get(_REASONS) == "on-form-edit"
        if self.wants_reasons:
            self._columns.append("change-reason")
        self._shown: Event | None = None

    def _now(self) -> int:
        return int(self._clock().timestamp() * 1000)

    def note(self, event: str, node: str = "", *, old: str = "", new: str = "", reason: str = "") -> None:
        """Something happened now."""
        now = self._now()
        self._write(Event(event, node, now, now if event in _CHANGES else None, old, new, reason))

    def _write(self, event: Event) -> None:
        if len(self.events) < MAX_EVENTS:
            self.events.append(event)
        elif len(self.events) == MAX_EVENTS:
            self.events.append(Event("log full", "", event.start))

    def look(self, node: Node | None) -> None:
        """A person looks at a question or a group now, and no longer at what was shown before."""
        now, shown = self._now(), self._shown
        self._shown = None
        if shown is not None:
            shown.end = now
            self._write(shown)
        if node is not None:
            grouped = node.kind in (NodeKind.GROUP, NodeKind.INSTANCE, NodeKind.REPEAT)
            self._shown = Event("group questions" if grouped else "question", node.ref, now)

    def answered(self, ref: str, old: str, new: str) -> None:
        """An answer is another. Answers to the question that is shown are one event, from when it is shown."""
        shown = self._shown
        if shown is None or shown.node != ref:
            self.note("question", ref, old=old, new=new)
            return
        shown.old = shown.old if shown.old or shown.new else old
        shown.new = new

    def went_back(self, journal: Journal) -> None:
        """Answers were taken back, or given again."""
        for step in journal:
            if isinstance(step, Valued) and not step.node.gone and step.node.definition.control is not None:
                self.answered(step.node.ref, step.before, step.node.place.value)

    @property
    def unexplained(self) -> bool:
        """Whether something was changed since the last time that somebody said why."""
        for each in reversed([*self.events, *([self._shown] if self._shown is not None else [])]):
            if each.event == "change reason":
                return False
            if each.event in _CHANGES and (each.event != "question" or each.old != each.new):
                return True
        return False

    # -- keeping ----------------------------------------------------------------------------------------------------

    def kept(self) -> list[list[str]]:
        """The log as a draft keeps it; what is shown now is not over."""
        return [each.kept() for each in self.events]

    def restore(self, rows: Iterable[list[str]]) -> None:
        """The log of a draft, before what happens from now on."""
        found = []
        for row in rows:
            event, node, start, end, old, new, reason = row if len(row) == 7 else ["", *[""] * 6]
            if event and start.isdecimal() and (not end or end.isdecimal()):
                found.append(Event(event, node, int(start), int(end) if end else None, old, new, reason))
        self.events[:0] = found[:MAX_EVENTS]

    def csv(self) -> bytes:
        """audit.csv."""
        self.look(None)
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(self._columns)
        for each in self.events:
            row = dict(zip(_KEPT, each.kept(), strict=True)) | {"user": self._user}
            writer.writerow(harmless(row[column]) for column in self._columns)
        return buffer.getvalue().encode()


_KEPT = ("event", "node", "start", "end", "old-value", "new-value", "change-reason")


def harmless(value: str) -> str:
    """A value that no spreadsheet takes for a formula."""
    return f"'{value}" if is_formula(value) and not _NUMBER.fullmatch(value) else value
