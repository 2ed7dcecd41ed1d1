"""Reading desks' logs for the ministry's pages: how far each is here, what does not fit, lines by day and person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.auditing import Group, codes_of
from mihan_desktop.domain.oddities import IRAQ
from sync.central.audit_desks import SILENT_DAYS
from sync.central.audit_schema import AuditBreak, AuditDesk, AuditHead, AuditLine, AuditName
from sync.central.auditing import RESTORED
from sync.central.register import PAGE, Page
from sync.central.schema import Device, Office, Registration, TrainingClassRow

LINES: Final = 100
"""Lines on one page of a log."""
MOST_BREAKS: Final = 100
"""Of one desk on its page, the newest."""


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One desk in the list. number: the last line that is here, 0 for none; reported_at: None when it never reported.

    road: of its last report, by ``brought_by`` when an office's machine brought it. accused: how many things do not
    fit; restored: older copies put back, which accuse nobody. silent: it may work and has not reported for long.
    """

    device: str
    office: str
    enrolled_at: datetime
    revoked: bool
    number: int
    line_at: str
    reported_at: datetime | None
    road: str
    brought_by: str
    accused: int
    restored: int
    silent: bool


@dataclass(frozen=True, slots=True)
class BreakLine:
    """Something that does not fit. said: of what the desk found itself, its kind; over_at: late lines came then."""

    kind: str
    number: int
    seen_at: datetime
    said: str
    over_at: datetime | None


@dataclass(frozen=True, slots=True)
class LogQuery:
    """What is asked of a desk's log: newest first. days: by Iraq's clock; before: a line's number, 0 for the newest."""

    group: Group | None = None
    actor: str = ""
    since: date | None = None
    until: date | None = None
    before: int = 0


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line as it is shown. actor, record: names as they are known here, "" for nobody or none.

    person: the record is somebody in the register. left: it is no longer in the desk's own log.
    """

    number: int
    at: str
    code: str
    actor: str
    record_id: str
    record: str
    person: bool
    left: bool
    details: Mapping[str, str | int] = field(default_factory=dict)


def desks(session: Session, at: datetime, start: int = 0) -> Page[DeskLine]:
    """Every desk: where something does not fit first, then whoever is silent longest. start: how many come before."""
    rows = session.execute(_desks(at).offset(start).limit(PAGE + 1)).all()
    total = session.scalar(select(func.count()).select_from(Device)) or 0
    return Page(tuple(_desk(row) for row in rows[:PAGE]), total, str(start + PAGE) if len(rows) > PAGE else "")


def desk(session: Session, at: datetime, device: str) -> DeskLine | None:
    """One of them."""
    row = session.execute(_desks(at).where(Device.id == device)).one_or_none()
    return None if row is None else _desk(row)


def breaks(session: Session, device: str) -> tuple[BreakLine, ...]:
    """What does not fit in a desk's log, the newest first."""
    rows = session.scalars(
        select(AuditBreak)
        .where(AuditBreak.device_id == device)
        .order_by(AuditBreak.seen_at.desc(), AuditBreak.number.desc())
        .limit(MOST_BREAKS)
    )
    return tuple(BreakLine(row.kind, row.number, row.seen_at, row.said, row.over_at) for row in rows)


def vouched(session: Session, device: str) -> int:
    """The newest line for which a batch of a desk vouches; 0 for none."""
    heads = select(func.max(AuditHead.number)).where(AuditHead.device_id == device, AuditHead.left_at.is_(None))
    return session.scalar(heads) or 0


def actors(session: Session, device: str) -> tuple[tuple[str, str], ...]:
    """(id, name) of everybody who acts in a desk's log, by name."""
    rows = session.execute(
        select(AuditName.actor_id, AuditName.name).where(AuditName.device_id == device).order_by(AuditName.name)
    )
    return tuple((row.actor_id, row.name) for row in rows)


def lines(session: Session, device: str, query: LogQuery, most: int = LINES) -> tuple[LogLine, ...]:
    """The newest ``most`` lines that ``query`` asks for; those that the desk no longer has are among them."""
    rows = session.execute(
        select(AuditLine, AuditName.name, Registration.label, TrainingClassRow.title)
        .outerjoin(AuditName, (AuditName.device_id == AuditLine.device_id) & (AuditName.actor_id == AuditLine.actor_id))
        .outerjoin(Registration, Registration.id == AuditLine.record_id)
        .outerjoin(TrainingClassRow, TrainingClassRow.id == AuditLine.record_id)
        .where(AuditLine.device_id == device, *_asked(query))
        .order_by(AuditLine.number.desc(), AuditLine.left_at.is_not(None), AuditLine.hash)
        .limit(most)
    )
    return tuple(
        LogLine(
            row.number, row.at, row.code, name or "", row.record_id, label or title or "", label is not None,
            row.left_at is not None, _details(row.details),
        )
        for row, name, label, title in rows
    )  # fmt: skip


def _desk(row: Row[Any]) -> DeskLine:
    values: tuple[Any, ...] = tuple(row)
    return DeskLine(*values)


def _desks(at: datetime) -> Select[Any]:
    """The columns of ``DeskLine``, in order."""
    of_desk = select(func.count()).where(AuditBreak.device_id == Device.id, AuditBreak.over_at.is_(None))
    accused = of_desk.where(AuditBreak.kind != RESTORED).scalar_subquery()
    restored = of_desk.where(AuditBreak.kind == RESTORED).scalar_subquery()
    may = Device.revoked_at.is_(None) & Office.closed_at.is_(None)
    newest = func.coalesce(AuditDesk.reported_at, Device.enrolled_at)
    silent = may & (newest < at - timedelta(days=SILENT_DAYS))
    return (
        select(
            Device.id, Office.name, Device.enrolled_at, ~may, func.coalesce(AuditDesk.number, 0),
            func.coalesce(AuditDesk.line_at, ""), AuditDesk.reported_at, func.coalesce(AuditDesk.road, ""),
            func.coalesce(AuditDesk.brought_by, ""), accused, restored, silent,
        )
        .join(Office, Office.id == Device.office_id)
        .outerjoin(AuditDesk, AuditDesk.device_id == Device.id)
        .order_by(~may, (accused == 0), newest, Device.id)
    )  # fmt: skip


def _asked(query: LogQuery) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = [AuditLine.number < query.before] if query.before else []
    if query.group is not None:
        asked.append(AuditLine.code.in_(codes_of(query.group)))
    if query.actor:
        asked.append(AuditLine.actor_id == query.actor)
    if query.since is not None:
        asked.append(AuditLine.at >= _begins(query.since))
    if query.until is not None and query.until < date.max:
        asked.append(AuditLine.at < _begins(query.until + timedelta(days=1)))
    return asked


def _begins(day: date) -> str:
    """When a day begins by Iraq's clock, as times stand in the lines (UTC). The first day of all begins by UTC's."""
    zone = IRAQ if day > date.min else UTC
    return datetime.combine(day, time(), zone).astimezone(UTC).isoformat()


def _details(text: str) -> dict[str, str | int]:
    """What a line says beside its code; nothing of what is no map of words and numbers: a desk may write anything."""
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(value, dict):
        return {}
    return {str(name): one for name, one in value.items() if isinstance(one, str | int)}
