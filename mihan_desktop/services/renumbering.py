"""The way out after an old backup was put back: what came back for its number alone is saved again under a new one."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.finding import findable
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services import recording
from mihan_desktop.services.opened import Opened
from mihan_desktop.storage.begun import CLONED

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work


def number_again(opened: Opened, work: "Work", user: User, after: int = 0) -> int:
    """Save every such record again, in the caller's transaction, with numbers above ``after``; how many they are.

    The answers stay as they are, their authors too, and a supervisor approves them once more. after: the highest number
    that the ministry knows of this desk; what is recorded from now on goes on from there.
    """
    rows = cloned(work)
    for row in rows:
        _save_again(opened, work, user, row, after)
    return len(rows)


def cloned(work: "Work") -> "tuple[OutboxRow, ...]":
    """Registrations that were turned back for their number alone and that nobody has corrected since."""
    rows = work.outbox.rejected_for(CLONED)
    return tuple(row for row in rows if row.kind == ChangeKind.REGISTRATION.value)


def _save_again(opened: Opened, work: "Work", user: User, row: "OutboxRow", after: int) -> None:
    """A new revision with the same answers, by the same author, in place of one that the register never had."""
    from mihan_desktop.services.submissions import answers
    from sync.protocol.messages import decode_change

    body = decode_change(row.message).body
    author = User(row.author_id, "", row.author_name, frozenset())
    files = work.attachments.of_change(row.id)
    work.outbox.set_status([row.id], RecordStatus.SUPERSEDED, code=row.status_code)
    act = recording.Act(
        kind=ChangeKind.REGISTRATION,
        record_id=row.record_id,
        body=body,
        label=row.label,
        form_id=row.form_id,
        form_version=row.form_version,
        base=row.base,
        supersedes=(row.id,),
        flags=recording.read_flags(row.flags),
        found=findable(row.label, answers(str(body["submission"]).encode())),
    )
    (again,) = recording.record(opened, work, author, act, after=after)
    work.registrations.make_newest(row.record_id, again.id)
    work.attachments.name_again(again.id, files)
    details: dict[str, str | int] = {"change": again.id, "instead_of": row.id}
    work.audit.append("numbered_again", at=opened.now(), actor_id=user.id, record_id=row.record_id, details=details)
