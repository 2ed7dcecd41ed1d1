"""How two values of one field are alike, as codes: the same at the desk and at the centre."""

from functools import lru_cache
from typing import Final

from mihan_desktop.domain.people.births import Birth
from mihan_desktop.domain.people.documents import DocumentKind
from mihan_desktop.domain.people.identity import Identity
from mihan_desktop.domain.people.keys import skeleton

EXACT: Final = "exact"
SAME_SOUND: Final = "same_sound"
"""one name in two spellings or scripts"""
CLOSE: Final = "close"
"""one slip apart, or the same consonants with other vowels"""
SWAPPED: Final = "swapped"
"""a name that stands at another place of the other's line; a date whose day and month changed places"""
INITIAL: Final = "initial"
YEAR_ONLY: Final = "year_only"
"""the same year, and of one of the two no more is known"""
SAME_YEAR: Final = "same_year"
NEAR_YEAR: Final = "near_year"
DIFFERENT: Final = "different"
MISSING: Final = "missing"
"""of one or both nothing is known: never evidence"""

NAMES: Final = (EXACT, SAME_SOUND, CLOSE, INITIAL, DIFFERENT)
LINE: Final = (EXACT, SAME_SOUND, CLOSE, SWAPPED, INITIAL, DIFFERENT)
BIRTHS: Final = (EXACT, SWAPPED, YEAR_ONLY, CLOSE, SAME_YEAR, NEAR_YEAR, DIFFERENT)
NUMBERS: Final = (EXACT, CLOSE, DIFFERENT)
CODES: Final = (EXACT, DIFFERENT)
LEVELS: Final = {
    "given": NAMES,
    "father": LINE,
    "grandfather": LINE,
    "great_grandfather": LINE,
    "family": NAMES,
    "mother": NAMES,
    "mother_father": NAMES,
    "sex": CODES,
    "birth": BIRTHS,
    "birth_governorate": CODES,
    "governorate": CODES,
    "national_number": NUMBERS,
    "document": NUMBERS,
    "household": CODES,
    "phone": CODES,
}
"""field → its levels from the strongest to the weakest; ``missing`` belongs to each"""

HOUSEHOLD: Final = frozenset({DocumentKind.RESIDENCE_CARD, DocumentKind.RATION_CARD})
"""papers that a house shares: they say who lives together, not who is who"""
Compared = tuple[str, str, str]
"""level, left, right: what was compared, as it is kept in the identities"""


@lru_cache(maxsize=400_000)
def of_names(left: str, right: str) -> str:
    """The level of two plain names."""
    if not left or not right:
        return MISSING
    if left == right:
        return EXACT
    left_bones, right_bones = skeleton(left), skeleton(right)
    if left_bones == right_bones and left_bones:
        return SAME_SOUND if left.isascii() != right.isascii() else CLOSE
    if len(left) == 1 or len(right) == 1:
        return INITIAL if left_bones[:1] == right_bones[:1] else DIFFERENT
    return CLOSE if one_slip(left, right) or one_slip(left_bones, right_bones, 4) else DIFFERENT


def of_births(left: Birth, right: Birth) -> str:
    """The level of two births."""
    if not left or not right:
        return MISSING
    if left.year == right.year:
        if left.year_only or right.year_only:
            return YEAR_ONLY
        if (left.month, left.day) == (right.month, right.day):
            return EXACT
        if (left.month, left.day) == (right.day, right.month):
            return SWAPPED
        return CLOSE if left.month == right.month or left.day == right.day else SAME_YEAR
    same_day = not left.year_only and (left.month, left.day) == (right.month, right.day)
    if same_day and one_slip(str(left.year), str(right.year)):
        return CLOSE
    return NEAR_YEAR if abs(left.year - right.year) == 1 else DIFFERENT


