"""What comes of asking an institution: each try is a word of its own, and how it stands follows from all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.surveys.answers import Needs, read_needs, write_needs
from mihan_desktop.domain.surveys.surveys import Survey

MOST_NOTE: Final = 2_000


class Outcome(StrEnum):
    """What came of one try. The names travel."""

    ANSWERED = "answered"
    NOT_REACHED = "not_reached"
    APPOINTMENT = "appointment"
    REFUSED = "refused"
    GONE = "gone"
    REOPENED = "reopened"


AGAIN: Final = frozenset({Outcome.NOT_REACHED, Outcome.APPOINTMENT})
"""After these it is tried again."""
CLOSING: Final = frozenset({Outcome.REFUSED, Outcome.GONE})
"""After these nobody asks again, unless it is opened again or answers after all."""


class Stand(StrEnum):
    """How one institution stands in a survey. ``LATER``: not reached, to be tried again; ``MISSED``: time is over."""

    TO_DO = "to_do"
    LATER = "later"
    ANSWERED = "answered"
    REFUSED = "refused"
    GONE = "gone"
    MISSED = "missed"


OPEN: Final = frozenset({Stand.TO_DO, Stand.LATER})
"""Institutions that are still to be asked."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One word. on: its day; again: when to try again; corrects: id of the change whose answers these replace;
    needs: what was lifted of the answers, None where nobody answered.
    """

    outcome: Outcome
    on: date
    again: date | None = None
    note: str = ""
    needs: Needs | None = None
    corrects: str = ""
    clock: str = ""
    change_id: str = ""
    author_id: str = ""


@dataclass(frozen=True, slots=True)
class ResponseSaid:
    """One word as it travels. asked: the record of the institution in the survey; submission: the form's XML."""

    survey: str
    asked: str
    tried: Tried
    submission: str = ""
    recorded_at: str = ""


@dataclass(frozen=True, slots=True)
class ResponseStand:
    """How an institution stands. tries: how often nobody answered; again: when to try again; by: the word that decided
    it, or was said last.
    """

    stand: Stand
    tries: int = 0
    again: date | None = None
    by: Tried | None = None


def in_effect(words: Iterable[Tried]) -> tuple[Tried, ...]:
    """Words that count, by their clocks: whoever answered first has answered, but for a word that corrects that one;
    after refusing, or being gone, only answering or opening it again counts.
    """
    counted: list[Tried] = []
    for one in sorted(words, key=lambda each: (each.clock, each.change_id)):
        last = counted[-1] if counted else None
        if one.corrects:
            if last is not None and last.change_id == one.corrects and one.outcome is Outcome.ANSWERED:
                counted[-1] = one
        elif _may_follow(None if last is None else last.outcome, one.outcome):
            counted.append(one)
    return tuple(counted)


def _may_follow(before: Outcome | None, after: Outcome) -> bool:
    if before in CLOSING:
        return after in (Outcome.ANSWERED, Outcome.REOPENED)
    return before is not Outcome.ANSWERED and after is not Outcome.REOPENED


def stand_of(survey: Survey, words: Iterable[Tried], today: date) -> ResponseStand:
    """How an institution stands today."""
    counted = in_effect(words)
    last = counted[-1] if counted else None
    tries = sum(one.outcome in AGAIN for one in counted)
    again = last.again if last is not None and last.outcome in AGAIN else None
    if last is not None and last.outcome is Outcome.ANSWERED:
        stand = Stand.ANSWERED
    elif last is not None and last.outcome in CLOSING:
        stand = Stand(last.outcome.value)
    elif not survey.takes(max(today, survey.first)):
        stand = Stand.MISSED
    else:
        stand = Stand.LATER if again is not None and again > today else Stand.TO_DO
    return ResponseStand(stand, tries, again, last)


