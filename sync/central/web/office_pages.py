"""The pages about offices: their desks and people, and withdrawing them, with words, or taking it back."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.administration import Administration, OfficeLine
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard, Sent
from sync.central.web.pages import wanted
from sync.central.web.sessions import SignedIn

Act = Callable[[str, Fields, str], object]


class OfficePages:
    """The routes under ``/offices``; the acts are those of the commands (``administration``)."""

    def __init__(self, office: Administration, guard: Guard, drawing: Drawing) -> None:
        self._office = office
        self._guard = guard
        self._drawing = drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/offices/{id}"
        return [
            show("/offices", self._list),
            show(one, self._one),
            take(one + "/withdraw-user", self._doing(self._withdraw_user)),
            take(one + "/restore-user", self._doing(self._restore_user)),
            take(one + "/withdraw-device", self._doing(self._withdraw_device)),
            take(one + "/restore-device", self._doing(self._restore_device)),
        ]

    def _list(self, request: Request, person: SignedIn) -> Response:
        desks: dict[str, int] = {}
        for line in self._office.devices():
            if line.revoked_at is None:
                desks[line.office] = desks.get(line.office, 0) + 1
        return self._drawing.draw(request, "offices.html", person, offices=self._office.offices(), desks=desks)

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(
        self, request: Request, person: SignedIn, problem: str = "", said: Fields | None = None, **params: str | int
    ) -> Response:
        found = self._known(request)
        if found is None:
            return self._drawing.missing(request, person)
        return self._drawing.draw(
            request, "office_one.html", person, 422 if problem else 200, one=found,
            desks=[line for line in self._office.devices() if line.office == found.id],
            approvers=[line for line in self._office.approvers() if line.office == found.id],
            withdrawn=self._office.withdrawn_users(found.id), problem=problem, params=params, said=said or {},
        )  # fmt: skip

    def _known(self, request: Request) -> OfficeLine | None:
        name = wanted(request)
        return next((line for line in self._office.offices() if line.id == name), None)

    def _doing(self, act: Act) -> Sent:
        """Takes the form for one act upon somebody of one office, and shows the office as it is then."""

        def taken(request: Request, person: SignedIn, fields: Fields) -> Response:
            found = self._known(request)
            if found is None:
                return self._drawing.missing(request, person)
            try:
                act(found.id, fields, person.username)
            except CentralError as error:
                return self._show(request, person, error.code, fields)
            return RedirectResponse(f"/offices/{found.id}", 303)

        return taken

    def _withdraw_user(self, office: str, fields: Fields, by: str) -> object:
        user = fields.get("user", "").strip()
        if not 1 <= len(user) <= 64:
            raise CentralError("user_required")
        return self._office.withdraw_user(user, office, _words(fields), by)

    def _restore_user(self, office: str, fields: Fields, by: str) -> object:
        return self._office.restore_user(fields.get("user", "").strip(), office, _words(fields), by)

    def _withdraw_device(self, office: str, fields: Fields, by: str) -> object:
        return self._office.revoke_device(self._device(office, fields), _words(fields), by)

    def _restore_device(self, office: str, fields: Fields, by: str) -> object:
        return self._office.restore_device(self._device(office, fields), _words(fields), by)

    def _device(self, office: str, fields: Fields) -> str:
        device = fields.get("device", "")
        if not any(line.id == device and line.office == office for line in self._office.devices()):
            raise CentralError("device_unknown")
        return device


def _words(fields: Fields) -> str:
    return fields.get("words", "").strip()
