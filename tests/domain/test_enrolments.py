"""A place in a cohort: what may be said after what, who comes first, and that two machines agree in any order."""

import itertools
from datetime import date

import pytest

from forms.criteria import holds
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.training.catalogue import Course, CourseKind, Criterion
from mihan_desktop.domain.training.enrolments import (
    SAID,
    SEEN,
    Basis,
    Enrolment,
    State,
    Word,
    enrolment_id,
    free_places,
    may_follow,
    next_in_line,
    seen,
    standing,
    step,
    times_of,
    wants_reason,
)
from mihan_desktop.domain.training.selection import (
    Applicant,
    Fate,
    Outcome,
    Points,
    Ranked,
    facts_of,
    findings,
    ranked,
)

COHORT, PERSON = "018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"
DAY = date(2026, 3, 1)
ADULT = Criterion("adult", {"en": "18 to 45 years old"}, "${age} >= 18 and ${age} <= 45")
SKILLED = Criterion("no_welder", {"en": "Not a welder yet"}, "not(selected(${skills}, 'welding'))")
COURSE = Course(
    "welding", "p", {"en": "Welding"}, CourseKind.VOCATIONAL, 20, 180, 5, 25, criteria=(ADULT, SKILLED)
)  # fmt: skip


def said(*states: State, device: str = "a", after: int = 0) -> list[Word]:
    """Words one after the other on one machine."""
    return [
        Word(state, DAY, f"{number:012x}-0000-{device}", f"{device}{number}", to="x" if state == "transferred" else "")
        for number, state in enumerate(states, start=after + 1)
    ]


def left(*states: State) -> State | None:
    """What such words leave."""
    found = standing(COHORT, PERSON, "", said(*states))
    return None if found is None else found.state


def test_a_place_from_application_to_certificate() -> None:
    assert left(State.APPLIED, State.WAITING, State.ADMITTED, State.COMPLETED, State.CERTIFIED) is State.CERTIFIED


def test_what_cannot_be_is_refused_and_what_is_taken_back_says_why() -> None:
    for before, after in itertools.product((None, *SAID), SAID):
        if not may_follow(before, after):
            with pytest.raises(MihanError, match="enrolment_step"):
                step(before, after, "why", "there")
            continue
        step(before, after, "why", "there")
        if wants_reason(before, after):
            with pytest.raises(MihanError, match="reason_required"):
                step(before, after, "  ", "there")
    with pytest.raises(MihanError, match="enrolment_step"):
        step(None, State.ADMITTED)
    with pytest.raises(MihanError, match="enrolment_step"):
        step(State.APPLIED, State.CERTIFIED)
    with pytest.raises(MihanError, match="enrolment_step"):
        step(State.CERTIFIED, State.DROPPED, "why")
    with pytest.raises(MihanError, match="transfer_nowhere"):
        step(State.ADMITTED, State.TRANSFERRED, "moved house")
    assert wants_reason(State.ADMITTED, State.DROPPED)
    assert not wants_reason(State.APPLIED, State.ADMITTED)


def test_nobody_says_what_only_follows() -> None:
    for state in SEEN:
        with pytest.raises(MihanError, match="enrolment_step"):
            step(State.APPLIED, state)
    assert seen(State.APPLIED, eligible=True) is State.ELIGIBLE
    assert seen(State.ADMITTED) is State.ADMITTED
    assert seen(State.ADMITTED, begun=True) is State.ACTIVE
    assert seen(State.ADMITTED, begun=True, at_risk=True) is State.AT_RISK
    assert seen(State.DROPPED, begun=True, at_risk=True) is State.DROPPED


def test_two_machines_that_enrol_one_person_agree_in_whatever_order_they_are_heard() -> None:
    here = said(State.APPLIED, State.ADMITTED)
    there = said(State.APPLIED, device="b", after=1)
    found = {standing(COHORT, PERSON, "", order) for order in itertools.permutations([*here, *there])}
    assert len(found) == 1
    one = found.pop()
    assert one is not None
    assert one.state is State.ADMITTED, "an application that comes later takes no place away"
    assert [word.change_id for word in one.idle] == ["b2"]
    assert one.id == enrolment_id(COHORT, PERSON)
    assert standing(COHORT, PERSON, "", said(State.ADMITTED)) is None


def test_whoever_left_may_apply_again_and_whoever_went_elsewhere_is_over_here() -> None:
    assert left(State.APPLIED, State.ADMITTED, State.DROPPED, State.APPLIED) is State.APPLIED
    assert left(State.APPLIED, State.ADMITTED, State.TRANSFERRED, State.APPLIED) is State.TRANSFERRED


