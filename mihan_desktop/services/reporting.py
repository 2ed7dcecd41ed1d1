"""The log goes to the ministry while the desk sends: what is new of it, sealed and signed; its word is kept."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.problems import MihanError
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


class Reporting:
    """Used while sending, on the network lane."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def report(
        self, ministry: "Ministry", transport: "Transport", cancelled: Callable[[], bool], *, by_itself: bool
    ) -> int:
        """Report what is new, some thousand lines at a time; how many lines the ministry has now and had not before.

        A centre that keeps no logs yet is left alone. Raises ClientError when the line is in trouble.
        """
        from sync.client.errors import ClientCode, ClientError

        lines = 0
        for _ in range(MOST_REPORTS):
            with self._opened.read() as work:
                found = None if by_itself and _lately(work, self._opened.now()) else _next(work, ministry)
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

    def _took(self, ministry: "Ministry", signed: "Signed") -> bool:
        try:
            return self.take(ministry, signed)
        except MihanError as error:  # nothing of what was sent hangs on it
            log.warning("the ministry's word on the log is not believed: %s", error.params.get("reason", ""))
            return False

    def take(self, ministry: "Ministry", signed: "Signed") -> bool:
        """Keep the ministry's word on this desk's log; False when it says nothing new, or nothing of this log.

        Raises MihanError ``receipt_invalid`` for one that the ministry did not sign.
        """
        from mihan_desktop.storage.anchors import MINISTRY, SENT, Anchor
        from sync.protocol.audit_report import verify_received
        from sync.protocol.errors import ProtocolError
        from sync.protocol.wire import encode_signed

        try:
            said = verify_received(signed, ministry.signing, ministry.device_id)
        except ProtocolError as error:
            raise MihanError("receipt_invalid", {"reason": str(error.code)}) from error
        with self._opened.write() as work:
            if work.audit.hash_of(said.upto) != said.head:
                return False
            before, known = work.anchors.get(SENT), work.anchors.get(MINISTRY)
            work.anchors.put(Anchor(SENT, said.upto, said.head, self._opened.now()))
            if known is None or known.number <= said.upto:  # a ministry that put an old copy back had more once
                work.anchors.put(Anchor(MINISTRY, said.upto, said.head, said.at, encode_signed(signed)))
        return before is None or before.number != said.upto


def _lately(work: "Work", now: datetime) -> bool:
    from mihan_desktop.storage.anchors import SENT

    sent = work.anchors.get(SENT)
    return sent is not None and timedelta() <= now - sent.at < BETWEEN


def _next(work: "Work", ministry: "Ministry") -> "Report | None":
    """The lines after those that were reported; None when there are none."""
    from mihan_desktop.storage.anchors import SENT
    from sync.protocol import limits
    from sync.protocol.audit import START
    from sync.protocol.audit_report import Report

    sent = work.anchors.get(SENT)
    start, before = (0, START) if sent is None else (sent.number, sent.hash)
    if work.audit.hash_of(start) != before:
        start = max(work.audit.head()[0] - BACK, 0)
        before = work.audit.hash_of(start) or START
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
