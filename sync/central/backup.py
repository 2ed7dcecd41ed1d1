"""A copy of the whole centre while it goes on working: database, keys, settings; tried before it is called a copy."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import func, make_url, select, text
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.importing.schema import FOLDER
from sync.central.indicators.released_schema import FOLDER as MICRODATA
from sync.central.keyring import ATTEMPTS, listing
from sync.central.schema import ChangeRow, Receipt
from sync.central.settings import SETTINGS_FILE, CentralError, Settings

SQLITE_COPY: Final = "central.db"
POSTGRESQL_COPY: Final = "central.dump"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was made and tried. changes, receipts: what it holds of each, as of one moment."""

    folder: Path
    changes: int
    receipts: int


def back_up(settings: Settings, folder: Path) -> Backup:
    """Copy everything into ``folder``, which must be new, and read it back.

    SQLite is copied page by page as of one moment, PostgreSQL with ``pg_dump`` (custom format), whose list of contents
    is read again; its trial restore needs an empty database (``docs/operations.md``). Keys stay behind a passphrase.
    ``CentralError``: ``keys_changing``, ``import_busy``, ``folder_exists``, ``backup_failed``, ``pg_dump_missing``.
    """
    if folder.exists():
        raise CentralError("folder_exists", folder=str(folder))
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True, mode=0o700)
    shutil.copy2(settings.data / SETTINGS_FILE, part / SETTINGS_FILE)
    if settings.sqlite is not None:
        changes, receipts = _copy_sqlite(settings.sqlite, part / SQLITE_COPY)
    else:
        changes, receipts = _dump(settings.database, part / POSTGRESQL_COPY)
    _copy_registers(settings.data / FOLDER, part / FOLDER)
    _copy_records(settings.data / MICRODATA, part / MICRODATA)
    _copy_keys(settings.keys, part / "keys")  # last: whatever the database speaks of has its key
    part.rename(folder)
    return Backup(folder, changes, receipts)


def _copy_registers(source: Path, copy: Path) -> None:
    """Old registers that were read, each while nobody writes into it. ``CentralError("import_busy")``."""
    for path in sorted(source.glob("*.duckdb")):
        from sync.central.importing.store import open_store

        copy.mkdir(exist_ok=True, mode=0o700)
        with open_store(path):
            for one in source.glob(f"{path.name}*"):
                shutil.copy2(one, copy / one.name)


def _copy_records(source: Path, copy: Path) -> None:
    """Records without names that were given out: they are never drawn a second time."""
    for path in sorted(source.glob("*.parquet")):
        copy.mkdir(exist_ok=True, mode=0o700)
        shutil.copy2(path, copy / path.name)


def _copy_keys(source: Path, copy: Path) -> None:
    """All the keys as of one moment, though somebody may rotate them meanwhile."""
    for _ in range(ATTEMPTS):
        seen = listing(source)
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source, copy, ignore=shutil.ignore_patterns(".*.part"))
        if listing(source) == seen:
            return
    raise CentralError("keys_changing")


def _copy_sqlite(source: Path, copy: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(copy)) as made:
        live.backup(made)
    with closing(sqlite3.connect(copy)) as made:
        said = made.execute("PRAGMA integrity_check").fetchone()
    if said != ("ok",):
        raise CentralError("backup_failed", reason="integrity_check")
    return _counted(f"sqlite:///{copy}")


def _counted(url: str) -> tuple[int, int]:
    """Changes and receipts in a database, read as the service reads it."""
    database = Database(url)
    try:
        with database.read() as session:
            return _count(session)
    finally:
        database.close()


def _count(session: Session) -> tuple[int, int]:
    changes = session.scalar(select(func.count()).select_from(ChangeRow)) or 0
    return changes, session.scalar(select(func.count()).select_from(Receipt)) or 0


def _dump(url: str, copy: Path) -> tuple[int, int]:
    plain = make_url(url).set(drivername="postgresql")
    password = plain.password or ""
    address = plain.set(password=None).render_as_string(hide_password=False)
    database = Database(url)
    try:
        # What is counted and what is copied are of one moment: the dump reads in the snapshot of this transaction.
        with database.read() as session:
            session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
            snapshot = session.execute(text("SELECT pg_export_snapshot()")).scalar_one()
            dump = ["pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={copy}", f"--dbname={address}"]
            _run(dump, str(password))
            counted = _count(session)
    finally:
        database.close()
    listed = _run(["pg_restore", "--list", str(copy)], "")
    if "TABLE DATA public receipts" not in listed and "TABLE DATA public receipts_" not in listed:
        raise CentralError("backup_failed", reason="pg_restore")
    return counted


def _run(arguments: list[str], password: str) -> str:
    """What a program of PostgreSQL's prints; the password goes by the environment, which no list of processes shows."""
    program = shutil.which(arguments[0])
    if program is None:
        raise CentralError("pg_dump_missing", program=arguments[0])
    environment = os.environ | ({"PGPASSWORD": password} if password else {})
    done = subprocess.run(  # noqa: S603 - found on the path, with our own arguments
        [program, *arguments[1:]], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CentralError("backup_failed", reason=arguments[0])
    return done.stdout
