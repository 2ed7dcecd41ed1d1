"""Desks' logs at the ministry: each report is joined to what came before, and what does not fit is written down.

Nothing is refused for what it says. A desk that goes on from an earlier line was put back from an older copy, unless it
remembers a batch that vouches for lines which it now lacks (those were taken out), or what it now says happened there
is older than what it had said (the past was written anew).
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from sync.central import audit_desks
from sync.central.audit_schema import AuditBreak, AuditHead, AuditLine, AuditName
from sync.central.database import Database
from sync.central.door import Sender
from sync.central.keyring import Held, knowing
from sync.central.log import note
from sync.central.programs import desks, staging
from sync.central.refusing import RefusedError
from sync.central.schema import Device
from sync.protocol import limits
from sync.protocol.audit import START, Line
from sync.protocol.audit_report import Received, Report, claimed_report, open_report, sign_received
from sync.protocol.envelope import Header
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import signing_public
from sync.protocol.signing import Signed
from sync.protocol.wire import decode_signed, encode_signed

CHANGED: Final = "changed"  # a line is another than the one that was vouched for, or was here
CUT: Final = "cut"  # lines are gone that a batch vouches for which the desk still knows
GAP: Final = "gap"  # numbers are missing within the desk's own log
RESTORED: Final = "restored"  # the desk went on from an older copy: nobody is accused
SAID: Final = "said"  # the desk found it itself
LATE: Final = audit_desks.LATE  # batches come that vouch for lines, and the lines do not
BREAKS: Final = (CHANGED, CUT, GAP, LATE, RESTORED, SAID)
_OF_THE_LOG: Final = ("audit_broken", "audit_older")


class Auditing:
    """What ``POST /v1/audit`` answers, and what becomes of a log that came on a stick. ProtocolError, RefusedError."""

    def __init__(self, database: Database, keys: Held, now: Callable[[], datetime]) -> None:
        self._database = database
        self._keys = keys
        self._now = now

    def report(self, body: bytes, sender: Sender) -> bytes:
        """Keep what is new in a report of the desk that asks, or of another of its office, which alone can read it.

        The ministry's word on how far it has that desk's log.
        """
        return encode_signed(self.take_in(decode_signed(body, limits.AUDIT), sender))

    def take_in(self, signed: Signed, sender: Sender | None) -> Signed:
        """As ``report``. sender: None for a file, of which only the desk's own signature speaks.

        Then the word goes into the desk's feed as well: whoever brought the file need not carry the answer.
        RefusedError ``office_of_another``, ``device_revoked``.
        """
        keys = self._keys.held
        device_id = claimed_report(signed).device
        with self._database.read() as session:
            key = sender.key if sender is not None and sender.device == device_id else _key(session, device_id, sender)
        report = open_report(signed, signing_public(key), keys.receiving)
        with self._database.write() as session:
            # One report of a desk at a time, and none beside one of its batches.
            device = session.get_one(Device, report.device, with_for_update=True)
            at = self._now()
            upto, head = take(session, report, at)
            word = Received(report.device, upto, head, at)
            audit_desks.heard(session, word, report, sender)
            signer = knowing(self._keys, device.keys_serial).signer_for(device.keys_serial)
            answer = sign_received(word, signer)
            if sender is None:
                audit_desks.say(session, word, answer)
        note("audit_received", device=report.device, upto=upto)
        return answer


def _key(session: Session, device_id: str, sender: Sender | None) -> bytes:
    """With what a desk signs whose log somebody else brings."""
    device = session.get(Device, device_id)
    if device is None:
        raise ProtocolError(Code.DEVICE_UNKNOWN)
    if sender is not None and sender.office != device.office_id:
        raise RefusedError("office_of_another", 403)
    if device.revoked_at is not None:
        raise RefusedError("device_revoked", 403)
    return device.signing_key


def take(session: Session, report: Report, at: datetime) -> tuple[int, bytes]:
    """Join a report to the lines that are here; number and hash of the last line that the ministry has of it."""
    known, before = _last(session, report.device, 0), _last(session, report.device, report.first)
    joins = before[1] == report.before
    if not joins and report.first > known[0] + 1:
        return known  # something between is missing here: the desk begins again from what there is
    if not joins:
        _break(session, report.device, CHANGED, max(report.first - 1, 1), at)
    hashes = report.hashes()
    if hashes[-1] != report.head:
        _break(session, report.device, CHANGED, report.last, at)
    fresh = _fresh(session, report, hashes)
    if fresh < len(hashes):
        _leave_behind(session, report, report.lines[fresh], at, joins=joins)
        _keep(session, report, hashes, fresh, at)
        _look_for_gaps(session, report, before[0], at)
        _against_heads(session, report, hashes, at)
    return report.last, hashes[-1]


def vouched(session: Session, header: Header, at: datetime) -> None:
    """A batch was taken in whose manifest, signed by desk and supervisor, names the newest line of the log."""
    if header.audit is None:
        return
    number, head = header.audit
    row = AuditHead(device_id=header.device, batch=header.number, number=number, hash=head, left_at=None)
    session.merge(row)
    line = session.scalars(
        select(AuditLine).where(
            AuditLine.device_id == header.device, AuditLine.number == number, AuditLine.left_at.is_(None)
        )
    ).first()
    if line is not None and line.hash != head:
        _break(session, header.device, CHANGED, number, at)


def _last(session: Session, device: str, below: int) -> tuple[int, bytes]:
    """The newest line of the desk's present log, with a number below ``below`` (0: any)."""
    query = select(AuditLine.number, AuditLine.hash).where(AuditLine.device_id == device, AuditLine.left_at.is_(None))
    if below:
        query = query.where(AuditLine.number < below)
    row = session.execute(query.order_by(AuditLine.number.desc()).limit(1)).first()
    return (0, START) if row is None else (row.number, row.hash)


