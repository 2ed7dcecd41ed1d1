"""The pages of surveys: made, drawn, given out and ended; how far each is; what was answered, beside the register."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.surveys.surveys import FORMS, Institution, SurveyState
from resources.codes import code_list
from sync.central.database import Database
from sync.central.settings import CentralError
from sync.central.surveys.following import Progress, every, progress
from sync.central.surveys.planning import DRAFT, FORGET_DAYS, MOST_FORGET_DAYS, Surveys
from sync.central.surveys.releasing import editions
from sync.central.web import charts
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Fields, Guard
from sync.central.web.kept import Lately
from sync.central.web.pages import as_number, asked, wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.survey_list_pages import SurveyListPages
from sync.central.web.viewing import Viewing
from sync.central.words import LANGUAGES, direction, name_of, say

if TYPE_CHECKING:
    from sync.central.surveys.results import Answers, NeedLine

KEPT: Final = timedelta(seconds=15)
"""How long an answer is shown again: many readers at once cost one look at the words of offices."""
MOST_KEPT: Final = 20
"""Surveys of which an answer is kept."""
CHARTED: Final = 8
"""Occupations of a kind in the picture; the table has them all."""
REFUSED: Final = 422


class SurveyPages:
    """The routes under ``/surveys``; those about institutions are ``survey_list_pages``'. data: the centre's folder."""

    def __init__(
        self, database: Database, data: Path | None, guard: Guard, drawing: Drawing, viewing: Viewing,
        now: Callable[[], datetime], new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        self._database, self._surveys = database, Surveys(database, now, new_id)
        self._guard, self._drawing, self._viewed, self._now = guard, drawing, viewing.note, now
        self._kept: Lately[Progress] = Lately(MOST_KEPT, KEPT, now)
        self._list_pages = SurveyListPages(database, data, self._surveys, guard, drawing, viewing, now, new_id)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/surveys/{id}"
        return [
            show("/surveys", self._all),
            take("/surveys", self._make),
            show(one, self._one),
            take(one, self._act),
            show(one + "/results", self._results),
            show(one + "/results.xlsx", partial(self._save, ".xlsx")),
            show(one + "/results.csv", partial(self._save, ".csv")),
            *self._list_pages.routes(),
        ]

    def _progress(self, survey: str, *, anew: bool = False) -> Progress:
        """How far it was a moment ago, or is now; anew: something was done to it."""

        def read() -> Progress:
            with self._database.read() as session:
                return progress(session, survey, self.today())

        return self._kept.get(survey, read, anew=anew)

    def today(self) -> date:
        """In Iraq."""
        return self._now().astimezone(IRAQ).date()

    def _all(self, request: Request, person: SignedIn) -> Response:
        return self._list(request, person)

    def _list(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields | None = None
    ) -> Response:
        with self._database.read() as session:
            lines = every(session)
        return self._drawing.draw(
            request, "surveys.html", person, status, lines=lines, holds=person.may(Permission.HOLD_SURVEYS),
            problem=problem, said=said or {}, kinds=tuple(Institution), forms=FORMS, forget_days=FORGET_DAYS,
            most_days=MOST_FORGET_DAYS, names=LANGUAGES,
        )  # fmt: skip

    def _make(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        try:
            made = self._surveys.make(
                {language: fields.get(f"name_{language}", "") for language in LANGUAGES}, _day(fields, "first"),
                _day(fields, "last"), person.username, words=fields.get("words", ""),
                forms={
                    kind: fields.get(f"form_{kind}", "").strip()
                    for kind in Institution if fields.get(f"asks_{kind}") and fields.get(f"form_{kind}", "").strip()
                },
                forget_days=as_number(fields.get("forget_days", "")),
            )  # fmt: skip
        except CentralError as error:
            return self._list(request, person, REFUSED, error.code, fields)
        return RedirectResponse(f"/surveys/{made}", 303)

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(self, request: Request, person: SignedIn, problem: str = "", **params: str | int) -> Response:
        language = language_of(request)
        try:
            found = self._progress(wanted(request), anew=bool(problem or asked(request, "done")))
            with self._database.read() as session:
                released = editions(session, found.survey.id)
        except CentralError:
            return self._drawing.missing(request, person)
        return self._drawing.draw(
            request, "survey_one.html", person, REFUSED if problem else 200, found=found, one=found.survey,
            released=released, problem=problem, params=params, holds=person.may(Permission.HOLD_SURVEYS),
            over=self._is_over(found), chart=_rates(found, language), done=asked(request, "done"),
            places=[(one.code, name_of(language, one.code)) for one in code_list("governorates")],
        )  # fmt: skip

    def _is_over(self, found: Progress) -> bool:
        """Whether nobody is asked any more, so that what was answered may be counted."""
        return found.state != DRAFT and (found.state == SurveyState.OVER or found.survey.last < self.today())

    def _act(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        """One of the steps: ``act`` names it. The page then says what came of it: ``done``, a number and its word."""
        survey, by, house = wanted(request), person.username, self._surveys
        acts: Mapping[str, Callable[[], object]] = {
            "employers": lambda: house.from_register(survey, by, tuple(filter(None, [fields.get("governorate")]))),
            "draw": lambda: house.draw(survey, as_number(fields.get("each", "")), by),
            "give": lambda: house.give(survey, by)[0],
            "publish": lambda: house.publish(survey, by),
            "remind": lambda: house.remind(survey, by, fields.get("office", "")),
            "end": lambda: house.end(survey, by),
            "release": lambda: house.release_results(survey, by, fields.get("reason", "")),
        }
        name = fields.get("act", "")
        try:
            came = acts[name]() if name in acts else None
        except CentralError as error:
            return self._show(request, person, error.code, **error.params)
        told = f"?done={name}-{came}" if isinstance(came, int) else f"?done={name}"
        return RedirectResponse(f"/surveys/{survey}{told}", 303)

    def _results(self, request: Request, person: SignedIn) -> Response:
        language = language_of(request)
        try:
            about = self._progress(wanted(request))
            with self._database.read() as session:
                released = editions(session, about.survey.id)
        except CentralError:
            return self._drawing.missing(request, person)
        number = asked(request, "edition")
        shown = next((one for one in released if str(one.edition) == number), released[0] if released else None)
        values: dict[str, Any] = {}
        if shown is not None:
            from sync.central.surveys import sheets

            found = shown.answers
            values = {
                "needs": sheets.needs(language, found), "skills": sheets.skills(language, found),
                "method": sheets.method(language, found), "answers": found,
                "charts": [(kind, _wanted(found, kind, language)) for kind in found.answered],
            }  # fmt: skip
        return self._drawing.draw(
            request, "survey_results.html", person, one=about.survey, about=about, released=released, shown=shown,
            **values,
        )  # fmt: skip

    def _save(self, ending: str, request: Request, person: SignedIn) -> Response:
        from sync.central.importing.reports import MAKERS
        from sync.central.surveys.sheets import tables

        try:
            with self._database.read() as session:
                about = progress(session, wanted(request), self.today())
                released = editions(session, about.survey.id)
        except CentralError:
            return self._drawing.missing(request, person)
        self._viewed(person, "survey_saved", about.survey.id)
        language, answers = language_of(request), released[0].answers if released else None
        data = MAKERS[ending](tables(language, about, answers), language)
        name = f"survey-{about.survey.first}-{about.survey.id[-4:]}{ending}"
        return saved(data, name)


def _rates(found: Progress, language: str) -> charts.Bars:
    """Response rates by kind."""
    lines = [
        (say(language, f"survey_kind_{kind}"), one.rate, "–" if one.rate is None else f"{one.rate} %")
        for kind, one in found.kinds
    ]
    return charts.bars(lines, mirrored=direction(language) == "rtl")


def _wanted(found: "Answers", kind: str, language: str) -> charts.Bars | None:
    """What a kind of institution wants beside what is offered and who looks for it; None where nothing may be seen."""
    from sync.central.surveys.sheets import code_name

    def most(one: "NeedLine") -> tuple[int, str]:
        return -(one.estimated or 0), one.occupation

    lines = sorted((one for one in found.needs if one.kind == kind and one.estimated is not None), key=most)[:CHARTED]
    if not lines:
        return None
    return charts.groups(
        [
            (code_name("isco08", one.occupation, language),
             [(number, "–" if number is None else f"{number:,}") for number in (
                 one.estimated, one.offered, one.seekers)])
            for one in lines
        ],
        mirrored=direction(language) == "rtl",
    )  # fmt: skip


def _day(fields: Fields, name: str) -> date:
    try:
        return date.fromisoformat(fields.get(name, ""))
    except ValueError:
        raise CentralError("survey_terms") from None
