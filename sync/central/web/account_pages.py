"""The page about oneself: a new password, new one-time codes, and one's open sessions."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.log import note
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard, address_of_client, let_in
from sync.central.web.sessions import Sessions, SignedIn
from sync.central.web.sign_in_pages import STATUS, codes_page
from sync.central.web.signing_in import SigningIn


class AccountPages:
    """The routes under ``/account``."""

    def __init__(self, signing_in: SigningIn, sessions: Sessions, guard: Guard, drawing: Drawing) -> None:
        self._signing_in = signing_in
        self._sessions = sessions
        self._guard = guard
        self._drawing = drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [
            self._guard.show("/account", self._show),
            self._guard.take("/account/password", self._password),
            self._guard.take("/account/codes", self._codes),
            self._guard.take("/account/sessions", self._end),
        ]

    def _show(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", **params: str | int
    ) -> Response:
        return self._drawing.draw(
            request, "account.html", person, status, sessions=self._sessions.of(person.id),
            left=self._signing_in.codes_left(person), problem=problem, params=params,
        )  # fmt: skip

    def _refused(self, request: Request, person: SignedIn, error: CentralError) -> Response:
        note("account_refused", staff=person.id, code=error.code)
        return self._show(request, person, STATUS.get(error.code, 422), error.code, **error.params)

    def _password(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        old, new = fields.get("old", ""), fields.get("new", "")
        if new != fields.get("again", ""):
            return self._refused(request, person, CentralError("passwords_differ"))
        try:
            token = self._signing_in.change_password(person, old, new, address_of_client(request))
        except CentralError as error:
            return self._refused(request, person, error)
        return let_in(request, RedirectResponse("/account", 303), token)

    def _codes(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        try:
            codes = self._signing_in.renew_codes(person, fields.get("code", ""), address_of_client(request))
        except CentralError as error:
            return self._refused(request, person, error)
        return codes_page(self._drawing, request, person, codes)

    def _end(self, _request: Request, person: SignedIn, fields: Fields) -> Response:
        self._sessions.end(person.id, fields.get("session", ""))
        return RedirectResponse("/account", 303)
