"""Several processes behind one PostgreSQL: what a desk may do does not grow with their number."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, text

from sync.central.database import Database
from sync.central.shared_pacing import SharedPace
from tests.postgresql import PostgreSQL

pytestmark = pytest.mark.postgresql
SLOW = 1e-6
"""So little flows in that the bucket alone counts."""


@pytest.fixture(scope="module")
def database(postgresql_server: PostgreSQL) -> Iterator[Database]:
    """A centre's database that nobody serves."""
    made = Database(postgresql_server.database())
    made.migrate()
    yield made
    made.close()


def processes(database: Database, kind: str, count: int, burst: float, lots: int = 20) -> list[SharedPace]:
    """As many processes as ``count``, each with what it remembers by itself."""
    return [SharedPace(database, kind, SLOW, burst, lots=lots) for _ in range(count)]


def test_a_desk_spends_one_burst_however_many_processes_it_talks_to(database: Database) -> None:
    workers = processes(database, "requests", 4, burst=200)
    answered = [workers[turn % 4].wait("desk") == 0 for turn in range(1200)]
    assert sum(answered) == 200
    assert workers[0].wait("another") == 0
    assert workers[1].wait("desk") > 1000  # and it is told how long


def test_many_at_once_get_no_more_than_there_is(database: Database) -> None:
    workers = processes(database, "at_once", 4, burst=40)
    with ThreadPoolExecutor(8) as many:
        said = list(many.map(lambda turn: workers[turn % 4].wait("desk") == 0, range(160)))
    assert 20 <= sum(said) <= 40  # lots that two threads of a process draw at once may be lost, never doubled


def test_most_requests_ask_the_database_nothing(database: Database) -> None:
    asked: list[str] = []

    def count(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "INSERT INTO paces" in statement:
            asked.append(statement)

    event.listen(database.engine, "before_cursor_execute", count)
    (worker,) = processes(database, "cheap", 1, burst=2000)
    assert all(worker.wait("desk") == 0 for _ in range(1000))
    event.remove(database.engine, "before_cursor_execute", count)
    assert len(asked) == 10


def test_a_guess_is_counted_by_all_and_a_right_one_is_given_back(database: Database) -> None:
    first, second = processes(database, "guesses", 2, burst=3, lots=1)
    for _ in range(5):
        assert first.wait("192.0.2.7") == 0
        second.wait("192.0.2.7", -1)
    assert [worker.wait("192.0.2.7") == 0 for worker in (first, second, first, second)] == [True, True, True, False]


def test_what_is_larger_than_a_bucket_goes_out_of_a_full_one_and_time_fills_it(database: Database) -> None:
    first, second = (SharedPace(database, "bytes", 100, 10, lots=20) for _ in range(2))
    assert first.wait("desk", 40) == 0
    waits = second.wait("desk", 1)
    assert 0 < waits <= 0.32
    with database.write() as session:  # as if that time had gone by
        session.execute(text("UPDATE paces SET at = at - 10 WHERE kind = 'bytes'"))
    third = SharedPace(database, "bytes", 100, 10, lots=20)
    assert third.wait("desk", 1) == 0
