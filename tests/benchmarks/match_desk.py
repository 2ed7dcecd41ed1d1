"""Rows `match_desk` and `match_same`: the matching of a desk, how long somebody waits for it, and whether it is right.

`match_desk`: an office of 200,000 people and one vacancy, the country's 20,000 vacancies and one person, in pure Python
over an index that is there: the 95th hundredth of milliseconds that somebody waits, against the 100 that the desk
promises; the note has the processor's own beside it, which other work on the machine moves less.

`match_same`: 1,000 people and 5,000 vacancies at the desk, at the centre in SQL, and (of some) by hand with the
definition alone: lists that are not the same, names, order and scores.
"""

import os
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.people_ranked import People
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.score import order_of_seeker, order_of_vacancy, score
from mihan_desktop.domain.work.vacancies_ranked import Vacancies
from mihan_desktop.services.matching_work import BEST, MOST
from sync.central.work.matching import engine
from sync.central.work.matching.tables import Making
from tests.benchmarks.rows import Measured
from tests.domain.offered_work import Market, codes, ground

PEOPLE, VACANCIES, DIFFERENT = 200_000, 20_000, 25_000
RUNS, ASKED = 5, 60
PROMISED = 100.0
"""Milliseconds."""
SAME_PEOPLE, SAME_VACANCIES, BY_HAND = 1_000, 5_000, 150
_T = TypeVar("_T")


def measure() -> Measured:
    """Milliseconds, the slower of both ways; the people are ``DIFFERENT`` invented ones, each some times over."""
    people = int(os.environ.get("MIHAN_MATCH_PEOPLE", PEOPLE))
    market, where = Market(21), ground()
    relations = market.relations()
    some, vacancies = list(market.seekers(min(people, DIFFERENT))), list(market.vacancies(VACANCIES))
    office, work = People(codes(), relations, where), Vacancies(relations, where)
    started = time.process_time()
    for number in range(people):
        one = some[number % len(some)]
        office.put(replace(one, record=f"{number:032x}", points=(one.points + number * 5) % 65))
    built = time.process_time() - started
    for vacancy in vacancies:
        work.put(vacancy)
    ours, both = [], []
    for run in range(RUNS):
        asked = slice(run * ASKED, (run + 1) * ASKED)
        each = (
            _slowest(lambda one: office.best(one, MOST), vacancies[asked]),
            _slowest(lambda one: work.best(one, BEST), some[asked]),
        )
        both.append(each)
        ours.append(max(waited for waited, _ in each))
    halves = " and ".join(
        f"{sorted(one[at][0] for one in both)[RUNS // 2]:.0f} ({sorted(one[at][1] for one in both)[RUNS // 2]:.0f})"
        for at in range(2)
    )
    note = (
        f"{people:,} people of an office for a vacancy and {VACANCIES:,} vacancies for a person, p95 {halves} ms "
        "(of the processor); "
        f"{built / people * 1e6:.0f} µs to take up somebody, "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB in all"
    )
    return Measured(ours, [PROMISED] * RUNS, note)


def measure_same() -> Measured:
    """Lists of the best 20 that are not the same, out of those of everybody and of every vacancy."""
    market, where = Market(22), ground()
    relations = market.relations()
    seekers = [replace(one, points=at % 13) for at, one in enumerate(market.seekers(SAME_PEOPLE))]
    vacancies = list(market.vacancies(SAME_VACANCIES))
    here = at_the_desk(seekers, vacancies, relations, where)
    there = at_the_centre(seekers, vacancies, relations, where)
    different = sum(here.get(key) != there.get(key) for key in here.keys() | there.keys())
    few = vacancies[:BY_HAND]
    hand = by_hand(seekers, few, relations, where)
    wrong = sum(hand[one.id] != here.get(one.id, []) for one in few)
    note = (
        f"{SAME_PEOPLE:,} people and {SAME_VACANCIES:,} vacancies, {len(here.keys() | there.keys()):,} lists of the "
        f"best {where.rules.best} at the desk and in the centre's SQL; {len(few)} of them by hand as well, {wrong} "
        "not the same"
    )
    return Measured([float(different + wrong)], [1.0], note)


Lists = dict[str, list[tuple[str, int]]]
"""Of a person's record or a vacancy's id: (the other, score), the best first."""


def at_the_desk(
    seekers: Sequence[Seeker], vacancies: Sequence[Vacancy], relations: Relations, where: Ground
) -> Lists:  # fmt: skip
    """By the index."""
    best = where.rules.best
    office = People({*codes(), *(one.occupation for one in vacancies)}, relations, where)
    work = Vacancies(relations, where)
    for seeker in seekers:
        office.put(seeker)
    for vacancy in vacancies:
        work.put(vacancy)
    found: Lists = {}
    for vacancy in vacancies:
        found[vacancy.id] = [(one.record, one.total) for one in office.best(vacancy, best).found]
    for seeker in seekers:
        found[seeker.record] = [(one.id, one.total) for one in work.best(seeker, best).found]
    return {key: lines for key, lines in found.items() if lines}


def at_the_centre(
    seekers: Sequence[Seeker], vacancies: Sequence[Vacancy], relations: Relations, where: Ground
) -> Lists:  # fmt: skip
    """By the night's SQL."""
    making = Making(vacancies, relations, where)
    making.add(seekers)
    told = making.tables()
    connection = engine.open_engine(threads=2)
    engine.match(connection, told, where.rules)
    best = engine.best(connection)
    connection.close()
    found: Lists = {}
    for line in best.people:
        found.setdefault(told.vacancies[line.m], []).append((told.records[line.n], line.score))
    for line in best.vacancies:
        found.setdefault(told.records[line.n], []).append((told.vacancies[line.m], line.score))
    return found


def by_hand(
    seekers: Sequence[Seeker], vacancies: Sequence[Vacancy], relations: Relations, where: Ground
) -> Lists:  # fmt: skip
    """By the definition alone, everybody against everything."""
    rules = where.rules
    people: dict[str, list[tuple[object, str, int]]] = {one.id: [] for one in vacancies}
    work: dict[str, list[tuple[object, str, int]]] = {one.record: [] for one in seekers}
    for seeker in seekers:
        for vacancy in vacancies:
            what = score(seeker, vacancy, relations, where)
            if what.listed and what.total is not None:
                place = order_of_seeker(what.total, seeker.points, seeker.registered, seeker.record, rules)
                people[vacancy.id].append((place, seeker.record, what.total))
                turn = order_of_vacancy(what.total, vacancy.closes, vacancy.id)
                work[seeker.record].append((turn, vacancy.id, what.total))
    return {
        key: [(name, total) for _, name, total in islice(sorted(lines), rules.best)]
        for key, lines in (people | work).items()
    }


def _slowest(ask: Callable[[_T], object], asked: Iterable[_T]) -> tuple[float, float]:
    """The 95th hundredth of milliseconds of these questions: (as somebody waits, of the processor)."""
    took, alone = [], []
    for one in asked:
        started, worked = time.perf_counter(), time.thread_time()
        ask(one)
        took.append(1000 * (time.perf_counter() - started))
        alone.append(1000 * (time.thread_time() - worked))
    at = int(len(took) * 0.95)
    return sorted(took)[at], sorted(alone)[at]
