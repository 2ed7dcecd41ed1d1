"""A desk from its backup, where there is none or only a broken one: whoever may open the office opens the file.

It is unpacked into a folder of its own, somebody signs in there, and only then does it become this desk; the file of
keys comes last. So whatever stops it, there is either no office here or the whole one, and the backup stays as it is.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.config import Profile
from mihan_desktop.domain.backups import BackupClaim
from mihan_desktop.domain.passwords import check_password
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.disks import at_source, has_room, here
from mihan_desktop.services.leftovers import keep_copy, put_aside
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.signing_in import SigningIn
from mihan_desktop.services.unpacking import unpack
from sync.protocol.progress import Cancelled, Progress, unwatched

if TYPE_CHECKING:
    from mihan_desktop.storage.backups import Head
    from mihan_desktop.storage.keyring import Keyring, Unlocked


class Restoring:
    """Before anybody is signed in. An office that is whole is never replaced.

    at: called with each step once it is done, for whoever watches: ``unpacking``, ``unpacked``, ``opened``, ``moved``,
    ``restored``.
    """

    def __init__(self, opened: Opened, *, at: Callable[[str], None] = unwatched) -> None:
        self._opened = opened
        self._at = at

    def look(self, path: Path) -> BackupClaim:
        """What the file says of itself; whether it is true is seen when it is opened.

        Raises MihanError ``not_a_backup``, ``backup_damaged``, ``newer_schema``, ``backup_not_read``.
        """
        head = self._head(path)
        return BackupClaim(head.made, head.office_name, head.device, head.changes, head.program)

    def by_password(
        self, path: Path, username: str, password: str, progress: Progress, cancelled: Cancelled
    ) -> None:  # fmt: skip
        """Restore by the password that somebody with right ``back_up`` had when the backup was made.

        progress: bytes done and in all. Raises MihanError: as ``look``; ``already_created``; ``wrong_credentials``,
        ``not_allowed``; ``disk_full``, ``disk_error``; ``backup_under_way`` in another window; ``restore_stopped``;
        as ``SigningIn.sign_in``. Nothing has happened then.
        """
        self._restore(
            path,
            lambda keyring: keyring.enter(username, password),
            lambda signing_in: _responsible(signing_in.sign_in(username, password)),
            progress,
            cancelled,
        )

    def by_paper(
        self, path: Path, username: str, code: str, new_password: str, progress: Progress, cancelled: Cancelled
    ) -> None:  # fmt: skip
        """Restore by the recovery paper that was good then, and give ``username`` a new password.

        Raises MihanError as ``by_password`` and ``SigningIn.recover``.
        """
        problems = check_password(new_password, username)
        if problems:
            raise MihanError("invalid_user", problems=problems)
        self._restore(
            path,
            lambda keyring: keyring.unlock_with_recovery(code),
            lambda signing_in: signing_in.recover(username, code, new_password),
            progress,
            cancelled,
        )

    def _restore(
        self, path: Path, unlock: "Callable[[Keyring], Unlocked]", enter: Callable[[SigningIn], User],
        progress: Progress, cancelled: Cancelled,
    ) -> None:  # fmt: skip
        opened = self._opened
        folder = opened.profile.restoring
        with here():
            opened.profile.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        with opened.lock, opened.turn("copying") as mine:
            if not mine:
                raise MihanError("backup_under_way")
            head, before = self._head(path), self._standing()
            try:
                inner = self._inside(folder)
                if self._keys_alone(head, self._key(inner, head, unlock), unlock):
                    self._with_keys(enter, head)
                else:
                    self._unpack(path, head, progress, cancelled)
                    self._open(inner, enter, head)
                    self._at("opened")
                    self._move(inner.profile, before)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
        self._at("restored")

    def _unpack(self, path: Path, head: "Head", progress: Progress, cancelled: Cancelled) -> None:
        def step(done: int) -> None:
            self._at("unpacking")
            if cancelled():
                raise MihanError("restore_stopped")
            progress(done, head.size)

        if not has_room(self._opened.profile.root, head.size):
            raise MihanError("disk_full")
        unpack(path, head, self._opened.profile.restoring, step)
        self._at("unpacked")

    def _head(self, path: Path) -> "Head":
        from mihan_desktop.storage.backups import read_head
        from mihan_desktop.storage.migrating import knows

        with at_source():
            head = read_head(path)
        if not knows(head.revision):
            raise MihanError("newer_schema", {"revision": head.revision})
        return head

    def _inside(self, folder: Path) -> Opened:
        """A desk of its own in the folder, which must not know that it is not where it will be."""
        opened = self._opened
        with here():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True, mode=0o700)
        return Opened(Profile(folder), now=opened.now, new_id=opened.new_id, cost=opened.fixed_cost())

    def _key(self, inner: Opened, head: "Head", unlock: "Callable[[Keyring], Unlocked]") -> bytes:
        """Before gigabytes are written: somebody may open it, and nobody without its key has changed what it says."""
        from mihan_desktop.storage.files import replace_file

        with here():
            replace_file(inner.profile.keyring, head.keyring)
        key = unlock(inner.keyring()).key
        if not head.belongs_to(key):
            raise MihanError("backup_damaged", {"reason": "head"})
        return key

    def _keys_alone(self, head: "Head", key: bytes, unlock: "Callable[[Keyring], Unlocked]") -> bool:
        """Whether of what stands here the file of keys alone is broken, or gone. key: the backup's.

        Raises MihanError ``already_created`` for a whole office and for another one's, ``other_windows_open``.
        """
        from mihan_desktop.storage.copying import goes_on, unsound
        from mihan_desktop.storage.damage import unreadable_because
        from mihan_desktop.storage.leases import Leases

        profile, keyring = self._opened.profile, self._opened.keyring()
        if Leases(profile.windows, self._opened.new_id()).others():
            raise MihanError("other_windows_open")
        if not keyring.exists:  # the records stay where they are those of the backup and what came after it
            whole = profile.database.exists() and not unsound(profile.database, (key,), sure=True)
            return whole and goes_on(profile.database, key, head.audit)
        present, damaged = None, False
        try:
            present = unlock(keyring)  # after a re-key that was cut off, the database may have the key that follows
        except MihanError as error:  # another password since then, or no file of keys that could be read
            damaged = error.code == "keyring_damaged"
        keys = (key,) if present is None else (present.key, present.following or present.key)
        if not profile.database.exists() or unsound(profile.database, keys, sure=present is not None):
            return False
        if damaged and unreadable_because(profile.database, key) == "":
            return True
        raise MihanError("already_created")

    def _with_keys(self, enter: Callable[[SigningIn], User], head: "Head") -> None:
        """The records are whole, and newer than the backup: they stay. What the database says of people holds.

        Where whoever restores is not let in, the file of keys is again what it was, or is not there.
        """
        from mihan_desktop.storage.files import replace_file

        opened, keys = self._opened, self._opened.profile.keyring
        with here(), opened.keyring().alone():
            before = self._standing()
            self._keep_keys()
            replace_file(keys, head.keyring)
        try:
            self._open(opened, enter, head)
        except BaseException:
            with here(), opened.keyring().alone():
                if before is None:
                    keys.unlink(missing_ok=True)
                else:
                    replace_file(keys, before)
            raise

    def _standing(self) -> bytes | None:
        """The file of keys as it stands here; None where there is none."""
        keys = self._opened.profile.keyring
        with here():
            return keys.read_bytes() if keys.exists() else None

    def _keep_keys(self) -> None:
        keep_copy(self._opened.profile.keyring, self._opened.new_id(), self._opened.now())

    def _open(self, inner: Opened, enter: Callable[[SigningIn], User], head: "Head") -> None:
        """Somebody signs in there, which brings it up to date; that it was restored is in its log."""
        signing_in = SigningIn(inner)
        try:
            user = enter(signing_in)
            if inner.reading:
                raise MihanError("disk_full")
            details: dict[str, str | int] = {"made": head.made.isoformat(timespec="minutes"), "changes": head.changes}
            with inner.write() as work:
                work.audit.append("restored", at=inner.now(), actor_id=user.id, details=details)
                work.notices.add("restored", at=inner.now(), details=details)
        finally:
            signing_in.sign_out()

    def _move(self, made: Profile, before: bytes | None) -> None:
        """It is this desk from the last rename on. before: the file of keys when it was looked at what stands here."""
        from mihan_desktop.storage.leases import Leases
        from sync.protocol.durable import sync_folder

        profile, keyring = self._opened.profile, self._opened.keyring()
        with here(), keyring.alone():
            if self._standing() != before:  # meanwhile an office was begun in another window, or came from elsewhere
                raise MihanError("already_created")
            if Leases(profile.windows, self._opened.new_id()).others():
                raise MihanError("other_windows_open")
            _expect_closed(made.database)
            self._keep_keys()
            put_aside(profile.database, self._opened.new_id(), self._opened.now())
            made.database.replace(profile.database)
            if (
                made.audit_head.exists() and not profile.audit_head.exists()
            ):  # else the next sign-in says: an older copy
                made.audit_head.replace(profile.audit_head)
            sync_folder(profile.root)
            self._at("moved")
            made.keyring.replace(profile.keyring)
            sync_folder(profile.root)


def _expect_closed(database: Path) -> None:
    """All that was written stands in the file itself: a log of SQLite's would stay behind."""
    log = database.with_name(f"{database.name}-wal")
    if log.exists() and log.stat().st_size:
        raise MihanError("database_busy")


def _responsible(user: User) -> User:
    """Whoever answers for what is kept there, also where trust has run out since."""
    replace(user, narrow=False).require(Right.BACK_UP)
    return user
