"""When a cohort meets: days off of the country, the region, the ministry and the centre; nothing is ever dropped."""

import json
from dataclasses import replace
from datetime import date, time

import pytest

from mihan_desktop.domain.attendance import ClassSession
from mihan_desktop.domain.training.calendar import Calendar, DayOff, Region, calendar, region_of
from mihan_desktop.domain.training.catalogue import Catalogue, Course, CourseKind, Terms, read_catalogue, withdrawn
from mihan_desktop.domain.training.cohorts import (
    Cohort,
    Slot,
    Wanted,
    begun_with,
    check,
    moves,
    plan,
    read_cohort,
    said_anew,
    write_cohort,
)
from mihan_desktop.domain.training.replanning import moves_of, replanned

SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY = 7, 1, 2, 3, 4
MORNING = tuple(Slot(day, time(9), 180) for day in (SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY))
COURSE = Course("welding", "p", {"en": "Welding"}, CourseKind.VOCATIONAL, 20, 180, 5, 25)
NONE = Calendar({})


def cohort(**changed: object) -> Cohort:
    """Welding from 1 March 2026, Sunday to Thursday at nine."""
    said = {
        "course": "welding", "labels": {"ar": "لحام", "en": "Welding"}, "kind": CourseKind.VOCATIONAL,
        "catalogue": "2026.1", "terms": Terms(75, 3, 50), "capacity": 20, "first": date(2026, 3, 1),
        "pattern": MORNING,
    }  # fmt: skip
    return Cohort(**(said | changed))  # type: ignore[arg-type]


def test_a_session_that_falls_on_a_holiday_moves_forward_and_none_is_lost() -> None:
    made = plan(date(2026, 3, 15), MORNING, 10, calendar((2026,), Region.FEDERAL))
    days = [one.day for one in made.sessions]
    assert len(days) == len(set(days)) == 10
    assert date(2026, 3, 16) not in days, "the day of remembrance"
    assert date(2026, 3, 22) not in days, "the third day of the feast"
    assert days[0] == date(2026, 3, 15)
    assert days[-1] == date(2026, 3, 30), "two days later than without holidays"
    assert [one.labels["en"] for one in made.passed_over] == [
        "Commemoration of the Saddam Baath crimes against the Iraqi people",
        "Eid al-Fitr",
    ]
    assert all(set(one.labels) == {"ar", "ckb", "en"} for one in made.passed_over)


def test_days_of_the_moon_are_estimates_and_others_are_not() -> None:
    days = calendar((2026,), Region.FEDERAL).days
    assert days[date(2026, 3, 20)].estimated
    assert days[date(2026, 3, 20)].labels == {"ar": "عيد الفطر", "ckb": "جەژنی ڕەمەزان", "en": "Eid al-Fitr"}
    assert not days[date(2026, 1, 6)].estimated
    assert plan(date(2026, 3, 15), MORNING, 10, Calendar(days)).estimated
    assert not plan(date(2026, 4, 5), MORNING, 10, Calendar(days)).estimated


def test_every_holiday_of_the_country_has_a_name_in_sorani() -> None:
    for one in calendar(range(2026, 2036), Region.FEDERAL).days.values():
        assert not set(one.labels["ckb"]) & set("abcdefghijklmnopqrstuvwxyz"), one


def test_the_kurdistan_region_keeps_days_of_its_own() -> None:
    uprising, second = date(2026, 3, 5), date(2027, 3, 22)
    federal, region = (calendar((2026, 2027), one) for one in Region)
    assert federal.off(uprising) is None
    assert region.off(uprising) is not None
    assert federal.off(second) is None
    assert region.off(second) is not None
    assert region.off(date(2026, 1, 6)) is not None
    assert [region_of(code) for code in ("IQ-G11", "IQ-G19", "IQ-G07", "")] == [
        Region.KURDISTAN, Region.KURDISTAN, Region.FEDERAL, Region.FEDERAL,
    ]  # fmt: skip


def test_the_ministry_adds_days_and_takes_estimates_back() -> None:
    labels = {"ar": "عيد الفطر"}
    published = json.dumps(
        {
            "days": [
                {"date": "2026-03-22", "labels": labels, "off": False},
                {"date": "2026-03-23", "labels": labels},
                {"date": "2026-03-24", "labels": labels, "region": "kurdistan"},
            ]
        }
    ).encode()
    days = calendar((2026,), Region.FEDERAL, published)
    assert days.off(date(2026, 3, 22)) is None
    third = days.off(date(2026, 3, 23))
    assert third is not None
    assert not third.estimated
    assert days.off(date(2026, 3, 24)) is None
    assert calendar((2026,), Region.KURDISTAN, published).off(date(2026, 3, 24)) is not None


def test_a_centre_that_is_closed_teaches_on_the_next_day_of_its_week() -> None:
    closed = DayOff(date(2026, 4, 6), {"en": "No electricity"}, own=True)
    made = plan(date(2026, 4, 5), MORNING, 5, calendar((2026,), Region.FEDERAL, own=(closed,)))
    assert [one.day.day for one in made.sessions] == [5, 7, 8, 9, 12]
    assert made.passed_over == (closed,)


def test_two_sessions_of_one_day_and_an_evening_course() -> None:
    pattern = (Slot(MONDAY, time(16), 90), Slot(MONDAY, time(9), 120))
    made = plan(date(2026, 4, 6), pattern, 3, NONE)
    assert [(one.day.day, one.begins.hour) for one in made.sessions] == [(6, 9), (6, 16), (13, 9)]
    assert plan(date(2026, 4, 6), (), 3, NONE).sessions == ()
    assert plan(date(2026, 4, 6), pattern, 0, NONE).sessions == ()


