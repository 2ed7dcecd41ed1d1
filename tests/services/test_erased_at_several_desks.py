"""Somebody in a cohort is erased: no desk of the office names them any longer, nor one that hears of it later."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from sync.central.database import Database
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.settings import load
from tests.centre import Centre
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import Office
from tests.services.several_desks import Several, working


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """Huda's machine and one desk that knows the courses."""
    with working(running_centre, tmp_path, 0) as made:
        pair(made)
        yield made


def pair(office: Several) -> Office:
    """One desk more."""
    desk = office.desk()
    desk.enter("karwan")
    catalogue(desk)
    office.pair(desk)
    return desk


def go_round(office: Several, *desks: Office) -> None:
    """These desks hand over, huda approves and sends, and they hear of it."""
    for desk in desks:
        office.hand_over(desk, "karwan")
    office.approve_waiting()
    assert office.send(office.hub).code == ""
    office.hub.desk.hosting.take_in(office.hub.enter("huda"))
    for desk in desks:
        office.hand_over(desk, "karwan")


def places(office: Office, *texts: str) -> set[str]:
    """The tables of a machine in which one of ``texts`` stands anywhere."""
    office.enter("karwan")
    found = set()
    with office.desk.attending._opened.read() as work:
        ask = work.audit._connection.exec_driver_sql
        tables = [str(row[0]) for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in ask(f'SELECT * FROM "{table}"').fetchall():
                told = [one if isinstance(one, bytes) else str(one).encode() for one in row]
                if any(text.encode() in one for text in texts for one in told):
                    found.add(table)
    return found


@pytest.mark.timeout(240)
def test_who_is_erased_is_named_at_no_desk_of_the_office(office: Several, running_centre: Centre) -> None:
    (first,) = office.desks
    made = cohort(first, first.enter("karwan"), capacity=2)
    ids = people(first, first.enter("zainab"), ("زينب", "هيوا"))
    first.desk.admitting.apply(first.enter("zainab"), made.id, ids)
    karwan = first.enter("karwan")
    first.desk.admitting.select(karwan, first.desk.admitting.selection(karwan, made.id))
    go_round(office, first)
    office.hub.wall.go_on(days=7)
    entries = [(made.sessions[0].id, person, Mark.PRESENT, 0, "ملاحظة عنها") for person in ids]
    first.desk.attending.mark(first.enter("karwan"), made.id, entries)
    heard = pair(office)  # when the places were given already: it hears of no applicant
    go_round(office, first, heard)
    assert places(heard, "ابوزينب") == {"enrolments_told"}
    late = pair(office)  # its letters wait

    database = Database(load(running_centre.data, None).database)
    try:
        with database.write() as session:
            for person in ids:
                erase(session, person, utc_now())
    finally:
        database.close()
    go_round(office)  # the supervisor's machine hears of it; what it wrote for the desks lies there
    go_round(office, first, heard, late)
    for one in (office.hub, first, heard, late):
        assert places(one, "ابوزينب", "ابوهيوا", "ملاحظة عنها") == set()
        sheet = one.desk.attending.sheet(one.enter("karwan"), made.id)
        assert [(trainee.person_id, trainee.name) for trainee in sheet.training_class.trainees] == [
            (i, "") for i in ids
        ]
        assert {place for place, mark in sheet.marks.items() if mark.mark is Mark.PRESENT} == {
            (person, made.sessions[0].id) for person in ids
        }, "that they came is known everywhere"
