"""What is told of somebody and a vacancy: what fits, what is missing, what nobody said, and what would help."""

from dataclasses import replace
from datetime import date
from itertools import groupby

from hypothesis import Phase, given, settings

from mihan_desktop.domain.training.catalogue import Course, CourseKind, Unit
from mihan_desktop.domain.work.aspects import Verdict
from mihan_desktop.domain.work.facts import Demand, Seeker, Vacancy
from mihan_desktop.domain.work.reasons import CODES, Explained, Stand, explain
from mihan_desktop.domain.work.relations import NONE, Relations
from mihan_desktop.domain.work.rules import Criterion, Part
from tests.domain.work import people
from tests.domain.work.people import GROUND


def course(name: str, sessions: int, *skills: str, stands_for: tuple[str, ...] = ()) -> Course:
    units = (Unit("u", {"en": "u"}, sessions, skills),)
    return Course(name, "p", {"en": name}, CourseKind.VOCATIONAL, sessions, 60, 1, 9, units=units,
                  occupations=stands_for)  # fmt: skip


TAILOR = Seeker("t", sought=("7531",), skills=("sewing",), education=2, languages={"ar": 4, "en": 0}, experience=6,
                governorate="G07", district="D1", commute=80, wage=500_000, contracts=("full_time",),
                licences=("driving_private",),
                available=date(2026, 12, 20), born=date(1999, 3, 1), studied="07")  # fmt: skip
WORKSHOP = Vacancy("w", "7533", (Demand("sewing"), Demand("ironing"), Demand("sales", essential=False)), education=3,
                   studied="02", experience=12, languages={"ar": 2, "en": 1, "tr": 1}, governorate="G01", district="D2",
                   contract="part_time", wage_to=450_000, begins=date(2026, 12, 1), licences=("driving_private",),
                   )  # fmt: skip


def told(found: Explained) -> list[tuple[str, Stand]]:
    return [(one.code, one.stand) for one in found.reasons]


def test_a_tailor_hears_what_fits_what_is_missing_and_what_nobody_asked_her() -> None:
    found = explain(TAILOR, WORKSHOP, NONE, GROUND)
    assert told(found) == [
        ("occupation_group", Stand.PARTLY), ("skill_held", Stand.FITS), ("skill_missing", Stand.MISSING),
        ("skill_welcome", Stand.MISSING), ("distance_some", Stand.PARTLY), ("experience_short", Stand.PARTLY),
        ("education_short", Stand.PARTLY), ("education_field", Stand.PARTLY), ("language_enough", Stand.FITS),
        ("language_short", Stand.MISSING), ("language_unknown", Stand.UNKNOWN), ("pay_below", Stand.MISSING),
        ("contract_other", Stand.MISSING), ("start_late", Stand.PARTLY), ("licence_held", Stand.FITS),
    ]  # fmt: skip
    assert dict(found.reasons[0].params) == {"own": "7531", "offered": "7533"}
    assert dict(found.reasons[4].params) == {"kilometres": 54, "governorate": "G01", "district": "D2"}
    assert [one.code for one in found.of(Stand.UNKNOWN)] == ["language_unknown"]


def test_work_in_ones_own_district_is_no_way_at_all() -> None:
    here = explain(TAILOR, replace(WORKSHOP, governorate="G07", district="D1"), NONE, GROUND)
    assert ("distance_here", Stand.FITS) in told(here)


def test_the_course_that_closes_most_of_the_gap_comes_first_with_what_the_score_would_be() -> None:
    offered = [
        course("short", 5, "sales"), course("whole", 40, "ironing", "sales", stands_for=("7533",)),
        course("ironing", 10, "ironing"), course("other", 5, "welding"), course("again", 5, "sewing"),
    ]  # fmt: skip
    found = explain(TAILOR, WORKSHOP, NONE, GROUND, offered)
    assert [(one.course.id, one.skills) for one in found.courses] == [
        ("whole", ("ironing", "sales")), ("ironing", ("ironing",)), ("short", ("sales",)),
    ]  # fmt: skip
    assert found.score.total is not None
    assert [one.total > found.score.total for one in found.courses] == [True] * 3
    with_it = replace(TAILOR, skills=("sewing", "ironing", "sales"), certified=("7533",))
    assert found.courses[0].total == explain(with_it, WORKSHOP, NONE, GROUND).score.total


def test_skills_that_nobody_was_asked_for_are_unknown_not_missing() -> None:
    found = explain(replace(TAILOR, skills=()), WORKSHOP, NONE, GROUND)
    assert [one.stand for one in found.reasons if one.of is Part.SKILLS] == [Stand.UNKNOWN] * 3


