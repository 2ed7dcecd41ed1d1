"""The log goes to the ministry: while the desk sends, by way of the office's machine, on a stick; its word is kept."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.disks import file_written
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.work import Work
    from sync.client.transport import Transport
    from sync.protocol.audit import Line
    from sync.protocol.audit_report import Report
    from sync.protocol.signing import Signed

log = logging.getLogger(__name__)
BETWEEN: Final = timedelta(hours=1)
"""Between two reports when nobody asked for a round: a line that costs is not to be used every quarter of an hour."""
MOST_REPORTS: Final = 20
"""Reports of one run; the next goes on from there."""
BYTES: Final = 512 * 1024
"""Of what lines say, in one report."""
BACK: Final = 200
"""Lines that are said again where the log is no longer the one that was reported: the ministry sees where it parts."""

DAY: Final = timedelta(days=1)

Place = tuple[int, bytes]
"""A line's number and hash."""


class Reporting:
    """Used while sending and handing over, on the network lane, and for files."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def report(
        self, ministry: "Ministry", transport: "Transport", cancelled: Callable[[], bool], *, by_itself: bool
    ) -> int:
        """Report what is new, some thousand lines at a time; how many lines the ministry has now and had not before.

        A centre that keeps no logs yet is left alone. Raises ClientError when the line is in trouble.
        """
        from mihan_desktop.storage.anchors import SENT
        from sync.client.errors import ClientCode, ClientError

        lines = 0
        for _ in range(MOST_REPORTS):
            with self._opened.read() as work:
                lately = by_itself and _lately(work, SENT, self._opened.now())
                found = None if lately else _next(work, ministry, _reported(work))
            if found is None or cancelled():
                return lines
            try:
                signed = transport.audit(_sealed(found, ministry))
            except ClientError as error:
                if error.code in (ClientCode.REFUSED, ClientCode.BAD_ANSWER):
                    return lines
                raise
            if not self._took(ministry, signed):
                return lines
            lines, by_itself = lines + len(found.lines), False
        return lines

    def hand(
        self, ministry: "Ministry", hub: str, transport: "Transport", cancelled: Callable[[], bool], *, asked: bool
    ) -> int:
        """Give the office's machine ``hub`` what is new, sealed to the ministry; how many lines it has now and had not.

        asked: whether somebody is at it; otherwise once in an hour. A machine that takes no logs yet is left alone.
        Raises ClientError when the line is in trouble.
        """
        from mihan_desktop.storage.anchors import HANDED
        from sync.client.errors import ClientCode, ClientError

        with self._opened.read() as work:
            if not asked and _lately(work, HANDED, self._opened.now()):
                return 0
        lines = 0
        try:
            stand = transport.log_stand()
            for _ in range(MOST_REPORTS):
                with self._opened.read() as work:
                    found = _next(work, ministry, _further(work, (stand.upto, stand.head)))
                if found is None or cancelled():
                    break
                stand = transport.hand_log(_sealed(found, ministry))
                lines += len(found.lines)
                self._handed(hub, (found.last, found.head))
        except ClientError as error:
            if error.code not in (ClientCode.REFUSED, ClientCode.BAD_ANSWER):
                raise
        return lines

    def visit_due(self, hub: str) -> bool:
        """Whether the office's machine had this desk's log before, and not today."""
        from mihan_desktop.storage.anchors import HANDED

        with self._opened.read() as work:
            handed = work.anchors.get(HANDED)
        return handed is not None and handed.said.decode() == hub and self._opened.now() - handed.at > DAY

    def write(self, ministry: "Ministry", path: Path) -> Path | None:
        """Write what the ministry has not said that it has, for a stick; None when there is nothing.

        Raises MihanError ``file_not_written`` (params ``reason``: an errno name).
        """
        from mihan_desktop.services.sealing_over import name_of
        from sync.protocol import limits
        from sync.protocol.audit_file import LogFile
        from sync.protocol.bundle import LOG, write_sheet

        reports: list[Signed] = []
        with self._opened.read() as work:
            place, credential = _reported(work), work.device.get().credential or b""
            while len(reports) < limits.AUDIT_REPORTS and (found := _next(work, ministry, place)) is not None:
                reports.append(_sealed(found, ministry))
                place = found.last, found.head
        if not reports:
            return None
        with file_written():
            write_sheet(path, LOG, LogFile(tuple(reports), credential, name_of()).encode())
        return path

    def _took(self, ministry: "Ministry", signed: "Signed") -> bool:
        try:
            return self.take(ministry, signed)
        except MihanError as error:  # nothing of what was sent hangs on it
            log.warning("the ministry's word on the log is not believed: %s", error.params.get("reason", ""))
            return False

    def take(self, ministry: "Ministry", signed: "Signed", *, carried: bool = False) -> bool:
        """Keep the ministry's word on this desk's log; False when it says nothing new, or nothing of this log.

        carried: by a road on which an older word may come after a newer one.

        Raises MihanError ``receipt_invalid`` for one that the ministry did not sign.
        """
        with self._opened.write() as work:
            return believe(work, ministry, signed, self._opened.now(), carried=carried)

    def _handed(self, hub: str, place: Place) -> None:
        from mihan_desktop.storage.anchors import HANDED, Anchor

        with self._opened.write() as work:
            work.anchors.put(Anchor(HANDED, *place, self._opened.now(), hub.encode()))


def believe(work: "Work", ministry: "Ministry", signed: "Signed", now: datetime, *, carried: bool) -> bool:
    """As ``Reporting.take``, in the caller's transaction."""
    from mihan_desktop.storage.anchors import MINISTRY, SENT, Anchor
    from sync.protocol.audit_report import verify_received
    from sync.protocol.errors import ProtocolError
    from sync.protocol.wire import encode_signed

    try:
        said = verify_received(signed, ministry.signing, ministry.device_id)
    except ProtocolError as error:
        raise MihanError("receipt_invalid", {"reason": str(error.code)}) from error
    if work.audit.hash_of(said.upto) != said.head:
        return False
    before, known = work.anchors.get(SENT), work.anchors.get(MINISTRY)
    if carried and known is not None and said.upto <= known.number and said.at <= known.at:
        return False
    work.anchors.put(Anchor(SENT, said.upto, said.head, now))
    if known is None or known.number <= said.upto:  # a ministry that put an old copy back had more once
        work.anchors.put(Anchor(MINISTRY, said.upto, said.head, said.at, encode_signed(signed)))
    return before is None or before.number != said.upto


