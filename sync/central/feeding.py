"""The feed: what the ministry has to say to one desk, one office, one governorate or all, in the order it was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from operator import attrgetter
from typing import Any, Final, Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select, text, tuple_, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from sync.central.publishing_schema import FeedItem
from sync.central.refusing import RefusedError
from sync.central.schema import Base, Counter, Device, Office
from sync.protocol import limits
from sync.protocol.canonical import encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.feed import FeedPage, Item, seal_page
from sync.protocol.feed_items import DEVICE_WITHDRAWN, KEYS, KINDS, read_item
from sync.protocol.keys import receiving_public
from sync.protocol.signing import Signed
from sync.protocol.succession import claimed_keys

AT_ONCE: Final = 10_000
"""Items that get their numbers in one transaction."""
PAGE_BYTES: Final = limits.FEED // 4
"""Bytes of items, unpacked, after which a page ends; one longer item still goes, alone."""
ITEM: Final = limits.FEED // 2
TOGETHER: Final = 200
"""Items that are said with one statement."""
ALL, GOVERNORATE, OFFICE, DEVICE = "all", "governorate", "office", "device"

_NUMBER = text(
    "UPDATE feed_items SET number = :last + new.place FROM (SELECT id, row_number() OVER (ORDER BY id) AS place"
    " FROM feed_items WHERE number IS NULL ORDER BY id LIMIT :most) AS new WHERE feed_items.id = new.id"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom an item is for. kind: ``all``, ``governorate``, ``office`` or ``device``; target: its code or id."""

    kind: str
    target: str = ""

    @classmethod
    def everybody(cls) -> Self:
        """Every desk."""
        return cls(ALL)

    @classmethod
    def device(cls, device: str) -> Self:
        """One desk."""
        return cls(DEVICE, device)

    @classmethod
    def office(cls, office: str) -> Self:
        """Every desk of an office."""
        return cls(OFFICE, office)


def say(
    session: Session,
    scope: Scope,
    kind: str,
    record: str,
    body: Mapping[str, Any],
    at: datetime,
    *,
    topic: str = "",
    ends: bool = False,
) -> None:
    """Put an item into the feed, in the caller's transaction; it gets its number afterwards, without a lock here.

    It takes the place of what was said to the same of the same topic (the record, when none is given). ends: it says
    that something is over, which nobody needs who never heard of it. ProtocolError for a body that is not its kind's.
    """
    say_all(session, kind, (Said(scope, record, body, topic, ends),), at)


@dataclass(frozen=True, slots=True)
class Said:
    """One item as ``say`` has it."""

    scope: Scope
    record: str
    body: Mapping[str, Any]
    topic: str = ""
    ends: bool = False

    @property
    def place(self) -> tuple[str, str, str]:
        """Whom it is for, and what it takes the place of."""
        return self.scope.kind, self.scope.target, self.topic or self.record


def say_all(session: Session, kind: str, items: Sequence[Said], at: datetime) -> None:
    """As ``say``, of many items of one kind, no two of one topic to the same: some hundreds with two statements."""
    for one in items:
        _check(kind, one.body)
    for start in range(0, len(items), TOGETHER):
        _say_some(session, kind, items[start : start + TOGETHER], at)


def _check(kind: str, body: Mapping[str, Any]) -> None:
    if kind not in KINDS:
        raise ProtocolError(Code.WRONG_SHAPE, {"what": "item", "field": "kind"})
    read_item(kind, body)
    if len(encode(body, "item")) > ITEM:
        raise ProtocolError(Code.TOO_LONG, {"what": "item", "most": ITEM})


