"""Cohorts and enrolments arrive: the last place is given once, what was said meets, and an erased person's words go."""

import uuid
from collections.abc import Mapping
from datetime import date, time

import pytest
from sqlalchemy import select

from mihan_desktop.domain.training.catalogue import CourseKind, Terms
from mihan_desktop.domain.training.cohorts import Cohort, Slot, write_cohort
from mihan_desktop.domain.training.enrolments import State, enrolment_id
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.schema import TrainingClassRow
from sync.central.training.enrolling import of_cohort, of_person
from sync.central.training.schema import EnrolmentWord
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_requests import said_anywhere

ACCEPTED = ("accepted", "")
COHORT = write_cohort(
    Cohort(
        "sewing", {"ar": "خياطة"}, CourseKind.VOCATIONAL, "2026.1", Terms(75, 3, 0), 1, date(2026, 3, 1),
        (Slot(7, time(9), 180),),
    )
)  # fmt: skip


def planned(desk: Desk, cohort: object = COHORT) -> Change:
    """A cohort with one place."""
    body = {"title": "خياطة", "trainer": new_id(), "sessions": [], "trainees": [], "cohort": cohort}
    return desk.change("class", new_id(), body)


def enrolment(desk: Desk, cohort: str, person: str, state: str, more: Mapping[str, object] | None = None) -> Change:
    """Something is said of somebody."""
    body = {
        "cohort": cohort, "person": person, "state": state, "reason": "", "on": "2026-02-03", "to": "",
        "basis": {"rank": 0, "points": None, "version": ""}, "recorded_at": "2026-02-03T07:45:00Z",
    } | dict(more or {})  # fmt: skip
    return desk.change("enrolment", enrolment_id(cohort, person), body)


def test_two_desks_give_the_last_place_and_the_second_is_told(ministry: Ministry) -> None:
    one = ministry.desk()
    other = ministry.desk(one.office)
    a, b = one.registration("زينب"), other.registration("هيوا")
    cohort = planned(one)
    assert one.outcomes(a, cohort, enrolment(one, cohort.record, a.record, "applied")) == [ACCEPTED] * 3
    assert other.outcomes(b, enrolment(other, cohort.record, b.record, "applied")) == [ACCEPTED] * 2
    assert one.outcomes(enrolment(one, cohort.record, a.record, "admitted")) == [ACCEPTED]
    assert other.outcomes(enrolment(other, cohort.record, b.record, "admitted")) == [("rejected", "cohort_full")]
    with ministry.database.read() as session:
        assert {row.person: row.state for row in of_cohort(session, cohort.record)} == {
            a.record: State.ADMITTED, b.record: State.APPLIED,
        }  # fmt: skip
        kept = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == cohort.record)).one()
        assert kept.cohort == COHORT
    again = enrolment(one, cohort.record, a.record, "dropped", {"reason": "سافرت"})
    assert one.outcomes(again) == [ACCEPTED]
    assert other.outcomes(enrolment(other, cohort.record, b.record, "admitted")) == [ACCEPTED], "a place came free"


def test_in_one_batch_a_place_is_given_once_too(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    cohort = planned(desk)
    assert desk.outcomes(cohort) == [ACCEPTED]
    people = [new_id(), new_id()]
    applied = [enrolment(desk, cohort.record, person, "applied") for person in people]
    seats = [enrolment(desk, cohort.record, person, "admitted") for person in people]
    assert desk.outcomes(*applied, *seats) == [ACCEPTED] * 3 + [("rejected", "cohort_full")]


def test_a_place_that_is_added_in_the_same_batch_is_there_and_one_that_is_taken_away_is_not(
    sqlite_ministry: Ministry,
) -> None:
    desk = sqlite_ministry.desk()
    cohort, people = planned(desk), [new_id(), new_id(), new_id()]
    applied = [enrolment(desk, cohort.record, person, "applied") for person in people]
    seats = [enrolment(desk, cohort.record, person, "admitted") for person in people]
    assert desk.outcomes(cohort, *applied, *seats[:2]) == [ACCEPTED] * 5 + [("rejected", "cohort_full")]
    two = desk.change("class", cohort.record, {**cohort.body, "cohort": COHORT | {"capacity": 2}}, base=cohort.id)
    assert desk.outcomes(two, enrolment(desk, cohort.record, people[1], "admitted")) == [ACCEPTED] * 2
    gone = enrolment(desk, cohort.record, people[1], "dropped", {"reason": "سافرت"})
    one = desk.change("class", cohort.record, {**cohort.body, "cohort": COHORT}, base=two.id)
    assert desk.outcomes(gone, one, enrolment(desk, cohort.record, people[2], "admitted")) == [
        ACCEPTED, ACCEPTED, ("rejected", "cohort_full"),
    ]  # fmt: skip


def test_two_desks_that_enrol_one_person_meet_in_one_record(sqlite_ministry: Ministry) -> None:
    one, other = sqlite_ministry.desk(), sqlite_ministry.desk()
    cohort, person = planned(one), new_id()
    first, seat = (enrolment(one, cohort.record, person, state) for state in ("applied", "admitted"))
    late = enrolment(other, cohort.record, person, "applied", {"on": "2026-02-04"})
    assert other.outcomes(late) == [ACCEPTED]
    assert one.outcomes(cohort, first, seat) == [ACCEPTED] * 3
    with sqlite_ministry.database.read() as session:
        (found,) = of_person(session, person)
    assert found.state is State.ADMITTED
    assert len(found.words) + len(found.idle) == 3


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"state": "eligible"}, "enrolment_state"),
        ({"state": "hired"}, "enrolment_state"),
        ({"on": "yesterday"}, "bad_body"),
        ({"basis": {"rank": -1, "points": None, "version": ""}}, "bad_body"),
        ({"basis": {"rank": 1, "points": True, "version": ""}}, "bad_body"),
        ({"basis": None}, "bad_body"),
        ({"person": "nobody"}, "bad_body"),
        ({"reason": "ب" * 2_001}, "bad_body"),
        ({"person": str(uuid.UUID(int=7))}, "enrolment_record"),
    ],
)
def test_what_cannot_be_is_answered_with_a_code(sqlite_ministry: Ministry, wrong: dict[str, object], code: str) -> None:
    desk = sqlite_ministry.desk()
    assert desk.outcomes(enrolment(desk, new_id(), new_id(), "applied", wrong)) == [("rejected", code)]


