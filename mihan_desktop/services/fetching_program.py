"""A newer version of the program that the ministry means for this office, on its way to this desk.

Fetched behind everything else that travels, in pieces that stay, into a folder as a stick would have it: whoever may
update decides what becomes of it (``updating``). Its makers' signatures are looked at before the first byte of it.
"""

import logging
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop import __version__, launching
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.programs import NEWS, bundle_for, parts
from mihan_desktop.domain.rounds import SMALL
from mihan_desktop.services import relaying_programs
from mihan_desktop.services.disks import reason
from mihan_desktop.services.fetching_index import Carried, room, until
from mihan_desktop.services.opened import Opened
from mihan_desktop.storage.growing_files import Growing, Looked
from mihan_desktop.storage.programs import Stage, ToldProgram
from sync.protocol.durable import FULL, written_whole

if TYPE_CHECKING:
    from sync.client.transport import Transport
    from sync.protocol.program_list import ListedFile, ProgramList
    from sync.protocol.programs import KeySet

    Piece = Callable[[str, int], bytes]

log = logging.getLogger(__name__)

INCOMING: Final = "incoming"
"""Below the profile: a folder for each version that is on its way or here, named by its number."""
TURN: Final = "incoming"
TRIES: Final = 3
"""In a row without a byte, until the next run."""
PAUSE: Final = 2.0
"""Seconds before another try where the line broke."""
_TWICE: Final = 2
_CHANGED: Final = Changes.of(Kind.RELEASES)


@dataclass(frozen=True, slots=True)
class Running:
    """What runs here. keys: whose signatures count, None for those that came with it; alone: whether this desk changes
    over by itself: one that runs from source does not."""

    version: str
    system: str
    alone: bool
    keys: "KeySet | None" = None

    def trusted(self) -> "KeySet":
        """Whose signatures count."""
        from resources.programs import keys
        from sync.protocol.programs import read_keys

        return read_keys(keys()) if self.keys is None else self.keys


@dataclass(frozen=True, slots=True)
class Offered:
    """A version for this office. folder: with release.json and its files, None while it is on its way; words: of the
    ministry; fetched, size: bytes that are here, of how many (0 while nobody knows); code: what is in the way."""

    version: str
    sequence: int
    words: str
    folder: Path | None
    fetched: int
    size: int
    code: str


def here() -> Running:
    """As it is."""
    return Running(__version__, sys.platform, launching.frozen())


def offered(opened: Opened, running: Running | None = None) -> Offered | None:
    """The newest version that the ministry means for this office and that is newer than what runs; None without one."""
    running = running or here()
    with opened.read() as work:
        rows = _newer(work.programs.told(), running, work.programs.seen())
    row = next((row for row in rows if row.ours), None)
    if row is None:
        return None
    folder = _folder(opened, row)
    whole = row.stage is Stage.HERE and _complete(folder, row, running)
    return Offered(
        row.version, row.sequence, row.words, folder if whole else None, row.fetched, row.whole, row.code
    )  # fmt: skip


def fetch(
    opened: Opened,
    transport: "Transport",
    cancelled: Callable[[], bool],
    *,
    metered: bool = False,
    running: Running | None = None,
) -> Changes:
    """Fetch what is wanted, from wherever that was broken off, until something else is to be sent.

    metered: the line costs, and a version waits for another one. A line that breaks is tried again some times; nothing
    else hangs on this, so nothing of the line is raised.
    """
    from sync.client.errors import ClientCode, ClientError

    stop, changes = until(opened, cancelled), Changes()
    try:
        changes |= _take(opened, _Patient(transport.piece, stop).piece, stop, metered=metered, running=running)
        if not metered:
            relaying_programs.bring_wanted(opened, transport, stop)
    except ClientError as error:
        if error.code is ClientCode.CANCELLED:
            raise
        log.info("the new version of the program waits: %s", error)
    return changes


def take_pieces(opened: Opened, pieces: Carried, *, running: Running | None = None) -> Changes:
    """Take over from a file what is wanted and is among its pieces."""
    return _take(opened, pieces.next, lambda: False, running=running)