def test_a_skill_beside_the_one_asked_for_is_told_with_the_one_that_is_held() -> None:
    near = Relations(parents={"sewing": ("cloth",), "ironing": ("cloth",)})
    beside = [one for one in explain(TAILOR, WORKSHOP, near, GROUND).reasons if one.code == "skill_beside"]
    assert [dict(one.params) for one in beside] == [{"skill": "ironing", "own": "sewing"}]


def test_a_skill_at_a_lower_level_is_told_with_both_and_one_that_nobody_asked_is_told_as_unknown() -> None:
    asked = tuple(Demand(skill, level=3) for skill in ("sewing", "ironing", "sales"))
    tailor = replace(TAILOR, skills=("sewing", "ironing"), levels={"sewing": 1})
    found = [one for one in explain(tailor, replace(WORKSHOP, demands=asked), NONE, GROUND).reasons
             if one.of is Part.SKILLS]  # fmt: skip
    assert [(one.code, one.stand, dict(one.params)) for one in found] == [
        ("skill_lower", Stand.PARTLY, {"skill": "sewing", "had": 1, "asked": 3}),
        ("skill_held", Stand.FITS, {"skill": "ironing"}),
        ("skill_level_unknown", Stand.UNKNOWN, {"skill": "ironing", "asked": 3}),
        ("skill_missing", Stand.MISSING, {"skill": "sales"}),
    ]
    beginners = replace(WORKSHOP, demands=tuple(replace(one, level=1) for one in asked))
    assert not {"skill_lower", "skill_level_unknown"} & {
        one for one, _ in told(explain(tailor, beginners, NONE, GROUND))
    }


def test_a_course_closes_the_gap_of_whoever_has_a_skill_only_with_help() -> None:
    asked = replace(WORKSHOP, demands=(Demand("sewing", level=2), Demand("ironing", level=3)))
    beginner = replace(TAILOR, skills=("sewing", "ironing"), levels={"sewing": 1, "ironing": 2})
    offered = [course("both", 20, "sewing", "ironing"), course("ironing", 10, "ironing")]
    found = explain(beginner, asked, NONE, GROUND, offered)
    assert [(one.course.id, one.skills) for one in found.courses] == [("both", ("sewing",))], (
        "of an advanced level no course says that it is taught there"
    )
    with_it = replace(beginner, levels={"sewing": 2, "ironing": 2})
    assert found.courses[0].total == explain(with_it, asked, NONE, GROUND).score.total


def test_an_occupation_that_nobody_named_is_said_to_come_from_the_skills() -> None:
    speaks = Relations(weight={"sewing": 60_000}, essential={"sewing": ("7533",)})
    found = explain(replace(TAILOR, sought=()), WORKSHOP, speaks, GROUND)
    assert found.reasons[0].code == "occupation_through_skills"


def test_what_fails_a_criterion_is_told_and_so_is_what_leaves_it_open() -> None:
    child = replace(TAILOR, born=date(2010, 1, 1), licences=None, willing=("G05",), district="D3")
    found = explain(child, replace(WORKSHOP, least_age=18, open=False), NONE, GROUND)
    assert told(found)[-4:] == [
        ("age_below", Stand.MISSING), ("licence_unknown", Stand.UNKNOWN), ("reach_beyond", Stand.MISSING),
        ("dates_over", Stand.MISSING),
    ]  # fmt: skip


@settings(max_examples=30, deadline=None, phases=(Phase.generate,))
@given(people.seekers, people.vacancies, people.relations)
def test_reasons_say_of_every_part_and_criterion_what_the_score_says(
    seeker: Seeker, vacancy: Vacancy, relations: Relations
) -> None:
    found = explain(seeker, vacancy, relations, GROUND)
    assert {one.code for one in found.reasons} <= CODES
    stands = {of: {one.stand for one in some} for of, some in groupby(found.reasons, key=lambda one: one.of)}
    for part, value in found.score.parts.items():
        said = stands.get(part, set()) - {Stand.UNKNOWN}
        assert bool(said) == (value is not None), part
        if value == 1000:
            assert said == {Stand.FITS}, part
        elif value == 0 and part not in (Part.DISTANCE, Part.EDUCATION):
            assert Stand.FITS not in said, part
    for criterion, verdict in found.score.criteria.items():
        assert (Stand.MISSING in stands.get(criterion, set())) == (verdict is Verdict.FAIL), criterion
        if verdict is Verdict.UNKNOWN:
            assert Stand.UNKNOWN in stands[Criterion(criterion)]


def test_an_occupation_out_of_own_words_is_told_as_one_that_nobody_chose() -> None:
    found = explain(replace(TAILOR, guessed=TAILOR.sought), WORKSHOP, NONE, GROUND)
    assert told(found)[0] == ("occupation_guessed", Stand.PARTLY)
