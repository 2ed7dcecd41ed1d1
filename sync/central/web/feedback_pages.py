"""The ministry's pages for feedback: a list by state, one with its picture, and the answer."""

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from sync.central import feedback
from sync.central.database import Database
from sync.central.log import note
from sync.central.settings import CentralError
from sync.central.staff import SignedIn
from sync.central.web.pages import Pages

HEADERS: Final = {"x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; sandbox"}


class FeedbackPages:
    """The routes under ``/feedback``."""

    def __init__(self, database: Database, pages: Pages, answering: feedback.Answering) -> None:
        self._database = database
        self._pages = pages
        self._answering = answering

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        guard = self._pages.guard
        return [
            Route("/feedback", guard(self._list)),
            Route("/feedback/{id}", guard(self._one), methods=["GET"]),
            Route("/feedback/{id}", self._answer, methods=["POST"]),
            Route("/feedback/{id}/picture", guard(self._picture)),
        ]

    def _list(self, request: Request, person: SignedIn) -> Response:
        state, after = request.query_params.get("state", feedback.OPEN), request.query_params.get("after", "")
        with self._database.read() as session:
            page = feedback.listed(session, state, after)
        return self._pages.draw(
            request, "feedback.html", person, page=page, state=state, states=(*feedback.STATES, "all"), after=after
        )

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(
        self, request: Request, person: SignedIn, problem: str = "", words: str = "", **params: str | int
    ) -> Response:
        with self._database.read() as session:
            found = feedback.one(session, request.path_params["id"])
        if found is None:
            return self._pages.missing(request)
        return self._pages.draw(
            request, "feedback_one.html", person, 422 if problem else 200, one=found, problem=problem,
            words=words or found.answer, params=params,
        )  # fmt: skip

    def _picture(self, request: Request, _person: SignedIn) -> Response:
        with self._database.read() as session:
            data = feedback.picture(session, request.path_params["id"])
        if not data:
            return self._pages.missing(request)
        return Response(data, media_type="image/png", headers=HEADERS)

    async def _answer(self, request: Request) -> Response:
        sent = await self._pages.form_of(request)
        if isinstance(sent, Response):
            return sent
        person, fields = sent
        words = fields.get("answer", "")
        try:
            await run_in_threadpool(self._answering.answer, request.path_params["id"], words, person.id)
        except CentralError as error:
            code, params = error.code, error.params
            return await run_in_threadpool(lambda: self._show(request, person, code, words, **params))
        note("feedback_answered", staff=person.id, feedback=request.path_params["id"])
        return RedirectResponse(f"/feedback/{request.path_params['id']}", 303)
