"""Two desks of an office mark one session while neither hears of the other: nothing is lost, and both are told."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.problems import MihanError
from sync.central.database import Database
from sync.central.settings import load
from tests.centre import Centre
from tests.services.office import Office
from tests.services.several_desks import Several, several

DAY = date(2026, 3, 2)


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub, and desks when they are wanted, all enrolled."""
    made = several(running_centre, tmp_path)
    yield made
    made.close()


def approve_all(office: Several) -> None:
    """Huda approves whatever came, at the hub."""
    waiting = office.hub.desk.reviewing.waiting(office.hub.enter("huda"))
    office.approve(*(item.change_id for item in waiting))


def mark(desk: Office, class_id: str, row: int, mark: Mark, note: str = "") -> None:
    """One trainee of the class at its first session."""
    karwan = desk.enter("karwan")
    sheet = desk.desk.attending.sheet(karwan, class_id).training_class
    desk.desk.attending.mark(karwan, class_id, [(sheet.sessions[0].id, sheet.trainees[row].person_id, mark, 0, note)])


@pytest.mark.timeout(120)
def test_both_marks_stay_the_later_by_its_clock_counts_and_the_other_is_in_the_history(
    office: Several, running_centre: Centre
) -> None:
    office.listen()
    first, second = office.desk(), office.desk()
    for desk in (first, second):
        office.pair(desk)
    made = first.desk.attending.plan_class(first.enter("karwan"), "خياطة", [DAY], names=["زينب", "نور"]).training_class
    office.hand_over(first, "karwan")
    approve_all(office)
    office.hand_over(second, "karwan")  # hears of the class
    karwan = second.enter("karwan")
    (offer,) = second.desk.attending.offered(karwan)
    assert (offer.title, offer.author) == ("خياطة", "کاروان")
    taken = second.desk.attending.take_over(karwan, offer.id).training_class
    assert (taken.sessions, taken.trainees) == (made.sessions, made.trainees)
    assert second.desk.attending.offered(karwan) == ()

    mark(first, made.id, 0, Mark.PRESENT)  # neither hears of the other …
    mark(first, made.id, 1, Mark.PRESENT)
    office.hub.wall.go_on(minutes=10)
    mark(second, made.id, 0, Mark.ABSENT)  # … and they differ about Zainab
    mark(second, made.id, 1, Mark.PRESENT)
    for desk in (second, first):
        office.hand_over(desk, "karwan")
    approve_all(office)
    for desk in (first, second):
        office.hand_over(desk, "karwan")

    place = (made.trainees[0].person_id, made.sessions[0].id)
    for desk in (first, second):
        karwan = desk.enter("karwan")
        sheet = desk.desk.attending.sheet(karwan, made.id)
        assert sheet.marks[place].mark is Mark.ABSENT, "the later one, wherever it was said"
        assert sheet.twice == {place}
        history = desk.desk.following.history(karwan, made.id, place[1], place[0])
        assert [(one.entry.mark, one.stands, bool(one.desk)) for one in history] == [
            (Mark.ABSENT, True, desk is first), (Mark.PRESENT, False, desk is second),
        ]  # fmt: skip

    assert office.send(office.hub).code == ""
    assert at_the_ministry(running_centre, *place) == ["present", "absent"], "the ministry has both"


def at_the_ministry(centre: Centre, person: str, session: str) -> list[str]:
    """Every mark that the register has of one person at one session, by clock."""
    query = text("SELECT mark FROM attendance_marks WHERE session_id = :session AND person_id = :person ORDER BY clock")
    register = Database(load(centre.data, centre.database).database)
    try:
        with register.read() as connection:
            return list(connection.scalars(query, {"person": person, "session": session}))
    finally:
        register.close()


@pytest.mark.timeout(120)
def test_a_mark_that_is_corrected_elsewhere_while_it_is_approved_is_locked_at_once_and_asks_why(
    office: Several,
) -> None:
    office.listen()
    first, second = office.desk(), office.desk()
    for desk in (first, second):
        office.pair(desk)
    made = first.desk.attending.plan_class(first.enter("karwan"), "خياطة", [DAY], names=["زينب"]).training_class
    mark(first, made.id, 0, Mark.PRESENT)
    office.hand_over(first, "karwan")
    approve_all(office)
    office.hand_over(second, "karwan")
    second.desk.attending.take_over(second.enter("karwan"), made.id)
    place = (made.trainees[0].person_id, made.sessions[0].id)
    assert second.desk.attending.sheet(second.enter("karwan"), made.id).marks[place].mark is Mark.PRESENT
    with pytest.raises(MihanError, match="approved_change"):
        mark(second, made.id, 0, Mark.ABSENT)
    mark(second, made.id, 0, Mark.ABSENT, "غادرت قبل التوقيع")
    office.hand_over(second, "karwan")
    waiting = office.hub.desk.reviewing.waiting(office.hub.enter("huda"))
    detail = [office.hub.desk.reviewing.detail(office.hub.enter("huda"), item.change_id) for item in waiting]
    (difference,) = [one for each in detail for one in each.marks]
    assert difference.before is not None
    assert (difference.before.mark, difference.now.mark) == (Mark.PRESENT, Mark.ABSENT)
    with second.desk.attending._opened.write() as work:  # whom the ministry erases is named in no list from elsewhere
        work.erasing.erase(place[0])
    with second.desk.attending._opened.read() as work:
        assert all(not one.entry.note for one in work.office_marks.marks(made.id))
        raw = work._connection.exec_driver_sql("SELECT message FROM office_classes").scalars().all()
    assert raw
    assert all("زينب".encode() not in bytes(one) for one in raw)
