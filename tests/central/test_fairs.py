"""The ministry makes a fair: its invited are found by the rule, offices hear of it, words come back and are counted."""

import io
import re
import time as time_module
from collections import Counter
from dataclasses import replace
from datetime import time, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from sqlalchemy import select, update

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.allotting import kept_for
from mihan_desktop.domain.work.fair_report import By, report
from mihan_desktop.domain.work.fair_words import FairOutcome, FairSaid, FairWord, write_body
from mihan_desktop.domain.work.fairs import Fair, FairState, Stand, visit_id
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Registration
from sync.central.settings import CentralError
from sync.central.web import fair_pages
from sync.central.web.fair_pages import said_of, slots_between, terms_of
from sync.central.web.roles import Role
from sync.central.work.fair_groups import shown
from sync.central.work.fair_words import words
from sync.central.work.fairs import Fairs, Whom, with_stand, withdraw, without_stand
from sync.central.work.fairs_schema import FairRow
from sync.protocol.fair_items import FAIR, FAIR_INVITATION
from sync.protocol.messages import Change
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.central.test_calls import link
from tests.central.test_offers import employer, vacancy, verifying

ACCEPTED = ("accepted", "")
ON_SQLITE = pytest.mark.parametrize("ministry", ["sqlite"], indirect=True)
"""For what no database can change."""
ON_POSTGRESQL = pytest.mark.parametrize("ministry", ["postgresql"], indirect=True)
"""Where one row is held, and everything else goes on."""


@pytest.fixture
def fairs(ministry: Ministry) -> Fairs:
    return Fairs(ministry.database, utc_now, lambda: str(uuid4()))


def terms(office: str, **more: Any) -> Fair:
    """Two hours today, three slots of forty minutes."""
    today = utc_now().astimezone(IRAQ).date()
    slots = slots_between(today, 1, time(9), time(11), 40)
    return Fair(
        "", office, "", {"ar": "معرض الخريف", "en": "Autumn fair"}, "Hall", "", FairState.PUBLISHED, slots, (),
        **{"seats": 10, **more},
    )  # fmt: skip


def _with(stand: Stand, fair: Fair) -> Fair:
    return with_stand(fair, stand)


def made(fairs: Fairs, office: str, **more: Any) -> str:
    """A fair of two stands, each one interview at a time."""
    fair = fairs.make(terms(office, **more), "leyla")
    for number in ("A1", "A2"):
        stand = Stand(f"{number.lower()}-{fair[:8]}", number, f"Employer {number}")
        fairs.amend(fair, "leyla", partial(_with, stand))
    return fair


def people(desk: Desk, count: int) -> list[str]:
    rows = [desk.registration(f"مدعو {number}", governorate="IQ-G07") for number in range(count)]
    assert set(desk.outcomes(*rows)) == {ACCEPTED}
    return [one.record for one in rows]


def said(desk: Desk, fair: str, person: str, what: FairSaid, **more: Any) -> Change:
    visitor = visit_id(fair, person) if person else str(uuid4())
    word = FairWord(fair, visitor, person, what, utc_now(), **more)
    return desk.change("fair", visitor, write_body(word))


def told(ministry: Ministry, kind: str, record: str = "") -> list[tuple[str, dict[str, Any]]]:
    with ministry.database.read() as session:
        query = select(FeedItem).where(FeedItem.kind == kind, FeedItem.replaced.is_(False)).order_by(FeedItem.id)
        rows = session.scalars(query).all()
        return [(row.target, dict(row.body)) for row in rows if not record or row.record_id == record]


def of_fair(ministry: Ministry, fair: str) -> list[tuple[str, dict[str, Any]]]:
    return [one for one in told(ministry, FAIR_INVITATION) if one[1].get("fair") == fair]


def _first_stand(one: Fair) -> Fair:
    return replace(one, stands=one.stands[:1])


