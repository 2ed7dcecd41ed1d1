"""The pages of matching: the last night and the next, who is chosen of each group, the best of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.oddities import IRAQ
from sync.central import timing
from sync.central.bulk import among
from sync.central.counts import SMALLEST
from sync.central.database import Database
from sync.central.schema import Registration
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, language_of
from sync.central.web.guard import Guard
from sync.central.web.notice_pages import NoticePages, timers_of
from sync.central.web.pages import wanted
from sync.central.web.sessions import SignedIn
from sync.central.web.skill_names import skill_names
from sync.central.web.viewing import Viewing

if TYPE_CHECKING:
    from mihan_desktop.domain.training.catalogue import Course
    from mihan_desktop.domain.work.aspects import Ground
    from mihan_desktop.domain.work.facts import Seeker, Vacancy
    from mihan_desktop.domain.work.reasons import Explained
    from mihan_desktop.domain.work.relations import Relations


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a list. total: ‰ as it is now, None where one of both is no longer there; by: names of parts by how
    they stand; skills: those that are asked for and missing; lower: skill, level, level that is asked for; unasked:
    skill whose level nobody said, level that is asked for; courses: their titles by language.
    """

    id: str
    label: str
    score: int
    total: int | None
    by: Mapping[str, tuple[str, ...]]
    skills: tuple[str, ...] = ()
    lower: tuple[tuple[str, int, int], ...] = ()
    unasked: tuple[tuple[str, int], ...] = ()
    courses: tuple[Mapping[str, str], ...] = ()

    def every_skill(self) -> set[str]:
        """Codes of all skills that are told."""
        return {*self.skills, *(one[0] for one in self.lower), *(one[0] for one in self.unasked)}


