"""The encrypted file: what opens it, what does not, and what it does when it is hurt."""

import os
import shutil
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.storage.damage import PAGE
from mihan_desktop.storage.outbox import OutboxRow
from mihan_desktop.storage.store import Store

KEY = bytes(range(32))
NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
NAME = "زينب عبد الحسين الجبوري"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new database with one person."""
    made = Store(tmp_path / "office.db")
    made.create(KEY)
    with made.write() as work:
        work.users.add(User("u1", "zainab", "زينب الموظفة", frozenset({Role.CLERK})), "zainab")
    yield made
    made.close()


def row(sequence: int, label: str = NAME) -> OutboxRow:
    """A change with a person's name in it."""
    message = label.encode() * 100
    return OutboxRow(
        sequence,
        f"change {sequence}",
        "registration",
        f"change {sequence}",
        "u1",
        "",
        "f",
        "1",
        "",
        message,
        NOW,
        label,
    )


def code_of_opening(path: Path, key: bytes) -> str:
    """The code with which a file refuses to open."""
    store = Store(path)
    with pytest.raises(MihanError) as refused:
        store.open(key)
    assert not store.is_open
    return refused.value.code


def test_what_is_written_is_there_after_closing_and_opening(store: Store) -> None:
    with store.write() as work:
        work.outbox.add(row(1))
    store.close()
    store.open(KEY)
    with store.read() as work:
        found = work.outbox.get("change 1")
    assert found is not None
    assert (found.label, found.author_name, found.recorded_at) == (NAME, "زينب الموظفة", NOW)


def test_a_closed_store_answers_locked(store: Store) -> None:
    store.close()
    with pytest.raises(MihanError, match="locked"), store.read():
        pass
    with pytest.raises(MihanError, match="locked"), store.write():
        pass


def test_the_key_is_overwritten_when_the_store_closes(store: Store) -> None:
    held = store._key
    assert bytes(held) == KEY
    store.close()
    assert bytes(held) == bytes(32)


def test_an_act_that_fails_halfway_leaves_nothing(store: Store) -> None:
    def act() -> None:
        with store.write() as work:
            work.outbox.add(row(1))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        act()
    with store.read() as work:
        assert work.outbox.sequences() == ()


def test_nothing_can_be_written_through_a_reading_connection(store: Store) -> None:
    with pytest.raises(MihanError, match="disk_error"), store.read() as work:
        work.outbox.add(row(1))
    with store.read() as work:
        assert work.outbox.sequences() == ()


def test_a_reader_sees_one_moment_while_somebody_writes(store: Store) -> None:
    with store.read() as before:
        assert before.outbox.sequences() == ()
        with store.write() as work:
            work.outbox.add(row(1))
        assert before.outbox.sequences() == ()
    with store.read() as after:
        assert after.outbox.sequences() == (1,)


def test_many_threads_take_turns_and_number_without_a_gap(store: Store) -> None:
    def save(times: int) -> None:
        for _ in range(times):
            with store.write() as work:
                sequence, _clock = work.outbox.newest()
                work.outbox.add(row(sequence + 1))

    threads = [threading.Thread(target=save, args=(20,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as work:
        assert work.outbox.sequences() == tuple(range(1, 121))


def test_two_windows_write_the_same_file_in_turns(store: Store) -> None:
    other = Store(store.path)
    other.open(KEY)
    for window in (store, other, store):
        with window.write() as work:
            work.outbox.add(row(work.outbox.newest()[0] + 1))
    with other.read() as work:
        assert work.outbox.sequences() == (1, 2, 3)
    other.close()


def test_a_wrong_key_is_said_to_be_one_and_changes_nothing(store: Store) -> None:
    store.close()
    before = store.path.read_bytes()
    assert code_of_opening(store.path, os.urandom(32)) == "wrong_key"
    assert code_of_opening(store.path, b"short") == "wrong_key"
    assert store.path.read_bytes() == before


@pytest.mark.parametrize("position", [0, 20, PAGE - 1])
def test_a_file_whose_beginning_was_overwritten_is_said_to_be_damaged(store: Store, position: int) -> None:
    store.close()
    data = bytearray(store.path.read_bytes())
    # The salt at the very beginning is part of every page's check, so without it the file can't be told from another.
    data[position] ^= 1
    store.path.write_bytes(data)
    assert code_of_opening(store.path, KEY) == ("wrong_key" if position < 16 else "database_damaged")


def test_a_file_cut_in_the_middle_of_a_page_is_said_to_be_damaged(store: Store) -> None:
    store.close()
    store.path.write_bytes(store.path.read_bytes()[:-100])
    assert code_of_opening(store.path, KEY) == "database_damaged"
    store.path.write_bytes(b"")
    assert code_of_opening(store.path, KEY) == "database_damaged"


def test_a_page_damaged_further_in_is_noticed_when_it_is_read(store: Store) -> None:
    with store.write() as work:
        for number in range(1, 200):
            work.outbox.add(row(number))
    store.close()
    data = bytearray(store.path.read_bytes())
    for page in range(2, len(data) // PAGE):
        data[page * PAGE + 100] ^= 1
    store.path.write_bytes(data)

    def read_everything() -> None:
        store.open(KEY)
        with store.read() as work:
            work.outbox.among([f"change {number}" for number in range(1, 200)])

    with pytest.raises(MihanError, match="database_damaged"):
        read_everything()


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert code_of_opening(tmp_path / "none.db", KEY) == "database_missing"


def test_an_older_program_refuses_a_newer_database_politely(store: Store) -> None:
    with store.write() as work:
        work.outbox._connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    copy = store.path.with_name("copy.db")
    shutil.copy(store.path, copy)
    assert code_of_opening(store.path, KEY) == "newer_schema"
    assert store.path.read_bytes() == copy.read_bytes()


def test_a_thief_of_the_files_reads_no_name(store: Store) -> None:
    with store.write() as work:
        for number in range(1, 50):
            work.outbox.add(row(number), words="زينب الجبوري", phones="770123")
            work.registrations.index()
    files = [path.read_bytes() for path in store.path.parent.iterdir()]
    assert len(files) == 3  # the database, its log, and the log's index
    assert sum(len(data) for data in files) > 200_000
    for secret in (NAME, "زينب", "الجبوري", "zainab", "770123", "registration", "CREATE TABLE"):
        assert not any(secret.encode() in data for data in files)


def test_a_full_disk_is_said_to_be_one(store: Store) -> None:
    with store.write() as work:
        pages = work.outbox._connection.execute(text("PRAGMA page_count")).scalar_one()
        work.outbox._connection.execute(text(f"PRAGMA max_page_count = {pages}"))

    def save_until_it_is_full() -> None:
        for number in range(1, 500):
            with store.write() as work:
                work.outbox.add(row(number))

    with pytest.raises(MihanError, match="disk_full"):
        save_until_it_is_full()
    with store.write() as work:
        work.outbox._connection.execute(text("PRAGMA max_page_count = 1000000"))
    with store.read() as work:
        kept = work.outbox.sequences()
    assert kept == tuple(range(1, len(kept) + 1))
