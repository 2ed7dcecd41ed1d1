"""Writes the parts of an expression as Python: as they are, or only where they hold whatever nobody has answered.

Three ways of writing a condition. *Plainly* it is what it is in a form, where an answer that is missing is blank.
*Surely true* holds where it would hold whatever the missing facts were, and *surely false* where it would not; facts of
which the expression asks known(${fact}) are taken plainly in all three: their author has thought of silence.

What is written is the tree of Python's own parser, made of names that this module chooses, of constants and of calls of
what ``runtime`` names; no text that somebody wrote is ever read as Python.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import Final

from forms.rulebook.book import FactDefinition, FactType
from forms.rulebook.meaning import (
    KINDS,
    Answered,
    Arithmetic,
    Choice,
    Chosen,
    Compared,
    Count,
    Extreme,
    Logic,
    Named,
    Negative,
    Not,
    Part,
    Rounded,
    Today,
    Value,
    facts_read,
    named_known,
)
from forms.rulebook.values import MOST_INTEGER

_ORDER: Final[Mapping[str, type[ast.cmpop]]] = {"<": ast.Lt, "<=": ast.LtE, ">": ast.Gt, ">=": ast.GtE}
_OTHERWISE: Final[Mapping[str, type[ast.cmpop]]] = {"<": ast.GtE, "<=": ast.Gt, ">": ast.LtE, ">=": ast.Lt}
_SAME: Final[Mapping[str, type[ast.cmpop]]] = {"=": ast.Eq, "!=": ast.NotEq}
_SUMS: Final[Mapping[str, type[ast.operator]]] = {"+": ast.Add, "-": ast.Sub, "*": ast.Mult}
_ROUNDING: Final = {
    "int": "truncated", "round": "rounded", "floor": "floored", "ceiling": "raised", "abs": "absolute",
}  # fmt: skip
_EXTREMES: Final = {"min": "least", "max": "most"}


def name(identifier: str) -> ast.expr:
    """A name that is read."""
    return ast.Name(identifier, ast.Load())


def constant(value: float | str | None) -> ast.expr:
    """A constant."""
    return ast.Constant(value)


def call(function: str, *arguments: ast.expr) -> ast.expr:
    """A call of a name."""
    return ast.Call(name(function), list(arguments), [])


def comparison(left: ast.expr, operator: ast.cmpop, right: ast.expr) -> ast.expr:
    """left operator right."""
    return ast.Compare(left, [operator], [right])


def every(tests: Iterable[ast.expr]) -> ast.expr:
    """All of the tests, in their order; True for none."""
    listed = list(tests)
    if not listed:
        return constant(value=True)
    return listed[0] if len(listed) == 1 else ast.BoolOp(ast.And(), listed)


def any_of(tests: Iterable[ast.expr]) -> ast.expr:
    """One of the tests, in their order."""
    listed = list(tests)
    return listed[0] if len(listed) == 1 else ast.BoolOp(ast.Or(), listed)


def otherwise(test: ast.expr) -> ast.expr:
    """not test."""
    return ast.UnaryOp(ast.Not(), test)


class Writer:
    """Writes expressions over facts that stand in local names: their values ``v0`` … in the order of ``places``."""

    def __init__(self, places: Mapping[str, int]) -> None:
        self._places = places
        self.asked: list[tuple[tuple[str, ...], ast.expr]] = []  # tests that are asked only where their facts are there
        self._literal: frozenset[str] = frozenset()

    # -- conditions --------------------------------------------------------------------------------------------------

    def surely(self, part: Part, *, literal: frozenset[str] | None = None) -> ast.expr:
        """The condition, where it holds whatever is missing. literal: facts that are taken plainly all the same."""
        self._literal = named_known(part) if literal is None else literal
        return self._true(part)

    def _true(self, part: Part) -> ast.expr:
        match part:
            case Logic(operator=operator, parts=parts):
                return (every if operator == "and" else any_of)(self._true(each) for each in parts)
            case Not(part=one):
                return self._false(one)
            case Choice(condition=condition, then=then, otherwise=other):
                rest = every([self._false(condition), self._true(other)])
                return ast.IfExp(self._true(condition), self._true(then), rest)
            case Value() | Answered() | Chosen() | Named():
                return self.plain(part)
            case Compared() if self._false_of_silence(part):
                return self.plain(part)
        return self._guarded(part, self.plain(part))

    def _false(self, part: Part) -> ast.expr:
        match part:
            case Logic(operator=operator, parts=parts):
                return (any_of if operator == "and" else every)(self._false(each) for each in parts)
            case Not(part=one):
                return self._true(one)
            case Choice(condition=condition, then=then, otherwise=other):
                rest = every([self._false(condition), self._false(other)])
                return ast.IfExp(self._true(condition), self._false(then), rest)
            case Value() | Answered():
                return otherwise(self.plain(part))
            case Compared(operator=operator, left=left, right=right) if operator in _ORDER and self._is_simple(part):
                # of numbers that are none this is false as well: nothing more to ask
                self.asked.append((tuple(facts_read(part)), otherwise(self.plain(part))))
                return comparison(self.number(left), _OTHERWISE[operator](), self.number(right))
        return self._guarded(part, otherwise(self.plain(part)))

    def _guarded(self, part: Part, test: ast.expr) -> ast.expr:
        asked = [fact for each, fact in facts_read(part).items() if each not in self._literal]
        self.asked.append((tuple(fact.name for fact in asked), test))
        return every([*(self.present(fact) for fact in asked), test])

    def _is_simple(self, part: Compared) -> bool:
        sides = (part.left, part.right)
        return all(isinstance(side, Value | Named | Today) for side in sides) and self._literal.isdisjoint(
            facts_read(part)
        )

    def _false_of_silence(self, part: Compared) -> bool:
        """Whether the comparison is false by itself as soon as one of its facts is missing."""
        if part.operator == "!=" or not (_spreads_silence(part.left) and _spreads_silence(part.right)):
            return False
        if part.operator != "=":
            return True
        if part.left.kind == "text":
            return any(isinstance(side, Value) and side.value for side in (part.left, part.right))
        return not (isinstance(part.left, Named) and isinstance(part.right, Named))

    def present(self, fact: FactDefinition) -> ast.expr:
        """Whether a fact has a value."""
        value = self._value(fact)
        match KINDS[fact.type]:
            case "boolean":
                return comparison(value, ast.IsNot(), constant(None))
            case "number" | "date":
                return comparison(value, ast.Eq(), value)
        return value

    def _value(self, fact: FactDefinition) -> ast.expr:
        return name(f"v{self._places[fact.name]}")

    def plain(self, part: Part) -> ast.expr:
        """The condition, or the text, as in a form."""
        match part:
            case Value(kind="boolean" | "text", value=value):
                return constant(value)
            case Named(kind="boolean" | "text", fact=fact):
                return self._value(fact)
            case Answered(fact=fact):
                return self.present(fact)
            case Chosen(fact=fact, code=code):
                words = self._value(fact)
                if fact.type is FactType.SELECT:
                    words = call("split", words)
                return comparison(constant(code), ast.In(), words)
            case Logic(operator=operator, parts=parts):
                return (every if operator == "and" else any_of)(self.plain(each) for each in parts)
            case Not(part=one):
                return otherwise(self.plain(one))
            case Choice(kind="boolean" | "text", condition=condition, then=then, otherwise=other):
                return ast.IfExp(self.plain(condition), self.plain(then), self.plain(other))
            case Compared():
                return self._compared(part)
        return self.number(part)

    def _compared(self, part: Compared) -> ast.expr:
        operator, left, right = part.operator, part.left, part.right
        if operator in _ORDER:
            return comparison(self.number(left), _ORDER[operator](), self.number(right))
        if left.kind == "text":
            return comparison(self.plain(left), _SAME[operator](), self.plain(right))
        one, other = self.number(left), self.number(right)
        if isinstance(left, Named) and isinstance(right, Named):
            same = call("alike", one, other)
        elif _is_whole(left) and _is_whole(right):
            return comparison(one, _SAME[operator](), other)
        else:
            same = call("same", one, other)
        return same if operator == "=" else otherwise(same)

    # -- numbers -----------------------------------------------------------------------------------------------------

    def number(self, part: Part) -> ast.expr:
        """A number, or the number of a day; NaN where a fact is missing."""
        match part:
            case Value(value=value):
                return constant(value)
            case Named(fact=fact):
                return self._value(fact)
            case Today():
                return name("today")
            case Count(fact=fact):
                return call("float", call("length", self._value(fact)))
            case Negative(part=one):
                return ast.UnaryOp(ast.USub(), self._float(one))
            case Rounded(name=function, part=one):
                return call(_ROUNDING[function], self._float(one))
            case Extreme(name=function, parts=parts):
                return call(_EXTREMES[function], *(self._float(each) for each in parts))
            case Choice(condition=condition, then=then, otherwise=other):
                return ast.IfExp(self.plain(condition), self._float(then), self._float(other))
            case Arithmetic(operator=operator, left=left, right=right):
                return self._calculated(operator, left, right)
        raise AssertionError(part)

    def _calculated(self, operator: str, left: Part, right: Part) -> ast.expr:
        one, other = self._float(left), self._float(right)
        if operator in _SUMS:
            return ast.BinOp(one, _SUMS[operator](), other)
        if operator == "div" and isinstance(right, Value) and right.value:
            return ast.BinOp(one, ast.Div(), other)
        return call("divide" if operator == "div" else "modulo", one, other)

    def _float(self, part: Part) -> ast.expr:
        """A number that is calculated with: whole ones become those of the language, which end at 2**53."""
        written = self.number(part)
        if isinstance(part, Today) or (isinstance(part, Named) and part.fact.type is not FactType.DECIMAL):
            return ast.BinOp(written, ast.Add(), constant(0.0))
        return written


def _spreads_silence(part: Part) -> bool:
    """Whether the part is NaN, or "", as soon as one of its facts is missing."""
    match part:
        case Value() | Named() | Today():
            return True
        case Arithmetic(left=left, right=right):
            return _spreads_silence(left) and _spreads_silence(right)
        case Negative(part=one) | Rounded(part=one):
            return _spreads_silence(one)
        case Extreme(parts=parts):
            return all(_spreads_silence(each) for each in parts)
    return False


def _is_whole(part: Part) -> bool:
    match part:
        case Value(value=float() as number):
            return number.is_integer() and abs(number) < MOST_INTEGER
        case Named(fact=fact):
            return fact.type in (FactType.INTEGER, FactType.DATE)
        case Today():
            return True
    return False
