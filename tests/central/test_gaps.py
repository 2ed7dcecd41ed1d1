"""What is short of skills, and what the digital programme did, is what a slow, obvious computation gives; of what is
kept back nothing is said.
"""

from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from math import floor
from statistics import fmean

import pytest

from sync.central.indicators import classes
from sync.central.indicators.digital import DIGITAL, gained
from sync.central.indicators.disclosure import ALL, TOGETHER, Rule
from sync.central.indicators.engine import OnDuckDB, Whole, count, plain, show
from sync.central.indicators.gaps import SKILL_STARS, TABLES, Standing, by_class, gaps
from sync.central.indicators.periods import Quarter
from sync.central.indicators.results import Counted
from tests.central.released import quarter
from tests.central.slow_indicators import Slow
from tests.central.small_country import COURSES, SKILLS, Facts, connection, drawn

Q3 = Quarter(2026, 3)
TAUGHT = {"office": ("typing",), "tailor": ("sewing", "driving"), "metal": ("welding", "typing")}


@pytest.fixture(scope="module")
def facts() -> Facts:
    return drawn()


@pytest.fixture(scope="module")
def whole(facts: Facts) -> Mapping[str, Whole]:
    with closing(connection(facts)) as made:
        return count(OnDuckDB(made), Q3, stars=SKILL_STARS)


@pytest.mark.parametrize("table", ["", *TABLES])
def test_every_gap_is_what_a_slow_count_gives(facts: Facts, whole: Mapping[str, Whole], table: str) -> None:
    slow = Slow(facts, Q3.first, Q3.last)
    stars = {star: plain(one) for star, one in whole.items()}
    classed = classes.fixed(table).above if table else [ALL]
    counted: Counter[tuple[str, str, str]] = Counter()
    for star in SKILL_STARS:
        for skill, n, said in slow.units(star):
            counted[star, skill, said[table] if table else ALL] += n
    told = 0
    for of in classed:
        numbers = {star: {skill: counted[star, skill, of] for skill in SKILLS} for star in SKILL_STARS}
        found = gaps(stars, 1, table, of)
        posts, holders = (sum(numbers[star].values()) for star in ("skills_demanded", "skills_held"))
        assert (found.demanded, found.held) == (posts, holders)
        assert found.taught == sum(numbers["skills_taught"].values())
        by_skill = {one.skill: one for one in found.lines}
        assert len(by_skill) == 206 == len(found.lines), "every skill of the list, whether anybody has it or not"
        for skill in SKILLS:
            one = by_skill[skill]
            asked, have = numbers["skills_demanded"][skill], numbers["skills_held"][skill]
            assert (one.demanded, one.held, one.taught, one.lacking) == (
                asked, have, numbers["skills_taught"][skill], numbers["skills_lacking"][skill],
            )  # fmt: skip
            if not holders:
                assert one.standing is Standing.UNKNOWN
                continue
            # If posts asked for skills as often as jobseekers have them, this many would ask for it.
            fair = posts * have / holders
            assert one.gap == round(asked - fair)
            told += one.standing in (Standing.SHORT, Standing.SURPLUS)
            assert one.standing is (
                Standing.SHORT if one.gap > 1 + posts / holders
                else Standing.SURPLUS if -one.gap > 1 + posts / holders else Standing.EVEN
            )  # fmt: skip
            assert one.warned is (asked < 30 or have < 30)
            assert one.shares[:2] == (round(100 * asked / posts, 2) if posts else None, round(100 * have / holders, 2))
            assert one.for_hundred == (round(100 * asked / have, 1) if have else None)
        sizes = [one.gap or 0 for one in found.short]
        assert sizes == sorted(sizes, reverse=True)
        assert {one.skill for one in (*found.short, *found.surplus)} <= set(SKILLS)
        assert abs(sum(one.gap for one in found.lines if one.gap is not None)) <= len(SKILLS) / 2, "nought over all"
        for one in found.lines if table else ():
            assert by_class(stars, 1, table, one.skill)[of] == one
    assert told > 1, "a test of nothing"


def test_courses_close_what_they_teach_for_who_lacks_it(facts: Facts, whole: Mapping[str, Whole]) -> None:
    slow = Slow(facts, Q3.first, Q3.last)
    found = gaps({star: plain(one) for star, one in whole.items()}, 1)
    lacking = Counter(skill for skill, _, _ in slow.units("skills_lacking"))
    closings = found.closing(TAUGHT)
    assert {one.course for one in closings} == set(COURSES)
    for one in closings:
        assert {(gap.skill, gap.lacking) for gap in one.gaps} == {
            (skill, lacking[skill]) for skill in TAUGHT[one.course]
        }
        assert one.at_least == max(lacking[skill] for skill in TAUGHT[one.course])
    assert [one.at_least for one in closings] == sorted((one.at_least for one in closings), reverse=True)
    assert found.untaught(TAUGHT) == ()
    assert found.untaught({}) == found.short
    assert found.closing({"useless": ("accounting of clouds",)}) == ()


