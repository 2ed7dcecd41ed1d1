"""Assessments and completion: exact scores, resits, what was gained, and what follows for somebody's course."""

from datetime import date, time

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.training.assessments import (
    Result,
    assessment_record,
    form_score,
    gain,
    gains,
    overall,
    passes,
    percent,
    read_score,
    score_text,
    sittings,
    tallies,
)
from mihan_desktop.domain.training.catalogue import CourseKind, Terms
from mihan_desktop.domain.training.cohorts import Cohort, Slot, read_cohort, write_cohort
from mihan_desktop.domain.training.completion import (
    Ground,
    Verdict,
    contradicts,
    judge,
    read_grounds,
    write_grounds,
)
from mihan_desktop.domain.training.ending import (
    Assessment,
    Certificate,
    Ending,
    FollowUp,
    Need,
    When,
    read_ending,
    write_ending,
)
from mihan_desktop.domain.training.enrolments import State

DAY = date(2026, 6, 1)
BEFORE = Assessment("before", {"en": "Before"}, When.PRE, counts=False)
AFTER = Assessment("after", {"en": "After"}, When.POST, "test", "total", 40, 60, attempts=2)
ENDING = Ending((BEFORE, AFTER), certificate=Certificate({"en": "Welder"}, 60, 24), follow_ups=(FollowUp(4, "work"),))
P, A, L, E = Mark.PRESENT, Mark.ABSENT, Mark.LATE, Mark.EXCUSED


def cohort(ending: Ending = ENDING, **terms: int) -> Cohort:
    """A cohort of a course that ends so."""
    return Cohort(
        "welding", {"en": "Welding"}, CourseKind.VOCATIONAL, "1", Terms(**terms), 20, DAY, (Slot(7, time(9), 180),),
        ending=ending,
    )  # fmt: skip


def scored(assessment: str, points: str, attempt: int = 1, clock: str = "1") -> Result:
    """A word on a sitting."""
    score = read_score(points)
    assert score is not None
    return Result(assessment, attempt, score, DAY, clock, f"{assessment}{attempt}{clock}")


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("72", 7200), (" 72.5 ", 7250), ("٧٢٫٥", 7250), ("۷۲,۲۵", 7225), ("0", 0), ("", None), ("-1", None),
        ("72.555", None), ("many", None), ("1e3", None), ("NaN", None), ("inf", None), ("1" * 40, None),
        ("1_0", None), ("+5", None),
    ],
)  # fmt: skip
def test_a_score_is_read_exactly_or_not_at_all(text: str, score: int | None) -> None:
    assert read_score(text) == score


def test_what_a_form_calculates_is_rounded_alike_at_both_ends() -> None:
    found = [form_score(one) for one in ("66.66666666666667", "66.665", "0.1", "30", "1.0E-5", "NaN", "-1", "", "x")]
    assert found == [6667, 6667, 10, 3000, 0, None, None, None, None]


def test_a_score_is_written_as_it_was_said() -> None:
    assert [score_text(one) for one in (7200, 7250, 7225, 0, 5)] == ["72", "72.5", "72.25", "0", "0.05"]


def test_passing_is_decided_without_fractions() -> None:
    third = Assessment("x", {}, out_of=3, pass_mark=33)
    assert passes(third, 99), "0.99 of 3 points are 33 per cent"
    assert not passes(third, 98)
    assert (percent(third, 100), percent(third, 50), percent(AFTER, 4000)) == (33, 17, 100)


def test_a_resit_is_another_record_and_the_best_of_several_counts() -> None:
    place = "018f0000-0000-7000-8000-000000000001"
    assert assessment_record(place, "after", 1) != assessment_record(place, "after", 2)
    (_, after) = sittings(ENDING, [scored("after", "20")])
    assert (after.passed, after.left, after.next) == (False, 1, 2)
    (_, after) = sittings(ENDING, [scored("after", "20"), scored("after", "30", 2)])
    assert (after.passed, after.left, after.next) == (True, 0, 0)
    assert after.best is not None
    assert after.best.attempt == 2
    (_, after) = sittings(ENDING, [scored("after", "20"), scored("after", "10", 2)])
    assert (after.passed, after.left, after.next) == (False, 0, 0)
    assert after.best is not None
    assert after.best.score == 2000, "a resit takes nothing away"


def test_of_two_desks_that_assess_one_person_the_later_word_holds_in_whatever_order_they_are_heard() -> None:
    first, second = scored("after", "20", clock="1"), scored("after", "30", clock="2")
    for words in ((first, second), (second, first)):
        (_, after) = sittings(ENDING, words)
        assert (after.best, after.earlier) == (second, (first,))
        assert after.left == 0


def test_what_the_course_does_not_assess_or_does_not_allow_counts_for_nothing() -> None:
    (before, after) = sittings(ENDING, [scored("else", "9"), scored("after", "40", 3), scored("after", "40.5")])
    assert (before.best, after.best) == (None, None)


def test_what_was_gained_is_between_the_first_before_and_the_last_after() -> None:
    assert gain(sittings(ENDING, [scored("before", "40"), scored("after", "30")])) == 35
    assert gain(sittings(ENDING, [scored("after", "30")])) is None
    assert gain(sittings(ENDING, [scored("before", "90"), scored("after", "20")])) == -40


