"""Following graduates up: who is due when, and that two desks agree on what came of it in whatever order they hear."""

import itertools
from datetime import date, timedelta

import pytest

from mihan_desktop.domain.following_up import (
    CLOSING,
    NOT_REACHED,
    OPEN,
    Contact,
    Known,
    Outcome,
    Round,
    RoundStand,
    Stand,
    check_contact,
    died,
    facts_of,
    follow_up_id,
    in_effect,
    next_try,
    rounds_of,
)
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.training.ending import Ending, FollowUp
from mihan_desktop.domain.training.enrolments import State, Word, standing
from mihan_desktop.domain.training.graduates import completed_on, rounds_after

SUBJECT = "018f0000-0000-7000-8000-000000000001"
SINCE = date(2026, 3, 31)
ROUNDS = rounds_after(Ending())


def call(outcome: Outcome, clock: int, **more: object) -> Contact:
    """A try; its clock is its id too."""
    return Contact(outcome, SINCE, f"{clock:012x}-0000-a", f"c{clock}", **more)  # type: ignore[arg-type]


def stands(today: date, *contacts: Contact, rounds: tuple[Round, ...] = ROUNDS) -> list[Stand]:
    """The three rounds, when something was said of the first."""
    return [one.stand for one in rounds_of(SINCE, rounds, {"3m": contacts}, today)]


def first(today: date, *contacts: Contact) -> RoundStand:
    """The round after three months."""
    return rounds_of(SINCE, ROUNDS, {"3m": contacts}, today)[0]


def test_a_graduate_of_march_is_asked_in_june_september_and_march_at_the_ends_of_months() -> None:
    """The 31st has no equal in June: its last day is taken. Rounds need not be months, as after a placement."""
    assert [one.day(SINCE) for one in ROUNDS] == [date(2026, 6, 30), date(2026, 9, 30), date(2027, 3, 31)]
    assert Round(days=90).day(SINCE) == date(2026, 6, 29)
    assert [Round(months=3).id, Round(days=180).id] == ["3m", "180d"]
    assert Round(months=11).day(date(2027, 3, 31)) == date(2028, 2, 29)
    assert follow_up_id(SUBJECT, "3m") == follow_up_id(SUBJECT, "3m") != follow_up_id(SUBJECT, "6m")


def test_a_round_opens_two_weeks_before_its_day_and_is_over_after_sixty_days() -> None:
    """Before, on, after its day, and when nobody can say any more what was so at the time."""
    day = date(2026, 6, 30)
    told = [(day + timedelta(days=shift), stands(day + timedelta(days=shift))[0]) for shift in (-15, -14, 0, 1, 60, 61)]
    assert [stand for _, stand in told] == [
        Stand.AHEAD, Stand.DUE, Stand.DUE, Stand.OVERDUE, Stand.OVERDUE, Stand.MISSED,
    ]  # fmt: skip
    assert first(day + timedelta(days=9)).late == 9


def test_whoever_does_not_answer_is_called_again_on_the_day_that_was_said() -> None:
    """Three tries, the last with a day; until then the line waits, then it is due again."""
    day = date(2026, 7, 5)
    tries = (
        call(Outcome.NO_ANSWER, 1), call(Outcome.SWITCHED_OFF, 2),
        call(Outcome.CALL_BACK, 3, again=day + timedelta(days=4)),
    )  # fmt: skip
    assert (first(day, *tries).stand, first(day, *tries).tries) == (Stand.LATER, 3)
    assert first(day + timedelta(days=4), *tries).stand is Stand.OVERDUE
    assert first(date(2026, 12, 1), *tries).stand is Stand.MISSED


