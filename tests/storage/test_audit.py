"""The chain of what happened."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.storage.store import Store

NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A database with five lines."""
    made = Store(tmp_path / "office.db")
    made.create(bytes(32))
    for number in range(5):
        with made.write() as work:
            at = NOW + timedelta(minutes=number)
            work.audit.append("returned", at=at, actor_id="u", record_id=f"r{number % 2}", details={"reason": "سبب"})
    yield made
    made.close()


def test_the_chain_holds_and_a_records_lines_are_read_in_order(store: Store) -> None:
    with store.read() as work:
        assert work.audit.broken_at() is None
        lines = work.audit.of_record("r0")
    assert [line.number for line in lines] == [1, 3, 5]
    assert lines[0].at == NOW
    assert lines[0].details == {"reason": "سبب"}


@pytest.mark.parametrize(
    ("tampering", "noticed"),
    [
        ("UPDATE audit SET code = 'approved' WHERE number = 2", 2),
        ("UPDATE audit SET actor_id = 'somebody else' WHERE number = 5", 5),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 3", 4),
        ("UPDATE audit SET details = '{}' WHERE number = 4", 4),
    ],
)
def test_a_line_that_was_changed_or_taken_out_is_noticed(store: Store, tampering: str, noticed: int) -> None:
    with store.write() as work:
        work.audit._connection.execute(text(tampering))
    with store.read() as work:
        assert work.audit.broken_at() == noticed
