"""Row `import_rows`: an old register of 1,000,000 rows read in, against DuckDB's own CSV reader plus insert."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import duckdb

from sync.central.database import Database, default_url
from sync.central.importing import checking
from sync.central.importing.importing import Importing, shape_of
from sync.central.importing.reading import read
from sync.central.moments import new_id, utc_now
from tests.benchmarks.rows import Measured
from tests.register.people import kept

ROWS: Final = int(os.environ.get("IMPORT_ROWS", "1000000"))
RUNS: Final = 3
SEED: Final = 7


def _register(folder: Path) -> Path:
    """The invented register as a CSV file, its names of columns in the first row."""
    path = folder / "register.csv"
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"COPY (SELECT * FROM '{kept(ROWS, SEED)}') TO '{path}' (HEADER, DELIMITER ',')")
    return path


def _ours(path: Path, folder: Path) -> float:
    """Hashed, looked at, read, put aside what is none, mapped: everything until its people can be asked for."""
    database = Database(default_url(folder))
    database.migrate()
    office = Importing(database, folder / "imports", utc_now, new_id)
    start = time.perf_counter()
    line = office.begin(path, "bench")
    with office.opened(line.id, write=True) as store:
        store.begin(len(line.shape["headings"]))
        progress = read(path, shape_of(line.shape), store, lambda _progress: None)
        store.map(line.mapping, line.id)
    seconds = time.perf_counter() - start
    database.close()
    if (progress.rows, progress.aside) != (ROWS, 0):
        raise AssertionError(progress)
    return seconds


def _peer(path: Path, folder: Path) -> float:
    start = time.perf_counter()
    with duckdb.connect(str(folder / "peer.duckdb")) as connection:
        connection.execute("SET enable_progress_bar = false")
        source = f"read_csv('{path}', all_varchar = true)"
        connection.execute(f"CREATE TABLE came AS SELECT * FROM {source} LIMIT 0")
        connection.execute(f"INSERT INTO came SELECT * FROM {source}")
    return time.perf_counter() - start


def _afresh(measure: Callable[[Path, Path], float], path: Path) -> float:
    folder = Path(tempfile.mkdtemp(dir=path.parent))
    try:
        return measure(path, folder)
    finally:
        shutil.rmtree(folder)


def _report(path: Path, folder: Path) -> float:
    """The quality report, which comes after."""
    database = Database(default_url(folder))
    database.migrate()
    office = Importing(database, folder / "imports", utc_now, new_id)
    line = office.begin(path, "bench")
    with office.opened(line.id, write=True) as store:
        store.begin(len(line.shape["headings"]))
        read(path, shape_of(line.shape), store, lambda _progress: None)
        store.map(line.mapping, line.id)
        start = time.perf_counter()
        checking.look(store, utc_now().date())
        seconds = time.perf_counter() - start
    database.close()
    return seconds


def measure() -> Measured:
    """Both sides in turns, on one file."""
    with tempfile.TemporaryDirectory() as made:
        path = _register(Path(made))
        ours, peer = [], []
        for _ in range(RUNS):
            peer.append(_afresh(_peer, path))
            ours.append(_afresh(_ours, path))
        megabytes = path.stat().st_size / 1e6
        report = _afresh(_report, path)
    return Measured(ours, peer, f"{ROWS:,} rows, {megabytes:.0f} MB; the quality report besides: {report:.1f} s")
