"""What linkage reads of old registers: for each import that was read, a file with the view ``legacy_people``.

``legacy_people`` has ``id`` (``<import>.<row>``), ``row`` and every property of ``LEGACY_PROPERTIES`` as text, "" where
the register has it not, as it stands after repair.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select

from sync.central.database import Database
from sync.central.importing.headings import PROPERTIES
from sync.central.importing.importing import READ
from sync.central.importing.schema import FOLDER, Import
from sync.central.importing.store import Store, open_store
from sync.central.settings import CentralError

LEGACY_PROPERTIES: Final = PROPERTIES


@dataclass(frozen=True, slots=True)
class LegacySource:
    """One import. touched: changes whenever its people may have; path: open it with ``open_store`` or attach it."""

    import_id: str
    path: Path
    rows: int
    touched: str


@dataclass(frozen=True, slots=True)
class LegacyPerson:
    """Somebody in an old register. now: by property; came: by heading, as it came; line: of the file."""

    id: str
    file: str
    line: int
    now: Mapping[str, str]
    came: Mapping[str, str]


def sources(database: Database, data: Path) -> tuple[LegacySource, ...]:
    """Every import that was read and not let go, in the order of their beginning. data: the centre's folder."""
    with database.read() as session:
        rows = session.scalars(select(Import).where(Import.state == READ).order_by(Import.begun_at, Import.id)).all()
    folder = data / FOLDER
    return tuple(
        LegacySource(row.id, folder / f"{row.id}.duckdb", row.rows, row.touched_at.isoformat()) for row in rows
    )


def person(database: Database, data: Path, person_id: str) -> LegacyPerson | None:
    """Somebody by the id in ``legacy_people``; None when there is none. ``CentralError("import_busy")``."""
    import_id, _, row = person_id.rpartition(".")
    if not (row.isascii() and row.isdecimal() and len(row) < 12):
        return None
    with database.read() as session:
        found = session.get(Import, import_id)
    if found is None or found.state != READ:
        return None
    try:
        with open_store(data / FOLDER / f"{import_id}.duckdb") as store:
            return _person(store, person_id, int(row), found)
    except CentralError as error:
        if error.code == "import_gone":
            return None
        raise


def _person(store: Store, person_id: str, row: int, found: Import) -> LegacyPerson | None:
    names = store.properties()
    now = store.ask(f"SELECT {', '.join(names)} FROM legacy_people WHERE row = ?", [row])
    came = store.ask("SELECT * FROM came WHERE row = ?", [row])
    if not now or not came:
        return None
    headings = [heading or f"#{number}" for number, heading in enumerate(found.shape["headings"], 1)]
    _, line, *cells = came[0]
    return LegacyPerson(
        person_id, found.name, line, dict(zip(names, now[0], strict=True)), dict(zip(headings, cells, strict=True))
    )  # fmt: skip
