"""A copy of everything that is kept at this desk, made while people work, and tried before it is called a copy.

The copy is of one moment, under the key that the database has; the file of keys goes into it. It is written beside its
name, read again from where it was written, opened, gone through, and only then gets its name: a file that has the name
of a backup is one. Whatever goes wrong on the way leaves this desk as it was.
"""

import logging
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop import __version__
from mihan_desktop.domain.backups import BackupMade, BackupState
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import leftovers, trusted
from mihan_desktop.services.disks import at_target, has_room, here
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.unpacking import expect_whole
from sync.protocol.progress import Cancelled, Progress, unwatched

if TYPE_CHECKING:
    from mihan_desktop.storage.backups import Head
    from mihan_desktop.storage.copying import Moment
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
_LETTERS: Final = 8


class BackingUp:
    """Right ``back_up``. at: called with the name of each step once it is done, for whoever watches: ``copying``,

    ``copied``, ``writing``, ``written``, ``tried``, ``noted``, ``named``. pages: copied between two looks.
    """

    def __init__(self, opened: Opened, *, at: Callable[[str], None] = unwatched, pages: int = 0) -> None:
        self._opened = opened
        self._at = at
        self._pages = pages

    def state(self, actor: User) -> BackupState:
        """When the newest was made, and whether another is due."""
        self._opened.allow(actor, Right.BACK_UP)
        with self._opened.read() as work:
            return self._state(work)

    def name(self, actor: User) -> str:
        """A name for the file: the day and the minute by Iraq's clock, and which desk; nobody's name."""
        from mihan_desktop.domain.oddities import IRAQ
        from mihan_desktop.storage.backups import SUFFIX

        self._opened.allow(actor, Right.BACK_UP)
        with self._opened.read() as work:
            device = _letters(work.device.get().device_id)
        now = self._opened.now().astimezone(IRAQ)
        return f"mihan-{device[-4:]}-{now:%Y-%m-%d-%H%M}{SUFFIX}"

    def same_disk(self, actor: User, path: Path) -> bool:
        """Whether a file at ``path`` would lie on the disk on which the office itself lies. Raises as ``make``."""
        self._opened.allow(actor, Right.BACK_UP)
        with at_target():
            if path.parent.resolve().is_relative_to(self._opened.profile.root.resolve()):
                raise MihanError("backup_in_office")  # it could take the place of what it is a copy of
            return path.parent.stat().st_dev == self._opened.profile.root.stat().st_dev

    def make(self, actor: User, path: Path, progress: Progress, cancelled: Cancelled) -> tuple[BackupMade, Changes]:
        """Make a copy at ``path``, in place of a file that has that name.

        progress: bytes done and in all, over copying, writing and trying; cancelled: asked all the time. Signing out
        stops it too. Raises MihanError: ``not_allowed``, ``training``; ``backup_under_way`` (in another window, or the
        office gets another key); ``disk_full`` (here); ``backup_in_office``, ``backup_no_room``, ``backup_too_big``,
        ``backup_not_written`` (where the file goes); ``backup_stopped``; ``backup_failed`` (params ``reason``),
        ``backup_damaged`` when it could not be read again as it was written.
        """
        opened = self._opened
        user = opened.allow_out(actor, Right.BACK_UP)
        same = self.same_disk(actor, path)
        with opened.turn("copying") as mine:
            if not mine:
                raise MihanError("backup_under_way")
            making = _Making(opened, user, path, progress, cancelled, self._at, self._pages)
            try:
                head, size = making.make(same_disk=same)
            finally:
                shutil.rmtree(opened.profile.copying, ignore_errors=True)
        self._at("named")
        if not same:
            self._count(head)
        made = BackupMade(head.made, head.changes, size, _mark(head), same)
        return made, Changes.of(Kind.BACKUPS)

    def _count(self, head: "Head") -> None:
        try:
            with self._opened.write() as work:
                work.moments.back_up(head.made, head.last)
        except MihanError as error:  # it is there, and tried; people are reminded once more
            log.warning("a backup was made and could not be counted: %s", error.code)

    def remind(self, actor: User) -> Changes:
        """Whoever signs in at a desk where a copy is due tells those who make them, as often as one is due.

        What lies beside the office and is needed no more goes.
        """
        user = self._opened.allow(actor)
        if not self._opened.reading:
            leftovers.clear(self._opened)
        if self._opened.training or self._opened.reading or not user.may(Right.BACK_UP):
            return Changes()
        now = self._opened.now()
        with self._opened.read() as work:
            state, before = self._state(work), work.moments.reminded()
        if not state.due or (before is not None and 0 <= (now - before).days < state.days):
            return Changes()
        with self._opened.write() as work:
            work.moments.remind(now)
            for one in work.users.active():
                if one.may(Right.BACK_UP):
                    work.notices.add("backup_due", at=now, for_id=one.id, details={"days": state.age})
        return Changes.of(Kind.NOTICES)

    def _state(self, work: "Work") -> BackupState:
        now = self._opened.now()
        made, last = work.moments.backed_up() or (None, 0)
        since = work.audit.beginning() or now
        new = max(0, work.outbox.last() - last)
        return BackupState.at(now, made, since, trusted.policy(work).backup_days, new)