def _say_some(session: Session, kind: str, items: Sequence[Said], at: datetime) -> None:
    feed, places = Base.metadata.tables[FeedItem.__tablename__], [one.place for one in items]
    table = feed.c
    same = (
        table.kind == kind, table.topic.in_(sorted({topic for *_, topic in places})), table.replaced.is_(False),
        tuple_(table.scope, table.target, table.topic).in_(places),
    )  # fmt: skip
    returned = (table.scope, table.target, table.topic, table.number, table.since)
    before = session.execute(update(feed).where(*same).values(replaced=True).returning(*returned))
    heard: dict[tuple[str, str, str], int] = {}
    for scope, target, topic, number_, since in before:
        first = since if since is not None else number_
        if first is not None:
            heard[scope, target, topic] = min(first, heard.get((scope, target, topic), first))
    rows = [
        {
            "id": str(uuid7()), "number": None, "scope": place[0], "target": place[1], "kind": kind, "topic": place[2],
            "record_id": one.record, "body": dict(one.body), "at": at, "replaced": one.ends and place not in heard,
            "ends": one.ends, "since": heard.get(place),
        }
        for one, place in zip(items, places, strict=True)
    ]  # fmt: skip
    session.execute(insert(feed), rows)


def pending(session: Session) -> bool:
    """Whether some items have no number yet."""
    return session.scalars(select(FeedItem.id).where(FeedItem.number.is_(None)).limit(1)).first() is not None


def number(session: Session) -> bool:
    """Give up to ``AT_ONCE`` items their numbers; True when there may be more. A short transaction of its own.

    Whoever numbers holds the counter until the transaction ends, and sees only what is durable: a number never becomes
    visible behind one that a desk has read.
    """
    counter = session.get_one(Counter, "feed", with_for_update=True)
    session.execute(_NUMBER, {"last": counter.value, "most": AT_ONCE})
    newest = session.scalar(select(func.max(FeedItem.number))) or 0
    some = newest - counter.value
    counter.value = max(newest, counter.value)
    return some >= AT_ONCE


@dataclass(frozen=True, slots=True)
class Listener:
    """A desk that may be told something. key: raw X25519."""

    device: str
    office: str
    governorate: str
    key: bytes

    def scopes(self) -> tuple[Scope, ...]:
        """What is for it."""
        return (
            Scope(ALL), Scope(GOVERNORATE, self.governorate), Scope(OFFICE, self.office), Scope(DEVICE, self.device),
        )  # fmt: skip


def listener(session: Session, device: str, asking_office: str = "") -> Listener:
    """The desk for which a page is asked; asking_office: of who asks for it. RefusedError ``office_of_another``."""
    query = (
        select(Device.office_id, Office.governorate, Device.receiving_key)
        .join(Office, Office.id == Device.office_id)
        .where(Device.id == device)
    )
    found = session.execute(query).one_or_none()
    if found is None or (asking_office and found[0] != asking_office):
        raise RefusedError("office_of_another", 403)
    return Listener(device, found[0], found[1], bytes(found[2]))


def page_for(session: Session, to: Listener, after: int, at: datetime, since: int | None = None) -> FeedPage:
    """What there is to say to a desk after number ``after``; since: where it stood when it began to catch up.

    What was replaced is not said, nor the end of what the desk never heard of: however far behind it is, it hears what
    holds today. Memory: a page.
    """
    since = after if since is None else since
    items: list[Item] = []
    weight = 0
    rows = merge(*(_rows(session, scope, after, since) for scope in to.scopes()), key=attrgetter("number"))
    more = False
    for row in rows:
        item = Item(row.number or 0, row.kind, row.record_id, row.at, row.body)
        size = len(encode(row.body, "item")) + limits.IDENTIFIER
        if items and (len(items) == limits.FEED_ITEMS or weight + size > PAGE_BYTES):
            more = True
            break
        items.append(item)
        weight += size
    return FeedPage(to.device, after, items[-1].number if items else after, more, at, tuple(items))


def last_page(session: Session, to: Listener, after: int, at: datetime) -> FeedPage:
    """All that a revoked desk still hears: that it was withdrawn, and the keys with which that is signed."""
    said = (FeedItem.kind.in_((DEVICE_WITHDRAWN, KEYS)), FeedItem.number > after, text("NOT replaced"))
    own = or_(
        and_(FeedItem.scope == DEVICE, FeedItem.target == to.device), and_(FeedItem.scope == ALL, FeedItem.target == "")
    )
    rows = session.scalars(select(FeedItem).where(*said, own).order_by(FeedItem.number).limit(limits.FEED_ITEMS)).all()
    items = tuple(Item(row.number or 0, row.kind, row.record_id, row.at, row.body) for row in rows)
    return FeedPage(to.device, after, items[-1].number if items else after, False, at, items)


