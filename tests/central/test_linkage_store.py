"""What linkage keeps from one night to the next: nobody of an old register is lost where a run did not end."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sync.central.cli import main
from sync.central.database import Database
from sync.central.importing import legacy
from sync.central.importing.importing import Importing
from sync.central.importing.rules import read_rules
from sync.central.importing.schema import FOLDER
from sync.central.linkage.model import OWN, bundled
from sync.central.linkage.running import Legacy, RunLine, Running
from sync.central.linkage.store import open_store
from sync.central.moments import new_id
from sync.central.settings import CentralError, load
from tests.central.registers import ROWS, written
from tests.centre import make


class Nights:
    """A centre that has old registers alone, and whose clock is ours."""

    def __init__(self, folder: Path) -> None:
        make(folder, None)
        self.data, self.now = folder, datetime(2026, 3, 1, 9, tzinfo=UTC)
        self.database: Database = load(folder).open_database()
        self.office = Importing(self.database, folder / FOLDER, lambda: self.now, new_id)

    def bring(self, path: Path) -> str:
        """Read a register; the id of its import."""
        self.now += timedelta(hours=1)
        return self.office.run(self.office.begin(path, "somebody"), path, "somebody").id

    def legacy(self) -> Legacy:
        """What the command gives a run."""
        return {one.import_id: (one.path, one.touched) for one in legacy.sources(self.database, self.data)}

    def run(self, registers: Legacy | None = None, ids: Callable[[], str] = new_id) -> RunLine:
        """One night."""
        self.now += timedelta(days=1)
        with open_store(self.data, "1GB") as store:
            running = Running(self.database, store, lambda: self.now, ids)
            return running.run(bundled(), self.legacy() if registers is None else registers)

    def kept(self) -> int:
        """Records in the store."""
        with open_store(self.data, "1GB") as store:
            return store.records()


@pytest.fixture
def nights(tmp_path: Path) -> Iterator[Nights]:
    made = Nights(tmp_path / "centre")
    yield made
    made.database.close()


def breaking_down() -> Callable[[], str]:
    """Ids until the first case is to be written: the run is cut off after it has taken everybody in."""
    return [new_id()].pop


def test_an_old_register_that_a_run_was_cut_off_with_is_compared_by_the_next(nights: Nights, tmp_path: Path) -> None:
    nights.bring(written(tmp_path / "2018.csv"))
    assert nights.run().fresh == len(ROWS)
    second = nights.bring(written(tmp_path / "2019.csv", "utf-8"))  # the same people
    for _ in range(2):
        with pytest.raises(IndexError):
            nights.run(ids=breaking_down())
    line = nights.run()
    assert (line.scope, line.records, line.fresh, line.proposed > 0) == ("new", 2 * len(ROWS), len(ROWS), True)
    assert nights.run().fresh == 0
    # One that was touched is compared anew as it stands now, and that too survives a run that does not end.
    nights.now += timedelta(hours=1)
    nights.office.apply(second, read_rules([{"action": "phone_e164", "properties": ["phone"]}]), "somebody")
    with pytest.raises(IndexError):
        nights.run(ids=breaking_down())
    line = nights.run()
    assert (line.records, line.fresh) == (2 * len(ROWS), len(ROWS))
    # One that was let go is no longer there.
    nights.office.drop(second, "somebody")
    line = nights.run()
    assert (line.records, line.fresh) == (len(ROWS), 0)


def test_a_register_that_cannot_be_read_takes_no_other_with_it(nights: Nights, tmp_path: Path) -> None:
    first = nights.bring(written(tmp_path / "2018.csv"))
    nights.run()
    nights.bring(written(tmp_path / "2019.csv", "utf-8"))
    nights.now += timedelta(hours=1)
    nights.office.apply(first, read_rules([{"action": "phone_e164", "properties": ["phone"]}]), "somebody")
    there = nights.legacy()
    with pytest.raises(CentralError, match="import_busy"):
        nights.run(there | {"z": (nights.data / FOLDER / "z.duckdb", "now")})
    assert nights.kept() == len(ROWS)
    line = nights.run(there)
    assert (line.records, line.fresh) == (2 * len(ROWS), 2 * len(ROWS))


def test_a_model_that_cannot_be_learnt_leaves_nothing_that_a_run_would_trust(nights: Nights, tmp_path: Path) -> None:
    nights.bring(written(tmp_path / "2018.csv"))
    nights.run()
    broken = nights.data / OWN
    broken.write_text("{")
    with pytest.raises(ValueError, match="Expecting"):
        main(["linkage", "train", "--version", "x", "--data", str(nights.data)])
    broken.unlink()
    line = nights.run()
    assert (line.scope, line.records, line.fresh) == ("full", len(ROWS), len(ROWS))
