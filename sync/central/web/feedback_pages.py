"""The ministry's pages for feedback: a list by state, one with its picture, and the answer."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central import feedback
from sync.central.database import Database
from sync.central.log import note
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, attachment
from sync.central.web.guard import Fields, Guard
from sync.central.web.pages import asked, wanted
from sync.central.web.sessions import SignedIn


class FeedbackPages:
    """The routes under ``/feedback``."""

    def __init__(self, database: Database, guard: Guard, drawing: Drawing, answering: feedback.Answering) -> None:
        self._database = database
        self._guard = guard
        self._drawing = drawing
        self._answering = answering

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show = self._guard.show
        return [
            show("/feedback", self._list),
            show("/feedback/{id}", self._one),
            self._guard.take("/feedback/{id}", self._answer),
            show("/feedback/{id}/picture", self._picture),
        ]

    def _list(self, request: Request, person: SignedIn) -> Response:
        state, after = asked(request, "state") or feedback.OPEN, asked(request, "after")
        with self._database.read() as session:
            page = feedback.listed(session, state, after)
        return self._drawing.draw(
            request, "feedback.html", person, page=page, state=state, states=(*feedback.STATES, "all"), after=after
        )

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(
        self, request: Request, person: SignedIn, problem: str = "", words: str = "", **params: str | int
    ) -> Response:
        with self._database.read() as session:
            found = feedback.one(session, wanted(request))
        if found is None:
            return self._drawing.missing(request, person)
        return self._drawing.draw(
            request, "feedback_one.html", person, 422 if problem else 200, one=found, problem=problem,
            words=words or found.answer, params=params,
        )  # fmt: skip

    def _picture(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            data = feedback.picture(session, wanted(request))
        return attachment(data, "image/png", {}) if data else self._drawing.missing(request, person)

    def _answer(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        words = fields.get("answer", "")
        try:
            self._answering.answer(wanted(request), words, person.id)
        except CentralError as error:
            return self._show(request, person, error.code, words, **error.params)
        note("feedback_answered", staff=person.id, feedback=wanted(request))
        return RedirectResponse(f"/feedback/{wanted(request)}", 303)
