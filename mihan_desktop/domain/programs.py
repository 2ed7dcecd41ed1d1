"""A new version of the program, found genuine: which, and where its files lie out of everybody else's reach."""

import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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
BUNDLE: Final = ".tar.xz"
"""Ending of a bundle: the program's own folder, with which a desk changes over by itself (decision 0079)."""
NEWS: Final = ".news.json"
"""Ending of what is new in it, in the languages of the window."""
_SYSTEMS: Final = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_MACHINES: Final = {"amd64": "x86_64", "x64": "x86_64", "aarch64": "arm64"}
_VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class OfferedProgram:
    """folder: of copies that were looked at there; files: their names; stale: whether there is likely a newer one.

    bundle: the file with which this desk can change over by itself, "" where a person installs it; news: what is new,
    by language, as far as the makers said.
    """

    version: str
    sequence: int
    made: datetime
    good_until: date
    stale: bool
    folder: Path
    files: tuple[str, ...]
    bundle: str = ""
    news: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WayBack:
    """version: that runs here; before: the one that was here before it, "" where none is known; code: why there is no

    way back to it (``""``: there is one): ``program_none_before``, ``program_no_copy``, ``program_written_since``.
    """

    version: str
    before: str = ""
    code: str = ""


def parts(version: str) -> tuple[int, ...]:
    """``1.10.0`` as (1, 10, 0), to be compared; nothing for what is no version, which is older than each."""
    return tuple(int(part) for part in version.split(".")) if _VERSION.fullmatch(version) else ()


def bundle_name(version: str, system: str, machine: str = "") -> str:
    """What the bundle for ``system`` (``sys.platform``) is called. machine: ``platform.machine()``, "" for this one."""
    known = (machine or platform.machine()).lower()
    return f"mihan-{version}-{_SYSTEMS.get(system, system)}-{_MACHINES.get(known, known)}{BUNDLE}"


def bundle_for(system: str, names: Iterable[str]) -> str:
    """Of the files of a release, the bundle for a machine as this one under ``system``; "" when there is none."""
    mark = bundle_name("0", system).removeprefix("mihan-0")
    return next((name for name in sorted(names) if name.startswith("mihan-") and name.endswith(mark)), "")


def fit_for(system: str, names: Iterable[str]) -> tuple[str, ...]:
    """Of the files of a release, those that are installed on ``system`` (``sys.platform``); else those from source."""
    known = sorted(names)
    foreign = tuple(f"-{other}-" for name, other in _SYSTEMS.items() if name != system)
    own = tuple(
        name
        for name in known
        if name.endswith(INSTALLED_BY.get(system, ())) and not any(mark in name for mark in foreign)
    )
    return own or tuple(name for name in known if name.endswith(SOURCE))
