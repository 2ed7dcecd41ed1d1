"""The desk changes over to a new version of the program, and back: unpacked beside the old one, proven, then named.

The new version shows that it works at this computer and that it brings a copy of the records up to date; only then one
small file names it, in one step. Whatever goes wrong or is killed before that, the old version runs as if nothing had
been. The records themselves are brought up to date when somebody first signs in with the new one (stepping_back.py).
"""

import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop import __version__, launching
from mihan_desktop.config import programs_path
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.programs import OfferedProgram, WayBack, parts
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import stepping_back
from mihan_desktop.services.disks import has_room, here
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.proving import prove, self_test
from mihan_desktop.services.unbundling import LARGER, refused, unbundle
from mihan_desktop.services.updating import Updating
from mihan_desktop.storage.program_folder import EXECUTABLE, PART, Pointer, ProgramFolder
from sync.protocol.durable import sync_folder
from sync.protocol.progress import Cancelled, Progress, unwatched
from sync.protocol.turns import Turn

if TYPE_CHECKING:
    from mihan_desktop.services.fetching_program import Offered
    from mihan_desktop.storage.copying import Facts

log = logging.getLogger(__name__)
_CLOCK: Final = timedelta(days=1)
_WHOLE: Final = 100
_UNPACKED, _TESTED = 60, 80  # hundredths of the way
_RENAMES: Final = 40  # tries: an antivirus looks at what was just written
_NOT_ITS_FAULT: Final = ("program_stopped", "not_allowed", "locked", "other_windows_open", "program_elsewhere")


