"""What the ministry says of points that another desk was granted, done inside the transaction of its page."""

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import Asked, What
from mihan_desktop.services.opened import Opened
from sync.protocol.feed import Item

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


def granted(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Kept where the person is known; what was asked at this desk is known here, and again changes nothing.

    Whoever registered the person here hears of it: they are asked why the points are others.
    """
    if not work.points.subjects([body.person]):
        return set()
    one = Asked(
        item.record, body.person, What(body.what), Account(body.account), body.points, body.words,
        _moment(body.at, item.at), body.rule, body.of, office=body.office,
    )  # fmt: skip
    if not work.points.tell(one):
        return set()
    record = work.outbox.get(body.person)
    if record is None:
        return {Kind.POINTS}
    told: dict[str, str | int] = {
        "what": body.what, "points": body.points, "account": body.account, "office": body.office,
    }  # fmt: skip
    work.notices.add("points_granted", at=item.at, for_id=record.author_id, record_id=body.person, details=told)
    return {Kind.POINTS, Kind.NOTICES}


def _moment(said: str, otherwise: datetime) -> datetime:
    """When it was asked, as the other desk says; when the ministry said it, where that is no moment."""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return otherwise
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
