"""Who may work no more: said to the desks and held to at the centre, in one transaction; and taken back likewise."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from sync.central import feeding
from sync.central.publishing_schema import FeedItem, WithdrawnPerson
from sync.central.schema import Approver, Batch, ChangeRow, Device
from sync.protocol.feed_items import DEVICE_RESTORED, DEVICE_WITHDRAWN, USER_RESTORED, USER_WITHDRAWN

_OPPOSITE: Final = {
    USER_WITHDRAWN: USER_RESTORED, USER_RESTORED: USER_WITHDRAWN,
    DEVICE_WITHDRAWN: DEVICE_RESTORED, DEVICE_RESTORED: DEVICE_WITHDRAWN,
}  # fmt: skip
_WORDS: Final = 2_000


def withdraw_user(session: Session, user: str, office: str, words: str, at: datetime) -> int:
    """Somebody may no longer sign in at an office's desks, and no approval of theirs counts any more at any office.

    How many of their signing keys were revoked; again: only the words change.
    """
    row = session.get(WithdrawnPerson, (user, office))
    if row is None:
        session.add(WithdrawnPerson(user_id=user, office_id=office, at=at, words=words))
    else:
        row.at, row.words, row.restored_at = (row.at if row.restored_at is None else at), words, None
    revoked = session.execute(
        update(Approver).where(Approver.id == user, Approver.revoked_at.is_(None)).values(revoked_at=at)
    )
    _say(session, feeding.Scope.office(office), USER_WITHDRAWN, user, words, at)
    return int(getattr(revoked, "rowcount", 0))


def restore_user(session: Session, user: str, office: str, words: str, at: datetime) -> int:
    """They may be let in again; their signing keys count again where the withdrawal had revoked them.

    How many keys that were; -1 when nobody had withdrawn them there.
    """
    row = session.get(WithdrawnPerson, (user, office))
    if row is None or row.restored_at is not None:
        return -1
    row.restored_at = at
    elsewhere = select(WithdrawnPerson.user_id).where(
        WithdrawnPerson.user_id == user, WithdrawnPerson.office_id != office, WithdrawnPerson.restored_at.is_(None)
    )
    back = 0
    if session.scalars(elsewhere).first() is None:
        this = (Approver.id == user, Approver.revoked_at >= row.at)
        back = int(getattr(session.execute(update(Approver).where(*this).values(revoked_at=None)), "rowcount", 0))
    _say(session, feeding.Scope.office(office), USER_RESTORED, user, words, at)
    return back


def is_withdrawn(session: Session, user: str) -> bool:
    """Whether somebody is withdrawn at any office: nowhere does an approval of theirs count."""
    here = (WithdrawnPerson.user_id == user, WithdrawnPerson.restored_at.is_(None))
    return session.scalars(select(WithdrawnPerson.user_id).where(*here).limit(1)).first() is not None


def withdraw_device(session: Session, device: Device, words: str, at: datetime) -> None:
    """Nothing more comes in from a desk, and it hears that it was withdrawn, by whichever road it asks."""
    device.revoked_at = device.revoked_at or at
    _say(session, feeding.Scope.device(device.id), DEVICE_WITHDRAWN, device.id, words, at)


def restore_device(session: Session, device: Device, words: str, at: datetime) -> None:
    """A desk may send and hear again. One that heard of its withdrawal hears that it is over."""
    if device.revoked_at is None:
        return
    device.revoked_at = None
    _say(session, feeding.Scope.device(device.id), DEVICE_RESTORED, device.id, words, at)


def by_the_withdrawn(session: Session, batch: Batch) -> bool:
    """Whether somebody recorded in a batch who is withdrawn at its office: what they did before is not lost."""
    gone = select(WithdrawnPerson.user_id).where(
        WithdrawnPerson.office_id == batch.office_id, WithdrawnPerson.restored_at.is_(None)
    )
    here = (ChangeRow.batch_id == batch.id, ChangeRow.home == batch.home)
    found = select(ChangeRow.id).where(*here, ChangeRow.author_id.in_(gone)).limit(1)
    return session.scalars(found).first() is not None


def _say(session: Session, scope: feeding.Scope, kind: str, record: str, words: str, at: datetime) -> None:
    """Say it, in place of the opposite: a desk that comes late hears only what holds today."""
    session.execute(
        update(FeedItem)
        .where(
            FeedItem.scope == scope.kind, FeedItem.target == scope.target, FeedItem.kind == _OPPOSITE[kind],
            FeedItem.topic == record, FeedItem.replaced.is_(False),
        )
        .values(replaced=True)
    )  # fmt: skip
    body: Mapping[str, Any] = {"words": words[:_WORDS]}
    feeding.say(session, scope, kind, record, body, at)
