"""A referral that is said while a withdrawal or an erasure is granted: whoever comes second sees the first."""

import threading
import time
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select, text

from sync.central import referring
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.requests import Requests
from sync.central.rights_schema import RequestRow
from sync.central.schema import RecordHome
from tests.central.desks import new_id
from tests.postgresql import PostgreSQL, binaries

PERSON = "p1"


@pytest.fixture
def database(postgresql_server: PostgreSQL) -> Iterator[Database]:
    """A centre's, with one person who asks for no more offers."""
    made = Database(postgresql_server.database())
    made.migrate()
    with made.write() as session:
        session.add(RecordHome(id=PERSON, home="IQ-G07", erased_at=None))
        session.add(
            RequestRow(
                id="asked", person=PERSON, device_id="d", office_id="o", author_id="a", what="withdrawal",
                asked_by="person", shown="national_card", words="", recorded_at="2026-02-03T07:45:00Z",
                received_at=utc_now(), state="open", answer="", proposed_by="", decided_by="", decided_at=None,
            )
        )  # fmt: skip
    yield made
    made.close()


def waits(database: Database) -> bool:
    """Whether some connection waits for what another holds."""
    waiting = "wait_event_type = 'Lock' AND datname = current_database()"
    query = text(f"SELECT count(*) FROM pg_stat_activity WHERE {waiting}")
    with database.read() as session:
        return bool(session.scalar(query))


@pytest.mark.postgresql
@pytest.mark.skipif(binaries() is None, reason="no PostgreSQL here")
def test_a_withdrawal_ends_a_referral_that_was_on_its_way_when_it_was_granted(database: Database) -> None:
    staff = Requests(database, utc_now, new_id)
    granting = threading.Thread(target=lambda: staff.grant("asked", "", "rania"))
    body = {"person": PERSON, "vacancy": "v", "state": "issued", "title": "لحّام", "words": ""}
    with database.write() as session:
        referring.check(session, PERSON, "issued")
        granting.start()
        while granting.is_alive() and not waits(database):
            time.sleep(0.01)
        say(session, Scope.office("o"), "referral", "r", body, utc_now())
    granting.join()
    live = (FeedItem.kind == "referral", FeedItem.replaced.is_(False))
    with database.read() as session:
        states = [item.body["state"] for item in session.scalars(select(FeedItem).where(*live))]
        assert session.scalar(select(func.count()).select_from(FeedItem).where(FeedItem.kind == "referral")) == 2
    assert "issued" not in states
