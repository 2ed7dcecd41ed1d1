"""Desks' logs: how far each is here, what does not fit, the lines of one in words, and those lines as a file."""

import csv
import io
import string
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from forms.formulas import is_formula
from mihan_desktop.domain.auditing import Group
from mihan_desktop.domain.oddities import IRAQ
from sync.central import desk_logs
from sync.central.audit_desks import SILENT_DAYS
from sync.central.database import Database
from sync.central.desk_logs import LINES, LogLine, LogQuery
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Guard
from sync.central.web.log_sentences import GROUPS, SENTENCES, VALUES
from sync.central.web.pages import as_number, asked, wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.words import LANGUAGES, say

MOST_SAVED: Final = 100_000
"""Lines of one file."""
_COLUMNS: Final = ("log_line", "log_when", "log_who", "log_what", "log_about")


class LogPages:
    """The routes ``/logs``. Whoever looks at a log or takes it away is in the chain of acts first."""

    def __init__(
        self, database: Database, guard: Guard, drawing: Drawing, viewing: Viewing, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._guard = guard
        self._draw = drawing.draw
        self._missing = drawing.missing
        self._viewed = viewing.note
        self._now = now

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show = self._guard.show
        return [
            show("/logs", self._desks),
            show("/logs/{device}", self._desk),
            show("/logs/{device}/lines.csv", self._file),
        ]

    def _desks(self, request: Request, person: SignedIn) -> Response:
        start = _number(request, "start")
        with self._database.read() as session:
            page = desk_logs.desks(session, self._now(), start)
        return self._draw(request, "logs.html", person, page=page, start=start, days=SILENT_DAYS)

    def _desk(self, request: Request, person: SignedIn) -> Response:
        device, query, language = wanted(request, "device"), query_of(request), language_of(request)
        with self._database.read() as session:
            found = desk_logs.desk(session, self._now(), device)
            if found is None:
                return self._missing(request, person)
            breaks, actors = desk_logs.breaks(session, device), desk_logs.actors(session, device)
            lines = desk_logs.lines(session, device, query, LINES + 1)
            vouched = desk_logs.vouched(session, device)
        self._viewed(person, "log_viewed", device, **_plain(query))
        people = person.may(Permission.SEE_PEOPLE)
        shown = [(one, sentence(language, one), people and one.person) for one in lines[:LINES]]
        following = {**_plain(query), "before": str(lines[LINES].number + 1)} if len(lines) > LINES else None
        return self._draw(
            request, "log.html", person, desk=found, breaks=breaks, actors=actors, lines=shown, query=query,
            groups=[(str(group), GROUPS[group][_place(language)]) for group in Group], people=people, vouched=vouched,
            days=SILENT_DAYS, saving=urlencode(_plain(query)), following=urlencode(following) if following else "",
        )  # fmt: skip

    def _file(self, request: Request, person: SignedIn) -> Response:
        device, query, language = wanted(request, "device"), query_of(request), language_of(request)
        with self._database.read() as session:
            if desk_logs.desk(session, self._now(), device) is None:
                return self._missing(request, person)
            lines = desk_logs.lines(session, device, query, MOST_SAVED)
        self._viewed(person, "log_saved", device, **_plain(query), lines=str(len(lines)))
        return saved(as_csv(language, lines, named=person.may(Permission.SEE_PEOPLE)), f"log-{device[-12:]}.csv")


def query_of(request: Request) -> LogQuery:
    """What the form asks for; what is no day, kind or number is not asked."""
    kind = asked(request, "kind")
    return LogQuery(
        Group(kind) if kind in set(Group) else None,
        asked(request, "person")[:64],
        _day(request, "since"),
        _day(request, "until"),
        _number(request, "before"),
    )


def sentence(language: str, line: LogLine) -> str:
    """What a line says; of a newer program's line, its code."""
    texts = SENTENCES.get(line.code)
    if texts is None:
        return say(language, "log_unknown", code=line.code)
    details = dict(line.details)
    if line.code == "exported" and "of" not in details:
        details["of"] = "batch" if "batch" in details else ""
    words = {name: _word(language, name, value) for name, value in details.items()}
    return "".join(
        text + ("" if name is None else words.get(name, "–"))
        for text, name, _, _ in string.Formatter().parse(texts[_place(language)])
    )


def as_csv(language: str, lines: tuple[LogLine, ...], *, named: bool) -> bytes:
    """The lines for a spreadsheet, which takes none of them for a formula. named: with the names of records."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([say(language, word) for word in _COLUMNS])
    for one in lines:
        about = one.record if named or not one.person else ""
        cells = (_moment(one.at), one.actor or say(language, "log_program"), sentence(language, one), about)
        writer.writerow([str(one.number), *(f"'{cell}" if is_formula(cell) else cell for cell in cells)])
    return text.getvalue().encode("utf-8-sig")  # with its mark, or Excel takes it for Windows-1256


def _word(language: str, name: str, value: str | int) -> str:
    known = VALUES.get(f"{name}:{value}")
    return str(value) if known is None else known[_place(language)]


def _place(language: str) -> int:
    return list(LANGUAGES).index(language)


def _plain(query: LogQuery) -> Mapping[str, str]:
    said = {
        "kind": str(query.group or ""), "person": query.actor, "since": query.since.isoformat() if query.since else "",
        "until": query.until.isoformat() if query.until else "", "before": str(query.before or ""),
    }  # fmt: skip
    return {name: value for name, value in said.items() if value}


def _moment(at: str) -> str:
    try:
        return datetime.fromisoformat(at).astimezone(IRAQ).strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError):
        return at


def _day(request: Request, name: str) -> date | None:
    try:
        return date.fromisoformat(asked(request, name))
    except ValueError:
        return None


def _number(request: Request, name: str) -> int:
    return as_number(asked(request, name), 11)
