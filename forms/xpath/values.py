"""Values of expressions and how XPath 1.0, and ODK beyond it, turn one into another."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Literal

from forms.xpath.errors import ExpressionError
from forms.xpath.moments import Moment, looks_like_date, moment_from_text
from forms.xpath.scope import Scope
from forms.xpath.tree import Node

Value = bool | float | str | list[Node] | Moment
Comparison = Literal["=", "!=", "<", "<=", ">", ">="]

# Equality of numbers as JavaRosa has it: 0.1 + 0.2 = 0.3 holds, which the JavaScript engines deny.
EQUAL_WITHIN = 1e-12

_NUMBER = re.compile(r"[ \t\r\n]*(-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)[ \t\r\n]*", re.ASCII)
# Arabic and Persian digits, and the Arabic decimal and thousands marks.
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.", "٬")
_ORDER: dict[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
_MIRRORED: dict[Comparison, Comparison] = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def ascii_digits(text: str) -> str:
    """The text with Arabic and Persian digits as ASCII digits."""
    return text if text.isascii() else text.translate(_DIGITS)


def number_of(node: Node, scope: Scope) -> float:
    """number() of a node's string-value, which the node keeps while it reads so in every time zone."""
    known = node.number
    if known is not None:
        return known
    text = node.string()
    value = number_from_text(text, scope)
    if node.is_leaf and (value == value or not text) and not looks_like_date(ascii_digits(text)):
        node.number = value
    return value


def number_from_text(text: str, scope: Scope) -> float:
    """number() of a text: XPath 1.0's syntax, exponents, all three digit kinds, and dates as days since 1970-01-01Z."""
    if not text.isascii():
        text = text.translate(_DIGITS)
    match = _NUMBER.fullmatch(text)
    if match is not None:
        return float(match.group(1))
    if looks_like_date(text):
        return moment_from_text(text, scope.environment.timezone).days()
    return math.nan


def text_from_number(number: float) -> str:
    """string() of a number: whole numbers without a point, no exponent ever, "NaN" and "Infinity"."""
    if number != number:
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if abs(number) < 1e16 and number == int(number):
        return str(int(number))
    text = repr(number)
    return format(Decimal(text), "f") if "e" in text else text.removesuffix(".0")


def to_boolean(value: Value) -> bool:
    """boolean() of any value."""
    if value is True or value is False:
        return value
    if isinstance(value, float):
        return value == value and value != 0
    if isinstance(value, Moment):
        return value.at is not None
    return len(value) > 0


def to_number(value: Value, scope: Scope) -> float:
    """number() of any value."""
    if isinstance(value, float):
        return value
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, str):
        return number_from_text(value, scope)
    if isinstance(value, Moment):
        return value.days()
    return number_of(value[0], scope) if value else math.nan


def to_string(value: Value) -> str:
    """string() of any value."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return text_from_number(value)
    if isinstance(value, Moment):
        return value.string()
    return value[0].string() if value else ""


def to_nodes(value: Value) -> list[Node]:
    """The nodes of a value. ExpressionError("wrong_type") when it is something else."""
    if isinstance(value, list):
        return value
    raise ExpressionError("wrong_type", {"expected": "nodes", "given": type(value).__name__})


def same_number(left: float, right: float) -> bool:
    """Equality of numbers within JavaRosa's tolerance."""
    return left == right or abs(left - right) < EQUAL_WITHIN


def compare(operator: Comparison, left: Value, right: Value, scope: Scope) -> bool:
    """A comparison as XPath 1.0 (3.4) has it; dates compare as numbers, with texts that name a date as well.

    Less and greater between nodes and a boolean compare each node's number with 1 or 0, as browsers and both engines of
    the field do; the letter of XPath 1.0 would compare whether there are any nodes.
    """
    if isinstance(left, list):
        if isinstance(right, bool) and operator in ("=", "!="):
            return _compare_plain(operator, len(left) > 0, right, scope)
        if isinstance(right, list):
            return _compare_nodes(operator, left, right, scope)
        if isinstance(right, float) or operator not in ("=", "!="):
            return _compare_numbers(operator, left, to_number(right, scope), scope)
        return any(_compare_plain(operator, node.string(), right, scope) for node in left)
    if isinstance(right, list):
        return compare(_MIRRORED[operator], right, left, scope)
    return _compare_plain(operator, left, right, scope)


def _compare_numbers(operator: Comparison, left: list[Node], right: float, scope: Scope) -> bool:
    numbers = [number_of(node, scope) for node in left]
    if operator == "=":
        return any(same_number(number, right) for number in numbers)
    if operator == "!=":
        return any(not same_number(number, right) for number in numbers)
    holds = _ORDER[operator]
    return any(holds(number, right) for number in numbers)


def _compare_nodes(operator: Comparison, left: list[Node], right: list[Node], scope: Scope) -> bool:
    if not left or not right:
        return False
    if operator == "=":
        return not {node.string() for node in left}.isdisjoint(node.string() for node in right)
    if operator == "!=":
        first = left[0].string()
        return any(node.string() != first for node in right) or any(node.string() != first for node in left[1:])
    lefts = [number_of(node, scope) for node in left]
    rights = [number_of(node, scope) for node in right]
    holds = _ORDER[operator]
    return any(holds(one, other) for one in lefts for other in rights)


def _compare_plain(operator: Comparison, left: Value, right: Value, scope: Scope) -> bool:
    if operator not in ("=", "!="):
        return _ORDER[operator](to_number(left, scope), to_number(right, scope))
    if isinstance(left, bool) or isinstance(right, bool):
        same = to_boolean(left) == to_boolean(right)
    elif isinstance(left, (float, Moment)) or isinstance(right, (float, Moment)):
        same = same_number(to_number(left, scope), to_number(right, scope))
    else:
        same = left == right
    return same if operator == "=" else not same
