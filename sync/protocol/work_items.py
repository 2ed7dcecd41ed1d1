"""What the feed says of work that is offered and of who offers it (protocol.md, 30)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sync.protocol import limits
from sync.protocol.item_fields import Body, number, one_of, text, wrong

OPEN: Final = "open"
CLOSED: Final = "closed"
VACANCY_STATES: Final = frozenset({OPEN, "part_filled", "filled", CLOSED, "cancelled"})
EMPLOYER: Final = "employer"
STANDINGS: Final = frozenset({"pending", "verified", "refused"})
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_WORDS: Final = 2_000
_CLOCK: Final = 96
_FACTS: Final = 80
_VALUES: Final = 100
_TEXT: Final = 4_000


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Work that an employer offers. occupation: ISCO-08; closes: ISO date or ""; state: of ``VACANCY_STATES``.

    Of a vacancy that an office wrote down also: employer_id: record of the employer; offer: everything that its form
    says (``domain.work.vacancies.read_offer``), empty of others; described, stated: clocks of the words that count;
    filled: places that are taken; referred: people who were sent there and wait for an answer; office: that looks
    after it.
    """

    state: str
    title: str = ""
    employer: str = ""
    occupation: str = ""
    places: int = 0
    district: str = ""
    closes: str = ""
    words: str = ""
    employer_id: str = ""
    offer: Mapping[str, Any] = field(default_factory=dict)
    described: str = ""
    stated: str = ""
    filled: int = 0
    referred: int = 0
    office: str = ""


@dataclass(frozen=True, slots=True)
class EmployerTold:
    """An employer (the item's record) as the ministry holds it. standing: of ``STANDINGS``; facts: of
    ``domain.work.employers.read_facts``; clock: of the word that counts; words: why it was refused; same: another
    record that is the same employer and stays, "" when there is none.
    """

    standing: str
    facts: Mapping[str, Any]
    clock: str
    words: str = ""
    same: str = ""


def read_vacancy(body: Body) -> Vacancy:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    closes = text(body, "closes")
    if closes:
        try:
            date.fromisoformat(closes)
        except ValueError as error:
            raise wrong("closes") from error
    state = one_of(body, "state", VACANCY_STATES)
    return Vacancy(
        state=state,
        title=text(body, "title", limits.NAME, least=1 if state == OPEN else 0),
        employer=text(body, "employer", limits.NAME),
        occupation=text(body, "occupation"),
        places=number(body, "places", 0, 100_000),
        district=text(body, "district", limits.NAME),
        closes=closes,
        words=text(body, "words", _WORDS),
        employer_id=_id(body, "employer_id"),
        offer=_facts(body, "offer"),
        described=text(body, "described", _CLOCK),
        stated=text(body, "stated", _CLOCK),
        filled=_count(body, "filled"),
        referred=_count(body, "referred"),
        office=text(body, "office"),
    )


def read_employer(body: Body) -> EmployerTold:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    return EmployerTold(
        one_of(body, "standing", STANDINGS), _facts(body, "facts"), text(body, "clock", _CLOCK),
        text(body, "words", _WORDS), _id(body, "same"),
    )  # fmt: skip


def _id(body: Body, name: str) -> str:
    value = text(body, name)
    if value and not _UUID.fullmatch(value):
        raise wrong(name)
    return value


def _count(body: Body, name: str) -> int:
    return number(body, name, 0, 100_000) if name in body else 0


def _facts(body: Body, name: str) -> Mapping[str, Any]:
    """Texts, whole numbers, lists of texts, maps of whole numbers: bounded, whatever a newer centre says more."""
    said = body.get(name, {})
    if not isinstance(said, Mapping) or len(said) > _FACTS or not all(_is_fact(one) for one in said.values()):
        raise wrong(name)
    return dict(said)


def _is_fact(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _TEXT and "\0" not in value
    if isinstance(value, list | tuple):
        return len(value) <= _VALUES and all(isinstance(one, str) and len(one) <= limits.IDENTIFIER for one in value)
    if isinstance(value, Mapping):
        return len(value) <= _VALUES and all(isinstance(one, str) and type(value[one]) is int for one in value)
    return isinstance(value, bool | int)
