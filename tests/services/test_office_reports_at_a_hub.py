"""At the supervisor's machine a report is of the whole office: what its other desks handed over is counted too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.reports.topics import Dimension, Topic
from tests.centre import Centre
from tests.services.office import FORM_ID
from tests.services.several_desks import Several, several
from tests.services.test_duplicates import SOMEBODY
from tests.services.test_handed_people import carry
from tests.services.test_office_reports import run, told


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub and a desk that hands over to it by stick."""
    made = several(running_centre, tmp_path)
    desk = made.desk()
    card = made.hub.desk.hosting.write_card(made.hub.enter("huda"), tmp_path / "card.mihan")
    desk.desk.handing.read_card(desk.enter("omar"), card)
    yield made
    made.close()


@pytest.mark.slow
def test_the_hub_counts_its_own_people_and_those_of_the_other_desks(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    hub.register(hub.enter("zainab"), given_name="كريم", sex="male", phone="", national_number="199012345111")
    first = desk.register(desk.enter("zainab")).registration.record_id
    second = desk.register(desk.enter("ali"), **SOMEBODY).registration.record_id
    there = {name: desk.people[name].id for name in ("zainab", "ali")}
    assert told(run(desk.desk, desk.enter("huda"), topic=Topic.WAITING, by=Dimension.CLERK)).keys() == set(
        there.values()
    )
    carry(office)
    assert run(desk.desk, desk.enter("huda"), topic=Topic.WAITING).total.number == 2, "they wait at the hub"
    huda = hub.enter("huda")
    by_sex = run(hub.desk, huda, by=Dimension.SEX)
    assert told(by_sex) == {"female": 1, "male": 2}
    desks = run(hub.desk, huda, by=Dimension.DESK)
    assert {desks.names.get(line.key, ""): line.total.number for line in desks.lines} == {
        hub.desk.hosting.state(huda).desks[0].name: 2, "": 1,
    }  # fmt: skip
    by_clerk = run(hub.desk, huda, topic=Topic.WAITING, by=Dimension.CLERK)
    assert told(by_clerk) == {hub.people["zainab"].id: 1, there["zainab"]: 1, there["ali"]: 1}
    assert by_clerk.names[there["ali"]] == "علي الموظف"
    assert hub.desk.reports.choices(huda).desks
    work = run(hub.desk, huda, topic=Topic.WORKLOAD, by=Dimension.CLERK, where=((Dimension.ACT, "saved"),))
    assert told(work) == told(by_clerk)
    (waiting,) = [one for one in hub.desk.reviewing.waiting(huda) if one.record_id == second]
    hub.desk.reviewing.return_change(huda, waiting.change_id, "الصورة غير واضحة")
    returned = run(hub.desk, huda, topic=Topic.RETURNED, by=Dimension.CLERK, where=((Dimension.FORM, FORM_ID),))
    assert told(returned) == {there["ali"]: 1}
    with hub.desk._opened.write() as opened:
        opened.erasing.erase(first)
    assert told(run(hub.desk, huda, by=Dimension.SEX)) == {"male": 2}
    with hub.desk._opened.write() as opened:
        opened.handed_people.note([second])
    assert told(run(hub.desk, huda, by=Dimension.STATE)) == {"waiting": 1, "returned": 1}
