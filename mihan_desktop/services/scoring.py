"""What the rules of the day give people, from what their records say: the same at every desk and at the ministry."""

import json
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from forms.problems import FormError
from forms.rulebook.book import Rulebook
from forms.rulebook.document import from_document
from forms.rulebook.scoring import Scorer, compile_rulebook
from mihan_desktop.domain.points import Account, Entry, Fact, Line, Training, facts_of, reconcile, totals
from mihan_desktop.domain.points.counting import counted
from mihan_desktop.domain.points.ruling import Rules, of_day
from mihan_desktop.domain.points.writing import read_entry, write_entry
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.points import LedgerRow, Subject

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
NONE = ""
"""The id of no rule set."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One record. lines: what the rules give; entries: the whole ledger with them, added: those of it that are new."""

    subject: Subject
    facts: Mapping[str, Fact]
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]
    added: tuple[Entry, ...]


def rules_of(work: "Work", day: date) -> Rules | None:
    """The rule set that holds on a day (``domain.points.ruling``)."""
    from sync.protocol.releases import POINTS_RULES

    ever = work.releases.ever(POINTS_RULES, POINTS_RULES)
    return of_day(((name, compiled(data) if name else None) for name, data in ever), day)


@lru_cache(maxsize=4)
def compiled(data: bytes) -> tuple[Rulebook, Scorer] | None:
    """A rule set as a release has it; None for one that this program cannot read."""
    try:
        book = from_document(json.loads(data))
        return book, compile_rulebook(book)
    except (FormError, ValueError) as error:
        log.warning("a rule set of points cannot be read: %s", type(error).__name__)
        return None


def score(work: "Work", subjects: Sequence[Subject], rules: Rules | None, day: date) -> tuple[Scored, ...]:
    """What the rules give these records on a day, and what their ledgers become by it. Who was withdrawn gets none."""
    from mihan_desktop.services.submissions import answers_of

    said = work.identities.messages([one.newest for one in subjects])
    training = trained(work, [one.record_id for one in subjects])
    kept = work.points.ledgers([one.number for one in subjects])
    found = []
    for one in subjects:
        standing = one.status is not RecordStatus.WITHDRAWN and one.newest in said
        facts = facts_of(answers_of(said[one.newest]), training[one.record_id], day) if standing else {}
        lines = rules.scorer.score(facts, day) if rules is not None and standing else ()
        ledger = kept.get(one.number)
        before = () if ledger is None else tuple(read_entry(value) for value in ledger.entries)
        added = reconcile(before, lines, version="" if rules is None else rules.book.version, on=day)
        found.append(Scored(one, facts, lines, (*before, *added), added))
    return tuple(found)


def trained(work: "Work", record_ids: Collection[str]) -> dict[str, Training]:
    """What this desk knows of the training of each of these people."""
    marks, courses = work.points.marks(record_ids), work.enrolments.of_people(record_ids)
    sent = work.told.states_of(record_ids)
    return {
        record_id: counted(
            (mark for _, mark in marks.get(record_id, {}).values()), courses.get(record_id, ()), sent.get(record_id, ())
        )
        for record_id in record_ids
    }


def ledger_row(one: Scored, rules: str, day: date) -> LedgerRow:
    """A ledger as it is kept."""
    sums = totals(one.entries)
    return LedgerRow(
        one.subject.number, rules, day.isoformat(), [write_entry(entry) for entry in one.entries],
        sums[Account.PRIORITY], sums[Account.ENGAGEMENT],
    )  # fmt: skip
