"""A desk years behind hears what holds today, page by page, in little memory; nothing is skipped that it must hear."""

import random
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.feeding import Listener, Said, Scope, number, page_for, say, say_all
from sync.central.publishing_schema import FeedItem
from sync.protocol import limits
from sync.protocol.errors import ProtocolError
from sync.protocol.feed import Item

AT = datetime(2023, 3, 2, 7, 30, tzinfo=UTC)
DESK = Listener("desk", "office", "IQ-BG", bytes(32))
OPEN = {"state": "open", "title": "محاسب", "employer": "شركة", "places": 1, "words": "كلام " * 40}
CLOSED = {"state": "closed", "places": 0}
MOST = 8 * limits.MIB


@pytest.fixture
def session() -> Iterator[Session]:
    """A centre's database in memory, with nobody in it yet."""
    database = Database("sqlite://")
    database.migrate()
    with database.write() as opened:
        yield opened
    database.close()


def heard(session: Session, after: int = 0) -> Iterator[Item]:
    """Everything that a desk hears which stopped at ``after``."""
    since, more = after, True
    while more:
        page = page_for(session, DESK, after, AT, since)
        assert len(page.items) <= limits.FEED_ITEMS
        yield from page.items
        after, more = page.next, page.more


def test_three_years_are_caught_up_in_bounded_memory_and_only_what_holds_is_heard(session: Session) -> None:
    years = 8_000  # a sample of the 200,000 of what a governorate's desks would be told in three years
    rows = [
        {"id": f"{at:08}", "number": at + 1, "scope": "governorate", "target": "IQ-BG", "kind": "vacancy",
         "topic": f"v{at}", "record_id": f"v{at}", "body": OPEN, "at": AT + timedelta(minutes=at),
         "replaced": at % 4 != 0, "ends": at % 8 == 0, "since": max(1, at - 2) if at % 8 == 0 else None}
        for at in range(years)
    ]  # fmt: skip
    for start in range(0, years, 1000):
        session.execute(insert(FeedItem), rows[start : start + 1000])
    del rows
    tracemalloc.start()
    count = sum(1 for _ in heard(session))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == years // 8
    assert peak < MOST


def test_pages_are_bounded_by_bytes_and_a_body_that_is_too_long_is_not_said(session: Session) -> None:
    long = OPEN | {"words": "م" * 2000}
    for at in range(300):
        say(session, Scope.office("office"), "vacancy", f"v{at}", long, AT)
    while number(session):
        pass
    page = page_for(session, DESK, 0, AT)
    assert page.more
    assert len(page.items) < limits.FEED_ITEMS
    assert len(list(heard(session))) == 300
    with pytest.raises(ProtocolError):
        say(session, Scope.office("office"), "vacancy", "x", OPEN | {"words": "م" * 2001}, AT)
    with pytest.raises(ProtocolError):
        say(session, Scope.office("office"), "gossip", "x", {}, AT)


ACTS = st.lists(st.tuples(st.integers(0, 4), st.booleans(), st.booleans()), max_size=30)


def test_wherever_a_desk_stopped_it_ends_with_the_vacancies_that_are_open(session: Session) -> None:
    @settings(max_examples=25, deadline=None)
    @given(ACTS)
    def history(acts: list[tuple[int, bool, bool]]) -> None:
        before = session.begin_nested()
        desks: list[tuple[int, set[str]]] = [(0, set())]
        truth: set[str] = set()
        for vacancy, opens, asks in acts:
            name = f"v{vacancy}"
            (truth.add if opens else truth.discard)(name)
            say(session, Scope.office("office"), "vacancy", name, OPEN if opens else CLOSED, AT, ends=not opens)
            if asks:  # a desk that asks now, and goes on from there at the end
                desks.append(_listen(session, 0, set()))
        for after, known in desks:
            assert _listen(session, after, known)[1] == truth
        before.rollback()

    history()


def _listen(session: Session, after: int, known: set[str]) -> tuple[int, set[str]]:
    while number(session):
        pass
    known = set(known)
    for item in heard(session, after):
        (known.add if item.body["state"] == "open" else known.discard)(item.record)
        after = item.number
    return after, known


def test_numbers_rise_without_holding_who_writes(session: Session) -> None:
    for at in range(5):
        say(session, Scope.everybody(), "vacancy", f"v{at}", OPEN, AT)
    assert session.scalars(select(FeedItem).where(FeedItem.number.is_not(None))).all() == []
    while number(session):
        pass
    numbers = list(session.scalars(select(FeedItem.number).order_by(FeedItem.id)))
    assert numbers == [1, 2, 3, 4, 5]


def test_many_that_are_said_at_once_are_what_they_are_one_after_the_other(session: Session) -> None:
    chance = random.Random(7)
    sides = ("one", "all")
    for _ in range(12):
        said = {
            (chance.choice(("north", "south")), f"v{chance.randrange(9)}"): chance.random() < 0.3
            for _ in range(chance.randrange(1, 9))
        }
        for (place, record), ends in said.items():
            body = CLOSED if ends else OPEN
            say(session, Scope.office(f"one {place}"), "vacancy", record, body, AT, ends=ends)
        items = [
            Said(Scope.office(f"all {place}"), record, CLOSED if ends else OPEN, ends=ends)
            for (place, record), ends in said.items()
        ]
        say_all(session, "vacancy", items, AT)
        if chance.random() < 0.5:
            while number(session):
                pass
    stand: dict[str, list[tuple[object, ...]]] = {side: [] for side in sides}
    for one in session.scalars(select(FeedItem).order_by(FeedItem.id)):
        side, place = one.target.split()
        first = session.scalar(select(FeedItem.body).where(FeedItem.number == one.since)) if one.since else None
        stand[side].append((place, one.topic, one.record_id, one.body, one.replaced, one.ends, first is None))
    assert len(stand["one"]) > 20
    assert sorted(map(repr, stand["one"])) == sorted(map(repr, stand["all"]))
