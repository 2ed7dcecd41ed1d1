"""The pages about releases: built of files, signed, published, rolled back; what each holds and who has heard of it."""

from collections.abc import Callable, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central import publishing
from sync.central.database import Database
from sync.central.feeding import ALL, DEVICE, GOVERNORATE, OFFICE, Scope
from sync.central.keyring import Held
from sync.central.publishing import Made, Publishing, ReleaseLine
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard, Sent, Upload, address_of_client
from sync.central.web.pages import wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.sign_in_pages import STATUS
from sync.central.web.signing_in import SigningIn
from sync.protocol.errors import ProtocolError
from sync.protocol.published import DOCUMENTS

FORM: Final = "form"
CODE_LIST: Final = "code_list"
SCOPES: Final = (ALL, GOVERNORATE, OFFICE, DEVICE)
NOTHING: Final[Fields] = {"words": "", "kind": FORM, "name": "", "version": ""}
Act = Callable[[ReleaseLine, Fields, str], ReleaseLine]


class ReleasePages:
    """The routes under ``/releases``. Whoever publishes builds; the ministry's signature takes an administrator."""

    def __init__(
        self, database: Database, office: Publishing, keys: Held, signing_in: SigningIn, guard: Guard, drawing: Drawing
    ) -> None:
        self._database = database
        self._office = office
        self._keys = keys
        self._signing_in = signing_in
        self._guard = guard
        self._drawing = drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        take, one = self._guard.take, "/releases/{id}"
        return [
            self._guard.show("/releases", self._list),
            self._guard.take_files("/releases", self._build),
            self._guard.show(one, self._one),
            take(one + "/sign", self._doing(self._sign, proved=True)),
            take(one + "/publish", self._doing(self._publish)),
            take(one + "/roll-back", self._doing(self._roll_back, proved=True)),
        ]

    def _list(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields = NOTHING,
        **params: str | int,
    ) -> Response:  # fmt: skip
        return self._drawing.draw(
            request, "releases.html", person, status, releases=self._office.releases(), problem=problem, params=params,
            said={**NOTHING, **said}, kinds=(FORM, *sorted(DOCUMENTS)),
        )  # fmt: skip

    def _build(self, request: Request, person: SignedIn, fields: Fields, files: tuple[Upload, ...]) -> Response:
        try:
            made = [_made(one, fields) for one in files]
            line = self._office.build(made, fields.get("words", ""), onto=not fields.get("alone"), by=person.username)
        except (CentralError, ProtocolError) as error:
            return self._list(request, person, 422, str(error.code), fields, **error.params)
        warnings = [warning for one in made for warning in one.warnings]
        if warnings:
            return self._show(request, person, line, warnings=warnings)
        return RedirectResponse(f"/releases/{line.version}", 303)

    def _one(self, request: Request, person: SignedIn) -> Response:
        line = self._known(request)
        return self._drawing.missing(request, person) if line is None else self._show(request, person, line)

    def _known(self, request: Request) -> ReleaseLine | None:
        try:
            with self._database.read() as session:
                return publishing.one(session, wanted(request))
        except CentralError:
            return None

    def _show(
        self, request: Request, person: SignedIn, line: ReleaseLine, status: int = 200, problem: str = "",
        said: Fields = NOTHING, warnings: Sequence[str] = (), **params: str | int,
    ) -> Response:  # fmt: skip
        with self._database.read() as session:
            parts, reach = publishing.parts_of(session, line.id), publishing.reach(session, line.id)
            whom = targets(session)
        return self._drawing.draw(
            request, "release_one.html", person, status, one=line, parts=parts, reach=reach, problem=problem,
            params=params, said=said, warnings=warnings, scopes=SCOPES, targets=whom,
            signs=person.may(Permission.SIGN_RELEASES),
        )  # fmt: skip

    def _doing(self, act: Act, *, proved: bool = False) -> Sent:
        """Takes the form for one act upon one release. proved: only with a fresh code of the second factor."""

        def taken(request: Request, person: SignedIn, fields: Fields) -> Response:
            line = self._known(request)
            if line is None:
                return self._drawing.missing(request, person)
            try:
                if proved:
                    self._signing_in.prove(person, fields.get("code", ""), address_of_client(request))
                done = act(line, fields, person.username)
            except (CentralError, ProtocolError) as error:
                code = str(error.code)
                return self._show(request, person, line, STATUS.get(code, 422), code, fields, (), **error.params)
            return RedirectResponse(f"/releases/{done.version}", 303)

        return taken

    def _sign(self, line: ReleaseLine, _fields: Fields, by: str) -> ReleaseLine:
        return self._office.sign(line.id, self._keys.held.signing, by)

    def _publish(self, line: ReleaseLine, fields: Fields, by: str) -> ReleaseLine:
        return self._office.publish(line.id, scope_of(fields), by)

    def _roll_back(self, line: ReleaseLine, fields: Fields, by: str) -> ReleaseLine:
        words, signing = fields.get("words", ""), self._keys.held.signing
        return self._office.roll_back(line.version, words, signing, scope_of(fields), by)


def targets(session: Session) -> list[tuple[str, str]]:
    """Whom something can be said to, besides everybody: code or id, and the code or name that people know it by."""
    offices = session.execute(select(Office.id, Office.name, Office.governorate).order_by(Office.name)).all()
    places = sorted({governorate for _, _, governorate in offices})
    return [*((place, place) for place in places), *((office, name) for office, name, _ in offices)]


def scope_of(fields: Fields) -> Scope:
    """Whom a form means. ``CentralError`` ``scope_unknown``."""
    kind, target = fields.get("scope", ""), fields.get("target", "").strip()
    if kind not in SCOPES or (kind != ALL and not target):
        raise CentralError("scope_unknown")
    return Scope(kind, "" if kind == ALL else target)


def _made(file: Upload, fields: Fields) -> Made:
    """What a file is in a release. ``CentralError``: ``form_refused``, ``part_refused``, ``part_malformed``."""
    kind, version = fields.get("kind", FORM), fields.get("version", "").strip()
    if kind == FORM:
        return publishing.form_of(file.name, file.data)
    name = fields.get("name", "").strip() if kind == CODE_LIST else kind
    if kind not in DOCUMENTS or not name or not version:
        raise CentralError("part_malformed", part=file.name)
    return publishing.document_of(kind, file.name, file.data, name, version)
