"""The country's index: built of what is prepared, signed, said to desks; fetched in pieces as releases are."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from mihan_desktop.domain.elsewhere import KEYS
from sync.central import acts
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.national.people import hold_newcomers, present, season_of
from sync.central.national.pieces import are_there, drop_pieces, drop_unnamed, store
from sync.central.national.preparing import Preparing
from sync.central.national.schema import BUILDING, BUILT, OVER, PUBLISHED, IndexPerson, IndexRow, IndexSeason
from sync.central.publishing_schema import FeedItem
from sync.central.settings import CentralError
from sync.protocol.feed_items import NATIONAL_CHANGES, NATIONAL_INDEX
from sync.protocol.national_index import (
    EPOCH_KEY,
    Gathering,
    NationalIndex,
    Season,
    Shard,
    encode_index,
    index_id,
    proof_of,
    read_index,
    shards_for,
    sign_index,
)
from sync.protocol.signing import Signed
from sync.protocol.wire import encode_signed

_AT_ONCE: Final = 10_000


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One index in the list. whole: the number of the one that it adds to, 0 for one that says everything."""

    number: int
    epoch: int
    whole: int
    season: int
    state: str
    people: int
    entries: int
    size: int
    built_at: datetime
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Of:
    """What an index is made of: an epoch's key and season, and the whole that it adds to, "" for none.

    id: of its row while it is made.
    """

    id: str
    key: bytes
    epoch: int
    season: Season
    whole: str
    wanted: tuple[ColumnElement[bool], ...]


