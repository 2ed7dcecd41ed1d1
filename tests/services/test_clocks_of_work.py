"""A desk whose clock was a year ahead: it speaks again once it is set right, and its words overtake nobody's."""

from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import Reason, State
from mihan_desktop.services import telling_office
from mihan_desktop.storage.outbox import OutboxRow
from sync.protocol.hlc import is_ahead
from tests.services.cohorts import people
from tests.services.office import Office
from tests.services.test_sending_to_work import VACANCY, offer

YEAR = timedelta(days=365)


def said(office: Office, kind: ChangeKind = ChangeKind.REFERRAL) -> list[OutboxRow]:
    """Changes of a kind, in their order."""
    with office.desk._opened.read() as work:
        rows = [one for status in RecordStatus for one in work.outbox.with_status(status) if one.kind == kind.value]
        return sorted(work.outbox.among([one.id for one in rows]), key=lambda one: one.sequence)


def state(office: Office, person: str) -> State | None:
    """How somebody stands with the work."""
    with office.desk._opened.read() as work:
        found = work.referrals.one(VACANCY, person)
    return None if found is None else found.referral.state


def test_words_of_a_wrong_clock_are_turned_back_and_said_again_by_the_right_one(office: Office) -> None:
    clerk, desk = office.enter("zainab"), office.desk.sending_to_work
    (person,) = people(office, clerk, ("هيوا",))
    offer(office, VACANCY, "لحّام", 1)
    right = office.wall.time
    office.wall.time = right + YEAR
    desk.propose(clerk, VACANCY, [person])
    late = office.register(clerk, phone="07709999999").registration.record_id
    office.wall.time = right + timedelta(minutes=5)
    desk.issue(clerk, VACANCY, person)
    assert all(is_ahead(one.clock, office.wall()) for one in said(office)), "it comes after what holds here"
    assert state(office, person) is State.ISSUED
    with office.desk._opened.write() as work:
        work.outbox.set_status([one.id for one in said(office)], RecordStatus.REJECTED)
    assert state(office, person) is None
    desk.propose(clerk, VACANCY, [person])
    desk.issue(clerk, VACANCY, person)
    proposed, issued = said(office)[2:]
    assert proposed.clock < issued.clock
    assert not is_ahead(issued.clock, office.wall()), "the ministry takes it"
    assert state(office, person) is State.ISSUED
    office.register(clerk, phone="07708888888")
    first, last = [one for one in said(office, ChangeKind.REGISTRATION) if one.record_id != person]
    assert first.record_id == late
    assert first.clock < last.clock, "everything else goes on after what was said"


@pytest.mark.parametrize("ahead", [timedelta(0), YEAR])
def test_who_was_placed_by_a_wrong_clock_is_where_the_other_desk_says(
    office: Office, tmp_path: Path, ahead: timedelta
) -> None:
    """Of two desks of one office."""
    other = Office(tmp_path / "other")
    other.open()
    clerk, desk = office.enter("zainab"), office.desk.sending_to_work
    offer(office, VACANCY, "لحّام", 1)
    offer(other, VACANCY, "لحّام", 1)
    (person,) = people(office, clerk, ("هيوا",))
    desk.issue(clerk, VACANCY, person)

    def hand_over() -> None:
        rows = said(office)
        letters = telling_office._letters(telling_office.Teller("", "حاسبة 1"), rows)
        with other.desk._opened.write() as work:
            for letter in letters:
                telling_office.keep(work, letter, other.wall())

    hand_over()
    office.wall.time += ahead
    desk.say(clerk, VACANCY, person, State.HIRED, then=office.wall().date())
    hand_over()
    zainab = other.enter("zainab")
    assert state(other, person) is (State.ISSUED if ahead else State.HIRED)
    other.wall.go_on(hours=1)
    other.desk.sending_to_work.say(zainab, VACANCY, person, State.DECLINED, reason=Reason.DISTANCE)
    assert state(other, person) is State.DECLINED
    (line,) = other.desk.sending_to_work.lines(zainab, tuple(Due))
    assert not line.referral.idle