def test_when_the_moon_decides_otherwise_sessions_ahead_move_and_those_that_were_held_stay() -> None:
    made = plan(date(2026, 3, 15), MORNING, 8, NONE).sessions
    days = {number: one.day for number, one in enumerate(made, start=1)}
    late = Calendar({day: DayOff(day, {"en": "Eid"}) for day in (date(2026, 3, 16), date(2026, 3, 19))})
    found = moves(days, cohort(), late, today=date(2026, 3, 17))
    assert [(one.number, one.was.day, one.now.day.day) for one in found] == [
        (5, 19, 22), (6, 22, 23), (7, 23, 24), (8, 24, 25),
    ]  # fmt: skip
    assert found[0].off is not None
    assert found[1].off is None
    assert moves(days, cohort(), late, today=date(2026, 3, 30)) == ()
    assert moves(days, cohort(), NONE, today=date(2026, 3, 1)) == ()


def test_of_two_sessions_on_a_day_none_comes_to_stand_on_the_other_when_they_move() -> None:
    twice = cohort(pattern=(Slot(MONDAY, time(8), 60), Slot(SUNDAY, time(8), 60), Slot(SUNDAY, time(12), 60)))
    made = plan(date(2026, 4, 5), twice.pattern, 6, NONE).sessions
    days = {number: one.day for number, one in enumerate(made, start=1)}
    late = Calendar({date(2026, 4, 6): DayOff(date(2026, 4, 6), {})})
    found = {one.number: one.now for one in moves(days, twice, late, today=date(2026, 4, 1))}
    after = [found.get(number, one) for number, one in enumerate(made, start=1)]
    assert [(one.day, one.begins) for one in after] == sorted({(one.day, one.begins) for one in after})
    assert len(after) == len({(one.day, one.begins) for one in after})


def test_a_cohort_travels_as_it_is() -> None:
    closed = (DayOff(date(2026, 4, 6), {"ar": "انقطاع"}, own=True),)
    whole = cohort(closed=closed, room="٣", trainers=("karwan",), region=Region.KURDISTAN, account="engagement")
    assert read_cohort(json.loads(json.dumps(write_cohort(whole)))) == whole


@pytest.mark.parametrize(
    ("changed", "count", "field", "code"),
    [
        ({"capacity": 4}, 20, "capacity", "capacity_outside"),
        ({"capacity": 26}, 20, "capacity", "capacity_outside"),
        ({"pattern": ()}, 20, "pattern", "required"),
        ({"pattern": (Slot(1, time(9), 180), Slot(1, time(11), 60))}, 20, "pattern", "pattern_overlaps"),
        ({"pattern": (Slot(1, time(9), 0),)}, 20, "pattern", "minutes_invalid"),
        ({}, 0, "sessions", "sessions_outside"),
    ],
)
def test_what_is_wrong_with_a_plan_is_said_by_field(
    changed: dict[str, object], count: int, field: str, code: str
) -> None:
    problems = check(replace(wanted(count), **changed), COURSE)  # type: ignore[arg-type]
    assert [(one.field, one.code) for one in problems] == [(field, code)]


def wanted(count: int = 20) -> Wanted:
    """Welding in spring."""
    return Wanted("Welding in spring", "welding", 20, date(2026, 3, 1), MORNING, count)


def test_a_course_that_is_no_longer_offered_begins_no_cohort_and_ends_none() -> None:
    old = Catalogue("2026.1", (), (COURSE,))
    assert withdrawn(old, Catalogue("2026.2")).courses == ("welding",)
    assert [one.code for one in check(wanted(), None)] == ["course_unknown"]
    begun = begun_with(wanted(), COURSE, "2026.1", Region.FEDERAL)
    assert said_anew(begun, replace(wanted(), capacity=25)).terms == COURSE.terms, "as on the day it was planned"
    other = Catalogue("2026.2", (), (replace(COURSE, terms=Terms(90, 2, 0)),))
    assert withdrawn(old, other).changed == ("welding",)
    assert read_catalogue(b"").courses == ()


def test_of_two_sessions_on_a_day_the_marked_one_stays_and_the_other_takes_no_place_of_it() -> None:
    twice = (Slot(7, time(9), 90), Slot(7, time(14), 90))
    made_of = cohort(first=date(2026, 4, 5), pattern=twice)
    days = [date(2026, 4, 5), date(2026, 4, 5), date(2026, 4, 12), date(2026, 4, 12)]
    sessions = tuple(
        ClassSession(f"s{at}", at + 1, day, twice[at % 2].begins, 90) for at, day in enumerate(days)
    )  # fmt: skip
    off = calendar([2026], Region.FEDERAL, b"", (DayOff(date(2026, 4, 5), {"en": "closed"}, own=True),))
    made = replanned(sessions, {"s1"}, made_of, 4, off, date(2026, 4, 6))
    kept = [one for one in made if isinstance(one, ClassSession)]
    assert [(one.id, one.date, one.begins) for one in kept] == [
        ("s1", date(2026, 4, 5), time(14)), ("s0", date(2026, 4, 12), time(9)), ("s2", date(2026, 4, 12), time(14)),
        ("s3", date(2026, 4, 19), time(9)),
    ]  # fmt: skip
    ahead = (DayOff(date(2026, 4, 12), {"en": "closed"}, own=True),)
    found = moves_of(sessions, {"s2"}, made_of, calendar([2026], Region.FEDERAL, b"", ahead), date(2026, 4, 6))
    assert [(one.number, one.now.day, one.now.begins) for one in found] == [(4, date(2026, 4, 19), time(9))]