def _fresh(session: Session, report: Report, hashes: Sequence[bytes]) -> int:
    """How many of the report's lines are here already, from its first on."""
    rows = session.execute(
        select(AuditLine.number, AuditLine.hash).where(
            AuditLine.device_id == report.device,
            AuditLine.left_at.is_(None),
            AuditLine.number.between(report.first, report.last),
        )
    )
    here = {row.number: row.hash for row in rows}
    for index, (line, head) in enumerate(zip(report.lines, hashes, strict=True)):
        if here.get(line.number) != head:
            return index
    return len(hashes)


def _leave_behind(session: Session, report: Report, instead: Line, at: datetime, *, joins: bool) -> None:
    """Lines from ``instead`` on are no more in the desk's log: they are kept aside, and why is said."""
    start = instead.number
    gone = [AuditLine.device_id == report.device, AuditLine.left_at.is_(None), AuditLine.number >= start]
    newest = session.scalar(select(func.max(AuditLine.at)).where(*gone))
    if newest is None:
        return
    heads = [AuditHead.device_id == report.device, AuditHead.left_at.is_(None), AuditHead.number >= start]
    batches = session.scalars(select(AuditHead.batch).where(*heads)).all()
    if joins:  # otherwise it was said already that the past is another
        kind = CUT if any(one <= report.batch for one in batches) else CHANGED if instead.at < newest else RESTORED
        _break(session, report.device, kind, start, at)
    session.execute(update(AuditLine).where(*gone).values(left_at=at))
    session.execute(update(AuditHead).where(*heads).values(left_at=at))


def _keep(session: Session, report: Report, hashes: Sequence[bytes], fresh: int, at: datetime) -> None:
    for line, head in list(zip(report.lines, hashes, strict=True))[fresh:]:
        session.merge(  # a line that was left behind once may come back with the copy that it was in
            AuditLine(
                device_id=report.device, number=line.number, hash=head, at=line.at, actor_id=line.actor, code=line.code,
                record_id=line.record, details=line.details, received_at=at, left_at=None,
            )
        )  # fmt: skip
        if line.code in _OF_THE_LOG:
            number, kind = _said(line)
            _break(session, report.device, SAID, number, at, kind)
        if failed := desks.heard(session, report.device, line):
            staging.pause_if_failing(session, failed, at)
    for actor, name in report.people.items():
        session.merge(AuditName(device_id=report.device, actor_id=actor, name=name))
    session.flush()


def _said(line: Line) -> tuple[int, str]:
    """What a desk says that it found: the line's number and the kind."""
    try:
        details = json.loads(line.details)
        return int(details["line"]), str(details["kind"])[:16]
    except (ValueError, KeyError, TypeError):
        return line.number, ""


def _look_for_gaps(session: Session, report: Report, before: int, at: datetime) -> None:
    for line in report.lines:
        if line.number != before + 1:
            _break(session, report.device, GAP, before + 1, at)
        before = line.number


def _against_heads(session: Session, report: Report, hashes: Sequence[bytes], at: datetime) -> None:
    """Lines that a batch vouches for must be those that the batch named."""
    made = {line.number: head for line, head in zip(report.lines, hashes, strict=True)}
    rows = session.execute(
        select(AuditHead.number, AuditHead.hash).where(
            AuditHead.device_id == report.device,
            AuditHead.left_at.is_(None),
            AuditHead.number.between(report.first, report.last),
        )
    )
    for number, head in rows:
        if made.get(number) != head:
            _break(session, report.device, CHANGED, number, at)


def _break(session: Session, device: str, kind: str, number: int, at: datetime, said: str = "") -> None:
    """Write down what does not fit, once."""
    if session.get(AuditBreak, (device, kind, number)) is None:
        session.add(AuditBreak(device_id=device, kind=kind, number=number, seen_at=at, said=said))
        session.flush()
        note("audit_break", 30, device=device, kind=kind, number=number)
