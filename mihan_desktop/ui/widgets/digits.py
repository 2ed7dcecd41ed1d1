"""Digits: all three kinds are understood, and shown as the person prefers.

Qt's validators refuse Persian digits, and Arabic ones in an English locale, so we normalise ourselves.
"""

import enum
import re

_ARABIC = "٠١٢٣٤٥٦٧٨٩"
_EASTERN = "۰۱۲۳۴۵۶۷۸۹"
_FULL_WIDTH = "".join(chr(0xFF10 + number) for number in range(10))
_ASCII = "0123456789"

_TO_ASCII = str.maketrans(_ARABIC + _EASTERN + _FULL_WIDTH, _ASCII * 3)
_FOREIGN = re.compile(f"[{_ARABIC}{_EASTERN}{_FULL_WIDTH}]")
_LATIN = re.compile("[A-Za-z]{2}")
_WRITTEN_FROM_THE_RIGHT = re.compile("[\u0620-\u064a\u066e-\u06d5\ufb50-\ufdff\ufe70-\ufefc]")
_NUMBER_IN_TEXT = re.compile(r"(?<![A-Za-z0-9+/@#&_:.,-])[0-9]+(?:[.,][0-9]+)*(?![A-Za-z0-9@#&_:-]|[.,/][A-Za-z0-9])")
_TO_ARABIC = str.maketrans(_ASCII, _ARABIC)
_TO_ARABIC_MARKS = str.maketrans({".": "٫", ",": "٬"})
_DECIMAL_MARKS = str.maketrans({"٫": ".", "،": ",", "٬": ",", "−": "-", "–": "-"})
# Marks that keyboards and spreadsheets slip in and nobody sees: bidi controls, no-break spaces.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00a0\u202f\ufeff]")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")


class Digits(enum.StrEnum):
    """Which digits a person reads: ``0 1 2`` or ``٠ ١ ٢``."""

    LATIN = "latin"
    ARABIC = "arabic"


def ascii_digits(text: str) -> str:
    """The text with Arabic, Persian and full-width digits as ASCII digits; nothing else changes."""
    return text if _FOREIGN.search(text) is None else text.translate(_TO_ASCII)


def shown_digits(text: str, digits: Digits) -> str:
    """The text with its ASCII digits as the person prefers to read them."""
    return text.translate(_TO_ARABIC) if digits is Digits.ARABIC else text


def shown_number(number: str, digits: Digits, *, grouped: bool = False) -> str:
    """An ASCII number as the person reads it: ``1,234.5`` or ``١٬٢٣٤٫٥``; grouped marks its thousands."""
    marked = group_thousands(number) if grouped and number else number
    return shown_digits(marked, digits).translate(_TO_ARABIC_MARKS) if digits is Digits.ARABIC else marked


def is_latin(text: str) -> bool:
    """Whether the words of a text are in Latin letters, with none in Arabic ones."""
    return _LATIN.search(text) is not None and _WRITTEN_FROM_THE_RIGHT.search(text) is None


def shown_in_text(text: str, digits: Digits) -> str:
    """A sentence with its numbers as preferred; digits of a Latin sentence, or among Latin letters (``07XX``), stay."""
    if digits is not Digits.ARABIC or is_latin(text):
        return text
    return _NUMBER_IN_TEXT.sub(lambda number: number[0].translate(_TO_ARABIC), text)


def visible(text: str) -> str:
    """The text without marks that nobody sees (bidi controls, zero-width and no-break spaces), trimmed."""
    return _INVISIBLE.sub("", text).strip()


def read_number(text: str, *, whole: bool) -> str | None:
    """A typed number as ASCII (``"-1200.5"``), whatever its digits and separators; None when it is no number.

    ``whole`` refuses a fraction. A comma groups thousands when it stands like one, and is a decimal mark otherwise.
    """
    plain = ascii_digits(visible(text)).translate(_DECIMAL_MARKS).replace(" ", "")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    elif plain.count(",") == 1 and "." not in plain and not whole:
        plain = plain.replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        return None
    sign = "-" if plain.startswith("-") else ""
    whole_part, _, fraction = plain.lstrip("+-").partition(".")
    if whole and fraction.strip("0"):
        return None
    whole_part = whole_part.lstrip("0") or "0"
    fraction = "" if whole else fraction
    number = f"{whole_part}.{fraction}" if fraction else whole_part
    return number if number.strip("0.") == "" else sign + number


def without_zero_fraction(number: str) -> str:
    """``250000.0``, as submissions write whole decimals, as a person writes it: ``250000``."""
    return number.removesuffix(".0")


def group_thousands(number: str) -> str:
    """``1234567.5`` as ``1,234,567.5``."""
    sign = "-" if number.startswith("-") else ""
    whole_part, dot, fraction = number.lstrip("-").partition(".")
    return f"{sign}{int(whole_part or '0'):,}{dot}{fraction}" if (whole_part or "0").isdigit() else number
