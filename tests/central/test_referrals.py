"""Referrals at the ministry: who may say what, how many letters a vacancy takes, who is told, what is left of whom."""

import json
import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from mihan_desktop.domain.work.referrals import State, letter_number, referral_id
from sync.central.erasing import erase
from sync.central.feeding import Scope, say
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.saying import Saying
from sync.central.schema import ChangeRow
from sync.central.settings import CentralError
from sync.central.work import letters, referrals, telling_referrals
from sync.central.work.letters import LetterVerdict
from sync.protocol.canonical import encode
from sync.protocol.feed_items import REFERRAL, VACANCY
from sync.protocol.hlc import Reading
from sync.protocol.messages import Change
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_enrolments import ACCEPTED


@dataclass
class Offer:
    """An office with people, an office with a vacancy of so many places."""

    ministry: Ministry
    home: Desk
    away: Desk
    vacancy: str

    def registered(self, name: str = "زينب علي") -> str:
        """Somebody of the first office."""
        begun = self.home.registration(name)
        assert self.home.outcomes(begun) == [ACCEPTED]
        return begun.record

    def word(self, desk: Desk, person: str, state: str, **more: object) -> Change:
        """What a desk says; of the person's side where nothing else is said."""
        body: dict[str, object] = {
            "vacancy": self.vacancy, "person": person, "state": state, "side": "person", "on": "2026-02-03",
            "reason": "", "note": "", "then": "", "corrects": "", "recorded_at": "2026-02-03T07:45:00Z",
        }  # fmt: skip
        return desk.change(REFERRAL, referral_id(self.vacancy, person), body | more)

    def letter(self, person: str, **more: object) -> Change:
        """A letter is issued."""
        return self.word(self.home, person, "issued", **({"then": "2026-02-17"} | more))

    def told(self, desk: Desk, kind: str = REFERRAL) -> list[Any]:
        """What holds of the feed for an office."""
        here = (
            FeedItem.body["vacancy"].as_string() == self.vacancy if kind == REFERRAL else FeedItem.topic == self.vacancy
        )
        query = select(FeedItem.body).where(FeedItem.kind == kind, FeedItem.replaced.is_(False), here)
        if kind == REFERRAL:
            query = query.where(FeedItem.target == desk.office)
        with self.ministry.database.read() as session:
            return list(session.scalars(query))


def later(change: Change, hours: int) -> Change:
    """The same, said so much later: a desk that hears others goes on after their clocks."""
    read = Reading.parse(change.clock)
    return replace(change, clock=str(Reading(read.milliseconds + hours * 3_600_000, 0, read.device)))


@pytest.fixture
def offer(ministry: Ministry) -> Offer:
    """Of one place."""
    made = Offer(ministry, ministry.desk(), ministry.desk(), new_id())
    with ministry.database.write() as session:
        session.add(
            ChangeRow(
                id=new_id(), batch_id="", position=0, device_id=made.away.id, sequence=10**9,
                office_id=made.away.office, kind="vacancy", record_id=made.vacancy, author_id="a",
                clock="000000000001-0000-a", form_id="",
                form_version="", base="", body=encode({}, "change"), status="accepted", code="", home="IQ-G07",
            )
        )  # fmt: skip
        body = {
            "state": "open", "title": "لحّام", "employer": "معمل النور", "occupation": "7212", "places": 1,
            "district": "", "closes": "", "words": "",
        }  # fmt: skip
        say(session, Scope.office(made.away.office), VACANCY, made.vacancy, body, utc_now())
    return made


def test_a_letter_is_told_to_the_office_of_the_vacancy_and_what_was_said_before_is_not(offer: Offer) -> None:
    """Once somebody is hired the place is filled, wherever it was told."""
    person = offer.registered("هيوا كريم")
    first = offer.word(offer.home, person, "proposed", note="ابن أخ المدير")
    assert offer.home.outcomes(first) == [ACCEPTED]
    assert offer.told(offer.away) == []
    assert [one["state"] for one in offer.told(offer.home)] == ["proposed"]
    assert offer.home.outcomes(offer.letter(person, note="الأحد 9")) == [ACCEPTED]
    (told,) = offer.told(offer.away)
    assert (told["name"], told["side"], [one["note"] for one in told["said"]]) == (
        "هيوا كريم",
        "vacancy",
        ["", "الأحد 9"],
    )
    hired = offer.word(offer.away, person, "hired", side="vacancy", then="2026-02-10")
    started = offer.word(offer.away, person, "started", side="vacancy")
    assert offer.away.outcomes(later(hired, 1), later(started, 2)) == [ACCEPTED] * 2
    (own,) = offer.told(offer.home)
    assert (own["state"], [one["state"] for one in own["said"]][-1]) == ("hired", "started")
    (vacancy,) = offer.told(offer.away, VACANCY)
    assert (vacancy["state"], vacancy["filled"]) == ("filled", 1)
    over = offer.letter(offer.registered())
    assert offer.home.outcomes(over) == [("rejected", "vacancy_over")]


