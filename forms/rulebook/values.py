"""Facts as their type has them: what does not fit counts as missing, so that a wrong value neither gives nor takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import UTC, date
from typing import Final

from forms.rulebook.book import Fact, FactType
from forms.xpath.moments import looks_like_date
from forms.xpath.scope import Environment, Scope
from forms.xpath.tree import document
from forms.xpath.values import ascii_digits, number_from_text

MOST_INTEGER: Final = 2**53
"""Whole numbers below it are the same as numbers of the expression language."""
EPOCH: Final = date(1970, 1, 1).toordinal()
_YES: Final = frozenset({"yes", "true", "1"})
_NO: Final = frozenset({"no", "false", "0"})
_UTC: Final = Scope(document(), Environment(timezone=UTC))


def as_integer(value: object) -> int | None:
    """A whole number from a number or a text of digits of any kind; None for anything else."""
    number = as_decimal(value)
    return int(number) if number is not None and number.is_integer() and abs(number) < MOST_INTEGER else None


def as_decimal(value: object) -> float | None:
    """A finite number from a number or a text; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        text = value.strip()
        value = math.nan if looks_like_date(ascii_digits(text)) else number_from_text(text, _UTC)
    if not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number + 0.0 if math.isfinite(number) else None  # -0.0 is written, and so read, as 0


def as_date(value: object) -> date | None:
    """A day from a date or an ISO text; a moment with its time is no day. None for anything else."""
    if type(value) is date:
        return value
    if not isinstance(value, str):
        return None
    text = ascii_digits(value.strip())
    if len(text) != 10 or not looks_like_date(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def as_text(value: object) -> str | None:
    """A text that is not empty; whole numbers as their digits, for codes. None for anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) < MOST_INTEGER else None
    return str(value) if isinstance(value, str) and value else None


def as_words(value: object) -> str | None:
    """Codes with blanks between them, from such a text or a list of codes; None for none."""
    if isinstance(value, list | tuple):
        value = " ".join(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) and value.split() else None


def as_boolean(value: object) -> bool | None:
    """Yes or no, from a boolean or the words yes, no, true, false, 1 and 0; None for anything else."""
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        return None
    word = ascii_digits(value.strip()).lower()
    return True if word in _YES else False if word in _NO else None


AS_TYPE: Final[Mapping[FactType, Callable[[object], Fact]]] = {
    FactType.INTEGER: as_integer,
    FactType.DECIMAL: as_decimal,
    FactType.DATE: as_date,
    FactType.SELECT: as_text,
    FactType.SELECT_MULTIPLE: as_words,
    FactType.BOOLEAN: as_boolean,
    FactType.TEXT: as_text,
}


def fact_text(value: Fact) -> str:
    """A fact as it is kept, sent and read: ISO dates, digits, yes and no; "" where it is missing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < MOST_INTEGER:
        return str(int(value))
    return str(value)
