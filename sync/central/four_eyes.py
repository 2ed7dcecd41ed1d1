"""Approvals that look as if one person had recorded and approved: a hint for a visit, from what is here already."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.central.schema import Approver, Batch, ChangeRow
from sync.protocol.messages import ATTENDANCE, CLASS, REGISTRATION
from sync.protocol.wire import BatchState

AT_ONCE: Final = timedelta(seconds=60)
"""An approval so soon after the newest record of its batch, at the same desk, can hardly be a second person's."""
ENOUGH: Final = 5
SHARE: Final = 0.8
_MILLISECONDS: Final = 12
"""Letters of a clock (protocol, section 13) that say when, in hexadecimal."""


@dataclass(slots=True)
class Pattern:
    """How one supervisor approves. at_once: batches of their own desk, approved within a minute of the newest record.

    one_author: those of them in which one person recorded everything; authors: how many persons that was in all.
    """

    approver: str
    office: str
    name: str
    batches: int = 0
    at_once: int = 0
    one_author: int = 0
    authors: set[str] = field(default_factory=set)

    @property
    def look(self) -> bool:
        """True when nearly all that this supervisor approved is one person's, at one desk, within a minute."""
        return len(self.authors) == 1 and self.one_author >= max(ENOUGH, SHARE * self.batches)


def patterns(session: Session, since: datetime) -> list[Pattern]:
    """How each supervisor approved what was decided since then; those to look at first.

    Times are the desk's own, both of them, so a wrong clock does no harm; who sets it by hand between the two escapes.
    """
    people = (ChangeRow.kind.in_((REGISTRATION, CLASS, ATTENDANCE)), ChangeRow.author_id != "")
    query = (
        select(
            Approver.id, Approver.office_id, Approver.name, Approver.device_id, Batch.device_id, Batch.created_at,
            func.count(func.distinct(ChangeRow.author_id)), func.min(ChangeRow.author_id), func.max(ChangeRow.clock),
        )
        .join(Batch, (Batch.approver_id == Approver.id) & (Batch.office_id == Approver.office_id))
        .join(ChangeRow, (ChangeRow.batch_id == Batch.id) & (ChangeRow.home == Batch.home))
        .where(Batch.state == BatchState.DONE, Batch.decided_at >= since, *people)
        .group_by(
            Approver.id, Approver.office_id, Approver.name, Approver.device_id, Batch.id, Batch.device_id,
            Batch.created_at,
        )
    )  # fmt: skip
    found: dict[tuple[str, str], Pattern] = {}
    for who, office, name, own, device, sealed, authors, author, clock in session.execute(query):
        pattern = found.setdefault((who, office), Pattern(who, office, name))
        pattern.batches += 1
        recorded = _moment(clock)
        if own == device and recorded is not None and sealed - recorded < AT_ONCE:
            pattern.at_once += 1
            if authors == 1:
                pattern.one_author += 1
                pattern.authors.add(author)
    return sorted(found.values(), key=lambda one: (not one.look, -one.one_author, one.office, one.approver))


def _moment(clock: str) -> datetime | None:
    """When the newest was recorded, as its desk said; None where it said what no clock says."""
    try:
        return datetime.fromtimestamp(int(clock[:_MILLISECONDS], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
