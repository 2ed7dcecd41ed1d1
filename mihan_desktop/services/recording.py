"""One act, one row in the outbox: its number, its clock and its bytes are made here, inside the act's transaction."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.finding import NOTHING, Findable
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened
from mihan_desktop.storage.outbox import OutboxRow
from mihan_desktop.storage.work import Work
from sync.protocol.hlc import Clock, is_ahead
from sync.protocol.messages import Change, encode_change

if TYPE_CHECKING:
    from datetime import datetime

_BELIEVED: Final = frozenset({ChangeKind.REFERRAL, ChangeKind.EMPLOYER, ChangeKind.VACANCY, ChangeKind.ENROLMENT})
"""Kinds whose words are turned back when their clock is far ahead, as several offices speak of one record."""


@dataclass(frozen=True, slots=True)
class Act:
    """What one change says, before it has a number. label: how people recognise it; body: CBOR values.

    change_id: given when the act must not happen twice (a draft's own id); otherwise a fresh one. found: by what a
    registration is found. audit_number: the line of the audit that tells of the beginning of its record.
    """

    kind: ChangeKind
    record_id: str
    body: Mapping[str, object]
    label: str
    form_id: str = ""
    form_version: str = ""
    base: str = ""
    supersedes: tuple[str, ...] = ()
    flags: tuple[Problem, ...] = ()
    change_id: str = ""
    found: Findable = NOTHING
    audit_number: int | None = None


def record(opened: Opened, work: Work, author: User, *acts: Act, at: "datetime | None" = None) -> tuple[OutboxRow, ...]:
    """Append ``acts`` to the outbox, numbered without a gap, in the caller's transaction."""
    moment = at or opened.now()
    sequence, newest = work.outbox.newest()
    device_id, seen = work.device.identity()
    last = max(newest, seen)
    clock = Clock(device_id, opened.now, last)
    rows: list[OutboxRow] = []
    for number, act in enumerate(acts, start=sequence + 1):
        change = Change(
            id=act.change_id or opened.new_id(),
            sequence=number,
            kind=act.kind.value,
            record=act.record_id,
            author=author.id,
            clock=(_believed(opened, work, act, device_id, last) or clock).tick(),
            form_id=act.form_id,
            form_version=act.form_version,
            base=act.base,
            supersedes=act.supersedes,
            body=act.body,
        )
        row = OutboxRow(
            sequence=number,
            id=change.id,
            kind=change.kind,
            record_id=act.record_id,
            author_id=author.id,
            clock=change.clock,
            form_id=act.form_id,
            form_version=act.form_version,
            base=act.base,
            message=encode_change(change),
            recorded_at=moment,
            label=act.label,
            flags=write_flags(act.flags),
            author_name=author.display_name,
        )
        found = act.found
        work.outbox.add(row, words=found.text, phones=" ".join(found.phones), audit_number=act.audit_number)
        rows.append(row)
    return tuple(rows)


def _believed(opened: Opened, work: Work, act: Act, device_id: str, last: str) -> Clock | None:
    """A clock by the PC's own, where this desk's was far ahead once and would be turned back for as long; None where it
    was not, or where what holds of the record is as far ahead: what is said of it now must come after that.
    """
    now = opened.now()
    if act.kind not in _BELIEVED or not last or not is_ahead(last, now):
        return None
    known = work.outbox.newest_of(act.record_id)
    if known and is_ahead(known, now):
        return None
    work.device.set_clock(last)  # everything else goes on after it
    return Clock(device_id, opened.now, known)


def write_flags(flags: tuple[Problem, ...]) -> str:
    """Flags as JSON."""
    return json.dumps([[flag.code, flag.field, dict(flag.params)] for flag in flags]) if flags else "[]"


def read_flags(text: str) -> tuple[Problem, ...]:
    """The flags of ``write_flags``."""
    if text == "[]":  # most of twenty thousand
        return ()
    return tuple(Problem(code, field, params) for code, field, params in json.loads(text))