def check_try(survey: Survey, stand: ResponseStand, one: Tried, today: date) -> None:
    """Whether a word may be said of an institution as it stands today.

    Raises MihanError: ``survey_over`` (params ``on``) outside the survey's days; ``survey_answered``; ``survey_closed``
    for one that is closed, ``survey_open`` for opening one that is not; ``reason_required`` for opening it;
    ``survey_again`` (``until``) for a day that is none from today to the survey's last, or an appointment without one;
    ``survey_note_long`` (``most``).
    """
    if len(one.note) > MOST_NOTE:
        raise MihanError("survey_note_long", {"most": MOST_NOTE}, problems=(Problem("survey_note_long", "note"),))
    if not survey.takes(today):
        raise MihanError("survey_over", {"first": survey.first.isoformat(), "last": survey.last.isoformat()})
    if one.corrects:
        if stand.stand is not Stand.ANSWERED or stand.by is None or stand.by.change_id != one.corrects:
            raise MihanError("survey_answered")
        return
    if stand.stand is Stand.ANSWERED:
        raise MihanError("survey_answered")
    closed = stand.stand in (Stand.REFUSED, Stand.GONE)
    if one.outcome is Outcome.REOPENED:
        if not closed:
            raise MihanError("survey_open")
        if not written(one.note):
            raise MihanError("reason_required", problems=(Problem("reason_required", "note"),))
    elif closed and one.outcome is not Outcome.ANSWERED:
        raise MihanError("survey_closed")
    wants_day = one.outcome is Outcome.APPOINTMENT and one.again is None
    wrong_day = one.again is not None and not (one.outcome in AGAIN and today <= one.again <= survey.last)
    if wants_day or wrong_day:
        until = {"until": survey.last.isoformat()}
        raise MihanError("survey_again", until, problems=(Problem("survey_again", "again", until),))


def write_body(said: ResponseSaid) -> dict[str, object]:
    """As ``read_body`` reads it; clock, author and id are the change's."""
    one = said.tried
    return {
        "survey": said.survey, "asked": said.asked, "outcome": one.outcome.value, "on": one.on.isoformat(),
        "again": "" if one.again is None else one.again.isoformat(), "note": one.note, "corrects": one.corrects,
        "needs": {} if one.needs is None else write_needs(one.needs), "submission": said.submission,
        "recorded_at": said.recorded_at,
    }  # fmt: skip


def read_body(body: Mapping[str, Any], clock: str = "", change_id: str = "", author_id: str = "") -> ResponseSaid:
    """What a change says. KeyError, TypeError or ValueError for anything else than ``write_body`` wrote."""
    texts = {name: body[name] for name in _TEXTS}
    if not all(isinstance(one, str) for one in texts.values()) or len(texts["note"]) > MOST_NOTE:
        raise TypeError("texts")
    outcome, needs = Outcome(texts["outcome"]), body["needs"]
    if not isinstance(needs, Mapping) or bool(needs) is not (outcome is Outcome.ANSWERED):
        raise ValueError("needs")
    if texts["corrects"]:
        UUID(texts["corrects"])
    tried = Tried(
        outcome, date.fromisoformat(texts["on"]), date.fromisoformat(texts["again"]) if texts["again"] else None,
        texts["note"], read_needs(needs) if needs else None, texts["corrects"], clock, change_id, author_id,
    )  # fmt: skip
    return ResponseSaid(
        str(UUID(texts["survey"])), str(UUID(texts["asked"])), tried, texts["submission"], texts["recorded_at"]
    )  # fmt: skip


_TEXTS: Final = ("survey", "asked", "outcome", "on", "again", "note", "corrects", "submission", "recorded_at")


@dataclass(frozen=True, slots=True)
class Responses:
    """How many institutions stand how. rates in percent, None where nobody could answer; what is gone is no part of
    them [AAPOR, Standard Definitions, 10th edition: response rate 1, refusal rate 1].
    """

    asked: int = 0
    answered: int = 0
    refused: int = 0
    gone: int = 0
    tried: int = 0

    @property
    def rate(self) -> int | None:
        """Of those that exist, how many answered."""
        return _percent(self.answered, self.asked - self.gone)

    @property
    def refusals(self) -> int | None:
        """Of those that exist, how many would not."""
        return _percent(self.refused, self.asked - self.gone)

    @property
    def left(self) -> int:
        """How many neither answered nor refused nor are gone."""
        return self.asked - self.answered - self.refused - self.gone


def counted(stands: Iterable[ResponseStand]) -> Responses:
    """tried: those that are left and were tried at least once."""
    found = tuple(stands)
    by = {stand: sum(one.stand is stand for one in found) for stand in Stand}
    tried = sum(one.tries > 0 and one.stand in (Stand.TO_DO, Stand.LATER, Stand.MISSED) for one in found)
    return Responses(len(found), by[Stand.ANSWERED], by[Stand.REFUSED], by[Stand.GONE], tried)


def _percent(part: int, whole: int) -> int | None:
    return None if whole <= 0 else (200 * part + whole) // (2 * whole)