class Indexing:
    """The acts. by: who of the staff acts, written down with it; "" writes nothing down."""

    def __init__(self, database: Database, now: Callable[[], datetime], preparing: Preparing | None = None) -> None:
        self._database = database
        self._now = now
        self._preparing = preparing or Preparing(database, now)

    def build(self, signing: Ed25519PrivateKey, *, changes: bool = False, by: str = "") -> IndexLine:
        """A signed index of everybody under a new key; of what is new since the published whole, with ``changes``.

        CentralError ``index_missing`` for changes to nothing, ``index_season`` when that is of another season,
        ``index_older`` when another build was begun meanwhile.
        """
        self._preparing.prepare()
        number, of = self._begin(changes=changes)
        with self._database.read() as session:
            if not self._database.is_sqlite:  # all that is asked here is of one moment, as SQLite does it anyway
                session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            made = Gathering(of.key, shards_for(_entries(session, of)))
            places, people, entries = _gather(session, of, made)
        return self._keep(number, of, made, places, (people, entries), signing, by)

    def publish(self, number: int = 0, by: str = "") -> IndexLine:
        """Tell every desk of a built index, the newest when none is named; what it replaces is over.

        CentralError ``index_missing``, ``index_older``.
        """
        with self._database.write() as session:
            query = select(IndexRow).where(IndexRow.number == number if number else IndexRow.state == BUILT)
            row = session.scalars(
                query.where(IndexRow.state != BUILDING).order_by(IndexRow.number.desc()).limit(1)
            ).first()
            if row is None:
                raise CentralError("index_missing", number=number)
            whole = _published_whole(session)
            newest = session.scalar(select(func.max(IndexRow.number)).where(IndexRow.state == PUBLISHED)) or 0
            if newest > row.number or (row.whole and (whole is None or whole.id != row.whole)):
                raise CentralError("index_older", number=row.number)
            self._say(session, row)
            row.state, row.published_at = PUBLISHED, self._now()
            session.flush()
            _end_what_was_before(session, row, whole)
            self._note(session, "index_publish", row, by)
            return _line(session, row)

    def status(self) -> tuple[IndexLine, ...]:
        """Every index that is built and not over, newest first."""
        with self._database.read() as session:
            there = IndexRow.state.in_((BUILT, PUBLISHED))
            rows = session.scalars(select(IndexRow).where(there).order_by(IndexRow.number.desc()))
            return tuple(_line(session, row) for row in rows)

    def waiting(self) -> int:
        """How many people are prepared and in no published index."""
        with self._database.read() as session:
            newest = session.scalar(select(func.max(IndexRow.number)).where(IndexRow.state == PUBLISHED)) or 0
            newer = IndexPerson.turn > newest
            return session.scalar(select(func.count()).select_from(IndexPerson).where(newer)) or 0

    def _begin(self, *, changes: bool) -> tuple[int, _Of]:
        """Keep a number free: whoever is prepared from here on is counted to the next. What was cut off goes."""
        with self._database.write() as session:
            session.execute(delete(IndexRow).where(IndexRow.state == BUILDING))
            drop_unnamed(session)
            hold_newcomers(session)
            of = self._changes(session) if changes else self._everybody(session)
            number = (session.scalar(select(func.max(IndexRow.number))) or 0) + 1
            session.add(
                IndexRow(
                    id=of.id, number=number, epoch=of.epoch, whole=of.whole, season=of.season.number, state=BUILDING,
                    statement=b"", signature=b"", key=b"", people=0, entries=0, size=0, built_at=self._now(),
                    published_at=None,
                )
            )  # fmt: skip
            return number, of

    def _everybody(self, session: Session) -> _Of:
        row = present(session)
        epoch = (session.scalar(select(func.max(IndexRow.epoch))) or 0) + 1
        if row is None:
            raise CentralError("index_missing")
        return _Of(str(uuid7()), os.urandom(EPOCH_KEY), epoch, season_of(row), "", ())

    def _changes(self, session: Session) -> _Of:
        whole, row = _published_whole(session), present(session)
        if whole is None or row is None:
            raise CentralError("index_missing")
        if whole.season != row.number:
            raise CentralError("index_season", season=row.number)
        newer = (IndexPerson.turn > whole.number,)
        return _Of(str(uuid7()), bytes(whole.key), whole.epoch, season_of(row), whole.id, newer)

    def _keep(
        self, number: int, of: _Of, made: Gathering, places: tuple[str, ...], counted: tuple[int, int],
        signing: Ed25519PrivateKey, by: str,
    ) -> IndexLine:  # fmt: skip
        """Each shard in a transaction of its own; what nobody names, because this was cut off, goes at the next."""
        shards = []
        for one in range(made.count):
            data = made.shard(one)
            shard = Shard(len(data), hashlib.sha256(data).hexdigest())
            with self._database.write() as session:
                store(session, shard.hash, data)
            shards.append(shard)
        with self._database.write() as session:
            self._end_building(session, number, of, shards)
            index = NationalIndex(
                number, of.epoch, of.whole, of.season.number, KEYS, *counted, proof_of(of.key, of.season), places,
                tuple(shards), self._now(),
            )  # fmt: skip
            statement = encode_index(index)
            row = IndexRow(
                id=index_id(statement), number=number, epoch=of.epoch, whole=of.whole, season=of.season.number,
                state=BUILT, statement=statement, signature=sign_index(statement, signing).signature, key=of.key,
                people=index.people, entries=index.entries, size=index.size, built_at=index.at, published_at=None,
            )  # fmt: skip
            session.add(row)
            session.flush()
            self._note(session, "index_build", row, by)
            return _line(session, row)

    def _end_building(self, session: Session, number: int, of: _Of, shards: list[Shard]) -> None:
        """Nobody began another meanwhile, who took this for cut off, and no shard went with an index that is over."""
        building = session.get(IndexRow, of.id)
        if building is None or not are_there(session, [shard.hash for shard in shards]):
            raise CentralError("index_older", number=number)
        session.delete(building)
        session.flush()  # its number is free

    def _say(self, session: Session, row: IndexRow) -> None:
        season = session.get_one(IndexSeason, row.season)
        body = {
            "number": row.number, "epoch": row.epoch, "whole": row.whole, "size": row.size, "key": bytes(row.key).hex(),
            "season": row.season, "salt": bytes(season.salt).hex(), "cost": season.cost,
        }  # fmt: skip
        kind = NATIONAL_CHANGES if row.whole else NATIONAL_INDEX
        if not row.whole:  # what was new to the one before is in this one
            session.execute(update(FeedItem).where(FeedItem.kind == NATIONAL_CHANGES).values(replaced=True))
        say(session, Scope.everybody(), kind, row.id, body, self._now(), topic=kind)
        old = FeedItem.kind.in_((NATIONAL_CHANGES, NATIONAL_INDEX)) & FeedItem.replaced.is_(True)
        session.execute(update(FeedItem).where(old).values(body={}))  # and with it the key of its epoch

    def _note(self, session: Session, verb: str, row: IndexRow, by: str) -> None:
        if by:
            details = {"number": row.number, "people": row.people}
            acts.write(session, str(uuid7()), self._now(), by, verb, row.id, details)