def test_a_fair_from_its_terms_to_its_report(ministry: Ministry, fairs: Fairs) -> None:
    desk = ministry.desk()
    invited = people(desk, 5)
    fair = made(fairs, desk.office)
    found = fairs.choose(fair, Whom(records=tuple(invited), only_listed=True), "leyla")
    assert [one.rank for one in found.invited] == [1, 2, 3, 4, 5]
    taken = [place for one in found.invited for place in one.places]
    assert len(set(taken)) == 5, "three at the first stand, then two at the second"
    assert [place.stand[:2] for place in taken] == ["a1", "a1", "a1", "a2", "a2"]
    again = fairs.choose(fair, Whom(records=tuple(reversed(invited)), only_listed=True), "leyla")
    assert again.invited == found.invited, "whoever is named first"
    assert told(ministry, FAIR, fair) == [], "nobody hears of a draft"
    assert desk.outcomes(said(desk, fair, invited[0], FairSaid.CAME)) == [("rejected", "fair_unknown")]

    assert fairs.publish(fair, "leyla") == 5
    ((office, body),) = told(ministry, FAIR, fair)
    assert (office, body["state"], len(body["stands"])) == (desk.office, "published", 2)
    mine = [body for _, body in told(ministry, FAIR_INVITATION) if body["fair"] == fair]
    assert sorted(body["name"] for body in mine) == [f"مدعو {number}" for number in range(5)]

    stand = found.invited[0].places[0].stand
    walker = people(desk, 1)[0]
    changes = [
        said(desk, fair, invited[0], FairSaid.CAME), said(desk, fair, invited[0], FairSaid.CAME),
        said(desk, fair, walker, FairSaid.CAME), said(desk, fair, "", FairSaid.CAME),
        said(desk, fair, invited[0], FairSaid.INTERVIEW, stand=stand, outcome=FairOutcome.HIRED),
    ]  # fmt: skip
    assert set(desk.outcomes(*changes)) == {ACCEPTED}
    seen = fairs.one(fair)
    assert seen is not None
    one = seen.report
    assert (one.invited, one.came, one.walk_ins, one.unnamed, one.interviews, one.hired) == (5, 1, 1, 1, 1, 1)
    assert seen.invitations[0].name == "", "no name is read for whoever may see none"
    with ministry.database.read() as session:
        assert replace(one, groups=()) == report(seen.fair, seen.invitations, words(session, fair))
        sexes = Counter(session.scalars(select(Registration.sex).where(Registration.id.in_(invited))))
    by_sex = {each.group: (each.invited, each.came) for each in one.groups if each.by is By.SEX}
    assert {group: told for group, (told, _) in by_sex.items() if told} == sexes
    assert by_sex[""] == (0, 1), "one visitor of whom nothing is known"
    assert sum(came for _, came in by_sex.values()) == 3
    few = shown(one.groups, whole=False)
    assert {each.came for each in few} <= {0, None}, "of few who came nothing is told to whoever sees no people"
    assert shown(one.groups, whole=True)[0].came == one.groups[0].came


@ON_SQLITE
def test_what_a_desk_may_not_say(ministry: Ministry, fairs: Fairs) -> None:
    desk, other = ministry.desk(), ministry.desk()
    (person,) = people(desk, 1)
    fair = made(fairs, desk.office)
    fairs.publish(fair, "leyla")
    came = said(other, fair, person, FairSaid.CAME)
    assert other.outcomes(came) == [("rejected", "fair_office_of_another")]
    unknown = said(desk, fair, person, FairSaid.INTERVIEW, stand="nowhere", outcome=FairOutcome.MET)
    assert desk.outcomes(unknown) == [("rejected", "fair_stand_unknown")]
    odd = said(desk, fair, person, FairSaid.CAME)
    late = {**odd.body, "at": (utc_now() - timedelta(days=9)).isoformat()}
    for body, code in (
        (late, "fair_day"), ({**odd.body, "said": "slept"}, "fair_word"), ({**odd.body, "note": 7}, "bad_body"),
    ):  # fmt: skip
        assert desk.outcomes(desk.change("fair", odd.record, body)) == [("rejected", code)]
    assert desk.outcomes(desk.change("fair", str(uuid4()), odd.body)) == [("rejected", "fair_record")]


