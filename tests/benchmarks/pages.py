"""Counts what an act writes: the pages in the write-ahead log of a database."""

import sys
from pathlib import Path


def pages_in_log(database: Path) -> int:
    """How many pages the log holds since it last began anew, from its index (https://sqlite.org/walformat.html)."""
    with database.with_name(f"{database.name}-shm").open("rb") as file:
        return int.from_bytes(file.read(20)[16:], sys.byteorder)