@lru_cache(maxsize=100_000)
def of_numbers(left: str, right: str) -> str:
    """The level of two numbers of papers of one kind."""
    if not left or not right:
        return MISSING
    if left == right:
        return EXACT
    return CLOSE if one_slip(left, right) else DIFFERENT


def compared(left: Identity, right: Identity) -> dict[str, Compared]:
    """Field → how the two are alike in it, for every field of ``LEVELS``."""
    found = {
        name: (of_names(one := getattr(left, name), other := getattr(right, name)), one, other)
        for name in ("given", "father", "grandfather", "great_grandfather", "family", "mother", "mother_father")
    }
    _find_swapped(found)
    found["sex"] = _codes(left.sex, right.sex)
    found["birth"] = (of_births(left.birth, right.birth), _written(left.birth), _written(right.birth))
    found["birth_governorate"] = _codes(left.birth_governorate, right.birth_governorate)
    found["governorate"] = _codes(left.governorate, right.governorate)
    found["national_number"], found["document"], found["household"] = _papers(left, right)
    found["phone"] = _phones(left.phones, right.phones)
    return found


_NOTHING: Final[Compared] = (MISSING, "", "")
_RANKS: Final = {level: rank for rank, level in enumerate(NUMBERS)}
_LINE_FIELDS = ("father", "grandfather", "great_grandfather")


def _find_swapped(found: dict[str, Compared]) -> None:
    """Names of the line that agree with nothing at their own place may agree at another that agrees with nothing."""
    weak = [name for name in _LINE_FIELDS if found[name][0] in (DIFFERENT, MISSING)]
    if len(weak) < 2:
        return
    before = {name: found[name] for name in weak}
    for name in weak:
        _, left, right = before[name]
        for other, (_, their_left, their_right) in before.items():
            if other != name and (
                of_names(left, their_right) in (EXACT, SAME_SOUND) or of_names(their_left, right) in (EXACT, SAME_SOUND)
            ):
                found[name] = (SWAPPED, left, right)


@lru_cache(maxsize=50_000)
def _written(birth: Birth) -> str:
    return str(birth)


def _codes(left: str, right: str) -> Compared:
    return (MISSING if not left or not right else EXACT if left == right else DIFFERENT), left, right


def _papers(left: Identity, right: Identity) -> tuple[Compared, Compared, Compared]:
    """The national number, the best of all other papers of one person, and the best of those of one house."""
    national = own = shared = _NOTHING
    others = dict(right.documents)
    for kind, number in left.documents:
        if not (other := others.get(kind, "")):
            continue
        if kind in HOUSEHOLD:
            shared = _better(shared, _codes(number, other))
        elif kind == DocumentKind.NATIONAL:
            national = of_numbers(number, other), number, other
        else:
            own = _better(own, (of_numbers(number, other), number, other))
    return national, own, shared


def _better(one: Compared, other: Compared) -> Compared:
    return other if one[0] == MISSING or _RANKS[other[0]] < _RANKS[one[0]] else one


def _phones(left: tuple[str, ...], right: tuple[str, ...]) -> Compared:
    if not left or not right:
        return MISSING, " ".join(left), " ".join(right)
    for phone in left:
        if phone in right:
            return EXACT, phone, phone
    return DIFFERENT, left[0], right[0]


def one_slip(left: str, right: str, at_least: int = 3) -> bool:
    """True when one letter more, less, other, or one exchange of neighbours makes one text of the other.

    at_least: letters of the shorter one, for a slip in two letters leaves nothing to know them by.
    """
    if len(left) > len(right):
        left, right = right, left
    if len(right) - len(left) > 1 or len(left) < at_least:
        return False
    start = 0
    while start < len(left) and left[start] == right[start]:
        start += 1
    if len(left) < len(right):
        return left[start:] == right[start + 1 :]
    rest = left[start + 1 :]
    return rest == right[start + 1 :] or (
        left[start : start + 2] == right[start : start + 2][::-1] and left[start + 2 :] == right[start + 2 :]
    )