def tidy(opened: Opened, running: Running | None = None) -> None:
    """Files of what is over, or runs here by now, go."""
    with opened.read() as work:
        told, seen = work.programs.told(), work.programs.seen()
    over = [row for row in told if row.stage is Stage.OVER]
    if over:
        relaying_programs.drop(opened, over)
        with opened.write() as work:
            work.programs.forget(row.id for row in over)
    root = opened.profile.root / INCOMING
    if not root.exists():
        return
    alive = _newer(told, running or here(), seen)
    kept = {_folder(opened, row).name for row in alive if row.stage is not Stage.REFUSED}
    for folder in root.iterdir():
        if folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def _take(
    opened: Opened, piece: "Piece", stop: Callable[[], bool], *, metered: bool = False, running: Running | None = None
) -> Changes:
    running = running or here()
    with opened.turn(TURN) as mine:
        if not mine:
            return Changes()
        tidy(opened, running)
        row = _wanted(opened, running)
        if row is None:
            return Changes()
        listed = _listed(opened, row, piece, stop, running)
        files = () if listed is None else files_for(listed, running)
        if listed is None or not files:
            return _CHANGED if listed is None else _refuse(opened, row, "program_not_for_here")
        more = sum(file.seal.size for file in files) - row.fetched
        if metered and more > SMALL:
            return _note(opened, row, files, "metered")
        if not room(opened, more):
            return _note(opened, row, files, "disk_full")
        try:
            return _fetch(opened, row, listed, files, piece, stop)
        except OSError as error:
            log.warning("the new version of the program is not written: %s", reason(error))
            with suppress(OSError):
                shutil.rmtree(_folder(opened, row))
            return _note(opened, row, files, "disk_full" if error.errno in FULL else "disk_error")


def _wanted(opened: Opened, running: Running) -> ToldProgram | None:
    """The newest that this office is to have, where it is not here; one whose files are gone is wanted again."""
    if not running.alone:
        return None
    with opened.write() as work:
        row = next((row for row in _newer(work.programs.told(), running, work.programs.seen()) if row.ours), None)
        if row is not None and row.stage is Stage.HERE and not _complete(_folder(opened, row), row, running):
            work.programs.move(row.id, Stage.TOLD)
            work.programs.note(row.id, 0, row.whole)
            return row
        return row if row is not None and row.stage is Stage.TOLD else None


def _newer(rows: tuple[ToldProgram, ...], running: Running, seen: int) -> tuple[ToldProgram, ...]:
    """Those that are above what runs, and not below what was found genuine here before."""
    alive = (row for row in rows if row.stage is not Stage.OVER and row.sequence >= seen)
    return tuple(row for row in alive if parts(row.version) > parts(running.version))


def files_for(listed: "ProgramList", running: Running) -> "tuple[ListedFile, ...]":
    """The bundle for this system, and what is new in it; none where there is no such bundle."""
    bundle = bundle_for(running.system, listed.files)
    wanted = {bundle, *(name for name in listed.files if name.endswith(NEWS))}
    return tuple(file for name, file in listed.files.items() if name in wanted) if bundle else ()


def _listed(
    opened: Opened, row: ToldProgram, piece: "Piece", stop: Callable[[], bool], running: Running
) -> "ProgramList | None":
    """The list, once it is the one that the feed named and two of the makers signed; None when there is none now."""
    from sync.protocol.errors import ProtocolError
    from sync.protocol.program_list import list_id, read_list

    data = row.listed
    while len(data) < row.size and not stop() and (more := piece(row.id, len(data))):
        data += more
    if list_id(data) != row.id:
        return None  # cut off, or damaged on its way: it is small, and fetched anew
    keys = running.trusted()
    if not keys.keys:
        _note(opened, row, (), "program_keys_missing")
        return None
    try:
        listed = read_list(data)
        release = listed.verified(keys)
    except ProtocolError as error:
        _refuse(opened, row, "program_not_genuine", str(error.code))
        return None
    if (release.sequence, release.version) != (row.sequence, row.version):
        _refuse(opened, row, "program_not_genuine", "sequence")
        return None
    if not row.listed:
        with opened.write() as work:
            work.programs.keep_list(row.id, data)
    return listed


