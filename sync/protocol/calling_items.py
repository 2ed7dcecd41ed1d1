"""What the feed says of courses that are called in other offices, and of who applied from there (protocol.md, 29)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sync.protocol import limits
from sync.protocol.item_fields import Body, number, one_of, text, wrong

CALL_STATES: Final = frozenset({"open", "withdrawn"})
MOST_WORDS: Final = 64
"""Words of one person in one cohort that an item says; older ones have no effect any more."""
REASON: Final = 2_000
MOST_FACTS: Final = 200
_PLACES: Final = 40
_RANK: Final = 1_000_000
_POINTS: Final = 10_000_000
_STATE: Final = re.compile("[a-z][a-z_]{0,23}")


@dataclass(frozen=True, slots=True)
class WordTold:
    """One word of an enrolment as its own desk said it (protocol.md, 25). id: of its change; on: ISO date."""

    id: str
    state: str
    on: str
    clock: str
    reason: str
    rank: int
    points: int | None
    version: str
    to: str


@dataclass(frozen=True, slots=True)
class CourseCall:
    """A cohort (the item's record) that people of other offices may apply to, or no longer. said: the whole of it."""

    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TraineeTold:
    """Somebody who applied for a cohort of this office from elsewhere; the item's record is their enrolment's.

    said: what the centre of the course needs to know of them, empty where it is over; words: that other offices said.
    """

    cohort: str
    person: str
    name: str
    said: Mapping[str, Any]
    words: tuple[WordTold, ...]


@dataclass(frozen=True, slots=True)
class EnrolmentTold:
    """What the office of a cohort said of somebody who applied from here; the item's record is their enrolment's."""

    cohort: str
    person: str
    words: tuple[WordTold, ...]


def read_call(body: Body) -> CourseCall:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    call = body.get("call")
    if not isinstance(call, Mapping):
        raise wrong("call")
    one_of(call, "state", CALL_STATES)
    for name in ("opens", "closes"):
        _day(call, name)
    text(call, "words", REASON)
    for name in ("governorates", "districts"):
        places = call.get(name)
        if not isinstance(places, list | tuple) or len(places) > _PLACES:
            raise wrong(name)
    for name in ("first", "last"):
        _day(body, name)
    for name in ("office", "title", "room"):
        text(body, name, limits.NAME)
    for name in ("office_id", "course", "course_kind", "account"):
        text(body, name)
    number(body, "sessions", 0, 10_000)
    number(body, "capacity", 0, 10_000)
    if not isinstance(body.get("labels"), Mapping):
        raise wrong("labels")
    return CourseCall(dict(body))


def read_trainee(body: Body) -> TraineeTold:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    said = body.get("said")
    if not isinstance(said, Mapping):
        raise wrong("said")
    for name in ("facts", "ties"):
        held = said.get(name, {})
        if not isinstance(held, Mapping) or len(held) > MOST_FACTS:
            raise wrong(name)
    return TraineeTold(
        text(body, "cohort", least=1), text(body, "person", least=1), text(body, "name", limits.NAME), dict(said),
        _words(body),
    )  # fmt: skip


def read_enrolment(body: Body) -> EnrolmentTold:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    return EnrolmentTold(text(body, "cohort", least=1), text(body, "person", least=1), _words(body))


def _words(body: Body) -> tuple[WordTold, ...]:
    words = body.get("words")
    if not isinstance(words, list | tuple) or len(words) > MOST_WORDS:
        raise wrong("words")
    return tuple(_word(one) for one in words)


def _word(said: object) -> WordTold:
    if not isinstance(said, Mapping):
        raise wrong("words")
    points = said.get("points")
    if points is not None and (type(points) is not int or abs(points) > _POINTS):
        raise wrong("points")
    state = text(said, "state")
    if not _STATE.fullmatch(state):
        raise wrong("state")
    _day(said, "on")
    return WordTold(
        text(said, "id", least=1), state, text(said, "on"), text(said, "clock", 96, least=1),
        text(said, "reason", REASON), number(said, "rank", 0, _RANK), points, text(said, "version"), text(said, "to"),
    )  # fmt: skip


def _day(body: Body, name: str) -> None:
    try:
        date.fromisoformat(text(body, name, 10))
    except ValueError as error:
        raise wrong(name) from error


COURSE_CALL: Final = "course_call"
TRAINEE: Final = "trainee"
ENROLMENT_TOLD: Final = "enrolment_told"
CallingSaid = CourseCall | TraineeTold | EnrolmentTold
READERS: Final[Mapping[str, Callable[[Body], CallingSaid]]] = {
    COURSE_CALL: read_call,
    TRAINEE: read_trainee,
    ENROLMENT_TOLD: read_enrolment,
}
