"""Whoever wrote something down says it no more, while it has not left the office."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work


def withdraw(work: "Work", user: User, change_id: str, *kinds: ChangeKind) -> "OutboxRow":
    """Take one's own change of one of ``kinds`` out of what is to be sent, in the caller's transaction; the change.

    Raises MihanError ``change_unknown``; ``not_allowed`` for anybody else; ``already_left``.
    """
    row = work.outbox.get(change_id)
    if row is None or row.kind not in kinds:
        raise MihanError("change_unknown")
    if row.author_id != user.id:
        raise MihanError("not_allowed")
    if row.status not in AT_THE_OFFICE:
        raise MihanError("already_left")
    work.outbox.set_status([change_id], RecordStatus.WITHDRAWN)
    return row