class Upgrading:
    """Right ``update``. programs: where versions lie (None: the account's own folder); own: the version that runs

    here; at: called with each step once it is done, for whoever
    watches: ``unpacked``, ``copied``, ``tested``, ``proven``, ``named``, ``noted``, ``pointed``.
    """

    def __init__(
        self, opened: Opened, updating: Updating, *, programs: Path | None = None, own: str = __version__,
        at: Callable[[str], None] = unwatched,
    ) -> None:  # fmt: skip
        self._opened = opened
        self._updating = updating
        self._programs = programs
        self._own = own
        self._at = at

    def install(self, actor: User, offered: OfferedProgram, progress: Progress, cancelled: Cancelled) -> None:
        """Unpack, prove and name the version; it runs from the next start on (``launching.start_again``).

        progress: hundredths of the way. Raises MihanError: ``not_allowed``; ``program_training`` where people practise;
        ``program_not_for_here``; ``program_clock`` (params ``now``, ``made``) when this computer's clock says that it
        is not made yet; ``other_windows_open``, ``program_elsewhere``; ``disk_full``, ``disk_error``,
        ``program_no_rights``, ``program_locked``; ``file_damaged_or_forged``, ``program_wrong_shape``; as
        ``proving.self_test`` and ``proving.prove``; ``program_stopped``. Nothing has changed then.
        """
        user = self._opened.allow(actor, Right.UPDATE)
        if self._opened.training:
            raise MihanError("program_training")
        if not offered.bundle:
            raise MihanError("program_not_for_here")
        with self._alone():
            try:
                self._install(user, offered, progress, cancelled)
            except MihanError as error:
                self._failed(user, offered, error)
                raise
            finally:
                shutil.rmtree(self._opened.profile.trying, ignore_errors=True)
        progress(_WHOLE, _WHOLE)

    def from_ministry(self, actor: User) -> "Offered | None":
        """What the ministry means for this office, here or on its way; its folder is to be looked at as any other."""
        from mihan_desktop.services.fetching_program import offered

        self._opened.allow(actor, Right.UPDATE)
        return offered(self._opened)

    def way_back(self, actor: User) -> WayBack:
        """Whether the version before may run again, and why not."""
        self._opened.allow(actor, Right.UPDATE)
        pointer = self._folder.pointer() if self._beside() else None
        if pointer is None or pointer.version != self._own:
            return WayBack(self._own, code="program_none_before")
        if pointer.before and self._folder.executable(pointer.before) is None:
            return WayBack(self._own, code="program_none_before")
        code = stepping_back.hindrance(self._opened) if pointer.revision else ""
        return WayBack(self._own, pointer.was, code)

    def go_back(self, actor: User) -> None:
        """Let the version before run from the next start on. Raises MihanError with the code of ``way_back``."""
        user = self._opened.allow(actor, Right.UPDATE)
        found, pointer = self.way_back(actor), self._folder.pointer()
        if found.code or pointer is None:
            raise MihanError(found.code or "program_none_before")
        with self._alone(), refused():
            self._folder.point(Pointer(pointer.before, left=pointer.version, why="wish", by=user.id))

    def heed(self, actor: User) -> Changes:
        """Somebody has signed in: write down that a version was gone away from, and clear away what nobody needs."""
        user = self._opened.allow(actor)
        if self._opened.reading or self._opened.training:
            return Changes()
        stepping_back.tidy(self._opened)
        if not self._beside() or not self._folder.root.is_dir():
            return Changes()
        with self._turn() as mine:
            if not mine:
                return Changes()
            changes = self._told()
            self._tidy()
        return changes if user.may(Right.UPDATE) else Changes()

    def _beside(self) -> bool:
        """Whether versions lie beside this program; those of this account are none of a source tree's."""
        return self._programs is not None or launching.frozen()

    @property
    def _folder(self) -> ProgramFolder:
        return ProgramFolder(self._programs if self._programs is not None else programs_path())

    @contextmanager
    def _turn(self) -> Iterator[bool]:
        turn = Turn(self._folder.root / "running" / "change.turn")
        with refused():
            mine = turn.take()
        try:
            yield mine
        finally:
            turn.give_back()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        from mihan_desktop.storage.leases import Leases

        with self._turn() as mine:
            if not mine:
                raise MihanError("program_elsewhere")
            if Leases(self._opened.profile.windows, self._opened.sitting).others():
                raise MihanError("other_windows_open")
            yield

    def _install(self, user: User, offered: OfferedProgram, progress: Progress, cancelled: Cancelled) -> None:
        if self._opened.now() < offered.made - _CLOCK:
            now = self._opened.now().date().isoformat()
            raise MihanError("program_clock", {"now": now, "made": offered.made.date().isoformat()})
        bundle = self._updating.ready(user, offered) / offered.bundle
        before = self._folder.pointer()
        running = before.version if before is not None and before.version == self._own else ""
        self._make_room(bundle, keep="" if before is None else before.version)
        part = self._folder.folder(offered.version + PART)
        try:
            self._unpacked(bundle, offered.version, part, progress, cancelled)
            revision = self._proven(part, offered.version, progress, cancelled)
            target = self._named(part, offered.version)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        try:
            self._note(user, offered)
            with refused():
                self._folder.point(Pointer(offered.version, running, self._own, revision=revision))
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise
        self._at("pointed")

    def _make_room(self, bundle: Path, keep: str) -> None:
        """For the new version and two copies of the records; what was left of other tries goes first."""
        with refused():
            self._folder.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._folder.clear({keep, self._own})
            needed = LARGER * bundle.stat().st_size
            records = 2 * _size(self._opened.profile.database)
            roots = (self._folder.root, self._opened.profile.root)
            same = roots[0].stat().st_dev == roots[1].stat().st_dev
            enough = has_room(roots[0], needed + records * same) and has_room(roots[1], records)
        if not enough:
            raise MihanError("disk_full")

    def _unpacked(self, bundle: Path, version: str, part: Path, progress: Progress, cancelled: Cancelled) -> None:
        size = bundle.stat().st_size

        def going(done: int) -> None:
            if cancelled():
                raise MihanError("program_stopped")
            progress(_UNPACKED * done // max(size, 1), _WHOLE)

        unbundle(bundle, version, part, going)
        self._at("unpacked")

    def _proven(self, part: Path, version: str, progress: Progress, cancelled: Cancelled) -> str:
        """The schema's revision of today, when the new version has another; "" when both read the same."""
        executable = part / EXECUTABLE
        if not executable.is_file():
            raise MihanError("program_wrong_shape", {"reason": "executable"})
        folder = self._opened.profile.trying
        with here():
            shutil.rmtree(folder, ignore_errors=True)
            (folder / "test").mkdir(parents=True, mode=0o700)
        stands = self._copied(folder / self._opened.profile.database.name, cancelled)
        self._at("copied")

        def going(done: int, of: int) -> None:
            progress(_UNPACKED + (_TESTED - _UNPACKED) * done // of, _WHOLE)

        self_test(executable, folder / "test", going, cancelled)
        self._at("tested")
        proof = prove(executable, folder, self._opened.key, version, stands, cancelled)
        self._at("proven")
        return stands.revision if proof.revision != stands.revision else ""

    def _copied(self, copy: Path, cancelled: Cancelled) -> "Facts":
        from mihan_desktop.storage import copying
        from mihan_desktop.storage.store import in_codes

        def step(_done: int, _of: int) -> None:
            if cancelled():
                raise MihanError("program_stopped")

        with here(), in_codes(), copying.as_of_now(self._opened.profile.database, self._opened.key) as source:
            copying.copy(source, copy, self._opened.key, step)
            return copying.facts(source)

    def _named(self, part: Path, version: str) -> Path:
        target = self._folder.folder(version)
        with refused():
            shutil.rmtree(target, ignore_errors=True)
            for last in (*(False,) * (_RENAMES - 1), True):
                try:
                    part.rename(target)
                except PermissionError:
                    if last or os.name != "nt":
                        raise
                    time.sleep(0.25)
                else:
                    break
            sync_folder(target.parent)
        self._at("named")
        return target

    def _note(self, user: User, offered: OfferedProgram) -> None:
        """In the log before it is named: no version runs here without a line."""
        details: dict[str, str | int] = {"version": offered.version, "before": self._own}
        with self._opened.write() as work:
            work.audit.append("program_installed", at=self._opened.now(), actor_id=user.id, details=details)
        self._at("noted")

    def _failed(self, user: User, offered: OfferedProgram, error: MihanError) -> None:
        if error.code in _NOT_ITS_FAULT:
            return
        details: dict[str, str | int] = {"version": offered.version, "code": error.code}
        why = error.params.get("step") or error.params.get("reason")
        if why:
            details["why"] = str(why)
        log.warning("version %s was not installed: %s %s", offered.version, error.code, why or "")
        try:
            with self._opened.write() as work:
                work.audit.append("program_failed", at=self._opened.now(), actor_id=user.id, details=details)
        except MihanError as hindered:  # a full disk, say: the person is told what went wrong first
            log.warning("which could not be written down: %s", hindered.code)

    def _told(self) -> Changes:
        """What the launcher did while nobody was signed in, or somebody wished before the program ended."""
        pointer = self._folder.pointer()
        if pointer is None or not pointer.left or pointer.version not in ("", self._own):
            return Changes()
        fell = pointer.why != "wish"
        details: dict[str, str | int] = {"version": self._own, "before": pointer.left}
        now = self._opened.now()
        with self._opened.write() as work:
            if fell:
                work.audit.append("program_fell_back", at=now, details=details)
                for one in work.users.active():
                    if one.may(Right.UPDATE):
                        work.notices.add("program_fell_back", at=now, for_id=one.id, details=details)
            else:
                work.audit.append("program_undone", at=now, actor_id=pointer.by, details=details)
        with refused():
            self._folder.point(replace(pointer, left="", why="", by=""))
        return Changes.of(Kind.NOTICES) if fell else Changes()

    def _tidy(self) -> None:
        """A later installation makes all of them void; otherwise one version before stays."""
        pointer = self._folder.pointer()
        keep: set[str] = set()
        if pointer is not None:
            void = not launching.handed_over() and parts(pointer.version) <= parts(self._own)
            if void:
                with refused():
                    self._folder.forget()
            else:
                keep = {pointer.version, pointer.before, self._own}
        self._folder.clear(keep)


def _size(database: Path) -> int:
    beside = database.with_name(f"{database.name}-wal")
    return database.stat().st_size + (beside.stat().st_size if beside.exists() else 0)