def test_who_refuses_moves_or_dies_is_not_called_in_later_rounds_either_unless_it_was_a_mistake() -> None:
    """What stood open before it is closed with it; opened again all of it is open again."""
    today = date(2026, 9, 20)
    for outcome in CLOSING:
        closed = call(outcome, 1)
        assert stands(today, closed) == [Stand.CLOSED, Stand.CLOSED, Stand.CLOSED]
        again = call(Outcome.REOPENED, 2, note="somebody else of that name")
        assert stands(today, closed, again) == [Stand.MISSED, Stand.DUE, Stand.AHEAD]
        assert stands(today, again, closed) == [Stand.MISSED, Stand.DUE, Stand.AHEAD]
    assert died([call(Outcome.DECEASED, 1)])
    assert not died([call(Outcome.DECEASED, 1), call(Outcome.REOPENED, 2, note="no")])
    assert not died([call(Outcome.REFUSED, 1)])


def test_a_call_in_the_later_round_opens_what_a_refusal_had_closed() -> None:
    """She refused in June, and in September she answers all the same: March is asked again."""
    said = {"3m": [call(Outcome.REFUSED, 1)], "6m": [call(Outcome.REACHED, 2)]}
    found = [one.stand for one in rounds_of(SINCE, ROUNDS, said, date(2026, 9, 30))]
    assert found == [Stand.CLOSED, Stand.DONE, Stand.AHEAD]


def test_a_death_said_in_the_later_round_closes_the_earlier_one_that_is_still_open() -> None:
    """Rounds so near that both are open at once."""
    near = (Round(days=30), Round(days=60))
    said = {"60d": [call(Outcome.DECEASED, 1)]}
    found = rounds_of(SINCE, near, said, SINCE + timedelta(days=55))
    assert [one.stand for one in found] == [Stand.CLOSED, Stand.CLOSED]
    assert found[0].by is not None
    assert found[0].by.outcome is Outcome.DECEASED


def test_of_two_desks_that_reach_the_same_graduate_the_first_counts_wherever_it_is_added_up() -> None:
    """Both have answers; the second is kept beside it, and a correction of the first takes its place."""
    one, two = call(Outcome.REACHED, 1, working=Known.YES), call(Outcome.REACHED, 2, working=Known.NO)
    corrected = call(Outcome.REACHED, 3, working=Known.UNKNOWN, corrects="c1")
    twice = call(Outcome.REACHED, 4, working=Known.NO, corrects="c1")
    for order in itertools.permutations((one, two, corrected, twice)):
        counted, idle = in_effect(order)
        assert [each.change_id for each in counted] == ["c3"]
        assert {each.change_id for each in idle} == {"c2", "c4"}
    late = call(Outcome.NO_ANSWER, 9)
    assert first(date(2026, 7, 1), one, late).stand is Stand.DONE


def test_a_death_that_was_written_by_mistake_and_corrected_is_none() -> None:
    """Corrected into "no answer": the round goes on, and so do the others."""
    wrong, right = call(Outcome.DECEASED, 1), call(Outcome.NO_ANSWER, 2, corrects="c1")
    assert not died([wrong, right])
    assert stands(date(2026, 7, 1), wrong, right) == [Stand.OVERDUE, Stand.AHEAD, Stand.AHEAD]


def test_what_may_be_said_of_a_round_depends_on_where_it_stands() -> None:
    """Nothing outside its window, nothing once it is done; a call wanted on another day says which."""
    today = date(2026, 7, 1)
    opened, done = first(today), first(today, call(Outcome.REACHED, 1))
    closed = first(today, call(Outcome.MOVED, 1))

    def refused(outcome: Outcome, stand: RoundStand, again: date | None = None, note: str = "") -> str:
        with pytest.raises(MihanError) as caught:
            check_contact(outcome, again, note, stand, today)
        return caught.value.code

    for outcome in (Outcome.REACHED, Outcome.REFUSED, Outcome.NO_ANSWER):
        check_contact(outcome, None, "", opened, today)
        assert refused(outcome, done) == "follow_up_done"
        assert refused(outcome, closed) == "follow_up_closed"
        assert refused(outcome, first(SINCE)) == "follow_up_ahead"
        assert refused(outcome, first(date(2027, 1, 1))) == "follow_up_over"
    assert refused(Outcome.CALL_BACK, opened) == "again_missing"
    assert refused(Outcome.NO_ANSWER, opened, today - timedelta(days=1)) == "again_wrong"
    assert refused(Outcome.NO_ANSWER, opened, opened.closes + timedelta(days=1)) == "again_wrong"
    assert refused(Outcome.REACHED, opened, today + timedelta(days=1)) == "again_wrong"
    assert refused(Outcome.REOPENED, opened, note="why") == "follow_up_open"
    assert refused(Outcome.REOPENED, closed) == "reason_required"
    check_contact(Outcome.REOPENED, None, "it was her brother", closed, today)
    check_contact(Outcome.CALL_BACK, today, "", opened, today)  # this evening


