"""What the program stands on: its own files, the clock, and the folder in which it works; standard library alone."""

import errno
import json
import os
import shutil
import sys
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from mihan_desktop.config import Profile
from mihan_desktop.domain.first_steps import EARLIEST
from mihan_desktop.self_test.failing import StepError
from mihan_desktop.self_test.manifest import INSIDE, faults, read_manifest

SPACE: Final = 200_000_000
"""Bytes that must be free: for the records of a first year, a backup while it is made, and this test."""
_LATEST: Final = timedelta(days=20 * 366)
_FULL: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_PLAIN: Final = b"SQLite format 3\x00"
"""How a database begins that is not locked (https://sqlite.org/fileformat.html); ours never does."""


def bundle_folder() -> Path | None:
    """The folder of the bundle that runs; ``None`` when the program runs from its sources."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else None


def look_at_files(folder: Path | None) -> str:
    """Hold every file against the list that was made with it; how many there are.

    Raises StepError ``bundle_unlisted``, ``bundle_missing``, ``bundle_changed``, ``bundle_unreadable`` (another program
    holds it, an antivirus perhaps), ``bundle_left_over`` (of an older version), with the first file's name.
    """
    if folder is None:
        return "from source"
    try:
        manifest = read_manifest(folder)
    except (OSError, ValueError) as error:
        raise StepError("bundle_unlisted", type(error).__name__) from error
    found = [fault for fault in faults(folder, manifest) if fault is not None]
    if found:
        more = f" (+{len(found) - 1})" if len(found) > 1 else ""
        raise StepError(f"bundle_{found[0].code}", found[0].path + more)
    listed = set(manifest.files) | {manifest.own}
    for path in sorted((folder / INSIDE).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name not in listed and path.is_file():
            raise StepError("bundle_left_over", name)
    return str(len(manifest.files))


def look_at_clock(now: datetime, folder: Path | None) -> str:
    """Whether the clock can be right; the day it says. Raises StepError ``clock_before`` and ``clock_after``."""
    made = EARLIEST
    if folder is not None:
        with suppress(OSError, ValueError):
            made = max(made, read_manifest(folder).made)
    day = now.date().isoformat()
    if now < made - timedelta(days=1):  # time zones
        raise StepError("clock_before", day)
    if now > made + _LATEST:
        raise StepError("clock_after", day)
    return day


def look_at_folder(root: Path, free: int | None = None) -> str:
    """Whether records can be kept in ``root``; the megabytes that are free. free: bytes, None to ask the system.

    Raises StepError ``folder_rights``, ``folder_space``, ``folder_locked`` (a file there cannot be opened),
    ``folder_foreign`` (somebody else's, or another program's).
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        if hasattr(os, "geteuid") and os.geteuid() not in (0, root.stat().st_uid):
            raise StepError("folder_foreign")
        _look_at_profile(Profile(root))
        mark = root / f".room-{os.getpid()}"
        try:
            mark.write_bytes(os.urandom(65536))
        finally:
            mark.unlink(missing_ok=True)
        free = shutil.disk_usage(root).free if free is None else free
    except PermissionError as error:
        raise StepError("folder_rights", _kind(error)) from error
    except OSError as error:
        raise StepError("folder_space" if error.errno in _FULL else "folder_rights", _kind(error)) from error
    if free < SPACE:
        raise StepError("folder_space", f"{free // 1_000_000} MB")
    return f"{free // 1_000_000} MB"


def _look_at_profile(profile: Profile) -> None:
    """An office that is here already: that its files can be opened, and are this program's."""
    try:
        for path in (profile.database, profile.keyring):
            if path.exists():
                with path.open("r+b") as file:
                    beginning = file.read(len(_PLAIN))
                if path == profile.database and beginning == _PLAIN:
                    raise StepError("folder_foreign", path.name)
        if profile.keyring.exists():
            json.loads(profile.keyring.read_bytes())
        elif profile.database.exists():
            raise StepError("folder_foreign", profile.keyring.name)
    except ValueError as error:
        raise StepError("folder_foreign", profile.keyring.name) from error
    except OSError as error:
        raise StepError("folder_locked", _kind(error)) from error


def _kind(error: OSError) -> str:
    return type(error).__name__
