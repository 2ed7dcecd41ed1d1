"""Files in the encrypted database: each content once, gone when nobody names it, found without reading the rest."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.domain.registrations import Draft, RecordStatus
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.storage.outbox import ATTACHMENT, OutboxRow
from mihan_desktop.storage.store import Store
from mihan_desktop.storage.work import Work

NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
PAPER, PHOTO = b"%PDF-paper", b"\xff\xd8\xffphoto"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A database with a clerk and two drafts."""
    made = Store(tmp_path / "office.db")
    made.create(bytes(32))
    with made.write() as work:
        work.users.add(User("u", "zainab", "زينب", frozenset({Role.CLERK})), "zainab")
        for draft_id in ("d1", "d2"):
            work.drafts.add(Draft(draft_id, "f", "1", "u", "", NOW, b""), "")
    yield made
    made.close()


def kept(work: Work) -> list[bytes]:
    """Every file in the database."""
    return sorted(bytes(row[0]) for row in work.attachments._connection.execute(text("SELECT data FROM attachments")))


def change(number: int, kind: str, record: str, status: RecordStatus) -> OutboxRow:
    """A row of the outbox."""
    return OutboxRow(number, f"c{number}", kind, record, "u", "", "", "", "", b"", NOW, "", status=status)


def test_one_content_is_kept_once_and_goes_with_the_last_who_names_it(store: Store) -> None:
    with store.write() as work:
        work.attachments.keep("d1", "a.jpg", PHOTO, "image/jpeg")
        work.attachments.keep("d1", "b.jpg", PHOTO, "image/jpeg")
        work.attachments.keep("d2", "a.jpg", PHOTO, "image/jpeg")
        assert kept(work) == [PHOTO]
        work.attachments.forget_draft("d1")
        assert kept(work) == [PHOTO]
        work.attachments.forget_draft("d2")
        assert kept(work) == []


def test_a_fault_after_the_file_takes_the_file_back_with_the_draft(store: Store) -> None:
    def act() -> None:
        with store.write() as work:
            work.attachments.keep("d1", "a.jpg", PHOTO, "image/jpeg")
            raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        act()
    with store.read() as work:
        assert kept(work) == []
        assert work.attachments.of_draft("d1") == ()


def test_a_change_names_what_its_answers_name_and_the_rest_goes_with_the_draft(store: Store) -> None:
    with store.write() as work:
        work.attachments.keep("d1", "a.jpg", PHOTO, "image/jpeg")
        work.attachments.keep("d1", "p.pdf", PAPER, "application/pdf")
        work.outbox.add(change(1, "registration", "r", RecordStatus.WAITING))
        photo = [one for one in work.attachments.of_draft("d1") if one.name == "a.jpg"]
        work.attachments.finish_draft("d1", "c1", photo)
        assert kept(work) == [PHOTO]
        assert work.attachments.data_named("c1", "a.jpg") == PHOTO
        work.attachments.reopen("c1", "d2")
        assert work.attachments.data_of_draft("d2") == {"a.jpg": PHOTO}


def test_rows_that_carry_files_are_in_no_list_and_no_count(store: Store) -> None:
    with store.write() as work:
        work.outbox.add(change(1, "registration", "r", RecordStatus.SEALED))
        work.outbox.add(change(2, ATTACHMENT, "a" * 64, RecordStatus.SEALED))
        work.outbox.add(change(3, ATTACHMENT, "b" * 64, RecordStatus.REJECTED))
        counts = {status.value: count for status, count in work.outbox.counts().items() if count}
        assert counts == {"sealed": 1}
        assert [row.id for row in work.outbox.with_status(RecordStatus.SEALED)] == ["c1"]
        plan = work.outbox._connection.execute(
            text("EXPLAIN QUERY PLAN SELECT status, count(*) FROM outbox WHERE kind = 'attachment' GROUP BY status")
        ).all()
        assert "COVERING INDEX ix_outbox_attachments" in str(plan)