def test_who_is_not_there_on_thursday_is_called_on_sunday_and_never_after_the_window() -> None:
    """The week-end is Friday and Saturday."""
    thursday = date(2026, 7, 2)
    assert next_try(thursday, date(2026, 8, 1)) == date(2026, 7, 5)
    assert next_try(date(2026, 7, 5), date(2026, 8, 1)) == date(2026, 7, 6)
    assert next_try(thursday, date(2026, 7, 3)) == date(2026, 7, 3)


def test_a_clock_that_runs_a_year_ahead_or_behind_opens_and_ends_rounds_and_loses_no_word() -> None:
    """The same words give the same again once the clock is right."""
    words = (call(Outcome.NO_ANSWER, 1),)
    assert stands(date(2025, 7, 1), *words) == [Stand.AHEAD, Stand.AHEAD, Stand.AHEAD]
    assert stands(date(2027, 7, 1), *words) == [Stand.MISSED, Stand.MISSED, Stand.MISSED]
    assert first(date(2026, 7, 1), *words).tries == 1


def test_completion_that_is_taken_back_is_followed_by_nobody_and_said_anew_from_its_own_day() -> None:
    """A certificate that comes months later moves no round."""
    steps = (State.APPLIED, State.ADMITTED, State.COMPLETED, State.ADMITTED, State.COMPLETED, State.CERTIFIED)
    words = [Word(state, SINCE + timedelta(days=at), f"{at:04x}", f"c{at}") for at, state in enumerate(steps, 1)]
    person = "018f0000-0000-7000-8000-000000000002"

    def followed(count: int) -> date | None:
        one = standing(SUBJECT, person, "Zainab", words[:count])
        return None if one is None else completed_on(one)

    days = [None, None, SINCE + timedelta(days=3), None, SINCE + timedelta(days=5), SINCE + timedelta(days=5)]
    assert [followed(count) for count in range(1, 7)] == days


def test_a_course_says_its_own_rounds_and_forms_and_none_where_nobody_is_asked() -> None:
    """Twice the same month is one round."""
    rounds = rounds_after(Ending(follow_ups=(FollowUp(2, "apprentices"), FollowUp(2, "apprentices"), FollowUp(24))))
    assert [(one.id, one.form) for one in rounds] == [
        ("2m", "apprentices"), ("2m", "apprentices"), ("24m", "graduate_follow_up"),
    ]  # fmt: skip
    assert [one.round.id for one in rounds_of(SINCE, rounds, {}, SINCE)] == ["2m", "24m"]
    assert rounds_of(SINCE, rounds_after(Ending(follow_ups=())), {}, SINCE) == ()


def test_facts_are_what_the_form_worked_out_and_unknown_where_it_says_anything_else() -> None:
    """A form that lifts none, or a value that nobody knows."""
    assert facts_of([("working", "yes"), ("in_field", "no")]) == (Known.YES, Known.NO)
    assert facts_of([("working", "perhaps")]) == (Known.UNKNOWN, Known.UNKNOWN)
    assert not NOT_REACHED & CLOSING
    assert Stand.DONE not in OPEN


def test_somebody_whose_record_is_gone_is_in_no_list_of_calls() -> None:
    """Erased, withdrawn, dead by another course: what is done stays done."""
    found = rounds_of(SINCE, ROUNDS, {"3m": [call(Outcome.REACHED, 1)]}, date(2026, 9, 30), gone=True)
    assert [one.stand for one in found] == [Stand.DONE, Stand.CLOSED, Stand.CLOSED]