def _published_whole(session: Session) -> IndexRow | None:
    said = (IndexRow.state == PUBLISHED, IndexRow.whole == "")
    return session.scalars(select(IndexRow).where(*said).order_by(IndexRow.number.desc()).limit(1)).first()


def _entries(session: Session, of: _Of) -> int:
    counts = [func.count(column) for column in (IndexPerson.first, IndexPerson.second, IndexPerson.third)]
    found = session.execute(select(*counts).where(IndexPerson.season == of.season.number, *of.wanted)).one()
    return sum(found)


def _gather(session: Session, of: _Of, made: Gathering) -> tuple[tuple[str, ...], int, int]:
    """(the places in their order, people, entries)."""
    here = (IndexPerson.season == of.season.number, *of.wanted)
    places = tuple(sorted({"", *session.scalars(select(IndexPerson.place).where(*here).distinct())}))
    numbers = {place: number for number, place in enumerate(places)}
    people = entries = 0
    query = select(IndexPerson.place, IndexPerson.first, IndexPerson.second, IndexPerson.third).where(*here)
    for place, *values in session.execute(query.execution_options(yield_per=_AT_ONCE)):
        known = [value & (2**64 - 1) for value in values if value is not None]
        made.add(known, numbers[place])
        people += bool(known)
        entries += len(known)
    return places, people, entries


def _end_what_was_before(session: Session, row: IndexRow, whole: IndexRow | None) -> None:
    """Changes go with the next ones; a whole stays for desks that are fetching it until the one after the next."""
    older = (IndexRow.number < row.number, IndexRow.state.in_((BUILT, PUBLISHED)))
    kept = {row.whole} if row.whole else {whole.id if whole is not None else ""}
    for one in session.scalars(select(IndexRow).where(*older)).all():
        if not row.whole or one.whole:
            one.key = b""
        if one.id not in kept and (one.whole or not row.whole):
            one.state, one.key = OVER, b""
            session.flush()
            drop_pieces(session, one)


def statement(session: Session, name: str) -> bytes:
    """The signed statement of an index that desks may have, by its id; empty when there is none."""
    row = session.get(IndexRow, name)
    if row is None or row.state != PUBLISHED:
        return b""
    return encode_signed(Signed(bytes(row.statement), bytes(row.signature)))


def shards_of(session: Session, name: str) -> Iterator[tuple[str, int]]:
    """(hash, bytes) of each shard of an index that desks may have."""
    row = session.get(IndexRow, name)
    if row is not None and row.state == PUBLISHED:
        yield from ((shard.hash, shard.size) for shard in read_index(bytes(row.statement)).shards)


def _line(session: Session, row: IndexRow) -> IndexLine:
    whole = session.get(IndexRow, row.whole) if row.whole else None
    return IndexLine(
        row.number, row.epoch, 0 if whole is None else whole.number, row.season, row.state, row.people, row.entries,
        row.size, row.built_at, row.published_at,
    )  # fmt: skip
