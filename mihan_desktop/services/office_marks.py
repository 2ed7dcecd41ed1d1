"""Marks of one class from several desks of the office: told by its machine, joined by their clocks, none lost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.attendance import ClassSession, Mark, MarkEntry, Trainee, TrainingClass
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.services.attaching import of_body

if TYPE_CHECKING:
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.messages import Change

_TOLD: Final = frozenset({ChangeKind.CLASS.value, ChangeKind.ATTENDANCE.value})
AT_ONCE: Final = 100
"""changes in one letter"""


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
    own, twice = dict(current), set()
    for one in theirs:  # by their clocks, so that the last word of the others stays
        place = (one.entry.person_id, one.entry.session_id)
        mine = own.get(place)
        if mine is not None and (mine.mark, mine.minutes_late) != (one.entry.mark, one.entry.minutes_late):
            twice.add(place)
        if mine is None or clocks.get(mine.change_id, "") < one.clock:
            current[place] = one.entry
    return Joined(current, frozenset(twice))


def tell(work: "Work", rows: "Sequence[HandedRow]", at: datetime) -> None:
    """At the office's machine: what a desk said of classes and marks is told to the others, and kept here."""
    from mihan_desktop.services import post
    from sync.protocol.handover import OFFICE_MARKS

    told = [row for row in rows if row.kind in _TOLD]
    if not told:
        return
    body: dict[str, Any] = {"desk": told[0].desk, "people": {row.author_id: row.author_name for row in told}}
    for start in range(0, len(told), AT_ONCE):
        some = body | {"changes": [row.message for row in told[start : start + AT_ONCE]]}
        keep(work, some)
        for desk in work.office.desks():
            if desk.device_id != told[0].device_id and not desk.withdrawn:
                post.write(work, desk.device_id, OFFICE_MARKS, "", at, some)


def keep(work: "Work", body: Mapping[str, object]) -> bool:
    """Keep what a letter says; whether there was anything. A change that cannot be read is passed over."""
    from mihan_desktop.storage.office_marks import OfficeClass, OfficeMark
    from sync.protocol.errors import ProtocolError
    from sync.protocol.messages import decode_change

    changes, people, desk = body.get("changes"), body.get("people"), str(body.get("desk", ""))
    names = people if isinstance(people, Mapping) else {}
    marks: list[OfficeMark] = []
    found = False
    for raw in changes if isinstance(changes, list | tuple) else ():
        try:
            change = decode_change(raw if isinstance(raw, bytes) else b"")
        except ProtocolError:
            continue
        author = str(names.get(change.author, ""))
        if change.kind == ChangeKind.CLASS.value:
            said = OfficeClass(change.record, change.clock, raw, author, desk)
            work.office_marks.put_class(said, again=not change.base)
            found = True
        entry = _entry(change)
        if entry is not None:
            marks.append(OfficeMark(entry, str(change.body.get("class", "")), author, desk, change.clock))
    work.office_marks.put_marks(marks)
    return found or bool(marks)


def _entry(change: "Change") -> MarkEntry | None:
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
    entry = _entry(change)
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

    body = decode_change(message).body
    sessions, trainees = body.get("sessions"), body.get("trainees")
    if body.get("cohort") or not isinstance(sessions, list | tuple) or not isinstance(trainees, list | tuple):
        return None
    try:
        return TrainingClass(
            decode_change(message).record, str(body["title"]), "",
            tuple(_session(one) for one in sessions),
            tuple(Trainee(str(one["person"]), str(one["name"])) for one in trainees),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError):
        return None


def _session(said: Mapping[str, Any]) -> ClassSession:
    return ClassSession(str(said["id"]), int(said["number"]), date.fromisoformat(said["date"]))


def approved_of(work: "Work", class_id: str, own: Iterable[MarkEntry]) -> list[MarkEntry]:
    """Every mark of a class by its clock, the others' (which are approved) among this desk's own."""
    clocks = work.office_marks.clocks(class_id)
    timed = [(clocks.get(one.change_id, ""), one) for one in own]
    timed += [(one.clock, one.entry) for one in work.office_marks.marks(class_id)]
    return [one for _, one in sorted(timed, key=lambda pair: pair[0])]
