"""The statements of a quarter give the same figures on PostgreSQL and on Spark as on DuckDB."""

from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sync.central.database import Database, default_url
from sync.central.indicators import keeping
from sync.central.indicators.definitions import STARS
from sync.central.indicators.engine import OnDuckDB, Whole, count
from sync.central.indicators.engines import POSTGRESQL, SPARK, counting
from sync.central.indicators.facts import TABLES
from sync.central.indicators.periods import Quarter
from sync.central.settings import CentralError
from tests.central.small_country import connection, drawn
from tests.postgresql import PostgreSQL, binaries

Q3 = Quarter(2026, 3)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small country as a snapshot in force."""
    data = tmp_path_factory.mktemp("centre")
    made = keeping.begin(data, "small")
    with closing(connection(drawn())) as small:
        for table in TABLES:
            small.execute(f"COPY {table.name} TO {keeping.quoted(made / f'{table.name}.parquet')} (FORMAT parquet)")
    parts = {table.name: (keeping.part_of(made, made / f"{table.name}.parquet"),) for table in TABLES}
    at = datetime(2026, 10, 12, tzinfo=UTC)
    keeping.write_manifest(made, keeping.Manifest("small", at.date(), at, keeping.SCHEMA, "", 500, parts))
    return keeping.put_in_force(data, made)


@pytest.fixture(scope="module")
def expected(folder: Path) -> Mapping[str, Whole]:
    """What DuckDB gives, which ``test_indicators`` holds against a slow count."""
    with closing(keeping.opened(folder.parents[1])) as here:
        return count(OnDuckDB(here), Q3)


def _same(one: Mapping[str, Whole], other: Mapping[str, Whole]) -> None:
    assert one.keys() == other.keys()
    for star, whole in one.items():
        assert (star, whole.rows, whole.tables) == (star, other[star].rows, other[star].tables)
        assert whole.measures.keys() == other[star].measures.keys()
        for name, rows in whole.measures.items():
            here = other[star].measures[name]
            assert {row: behind for row, (_, behind) in rows.items()} == {row: n for row, (_, n) in here.items()}
            assert {row: worth for row, (worth, _) in rows.items()} == pytest.approx(
                {row: x for row, (x, _) in here.items()}
            )
    assert all(any(whole.tables.values()) for whole in one.values())


@pytest.mark.postgresql
@pytest.mark.skipif(binaries() is None, reason="no PostgreSQL here")
def test_postgresql_counts_the_same(
    folder: Path, expected: Mapping[str, Whole], postgresql_server: PostgreSQL
) -> None:  # fmt: skip
    database = Database(postgresql_server.database())
    _same(counting(POSTGRESQL, database)(Q3, folder, STARS), expected)
    with database.engine.connect() as after:
        assert after.exec_driver_sql("SELECT to_regclass('pg_temp.people')").scalar() is None, "nothing of it is left"
    database.close()


def test_a_ministry_that_keeps_its_register_elsewhere_is_told_so(tmp_path: Path) -> None:
    database = Database(default_url(tmp_path))
    with pytest.raises(CentralError, match="postgresql_required"):
        counting(POSTGRESQL, database)
    database.close()


@pytest.mark.slow
@pytest.mark.timeout(1_500)
def test_spark_counts_the_same(folder: Path, expected: Mapping[str, Whole]) -> None:
    pytest.importorskip("pyspark")
    database = Database(default_url(folder))
    _same(counting(SPARK, database)(Q3, folder, STARS), expected)
    database.close()
