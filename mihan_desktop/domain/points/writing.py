"""Entries of a ledger as JSON keeps them: the same in both databases."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from forms.rulebook.book import Account
from mihan_desktop.domain.points.ledger import Entry, EntryKind


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
