"""What the rules of the day give people, from what their records say: the same at every desk and at the ministry."""

import json
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from forms.problems import FormError
from forms.rulebook.book import Rulebook
from forms.rulebook.document import from_document
from forms.rulebook.scoring import Scorer, compile_rulebook
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points import Account, Entry, EntryKind, Fact, Line, Training, facts_of, reconcile, totals
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.points import LedgerRow, Subject

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
NONE = ""
"""The id of no rule set."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rule set of a day. id: hash of what the release brought; newer: one is here that this program cannot read."""

    id: str
    book: Rulebook
    scorer: Scorer
    newer: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """One record. lines: what the rules give; entries: the whole ledger with them, added: those of it that are new."""

    subject: Subject
    facts: Mapping[str, Fact]
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]
    added: tuple[Entry, ...]


def rules_of(work: "Work", day: date) -> Rules | None:
    """The rule set that holds on a day: the one that came last and has begun; None where it has ended or none came.

    One that only a newer program can read is passed over: what held before goes on holding here.
    """
    from sync.protocol.releases import POINTS_RULES

    newer = False
    for part_hash, data in work.releases.ever(POINTS_RULES, POINTS_RULES):
        if not part_hash:
            return None
        found = compiled(data)
        if found is None:
            newer = True
        elif found[0].effective_from <= day:
            return Rules(part_hash, *found, newer=newer) if found[0].in_force(day) else None
    return None


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
    said = work.identities.messages([one.newest for one in subjects])
    training = trained(work, [one.record_id for one in subjects])
    kept = work.points.ledgers([one.number for one in subjects])
    found = []
    for one in subjects:
        standing = one.status is not RecordStatus.WITHDRAWN and one.newest in said
        facts = facts_of(_answers(said[one.newest]), training[one.record_id], day) if standing else {}
        lines = rules.scorer.score(facts, day) if rules is not None and standing else ()
        ledger = kept.get(one.number)
        before = () if ledger is None else tuple(read_entry(value) for value in ledger.entries)
        added = reconcile(before, lines, version="" if rules is None else rules.book.version, on=day)
        found.append(Scored(one, facts, lines, (*before, *added), added))
    return tuple(found)


def _answers(message: bytes) -> tuple[tuple[str, str], ...]:
    from mihan_desktop.services.submissions import answers
    from sync.protocol.messages import decode_change

    submission = decode_change(message).body.get("submission", "")
    return answers(str(submission).encode()) if submission else ()


def trained(work: "Work", record_ids: Collection[str]) -> dict[str, Training]:
    """What this desk knows of the training of each of these people."""
    marks = work.points.marks(record_ids)
    return {record_id: _training(marks.get(record_id, {})) for record_id in record_ids}


def _training(marks: Mapping[str, tuple[str, Mark]]) -> Training:
    counts = dict.fromkeys(Mark, 0)
    for _, mark in marks.values():
        counts[mark] += 1
    return replace(
        Training(),
        present=counts[Mark.PRESENT], late=counts[Mark.LATE], absent=counts[Mark.ABSENT], excused=counts[Mark.EXCUSED],
    )  # fmt: skip


def ledger_row(one: Scored, rules: str, day: date) -> LedgerRow:
    """A ledger as it is kept."""
    sums = totals(one.entries)
    return LedgerRow(
        one.subject.number, rules, day.isoformat(), [write_entry(entry) for entry in one.entries],
        sums[Account.PRIORITY], sums[Account.ENGAGEMENT],
    )  # fmt: skip


def write_entry(entry: Entry) -> list[Any]:
    """An entry as a list of JSON values, in the order of ``read_entry``."""
    return [
        entry.number, entry.account.value, entry.points, entry.on.isoformat(), entry.rule_id, entry.version,
        entry.kind.value, entry.of, [list(fact) for fact in entry.facts], entry.capped_from,
    ]  # fmt: skip


def read_entry(value: Sequence[Any]) -> Entry:
    """What ``write_entry`` wrote."""
    number, account, points, on, rule, version, kind, of, facts, capped = value
    told = tuple((str(name), str(text)) for name, text in facts)
    return Entry(
        number, Account(account), points, date.fromisoformat(on), rule, version, EntryKind(kind), of, told, capped
    )
