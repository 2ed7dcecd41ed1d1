"""What people at the ministry did and saw is a chain: a line that was changed, taken out or cut off is seen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from sync.central import acts
from sync.central.database import Database, default_url
from sync.central.schema import Act

NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A centre's database with six acts, three of them in one transaction."""
    made = Database(default_url(tmp_path))
    made.migrate()
    for number in range(3):
        with made.write() as session:
            acts.view(session, f"v{number}", NOW, "suad", "record_viewed", f"r{number}")
    with made.write() as session:
        for number in range(3):
            details = {"name": "مكتب", "count": number}
            session.add(Act(id=f"a{number}", at=NOW, actor="root", verb="office_add", subject="o", details=details))
    yield made
    made.close()


def test_the_chain_holds_whoever_writes_into_it(database: Database) -> None:
    with database.read() as session:
        assert acts.look(session) == acts.ChainState(6, None)


@pytest.mark.parametrize(
    ("tampering", "noticed"),
    [
        ("UPDATE acts SET actor = 'nobody' WHERE number = 2", 2),
        ("UPDATE acts SET subject = 'r9' WHERE number = 1", 1),
        ("UPDATE acts SET details = '{}' WHERE number = 5", 5),
        ("DELETE FROM acts WHERE number = 3", 3),
        ("DELETE FROM acts WHERE number = 6", 6),
        ("DELETE FROM acts", 1),
    ],
)
def test_a_line_that_was_changed_taken_out_or_cut_off_is_noticed(
    database: Database, tampering: str, noticed: int
) -> None:
    with database.write() as session:
        session.execute(text(tampering))
    with database.read() as session:
        assert acts.look(session).broken == noticed
