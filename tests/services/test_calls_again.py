"""Courses that are called: what is told of one person for a second course, by a second record, and to a second desk."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.training.enrolments import Enrolment, State
from mihan_desktop.services.applicants import doubles
from sync.protocol.feed_items import SAME
from tests.centre import Centre
from tests.services.cohorts import cohort
from tests.services.office import Office
from tests.services.test_calls import Called
from tests.services.test_settling import second_desk


@pytest.fixture
def called(enrolled: Office, running_centre: Centre, tmp_path: Path) -> Called:
    """Nothing is called yet."""
    return Called(enrolled, second_desk(enrolled, running_centre, tmp_path / "second"))


def lines(office: Office, code: str) -> list[tuple[str, object]]:
    """(person, cohort) of each line of this code in the log of a desk."""
    office.enter("karwan")
    with office.desk.calling._opened.read() as work:
        ids = work.audit._connection.exec_driver_sql("SELECT DISTINCT record_id FROM audit").scalars().all()
        found = [line for one in ids for line in work.audit.of_record(str(one)) if line.code == code]
    return [(line.record_id, line.details.get("cohort")) for line in found]


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_each_course_that_somebody_applies_for_is_told_and_written_down(called: Called) -> None:
    person, first = called.people[0], called.cohort
    called.call()
    called.apply(person)
    called.meet()
    day = called.today + timedelta(days=40)
    called.cohort = cohort(called.centre, called.centre.enter("karwan"), capacity=2, first=day).id
    called.call()
    called.apply(person)
    called.meet()
    assert called.notices(called.centre, "karwan").count("applied_elsewhere") == 2
    assert sorted(lines(called.centre, "trainee_told")) == sorted([(person, first), (person, called.cohort)])


def standing(office: Office, people: Sequence[tuple[str, State, int]]) -> frozenset[str]:
    """Who of a list stands in it twice. people: (record, where they stand, on which day they applied)."""
    with office.desk.attending._opened.read() as work:
        day = office.wall().date()
        applied = [(person, state, day + timedelta(days=number)) for person, state, number in people]
        return doubles(work, [Enrolment("c", person, "", state, on, on) for person, state, on in applied])


def test_a_record_by_which_somebody_left_keeps_no_other_of_theirs_from_the_list(office: Office) -> None:
    office.enter("karwan")
    with office.desk.attending._opened.write() as work:
        work.told.put_link("one", "two", SAME, "1", office.wall())
    applied, left, seated = State.APPLIED, State.DROPPED, State.ADMITTED
    assert standing(office, [("one", applied, 1), ("two", applied, 2)]) == {"two"}
    assert standing(office, [("one", left, 1), ("two", applied, 2)]) == frozenset()
    assert standing(office, [("one", applied, 1), ("two", seated, 2)]) == {"one"}, "who has a place goes before"
