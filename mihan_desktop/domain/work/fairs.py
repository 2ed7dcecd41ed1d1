"""A job fair: its stands and slots, who is invited to which, and the number on an invitation; the same at both ends."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid5

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.numbers import check_digit

MOST_STANDS: Final = 200
MOST_SLOTS: Final = 100
MOST_OFFERS: Final = 50
"""vacancies at one stand"""
MOST_ROUNDS: Final = 3
MOST_NAME: Final = 200
_DIGITS: Final = 15
"""before the check digit: longer than a trainee's card and a registration number, so that neither is taken for it"""
_GROUP: Final = 4
_BETWEEN: Final = frozenset(" -.\u2010\u2012\u2013\u2014")


class FairState(StrEnum):
    """Where a fair stands, as desks are told it. The names travel."""

    PUBLISHED = "published"
    OVER = "over"
    CANCELLED = "cancelled"


class Ground(StrEnum):
    """Why somebody is invited. The names travel."""

    LIST = "list"  # the ministry named them
    MATCH = "match"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which interviews begin at the stands. day, begins: by Iraq's clock."""

    day: date
    begins: time
    minutes: int

    @property
    def id(self) -> str:
        """``2026-11-25T09:30``: as it travels; slots in the order of their ids follow one another."""
        return f"{self.day.isoformat()}T{self.begins:%H:%M}"

    def overlaps(self, other: "Slot") -> bool:
        """Whether nobody can be at both."""
        mine, theirs = (datetime.combine(one.day, one.begins) for one in (self, other))
        return mine < theirs + timedelta(minutes=other.minutes) and theirs < mine + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Offer:
    """Work that an employer brings. vacancy: its record, "" for one that is none; places: open ones, 0 unknown."""

    vacancy: str
    title: str
    places: int = 0


@dataclass(frozen=True, slots=True)
class Stand:
    """An employer's table. number: as it stands on the plan of the hall; at_once: interviews in one slot."""

    id: str
    number: str
    employer: str
    employer_id: str = ""
    at_once: int = 1
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Fair:
    """A fair as its office and those of the invited are told of it.

    office: that holds it; names: by language; seats: how many are invited at most; rounds: interviews that one of the
    invited gets a slot for; revision: counts what was told of it.
    """

    id: str
    office: str
    office_name: str
    names: Mapping[str, str]
    place: str
    district: str
    state: FairState
    slots: tuple[Slot, ...]
    stands: tuple[Stand, ...]
    seats: int = 0
    rounds: int = 1
    words: str = ""
    revision: int = 1

    @property
    def first(self) -> date:
        """Its first day; of a fair without slots the first of all days."""
        return min((one.day for one in self.slots), default=date.min)

    @property
    def last(self) -> date:
        """Its last day."""
        return max((one.day for one in self.slots), default=date.min)

    def slot(self, slot_id: str) -> Slot | None:
        """One of its slots."""
        return next((one for one in self.slots if one.id == slot_id), None)

    def stand(self, stand_id: str) -> Stand | None:
        """One of its stands."""
        return next((one for one in self.stands if one.id == stand_id), None)


@dataclass(frozen=True, slots=True)
class Place:
    """An interview that is kept for somebody: at a stand, in a slot (by their ids)."""

    stand: str
    slot: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody is expected. office: their own; rank: their place among the invited, from 1; ground: why.

    band, points, registered: what their place follows from: the best match in bands of the rules (0 unknown), points
    (None unknown), the day of registration (ISO). over: they are expected no more.
    """

    fair: str
    person: str
    name: str
    office: str
    office_name: str = ""
    ground: Ground = Ground.POINTS
    rank: int = 0
    band: int = 0
    points: int | None = None
    registered: str = ""
    places: tuple[Place, ...] = field(default=())
    over: bool = False

    @property
    def id(self) -> str:
        """Its record."""
        return visit_id(self.fair, self.person)

    @property
    def number(self) -> str:
        """The digits of its code."""
        return invitation_number(self.id)


def visit_id(fair: str, person: str) -> str:
    """The record of somebody at a fair: the same on every machine, so that words meet. ValueError for no UUID."""
    return str(uuid5(UUID(fair), f"visit/{person}"))


def invitation_number(visit: str) -> str:
    """The digits of the code on an invitation, drawn from its record.

    Digits alone, because a reader types them as a US keyboard; no leading zero; the last one is a check digit. Good is
    a number that stands in the list of the invited, which the desk has without a network.
    """
    drawn = int.from_bytes(hashlib.sha256(f"fair {visit}".encode()).digest()[:8], "big")
    least = 10 ** (_DIGITS - 1)
    body = str(least + drawn % (9 * least))
    return body + check_digit(body)


def grouped(number: str) -> str:
    """As people read it: ``1029-3847-5656-4712``."""
    return "-".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))


def read_invitation_number(text: str) -> str | None:
    """The number in ``text``, its digits of any kind and however grouped; None when it is none or misread."""
    digits = "".join(letter for letter in fold(text) if letter not in _BETWEEN)
    if not (digits.isascii() and digits.isdecimal() and len(digits) == _DIGITS + 1):
        return None
    return digits if check_digit(digits[:-1]) == digits[-1] else None


# -- as they travel


def write_fair(fair: Fair) -> dict[str, Any]:
    """As ``read_fair`` reads it; its id is the item's record."""
    return {
        "office": fair.office, "office_name": fair.office_name, "names": dict(fair.names), "place": fair.place,
        "district": fair.district, "state": fair.state.value, "seats": fair.seats, "rounds": fair.rounds,
        "words": fair.words, "revision": fair.revision,
        "slots": [[one.day.isoformat(), f"{one.begins:%H:%M}", one.minutes] for one in fair.slots],
        "stands": [
            {"id": one.id, "number": one.number, "employer": one.employer, "employer_id": one.employer_id,
             "at_once": one.at_once, "offers": [[each.vacancy, each.title, each.places] for each in one.offers]}
            for one in fair.stands
        ],
    }  # fmt: skip


