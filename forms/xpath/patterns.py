"""Regular expressions as form authors write them (JavaScript's and Java's) in terms of Python's.

A pattern such as (a|aa)+$ takes longer than anybody lives on some answers. Python's own engine cannot be stopped then,
so patterns are checked by it (what it does not know is no pattern) and searched by `regex`, which can.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from forms.xpath.errors import ExpressionError

if TYPE_CHECKING:
    import regex

# Seconds for one search, which takes some microseconds in a form that anybody uses; characters of a pattern.
PATIENCE = 0.5
MAX_PATTERN = 10_000
_BLOCKS = {
    "Arabic": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
    "Latin": "A-Za-z\u00c0-\u024f",
}
_PROPERTY = re.compile(r"\\([pP])(?:\{(\^?)(?:Is|In|Script=|sc=|gc=|General_Category=)?(\w+)\}|([A-Z]))")
_PLAIN = {"d": "0-9", "w": "A-Za-z0-9_"}
_COUNT = re.compile(r"\{(?:\d+(?:,\d*)?|,\d+)\}")
_NAMED_GROUP = re.compile(r"\(\?<(?=[A-Za-z_])")


def found_in(text: str, pattern: str, patience: float = PATIENCE) -> bool:
    r"""Whether a pattern is found in a text. \d and \w are ASCII as in JavaScript, \p{L} works, $ is the very end.

    ExpressionError("bad_pattern") where it is no pattern, ("slow_pattern") without an answer in `patience` seconds.
    """
    try:
        return _compiled(pattern).search(text, timeout=patience) is not None
    except TimeoutError:
        raise ExpressionError("slow_pattern", {"pattern": pattern[:200], "length": len(text)}) from None


@lru_cache(maxsize=512)
def _compiled(source: str) -> regex.Pattern[str]:
    import regex

    if len(source) > MAX_PATTERN:
        raise ExpressionError("bad_pattern", {"pattern": source[:200], "detail": "too long"})
    try:
        translated = _translated(source)
        re.compile(translated)
        return regex.compile(translated, regex.VERSION0)
    except (re.error, regex.error, RecursionError, OverflowError) as error:
        raise ExpressionError("bad_pattern", {"pattern": source[:200], "detail": str(error)}) from error


def _translated(source: str) -> str:
    source = _NAMED_GROUP.sub("(?P<", source)
    parts: list[str] = []
    at, in_class = 0, False
    while at < len(source):
        character = source[at]
        if character == "\\" and at + 1 < len(source):
            text, at = _escape(source, at, in_class=in_class)
            parts.append(text)
            continue
        if character == "[":
            # A second [ inside a class is itself in JavaScript, and a warning of sets to come in Python.
            parts.append("\\[" if in_class else "[")
            in_class = True
        elif character == "]" and in_class:
            parts.append("]")
            in_class = False
        elif character == "{" and not in_class and not _COUNT.match(source, at):
            parts.append("\\{")
        elif character == "$" and not in_class:
            parts.append(r"\Z")
        elif in_class and character in "-&~|" and source[at + 1 : at + 2] == character:
            parts.append("\\" + character)
        else:
            parts.append(character)
        at += 1
    return "".join(parts)


def _escape(source: str, at: int, *, in_class: bool) -> tuple[str, int]:
    prop = _PROPERTY.match(source, at)
    if prop is not None:
        ranges = _property_ranges(prop.group(3) or prop.group(4), prop.group(0))
        negated = (prop.group(1) == "P") != bool(prop.group(2))
        if in_class and negated:
            ranges = _complement(ranges)
        return (ranges if in_class else f"[{'^' if negated else ''}{ranges}]"), prop.end()
    letter = source[at + 1]
    if letter in _PLAIN:
        return (_PLAIN[letter] if in_class else f"[{_PLAIN[letter]}]"), at + 2
    if letter in "DW" and not in_class:
        return f"[^{_PLAIN[letter.lower()]}]", at + 2
    if letter == "/" or letter == "-" or (letter.isalpha() and letter not in "bBdDwWsSnrtfvxuAZ"):
        return re.escape(letter), at + 2
    return source[at : at + 2], at + 2


@lru_cache(maxsize=64)
def _property_ranges(name: str, written: str) -> str:
    if name in _BLOCKS:
        return _BLOCKS[name]
    points = [point for point in range(0x10000) if unicodedata.category(chr(point)).startswith(name)]
    if not points or len(name) > 2:
        raise ExpressionError("bad_pattern", {"pattern": written, "detail": "unknown property"})
    return _ranges(points)


def _ranges(points: list[int]) -> str:
    parts: list[str] = []
    first = last = points[0]
    for point in [*points[1:], sys.maxunicode + 2]:
        if point == last + 1:
            last = point
            continue
        parts.append(f"\\u{first:04x}-\\u{last:04x}")
        first = last = point
    return "".join(parts)


@lru_cache(maxsize=64)
def _complement(ranges: str) -> str:
    inside = re.compile(f"[{ranges}]")
    return _ranges([point for point in range(0x10000) if not inside.match(chr(point))])
