"""How well people fit the work at the stands of a fair, by the one definition of the score."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.fairs import Fair
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import Part
from mihan_desktop.domain.work.score import (
    Nearness,
    coverage,
    occupation_profile,
    score,
    strengths,
    through,
)
from sync.central.work import esco
from sync.central.work.matching import reading

Scorer = Callable[[Session, Sequence[str]], Mapping[str, Mapping[str, int]]]
"""(records) → of each of whom anything is known, ‰ by stand; 0 at a stand of whose work nothing is known."""


def scorer(session: Session, fair: Fair, day: date) -> Scorer | None:
    """What scores people for a fair; None where no stand offers a vacancy that desks still offer."""
    work: dict[str, list[Vacancy]] = {}
    for stand in fair.stands:
        found = [reading.vacancy(session, one.vacancy) for one in stand.offers if one.vacancy]
        work[stand.id] = [one for one in found if one is not None]
    if not any(work.values()):
        return None
    relations, ground = esco.relations(session), reading.ground(session, day)
    codes = tuple(dict.fromkeys(one.occupation for offers in work.values() for one in offers if one.occupation))
    nearness = Nearness(codes, relations, ground.rules)

    def scores(inside: Session, records: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        told = {one.record: stands(one, work, nearness, relations, ground) for one in reading.some(inside, records)}
        return {record: known for record, known in told.items() if known is not None}

    return scores


def stands(
    seeker: Seeker, work: Mapping[str, Sequence[Vacancy]], nearness: Nearness, relations: Relations, ground: Ground
) -> dict[str, int] | None:
    """‰ of the best vacancy of each stand at which the person is listed; None where nothing is known of the person."""
    strong = strengths(seeker, relations, ground)
    if not strong and not seeker.skills:
        return None
    profile, found = occupation_profile(strong, nearness), {}
    for stand, offers in work.items():
        if not offers:
            found[stand] = 0
        for one in offers:
            gate: dict[Part, int | None] = {
                Part.OCCUPATION: None if profile is None or not one.occupation else profile.get(one.occupation, 0),
                Part.SKILLS: coverage(seeker, one, relations, ground.rules),
            }
            if not through(gate, ground.rules):  # most people and most work: nothing else is looked at
                continue
            whole = score(seeker, one, relations, ground)
            if whole.listed and whole.total is not None:
                found[stand] = max(found.get(stand, 0), whole.total)
    return found
