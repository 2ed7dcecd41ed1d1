"""Releases on their way and in force: pieces kept as they come, parts as they hold, old ones beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.told import PublishedPart, ReleaseState, ReleaseSummary
from mihan_desktop.storage.told_schema import published, release_pieces, releases

_GONE = ""
"""The hash of what was taken back."""
_OPEN = (ReleaseState.HEARD.value, ReleaseState.FETCHING.value)


class Releases:
    """Rows of ``releases``, ``release_pieces`` and ``published``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hear(self, release_id: str, version: int, size: int, at: datetime) -> bool:
        """The feed names a release; False when it is known. Older ones that are not whole are no longer wanted."""
        added = insert(releases).values(
            id=release_id, version=version, size=size, state=ReleaseState.HEARD.value, code="", words="", older=False,
            heard_at=at.isoformat(),
        )  # fmt: skip
        new = self._connection.execute(added.on_conflict_do_nothing()).rowcount > 0
        if new:
            self._connection.execute(
                update(releases)
                .where(releases.c.version < version, releases.c.state.in_(_OPEN))
                .values(state=ReleaseState.REPLACED.value)
            )
        return new

    def wanted(self) -> tuple[str, int, bytes | None] | None:
        """(id, version, signed statement when it is here) of the newest release that is not whole; None without one."""
        row = self._connection.execute(
            select(releases.c.id, releases.c.version, releases.c.statement)
            .where(releases.c.state.in_(_OPEN))
            .order_by(releases.c.version.desc())
            .limit(1)
        ).first()
        return None if row is None else (str(row[0]), int(row[1]), None if row[2] is None else bytes(row[2]))

    def missing(self) -> int:
        """Bytes of the release that is wanted which are not here; at most, as parts may be in force already."""
        here = select(func.coalesce(func.sum(func.length(release_pieces.c.data)), 0)).scalar_subquery()
        query = select(releases.c.size - here).where(releases.c.state.in_(_OPEN)).order_by(releases.c.version.desc())
        return max(0, int(self._connection.execute(query.limit(1)).scalar_one_or_none() or 0))

    def state(self, release_id: str) -> ReleaseState | None:
        """Where a release stands; None when it was never heard of."""
        found = self._connection.execute(
            select(releases.c.state).where(releases.c.id == release_id)
        ).scalar_one_or_none()
        return None if found is None else ReleaseState(found)

    def keep_statement(self, release_id: str, statement: bytes, words: str, *, older: bool) -> None:
        """The verified list of a release is here."""
        self._set(
            release_id, statement=statement, words=words, older=older, state=ReleaseState.FETCHING.value,
        )  # fmt: skip

    def keep_piece(self, part: str, start: int, data: bytes) -> None:
        """Some bytes of a part are here."""
        added = insert(release_pieces).values(hash=part, start=start, data=data)
        self._connection.execute(added.on_conflict_do_nothing())

    def got(self, part: str) -> int:
        """How many bytes of a part are here, from its beginning on."""
        length = func.coalesce(func.sum(func.length(release_pieces.c.data)), 0)
        return int(self._connection.execute(select(length).where(release_pieces.c.hash == part)).scalar_one())

    def part(self, part: str) -> bytes:
        """All of a part that is here."""
        rows = self._connection.execute(
            select(release_pieces.c.data).where(release_pieces.c.hash == part).order_by(release_pieces.c.start)
        )
        return b"".join(bytes(row[0]) for row in rows)

    def forget_part(self, part: str) -> None:
        """What is here of a part is not what it should be: it is fetched anew."""
        self._connection.execute(delete(release_pieces).where(release_pieces.c.hash == part))

    def refuse(self, release_id: str, code: str) -> None:
        """A release cannot be taken over; what was in force stays."""
        self._set(release_id, state=ReleaseState.REFUSED.value, code=code)

    def apply(self, release_id: str, at: datetime) -> None:
        """A release is in force; pieces are needed no more."""
        self._set(release_id, state=ReleaseState.APPLIED.value, applied_at=at.isoformat(), code="")
        self._connection.execute(delete(release_pieces))

    def in_force(self) -> int:
        """The version of the newest release that was taken over; 0 before the first."""
        query = select(func.max(releases.c.version)).where(releases.c.state == ReleaseState.APPLIED.value)
        return int(self._connection.execute(query).scalar_one() or 0)

    def publish(self, part: PublishedPart, part_hash: str) -> None:
        """A part is in force from now on."""
        self._connection.execute(
            published.insert().values(
                kind=part.kind, name=part.name, version=part.version, hash=part_hash,
                release_version=part.release_version, known=part.known, data=part.data, at=part.at.isoformat(),
            )
        )  # fmt: skip

    def take_back(self, part: PublishedPart, release_version: int, at: datetime) -> None:
        """A part that was in force is so no more; nothing stands in its place."""
        gone = replace(part, version="", release_version=release_version, at=at, data=b"")
        self.publish(gone, _GONE)

    def hashes(self, kind: str, name: str) -> tuple[str, ...]:
        """Everything that was ever in force under a name, the last one first; "" where it was taken back."""
        rows = self._connection.execute(
            select(published.c.hash)
            .where(published.c.kind == kind, published.c.name == name)
            .order_by(published.c.number.desc())
        )
        return tuple(str(row[0]) for row in rows)

    def ever(self, kind: str, name: str) -> Iterator[tuple[str, bytes]]:
        """As ``hashes``, with what was in force; read as far as somebody asks."""
        rows = self._connection.execute(
            select(published.c.hash, published.c.data)
            .where(published.c.kind == kind, published.c.name == name)
            .order_by(published.c.number.desc())
        )
        return ((str(row[0]), bytes(row[1])) for row in rows)

    def published(self, kind: str = "", name: str = "") -> tuple[PublishedPart, ...]:
        """What is in force: everything, of a kind, or one by its name (then with its data)."""
        last = select(func.max(published.c.number)).group_by(published.c.kind, published.c.name)
        told = [column for column in published.c if name or column is not published.c.data]  # parts may be large
        query = select(*told).where(published.c.number.in_(last), published.c.hash != _GONE)
        query = query.order_by(published.c.kind, published.c.name)
        if kind:
            query = query.where(published.c.kind == kind)
        if name:
            query = query.where(published.c.name == name)
        rows = self._connection.execute(query).mappings()
        return tuple(
            PublishedPart(
                row["kind"], row["name"], row["version"], row["release_version"], row["known"],
                datetime.fromisoformat(row["at"]), bytes(row["data"]) if name else b"",
            )
            for row in rows
        )  # fmt: skip

    def all(self, limit: int) -> tuple[ReleaseSummary, ...]:
        """The newest releases that this desk heard of."""
        rows = self._connection.execute(select(releases).order_by(releases.c.version.desc()).limit(limit)).mappings()
        return tuple(self._summary(row) for row in rows)

    def _summary(self, row: Any) -> ReleaseSummary:
        state = ReleaseState(row["state"])
        got = 0
        if state is ReleaseState.FETCHING:
            length = select(func.coalesce(func.sum(func.length(release_pieces.c.data)), 0))
            got = int(self._connection.execute(length).scalar_one())
        return ReleaseSummary(
            row["id"], row["version"], state, row["size"], row["size"] if state is ReleaseState.APPLIED else got,
            row["words"], row["older"], datetime.fromisoformat(row["heard_at"]), row["code"],
            None if row["applied_at"] is None else datetime.fromisoformat(row["applied_at"]),
        )  # fmt: skip

    def _set(self, release_id: str, **values: object) -> None:
        self._connection.execute(update(releases).where(releases.c.id == release_id).values(**values))

    def forget_pieces_but(self, parts: Sequence[str]) -> None:
        """Pieces of what is no longer wanted go."""
        self._connection.execute(delete(release_pieces).where(release_pieces.c.hash.not_in(parts)))
