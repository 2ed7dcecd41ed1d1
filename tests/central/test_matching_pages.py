"""A night at the ministry: run, lists kept, its pages with reasons and shares by group, and who may see them."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from mihan_desktop.domain.work.age_bands import band_of
from mihan_desktop.domain.work.vacancies import offer_of, write_offer
from sync.central.erasing import erase
from sync.central.moments import new_id as fresh_id
from sync.central.moments import utc_now
from sync.central.settings import load
from sync.central.web.roles import Role
from sync.central.work.matching import keeping
from sync.central.work.matching.rates import Rate, rates
from sync.central.work.matching.running import Matching
from sync.central.work.matching.schema import DONE, MatchingRun
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import new_id
from tests.central.work_rows import add_person, add_referral, add_vacancy


def counted(*groups: tuple[str, int, int]) -> dict[str, Rate]:
    """By sex: (which, people, listed)."""
    kept = [
        {"by": "sex", "group": name, "people": people, "listed": listed, "sent": 0, "hired": 0}
        for name, people, listed in groups
    ]
    return {one.group: one for one in rates(kept)}


def test_a_share_below_four_fifths_of_the_highest_calls_for_a_look() -> None:
    found = counted(("female", 200, 60), ("male", 300, 150), ("", 20, 0))
    assert (found["male"].share, found["male"].ratio, found["male"].low) == (500, 1000, False)
    assert (found["female"].share, found["female"].ratio, found["female"].low) == (300, 600, True)
    assert (found[""].share, found[""].ratio) == (0, None), "too few to be compared"
    assert [band_of(age) for age in (15, 24, 25, 54, 55, 70)] == ["-24", "-24", "25-34", "45-54", "55-", "55-"]


def test_who_is_not_listed_of_a_few_is_not_told_by_those_who_are() -> None:
    found = counted(("female", 200, 60), ("male", 300, 150), ("", 10, 9))
    assert found[""].listed is None
    assert found["female"].listed is None, "or the whole would tell of the others"
    assert found["male"].listed == 150


OFFER = write_offer(offer_of("", {"title": "كهربائي مباني", "occupation": "7411", "places": "2",
                                  "skills_essential": "electrical welding",
                                  "skills_mastered": "electrical"}.items()))  # fmt: skip


def test_who_was_sent_and_not_hired_is_not_told_by_those_who_were() -> None:
    (one,) = rates([{"by": "sex", "group": "female", "people": 90, "listed": 40, "sent": 20, "hired": 18}])
    assert (one.sent, one.hired) == (20, None)


Night = tuple[str, str, str, str]
"""An electrician, a cook who is hired there, work for electricians, another electrician."""


def _night(ministry: Ministry) -> Night:
    office, electrician, cook, work, other = ministry.add_office(), new_id(), new_id(), new_id(), new_id()
    with ministry.database.write() as session:
        little = {"skills": "electrical", "skills_advanced": "", "skills_basic": "electrical"}
        add_person(session, electrician, office, "نور كهربائية", occupation_1="7411", **little)
        add_person(session, other, office, "هدى كهربائية", occupation_1="7411", skills="electrical")
        add_person(session, cook, office, "سارة طباخة", occupation_1="5120", skills="cooking")
        add_vacancy(session, work, "كهربائي مباني", occupation="7411", offer=OFFER)
        add_referral(session, new_id(), cook, work, datetime(2026, 11, 1, tzinfo=UTC).date(), "hired")
    Matching(ministry.database, load(ministry.centre.data).data, utc_now, fresh_id).run()
    return electrician, cook, work, other


@pytest.fixture(scope="module")
def people(shared_ministry: Ministry) -> Night:
    """The night has run, for all tests here."""
    return _night(shared_ministry)


@pytest.mark.slow
def test_the_lists_of_a_night_are_shown_whichever_the_database(ministry: Ministry) -> None:
    electrician, _, work, _ = _night(ministry)
    browser = Browser(ministry.centre.url)
    browser.sign_in(ministry.add_staff())
    assert "نور كهربائية" in browser.open(f"/matching/vacancies/{work}").text
    assert "كهربائي مباني" in browser.open(f"/matching/people/{electrician}").text


def test_the_lists_of_a_night_are_shown_with_reasons_to_whoever_may_see_people(
    shared_ministry: Ministry, people: Night
) -> None:
    electrician, _, work, _ = people
    browser = Browser(shared_ministry.centre.url)
    browser.sign_in(shared_ministry.add_staff())
    page = browser.open(f"/matching/vacancies/{work}").text
    assert "نور كهربائية" in page
    assert "سارة طباخة" not in page
    assert "Occupation" in page
    assert "Electrical installation</bdi>: level basic, asked for is advanced" in page
    assert "Electrical installation</bdi>: nobody asked at which level (advanced is asked for)" in page
    page = browser.open(f"/matching/people/{electrician}").text
    assert "كهربائي مباني" in page
    assert browser.open(f"/matching/people/{new_id()}").status_code == 404
    assert browser.open(f"/matching/vacancies/{new_id()}").status_code == 404
    assert f"/matching/people/{electrician}" in browser.open(f"/records/{electrician}").text
    assert f"/matching/vacancies/{work}" in browser.open(f"/vacancies/{work}").text
    page = browser.open("/matching").text
    assert "The weights to start from" in page
    with shared_ministry.database.read() as session:
        run = session.scalars(select(MatchingRun).order_by(MatchingRun.begun_at.desc())).first()
        assert run is not None
        assert (run.state, run.people >= 2, run.listed >= 1) == (DONE, True, True)
        by = {(one["by"], one["group"]): one for one in run.groups}
        assert by["sex", "female"]["hired"] >= 1
    assert "Neither a text gateway nor a mail server" in browser.open("/notices").text


def test_an_erased_person_is_on_no_page_though_the_night_listed_them(shared_ministry: Ministry) -> None:
    _, _, work, electrician = _night(shared_ministry)
    data = load(shared_ministry.centre.data).data
    assert electrician in {line.id for line in keeping.people_for(data, work)}
    with shared_ministry.database.write() as session:
        erase(session, electrician, utc_now())
    browser = Browser(shared_ministry.centre.url)
    browser.sign_in(shared_ministry.add_staff())
    page = browser.open(f"/matching/vacancies/{work}").text
    assert electrician not in page


def test_an_analyst_sees_shares_and_nobody(shared_ministry: Ministry, people: Night) -> None:
    browser = Browser(shared_ministry.centre.url)
    browser.sign_in(shared_ministry.add_staff(Role.ANALYST))
    page = browser.open("/matching")
    assert page.status_code == 200
    assert "نور" not in page.text
    for address in (f"/matching/people/{people[0]}", f"/matching/vacancies/{people[2]}", "/notices"):
        assert browser.open(address).status_code == 403
