"""Whoever has no place any more: not marked with the class, not warned of, not let in by a card; their marks stay."""

from dataclasses import replace
from datetime import date, time
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from mihan_desktop.domain.attendance import Mark, TrainingClass
from mihan_desktop.domain.door import Scan, card_number
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.calendar import DayOff
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.office_marks import read_class
from mihan_desktop.services.telling_office import MOST_BYTES, _together, keep
from sync.protocol.messages import Change, encode_change
from tests.services.cohorts import WEEK, catalogue, cohort, people, wanted
from tests.services.office import Office

TODAY = date(2026, 3, 2)
NAMES = ("زينب", "هيوا", "نور", "علي", "سناء")


def seated(
    office: Office, planner: str = "karwan", count: int = 2, capacity: int = 2
) -> tuple[TrainingClass, list[str]]:
    """A cohort that began yesterday, and five people: ``count`` applied day by day, the first have places."""
    ids = people(office, office.enter("zainab"), NAMES)
    user = office.enter(planner)
    catalogue(office)
    made = cohort(office, user, capacity=capacity, sessions=9, first=date(2026, 3, 1))
    for at, person in enumerate(ids[:count]):
        office.desk.admitting.apply(user, made.id, [person], on=date(2026, 2, 1 + at))
    office.desk.admitting.select(user, office.desk.admitting.selection(user, made.id))
    return made, ids


def test_the_card_of_somebody_who_left_opens_no_door_and_nobody_is_warned_of_them(office: Office) -> None:
    made, ids = seated(office)
    karwan = office.enter("karwan")
    today = next(one for one in made.sessions if one.date == TODAY)
    for person in ids[:2]:
        rows = [(one.id, person, Mark.ABSENT, 0, "") for one in made.sessions[:2]]
        office.desk.attending.mark(karwan, made.id, rows)
    assert {one.trainee.person_id for one in office.desk.following.warned(karwan)} == set(ids[:2])
    office.desk.admitting.say(karwan, made.id, ids[0], State.DROPPED, "سافرت")
    assert [one.trainee.person_id for one in office.desk.following.warned(karwan)] == [ids[1]]
    scan = office.desk.door.scan
    assert scan(karwan, made.id, today.id, card_number(ids[0]), time(10, 25)).scan is Scan.STRANGER
    assert scan(karwan, made.id, today.id, card_number(ids[1]), time(10, 25)).scan is Scan.MARKED


def test_the_marks_of_somebody_whose_place_was_taken_back_stay_in_the_sheet(office: Office) -> None:
    made, ids = seated(office)
    karwan = office.enter("karwan")
    office.desk.attending.mark(karwan, made.id, [(made.sessions[0].id, ids[0], Mark.PRESENT, 0, "")])
    office.desk.admitting.say(karwan, made.id, ids[0], State.WAITING, "خطأ في القائمة")
    found = office.desk.attending.sheet(karwan, made.id).training_class.trainees
    assert {one.person_id: one.left for one in found} == {ids[1]: None, ids[0]: TODAY}


def test_whoever_teaches_a_cohort_that_another_planned_is_warned(office: Office) -> None:
    made, ids = seated(office, "huda")
    karwan = office.enter("karwan")
    rows = [(one.id, ids[0], Mark.ABSENT, 0, "") for one in made.sessions[:2]]
    office.desk.attending.mark(karwan, made.id, rows)
    assert [one.trainee.person_id for one in office.desk.following.warned(karwan)] == [ids[0]]


def test_a_newer_list_lets_nobody_jump_over_who_has_waited_longer(office: Office) -> None:
    made, ids = seated(office, count=4)
    karwan, admitting = office.enter("karwan"), office.desk.admitting
    admitting.say(karwan, made.id, ids[0], State.DROPPED, "سافرت")
    admitting.apply(karwan, made.id, [ids[4]])
    admitting.select(karwan, admitting.selection(karwan, made.id))
    admitting.say(karwan, made.id, ids[1], State.DROPPED, "سافرت")
    assert [one.person for one in admitting.cohort(karwan, made.id).next] == [ids[3]], "and not who came last"
    with pytest.raises(MihanError, match="enrolment_step"):
        admitting.say(karwan, made.id, ids[3], State.WAITING)


