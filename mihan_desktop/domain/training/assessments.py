"""What people scored: exact to the hundredth, the last word on a sitting, the best of several, and what was gained."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor
from typing import Final
from uuid import UUID, uuid5

from mihan_desktop.domain.training.ending import Assessment, Ending, When

HUNDREDTHS: Final = 100
"""of a point: a score is a whole number of them"""
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
_TYPED: Final = re.compile(r"[0-9]{1,6}(\.[0-9]{1,2})?")
_CALCULATED: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{0,20})?(E-[0-9]{1,2})?")


def assessment_record(enrolment: str, assessment: str, attempt: int) -> str:
    """The record of one sitting: the same on every machine, so that what two of them say of it meets."""
    return str(uuid5(UUID(enrolment), f"{assessment} {attempt}"))


def read_score(text: str) -> int | None:
    """Hundredths of a point in what somebody typed; None for what is none.

    Digits of any script; a decimal point, or a comma for one. What is finer than a hundredth is no score.
    """
    said = text.strip().translate(_DIGITS).replace(",", ".")
    return int(Decimal(said) * HUNDREDTHS) if _TYPED.fullmatch(said) else None


def form_score(text: str) -> int | None:
    """Hundredths of a point in what a form calculated, halves rounded up; None for what is no number, or below 0."""
    if not _CALCULATED.fullmatch(text.strip()):
        return None
    return int((Decimal(text.strip()) * HUNDREDTHS).quantize(Decimal(1), ROUND_HALF_UP))


def score_text(score: int) -> str:
    """``7250`` as ``"72.5"``."""
    return f"{Decimal(score) / HUNDREDTHS:f}" if score % HUNDREDTHS else str(score // HUNDREDTHS)


def within(assessment: Assessment, score: int) -> bool:
    """Whether so many points can be had."""
    return 0 <= score <= assessment.out_of * HUNDREDTHS


def passes(assessment: Assessment, score: int) -> bool:
    """Compared without fractions: score ≥ pass mark (per cent) of the points that can be had."""
    return score >= assessment.pass_mark * assessment.out_of


def percent(assessment: Assessment, score: int) -> int:
    """Per cent of the points that can be had, halves rounded up."""
    return (2 * score + assessment.out_of) // (2 * assessment.out_of)


@dataclass(frozen=True, slots=True)
class Result:
    """One word on one sitting. attempt: from 1; score: hundredths of a point; on: the day; clock: of its change."""

    assessment: str
    attempt: int
    score: int
    on: date
    clock: str
    change_id: str = ""
    author_id: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """How somebody stands to one assessment.

    best: the result that counts, None before any; results: the newest word of each attempt; earlier: words that a later
    one of the same attempt took the place of.
    """

    assessment: Assessment
    best: Result | None = None
    results: tuple[Result, ...] = ()
    earlier: tuple[Result, ...] = ()

    @property
    def passed(self) -> bool | None:
        """None before any result."""
        return None if self.best is None else passes(self.assessment, self.best.score)

    @property
    def left(self) -> int:
        """How often it may still be sat: none once it is passed."""
        return 0 if self.passed else max(0, self.assessment.attempts - len(self.results))

    @property
    def next(self) -> int:
        """The attempt that a new result would be of; 0 when none may follow."""
        return max((one.attempt for one in self.results), default=0) + 1 if self.left else 0


def sittings(ending: Ending, words: Iterable[Result]) -> tuple[Sitting, ...]:
    """How somebody stands to each assessment of a course, in whatever order the words on them came.

    Of several words on one attempt the last by its clock holds: it corrects the others. Of several attempts the best
    counts, the earlier of equal ones. Words on what the course does not assess, and attempts beyond those that it
    allows, count for nothing.
    """
    newest: dict[tuple[str, int], Result] = {}
    earlier: dict[str, list[Result]] = {}
    for one in sorted(words, key=lambda each: (each.clock, each.change_id)):
        before = newest.get((one.assessment, one.attempt))
        if before is not None:
            earlier.setdefault(one.assessment, []).append(before)
        newest[one.assessment, one.attempt] = one
    return tuple(_sitting(one, newest, earlier) for one in ending.assessments)


def _sitting(
    assessment: Assessment, newest: Mapping[tuple[str, int], Result], earlier: Mapping[str, list[Result]]
) -> Sitting:
    counted = sorted(
        (
            one for (named, attempt), one in newest.items()
            if named == assessment.id and 1 <= attempt <= assessment.attempts and within(assessment, one.score)
        ),
        key=lambda one: one.attempt,
    )  # fmt: skip
    best = max(counted, key=lambda one: (one.score, -one.attempt), default=None)
    return Sitting(assessment, best, tuple(counted), tuple(earlier.get(assessment.id, ())))


def gain(found: Iterable[Sitting]) -> int | None:
    """Points of a hundred between the first assessment before the course and the last after it; None without both.

    Of the first the first attempt counts, for what somebody learnt meanwhile is none of what they knew.
    """
    everything = tuple(found)
    before = next((one for one in everything if one.assessment.when is When.PRE and one.results), None)
    after = next((one for one in reversed(everything) if one.assessment.when is When.POST and one.best), None)
    if before is None or after is None or after.best is None:
        return None
    return percent(after.assessment, after.best.score) - percent(before.assessment, before.results[0].score)


def overall(ending: Ending, found: Iterable[Sitting]) -> int | None:
    """Per cent of what a course requires, each assessment counted alike, halves rounded up.

    None where it requires none to be passed, or one of them has no result.
    """
    required = [one for one in found if one.assessment in ending.required]
    if not required or any(one.best is None for one in required):
        return None
    shares = [Fraction(one.best.score, one.assessment.out_of) for one in required if one.best is not None]
    return floor(sum(shares, Fraction(1, 2) * len(shares)) / len(shares))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people stand where in one assessment.

    sat: who has a result that counts; passed: of those; mean: of their best results, per cent of the points that can be
    had, halves rounded up; None before any.
    """

    assessment: Assessment
    sat: int
    passed: int
    mean: int | None


def tallies(ending: Ending, everybody: Sequence[Sequence[Sitting]]) -> tuple[Tally, ...]:
    """Each assessment of a course over everybody (``sittings`` of each person), in the order of the course."""
    return tuple(
        _tally(one, [each for some in everybody for each in some if each.assessment == one])
        for one in ending.assessments
    )


def _tally(assessment: Assessment, found: Sequence[Sitting]) -> Tally:
    scores = [one.best.score for one in found if one.best is not None]
    most = len(scores) * assessment.out_of
    mean = (2 * sum(scores) + most) // (2 * most) if scores else None
    return Tally(assessment, len(scores), sum(bool(one.passed) for one in found), mean)


def gains(everybody: Iterable[Iterable[Sitting]]) -> tuple[int, int | None]:
    """How many people have a ``gain``, and its mean in points of a hundred, halves rounded up; None of nobody."""
    found = [one for one in map(gain, everybody) if one is not None]
    return len(found), floor(Fraction(sum(found), len(found)) + Fraction(1, 2)) if found else None
