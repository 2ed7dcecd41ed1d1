"""Somebody finds work: the employer and its place at one office, the person at another, the ministry between them; the
letter on paper, the interview, the first day, the first month, and the end of what is known of them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.following_up import Outcome, Stand, Subject
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.requests import Asked
from mihan_desktop.domain.told import VacancyQuery
from mihan_desktop.domain.work.reasons import Stand as Fitting
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import Reason, Side, State
from mihan_desktop.services.sending_to_work import ReferralLine
from mihan_desktop.ui import letter_printing
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.paths import RESOURCES
from sync.central.database import Database
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.requests import Requests
from sync.central.settings import load
from sync.central.work import referrals
from sync.central.work.employers import Verifying
from tests.centre import Centre
from tests.journeys.test_work_is_offered import an_office, receive
from tests.services import seeking
from tests.services.office import Office, new_id, sign_and_send
from tests.services.test_requesting import ask, said_anywhere
from tests.services.work_forms import employer, vacancy

NOTE: Final = "يراجع السيد سالم"
SECRET: Final = "ترك عمله لمرضه"


@dataclass
class Country:
    """Office ``here`` knows the employer, office ``away`` the person; both spoke to the ministry a month and a half ago
    for the first time."""

    centre: Centre
    here: Office
    away: Office
    boss: str = ""
    offer: str = ""
    person: str = ""

    def meet(self) -> None:
        """Each approves and sends, and hears the other."""
        for one in (self.away, self.here, self.away):
            sign_and_send(one)

    def line(self, office: Office) -> ReferralLine:
        """The referral as an office has it."""
        clerk = office.enter("zainab")
        (found,) = office.desk.sending_to_work.lines(clerk, tuple(Due), vacancy=self.offer)
        return found

    def says(self, office: Office, state: State, **more: object) -> None:
        """A clerk of an office says what came of it."""
        clerk = office.enter("zainab")
        office.desk.sending_to_work.say(clerk, self.offer, self.person, state, **more)  # type: ignore[arg-type]

    def offered(self, office: Office) -> str:
        """How the place stands there; "" where nobody heard of it."""
        clerk = office.enter("zainab")
        with office.desk.searching._opened.read() as work:
            found = work.told.vacancies_by_id([self.offer]).get(self.offer)
        assert office.desk.referring.vacancies(clerk, VacancyQuery()) is not None
        return "" if found is None else found.state

    def database(self) -> Database:
        """The ministry's."""
        return Database(load(self.centre.data, None).database)


@pytest.fixture
def country(tmp_path: Path) -> Iterator[Country]:
    """Nothing is written down yet."""
    with Centre(tmp_path / "centre") as centre:
        made = Country(centre, an_office(centre, tmp_path / "here"), an_office(centre, tmp_path / "away"))
        made.away.desk.registering.add_form(made.away.enter("omar"), seeking.form(), "seeking.xml")
        for one in (made.here, made.away):
            one.wall.time = (datetime.now(UTC) - timedelta(days=45)).replace(hour=7)
        yield made


def written_down(country: Country) -> None:
    """The employer and one welder's place, by the ministry's forms; verified, and heard by the other office."""
    here, away = country.here, country.away
    clerk, today = here.enter("zainab"), here.wall().date()
    country.boss = employer(here, clerk)
    days = {"place__told": today.isoformat(), "place__closes": (today + timedelta(days=60)).isoformat()}
    country.offer = vacancy(here, clerk, country.boss, "", (), occupation="7212", places="1", **days)
    sign_and_send(here)
    receive(away)
    assert country.offered(away) == "", "nobody has verified the employer"
    database = country.database()
    Verifying(database, utc_now, new_id).verify(country.boss, "rania")
    database.close()
    receive(away)
    receive(here)
    assert country.offered(away) == country.offered(here) == "open"


