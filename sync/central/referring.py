"""Who may be sent to work: nobody who asked for no offers, nobody whose record is erased; and ending what was said."""

from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import feeding
from sync.central.publishing_schema import FeedItem
from sync.central.rights_schema import RequestRow
from sync.central.schema import RecordHome
from sync.central.settings import CentralError
from sync.protocol.feed_items import GRANTED, REFERRAL
from sync.protocol.messages import WITHDRAWAL

BEGINS: Final = frozenset({"proposed", "issued"})
"""States of a referral that want something of the person; the others only say how it ended."""
ENDED: Final = "withdrawn"


def withdrawn(session: Session, person: str) -> bool:
    """Whether somebody is to get no more offers: they asked for it, it was granted, and it holds."""
    asked = (RequestRow.person == person, RequestRow.what == WITHDRAWAL, RequestRow.state == GRANTED)
    return session.scalars(select(RequestRow.id).where(*asked).limit(1)).first() is not None


def check(session: Session, person: str, state: str) -> None:
    """Raise ``CentralError`` ``person_erased``, or ``person_withdrawn`` for a referral that begins something.

    Until the transaction ends nobody grants a withdrawal or an erasure: what is said here they will see and end.
    """
    home = _alone(session, person)
    if home is not None and home.erased_at is not None:
        raise CentralError("person_erased", record=person)
    if state in BEGINS and withdrawn(session, person):
        raise CentralError("person_withdrawn", record=person)


def end(session: Session, person: str, at: datetime) -> int:
    """Take back every referral of a person that still wants something, in the caller's transaction; how many.

    Offices that heard of one hear that it is over, the others hear nothing of it.
    """
    _alone(session, person)
    live = (FeedItem.kind == REFERRAL, FeedItem.replaced.is_(False), FeedItem.body["person"].as_string() == person)
    found = [item for item in session.scalars(select(FeedItem).where(*live)) if item.body.get("state") in BEGINS]
    for item in found:
        over = {**item.body, "state": ENDED}
        feeding.say(session, feeding.Scope(item.scope, item.target), REFERRAL, item.topic, over, at, ends=True)
    return len(found)


def states(session: Session, person: str = "") -> dict[str, list[str]]:
    """By person the state of each referral, as it was said last; of everybody, or of one."""
    said = select(FeedItem.topic, FeedItem.body).where(FeedItem.kind == REFERRAL).order_by(FeedItem.id)
    if person:
        said = said.where(FeedItem.body["person"].as_string() == person)
    last = {topic: body for topic, body in session.execute(said) if body.get("person")}
    found: dict[str, list[str]] = {}
    for body in last.values():
        found.setdefault(str(body["person"]), []).append(str(body.get("state", "")))
    return found


def _alone(session: Session, person: str) -> RecordHome | None:
    """Where the record lives; whoever else sends this person to work or ends it waits for this transaction."""
    return session.get(RecordHome, person, with_for_update=True)
