"""A cohort is worked at three desks of one office: whatever each of them says, all come to hold the same of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark, TrainingClass
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.training.enrolments import State
from tests.centre import Centre
from tests.services.cohorts import catalogue, cohort, people, wanted
from tests.services.office import Office
from tests.services.several_desks import Several, working

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """Huda's machine and two desks, all of whom know the courses."""
    with working(running_centre, tmp_path, 2, catalogue) as made:
        yield made


def go_round(office: Several, *desks: Office) -> None:
    """These desks hand over in this order, huda approves, and every desk hears of it."""
    for desk in desks or office.desks:
        office.hand_over(desk, "karwan")
    office.approve_waiting()
    for desk in office.desks:
        office.hand_over(desk, "karwan")


def words(desk: Office, cohort_id: str) -> list[tuple[object, ...]]:
    """Where everybody stands at a desk, with all that counted and all that did not."""
    with desk.desk.attending._opened.read() as work:
        found = work.enrolments.of_cohort(cohort_id)
    return [
        (
            one.person, one.name, one.state, one.applied, one.since, one.basis, one.reason, one.to,
            [(word.state, word.clock, word.change_id) for word in one.words], [word.change_id for word in one.idle],
        )
        for one in found
    ]  # fmt: skip


def sheet(desk: Office, cohort_id: str) -> tuple[object, ...]:
    """The grid as a desk shows it: sessions, people, marks."""
    shown = desk.desk.attending.sheet(desk.enter("karwan"), cohort_id)
    marks = {place: (one.mark, one.minutes_late, one.note) for place, one in shown.marks.items()}
    planned = shown.training_class
    return planned.title, planned.sessions, planned.trainees, planned.cohort, marks, shown.twice


def same_everywhere(office: Several, cohort_id: str) -> None:
    """Every machine of the office holds the same of a cohort."""
    desks = (office.hub, *office.desks)
    assert words(desks[0], cohort_id) == words(desks[1], cohort_id) == words(desks[2], cohort_id)
    assert sheet(desks[0], cohort_id) == sheet(desks[1], cohort_id) == sheet(desks[2], cohort_id)


def begun(office: Several, capacity: int = 2) -> tuple[TrainingClass, list[str]]:
    """The first desk plans a cohort and takes three applications; everybody has heard of it."""
    first = office.desks[0]
    made = cohort(first, first.enter("karwan"), capacity=capacity)
    ids = people(first, first.enter("zainab"), ("زينب", "هيوا", "نور"))
    for number, person in enumerate(ids):
        first.desk.admitting.apply(first.enter("zainab"), made.id, [person])
        office.hub.wall.go_on(minutes=number + 1)
    go_round(office, first)
    return made, ids


