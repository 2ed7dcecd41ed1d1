"""The pages of employers: who waits to be verified, who may be the same, what each offers."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.work.employers import Standing, read_facts
from mihan_desktop.domain.work.vacancies import read_offer
from sync.central import register
from sync.central.database import Database
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard
from sync.central.web.pages import asked, wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.work import employers, referrals, vacancies
from sync.central.work.employers import Verifying
from sync.central.work.offers_schema import EmployerRow

MOST_SENT = 500
"""people in the list of those who were sent to an employer"""
STANDINGS = ("", *(one.value for one in Standing))


class EmployerPages:
    """The routes under ``/employers``."""

    def __init__(
        self, database: Database, verifying: Verifying, guard: Guard, drawing: Drawing, viewing: Viewing
    ) -> None:  # fmt: skip
        self._database = database
        self._verifying = verifying
        self._guard = guard
        self._drawing = drawing
        self._viewing = viewing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take = self._guard.show, self._guard.take
        return [
            show("/employers", self._list),
            show("/employers/{id}", self._show),
            take("/employers/{id}", self._act),
        ]

    def _list(self, request: Request, person: SignedIn) -> Response:
        standing = asked(request, "standing") or Standing.PENDING.value
        shown = "" if standing == "all" else standing if standing in STANDINGS else Standing.PENDING.value
        text, after = asked(request, "q"), asked(request, "after")
        with self._database.read() as session:
            page = employers.listed(session, shown, text, after)
            counts = employers.by_standing(session)
        return self._drawing.draw(
            request, "employers.html", person, page=page, standing=shown, text=text, after=after, counts=counts,
            standings=(*STANDINGS[1:], ""),
        )  # fmt: skip

    def _show(self, request: Request, person: SignedIn) -> Response:
        return self._one(request, person)

    def _one(self, request: Request, person: SignedIn, problem: str = "", **params: str | int) -> Response:
        record = wanted(request)
        with self._database.read() as session:
            row = session.get(EmployerRow, record)
            if row is None:
                return self._drawing.missing(request, person)
            offers = vacancies.of_employer(session, record)
            found = [(one, read_offer(one.offer)) for one in offers]
            twins = [(one, read_facts(one.row.facts)) for one in employers.twins(session, row)]
            offices = [session.get_one(Office, one).name for one in employers.offices_of(session, record)]
            risky = row.standing == Standing.PENDING.value and employers.risky(session, row)
            sent = referrals.of_vacancies(session, {one.id for one in offers})[:MOST_SENT]
            names = person.may(Permission.SEND_REFERRALS)
            whom = register.labels(session, {one.person for one in sent}) if names else {}
            if whom:
                self._viewing.note(person, "referrals_listed", record)
            return self._drawing.draw(
                request, "employer_one.html", person, 422 if problem else 200, row=row, one=read_facts(row.facts),
                offers=found, twice=vacancies.twins(offers), twins=twins, offices=offices, risky=risky,
                sent=sent, whom=whom, titles={one.id: offer.title for one, offer in found}, names=names,
                seen=employers.seen_of(row), forgets=Permission.DECIDE_REQUESTS, problem=problem, params=params,
            )  # fmt: skip

    def _forget(self, person: SignedIn, record: str) -> None:
        if person.may(Permission.DECIDE_REQUESTS):
            self._verifying.forget_contact(record, person.username)

    def _act(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        """One of the things that may be decided on an employer: ``act`` names it."""
        record, by, seen = wanted(request), person.username, fields.get("seen")
        acts: dict[str, Callable[[], object]] = {
            "verify": lambda: self._verifying.verify(record, by, seen),
            "refuse": lambda: self._verifying.refuse(record, fields.get("reason", ""), by, seen),
            "forget": lambda: self._forget(person, record),
            "reopen": lambda: self._verifying.reopen(record, by, seen),
            "link": lambda: self._verifying.link(fields.get("other", ""), record, by),
            "unlink": lambda: self._verifying.unlink(fields.get("other", ""), by),
        }
        try:
            acts.get(fields.get("act", ""), lambda: None)()
        except CentralError as error:
            with self._database.read() as session:
                known = session.get(EmployerRow, record) is not None
            if not known:
                return self._drawing.missing(request, person)
            return self._one(request, person, error.code, **error.params)
        return RedirectResponse(f"/employers/{record}", 303)