def seal(page: FeedPage, to: Listener, signing: Ed25519PrivateKey) -> Signed:
    """A page that its desk alone can read."""
    return seal_page(page, receiving_public(to.key), signing)


def is_known(session: Session, scope: Scope) -> bool:
    """Whether there is such an office or desk, or an office in such a governorate."""
    if scope.kind == OFFICE:
        return session.get(Office, scope.target) is not None
    if scope.kind == GOVERNORATE:
        there = select(Office.id).where(Office.governorate == scope.target).limit(1)
        return session.scalars(there).first() is not None
    return scope.kind != DEVICE or session.get(Device, scope.target) is not None


def heard(session: Session, device: str, after: int) -> None:
    """A desk asked for what comes after ``after``: it has kept everything up to there."""
    session.execute(update(Device).where(Device.id == device, Device.heard < after).values(heard=after))


def behind(session: Session, device: str, after: int) -> bool:
    """Whether ``heard`` would change anything."""
    known = session.scalar(select(Device.heard).where(Device.id == device))
    return known is not None and known < after


def heard_by(session: Session, number: int | None, scope: Scope) -> tuple[tuple[str, int, int], ...]:
    """Of the item ``number`` for ``scope``, by office: (its name, its desks, those that have heard it)."""
    only: Mapping[str, tuple[ColumnElement[bool], ...]] = {
        ALL: (), GOVERNORATE: (Office.governorate == scope.target,), OFFICE: (Office.id == scope.target,),
        DEVICE: (Device.id == scope.target,),
    }  # fmt: skip
    have = func.count(Device.id).filter(Device.heard >= (2**62 if number is None else number))
    rows = session.execute(
        select(Office.name, func.count(Device.id), have)
        .join(Office, Office.id == Device.office_id)
        .where(Device.revoked_at.is_(None), *only[scope.kind])
        .group_by(Office.id, Office.name)
        .order_by(Office.name, Office.id)
    )
    return tuple((name, desks, heard) for name, desks, heard in rows)


def _rows(session: Session, scope: Scope, after: int, since: int) -> list[FeedItem]:
    query: Select[FeedItem] = (
        select(FeedItem)
        .where(
            FeedItem.scope == scope.kind,
            FeedItem.target == scope.target,
            FeedItem.number > after,
            text("NOT replaced"),
            or_(FeedItem.ends.is_(False), and_(FeedItem.since.is_not(None), FeedItem.since <= since)),
        )
        .order_by(FeedItem.number)
        .limit(limits.FEED_ITEMS + 1)
    )
    return list(session.scalars(query))


_KEYS_SAID: Final = select(FeedItem.body).where(FeedItem.kind == KEYS, FeedItem.replaced.is_(False))


def newest_keys(session: Session) -> int:
    """The serial of the newest statement about the ministry's keys that desks are told of; 0 when there is none."""
    said = [body["letters"] for body in session.scalars(_KEYS_SAID)]
    return max((claimed_keys(bytes.fromhex(letters[-1])).serial for letters in said), default=0)


def say_keys(session: Session, letters: Sequence[bytes], at: datetime) -> None:
    """Put the signed statements about the ministry's keys into every desk's feed, as many in an item as it may hold.

    What a full item says stands already and is not said again.
    """
    stands = [body["letters"] for body in session.scalars(_KEYS_SAID)]
    for start in range(0, len(letters), limits.KEY_LETTERS):
        some = [letter.hex() for letter in letters[start : start + limits.KEY_LETTERS]]
        if some not in stands:
            topic = KEYS if not start else f"{KEYS} {start + 1}"
            say(session, Scope.everybody(), KEYS, KEYS, {"letters": some}, at, topic=topic)
