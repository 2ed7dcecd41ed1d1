"""The addresses under ``/odata/``: open data for programs, for whoever brings a token."""

import base64
import binascii
import gzip
from collections.abc import Callable
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from sync.central.indicators.opening import odata, sdmx
from sync.central.indicators.opening.asking import AskedWrongError
from sync.central.indicators.opening.datasets import SETS, DataSet, Opening, Scope
from sync.central.indicators.opening.tokens import Tokens
from sync.central.web.addresses import CSV, JSON, XML, address_of
from sync.central.web.drawing import language_of
from sync.central.words import say

ROOT: Final = "/odata/"
_REALM: Final = 'Basic realm="Mihan", charset="UTF-8"'
_SMALL: Final = 1_000
"""Bytes below which nothing is packed."""

Act = Callable[[Request, frozenset[Scope]], Response]


class ODataRoutes:
    """Each answers for a token alone: as ``Bearer``, or as the password of whatever name, which Excel asks for."""

    def __init__(self, opening: Opening, tokens: Tokens) -> None:
        self._opening, self._tokens = opening, tokens

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [
            self._route(ROOT, self._service),
            self._route(f"{ROOT}$metadata", self._metadata),
            self._route(f"{ROOT}sdmx.csv", self._sdmx),
            self._route(f"{ROOT}{{name}}", self._page),
            self._route(f"{ROOT}{{name}}/$count", self._count),
        ]

    def _route(self, path: str, act: Act) -> Route:
        address_of("GET", path)

        def answered(request: Request) -> Response:
            scopes = self._tokens.opened(_token(request))
            if scopes is None:
                return _fault(request, AskedWrongError("odata_token", status=401))
            try:
                return _packed(request, act(request, scopes))
            except AskedWrongError as error:
                return _fault(request, error)

        async def answer(request: Request) -> Response:
            return await run_in_threadpool(answered, request)

        return Route(path, answer, methods=["GET"])

    def _service(self, request: Request, scopes: frozenset[Scope]) -> Response:
        return _json(odata.service(_root(request), scopes))

    def _metadata(self, _request: Request, scopes: frozenset[Scope]) -> Response:
        return Response(odata.metadata(scopes), media_type=XML, headers=_VERSION)

    def _page(self, request: Request, scopes: frozenset[Scope]) -> Response:
        made = _wanted(request, scopes)
        return _json(odata.page(self._opening, made, _root(request), request.query_params.multi_items()))

    def _count(self, request: Request, scopes: frozenset[Scope]) -> Response:
        made = _wanted(request, scopes)
        number = odata.count(self._opening, made, request.query_params.multi_items())
        return Response(str(number), media_type="text/plain", headers=_VERSION)

    def _sdmx(self, _request: Request, scopes: frozenset[Scope]) -> Response:
        if Scope.INDICATORS not in scopes:
            raise AskedWrongError("odata_scope", status=403)
        return Response(sdmx.data(self._opening, self._opening.released()), media_type=CSV)


_VERSION: Final = {"odata-version": "4.0"}


def _wanted(request: Request, scopes: frozenset[Scope]) -> DataSet:
    name = str(request.path_params["name"])
    made = SETS.get(name)
    if made is None:
        raise AskedWrongError("odata_set", name, 404)
    if made not in odata.open_to(scopes):
        raise AskedWrongError("odata_scope", name, 403)
    return made


def _root(request: Request) -> str:
    return f"{str(request.base_url).rstrip('/')}{ROOT}"


def _token(request: Request) -> str:
    """What came as ``Bearer``, or as the password of ``Basic``; "" where neither did."""
    kind, _, said = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return said.strip()
    if kind.lower() != "basic":
        return ""
    try:
        return base64.b64decode(said, validate=True).decode().partition(":")[2]
    except (binascii.Error, ValueError):
        return ""


def _json(data: bytes, status: int = 200) -> Response:
    return Response(data, status, media_type=f"{JSON};odata.metadata=minimal", headers=_VERSION)


def _fault(request: Request, error: AskedWrongError) -> Response:
    words = say(language_of(request), error.code, at=error.at)
    answer = _json(odata.fault(error.code, words), error.status)
    if error.status == 401:
        answer.headers["www-authenticate"] = _REALM
    return answer


def _packed(request: Request, answer: Response) -> Response:
    """The same with gzip where it is read: rows pack to a tenth."""
    answer.headers["vary"] = "accept-encoding"
    if len(answer.body) < _SMALL or "gzip" not in request.headers.get("accept-encoding", ""):
        return answer
    headers = dict(answer.headers) | {"content-encoding": "gzip"}
    del headers["content-length"]
    return Response(gzip.compress(bytes(answer.body), 5), answer.status_code, headers)