def on_paper(country: Country, path: Path, app: QApplication) -> str:
    """The letter as a file; what it says."""
    desk, clerk = country.away.desk.sending_to_work, country.away.enter("zainab")
    letter = desk.letter(clerk, country.offer, country.person)
    writer = QPdfWriter(str(path.with_suffix(".draft")))
    assert letter_printing.print_on(writer, letter, Language(app, RESOURCES / "translations"))
    del writer
    desk.write(clerk, country.offer, country.person, path, path.with_suffix(".draft").read_bytes())
    return letter.number


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_from_the_employers_papers_to_a_month_of_work_and_to_being_forgotten(
    country: Country, tmp_path: Path, qapp: QApplication
) -> None:
    here, away = country.here, country.away
    written_down(country)

    # B: registered, matched with reasons, on the shortlist, called, the letter.
    clerk = away.enter("zainab")
    country.person = seeking.seek(away, clerk, given_name="شاهرخ")
    found = away.desk.matching_work.for_person(clerk, country.person)
    assert [one.vacancy.id for one in found.matches] == [country.offer]
    fits = {one.code for one in found.matches[0].explained.of(Fitting.FITS)}
    assert {"occupation_same", "skill_held"} <= fits, fits
    away.desk.sending_to_work.propose(clerk, country.offer, [country.person])
    country.says(away, State.CONTACTED, reason=Reason.AGREED, note=SECRET)
    country.meet()
    here.enter("zainab")
    lines = here.desk.sending_to_work.lines(here.people["zainab"], tuple(Due), vacancy=country.offer)
    assert lines == (), "the office of the place hears of nobody before there is a letter"
    away.wall.go_on(hours=1)
    here.wall.go_on(hours=1)
    away.desk.sending_to_work.issue(away.enter("zainab"), country.offer, country.person, NOTE)
    paper = tmp_path / "letter.pdf"
    number = on_paper(country, paper, qapp)
    assert paper.read_bytes().startswith(b"%PDF-")
    country.meet()

    # A hears: the name, the letter, what it tells; not what was said to the person.
    there = country.line(here)
    assert (there.name, there.side, there.letter) == ("شاهرخ داود", Side.VACANCY, number)
    assert [one.note for one in there.referral.words] == ["", "", NOTE]
    assert said_anywhere(here, SECRET) == []
    with pytest.raises(MihanError) as refused:
        here.desk.viewing.person(here.enter("zainab"), country.person)
    assert refused.value.code == "record_unknown", "the record stays where it is"
    for one in (here, away):
        one.wall.go_on(days=2)
    country.says(here, State.INTERVIEWED)
    begins = here.wall().date() + timedelta(days=1)
    country.says(here, State.HIRED, then=begins)
    country.meet()
    assert country.line(away).task.due is Due.WAITING, "the work begins tomorrow"
    assert country.offered(here) == country.offered(away) == "filled"
    other = seeking.seek(away, away.enter("zainab"), given_name="منى")
    with pytest.raises(MihanError) as refused:
        away.desk.sending_to_work.propose(away.people["zainab"], country.offer, [other])
    assert refused.value.code == "vacancy_over"

    # B: the first day, and after thirty.
    for one in (here, away):
        one.wall.go_on(days=1)
    assert country.line(away).task.due is Due.START
    country.says(away, State.STARTED)
    country.meet()
    assert country.line(here).referral.started == begins
    away.wall.go_on(days=31)
    clerk = away.enter("zainab")
    (due,) = away.desk.contacting.lines(clerk)
    assert (due.person, due.subject, due.stand.round.id) == (country.person, Subject.PLACEMENT, "30d")
    away.desk.contacting.say(clerk, due, Outcome.CALL_BACK, again=away.wall().date() + timedelta(days=2))
    sign_and_send(away)
    (due,) = away.desk.contacting.lines(away.enter("zainab"))
    assert due.stand.stand is Stand.LATER

    # What came of it, at the person and at the employer, at the ministry too.
    said = ["proposed", "contacted", "issued", "interviewed", "hired", "started"]
    clerk = away.enter("zainab")
    (line,) = away.desk.sending_to_work.lines(clerk, tuple(Due), person=country.person)
    assert [one.state.value for one in line.referral.words] == said
    (line,) = here.desk.sending_to_work.of_employer(here.enter("zainab"), country.boss)
    assert (line.name, line.title, [one.state.value for one in line.referral.words]) == ("شاهرخ داود", "لحّام", said)
    database = country.database()
    with database.read() as session:
        kept = referrals.of_pair(session, country.offer, country.person)
        assert kept is not None
        assert [one.state.value for one in kept.words] == said

    # They ask to be forgotten: two of the staff agree, and nobody has their name any longer.
    ask(away, away.enter("zainab"), country.person, Asked.ERASURE, "لا أريد")
    sign_and_send(away)
    staff = Requests(database, utc_now, new_id)
    (asked,) = staff.listed("open")
    staff.grant(asked.id, "", "rania")
    staff.confirm(asked.id, "sami")
    receive(away)
    receive(here)
    for office in (here, away):
        for word in ("شاهرخ", NOTE, SECRET):
            assert said_anywhere(office, word) == [], (office.profile.name, word)
    with database.read() as session:
        items = [item.body for item in session.query(FeedItem) if item.body.get("person") == country.person]
    database.close()
    assert "شاهرخ" not in json.dumps(items, ensure_ascii=False)
    assert country.line(here).referral.state is State.STARTED, "that the place was filled stays"
    with pytest.raises(MihanError):
        away.desk.sending_to_work.letter(away.enter("zainab"), country.offer, country.person)
