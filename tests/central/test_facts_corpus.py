"""The invented country of the benchmarks: every table of facts, keys that name a row, and the same for a seed."""

from pathlib import Path

import duckdb

from sync.central.indicators import facts, keeping
from sync.central.indicators.engine import OnDuckDB, count
from tests.benchmarks.facts_corpus import Size, make
from tests.benchmarks.indicators_run import QUARTER, columns_read


def test_an_invented_country_has_every_table_and_is_the_same_again(tmp_path: Path) -> None:
    size = Size(2_000, 10_000)
    folders = [make(tmp_path / name, size, memory="512MB") for name in ("one", "again")]
    manifests = [keeping.check(folder) for folder in folders]
    assert manifests[0].tables == manifests[1].tables, "byte for byte"
    assert manifests[0].rows("people") == size.people
    assert size.marks * 0.9 < manifests[0].rows("attendance") <= size.marks, "those of today's cohorts are to come"
    assert all(manifests[0].rows(one.name) for one in facts.TABLES)
    connection = keeping.opened(tmp_path / "one", "512MB")
    try:
        assert all(_keys(connection, one) for one in facts.TABLES)
        whose = "SELECT person FROM {0} EXCEPT SELECT person FROM people"
        for name in ("held_skills", "referrals", "enrolments", "attendance", "followed"):
            assert connection.execute(whose.format(name)).fetchall() == []
        shares = connection.execute(
            "SELECT governorate, count(*) FROM people GROUP BY governorate ORDER BY 2 DESC"
        ).fetchall()
        assert (shares[0][0], len(shares)) == ("IQ-G07", 19)
        assert shares[0][1] > 5 * shares[-1][1]
        told = ("seekers", "others", "inflow", "outflow", "posts_open", "referrals", "placements", "kept_work")
        stars = count(OnDuckDB(connection), QUARTER, stars=told)
        assert all(all(whole.tables.values()) for whole in stars.values()), "the last closed quarter has of everything"
    finally:
        connection.close()


def test_the_bare_scan_reads_what_the_statements_read() -> None:
    read = columns_read()
    assert read["held_skills"] == ["person", "skill"]
    assert read["attendance"] == ["cohort", "held_on", "mark", "person"], "session is not read"
    assert "registered" in read["people"], "what is only filtered by"
    assert "author" not in read["people"]
    assert {one.name for one in facts.TABLES} - read.keys() == {"doubles"}


def _keys(connection: duckdb.DuckDBPyConnection, table: facts.Table) -> bool:
    """Whether a table's key names its rows."""
    key = ", ".join(f'"{one}"' for one in table.key)
    counted = f"SELECT count(*), count(DISTINCT ({key})) FROM {table.name}"
    ((rows, keys),) = connection.execute(counted).fetchall()
    return bool(rows == keys)