@pytest.mark.parametrize("wrong", [{}, {"pattern": [[1]]}, {"first": "soon"}, {"course_kind": "hobby"}, {"labels": 3}])
def test_what_makes_no_cohort_is_turned_back_and_a_plain_class_is_not(
    sqlite_ministry: Ministry, wrong: dict[str, object]
) -> None:
    desk = sqlite_ministry.desk()
    said = COHORT | wrong if wrong else {}
    assert desk.outcomes(planned(desk, said), planned(desk, None)) == [("rejected", "cohort_wrong"), ACCEPTED]


def test_an_erased_person_leaves_a_place_without_words(ministry: Ministry) -> None:
    desk = ministry.desk()
    person = desk.registration("زينب")
    cohort = planned(desk)
    words = [
        enrolment(desk, cohort.record, person.record, "applied"),
        enrolment(desk, cohort.record, person.record, "admitted"),
        enrolment(desk, cohort.record, person.record, "dropped", {"reason": "انتقلت إلى الموصل"}),
    ]
    assert desk.outcomes(person, cohort, *words) == [ACCEPTED] * 5
    with ministry.database.write() as session:
        erase(session, person.record, utc_now())
    assert said_anywhere(ministry, "الموصل") == []
    with ministry.database.read() as session:
        rows = session.scalars(select(EnrolmentWord).where(EnrolmentWord.person == person.record)).all()
        assert sorted(row.state for row in rows) == ["admitted", "applied", "dropped"]
        (found,) = of_cohort(session, cohort.record)
    assert found.state is State.DROPPED


def test_what_comes_late_about_an_erased_person_says_neither_why_nor_their_name(sqlite_ministry: Ministry) -> None:
    one = sqlite_ministry.desk()
    other = sqlite_ministry.desk(one.office)
    person, cohort, session_id = one.registration("زينب"), planned(one), new_id()
    assert one.outcomes(person, cohort) == [ACCEPTED] * 2
    with sqlite_ministry.database.write() as session:
        erase(session, person.record, utc_now())
    listed = [{"person": person.record, "name": "زينب الموصلية"}, {"person": new_id(), "name": "هيوا"}]
    plain = {"title": "حاسوب", "trainer": new_id(), "sessions": [], "trainees": listed}
    mark = {
        "class": cohort.record, "session": session_id, "person": person.record, "mark": "absent", "minutes": 0,
        "note": "كانت في الموصل", "recorded_at": "2026-02-03T07:45:00Z",
    }  # fmt: skip
    listing = other.change("class", new_id(), plain)
    late = (
        listing, enrolment(other, cohort.record, person.record, "applied", {"reason": "انتقلت إلى الموصل"}),
        other.change("attendance", new_id(), mark),
    )  # fmt: skip
    assert other.outcomes(*late) == [ACCEPTED] * 3
    assert said_anywhere(sqlite_ministry, "الموصل") == []
    with sqlite_ministry.database.read() as session:
        kept = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == listing.record)).one()
        assert [each["name"] for each in kept.trainees] == ["", "هيوا"]
        assert len(session.scalars(select(EnrolmentWord).where(EnrolmentWord.person == person.record)).all()) == 1


def test_a_class_that_a_second_desk_says_once_more_takes_nothing_from_a_newer_word(sqlite_ministry: Ministry) -> None:
    one, other = sqlite_ministry.desk(), sqlite_ministry.desk()
    body = {"title": "خياطة", "trainer": new_id(), "sessions": [{"id": new_id(), "number": 1}], "trainees": []}
    first = one.change("class", new_id(), body)
    more = {**body, "sessions": [*body["sessions"], {"id": new_id(), "number": 2}]}
    assert one.outcomes(first, one.change("class", first.record, more, base=first.id)) == [ACCEPTED] * 2
    for _ in range(9):
        other.clock.tick()  # its clock goes before the first desk's
    again = other.change("class", first.record, body)  # it had not heard of the second session, and says so later
    assert other.outcomes(again) == [ACCEPTED]
    with sqlite_ministry.database.read() as session:
        kept = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == first.record)).one()
        assert [each["number"] for each in kept.sessions] == [1, 2]
    assert other.outcomes(other.change("class", first.record, body, base=again.id)) == [ACCEPTED]
    with sqlite_ministry.database.read() as session:
        kept = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == first.record)).one()
        assert len(kept.sessions) == 1, "whoever corrects it is heard"