@pytest.mark.slow
def test_what_three_desks_say_of_a_cohort_in_turn_is_the_same_at_each(office: Several) -> None:
    made, ids = begun(office)
    same_everywhere(office, made.id)
    first, second = office.desks
    assert [one.training_class.id for one in second.desk.admitting.cohorts(second.enter("karwan"))] == [made.id]

    karwan = first.enter("karwan")
    first.desk.admitting.select(karwan, first.desk.admitting.selection(karwan, made.id))
    office.hand_over(first, "karwan")
    (line,) = office.hub.desk.reviewing.waiting(office.hub.enter("huda"))
    assert (line.label, line.count, line.states) == ("خياطة آذار", 3, (("admitted", 2), ("waiting", 1)))
    detail = office.hub.desk.reviewing.detail(office.hub.enter("huda"), line.change_id)
    assert [one.now.partition("|")[0] for one in detail.fields] == ["admitted", "admitted", "waiting"]
    assert all("الجبوري" in one.label for one in detail.fields)
    go_round(office)
    same_everywhere(office, made.id)
    assert [one[2] for one in words(second, made.id)] == [State.ADMITTED, State.ADMITTED, State.WAITING]

    office.hub.wall.go_on(days=7)
    second.desk.admitting.say(second.enter("karwan"), made.id, ids[0], State.DROPPED, "انتقلت إلى بغداد")
    second.desk.attending.mark(
        second.enter("karwan"), made.id, [(made.sessions[0].id, ids[1], Mark.PRESENT, 0, "")]
    )  # fmt: skip
    first.desk.attending.mark(first.enter("karwan"), made.id, [(made.sessions[0].id, ids[1], Mark.LATE, 10, "")])
    go_round(office)
    same_everywhere(office, made.id)
    assert {one[0]: one[2] for one in words(first, made.id)}[ids[0]] is State.DROPPED

    hub = office.hub  # the place is given at the supervisor's own machine, by somebody else than who approves it
    hub.desk.admitting.say(hub.enter("karwan"), made.id, ids[2], State.ADMITTED)
    go_round(office)
    same_everywhere(office, made.id)
    assert {one[0]: one[2] for one in words(second, made.id)}[ids[2]] is State.ADMITTED
    assert office.send(office.hub).code == ""
    go_round(office)
    same_everywhere(office, made.id)

    again = replace(wanted(capacity=3), room="القاعة ٢")  # the second desk says the cohort anew, then the first
    second.desk.scheduling.amend_cohort(second.enter("karwan"), made.id, again)
    go_round(office)
    same_everywhere(office, made.id)
    first.desk.scheduling.amend_cohort(first.enter("karwan"), made.id, replace(again, capacity=4))
    go_round(office)
    same_everywhere(office, made.id)
    planned = second.desk.attending.sheet(second.enter("karwan"), made.id).training_class
    assert planned.cohort is not None
    assert (planned.cohort.capacity, planned.cohort.room) == (4, "القاعة ٢")

    third = office.desk()  # a desk that comes later hears of all of it
    third.enter("karwan")
    catalogue(third)
    office.pair(third)
    office.hand_over(third, "karwan")
    assert words(third, made.id) == words(office.hub, made.id)
    assert sheet(third, made.id) == sheet(office.hub, made.id)
    for one in (office.hub, *office.desks):  # whom the ministry has erased is named at no desk
        with one.desk.attending._opened.write() as work:
            work.erasing.erase(ids[2])
        assert [line[1] for line in words(one, made.id) if line[0] == ids[2]] == [""]


def test_words_that_cross_end_the_same_everywhere(office: Several) -> None:
    made, ids = begun(office, capacity=1)
    first, second = office.desks
    lists = [
        [(line.applicant.person, line.applicant.name, line.rank, line.fate) for line in shown.lines]
        for desk in (first, second, office.hub)
        for shown in [desk.desk.admitting.selection(desk.enter("karwan"), made.id)]
    ]
    assert lists[0] == lists[1] == lists[2], "the list is the same where nobody of it is registered"
    assert [line[2] for line in lists[0]] == [1, 2, 3]
    for desk, person in ((first, ids[0]), (second, ids[1])):  # neither hears of the other: the last place, twice
        desk.desk.admitting.say(desk.enter("karwan"), made.id, person, State.ADMITTED, "قريبة من المركز")
        office.hub.wall.go_on(minutes=3)
    second.desk.admitting.say(second.enter("karwan"), made.id, ids[2], State.REFUSED, "لم تحضر")
    office.hub.wall.go_on(minutes=3)
    first.desk.admitting.say(first.enter("karwan"), made.id, ids[2], State.WAITING)
    go_round(office, second, first)
    same_everywhere(office, made.id)
    states = {one[0]: one[2] for one in words(first, made.id)}
    assert states[ids[2]] is State.WAITING, "said later; who was refused may wait again"

    office.hub.wall.go_on(days=7)
    for desk, person in ((first, ids[0]), (second, ids[1])):
        entries = [(made.sessions[0].id, person, Mark.PRESENT, 0, "")]
        desk.desk.attending.mark(desk.enter("karwan"), made.id, entries)
    go_round(office)
    same_everywhere(office, made.id)
    assert office.send(office.hub).code == ""  # the ministry gives the last place once
    go_round(office)
    same_everywhere(office, made.id)
    seated = [one[0] for one in words(second, made.id) if one[2] is State.ADMITTED]
    assert len(seated) == 1
    for desk in (office.hub, *office.desks):  # of the other what was marked stays, and what they are due
        shown = desk.desk.attending.sheet(desk.enter("karwan"), made.id)
        (gone,) = [one for one in shown.training_class.trainees if one.left is not None]
        assert gone.person_id == (set(ids[:2]) - set(seated)).pop()
        assert gone.name
        assert shown.marks[gone.person_id, made.sessions[0].id].mark is Mark.PRESENT
    with pytest.raises(MihanError, match="no_place"):
        second.desk.admitting.say(second.enter("karwan"), made.id, ids[2], State.ADMITTED, "x")
