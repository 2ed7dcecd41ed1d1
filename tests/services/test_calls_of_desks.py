"""A course is called by one desk of an office and applied for at one of another: each hands over to its hub."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.calling import Call
from mihan_desktop.domain.training.enrolments import State
from tests.centre import Centre
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import Office
from tests.services.several_desks import Several, several


@pytest.fixture
def offices(running_centre: Centre, tmp_path: Path) -> Iterator[tuple[Several, Several]]:
    """A training centre and an office that registers people; each with a hub and one desk."""
    made = []
    for name in ("centre", "office"):
        folder = tmp_path / name
        folder.mkdir()
        one = several(running_centre, folder)
        one.listen()
        one.pair(one.desk())
        made.append(one)
    yield made[0], made[1]
    for one in made:
        one.close()


def go(office: Several) -> None:
    """The desk hands over, huda approves whatever waits and sends; what came for the desk reaches it."""
    (desk,) = office.desks
    office.hand_over(desk)
    waiting = [one.change_id for one in office.hub.desk.reviewing.waiting(office.hub.enter("huda"))]
    if waiting:
        office.approve(*waiting)
    office.send(office.hub)
    office.hub.desk.hosting.take_in(office.hub.enter("huda"))
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
