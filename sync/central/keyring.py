"""The ministry's keys of a running service: taken up anew, all at once, when their folder has changed."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from sync.central.log import note
from sync.central.ministry_keys import LETTERS, MinistryKeys, open_keys
from sync.central.settings import CentralError

LOOK_SECONDS: Final = 5.0
ATTEMPTS: Final = 5

Listing = tuple[tuple[str, int, int], ...]


class Held(Protocol):
    """Whoever can say which keys are in use now. What belongs together is taken from one answer of ``held``."""

    @property
    def held(self) -> MinistryKeys:
        """The keys, whole."""
        ...

    def look(self) -> bool:
        """Take new keys up when there are any; True when there were."""
        ...


def knowing(keys: Held, serial: int) -> MinistryKeys:
    """The keys in use, which are looked for anew when somebody knows the statement ``serial`` and they do not.

    A desk may have heard of it from another process, and a code may have been printed a moment ago.
    """
    if keys.held.serial < serial:
        keys.look()
    return keys.held


class Keyring:
    """The keys in a folder. passphrase: asked for whenever they are opened, so that a file or credential is read again.

    Raises ``CentralError`` as ``open_keys``.
    """

    def __init__(self, folder: Path, passphrase: Callable[[], str]) -> None:
        self._folder = folder
        self._passphrase = passphrase
        self._lock = threading.Lock()
        self._held, self._seen = self._open()

    @property
    def held(self) -> MinistryKeys:
        """The keys in use: those of one moment, never some of the new ones."""
        return self._held

    def look(self, *, asked: bool = False) -> bool:
        """Take new keys up when the folder has changed; True when it did. asked: also when it looks the same.

        When they cannot be opened the old ones stay in use, whole, and nothing is tried until the folder changes again.
        """
        with self._lock:
            found = listing(self._folder)
            if not asked and found == self._seen:
                return False
            try:
                self._held, self._seen = self._open()
            except (CentralError, OSError) as error:
                self._seen = found  # whoever changes it from here on is seen the next time
                code = error.code if isinstance(error, CentralError) else "file_unreadable"
                note("keys_not_taken_up", 40, code=code, serial=self._held.serial)
                return False
        note("keys_taken_up", serial=self._held.serial, receiving=len(self._held.receiving))
        return True

    def _open(self) -> tuple[MinistryKeys, Listing]:
        """The keys as of one moment: read again when somebody changed the folder meanwhile."""
        for _ in range(ATTEMPTS):
            seen = listing(self._folder)
            keys = open_keys(self._folder, self._passphrase())
            if listing(self._folder) == seen:
                return keys, seen
        raise CentralError("keys_changing")


def listing(folder: Path) -> Listing:
    """What would make the keys others: names, times and sizes of their files."""
    found = []
    kinds = ("*.key", "*.public", "*.json", f"{LETTERS}/*.letter")
    for path in sorted(one for kind in kinds for one in folder.glob(kind)):
        try:
            known = path.stat()
        except FileNotFoundError:
            continue
        found.append((f"{path.parent.name}/{path.name}", known.st_mtime_ns, known.st_size))
    return tuple(found)
