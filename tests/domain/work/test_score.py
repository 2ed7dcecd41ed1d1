"""The score of somebody and a vacancy: whole numbers, fair to what nobody said, and readable aloud."""

import ast
from dataclasses import fields, replace
from datetime import date
from inspect import getsource
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mihan_desktop.domain.work import aspects, facts, score
from mihan_desktop.domain.work.aspects import CRITERIA, PARTS, Aspect, Ground, Verdict
from mihan_desktop.domain.work.facts import Demand, Seeker, Vacancy, Worked
from mihan_desktop.domain.work.relations import NONE, Relations
from mihan_desktop.domain.work.rules import USUAL, WHOLE, Criterion, Part, Rules
from tests.domain.work import people
from tests.domain.work.people import DAY, GROUND

MASON = Seeker(
    "mason", sought=("7112",), skills=("building", "tiling"), education=2, languages={"ar": 4}, experience=60,
    governorate="G07", district="D1", contracts=("full_time",), wage=700_000, born=date(1990, 5, 1), licences=(),
)  # fmt: skip
SITE = Vacancy(
    "site", "7112", (Demand("building"), Demand("welding", essential=False)), education=1, experience=24,
    languages={"ar": 2}, governorate="G07", district="D1", contract="full_time", wage_from=750_000,
)  # fmt: skip

some = settings(max_examples=20, deadline=None, phases=(Phase.generate,))


def parts_of(seeker: Seeker, vacancy: Vacancy, relations: Relations = NONE, ground: Ground = GROUND) -> score.Score:
    return score.score(seeker, vacancy, relations, ground)


def test_a_mason_and_a_site_in_his_town_fit_but_for_what_is_only_welcome() -> None:
    found = parts_of(MASON, SITE)
    assert found.parts == {
        Part.OCCUPATION: 1000, Part.SKILLS: 769, Part.DISTANCE: 1000, Part.EXPERIENCE: 1000, Part.EDUCATION: 1000,
        Part.LANGUAGE: 1000, Part.TERMS: 1000,
    }  # fmt: skip
    assert found.total == (83 * 1000 + 30 * 769) // 113
    assert found.listed
    assert set(found.criteria.values()) == {Verdict.PASS}


@some
@given(people.seekers, people.vacancies, people.relations)
def test_whatever_is_said_parts_are_whole_numbers_of_thousandths(
    seeker: Seeker, vacancy: Vacancy, relations: Relations
) -> None:
    found = parts_of(seeker, vacancy, relations)
    for value in (found.total, *found.parts.values()):
        assert value is None or (type(value) is int and 0 <= value <= WHOLE)
    assert set(found.criteria) == set(Criterion)
    assert set(found.parts) == set(Part)


@pytest.mark.parametrize("aspect", [*PARTS, *CRITERIA], ids=lambda one: one.name.value)
@some
@given(one=people.seekers, other=people.seekers, vacancy=people.vacancies, place=people.vacancies)
def test_two_keys_that_are_one_mean_one_thing(
    aspect: Aspect, one: Seeker, other: Seeker, vacancy: Vacancy, place: Vacancy
) -> None:
    """Keys of different answers are different keys: else a table of keys would give one person another's value."""
    said = {
        Part.DISTANCE: ("governorate", "district"), Part.EXPERIENCE: ("experience",), Part.EDUCATION: ("studied",),
        Part.LANGUAGE: (), Part.TERMS: ("wage",), Criterion.AGE: (), Criterion.LICENCE: (),
        Criterion.REACH: ("governorate", "district"), Criterion.DATES: (),
    }[aspect.name]  # fmt: skip
    if aspect.seeker(one, GROUND) == aspect.seeker(other, GROUND):
        assert [getattr(one, name) for name in said] == [getattr(other, name) for name in said]
        if aspect.name is Criterion.LICENCE:
            assert (one.licences is None) == (other.licences is None)
            assert set(one.licences or ()) - {""} == set(other.licences or ()) - {""}
    if aspect.vacancy(vacancy, GROUND) == aspect.vacancy(place, GROUND) and aspect.name is Criterion.REACH:
        assert vacancy.remote == place.remote
        assert vacancy.remote or (vacancy.governorate, vacancy.district) == (place.governorate, place.district)


def test_a_code_with_a_sign_that_keys_are_made_with_is_a_code_like_any_other() -> None:
    asked = replace(SITE, licences=("a,b",), languages={"x:4,ar": 2}, contract="day|night")
    assert parts_of(replace(MASON, licences=("a", "b")), asked).criteria[Criterion.LICENCE] is Verdict.FAIL
    assert parts_of(replace(MASON, licences=("a,b",)), asked).criteria[Criterion.LICENCE] is Verdict.PASS
    assert parts_of(replace(MASON, languages={"x:4,ar": 1}), asked).parts[Part.LANGUAGE] == 500
    assert parts_of(replace(MASON, wage=None, contracts=("day|night",)), asked).parts[Part.TERMS] == 1000


