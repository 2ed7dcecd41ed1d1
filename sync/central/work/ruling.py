"""By what the matching weighs at the ministry: as everybody was told."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.rules import Rules, read_rules
from sync.central.feeding import ALL
from sync.central.publishing_schema import FeedItem, ReleasePart, ReleaseRow
from sync.protocol.feed_items import RELEASE
from sync.protocol.releases import MATCHING_WEIGHTS, open_part, read_release


def rules_in_force(session: Session) -> Rules:
    """What everybody was told; the values to start from before that."""
    return read_rules(*told_to_all(session, MATCHING_WEIGHTS))


def told_to_all(session: Session, kind: str) -> tuple[bytes, str]:
    """(part, its version) of the newest release for the whole country that has a part of the kind; empty before one.

    One without it changes nothing, as at the desks. A release that one office or one desk was told of is a trial there:
    the ministry matches the whole country by one.
    """
    everybody = select(FeedItem.record_id).where(FeedItem.kind == RELEASE, FeedItem.scope == ALL)
    told = select(ReleaseRow.statement).where(ReleaseRow.id.in_(everybody)).order_by(ReleaseRow.version.desc())
    for statement in session.scalars(told):
        part = next((one for one in read_release(statement).parts if one.kind == kind), None)
        if part is not None:
            return open_part(part, bytes(session.get_one(ReleasePart, part.hash).data)), part.version
    return b"", ""