@ON_SQLITE
def test_whoever_was_told_keeps_their_time_and_others_join(ministry: Ministry, fairs: Fairs) -> None:
    desk, elsewhere = ministry.desk(), ministry.desk()
    first, later = people(desk, 2), people(elsewhere, 2)
    fair = made(fairs, desk.office, seats=3)
    before = fairs.choose(fair, Whom(records=tuple(first), only_listed=True), "leyla").invited
    fairs.publish(fair, "leyla")
    after = fairs.choose(fair, Whom(records=(*first, *later), only_listed=True), "leyla")
    assert len(after.invited) == 1, "one seat was left"
    assert len(after.without) == 1
    seen = fairs.one(fair, named=True)
    assert seen is not None
    assert [one.places for one in seen.invitations[:2]] == [one.places for one in before]
    mine = {(office, body["person"]) for office, body in told(ministry, FAIR_INVITATION) if body["fair"] == fair}
    joined = after.invited[0].person
    assert {(desk.office, joined), (elsewhere.office, joined)} <= mine, "the fair's office and their own"
    taken = before[0].places[0].stand
    with pytest.raises(CentralError) as refused:
        fairs.amend(fair, "leyla", lambda one: without_stand(one, taken))
    assert refused.value.code == "fair_slot_taken"

    fairs.end(fair, FairState.OVER, "leyla")
    names = {
        (office, body["name"])
        for office, body in told(ministry, FAIR_INVITATION)
        if body["fair"] == fair and body["person"] == joined
    }
    assert (desk.office, "") in names, "the office that held it needs the name of another's guest no more"
    assert all(name for office, name in names if office == elsewhere.office)
    with pytest.raises(CentralError):
        fairs.publish(fair, "leyla")


def test_of_an_erased_person_a_visitor_stays_and_whoever_wants_no_offers_is_expected_no_more(
    ministry: Ministry, fairs: Fairs
) -> None:
    desk = ministry.desk()
    gone, leaves = people(desk, 2)
    fair = made(fairs, desk.office)
    fairs.choose(fair, Whom(records=(gone, leaves), only_listed=True), "leyla")
    fairs.publish(fair, "leyla")
    stand = with_note = f"a1-{fair[:8]}"
    came = said(desk, fair, gone, FairSaid.INTERVIEW, stand=stand, outcome=FairOutcome.HIRED, note=with_note)
    assert desk.outcomes(came) == [ACCEPTED]
    with ministry.database.write() as session:
        erase(session, gone, utc_now())
        assert withdraw(session, leaves, utc_now()) == 1
    with ministry.database.read() as session:
        (word,) = words(session, fair)
    assert (word.person, word.note, word.outcome) == ("", "", FairOutcome.HIRED)
    seen = fairs.one(fair, named=True)
    assert seen is not None
    assert (seen.invitations, seen.report.hired, seen.report.unnamed) == ((), 1, 1)
    assert [body for _, body in told(ministry, FAIR_INVITATION) if body.get("fair") == fair] == [
        {**body, "over": True} for _, body in told(ministry, FAIR_INVITATION) if body.get("person") == leaves
    ]
    late = said(desk, fair, gone, FairSaid.CAME)
    assert desk.outcomes(late) == [ACCEPTED], "said before the desk heard of it"
    with ministry.database.read() as session:
        assert all(not one.person for one in words(session, fair))
    again = fairs.choose(fair, Whom(records=(leaves,), only_listed=True), "leyla")
    assert again.invited == ()
    fairs.amend(fair, "leyla", _first_stand)
    assert [line.invited for line in fairs.all() if line.fair.id == fair] == [0]


@ON_SQLITE
def test_of_a_draft_and_of_a_cancelled_fair_no_name_goes_where_it_is_not_needed(
    ministry: Ministry, fairs: Fairs
) -> None:
    desk, elsewhere = ministry.desk(), ministry.desk()
    (leaves,), (guest,) = people(desk, 1), people(elsewhere, 1)
    fair = made(fairs, desk.office)
    fairs.choose(fair, Whom(records=(leaves, guest), only_listed=True), "leyla")
    with ministry.database.write() as session:
        withdraw(session, leaves, utc_now())
    assert fairs.publish(fair, "leyla") == 1
    mine = partial(of_fair, ministry, fair)
    assert {body["person"] for _, body in mine()} == {guest}, "of whoever left before anybody was told, nobody hears"
    fairs.end(fair, FairState.CANCELLED, "leyla")
    assert {(office, bool(body["name"]), body["over"]) for office, body in mine()} == {
        (desk.office, False, True), (elsewhere.office, True, True),
    }  # fmt: skip


