"""What a compiled rulebook may call: nothing else can be reached from an expression that somebody wrote."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from forms.rulebook.book import MOST_POINTS, Account, Line
from forms.rulebook.values import as_boolean, as_date, as_decimal, as_integer, as_text, as_words
from forms.xpath.arithmetic import divide, modulo, round_half_away, whole
from forms.xpath.values import same_number


def alike(left: float, right: float) -> bool:
    """Whether two facts are written alike; two that are missing are."""
    return left == right or (left != left and right != right)


def least(*numbers: float) -> float:
    """min(): NaN where one is."""
    return math.nan if any(number != number for number in numbers) else min(numbers)


def most(*numbers: float) -> float:
    """max(): NaN where one is."""
    return math.nan if any(number != number for number in numbers) else max(numbers)


def rounded(number: float) -> float:
    """round()."""
    return round_half_away(number, 0.0)


def whole_points(number: float) -> int:
    """Points from what an expression gave: halves away from zero, within bounds; 0 for what is no number."""
    if not math.isfinite(number):
        return 0
    if number == int(number) and -MOST_POINTS <= number <= MOST_POINTS:
        return int(number)
    return int(round_half_away(max(-MOST_POINTS, min(MOST_POINTS, number)), 0.0))


NAMES: Final[Mapping[str, Any]] = {
    "__builtins__": {},
    "type": type,
    "int": int,
    "float": float,
    "str": str,
    "date": date,
    "NAN": math.nan,
    "Line": Line,
    "new": tuple.__new__,
    "ordinal": date.toordinal,
    "split": str.split,
    "priority": Account.PRIORITY,
    "engagement": Account.ENGAGEMENT,
    "as_integer": as_integer,
    "as_decimal": as_decimal,
    "as_date": as_date,
    "as_text": as_text,
    "as_words": as_words,
    "as_boolean": as_boolean,
    "same": same_number,
    "alike": alike,
    "divide": divide,
    "modulo": modulo,
    "least": least,
    "most": most,
    "rounded": rounded,
    "truncated": whole(math.trunc),
    "floored": whole(math.floor),
    "raised": whole(math.ceil),
    "absolute": math.fabs,
    "whole_points": whole_points,
    "length": len,
}
