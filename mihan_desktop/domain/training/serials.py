"""The number of a certificate: year, place in the year, and a check digit, ``2026-000127-4``.

Digits alone, as numbers of registrations, and the same check digit (``domain/numbers.py``).
"""

from typing import Final

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.numbers import check_digit

_BETWEEN: Final = frozenset(" -.\u2010\u2012\u2013\u2014")
_PLACE_DIGITS: Final = 6
_YEAR_DIGITS: Final = 4


def serial_of(year: int, place: int) -> str:
    """The number of the ``place``-th certificate of a year, counted from 1."""
    body = f"{year:04d}{place:0{_PLACE_DIGITS}}"
    return f"{year:04d}-{place:0{_PLACE_DIGITS}}-{check_digit(body)}"


def read_serial(text: str) -> str | None:
    """The number in ``text``, its digits of any kind and however grouped; None when it is none or was mistyped."""
    digits = "".join(letter for letter in fold(text) if letter not in _BETWEEN)
    if not (digits.isascii() and digits.isdecimal() and len(digits) > _YEAR_DIGITS + _PLACE_DIGITS):
        return None
    serial = serial_of(int(digits[:_YEAR_DIGITS]), int(digits[_YEAR_DIGITS:-1]))
    return serial if serial.endswith(digits[-1]) and serial.replace("-", "") == digits else None
