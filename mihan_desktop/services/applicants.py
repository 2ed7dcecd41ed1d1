"""Who an applicant is: a record of this desk, or somebody who applied elsewhere and whom this desk was told of."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.points import Candidate, Fact
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.calling import ENDED, Outside
from mihan_desktop.domain.training.enrolments import IN_CLASS, Enrolment
from mihan_desktop.domain.training.selection import Finding, Outcome

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

ONCE: Final = {
    "ar": "ليس في القائمة بقيد آخر له",
    "ckb": "بە تۆمارێکی تری خۆی لە لیستەکەدا نییە",
    "en": "Is not in the list by another record of theirs",
}


def gone(work: "Work", person: str) -> bool:
    """Whether the record was withdrawn or erased, or the person is known nowhere here: nobody is ranked after that."""
    record = work.registrations.get(person)
    return not work.outside.knows(person) if record is None else record.status is RecordStatus.WITHDRAWN


def outside(work: "Work", cohort: str, person: str) -> Outside | None:
    """What this desk was told of somebody who is no record of its own; None for everybody else."""
    return work.outside.one(cohort, person) if work.registrations.get(person) is None else None


def answers(work: "Work", cohort: str, person: str) -> tuple[tuple[str, str], ...]:
    """What is known of somebody, by the names of questions."""
    from mihan_desktop.services.submissions import answers_of

    record = work.registrations.get(person)
    if record is None:
        told = work.outside.one(cohort, person)
        return () if told is None else told.answers()
    row = work.outbox.get(record.change_id)
    return () if row is None else answers_of(row.message)


def candidates(work: "Work", people: Collection[str]) -> tuple[Candidate, ...]:
    """Those of ``people`` who are no records here, with the points that they were told with."""
    found = []
    for person in people:
        told = outside(work, "", person)
        if told is not None:
            facts = {name: _fact(text) for name, text in told.ties.items()}
            found.append(Candidate(person, told.points or 0, facts))
    return tuple(found)


def versions(work: "Work", people: Collection[str]) -> dict[str, str]:
    """By which rules those of ``people`` were counted who are no records here."""
    told = {person: outside(work, "", person) for person in people}
    return {person: one.version for person, one in told.items() if one is not None and one.version}


def doubles(work: "Work", everybody: Collection[Enrolment]) -> frozenset[str]:
    """Those who stand in a list by an earlier record of theirs too, as the ministry links records.

    A record by which somebody has a place goes before those that apply; one by which they left is none of them.
    """
    there = [one for one in everybody if one.state not in ENDED]
    pairs: dict[str, set[str]] = {one.person: set() for one in there}
    for one in there:  # whichever of the two is told of the other
        told = outside(work, one.cohort, one.person)
        for other in (*_linked(work, one.person), *(() if told is None else told.same)):
            pairs[one.person].add(other)
            pairs.setdefault(other, set()).add(one.person)
    first = sorted(there, key=lambda one: (one.state not in IN_CLASS, one.applied, one.person))
    before: set[str] = set()
    found = set()
    for one in first:
        if pairs[one.person] & before:
            found.add(one.person)
        before.add(one.person)
    return frozenset(found)


def alone(person: str, twice: Collection[str]) -> Finding:
    """That no other record of the same person stands in the list before this one. twice: ``doubles``."""
    return Finding("one_record", ONCE, Outcome.UNMET if person in twice else Outcome.MET)


def _linked(work: "Work", person: str) -> set[str]:
    return {link.other_id for link in work.told.links(person) if link.relation == "same"}


def _fact(text: str) -> Fact:
    """A fact of the order of ties as it was before it travelled: a number, a day or a text."""
    reads: tuple[Callable[[str], Fact], ...] = (int, float, date.fromisoformat)
    for read in reads:
        try:
            return read(text)
        except ValueError:
            continue
    return text
