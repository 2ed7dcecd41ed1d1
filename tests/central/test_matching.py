"""The night's matching: the best of everybody are the best by the score itself, whatever engine looks for them."""

from collections.abc import Sequence

import pytest

from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.relations import NONE, Relations
from mihan_desktop.domain.work.rules import Part, Rules
from mihan_desktop.domain.work.score import order_of_seeker, order_of_vacancy, score
from sync.central.database import Database
from sync.central.work.matching import engine, on_postgresql
from sync.central.work.matching.tables import Making
from tests.central.seekers import SKILLS, Market, ground
from tests.postgresql import PostgreSQL, binaries

Lists = dict[str, list[tuple[str, int]]]


def _by_hand(
    seekers: Sequence[Seeker], vacancies: Sequence[Vacancy], relations: Relations, rules: Rules
) -> tuple[Lists, Lists]:  # fmt: skip
    """(of each vacancy its best people, of each person their best vacancies), with scores, by the definition alone."""
    people: dict[str, list[tuple[object, str, int]]] = {}
    work: dict[str, list[tuple[object, str, int]]] = {}
    for one in seekers:
        for other in vacancies:
            found = score(one, other, relations, ground(rules))
            if found.listed and found.total is not None:
                order = order_of_seeker(found.total, one.points, one.registered, one.record, rules)
                people.setdefault(other.id, []).append((order, one.record, found.total))
                turn = order_of_vacancy(found.total, other.closes, other.id)
                work.setdefault(one.record, []).append((turn, other.id, found.total))
    return tuple(  # type: ignore[return-value]
        {key: [(name, total) for _, name, total in sorted(lines)[: rules.best]] for key, lines in found.items()}
        for found in (people, work)
    )


def _in_bulk(
    seekers: Sequence[Seeker], vacancies: Sequence[Vacancy], relations: Relations, rules: Rules, most: int = 150
) -> tuple[Lists, Lists]:  # fmt: skip
    making = Making(vacancies, relations, ground(rules))
    making.add(seekers)
    told = making.tables()
    connection = engine.open_engine(threads=1)
    engine.match(connection, told, rules, most)
    best = engine.best(connection)
    connection.close()
    people: Lists = {}
    work: Lists = {}
    for line in best.people:
        people.setdefault(told.vacancies[line.m], []).append((told.records[line.n], line.score))
    for line in best.vacancies:
        work.setdefault(told.records[line.n], []).append((told.vacancies[line.m], line.score))
    return people, work


@pytest.mark.parametrize(
    ("seed", "rules"),
    [
        (1, Rules(best=5)),
        pytest.param(2, Rules(best=3, gate_occupation=900, gate_skills=600), marks=pytest.mark.slow),
        (3, Rules(best=4, band=100, weights={Part.OCCUPATION: 10, Part.SKILLS: 50, Part.TERMS: 7})),
        pytest.param(4, Rules(best=6, weights={Part.OCCUPATION: 40, Part.DISTANCE: 60}), marks=pytest.mark.slow),
    ],
)
def test_the_best_of_a_night_are_the_best_by_the_score_itself(seed: int, rules: Rules) -> None:
    market = Market(seed, groups=12)
    vacancies, seekers = list(market.vacancies(45)), list(market.seekers(50))
    relations = Relations(
        weight={name: 500 + 77 * at % 900 for at, name in enumerate(SKILLS)},
        parents={name: (f"p{at // 3}",) for at, name in enumerate(SKILLS)},
    )
    known = relations if seed % 2 else NONE
    expected = _by_hand(seekers, vacancies, known, rules)
    assert _in_bulk(seekers, vacancies, known, rules, 20) == expected
    assert sum(map(len, expected[0].values())) > 60


@pytest.mark.postgresql
@pytest.mark.skipif(binaries() is None, reason="no PostgreSQL here")
def test_postgresql_finds_the_same_with_the_same_queries(postgresql_server: PostgreSQL) -> None:
    market, rules = Market(6, groups=12), Rules(best=4)
    vacancies, seekers = list(market.vacancies(60)), list(market.seekers(90))
    making = Making(vacancies, NONE, ground(rules))
    making.add(seekers)
    told = making.tables()
    here = engine.open_engine(threads=1)
    engine.match(here, told, rules, 40)
    expected = engine.best(here)
    here.close()
    database = Database(postgresql_server.database())
    with database.engine.begin() as connection:
        there = on_postgresql.match(connection, told, rules, 40)
    database.close()
    assert there == expected
    assert len(expected.people) > 100


@pytest.mark.slow
@pytest.mark.timeout(1_500)
def test_spark_finds_the_same_with_the_same_queries() -> None:
    pytest.importorskip("pyspark")
    from sync.central.work.matching import on_spark

    market, rules = Market(7, groups=12), Rules(best=4)
    vacancies, seekers = list(market.vacancies(60)), list(market.seekers(90))
    making = Making(vacancies, NONE, ground(rules))
    making.add(seekers)
    told = making.tables()
    connection = engine.open_engine(threads=1)
    engine.match(connection, told, rules, 40)
    expected = engine.best(connection)
    on_spark.match(connection, told, rules, 400)
    assert engine.best(connection) == expected
    connection.close()