UNSAID: dict[str, Any] = {
    "sought": (), "worked": (), "certified": (), "skills": (), "education": None, "studied": "", "languages": {},
    "experience": None, "governorate": "", "district": "", "willing": (), "commute": None, "wage": None,
    "contracts": (), "available": None, "licences": None, "born": None,
}  # fmt: skip


@some
@given(people.seekers, people.vacancies, st.sampled_from(sorted(UNSAID)))
def test_what_nobody_said_fails_no_criterion(seeker: Seeker, vacancy: Vacancy, name: str) -> None:
    """Leaving an answer out never makes a criterion fail that did not fail with it, but for a wish that was the way in:
    who no longer names a governorate is no longer welcome there of their own word.
    """
    before = parts_of(seeker, vacancy)
    after = parts_of(replace(seeker, **{name: UNSAID[name]}), vacancy)
    failed = {one for one, verdict in after.criteria.items() if verdict is Verdict.FAIL}
    assert failed <= {one for one, verdict in before.criteria.items() if verdict is Verdict.FAIL}


@some
@given(people.vacancies)
def test_somebody_of_whom_nothing_is_known_fails_nothing_but_what_is_over(vacancy: Vacancy) -> None:
    found = parts_of(Seeker("nobody"), vacancy)
    assert {one for one, verdict in found.criteria.items() if verdict is Verdict.FAIL} <= {Criterion.DATES}
    assert not found.listed, "nothing speaks for it"


WORST: dict[str, Any] = {
    "experience": 0, "wage": 10**9, "available": date(9999, 1, 1), "contracts": ("none of these",),
    "skills": ("none of these",),
}  # fmt: skip


@some
@given(people.seekers, people.vacancies, st.sampled_from(sorted(WORST)))
def test_not_knowing_is_never_worse_than_knowing_the_worst(seeker: Seeker, vacancy: Vacancy, name: str) -> None:
    unsaid = parts_of(replace(seeker, **{name: UNSAID[name]}), vacancy)
    worst = parts_of(replace(seeker, **{name: WORST[name]}), vacancy)
    if worst.total is not None and unsaid.total is not None:
        assert unsaid.total >= worst.total


@some
@given(people.seekers, people.vacancies, people.relations, people.skills, st.integers(1, 40))
def test_more_of_what_is_asked_for_is_never_less(
    seeker: Seeker, vacancy: Vacancy, relations: Relations, skill: str, more: int
) -> None:
    known = replace(seeker, skills=seeker.skills or ("none of these",), experience=seeker.experience or 0)
    known = replace(known, education=seeker.education or 0, languages=seeker.languages or {"D1": 0})
    before = parts_of(known, vacancy, relations)
    for better in (
        replace(known, skills=(*known.skills, skill)),
        replace(known, levels={one: min(3, level + more) for one, level in known.levels.items()}),
        replace(known, levels={}),
        replace(known, experience=(known.experience or 0) + more),
        replace(known, education=min(8, (known.education or 0) + more)),
        replace(known, languages={code: min(4, level + more) for code, level in known.languages.items()}),
        replace(known, certified=(*known.certified, vacancy.occupation))
        if score.strengths(known, relations, GROUND)
        else known,
    ):
        after = parts_of(better, vacancy, relations)
        assert all((after.parts[part] or 0) >= (before.parts[part] or 0) for part in Part)
        assert (after.total or 0) >= (before.total or 0)


@pytest.mark.parametrize(
    ("own", "offered", "near"),
    [
        ("7112", "7112", 1000), ("7112", "7111", 750), ("7112", "7121", 500), ("7112", "7411", 200),
        ("7112", "8322", 0), ("71", "71", 700), ("71", "7112", 700), ("7112", "71", 700), ("711", "7112", 900),
        ("7", "7112", 300), ("71", "72", 200), ("711", "712", 500), ("", "7112", 0), ("", "", 0),
    ],
)  # fmt: skip
def test_of_a_code_in_general_what_is_said_agrees_and_the_rest_is_unknown(own: str, offered: str, near: int) -> None:
    assert score.near(own, offered, NONE, USUAL) == near


def test_whoever_seeks_work_in_general_is_offered_all_of_it_also_as_a_third_wish() -> None:
    for at in range(3):
        sought = (*("5120", "5131")[:at], "71")
        assert parts_of(Seeker("s", sought=sought), Vacancy("v", "7112")).listed