def test_of_what_is_kept_back_nothing_is_said(whole: Mapping[str, Whole]) -> None:
    """Every figure follows from what is shown, and rounding alone makes nothing short."""
    rule = Rule(10, 5, b"key of a test")
    stars = {star: show(star, replace(one, rows=SKILLS), rule) for star, one in whole.items()}
    kept = 0
    for table in ("", *TABLES):
        for of in classes.fixed(table).above if table else [ALL]:
            found = gaps(stars, rule.base, table, of)
            for one in found.lines:
                assert one.skill not in (ALL, TOGETHER)
                numbers = (one.demanded, one.held, one.taught, one.lacking)
                assert all(number is None or number % 5 == 0 for number in numbers)
                kept += sum(number is None for number in numbers)
                if one.demanded is None or one.held is None or not found.held:
                    assert (one.gap, one.standing, one.warned) == (None, Standing.UNKNOWN, False)
                    assert one.kept_back is (one.demanded is None or one.held is None)
                    assert one.for_hundred is None or one.held
    assert kept > 10, "a test of nothing"
    assert gaps({}, 5).lines == ()
    assert gaps({}, 5).short == ()


def test_a_gap_that_rounding_could_make_is_none() -> None:
    demanded = {"a": 100, "b": 105, "c": 20, "d": None}
    held = {"a": 100, "b": 100, "c": 100, "d": 100}
    stars = {
        "skills_demanded": _counted(demanded, 400), "skills_held": _counted(held, 400),
        "skills_taught": _counted(dict.fromkeys(demanded, 0), 0),
    }  # fmt: skip
    found = gaps(stars, 5)
    assert [(one.skill, one.gap, one.standing) for one in found.lines] == [
        ("a", 0, Standing.EVEN), ("b", 5, Standing.EVEN), ("c", -80, Standing.SURPLUS), ("d", None, Standing.UNKNOWN),
    ]  # fmt: skip
    assert [one.warned for one in found.lines] == [False, False, True, False]
    assert found.surplus == (found.lines[2],)
    assert all(one.lacking is None for one in found.lines), "what was not released is not nought"


@pytest.mark.parametrize(("table", "of"), [("", "7"), ("governorate", "7"), ("sex", "female"), ("governorate", ALL)])
def test_there_are_gaps_of_what_is_told_apart_alone(table: str, of: str) -> None:
    with pytest.raises(KeyError):
        gaps({}, 5, table, of)
    for there in TABLES:
        assert all(one.standing is Standing.UNKNOWN for one in by_class({}, 5, there, "typing").values())
    with pytest.raises(KeyError):
        by_class({}, 5, "sex", "typing")


def test_who_gained_in_the_digital_programme_is_what_a_slow_count_gives(facts: Facts) -> None:
    slow = Slow(facts, Q3.first, Q3.last)
    with closing(connection(facts)) as made:
        found = list(gained(plain(count(OnDuckDB(made), Q3, stars=[DIGITAL])[DIGITAL])))
    assert {one.sex for one in found} == {"", "female", "male"}
    assert sum(bool(one.people) for one in found) > 10, "a test of nobody"
    for one in found:
        measured = [
            (each["before"] / 100, each["after"] / 100) for each in slow.measured()
            if one.place in ("", slow.place(person := slow.people[each["person"]])) and one.sex in ("", person["sex"])
        ]  # fmt: skip
        more = sum(after > before for before, after in measured)
        assert (one.people, one.gained, one.warned) == (len(measured), more, len(measured) < 30)
        if not measured:
            assert (one.share, one.before, one.after, one.gain) == (None, None, None, None)
            continue
        assert one.share == round(100 * more / len(measured), 1)
        assert one.gain == floor(fmean(after - before for before, after in measured) + 0.5)
        means = tuple(floor(fmean(score) + 0.5) for score in zip(*measured, strict=True))
        assert (one.before, one.after) == ((None, None) if one.sex else means)


def test_of_the_digital_programme_is_said_what_is_shown() -> None:
    star = quarter(1)[DIGITAL]
    numbers = {**star.tables["gained_sex"], ("IQ-G02", "not-male"): None, ("IQ-G05", "gained"): None}
    star, kept = replace(star, tables={"gained_sex": numbers}), []
    for one in gained(star):
        parts = [numbers[one.place, f"{end}-{one.sex}" if one.sex else end] for end in ("gained", "not")]
        people = numbers[one.place, ALL] if not one.sex else None if None in parts else sum(each or 0 for each in parts)
        assert (one.people, one.gained) == (people, parts[0])
        if parts[0] is None or not people:
            kept.append((one.place, one.sex))
            assert one.share is None
        else:
            assert one.share == min(100, round(100 * parts[0] / people, 1))
    assert kept == [("IQ-G02", "male"), ("IQ-G05", "")]
    assert list(gained(None)) == []


def _counted(numbers: Mapping[str, int | None], whole: int) -> Counted:
    return Counted({"governorate": {(skill, ALL): number for skill, number in numbers.items()} | {(ALL, ALL): whole}})
