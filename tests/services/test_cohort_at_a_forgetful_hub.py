"""The supervisor's machine gets an old backup back: what it had approved of a cohort still comes to every desk."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.training.enrolments import State
from tests.centre import Centre
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import Office
from tests.services.several_desks import Several, working


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """Huda's machine and two desks."""
    with working(running_centre, tmp_path, 2) as made:
        yield made


def copied(hub: Office, old: Path) -> None:
    """As the hub is now."""
    hub.desk.hosting.close()
    hub.desk.signing_in.sign_out()
    shutil.copytree(hub.profile, old)
    hub.desk = hub.window()
    assert hub.desk.hosting.resume(hub.enter("huda"))


def put_back(hub: Office, old: Path) -> None:
    """As the hub was."""
    hub.desk.hosting.close()
    hub.desk.signing_in.sign_out()
    shutil.rmtree(hub.profile)
    shutil.copytree(old, hub.profile)
    hub.desk = hub.window()
    assert hub.desk.hosting.resume(hub.enter("huda"))


def states(office: Office, cohort_id: str) -> dict[str, State]:
    """Where people stand at a machine."""
    office.enter("karwan")
    with office.desk.admitting._opened.read() as work:
        return {one.person: one.state for one in work.enrolments.of_cohort(cohort_id)}


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_what_a_forgetful_hub_had_approved_of_a_cohort_is_known_at_every_desk(office: Several, tmp_path: Path) -> None:
    first, second = office.desks
    copied(office.hub, tmp_path / "old")
    karwan = first.enter("karwan")
    catalogue(first)
    made = cohort(first, karwan, capacity=2).id
    (person,) = people(first, first.enter("zainab"), ("زينب",))
    first.desk.admitting.apply(first.enter("zainab"), made, [person])
    office.hand_over(first)
    office.approve_waiting()
    office.hand_over(first)  # the first desk has its approval; the letters to the second are lost
    put_back(office.hub, tmp_path / "old")
    assert states(office.hub, made) == {}
    office.hand_over(first)
    office.hand_over(second)
    for one in (office.hub, first, second):
        assert states(one, made) == {person: State.APPLIED}
