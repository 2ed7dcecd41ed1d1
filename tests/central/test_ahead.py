"""Pages of released figures are drawn before anybody asks: what came out is there at once, nothing is read."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.central.database import Database, default_url
from sync.central.indicators.definitions import INDICATORS
from sync.central.moments import new_id, utc_now
from sync.central.staff_schema import Staff
from sync.central.web.ahead import Ahead
from sync.central.web.drawing import Drawing
from sync.central.web.figure_pages import FigurePages
from sync.central.web.guard import Guard
from sync.central.web.roles import Role
from sync.central.web.sessions import Sessions
from sync.central.web.skill_pages import SkillPages
from sync.central.words import LANGUAGES
from tests.central.released import release


class Reading:
    """An analyst before the pages of figures and skills. asked: what the database was asked since ``ask`` began."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(default_url(folder))
        self.database.migrate()
        drawing, sessions = Drawing(), Sessions(self.database, utc_now)
        guard, staff = Guard(sessions, drawing), new_id()
        pages = (FigurePages(self.database, guard, drawing), SkillPages(self.database, guard, drawing, utc_now))
        self.ahead = Ahead(self.database, (drawing, *pages))
        self.asked: list[str] = []
        self._routes = {route.path: route for one in pages for route in one.routes() if isinstance(route, Route)}
        with self.database.write() as session:
            session.add(
                Staff(
                    id=staff, username="sana", display_name="سناء", password="", role=Role.ANALYST, created_at=utc_now()
                )
            )
            session.flush()
            self._token = sessions.begin(session, staff, whole=True)
        event.listen(self.database.engine, "before_cursor_execute", self._note)

    def _note(self, _connection: object, _cursor: object, said: str, *_rest: object) -> None:
        self.asked.append(said)

    def open(self, path: str, language: str, query: str = "", **named: str) -> str:
        """A page."""
        self.asked.clear()
        headers = [(b"cookie", f"mihan_session={self._token}".encode()), (b"accept-language", language.encode())]
        at = path.format(**named)
        scope = {
            "type": "http", "method": "GET", "path": at, "query_string": query.encode(), "headers": headers,
            "scheme": "http", "server": ("localhost", 80), "client": ("127.0.0.1", 1), "path_params": named,
        }  # fmt: skip
        answer: Response = asyncio.run(self._routes[path].endpoint(Request(scope)))
        assert answer.status_code == 200
        return bytes(answer.body).decode()

    def draw(self) -> None:
        """What the service does by itself, without its rests."""
        self.asked.clear()
        self.ahead.draw(lambda _seconds: False)


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    made = Reading(tmp_path)
    yield made
    made.database.close()


def figures(asked: list[str]) -> list[str]:
    """What was read of what was counted."""
    return [one for one in asked if "released_figures" in one]


def test_what_came_out_is_drawn_in_every_language_before_the_first_reader(reading: Reading) -> None:
    reading.draw()
    assert len([one for one in reading.asked if "SELECT" in one]) == 1, "nothing is out: it looked, and that is all"
    release(reading.database, "2026-Q1", 1)
    reading.draw()
    assert figures(reading.asked)
    for language in LANGUAGES:
        for path in ("/indicators", "/skills", "/skills/list", "/digital"):
            assert "2026-Q1" in reading.open(path, language)
            assert figures(reading.asked) == [], (path, language)
        code, one = next((code, one) for code, one in INDICATORS.items() if one.by)
        for table in ("", *one.by):
            assert "2026-Q1" in reading.open("/indicators/{code}", language, f"by={table}", code=code)
            assert figures(reading.asked) == [], (code, table)
    reading.draw()
    assert len([one for one in reading.asked if "SELECT" in one]) == 1, "all of it stays"
    release(reading.database, "2026-Q2", 2)
    reading.draw()
    assert "2026-Q2" in reading.open("/indicators", "en")
    assert figures(reading.asked) == []


def test_a_service_that_stops_draws_no_more_and_goes_on_at_the_next_start(reading: Reading) -> None:
    release(reading.database, "2026-Q1", 1)
    rests = iter((False, False, True))
    reading.ahead.draw(lambda _seconds: next(rests))
    reading.draw()
    assert figures(reading.asked), "what was left is drawn now"
