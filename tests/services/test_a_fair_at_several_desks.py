"""A fair of three employers and sixty invited, at an office of three machines: the door, the stands, a power cut in the
middle, and the same report at every desk and at the ministry.
"""

import subprocess
import sys
from collections.abc import Iterator
from datetime import time
from functools import partial
from pathlib import Path

import pytest

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.fair_report import FairReport
from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.domain.work.fairs import Fair, FairState, Offer, Stand
from mihan_desktop.services.fairs import LetIn
from sync.central.database import Database
from sync.central.moments import utc_now
from sync.central.settings import load
from sync.central.web.fair_pages import slots_between
from sync.central.work.fairs import Fairs, Whom, with_stand
from tests.centre import Centre
from tests.services.office import Office, Wall, new_id
from tests.services.several_desks import Several, working

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
INVITED = 60


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """Huda's machine and two desks."""
    clock = Wall(utc_now())  # the ministry is heard, and a clock that is far behind it lets nobody in
    with working(running_centre, tmp_path, 2, wall=clock) as made:
        yield made


@pytest.fixture
def fairs(running_centre: Centre) -> Iterator[Fairs]:
    """The ministry's own hand."""
    database = Database(load(running_centre.data, running_centre.database).database)
    yield Fairs(database, utc_now, new_id)
    database.close()


def go_round(office: Several) -> None:
    """Desks hand over, huda approves and sends, and every desk hears of it."""
    for desk in office.desks:
        office.hand_over(desk)
    office.approve_waiting()
    assert office.send(office.hub).code == ""
    office.hub.desk.hosting.take_in(office.hub.enter("huda"))
    for desk in office.desks:
        office.hand_over(desk)


def _with(stand: Stand, fair: Fair) -> Fair:
    return with_stand(fair, stand)


def planned(fairs: Fairs, office: Several, people: list[str]) -> str:
    """Three stands, eight slots of twenty minutes in two days, three interviews at a time: seventy-two in all."""
    day = office.hub.wall().astimezone(IRAQ).date()
    slots = slots_between(day, 2, time(9), time(10, 20), 20)
    terms = Fair("", office.office_id, "", {"ar": "معرض الربيع"}, "قاعة", "", FairState.PUBLISHED, slots, (), INVITED)
    fair = fairs.make(terms, "leyla")
    for at in range(3):
        stand = Stand(f"s{at}", f"A{at}", f"صاحب عمل {at}", "", 3, (Offer("", "عامل", 2),))
        fairs.amend(fair, "leyla", partial(_with, stand))
    fairs.choose(fair, Whom(records=tuple(people), only_listed=True), "leyla")
    assert fairs.publish(fair, "leyla") == INVITED
    return fair


def killed(desk: Office, fair: str, numbers: list[str]) -> dict[str, str]:
    """A clerk scans until the power goes; what the program said of each number first, before it was killed."""
    desk.desk.signing_in.sign_out()
    command = [
        sys.executable,
        "-m",
        "tests.faults.scanning",
        str(desk.profile),
        "zainab",
        desk.wall().isoformat(),
        fair,
    ]
    said: dict[str, str] = {}
    with subprocess.Popen([*command, *numbers], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            number, _, what = line.strip().partition(" ")
            said.setdefault(number, what)
            if len(said) == 7:
                process.kill()
                break
    return said


def reported(desk: Office, fair: str) -> FairReport:
    return desk.desk.fairs.one(desk.enter("zainab"), fair).report


def test_a_fair_of_sixty_at_three_desks(office: Several, fairs: Fairs) -> None:
    first, second = office.desks
    zainab = first.enter("zainab")
    people = [
        first.register(zainab, given_name=f"مدعو {at}", national_number=f"1990{at:04}0001").registration.record_id
        for at in range(INVITED + 2)
    ]
    go_round(office)
    fair = planned(fairs, office, people[:INVITED])
    go_round(office)
    seen = fairs.one(fair)
    assert seen is not None
    assert all(one.places for one in seen.invitations), "there is room for everybody"
    zainab = first.enter("zainab")
    codes = [one.number for one in first.desk.fairs.invitations(zainab, fair)]
    assert len(codes) == INVITED

    # The door: both desks, without a network; ten come to both, two are not invited, three have no record.
    for number in codes[:30]:
        assert first.desk.fairs.scan(zainab, fair, number).let_in is LetIn.CAME
    for person in people[INVITED:]:
        first.desk.fairs.let_in(zainab, fair, person)
    for _ in range(3):
        first.desk.fairs.count_in(zainab, fair)
    durable = killed(second, fair, codes[20:50])
    assert set(durable.values()) == {"came"}
    clerk = second.enter("zainab")
    for number in durable:
        assert second.desk.fairs.scan(clerk, fair, number).let_in is LetIn.ALREADY, "what was said is on the disk"
    for number in codes[20:50]:
        second.desk.fairs.scan(clerk, fair, number)
    assert reported(second, fair).came == 30

    # The stands: interviews at the supervisor's machine and at both desks, one of them said at two.
    huda = office.hub.enter("zainab")
    guests = {one.number: one for one in seen.invitations}
    for number in codes[:12]:
        one = guests[number]
        office.hub.desk.fairs.interview(huda, fair, one.id, one.places[0].stand, FairOutcome.MET)
    office.hub.wall.go_on(minutes=20)
    clerk = second.enter("zainab")
    hired = guests[codes[0]]
    second.desk.fairs.interview(clerk, fair, hired.id, hired.places[0].stand, FairOutcome.HIRED)
    second.desk.fairs.interview(clerk, fair, guests[codes[40]].id, "s1", FairOutcome.SECOND)

    go_round(office)
    go_round(office)
    told = [reported(desk, fair) for desk in (first, second, office.hub)]
    at_the_centre = fairs.one(fair)
    assert at_the_centre is not None
    whole = at_the_centre.report
    assert told == [whole, whole, whole]
    assert (whole.invited, whole.came, whole.walk_ins, whole.unnamed, whole.visitors) == (60, 50, 2, 3, 55)
    assert (whole.people, whole.interviews, whole.hired, whole.onward) == (13, 13, 1, 2)
    assert sum(each.interviews for each in whole.stands) == 13
    with office.hub.desk.attending._opened.read() as work:
        assert not work.outbox.rejected_for("fair_record", "fair_unknown", "fair_office_of_another", "bad_body")

    # Over: every desk hears, and nobody is invited any more.
    fairs.end(fair, FairState.OVER, "leyla")
    go_round(office)
    assert all(desk.desk.fairs.one(desk.enter("zainab"), fair).fair.state is FairState.OVER for desk in office.desks)
    assert reported(first, fair) == whole
