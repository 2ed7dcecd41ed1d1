"""The pages about work: vacancies, said by publishers, and referrals, which name people and are for administrators."""

from collections.abc import Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central import register, saying
from sync.central.database import Database
from sync.central.feeding import ALL, GOVERNORATE, OFFICE, Scope
from sync.central.referring import BEGINS
from sync.central.saying import SaidLine, Saying
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard
from sync.central.web.occupation_choices import code_of, offered
from sync.central.web.pages import asked, wanted
from sync.central.web.publishing_pages import scope_of, targets
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.work import referrals
from sync.protocol.errors import ProtocolError
from sync.protocol.feed_items import REFERRAL, REFERRAL_STATES, VACANCY
from sync.protocol.messages import is_uuid
from sync.protocol.work_items import OPEN, VACANCY_STATES

SCOPES: Final = (ALL, GOVERNORATE, OFFICE)
OFFER: Final = ("title", "employer", "occupation", "places", "district", "closes", "words")
STATES: Final = (OPEN, *sorted(VACANCY_STATES - {OPEN}))
STEPS: Final = (*sorted(BEGINS, reverse=True), *sorted(REFERRAL_STATES - BEGINS))


class SayingPages:
    """The routes under ``/vacancies`` and ``/referrals``; the rules are those of the commands (``saying``)."""

    def __init__(
        self, database: Database, office: Saying, new_id: Callable[[], str], guard: Guard, drawing: Drawing,
        viewing: Viewing,
    ) -> None:  # fmt: skip
        self._database = database
        self._office = office
        self._new_id = new_id
        self._guard = guard
        self._drawing = drawing
        self._viewing = viewing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take = self._guard.show, self._guard.take
        return [
            show("/vacancies", self._vacancies),
            take("/vacancies", self._offer),
            show("/vacancies/{id}", self._vacancy),
            take("/vacancies/{id}", self._offer_anew),
            show("/referrals", self._referrals),
            take("/referrals", self._refer),
            show("/referrals/{id}", self._referral),
            take("/referrals/{id}", self._go_on),
        ]

    def _vacancies(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields | None = None,
        **params: str | int,
    ) -> Response:  # fmt: skip
        after = asked(request, "after")
        with self._database.read() as session:
            page, whom = saying.said(session, VACANCY, after), targets(session)
        return self._drawing.draw(
            request, "vacancies.html", person, status, page=page, after=after, scopes=SCOPES, states=STATES,
            said=said or {}, problem=problem, params=params, targets=whom, occupations=offered(),
        )  # fmt: skip

    def _offer(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        try:
            self._office.say(VACANCY, self._new_id(), _offered(fields), scope_of(fields), person.username)
        except (CentralError, ProtocolError) as error:
            return self._vacancies(request, person, 422, _code(error), fields, **error.params)
        return RedirectResponse("/vacancies", 303)

    def _vacancy(self, request: Request, person: SignedIn) -> Response:
        return self._show_vacancy(request, person)

    def _show_vacancy(
        self, request: Request, person: SignedIn, problem: str = "", said: Fields | None = None, **params: str | int
    ) -> Response:
        found = self._known(request, VACANCY)
        if not found:
            return self._drawing.missing(request, person)
        return self._drawing.draw(
            request, "vacancy_one.html", person, 422 if problem else 200, one=found[0], states=STATES,
            said=said or {**found[0].body}, problem=problem, params=params, occupations=offered(),
        )  # fmt: skip

    def _offer_anew(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        found = self._known(request, VACANCY)
        if any(line.body.get("office") for line in found):
            return self._show_vacancy(request, person, "vacancy_of_office", fields)
        try:
            body = _offered(fields)
            self._office.say_all(VACANCY, wanted(request), [(_scope(line), body) for line in found], person.username)
        except (CentralError, ProtocolError) as error:
            return self._show_vacancy(request, person, _code(error), fields, **error.params)
        return RedirectResponse("/vacancies", 303) if found else self._drawing.missing(request, person)

    def _referrals(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields | None = None,
        **params: str | int,
    ) -> Response:  # fmt: skip
        after = asked(request, "after")
        self._viewing.note(person, "referrals_listed", "")
        with self._database.read() as session:
            page, offered = saying.said(session, REFERRAL, after), saying.said(session, VACANCY)
            names = register.labels(session, {str(line.body.get("person")) for line in page.lines})
        work = [line for line in offered.lines if line.body.get("state") in saying.LASTS]
        return self._drawing.draw(
            request, "referrals.html", person, status, page=page, after=after, names=names, work=work, said=said or {},
            states=sorted(BEGINS, reverse=True), problem=problem, params=params,
        )  # fmt: skip

    def _refer(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        with self._database.read() as session:
            found = saying.vacancy(session, fields.get("vacancy", ""))
        body = {name: fields.get(name, "").strip() for name in ("person", "vacancy", "state", "words")}
        body["title"] = str(found.body.get("title", "")) if found is not None else ""
        try:
            self._office.refer(self._new_id(), body, person.username)
        except (CentralError, ProtocolError) as error:
            return self._referrals(request, person, 422, _code(error), fields, **error.params)
        return RedirectResponse("/referrals", 303)

    def _referral(self, request: Request, person: SignedIn) -> Response:
        return self._show_referral(request, person)

    def _show_referral(
        self, request: Request, person: SignedIn, problem: str = "", **params: str | int
    ) -> Response:  # fmt: skip
        found = self._known(request, REFERRAL)
        if not found:
            return self._drawing.missing(request, person)
        whose = str(found[0].body.get("person"))
        self._viewing.note(person, "referral_viewed", whose)
        with self._database.read() as session:
            label = register.labels(session, {whose}).get(whose, "")
            known = is_uuid(whose)
            words = referrals.of_pair(session, str(found[0].body.get("vacancy")), whose) if known else None
            going, instead = (STEPS, ()) if words is None else referrals.choices(session, words)
        return self._drawing.draw(
            request, "referral_one.html", person, 422 if problem else 200, one=found[0], label=label, going=going,
            instead=instead, words=words, problem=problem, params=params,
        )  # fmt: skip

    def _go_on(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        found = self._known(request, REFERRAL)
        try:
            new = {"state": fields.get("state", ""), "words": fields.get("words", "")}
            said = [(_scope(line), {**line.body, **new}) for line in found]
            self._office.say_all(REFERRAL, wanted(request), said, person.username)
        except (CentralError, ProtocolError) as error:
            return self._show_referral(request, person, _code(error), **error.params)
        return RedirectResponse("/referrals", 303) if found else self._drawing.missing(request, person)

    def _known(self, request: Request, kind: str) -> tuple[SaidLine, ...]:
        with self._database.read() as session:
            return saying.one(session, kind, wanted(request))


def _scope(line: SaidLine) -> Scope:
    return Scope(line.scope, line.target)


def _offered(fields: Fields) -> dict[str, Any]:
    """The body of a vacancy; what is no number of places stays as it is and is refused with the rest."""
    body: dict[str, Any] = {name: fields.get(name, "").strip() for name in ("state", *OFFER)}
    body["occupation"] = code_of(body["occupation"])
    places = body["places"]
    body["places"] = int(places) if places.isdecimal() and len(places) < 8 else places
    return body


def _code(error: CentralError | ProtocolError) -> str:
    """A field that is wrong has a sentence of its own."""
    return "field_wrong" if isinstance(error, ProtocolError) and "field" in error.params else str(error.code)
