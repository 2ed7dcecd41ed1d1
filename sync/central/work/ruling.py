"""By what the matching weighs at the ministry: as everybody was told."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.rules import Rules, read_rules
from sync.central.feeding import ALL
from sync.central.publishing_schema import FeedItem, ReleasePart, ReleaseRow
from sync.protocol.feed_items import RELEASE
from sync.protocol.releases import MATCHING_WEIGHTS, open_part, read_release


def rules_in_force(session: Session) -> Rules:
    """What the newest release for the whole country says; the values to start from where it has none.

    A release that one office or one desk was told of is a trial there: the ministry matches the whole country by one.
    """
    told = session.scalars(
        select(ReleaseRow.statement)
        .join(FeedItem, FeedItem.record_id == ReleaseRow.id)
        .where(FeedItem.kind == RELEASE, FeedItem.scope == ALL)
        .order_by(ReleaseRow.version.desc())
        .limit(1)
    ).first()
    parts = () if told is None else read_release(told).parts
    part = next((one for one in parts if one.kind == MATCHING_WEIGHTS), None)
    if part is None:
        return read_rules(b"")
    return read_rules(open_part(part, bytes(session.get_one(ReleasePart, part.hash).data)), part.version)
