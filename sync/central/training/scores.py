"""How a cohort did in its assessments; few people are kept back from whoever may see nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from mihan_desktop.domain.training.assessments import Sitting, Tally, gains, sittings, tallies
from mihan_desktop.domain.training.ending import Assessment, Ending, When
from sync.central.counts import SMALLEST
from sync.central.training import assessing

Results = Mapping[str, tuple[Sitting, ...]]
"""How each person stands to each assessment of the course, by record."""


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One assessment, or the gain. assessment: None of the gain; sat: who has a result, of the gain both results.

    passed: of those, None of the gain; mean: per cent of the points that can be had, of the gain points of a hundred.
    None as well before any result. few: what of these is kept back.
    """

    assessment: Assessment | None
    sat: int | None
    passed: int | None
    mean: int | None
    few: frozenset[str] = frozenset()


def results_of(session: Session, cohort: str, ending: Ending, people: Sequence[str]) -> Results:
    """Of everybody in a cohort, by the rule of the desks; nothing is read of a course that is not assessed."""
    said = assessing.words_of(session, cohort) if ending.assessments else {}
    return {person: sittings(ending, said.get(person, ())) for person in people}


def score_lines(ending: Ending, results: Results, *, named: bool) -> tuple[ScoreLine, ...]:
    """One of each assessment, then the gain where a course is assessed before and after.

    named: of a reader who may see who is in it. From others a number of 1 to less than ``SMALLEST`` people is kept
    back, what is told of so few, and what it would follow from.
    """
    everybody = tuple(results.values())
    counted = tallies(ending, everybody)
    lines = [_line(one, named=named) for one in counted]
    if {When.PRE, When.POST} <= {one.when for one in ending.assessments}:
        people, mean = gains(everybody)
        others = (one.sat for one in counted if one.assessment.when is not When.MID)
        few = _few(people) or any(_few(abs(sat - people)) for sat in others)
        lines.append(_kept_back(None) if few and not named else ScoreLine(None, people, None, mean))
    return tuple(lines)


def _line(one: Tally, *, named: bool) -> ScoreLine:
    if named:
        return ScoreLine(one.assessment, one.sat, one.passed, one.mean)
    if _few(one.sat):
        return _kept_back(one.assessment)
    if _few(one.passed) or _few(one.sat - one.passed):
        return ScoreLine(one.assessment, one.sat, None, one.mean, frozenset({"passed"}))
    return ScoreLine(one.assessment, one.sat, one.passed, one.mean)


def _kept_back(assessment: Assessment | None) -> ScoreLine:
    kept = {"sat", "mean"} if assessment is None else {"sat", "passed", "mean"}
    return ScoreLine(assessment, None, None, None, frozenset(kept))


def _few(people: int) -> bool:
    return 0 < people < SMALLEST
