"""A new version of the program on a stick: is it its makers', is it newer, and where can it be installed from?

Nothing of it is run from where it was found: its files are copied into the profile, which nobody else writes to, and
what was copied is looked at there, once when it comes and once more before it is opened.
"""

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop import __version__, launching
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.programs import NEWS, OfferedProgram, bundle_for, fit_for
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from sync.protocol.programs import FileSeal, KeySet, ProgramRelease

FOLDER: Final = "updates"
"""Below the profile: what is being looked at, and the newest release that was found genuine."""
_LONGEST_NEWS: Final = 16 * 1024
_SUSPECT: Final = ("program_not_genuine", "program_older", "file_damaged_or_forged")


class Updating:
    """For right ``update``. keys: whose signatures count, version: what runs here, system: where, alone: whether this

    desk changes over by itself (all: as it is).
    """

    def __init__(
        self, opened: Opened, keys: "KeySet | None" = None, version: str = __version__, system: str = sys.platform,
        *, alone: bool | None = None,
    ) -> None:  # fmt: skip
        self._opened = opened
        self._alone = launching.frozen() if alone is None else alone
        self._keys = keys
        self._version = version
        self._system = system

    def look(
        self, actor: User, folder: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> OfferedProgram:
        """Copy the release that lies in ``folder`` and say what it is; progress: bytes done, of.

        Raises MihanError: ``no_program_there``, ``program_keys_missing``, ``program_not_genuine`` (params ``reason``),
        ``program_older`` (params ``offered``, ``here``), ``program_not_for_here``, ``file_damaged_or_forged`` (params
        ``reason``), ``program_elsewhere``, ``program_stopped``. OSError.
        """
        user = self._opened.allow(actor, Right.UPDATE)
        try:
            offered = self._taken_in(folder, progress, cancelled)
        except MihanError as error:
            if error.code in _SUSPECT:
                with self._opened.write() as work:
                    details: dict[str, str | int] = {"reason": error.code}
                    work.audit.append("program_refused", at=self._opened.now(), actor_id=user.id, details=details)
            raise
        with self._opened.write() as work:
            work.programs.see(offered.sequence)
            checked: dict[str, str | int] = {"version": offered.version}
            work.audit.append("program_checked", at=self._opened.now(), actor_id=user.id, details=checked)
        return offered

    def ready(self, actor: User, offered: OfferedProgram) -> Path:
        """The folder to install from, once its files were looked at again.

        Raises MihanError ``file_damaged_or_forged`` when somebody changed them since.
        """
        from sync.protocol.errors import ProtocolError
        from sync.protocol.program_files import measure, statements

        self._opened.allow(actor, Right.UPDATE)
        try:
            release = self._verified(*statements(offered.folder))
            whole = all(measure(offered.folder / name) == release.files[name] for name in offered.files)
        except (OSError, KeyError, ProtocolError) as error:
            raise MihanError("file_damaged_or_forged", {"reason": type(error).__name__}) from error
        if not whole or release.sequence != offered.sequence:
            raise MihanError("file_damaged_or_forged", {"reason": "chunk_wrong"})
        return offered.folder

    def _taken_in(
        self, folder: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> OfferedProgram:
        from sync.protocol.errors import ProtocolError
        from sync.protocol.program_files import statements
        from sync.protocol.programs import SIGNATURES, STATEMENT

        try:
            said = statements(folder)
        except (OSError, ValueError) as error:  # ValueError: a path that no system can hold
            raise MihanError("no_program_there") from error
        except ProtocolError as error:
            raise MihanError("program_not_genuine", {"reason": str(error.code)}) from error
        release = self._newer(self._verified(*said))
        bundle, names = self._fitting(release, folder)
        wanted = {name: release.files[name] for name in names}
        with self._opened.turn("update") as mine:
            if not mine:
                raise MihanError("program_elsewhere")
            target = self._copied(folder, wanted, progress, cancelled)
            for name, data in zip((STATEMENT, SIGNATURES), said, strict=True):
                (target / name).write_bytes(data)
            kept = self._kept(target, release.sequence)
        stale = self._opened.now().date() > release.good_until
        return OfferedProgram(
            release.version, release.sequence, release.made, release.good_until, stale, kept, names, bundle, _news(kept)
        )

    def _fitting(self, release: "ProgramRelease", folder: Path) -> tuple[str, tuple[str, ...]]:
        """(the bundle with which this desk changes over by itself, all files to take) of what lies in ``folder``."""
        there = [name for name in release.files if (folder / name).is_file()]
        bundle = bundle_for(self._system, there) if self._alone else ""
        names = (bundle,) if bundle else fit_for(self._system, release.files)
        names = tuple(name for name in names if name in there)
        if not names:
            raise MihanError("program_not_for_here")
        return bundle, (*names, *(name for name in there if name.endswith(NEWS)))

    def _verified(self, statement: bytes, signatures: bytes) -> "ProgramRelease":
        from sync.protocol.errors import ProtocolError
        from sync.protocol.programs import read_signatures, verify_release

        keys = self._trusted()
        if not keys.keys:
            raise MihanError("program_keys_missing")
        try:
            return verify_release(statement, read_signatures(signatures), keys)
        except ProtocolError as error:
            raise MihanError("program_not_genuine", {"reason": str(error.code)}) from error

    def _trusted(self) -> "KeySet":
        from resources.programs import keys
        from sync.protocol.programs import read_keys

        return self._keys if self._keys is not None else read_keys(keys())

    def _newer(self, release: "ProgramRelease") -> "ProgramRelease":
        from sync.protocol.programs import parts_of

        with self._opened.read() as work:
            seen = work.programs.seen()
        if release.sequence < seen or parts_of(release.version) <= parts_of(self._version):
            raise MihanError("program_older", {"offered": release.version, "here": self._version})
        return release

    def _copied(
        self,
        folder: Path,
        wanted: "Mapping[str, FileSeal]",
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Path:
        """The new folder with the files in it, each looked at; nothing is left of it when something is wrong."""
        from sync.protocol.errors import ProtocolError
        from sync.protocol.program_files import copy_in

        target = self._opened.profile.root / FOLDER / "coming"
        shutil.rmtree(target, ignore_errors=True)
        before, total = 0, sum(seal.size for seal in wanted.values())

        def going(done: int) -> None:
            progress(before + done, total)
            if cancelled():
                raise MihanError("program_stopped")

        try:
            target.mkdir(parents=True, mode=0o700)
            for name, seal in wanted.items():
                copy_in(folder / name, target / name, seal, going)
                before += seal.size
        except ProtocolError as error:
            shutil.rmtree(target, ignore_errors=True)
            raise MihanError("file_damaged_or_forged", {"reason": str(error.code)}) from error
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise
        return target

    def _kept(self, target: Path, sequence: int) -> Path:
        """``target`` under its own number; older releases go."""
        kept = target.with_name(str(sequence))
        shutil.rmtree(kept, ignore_errors=True)
        target.replace(kept)
        for other in kept.parent.iterdir():
            if other != kept:
                shutil.rmtree(other, ignore_errors=True)
        return kept


def _news(folder: Path) -> dict[str, str]:
    """What the makers say is new, by language; nothing where they said nothing that can be shown."""
    for path in folder.glob(f"*{NEWS}"):
        try:
            said = json.loads(path.read_bytes()[:_LONGEST_NEWS])
        except (OSError, ValueError, RecursionError):
            return {}
        if isinstance(said, dict):
            return {name: text for name, text in said.items() if isinstance(text, str)}
    return {}
