"""The number that a person is told: the desk's own block, the record's place in it, and a check digit.

``10001-000127-9`` is the 127th act of the desk to which the ministry gave block 10001. Digits alone, because barcode
readers type them under any keyboard layout and people read them over the telephone; no leading zero, because a
spreadsheet drops it. The check digit is Damm's (H. M. Damm, *Total anti-symmetrische Quasigruppen*, Marburg 2004): it
notices every single wrong digit and every exchange of two neighbours.
"""

from dataclasses import dataclass
from typing import Final

from mihan_desktop.domain.names import fold

FIRST_BLOCK: Final = 10_001
LAST_BLOCK: Final = 99_999
PLACES: Final = 999_999
"""of one block, before its numbers would need another digit"""
_BLOCK_DIGITS: Final = 5
_PLACE_DIGITS: Final = 6
"""At least; a desk that records more than 999,999 acts goes on with seven."""
_BETWEEN: Final = frozenset(" -.\u2010\u2012\u2013\u2014")
_DAMM: Final = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


@dataclass(frozen=True, slots=True)
class RegistrationNumber:
    """block: of the desk, 10001..99999; place: 1.. of the change that began the record, counted in its block."""

    block: int
    place: int

    @property
    def digits(self) -> str:
        """As a code says it and a reader types it: ``100010001279``."""
        body = f"{self.block}{self.place:0{_PLACE_DIGITS}}"
        return f"{body}{check_digit(body)}"

    def __str__(self) -> str:
        """As people read it: ``10001-000127-9``."""
        digits = self.digits
        return f"{digits[:_BLOCK_DIGITS]}-{digits[_BLOCK_DIGITS:-1]}-{digits[-1]}"


@dataclass(frozen=True, slots=True)
class Blocks:
    """What the ministry gave a desk. held: (block, first sequence for which it holds), by sequence; none before it."""

    held: tuple[tuple[int, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.held)

    def at(self, sequence: int) -> RegistrationNumber | None:
        """The number of what began at ``sequence``; None without a block."""
        found = None
        for block, first in self.held:
            if first <= sequence:
                found = RegistrationNumber(block, sequence - first + 1)
        return found

    def sequence(self, number: RegistrationNumber) -> int | None:
        """Where in this desk's log ``number`` begins, also one given before a newer block was known; else None."""
        return next((first + number.place - 1 for block, first in self.held if block == number.block), None)

    def with_block(self, block: int, first: int) -> "Blocks":
        """And another one."""
        return Blocks(tuple(sorted({*self.held, (block, first)}, key=lambda one: (one[1], one[0]))))


def read_number(text: str) -> RegistrationNumber | None:
    """The number in ``text``, its digits of any kind and however grouped; None when it is none or was mistyped."""
    digits = "".join(letter for letter in fold(text) if letter not in _BETWEEN)
    if not (digits.isascii() and digits.isdecimal() and len(digits) > _BLOCK_DIGITS + _PLACE_DIGITS):
        return None
    body, place = digits[:-1], int(digits[_BLOCK_DIGITS:-1])
    block = int(digits[:_BLOCK_DIGITS])
    if check_digit(body) != digits[-1] or not FIRST_BLOCK <= block <= LAST_BLOCK or not place:
        return None
    number = RegistrationNumber(block, place)
    return number if number.digits == digits else None


def check_digit(digits: str) -> str:
    """The digit that is written after ``digits`` so that a slip is noticed."""
    interim = 0
    for digit in digits:
        interim = _DAMM[interim][int(digit)]
    return str(interim)
