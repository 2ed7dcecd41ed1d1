"""A desk that is let in late, or again, holds the same of a cohort as the others, of what was turned back too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.training.enrolments import State
from tests.centre import Centre
from tests.services.cohorts import catalogue
from tests.services.several_desks import Several, working
from tests.services.test_cohort_at_several_desks import begun, go_round, sheet, words


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """Huda's machine and two desks, all of whom know the courses."""
    with working(running_centre, tmp_path, 2, catalogue) as made:
        yield made


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_what_was_turned_back_meanwhile_is_known_to_a_desk_that_is_let_in_again_and_to_a_new_one(
    office: Several,
) -> None:
    made, ids = begun(office, capacity=1)
    first, second = office.desks
    for desk, person in ((first, ids[0]), (second, ids[1])):  # the last place, twice
        desk.desk.admitting.say(desk.enter("karwan"), made.id, person, State.ADMITTED, "قريبة من المركز")
        office.hub.wall.go_on(minutes=3)
    office.hub.wall.go_on(days=7)
    for desk, person in ((first, ids[0]), (second, ids[1])):
        entries = [(made.sessions[0].id, person, Mark.PRESENT, 0, "")]
        desk.desk.attending.mark(desk.enter("karwan"), made.id, entries)
    go_round(office, second, first)
    third = office.desk()
    third.enter("karwan")
    catalogue(third)
    office.pair(third)
    office.hand_over(third, "karwan")
    assert words(third, made.id) == words(office.hub, made.id)
    assert {one[2] for one in words(third, made.id)} == {State.ADMITTED, State.APPLIED}, "both places hold yet"

    huda = office.hub.enter("huda")
    for known in office.hub.desk.hosting.state(huda).desks[-1:]:
        office.hub.desk.hosting.withdraw(huda, known.device_id)
    assert office.send(office.hub).code == ""  # the ministry gives the place once
    for desk in (first, second):
        office.hand_over(desk, "karwan")
    office.pair(third)
    office.hand_over(third, "karwan")
    fourth = office.desk()
    fourth.enter("karwan")
    catalogue(fourth)
    office.pair(fourth)
    office.hand_over(fourth, "karwan")
    for desk in office.desks:
        assert words(desk, made.id) == words(office.hub, made.id)
        assert sheet(desk, made.id) == sheet(office.hub, made.id)
    listed = fourth.desk.attending.sheet(fourth.enter("karwan"), made.id).training_class.trainees
    assert all(one.name for one in listed), "what was marked of them is still theirs"
    assert [one.left is None for one in listed] == [True, False]
