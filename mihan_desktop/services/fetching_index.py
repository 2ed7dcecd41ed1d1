"""The country's index on its way to this desk: its signed list, its pieces into a file, in force when all are there."""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.elsewhere import KEYS
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import BatchState
from mihan_desktop.domain.rounds import SMALL
from mihan_desktop.services.disks import has_room, reason
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.relaying import drop_relayed
from mihan_desktop.storage import national_files
from mihan_desktop.storage.growing_files import Growing, Looked
from sync.protocol.durable import FULL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.national import IndexRow
    from sync.client.transport import Transport
    from sync.protocol.national_index import NationalIndex
    from sync.protocol.signing import Signed

    Pieces = Iterable[tuple[str, int, bytes]]

log = logging.getLogger(__name__)

TURN: Final = "index"
SPARE: Final = 256 * 1024 * 1024
"""Bytes that stay free for people's records: an index is not begun that would take them."""
LONGEST: Final = 900.0
"""Seconds of one run; the next goes on from there."""
_CHANGED: Final = Changes.of(Kind.RELEASES)
_UNKNOWN: Final = "release_unknown"
_TWICE: Final = 2


def fetch(
    opened: Opened,
    ministry: "Ministry",
    transport: "Transport",
    cancelled: Callable[[], bool],
    *,
    metered: bool = False,
) -> Changes:
    """Fetch what the feed named, from wherever that was broken off, until something else is to be sent.

    metered: the line costs, and a whole index waits for another one. Raises ClientError.
    """
    changes = Changes()
    with opened.turn(TURN) as mine:
        for row in _wanted(opened) if mine else ():
            if _waits(opened, row):
                continue
            if metered and row.size - row.fetched > SMALL:
                _note(opened, row, row.fetched, "metered")
                continue
            changes |= _fetch(opened, ministry, transport, row, until(opened, cancelled))
            if cancelled():
                break
    return changes


def take_pieces(
    opened: Opened, ministry: "Ministry", lists: "Iterable[Signed]", pieces: "Callable[[], Pieces]"
) -> Changes:
    """Take over from a file what the feed named and is not here, where it is among ``lists``."""
    from sync.protocol.national_index import index_id

    there = {index_id(signed.statement): signed for signed in lists}
    changes = Changes()
    with opened.turn(TURN) as mine:
        for row in _wanted(opened) if mine else ():
            signed = None if _waits(opened, row) else there.get(row.id)
            index = None if signed is None else _listed(opened, ministry, row, lambda found=signed: found)  # type: ignore[misc]
            if index is not None:
                changes |= _grow(opened, row, index, Carried(pieces()).next, lambda: False)
    return changes


def tidy(opened: Opened) -> None:
    """Files of what is over go, also those of an index that an old backup does not know."""
    with opened.read() as work:
        names = work.national.names()
    with suppress(OSError):
        national_files.keep_only(opened.profile.national, names)


def _wanted(opened: Opened) -> "tuple[IndexRow, ...]":
    """What is to be fetched; an index in force whose file is gone is wanted again."""
    with opened.write() as work:
        for row in work.national.in_force():
            if not national_files.has(opened.profile.national, row.id, row.size):
                work.national.fetch_again(row.id)
        return work.national.wanted()


def _waits(opened: Opened, row: "IndexRow") -> bool:
    """Whether it adds to one that says everything and is still on its way: it is fetched after that one."""
    with opened.read() as work:
        if not row.whole or row.whole in {one.id for one in work.national.in_force()}:
            return False
        return row.whole in {one.id for one in work.national.wanted()}


def until(opened: Opened, cancelled: Callable[[], bool]) -> Callable[[], bool]:
    """Whether to stop here: somebody said so, it has been long, or somebody's records wait to be sent."""
    begun = time.monotonic()

    def stop() -> bool:
        if cancelled() or time.monotonic() - begun > LONGEST:
            return True
        with opened.read() as work:
            return any(batch.state is BatchState.SEALED for batch in work.batches.on_the_way())

    return stop


def _fetch(
    opened: Opened, ministry: "Ministry", transport: "Transport", row: "IndexRow", stop: Callable[[], bool]
) -> Changes:
    from sync.client.errors import ClientCode, ClientError

    try:
        index = _listed(opened, ministry, row, lambda: transport.release(row.id))
        return _CHANGED if index is None else _grow(opened, row, index, transport.piece, stop)
    except ClientError as error:
        if error.code is ClientCode.REFUSED and error.reason == _UNKNOWN:  # a newer one is on its way
            return _refuse(opened, row, _UNKNOWN)
        raise


