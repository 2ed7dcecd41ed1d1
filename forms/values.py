"""Turns answers into the text of a submission: digits of all three kinds, ISO dates, space-separated choices."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time
from decimal import Decimal

Answer = str | int | float | bool | list[str] | None

_DIGITS = {ord("٠") + n: str(n) for n in range(10)} | {ord("۰") + n: str(n) for n in range(10)}
_MARKS = {ord("٫"): ".", ord("٬"): None, ord("−"): "-", ord("\u200f"): None, ord("\u200e"): None, ord("\u061c"): None}
_LATIN = _DIGITS | _MARKS
_NUMERIC = frozenset({"int", "decimal", "date", "time", "dateTime", "geopoint", "geotrace", "geoshape", "boolean"})

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INT = re.compile(r"[+-]?\d+")
_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SPREADSHEET = re.compile(r"^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$")  # how a cell that is a date is written
_TIME = re.compile(r"(\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:Z|[+-]([01]\d|2[0-3])(?::?([0-5]\d))?)?")


def latin_digits(text: str) -> str:
    """The text with Arabic and Persian digits, decimal comma and minus as ASCII."""
    return text if text.isascii() else text.translate(_LATIN)


def written(answer: Answer, kind: str) -> str:
    """An answer as text, by the type of its node, not yet checked."""
    if answer is None:
        return ""
    if isinstance(answer, bool):
        if kind == "boolean" or kind == "string":
            return ("1" if answer else "0") if kind == "boolean" else ("true" if answer else "false")
        return "1" if answer else "0"
    if isinstance(answer, int | float):
        return typed(number_text(answer), kind)
    if isinstance(answer, list):
        return " ".join(each for each in answer if each)
    return latin_digits(answer).strip() if kind in _NUMERIC else answer


def xml_text(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return text if text.isprintable() else _NOT_XML.sub("", text)


def number_text(number: float | int) -> str:
    """A number without exponent or a trailing ".0"; "" for what is no number."""
    if isinstance(number, int):
        return str(number)
    if not math.isfinite(number):
        return ""
    if number == int(number) and abs(number) < 1e18:
        return str(int(number))
    return format(Decimal(repr(number)), "f")


def typed(text: str, kind: str) -> str:
    """The result of an expression as a node of this type keeps it: an int has no fraction, a date no time."""
    if not text or kind not in _NUMERIC:
        return text
    text = latin_digits(text).strip()
    if kind == "int" and _DECIMAL.fullmatch(text):
        return _whole(text)
    if kind == "decimal" and _DECIMAL.fullmatch(text):
        return decimal_text(float(text))
    if kind in _GEOMETRY:
        return geometry_text(text, kind)
    if kind in ("int", "decimal"):
        return ""
    if kind in ("date", "dateTime"):
        day, mark, clock = _SPREADSHEET.sub(r"\1T\2", text).partition("T")
        return day_text(day) + (mark + clock if kind == "dateTime" else "")
    return text


def day_text(text: str) -> str:
    """A date with two digits for month and day; as it is where it is none."""
    found = _DATE.fullmatch(text)
    return text if found is None else f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}"


def decimal_text(number: float) -> str:
    """A decimal as ODK writes it, with at least one place behind the point."""
    text = number_text(number)
    return text if "." in text or not text else f"{text}.0"


_GEOMETRY = {"geopoint": 1, "geotrace": 2, "geoshape": 3}


def geometry_text(text: str, kind: str) -> str:
    """Places as ODK writes them, ``lat lon alt acc;lat …``; "" where there are too few, or one is none."""
    places = [each.split() for each in text.split(";") if each.strip()]
    if len(places) < _GEOMETRY[kind] or (kind == "geopoint" and len(places) > 1):
        return ""
    try:
        return ";".join(" ".join(decimal_text(float(part)) for part in place) for place in places if _is_place(place))
    except ValueError:
        return ""


def _whole(text: str) -> str:
    if _INT.fullmatch(text):
        return str(int(text))
    number = float(text)
    return str(int(number)) if math.isfinite(number) else ""


def fits(text: str, kind: str) -> bool:
    """Whether an answer is of its node's type; blank always is."""
    if not text:
        return True
    match kind:
        case "int":
            return _INT.fullmatch(text) is not None
        case "decimal":
            return _DECIMAL.fullmatch(text) is not None
        case "boolean":
            return text in ("0", "1", "true", "false")
        case "date":
            return _is_date(text)
        case "time":
            return _is_time(text)
        case "dateTime":
            day, _, clock = text.partition("T")
            return _is_date(day) and (not clock or _is_time(clock))
        case "geopoint" | "geotrace" | "geoshape":
            return bool(geometry_text(text, kind)) and all(_is_place(each.split()) for each in text.split(";") if each)
        case _:
            return True


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    try:
        date(*(int(part) for part in found.groups()))
    except ValueError:
        return False
    return True


def _is_time(text: str) -> bool:
    found = _TIME.fullmatch(text)
    if found is None:
        return False
    try:
        time(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return False
    return True


def _is_place(parts: list[str]) -> bool:
    if not 2 <= len(parts) <= 4 or not all(_DECIMAL.fullmatch(each) for each in parts):
        return False
    return abs(float(parts[0])) <= 90 and abs(float(parts[1])) <= 180


def stamp(moment: datetime) -> str:
    """A moment as ODK writes it: milliseconds and offset."""
    return moment.isoformat(timespec="milliseconds")
