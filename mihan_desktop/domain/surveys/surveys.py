"""A survey as the ministry publishes it: whom it asks, by which forms, from when until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid5


class Institution(StrEnum):
    """Who is asked. The names travel."""

    EMPLOYER = "employer"
    UNIVERSITY = "university"
    TRAINING_PROVIDER = "training_provider"
    TECH_HUB = "tech_hub"
    PUBLIC = "public"


FORMS: Final[Mapping[Institution, str]] = {
    Institution.EMPLOYER: "needs_employer",
    Institution.UNIVERSITY: "needs_university",
    Institution.TRAINING_PROVIDER: "needs_training_provider",
    Institution.TECH_HUB: "needs_tech_hub",
    Institution.PUBLIC: "needs_public",
}
"""Ids of the forms that come with the program (default): a survey may name others for each kind."""
MOST_NAME: Final = 200
MOST_WORDS: Final = 2_000
MOST_PHONE: Final = 32
LONGEST_ID: Final = 64
_SPACE: Final = "asked/"


class SurveyState(StrEnum):
    """Where a survey stands at the desks. The names travel."""

    OPEN = "open"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey. names: by language; words: for whoever asks; forms: id of the form by kind, of those who are asked.

    first, last: days between which institutions are asked; forget_on: from that day on nobody keeps who answered, None
    where it was told by a ministry that set none; revision: grows with each telling.
    """

    id: str
    names: Mapping[str, str]
    words: str
    first: date
    last: date
    forms: Mapping[Institution, str]
    state: SurveyState = SurveyState.OPEN
    revision: int = 1
    forget_on: date | None = None

    def name(self, language: str) -> str:
        """In a language, else in the first that there is."""
        return self.names.get(language) or next(iter(self.names.values()), "")

    def takes(self, day: date) -> bool:
        """Whether institutions are asked on a day."""
        return self.state is SurveyState.OPEN and self.first <= day <= self.last

    def forgets(self, day: date) -> bool:
        """Whether nobody is to keep who answered any more."""
        return self.forget_on is not None and self.forget_on <= day


@dataclass(frozen=True, slots=True)
class Asked:
    """An institution that an office is to ask. id: its record; institution: of the ministry's list; employer: its
    record in the register, "" where it is none; interviewer: who of the office is to ask, "" for anybody; reminded:
    the day on which the ministry asked for it again; over: this office is to ask it no more; forgotten: nobody keeps
    who answered there any more.
    """

    id: str
    survey: str
    kind: Institution
    name: str
    governorate: str = ""
    district: str = ""
    address: str = ""
    contact: str = ""
    phone: str = ""
    employer: str = ""
    interviewer: str = ""
    reminded: date | None = None
    over: bool = False
    forgotten: bool = False


def asked_id(survey: str, institution: str) -> str:
    """The record of one institution in one survey: the same on every machine."""
    return str(uuid5(UUID(survey), _SPACE + institution))


def write_survey(one: Survey) -> dict[str, Any]:
    """As it is told."""
    return {
        "names": dict(one.names), "words": one.words, "first": one.first.isoformat(), "last": one.last.isoformat(),
        "forms": {kind.value: form for kind, form in one.forms.items()}, "state": one.state.value,
        "revision": one.revision, "forget_on": _said(one.forget_on),
    }  # fmt: skip


def read_survey(record: str, said: Mapping[str, Any]) -> Survey:
    """As ``write_survey`` says it; kinds that this version does not know are left out. Raises KeyError, TypeError,
    ValueError.
    """
    names = {_text(language, 8): _text(name, MOST_NAME) for language, name in said["names"].items()}
    known = {Institution(kind): _text(form, LONGEST_ID) for kind, form in said["forms"].items() if kind in _KINDS}
    first, last, revision = date.fromisoformat(said["first"]), date.fromisoformat(said["last"]), said["revision"]
    if not names or not known or last < first or type(revision) is not int or revision < 1:
        raise ValueError(record)
    return Survey(
        str(UUID(record)), names, _text(said["words"], MOST_WORDS), first, last, known, SurveyState(said["state"]),
        revision, _day(said.get("forget_on", "")),
    )  # fmt: skip


def write_asked(one: Asked) -> dict[str, Any]:
    """As it is told to the office; of one that is over only that."""
    told = {name: getattr(one, name) for name in _PLAIN} | {"reminded": _said(one.reminded)}
    forgotten = {"forgotten": True} if one.forgotten else {}
    return {
        "survey": one.survey, "kind": one.kind.value, "over": one.over, **({} if one.over else told), **forgotten,
    }  # fmt: skip


def read_asked(record: str, said: Mapping[str, Any]) -> Asked:
    """As ``write_asked`` says it. Raises KeyError, TypeError, ValueError, also for a kind that is not known here."""
    over, forgotten = said["over"], said.get("forgotten", False)
    if not isinstance(over, bool) or not isinstance(forgotten, bool):
        raise TypeError(over)
    whole = {"interviewer": "", **said}  # the ministry named none before it could
    plain = {} if over else {name: _text(whole[name], _LONGEST.get(name, MOST_NAME)) for name in _PLAIN}
    if not over and not plain["name"]:
        raise ValueError(record)
    name = plain.pop("name", "")
    return Asked(
        str(UUID(record)), str(UUID(said["survey"])), Institution(said["kind"]), name, **plain,
        reminded=_day(said.get("reminded", "")), over=over, forgotten=forgotten,
    )  # fmt: skip


def _said(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None


def _text(value: object, most: int) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ValueError(value)
    return value


_KINDS: Final = frozenset(Institution)
_PLAIN: Final = ("name", "governorate", "district", "address", "contact", "phone", "employer", "interviewer")
_LONGEST: Final[Mapping[str, int]] = {
    "governorate": LONGEST_ID, "district": LONGEST_ID, "phone": MOST_PHONE, "employer": LONGEST_ID,
}  # fmt: skip
