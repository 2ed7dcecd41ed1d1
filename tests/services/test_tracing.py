"""Where is this record, what did the receipt say, and what to do after an old backup was put back."""

import shutil
from pathlib import Path

import pytest

from mihan_desktop.domain.counting import DAYS
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services.tables import Table
from tests.services.office import PASSWORD, Office, sign_and_send

HUDA = PASSWORD.format("huda")


def register(office: Office, *names: str) -> list[str]:
    """Register people by their given names; the ids of their records."""
    zainab = office.enter("zainab")
    return [office.register(zainab, given_name=name).registration.record_id for name in names]


def test_every_record_that_is_not_received_says_why_newest_first(enrolled: Office) -> None:
    received, sealed, returned, waiting = register(enrolled, "one", "two", "three", "four")
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [received], HUDA)
    enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    enrolled.desk.reviewing.approve(huda, [sealed], HUDA)
    enrolled.desk.reviewing.return_change(huda, returned, "الهاتف")
    found = enrolled.desk.tracing.not_sent(huda)
    assert {one.record.record_id: one.why.code for one in found.records} == {
        waiting: "waiting_for_supervisor",
        returned: "returned",
        sealed: "waiting_to_be_sent",
    }
    assert (found.count, found.cloned) == (3, 0)


def test_a_receipt_is_read_again_line_by_line(enrolled: Office) -> None:
    records = register(enrolled, "one", "two")
    sign_and_send(enrolled)
    huda = enrolled.enter("huda")
    (batch,) = enrolled.desk.sending.batches(huda)
    receipt = enrolled.desk.tracing.receipt(huda, batch.id)
    assert (receipt.batch, receipt.number) == (batch.number, batch.receipt_number)
    assert {line.record_id: line.status for line in receipt.lines} == dict.fromkeys(records, RecordStatus.RECEIVED)
    assert all(line.label for line in receipt.lines)
    notices = enrolled.desk.noticing.board(huda)
    assert [(one.code, one.details["received"]) for one in notices.notices] == [("receipt", 2)]
    assert notices.unread == 1
    enrolled.desk.noticing.seen(huda)
    assert enrolled.desk.noticing.board(huda).unread == 0
    assert enrolled.desk.noticing.board(enrolled.enter("sara")).unread == 1  # who has not looked yet


def test_a_batch_without_a_receipt_has_none_to_open(enrolled: Office) -> None:
    register(enrolled, "one")
    huda = enrolled.enter("huda")
    batch = enrolled.desk.reviewing.approve(
        huda, [item.change_id for item in enrolled.desk.reviewing.waiting(huda)], HUDA
    ).batch
    with pytest.raises(MihanError) as caught:
        enrolled.desk.tracing.receipt(huda, batch.id)
    assert caught.value.code == "no_receipt"


def test_after_an_old_backup_what_came_back_is_numbered_again_and_needs_only_the_supervisor(
    enrolled: Office, tmp_path: Path
) -> None:
    register(enrolled, "before")
    sign_and_send(enrolled)
    enrolled.desk.signing_in.sign_out()
    shutil.copytree(enrolled.profile, tmp_path / "backup")
    register(enrolled, "first1", "first2", "first3")
    sign_and_send(enrolled)
    enrolled.desk.signing_in.sign_out()

    old = Office(tmp_path / "backup", wall=enrolled.wall)
    later = register(old, "later1", "later2")
    sign_and_send(old)
    huda = old.enter("huda")
    assert old.desk.tracing.not_sent(huda).cloned == 0  # they have new numbers already, above all that are known
    (told,) = [one for one in old.desk.noticing.board(old.enter("zainab")).notices if one.record_id == later[0]]
    assert (told.code, told.details["code"]) == ("rejected", "cloned_sequence")
    sign_and_send(old)
    found = {one.record_id: one for one in old.desk.searching.registrations(old.enter("huda"))}
    assert {found[one].status for one in later} == {RecordStatus.RECEIVED}
    assert {found[one].author_name for one in later} == {"زينب الموظفة"}
    with old.desk.reviewing._opened.read() as work:
        assert "numbered_again" in [line.code for line in work.audit.of_record(later[0])]
        assert work.outbox.sequences() == (1, 2, 3, 5, 6)  # 4 was used before the backup was put back
    old.desk.signing_in.sign_out()


def test_the_home_page_counts_what_somebody_may_see(office: Office, tmp_path: Path) -> None:
    register(office, "one", "two")
    office.wall.go_on(days=1)
    register(office, "three")
    clerk = {chart.code: chart.counts for chart in office.desk.counting.charts(office.people["zainab"])}
    assert set(clerk) == {"my_days", "states"}
    assert len(clerk["my_days"]) == DAYS
    assert [one.value for one in clerk["my_days"]][-2:] == [2, 1]
    huda = office.enter("huda")
    seen = {chart.code: chart.counts for chart in office.desk.counting.charts(huda)}
    assert set(seen) == {"office_days", "clerks", "states"}
    assert [(one.key, one.value) for one in seen["clerks"]] == [("زينب الموظفة", 3)]
    assert [(one.key, one.value) for one in seen["states"]] == [("waiting", 3)]
    table = Table(("الموظف", "العدد"), (20, 8), [["=cmd", 3]], "counts", right_to_left=True)
    office.desk.counting.export(huda, table, tmp_path / "counts.csv")
    assert "'=cmd,3" in (tmp_path / "counts.csv").read_text(encoding="utf-8-sig")
    office.desk.counting.export(huda, table, tmp_path / "counts.xlsx")
    assert (tmp_path / "counts.xlsx").read_bytes()[:2] == b"PK"
