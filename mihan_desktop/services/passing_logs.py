"""Logs of the office's desks on their way to the ministry: this machine passes them on unread, and brings its word."""

import logging
from collections.abc import Callable
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services import post, taking_in
from mihan_desktop.services.disks import file_written
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from datetime import datetime

    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.office import DeskRow
    from mihan_desktop.storage.work import Work
    from sync.client.transport import Transport
    from sync.office.logs import Kept, Logs
    from sync.protocol.audit_file import LogFile
    from sync.protocol.audit_report import Received
    from sync.protocol.signing import Signed

log = logging.getLogger(__name__)
_OURS: Final = frozenset({"unsigned", "nonce_stale", "digest_wrong"})
"""Refusals that are about this machine and not about a report."""
_LATER: Final = frozenset({"device_revoked", "device_unknown", "office_closed"})
"""Refusals after which a report waits on: an older centre takes logs only from the desk itself."""


class PassingLogs:
    """Used while sending, on the network lane, and for files."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def keep(self, file: "LogFile") -> None:
        """Keep what a desk of this office wrote for the ministry; the same again does nothing.

        Raises MihanError ``desk_unknown``, ``desk_withdrawn``; ProtocolError for what it did not sign.
        """
        from sync.protocol.audit_report import claimed_report, verify_report
        from sync.protocol.errors import Code, ProtocolError
        from sync.protocol.keys import signing_public

        ministry = self._ministry()
        with self._opened.write() as work:
            desk = _desk(work, ministry, file, claimed_report(file.reports[0]).device, self._opened.now())
            claimed = [verify_report(one, signing_public(desk.signing)) for one in file.reports]
            if {(one.device, one.office) for one in claimed} != {(desk.device_id, ministry.office_id)}:
                raise ProtocolError(Code.OFFICE_UNKNOWN)  # and nobody is let in by a credential out of another's hands
        logs = self._logs()
        for said, signed in zip(claimed, file.reports, strict=True):
            logs.keep(said, signed)

    def pass_on(self, transport: "Transport", cancelled: Callable[[], bool]) -> Changes:
        """Hand every report that waits to the ministry; its word on each desk's log is written to the desk.

        Raises ClientError when the line is in trouble; nothing is lost then.
        """
        from sync.client.errors import ClientCode, ClientError

        logs, changes = self._logs(), Changes()
        for device, waiting in groupby(logs.waiting(), attrgetter("device")):
            try:
                changes |= self._pass_desk(logs, device, list(waiting), transport, cancelled)
            except ClientError as error:
                if error.code is ClientCode.BAD_ANSWER:  # an older centre, which keeps no logs
                    return changes
                if error.code is not ClientCode.REFUSED or error.reason in _OURS:
                    raise
        return changes

    def _pass_desk(
        self, logs: "Logs", device: str, waiting: "list[Kept]", transport: "Transport", cancelled: Callable[[], bool]
    ) -> Changes:
        from sync.client.errors import ClientCode, ClientError
        from sync.protocol.errors import ProtocolError

        newest: Signed | None = None
        said: list[tuple[Kept, Received]] = []
        try:
            for kept in waiting:
                if cancelled():
                    break
                try:
                    word = transport.audit(logs.report(kept))
                    said.append((kept, self._verified(word, device)))
                    newest = word
                except ClientError as error:
                    if error.code is not ClientCode.REFUSED or error.reason in _OURS | _LATER:
                        raise
                    log.warning("a report of a log was refused: %s", error.reason)
                    logs.passed(kept)
                except (OSError, ProtocolError):  # a file that somebody damaged since it came: the desk says it again
                    log.warning("a report of a log cannot be read any more")
                    logs.forget(device)
                    break
        finally:
            if newest is not None:
                self._write(device, newest)
                for kept, received in said:
                    logs.answered(device, received.upto, received.head)
                    logs.passed(kept)
        return Changes() if newest is None else Changes.of(Kind.OFFICE)

    def take_word(self, signed: "Signed") -> bool:
        """Keep the ministry's word on the log of a desk of this office, for that desk; False when it is of none.

        Raises MihanError ``receipt_invalid``.
        """
        from sync.protocol.audit_report import claimed_received
        from sync.protocol.errors import ProtocolError

        try:
            device = claimed_received(signed)[0]
            with self._opened.read() as work:
                if work.office.key() is None or work.office.desk(device) is None:
                    return False
            received = self._verified(signed, device)
        except ProtocolError as error:
            raise MihanError("receipt_invalid", {"reason": str(error.code)}) from error
        self._write(device, signed)
        self._logs().answered(device, received.upto, received.head)
        post.make_ready(self._opened)
        return True

    def write(self, folder: Path) -> tuple[Path, ...]:
        """Write what waits as files for a stick to the ministry, one for each desk. MihanError ``file_not_written``."""
        from sync.protocol import limits
        from sync.protocol.audit_file import LogFile
        from sync.protocol.bundle import LOG, SUFFIX, write_sheet

        logs, paths = self._logs(), []
        for device, waiting in groupby(logs.waiting(), attrgetter("device")):
            path = folder / f"mihan-{device[-12:]}-log{SUFFIX}"
            reports = tuple(logs.report(kept) for kept in list(waiting)[: limits.AUDIT_REPORTS])
            with file_written():
                write_sheet(path, LOG, LogFile(reports).encode())
            paths.append(path)
        return tuple(paths)

    def _verified(self, signed: "Signed", device: str) -> "Received":
        from sync.protocol.audit_report import verify_received

        return verify_received(signed, self._ministry().signing, device)

    def _write(self, device: str, word: "Signed") -> None:
        """A letter to the desk, unless the last one to it says the same."""
        from sync.protocol.canonical import encode
        from sync.protocol.handover import LOG
        from sync.protocol.wire import encode_signed

        body: dict[str, object] = {"receipt": encode_signed(word)}
        with self._opened.write() as work:
            desk = work.office.desk(device)
            if desk is None:  # an old backup of this machine does not know it: the desk hears of it by another road
                return
            before = work.office.letters(device, desk.heard)
            if not before or before[-1].body != encode(body, "letter"):
                post.write(work, device, LOG, "", self._opened.now(), body)
                work.office.keep_newest(device, LOG)

    def _logs(self) -> "Logs":
        from sync.office.logs import Logs

        return Logs(self._opened.profile.office / "logs")

    def _ministry(self) -> "Ministry":
        from mihan_desktop.services.ministry import Ministry

        with self._opened.read() as work:
            return Ministry.of(work.device.get())


def _desk(work: "Work", ministry: "Ministry", file: "LogFile", device: str, at: "datetime") -> "DeskRow":
    """The desk whose log it is; one that never handed anything over is let in as with its first hand-over."""
    from sync.protocol.office import Credential

    known = work.office.desk(device)
    if known is None and not file.credential:
        raise MihanError("desk_unknown")
    desk = known or taking_in.let_in(work, ministry, Credential.decode(file.credential), file.name, at)
    if desk.withdrawn:
        raise MihanError("desk_withdrawn")
    return desk
