"""Records as they were before a newer program brought them up to date: kept beside the office, and taken back.

The copy is made at the very moment before they are brought up to date, when somebody signs in. A program that finds
records of a newer one takes the copy, if nothing was written since: nobody's work is ever exchanged for an older state.
"""

import logging
import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.disks import has_room, here
from mihan_desktop.services.opened import Opened

log = logging.getLogger(__name__)
KEPT: Final = timedelta(days=30)


def keep(opened: Opened, key: bytes) -> None:
    """Before the database is opened: where its schema is about to change, have a copy of it.

    Without room, or where the disk refuses it, there is none: nobody is kept out for that, and the way back is closed.
    """
    from mihan_desktop.storage import former

    database, copy = opened.profile.database, opened.profile.before_update
    if not database.exists() or not former.due(database, key):
        return
    try:
        shutil.rmtree(copy.parent, ignore_errors=True)
        if has_room(database.parent, 2 * database.stat().st_size):
            copy.parent.mkdir(mode=0o700)
            former.make(database, copy, key, _going)
            moment = opened.now().timestamp()
            os.utime(copy, (moment, moment))
    except (OSError, MihanError) as error:
        shutil.rmtree(copy.parent, ignore_errors=True)
        log.warning("no copy of the records before the update: %s", getattr(error, "code", type(error).__name__))


def step_back(opened: Opened, key: bytes) -> bool:
    """A newer program has written this database: put the copy from before in its place. Whether that could be done.

    Raises MihanError ``other_windows_open``, ``database_busy``, ``disk_error``, ``disk_full``; everything is as it was.
    """
    from mihan_desktop.storage import former
    from mihan_desktop.storage.anchors import write_head
    from mihan_desktop.storage.leases import Leases
    from sync.protocol.durable import sync_folder

    copy, database = opened.profile.before_update, opened.profile.database
    before = former.fits(copy, database, key)
    if before is None:
        return False
    if Leases(opened.profile.windows, opened.new_id()).others():
        raise MihanError("other_windows_open")
    former.fold_in(database, key)
    with here():
        write_head(opened.profile.audit_head, key, *before.audit)
        copy.replace(database)  # in one step: the old records or the new ones, whatever is killed
        sync_folder(database.parent)
        shutil.rmtree(copy.parent, ignore_errors=True)
    log.warning("records as before the newer program: schema %s", before.revision)
    return True


def hindrance(opened: Opened) -> str:
    """Why the records can't be as before again: ``program_no_copy``, ``program_written_since``; "" when they can."""
    from mihan_desktop.storage import former

    copy = opened.profile.before_update
    if not copy.exists():
        return "program_no_copy"
    return "" if former.fits(copy, opened.profile.database, opened.key) is not None else "program_written_since"


def tidy(opened: Opened) -> None:
    """A copy of no use any more goes: something was written since, or it is old."""
    copy = opened.profile.before_update
    if not copy.exists():
        return
    with suppress(OSError):
        age = opened.now() - datetime.fromtimestamp(copy.stat().st_mtime, tz=UTC)
        if age > KEPT or hindrance(opened):
            shutil.rmtree(copy.parent, ignore_errors=True)


def _going(_done: int, _of: int) -> None:
    """Nobody stops it: somebody waits to sit down."""
