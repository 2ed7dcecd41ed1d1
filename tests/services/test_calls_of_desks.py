"""A course is called by one desk of an office and applied for at one of another: each hands over to its hub."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.calling import WITHDRAWN, Call
from mihan_desktop.domain.training.enrolments import State
from tests.centre import Centre
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import Office
from tests.services.several_desks import Several, working


@pytest.fixture
def offices(running_centre: Centre, tmp_path: Path) -> Iterator[tuple[Several, Several]]:
    """A training centre and an office that registers people; each with a hub and one desk."""
    folders = tmp_path / "centre", tmp_path / "office"
    for folder in folders:
        folder.mkdir()
    with working(running_centre, folders[0], 1) as centre, working(running_centre, folders[1], 1) as office:
        yield centre, office


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub and two desks."""
    with working(running_centre, tmp_path, 2) as made:
        yield made


def go(office: Several) -> None:
    """The desk hands over, huda approves whatever waits and sends; what came for the desk reaches it."""
    (desk,) = office.desks
    office.hand_over(desk)
    office.approve_waiting()
    office.send(office.hub)
    office.hub.desk.hosting.take_in(office.hub.enter("huda"))
    office.hand_over(desk)


def round_of(office: Several) -> None:
    """Every desk hands over, huda approves and sends, and every desk hears of it."""
    for desk in office.desks:
        office.hand_over(desk)
    huda = office.hub.enter("huda")
    waiting = [one.change_id for one in office.hub.desk.reviewing.waiting(huda)]
    for one in waiting:
        office.hub.desk.reviewing.detail(huda, one)
    office.approve(*waiting)
    assert office.send(office.hub).code == ""
    for desk in office.desks:
        office.hand_over(desk)


def states(office: Office, cohort_id: str) -> dict[str, State]:
    """Where people stand at a desk."""
    office.enter("zainab")
    with office.desk.calling._opened.read() as work:
        return {one.person: one.state for one in work.enrolments.of_cohort(cohort_id)}


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_desk_calls_and_a_desk_applies_and_both_hubs_decide(offices: tuple[Several, Several]) -> None:
    centre, office = offices
    (planner,), (clerk,) = centre.desks, office.desks
    karwan = planner.enter("karwan")
    catalogue(planner)
    today = planner.wall().date()
    made = cohort(planner, karwan, capacity=2, first=today + timedelta(days=30)).id
    planner.desk.calling.call(karwan, made, Call(today, today + timedelta(days=14), words="للجميع"))
    centre.hand_over(planner)
    huda = centre.hub.enter("huda")
    called = next(one for one in centre.hub.desk.reviewing.waiting(huda) if one.kind is ChangeKind.CALL)
    detail = centre.hub.desk.reviewing.detail(huda, called.change_id)
    assert {"call_state", "cohort", "opens", "closes", "call_words"} == {one.ref for one in detail.fields}
    go(centre)
    go(office)
    (person,) = people(clerk, clerk.enter("zainab"), ("هيوا",))
    assert made in {one.called.cohort for one in clerk.desk.calling.open_courses(clerk.enter("zainab"))}
    clerk.desk.calling.apply(clerk.enter("zainab"), made, [person])
    go(office)
    go(centre)
    assert states(planner, made) == {person: State.APPLIED}
    karwan = planner.enter("karwan")
    planner.desk.admitting.say(karwan, made, person, State.ADMITTED)
    go(centre)
    go(office)
    assert states(clerk, made) == {person: State.ADMITTED}
    assert states(office.hub, made) == {person: State.ADMITTED}, "where nobody of them is registered too"


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_what_one_desk_calls_another_of_its_office_withdraws(office: Several) -> None:
    first, second = office.desks
    karwan = first.enter("karwan")
    catalogue(first)
    today = first.wall().date()
    made = cohort(first, karwan, first=today + timedelta(days=30)).id
    first.desk.calling.call(karwan, made, Call(today, today + timedelta(days=14)))
    round_of(office)
    karwan = second.enter("karwan")
    said = second.desk.calling.of_cohort(karwan, made)
    assert said is not None
    assert said.call.closes == today + timedelta(days=14)
    second.desk.calling.withdraw(karwan, made, "لا مدرّب")
    round_of(office)
    for desk in (office.hub, first, second):
        said = desk.desk.calling.of_cohort(desk.enter("karwan"), made)
        assert said is not None
        assert (said.call.state, said.call.words) == (WITHDRAWN, "لا مدرّب")
    office.hub.wall.go_on(minutes=1)
    first.desk.calling.call(first.enter("karwan"), made, Call(today, today + timedelta(days=20)))
    round_of(office)
    said = second.desk.calling.of_cohort(second.enter("karwan"), made)
    assert said is not None
    assert said.call.closes == today + timedelta(days=20)
