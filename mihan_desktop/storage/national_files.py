"""Files of the country's index beside the database: grown piece by piece, whole under their own name or not at all."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

from mihan_desktop.storage.growing_files import PART

WHOLE: Final = ".index"
"""Ending of one that is whole."""


def has(folder: Path, name: str, size: int) -> bool:
    """Whether the whole file is here, as long as it should be."""
    path = folder / f"{name}{WHOLE}"
    return path.exists() and path.stat().st_size == size


def bytes_of(folder: Path, name: str, start: int, size: int) -> bytes:
    """A part of a whole file, shorter where the file is. Raises OSError."""
    with (folder / f"{name}{WHOLE}").open("rb") as file:
        file.seek(start)
        return file.read(size)


def keep_only(folder: Path, names: Collection[str]) -> None:
    """Files of what is over go."""
    for path in folder.glob("*") if folder.exists() else ():
        if path.suffix in (PART, WHOLE) and path.stem not in names:
            path.unlink(missing_ok=True)
