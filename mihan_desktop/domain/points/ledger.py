"""The ledger of a person's points: entries are added and reversed, never edited; a total is the sum of its entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from forms.rulebook.book import Account, Line
from forms.rulebook.values import fact_text


class EntryKind(StrEnum):
    """Why an entry stands in the ledger."""

    RULE = "rule"  # a rule gave it
    ADJUSTMENT = "adjustment"  # people gave it: asked for with a reason, granted by a second person
    REVERSAL = "reversal"  # takes back the entry that it names


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of one person's ledger.

    Attributes:
        number: its place in the ledger of the person, from 1.
        rule_id: of the rule; of an adjustment the id of what was asked; of a reversal that of the entry taken back.
        version: of the rule set by which it came in; "" for an adjustment.
        facts: name and value (``fact_text``) of every fact that the rule read on the day, "" where it was missing.
        on: the day it was entered.
        of: number of the entry that a reversal takes back, else 0.
        capped_from: points without the cap, where one cut them.
    """

    number: int
    account: Account
    points: int
    on: date
    rule_id: str
    version: str = ""
    kind: EntryKind = EntryKind.RULE
    of: int = 0
    facts: tuple[tuple[str, str], ...] = ()
    capped_from: int | None = None


_NOTHING: Final[Mapping[Account, int]] = dict.fromkeys(Account, 0)


def totals(entries: Iterable[Entry]) -> dict[Account, int]:
    """The sum of each account."""
    found = dict(_NOTHING)
    for entry in entries:
        found[entry.account] += entry.points
    return found


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries that no reversal took back, in their order, reversals left out. Their sum is the total."""
    listed = list(entries)
    gone = {entry.of for entry in listed if entry.kind is EntryKind.REVERSAL}
    return tuple(each for each in listed if each.kind is not EntryKind.REVERSAL and each.number not in gone)


def reconcile(entries: Sequence[Entry], lines: Iterable[Line], *, version: str, on: date) -> tuple[Entry, ...]:
    """The entries to add so that what stands of the rules is what the lines say; () where it is already.

    entries: the person's whole ledger; lines: a score by the rule set ``version`` on the day ``on``. A line whose rule,
    account and points stand already adds nothing, by whichever version it came in: a new rule set that changes nothing
    for a person leaves their ledger alone. Adjustments are not touched.
    """
    wanted = {line.rule_id: line for line in lines}
    number = max((entry.number for entry in entries), default=0)
    added: list[Entry] = []
    for entry in standing(entries):
        if entry.kind is not EntryKind.RULE:
            continue
        line = wanted.get(entry.rule_id)
        if line is not None and _says(entry, line):
            del wanted[entry.rule_id]
            continue
        number += 1
        added.append(reversal(entry, number=number, on=on))
    for line in wanted.values():
        number += 1
        added.append(_entry(line, number, version, on))
    return tuple(added)


def reversal(entry: Entry, *, number: int, on: date) -> Entry:
    """What takes an entry back."""
    return Entry(
        number, entry.account, -entry.points, on, entry.rule_id, entry.version, EntryKind.REVERSAL, entry.number
    )


def adjustment(asked_id: str, account: Account, points: int, *, number: int, on: date) -> Entry:
    """What an adjustment that was granted enters."""
    return Entry(number, account, points, on, asked_id, kind=EntryKind.ADJUSTMENT)


def _says(entry: Entry, line: Line) -> bool:
    return (entry.account, entry.points, entry.capped_from) == (line.account, line.points, line.capped_from)


def _entry(line: Line, number: int, version: str, on: date) -> Entry:
    facts = tuple((name, fact_text(value)) for name, value in line.facts_used)
    return Entry(
        number, line.account, line.points, on, line.rule_id, version, facts=facts, capped_from=line.capped_from
    )
