"""A new version of the program, found genuine: which, and where its files lie out of everybody else's reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

INSTALLED_BY: Final[dict[str, tuple[str, ...]]] = {
    "win32": (".exe", ".msi"),
    "darwin": (".dmg", ".pkg"),
    "linux": (".deb", ".tar.xz", ".AppImage"),
}
"""Endings of what is installed on a system, by ``sys.platform``."""
SOURCE: Final = (".tar.gz",)
"""The program from source, which runs on each of them."""


@dataclass(frozen=True, slots=True)
class OfferedProgram:
    """folder: of copies that were looked at there; files: their names; stale: whether there is likely a newer one."""

    version: str
    sequence: int
    made: datetime
    good_until: date
    stale: bool
    folder: Path
    files: tuple[str, ...]


def fit_for(system: str, names: Iterable[str]) -> tuple[str, ...]:
    """Of the files of a release, those that are installed on ``system`` (``sys.platform``); else those from source."""
    known = sorted(names)
    own = tuple(name for name in known if name.endswith(INSTALLED_BY.get(system, ())))
    return own or tuple(name for name in known if name.endswith(SOURCE))
