"""Snapshots as they lie on the disk: folders of Parquet for their owner alone, one of which is in force.

A snapshot is made beside the one in force and takes its place by one rename; whoever reads goes on with what they
opened. It holds no name, no answer in words and no id of a record, and can be thrown away.
"""

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sync.central.indicators.facts import TABLES, Table
from sync.central.settings import CentralError, write_private
from sync.protocol.durable import sync_folder

if TYPE_CHECKING:
    import duckdb

ROOT: Final = "snapshots"
MANIFEST: Final = "manifest.json"
SCHEMA: Final = 1
"""Of the tables and of how they are made; a snapshot of another number is not added to, but made anew."""
MAKING: Final = ".making-"
"""What the folder of a snapshot that is not whole yet begins with."""
_CURRENT: Final = "current"
_KEY: Final = "number.key"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a table. path: in the snapshot's folder, with /; sha256: hex."""

    path: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a snapshot holds. day: by the offices' calendar, on which it was made; base: name of the one that it was
    added to, "" of one made from nothing; read: how many records of people were read for it.
    """

    name: str
    day: date
    made_at: datetime
    schema: int
    base: str
    read: int
    tables: Mapping[str, tuple[Part, ...]]

    def rows(self, table: str) -> int:
        """Of one table."""
        return sum(part.rows for part in self.tables.get(table, ()))


def number_of(key: bytes, name: str) -> int:
    """What stands for an id in the snapshots of one centre: 63 bits, of which nobody finds the id without the key."""
    return int.from_bytes(hashlib.blake2b(name.encode(), key=key, digest_size=8).digest()) >> 1


def number_key(data: Path) -> bytes:
    """The key of the numbers, made when there is none: 32 bytes in the folder of snapshots."""
    path = root_of(data) / _KEY
    try:
        return path.read_bytes()
    except FileNotFoundError:
        write_private(path, secrets.token_bytes(32))
        return path.read_bytes()


def root_of(data: Path) -> Path:
    """The folder of snapshots, made when there is none. data: the centre's."""
    root = data / ROOT
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    return root


def newest(data: Path) -> Path | None:
    """The folder of the snapshot in force; None before there was one."""
    try:
        name = (data / ROOT / _CURRENT).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    folder = data / ROOT / name
    return folder if (folder / MANIFEST).is_file() else None


def read_manifest(folder: Path) -> Manifest:
    """What a snapshot says of itself. ``CentralError("snapshot_damaged")`` for what is no manifest."""
    try:
        said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        tables = {name: tuple(Part(**one) for one in parts) for name, parts in said["tables"].items()}
        made_at, day = datetime.fromisoformat(said["made_at"]), date.fromisoformat(said["day"])
        return Manifest(said["name"], day, made_at, said["schema"], said["base"], said["read"], tables)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CentralError("snapshot_damaged", folder=folder.name) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Say what a folder holds, last of all: durable when this returns."""
    for path in folder.rglob("*.parquet"):
        path.chmod(0o600)
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    said: dict[str, Any] = asdict(manifest)
    said |= {"day": manifest.day.isoformat(), "made_at": manifest.made_at.isoformat()}
    write_private(folder / MANIFEST, json.dumps(said, indent=1, sort_keys=True).encode())


def part_of(folder: Path, path: Path) -> Part:
    """A file of Parquet as a manifest has it."""
    import pyarrow.parquet as pq

    rows = int(pq.read_metadata(path).num_rows)
    return Part(path.relative_to(folder).as_posix(), rows, path.stat().st_size, _sha256(path))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def begin(data: Path, name: str) -> Path:
    """An empty folder for a snapshot; what was cut off before is gone."""
    root = root_of(data)
    for left in root.glob(f"{MAKING}*"):
        shutil.rmtree(left)
    folder = root / f"{MAKING}{name}"
    folder.mkdir(mode=0o700)
    return folder


def put_in_force(data: Path, folder: Path) -> Path:
    """Put a whole snapshot in the place of the one in force; its folder.

    The one before stays for whoever still reads it, what is older goes.
    """
    root, before = root_of(data), newest(data)
    kept = root / folder.name.removeprefix(MAKING)
    folder.rename(kept)
    fresh = root / f"{_CURRENT}.new"
    fresh.unlink(missing_ok=True)
    write_private(fresh, kept.name.encode())
    fresh.replace(root / _CURRENT)
    sync_folder(root)
    stays = {kept, *([before] if before is not None else [])}
    for old in root.iterdir():
        if old not in stays and (old / MANIFEST).is_file():
            shutil.rmtree(old)
    return kept


def check(folder: Path) -> Manifest:
    """The manifest of a snapshot whose every file is as it was written; ``CentralError("snapshot_damaged")``."""
    manifest = read_manifest(folder)
    for part in (part for parts in manifest.tables.values() for part in parts):
        path = folder / part.path
        if not path.is_file() or _sha256(path) != part.sha256:
            raise CentralError("snapshot_damaged", folder=folder.name, file=part.path)
    return manifest


def views(connection: "duckdb.DuckDBPyConnection", folder: Path) -> Manifest:
    """Leave a view of each table in a connection, by its name; what the snapshot says of itself.

    ``CentralError("snapshot_damaged")``, also for one of another schema.
    """
    manifest = read_manifest(folder)
    if manifest.schema != SCHEMA:
        raise CentralError("snapshot_damaged", folder=folder.name)
    for table in TABLES:
        paths = [folder / part.path for part in manifest.tables.get(table.name, ())]
        connection.execute(f'CREATE OR REPLACE TEMP VIEW "{table.name}" AS {select_from(table, paths)}')
    return manifest


def select_from(table: Table, paths: Sequence[Path]) -> str:
    """A query for every row of files of a table; for none where there are none."""
    return selected(table.columns, paths)


def selected(columns: Mapping[str, str], paths: Iterable[Path]) -> str:
    """Likewise of whatever columns."""
    files = ", ".join(quoted(path) for path in paths)
    if not files:
        none = ", ".join(f'CAST(NULL AS {kind}) AS "{name}"' for name, kind in columns.items())
        return f"SELECT {none} WHERE false"
    names = ", ".join(f'"{name}"' for name in columns)
    return f"SELECT {names} FROM read_parquet([{files}])"


def quoted(path: Path) -> str:
    """A path in a statement."""
    return "'" + str(path).replace("'", "''") + "'"


def opened(data: Path, memory: str = "2GB") -> "duckdb.DuckDBPyConnection":
    """A connection of its own to the snapshot in force. ``CentralError("snapshot_missing")`` before there was one."""
    import duckdb

    folder = newest(data)
    if folder is None:
        raise CentralError("snapshot_missing")
    connection = duckdb.connect()
    connection.execute(f"SET memory_limit = '{memory}'")
    connection.execute("SET enable_progress_bar = false")
    connection.execute(f"SET temp_directory = {quoted(root_of(data) / 'spill')}")
    views(connection, folder)
    return connection
