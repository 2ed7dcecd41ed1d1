"""The pages about staff, for administrators: who may look, as what, and who no longer."""

from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.settings import CentralError
from sync.central.staff import StaffDesk, StaffLine
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard, Sent
from sync.central.web.pages import wanted
from sync.central.web.roles import Role
from sync.central.web.sessions import SignedIn

NOTHING: Final[Fields] = {"username": "", "name": "", "role": ""}
Act = Callable[[str, Fields, str], StaffLine]


class StaffPages:
    """The routes under ``/staff``. Each act is written down with who did it."""

    def __init__(self, staff: StaffDesk, guard: Guard, drawing: Drawing) -> None:
        self._staff = staff
        self._guard = guard
        self._drawing = drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, staff = self._guard.show, self._guard.take, self._staff
        one = "/staff/{username}"
        return [
            show("/staff", self._list),
            take("/staff", self._add),
            show(one, self._one),
            take(one + "/role", self._doing(lambda name, said, by: staff.set_role(name, said.get("role", ""), by))),
            take(
                one + "/password",
                self._doing(lambda name, said, by: staff.change(name, said.get("password", ""), by)),
            ),
            take(one + "/close", self._doing(lambda name, _said, by: staff.change(name, None, by))),
        ]

    def _list(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields | None = None,
        **params: str | int,
    ) -> Response:  # fmt: skip
        return self._drawing.draw(
            request, "staff.html", person, status, everybody=self._staff.everybody(), roles=list(Role),
            problem=problem, params=params, said=said or NOTHING,
        )  # fmt: skip

    def _add(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        said = {name: fields.get(name, "") for name in ("username", "name", "role")}
        try:
            self._staff.add(said["username"], said["name"], fields.get("password", ""), said["role"], person.username)
        except CentralError as error:
            return self._list(request, person, 422, error.code, said, **error.params)
        return RedirectResponse("/staff", 303)

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", **params: str | int
    ) -> Response:
        try:
            line = self._staff.one(wanted(request, "username"))
        except CentralError:
            return self._drawing.missing(request, person)
        return self._drawing.draw(
            request, "staff_one.html", person, status, one=line, roles=list(Role), problem=problem, params=params
        )

    def _doing(self, act: Act) -> Sent:
        """Takes the form for one act upon one person, and shows what became of them."""

        def taken(request: Request, person: SignedIn, fields: Fields) -> Response:
            try:
                line = act(wanted(request, "username"), fields, person.username)
            except CentralError as error:
                return self._show(request, person, 422, error.code, **error.params)
            return RedirectResponse(f"/staff/{quote(line.username, safe='')}", 303)

        return taken
