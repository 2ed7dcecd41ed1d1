"""At the supervisor's machine a vacancy is put beside everybody of the office, whichever desk registered them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.work.reasons import Stand
from mihan_desktop.services.matching_work import PeopleForVacancy
from tests.centre import Centre
from tests.services.office import Office
from tests.services.rulebooks import GROWN, other, release
from tests.services.seeking import form, seek
from tests.services.several_desks import Several, several
from tests.services.test_handed_people import carry
from tests.services.test_matching_work import names, told
from tests.services.test_people import correct


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub and a desk that hands over to it by stick; both register who seeks work, and know of one vacancy."""
    made = several(running_centre, tmp_path)
    desk = made.desk()
    for machine in (made.hub, desk):
        machine.desk.registering.add_form(machine.enter("omar"), form(), "seeking.xml")
        told(machine, "v")
    card = made.hub.desk.hosting.write_card(made.hub.enter("huda"), tmp_path / "card.mihan")
    desk.desk.handing.read_card(desk.enter("omar"), card)
    yield made
    made.close()


def fits(machine: Office) -> PeopleForVacancy:
    """Who fits the vacancy, once everybody was looked at."""
    clerk = machine.enter("zainab")
    while machine.desk.points.catch_up(clerk) or machine.desk.matching_work.catch_up(clerk):
        pass
    return machine.desk.matching_work.for_vacancy(clerk, "v")


def test_the_people_of_the_other_desks_are_ranked_beside_the_hubs_own(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    theirs = [
        seek(desk, desk.enter("zainab"), given_name="سلمان"),
        seek(desk, desk.enter("zainab"), given_name="منى", occupation_1="2221", skills="typing"),
        seek(desk, desk.enter("zainab"), given_name="هادي", experience_months="0", skills="typing"),
    ]
    own = seek(hub, hub.enter("zainab"), given_name="كريم", experience_months="0")
    alone = fits(hub)
    assert (names(alone.people), alone.others, alone.hub) == (["كريم"], False, "")
    carry(office)
    for machine in (hub, desk):
        release(machine, other("1", GROWN))
    found = fits(hub)
    assert names(found.people) == ["سلمان", "كريم", "هادي"]
    assert (found.count, found.behind, found.others, found.hub) == (3, 0, True, "")
    (paired,) = hub.desk.hosting.state(hub.enter("huda")).desks
    assert [one.desk for one in found.people] == [paired.name, "", paired.name]
    at_desk = fits(desk)
    assert names(at_desk.people) == ["سلمان", "هادي"]
    assert at_desk.hub == hub.desk.hosting.state(hub.enter("huda")).name
    first, said = found.people[0], at_desk.people[0]
    assert (first.total, first.points) == (said.total, said.points) == (first.total, 5), "as at their own desk"
    why = hub.desk.matching_work.why(hub.enter("zainab"), theirs[0], "v")
    assert why == desk.desk.matching_work.why(desk.enter("zainab"), theirs[0], "v")
    assert not why.of(Stand.MISSING)
    assert own in {one.record.record_id for one in found.people}

    with hub.desk.searching._opened.write() as work:
        work.erasing.erase(theirs[0])
        assert theirs[0] not in work.handed_seekers.records()
    assert names(fits(hub).people) == ["كريم", "هادي"]
    with pytest.raises(MihanError, match="record_unknown"):
        hub.desk.matching_work.why(hub.enter("zainab"), theirs[0], "v")


def test_what_a_desk_brings_anew_ranks_by_what_it_says_now(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    zainab = desk.enter("zainab")
    kept, gone = seek(desk, zainab, given_name="سلمان"), seek(desk, zainab, given_name="كريم")
    carry(office)
    assert names(fits(hub).people) == ["سلمان", "كريم"]
    desk.desk.handing.take_back(desk.enter("omar"))
    desk.desk.registering.withdraw(desk.enter("zainab"), gone, "كُتب مرتين")
    correct(desk, kept, given_name="صالح", experience_months="0")
    hub.wall.go_on(minutes=5)
    carry(office)
    (one,) = fits(hub).people
    assert (one.record.record_id, names((one,))) == (kept, ["صالح"])
    again = hub.window()
    user = hub.enter("zainab", again)
    while again.matching_work.catch_up(user, 1):
        pass
    assert again.matching_work.for_vacancy(user, "v").people == (one,)
    again.signing_in.sign_out()


def test_whoever_another_desk_registered_is_put_on_the_shortlist_once_the_ministry_has_them(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    person = seek(desk, desk.enter("zainab"))
    carry(office)
    with pytest.raises(MihanError, match="record_unknown"):
        hub.desk.sending_to_work.propose(hub.enter("zainab"), "v", ["nobody"])
    with pytest.raises(MihanError, match="person_not_received"):
        hub.desk.sending_to_work.propose(hub.enter("zainab"), "v", [person])
    office.approve_waiting()
    office.send(hub)
    (fit,) = fits(hub).people
    assert (fit.record.status, fit.referred) == (RecordStatus.RECEIVED, False)
    clerk = hub.enter("zainab")
    hub.desk.sending_to_work.propose(clerk, "v", [person])
    (line,) = hub.desk.sending_to_work.lines(clerk, vacancy="v")
    assert (line.name, line.referral.person) == ("سلمان داود", person)
    assert [one.referred for one in fits(hub).people] == [True]
