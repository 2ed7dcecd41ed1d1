"""Taking a record back before it leaves, with a reason, and putting it where it was: nothing is deleted."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.finding import findable
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import require_reason
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

_CHANGED = Changes.of(Kind.REGISTRATIONS, Kind.OUTBOX)


def withdraw(opened: Opened, user: User, record_id: str, reason: str) -> Changes:
    """Take back a record that has not left the office; its number travels as an empty place.

    A correction that is taken back leaves the revision that the ministry has in force. Raises MihanError:
    ``record_unknown``, ``reason_required``, ``already_left``.
    """
    words = require_reason(reason)
    with opened.write() as work:
        summary = work.registrations.get(record_id)
        row = None if summary is None else work.outbox.get(summary.change_id)
        if row is None:
            raise MihanError("record_unknown")
        if row.status not in AT_THE_OFFICE:
            raise MihanError("already_left")
        work.outbox.set_status([row.id], RecordStatus.WITHDRAWN, reason=words)
        if not row.base or not _go_back_to(work, row.base):
            work.registrations.remove(record_id)
        details: dict[str, str | int] = {"change": row.id, "reason": words, "was": row.status.value}
        if row.reason:
            details["returned_for"] = row.reason
        work.audit.append("withdrawn", at=opened.now(), actor_id=user.id, record_id=record_id, details=details)
    return _CHANGED


def take_up(opened: Opened, user: User, record_id: str) -> Changes:
    """Undo the last ``withdraw`` of a record: it waits, or is returned, as before.

    Raises MihanError: ``record_unknown``; ``not_withdrawn``; ``withdrawal_left`` when the ministry has been told that
    its place is empty; ``record_changed`` when the record has gone on since.
    """
    with opened.write() as work:
        if work.outbox.get(record_id) is None:
            raise MihanError("record_unknown")
        row, details = _withdrawn(work, record_id)
        if row.batch_id is not None:
            raise MihanError("withdrawal_left")
        if work.drafts.of_record(record_id) is not None:
            raise MihanError("record_changed")
        _stand_again(work, row)
        was, why = RecordStatus(str(details.get("was", RecordStatus.WAITING))), str(details.get("returned_for", ""))
        work.outbox.set_status([row.id], was, code=row.status_code, reason=why)
        work.audit.append(
            "taken_up", at=opened.now(), actor_id=user.id, record_id=record_id, details={"change": row.id}
        )
    return _CHANGED


def _withdrawn(work: "Work", record_id: str) -> "tuple[OutboxRow, dict[str, str | int]]":
    """The newest revision of a record, which was withdrawn, and what the audit says of it."""
    revisions = work.outbox.of_record(record_id)
    row = work.outbox.get(revisions[-1].id) if revisions else None
    if row is None or row.status is not RecordStatus.WITHDRAWN:
        raise MihanError("not_withdrawn")
    lines = [line for line in work.audit.of_record(record_id) if line.code == "withdrawn"]
    return row, dict(lines[-1].details) if lines else {}


def _stand_again(work: "Work", row: "OutboxRow") -> None:
    """Make the revision the record's newest again, and let it be found."""
    from mihan_desktop.services.submissions import answers_of

    before = work.outbox.get(row.base) if row.base else None
    if before is not None:
        current = work.registrations.get(row.record_id)
        if current is None or current.change_id != before.id:
            raise MihanError("record_changed")
        if before.status is RecordStatus.CONFLICT:
            work.outbox.set_status([before.id], RecordStatus.SUPERSEDED, code=before.status_code)
        work.registrations.make_newest(row.record_id, row.id)
        return
    work.registrations.put_back(row.record_id, row.id, findable(row.label, answers_of(row.message)).text)


def _go_back_to(work: "Work", change_id: str) -> bool:
    """Make the revision that the ministry has the newest again, with its words and whatever it was waiting for."""
    row = work.outbox.get(change_id)
    if row is None:
        return False
    if row.status is RecordStatus.SUPERSEDED:  # it was in conflict when the correction took its place
        work.outbox.set_status([row.id], RecordStatus.CONFLICT, code=row.status_code)
    work.registrations.make_newest(row.record_id, row.id)
    return True
