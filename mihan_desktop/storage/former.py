"""The database as it was before a newer program brought it up to date: copied, compared, and asked for its schema."""

from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage import copying
from mihan_desktop.storage.damage import unreadable_because
from mihan_desktop.storage.schema import HEAD
from mihan_desktop.storage.store import in_codes

COME_AGAIN: Final = frozenset({
    "signed_in", "signed_out", "receipt_applied", "release_applied", "index_applied", "number_block", "trust_renewed",
})  # fmt: skip
"""Lines of the log that are no work of anybody's: doors, and what the ministry says again to whoever asks again."""
OF_PROGRAMS: Final = "program_"
"""How lines begin that are about versions of the program."""


def due(database: Path, key: bytes) -> bool:
    """Whether opening the database changes its schema; False for one that this program does not know, or can't read.

    A file that is damaged is not opened here: what its log still has is for whoever opens it with that in mind.
    """
    if unreadable_because(database, key):
        return False
    found = standing(database, key)
    return found is not None and found.revision != HEAD and _known(found)


def standing(database: Path, key: bytes) -> copying.Facts | None:
    """How it stands; None when it can't be read."""
    try:
        with copying.connected(database, key) as connection:
            return copying.facts(connection)
    except (sqlcipher.Error, TypeError):
        return None


def make(database: Path, copy: Path, key: bytes, step: copying.Step) -> None:
    """Copy it to ``copy``, which is there whole or not at all. Raises OSError, MihanError as ``Store``."""
    part = copy.with_name(f"{copy.name}.part")
    with in_codes(), copying.as_of_now(database, key) as source:
        copying.copy(source, part, key, step)
    part.replace(copy)


def fits(copy: Path, database: Path, key: bytes) -> copying.Facts | None:
    """How the copy stands, when this program can read it and the database has nothing of a person's beyond it."""
    found = standing(copy, key) if copy.exists() else None
    return None if found is None or not _known(found) or written_since(copy, database, key) else found


def written_since(copy: Path, database: Path, key: bytes) -> bool:
    """Whether the database has anything of a person's that the copy has not; where none can tell, it has."""
    try:
        with copying.connected(copy, key) as before, copying.connected(database, key) as now:
            was, stands = copying.facts(before), copying.facts(now)
            if (was.last, was.changes) != (stands.last, stands.changes) or _drafts(before) != _drafts(now):
                return True
            number, hashed = was.audit
            line = now.execute("SELECT hash FROM audit WHERE number = ?", (number,)).fetchone()
            codes = {str(row[0]) for row in now.execute("SELECT code FROM audit WHERE number > ?", (number,))}
            own = {code for code in codes if code not in COME_AGAIN and not code.startswith(OF_PROGRAMS)}
            return bool(own) or line is None or bytes(line[0]) != hashed
    except (sqlcipher.Error, TypeError):  # the newer program has other tables
        return True


def fold_in(database: Path, key: bytes) -> None:
    """Everything that was written stands in the file itself, and nothing beside it.

    Raises MihanError ``database_busy`` while somebody has it open; as ``Store``.
    """
    with in_codes(), copying.connected(database, key) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise MihanError("database_busy")


def _known(found: copying.Facts) -> bool:
    from mihan_desktop.storage.migrating import knows

    return found.revision == HEAD or knows(found.revision)


def _drafts(connection: Any) -> list[tuple[str, str]]:
    return [tuple(row) for row in connection.execute("SELECT id, saved_at FROM drafts ORDER BY id")]
