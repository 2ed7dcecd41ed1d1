"""What a rulebook is: the facts it may ask for, the rules in their order, and how a tie is broken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

LANGUAGES: Final = ("ar", "ckb", "en")
MOST_POINTS: Final = 10_000
"""Points of one line, up or down."""

Fact = str | int | float | bool | date | None
"""A fact about a person; None where nobody said anything."""

Texts = Mapping[str, str]
"""Texts by language, "ar", "ckb" and "en"."""


class Account(StrEnum):
    """The two accounts of a person's points, which never mix."""

    PRIORITY = "priority"  # need: orders lists of programmes
    ENGAGEMENT = "engagement"  # training attended, completed, renewed, missed


class FactType(StrEnum):
    """What a fact is. A value that is not of its fact's type counts as missing."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    SELECT = "select"  # one code
    SELECT_MULTIPLE = "select_multiple"  # codes with blanks between them
    BOOLEAN = "boolean"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class FactDefinition:
    """A fact that rules may read.

    Attributes:
        name: as rules call it, ``${name}``.
        voluntary: nobody has to answer; no rule that takes points may read it.
        labels: what people call it.
        account: the account whose rules alone may read it; None for both.
        choices: labels of the codes of a select, by code; empty where the rulebook does not name them.
    """

    name: str
    type: FactType
    voluntary: bool = False
    labels: Texts = field(default_factory=dict)
    account: Account | None = None
    choices: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: who gets the points, and how many.

    Attributes:
        explain: the sentence that a clerk reads aloud, with ``${fact}`` where the person's own fact belongs.
        condition: expression that grants it; see ``forms.rulebook`` for what it may say.
        points: a whole number, or an expression whose value is rounded, halves away from zero.
        cap: the most that the rule gives or takes (all rules of its ``cap_group`` together); None: no cap.
        valid_from, valid_to: first and last day; None where it is as the rulebook.
        legal_basis: the article that it rests on.
    """

    id: str
    account: Account
    labels: Texts
    explain: Texts
    condition: str
    points: int | str
    cap: int | None = None
    cap_group: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    legal_basis: str = ""

    def in_force(self, on: date) -> bool:
        """Whether it holds on a day of its rulebook."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Tie(NamedTuple):
    """One step of the order among equal points: the smaller value of a fact first, or the larger."""

    fact: str
    larger_first: bool


@dataclass(frozen=True)
class Rulebook:
    """A published rule set. effective_from, effective_to: its first and last day, None for open."""

    id: str
    version: str
    legal_act: str
    effective_from: date
    effective_to: date | None
    facts: tuple[FactDefinition, ...]
    rules: tuple[Rule, ...]
    ties: tuple[Tie, ...] = ()

    @cached_property
    def fact(self) -> Mapping[str, FactDefinition]:
        """The facts by name."""
        return {each.name: each for each in self.facts}

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        """The rules by id."""
        return {each.id: each for each in self.rules}

    def in_force(self, on: date) -> bool:
        """Whether it is the rule set of a day."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


class Line(NamedTuple):
    """What one rule gave one person.

    Attributes:
        points: whole, above or below zero; 0 only where a cap left nothing.
        facts_used: every fact that the rule reads, with its value as its type has it, None where it is missing.
        capped_from: what it would have been without the cap; None where no cap cut it.
    """

    rule_id: str
    account: Account
    points: int
    facts_used: tuple[tuple[str, Fact], ...]
    capped_from: int | None = None
