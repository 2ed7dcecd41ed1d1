"""What people at the ministry did and saw is a chain: a line that was changed, taken out or cut off is seen."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from sync.central import acts
from sync.central.database import Database, default_url
from sync.central.schema import Act
from tests.postgresql import PostgreSQL, binaries

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A centre's database with six acts, three of them in one transaction."""
    made = Database(default_url(tmp_path))
    made.migrate()
    for number in range(3):
        with made.write() as session:
            acts.write(session, f"v{number}", NOW, "suad", "record_viewed", f"r{number}", {})
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


FIRST = """
import sys, time
from datetime import UTC, datetime
from sync.central import acts
from sync.central.database import Database
database = Database(sys.argv[1])
with database.read() as session:
    acts.look(session)  # the line to the server is there
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    with database.write() as session:
        acts.write(session, f"{sys.argv[2]}{number}", datetime.now(UTC), "suad", "record_viewed", "r", {})
        if not number:
            session.flush()
            time.sleep(0.5)  # the other one has come to the same place meanwhile
print("done", flush=True)
"""


@pytest.mark.postgresql
@pytest.mark.skipif(binaries() is None, reason="no PostgreSQL here")
def test_two_processes_that_write_the_first_lines_at_once_take_turns(postgresql_server: PostgreSQL) -> None:
    url = postgresql_server.database()
    database = Database(url)
    database.migrate()
    both = [
        subprocess.Popen(
            [sys.executable, "-c", FIRST, url, name], cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for name in "ab"
    ]  # fmt: skip
    for one in both:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in both:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    said = [one.communicate(timeout=60) for one in both]
    assert [out for out, _ in said] == ["done\n"] * 2, said
    with database.read() as session:
        assert acts.look(session) == acts.ChainState(40, None)
    database.close()