def test_nobody_loses_both_places_by_going_back_to_where_they_came_from(office: Office) -> None:
    here, ids = seated(office)
    karwan, admitting = office.enter("karwan"), office.desk.admitting
    there = cohort(office, karwan)
    admitting.transfer(karwan, here.id, ids[0], there.id, "الدوام المسائي")
    with pytest.raises(MihanError, match="enrolment_step"):
        admitting.transfer(karwan, there.id, ids[0], here.id, "عادت")
    (stands,) = [one for one in admitting.cohort(karwan, there.id).people if one.enrolment.person == ids[0]]
    assert stands.enrolment.state is State.ADMITTED


def test_a_place_is_offered_to_nobody_who_was_erased(office: Office) -> None:
    made, ids = seated(office, count=3, capacity=1)
    karwan, admitting = office.enter("karwan"), office.desk.admitting
    with office.desk.attending._opened.write() as work:
        words = [word.change_id for one in work.enrolments.of_cohort(made.id) for word in one.words]
        work.outbox.set_status(words, RecordStatus.RECEIVED)
        work.erasing.erase(ids[1])
    admitting.say(karwan, made.id, ids[0], State.DROPPED, "سافرت")
    assert [one.applicant.person for one in admitting.selection(karwan, made.id).lines] == [ids[2]]
    assert [one.person for one in admitting.cohort(karwan, made.id).next] == [ids[2]]
    with pytest.raises(MihanError, match="person_unknown"):
        admitting.say(karwan, made.id, ids[1], State.ADMITTED)
    admitting.say(karwan, made.id, ids[2], State.ADMITTED)


def test_closed_days_keep_their_dates_in_another_language_and_no_session_is_left_out(office: Office) -> None:
    karwan, scheduling = office.enter("karwan"), office.desk.scheduling
    catalogue(office)
    day = date(2026, 3, 3)
    asked = wanted(first=date(2026, 3, 1), closed=(DayOff(day, {"ar": "انقطاع الكهرباء"}, own=True),))
    made = scheduling.plan_cohort(karwan, asked).training_class
    (person,) = people(office, office.enter("zainab"), NAMES[:1])
    karwan = office.enter("karwan")
    office.desk.admitting.apply(karwan, made.id, [person])
    office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, made.id))
    office.desk.attending.mark(karwan, made.id, [(made.sessions[0].id, person, Mark.PRESENT, 0, "")])
    again = wanted(capacity=5, first=date(2026, 3, 1), closed=(DayOff(day, {"en": "no electricity"}, own=True),))
    assert scheduling.amend_cohort(karwan, made.id, again).training_class.sessions == made.sessions
    with pytest.raises(MihanError) as refused:
        scheduling.plan_cohort(karwan, replace(wanted(sessions=300), pattern=WEEK[:1]))
    (problem,) = refused.value.problems
    assert (problem.code, problem.field) == ("sessions_outside", "sessions")


def test_a_class_that_another_desk_says_once_more_takes_no_session_from_it(office: Office) -> None:
    office.enter("karwan")
    record, session = "018f0000-0000-7000-8000-00000000c1a5", {"id": "s1", "number": 1, "date": "2026-03-02"}

    def said(number: int, sessions: list[dict[str, object]], base: str = "") -> bytes:
        body = {"title": "خياطة", "sessions": sessions, "trainees": []}
        clock = f"{number:012x}-0000-desk"
        return encode_change(
            Change(str(UUID(int=number)), number, "class", record, record, clock, base=base, body=body)
        )

    more = [session, {**session, "id": "s2", "number": 2}]
    with office.desk.attending._opened.write() as work:
        for changes in ([said(1, [session])], [said(2, more, str(UUID(int=1)))], [said(3, [session])]):
            keep(work, {"desk": "another", "people": {}, "changes": changes}, office.wall())
        (kept,) = work.office_marks.offered()
    planned = read_class(kept.message)
    assert planned is not None
    assert len(planned.sessions) == 2


def test_a_letter_holds_no_more_than_a_page_may() -> None:
    sizes = [10] * 250 + [MOST_BYTES + 1] * 2 + [10]
    rows: Any = [SimpleNamespace(message=b"x" * size) for size in sizes]
    letters = [[len(row.message) for row in some] for some in _together(rows)]
    assert [size for some in letters for size in some] == sizes
    assert [len(some) for some in letters] == [100, 100, 50, 1, 1, 1]
    assert list(_together([])) == []