@ON_SQLITE
def test_seats_that_a_law_keeps_are_for_whom_it_names_and_say_which_law(ministry: Ministry, fairs: Fairs) -> None:
    desk = ministry.desk()
    men = [desk.registration(f"رجل {at}", governorate="IQ-G07", sex="male") for at in range(4)]
    women = [desk.registration(f"امرأة {at}", governorate="IQ-G07", sex="female") for at in range(3)]
    assert set(desk.outcomes(*men, *women)) == {ACCEPTED}
    records = tuple(one.record for one in (*men, *women))
    fair = made(fairs, desk.office, seats=3)
    kept = Whom(records=records, only_listed=True, quotas={kept_for("female"): 2})
    with pytest.raises(CentralError) as refused:
        fairs.choose(fair, kept, "leyla")
    assert refused.value.code == "fair_law_missing"
    found = fairs.choose(fair, replace(kept, law="Law 37 of 2015"), "leyla")
    hers = {one.record for one in women}
    assert sum(one.person in hers for one in found.invited) >= 2
    fairs.publish(fair, "leyla")
    fairs.amend(fair, "leyla", lambda one: replace(one, seats=5))
    again = fairs.choose(fair, replace(kept, law="Law 37 of 2015"), "leyla")
    assert len(again.invited) == 2, "the seats that are kept were given before, the two more are for all"
    seen = fairs.one(fair)
    assert seen is not None
    assert (seen.whom.law, seen.whom.groups) == ("Law 37 of 2015", ("female",))


