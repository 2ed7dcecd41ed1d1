"""Seeded expressions of the language of rules, and people to ask them of, with much that is missing or at an edge."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from forms.rulebook import Fact, FactType
from tests.forms.rulebook.books import DAY, FACTS

CODES: Final = {"sex": ("female", "male"), "place": ("G01", "G02", "female"), "needs": ("orphan", "ill", "rent")}
_DAYS: Final = (date(1, 1, 1), date(1969, 12, 31), date(1970, 1, 1), date(2000, 2, 29), DAY, date(9999, 12, 31))
_NUMBERS: Final = ("0", "1", "2", "3.5", "18", "0.1", "0.3", "60", "1000000", ".5", "1e3", "٧")


class Author:
    """Writes expressions. known: whether it may say known(...)."""

    def __init__(self, seed: str, *, known: bool = False) -> None:
        self.chance = random.Random(seed)
        self._known = known

    def _of(self, *kinds: FactType) -> str:
        return self.chance.choice([name for name, kind in FACTS.items() if kind in kinds])

    def _pick(self, *makers: Callable[[int], str]) -> Callable[[int], str]:
        return self.chance.choice(makers)

    def condition(self, depth: int = 3) -> str:
        """A condition."""
        if depth <= 0:
            return self._pick(self._choice, self._order, self._same_text, self._flag)(0)
        return self._pick(
            self._logic, self._logic, self._logic, self._order, self._same, self._same_text, self._choice, self._flag,
            self._days, self._if_condition, self._truth,
        )(depth - 1)  # fmt: skip

    def _logic(self, depth: int) -> str:
        word = self.chance.choice(("and", "or", "not"))
        if word == "not":
            return f"not({self.condition(depth)})"
        return "(" + f" {word} ".join(self.condition(depth) for _ in range(self.chance.randint(2, 4))) + ")"

    def _truth(self, depth: int) -> str:
        return (
            f"({self.condition(depth)}) {self.chance.choice(('=', '!='))} {self.chance.choice(('true()', 'false()'))}"
        )

    def _if_condition(self, depth: int) -> str:
        return f"if({self.condition(depth)}, {self.condition(depth)}, {self.condition(depth)})"

    def _flag(self, _depth: int) -> str:
        return f"${{{self._of(FactType.BOOLEAN)}}}"

    def _choice(self, _depth: int) -> str:
        if self._known and self.chance.random() < 0.4:
            return f"known(${{{self.chance.choice(list(FACTS))}}})"
        name = self._of(FactType.SELECT, FactType.SELECT_MULTIPLE)
        return f"selected(${{{name}}}, '{self.chance.choice(CODES.get(name, CODES['needs']))}')"

    def _order(self, depth: int) -> str:
        return f"{self.number(depth)} {self.chance.choice(('<', '<=', '>', '>='))} {self.number(depth)}"

    def _same(self, depth: int) -> str:
        return f"{self.number(depth)} {self.chance.choice(('=', '!='))} {self.number(depth)}"

    def _same_text(self, _depth: int) -> str:
        one = self._of(FactType.SELECT, FactType.TEXT)
        other = self.chance.choice(
            (f"${{{self._of(FactType.SELECT, FactType.TEXT)}}}", "'female'", "'G01'", "''", "'ا'")
        )
        return f"${{{one}}} {self.chance.choice(('=', '!='))} {other}"

    def _days(self, depth: int) -> str:
        operator = self.chance.choice(("<", "<=", ">", ">=", "=", "!="))
        return f"{self.day(depth)} {operator} {self.day(depth, literal=True)}"

    def day(self, depth: int, *, literal: bool = False) -> str:
        """A day, or the number of one."""
        made = [f"${{{self._of(FactType.DATE)}}}"] * 3 + ["today()", f"date('{self.chance.choice(_DAYS)}')"]
        if literal:
            made.append(f"'{self.chance.choice(_DAYS)}'")
        if depth > 0:
            made += [
                f"(${{{self._of(FactType.DATE)}}} + {self.number(0)})", f"(today() - {self.chance.randint(0, 20_000)})",
                f"{self.chance.choice(('min', 'max'))}({self.day(0)}, {self.day(0)})",
                f"if({self.condition(0)}, {self.day(0)}, {self.day(0)})",
            ]  # fmt: skip
        return self.chance.choice(made)

    def number(self, depth: int) -> str:
        """A number."""
        names = (FactType.INTEGER, FactType.DECIMAL)
        if depth <= 0:
            return self.chance.choice(
                (f"${{{self._of(*names)}}}", f"${{{self._of(*names)}}}", self.chance.choice(_NUMBERS))
            )
        one, other = self.number(depth - 1), self.number(depth - 1)
        return self.chance.choice(
            (
                one, f"({one} {self.chance.choice(('+', '-', '*', 'div', 'mod'))} {other})", f"-({one})",
                f"{self.chance.choice(('int', 'round', 'floor', 'ceiling', 'abs'))}({one})",
                f"{self.chance.choice(('min', 'max'))}({one}, {other})", f"({self.day(0)} - {self.day(0)})",
                f"count-selected(${{{self._of(FactType.SELECT_MULTIPLE)}}})",
                f"if({self.condition(0)}, {one}, {other})",
            )
        )  # fmt: skip

    # -- people ------------------------------------------------------------------------------------------------------

    def person(self, silence: float = 0.35) -> dict[str, Fact]:
        """Facts, each missing with that chance."""
        return {name: self.fact(name) for name in FACTS if self.chance.random() >= silence}

    def fact(self, name: str) -> Fact:
        """A value of a fact, often at an edge."""
        pick = self.chance.choice
        match FACTS[name]:
            case FactType.INTEGER:
                return pick((0, 1, 2, 3, 17, 18, 60, -1, 1_000_000, 2**53 - 1))
            case FactType.DECIMAL:
                return pick((0.0, 0.1, 0.3, 0.1 + 0.2, 1.5, -2.5, 2.0, 1e-13, 1e15, 1e22))
            case FactType.DATE:
                return pick(_DAYS) if self.chance.random() < 0.6 else DAY - timedelta(days=self.chance.randint(0, 400))
            case FactType.SELECT:
                return pick(CODES[name])
            case FactType.SELECT_MULTIPLE:
                codes = CODES["needs"]
                return " ".join(self.chance.sample(codes, self.chance.randint(1, len(codes))))
            case FactType.BOOLEAN:
                return self.chance.random() < 0.5
            case FactType.TEXT:
                return pick(("female", "ا", "G01", "0", " "))