def test_the_fourth_letter_for_one_place_is_turned_back_and_a_second_delivery_is_none(offer: Offer) -> None:
    """The desk had said that it may be too many."""
    people = [offer.registered(f"سعاد {at}") for at in range(4)]
    letters = [offer.letter(one) for one in people]
    assert offer.home.outcomes(*letters) == [ACCEPTED] * 3 + [("rejected", "vacancy_full")]
    assert offer.home.outcomes(*letters[:2]) == [("duplicate", "")] * 2
    again = offer.letter(people[0], then="2026-03-01")
    assert offer.home.outcomes(again) == [ACCEPTED], "the same letter, written anew"
    gone = offer.word(offer.home, people[1], "declined", reason="distance")
    assert offer.home.outcomes(gone, offer.letter(people[3])) == [ACCEPTED] * 2


def test_a_letter_in_the_place_of_a_shortlist_is_one_too_many_too(offer: Offer) -> None:
    """By a change that nobody's window wrote; the letter that was out before stays one."""
    people = [offer.registered(f"سعاد {at}") for at in range(4)]
    letters = [offer.letter(one) for one in people[:3]]
    listed = offer.word(offer.home, people[3], "proposed")
    instead = later(offer.letter(people[3], corrects=listed.id), 1)
    assert offer.home.outcomes(*letters, listed, instead) == [ACCEPTED] * 4 + [("rejected", "vacancy_full")]
    met = later(offer.word(offer.home, people[0], "interviewed"), 1)
    back = later(offer.letter(people[0], corrects=met.id), 2)
    assert offer.home.outcomes(met, back) == [ACCEPTED] * 2


def test_the_staff_send_no_more_people_than_a_vacancy_takes_either(offer: Offer) -> None:
    people = [offer.registered(f"سعاد {at}") for at in range(4)]
    staff = Saying(offer.ministry.database, utc_now, new_id)

    def sends(person: str) -> None:
        body = {"person": person, "vacancy": offer.vacancy, "state": "issued", "words": "", "title": ""}
        staff.refer(referral_id(offer.vacancy, person), body, "huda")

    for person in people[:3]:
        sends(person)
    with pytest.raises(CentralError, match="vacancy_full"):
        sends(people[3])
    sends(people[0])  # the same letter, written anew


def test_who_may_not_say_it(offer: Offer) -> None:
    """Another office, another record, a clock of next week, a word of the other side."""
    person = offer.registered()
    ahead = offer.letter(person)
    moment = int((utc_now() + timedelta(days=7)).timestamp() * 1000)
    refused = (
        (offer.away, offer.word(offer.away, person, "proposed"), "person_not_theirs"),
        (offer.home, offer.word(offer.home, person, "hired", side="vacancy", then="2026-02-10"), "referral_side"),
        (offer.away, offer.word(offer.away, person, "issued", side="vacancy", then="2026-02-10"), "referral_side"),
        (offer.home, replace(ahead, clock=str(Reading(moment, 0, offer.home.id))), "clock_ahead"),
        (offer.home, replace(offer.letter(person), record=new_id()), "referral_record"),
        (offer.home, offer.word(offer.home, person, "vanished"), "bad_body"),
    )
    for desk, change, code in refused:
        assert desk.outcomes(change) == [("rejected", code)], code
    assert offer.told(offer.home) == []