@ON_POSTGRESQL
def test_whoever_chooses_of_many_need_not_wait_for_it(
    ministry: Ministry, fairs: Fairs, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = ministry.desk()
    records = people(desk, 2)
    fair = made(fairs, desk.office)
    browser = Browser(ministry.centre.url, "en")
    browser.sign_in(ministry.add_staff(Role.PUBLISHER))
    here = f"/fairs/{fair}"
    form = {"act": "invite", "numbers": "\n".join(records), "only_listed": "yes"}
    assert "Write the law" in browser.hand_in(here, here, **form, kept_female="1").text
    monkeypatch.setattr(fair_pages, "PATIENCE", 0.0)
    with ministry.database.write() as session:  # somebody holds the fair for a while
        session.execute(update(FairRow).where(FairRow.id == fair).values(by="leyla"))
        page = browser.hand_in(here, here, **form)
        assert "The invited are being chosen" in page.text
        assert 'http-equiv="refresh"' in page.text
        assert "being chosen" in browser.hand_in(here, here, act="publish").text, "nothing else meanwhile"
    end = time_module.monotonic() + 30
    while "being chosen" in (page := browser.open(here)).text and time_module.monotonic() < end:
        time_module.sleep(0.05)
    assert "named by the ministry" in page.text


@ON_SQLITE
def test_of_two_records_of_one_person_the_first_is_invited_whichever_is_named(ministry: Ministry, fairs: Fairs) -> None:
    desk = ministry.desk()
    first, second, third = sorted(people(desk, 3))
    link(ministry, first, second)
    link(ministry, second, third)
    fair = made(fairs, desk.office)
    found = fairs.choose(fair, Whom(records=(third,), only_listed=True), "leyla")
    assert [one.person for one in found.invited] == [first]


@pytest.mark.parametrize(
    "wrong",
    [{"first": "9999-12-30", "days": "7"}, {"begins": "09:00+03:00"}, {"first": "0001-01-01"}, {"minutes": "0"}],
)
def test_terms_that_are_no_days_or_hours_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(CentralError) as refused:
        terms_of({**said_of(terms("x")), **wrong})
    assert refused.value.code == "fair_terms"


@ON_SQLITE
def test_a_stand_is_a_verified_employers_with_what_it_offers_now(ministry: Ministry, fairs: Fairs) -> None:
    desk = ministry.desk()
    boss, other = employer(desk), employer(desk)
    offers = [vacancy(desk, boss.record), vacancy(desk, other.record)]
    assert set(desk.outcomes(boss, other, *offers)) == {ACCEPTED}
    fair = made(fairs, desk.office)
    browser = Browser(ministry.centre.url, "ckb")
    browser.sign_in(ministry.add_staff(Role.PUBLISHER))
    here = f"/fairs/{fair}"
    stand = {"act": "stand", "number": "C1", "employer_id": boss.record, "all_work": "yes"}
    assert browser.hand_in(here, here, **stand).status_code == 422, "not verified yet"
    assert verifying(ministry).verify(boss.record, "huda")
    page = browser.hand_in(here, here, **stand)
    assert "لحّام" in page.text
    seen = fairs.one(fair)
    assert seen is not None
    (ours,) = [one for one in seen.fair.stands if one.employer_id]
    assert (ours.employer_id, [one.vacancy for one in ours.offers]) == (boss.record, [offers[0].record])
    wrong = browser.hand_in(here, here, act="offer", stand=ours.id, vacancy=offers[1].record)
    assert "هی خاوەنکارێکی ترە" in wrong.text
    assert browser.hand_in(here, here, act="offer", stand=ours.id, vacancy=offers[0].record).status_code == 200


@ON_SQLITE
def test_a_publisher_makes_a_fair_on_the_page_and_sees_no_name(ministry: Ministry) -> None:
    desk = ministry.desk()
    records = people(desk, 3)
    browser = Browser(ministry.centre.url, "en")
    browser.sign_in(ministry.add_staff(Role.PUBLISHER))
    browser.open("/fairs")
    form = said_of(terms(desk.office)) | {"name_ckb": "پێشانگا"}
    page = browser.hand_in("/fairs", "/fairs", **form | {"begins": "12:00"})
    assert "Terms are missing or wrong" in page.text
    page = browser.hand_in("/fairs", "/fairs", **form)
    here = "/fairs/" + page.url.rsplit("/", 1)[1]
    page = browser.hand_in(here, here, act="stand", number="B7", employer="Zagros Cement", at_once="2")
    assert "Zagros Cement" in page.text
    assert "Choose a verified employer" in browser.hand_in(here, here, act="stand", number="B8").text
    assert "1 lines of the list name no record" in browser.hand_in(here, here, act="invite", numbers="nonsense").text
    page = browser.hand_in(
        here, here, act="invite", numbers="\n".join(records), only_listed="yes",
        **{"place_IQ-G07": "yes", f"seats_{desk.office}": "2"},
    )  # fmt: skip
    assert 'name="place_IQ-G07" value="yes" checked' in page.text
    assert re.search(rf'name="seats_{desk.office}"[^>]* value="2"', page.text), "offices by their names"
    assert "named by the ministry" in page.text
    assert "مدعو" not in page.text
    page = browser.hand_in(here, here, act="publish")
    assert "published" in page.text
    book = openpyxl.load_workbook(io.BytesIO(browser.open(f"{here}/report.xlsx").content))
    assert len(book.sheetnames) == 3, "no list of people"
    told_csv = browser.open(f"{here}/report.csv").content.decode("utf-8-sig")
    assert "Stands" not in told_csv.splitlines()[0]
    assert "B7,Zagros Cement" in told_csv
    assert "Sex not known" not in told_csv
    assert next(row[1].value for row in book.worksheets[0].iter_rows(min_row=2)) == 3
    named = Browser(ministry.centre.url, "ar")
    named.sign_in(ministry.add_staff(Role.ADMINISTRATOR))
    assert "مدعو 1" in named.open(here).text
    assert len(openpyxl.load_workbook(io.BytesIO(named.open(f"{here}/report.xlsx").content)).sheetnames) == 4
    analyst = Browser(ministry.centre.url, "en")
    analyst.sign_in(ministry.add_staff(Role.ANALYST))
    assert analyst.open("/fairs").status_code == 403
