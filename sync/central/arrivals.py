"""What arrived, and from whom: offices with when they were last heard of, what waits, what went wrong; by day.

Numbers of batches and of changes, never of people: they tell whoever runs the service which office needs a call.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from sync.central.audit_desks import SILENT_DAYS
from sync.central.audit_schema import AuditDesk
from sync.central.schema import Batch, Device, Office, Refusal
from sync.protocol.receipts import LineStatus
from sync.protocol.wire import BatchState

DAYS: Final = 14
"""Days that are counted, today among them, by Iraq's clock."""
_WAITING: Final = (BatchState.RECEIVING.value, BatchState.WORKING.value)
_SUMMED: Final = (LineStatus.CONFLICT, LineStatus.REJECTED)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What came. batches: taken in; changes: in them, of which some are in conflict, or were rejected; refused: batches
    that were not let in, and not later either.
    """

    batches: int = 0
    changes: int = 0
    conflicts: int = 0
    rejected: int = 0
    refused: int = 0

    @property
    def wrong(self) -> bool:
        """True where somebody should look."""
        return self.rejected > 0 or self.refused > 0


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An open office. desks: that may send; seen: when a batch or a log last came, None for never; silent: it could
    have sent and was not heard of for ``SILENT_DAYS``; waiting: batches on their way in, the oldest since ``since``.
    """

    id: str
    name: str
    governorate: str
    desks: int
    seen: datetime | None
    silent: bool
    waiting: int
    since: datetime | None
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Place:
    """A governorate. offices: open ones; heard (something came of late), silent, waiting, wrong: how many of them."""

    offices: int = 0
    heard: int = 0
    silent: int = 0
    waiting: int = 0
    wrong: int = 0
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Everything at one moment. offices: whoever needs a call first; days: every one of ``DAYS``, the newest first; a
    day's numbers are of the batches that began to arrive on it.
    """

    at: datetime
    offices: tuple[OfficeLine, ...]
    days: tuple[tuple[date, Numbers], ...]
    places: Mapping[str, Place] = field(default_factory=dict)


def arrivals(session: Session, at: datetime) -> Arrivals:
    """As it stands now, of all offices."""
    today = at.astimezone(IRAQ).date()
    days = [today - timedelta(days=back) for back in range(DAYS)]
    since = datetime.combine(days[-1], time(), IRAQ)
    by_office: dict[str, Counter[str]] = {}
    by_day: dict[str, Counter[str]] = {}
    for office, day, counted in _counted(session, since):
        by_office.setdefault(office, Counter()).update(counted)
        by_day.setdefault(day, Counter()).update(counted)
    waiting = {
        office: (number, oldest)
        for office, number, oldest in session.execute(
            select(Batch.office_id, func.count(), func.min(Batch.offered_at))
            .where(Batch.state.in_(_WAITING))
            .group_by(Batch.office_id)
        )
    }
    silent_since = at - timedelta(days=SILENT_DAYS)
    lines = []
    for id_, name, governorate, made_at, desks, sent, reported in session.execute(_offices()):
        seen = max((one for one in (sent, reported) if one is not None), default=None)
        number, oldest = waiting.get(id_, (0, None))
        silent = desks > 0 and (seen or made_at) < silent_since
        numbers = _numbers(by_office.get(id_, Counter()))
        lines.append(OfficeLine(id_, name, governorate, desks, seen, silent, number, oldest, numbers))
    lines.sort(key=lambda one: (not one.silent, not one.numbers.wrong, not one.waiting, one.seen or at, one.name))
    told = tuple((day, _numbers(by_day.get(day.isoformat(), Counter()))) for day in days)
    return Arrivals(at, tuple(lines), told, places(lines))


def places(lines: Iterable[OfficeLine]) -> Mapping[str, Place]:
    """By governorate."""
    found: dict[str, list[OfficeLine]] = {}
    for one in lines:
        found.setdefault(one.governorate, []).append(one)
    return {
        governorate: Place(
            len(them),
            sum(one.seen is not None and not one.silent for one in them),
            sum(one.silent for one in them),
            sum(one.waiting > 0 for one in them),
            sum(one.numbers.wrong for one in them),
            sum(one.numbers.changes for one in them),
        )
        for governorate, them in found.items()
    }


def _offices() -> Select[Any]:
    """Open offices: one look into an index for each, however many batches there are."""
    desks = select(func.count()).where(Device.office_id == Office.id, Device.revoked_at.is_(None)).scalar_subquery()
    sent = (
        select(func.max(Batch.offered_at))
        .where(Batch.office_id == Office.id, Batch.home == Office.governorate)
        .scalar_subquery()
    )
    reported = (
        select(func.max(AuditDesk.reported_at))
        .join(Device, Device.id == AuditDesk.device_id)
        .where(Device.office_id == Office.id)
        .scalar_subquery()
    )
    columns = (Office.id, Office.name, Office.governorate, Office.created_at, desks, sent, reported)
    return select(*columns).where(Office.closed_at.is_(None))


def _counted(session: Session, since: datetime) -> Iterable[tuple[str, str, Mapping[str, int]]]:
    """(office, day, numbers by name)."""
    sums = [func.coalesce(func.sum(func.coalesce(Batch.counts[str(status)].as_integer(), 0)), 0) for status in _SUMMED]
    day, offices = _day(session, Batch.offered_at), select(Office.id)
    query = (
        select(Batch.office_id, day, Batch.state, func.count(), func.sum(Batch.count), *sums)
        .where(Batch.office_id.in_(offices), Batch.offered_at >= since)
        .where(Batch.state.in_([BatchState.DONE.value, BatchState.REFUSED.value]))
        .group_by(Batch.office_id, day, Batch.state)
    )
    for office, on, state, batches, changes, conflicts, rejected in session.execute(query):
        if state == BatchState.REFUSED:
            yield office, on, {"refused": batches}
        else:
            counted = {"batches": batches, "changes": changes, "conflicts": conflicts, "rejected": rejected}
            yield office, on, {name: int(number) for name, number in counted.items()}
    turned = _day(session, Refusal.at)
    away = (
        select(Refusal.office_id, turned, func.count())
        .outerjoin(Batch, Batch.id == Refusal.batch_id)
        .where(Refusal.at >= since, Batch.id.is_(None))
        .group_by(Refusal.office_id, turned)
    )
    for office, on, number in session.execute(away):
        yield office, on, {"refused": number}


def _day(session: Session, at: SQLColumnExpression[datetime]) -> ColumnElement[str]:
    """The day of a moment by Iraq's clock, which knows no summer time."""
    if session.get_bind().dialect.name == "sqlite":
        return func.strftime("%Y-%m-%d", at, "+3 hours")
    return func.to_char(func.timezone("Asia/Baghdad", at), "YYYY-MM-DD")


def _numbers(counted: Mapping[str, int]) -> Numbers:
    return Numbers(**counted)
