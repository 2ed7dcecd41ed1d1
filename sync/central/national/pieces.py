"""The shards of the country's indexes among the parts of releases: each kept once, until no index names it."""

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from sync.central.bulk import among
from sync.central.national.schema import BUILT, PUBLISHED, IndexRow
from sync.central.publishing_schema import ReleasePart, ReleaseRow
from sync.protocol.national_index import read_index
from sync.protocol.releases import read_release


def store(session: Session, name: str, data: bytes) -> None:
    """Keep a shard under its hash; the same bytes may be there, of an index in which the same people are."""
    if session.get(ReleasePart, name) is None:
        session.execute(insert(ReleasePart).values(hash=name, size=len(data), data=data))


def are_there(session: Session, names: list[str]) -> bool:
    """Whether every one of these shards is kept."""
    query = select(func.count()).select_from(ReleasePart).where(among(session, ReleasePart.hash, names))
    return session.scalar(query) == len(set(names))


def drop_pieces(session: Session, over: IndexRow) -> None:
    """Shards of an index that is over go, but those that another index names."""
    names = {shard.hash for shard in read_index(bytes(over.statement)).shards} - _named(session)
    session.execute(delete(ReleasePart).where(among(session, ReleasePart.hash, names)))


def drop_unnamed(session: Session) -> None:
    """What a build that was cut off left behind."""
    there = set(session.scalars(select(ReleasePart.hash)))  # before the names: a release made meanwhile is not in it
    for statement in session.scalars(select(ReleaseRow.statement)):
        there -= {part.hash for part in read_release(bytes(statement)).parts}
    unnamed = there - _named(session)
    session.execute(delete(ReleasePart).where(among(session, ReleasePart.hash, unnamed)))


def _named(session: Session) -> set[str]:
    alive = select(IndexRow.statement).where(IndexRow.state.in_((BUILT, PUBLISHED)))
    return {shard.hash for statement in session.scalars(alive) for shard in read_index(bytes(statement)).shards}
