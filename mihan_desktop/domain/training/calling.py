"""A cohort that is called in other offices: until when and where, and what its centre is told of who applies."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.training.catalogue import CourseKind
from mihan_desktop.domain.training.ending import Labels
from mihan_desktop.domain.training.enrolments import State

OPEN: Final = "open"
WITHDRAWN: Final = "withdrawn"
CALL_STATES: Final = frozenset({OPEN, WITHDRAWN})
LONGEST: Final = 366
"""days that a call is open at most"""
MOST_PLACES: Final = 40
"""governorates, or districts, that a call names"""
MOST_WORDS: Final = 2_000

CLOSED: Final = "call_closed"
LATE: Final = "call_late"
ELSEWHERE: Final = "call_elsewhere"
FROM_OUTSIDE: Final = frozenset({State.APPLIED, State.DROPPED})
"""What an office that is not the cohort's may say: that somebody applies, and that they no longer want to."""
ENDED: Final = frozenset({State.REFUSED, State.DROPPED, State.TRANSFERRED})
"""Where the cohort's centre needs to know no more of somebody than who it was."""


@dataclass(frozen=True, slots=True)
class Call:
    """That people of other offices may apply. opens, closes: the first and the last day; governorates: ISO codes of
    the offices concerned, none for all; districts: where applicants live, none for anywhere; words: for the clerk.
    """

    opens: date
    closes: date
    governorates: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    words: str = ""
    state: str = OPEN

    def withdrawn(self, words: str) -> "Call":
        """The same, over. words: why."""
        return replace(self, state=WITHDRAWN, words=words)


@dataclass(frozen=True, slots=True)
class Called:
    """A course of another office as the ministry tells of it. office: its name; last: day of the last session."""

    cohort: str
    office_id: str
    office: str
    title: str
    course: str
    labels: Labels
    kind: CourseKind
    first: date
    last: date
    sessions: int
    capacity: int
    room: str
    account: str
    call: Call


@dataclass(frozen=True, slots=True)
class Outside:
    """Somebody who applied from elsewhere: what their centre needs. facts: those that the course's criteria read.

    points: of the cohort's account as the ministry counts them, None where no rules are in force; version: of those
    rules; ties: facts of the published order of ties; same: other records that the ministry holds to be this person's.
    """

    born: str = ""
    precision: str = ""
    sex: str = ""
    phone: str = ""
    governorate: str = ""
    district: str = ""
    office_id: str = ""
    office: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    points: int | None = None
    version: str = ""
    ties: Mapping[str, str] = field(default_factory=dict)
    same: tuple[str, ...] = ()

    def answers(self) -> tuple[tuple[str, str], ...]:
        """As a registration would say them, for ``selection.facts_of``."""
        own = (("date_of_birth", self.born), ("date_of_birth_precision", self.precision), ("sex", self.sex))
        places = (("governorate", self.governorate), ("district", self.district))
        return (*own, *places, *self.facts.items())


def call_id(cohort: str) -> str:
    """The record of a cohort's call: the same on every machine."""
    return str(uuid5(UUID(cohort), "call"))


def refusal(call: Call | None, on: date, governorate: str) -> str:
    """Why nobody of an office in ``governorate`` can apply on a day: a code, "" where they can. Both ends ask it."""
    if call is None or call.state != OPEN or on < call.opens:
        return CLOSED
    if on > call.closes:
        return LATE
    return ELSEWHERE if call.governorates and governorate not in call.governorates else ""


def said_of(call: Call) -> Call:
    """A call as it is kept: words without what nobody sees, places once."""
    return replace(
        call, words=written(call.words), governorates=_once(call.governorates), districts=_once(call.districts)
    )


def _once(places: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for one in places if (text := written(one))))


