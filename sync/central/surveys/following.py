"""How far a survey is: rates by office, kind and governorate, who lacks, and each institution with how it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.surveys.responses import OPEN, Responses, ResponseStand, counted, stand_of
from mihan_desktop.domain.surveys.surveys import Asked, Survey, SurveyState, read_survey
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.surveys.keeping import asked_of, words
from sync.central.surveys.schema import SurveyAskedRow, SurveyRow

PAGE: Final = 100
"""Institutions of one page of the list."""
LEFT: Final = "left"
"""The filter for all that are still to be asked."""


class Listing(NamedTuple):
    """One of a survey's list. reminded: ISO date, or ""."""

    id: str
    kind: str
    governorate: str
    office_id: str
    drawn: bool
    told: bool
    name: str
    reminded: str


@dataclass(frozen=True, slots=True)
class Stood:
    """A survey on a day. rows: of its whole list; stands: of those that an office was told to ask, by record."""

    survey: Survey
    state: str
    rows: Sequence[Listing]
    stands: Mapping[str, ResponseStand]


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office. reminded: when it was asked again for one of those that it still has to ask; None for never."""

    id: str
    name: str
    responses: Responses
    reminded: date | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a survey is. listed: institutions on its list; drawn: of the sample; given: that an office asks, or will
    ask; the rates are of those that an office was told to ask.
    """

    survey: Survey
    state: str
    listed: int
    drawn: int
    given: int
    whole: Responses
    offices: tuple[OfficeLine, ...]
    kinds: tuple[tuple[str, Responses], ...]
    governorates: tuple[tuple[str, Responses], ...]


@dataclass(frozen=True, slots=True)
class InstitutionLine:
    """One of the list. stand: None before an office was told to ask it."""

    asked: Asked
    office: str
    office_name: str
    drawn: bool
    stand: ResponseStand | None


def stood(session: Session, survey: str, today: date) -> Stood:
    """How everybody on the list stands on a day. ``CentralError`` ``survey_unknown``."""
    held = session.get(SurveyRow, survey)
    if held is None:
        raise CentralError("survey_unknown")
    one, said = read_survey(held.id, held.said), words(session, survey)
    row = SurveyAskedRow
    columns = (
        row.id, row.kind, row.governorate, row.office_id, row.drawn, row.told, row.said["name"].as_string(),
        func.coalesce(row.said["reminded"].as_string(), ""),
    )  # fmt: skip
    rows = [Listing._make(each) for each in session.execute(select(*columns).where(row.survey == survey))]
    stands = {row.id: stand_of(one, said.get(row.id, ()), today) for row in rows if row.drawn and row.told}
    return Stood(one, held.state, rows, stands)


def progress(session: Session, survey: str, today: date) -> Progress:
    """How far a survey is on a day. ``CentralError`` ``survey_unknown``."""
    return progress_of(session, stood(session, survey, today))


def progress_of(session: Session, found: Stood) -> Progress:
    """How far it is."""
    names = _names(session)
    reminded: dict[str, date] = {}
    for row in found.rows:
        day, stand = row.reminded, found.stands.get(row.id)
        if day and stand is not None and stand.stand in OPEN:
            reminded[row.office_id] = max(reminded.get(row.office_id, date.min), date.fromisoformat(day))
    asked = [row for row in found.rows if row.id in found.stands]
    return Progress(
        found.survey, found.state, len(found.rows), sum(row.drawn for row in found.rows),
        sum(row.drawn and row.office_id != "" for row in found.rows), counted(found.stands.values()),
        tuple(
            OfficeLine(office, names.get(office, ""), one, reminded.get(office))
            for office, one in _by(asked, found.stands, lambda row: row.office_id)
        ),
        _by(asked, found.stands, lambda row: row.kind), _by(asked, found.stands, lambda row: row.governorate),
    )  # fmt: skip


def institutions(
    session: Session, survey: str, today: date, *, stand: str = "", office: str = "", kind: str = "", start: int = 0
) -> tuple[tuple[InstitutionLine, ...], int]:
    """(a page of the list by name, how many there are). stand: a ``Stand``, ``left`` for all that are still to be
    asked, "" for all; office, kind: "" for all. ``CentralError`` ``survey_unknown``.
    """
    found, names = stood(session, survey, today), _names(session)

    def wanted(row: Listing) -> bool:
        stands = found.stands.get(row.id)
        if (office and row.office_id != office) or (kind and row.kind != kind):
            return False
        return not stand or (stands is not None and (stands.stand == stand or (stand == LEFT and stands.stand in OPEN)))

    lines = sorted((row for row in found.rows if wanted(row)), key=lambda row: (row.name, row.id))
    page = lines[start : start + PAGE]
    whole = select(SurveyAskedRow).where(SurveyAskedRow.id.in_([row.id for row in page]))
    said = {row.id: asked_of(row) for row in session.scalars(whole)}
    return tuple(
        InstitutionLine(
            said[row.id], row.office_id, names.get(row.office_id, ""), row.drawn, found.stands.get(row.id)
        ) for row in page
    ), len(lines)  # fmt: skip


def every(session: Session) -> tuple[tuple[Survey, str, int], ...]:
    """Every survey with its state and how long its list is, the one that ends last first."""
    listed = select(SurveyAskedRow.survey, func.count()).group_by(SurveyAskedRow.survey)
    count = {str(survey): int(number) for survey, number in session.execute(listed)}
    rows = [
        (read_survey(row.id, row.said), row.state, count.get(row.id, 0)) for row in session.scalars(select(SurveyRow))
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda one: (one[1] == SurveyState.OVER.value, -one[0].last.toordinal(), one[0].id)))


def _names(session: Session) -> dict[str, str]:
    return {str(office): str(name) for office, name in session.execute(select(Office.id, Office.name))}


def _by(
    asked: Sequence[Listing], stands: Mapping[str, ResponseStand], of: Callable[[Listing], str]
) -> tuple[tuple[str, Responses], ...]:
    found: dict[str, list[ResponseStand]] = {}
    for row in asked:
        found.setdefault(of(row), []).append(stands[row.id])
    return tuple((name, counted(found[name])) for name in sorted(found))
