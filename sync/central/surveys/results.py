"""What was answered in a survey, beside the register's figures.

An answer stands for as many institutions of its kind and governorate as the list has for each that answered. What
fewer institutions said than the ministry's policy lets be seen is kept back, and so is a sum of people of whom one
institution wants nearly all; kinds are never added up, so that no row follows from another.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.surveys.answers import Needs
from mihan_desktop.domain.surveys.responses import ResponseStand, Stand
from mihan_desktop.domain.work.employers import Standing
from sync.central.indicators import results as register
from sync.central.indicators.disclosure import ALL
from sync.central.indicators.ruling import limits_of
from sync.central.surveys.following import Listing, Progress, Stood, progress_of, stood
from sync.central.surveys.keeping import needs_said
from sync.central.work.offers_schema import EmployerRow, OfferRow

_OFFERED: Final = frozenset({"open", "part_filled"})
NEARLY: Final = 10
"""A sum is kept back where all but the two that want most want fewer than so many percent of what the first wants: the
second would know the first by it (p-percent rule; Hundepool et al., Statistical Disclosure Control, Wiley 2012)."""


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One occupation that institutions of a kind need. institutions: that said so; wanted: people, as answered;
    estimated: of all institutions on the list; hard: percent of the institutions that find them hard to find; offered:
    places of open vacancies of verified employers in the register; seekers: people who look for such work, as the last
    quarter was released. None where it is kept back, or where no quarter was released.
    """

    kind: str
    occupation: str
    institutions: int | None
    wanted: int | None
    estimated: int | None
    hard: int | None
    offered: int
    seekers: int | None = None


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One skill. short: institutions of a kind that lack it; training: that want training in it; held: registered
    people who have it, as ``NeedLine.seekers``.
    """

    kind: str
    skill: str
    short: int | None
    training: int | None
    held: int | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far. day: when that was counted; answered: institutions by kind; represented: by kind,
    percent of the list in whose governorate somebody of that kind answered; period: the quarter of the register's
    figures, "" for none; smallest: fewer institutions are not told of.
    """

    day: date
    answered: Mapping[str, int]
    represented: Mapping[str, int]
    needs: tuple[NeedLine, ...]
    skills: tuple[SkillLine, ...]
    period: str
    smallest: int


def write_answers(found: Answers) -> dict[str, object]:
    """As it is kept."""
    return {**asdict(found), "day": found.day.isoformat(), "needs": [asdict(one) for one in found.needs],
            "skills": [asdict(one) for one in found.skills]}  # fmt: skip


def read_answers(said: Mapping[str, Any]) -> Answers:
    """As ``write_answers`` kept it."""
    return Answers(
        date.fromisoformat(said["day"]), said["answered"], said["represented"],
        tuple(NeedLine(**one) for one in said["needs"]), tuple(SkillLine(**one) for one in said["skills"]),
        said["period"], said["smallest"],
    )  # fmt: skip


@dataclass(slots=True)
class _Sum:
    wanted: list[int] = field(default_factory=list)
    estimated: float = 0.0
    hard: int = 0


@dataclass(slots=True)
class _Kind:
    needs: dict[str, _Sum] = field(default_factory=dict)
    short: Counter[str] = field(default_factory=Counter)
    training: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Register:
    """What the register says beside it. seekers: by occupation; held: by skill; as they were released."""

    offered: Counter[str]
    period: str
    seekers: Mapping[tuple[str, str], int | None]
    held: Mapping[tuple[str, str], int | None]


def results(session: Session, survey: str, today: date) -> tuple[Progress, Answers]:
    """How far a survey is, and what was answered so far. ``CentralError`` ``survey_unknown``."""
    found = stood(session, survey, today)
    return progress_of(session, found), answers_of(session, found, today)


