"""The pages on which people decide whether two records are of one person: a list, two side by side, the surest."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.database import Database
from sync.central.linkage import reviewing
from sync.central.linkage.schema import DIFFERENT, OPEN, SAME, UNSURE
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard, Sent, address_of_client
from sync.central.web.pages import asked, wanted
from sync.central.web.sessions import SignedIn
from sync.central.web.sign_in_pages import STATUS
from sync.central.web.signing_in import SigningIn
from sync.central.web.viewing import Viewing

if TYPE_CHECKING:
    from sync.central.linkage.cases import Cases
    from sync.central.linkage.model import Linkage

WORDS: Final = 2_000
Act = Callable[[str, Fields, str], object]


class PairPages:
    """The routes under ``/pairs``. data: the centre's folder, for its own model and old registers."""

    def __init__(
        self, database: Database, data: Path | None, signing_in: SigningIn, guard: Guard, drawing: Drawing,
        viewing: Viewing, now: Callable[[], datetime], new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        self._database = database
        self._data = data
        self._signing_in = signing_in
        self._guard = guard
        self._drawing = drawing
        self._viewing = viewing
        self._now = now
        self._new_id = new_id

    @cached_property
    def _cases(self) -> "Cases":
        from sync.central.linkage.cases import Cases  # stands on what linkage computes with, and that is large

        return Cases(self._database, self._now, self._new_id)

    def _model(self) -> "Linkage":
        from sync.central.linkage.model import bundled, current

        return bundled() if self._data is None else current(self._data)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/pairs/{id}"
        return [
            show("/pairs", self._list),
            take("/pairs/confirm", self._confirm),
            show(one, self._one),
            take(one + "/same", self._deciding(SAME)),
            take(one + "/different", self._deciding(DIFFERENT)),
            take(one + "/unsure", self._deciding(UNSURE)),
            take(one + "/undo", self._undo),
        ]

    def _list(self, request: Request, person: SignedIn) -> Response:
        return self._listed(request, person)

    def _listed(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", **params: str | int
    ) -> Response:  # fmt: skip
        state, after = asked(request, "state") or reviewing.WAITING, asked(request, "after")
        self._viewing.note(person, "pairs_listed", "")
        model = self._model()
        with self._database.read() as session:
            page = reviewing.page(session, state, after)
            surest = reviewing.count_surest(session, model.sure, model.version)
        return self._drawing.draw(
            request, "pairs.html", person, status, page=page, state=state, states=tuple(reviewing.STATES), after=after,
            surest=surest, sure=model.sure, share=share, confirmed=asked(request, "confirmed"), problem=problem,
            params=params,
        )  # fmt: skip

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._shown(request, person)

    def _shown(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", words: str = "",
        **params: str | int,
    ) -> Response:  # fmt: skip
        with self._database.read() as session:
            try:
                case = reviewing.known(session, wanted(request))
            except CentralError:
                return self._drawing.missing(request, person)
            link, following = reviewing.link_of(session, case.id), reviewing.following(session, case.id)
        for record in (case.left_id, case.right_id):
            self._viewing.note(person, "pair_viewed", record, case=case.id)
        try:
            left, right = (reviewing.side(self._database, self._data, one) for one in (case.left_id, case.right_id))
        except CentralError as error:
            return self._listed(request, person, 409, error.code)
        return self._drawing.draw(
            request, "pair_one.html", person, status, case=case, left=left, right=right, link=link,
            lines=reviewing.compared(case, left, right), open=case.state in OPEN, following=following,
            before=asked(request, "before"), share=share, problem=problem, params=params, words=words,
        )  # fmt: skip

    def _deciding(self, verdict: str) -> Sent:
        """Takes one verdict and goes on to the next pair that waits."""

        def taken(request: Request, person: SignedIn, fields: Fields) -> Response:
            case, words = wanted(request), fields.get("words", "").strip()[:WORDS]
            try:
                self._cases.decide(case, verdict, person.username, words)
            except CentralError as error:
                if error.code == "case_unknown":
                    return self._drawing.missing(request, person)
                return self._shown(request, person, STATUS.get(error.code, 422), error.code, words)
            with self._database.read() as session:
                following = reviewing.following(session, case)
            goal = f"/pairs/{following}?before={case}" if following else "/pairs"
            return RedirectResponse(goal, 303)

        return taken

    def _undo(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        """What was decided waits again; a link is taken back, and the offices hear of it."""
        case, words = wanted(request), fields.get("words", "").strip()[:WORDS]
        try:
            with self._database.read() as session:
                reviewing.known(session, case)
                link = reviewing.link_of(session, case)
            if link:
                self._cases.undo(link, person.username, words)
            else:
                self._cases.reopen(case, person.username)
        except CentralError as error:
            if error.code == "case_unknown":
                return self._drawing.missing(request, person)
            return self._shown(request, person, 422, error.code, words)
        return RedirectResponse(f"/pairs/{case}", 303)

    def _confirm(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        """The surest at once, with a fresh code; what came since the page was drawn is left for the next look."""
        try:
            self._signing_in.prove(person, fields.get("code", ""), address_of_client(request))
            model = self._model()
            seen = fields.get("count", "")
            shown = int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 10 else -1
            count = self._cases.confirm(model.sure, person.username, model.version, shown)
        except CentralError as error:
            params = {name: value for name, value in error.params.items() if name == "seconds"}
            return self._listed(request, person, STATUS.get(error.code, 422), error.code, **params)
        return RedirectResponse(f"/pairs?confirmed={count}", 303)


def share(probability: float) -> str:
    """A probability in percent as people read it: never kinder than it is, and none is certain."""
    return f"{int(min(probability, 0.9999) * 10_000) / 100:g}"
