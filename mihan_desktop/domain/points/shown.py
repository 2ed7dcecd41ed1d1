"""What is shown of a person's points: each account by itself, each line with its sentence, what is asked of whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from forms.rulebook.book import Account, Texts
from mihan_desktop.domain.points.asking import Asked
from mihan_desktop.domain.points.ledger import Entry
from mihan_desktop.domain.points.ranking import Ranked


@dataclass(frozen=True, slots=True)
class Given:
    """What one rule gives. label, sentence: by language; facts: what each fact is called, and its value, by language.

    version: of the rule set by which it came into the ledger, on: the day; capped_from: points without the cap.
    """

    rule_id: str
    points: int
    label: Texts
    sentence: Texts
    facts: tuple[tuple[Texts, Texts], ...] = ()
    legal_basis: str = ""
    version: str = ""
    on: date | None = None
    capped_from: int | None = None


@dataclass(frozen=True, slots=True)
class AccountShown:
    """One account. total: of the lines and of what was granted beside them; could_add: names of rules that wait for an
    answer.
    """

    account: Account
    total: int
    given: tuple[Given, ...] = ()
    adjusted: int = 0
    could_add: tuple[Texts, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPoints:
    """The points of one person on a day. version: of the rules, "" where none hold; newer: a newer program can read.

    asked: oldest first; entries: the whole ledger of the rules, oldest first.
    """

    record_id: str
    day: date
    accounts: tuple[AccountShown, ...]
    asked: tuple[Asked, ...] = ()
    entries: tuple[Entry, ...] = ()
    version: str = ""
    legal_act: str = ""
    effective_from: date | None = None
    newer: bool = False


@dataclass(frozen=True, slots=True)
class RankedList:
    """People by the points of one account. version: of the rules; facts_used: how many facts broke ties, by name."""

    account: Account
    version: str
    day: date
    places: tuple[Ranked, ...] = ()
    ties: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LedgersState:
    """How far the ledgers of this desk are. left: people and changes still to come, roughly; version: of the rules."""

    left: int
    of: int
    version: str = ""