def check(call: Call, today: date, last: date | None) -> tuple[Problem, ...]:
    """What is wrong with a call that is to be made, by field. last: day of the cohort's last session."""
    problems = []
    if call.closes < call.opens or (call.closes - call.opens).days > LONGEST:
        problems.append(Problem("call_days", "closes"))
    elif call.closes < today:
        problems.append(Problem("call_over", "closes"))
    elif last is not None and call.closes > last:
        problems.append(Problem("call_after_course", "closes"))
    if len(call.governorates) > MOST_PLACES or len(call.districts) > MOST_PLACES:
        problems.append(Problem("call_places", "governorates", {"most": MOST_PLACES}))
    if len(call.words) > MOST_WORDS:
        problems.append(Problem("too_long", "words", {"maximum": MOST_WORDS}))
    return tuple(problems)


def write_call(call: Call) -> dict[str, object]:
    """A call as it travels (protocol.md, 29)."""
    return {
        "state": call.state, "opens": call.opens.isoformat(), "closes": call.closes.isoformat(),
        "governorates": list(call.governorates), "districts": list(call.districts), "words": call.words,
    }  # fmt: skip


def read_call(said: Mapping[str, Any]) -> Call:
    """As ``write_call`` wrote it. KeyError, TypeError or ValueError for anything else."""
    if said["state"] not in CALL_STATES:
        raise ValueError(said["state"])
    return Call(
        date.fromisoformat(said["opens"]), date.fromisoformat(said["closes"]), _places(said["governorates"]),
        _places(said["districts"]), _text(said["words"], MOST_WORDS), said["state"],
    )  # fmt: skip


def _places(said: Any) -> tuple[str, ...]:
    if not isinstance(said, list | tuple) or len(said) > MOST_PLACES:
        raise ValueError
    return tuple(_text(one, 64) for one in said)


def _text(said: Any, most: int) -> str:
    if not isinstance(said, str) or len(said) > most:
        raise ValueError
    return said


def write_called(one: Called) -> dict[str, object]:
    """A called course as the ministry tells of it, and as a desk keeps it."""
    return {
        "office_id": one.office_id, "office": one.office, "title": one.title, "course": one.course,
        "labels": dict(one.labels), "course_kind": one.kind.value, "first": one.first.isoformat(),
        "last": one.last.isoformat(), "sessions": one.sessions, "capacity": one.capacity, "room": one.room,
        "account": one.account, "call": write_call(one.call),
    }  # fmt: skip


def read_called(cohort: str, said: Mapping[str, Any]) -> Called:
    """As ``write_called`` wrote it. KeyError, TypeError or ValueError for anything else."""
    labels = said["labels"]
    if not isinstance(labels, Mapping):
        raise TypeError
    return Called(
        cohort, _text(said["office_id"], 64), _text(said["office"], 256), _text(said["title"], 256),
        _text(said["course"], 64), {_text(name, 8): _text(text, 256) for name, text in labels.items()},
        CourseKind(said["course_kind"]), date.fromisoformat(said["first"]), date.fromisoformat(said["last"]),
        int(said["sessions"]), int(said["capacity"]), _text(said["room"], 256), _text(said["account"], 16),
        read_call(said["call"]),
    )  # fmt: skip


_TEXTS: Final = ("born", "precision", "sex", "phone", "governorate", "district", "office_id", "office", "version")


def write_outside(one: Outside) -> dict[str, object]:
    """Somebody from elsewhere as the ministry tells of them, and as a desk keeps them."""
    return {
        **{name: getattr(one, name) for name in _TEXTS}, "facts": dict(one.facts), "points": one.points,
        "ties": dict(one.ties), "same": list(one.same),
    }  # fmt: skip


def read_outside(said: Mapping[str, Any]) -> Outside:
    """As ``write_outside`` wrote it; what is not said is not known. TypeError or ValueError for anything else."""
    points = said.get("points")
    if points is not None and type(points) is not int:
        raise TypeError
    return Outside(
        **{name: _text(said.get(name, ""), 256) for name in _TEXTS}, facts=_facts(said.get("facts", {})), points=points,
        ties=_facts(said.get("ties", {})), same=_places(said.get("same", ())),
    )  # fmt: skip


def _facts(said: Any) -> dict[str, str]:
    if not isinstance(said, Mapping) or len(said) > 200:
        raise ValueError
    return {_text(name, 200): _text(text, 4_000) for name, text in said.items()}
