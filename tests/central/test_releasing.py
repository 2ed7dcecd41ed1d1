"""A closed quarter is released once: every figure is what a slow count gives, as far as it may be shown."""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from sync.central import database
from sync.central.database import Database
from sync.central.indicators import classes, keeping, results
from sync.central.indicators.definitions import EDITION, INDICATORS, STARS, Indicator, Shape, Term
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.indicators.facts import TABLES
from sync.central.indicators.periods import Quarter
from sync.central.indicators.results import Counted, Value
from sync.central.indicators.running import Releasing
from sync.central.moments import new_id, utc_now
from sync.central.schema import Act
from sync.central.settings import CentralError
from tests.central.slow_indicators import Slow
from tests.central.small_country import Facts, connection, drawn

Q3 = Quarter(2026, 3)
AT = datetime(2026, 10, 12, 3, tzinfo=UTC)
MADE = AT.date()
SMALLEST, BASE = 10, 5
PEOPLE = 900
FEW = ("outflow", "digital", "kept_work", "handled")


def snapshot(data: Path, name: str, facts: Facts, day: date = MADE) -> None:
    """Put facts in force, as of a day."""
    folder = keeping.begin(data, name)
    with closing(connection(facts)) as made:
        for table in TABLES:
            made.execute(f"COPY {table.name} TO {keeping.quoted(folder / f'{table.name}.parquet')} (FORMAT parquet)")
    parts = {table.name: (keeping.part_of(folder, folder / f"{table.name}.parquet"),) for table in TABLES}
    manifest = keeping.Manifest(name, day, AT, keeping.SCHEMA, "", len(facts["people"]), parts)
    keeping.write_manifest(folder, manifest)
    keeping.put_in_force(data, folder)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Database]:
    made = Database(database.default_url(tmp_path))
    made.migrate()
    yield made
    made.close()


def acts_of(own: Database) -> list[Act]:
    with own.read() as session:
        return [*session.scalars(select(Act).order_by(Act.number))]


@dataclass(frozen=True)
class Counts:
    """What a slow count gives of each star: by table the number of each (row, class), sums too."""

    stars: Mapping[str, Mapping[str, Counter[tuple[str, str]]]]

    @classmethod
    def of(cls, facts: Facts, quarter: Quarter) -> "Counts":
        slow = Slow(facts, quarter.first, quarter.last)
        found: dict[str, dict[str, Counter[tuple[str, str]]]] = {}
        for star, one in STARS.items():
            tables = found[star] = {table: Counter() for table in one.tables}
            for row, number, told in slow.units(star):
                for table, name in told.items():
                    way = [name]
                    while way[-1] != ALL:
                        way.append(classes.fixed(table).above[way[-1]])
                    for each in way:
                        tables[table][row, each] += number
        return cls(found)

    def at(self, star: str, table: str, row: str, name: str, together: tuple[str, ...]) -> int:
        counts = self.stars[star][table or STARS[star].tables[0]]
        if row == ALL:
            return sum(number for (_, each), number in counts.items() if each == name)
        return sum(counts[each, name] for each in (together if row == TOGETHER else (row,)))


@dataclass(frozen=True)
class Country:
    """A small country whose quarter is out."""

    database: Database
    counts: Counts
    stars: Mapping[str, Counted]


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Country]:
    data, facts = tmp_path_factory.mktemp("country"), drawn(people=PEOPLE)
    made = Database(database.default_url(data))
    made.migrate()
    snapshot(data, "first", facts)
    (out,) = Releasing(made, data, lambda: AT, new_id).release_due()
    assert (out.period, out.snapshot, out.day, out.edition) == (Q3.code, "first", AT.date(), EDITION)
    assert (out.smallest, out.base, out.revision, out.reason) == (SMALLEST, BASE, 1, "")
    with made.read() as session:
        assert results.released(session) == (out,)
        stars = results.counted(session, Q3.code)
    yield Country(made, Counts.of(facts, Q3), stars)
    made.close()


def test_every_number_that_is_out_is_the_slow_counts_and_never_a_small_one(country: Country) -> None:
    assert country.stars.keys() == STARS.keys()
    shown = 0
    for star, one in country.stars.items():
        base = BASE if STARS[star].secret else 1
        for table, numbers in one.tables.items():
            for (row, name), number in numbers.items():
                counted = country.counts.at(star, table, row, name, one.together)
                if number is None:
                    assert STARS[star].secret
                    continue
                assert abs(number - counted) < base, (star, table, row, name)
                assert not STARS[star].secret or counted == 0 or counted >= SMALLEST
                shown += counted > 0
        for row in one.together:
            assert not any(row == place for table in one.tables.values() for place, _ in table)
    assert shown > 400, "a test of what is kept back"


def test_every_indicator_is_what_a_slow_count_makes_of_it(country: Country) -> None:
    looked = 0
    for code, one in INDICATORS.items():
        for table in ("", *one.by):
            with country.database.read() as session:
                values = results.values(session, code, [Q3.code], table)
            assert values
            looked += sum(_is_right(country, one, value) for value in values)
    assert looked > 300


def _is_right(country: Country, one: Indicator, value: Value) -> bool:
    """Whether there was something to look at: that it lies where rounding may have brought it."""
    if value.value is None:
        assert value.kept_back or value.base == 0
        return False
    star = one.numerator[0].star
    if one.shape is Shape.MEASURE:
        assert value.value == country.stars[star].measures[one.measure][value.place]
        return True
    terms = (Term(star, value.table, (value.class_,)),) if value.table else one.numerator
    least, most = _between(country, terms, value.place)
    if one.denominator:
        below, above = _between(country, one.denominator, value.place)
        digits = 1 if one.shape is Shape.SHARE else 3
        times = 100 if one.shape is Shape.SHARE else 1
        first, last = times * least / above, times * most / below if below > 0 else float("inf")
        assert round(first, digits) <= value.value <= round(last, digits), (one.code, value.place)
    else:
        assert least <= value.value <= most
    return True