def _fetch(
    opened: Opened, row: ToldProgram, listed: "ProgramList", files: "tuple[ListedFile, ...]", piece: "Piece",
    stop: Callable[[], bool],
) -> Changes:  # fmt: skip
    """Every shard of every file; here once all are. Raises OSError."""
    from sync.protocol.programs import SIGNATURES, STATEMENT

    folder = _folder(opened, row)
    for file in files:
        if not _is(folder, file) and not _grown(folder, file, piece, stop, lambda: _progress(opened, row, files)):
            return _note(opened, row, files)
    for name, data in ((STATEMENT, listed.statement), (SIGNATURES, listed.signatures)):
        with written_whole(folder / name) as made:
            made.write(data)
    size = sum(file.seal.size for file in files)
    with opened.write() as work:
        work.programs.note(row.id, size, size)
        work.programs.move(row.id, Stage.HERE)
        details: dict[str, str | int] = {"version": row.version}
        work.audit.append("program_fetched", at=opened.now(), actor_id="", details=details)
        work.notices.add("program_here", at=opened.now(), details=details | {"words": row.words})
    return Changes.of(Kind.RELEASES, Kind.NOTICES)


def _grown(
    folder: Path, file: "ListedFile", piece: "Piece", stop: Callable[[], bool], going: Callable[[], None]
) -> bool:
    """Whether every shard of a file is here now. One that is wrong twice waits for another day, or another road."""
    wrong = 0
    with Growing(folder, file.name, file.sizes, _looked(file)) as growing:
        while not growing.whole and wrong < _TWICE and not stop():
            before, data = growing.shard, piece(file.shards[growing.shard], growing.have)
            if not data:
                break
            wrong += not growing.append(data)
            if growing.shard > before:
                going()
        if growing.whole:
            growing.finish()
            return True
    return False


def _looked(file: "ListedFile") -> Looked:
    from sync.protocol.errors import ProtocolError
    from sync.protocol.program_list import check_shard

    def looked(number: int, data: bytes) -> bool:
        try:
            check_shard(file, number, data)
        except ProtocolError:
            return False
        return True

    return looked


def _progress(opened: Opened, row: ToldProgram, files: "tuple[ListedFile, ...]", code: str = "") -> None:
    """How much is here, as the files say."""
    folder, fetched = _folder(opened, row), 0
    for file in files:
        path = folder / file.name
        there = next((one for one in (path, Growing.part(folder, file.name)) if one.exists()), None)
        fetched += 0 if there is None else there.stat().st_size
    with opened.write() as work:
        work.programs.note(row.id, fetched, sum(file.seal.size for file in files), code)


def _note(opened: Opened, row: ToldProgram, files: "tuple[ListedFile, ...]", code: str = "") -> Changes:
    _progress(opened, row, files, code)
    return _CHANGED


def _refuse(opened: Opened, row: ToldProgram, code: str, why: str = "") -> Changes:
    """It can't be used here. why: of one that its makers did not make, which is written into the log."""
    with opened.write() as work:
        work.programs.move(row.id, Stage.REFUSED, code)
        if why:
            details: dict[str, str | int] = {"reason": code}
            work.audit.append("program_refused", at=opened.now(), actor_id="", details=details)
    log.warning("version %s of the program refused: %s %s", row.version, code, why)
    return _CHANGED


def _complete(folder: Path, row: ToldProgram, running: Running) -> bool:
    """Whether all that was fetched is still there."""
    from sync.protocol.program_list import read_list
    from sync.protocol.programs import SIGNATURES, STATEMENT

    files = files_for(read_list(row.listed), running)
    return all(_is(folder, file) for file in files) and all(
        (folder / name).is_file() for name in (STATEMENT, SIGNATURES)
    )


def _is(folder: Path, file: "ListedFile") -> bool:
    """Whether a file has its name, which it gets when it is whole."""
    path = folder / file.name
    return path.is_file() and path.stat().st_size == file.seal.size


def _folder(opened: Opened, row: ToldProgram) -> Path:
    return opened.profile.root / INCOMING / str(row.sequence)


class _Patient:
    """Pieces over a line that breaks: tried again at once, and no more where nothing came ``TRIES`` times."""

    def __init__(self, piece: "Piece", stop: Callable[[], bool]) -> None:
        self._piece, self._stop = piece, stop
        self._failed = 0

    def piece(self, name: str, start: int) -> bytes:
        """The next bytes. Raises ClientError."""
        from sync.client.errors import PASSING, ClientError

        while True:
            try:
                data = self._piece(name, start)
            except ClientError as error:
                self._failed += 1
                wait = max(PAUSE, float(error.params.get("wait", 0)))
                if error.code not in PASSING or self._failed >= TRIES or wait > 30 or not self._rest(wait):
                    raise
            else:
                self._failed = 0
                return data

    def _rest(self, seconds: float) -> bool:
        """False when it is to stop."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._stop():
                return False
            time.sleep(0.1)
        return True
