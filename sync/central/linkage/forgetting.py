"""Erasing somebody from what linkage keeps. The next run takes them out of the features (``store``)."""

from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from sync.central.bulk import among
from sync.central.linkage.schema import LinkageCase, PersonLink
from sync.central.linking import unsay_same
from sync.central.publishing_schema import FeedItem
from sync.protocol.feed_items import PERSON_LINK


def forget(session: Session, record: str, at: datetime) -> int:
    """Everything that linkage keeps of a record that is erased; how many cases that was.

    Offices that have the other record of a link hear that there is none any more. Whoever decides on one of the cases
    at this moment is waited for, and what came of it goes too.
    """
    about = or_(LinkageCase.left_id == record, LinkageCase.right_id == record)
    cases = list(session.scalars(select(LinkageCase.id).where(about).order_by(LinkageCase.id).with_for_update()))
    linked = or_(PersonLink.record_id == record, PersonLink.of_id == record) & PersonLink.undone_at.is_(None)
    for one, other in session.execute(select(PersonLink.record_id, PersonLink.of_id).where(linked)).all():
        unsay_same(session, one, other, at)
    _nameless(session, record)
    session.execute(delete(PersonLink).where(among(session, PersonLink.case_id, cases)))
    session.execute(delete(LinkageCase).where(among(session, LinkageCase.id, cases)))
    return len(cases)


def _nameless(session: Session, record: str) -> None:
    """What the feed said of others and of the record, by whom that was ever said: without the record's number."""
    speaks = FeedItem.body["other"].as_string() == record
    for item in session.scalars(select(FeedItem).where(FeedItem.kind == PERSON_LINK, speaks)):
        item.body = {**item.body, "number": ""}
