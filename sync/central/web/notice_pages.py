"""The page of messages to people: how the queue stands, and who wants none; and where a gateway hands answers over."""

import hmac
import json
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from uuid_utils.compat import uuid7

from sync.central import acts, timing
from sync.central.database import Database
from sync.central.log import note
from sync.central.settings import CentralError, Timers
from sync.central.settings import load as load_settings
from sync.central.web.addresses import address_of
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard
from sync.central.web.sessions import SignedIn
from sync.central.work.notices import stops
from sync.central.work.notices.schema import STATES, Notice
from sync.central.work.notices.sending import counts
from sync.central.work.notices.settings import FILE, load
from sync.central.work.notices.texts import wants_none
from sync.protocol.errors import ProtocolError
from sync.serving.answering import read_body

SHOWN: Final = 100
"""Messages on the page, the newest first."""
ANSWERS: Final = "MIHAN_SMS_ANSWERS_TOKEN"
"""The variable of the secret with which the gateway hands answers over; without it none is taken."""
_MOST: Final = 16 * 1024


class NoticePages:
    """The routes under ``/notices``. data: the centre's folder, in which the settings lie."""

    def __init__(
        self, database: Database, data: Path | None, guard: Guard, drawing: Drawing, now: Callable[[], datetime]
    ) -> None:
        self._database, self._data, self._guard, self._drawing, self._now = database, data, guard, drawing, now

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, answers = self._guard.show, self._guard.take, address_of("POST", "/notices/answers")
        return [
            show("/notices", self._page),
            take("/notices/stops", self._stop),
            Route(answers.path, self._answered, methods=[answers.method]),
        ]

    def _page(
        self, request: Request, person: SignedIn, problem: str = "", **params: str | int
    ) -> Response:  # fmt: skip
        status, ready, minutes = 422 if problem else 200, False, 0.0
        try:
            ready = self._data is not None and load(self._data).any
            minutes = timers_of(self._data).notices
        except CentralError as error:
            problem, params = problem or error.code, params or {"file": FILE, **error.params}
        with self._database.read() as session:
            lines = session.scalars(select(Notice).order_by(Notice.made_at.desc(), Notice.id).limit(SHOWN)).all()
            found, stopped = counts(session), stops.count(session)
            turn = timing.last(session, timing.NOTICES, self._now())
        due = turn.begun_at + timedelta(minutes=minutes) if turn.begun_at and minutes and ready else None
        return self._drawing.draw(
            request, "notices.html", person, status, lines=lines,
            counts=[(state, found.get(state, 0)) for state in STATES], ready=ready, problem=problem, params=params,
            stopped=stopped, turn=turn, due=due, minutes=minutes,
        )  # fmt: skip

    def _stop(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        ends = fields.get("do") != "resume"
        try:
            with self._database.write() as session:
                number = fields.get("number", "")
                if ends:
                    stops.add(session, number, person.username, self._now())
                else:
                    stops.remove(session, number)
                verb = "notices_stopped" if ends else "notices_resumed"
                acts.write(session, str(uuid7()), self._now(), person.username, verb, "", {})
        except CentralError as error:
            return self._page(request, person, error.code, **error.params)
        return RedirectResponse("/notices", 303)

    async def _answered(self, request: Request) -> Response:
        """``{"from", "text"}`` of a telephone that answered a text: with a word that ends them it gets no more."""
        secret, given = os.environ.get(ANSWERS, ""), request.headers.get("authorization", "").encode()
        if not secret or not hmac.compare_digest(given, b"Bearer " + secret.encode()):
            return JSONResponse({"error": "not_allowed"}, 403)
        try:
            said = json.loads(await read_body(request, _MOST))
            number, text = said["from"], said["text"]
            if not isinstance(number, str) or not isinstance(text, str):
                raise TypeError("answer")  # noqa: TRY301 - as whatever else is no answer
            if wants_none(text[:200]):
                await run_in_threadpool(self._ends, number[:64])
        except ProtocolError:
            return JSONResponse({"error": "too_long"}, 413)
        except CentralError as error:
            return JSONResponse({"error": error.code}, 400)
        except (ValueError, TypeError, KeyError, RecursionError):
            return JSONResponse({"error": "wrong_shape"}, 400)
        return Response(status_code=204)

    def _ends(self, number: str) -> None:
        with self._database.write() as session:
            if stops.add(session, number, "", self._now()):
                note("notices_stopped")


def timers_of(data: Path | None) -> Timers:
    """What ``serve`` does by itself there. CentralError ``timers_unknown``."""
    return Timers() if data is None else load_settings(data).timers