def test_whoever_withdraws_is_called_back_everywhere_and_of_the_erased_no_name_stays(offer: Offer) -> None:
    """In the feed, too."""
    person = offer.registered("دلسوز")
    assert offer.home.outcomes(offer.letter(person, note="مع أخيه")) == [ACCEPTED]
    with offer.ministry.database.write() as session:
        assert telling_referrals.end(session, person, utc_now()) == 1
    for desk in (offer.home, offer.away):
        assert [one["state"] for one in offer.told(desk)] == ["withdrawn"]
    with offer.ministry.database.write() as session:
        erase(session, person, utc_now())
        words = session.scalars(select(FeedItem.body).where(FeedItem.kind == REFERRAL)).all()
        left = json.dumps([one for one in words if one.get("person") == person], ensure_ascii=False)
        found = referrals.of_pair(session, offer.vacancy, person)
    assert "دلسوز" not in left
    assert "أخيه" not in left
    assert found is not None
    assert (found.state, {one.note for one in found.words}) == (State.WITHDRAWN, {""})


def test_what_the_staff_say_on_the_page_of_a_referral_is_a_word_of_it(offer: Offer) -> None:
    """Desks go by the words: a state that is only in the item would be heard by nobody."""
    person = offer.registered("هيوا كريم")
    assert offer.home.outcomes(offer.letter(person)) == [ACCEPTED]
    record = referral_id(offer.vacancy, person)
    lines = [(Scope.office(desk.office), offer.told(desk)[0]) for desk in (offer.home, offer.away)]
    staff = Saying(offer.ministry.database, utc_now, new_id)
    staff.say_all(REFERRAL, record, [(scope, {**body, "state": "not_hired"}) for scope, body in lines], "rania")
    for desk in (offer.home, offer.away):
        (told,) = offer.told(desk)
        assert [told["state"], *(one["state"] for one in told["said"])] == ["not_hired", "issued", "not_hired"]
    with offer.ministry.database.read() as session:
        found = referrals.of_pair(session, offer.vacancy, person)
    assert found is not None
    assert found.state is State.NOT_HIRED


def test_whoever_was_told_of_a_letter_is_told_when_another_word_took_its_place(offer: Offer) -> None:
    """Else the office of the vacancy would wait for somebody who never comes."""
    person = offer.registered("هيوا كريم")
    first, letter = offer.word(offer.home, person, "proposed"), offer.letter(person)
    assert offer.home.outcomes(first, letter) == [ACCEPTED] * 2
    assert [one["state"] for one in offer.told(offer.away)] == ["issued"]
    instead = offer.word(offer.home, person, "declined", reason="health", corrects=letter.id)
    assert offer.home.outcomes(instead) == [ACCEPTED]
    assert [one["state"] for one in offer.told(offer.away)] == ["declined"]
    with offer.ministry.database.write() as session:
        erase(session, person, utc_now())
        found = referrals.of_pair(session, offer.vacancy, person)
    assert found is not None
    assert {one.reason for one in found.words} == {None}, "a reason may tell of somebody's health"


def test_an_employer_asks_by_its_number_whether_a_letter_holds_and_learns_nothing_of_anybody(offer: Offer) -> None:
    ministry, person = offer.ministry, offer.registered("شيرين عمر")
    number, today = letter_number(offer.vacancy, person), utc_now().date()
    anybody = Browser(ministry.centre.url, "en")

    def answer(text: str = number) -> tuple[str, str]:
        page = anybody.fill("/verify", {"text": text}).text
        assert "شيرين" not in page
        assert person not in page
        assert "لحّام" not in page
        assert "معمل النور" not in page
        found = re.search(r'data-verdict="([a-z]+)"', page)
        return "" if found is None else found[1], page

    assert answer()[0] == "unknown", "the letter of an office without a line is on its way"
    until = today + timedelta(days=9)
    issued = offer.letter(person, on=today.isoformat(), then=until.isoformat())
    assert offer.home.outcomes(issued) == [ACCEPTED]
    for typed in (number, f" {number[:4]}-{number[4:]}", number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))):
        verdict, page = answer(typed)
        assert (verdict, until.isoformat() in page) == ("holds", True)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert answer(wrong)[0] == "unreadable", "no other letter is taken for it"
    with ministry.database.read() as session:
        assert letters.judge(session, number, until + timedelta(days=1)).verdict is LetterVerdict.LATE
    back = later(offer.word(offer.home, person, "withdrawn", on=today.isoformat(), reason="mistake"), 1)
    assert offer.home.outcomes(back) == [ACCEPTED]
    verdict, page = answer()
    assert (verdict, until.isoformat() in page) == ("over", False), "withdrawn, and nobody is told why"
