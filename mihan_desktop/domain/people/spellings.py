"""Which Arabic name a Latin spelling stands for: names of the same skeleton, the one whose letters spell it best first.

The costs of letters (bits) were learnt by ``installer.letters`` from name parts of Iraq and its neighbours in Wikidata
(CC0); see ``resources.linkage``.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from heapq import nlargest
from typing import Final

from mihan_desktop.domain.people.keys import plain, skeleton

LONGEST_CHUNK: Final = 3
"""Latin letters that one Arabic letter may be spelt with"""
UNHEARD: Final = 9.0
"""bits for a chunk that a letter was never seen to be spelt with, for each letter of the longer side"""
RARITY: Final = 0.5
"""bits for each doubling of how often a name is seen: at 1 the commonest name would win too often"""
NEIGHBOURS: Final = 150
"""names of other skeletons, the commonest, that are looked at: a register has thousands of names"""
LONG: Final = 3.0
"""bits for a consonant written double behind a long a, where Arabic has none: Ghannam is not Ghanim"""
APART: Final = 6.0
"""bits for another skeleton"""
VOWEL_LETTERS: Final = frozenset("اويءعه")


def letter(arabic: str, place: int) -> str:
    """What stands at ``place``; of a letter that may be a vowel, also whether it begins or ends the name."""
    found = arabic[place]
    if found not in VOWEL_LETTERS:
        return found
    return f"^{found}" if not place else f"{found}$" if place == len(arabic) - 1 else found


def slot(arabic: str, place: int) -> str:
    """The kind of slot behind letter ``place``, where Latin may write a short vowel and Arabic does not."""
    if place == len(arabic) - 1:
        return "slot: end"
    after, before = arabic[place] in "اوي", arabic[place + 1] in "اوي"
    if after or before:
        return "slot: after a vowel" if after else "slot: before a vowel"
    last = place == len(arabic) - 2
    if arabic[place] == "ع":
        return "slot: last after ain" if last else "slot: after ain"
    if not place:
        return "slot: first"
    return ("slot: last after alif" if arabic[place - 1] == "ا" else "slot: last") if last else "slot"


@cache
def _costs() -> Mapping[str, Mapping[str, float]]:
    from resources.linkage import letters

    read: dict[str, dict[str, float]] = json.loads(letters())
    return read


@lru_cache(maxsize=200_000)
def cost(arabic: str, latin: str) -> float:
    """Bits that the plain Latin spelling costs the plain Arabic name: about 2 for each letter where it fits."""
    costs = _costs()
    width = len(latin)
    row = [0.0] + [math.inf] * width
    for place in range(len(arabic)):
        known = costs.get(letter(arabic, place), {})
        twice = LONG if place and arabic[place - 1] == "ا" else 0.0
        row = _step(row, latin, known, LONGEST_CHUNK, UNHEARD, twice)
        row = _step(row, latin, costs.get(slot(arabic, place), {}), 2, math.inf)
    return row[width]


def _step(
    row: list[float], latin: str, known: Mapping[str, float], longest: int, unheard: float, twice: float = 0.0
) -> list[float]:
    """The row after one letter or slot has taken its chunk. twice: what it costs to be written double."""
    found = [math.inf] * len(row)
    for at, before in enumerate(row):
        if before == math.inf:
            continue
        for length in range(min(longest, len(latin) - at) + 1):
            price = before + known.get(latin[at : at + length], unheard * max(1, length))
            if twice and length == 2 and latin[at] == latin[at + 1]:
                price += twice
            found[at + length] = min(found[at + length], price)
    return found


class Spellings:
    """Names of a register by their skeletons.

    names: (name, how often it was seen), in any script, as written or plain.
    """

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        seen: defaultdict[str, int] = defaultdict(int)
        for name, count in names:
            seen[plain(name)] += count
        self._seen = {name: count for name, count in seen.items() if name and not name.isascii()}
        self._by_bones: defaultdict[str, list[str]] = defaultdict(list)
        self._by_less: defaultdict[str, set[str]] = defaultdict(set)
        for name in self._seen:
            self._by_bones[skeleton(name)].append(name)
        for bones in self._by_bones:
            for less in _less(bones):
                self._by_less[less].add(bones)

    def nearest(self, latin: str, most: int = 5) -> tuple[str, ...]:
        """At most ``most`` plain names that ``latin`` may spell, the likeliest first."""
        word = plain(latin)
        bones = skeleton(word)
        prices = {name: self._price(name, word) for name in self._by_bones.get(bones, ())}
        if len(prices) < most or sorted(prices.values())[most - 1] > min(prices.values()) + APART:
            near = {found for less in _less(bones) for found in self._by_less.get(less, ())} - {bones}
            names = [name for other in near for name in self._by_bones[other]]
            names = nlargest(NEIGHBOURS, names, key=self._seen.__getitem__)
            prices.update((name, self._price(name, word) + APART) for name in names)
        return tuple(sorted(prices, key=prices.__getitem__)[:most])

    def _price(self, name: str, latin: str) -> float:
        return cost(name, latin) - RARITY * math.log2(max(1, self._seen[name]))


def _less(bones: str) -> list[str]:
    """A skeleton, and the same without any one of its letters: two that are one slip apart share one of these."""
    return [bones, *(bones[:place] + bones[place + 1 :] for place in range(len(bones)))]
