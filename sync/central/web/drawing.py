"""Drawing pages: templates that escape everything, in the reader's language, with what the reader may open."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sync.central.web.addresses import BYTES, MEDIA
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.words import LANGUAGES, choose, direction, name_of, say

HERE: Final = Path(__file__).parent
IRAQ: Final = ZoneInfo("Asia/Baghdad")
LANGUAGE_COOKIE: Final = "mihan_language"

MENU: Final[tuple[tuple[str, Permission, tuple[str, ...]], ...]] = (
    ("batches", Permission.SEE_BATCHES, ("batches",)),
    ("arrivals", Permission.SEE_BATCHES, ("arrivals",)),
    ("people", Permission.SEE_PEOPLE, ("people", "records")),
    ("counts", Permission.SEE_COUNTS, ("counts",)),
    ("indicators", Permission.SEE_COUNTS, ("indicators",)),
    ("skills", Permission.SEE_COUNTS, ("skills", "digital")),
    ("training", Permission.SEE_TRAINING, ("training",)),
    ("feedback", Permission.ANSWER_FEEDBACK, ("feedback",)),
    ("releases", Permission.PUBLISH_RELEASES, ("releases",)),
    ("programs", Permission.PUBLISH_RELEASES, ("programs",)),
    ("points", Permission.PUBLISH_RELEASES, ("points",)),
    ("esco", Permission.SEE_COUNTS, ("esco",)),
    ("employers", Permission.SAY_VACANCIES, ("employers",)),
    ("vacancies", Permission.SAY_VACANCIES, ("vacancies",)),
    ("matching", Permission.SEE_COUNTS, ("matching",)),
    ("referrals", Permission.SEND_REFERRALS, ("referrals",)),
    ("notices", Permission.SEND_REFERRALS, ("notices",)),
    ("fairs", Permission.SAY_VACANCIES, ("fairs",)),
    ("requests", Permission.DECIDE_REQUESTS, ("requests",)),
    ("pairs", Permission.LINK_PEOPLE, ("pairs",)),
    ("certificates", Permission.WITHDRAW_CERTIFICATES, ("certificates",)),
    ("surveys", Permission.SEE_SURVEYS, ("surveys",)),
    ("microdata", Permission.ASK_MICRODATA, ("microdata",)),
    ("opendata", Permission.SEE_COUNTS, ("opendata",)),
    ("offices", Permission.MANAGE_OFFICES, ("offices",)),
    ("carried", Permission.TAKE_FILES, ("carried",)),
    ("logs", Permission.READ_AUDIT, ("logs",)),
    ("imports", Permission.SEE_QUALITY, ("imports",)),
    ("staff", Permission.MANAGE_STAFF, ("staff",)),
)
"""What stands at the top for whoever may open it: its word and address, what it takes, where it is the present one."""


class Drawing:
    """The templates."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )
        self._templates.filters["moment"] = _moment

    def ahead(self, _released: object) -> Iterator[Callable[[], object]]:
        """Read each template, which takes ten times as long as drawing it."""
        return (partial(self._templates.get_template, name) for name in self._templates.list_templates())

    def draw(
        self, request: Request, template: str, person: SignedIn | None = None, status: int = 200, **values: object
    ) -> Response:
        """A page in the reader's language."""
        language = language_of(request)
        text = self.part(
            language,
            template,
            direction=direction(language),
            languages=LANGUAGES,
            path=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            person=person,
            menu=[(word, at) for word, needs, at in MENU if person is not None and person.may(needs)],
            here=request.url.path.split("/")[1],
            **values,
        )
        return HTMLResponse(text, status)

    def part(self, language: str, template: str, **values: object) -> Markup:
        """A piece of a page that is the same for whoever reads it in this language, to be kept (``kept.Kept``)."""
        text = self._templates.get_template(template).render(
            say=lambda word, **params: say(language, word, **params),
            name_of=lambda value: name_of(language, value),
            language=language,
            **values,
        )
        return Markup(text)  # noqa: S704 - drawn by a template, which escapes

    def whole(self, request: Request, person: SignedIn, title: str, content: Markup) -> Response:
        """A page around a piece of released figures: a browser keeps it, asks each time, and is not sent it twice."""
        page = self.draw(request, "kept.html", person, title=title, content=content)
        mark = f'"{hashlib.blake2b(page.body, digest_size=16).hexdigest()}"'
        headers = {"cache-control": "private, no-cache", "etag": mark, "vary": "cookie, accept-language"}
        if mark in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        page.headers.update(headers)
        return page

    def problem(
        self, request: Request, code: str, status: int, person: SignedIn | None = None, **params: str | int
    ) -> Response:
        """A page that says why there is none."""
        return self.draw(request, "problem.html", person, status, problem=code, params=params)

    def missing(self, request: Request, person: SignedIn | None = None) -> Response:
        """The page for what is not there."""
        return self.problem(request, "not_found", 404, person)


def language_of(request: Request) -> str:
    """What the reader reads."""
    return choose(request.cookies.get(LANGUAGE_COOKIE, ""), request.headers.get("accept-language", ""))


def attachment(data: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    """Bytes that somebody sent: saved, never opened in the ministry's own origin."""
    closed = {"x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; sandbox"}
    return Response(data, media_type=media_type, headers=closed | dict(headers))


def saved(data: bytes, name: str) -> Response:
    """A file that this centre made. name: of the file, in ASCII; its ending says what it is."""
    media_type = MEDIA.get(PurePosixPath(name).suffix, BYTES)
    return attachment(data, media_type, {"content-disposition": f'attachment; filename="{name}"'})


def _moment(value: datetime | str) -> str:
    """A time to the minute on Iraq's clock, in ISO order, whatever the language."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return str(value)
    return at.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M") if at.tzinfo else at.isoformat(" ", "minutes")