def _listed(
    opened: Opened, ministry: "Ministry", row: "IndexRow", ask: "Callable[[], Signed]"
) -> "NationalIndex | None":
    """The verified list; None when it was refused now. MihanError ``feed_invalid`` for one that nobody known signed."""
    from sync.protocol import limits
    from sync.protocol.errors import Code, ProtocolError
    from sync.protocol.national_index import Season, proof_of, verify_index
    from sync.protocol.wire import decode_signed, encode_signed

    try:
        kept = row.statement
        signed = decode_signed(kept, limits.RELEASE_STATEMENT) if kept is not None else ask()
        index = verify_index(signed, ministry.signing, row.id)
    except ProtocolError as error:
        if error.code == Code.SIGNATURE_WRONG:
            raise MihanError("feed_invalid", {"reason": str(error.code)}) from error
        _refuse(opened, row, str(error.code))
        return None
    said = (index.number, index.whole, index.size, index.season)
    proof = proof_of(row.key, Season(row.season, row.salt, row.cost))
    with opened.write() as work:
        whole = next((one.id for one in work.national.in_force() if not one.whole), "")
        code = ""
        if said != (row.number, row.whole, row.size, row.season) or index.proof != proof:
            code = "index_of_another"
        elif index.keys != KEYS:
            code = "index_newer"
        elif row.whole and row.whole != whole and row.whole not in {one.id for one in work.national.wanted()}:
            code = "index_older"
        if code:
            work.national.refuse(row.id, code)
            return None
        work.national.keep_statement(row.id, encode_signed(signed))
    return index


def _grow(
    opened: Opened, row: "IndexRow", index: "NationalIndex", piece: Callable[[str, int], bytes],
    stop: Callable[[], bool],
) -> Changes:  # fmt: skip
    """Bytes of every shard into the file; in force when all are there. A full disk costs nobody's records anything."""
    folder = opened.profile.national
    if not room(opened, index.size - row.fetched):
        return _note(opened, row, row.fetched, "disk_full")
    sizes = [shard.size for shard in index.shards]
    file = Growing(folder, row.id, sizes, _looked(index), national_files.WHOLE)
    try:
        with file:
            whole = _fill(file, index, piece, stop)
            fetched = file.fetched
            whole = whole and not _waits(opened, row)
            if whole:
                file.finish()
    except OSError as error:
        log.warning("the country's index is not written: %s", reason(error))
        with suppress(OSError):
            file.give_up()
        return _note(opened, row, 0, "disk_full" if error.errno in FULL else "disk_error")
    if not whole:
        return _note(opened, row, fetched)
    _put_in_force(opened, row, index)
    return _CHANGED


def _put_in_force(opened: Opened, row: "IndexRow", index: "NationalIndex") -> None:
    """Every shard is here, under its own name; what it takes the place of goes."""
    with opened.write() as work:
        if row.whole and row.whole in {one.id for one in work.national.wanted()}:
            work.national.note(row.id, 0)  # that one's file was found damaged just now
        elif row.whole and row.whole not in {one.id for one in work.national.in_force()}:
            work.national.refuse(row.id, "index_older")
        else:
            work.national.put_in_force(row, opened.now())
            details: dict[str, str | int] = {"number": row.number, "people": index.people}
            work.audit.append("index_applied", at=opened.now(), actor_id="", details=details)
    tidy(opened)
    with suppress(OSError):
        drop_relayed(opened)


def _fill(file: Growing, index: "NationalIndex", piece: Callable[[str, int], bytes], stop: Callable[[], bool]) -> bool:
    """Whether every shard is here now. One that is wrong twice waits for another day, or another road."""
    wrong = 0
    while not file.whole and wrong < _TWICE and not stop():
        data = piece(index.shards[file.shard].hash, file.have)
        if not data:
            break
        wrong += not file.append(data)
    return file.whole


def _looked(index: "NationalIndex") -> Looked:
    from sync.protocol.errors import ProtocolError
    from sync.protocol.national_index import check_shard

    def looked(number: int, data: bytes) -> bool:
        try:
            check_shard(index.shards[number], data)
        except ProtocolError:
            return False
        return True

    return looked


def room(opened: Opened, more: int) -> bool:
    """Whether so many bytes may be fetched, and people's records still have room."""
    try:
        return has_room(opened.profile.root, more + SPARE)
    except OSError:
        return True  # it is tried, then


def _note(opened: Opened, row: "IndexRow", fetched: int, code: str = "") -> Changes:
    with opened.write() as work:
        work.national.note(row.id, fetched, code)
    return _CHANGED


def _refuse(opened: Opened, row: "IndexRow", code: str) -> Changes:
    with opened.write() as work:
        work.national.refuse(row.id, code)
    return _CHANGED


class Carried:
    """Pieces out of a file, in the order in which they are written there."""

    def __init__(self, pieces: "Pieces") -> None:
        self._pieces = iter(pieces)

    def next(self, part: str, start: int) -> bytes:
        """The bytes of a part from ``start`` on; empty when the file has no more of it."""
        for found, begins, data in self._pieces:
            if found == part and begins <= start < begins + len(data):
                return data[start - begins :]
        return b""
