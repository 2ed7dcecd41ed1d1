"""``prove-update``: a newer program, asked by the one that runs, brings a copy of the database up to date.

The database's key comes through standard input, and nothing of it is written anywhere. What came of it goes to a file.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop import __version__
from mihan_desktop.config import Profile
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.hardening import harden

if TYPE_CHECKING:
    from mihan_desktop.storage.copying import Facts

COMMAND = "prove-update"
PROVEN, NOT_PROVEN = 0, 1
"""Exit statuses."""


def main(argv: Sequence[str]) -> int:
    """Open the database in a folder with the key that is read, and write down what stands in it then."""
    parser = argparse.ArgumentParser(prog=f"mihan {COMMAND}", description="Brings a copy of a database up to date")
    parser.add_argument("folder", type=Path, help="a profile's folder that holds nothing but a copy of its database")
    parser.add_argument("--json", type=Path, required=True, help="where to write what came of it")
    wanted = parser.parse_args(argv)
    harden()
    try:
        said: dict[str, object] = _said(_brought_up(Profile(wanted.folder).database, bytes.fromhex(sys.stdin.read())))
    except (MihanError, OSError, ValueError) as error:
        said = {"version": __version__, "error": getattr(error, "code", type(error).__name__)}
    wanted.json.write_text(json.dumps(said), encoding="ascii")
    return NOT_PROVEN if "error" in said else PROVEN


def _brought_up(database: Path, key: bytes) -> "Facts":
    from mihan_desktop.storage.copying import connected, facts
    from mihan_desktop.storage.store import Store

    store = Store(database)
    store.open(key)
    try:
        with store.read() as work:
            if work.integrity():
                raise MihanError("database_damaged")
    finally:
        store.close()
    with connected(database, key) as connection:
        return facts(connection)


def _said(found: "Facts") -> dict[str, object]:
    number, hashed = found.audit
    return {
        "version": __version__, "revision": found.revision, "last": found.last, "changes": found.changes,
        "audit": [number, hashed.hex()],
    }  # fmt: skip
