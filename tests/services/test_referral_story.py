"""Somebody of one office is sent to a vacancy of another, over a real centre: letter, interview, hired, started, asked
after thirty days; and what two offices make of it that say different things.
"""

from pathlib import Path

import pytest

from mihan_desktop.domain.following_up import Outcome
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import Reason, Side, State
from mihan_desktop.services.sending_to_work import ReferralLine
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.schema import ChangeRow, Device
from sync.central.settings import load
from sync.protocol.canonical import encode
from tests.centre import PASSPHRASE, Centre
from tests.services.cohorts import people
from tests.services.office import Office, new_id, sign_and_send
from tests.services.test_settling import second_desk


class Sent:
    """Office A registers Hiwa; office B has a welder's place."""

    def __init__(self, home: Office, away: Office, centre: Centre) -> None:
        self.home, self.away, self.centre = home, away, centre
        (self.person,) = people(home, home.enter("zainab"), ("هيوا",))
        self.vacancy = new_id()
        self.offer(1)
        self.meet()

    def offer(self, places: int) -> None:
        """The other office registered a vacancy, and the ministry tells everybody of it."""
        database = Database(load(self.centre.data, None).database)
        at = self.home.wall()
        body = {"state": "open", "title": "لحّام", "employer": "معمل النور", "occupation": "7212", "places": places}
        with database.write() as session:
            device = session.get_one(Device, self.away.desk.enrolling.device().device_id)
            row = session.query(ChangeRow).filter(ChangeRow.device_id == device.id).first()
            home = row.home if row is not None else ""
            session.add(
                ChangeRow(
                    id=new_id(), batch_id="", position=0, device_id=device.id, sequence=10**9,
                    office_id=device.office_id,
                    kind="vacancy", record_id=self.vacancy, author_id="a", clock="000000000001-0000-a", form_id="",
                    form_version="", base="", body=encode({}, "change"), status="accepted", code="", home=home,
                )
            )  # fmt: skip
            said = {"district": "", "closes": "", "words": ""} | body
            say(session, Scope.everybody(), "vacancy", self.vacancy, said, at)
        database.close()

    def meet(self) -> None:
        """Each approves and sends, and hears the other."""
        for one in (self.home, self.away, self.home):
            sign_and_send(one)

    def line(self, office: Office) -> ReferralLine:
        """As an office has it."""
        clerk = office.enter("zainab")
        every = office.desk.sending_to_work.lines(clerk, tuple(Due), vacancy=self.vacancy)
        return next(one for one in every if one.referral.person == self.person)

    def says(self, office: Office, state: State, **more: object) -> None:
        """A clerk of an office says something."""
        clerk = office.enter("zainab")
        office.desk.sending_to_work.say(clerk, self.vacancy, self.person, state, **more)  # type: ignore[arg-type]

    def vacancy_state(self, office: Office) -> str:
        """As it is told there."""
        office.enter("zainab")
        with office.desk._opened.read() as work:
            return work.told.vacancies_by_id([self.vacancy])[self.vacancy].state


@pytest.fixture
def sent(
    enrolled: Office, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Sent:  # fmt: skip
    """Nobody is sent yet."""
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    away = second_desk(enrolled, running_centre, tmp_path / "second")
    return Sent(enrolled, away, running_centre)


@pytest.mark.timeout(240)
def test_from_the_letter_to_the_first_month_of_work(sent: Sent) -> None:
    home, away = sent.home, sent.away
    clerk = home.enter("zainab")
    home.desk.sending_to_work.propose(clerk, sent.vacancy, [sent.person])
    sent.says(home, State.CONTACTED, reason=Reason.AGREED, note="يسكن مع خاله")
    sent.meet()
    away.enter("zainab")
    assert away.desk.sending_to_work.lines(away.people["zainab"], tuple(Due), vacancy=sent.vacancy) == ()
    home.desk.sending_to_work.issue(home.enter("zainab"), sent.vacancy, sent.person, "الأحد 9")
    assert not home.desk.sending_to_work.letter(clerk, sent.vacancy, sent.person).confirmed
    sent.meet()
    assert home.desk.sending_to_work.letter(home.enter("zainab"), sent.vacancy, sent.person).confirmed
    there = sent.line(away)
    assert (there.name, there.side, there.referral.state) == (sent.line(home).name, Side.VACANCY, State.ISSUED)
    assert there.letter == sent.line(home).letter
    assert "خاله" not in repr(there.referral), "what was said to the person stays in their office"
    sent.says(away, State.INTERVIEWED)
    today = away.wall().date()
    sent.says(away, State.HIRED, then=today)
    sent.meet()
    assert sent.line(home).referral.state is State.HIRED
    assert sent.vacancy_state(home) == sent.vacancy_state(away) == "filled"
    sent.says(home, State.STARTED)
    sent.meet()
    assert sent.line(away).referral.started == today
    clerk = home.enter("zainab")
    assert home.desk.contacting.lines(clerk) == ()
    home.wall.go_on(days=31)
    clerk = home.enter("zainab")
    (line,) = home.desk.contacting.lines(clerk)
    assert (line.person, line.stand.round.id, line.title) == (sent.person, "30d", "لحّام")
    home.desk.contacting.say(clerk, line, Outcome.NO_ANSWER)
    sign_and_send(home)
    home.enter("zainab")
    with home.desk._opened.read() as work:
        (kept,) = work.follow_ups.of_people([sent.person])
    assert kept.status is RecordStatus.RECEIVED


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_two_offices_that_say_different_ends_until_one_of_them_corrects_what_holds(sent: Sent) -> None:
    home, away = sent.home, sent.away
    home.desk.sending_to_work.issue(home.enter("zainab"), sent.vacancy, sent.person)
    sent.meet()
    sent.says(home, State.NOT_HIRED, reason=Reason.SKILLS)
    away.wall.go_on(minutes=30)
    sent.says(away, State.HIRED, then=away.wall().date())
    sent.meet()
    sign_and_send(away)
    words = [[one.change_id for one in sent.line(each).referral.words] for each in (home, away)]
    assert words[0] == words[1], "they agree on which word came first"
    first = sent.line(home).referral
    assert (first.state, len(first.idle)) == (State.NOT_HIRED, 1)
    sent.says(home, State.HIRED, then=home.wall().date(), corrects=first.last.change_id)
    sent.meet()
    assert sent.line(away).referral.state is State.HIRED
