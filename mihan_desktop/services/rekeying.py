"""Another key for what is kept here, when somebody who may not read it any more had a copy of the file of keys.

At every moment either the old key or the new one is in force, and the file of keys can give it to everybody who stays:
the copy is whole before the file of keys speaks of the new key, that before the copy takes the database's place, and
that before the old key goes. docs/decisions/0021-keyring.md has the steps.
"""

import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import chain
from mihan_desktop.services.disks import has_room
from mihan_desktop.services.holders import holders
from mihan_desktop.services.opened import Opened
from sync.protocol.progress import Cancelled, Progress, unwatched

if TYPE_CHECKING:
    from mihan_desktop.storage.keyring import Holders, Keyring, Unlocked

log = logging.getLogger(__name__)
_KEY_BYTES = 32


class Rekeying:
    """For the office's administrator (right ``manage_users``). at: called with the name of each step once it is done,

    for whoever watches: ``copying``, ``copied``, ``told``, ``switched``, ``in_force``, ``noted``.
    """

    def __init__(self, opened: Opened, *, at: Callable[[str], None] = unwatched) -> None:
        self._opened = opened
        self._at = at

    def renew(self, actor: User, password: str, progress: Progress, cancelled: Cancelled) -> Changes:
        """Give the database another key; passwords, the recovery paper and the ministry's safe stay good.

        progress: pages done and in all. Raises MihanError: ``not_allowed``; ``wrong_credentials``, ``try_later`` (of
        ``actor``'s own password); ``other_windows_open``; ``sending_now``; ``backup_under_way``; ``disk_full``;
        ``database_busy``; ``rekey_stopped``, ``rekey_failed``: then everything is as it was.
        """
        opened = self._opened
        user = opened.allow(actor, Right.MANAGE_USERS)
        with opened.lock, opened.turn("sending") as mine, opened.turn("copying") as alone:
            if not mine:
                raise MihanError("sending_now")
            if not alone:
                raise MihanError("backup_under_way")
            keyring = opened.keyring()
            keyring.unlock(user.username, password)
            with keyring.changing():  # nobody signs in meanwhile, in no window
                if opened.leases.others():
                    raise MihanError("other_windows_open")
                self._expect_room()
                with opened.read() as work:
                    wanted = holders(work)
                opened.replace_database(lambda key: self._another(key, keyring, wanted, progress, cancelled))
                with opened.write() as work:
                    work.audit.append("rekeyed", at=opened.now(), actor_id=user.id)
                with opened.read() as work:
                    chain.keep_head(work, opened.key, opened.profile.audit_head)
        self._at("noted")
        return Changes.of(Kind.USERS)

    def _expect_room(self) -> None:
        profile = self._opened.profile
        if not has_room(profile.root, profile.database.stat().st_size):
            raise MihanError("disk_full")

    def _another(
        self, key: bytes, keyring: "Keyring", wanted: "Holders", progress: Progress, cancelled: Cancelled
    ) -> bytes:
        """Copy, tell, switch; the key that is in force then. What is raised before the switch undoes everything."""
        from mihan_desktop.storage import rekeying

        path, other = self._opened.profile.database, os.urandom(_KEY_BYTES)

        def step(done: int, of: int) -> None:
            self._at("copying")
            progress(done, of)

        rekeying.copy(path, key, other, step, cancelled)
        self._at("copied")
        try:
            keyring.begin_rekey(other, wanted)
            self._at("told")
            rekeying.switch(path)
        except BaseException:
            if not rekeying.opens(path, other):
                keyring.abandon_rekey()
                rekeying.discard(path)
            raise
        self._at("switched")
        try:
            keyring.finish_rekey()
        except OSError as error:  # it stands there as what follows: the next sign-in finishes it
            log.warning("the file of keys could not follow the other key: %s", type(error).__name__)
        self._at("in_force")
        return other


def key_in_force(opened: Opened, unlocked: "Unlocked") -> bytes:
    """The database's key, also after a re-key that was cut off, which is then finished or undone.

    To be called while alone with the file of keys (``Keyring.changing``).
    """
    from mihan_desktop.storage import rekeying

    path, keyring = opened.profile.database, opened.keyring()
    try:
        if unlocked.following is not None and rekeying.opens(path, unlocked.following):
            keyring.finish_rekey()
            return unlocked.following
        if rekeying.opens(path, unlocked.key):
            keyring.abandon_rekey()
            rekeying.discard(path)
    except OSError as error:  # nothing can be written now: it is put in order another time
        log.warning("an unfinished re-key stays for now: %s", type(error).__name__)
        if unlocked.following is not None and rekeying.opens(path, unlocked.following):
            return unlocked.following
    return unlocked.key
