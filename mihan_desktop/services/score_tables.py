"""What becomes of scores from a table before they are written: new, corrected, sat again, or left out and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mihan_desktop.domain.attendance import Trainee
from mihan_desktop.domain.training.ending import Assessment
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.assessing import ResultLine, Score


@dataclass(frozen=True, slots=True)
class Foreseen:
    """scores: to be written by ``Assessing.score``; corrected: names whose score that stands becomes another; same: how

    many have that score already; over: names of those who can't sit it again, or have the certificate; gone: names of
    those without a place.
    """

    scores: tuple[Score, ...]
    corrected: tuple[str, ...]
    same: int
    over: tuple[str, ...]
    gone: tuple[str, ...]


def foresee(
    lines: Iterable[ResultLine], assessment: Assessment, read: Sequence[tuple[Trainee, int]], *, again: bool = False,
    reason: str = "",
) -> Foreseen:  # fmt: skip
    """What follows from scores (hundredths of a point). again: whoever has one sat it once more, and it is a new one;

    reason: why the others are corrected.
    """
    places = {one.enrolment.person: one for one in lines}
    scores: list[Score] = []
    corrected: list[str] = []
    over: list[str] = []
    gone: list[str] = []
    same = 0
    for trainee, score in read:
        line = places.get(trainee.person_id)
        if line is None:
            gone.append(trainee.name)
            continue
        sat = next(one for one in line.sittings if one.assessment.id == assessment.id)
        if line.enrolment.state is State.CERTIFIED or (again and sat.results and not sat.next):
            over.append(trainee.name)
        elif again and sat.results:
            scores.append(Score(trainee.person_id, score, sat.next))
        elif sat.results and sat.results[-1].score == score:
            same += 1
        elif sat.results:
            scores.append(Score(trainee.person_id, score, reason=reason))
            corrected.append(trainee.name)
        else:
            scores.append(Score(trainee.person_id, score))
    return Foreseen(tuple(scores), tuple(corrected), same, tuple(over), tuple(gone))


def may_sit_again(lines: Iterable[ResultLine], assessment: Assessment) -> bool:
    """Whether anybody who has a result may sit it once more."""
    found = (sat for line in lines for sat in line.sittings if sat.assessment.id == assessment.id)
    return any(sat.results and sat.next for sat in found)
