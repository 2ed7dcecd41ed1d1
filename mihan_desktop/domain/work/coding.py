"""Everyday words → codes of occupations: while somebody types, and for a whole title as somebody gave it.

Each way in which an occupation is said is a phrase. Words are compared folded as names are, without the Arabic article
and the commonest endings, and so are their pieces of three or four letters: a slip of the finger or another spelling
leaves most pieces as they were. Rare words and pieces count more than common ones [tf-idf, cosine].
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import nlargest
from itertools import islice, pairwise
from math import log, sqrt
from typing import Final

from mihan_desktop.domain.names import fold_all, sounded

_WORD: Final = re.compile(r"[^\W_]+")
_ARTICLES: Final = ("وال", "بال", "ال", "لل")
_ENDINGS: Final = ("هكان", "كان", "ات", "ون", "ين", "ان", "يك", "ه", "ي", "و")
"""Folded: the Sorani "the …s", plurals, feminine, the Sorani "a …" and "of"; the Arabic plural before another word."""
_LEAST: Final = 3
"""So many letters stay when an ending goes."""
_PIECE: Final = 0.4
"""What a piece counts beside a whole word."""
_UNFINISHED: Final = 40
"""So many words are thought of that begin as the one being typed does."""
_NEAREST: Final = 40
_POWER: Final = 6
"""Of the nearest phrases, how a code's add up: several near ones help a little."""
_NEAR_ENOUGH, _AHEAD = 500, 150
"""Thousandths of likeness: so near is a code that may be taken unasked, and so much nearer than every other one."""