class _Making:
    """One copy on its way."""

    def __init__(
        self, opened: Opened, user: User, path: Path, progress: Progress, cancelled: Cancelled,
        at: Callable[[str], None], pages: int,
    ) -> None:  # fmt: skip
        self._opened = opened
        self._user = user
        self._path = path
        self._progress = progress
        self._cancelled = cancelled
        self._at = at
        self._pages = pages
        self._key = opened.key
        self._of = 0  # bytes of the database, three times: copied, written, read again

    def make(self, *, same_disk: bool) -> "tuple[Head, int]":
        """The head of the backup that has its name now, and the bytes of the file."""
        from mihan_desktop.storage import backups
        from sync.protocol.durable import written_whole

        self._expect_room(same_disk=same_disk)
        copy = self._fresh() / "mihan.db"
        head = self._copy(copy)
        suffix = f".{_letters(head.device)[-12:]}.part"
        with at_target():
            for left in self._path.parent.glob(f".*{suffix}"):  # of a copy that was cut off
                left.unlink(missing_ok=True)
            with written_whole(self._path, suffix) as file:
                part = Path(file.name)
                backups.write(file, head.encoded(self._key), copy, self._step("writing", 1))
                self._at("written")
                self._try(part, head)
                self._note(head, same_disk=same_disk)
                size = part.stat().st_size
        return head, size

    def _expect_room(self, *, same_disk: bool) -> None:
        database = self._opened.profile.database
        log = database.with_name(f"{database.name}-wal")
        size = database.stat().st_size + (log.stat().st_size if log.exists() else 0)
        if not has_room(database.parent, size):
            raise MihanError("disk_full")
        with at_target():
            enough = has_room(self._path.parent, size * (2 if same_disk else 1))
        if not enough:
            raise MihanError("backup_no_room")

    def _fresh(self) -> Path:
        folder = self._opened.profile.copying
        shutil.rmtree(folder, ignore_errors=True)
        with here():
            folder.mkdir(mode=0o700)
        return folder

    def _copy(self, copy: Path) -> "Head":
        """Everything as it is now, beside the office; what its head says is of the same moment."""
        from mihan_desktop.storage import backups, copying
        from mihan_desktop.storage.store import in_codes

        with here(), in_codes(), ExitStack() as stack:
            keyring = self._opened.keyring()
            with keyring.changing():  # nobody gets another password between the two
                source = stack.enter_context(copying.as_of_now(self._opened.profile.database, self._key))
                keys, made = keyring.copy(), self._opened.now()
            head = _head(copying.moment(source), keys, made)
            copying.copy(source, copy, self._key, self._pages_done, self._pages or copying.PAGES)
        self._at("copied")
        with here():
            size, digest = backups.digest(copy)
        return replace(head, size=size, sha256=digest)

    def _try(self, part: Path, head: "Head") -> None:
        """Read it again from where it was written, and open it as somebody would who has nothing else."""
        from mihan_desktop.storage import backups

        folder = self._fresh()
        with at_target():
            found = backups.read_head(part)
        if found != replace(head, mac=found.mac):
            raise MihanError("backup_damaged", {"reason": "head"})
        expect_whole(part, found, folder, self._key, self._step("trying", 2))
        self._at("tried")

    def _note(self, head: "Head", *, same_disk: bool) -> None:
        """In the log before it has its name: nothing leaves this desk without a line."""
        details: dict[str, str | int] = {
            "mark": _mark(head), "last": head.last, "same_disk": int(same_disk)
        }  # fmt: skip
        with self._opened.write() as work:
            work.audit.append("backed_up", at=self._opened.now(), actor_id=self._user.id, details=details)
        self._at("noted")

    def _pages_done(self, done: int, of: int) -> None:
        from mihan_desktop.storage.damage import PAGE

        self._of = of * PAGE
        self._report("copying", done * PAGE)

    def _step(self, name: str, before: int) -> Callable[[int], None]:
        return lambda done: self._report(name, before * self._of + done)

    def _report(self, name: str, done: int) -> None:
        self._at(name)
        user = self._opened.user
        if self._cancelled() or user is None or user.id != self._user.id:
            raise MihanError("backup_stopped")
        self._progress(done, 3 * self._of)


def _head(moment: "Moment", keys: bytes, made: datetime) -> "Head":
    """What the copy says of itself; size and hash are known when it is there."""
    from mihan_desktop.storage.backups import Head

    facts = moment.facts
    return Head(
        made, __version__, facts.revision, moment.device, moment.office, moment.office_name[:200], facts.last,
        facts.changes, facts.audit, 0, bytes(32), keys,
    )  # fmt: skip


def _letters(device: str) -> str:
    """What of a device's id may stand in the name of a file."""
    return "".join(letter for letter in device if letter.isalnum() and letter.isascii())


def _mark(head: "Head") -> str:
    return head.sha256.hex()[:_LETTERS]
