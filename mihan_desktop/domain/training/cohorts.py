"""A cohort of a course: its places, its week, and the sessions that follow from both; none is ever dropped."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any, Final

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.training.calendar import Calendar, DayOff, Region
from mihan_desktop.domain.training.catalogue import Course, CourseKind, Terms, read_terms, write_terms
from mihan_desktop.domain.training.ending import USUAL, Ending, Labels, read_ending, write_ending

MOST_SESSIONS: Final = 400
MOST_PLACES: Final = 500
LONGEST: Final = 24 * 60
"""minutes of one session at most: a day"""
_FARTHEST: Final = 5 * 366
"""days that are looked at for the sessions of one cohort"""


@dataclass(frozen=True, slots=True)
class Slot:
    """When a cohort meets in a week. weekday: ISO, 1 is Monday; minutes: how long."""

    weekday: int
    begins: time
    minutes: int


@dataclass(frozen=True, slots=True)
class Cohort:
    """What makes a class a cohort of a course.

    course: its id; labels, kind, terms, ending: as the catalogue of version ``catalogue`` said them on the day it was
    planned, so that the cohort goes on when a newer catalogue withdraws the course. capacity: places. first: the first
    day. closed: days on which this centre itself is closed while the cohort lasts. trainers: ids of users, or names.
    account: of the points by which applicants are ordered.
    """

    course: str
    labels: Labels
    kind: CourseKind
    catalogue: str
    terms: Terms
    capacity: int
    first: date
    pattern: tuple[Slot, ...]
    region: Region = Region.FEDERAL
    room: str = ""
    trainers: tuple[str, ...] = ()
    closed: tuple[DayOff, ...] = ()
    account: str = "priority"
    ending: Ending = USUAL


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for in the dialog. course: its id; sessions: how many; the rest as in ``Cohort``."""

    title: str
    course: str
    capacity: int
    first: date
    pattern: tuple[Slot, ...]
    sessions: int
    room: str = ""
    trainers: tuple[str, ...] = ()
    closed: tuple[DayOff, ...] = ()


def begun_with(wanted: Wanted, course: Course, catalogue: str, region: Region) -> Cohort:
    """A new cohort, on the terms of its course as they are today."""
    return Cohort(
        course.id, course.labels, course.kind, catalogue, course.terms, wanted.capacity, wanted.first, wanted.pattern,
        region, written(wanted.room), _said(wanted.trainers), wanted.closed, course.account, course.ending,
    )  # fmt: skip


def said_anew(cohort: Cohort, wanted: Wanted) -> Cohort:
    """A cohort with other places, rooms, trainers, days: its course and terms stay as they were."""
    return replace(
        cohort, capacity=wanted.capacity, first=wanted.first, pattern=wanted.pattern, room=written(wanted.room),
        trainers=_said(wanted.trainers), closed=wanted.closed,
    )  # fmt: skip


def _said(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for one in texts if (text := written(one))))


