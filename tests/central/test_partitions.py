"""The register divided by governorate on PostgreSQL: the same stories, and offices that never wait for each other."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from sync.central.database import Database
from sync.central.moments import utc_now
from sync.central.partitions import divide, housed
from sync.central.schema import Batch, ChangeRow, Chunk, Registration
from sync.central.settings import CentralError
from sync.central.tidying import Retention, Tidying
from sync.protocol.wire import BatchState
from tests.central import test_attachments, test_intake
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.centre import Centre
from tests.postgresql import PostgreSQL

pytestmark = pytest.mark.postgresql

STORIES = (
    test_intake.test_a_days_records_arrive_and_are_receipted,
    test_intake.test_a_batch_sent_twice_lands_once_and_gets_the_same_receipt,
    test_intake.test_chunks_arrive_in_any_order_and_twice,
    test_intake.test_later_batches_may_come_before_earlier_ones,
    test_intake.test_one_bad_record_does_not_hold_up_the_others,
    test_intake.test_a_copied_desk_is_noticed_and_loses_no_record_that_was_first,
    test_intake.test_two_desks_edit_the_same_field_and_both_values_are_kept,
    test_intake.test_many_offices_send_at_once_and_every_receipt_has_its_own_number,
    test_intake.test_sql_in_every_text_is_only_text,
    test_attachments.test_a_large_file_comes_in_parts_in_any_order_and_in_two_batches,
)


@pytest.fixture(scope="module")
def divided(tmp_path_factory: pytest.TempPathFactory, postgresql_server: PostgreSQL) -> Iterator[Ministry]:
    """A running centre whose register is divided; its first office had sent before."""
    with Centre(tmp_path_factory.mktemp("divided"), postgresql_server.database()) as centre:
        ministry = Ministry(centre)
        desk = ministry.desk()
        desk.send(desk.registration("قبل التقسيم"))
        made = divide(ministry.database, ["IQ-G01"])
        assert set(made) == {table.name for table in housed()}
        assert set(made.values()) == {3}  # the office's governorate, the one that was named, and the rest
        yield ministry
        ministry.database.close()


@pytest.mark.parametrize("story", STORIES)
def test_what_holds_in_one_table_holds_in_many(divided: Ministry, story: Callable[[Ministry], None]) -> None:
    story(divided)


def test_rows_lie_with_their_governorate_and_move_out_of_the_rest(divided: Ministry) -> None:
    far = divided.office.add_office("مكتب البصرة", "IQ-G02").id
    desk = divided.desk(far)
    desk.send(desk.registration(), desk.registration())
    lying = {table: f"SELECT count(*) FROM {table} WHERE office_id = :o" for table in
             ("registrations_elsewhere", "registrations_iq_g02", "changes_iq_g02", "batches_iq_g02")}  # fmt: skip

    def count(table: str) -> int:
        with divided.database.read() as session:
            return int(session.scalar(text(lying[table]), {"o": far}) or 0)

    assert count("registrations_elsewhere") == 2
    divide(divided.database)
    assert [count(table) for table in lying] == [0, 2, 2, 1]
    assert desk.outcomes(desk.registration()) == [("accepted", "")]
    assert count("registrations_iq_g02") == 3


def test_two_governorates_begin_one_record_at_once_and_it_has_one_row(divided: Ministry) -> None:
    here = divided.desk(divided.office.add_office("هنا", "IQ-G07").id)
    there = divided.desk(divided.office.add_office("هناك", "IQ-G01").id)
    for _ in range(4):
        record = new_id()
        words = [here.registration("هيرو", record=record), there.registration("هيرو", record=record)]
        with ThreadPoolExecutor(2) as both:
            said = list(both.map(Desk.outcomes, (here, there), words))
        assert sorted(said) == [[("accepted", "")], [("merged", "")]]  # whoever came second joined the first
        with divided.database.read() as session:
            rows = select(func.count()).select_from(Registration).where(Registration.id == record)
            changes = select(func.count()).select_from(ChangeRow).where(ChangeRow.record_id == record)
            assert (session.scalar(rows), session.scalar(changes)) == (1, 2)


WAIT = """
CREATE FUNCTION wait_for_the_test() RETURNS trigger AS $$ BEGIN
  IF NEW.label = 'بطيء' THEN PERFORM pg_advisory_xact_lock_shared(77); END IF; RETURN NEW;
END $$ LANGUAGE plpgsql"""


def test_an_office_does_not_wait_for_what_another_is_writing(divided: Ministry) -> None:
    slow, quick = divided.desk(), divided.desk()
    with divided.database.write() as session:
        session.execute(text(WAIT))
        session.execute(text("CREATE TRIGGER slowly AFTER INSERT ON registrations "
                             "FOR EACH ROW EXECUTE FUNCTION wait_for_the_test()"))  # fmt: skip
    sealed = slow.seal(slow.registration("بطيء"))
    with ThreadPoolExecutor(1) as beside:
        with divided.database.write() as holding:
            holding.execute(text("SELECT pg_advisory_xact_lock(77)"))
            pushed = beside.submit(slow.push, sealed, 1)
            assert quick.outcomes(quick.registration(), quick.registration()) == [("accepted", "")] * 2
            with divided.database.read() as session:
                state = session.scalars(select(Batch.state).where(Batch.id == sealed.id)).one_or_none()
            assert state != BatchState.DONE
        assert pushed.result().receipt is not None
    with divided.database.write() as session:
        session.execute(text("DROP TRIGGER slowly ON registrations"))


def test_sqlite_has_no_partitions(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'a.db'}")
    with pytest.raises(CentralError, match="postgresql_required"):
        divide(database)
    database.close()


def test_every_key_of_a_divided_table_holds_its_home_as_citus_asks(divided: Ministry) -> None:
    keys = text(
        "SELECT c.relname, i.relname, array_agg(a.attname::text) FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid"
        " JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_attribute a ON a.attrelid = i.oid"
        " WHERE x.indisunique AND c.relkind = 'p' GROUP BY c.relname, i.relname"
    )
    pointing = text(
        "SELECT conname FROM pg_constraint WHERE contype = 'f' AND confrelid IN"
        " (SELECT oid FROM pg_class WHERE relkind = 'p')"
    )
    with divided.database.read() as session:
        found = [(table, set(columns)) for table, _, columns in session.execute(keys)]
        assert list(session.scalars(pointing)) == []  # nothing points at a divided table
    assert {table for table, _ in found} == {table.name for table in housed()}
    assert all("home" in columns for _, columns in found)


def test_what_is_over_is_let_go_from_every_partition(divided: Ministry) -> None:
    desk = divided.desk(divided.office.add_office("بعيد", "IQ-G02").id)
    sealed = desk.seal(desk.registration())
    receipt = desk.push(sealed, 1).receipt
    then = utc_now() + timedelta(days=31)
    assert Tidying(divided.database, Retention(), lambda: then).round().batches > 0
    with divided.database.read() as session:
        assert session.scalars(select(Chunk.position).where(Chunk.batch_id == sealed.id)).first() is None
    assert desk.push(sealed, 1).receipt == receipt