def _lately(work: "Work", name: str, now: datetime) -> bool:
    known = work.anchors.get(name)
    return known is not None and timedelta() <= now - known.at < BETWEEN


def _reported(work: "Work") -> Place:
    """The line after which the ministry has nothing; some lines before the end where the log is another now."""
    from mihan_desktop.storage.anchors import SENT
    from sync.protocol.audit import START

    sent = work.anchors.get(SENT)
    start, before = (0, START) if sent is None else (sent.number, sent.hash)
    if work.audit.hash_of(start) == before:
        return start, before
    start = max(work.audit.head()[0] - BACK, 0)
    return start, work.audit.hash_of(start) or START


def _further(work: "Work", stand: Place) -> Place:
    """The line after which the office's machine has nothing, nor the ministry."""
    reported = _reported(work)
    ahead = stand[0] > reported[0] and work.audit.hash_of(stand[0]) == stand[1]
    return stand if ahead else reported


def _next(work: "Work", ministry: "Ministry", place: Place) -> "Report | None":
    """The lines after ``place``; None when there are none."""
    from sync.protocol import limits
    from sync.protocol.audit import START
    from sync.protocol.audit_report import Report

    start, before = place
    lines: list[Line] = []
    size = 0
    for line in work.audit.lines_after(start, limits.AUDIT_LINES):
        size += len(line.details.encode()) + 200
        if lines and size > BYTES:
            break
        lines.append(line)
    if not lines:
        return None
    head = work.audit.hash_of(lines[-1].number) or START
    names = work.users.names({line.actor for line in lines})
    return Report(
        ministry.office_id, ministry.device_id, before, head, work.batches.last()[0], tuple(lines), names
    )  # fmt: skip


def _sealed(report: "Report", ministry: "Ministry") -> "Signed":
    from sync.protocol.audit_report import seal_report

    return seal_report(report, ministry.recipients, ministry.device_key)
