"""Row `match_quality`: how good the vacancies are that somebody is offered, in an invented market whose truth is known.

Beside the score that desks and centre use, both of what an office would do without it: an exact filter of occupations
in SQL, and BM25 over texts by a library. All three see the same written-down answers; none sees the truth.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from statistics import mean
from typing import Final

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.relations import NONE, Relations
from mihan_desktop.domain.work.rules import USUAL, Rules
from mihan_desktop.domain.work.vacancies_ranked import Vacancies
from resources.codes import code_list
from tests.benchmarks.labour_market import DAY, KURDISH, Market, market
from tests.benchmarks.rows import Measured, PeerMissingError

SEEDS: Final = (1, 2, 3)
PEOPLE: Final = 250
VACANCIES: Final = 3_000
GOAL: Final = 1.25
LISTED: Final = 50

Lists = Sequence[Sequence[str]]
"""Of each person vacancies, the best first."""


def ours(made: Market, rules: Rules = USUAL, relations: Relations = NONE) -> Lists:
    """By the score, in its published order, as a desk lists it."""
    index = Vacancies(relations, Ground(rules, DAY, made.places))
    for one in made.vacancies:
        index.put(one.vacancy)
    return [[each.id for each in index.best(one.seeker, LISTED).found] for one in made.people]


def by_filter(made: Market) -> Lists:
    """``WHERE occupation IN (what they seek)``: at home first, then by their wishes, then by what closes first."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE v (id TEXT, occupation TEXT, governorate TEXT, district TEXT, closes TEXT)")
    rows = (one.vacancy for one in made.vacancies)
    base.executemany(
        "INSERT INTO v VALUES (?, ?, ?, ?, ?)",
        [(one.id, one.occupation, one.governorate, one.district, str(one.closes)) for one in rows],
    )
    lists = []
    for person in made.people:
        seeker = person.seeker
        wishes = " ".join(
            f"WHEN substr(occupation, 1, {len(code)}) = '{code}' THEN {at}" for at, code in enumerate(seeker.sought)
        )  # fmt: skip
        marks = ", ".join("?" * (1 + len(seeker.willing)))
        found = base.execute(
            f"SELECT id FROM (SELECT *, CASE {wishes} END AS wish FROM v) WHERE wish IS NOT NULL"
            f" ORDER BY governorate IN ({marks}) DESC, district = ? DESC, wish, closes, id LIMIT {LISTED}",
            (seeker.governorate, *seeker.willing, seeker.district),
        )
        lists.append([row[0] for row in found])
    base.close()
    return lists


def by_words(made: Market) -> Lists:
    """BM25: titles of occupations and own words, skills, places, kind of contract."""
    try:
        import bm25s
    except ImportError as error:
        raise PeerMissingError("bm25s") from error
    titles = {one.code: one.names for one in code_list("isco08")}
    places = {one.code: one.names for name in ("governorates", "districts") for one in code_list(name)}

    def tokens(governorate: str, occupations: Iterable[str], words: str, *codes: str) -> list[str]:
        language = "ckb" if governorate in KURDISH else "ar"
        said = [titles[code][language] for code in occupations if code]
        said += [places[code][language] if code in places else code for code in (governorate, *codes)]
        return fold(" ".join((*said, words))).split()

    offered = [one.vacancy for one in made.vacancies]
    texts = [
        tokens(one.governorate, (one.occupation,), true.words, one.district, one.contract,
               *(demand.skill for demand in one.demands))
        for one, true in zip(offered, made.vacancies, strict=True)
    ]  # fmt: skip
    index = bm25s.BM25()
    index.index(texts, show_progress=False)
    lists = []
    for person in made.people:
        one = person.seeker
        occupations = dict.fromkeys((*one.sought, *(work.occupation for work in one.worked)))
        others = (one.district, *one.willing, *one.contracts, *one.skills)
        asked = tokens(one.governorate, occupations, person.words, *others)
        scores = index.get_scores(asked).tolist()
        best = sorted(range(len(offered)), key=lambda at: (-scores[at], offered[at].id))[:LISTED]
        lists.append([offered[at].id for at in best if scores[at] > 0])
    return lists


def judged(lists: Lists, truths: Sequence[Mapping[str, int]]) -> tuple[float, float]:
    """(nDCG@10 with gains 2^grade - 1, recall@50 of what fits well), means over those for whom there is such work."""
    gains, recalls = [], []
    for found, truth in zip(lists, truths, strict=True):
        best = _gain(sorted(truth.values(), reverse=True))
        if best:
            gains.append(_gain([truth.get(one, 0) for one in found]) / best)
        well = {one for one, grade in truth.items() if grade > 1}
        if well:
            recalls.append(len(well & set(found[:LISTED])) / min(len(well), LISTED))
    return mean(gains or [0]), mean(recalls or [0])


def _gain(grades: Sequence[int]) -> float:
    return sum(float(2**grade - 1) / log2(at + 2) for at, grade in enumerate(grades[:10]))


def figures(seed: int, people: int = PEOPLE, vacancies: int = VACANCIES) -> dict[str, tuple[float, float]]:
    """(nDCG@10, recall@50) of each."""
    made = market(seed, people, vacancies)
    truths = [made.truth(one) for one in made.people]
    return {
        "score": judged(ours(made), truths),
        "exact occupation": judged(by_filter(made), truths),
        "BM25": judged(by_words(made), truths),
    }


def measure() -> Measured:
    """The better baseline's nDCG@10 a quarter more, over ours: 1 at the goal, less when better."""
    told = [figures(seed) for seed in SEEDS]
    better = [max(one["exact occupation"][0], one["BM25"][0]) for one in told]
    names = ", ".join(
        f"{name} {mean(one[name][0] for one in told):.3f}/{mean(one[name][1] for one in told):.3f}" for name in told[0]
    )  # fmt: skip
    times = mean(one["score"][0] / peer for one, peer in zip(told, better, strict=True))
    note = f"nDCG@10/recall@50, {len(SEEDS)} × {PEOPLE} people, {VACANCIES:,} vacancies: {names}; × {times:.2f}"
    broken = "" if times >= GOAL else f"nDCG@10 is {times:.2f} times the better baseline"
    return Measured([1 / one["score"][0] for one in told], [1 / (GOAL * peer) for peer in better], note, broken)
