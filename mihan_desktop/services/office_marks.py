"""Marks of one class from several desks of the office: joined by their clocks, none lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import Mark, MarkEntry, TrainingClass
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.class_body import read_class_body
from mihan_desktop.services.attaching import of_body

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work
    from sync.protocol.messages import Change


@dataclass(frozen=True, slots=True)
class Joined:
    """current: the mark that counts at each place, the later by its clock; twice: places of two different marks."""

    current: dict[tuple[str, str], MarkEntry]
    twice: frozenset[tuple[str, str]]


def joined(work: "Work", class_id: str) -> Joined:
    """This desk's own marks of a class with those of the office's other desks."""
    current = work.classes.current_marks(class_id)
    theirs = work.office_marks.marks(class_id)
    if not theirs:
        return Joined(current, frozenset())
    clocks = work.office_marks.clocks(class_id)
    own, said = dict(current), {place: {"": _said(one)} for place, one in current.items()}
    for one in theirs:  # by their clocks, so that the last word of each desk stays
        place = (one.entry.person_id, one.entry.session_id)
        said.setdefault(place, {})[_device(one.clock)] = _said(one.entry)
        mine = own.get(place)
        if mine is None or clocks.get(mine.change_id, "") < one.clock:
            current[place] = one.entry
    twice = [place for place, desks in said.items() if len(set(desks.values())) > 1]
    return Joined(current, frozenset(twice))


def _said(entry: MarkEntry) -> tuple[Mark, int]:
    return entry.mark, entry.minutes_late


def _device(clock: str) -> str:
    """Which desk gave a clock (protocol.md, 13)."""
    return clock.split("-", 2)[-1]


def entry_of(change: "Change") -> MarkEntry | None:
    """The mark that a change says; None where it says none."""
    body = change.body
    if change.kind != ChangeKind.ATTENDANCE.value or body.get("mark") not in set(Mark):
        return None
    minutes = body.get("minutes", 0)
    try:
        at = datetime.fromisoformat(str(body.get("recorded_at", "")))
    except ValueError:
        at = None
    return MarkEntry(
        str(body.get("session", "")), str(body.get("person", "")), Mark(str(body["mark"])),
        minutes if isinstance(minutes, int) else 0, str(body.get("note", "")), change.author, at, RecordStatus.SEALED,
        change.id, of_body(body),
    )  # fmt: skip


def said_before(work: "Work", message: bytes) -> MarkEntry | None:
    """The last mark of another desk that was approved for the place of a mark, before it by its clock; None without."""
    from sync.protocol.messages import decode_change

    change = decode_change(message)
    entry = entry_of(change)
    if entry is None:
        return None
    place = (entry.person_id, entry.session_id)
    theirs = work.office_marks.marks(str(change.body.get("class", "")))
    found = [
        one.entry
        for one in theirs
        if (one.entry.person_id, one.entry.session_id) == place
        and one.clock < change.clock
        and one.entry.author_id != change.author
    ]
    return found[-1] if found else None


def read_class(message: bytes) -> TrainingClass | None:
    """The class that a change says; None for a cohort, whose people come with their enrolments, or what is no class."""
    from sync.protocol.messages import decode_change

    change = decode_change(message)
    try:
        found = read_class_body(change.record, change.body)
    except (KeyError, TypeError, ValueError):
        return None
    return found if found.cohort is None else None


def approved_of(work: "Work", class_id: str, own: Iterable[MarkEntry]) -> list[MarkEntry]:
    """Every mark of a class by its clock, the others' (which are approved) among this desk's own."""
    clocks = work.office_marks.clocks(class_id)
    timed = [(clocks.get(one.change_id, ""), one) for one in own]
    timed += [(one.clock, one.entry) for one in work.office_marks.marks(class_id)]
    return [one for _, one in sorted(timed, key=lambda pair: pair[0])]