def read_fair(fair_id: str, said: Mapping[str, Any]) -> Fair:
    """What ``write_fair`` wrote. KeyError, TypeError or ValueError for anything else."""
    slots = tuple(sorted((_slot(one) for one in _list(said["slots"], MOST_SLOTS)), key=lambda one: one.id))
    stands = tuple(_stand(one) for one in _list(said["stands"], MOST_STANDS))
    if len({one.id for one in slots}) != len(slots) or len({one.id for one in stands}) != len(stands):
        raise ValueError("twice")
    return Fair(
        str(UUID(fair_id)), _text(said["office"]), _text(said["office_name"]),
        {_text(language): _text(name) for language, name in said["names"].items()}, _text(said["place"]),
        _text(said["district"]), FairState(said["state"]), slots, stands, _number(said["seats"], 0, 100_000),
        _number(said["rounds"], 1, MOST_ROUNDS), _text(said["words"], 2_000), _number(said["revision"], 1, 2**31),
    )  # fmt: skip


def write_invitation(one: Invitation) -> dict[str, Any]:
    """As ``read_invitation`` reads it."""
    return {
        "fair": one.fair, "person": one.person, "name": one.name, "office": one.office, "office_name": one.office_name,
        "ground": one.ground.value, "rank": one.rank, "band": one.band, "points": one.points,
        "registered": one.registered, "places": [[each.stand, each.slot] for each in one.places], "over": one.over,
    }  # fmt: skip


def read_invitation(said: Mapping[str, Any]) -> Invitation:
    """What ``write_invitation`` wrote. KeyError, TypeError or ValueError for anything else."""
    points, over = said["points"], said["over"]
    if not isinstance(over, bool):
        raise TypeError("over")
    return Invitation(
        str(UUID(said["fair"])), str(UUID(said["person"])), _text(said["name"]), _text(said["office"]),
        _text(said["office_name"]), Ground(said["ground"]), _number(said["rank"], 0, 2**31),
        _number(said["band"], 0, 1_000), None if points is None else _number(points, -(2**31), 2**31),
        _text(said["registered"]),
        tuple(Place(_text(stand), _text(slot)) for stand, slot in _list(said["places"], MOST_ROUNDS)), over,
    )  # fmt: skip


def _slot(said: Any) -> Slot:
    day, begins, minutes = said
    return Slot(date.fromisoformat(day), time.fromisoformat(begins), _number(minutes, 5, 24 * 60))


def _stand(said: Mapping[str, Any]) -> Stand:
    offers = tuple(
        Offer(_text(vacancy), _text(title), _number(places, 0, 100_000))
        for vacancy, title, places in _list(said["offers"], MOST_OFFERS)
    )
    if not _text(said["id"]):
        raise ValueError("id")
    return Stand(
        said["id"], _text(said["number"]), _text(said["employer"]), _text(said["employer_id"]),
        _number(said["at_once"], 0, 1_000), offers,
    )  # fmt: skip


def _list(value: object, most: int) -> list[Any]:
    if not isinstance(value, list | tuple) or len(value) > most:
        raise ValueError("list")
    return list(value)


def _text(value: object, most: int = MOST_NAME) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise TypeError("text")
    return value


def _number(value: object, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError("number")
    return value