def answers_of(session: Session, found: Stood, today: date) -> Answers:
    """What was answered in a survey so far."""
    frame: Counter[tuple[str, str]] = Counter()
    answered: Counter[tuple[str, str]] = Counter()
    told: list[tuple[Listing, Needs]] = []
    said = needs_said(session, found.survey.id)
    for row in found.rows:
        needs = _needs(found.stands.get(row.id), said)
        frame[row.kind, row.governorate] += not _is_gone(found.stands.get(row.id))
        if needs is not None:
            answered[row.kind, row.governorate] += 1
            told.append((row, needs))
    kinds: dict[str, _Kind] = {}
    for row, needs in told:
        stratum = (row.kind, row.governorate)
        _add(kinds.setdefault(row.kind, _Kind()), needs, frame[stratum] / answered[stratum])
    smallest, _ = limits_of(session)
    beside = _register(session)
    names = sorted({kind for kind, _ in frame})
    return Answers(
        today, {kind: sum(number for (each, _), number in answered.items() if each == kind) for kind in names},
        {kind: _represented(kind, frame, answered) for kind in names},
        tuple(
            _need(kind, occupation, kinds[kind].needs[occupation], smallest, beside)
            for kind in sorted(kinds) for occupation in sorted(kinds[kind].needs)
        ),
        tuple(
            SkillLine(kind, skill, _shown(kinds[kind].short[skill], smallest),
                      _shown(kinds[kind].training[skill], smallest), beside.held.get((skill, ALL)))
            for kind in sorted(kinds) for skill in sorted({*kinds[kind].short, *kinds[kind].training})
        ),
        beside.period, smallest,
    )  # fmt: skip


def _needs(stand: ResponseStand | None, said: Mapping[str, Needs]) -> Needs | None:
    if stand is None or stand.stand is not Stand.ANSWERED or stand.by is None:
        return None
    return said.get(stand.by.change_id)


def _is_gone(stand: ResponseStand | None) -> bool:
    return stand is not None and stand.stand is Stand.GONE


def _represented(kind: str, frame: Counter[tuple[str, str]], answered: Counter[tuple[str, str]]) -> int:
    whole = sum(number for (each, _), number in frame.items() if each == kind)
    part = sum(number for (each, place), number in frame.items() if each == kind and answered[each, place])
    return 100 * part // max(1, whole)


def _add(kind: _Kind, needs: Needs, weight: float) -> None:
    by: dict[str, tuple[int, bool]] = {}
    for one in needs.needs:  # an occupation that is named twice is one need of the institution
        wanted, hard = by.get(one.occupation, (0, False))
        by[one.occupation] = (wanted + one.wanted, hard or one.hard)
    for occupation, (wanted, hard) in by.items():
        found = kind.needs.setdefault(occupation, _Sum())
        found.wanted.append(wanted)
        found.estimated += wanted * weight
        found.hard += hard
    kind.short.update(needs.short)
    kind.training.update(needs.training)


def _need(kind: str, occupation: str, found: _Sum, smallest: int, beside: _Register) -> NeedLine:
    places = sum(number for code, number in beside.offered.items() if code.startswith(occupation))
    seekers, count = beside.seekers.get((ALL, occupation)), len(found.wanted)
    if count < smallest:
        return NeedLine(kind, occupation, None, None, None, None, places, seekers)
    # whoever finds them easy to find is as few as whoever does not
    told = {_shown(found.hard, smallest), _shown(count - found.hard, smallest)}
    hard = None if None in told else (200 * found.hard + count) // (2 * count)
    wanted, estimated = (None, None) if _one_wants_nearly_all(found.wanted) else (
        sum(found.wanted), round(found.estimated))  # fmt: skip
    return NeedLine(kind, occupation, count, wanted, estimated, hard, places, seekers)


def _one_wants_nearly_all(wanted: Sequence[int]) -> bool:
    first, _, *others = sorted(wanted, reverse=True)
    return 100 * sum(others) < NEARLY * first


def _shown(number: int, smallest: int) -> int | None:
    return number if number == 0 or number >= smallest else None


def _register(session: Session) -> _Register:
    released = register.released(session)
    if not released:
        return _Register(_offered(session), "", {}, {})
    period = released[0].period
    found = register.counted(session, period, ("seekers", "skills_held"))
    seekers, held = found.get("seekers"), found.get("skills_held")
    return _Register(
        _offered(session), period, {} if seekers is None else seekers.tables["occupation"],
        {} if held is None else held.tables["governorate"],
    )  # fmt: skip


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
