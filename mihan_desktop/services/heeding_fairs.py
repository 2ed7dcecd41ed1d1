"""What the ministry says of job fairs and of who is invited to them, done inside the transaction of its page."""

import logging
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.work.fairs import FairState, read_fair, read_invitation
from mihan_desktop.services.opened import Opened
from sync.protocol.fair_items import FairTold, InvitationTold
from sync.protocol.feed import Item

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


def fair(_opened: Opened, work: "Work", item: Item, body: FairTold) -> set[Kind]:
    """A fair is held, or no longer; whoever works here hears of a new one, and that one is not held."""
    try:
        one = read_fair(item.record, body.said)
    except (KeyError, TypeError, ValueError):
        log.warning("fair %s passed over: it cannot be read", item.number)
        return set()
    before = work.fairs.get(one.id)
    work.fairs.hear(one, item.at)
    gone = one.state is FairState.CANCELLED
    if (before is None and one.state is FairState.PUBLISHED) or (
        gone and before is not None and before.state is not FairState.CANCELLED
    ):
        details: dict[str, str | int] = {f"title_{language}": name for language, name in one.names.items()}
        details["day"] = one.first.isoformat()
        work.notices.add("fair_cancelled" if gone else "fair_told", at=item.at, record_id=one.id, details=details)
        return {Kind.FAIRS, Kind.NOTICES}
    return {Kind.FAIRS}


def invitation(_opened: Opened, work: "Work", item: Item, body: InvitationTold) -> set[Kind]:
    """Somebody is expected at a fair, or no longer."""
    try:
        one = read_invitation(body.said)
    except (KeyError, TypeError, ValueError):
        log.warning("invitation %s passed over: it cannot be read", item.number)
        return set()
    if item.record != one.id:
        return set()
    work.fairs.invite(one, item.at)
    return {Kind.FAIRS}
