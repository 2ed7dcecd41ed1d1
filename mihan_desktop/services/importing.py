"""Taking over what comes on a stick or a share: what it is and from whom first; then, when somebody says so, all."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.importing import FileKind, SeenFile
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.hearing import Hearing
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.receiving import Receiving

if TYPE_CHECKING:
    from mihan_desktop.services.ministry import Ministry
    from sync.protocol.bundle import Bundle
    from sync.protocol.feed import FeedPage
    from sync.protocol.signing import Signed


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of taking a file over. code: why a part of it waits, "" when nothing does."""

    kind: FileKind
    changes: Changes
    repeated: bool
    received: int = 0
    back: int = 0
    code: str = ""


class Importing:
    """For everybody with right ``send``."""

    def __init__(self, opened: Opened, receiving: Receiving) -> None:
        self._opened = opened
        self._receiving = receiving
        self._hearing = Hearing(opened)

    def look(self, actor: User, path: Path) -> SeenFile:
        """What a file is; nothing changes.

        Raises MihanError ``file_unreadable``, ``not_mihan_file``, ``file_damaged_or_forged`` (params ``reason``),
        ``not_enrolled``.
        """
        from sync.protocol.bundle import BATCH, CARD, FEED, HANDED, LOG, LOG_RECEIPT, MAIL, RECEIPT, Bundle
        from sync.protocol.errors import ProtocolError

        self._opened.allow(actor, Right.SEND)
        try:
            with path.open("rb") as file:
                bundle = Bundle(file)
                size = path.stat().st_size
        except (OSError, ValueError) as error:  # ValueError: a path that no system can hold
            raise MihanError("file_unreadable", {"reason": type(error).__name__}) from error
        except ProtocolError as error:
            raise MihanError("not_mihan_file", {"reason": str(error.code)}) from error
        try:
            if bundle.kind == RECEIPT:
                return self._receipt(bundle, size)
            if bundle.kind == FEED:
                return self._feed(path, size)
            if bundle.kind in (BATCH, HANDED):
                return self._batch(bundle, size, FileKind.BATCH if bundle.kind == BATCH else FileKind.HANDED)
            if bundle.kind == LOG:
                return self._log(bundle, size)
            if bundle.kind == LOG_RECEIPT:
                return self._words(bundle, size)
        except ProtocolError as error:
            raise MihanError("file_damaged_or_forged", {"reason": str(error.code)}) from error
        if bundle.kind not in (MAIL, CARD):  # of a desk that nobody can open: read where that is done
            raise MihanError("not_mihan_file", {"reason": bundle.kind.decode("latin-1")})
        return SeenFile({MAIL: FileKind.MAIL, CARD: FileKind.CARD}[bundle.kind], size, ours=False, known=False)

    def take_over(self, actor: User, path: Path) -> Imported:
        """Take over a receipt, the ministry's words on logs, or a feed. Taken over before, a file changes nothing.

        Raises MihanError as ``look``, as ``Receiving.import_file``, ``file_not_ours``, and ``feed_gap`` when the feed
        in the file does not begin where this desk stopped.
        """
        seen = self.look(actor, path)
        if seen.kind is FileKind.RECEIPT:
            applied = self._receiving.import_file(actor, path)
            back = applied.conflicts + applied.rejected
            return Imported(seen.kind, applied.changes, applied.repeated, applied.received + applied.merged, back)
        if seen.kind is FileKind.LOG_RECEIPT and seen.ours:
            return self._take_words(path)
        if seen.kind is not FileKind.FEED or not seen.ours:
            raise MihanError("file_not_ours")
        return self._take_feed(self._ministry(), path)

    def _ministry(self) -> "Ministry":
        from mihan_desktop.services.ministry import Ministry

        with self._opened.read() as work:
            return Ministry.of(work.device.get())

    def _receipt(self, bundle: "Bundle", size: int) -> SeenFile:
        from sync.protocol.receipts import decode_receipt
        from sync.protocol.signing import Purpose, verify

        signed = _signed(bundle.receipt)
        ministry = self._ministry()
        verify(ministry.signing, Purpose.RECEIPT, signed.statement, signed.signature)
        receipt = decode_receipt(signed.statement)
        with self._opened.read() as work:
            batch = work.batches.summary(receipt.batch)
            known = batch is not None and work.batches.receipt(receipt.batch) is not None
            handed = work.handed.knows(receipt.batch)  # of a desk that hands over to this machine
            known |= work.handed.receipt(receipt.batch) is not None
            office = work.device.get().office_name
        return SeenFile(
            FileKind.RECEIPT,
            size,
            ours=handed or (receipt.device == ministry.device_id and batch is not None),
            known=known,
            at=receipt.at,
            office=office if handed or receipt.device == ministry.device_id else "",
            device=receipt.device,
            batch=batch.number if batch is not None else 0,
            receipt=receipt.number,
            counts=Counter(line.status.value for line in receipt.lines),
        )

    def _batch(self, bundle: "Bundle", size: int, kind: FileKind) -> SeenFile:
        header = bundle.header()
        with self._opened.read() as work:
            device = work.device.get()
        own = header.device == device.device_id
        return SeenFile(
            kind,
            size,
            ours=False,
            known=own,
            at=header.created,
            office=device.office_name if own else "",
            device=header.device,
            batch=header.number,
            counts={"changes": header.count},
        )

    def _log(self, bundle: "Bundle", size: int) -> SeenFile:
        from sync.protocol.audit_file import LogFile
        from sync.protocol.audit_report import claimed_report

        claimed = [claimed_report(one) for one in LogFile.decode(bundle.body).reports]
        device, lines = claimed[0].device, sum(one.last - one.first + 1 for one in claimed)
        own = device == self._ministry().device_id
        return SeenFile(FileKind.LOG, size, ours=False, known=own, device=device, counts={"lines": lines})

    def _words(self, bundle: "Bundle", size: int) -> SeenFile:
        """Of this desk's log, or on the office's machine of one of its desks'."""
        from mihan_desktop.storage.anchors import MINISTRY
        from sync.protocol.audit_file import decode_receipts
        from sync.protocol.audit_report import claimed_received, verify_received

        ministry = self._ministry()
        received = [
            verify_received(one, ministry.signing, claimed_received(one)[0]) for one in decode_receipts(bundle.body)
        ]
        last = received[-1]
        with self._opened.read() as work:
            known = work.anchors.get(MINISTRY)
            hub = work.office.key() is not None and work.office.desk(last.device) is not None
            office = work.device.get().office_name
        own = last.device == ministry.device_id
        return SeenFile(
            FileKind.LOG_RECEIPT,
            size,
            ours=own or hub,
            known=own and known is not None and known.number >= last.upto and known.at >= last.at,
            at=last.at,
            office=office if own or hub else "",
            device=last.device,
            receipt=last.upto,
        )

    def _take_words(self, path: Path) -> Imported:
        from mihan_desktop.services.passing_logs import PassingLogs
        from mihan_desktop.services.reporting import Reporting
        from sync.protocol.audit_file import decode_receipts
        from sync.protocol.audit_report import claimed_received
        from sync.protocol.bundle import Bundle

        ministry, changes = self._ministry(), Changes()
        with path.open("rb") as file:
            words = decode_receipts(Bundle(file).body)
        for signed in words:
            if claimed_received(signed)[0] != ministry.device_id:
                PassingLogs(self._opened).take_word(signed)
                changes |= Changes.of(Kind.OFFICE)
            elif Reporting(self._opened).take(ministry, signed, carried=True):
                changes |= Changes.of(Kind.DEVICE)
        return Imported(FileKind.LOG_RECEIPT, changes, not changes.kinds)

    def _feed(self, path: Path, size: int) -> SeenFile:
        from sync.protocol.feed_file import look

        ministry = self._ministry()
        about = look(path, ministry.signing)
        ours = ministry.device_id in about.devices
        with self._opened.read() as work:
            heard, waits = work.feedback.heard(), work.releases.wanted() is not None
            index = bool(work.national.wanted())
        counts: Counter[str] = Counter()
        for page in self._pages(ministry, path) if ours else ():
            counts.update(item.kind for item in page.items if item.number > heard)
        return SeenFile(
            FileKind.FEED,
            size,
            ours=ours,
            known=ours and not counts and not (waits and about.releases) and not index,
            at=about.at,
            office=about.office_name,
            counts=counts,
            releases=about.releases,
        )

    def _pages(self, ministry: "Ministry", path: Path) -> "Iterator[FeedPage]":
        """The pages for this desk, opened; nothing is kept."""
        for signed in self._own(ministry, path):
            yield self._hearing.open(ministry, signed)

    def _own(self, ministry: "Ministry", path: Path) -> "Iterator[Signed]":
        from sync.protocol import limits
        from sync.protocol.feed import claimed_device
        from sync.protocol.feed_file import PAGE, frames_in
        from sync.protocol.wire import decode_signed

        for kind, body in frames_in(path):
            if kind == PAGE:
                signed = decode_signed(body, limits.FEED)
                if claimed_device(signed) == ministry.device_id:
                    yield signed

    def _take_feed(self, ministry: "Ministry", path: Path) -> Imported:
        from mihan_desktop.services import fetching_index, fetching_program
        from mihan_desktop.services.installing import take_pieces
        from sync.protocol import limits
        from sync.protocol.feed_file import LIST, frames_in
        from sync.protocol.wire import decode_signed

        changes = Changes()
        for signed in self._own(ministry, path):
            changes |= self._hearing.apply_signed(signed)
        lists = [decode_signed(body, limits.RELEASE_STATEMENT) for kind, body in frames_in(path) if kind == LIST]
        pieces = _pieces(path)
        changes |= take_pieces(self._opened, ministry, lists, pieces)
        changes |= fetching_index.take_pieces(self._opened, ministry, lists, lambda: _pieces(path))
        changes |= fetching_program.take_pieces(self._opened, fetching_index.Carried(_pieces(path)))
        with self._opened.read() as work:
            code = "release_incomplete" if work.releases.wanted() is not None else ""
        return Imported(FileKind.FEED, changes, not changes.kinds, code=code)


def _pieces(path: Path) -> "Iterator[tuple[str, int, bytes]]":
    from sync.protocol.feed_file import PIECE, frames_in, read_piece

    return (read_piece(body) for kind, body in frames_in(path) if kind == PIECE)


def _signed(receipt: "Signed | None") -> "Signed":
    if receipt is None:
        raise MihanError("not_mihan_file")
    return receipt