def _between(country: Country, terms: tuple[Term, ...], row: str) -> tuple[int, int]:
    least = most = 0
    for term in terms:
        base = BASE if STARS[term.star].secret else 1
        for name in term.classes:
            together = country.stars[term.star].together
            counted = country.counts.at(term.star, term.table, row, name, together)
            moved = min(base - 1, counted)
            least, most = least + counted - moved, most + counted + (base - 1) * (counted > 0)
    return least, most


def test_means_are_the_slow_counts_where_enough_stand_behind_them(own: Database, tmp_path: Path) -> None:
    facts = drawn()
    snapshot(tmp_path, "first", facts)
    Releasing(own, tmp_path, lambda: AT, new_id, stars=("digital", "trainees", "vacancies_ended")).release_due()
    slow = Slow(facts, Q3.first, Q3.last)
    with own.read() as session:
        stars = results.counted(session, Q3.code)
    shown = kept_back = 0
    for star, one in stars.items():
        for name, rows in slow.measures(star).items():
            for row, number in one.measures[name].items():
                worth, behind = rows.get(row, (0.0, 0))
                if row != TOGETHER:
                    assert (number is None) is (behind < 3 * SMALLEST)
                    assert number is None or abs(number - worth) <= 0.5
                    shown, kept_back = shown + (number is not None), kept_back + (number is None)
    assert shown
    assert kept_back


def test_a_quarter_is_released_once_and_not_from_a_snapshot_that_is_too_old(own: Database, tmp_path: Path) -> None:
    releasing = Releasing(own, tmp_path, lambda: AT, new_id, "someone", FEW)
    with pytest.raises(CentralError, match="snapshot_missing"):
        releasing.release_due()
    facts = drawn(people=45)
    snapshot(tmp_path, "early", facts, date(2026, 10, 10))
    with pytest.raises(CentralError, match="snapshot_older"):
        releasing.release(Q3)
    assert [one.period for one in releasing.release_due()] == ["2026-Q2"], "the last one that was closed by then"
    snapshot(tmp_path, "later", facts)
    assert [one.period for one in releasing.release_due()] == ["2026-Q3"]
    assert releasing.release_due() == ()
    for quarter in (Q3, Q3.before):
        with pytest.raises(CentralError, match="period_released"):
            releasing.release(quarter)
    assert releasing.release(Quarter(2026, 1)).period == "2026-Q1", "an earlier one, when it is asked for"
    assert [(act.verb, act.subject, act.actor) for act in acts_of(own)] == [
        ("figures_released", period, "someone") for period in ("2026-Q2", "2026-Q3", "2026-Q1")
    ]
    with own.read() as session:
        assert [one.period for one in results.released(session)] == ["2026-Q3", "2026-Q2", "2026-Q1"]


def test_a_correction_has_a_reason_and_what_it_corrects_stays(own: Database, tmp_path: Path) -> None:
    releasing = Releasing(own, tmp_path, lambda: AT, new_id, "someone", ("others", "digital"))
    snapshot(tmp_path, "first", drawn())
    with pytest.raises(CentralError, match="period_not_released"):
        releasing.correct(Q3, "too early")
    first = releasing.release(Q3)
    with own.read() as session:
        before = results.counted(session, Q3.code)
    snapshot(tmp_path, "second", drawn(seed=8))
    with pytest.raises(CentralError, match="reason_missing"):
        releasing.correct(Q3, "  ")
    second = releasing.correct(Q3, "an office had sent another year")
    assert (second.revision, second.reason, second.snapshot) == (2, "an office had sent another year", "second")
    with own.read() as session:
        assert results.released(session) == (second,)
        assert results.revisions(session, Q3.code) == (second, first)
        assert results.counted(session, Q3.code, revision=1) == before
        after = results.counted(session, Q3.code)
    assert after != before
    for star, one in before.items():
        assert set(one.together) <= set(after[star].together)
        for table, numbers in one.tables.items():
            hidden = {at for at, number in numbers.items() if number is None}
            assert all(after[star].tables[table].get(at) is None for at in hidden), "what was kept back is again"
    assert acts_of(own)[-1].verb == "figures_corrected"
    assert acts_of(own)[-1].details == {"snapshot": "second", "revision": 2, "reason": second.reason}


@pytest.mark.slow
def test_one_that_is_killed_has_released_all_of_a_quarter_or_nothing(own: Database, tmp_path: Path) -> None:
    snapshot(tmp_path, "first", drawn(people=PEOPLE))
    run = [sys.executable, "-m", "sync.central", "indicators", "release", f"--data={tmp_path}"]
    for seconds in (1.5, 4.0, 6.0):
        with subprocess.Popen(run, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            process.kill()
        with own.write() as session:
            out = results.released(session)
            assert {len(results.counted(session, one.period)) for one in out} <= {len(STARS)}
    later = Releasing(own, tmp_path, lambda: utc_now() + timedelta(minutes=5), new_id)
    later.release_due()
    with own.read() as session:
        assert [one.period for one in results.released(session)] == [Q3.code]
    assert [act.verb for act in acts_of(own)] == ["figures_released"]