def test_work_fades_by_full_years_and_counts_whole_after_half_a_year() -> None:
    def strength(months: int | None, until: date | None, day: date = DAY) -> int:
        worker = Seeker("s", worked=(Worked("7112", months, until),))
        return score.strengths(worker, NONE, replace(GROUND, day=day)).get("7112", 0)

    assert strength(12, None) == strength(None, None) == 950
    assert strength(3, None) == 475
    assert strength(0, None) == 0
    assert strength(12, date(2024, 2, 29), date(2026, 2, 28)) == 950, "not two years yet"
    assert strength(12, date(2024, 2, 29), date(2026, 3, 1)) == 855
    assert strength(12, date(1950, 1, 1)) == strength(12, date(2000, 1, 1)) == 570
    assert strength(12, date(2030, 1, 1)) == 950, "a day still to come is not long ago"


def test_who_was_born_on_a_leap_day_comes_of_age_with_the_first_of_march() -> None:
    child = replace(MASON, born=date(2012, 2, 29))
    on = [replace(GROUND, day=day) for day in (date(2027, 2, 28), date(2027, 3, 1))]
    assert [parts_of(child, SITE, ground=one).criteria[Criterion.AGE] for one in on] == [Verdict.FAIL, Verdict.PASS]
    assert parts_of(replace(child, born=date(2030, 1, 1)), SITE).criteria[Criterion.AGE] is Verdict.UNKNOWN


def test_a_vacancy_that_has_a_higher_age_by_law_says_so() -> None:
    young = replace(MASON, born=date(2009, 11, 23))
    assert parts_of(young, replace(SITE, least_age=18)).criteria[Criterion.AGE] is Verdict.FAIL
    assert parts_of(replace(young, born=date(2008, 11, 22)), replace(SITE, least_age=18)).listed


@pytest.mark.parametrize(
    ("had", "asked", "part"),
    [
        (3, 3, 1000), (2, 3, 750), (1, 3, 500), (3, 2, 1000), (2, 2, 1000), (1, 2, 750), (1, 1, 1000), (3, 1, 1000),
        (None, 3, 1000), (1, None, 1000), (None, None, 1000),
    ],
)  # fmt: skip
def test_a_skill_below_the_level_that_is_asked_for_counts_in_part_and_what_nobody_said_costs_nothing(
    had: int | None, asked: int | None, part: int
) -> None:
    mason = replace(MASON, skills=("building",), levels={} if had is None else {"building": had})
    site = replace(SITE, demands=(Demand("building", level=asked),))
    assert parts_of(mason, site).parts[Part.SKILLS] == part


def test_the_ministry_says_what_a_lower_level_is_worth_and_one_beside_it_may_be_worth_more() -> None:
    strict = Ground(replace(USUAL, levels=(300, 0)), DAY)
    mason = replace(MASON, skills=("building", "tiling"), levels={"building": 1, "tiling": 3})
    site = replace(SITE, demands=(Demand("building", level=3),))
    beside = Relations(parents={"building": ("walls",), "tiling": ("walls",)})
    assert parts_of(mason, site, ground=strict).parts[Part.SKILLS] == 0
    assert parts_of(mason, replace(site, demands=(Demand("building", level=2),)), ground=strict).parts[
        Part.SKILLS
    ] == 300  # fmt: skip
    assert parts_of(mason, site, beside, strict).parts[Part.SKILLS] == 500


def test_what_stands_for_two_skills_has_the_better_of_their_levels() -> None:
    same = Relations(same={"masonry": ("building",), "building": ("masonry",)})
    site = replace(SITE, demands=(Demand("building", level=3),))
    named = replace(MASON, skills=("building", "masonry"), levels={"building": 1, "masonry": 2})
    assert parts_of(named, site, same).parts[Part.SKILLS] == 750
    assert parts_of(replace(named, levels={"building": 1}), site, same).parts[Part.SKILLS] == 1000, "one nobody asked"


def test_demands_that_weigh_nothing_are_no_demands() -> None:
    light = Ground(replace(USUAL, optional=0), DAY)
    wanted = replace(SITE, demands=(Demand("welding", essential=False),))
    assert parts_of(MASON, wanted, ground=light).parts[Part.SKILLS] is None


def test_rules_of_nought_divide_nothing() -> None:
    odd = Rules(commute=0, minute=0, least_months=0, weights={})
    found = parts_of(
        replace(MASON, commute=0, worked=(Worked("7112", 0),)), SITE, ground=Ground(odd, DAY, people.PLACES)
    )
    assert found.total is None


def test_who_named_other_governorates_is_not_sent_to_one_that_is_far_and_not_among_them() -> None:
    def verdict(willing: tuple[str, ...], district: str) -> Verdict:
        person = replace(MASON, willing=willing)
        return parts_of(person, replace(SITE, governorate="G02", district=district)).criteria[Criterion.REACH]

    assert verdict(("G11",), "D3") is Verdict.FAIL
    assert verdict(("G02",), "D3") is Verdict.PASS
    assert verdict((), "D3") is Verdict.UNKNOWN
    assert verdict(("G11",), "D2") is Verdict.PASS, "55 km over the border"
    assert verdict(("G11",), "") is Verdict.UNKNOWN, "it may be near"


