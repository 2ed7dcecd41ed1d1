"""How Latin letters spell Arabic names, learnt from pairs: `python -m installer.letters PAIRS.csv`.

PAIRS.csv has the columns arabic_key, latin and count. Ours were name parts of Iraq and its neighbours from Wikidata
(CC0); what is kept of them is resources/linkage/letters.json: costs of letters, no name.
"""

import csv
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from mihan_desktop.domain.people.keys import plain, skeleton
from mihan_desktop.domain.people.spellings import LONGEST_CHUNK, VOWEL_LETTERS, letter, slot

RESULT = Path("resources/linkage/letters.json")
ROUNDS = 8
LONGEST_NAME = 18
SLIGHTEST = 2.0
"""weighted sightings below which a chunk is chance"""
_VOWELS, _SHORT = frozenset("aeiouwyht"), frozenset("aeiouy")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxyz")
Event = tuple[str, str]
"""(Arabic letter or slot, Latin chunk)"""
Arc = tuple[int, int, int, int, Event]


def learn(pairs: Counter[tuple[str, str]], rounds: int = ROUNDS) -> dict[Event, float]:
    """Event → probability, by expectation maximisation over all ways to cut each Latin spelling along its name."""
    chances: dict[Event, float] = {}
    for turn in range(rounds):
        seen: defaultdict[Event, float] = defaultdict(float)
        for (arabic, latin), count in pairs.items():
            if turn < 2 and skeleton(arabic) != skeleton(latin):
                continue
            for event, share in _shares(list(_arcs(arabic, latin)), len(arabic), len(latin), chances):
                seen[event] += share * math.log1p(count)
        kept = {event: weight for event, weight in seen.items() if weight >= SLIGHTEST or turn < 2}
        totals: defaultdict[str, float] = defaultdict(float)
        for (known, _), weight in kept.items():
            totals[known] += weight
        chances = {event: weight / (totals[event[0]] + 2) for event, weight in kept.items()}
    return chances


def _arcs(arabic: str, latin: str) -> Iterator[Arc]:
    """Each step of each way: a letter takes a chunk, then the slot behind it a short vowel. Odd rows are slots."""
    for place in range(len(arabic)):
        for at in range(len(latin) + 1):
            for length in range(min(LONGEST_CHUNK, len(latin) - at) + 1):
                chunk = latin[at : at + length]
                if not chunk or set(chunk) <= (_VOWELS if arabic[place] in VOWEL_LETTERS else _CONSONANTS):
                    yield 2 * place, at, 2 * place + 1, at + length, (letter(arabic, place), chunk)
        behind = slot(arabic, place)
        for at in range(len(latin) + 1):
            for length in range(min(2, len(latin) - at) + 1):
                chunk = latin[at : at + length]
                if _SHORT.issuperset(chunk):
                    yield 2 * place + 1, at, 2 * place + 2, at + length, (behind, chunk)


def _shares(arcs: list[Arc], letters: int, length: int, chances: dict[Event, float]) -> Iterator[tuple[Event, float]]:
    forward: defaultdict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    weights = [(chances.get(arc[4], 1e-7) if chances else _first_guess(arc[4])) for arc in arcs]
    for (row, at, to_row, to, _), weight in zip(arcs, weights, strict=True):
        if chance := forward[row, at]:
            forward[to_row, to] += chance * weight
    whole = forward[2 * letters, length]
    if whole <= 0:
        return
    backward: defaultdict[tuple[int, int], float] = defaultdict(float, {(2 * letters, length): 1.0})
    for (row, at, to_row, to, event), weight in zip(reversed(arcs), reversed(weights), strict=True):
        if chance := backward[to_row, to]:
            backward[row, at] += chance * weight
            if (share := forward[row, at] * weight * chance / whole) > 1e-6:
                yield event, share


def _first_guess(event: Event) -> float:
    """Letters of one class spell each other; a vowel letter is mostly written; a slot has a short vowel or none."""
    known, chunk = event
    if known.startswith("slot"):
        return 0.4 if not chunk else 0.15 if len(chunk) == 1 else 0.01
    known = known.strip("^$")
    if bones := skeleton("ا" + known)[1:]:
        if not chunk:
            return 1e-3
        return 0.3 if skeleton("a" + chunk)[1:] == bones and chunk[0] not in "aeiou" else 1e-5
    if known in "عءحه":
        return 0.5 if chunk == ("h" if known in "حه" else "") else 1e-2 if len(chunk) < 2 else 1e-5
    return 0.15 if chunk and set(chunk) <= set("aeiouyw") else 0.02 if not chunk else 1e-6


def main(source: Path) -> None:
    """Learn from ``source`` and write ``RESULT``."""
    pairs: Counter[tuple[str, str]] = Counter()
    with source.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            arabic, latin = plain(row["arabic_key"]), plain(row["latin"])
            if latin.isascii() and arabic and not arabic.isascii() and 0 < len(latin) <= LONGEST_NAME:
                pairs[arabic, latin] += int(row["count"])
    costs: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (known, chunk), chance in sorted(learn(pairs).items(), key=lambda one: (one[0][0], -one[1])):
        costs[known][chunk] = round(-math.log2(chance), 2)
    text = ",\n".join(f" {json.dumps(known)}: {json.dumps(costs[known])}" for known in sorted(costs))
    RESULT.write_text("{\n" + text + "\n}\n", encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(costs)} letters and slots, {sum(map(len, costs.values()))} costs: {RESULT}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
