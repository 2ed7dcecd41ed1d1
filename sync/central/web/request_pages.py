"""The pages about what people ask of their own records: a list by state, one of them, and the decision, in words."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central import register, requests
from sync.central.database import Database
from sync.central.requests import RequestLine, Requests
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.staff_schema import Staff
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard, Sent, address_of_client
from sync.central.web.pages import asked, wanted
from sync.central.web.sessions import SignedIn
from sync.central.web.sign_in_pages import STATUS
from sync.central.web.signing_in import SigningIn
from sync.central.web.viewing import Viewing

ALL: Final = "all"
Act = Callable[[str, Fields, str], object]


class RequestPages:
    """The routes under ``/requests``. An erasure takes two of the staff, and the second one's authenticator."""

    def __init__(
        self, database: Database, office: Requests, signing_in: SigningIn, guard: Guard, drawing: Drawing,
        viewing: Viewing,
    ) -> None:  # fmt: skip
        self._database = database
        self._signing_in = signing_in
        self._guard = guard
        self._drawing = drawing
        self._viewing = viewing
        self._office = office

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, office, one = self._guard.show, self._guard.take, self._office, "/requests/{id}"
        return [
            show("/requests", self._list),
            show(one, self._one),
            take(one + "/grant", self._doing(lambda name, said, by: office.grant(name, said.get("words", ""), by))),
            take(one + "/refuse", self._doing(lambda name, said, by: office.refuse(name, said.get("words", ""), by))),
            take(one + "/lift", self._doing(lambda name, _said, by: office.lift(name, by))),
            take(one + "/confirm", self._confirm),
        ]

    def _list(self, request: Request, person: SignedIn) -> Response:
        state, after = asked(request, "state") or requests.OPEN, asked(request, "after")
        self._viewing.note(person, "requests_listed", "")
        with self._database.read() as session:
            page = requests.page(session, state, after)
            names = register.labels(session, {line.person for line in page.lines})
            offices = dict(session.execute(select(Office.id, Office.name)).all())
        return self._drawing.draw(
            request, "requests.html", person, page=page, state=state, states=(*requests.STATES, ALL), after=after,
            names=names, offices=offices,
        )  # fmt: skip

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", words: str = "",
        **params: str | int,
    ) -> Response:  # fmt: skip
        with self._database.read() as session:
            found = requests.one(session, wanted(request))
            if found is None:
                return self._drawing.missing(request, person)
            label = register.labels(session, {found.person}).get(found.person, "")
            office = session.get(Office, found.office)
            by = dict(session.execute(select(Staff.id, Staff.display_name).where(Staff.id.in_(_staff(found)))).all())
            name = office.name if office is not None else found.office
        self._viewing.note(person, "request_viewed", found.person)
        return self._drawing.draw(
            request, "request_one.html", person, status, one=found, label=label, office=name, by=by, problem=problem,
            params=params, words=words,
        )  # fmt: skip

    def _doing(self, act: Act) -> Sent:
        """Takes the form for one decision, and shows how the request stands then."""

        def taken(request: Request, person: SignedIn, fields: Fields) -> Response:
            name = wanted(request)
            try:
                act(name, fields, person.id)
            except CentralError as error:
                return self._refused(request, person, error, fields)
            return RedirectResponse(f"/requests/{name}", 303)

        return taken

    def _confirm(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        name = wanted(request)
        try:
            self._office.may_confirm(name, person.id)  # before a code is used up
            self._signing_in.prove(person, fields.get("code", ""), address_of_client(request))
            self._office.confirm(name, person.id)
        except CentralError as error:
            return self._refused(request, person, error, fields)
        return RedirectResponse(f"/requests/{name}", 303)

    def _refused(self, request: Request, person: SignedIn, error: CentralError, fields: Fields) -> Response:
        if error.code == "request_unknown":
            return self._drawing.missing(request, person)
        words = fields.get("words", "")
        shown = {name: value for name, value in error.params.items() if name == "seconds"}
        return self._show(request, person, STATUS.get(error.code, 422), error.code, words, **shown)


def _staff(line: RequestLine) -> set[str]:
    return {line.proposed_by, line.decided_by}
