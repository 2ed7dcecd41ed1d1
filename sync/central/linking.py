"""Links of people in the feed: the offices of both records hear that they are of one person, and when it is taken back.

A link is no decision on a record: what the ministry asks an office about either of the two stays as it was asked.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import blocks
from sync.central.deciding import offices_of
from sync.central.feeding import Scope, say
from sync.central.publishing_schema import FeedItem
from sync.central.training import telling_courses
from sync.protocol.feed_items import DIFFERENT, PERSON_LINK, SAME


def say_same(session: Session, one: str, other: str, at: datetime) -> int:
    """The ministry's staff hold two records to be of one person: each one's offices hear of the other; how many do."""
    told: set[str] = set()
    for record, of in ((one, other), (other, one)):
        body = {"other": of, "relation": SAME, "number": str(blocks.number_of(session, of) or "")}
        for office in offices_of(session, (record,)):
            say(session, Scope.office(office), PERSON_LINK, record, body, at, topic=_topic(record, of))
            told.add(office)
    telling_courses.linked(session, (one, other), at)
    return len(told)


def unsay_same(session: Session, one: str, other: str, at: datetime) -> int:
    """It was taken back: whoever heard of it hears so, and again what had been said of the two without any link.

    How many offices those are.
    """
    told: set[Scope] = set()
    for record, of in ((one, other), (other, one)):
        body = {"other": of, "relation": DIFFERENT, "number": "", "undone": True}
        heard = _told(session, record, of, _topic(record, of))
        for scope in heard:
            say(session, scope, PERSON_LINK, record, body, at, topic=_topic(record, of), ends=True)
        told |= heard.keys()
        for scope, item in _told(session, record, of, record).items():
            say(session, scope, PERSON_LINK, record, item.body, item.at)
    telling_courses.linked(session, (one, other), at)
    return len(told)


def _told(session: Session, record: str, of: str, topic: str) -> dict[Scope, FeedItem]:
    """What is said of the two under ``topic``, by whom it is for."""
    holds = (FeedItem.kind == PERSON_LINK, FeedItem.topic == topic, FeedItem.replaced.is_(False))
    rows = session.scalars(select(FeedItem).where(*holds, FeedItem.record_id == record).order_by(FeedItem.id))
    found = {Scope(row.scope, row.target): row for row in rows}
    return {to: item for to, item in found.items() if item.body.get("other") == of and not item.body.get("undone")}


def _topic(record: str, of: str) -> str:
    """Of one link in one direction; 64 characters hold it."""
    return record[:32] + of[:32]
