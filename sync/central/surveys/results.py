"""What came of a survey: rates by office, kind and governorate, and what was answered beside the register's figures.

An answer stands for as many institutions of its kind and governorate as the list has for each that answered. Rows of
fewer than ``SMALLEST`` institutions are kept back; kinds are never added up, so that no row follows from another.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.surveys.answers import Needs
from mihan_desktop.domain.surveys.responses import Responses, ResponseStand, Stand, counted, stand_of
from mihan_desktop.domain.surveys.surveys import Survey, SurveyState, read_survey
from mihan_desktop.domain.work.employers import Standing
from sync.central.counts import SMALLEST
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.surveys.keeping import words
from sync.central.surveys.schema import SurveyAskedRow, SurveyRow
from sync.central.work.offers_schema import EmployerRow, OfferRow

_OFFERED: Final = frozenset({"open", "part_filled"})


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One occupation that institutions of a kind need. institutions: that said so; wanted: people, as answered;
    estimated: of all institutions on the list; hard: percent of the institutions that find them hard to find; offered:
    places of open vacancies of verified employers in the register. None where it is kept back.
    """

    kind: str
    occupation: str
    institutions: int | None
    wanted: int | None
    estimated: int | None
    hard: int | None
    offered: int


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One skill. short: institutions of a kind that lack it; training: that want training in it."""

    kind: str
    skill: str
    short: int | None
    training: int | None


@dataclass(frozen=True, slots=True)
class Results:
    """A survey so far. offices: (id, name, how its institutions stand); represented: by kind, percent of the list in
    whose governorate somebody of that kind answered.
    """

    survey: Survey
    state: str
    listed: int
    whole: Responses
    offices: tuple[tuple[str, str, Responses], ...]
    kinds: tuple[tuple[str, Responses], ...]
    governorates: tuple[tuple[str, Responses], ...]
    represented: dict[str, int]
    needs: tuple[NeedLine, ...]
    skills: tuple[SkillLine, ...]
    smallest: int = SMALLEST


@dataclass(slots=True)
class _Sum:
    institutions: int = 0
    wanted: int = 0
    estimated: float = 0.0
    hard: int = 0


@dataclass(slots=True)
class _Kind:
    needs: dict[str, _Sum] = field(default_factory=dict)
    short: Counter[str] = field(default_factory=Counter)
    training: Counter[str] = field(default_factory=Counter)


def results(session: Session, survey: str, today: date) -> Results:
    """Everything that is known of a survey on a day. ``CentralError`` ``survey_unknown``."""
    held = session.get(SurveyRow, survey)
    if held is None:
        raise CentralError("survey_unknown")
    one, said = read_survey(held.id, held.said), words(session, survey)
    every = session.scalars(select(SurveyAskedRow).where(SurveyAskedRow.survey == survey)).all()
    asked = [row for row in every if row.drawn and row.told]
    stands = {row.id: stand_of(one, said.get(row.id, ()), today) for row in asked}
    names = {str(office): str(name) for office, name in session.execute(select(Office.id, Office.name))}
    offices = _by(asked, stands, lambda row: row.office_id)
    needs, skills, represented = _answers(session, every, stands)
    return Results(
        one, held.state, len(every), counted(stands.values()),
        tuple((office, names.get(office, ""), found) for office, found in offices),
        _by(asked, stands, lambda row: row.kind), _by(asked, stands, lambda row: row.governorate),
        represented, needs, skills,
    )  # fmt: skip


def _by(
    asked: Sequence[SurveyAskedRow], stands: dict[str, ResponseStand], of: Callable[[SurveyAskedRow], str]
) -> tuple[tuple[str, Responses], ...]:
    found: dict[str, list[ResponseStand]] = {}
    for row in asked:
        found.setdefault(of(row), []).append(stands[row.id])
    return tuple((name, counted(found[name])) for name in sorted(found))


def _answers(
    session: Session, every: Sequence[SurveyAskedRow], stands: dict[str, ResponseStand]
) -> tuple[tuple[NeedLine, ...], tuple[SkillLine, ...], dict[str, int]]:
    frame: Counter[tuple[str, str]] = Counter()
    answered: Counter[tuple[str, str]] = Counter()
    told: list[tuple[SurveyAskedRow, Needs]] = []
    for row in every:
        stand = stands.get(row.id)
        frame[row.kind, row.governorate] += stand is None or stand.stand is not Stand.GONE
        if stand is not None and stand.stand is Stand.ANSWERED and stand.by is not None and stand.by.needs is not None:
            answered[row.kind, row.governorate] += 1
            told.append((row, stand.by.needs))
    kinds: dict[str, _Kind] = {}
    for row, needs in told:
        _add(kinds.setdefault(row.kind, _Kind()), needs, frame[row.kind, row.governorate] / answered[
            row.kind, row.governorate])  # fmt: skip
    represented = {
        kind: 100 * sum(number for (each, place), number in frame.items() if each == kind and answered[each, place])
        // max(1, sum(number for (each, _), number in frame.items() if each == kind))
        for kind in sorted({kind for kind, _ in frame})
    }  # fmt: skip
    offered = _offered(session)
    return (
        tuple(
            _line(kind, occupation, found, offered)
            for kind in sorted(kinds) for occupation, found in sorted(kinds[kind].needs.items())
        ),
        tuple(
            SkillLine(kind, skill, _shown(kinds[kind].short[skill]), _shown(kinds[kind].training[skill]))
            for kind in sorted(kinds) for skill in sorted({*kinds[kind].short, *kinds[kind].training})
        ),
        represented,
    )  # fmt: skip


def _add(kind: _Kind, needs: Needs, weight: float) -> None:
    by: dict[str, tuple[int, bool]] = {}
    for one in needs.needs:  # an occupation that is named twice is one need of the institution
        wanted, hard = by.get(one.occupation, (0, False))
        by[one.occupation] = (wanted + one.wanted, hard or one.hard)
    for occupation, (wanted, hard) in by.items():
        found = kind.needs.setdefault(occupation, _Sum())
        found.institutions += 1
        found.wanted += wanted
        found.estimated += wanted * weight
        found.hard += hard
    kind.short.update(needs.short)
    kind.training.update(needs.training)


def _line(kind: str, occupation: str, found: _Sum, offered: Counter[str]) -> NeedLine:
    places = sum(number for code, number in offered.items() if code.startswith(occupation))
    if found.institutions < SMALLEST:
        return NeedLine(kind, occupation, None, None, None, None, places)
    hard = (200 * found.hard + found.institutions) // (2 * found.institutions)
    return NeedLine(kind, occupation, found.institutions, found.wanted, round(found.estimated), hard, places)


def _shown(number: int) -> int | None:
    return number if number == 0 or number >= SMALLEST else None


def _offered(session: Session) -> Counter[str]:
    """Places of open vacancies of verified employers, by the code of their occupation."""
    verified = select(EmployerRow.id).where(EmployerRow.standing == Standing.VERIFIED.value)
    rows = session.scalars(select(OfferRow.offer).where(OfferRow.state.in_(_OFFERED), OfferRow.employer.in_(verified)))
    found: Counter[str] = Counter()
    for offer in rows:
        code, places = str(offer.get("occupation", "")), offer.get("places", 0)
        if code and isinstance(places, int):
            found[code] += places
    return found


def every(session: Session) -> tuple[tuple[Survey, str], ...]:
    """Every survey with its state, the one that ends last first."""
    rows = [(read_survey(row.id, row.said), row.state) for row in session.scalars(select(SurveyRow))]
    return tuple(sorted(rows, key=lambda one: (one[1] == SurveyState.OVER.value, -one[0].last.toordinal(), one[0].id)))
