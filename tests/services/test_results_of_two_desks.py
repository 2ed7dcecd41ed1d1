"""One person is assessed at two desks of an office: both words stay, and the later one holds at every desk."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.assessing import Score
from tests.centre import Centre
from tests.services.assessed import offer
from tests.services.cohorts import people, wanted
from tests.services.office import Office
from tests.services.several_desks import Several, working
from tests.services.test_cohort_at_several_desks import go_round

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """Huda's machine and two desks, all of whom know how sewing is assessed."""
    with working(running_centre, tmp_path, 2, offer) as made:
        yield made


def best(desk: Office, cohort: str) -> list[tuple[int, int]]:
    """The score before the course that counts at a desk, and how many words it took the place of."""
    (line,) = desk.desk.assessing.results(desk.enter("karwan"), cohort).lines
    found = line.sittings[0]
    return [(found.best.score if found.best else -1, len(found.earlier))]


def test_two_desks_score_one_person_and_every_desk_comes_to_hold_the_later(office: Several) -> None:
    first, second = office.desks
    karwan = first.enter("karwan")
    cohort = first.desk.scheduling.plan_cohort(karwan, wanted(1, 3, date(2026, 3, 8))).training_class.id
    (person,) = people(first, first.enter("zainab"), ("زينب",))
    karwan = first.enter("karwan")
    first.desk.admitting.apply(karwan, cohort, [person])
    first.desk.admitting.say(karwan, cohort, person, State.ADMITTED)
    go_round(office, first)
    first.desk.assessing.score(first.enter("karwan"), cohort, "before", [Score(person, 4000)])
    office.hub.wall.go_on(minutes=5)
    second.desk.assessing.score(second.enter("karwan"), cohort, "before", [Score(person, 4500)])
    assert best(first, cohort) == [(4000, 0)]
    go_round(office)
    assert best(first, cohort) == best(second, cohort) == best(office.hub, cohort) == [(4500, 1)]
    with pytest.raises(MihanError, match="reason_required"):
        first.desk.assessing.score(first.enter("karwan"), cohort, "before", [Score(person, 4100)])
    office.hub.wall.go_on(minutes=5)
    first.desk.assessing.score(first.enter("karwan"), cohort, "before", [Score(person, 4100, reason="جمع خاطئ")])
    go_round(office)
    assert best(first, cohort) == best(second, cohort) == best(office.hub, cohort) == [(4100, 2)]
    assert office.send(office.hub).code == ""
    go_round(office)
    with office.hub.desk.attending._opened.read() as work:
        assert not work.outbox.rejected_for("score_differs", "assessment_record", "assessment_unknown", "bad_body")
