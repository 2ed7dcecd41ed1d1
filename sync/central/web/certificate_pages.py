"""The pages about certificates: those in a state, one of them, and its withdrawal by two of the staff."""

from __future__ import annotations

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.training.serials import read_serial
from sync.central.certificates.issuing import PROPOSED
from sync.central.certificates.withdrawing import STATES, Certificates
from sync.central.database import Database
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.staff_schema import Staff
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard, address_of_client
from sync.central.web.pages import asked, wanted
from sync.central.web.sessions import SignedIn
from sync.central.web.sign_in_pages import STATUS
from sync.central.web.signing_in import SigningIn
from sync.central.web.viewing import Viewing
from sync.protocol.certificate_judging import WITHDRAWN_FOR


class CertificatePages:
    """The routes under ``/certificates``. A withdrawal takes two of the staff, and the second one's authenticator."""

    def __init__(
        self, database: Database, acts: Certificates, signing_in: SigningIn, guard: Guard, drawing: Drawing,
        viewing: Viewing,
    ) -> None:  # fmt: skip
        self._database = database
        self._acts = acts
        self._signing_in = signing_in
        self._guard = guard
        self._drawing = drawing
        self._viewing = viewing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/certificates/{id}"
        return [
            show("/certificates", self._list),
            show(one, self._one),
            take(one + "/propose", self._propose),
            take(one + "/leave", self._leave),
            take(one + "/confirm", self._confirm),
        ]

    def _list(self, request: Request, person: SignedIn) -> Response:
        typed, after = asked(request, "serial"), asked(request, "after")
        if typed:
            serial = read_serial(typed)
            found = self._acts.one(serial) if serial else None
            if found is not None:
                return RedirectResponse(f"/certificates/{found.serial}", 303)
        state = asked(request, "state") or PROPOSED
        state = state if state in STATES else PROPOSED
        self._viewing.note(person, "certificates_listed", "")
        problem = "certificate_unknown" if typed else ""
        return self._drawing.draw(
            request, "certificates.html", person, page=self._acts.page(state, after), state=state, states=STATES,
            after=after, typed=typed, problem=problem, waiting=self._acts.waiting()[:50],
        )  # fmt: skip

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", words: str = "",
        **params: str | int,
    ) -> Response:  # fmt: skip
        found = self._acts.one(wanted(request))
        if found is None:
            return self._drawing.missing(request, person)
        with self._database.read() as session:
            office = session.get(Office, found.office)
            ids = (found.proposed_by, found.withdrawn_by)
            by = dict(session.execute(select(Staff.id, Staff.display_name).where(Staff.id.in_(ids))).all())
            name = office.name if office is not None else found.office
        self._viewing.note(person, "certificate_viewed", found.person)
        return self._drawing.draw(
            request, "certificate_one.html", person, status, one=found, office=name, by=by, problem=problem,
            params=params, words=words, reasons=WITHDRAWN_FOR,
        )  # fmt: skip

    def _propose(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        name = wanted(request)
        try:
            self._acts.propose(name, fields.get("why", ""), fields.get("words", ""), person.id)
        except CentralError as error:
            return self._refused(request, person, error, fields)
        return RedirectResponse(f"/certificates/{name}", 303)

    def _leave(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        name = wanted(request)
        try:
            self._acts.leave(name, person.id)
        except CentralError as error:
            return self._refused(request, person, error, fields)
        return RedirectResponse(f"/certificates/{name}", 303)

    def _confirm(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        name = wanted(request)
        try:
            self._acts.may_confirm(name, person.id)  # before a code is used up
            self._signing_in.prove(person, fields.get("code", ""), address_of_client(request))
            self._acts.confirm(name, person.id)
        except CentralError as error:
            return self._refused(request, person, error, fields)
        return RedirectResponse(f"/certificates/{name}", 303)

    def _refused(self, request: Request, person: SignedIn, error: CentralError, fields: Fields) -> Response:
        if error.code == "certificate_unknown":
            return self._drawing.missing(request, person)
        shown = {name: value for name, value in error.params.items() if name == "seconds"}
        return self._show(request, person, STATUS.get(error.code, 422), error.code, fields.get("words", ""), **shown)
