"""By which words a record is found: parts of names in any spelling, any stretch of a telephone or document number."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mihan_desktop.domain.names import fold, fold_all, sounded
from mihan_desktop.domain.people.keys import name_parts, plain

SHORTEST_NUMBER = 3
"""digits: shorter ends of a number are not worth a word of their own"""

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\+?\d[\d ()/.-]{3,30}")
_DIGITS = re.compile(r"\d")
_NUMERIC = re.compile(r"\d.*\d.*\d")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(T.*)?", re.IGNORECASE)
_DOCUMENT = re.compile(r"[^\W\d_]{1,4}[ /-]?\d[\d /-]{2,20}")
_ABROAD = re.compile(r"^(\+|00)964")
_COUNTRY = re.compile(r"^964(?=7\d{9}$)|^0(?=7\d)")


_ARTICLE = "ال"
_SHORTEST_STEM = 2
"""letters: what is left of a word without its article is searched for from here on"""


@dataclass(frozen=True, slots=True)
class Findable:
    """name: words of the label in its order; words: all others; each folded, unique.

    phones: national significant numbers such as ``7701234567``.
    """

    name: tuple[str, ...]
    words: tuple[str, ...]
    phones: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words as they are kept: those of the name on the first line, the others on the second."""
        return f"{' '.join(self.name)}\n{' '.join(self.words)}" if self.name or self.words else ""


NOTHING = Findable((), (), ())


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed into the search box: every group must be met, by a word that begins as one of its members does.

    typed: the words as one beginning of a name, "" when a number is among them.
    """

    groups: tuple[tuple[str, ...], ...]
    typed: str = ""

    def __bool__(self) -> bool:
        return bool(self.groups)


def findable(label: str, answers: Iterable[tuple[str, str]]) -> Findable:
    """The words of a record. answers: (question's name, value) of a submission's leaves, in document order."""
    telling = [(name, value) for name, value in answers if _may_tell(name, value)]
    title, *readable = fold_all([label, *(value for _, value in telling)])
    name_words = tuple(dict.fromkeys(_WORD.findall(sounded(title))))
    words: dict[str, None] = {}
    phones: dict[str, None] = {}
    for (name, _), folded in zip(telling, readable, strict=True):
        if _NUMBER.fullmatch(folded):
            digits = national(folded)
            words.update(dict.fromkeys(_ends(digits)))
            if is_phone(name, digits):
                phones[digits] = None
        elif _DOCUMENT.fullmatch(folded):
            words["".join(_WORD.findall(folded))] = None
            words.update(dict.fromkeys(_ends("".join(_DIGITS.findall(folded)))))
        elif "name" in name:
            words.update(dict.fromkeys(_WORD.findall(sounded(folded))))
    return Findable(name_words, tuple(word for word in words if word not in name_words), tuple(phones))


def _may_tell(name: str, value: str) -> bool:
    """False for codes and dates, most answers of a long form; true for what may be a name or a number."""
    if not value:
        return False
    if "name" in name or not value.isascii():
        return not _DATE.fullmatch(value)
    return len(value) > SHORTEST_NUMBER and bool(_NUMERIC.search(value)) and not _DATE.fullmatch(value.strip())


def words_of(text: str) -> tuple[str, ...]:
    """Folded words, each once."""
    return tuple(dict.fromkeys(_WORD.findall(sounded(fold(text)))))


def wanted(text: str) -> Wanted:
    """What was typed into the search box, with and without the article where a word may have one."""
    folded = fold(text)
    if _NUMBER.fullmatch(folded):
        return Wanted(((national(folded),),))
    words = words_of(folded)
    if any(_DIGITS.search(word) for word in words):
        return Wanted(tuple((national(word),) if word.isdigit() else _spellings(word) for word in words))
    return Wanted(tuple(_spellings(word) for word in words), " ".join(words))


def spelled(text: str, nearest: Callable[[str], Iterable[str]]) -> Wanted:
    """``text`` with the Arabic names that each Latin word may spell; empty when no word is Latin or none spells one.

    nearest: plain Latin word → plain Arabic names.
    """
    groups = []
    for part in name_parts(text):
        names = [sounded(name) for name in nearest(plain(part))] if part.isascii() and not part.isdigit() else []
        groups.append(tuple(dict.fromkeys(form for name in names for form in _spellings(name))) or _spellings(part))
    if all(len(group) == 1 for group in groups):
        return Wanted(())
    return Wanted(tuple(groups), " ".join(group[0] for group in groups))


def _spellings(word: str) -> tuple[str, ...]:
    if word.isascii() or len(word) < _SHORTEST_STEM:
        return (word,)
    if not word.startswith(_ARTICLE):
        return word, _ARTICLE + word
    stem = word[len(_ARTICLE) :]
    return (word, stem) if len(stem) >= _SHORTEST_STEM else (word,)


def closeness(label_words: Sequence[str], wanted: Wanted) -> tuple[int, int]:
    """How near a name is to what was typed, lower is nearer: words out of their place, then words only begun."""
    misplaced = begun = 0
    for at, group in enumerate(wanted.groups):
        there = [place for place, word in enumerate(label_words) if word.startswith(group)]
        if not there:
            misplaced += 10
        elif at not in there:
            misplaced += 1 + min(abs(place - at) for place in there)
        begun += not any(word in group for word in label_words)
    return misplaced, begun


def national(number: str) -> str:
    """Digits only, an Iraqi mobile number (or its beginning) without country code or leading zero."""
    digits = "".join(_DIGITS.findall(_ABROAD.sub("", number.strip(), count=1)))
    return _COUNTRY.sub("", digits, count=1) or "".join(_DIGITS.findall(number))


def is_phone(name: str, digits: str) -> bool:
    """True when a question's name or the number itself says telephone."""
    return ("phone" in name or "mobile" in name) and 7 <= len(digits) <= 15


def _ends(digits: str) -> list[str]:
    """Every end of a number: a search for a beginning of one of them is a search for any stretch of it."""
    return [digits[start:] for start in range(max(1, len(digits) - SHORTEST_NUMBER + 1))]
