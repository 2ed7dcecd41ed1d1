"""Referrals: what may be said of one, that everybody agrees in whatever order they hear, and what is due."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.work.referral_words import ReferralSaid, read_body, write_body
from mihan_desktop.domain.work.referral_work import TODAY, Caps, Due, room, task_of
from mihan_desktop.domain.work.referrals import (
    BEGINS,
    IN_HAND,
    LIVE,
    OVER,
    REASONS,
    Reason,
    Referral,
    Side,
    State,
    Word,
    check,
    letter_number,
    may_follow,
    may_say,
    referral_id,
    standing,
    steps,
)

PERSON = "018f0000-0000-7000-8000-000000000001"
VACANCY = "018f0000-0000-7000-8000-0000000000aa"
DAY = date(2026, 11, 1)
LATER = DAY + timedelta(days=14)


def word(state: State, clock: int, **more: object) -> Word:
    """A word; its clock is its id too."""
    return Word(state, DAY, f"{clock:012x}-0000-a", f"c{clock}", **more)  # type: ignore[arg-type]


def stands(*words: Word) -> Referral:
    """What holds after these."""
    found = standing(VACANCY, PERSON, words)
    assert found is not None
    return found


STORY = (
    word(State.PROPOSED, 1),
    word(State.CONTACTED, 2, reason=Reason.NO_ANSWER),
    word(State.CONTACTED, 3, reason=Reason.AGREED),
    word(State.ISSUED, 4, then=LATER),
    word(State.INTERVIEWED, 5, side=Side.VACANCY),
    word(State.HIRED, 6, side=Side.VACANCY, then=LATER),
    word(State.STARTED, 7),
)


def test_from_the_first_thought_to_the_job() -> None:
    """Each word follows the one before, and each passes the check on its day."""
    for at, one in enumerate(STORY):
        check(standing(VACANCY, PERSON, STORY[:at]), one, DAY)
    found = stands(*STORY)
    assert (found.state, found.idle, found.started) == (State.STARTED, (), DAY)
    assert found.letter is not None
    assert found.letter.change_id == "c4"


def test_whatever_order_they_are_heard_in_everybody_agrees() -> None:
    """Words of two desks, some of which contradict each other."""
    words = (
        STORY[0], STORY[3], word(State.HIRED, 6, then=LATER), word(State.NOT_HIRED, 8, reason=Reason.SKILLS),
        word(State.STARTED, 9), word(State.NOT_HIRED, 10, reason=Reason.SKILLS),
    )  # fmt: skip
    expected = stands(*words)
    assert expected.state is State.NOT_HIRED
    assert [one.change_id for one in expected.idle] == ["c9", "c10"]
    for some in itertools.permutations(words):
        assert standing(VACANCY, PERSON, some) == expected


def test_of_two_desks_that_say_different_ends_the_first_counts_until_somebody_corrects_it() -> None:
    """And a correction of what holds no more has no effect."""
    said = (*STORY[:5], word(State.NOT_HIRED, 6, reason=Reason.SKILLS), word(State.HIRED, 7, then=LATER))
    assert stands(*said).state is State.NOT_HIRED
    mended = (*said, word(State.HIRED, 8, then=LATER, corrects="c6"))
    found = stands(*mended)
    assert (found.state, [one.change_id for one in found.words][-1]) == (State.HIRED, "c8")
    assert [one.change_id for one in found.idle] == ["c7"]
    late = (*mended, word(State.NOT_HIRED, 9, reason=Reason.SKILLS, corrects="c6"))
    assert stands(*late).state is State.HIRED


def test_a_correction_cannot_say_what_could_not_have_followed() -> None:
    """A letter is corrected into no job."""
    said = (*STORY[:4], word(State.STARTED, 5, corrects="c4"))
    assert stands(*said).state is State.ISSUED
    with pytest.raises(MihanError, match="referral_step"):
        check(stands(*STORY[:4]), replace(said[-1], clock="", change_id=""), DAY)


def test_the_vacancys_office_says_what_the_employer_did_and_sends_nobody() -> None:
    """Who is sent is decided where the person is known."""
    assert not any(may_say(Side.VACANCY, one) for one in (State.PROPOSED, State.CONTACTED, State.ISSUED))
    with pytest.raises(MihanError, match="referral_side"):
        check(None, word(State.PROPOSED, 1, side=Side.VACANCY), DAY)
    assert steps(State.ISSUED, Side.VACANCY) == (
        State.DECLINED, State.NO_SHOW, State.INTERVIEWED, State.HIRED, State.NOT_HIRED,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (word(State.DECLINED, 5), "reason_required"),
        (word(State.DECLINED, 5, reason=Reason.AGREED), "reason_wrong"),
        (word(State.DECLINED, 5, reason=Reason.OTHER, note="  "), "note_required"),
        (word(State.HIRED, 5), "then_missing"),
        (word(State.HIRED, 5, then=DAY - timedelta(days=1)), "then_wrong"),
        (word(State.INTERVIEWED, 5, then=LATER), "then_wrong"),
        (replace(word(State.INTERVIEWED, 5), on=DAY + timedelta(days=1)), "day_ahead"),
        (word(State.INTERVIEWED, 5, note="x" * 2_001), "too_long"),
        (word(State.STARTED, 5), "referral_step"),
        (word(State.INTERVIEWED, 5, corrects="c1"), "referral_corrects"),
    ],
)
def test_what_is_refused_names_its_field(said: Word, code: str) -> None:
    """After a letter was issued."""
    with pytest.raises(MihanError) as raised:
        check(stands(*STORY[:4]), said, DAY)
    assert raised.value.code == code


def test_every_end_may_begin_again_but_a_job_that_is_held() -> None:
    """Whoever declined in March may be sent there in June."""
    for one in OVER - {State.STARTED}:
        assert may_follow(one, State.PROPOSED), one
    assert not may_follow(State.STARTED, State.PROPOSED)
    assert may_follow(State.LEFT, State.ISSUED)
    assert IN_HAND < LIVE
    assert BEGINS < LIVE
    assert set(REASONS) <= set(State)


def test_a_word_travels_as_it_is() -> None:
    """And what is no word is refused."""
    said = ReferralSaid(VACANCY, PERSON, replace(STORY[2], note="من 8 صباحاً"), "2026-11-01T08:00:00+00:00")
    body = write_body(said)
    assert read_body(body, said.word.clock, said.word.change_id) == said
    for wrong in ({"state": "gone"}, {"on": "1.11.2026"}, {"person": "x"}, {"reason": "because"}, {"side": 3}):
        with pytest.raises((KeyError, TypeError, ValueError)):
            read_body(body | wrong)


def test_number_of_the_letter_is_the_same_everywhere_and_notices_a_wrong_digit() -> None:
    """The record is of one person and one vacancy."""
    digits = letter_number(VACANCY, PERSON)
    assert digits == letter_number(VACANCY, PERSON)
    assert len(digits) == 11
    assert digits.isdecimal()
    assert referral_id(VACANCY, PERSON) != referral_id(PERSON, VACANCY)


def test_a_vacancy_of_two_places_takes_six_letters_and_three_once_one_is_hired() -> None:
    """Not more than three for each open place (default)."""
    assert room(Caps(), 2, 0, 4).left == 2
    assert room(Caps(), 2, 1, 4).left == 0
    assert room(Caps(), 0, 0, 0).left == 3
    assert room(Caps(per_place=1), 1, 1, 0).left == 0


def test_what_is_due_of_whom() -> None:
    """From the call to the first day of work."""
    caps = Caps()

    def due(count: int, days: int, *, takes: bool = True) -> Due:
        return task_of(stands(*STORY[:count]), DAY + timedelta(days=days), caps, takes=takes).due

    assert due(1, 0) is Due.CALL
    assert due(2, 0) is Due.WAITING
    assert due(2, 1) is Due.CALL
    assert due(3, 0) is Due.LETTER
    assert due(3, 0, takes=False) is Due.OVER
    assert due(4, 6) is Due.WAITING
    assert due(4, 7) is Due.ANSWER
    assert due(5, 7) is Due.ANSWER
    assert due(6, 13) is Due.WAITING
    assert due(6, 14) is Due.START
    assert due(7, 400) is Due.DONE
    assert Due.WAITING not in TODAY