def test_a_place_that_comes_free_goes_to_the_next_of_the_list() -> None:
    def one(person: str, state: State, rank: int = 0) -> Enrolment:
        return Enrolment(COHORT, person, person, state, DAY, DAY, Basis(rank))

    people = [
        one("a", State.ADMITTED), one("b", State.ADMITTED), one("c", State.WAITING, 4), one("d", State.WAITING, 3),
        one("e", State.APPLIED),
    ]  # fmt: skip
    assert free_places(2, people) == 0
    assert next_in_line(2, people) == ()
    people[0] = one("a", State.DROPPED)
    assert [each.person for each in next_in_line(2, people)] == ["d"]
    assert free_places(1, people[1:2]) == 0
    assert free_places(0, people[1:2]) == -1
    assert next_in_line(0, people) == ()


def applicant(person: str, day: int, points: int | None = None, **facts: str) -> Applicant:
    """Somebody unemployed of thirty who applied on a day of March."""
    known = {"labour_status": "unemployed", "date_of_birth": "1996-02-01", "skills": "sewing"} | facts
    found = findings(COURSE, facts_of(known.items(), DAY), DAY, holds)
    total = None if points is None else Points(points, "2026.1")
    return Applicant(person, person, date(2026, 3, day), found, total)


def codes(line: Ranked) -> list[str]:
    """What is said of a line."""
    return [f"{one.code}:{one.field}" if one.field else one.code for one in line.why]


def test_points_order_the_list_then_the_day_then_the_id_and_every_line_says_so() -> None:
    people = [applicant("d", 1, 5), applicant("c", 2, 9), applicant("b", 4, 7), applicant("a", 3, 7),
              applicant("e", 3, 7)]  # fmt: skip
    lines = ranked(people, 3)
    assert [line.applicant.person for line in lines] == ["c", "a", "e", "b", "d"]
    assert [line.rank for line in lines] == [1, 2, 3, 4, 5]
    assert [line.fate for line in lines] == [Fate.PLACE] * 3 + [Fate.WAITING] * 2
    assert codes(lines[0]) == ["by_points", "place"]
    assert codes(lines[1]) == ["by_points", "tie_by_date", "tie_by_id", "place"]
    assert codes(lines[3]) == ["by_points", "tie_by_date", "waits"]
    assert ranked(people[::-1], 3) == lines


def test_without_rules_in_force_the_day_of_application_orders_and_the_list_says_that() -> None:
    lines = ranked([applicant("b", 2), applicant("a", 5), applicant("c", 2)], 1)
    assert [line.applicant.person for line in lines] == ["b", "c", "a"]
    assert codes(lines[0]) == ["by_date", "tie_by_id", "place"]
    assert codes(lines[2]) == ["by_date", "waits"]


def test_a_criterion_that_is_not_met_excludes_and_one_that_nobody_can_tell_does_not() -> None:
    employed = applicant("a", 1, 99, labour_status="employed")
    young = applicant("b", 1, 98, date_of_birth="2010-01-01")
    silent = applicant("c", 1, 1, date_of_birth="")
    lines = ranked([employed, young, silent], 5)
    assert [line.applicant.person for line in lines] == ["c", "a", "b"]
    assert codes(lines[0]) == ["by_points", "unknown:adult", "place"]
    assert (lines[1].rank, lines[1].fate, codes(lines[1])) == (0, Fate.EXCLUDED, ["unmet:registered_unemployed"])
    assert codes(lines[2]) == ["unmet:adult"]


def test_how_old_somebody_is_is_told_on_the_day_of_the_list() -> None:
    def age(day: date) -> str:
        return facts_of([("date_of_birth", "2008-03-02"), ("age", "5")], day)["age"]

    assert (age(date(2026, 3, 1)), age(date(2026, 3, 2))) == ("17", "18")
    assert "age" not in facts_of([("date_of_birth", "")], DAY)
    today = Criterion("recent", {"en": "x"}, "${without_work_since} <= today()")
    course = Course("x", "p", {}, CourseKind.DIGITAL, 1, 1, 1, 1, criteria=(today,))
    found = findings(course, {"without_work_since": "2026-02-28", "labour_status": "unemployed"}, DAY, holds)
    assert [one.outcome for one in found] == [Outcome.MET, Outcome.MET]
    found = findings(course, {"without_work_since": "2026-03-02", "labour_status": "unemployed"}, DAY, holds)
    assert found[1].outcome is Outcome.UNMET


def test_a_place_is_had_from_a_day_to_a_day_and_perhaps_again() -> None:
    def word(state: State, day: int) -> Word:
        return Word(state, date(2026, 3, day), f"{day:012x}-0000-d")

    said = [
        word(State.APPLIED, 1), word(State.ADMITTED, 2), word(State.DROPPED, 5), word(State.ADMITTED, 9),
        word(State.COMPLETED, 20),
    ]  # fmt: skip
    assert times_of(said[:1]) == ()
    assert times_of(said[:2]) == ((date(2026, 3, 2), None),)
    assert times_of(said) == ((date(2026, 3, 2), date(2026, 3, 5)), (date(2026, 3, 9), None))