@pytest.mark.parametrize(
    ("commute", "willing", "governorate", "district", "part"),
    [
        (60, (), "G07", "D1", 1000), (None, (), "G01", "D2", 0), (90, (), "G01", "D2", 500), (15, (), "G01", "D2", 0),
        (60, ("G01",), "G01", "D2", 500), (60, ("G02",), "G02", "D3", 500), (60, (), "G02", "D3", 0),
        (60, (), "G07", "", 700), (60, (), "G02", "", 100), (60, ("G02",), "G02", "", 500), (60, (), "", "", None),
    ],
)  # fmt: skip
def test_the_way_counts_by_how_far_somebody_would_go(
    commute: int | None, willing: tuple[str, ...], governorate: str, district: str, part: int | None
) -> None:
    person = replace(MASON, commute=commute, willing=willing)
    site = replace(SITE, governorate=governorate, district=district)
    assert parts_of(person, site).parts[Part.DISTANCE] == part


def test_a_first_day_that_nobody_said_fits_no_better_than_it_is_known() -> None:
    soon = replace(SITE, begins=date(2026, 12, 1), contract="", wage_from=None)
    assert parts_of(replace(MASON, available=None), soon).parts[Part.TERMS] is None
    assert parts_of(replace(MASON, available=date(2026, 1, 1)), soon).parts[Part.TERMS] == 1000
    assert parts_of(replace(MASON, available=date(2027, 1, 15)), soon).parts[Part.TERMS] == 500


def test_no_score_can_read_what_it_must_not() -> None:
    """The facts have no such field, and what scores reads nothing but these facts."""
    forbidden = {"sex", "gender", "religion", "ethnicity", "disability", "functional_difficulty", "marital_status",
                 "nationality", "age", "displacement", "circumstances"}  # fmt: skip
    assert not {one.name for one in fields(Seeker)} & forbidden
    read = {
        node.attr
        for module in (aspects, score)
        for node in ast.walk(ast.parse(getsource(module)))
        if isinstance(node, ast.Attribute)
    }
    assert not read & forbidden
    assert "points" not in read, "points order people, they are no part of a score"
    assert getsource(aspects).count(".born") == 1, "the day of birth serves the legal age alone"
    assert facts.NATIVE == 4


def test_the_list_of_people_is_by_bands_then_points_then_the_score() -> None:
    key = score.order_of_seeker
    people_ = [("a", 951, 0), ("b", 999, 5), ("c", 952, 5), ("d", 949, 90), ("e", 999, 5)]
    ordered = sorted(people_, key=lambda one: key(one[1], one[2], None, one[0], USUAL))
    assert [one[0] for one in ordered] == ["b", "e", "c", "a", "d"]


def test_the_list_of_vacancies_is_by_score_then_by_what_closes_first() -> None:
    told = [("a", 900, None), ("b", 900, date(2026, 12, 1)), ("c", 950, None), ("d", 900, date(2026, 12, 1))]
    assert [one[0] for one in sorted(told, key=lambda one: score.order_of_vacancy(one[1], one[2], one[0]))] == [
        "c", "b", "d", "a",
    ]  # fmt: skip


PARTS_SAID = st.fixed_dictionaries({part: st.none() | st.integers(0, WHOLE) for part in Part})


@some
@given(PARTS_SAID, st.sampled_from(Part), st.integers(0, WHOLE))
def test_the_total_lies_among_its_parts_and_grows_with_each(
    parts: dict[Part, int | None], part: Part, value: int
) -> None:
    known = [one for one in parts.values() if one is not None]
    made = score.total(parts, USUAL)
    assert made is None if not known else min(known) <= (made or 0) <= max(known)
    without, nought = (score.total(parts | {part: one}, USUAL) for one in (None, 0))
    with_it = score.total(parts | {part: value}, USUAL)
    assert with_it is not None
    assert nought is not None
    assert nought <= with_it
    assert without is None or nought <= without, "what is not known is not taken for nothing"


def test_what_was_taken_from_own_words_counts_for_less_than_what_was_chosen_and_is_listed_still() -> None:
    chosen = Seeker("s", sought=("7231",), worked=(Worked("7112", 12),))
    guessed = replace(chosen, guessed=("7231", "7112"))
    assert score.strengths(guessed, NONE, GROUND) == {"7231": 700, "7112": 665}
    assert score.strengths(replace(guessed, certified=("7231",)), NONE, GROUND)["7231"] == 950, (
        "a certificate is no guess"
    )
    assert parts_of(guessed, Vacancy("v", "7231")).listed
    assert (parts_of(guessed, Vacancy("v", "7231")).total or 0) < (parts_of(chosen, Vacancy("v", "7231")).total or 0)
