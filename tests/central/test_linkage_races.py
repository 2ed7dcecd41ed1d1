"""Reviewers and an erasure at the same moment, on the database where two write at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event

import pytest
from sqlalchemy import func, select, text

from sync.central.database import Database
from sync.central.linkage.cases import Cases
from sync.central.linkage.forgetting import forget
from sync.central.linkage.schema import LinkageCase, LinkageRun, PersonLink
from sync.central.moments import new_id
from tests.postgresql import PostgreSQL, binaries

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.skipif(binaries() is None, reason="PostgreSQL is not installed here"),
]
NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
LEFT, RIGHT = "import.1", "import.2"
ENOUGH = 60


@pytest.fixture
def database(postgresql_server: PostgreSQL) -> Iterator[Database]:
    """One case of two people waits."""
    made = Database(postgresql_server.database())
    made.migrate()
    with made.write() as session:
        session.add(LinkageRun(id="run", scope="full", engine="", model="", state="done", begun_at=NOW, up_to=NOW))
        session.flush()
        session.add(
            LinkageCase(
                id="case", run_id="run", left_id=LEFT, right_id=RIGHT, probability=1.0, model="", evidence=[],
                state="proposed", decided_at=None,
            )
        )  # fmt: skip
    yield made
    made.close()


def waits(database: Database) -> None:
    """Until one transaction waits for another."""
    query = text(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    for _ in range(ENOUGH * 20):
        with database.read() as session:
            if session.scalar(query):
                return
        Event().wait(0.05)
    raise TimeoutError


def erase(database: Database) -> int:
    """One of the two is erased."""
    with database.write() as session:
        return forget(session, LEFT, NOW)


@pytest.mark.parametrize("undoing", [False, True])
def test_an_erasure_waits_for_a_reviewer_and_takes_what_they_decided(database: Database, undoing: bool) -> None:
    link = Cases(database, lambda: NOW, new_id).decide("case", "same", "huda").link if undoing else ""
    decided, go_on = Event(), Event()

    def slow_id() -> str:
        decided.set()
        assert go_on.wait(ENOUGH)
        return new_id()

    reviewer = Cases(database, lambda: NOW, slow_id)
    with ThreadPoolExecutor(2) as threads:
        act = (lambda: reviewer.undo(link, "omar")) if undoing else (lambda: reviewer.decide("case", "same", "omar"))
        saying = threads.submit(act)
        try:
            assert decided.wait(ENOUGH)
            erasing = threads.submit(erase, database)
            waits(database)
        finally:
            go_on.set()
        assert saying.result(ENOUGH).id == "case"
        assert erasing.result(ENOUGH) == 1
    with database.read() as session:
        assert not session.scalar(select(func.count()).select_from(PersonLink))
        assert not session.scalar(select(func.count()).select_from(LinkageCase))