@dataclass(frozen=True, slots=True)
class Planned:
    """One session before it has an id. begins, minutes: as its slot says."""

    day: date
    begins: time
    minutes: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Sessions in order, and days of the pattern that were passed over, each with its reason."""

    sessions: tuple[Planned, ...]
    passed_over: tuple[DayOff, ...] = ()

    @property
    def estimated(self) -> bool:
        """Whether a day was passed over that the moon may still move."""
        return any(one.estimated for one in self.passed_over)


def plan(first: date, pattern: Iterable[Slot], count: int, days_off: Calendar) -> Plan:
    """``count`` sessions from ``first`` on. A day off is passed over and everything after it moves forward.

    None when the pattern is empty; fewer than ``count`` only if no day is left within five years.
    """
    week: dict[int, list[Slot]] = {}
    for slot in sorted(pattern, key=lambda one: (one.weekday, one.begins)):
        week.setdefault(slot.weekday, []).append(slot)
    sessions: list[Planned] = []
    passed: list[DayOff] = []
    for day in _days(first, week, count):
        off = days_off.off(day)
        if off is not None:
            passed.append(off)
            continue
        sessions.extend(Planned(day, slot.begins, slot.minutes) for slot in week[day.isoweekday()])
        if len(sessions) >= count:
            break
    return Plan(tuple(sessions[:count]), tuple(passed))


def _days(first: date, week: Mapping[int, list[Slot]], count: int) -> Iterator[date]:
    """Days of the pattern; none where nothing is wanted."""
    if week and count > 0:
        for shift in range(_FARTHEST):
            day = first + timedelta(days=shift)
            if day.isoweekday() in week:
                yield day


@dataclass(frozen=True, slots=True)
class Move:
    """A session that falls on another day than it did. off: why it could not stay; None where it follows another."""

    number: int
    was: date
    now: Planned
    off: DayOff | None = None


def moves(
    days: Mapping[int, date],
    cohort: Cohort,
    days_off: Calendar,
    today: date,
    held: Collection[tuple[date, time | None]] = (),
) -> tuple[Move, ...]:
    """What moves when days off became known after planning: the first session that falls on one, and all after it.

    days: of each session by its number. Sessions of today and before stay where they were: they were held, or not.
    held: day and hour of sessions ahead that stay, and which no other takes.
    """
    ahead = sorted((number, day) for number, day in days.items() if day > today)
    hit = next((at for at, (_, day) in enumerate(ahead) if days_off.off(day) is not None), None)
    if hit is None:
        return ()
    going = ahead[hit:]
    slots = plan(going[0][1], cohort.pattern, len(going) + len(held), days_off).sessions
    anew = [one for one in slots if (one.day, one.begins) not in held]
    hours = len({slot.weekday for slot in cohort.pattern}) < len(cohort.pattern)  # of two on a day the hour moves too
    return tuple(
        Move(number, day, now, days_off.off(day))
        for (number, day), now in zip(going, anew, strict=False)
        if hours or day != now.day
    )


def check(wanted: Wanted, course: Course | None) -> tuple[Problem, ...]:
    """What is wrong with a cohort that is to be planned: by field, for the dialog.

    course: as it is offered now, None where it is not (``course_unknown``).
    """
    problems = [] if course is not None else [Problem("course_unknown", "course")]
    least, most = (1, MOST_PLACES) if course is None else (course.least, course.most)
    return (*problems, *check_anew(wanted, least, most))


def check_anew(wanted: Wanted, least: int = 1, most: int = MOST_PLACES) -> tuple[Problem, ...]:
    """As ``check``, of a cohort that is there already, whose course may be withdrawn. least, most: places."""
    problems = [] if written(wanted.title) else [Problem("required", "title")]
    if not least <= wanted.capacity <= most:
        problems.append(Problem("capacity_outside", "capacity", {"least": least, "most": most}))
    if not wanted.pattern:
        problems.append(Problem("required", "pattern"))
    if any(not 1 <= slot.minutes <= LONGEST for slot in wanted.pattern):
        problems.append(Problem("minutes_invalid", "pattern", {"maximum": LONGEST}))
    if _overlap(wanted.pattern):
        problems.append(Problem("pattern_overlaps", "pattern"))
    if not 1 <= wanted.sessions <= MOST_SESSIONS:
        problems.append(Problem("sessions_outside", "sessions", {"most": MOST_SESSIONS}))
    return tuple(problems)


def _overlap(pattern: Iterable[Slot]) -> bool:
    """Whether two slots of one day are at the same time."""
    ends: dict[int, int] = {}
    for slot in sorted(pattern, key=lambda one: (one.weekday, one.begins)):
        begins = slot.begins.hour * 60 + slot.begins.minute
        if begins < ends.get(slot.weekday, 0):
            return True
        ends[slot.weekday] = begins + slot.minutes
    return False


def write_cohort(cohort: Cohort) -> dict[str, object]:
    """A cohort as it travels in the body of a ``class`` (protocol.md)."""
    return {
        "course": cohort.course,
        "labels": dict(cohort.labels),
        "course_kind": cohort.kind.value,
        "catalogue": cohort.catalogue,
        "terms": write_terms(cohort.terms),
        "capacity": cohort.capacity,
        "first": cohort.first.isoformat(),
        "pattern": [[slot.weekday, slot.begins.isoformat("minutes"), slot.minutes] for slot in cohort.pattern],
        "region": cohort.region.value,
        "room": cohort.room,
        "trainers": list(cohort.trainers),
        "closed": [{"date": one.day.isoformat(), "labels": dict(one.labels)} for one in cohort.closed],
        "account": cohort.account,
        **write_ending(cohort.ending),
    }


def read_cohort(said: Mapping[str, Any]) -> Cohort:
    """As ``write_cohort`` wrote it. Raises KeyError, TypeError or ValueError for anything else."""
    terms = read_terms(said["terms"])
    return Cohort(
        course=str(said["course"]),
        labels={str(name): str(text) for name, text in said["labels"].items()},
        kind=CourseKind(said["course_kind"]),
        catalogue=str(said["catalogue"]),
        terms=terms,
        capacity=int(said["capacity"]),
        first=date.fromisoformat(said["first"]),
        pattern=tuple(
            Slot(int(weekday), time.fromisoformat(begins), int(minutes)) for weekday, begins, minutes in said["pattern"]
        ),
        region=Region(said["region"]),
        room=str(said["room"]),
        trainers=tuple(str(one) for one in said["trainers"]),
        closed=tuple(DayOff(date.fromisoformat(one["date"]), dict(one["labels"]), own=True) for one in said["closed"]),
        account=str(said.get("account", "priority")),
        ending=read_ending(said, terms.pass_mark),
    )
