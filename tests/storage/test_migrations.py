"""Every revision goes up and down, and the newest is what the program's tables say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from mihan_desktop.storage.duplicates_schema import metadata
from mihan_desktop.storage.migrating import downgrade, knows, revisions, upgrade
from mihan_desktop.storage.schema import HEAD, SEARCH_TABLE
from mihan_desktop.storage.store import Store, current_revision

pytestmark = pytest.mark.usefixtures("every_migration")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """A database of which every table was taken away again."""
    store = Store(tmp_path / "office.db")
    store.create(bytes(32))
    with store.write() as work:
        opened = work.audit._connection
        downgrade(opened)
        yield opened
    store.close()


def ours(_object: object, name: str | None, kind: str, _reflected: bool, _compared: object) -> bool:
    """Everything but the search index, which FTS5 lays out itself."""
    return not (kind == "table" and (name or "").startswith(SEARCH_TABLE))


def test_the_newest_revision_is_what_the_tables_say(connection: Connection) -> None:
    upgrade(connection)
    context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
    assert compare_metadata(context, metadata) == []


def test_the_newest_revision_is_the_one_the_store_expects() -> None:
    assert revisions()[-1] == HEAD
    assert knows(HEAD)
    assert not knows("9999")


def test_every_revision_goes_up_and_down_and_up_again(connection: Connection) -> None:
    for revision in revisions():
        upgrade(connection, revision)
        downgrade(connection, "-1")
        upgrade(connection, revision)
    downgrade(connection)
    assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
    assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar_one() == 0


def test_every_constraint_has_a_name(connection: Connection) -> None:
    upgrade(connection)
    inspector = inspect(connection)
    for table in metadata.tables:
        assert inspector.get_pk_constraint(table)["name"]
        assert all(found["name"] for found in inspector.get_foreign_keys(table))
        assert all(found["name"] for found in inspector.get_unique_constraints(table))


def test_a_database_of_the_first_version_keeps_everything_when_it_learns_of_files(tmp_path: Path) -> None:
    store = Store(tmp_path / "office.db")
    store.create(bytes(32))
    with store.write() as work:  # an office that has worked with the first version
        opened = work.audit._connection
        downgrade(opened, "0001")
        opened.execute(text("INSERT INTO users VALUES ('u', 'zainab', 'zainab', 'زينب', 'clerk', 'ar', 1, NULL)"))
        opened.execute(
            text(
                "INSERT INTO drafts VALUES"
                " ('d', 'f', '1', 'u', 'زينب', '2026-03-02T07:30:00+00:00', x'01', NULL, '', '')"
            )
        )
        opened.execute(
            text(
                "INSERT INTO outbox (sequence, id, kind, record_id, author_id, clock, form_id, form_version, base,"
                " recorded_at, label, phones, flags, status, status_code, reason) VALUES (1, 'c', 'registration', 'c',"
                " 'u', '', 'f', '1', '', '2026-03-02T07:30:00+00:00', 'زينب', '', '[]', 'waiting', '', '')"
            )
        )
    store.close()
    store.open(bytes(32))
    with store.read() as work:
        found = work.drafts.get("d")
        assert found is not None
        assert (found[0].label, found[0].state) == ("زينب", b"\x01")
        assert work.attachments.of_draft("d") == ()
        assert {status.value: count for status, count in work.outbox.counts().items()} == {"waiting": 1}
        assert current_revision(work.audit._connection) == HEAD
    with store.write() as work:
        work.attachments.keep("d", "paper.pdf", b"%PDF-", "application/pdf")
    with store.read() as work:
        assert work.attachments.data_of_draft("d") == {"paper.pdf": b"%PDF-"}
    store.close()


def test_batches_of_an_older_program_have_a_stage_and_the_way_out_is_the_offices(tmp_path: Path) -> None:
    store = Store(tmp_path / "office.db")
    store.create(bytes(32))
    with store.write() as work:
        opened = work.audit._connection
        downgrade(opened, "0008")
        opened.execute(text("INSERT INTO users VALUES ('u', 'huda', 'huda', 'هدى', 'supervisor', 'ar', 1, NULL)"))
        opened.execute(text("INSERT INTO settings VALUES ('u', 'proxy', 'proxy.office:3128'), ('u', 'paper', '80mm')"))
        opened.execute(
            text(
                "INSERT INTO batches (id, number, manifest, signature, approval, approval_signature, approver_id,"
                " count, size, sealed_at, state, refusal_code) VALUES ('b', 1, x'00', x'00', x'00', x'00', 'u', 3, 9,"
                " '2026-03-02T07:30:00+00:00', 'sending', '')"
            )
        )
        opened.execute(text("INSERT INTO chunks VALUES ('b', 0, x'00', 1), ('b', 1, x'00', 0)"))
    store.close()
    store.open(bytes(32))
    with store.read() as work:
        (batch,) = work.batches.on_the_way()
        assert (batch.chunks, batch.chunks_sent, batch.content.value, batch.act) == (2, 1, "people", "b")
        assert batch.stage_at == batch.sealed_at
        assert work.settings.office().proxy == "proxy.office:3128"
        assert work.settings.of("u").paper == "80mm"
    store.close()


def test_a_decision_that_was_a_link_of_people_is_kept_as_that_link(connection: Connection) -> None:
    upgrade(connection, "0020")
    for record, decision, of in (("a", "duplicate", "b"), ("c", "conflict", ""), ("d", "duplicate", "e")):
        connection.execute(
            text("INSERT INTO decisions VALUES (:record, :decision, '', '', '', '[]', :of, '17', 'at', '')"),
            {"record": record, "decision": decision, "of": of},
        )
    connection.execute(text("INSERT INTO person_links VALUES ('d', 'e', 'different', '', 'later')"))
    upgrade(connection, "0022")
    assert connection.execute(text("SELECT record_id FROM decisions")).all() == [("c",)]
    links = connection.execute(text("SELECT record_id, other_id, relation, number FROM person_links ORDER BY 1")).all()
    assert links == [("a", "b", "same", "17"), ("d", "e", "different", "")]
