"""Row `indicators_run`: every star of a quarter counted over 4,000,000 people and 40,000,000 marks, on two cores.

The peer reads, in the same call and with the same settings, each value of the columns that the statements read, once:
the greatest of each column, table by table. Which columns these are is what DuckDB itself says of the statements. The
note has the memory of both, which is to be less than 8 GB.
"""

import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

import duckdb

from sync.central.indicators import facts, keeping
from sync.central.indicators.engine import OnDuckDB, count
from sync.central.indicators.periods import Quarter
from tests.benchmarks import facts_corpus
from tests.benchmarks.facts_corpus import Size
from tests.benchmarks.rows import Measured

QUARTER: Final = Quarter(2026, 3)
"""The last that is closed on the day of the corpus."""
RUNS: Final = 3
MEMORY: Final = 8.0
"""Gigabytes that are to be enough."""


def measure() -> Measured:
    """Seconds of a run and of the bare scan. ``MIHAN_INDICATOR_PEOPLE``: of a smaller country, ten marks a person."""
    people = int(os.environ.get("MIHAN_INDICATOR_PEOPLE", facts_corpus.PEOPLE))
    size = Size(people, people * facts_corpus.MARKS // facts_corpus.PEOPLE)
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.indicators_run", str(country(size))],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1])
    note = (
        f"{size.people:,} people, {size.marks:,} marks; {sum(told['processor']) / RUNS:.1f} s of processor, the scan "
        f"{sum(told['bare_processor']) / RUNS:.1f}; {told['columns']} columns; {told['memory']:.1f} GB at most"
    )
    broken = f"{told['memory']:.1f} GB" if told["memory"] > MEMORY else ""
    return Measured(told["ours"], told["bare"], note, broken)


def country(size: Size) -> Path:
    """The folder of a centre whose snapshot is the invented country, made once and kept until its maker changes."""
    maker = b"".join(Path(str(one.__file__)).read_bytes() for one in (facts_corpus, facts))
    name = f"facts-{size.people}-{size.marks}"
    kept = Path("build") / f"{name}-{hashlib.sha256(maker).hexdigest()[:12]}"
    if not kept.exists():
        for older in kept.parent.glob(f"{name}-*"):
            shutil.rmtree(older)
        facts_corpus.make(kept.with_suffix(".new"), size)
        kept.with_suffix(".new").rename(kept)
    return kept


@dataclass(frozen=True, slots=True)
class _Listening(OnDuckDB):
    """Hears of whatever it executes which columns of which tables are read."""

    read: dict[str, set[str]] = field(default_factory=dict)

    def make(self, name: str, statement: str) -> None:
        self._hear(statement)
        OnDuckDB.make(self, name, statement)

    def rows(self, statement: str) -> Sequence[Sequence[Any]]:
        self._hear(statement)
        return OnDuckDB.rows(self, statement)

    def _hear(self, statement: str) -> None:
        told = self.connection.execute(f"EXPLAIN (FORMAT json) {statement}").fetchall()
        steps = json.loads(told[0][1])
        while steps:
            step = steps.pop()
            steps += step.get("children", [])
            about = step.get("extra_info", {})
            if table := about.get("Table", "").rpartition(".")[2]:
                columns = about.get("Projections", [])
                self.read.setdefault(table, set()).update([columns] if isinstance(columns, str) else columns)


def columns_read() -> dict[str, list[str]]:
    """By table of facts the columns that the statements of a quarter read."""
    with closing(duckdb.connect()) as connection:
        for table in facts.TABLES:
            columns = ", ".join(f'"{name}" {kind}' for name, kind in table.columns.items())
            connection.execute(f"CREATE TABLE {table.name} ({columns})")
        # So that a plan names what it only filters by, and does not see that there is nothing there.
        connection.execute("SET disabled_optimizers = 'filter_pushdown,statistics_propagation,empty_result_pullup'")
        listening = _Listening(connection)
        count(listening, QUARTER)
        return {one.name: sorted(found) for one in facts.TABLES if (found := listening.read.get(one.name))}


def _scan(connection: "duckdb.DuckDBPyConnection", columns: Mapping[str, Sequence[str]]) -> None:
    for table, names in columns.items():
        greatest = ", ".join(f'max("{name}")' for name in names)
        connection.execute(f"SELECT {greatest} FROM {table}").fetchall()


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """On the clock and of processor."""
    at, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - at, time.process_time() - processor


def _once(data: Path) -> dict[str, Any]:
    columns = columns_read()
    found: dict[str, Any] = {"ours": [], "bare": [], "processor": [], "bare_processor": []}
    for run in range(RUNS + 1):
        with closing(keeping.opened(data, "4GB")) as connection:
            connection.execute("SET threads = 2")
            ours = _seconds(partial(count, OnDuckDB(connection), QUARTER))
        with closing(keeping.opened(data, "4GB")) as connection:
            connection.execute("SET threads = 2")
            bare = _seconds(partial(_scan, connection, columns))
        if run:  # the first reads the files
            for name, seconds in zip(found, (ours[0], bare[0], ours[1], bare[1]), strict=True):
                found[name].append(seconds)
    found["columns"] = sum(map(len, columns.values()))
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return found


if __name__ == "__main__":
    print(json.dumps(_once(Path(sys.argv[1]))))