@pytest.mark.parametrize(
    ("marks", "results", "verdict", "codes"),
    [
        ([P, P, L, P, E], [scored("after", "24")], Verdict.COMPLETED, ["attendance", "passed"]),
        ([P, P, P, P, None], [scored("after", "24")], Verdict.NOT_YET, ["unmarked", "attendance", "passed"]),
        ([P, A, A, P, None], [scored("after", "40")], Verdict.FAILED_ATTENDANCE,
         ["attendance_below", "unmarked", "passed"]),
        ([P, P, P, P, P], [], Verdict.NOT_YET, ["not_assessed", "attendance"]),
        ([P, P, P, P, P], [scored("after", "23.99")], Verdict.NOT_YET, ["resit", "attendance"]),
        ([P, P, P, P, P], [scored("after", "1"), scored("after", "2", 2)], Verdict.FAILED_ASSESSMENT,
         ["assessment_failed", "attendance"]),
        ([E, E], [scored("after", "40")], Verdict.NOT_YET, ["never_came", "passed"]),
        ([*[P] * 20, A, A, A, A], [scored("after", "40")], Verdict.FAILED_ATTENDANCE,
         ["in_a_row_above", "attendance", "passed"]),
    ],
)  # fmt: skip
def test_what_follows_for_a_course(
    marks: list[Mark | None], results: list[Result], verdict: Verdict, codes: list[str]
) -> None:
    found = judge(cohort(), marks, results)
    assert found.verdict is verdict
    assert [one.code for one in found.grounds] == codes


def test_only_what_the_course_needs_is_asked() -> None:
    marks: list[Mark | None] = [A, A, A, A]
    none = Ending(assessments=(AFTER,), needs=(Need.ASSESSMENTS,))
    assert judge(cohort(none), marks, [scored("after", "40")]).verdict is Verdict.COMPLETED
    assert judge(cohort(Ending(needs=(Need.IN_A_ROW,)), in_a_row=4), marks, []).verdict is Verdict.COMPLETED
    assert judge(cohort(Ending()), [P] * 4, []).verdict is Verdict.COMPLETED, "of nothing assessed nothing is asked"


def test_only_an_end_that_does_not_follow_wants_a_reason() -> None:
    assert contradicts(State.COMPLETED, Verdict.NOT_YET)
    assert contradicts(State.FAILED_ASSESSMENT, Verdict.COMPLETED)
    assert not contradicts(State.COMPLETED, Verdict.COMPLETED)
    assert not contradicts(State.DROPPED, Verdict.COMPLETED)


def test_how_a_course_ends_stays_with_a_cohort_byte_for_byte() -> None:
    made = cohort()
    assert read_cohort(write_cohort(made)) == made
    assert not write_cohort(cohort(Ending())).keys() & {"assessments", "completion", "certificate", "follow_ups"}
    assert read_ending(write_ending(Ending(follow_ups=()))).follow_ups == (), "nobody is asked where the course says so"
    with pytest.raises(ValueError, match="10"):
        read_ending({"assessments": [{"id": "x", "labels": {}, "attempts": 10}]})


def test_grounds_travel_and_what_is_none_is_passed_over() -> None:
    grounds = (Ground("unmarked", params={"count": 3}), Ground("passed", "after", {"score": "30"}))
    assert read_grounds(write_grounds(grounds)) == grounds
    assert read_grounds(["x", {"code": "y", "params": 3}, {"field": "z"}]) == ()
    assert read_grounds(None) == ()


def test_what_a_certificate_says_of_results_is_the_mean_of_what_is_required_and_nothing_by_halves() -> None:
    two = Ending((BEFORE, AFTER, Assessment("piece", {"en": "Piece"}, out_of=3)))
    words = [scored("before", "1"), scored("after", "29"), scored("piece", "2")]
    assert overall(two, sittings(two, words)) == 70, "72.5 and 66.67 of a hundred"
    assert overall(ENDING, sittings(ENDING, [scored("after", "29")])) == 73, "a half is rounded up"
    assert overall(two, sittings(two, words[:2])) is None
    assert overall(Ending((BEFORE,)), sittings(Ending((BEFORE,)), words)) is None
    free = Ending((AFTER,), needs=(Need.ATTENDANCE,))
    assert overall(free, sittings(free, words)) is None


def test_means_of_many_are_exact_until_they_are_rounded_and_of_one_are_theirs() -> None:
    before, after = (Assessment("before", {}, When.PRE, out_of=40), Assessment("after", {}, When.POST, out_of=40))
    course = Ending((before, after))
    lone = sittings(course, [scored("before", "13.3"), scored("after", "20.2")])
    assert [one.mean for one in tallies(course, [lone])] == [percent(before, 1330), percent(after, 2020)]
    many = [lone, sittings(course, [scored("after", "19.8")]), sittings(course, [])]
    last = tallies(course, many)[1]
    assert (last.sat, last.passed, last.mean) == (2, 1, 50), "(50.5 + 49.5) / 2, not 51 and 50"
    assert gains(many) == (1, gain(lone))
    assert gains([]) == (0, None)
    assert [(one.sat, one.mean) for one in tallies(course, [])] == [(0, None)] * 2
