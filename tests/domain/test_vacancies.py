"""Employers that may be the same, vacancies whose words meet by their clocks, and what the matching reads of them."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.work.employers import Alike, Employer, alike, keys_of, name_key
from mihan_desktop.domain.work.vacancies import (
    Offer,
    Standing,
    State,
    VacancySaid,
    Word,
    check_state,
    for_matching,
    offer_of,
    read_body,
    read_offer,
    same_work,
    standing,
    state_on,
    vacancy_of,
    write_body,
    write_offer,
)

BOSS = "0198c0de-0000-7000-8000-000000000001"
TODAY = date(2026, 11, 22)
OFFER = Offer(
    BOSS, "لحّام", "7212", places=2, essential=("welding",), optional=("driving", "welding"), governorate="IQ-G07",
    district="IQ-D075", told=TODAY, closes=date(2026, 12, 1), least_age=18, languages={"ar": 2},
)  # fmt: skip
NOOR = Employer(
    "شركة النور للتجارة العامة", kind="company", registration="م.ش/1204", governorate="IQ-G07", district="IQ-D075",
    phone="07701234567",
)  # fmt: skip


def said(**told: object) -> VacancySaid:
    """A change of the vacancy."""
    return VacancySaid(BOSS, **told)  # type: ignore[arg-type]


# -- employers


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (Employer("النور", registration="م ش 1204", governorate="IQ-G02"), (Alike.REGISTRATION,)),
        (Employer("NOOR Ltd", tax="77", registration="1204"), ()),
        (Employer("شركه النور", governorate="IQ-G07", district="IQ-D075"), (Alike.NAME,)),
        (Employer("شركه النور", governorate="IQ-G07", district="IQ-D076"), ()),
        (Employer("النور", governorate="IQ-G07", district="IQ-D076", phone="+964 770 123 4567"),
         (Alike.PHONE, Alike.NAME)),
        (Employer("معمل النور للحديد", governorate="IQ-G02", phone="07701234567"), (Alike.PHONE,)),
        (Employer("مطعم الريف", governorate="IQ-G07", district="IQ-D075", phone="07701234567"), ()),
    ],
)  # fmt: skip
def test_who_may_be_the_same_employer(other: Employer, why: tuple[Alike, ...]) -> None:
    """A number of a paper by itself; a name in its district; a telephone never by itself: a shop and its neighbour."""
    assert alike(NOOR, other) == alike(other, NOOR) == why


def test_a_name_is_known_by_what_tells_it_from_others() -> None:
    assert name_key("شركة النور للتجارة العامة المحدودة") == name_key("النور") == "نور"
    assert name_key("Al-Noor Trading Co. Ltd.") == name_key("al noor")
    assert name_key("کۆمپانیای ئاسۆ") == name_key("ئاسۆ")
    assert name_key("شركة") == "شركه", "what is nothing else is its name"
    assert keys_of(Employer("؟")) <= {"name::؟"}


# -- the words of a vacancy


def test_what_stands_is_the_newest_description_and_the_newest_state_in_whatever_order_they_come() -> None:
    """One desk cancels it while another corrects its title: it is cancelled, and its title is the corrected one."""
    words = (
        Word(said(offer=OFFER, state=State.OPEN), "1"),
        Word(said(state=State.CANCELLED, reason="أغلق المعمل"), "2"),
        Word(said(offer=replace(OFFER, title="لحّام أرغون")), "3"),
    )
    one = standing(words)
    assert all(standing(order) == one for order in permutations(words))
    assert one.offer is not None
    assert (one.state, one.reason, one.offer.title) == (State.CANCELLED, "أغلق المعمل", "لحّام أرغون")
    assert standing(words[:2], standing(words)) == one, "what is told a second time changes nothing"


@pytest.mark.parametrize(
    ("today", "hired", "state"),
    [
        (TODAY, 0, State.OPEN), (TODAY, 1, State.PART_FILLED), (TODAY, 2, State.FILLED),
        (date(2026, 12, 1), 0, State.OPEN), (date(2026, 12, 2), 1, State.EXPIRED), (date(2026, 12, 2), 2, State.FILLED),
    ],
)  # fmt: skip
def test_its_state_follows_from_the_day_and_from_who_began(today: date, hired: int, state: State) -> None:
    one = standing([Word(said(offer=OFFER, state=State.OPEN), "1")])
    assert state_on(one, today, hired) is state
    assert for_matching("v", one, today, hired).open is (state in (State.OPEN, State.PART_FILLED))


def test_who_closes_says_why_and_what_is_closed_is_opened_with_a_reason() -> None:
    with pytest.raises(MihanError, match="reason_required"):
        check_state(State.OPEN, State.CANCELLED, " ", OFFER.closes, TODAY)
    check_state(State.PART_FILLED, State.FILLED, "", OFFER.closes, TODAY)
    check_state(State.CANCELLED, State.OPEN, "وجد المال", OFFER.closes, TODAY)
    for now, wanted in ((State.OPEN, State.OPEN), (State.FILLED, State.CANCELLED), (State.OPEN, State.EXPIRED)):
        with pytest.raises(MihanError, match="vacancy_state"):
            check_state(now, wanted, "لأن", OFFER.closes, TODAY)
    with pytest.raises(MihanError, match="vacancy_closes"):
        check_state(State.EXPIRED, State.OPEN, "لأن", OFFER.closes, date(2026, 12, 2))


def test_the_matching_reads_it_without_what_only_people_read() -> None:
    found = for_matching("v", standing([Word(said(offer=OFFER, state=State.OPEN), "1")]), TODAY)
    assert [(one.skill, one.essential) for one in found.demands] == [("welding", True), ("driving", False)]
    assert (found.occupation, found.least_age, found.languages, found.closes) == ("7212", 18, {"ar": 2}, OFFER.closes)
    assert not for_matching("v", Standing(), TODAY).open, "what nobody described takes nobody"


def test_its_levels_are_those_of_its_skills_and_travel() -> None:
    answers = {"title": "لحّام", "places": "1", "skills_essential": "welding cutting", "skills_optional": "driving"}
    assert offer_of(BOSS, answers.items()).levels == {}, "an older form asked none"
    ticked = {**answers, "skills_mastered": "welding", "skills_beginner": "driving"}
    offer = offer_of(BOSS, ticked.items())
    assert offer.levels == {"welding": 3, "cutting": 2, "driving": 1}
    assert offer_of(BOSS, {**answers, "skills_mastered": "", "skills_beginner": ""}.items()).levels == dict.fromkeys(
        ("welding", "cutting", "driving"), 2
    )
    found = for_matching("v", standing([Word(said(offer=offer, state=State.OPEN), "1")]), TODAY)
    assert [(one.skill, one.essential, one.level) for one in found.demands] == [
        ("welding", True, 3), ("cutting", True, 2), ("driving", False, 1),
    ]  # fmt: skip
    assert read_offer(write_offer(offer)) == offer
    many = offer_of(BOSS, {**ticked, "skills_essential": " ".join(f"s{at}" for at in range(150))}.items())
    assert len(many.levels) == 100, "no more than the feed carries"


@pytest.mark.parametrize("levels", [{"sewing": 2}, {"welding": 0}, {"welding": 4}, {"welding": "2"}, ["welding"]])
def test_levels_of_what_is_not_asked_for_and_levels_that_are_none_are_refused(levels: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        read_offer(write_offer(OFFER) | {"levels": levels})


def test_the_matching_reads_the_feed_alike_and_what_has_no_form_by_its_occupation() -> None:
    said = {"state": "part_filled", "closes": "2026-12-01", "occupation": "7212", "offer": write_offer(OFFER)}
    stood = standing([Word(said_now(), "1")])
    assert vacancy_of("v", said) == for_matching("v", stood, TODAY, 1)
    alone = vacancy_of("v", {**said, "offer": {}, "state": "closed"})
    assert (alone.occupation, alone.closes, alone.open, alone.demands) == ("7212", OFFER.closes, False, ())
    assert vacancy_of("v", {**said, "offer": {"places": "many"}, "occupation": "لحّام"}).occupation == ""


def said_now() -> VacancySaid:
    """The vacancy as it was written down."""
    return said(offer=OFFER, state=State.OPEN)


def test_a_body_is_read_as_it_was_written_and_nothing_else_is() -> None:
    one = said(offer=OFFER, state=State.OPEN, submission="<data/>", recorded_at="2026-11-22T08:00:00+00:00")
    body = write_body(one)
    assert read_body(body) == one
    facts = dict(body["facts"])  # type: ignore[call-overload]
    for wrong in (
        body | {"state": "expired"}, body | {"employer": "somebody"}, body | {"submission": ""},
        body | {"state": "", "facts": {}, "submission": ""}, body | {"facts": facts | {"places": 0}},
        body | {"facts": facts | {"occupation": "72x"}}, body | {"facts": facts | {"places": True}},
        body | {"facts": facts | {"closes": "tomorrow"}}, body | {"facts": facts | {"employer": BOSS[:-1] + "2"}},
        body | {"facts": facts | {"wage_from": -1}}, body | {"facts": facts | {"languages": {"ar": 9}}},
    ):  # fmt: skip
        with pytest.raises((KeyError, TypeError, ValueError)):
            read_body(wrong)


@pytest.mark.parametrize("name", ["places", "experience_months", "hours", "month_from", "month_to"])
@pytest.mark.parametrize("value", ["1e400", "-1e400", "Infinity", "many"])
def test_a_number_that_is_none_makes_no_vacancy(name: str, value: str) -> None:
    answers = {"title": "لحّام", "places": "2", name: value}
    with pytest.raises(ValueError, match=r"."):
        offer_of(BOSS, answers.items())


# -- two that may be one


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({}, True), ({"title": "لحام كهرباء"}, True), ({"occupation": "7213"}, True), ({"district": "IQ-D076"}, False),
        ({"occupation": "7213", "title": "حدّاد"}, False), ({"told": date(2026, 9, 1)}, False),
        ({"employer": BOSS[:-1] + "2"}, False), ({"places": 9}, True),
    ],
)  # fmt: skip
def test_which_vacancy_was_written_down_twice(changed: dict[str, object], same: bool) -> None:
    assert same_work(OFFER, replace(OFFER, **changed)) is same  # type: ignore[arg-type]
