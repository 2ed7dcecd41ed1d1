"""What stands in a backup, in a folder of its own: unpacked, and opened to see that everything is there."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.config import DATABASE_NAME, KEYRING_NAME
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.disks import at_source, here

if TYPE_CHECKING:
    from mihan_desktop.storage.backups import Head
    from mihan_desktop.storage.keyring_file import Contents
    from mihan_desktop.storage.work import Work

Step = Callable[[int], None]


def unpack(path: Path, head: "Head", folder: Path, step: Step) -> None:
    """Write the database and the file of keys of the backup at ``path`` into ``folder``, under their usual names.

    step: called with the bytes done. Raises MihanError ``backup_damaged``, ``backup_not_read``, ``disk_full``,
    ``disk_error``; what stands in the folder is then nothing.
    """
    from mihan_desktop.storage.backups import pieces
    from mihan_desktop.storage.files import replace_file

    found, done = pieces(path, head), 0
    with here():
        replace_file(folder / KEYRING_NAME, head.keyring)
        with open(folder / DATABASE_NAME, "xb", opener=_private) as file:
            while True:
                with at_source():
                    piece = next(found, None)
                if piece is None:
                    break
                file.write(piece)
                done += len(piece)
                step(done)
            file.flush()
            os.fsync(file.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def expect_whole(path: Path, head: "Head", folder: Path, key: bytes, step: Step) -> None:
    """Unpack into ``folder`` and open it as somebody would who has nothing else but the office's key.

    Raises as ``unpack``; MihanError ``backup_failed`` (params ``reason``) when it is not whole or not what it says.
    """
    from mihan_desktop.storage import keyring_file
    from mihan_desktop.storage.store import Store

    if not head.belongs_to(key):
        raise MihanError("backup_damaged", {"reason": "head"})
    unpack(path, head, folder, step)
    contents = keyring_file.read(folder / KEYRING_NAME)
    store = Store(folder / DATABASE_NAME)
    try:
        store.open(key)
        with store.read() as work:
            reason = _missing(work, head) or _missing_keys(work, contents, key)
    finally:
        store.close()
    if reason:
        raise MihanError("backup_failed", {"reason": reason})


def _missing(work: "Work", head: "Head") -> str:
    if work.integrity():
        return "integrity"
    if work.audit.head() != head.audit:  # a log that was not whole before is told of at sign-in, and copied as it is
        return "log"
    return "" if work.outbox.size() == head.changes else "changes"


def _missing_keys(work: "Work", keys: "Contents", key: bytes) -> str:
    """Whoever may open the office may open this: everybody by their password, and the paper that is good."""
    there = {entry.public for entries in keys.body.people.values() for entry in entries}
    wanted = {public for public in work.users.key_publics().values() if public is not None}
    paper = work.device.recovery_public()
    good = keys.intact(key) and wanted <= there and paper in (None, keys.body.recovery.public)
    return "" if good else "keys"
