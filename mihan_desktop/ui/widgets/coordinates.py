"""Places as people write them: decimal degrees or degrees, minutes and seconds, in any digits and three languages."""

import re
from decimal import Decimal, InvalidOperation

from mihan_desktop.ui.widgets.digits import ascii_digits, visible

IRAQ = ((Decimal("29.0"), Decimal("37.5")), (Decimal("38.7"), Decimal("48.7")))
"""Between which latitudes and longitudes Iraq lies, a little wider: a box, not the border."""
LIMITS = (90, 180)
PLACES = Decimal("0.000001")
"""A tenth of a metre: what is written is not made more exact than that."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SIDES: tuple[tuple[str, int, int], ...] = (
    ("north", 0, 1), ("south", 0, -1), ("east", 1, 1), ("west", 1, -1),
    ("شمال", 0, 1), ("جنوب", 0, -1), ("شرق", 1, 1), ("غرب", 1, -1),
    ("باکوور", 0, 1), ("باشوور", 0, -1), ("ڕۆژهەڵات", 1, 1), ("ڕۆژئاوا", 1, -1),
    ("ش", 0, 1), ("ج", 0, -1), ("ق", 1, 1), ("غ", 1, -1),
    ("n", 0, 1), ("s", 0, -1), ("e", 1, 1), ("w", 1, -1),
)  # fmt: skip
_SIDE_WORD = re.compile("|".join(re.escape(word) for word, _, _ in _SIDES))
_MARKS = re.compile("[°º'′’‘\"″”“:]|deg|درجة|پلە")


def read_angle(text: str, axis: int) -> str | None:
    """Degrees as a decimal text; None for what is none. axis: 0 latitude, 1 longitude.

    ``33.3152``, ``٣٣٫٣١٥٢``, ``33°18'54.7" N``, ``33 18 54,7 شمالاً``; a side of the wrong axis is refused.
    """
    plain = ascii_digits(visible(text)).lower().replace("٫", ".").replace("−", "-").replace("–", "-")
    sides = [side for side in _SIDES if side[0] in _SIDE_WORD.findall(plain)[:1]]
    rest = (_SIDE_WORD.sub(" ", plain) + " ").replace("اً", " ").replace("ا ", " ").replace("ية", " ").replace("ي ", " ")
    rest = _MARKS.sub(" ", rest).strip()
    negative = rest.startswith("-")
    parts = _NUMBER.findall(rest)
    left = _NUMBER.sub("", rest.lstrip("+-")).strip()
    if left or not 1 <= len(parts) <= 3 or (sides and (sides[0][1] != axis or negative)):
        return None
    if any("." in part or "," in part for part in parts[:-1]):
        return None
    try:
        numbers = [Decimal(part.replace(",", ".")) for part in parts]
    except InvalidOperation:
        return None
    if any(number >= 60 for number in numbers[1:]):
        return None
    degrees = sum((number / 60**power for power, number in enumerate(numbers)), Decimal(0))
    if degrees > LIMITS[axis]:
        return None
    sign = -1 if negative or (sides and sides[0][2] < 0) else 1
    value = (sign * degrees).quantize(PLACES) if len(numbers) > 1 else sign * numbers[0]
    return _plain(value)


def read_pair(text: str) -> tuple[str, str] | None:
    """Latitude and longitude written in one go, as maps on the web give them; None for anything else."""
    plain = ascii_digits(visible(text)).strip("() ")
    by_space = plain.split() if plain.count(".") == 2 else []  # "33 18" is an angle, not a pair
    for parts in (re.split(r"[;،/|]|,\s", plain), plain.split(","), _halves(plain), by_space):
        if len(parts) == 2:
            latitude, longitude = read_angle(parts[0], 0), read_angle(parts[1], 1)
            if latitude is not None and longitude is not None:
                return latitude, longitude
    return None


def in_iraq(latitude: str, longitude: str) -> bool:
    """Whether a place can lie in Iraq."""
    return all(low <= Decimal(value) <= high for value, (low, high) in zip((latitude, longitude), IRAQ, strict=True))


def _halves(text: str) -> list[str]:
    """Split behind the first word for a side: ``33°18'N 44°22'E``."""
    found = _SIDE_WORD.search(text.lower())
    return [text[: found.end()], text[found.end() :]] if found else []


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
