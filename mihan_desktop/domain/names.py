"""Names as people write them, folded so that two spellings of one name compare equal; as typed they never change."""

import re
import unicodedata
from collections.abc import Sequence

# One shape for each letter that Arabic and Sorani keyboards write in several ways.
_LETTERS = str.maketrans("أإآٱىیئێےةەھہؤۆۇک", "ااااييييي" + "هههه" + "ووو" + "ك")
# Written or not, the word is the same: harakat, superscript alef, tatweel, joiners and marks of direction.
_UNWRITTEN = dict.fromkeys(
    [
        *range(0x0610, 0x061B),
        *range(0x064B, 0x0660),
        0x0670,
        0x0640,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x206A),
        0x061C,
        0xFEFF,
    ]
)
# Beyond spelling: letters of Sorani that an Arabic keyboard writes with a neighbour; and hamza, written or not.
_SOUNDS = str.maketrans("ڕڵگچپڤژ", "رلكجبفز", "ء")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_SPACES = re.compile(r"\s+")
_MARK = "\ue000"  # of private use: no letter, no blank, and folding leaves it as it is
_BETWEEN = f" {_MARK} "
# Two words that are one name: عبد + X, ابو/ام + X, X + الدين, X + الله.
_JOINED_TO_NEXT = re.compile(r"(?:(?<=(?<!\S)عبد)|(?<=(?<!\S)ابو)|(?<=(?<!\S)ام)) (?=\S)")
_JOINED_TO_PREVIOUS = re.compile(r"(?<=\S) (?=(?:الدين|الله)(?!\S))")


# What comes along with a paste and no database, XML or CBOR holds: control characters (but tab and new line), half
# letters of UTF-16.
_NO_LETTERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def written(text: str) -> str:
    """``text`` exactly as typed, without blanks around it and without what is no letter at all."""
    return _NO_LETTERS.sub("", text).strip()


def fold(text: str) -> str:
    """``text`` to compare by: NFKC, no case, no vowel signs, one shape for a letter, ASCII digits, joined names."""
    text = unicodedata.normalize("NFKC", text).translate(_UNWRITTEN).translate(_LETTERS)
    text = _ACCENTS.sub("", unicodedata.normalize("NFD", text)) if not text.isascii() else text
    text = _OTHER_DIGIT.sub(_ascii_digit, text.casefold())
    text = _SPACES.sub(" ", text).strip()
    return _JOINED_TO_PREVIOUS.sub("", _JOINED_TO_NEXT.sub("", text))


def sounded(folded: str) -> str:
    """A folded name to search by: Sorani's own letters as a colleague with an Arabic keyboard types them, no hamza."""
    return folded.translate(_SOUNDS)


def fold_all(texts: Sequence[str]) -> list[str]:
    """Each of ``texts`` folded, for about the price of one."""
    whole = _BETWEEN.join(texts)
    if whole.count(_MARK) != len(texts) - 1:
        return [fold(text) for text in texts]
    return [text.strip() for text in fold(whole).split(_MARK)]


def _ascii_digit(match: "re.Match[str]") -> str:
    return str(unicodedata.decimal(match[0]))
