"""How far each desk's log is here, by which road it came, who has been silent, and whose lines are late."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from sync.central import feeding
from sync.central.audit_schema import AuditBreak, AuditDesk, AuditHead
from sync.central.database import Database
from sync.central.door import Sender
from sync.central.log import note
from sync.central.publishing_schema import FeedItem
from sync.central.repeating import Rest
from sync.central.schema import Batch, Device, Office
from sync.protocol import limits
from sync.protocol.audit_file import encode_receipts
from sync.protocol.audit_report import Received, Report
from sync.protocol.feed_items import AUDIT_RECEIVED
from sync.protocol.signing import Signed
from sync.protocol.wire import decode_signed, encode_signed

WIRE, BY_OFFICE, FILE = "wire", "office", "file"
LATE: Final = "late"
PATIENCE: Final = timedelta(days=3)
"""After a batch that vouches for lines, they are late."""
SILENT: Final = (3, 7, 30)
"""Days without a report after which desks are counted as silent."""
SILENT_DAYS: Final = 7
"""The days for which ``/healthz`` and the page say it."""


def heard(session: Session, word: Received, report: Report, sender: Sender | None) -> None:
    """A desk has reported: it has the word ``word``, whoever brought the report."""
    row = session.get(AuditDesk, word.device)
    if row is None:
        row = AuditDesk(device_id=word.device, line_at="")
        session.add(row)
    if word.upto == report.last:
        row.line_at = report.lines[-1].at
    row.number, row.hash, row.reported_at = word.upto, word.head, word.at
    own = sender is not None and sender.device == word.device
    row.road = FILE if sender is None else WIRE if own else BY_OFFICE
    row.brought_by = "" if sender is None or own else sender.device
    late = (AuditBreak.device_id == word.device, AuditBreak.kind == LATE, AuditBreak.number <= word.upto)
    session.execute(update(AuditBreak).where(*late, AuditBreak.over_at.is_(None)).values(over_at=word.at))
    session.flush()


def say(session: Session, word: Received, answer: Signed) -> None:
    """Put the word on a log that came by file into the desk's feed, unless it stands there already."""
    before = _live(session, word.device)
    head = word.head.hex()
    if before is not None and (before.get("upto"), before.get("head")) == (word.upto, head):
        return
    body = {"upto": word.upto, "head": head, "receipt": encode_signed(answer).hex()}
    feeding.say(session, feeding.Scope.device(word.device), AUDIT_RECEIVED, "", body, word.at, topic=AUDIT_RECEIVED)


def said(session: Session, device: str) -> bytes | None:
    """The head of a file with what was last said of a log that came by file; None where none did."""
    body = _live(session, device)
    if body is None:
        return None
    return encode_receipts([decode_signed(bytes.fromhex(str(body["receipt"])), limits.AUDIT_ANSWER)])


def _live(session: Session, device: str) -> Mapping[str, Any] | None:
    scope = feeding.Scope.device(device)
    return session.scalars(
        select(FeedItem.body).where(
            FeedItem.scope == scope.kind, FeedItem.target == scope.target, FeedItem.kind == AUDIT_RECEIVED,
            FeedItem.replaced.is_(False),
        )
    ).first()  # fmt: skip


def silent(session: Session, at: datetime, days: int) -> int:
    """How many desks that may work have not reported for so many days."""
    since = at - timedelta(days=days)
    newest = func.coalesce(AuditDesk.reported_at, Device.enrolled_at)
    return int(
        session.scalar(
            select(func.count())
            .select_from(Device)
            .join(Office, Office.id == Device.office_id)
            .outerjoin(AuditDesk, AuditDesk.device_id == Device.id)
            .where(Device.revoked_at.is_(None), Office.closed_at.is_(None), newest < since)
        )
        or 0
    )


def look_for_late(session: Session, at: datetime) -> int:
    """Write down whose batches vouch for lines that are not here after ``PATIENCE``; of how many desks."""
    open_one = select(AuditBreak.number).where(
        AuditBreak.device_id == AuditHead.device_id, AuditBreak.kind == LATE, AuditBreak.over_at.is_(None)
    )
    rows = session.execute(
        select(AuditHead.device_id, func.min(AuditHead.number))
        .join(Device, Device.id == AuditHead.device_id)
        .join(Batch, (Batch.device_id == AuditHead.device_id) & (Batch.number == AuditHead.batch))
        .outerjoin(AuditDesk, AuditDesk.device_id == AuditHead.device_id)
        .where(
            AuditHead.left_at.is_(None),
            Device.revoked_at.is_(None),
            Batch.offered_at < at - PATIENCE,
            or_(AuditDesk.number.is_(None), AuditDesk.number < AuditHead.number),
            ~open_one.exists(),
        )
        .group_by(AuditHead.device_id)
    ).all()
    for device, number in rows:
        known = session.get(AuditBreak, (device, LATE, number))
        if known is not None:  # they were here once, and are no more: an older copy of the centre was put back
            known.over_at = None
            continue
        session.add(AuditBreak(device_id=device, kind=LATE, number=number, seen_at=at, said="", over_at=None))
        note("audit_break", 30, device=device, kind=LATE, number=number)
    return len(rows)


class Watching:
    """What the service does beside: looks for late logs."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def look(self, _rest: Rest) -> None:
        """One round."""
        with self._database.write() as session:
            look_for_late(session, self._now())

    def silent(self, days: int) -> int:
        """How many desks have not reported for so many days; -1 when the database cannot say."""
        try:
            with self._database.read() as session:
                return silent(session, self._now(), days)
        except Exception:  # noqa: BLE001 - whoever looks at the figures sees that there is none
            note("unhealthy", 40, error=True)
            return -1
