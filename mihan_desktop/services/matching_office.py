"""Beside this desk's own people for a vacancy: those whom the office's other desks handed over to this machine."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.points import Account, facts_of
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import FINAL, RecordStatus, RegistrationSummary
from mihan_desktop.domain.work.facts import Seeker
from mihan_desktop.domain.work.people_ranked import People
from mihan_desktop.domain.work.seeker_words import read_seeker, write_seeker
from mihan_desktop.services import scoring
from mihan_desktop.services.matching_handed import summary

if TYPE_CHECKING:
    from mihan_desktop.domain.points.ruling import Rules
    from mihan_desktop.storage.handed_seekers import HandedSeeker
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
DAYS: Final = 7
"""After so many everybody is read again: ages and months move by themselves, and points with them."""
_MAKER: Final = 2
"""Version of what reads facts out of answers: with another one everybody is read anew."""
Read = Callable[["Work", str, bytes], Seeker]
"""(work, record, message) → somebody as the message says."""


@dataclass(slots=True)
class Known:
    """Who of them is in memory. after: rows up to this number; gone: departures that were followed; points: that the
    rules gave, of everybody who is in."""

    after: int = 0
    gone: int = 0
    points: dict[str, int] = field(default_factory=dict)


def stamp_of(work: "Work", day: date) -> str:
    """What reads them today, by which rules of points, in which week."""
    rules = scoring.rules_of(work, day)
    return f"{_MAKER} {day.toordinal() // DAYS} {scoring.NONE if rules is None else rules.id}"


def any_here(work: "Work") -> bool:
    """Whether anybody was ever handed over to this machine."""
    return bool(work.handed_seekers.marks()[0])


def read_some(work: "Work", stamp: str, day: date, most: int, read: Read) -> "tuple[HandedSeeker, ...]":
    """At most ``most`` of those who were not read under this stamp, out of their newest answers."""
    pairs = work.handed_seekers.stale(stamp, most)
    messages = {row.id: row.message for row in work.handed.among([change for _, change in pairs])}
    rules = scoring.rules_of(work, day)
    return tuple(_read(work, record, change, messages.get(change, b""), rules, day, read) for record, change in pairs)


def _read(
    work: "Work", record: str, change: str, message: bytes, rules: "Rules | None", day: date, read: Read
) -> "HandedSeeker":
    from mihan_desktop.services.submissions import answers_of
    from mihan_desktop.storage.handed_seekers import HandedSeeker

    points, seeker = 0, Seeker(record)
    try:
        seeker = read(work, record, message)
        if rules is not None:
            facts = facts_of(answers_of(message), scoring.trained(work, [record])[record], day)
            lines = rules.scorer.score(facts, day)
            points = sum(line.points for line in lines if line.account is Account.PRIORITY)
    except (ValueError, SyntaxError):  # lxml calls what is no XML an error of syntax
        log.warning("a record that a desk handed over cannot be read")
    return HandedSeeker(record, change, write_seeker(seeker), points)


def take_up(work: "Work", people: People, known: Known, beside: dict[str, int], most: int) -> bool:
    """Follow who came, changed or left, at most ``most`` at a time; whether more are to come.

    beside: points that were granted beside the rules, by record. Whoever is this desk's own as well is its own.
    """
    gone = work.handed_seekers.marks()[1]
    if gone != known.gone:
        for record in known.points.keys() - work.handed_seekers.records():
            del known.points[record]
            if not work.registrations.number(record):
                people.remove(record)
        known.gone = gone
    rows = work.handed_seekers.after(known.after, most)
    for row in rows:
        known.after = row.number
        if not work.registrations.number(row.record_id):
            known.points[row.record_id] = row.points
            points = row.points + beside.get(row.record_id, 0)
            people.put(replace(read_seeker(row.record_id, row.facts), points=points))
    return len(rows) == most


def records(work: "Work", record_ids: Collection[str]) -> dict[str, tuple[RegistrationSummary, str]]:
    """Those of ``record_ids`` who were handed over, with the names of their desks."""
    changes = work.handed_seekers.changes(record_ids)
    rows = {row.id: row for row in work.handed.among(list(changes.values()), light=True)}
    return {
        record: (summary(row), row.desk or row.device_id)
        for record, change in changes.items()
        if (row := rows.get(change)) is not None
    }  # fmt: skip


def name_of_handed(work: "Work", person: str) -> str:
    """The name of somebody whom another desk handed over, once the ministry knows them: before, it would turn back what
    this machine says of them, for its own batches leave before those of the desks.

    Raises MihanError ``record_unknown``, ``person_not_received``.
    """
    found = records(work, [person]).get(person)
    if found is None:
        raise MihanError("record_unknown")
    if found[0].status not in FINAL | {RecordStatus.CONFLICT}:
        raise MihanError("person_not_received")
    return found[0].label
