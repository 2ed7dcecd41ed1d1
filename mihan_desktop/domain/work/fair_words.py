"""What is said at a fair: somebody came, was interviewed, with what outcome; added up by the clocks at both ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.work.fairs import Fair, visit_id

MOST_NOTE: Final = 1_000


class FairSaid(StrEnum):
    """What one word says. The names travel."""

    CAME = "came"
    INTERVIEW = "interview"
    UNDONE = "undone"  # an earlier word was a mistake


class FairOutcome(StrEnum):
    """What came of an interview. The names travel."""

    MET = "met"  # they spoke; the employer answers later
    SECOND = "second"  # asked to a second interview
    OFFERED = "offered"
    HIRED = "hired"
    NOT_SUITABLE = "not_suitable"
    DECLINED = "declined"  # the person does not want it


@dataclass(frozen=True, slots=True)
class FairWord:
    """One word. visitor: the record of the visit (``visit_id`` of a person, a fresh one of somebody without a record).

    at: when it was, UTC; stand, vacancy, outcome, note: of an interview; corrects: the change that an ``undone`` is of.
    """

    fair: str
    visitor: str
    person: str
    said: FairSaid
    at: datetime
    stand: str = ""
    vacancy: str = ""
    outcome: FairOutcome | None = None
    note: str = ""
    corrects: str = ""
    clock: str = ""
    change_id: str = ""
    author_id: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at a fair. came: the word that says it first; interviews: what counts at each stand; idle: words without
    effect, as two desks said both.
    """

    visitor: str
    person: str
    came: FairWord | None
    interviews: Mapping[str, FairWord] = field(default_factory=dict)
    idle: tuple[FairWord, ...] = ()

    @property
    def was_there(self) -> bool:
        """An interview says so too: the desk at the door may be heard after it."""
        return self.came is not None or bool(self.interviews)

    @property
    def words(self) -> tuple[FairWord, ...]:
        """Every word that was not undone."""
        return tuple(one for one in (self.came, *self.interviews.values(), *self.idle) if one is not None)

    @property
    def arrived(self) -> datetime | None:
        """When they are first known to have been there."""
        return min((one.at for one in (self.came, *self.interviews.values()) if one is not None), default=None)


def visits(words: Iterable[FairWord]) -> dict[str, Visit]:
    """Everybody of whom something was said at one fair, by the visit's record.

    Who came twice came once: the first word by its clock counts. Of one stand the last word counts. A word that was
    undone is gone, wherever it was said; those of two desks that undo the same undo it once.
    """
    ordered = sorted({one.change_id: one for one in words}.values(), key=lambda one: (one.clock, one.change_id))
    undone = {one.corrects for one in ordered if one.said is FairSaid.UNDONE}
    came: dict[str, FairWord] = {}
    met: dict[str, dict[str, FairWord]] = {}
    idle: dict[str, list[FairWord]] = {}
    people: dict[str, str] = {}
    for one in ordered:
        people[one.visitor] = one.person
        if one.said is FairSaid.UNDONE or one.change_id in undone:
            continue
        if one.said is FairSaid.INTERVIEW:
            met.setdefault(one.visitor, {})[one.stand] = one
        elif one.visitor in came:
            idle.setdefault(one.visitor, []).append(one)
        else:
            came[one.visitor] = one
    return {
        visitor: Visit(visitor, person, came.get(visitor), met.get(visitor, {}), tuple(idle.get(visitor, ())))
        for visitor, person in people.items()
    }


def check_word(fair: Fair, word: FairWord, visit: Visit | None) -> None:
    """Whether a word may be said at a fair of somebody who stands so.

    Whoever is interviewed is there, let in or not. Raises MihanError: ``fair_cancelled``; ``fair_stand_unknown``,
    ``fair_vacancy_unknown``, ``fair_outcome_missing``; ``fair_note_long`` (params ``most``); ``fair_word_unknown`` for
    nothing that could be undone.
    """
    if fair.state.value == "cancelled":
        raise MihanError("fair_cancelled")
    if len(word.note) > MOST_NOTE:
        most = {"most": MOST_NOTE}
        raise MihanError("fair_note_long", most, problems=(Problem("fair_note_long", "note", most),))
    if word.said is FairSaid.UNDONE:
        if word.corrects not in {one.change_id for one in (() if visit is None else visit.words)}:
            raise MihanError("fair_word_unknown")
        return
    if word.said is FairSaid.INTERVIEW:
        stand = fair.stand(word.stand)
        if stand is None:
            raise MihanError("fair_stand_unknown", problems=(Problem("fair_stand_unknown", "stand"),))
        if word.vacancy and word.vacancy not in {one.vacancy for one in stand.offers}:
            raise MihanError("fair_vacancy_unknown", problems=(Problem("fair_vacancy_unknown", "vacancy"),))
        if word.outcome is None:
            raise MihanError("fair_outcome_missing", problems=(Problem("fair_outcome_missing", "outcome"),))


# -- as it travels


def write_body(word: FairWord, recorded_at: str = "") -> dict[str, object]:
    """As ``read_body`` reads it; clock, author and id are the change's."""
    return {
        "fair": word.fair, "visitor": word.visitor, "person": word.person, "said": word.said.value,
        "at": word.at.isoformat(), "stand": word.stand, "vacancy": word.vacancy,
        "outcome": "" if word.outcome is None else word.outcome.value, "note": word.note, "corrects": word.corrects,
        "recorded_at": recorded_at or word.at.isoformat(),
    }  # fmt: skip


def read_body(body: Mapping[str, Any], clock: str = "", change_id: str = "", author_id: str = "") -> FairWord:
    """What a change says. KeyError, TypeError or ValueError for anything else than ``write_body`` wrote."""
    texts = {name: _text(body[name]) for name in _TEXTS}
    for name in ("fair", "visitor"):
        UUID(texts[name])
    for name in ("person", "corrects"):
        if texts[name]:
            UUID(texts[name])
    at, said = datetime.fromisoformat(texts["at"]), FairSaid(texts["said"])
    outcome = FairOutcome(texts["outcome"]) if texts["outcome"] else None
    if at.tzinfo is None or len(texts["note"]) > MOST_NOTE:
        raise ValueError("at")
    if (said is FairSaid.INTERVIEW) != bool(outcome and texts["stand"]):
        raise ValueError("outcome")
    if (said is FairSaid.UNDONE) != bool(texts["corrects"]):
        raise ValueError("corrects")
    if texts["person"] and texts["visitor"] != visit_id(texts["fair"], texts["person"]):
        raise ValueError("visitor")
    return FairWord(
        texts["fair"], texts["visitor"], texts["person"], said, at, texts["stand"], texts["vacancy"], outcome,
        texts["note"], texts["corrects"], clock, change_id, author_id,
    )  # fmt: skip


_TEXTS: Final = (
    "fair", "visitor", "person", "said", "at", "stand", "vacancy", "outcome", "note", "corrects", "recorded_at",
)  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value


def forgotten(word: FairWord) -> FairWord:
    """What stays of a word once its person is erased: that somebody came, and what came of it."""
    return replace(word, person="", note="")
