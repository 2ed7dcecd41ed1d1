"""The pages of training: programmes and courses, their cohorts, and one cohort with where everybody stands in it."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.training.assessments import score_text
from sync.central.bulk import among
from sync.central.counts import SMALLEST
from sync.central.database import Database
from sync.central.schema import Registration
from sync.central.web.addresses import ADDRESSES
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Guard
from sync.central.web.pages import as_number, asked, wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.words import label_in

if TYPE_CHECKING:
    from datetime import date

    from sync.central.training.overview import OneCohort, Overview, Person, Wanted

LINES: Final = 50
"""Cohorts on one page; the workbook has them all."""
FOLLOW_UPS: Final = "/training/follow-ups"


class TrainingPages:
    """The routes under ``/training``. Who may see no people gets a page for which no name was read."""

    def __init__(
        self, database: Database, guard: Guard, drawing: Drawing, viewing: Viewing, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._guard = guard
        self._drawing = drawing
        self._viewed = viewing.note
        self._now = now

    @cached_property
    def _overview(self) -> "Overview":
        from sync.central.training.overview import Overview

        return Overview()

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show = self._guard.show
        return [
            show("/training", self._list),
            show("/training/cohorts.xlsx", self._save),
            show("/training/cohorts/{id}", self._one),
            show("/training/cohorts/{id}/people.xlsx", self._save_one),
        ]

    def _today(self) -> "date":
        return self._now().astimezone(IRAQ).date()

    def _list(self, request: Request, person: SignedIn) -> Response:
        from sync.central.training import overview

        query, start = _query(request), as_number(asked(request, "start"))
        with self._database.read() as session:
            every = self._overview.cohorts(session, self._today())
        lines = [line for line in every if overview.matches(line, query)]
        return self._drawing.draw(
            request, "training.html", person, courses=overview.by_course(lines), lines=lines[start : start + LINES],
            total=len(lines), start=start, following=start + LINES if start + LINES < len(lines) else None,
            query=query, saving=urlencode(_plain(query)), phases=tuple(overview.Phase),
            governorates=sorted({line.governorate for line in every if line.governorate}),
            taught={line.course: line.labels for line in every}, whole=overview.whole(lines), told=label_in,
            follow_ups=any(one.path == FOLLOW_UPS for one in ADDRESSES),
        )  # fmt: skip

    def _save(self, request: Request, person: SignedIn) -> Response:
        from sync.central.training import overview
        from sync.central.training.workbooks import of_cohorts

        query = _query(request)
        with self._database.read() as session:
            every = self._overview.cohorts(session, self._today())
        lines = [line for line in every if overview.matches(line, query)]
        self._viewed(person, "cohorts_saved", "", **_plain(query), lines=str(len(lines)))
        return saved(of_cohorts(lines, language_of(request)), f"cohorts-{self._today():%Y%m%d}.xlsx")

    def _known(self, request: Request) -> "OneCohort | None":
        from sync.central.training import overview

        with self._database.read() as session:
            return overview.one(session, wanted(request), self._today())

    def _one(self, request: Request, person: SignedIn) -> Response:
        found = self._known(request)
        if found is None:
            return self._drawing.missing(request, person)
        from sync.central.training.scores import score_lines

        named = person.may(Permission.SEE_PEOPLE)
        self._viewed(person, "cohort_viewed", found.line.id, named="yes" if named else "no")
        return self._drawing.draw(
            request, "training_cohort.html", person, found=found, line=found.line, people=_in_order(found, named=named),
            named=named, names=self._names(found) if named else {}, told=label_in, score_text=score_text,
            scores=score_lines(found.cohort.ending, found.results, named=named), smallest=SMALLEST,
            assessed=found.cohort.ending.assessments if named else (),
        )  # fmt: skip

    def _save_one(self, request: Request, person: SignedIn) -> Response:
        from sync.central.training.workbooks import of_people

        found = self._known(request)
        if found is None:
            return self._drawing.missing(request, person)
        named = person.may(Permission.SEE_PEOPLE)
        self._viewed(person, "cohort_saved", found.line.id, named="yes" if named else "no")
        names = self._names(found) if named else None
        data = of_people(found, _in_order(found, named=named), names, language_of(request))
        return saved(data, f"cohort-{found.line.id[-12:]}.xlsx")

    def _names(self, found: "OneCohort") -> dict[str, str]:
        people = [one.enrolment.person for one in found.people]
        with self._database.read() as session:
            rows = session.execute(
                select(Registration.id, Registration.label).where(among(session, Registration.id, people))
            )
            return {str(record): str(label) for record, label in rows}


def _in_order(found: "OneCohort", *, named: bool) -> "tuple[Person, ...]":
    """By the day of application. Without names by where they stand, so that no list tells whose line is whose."""
    if named:
        return found.people
    states = list(type(found.people[0].state)) if found.people else []

    def key(one: "Person") -> tuple[int, int, int]:
        attended = one.attendance
        return states.index(one.state), -(attended.attended if attended else 0), attended.absent if attended else 0

    return tuple(sorted(found.people, key=key))


def _query(request: Request) -> "Wanted":
    from sync.central.training.overview import Phase, Wanted

    phase = asked(request, "phase")
    return Wanted(
        asked(request, "governorate")[:64], asked(request, "course")[:64], phase if phase in set(Phase) else ""
    )  # fmt: skip


def _plain(query: "Wanted") -> dict[str, str]:
    said = {"governorate": query.governorate, "course": query.course, "phase": query.phase}
    return {name: value for name, value in said.items() if value}
