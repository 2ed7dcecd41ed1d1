"""Surveys: how an institution stands by what was said of it, on any machine in any order; rates; what travels."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.surveys.answers import NeedKnown, Needs, needs_of
from mihan_desktop.domain.surveys.responses import (
    Outcome,
    Responses,
    ResponseSaid,
    ResponseStand,
    Stand,
    Tried,
    check_try,
    counted,
    read_body,
    stand_of,
    write_body,
)
from mihan_desktop.domain.surveys.surveys import (
    FORMS,
    Asked,
    Institution,
    Survey,
    SurveyState,
    asked_id,
    read_asked,
    read_survey,
    write_asked,
    write_survey,
)

SURVEY = "018f0000-0000-7000-8000-0000000000a1"
ASKED = asked_id(SURVEY, "018f0000-0000-7000-8000-0000000000b1")
DAY = date(2026, 11, 23)
ONE = Survey(SURVEY, {"ar": "حاجة السوق", "en": "Needs 2026"}, "", DAY, DAY + timedelta(days=30), FORMS)
NEEDS = Needs((NeedKnown("7212", 4, hard=True, skills=("welding",)),), ("typing",), ())


def tried(outcome: Outcome, at: int, **more: object) -> Tried:
    clock, change = f"{at:012}", f"018f0000-0000-7000-8000-{at:012}"
    return replace(Tried(outcome, DAY, clock=clock, change_id=change), **more)  # type: ignore[arg-type]


def test_what_counts_is_the_same_in_whatever_order_it_arrives() -> None:
    first = tried(Outcome.ANSWERED, 3, needs=NEEDS)
    words = (
        tried(Outcome.NOT_REACHED, 1), tried(Outcome.REFUSED, 2), first, tried(Outcome.NOT_REACHED, 4),
        tried(Outcome.ANSWERED, 5, needs=Needs()), tried(Outcome.ANSWERED, 6, corrects=first.change_id),
    )  # fmt: skip
    for some in permutations(words):
        stand = stand_of(ONE, some, DAY)
        assert (stand.stand, stand.tries) == (Stand.ANSWERED, 1)
        assert stand.by == words[5], "the answers that correct; a second interview by another desk has no effect"


def test_whoever_was_not_reached_waits_for_its_day_and_is_missed_when_the_survey_is_over() -> None:
    word = tried(Outcome.NOT_REACHED, 1, again=DAY + timedelta(days=2))
    assert stand_of(ONE, [word], DAY).stand is Stand.LATER
    assert stand_of(ONE, [word], DAY + timedelta(days=2)).stand is Stand.TO_DO
    assert stand_of(ONE, [word], ONE.last + timedelta(days=1)).stand is Stand.MISSED
    assert stand_of(ONE, (), ONE.first - timedelta(days=3)).stand is Stand.TO_DO, "it begins soon"
    assert stand_of(replace(ONE, state=SurveyState.OVER), (), DAY).stand is Stand.MISSED
    gone = [tried(Outcome.GONE, 1), tried(Outcome.NOT_REACHED, 2)]
    assert stand_of(ONE, gone, DAY).stand is Stand.GONE
    assert stand_of(ONE, [*gone, tried(Outcome.REOPENED, 3)], DAY).stand is Stand.TO_DO


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        ((tried(Outcome.ANSWERED, 1),), tried(Outcome.REFUSED, 2), "survey_answered"),
        ((tried(Outcome.REFUSED, 1),), tried(Outcome.NOT_REACHED, 2), "survey_closed"),
        ((tried(Outcome.REFUSED, 1),), tried(Outcome.REOPENED, 2), "reason_required"),
        ((), tried(Outcome.REOPENED, 2, note="x"), "survey_open"),
        ((), tried(Outcome.APPOINTMENT, 2), "survey_again"),
        ((), tried(Outcome.NOT_REACHED, 2, again=ONE.last + timedelta(days=1)), "survey_again"),
        ((), tried(Outcome.REFUSED, 2, again=DAY), "survey_again"),
        ((), tried(Outcome.REFUSED, 2, note="x" * 2_001), "survey_note_long"),
        ((tried(Outcome.ANSWERED, 1),), tried(Outcome.ANSWERED, 3, corrects="another"), "survey_answered"),
    ],
)
def test_what_cannot_follow_is_refused(words: tuple[Tried, ...], said: Tried, code: str) -> None:
    with pytest.raises(MihanError) as refused:
        check_try(ONE, stand_of(ONE, words, DAY), said, DAY)
    assert refused.value.code == code


def test_what_can_follow_is_taken_and_nothing_outside_the_days_of_the_survey() -> None:
    refused = stand_of(ONE, [tried(Outcome.REFUSED, 1)], DAY)
    check_try(ONE, refused, tried(Outcome.ANSWERED, 2), DAY)
    check_try(ONE, refused, tried(Outcome.REOPENED, 2, note="مدير جديد"), DAY)
    check_try(ONE, ResponseStand(Stand.TO_DO), tried(Outcome.APPOINTMENT, 2, again=ONE.last), DAY)
    for day in (ONE.first - timedelta(days=1), ONE.last + timedelta(days=1)):
        with pytest.raises(MihanError, match="survey_over"):
            check_try(ONE, ResponseStand(Stand.TO_DO), tried(Outcome.REFUSED, 2), day)


def test_rates_leave_out_what_does_not_exist() -> None:
    stands = [ResponseStand(Stand.ANSWERED)] * 6 + [ResponseStand(Stand.REFUSED)] * 2 + [ResponseStand(Stand.GONE)] * 3
    stands += [ResponseStand(Stand.TO_DO), ResponseStand(Stand.MISSED, tries=2)]
    found = counted(stands)
    assert found == Responses(asked=13, answered=6, refused=2, gone=3, tried=1)
    assert (found.rate, found.refusals, found.left) == (60, 20, 2)
    assert counted([ResponseStand(Stand.GONE)]).rate is None


def test_what_travels_is_read_as_it_was_written_and_nothing_else() -> None:
    assert read_survey(SURVEY, write_survey(ONE)) == ONE
    newer = write_survey(ONE)
    newer["forms"] = {**newer["forms"], "chamber": "x"}
    assert read_survey(SURVEY, newer) == ONE, "a kind of a newer version is left out"
    asked = Asked(ASKED, SURVEY, Institution.UNIVERSITY, "جامعة بغداد", "IQ-G07", phone="07701234567")
    assert read_asked(ASKED, write_asked(asked)) == asked
    over = read_asked(ASKED, write_asked(replace(asked, over=True)))
    assert (over.name, over.phone, over.over) == ("", "", True), "nobody's name is told again where it is over"
    said = ResponseSaid(SURVEY, ASKED, replace(tried(Outcome.ANSWERED, 1), needs=NEEDS), "<data/>", "now")
    assert read_body(write_body(said), "000000000001", said.tried.change_id) == said
    wrongs: tuple[dict[str, object], ...] = (
        {"needs": {}},
        {"on": "x"},
        {"note": 3},
        {"survey": "x"},
        {"outcome": "sung"},
    )
    for wrong in wrongs:
        with pytest.raises((KeyError, TypeError, ValueError)):
            read_body({**write_body(said), **wrong})
    with pytest.raises((KeyError, TypeError, ValueError)):
        read_body({**write_body(said), "outcome": "refused"})


def test_a_need_without_a_count_or_after_no_is_none() -> None:
    leaves = [("needs", "yes"), ("occupation", "7212"), ("wanted", ""), ("occupation", ""), ("wanted", "3")]
    assert needs_of(leaves).needs == ()
    full = [("occupation", "7212"), ("wanted", "3"), ("hard", "yes"), ("skills", "b a b")]
    assert needs_of(full).needs == (NeedKnown("7212", 3, hard=True, skills=("a", "b")),)
    assert needs_of([("needs", "no"), *full]).needs == ()
