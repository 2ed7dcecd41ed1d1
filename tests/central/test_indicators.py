"""Every figure that is released is what a slow, obvious computation gives; once it is out it stays."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from mihan_desktop.domain.problems import MihanError
from sync.central import database
from sync.central.indicators import classes, results
from sync.central.indicators.definitions import INDICATORS, STARS, Shape
from sync.central.indicators.disclosure import ALL, Rule
from sync.central.indicators.engine import OnDuckDB, count, plain, show
from sync.central.indicators.periods import Quarter, closed
from sync.central.indicators.results import Counted, Released, Warned
from tests.central.slow_indicators import Slow
from tests.central.small_country import Facts, connection, drawn

Q3 = Quarter(2026, 3)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return drawn()


@pytest.fixture(scope="module")
def engine(facts: Facts) -> Iterator[OnDuckDB]:
    made = connection(facts)
    yield OnDuckDB(made)
    made.close()


@pytest.mark.parametrize("star", STARS)
@pytest.mark.parametrize("quarter", [Q3, Quarter(2026, 1)])
def test_a_star_is_what_a_slow_count_gives(facts: Facts, engine: OnDuckDB, star: str, quarter: Quarter) -> None:
    whole = count(engine, quarter, stars=[star])[star]
    slow = Slow(facts, quarter.first, quarter.last)
    expected: dict[str, Counter[tuple[str, str]]] = {table: Counter() for table in STARS[star].tables}
    for row, number, told in slow.units(star):
        assert told.keys() == expected.keys()
        for table, name in told.items():
            expected[table][row, name] += number
    assert quarter != Q3 or sum(expected[STARS[star].tables[0]].values()) > 0, "a test of nobody"
    assert whole.tables == {table: {at: n for at, n in counts.items() if n} for table, counts in expected.items()}
    for table, counts in whole.tables.items():
        assert {name for _, name in counts} <= set(classes.fixed(table).leaves)
    measures = slow.measures(star)
    assert whole.measures.keys() == measures.keys() == set(STARS[star].measures)
    for name, rows in measures.items():
        assert {row: behind for row, (_, behind) in whole.measures[name].items()} == {
            row: behind for row, (_, behind) in rows.items()
        }
        assert {row: worth for row, (worth, _) in whole.measures[name].items()} == pytest.approx(
            {row: worth for row, (worth, _) in rows.items()}
        )


def test_shares_are_those_of_a_slow_count(facts: Facts, engine: OnDuckDB) -> None:
    slow = Slow(facts, Q3.first, Q3.last)
    stars = {star: plain(whole) for star, whole in count(engine, Q3).items()}
    seekers = [told for _, _, told in slow.seekers()]
    others = [told for _, _, told in slow.others()]
    youth = [told["sex_age_activity"] for told in (*seekers, *others) if "15-24" in told["sex_age_activity"]]
    known = [one for one in youth if not one.endswith("15-24-unknown")]
    long = sum(told["duration"] in ("12-24", "24+") for told in seekers)
    timed = sum(told["duration"] != "unknown" for told in seekers)
    letters = [told["reached"] for _, _, told in slow.referrals()]
    expected = {
        "seekers": len(seekers),
        "long_term_share": round(100 * long / timed, 1),
        "neet_share": round(100 * sum(one.endswith("neet") for one in known) / len(known), 1),
        "youth_share": round(100 * sum("15-24" in told["sex_age_activity"] for told in seekers) / len(seekers), 1),
        "met_share": round(100 * sum(one != "not_met" for one in letters) / len(letters), 1),
        "hired_share": round(100 * sum(one in ("started", "not_started") for one in letters) / len(letters), 1),
        "posts_per_seeker": round(sum(n for _, n, _ in slow.posts_open()) / len(seekers), 3),
    }
    shown = {
        code: next(one for one in results.of_counted(INDICATORS[code], Q3.code, stars) if one.place == ALL)
        for code in expected
    }
    assert {code: one.value for code, one in shown.items()} == expected
    assert shown["neet_share"].coverage == round(100 * len(known) / len(youth))
    assert shown["neet_share"].warned == (Warned.COVERAGE, Warned.SMALL)
    assert len(known) < min(30, 0.795 * len(youth))
    few = next(one for one in results.of_counted(INDICATORS["kept_30_share"], Q3.code, stars) if one.place == ALL)
    assert few.base == sum(1 for _ in slow.kept_work()) < 30
    assert few.warned == (Warned.SMALL,)


def test_every_indicator_speaks_of_tables_and_classes_that_are_counted() -> None:
    for one in INDICATORS.values():
        for term in (*one.numerator, *one.denominator, *one.unknown, *one.among):
            star = STARS[term.star]
            if term.classes != (ALL,):
                assert term.table in star.tables
                assert set(term.classes) <= classes.fixed(term.table).above.keys(), one.code
        assert set(one.by) <= set(STARS[one.numerator[0].star].tables)
        assert bool(one.denominator) is (one.shape in (Shape.SHARE, Shape.RATIO))
        assert (one.measure in STARS[one.numerator[0].star].measures) is (one.shape is Shape.MEASURE)


def test_a_mean_is_shown_where_enough_stand_behind_it(engine: OnDuckDB) -> None:
    whole = count(engine, Q3, stars=["digital"])["digital"]
    worth, behind = whole.measures["mean_gain"][ALL]
    assert show("digital", whole, Rule(behind // 3, 1)).measures["mean_gain"][ALL] == round(worth)
    assert show("digital", whole, Rule(behind // 3 + 1, 1)).measures["mean_gain"][ALL] is None


def test_quarters_close_when_offices_had_time_to_send() -> None:
    assert Q3.code == "2026-Q3"
    assert Quarter.read("2026-Q3") == Q3 == Quarter.of(date(2026, 9, 30)) == Quarter(2026, 2).after
    assert (Q3.first, Q3.last) == (date(2026, 7, 1), date(2026, 9, 30))
    assert not Q3.is_closed(date(2026, 10, 10))
    assert Q3.is_closed(date(2026, 10, 11))
    assert list(closed(Quarter(2025, 4), date(2026, 7, 20))) == [
        Quarter(2025, 4), Quarter(2026, 1), Quarter(2026, 2),
    ]  # fmt: skip
    for wrong in ("2026-Q5", "2026", "Q3-2026", "2026-Q"):
        with pytest.raises(ValueError, match="period"):
            Quarter.read(wrong)


def test_what_was_released_is_read_as_it_was_and_stays(engine: OnDuckDB, tmp_path: Path) -> None:
    made = database.make_engine(database.default_url(tmp_path))
    with made.begin() as begun:
        database.upgrade(begun)
    at = datetime(2026, 10, 12, tzinfo=UTC)
    one = Released(Q3.code, at, "20261012", at.date(), 1, 10, 5)
    rule = Rule(10, 5, b"key of a test")
    few = ("outflow", "digital", "kept_work", "cohorts", "handled")
    stars = {star: show(star, whole, rule) for star, whole in count(engine, Q3, stars=few).items()}
    with Session(made) as session, session.begin():
        results.release(session, one, stars)
    with Session(made) as session:
        assert results.released(session) == (one,)
        assert results.counted(session, Q3.code) == stars
        (everybody,) = (each for each in results.values(session, "outflow", [Q3.code]) if each.place == ALL)
        assert everybody.value == stars["outflow"].tables["month"][ALL, ALL]
        assert everybody.value is not None
        with pytest.raises(MihanError, match="period_released"):
            results.release(session, one, stars)
        with pytest.raises(KeyError):
            results.values(session, "outflow", [Q3.code], "sex")
    made.dispose()


def test_a_year_is_the_sum_of_what_is_shown(tmp_path: Path) -> None:
    made = database.make_engine(database.default_url(tmp_path))
    with made.begin() as begun:
        database.upgrade(begun)
    at = datetime(2027, 1, 12, tzinfo=UTC)
    with Session(made) as session, session.begin():
        for number in range(1, 5):
            kept = None if number == 2 else 40
            left: dict[tuple[str, str], int | None] = {
                (ALL, ALL): 100 * number, (ALL, "placed"): kept, (ALL, "withdrawn"): 50,
            }  # fmt: skip
            months: dict[tuple[str, str], int | None] = {(ALL, ALL): number, (ALL, "1"): number}
            period = Quarter(2026, number).code
            release = Released(period, at, "s", at.date(), 1, 10, 5)
            results.release(
                session, release,
                {
                    "outflow": Counted({"left_why": left, "month": months}), "cohorts": Counted({"month": months}),
                    "seekers": Counted({"status": {(ALL, ALL): number}}),
                },
            )  # fmt: skip
    with Session(made) as session:
        (year,) = results.values(session, "outflow", ["2026"])
        assert year.value == 1000
        by = {each.class_: each for each in results.values(session, "outflow", ["2026"], "left_why")}
        assert by["withdrawn"].value == 200
        assert by["placed"].value is None
        assert by["placed"].kept_back
        assert results.values(session, "outflow", ["2026"], "month") == ()
        assert len(results.values(session, "outflow", ["2026-Q1"], "month")) == 4
        assert [each.value for each in results.values(session, "cohorts", ["2026"])] == [10]
        (end,) = results.values(session, "seekers", ["2026"])
        assert end.value == 4
        assert results.values(session, "outflow", ["2025"]) == ()
    made.dispose()
