"""What lies beside the office and is the office no more: put out of the way, and at last removed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from mihan_desktop.services.opened import Opened

KEPT: Final = timedelta(days=30)
"""So long what a restore replaced stays: somebody may still want to look for what the backup did not have."""
_REPLACED: Final = ".replaced-"
_UNFINISHED: Final = ".unfinished-"
_MOMENT: Final = timedelta(days=1)


def put_aside(database: Path, mark: str, at: datetime | None = None) -> None:
    """The database that stands here is out of the way. mark: unique; at: when a restored one takes its place.

    Without ``at`` it is one that no key opens and that nothing replaces: that is never removed.
    """
    for suffix in ("", "-wal", "-shm"):
        path = database.with_name(database.name + suffix)
        if path.exists():
            aside = path.with_name(f"{path.name}{_UNFINISHED if at is None else _REPLACED}{mark}")
            path.rename(aside)
            if at is not None:
                _dated(aside, at)


def keep_copy(path: Path, mark: str, at: datetime) -> None:
    """A copy of a file that is about to be replaced, if it is there. Raises OSError."""
    if path.exists():
        aside = path.with_name(f"{path.name}{_REPLACED}{mark}")
        shutil.copy2(path, aside)
        _dated(aside, at)


def clear(opened: Opened) -> None:
    """Somebody has signed in, so what stands here is whole: what nobody needs any more goes.

    That is what a copy that was cut off has left (it would outlive erasures and another key), and what was replaced
    ``KEPT`` ago. On a full disk it goes another day.
    """
    profile, now = opened.profile, opened.now()
    with suppress(OSError):
        left = [folder for folder in (profile.copying, profile.restoring) if folder.exists()]
        old = list(_replaced(profile.root, now))
        if not left and not old:
            return
        with opened.turn("copying") as mine:
            if not mine:
                return
            for folder in left:
                shutil.rmtree(folder, ignore_errors=True)
            for path in old:
                path.unlink(missing_ok=True)
        if old:
            with opened.write() as work:
                work.audit.append("leftovers_removed", at=now, actor_id="", details={"count": len(old)})


def _replaced(folder: Path, now: datetime) -> Iterator[Path]:
    """Files that were replaced long enough ago; the count begins anew for one of a day that has not come."""
    for path in folder.glob(f"*{_REPLACED}*"):
        since = datetime.fromtimestamp(path.stat().st_mtime, tz=now.tzinfo)
        if since > now + _MOMENT:
            _dated(path, now)
        elif now - since > KEPT:
            yield path


def _dated(path: Path, at: datetime) -> None:
    os.utime(path, (at.timestamp(), at.timestamp()))
