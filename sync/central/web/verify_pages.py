"""The doors for anybody who holds a certificate, or a letter of referral: the page that a code opens, a form for both,
and the page to be kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from math import ceil
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mihan_desktop.domain.work.referrals import read_letter_number
from sync.central.certificates.checking import check
from sync.central.certificates.issuing import IRAQ
from sync.central.certificates.page_file import NAME, policy, write_page
from sync.central.database import Database
from sync.central.keyring import Held
from sync.central.log import note
from sync.central.pacing import Pace
from sync.central.web.addresses import address_of
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Guard, address_of_client, fields_of
from sync.central.work import letters
from sync.central.work.letters import LetterJudged
from sync.protocol import limits
from sync.protocol.certificate_judging import Judgement, Verdict
from sync.protocol.certificates import Claims

RATE: Final = 1.0
"""Certificates a second from one address …"""
BURST: Final = 60.0
"""… and as many at once after a rest: an employer with a pile of them."""


class VerifyPages:
    """The routes. Nobody signs in, and nothing is shown that the paper does not say."""

    def __init__(
        self, database: Database, keys: Held, guard: Guard, drawing: Drawing, now: Callable[[], datetime],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._database = database
        self._keys = keys
        self._guard = guard
        self._drawing = drawing
        self._now = now
        self._pace = Pace(RATE, BURST, clock)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        for method, path in (("GET", "/V/{text}"), ("GET", "/verify"), ("POST", "/verify"), ("GET", f"/{NAME}")):
            address_of(method, path)  # nothing is served that does not stand in the table
        return [
            Route("/V/{text}", self._scanned, methods=["GET"]),
            Route("/verify", self._form, methods=["GET"]),
            Route("/verify", self._typed, methods=["POST"]),
            Route(f"/{NAME}", self._kept, methods=["GET"]),
        ]

    async def _scanned(self, request: Request) -> Response:
        return await self._answer(request, request.path_params["text"])

    async def _form(self, request: Request) -> Response:
        return self._draw(request, None, "")

    async def _typed(self, request: Request) -> Response:
        body = await self._guard.body(request)
        if isinstance(body, Response):
            return body
        return await self._answer(request, fields_of(body).get("text", ""))

    async def _answer(self, request: Request, text: str) -> Response:
        wait = self._pace.wait(address_of_client(request))
        if wait:
            return self._drawing.problem(request, "wait", 429, seconds=ceil(wait))
        if not text.strip() or len(text) > limits.CERTIFICATE_TEXT:
            return self._draw(request, None, "")
        number = read_letter_number(text)
        if number is not None:
            letter = await run_in_threadpool(self._letter, number)
            note("letter_checked", verdict=str(letter.verdict))
            return self._draw(request, None, "", letter)
        judged = await run_in_threadpool(self._judge, text)
        note("certificate_checked", verdict=str(judged.verdict), why=judged.why)
        return self._draw(request, judged, "")

    def _judge(self, text: str) -> Judgement:
        with self._database.read() as session:
            today = self._now().astimezone(IRAQ).date()
            return check(session, text, self._keys.held.certificates.keys, today)

    def _letter(self, number: str) -> LetterJudged:
        with self._database.read() as session:
            return letters.judge(session, number, self._now().astimezone(IRAQ).date())

    def _draw(
        self, request: Request, judged: Judgement | None, text: str, letter: LetterJudged | None = None
    ) -> Response:  # fmt: skip
        facts = () if judged is None or judged.claims is None else _facts(judged.claims)
        why = "" if judged is None else judged.withdrawal.why if judged.withdrawal else judged.why
        if judged is not None and judged.verdict is Verdict.UNREADABLE:
            why = ""
        return self._drawing.draw(
            request, "verify.html", judged=judged, letter=letter, facts=facts, why=why, text=text, at="/verify"
        )  # fmt: skip

    async def _kept(self, request: Request) -> Response:
        wait = self._pace.wait(address_of_client(request))
        if wait:
            return self._drawing.problem(request, "wait", 429, seconds=ceil(wait))
        page = await run_in_threadpool(self._page)
        headers = {
            "content-security-policy": policy(), "permissions-policy": "camera=(self), geolocation=(), microphone=()",
            "content-disposition": f'inline; filename="{NAME}"',
        }  # fmt: skip
        return Response(page, media_type="text/html; charset=utf-8", headers=headers)

    def _page(self) -> bytes:
        with self._database.read() as session:
            return write_page(session, self._keys.held.certificates.keys, self._now())


def _facts(claims: Claims) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is shown, each by its word: one value, or one for each language."""
    result = "" if claims.result is None else f"{claims.result} / 100"
    found: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("name", (claims.name,)), ("course", claims.course), ("qualification", claims.qualification),
        ("centre", (claims.centre,)), ("dates", (str(claims.begins), str(claims.ends))),
        ("hours", (str(claims.hours) if claims.hours else "",)),
        ("result", (result,)), ("issued", (str(claims.issued),)),
        ("valid_until", (str(claims.valid_until or ""),)), ("serial", (claims.serial,)),
    )  # fmt: skip
    return found