class MatchingPages:
    """The routes under ``/matching`` and ``/notices``. data: the centre's folder, in which the lists lie."""

    def __init__(
        self, database: Database, data: Path | None, guard: Guard, drawing: Drawing, viewing: Viewing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database, self._data, self._guard, self._drawing = database, data, guard, drawing
        self._viewed, self._now = viewing.note, now
        self._notices = NoticePages(database, data, guard, drawing, now)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show = self._guard.show
        return [
            show("/matching", self._page),
            show("/matching/vacancies/{id}", self._vacancy),
            show("/matching/people/{id}", self._person),
            *self._notices.routes(),
        ]

    def _page(self, request: Request, person: SignedIn) -> Response:
        from sync.central.work.matching.rates import BY, rates
        from sync.central.work.matching.running import line_of
        from sync.central.work.matching.schema import DONE, MatchingRun

        hour, problem = None, ""
        try:
            hour = timers_of(self._data).at
        except CentralError as error:
            problem = error.code
        with self._database.read() as session:
            rows = session.scalars(select(MatchingRun).order_by(MatchingRun.begun_at.desc()).limit(10)).all()
            turn = timing.last(session, timing.MATCHING, self._now())
        last = next((row for row in rows if row.state == DONE), None)
        found = rates(last.groups) if last is not None else ()
        return self._drawing.draw(
            request, "matching.html", person, runs=[line_of(row) for row in rows],
            last=line_of(last) if last is not None else None,
            rates=[(by, [one for one in found if one.by == by]) for by in BY], smallest=SMALLEST,
            turn=turn, hour=hour, problem=problem, params={"known": "matching, memory, notices"},
            begins=timing.next_start(turn, hour, self._now()) if hour is not None else None,
        )  # fmt: skip

    def _today(self) -> date:
        return self._now().astimezone(IRAQ).date()

    def _vacancy(self, request: Request, person: SignedIn) -> Response:
        from sync.central.work import esco
        from sync.central.work.matching import keeping, reading

        with self._database.read() as session:
            offered = reading.vacancy(session, wanted(request))
            if offered is None:
                return self._drawing.missing(request, person)
            title = _titles(session).get(offered.id, "")
            lines = keeping.people_for(self._data, offered.id)
            names = _names(session, [line.id for line in lines])
            ground, relations = reading.ground(session, self._today()), esco.relations(session)
            courses = reading.courses(session)
            seekers = {one.record: one for one in reading.some(session, list(names))}
            told: list[Told] = []
            for line in lines:
                if line.id in seekers:
                    found = _explained(seekers[line.id], offered, relations, ground, courses)
                    told.append(_told(line.id, names[line.id], line.score, found))
            skills = skill_names(session, {skill for one in told for skill in one.every_skill()}, language_of(request))
        self._viewed(person, "matching_viewed", "", vacancy=offered.id)
        return self._drawing.draw(
            request,
            "matching_list.html",
            person,
            title=title,
            what="people",
            back=f"/vacancies/{offered.id}",
            lines=told,
            band=ground.rules.band,
            skills=skills,
        )

    def _person(self, request: Request, person: SignedIn) -> Response:
        from sync.central.work import esco
        from sync.central.work.matching import keeping, reading

        with self._database.read() as session:
            one = reading.seeker(session, wanted(request))
            if one is None:
                return self._drawing.missing(request, person)
            name = _names(session, [one.record])[one.record]
            lines = keeping.vacancies_for(self._data, one.record)
            ground, relations = reading.ground(session, self._today()), esco.relations(session)
            titles, courses = _titles(session), reading.courses(session)
            told: list[Told] = []
            for line in lines:
                offered = reading.vacancy(session, line.id)
                found = _explained(one, offered, relations, ground, courses) if offered is not None else None
                told.append(_told(line.id, titles.get(line.id, line.id[:8]), line.score, found))
            skills = skill_names(session, {skill for one in told for skill in one.every_skill()}, language_of(request))
        self._viewed(person, "matching_viewed", one.record)
        return self._drawing.draw(
            request,
            "matching_list.html",
            person,
            title=name,
            what="vacancies",
            back=f"/records/{one.record}",
            lines=told,
            band=ground.rules.band,
            skills=skills,
        )


def _explained(
    one: "Seeker", offered: "Vacancy", relations: "Relations", ground: "Ground", courses: "Sequence[Course]"
) -> "Explained":  # fmt: skip
    from mihan_desktop.domain.work.reasons import explain

    return explain(one, offered, relations, ground, courses)


def _told(record: str, label: str, score: int, found: "Explained | None") -> Told:
    """A line, with its reasons by part: a part of which something is missing is missing, and so on."""
    if found is None:
        return Told(record, label, score, None, {})
    from mihan_desktop.domain.work.reasons import Stand

    order = (Stand.MISSING, Stand.PARTLY, Stand.FITS, Stand.UNKNOWN)
    stands: dict[str, Stand] = {}
    for reason in found.reasons:
        part = str(reason.of)
        if part not in stands or order.index(reason.stand) < order.index(stands[part]):
            stands[part] = reason.stand
    by = {str(stand): tuple(part for part, each in stands.items() if each is stand) for stand in order}
    skills = tuple(str(one.params["skill"]) for one in found.reasons if one.code == "skill_missing")
    told = [(one.code, str(one.params["skill"]), one.params) for one in found.reasons if "skill" in one.params]
    lower = tuple((skill, int(said["had"]), int(said["asked"])) for code, skill, said in told if code == "skill_lower")
    unasked = tuple((skill, int(said["asked"])) for code, skill, said in told if code == "skill_level_unknown")
    courses = tuple(one.course.labels for one in found.courses)
    return Told(record, label, score, found.score.total, by, skills, lower, unasked, courses)


def _names(session: Session, records: list[str]) -> dict[str, str]:
    query = select(Registration.id, Registration.label).where(among(session, Registration.id, records))
    return {record: label for record, label in session.execute(query)}  # noqa: C416 - a row is no pair to mypy


def _titles(session: Session) -> dict[str, str]:
    from sync.central.publishing_schema import FeedItem
    from sync.protocol.feed_items import VACANCY

    holds = (FeedItem.kind == VACANCY, FeedItem.replaced.is_(False))
    rows = session.execute(select(FeedItem.topic, FeedItem.body).where(*holds).order_by(FeedItem.id))
    return {topic: str(body.get("title", "")) for topic, body in rows}