class Kind(StrEnum):
    """Where a phrase comes from."""

    TITLE = "title"
    WORDS = "words"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way in which an occupation is said. language: ``ar | ckb | en``, or "" where nobody told."""

    code: str
    language: str
    words: str
    kind: Kind = Kind.WORDS


@dataclass(frozen=True, slots=True)
class Found:
    """A code that fits. words: its phrase that is nearest; likeness: of the two, 0 to 1000."""

    code: str
    words: str
    likeness: int


def is_clear(found: Sequence[Found]) -> bool:
    """Whether the first of what was found may be taken unasked: said in just these words of it alone, or near and well
    ahead of every other. What people call several occupations ("nurse", "driver of …") is for a person to choose.
    """
    if not found:
        return False
    first, *others = (one.likeness for one in found)
    second = max(others, default=0)
    return first == 1000 > second or (first >= _NEAR_ENOUGH and first - second >= _AHEAD)


class Coder:
    """Finds codes by words. Phrases may be read in bit by bit (``read``), so that nobody waits for them."""

    def __init__(self, phrases: Iterable[Phrase] = ()) -> None:
        self._rest = iter(phrases)
        self._phrases: list[Phrase] = []
        self._features: list[dict[str, float]] = []
        self._postings: dict[str, list[tuple[int, float]]] = {}
        self._rarity: dict[str, float] = {}
        self._stems: dict[str, str] = {}
        self._words: list[str] = []
        self._whole: dict[str, list[int]] = {}
        self._counted = Counter[str]()
        self._turned = 0
        self._reading = True
        self._ready = False

    @property
    def ready(self) -> bool:
        """Whether every phrase is read."""
        return self._ready

    def read(self, most: int) -> bool:
        """Goes on with ``most`` phrases; whether there is more to do. Before it is asked, everything is read."""
        if self._ready:
            return False
        if self._reading:
            self._take_in(list(islice(self._rest, most)), most)
        else:
            self._turn_round(most)
        return not self._ready

    def suggest(self, typed: str, most: int = 20) -> tuple[Found, ...]:
        """The codes for what is typed so far, its last word perhaps unfinished; nothing for nothing typed."""
        words = self._asked(typed)
        if not words:
            return ()
        *before, last = words
        if typed[-1:].isspace():
            return self._ranked(self._meant(words), words, most)
        asked = self._meant(before)
        for piece in _pieces(last, end=""):
            asked[piece] = _PIECE
        begun = self._begun(last)
        for word in begun:
            asked[_named(self._stems[word])] = 1.0 if word == last else len(last) / len(word)
        return self._ranked(asked, words, most, one_of=frozenset(_named(self._stems[word]) for word in begun))

    def code(self, title: str, most: int = 5) -> tuple[Found, ...]:
        """The codes for a title as somebody gave it, the likeliest first."""
        words = self._asked(title)
        return self._ranked(self._meant(words), words, most)

    def _asked(self, text: str) -> list[str]:
        while self.read(5_000):
            pass
        return next(iter(_tokens([text])))

    def _meant(self, words: Sequence[str]) -> dict[str, float]:
        """What whole words ask for; two that are known as one count as that one as well (hair dresser)."""
        asked = _features(self._stems.get(word) or _stem(word) for word in words)
        for one, other in pairwise(words):
            joined = self._stems.get(one + other)
            if joined is not None:
                asked |= _features([joined])
        return asked

    def _take_in(self, rows: list[Phrase], most: int) -> None:
        """Folds phrases, and counts how rare each word and piece is."""
        for phrase, words in zip(rows, _tokens([row.words for row in rows]), strict=True):
            self._whole.setdefault(" ".join(words), []).append(len(self._phrases))
            self._phrases.append(phrase)
            self._stems.update((word, _stem(word)) for word in words if word not in self._stems)
            features = _features(self._stems[word] for word in words)
            self._counted.update(features.keys())
            self._features.append(features)
        if len(rows) < most:
            self._words = sorted(self._stems)
            self._reading = False

    def _turn_round(self, most: int) -> None:
        """From the feature to the phrases that have it, each phrase of length one."""
        done, many = self._turned, len(self._phrases)
        for number, features in enumerate(self._features[done : done + most], done):
            for feature in features:
                if feature not in self._rarity:
                    self._rarity[feature] = log(1 + many / self._counted[feature])
            weights = {feature: weight * self._rarity[feature] for feature, weight in features.items()}
            length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            for feature, weight in weights.items():
                self._postings.setdefault(feature, []).append((number, weight / length))
        self._turned += most
        if self._turned >= len(self._phrases):
            self._features, self._counted = [], Counter()
            self._ready = True

    def _begun(self, letters: str) -> Sequence[str]:
        """Words that begin with these letters: the word itself first, then the shortest."""
        start = bisect_left(self._words, letters)
        end = bisect_left(self._words, letters + "\U0010ffff", lo=start)
        return sorted(self._words[start:end], key=len)[:_UNFINISHED]

    def _ranked(
        self, asked: dict[str, float], words: list[str], most: int, one_of: frozenset[str] = frozenset()
    ) -> tuple[Found, ...]:
        """``one_of``: features of which a phrase counts the best alone, for they stand for one word."""
        unknown = log(1 + len(self._phrases))
        likeness: dict[int, float] = {}
        best: dict[int, float] = {}
        length = 0.0
        for feature, counts in asked.items():
            weight = counts * self._rarity.get(feature, unknown)
            summed = best if feature in one_of else likeness
            length += 0.0 if feature in one_of else weight * weight
            for number, share in self._postings.get(feature, ()):
                value = weight * share
                if summed is likeness:
                    likeness[number] = likeness.get(number, 0.0) + value
                elif value > best.get(number, 0.0):
                    best[number] = value
        if one_of:
            length += max((asked[feature] * self._rarity[feature]) ** 2 for feature in one_of)
            for number, value in best.items():
                likeness[number] = likeness.get(number, 0.0) + value
        length = sqrt(length) or 1.0
        for number in self._whole.get(" ".join(words), ()):
            likeness[number] = 2 * length  # said in just these words: nothing is nearer
        return self._by_code(likeness, length, most)

    def _by_code(self, likeness: dict[int, float], length: float, most: int) -> tuple[Found, ...]:
        near: Callable[[int], tuple[float, int]] = lambda number: (likeness[number], -number)  # noqa: E731
        summed: dict[str, float] = {}
        first: dict[str, int] = {}
        for number in nlargest(max(_NEAREST, 4 * most), likeness, key=near):
            code = self._phrases[number].code
            first.setdefault(code, number)
            summed[code] = summed.get(code, 0.0) + (likeness[number] / length) ** _POWER
        ranked = sorted(summed, key=lambda code: (-summed[code], code))[:most]
        return tuple(
            Found(code, self._phrases[first[code]].words, min(1000, round(1000 * likeness[first[code]] / length)))
            for code in ranked
        )


def _tokens(texts: Sequence[str]) -> list[list[str]]:
    """The words of each text, folded one by one (so that أبو is joined to nothing), without the article."""
    split = [_WORD.findall(text) for text in texts]
    folded = iter(fold_all([word for words in split for word in words]))
    return [[_bare(sounded(next(folded))) for _ in words] for words in split]


def _bare(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEAST:
            return word[len(article) :]
    return word


def _stem(word: str) -> str:
    if word.isascii():
        if word.endswith("ies") and len(word) > 5:
            return word[:-3] + "y"
        return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


def _named(stem: str) -> str:
    return " " + stem


def _features(stems: Iterable[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for stem in stems:
        found[_named(stem)] = 1.0
        for piece in _pieces(stem):
            found.setdefault(piece, _PIECE)
    return found


def _pieces(word: str, end: str = "$") -> Iterable[str]:
    """Four letters of Latin script at a time, three of Arabic, where words are shorter; ^ and $ are the two ends."""
    size = 4 if word.isascii() else 3
    whole = f"^{word}{end}"
    return (whole[at : at + size] for at in range(len(whole) - size + 1))
