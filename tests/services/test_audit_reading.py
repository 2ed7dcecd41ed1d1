"""Supervisors and administrators read the log: by person, kind and day, in words, and as a file."""

import csv
from datetime import timedelta

from mihan_desktop.domain.auditing import CODES, AuditQuery, Group, LoggedLine
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.services.auditing import AuditWording
from tests.services.office import Office

WORDS = AuditWording(
    ("line", "when", "who", "what", "about"), lambda one: one.code, lambda one: one.at.isoformat(), "log", False
)


def worked(office: Office) -> str:
    """Two days of work; the record of the first."""
    record = office.register(office.enter("zainab")).registration.record_id
    office.wall.go_on(days=1)
    zainab = office.enter("zainab")
    office.desk.viewing.person(zainab, record)
    return record


def codes(lines: tuple[LoggedLine, ...]) -> set[str]:
    """Of lines."""
    return {one.code for one in lines}


def test_lines_come_newest_first_with_names_and_through_filters(office: Office) -> None:
    record = worked(office)
    huda = office.enter("huda")
    auditing = office.desk.auditing
    everything = auditing.page(huda, AuditQuery())
    assert [one.number for one in everything] == sorted((one.number for one in everything), reverse=True)
    (seen,) = auditing.page(huda, AuditQuery(Group.LOOKS))
    assert (seen.actor, seen.record, seen.details) == ("زينب الموظفة", "زينب عبد الحسين الجبوري", {"where": "person"})
    zainab = office.people["zainab"].id
    assert {one.actor_id for one in auditing.page(huda, AuditQuery(actor_id=zainab))} == {zainab}
    assert codes(auditing.page(huda, AuditQuery(record_id=record))) == {"saved", "viewed"}
    today = office.wall().astimezone(IRAQ).date()
    assert "saved" not in codes(auditing.page(huda, AuditQuery(since=today)))
    assert "viewed" not in codes(auditing.page(huda, AuditQuery(until=today - timedelta(days=1))))
    older = auditing.page(huda, AuditQuery(before=everything[2].number))
    assert older[0].number == everything[3].number


def test_the_state_says_how_far_it_was_checked(office: Office) -> None:
    worked(office)
    huda = office.enter("huda")
    state = office.desk.auditing.check(huda)
    assert (state.breaks, state.ministry, state.checked) == ((), 0, office.wall())
    assert state.lines == office.desk.auditing.page(huda, AuditQuery())[0].number


def test_the_file_holds_what_was_asked_for_and_is_itself_in_the_log(office: Office) -> None:
    worked(office)
    huda = office.enter("huda")
    path = office.profile.parent / "log.csv"
    assert office.desk.auditing.save(huda, AuditQuery(Group.LOOKS), path, WORDS) == 1
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert [row[3] for row in rows] == ["what", "viewed"]
    newest = office.desk.auditing.page(huda, AuditQuery())[0]
    assert (newest.code, newest.details["of"]) == ("exported", "log")


def test_every_line_belongs_to_one_group() -> None:
    assert set(CODES.values()) == set(Group)
