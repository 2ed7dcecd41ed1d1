"""The ministry links two records and takes it back: what it asks an office stays asked, and nothing is left behind."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from mihan_desktop.domain.notices import Notice
from sync.central.database import Database
from sync.central.erasing import erase
from sync.central.feeding import Scope, listener, page_for, say
from sync.central.linkage.cases import Cases
from sync.central.linkage.schema import LinkageCase, LinkageRun
from sync.central.linking import say_same, unsay_same
from sync.central.moments import new_id, utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.settings import load
from sync.protocol.feed_items import DECISION, PERSON_LINK
from tests.centre import Centre
from tests.services.office import Office, sign_and_send
from tests.services.test_settling import correct, second_desk

PASSED = {"cursors", "stages", "audit", "audit_known", "moments"}
"""Tables in which it stands that the desk talked with the ministry."""
SAID = {
    "feed_items", "acts", "act_heads", "audit_lines", "audit_desks", "audit_heads", "counters", "person_links",
    "devices",
}  # fmt: skip
"""The same of the centre."""


class Pair:
    """An office that the ministry asks about one person, and that has somebody else who may be the same."""

    def __init__(self, office: Office, centre: Centre, person: str, other: str) -> None:
        self.office, self.person, self.other = office, person, other
        self.database = Database(load(centre.data, None).database)
        self.cases = Cases(self.database, utc_now, new_id)
        run, self.case = new_id(), new_id()
        left, right = sorted((person, other))
        with self.database.write() as session:
            session.add(
                LinkageRun(
                    id=run, scope="new", engine="duckdb", model="m", state="done", begun_at=utc_now(), up_to=utc_now(),
                    ended_at=utc_now(),
                )
            )  # fmt: skip
            session.flush()
            session.add(
                LinkageCase(
                    id=self.case, run_id=run, left_id=left, right_id=right, model="m", state="proposed",
                    probability=0.999, evidence=[],
                )
            )  # fmt: skip

    def notices(self) -> list[Notice]:
        """What this office's people are told of links, newest first."""
        board = self.office.desk.noticing.board(self.office.enter("zainab")).notices
        return [one for one in board if one.code.startswith("duplicate")]

    def linked(self, record: str) -> list[tuple[str, str]]:
        """(record, relation) as the person's page has it; each with a number."""
        found = self.office.desk.settling.told(self.office.enter("zainab"), record).linked
        assert all(number for _, number, _ in found)
        return [(other, relation) for other, _, relation in found]

    def waiting(self) -> tuple[str, ...]:
        """What the ministry asks here."""
        return self.office.desk.settling.waiting(self.office.enter("zainab"))

    def at_the_desk(self) -> dict[str, list[Any]]:
        """Every row of every table."""
        self.office.enter("huda")
        with self.office.desk._opened.read() as work:
            ask = work.outbox._connection.exec_driver_sql
            names = [row[0] for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: sorted(map(repr, ask(f"SELECT * FROM {name}"))) for name in names if name not in PASSED}

    def at_the_centre(self) -> dict[str, list[Any]]:
        """The same, and what a desk of this office that begins anew would hear."""
        with self.database.read() as session:
            names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
            held = {
                name: sorted(map(repr, session.execute(text(f"SELECT * FROM {name}"))))
                for name in names
                if name not in SAID
            }
            device = self.office.desk.enrolling.device().device_id
            items = page_for(session, listener(session, device), 0, utc_now()).items
            return held | {"heard": sorted(f"{one.kind} {one.record} {one.body}" for one in items)}


@pytest.fixture
def pair(enrolled: Office, running_centre: Centre, tmp_path: Path) -> Iterator[Pair]:
    """Two desks changed one person's telephone; the second registered somebody besides."""
    person = enrolled.register(enrolled.enter("zainab")).registration.record_id
    sign_and_send(enrolled)
    second = second_desk(enrolled, running_centre, tmp_path / "second")
    correct(enrolled, person, phone="07711111111")
    correct(second, person, phone="07722222222")
    other = second.register(second.enter("zainab"), given_name="زينة").registration.record_id
    sign_and_send(enrolled)
    sign_and_send(second)
    sign_and_send(second)
    made = Pair(second, running_centre, person, other)
    assert made.waiting() == (person,)
    yield made
    made.database.close()
    second.desk.signing_in.sign_out()


def test_a_link_that_is_taken_back_leaves_desk_and_centre_as_they_were(pair: Pair) -> None:
    desk, centre = pair.at_the_desk(), pair.at_the_centre()
    link = pair.cases.decide(pair.case, "same", "سعاد", "البطاقة نفسها").link
    sign_and_send(pair.office)
    assert pair.waiting() == (pair.person,), "what the ministry asks of one of the two is still asked"
    assert pair.linked(pair.person) == [(pair.other, "same")]
    assert pair.linked(pair.other) == [(pair.person, "same")]
    assert [one.code for one in pair.notices()] == ["duplicate"], "of two records of one desk it is told once"
    assert pair.at_the_desk() != desk
    assert pair.cases.undo(link, "أحمد").state == "proposed"
    sign_and_send(pair.office)
    assert pair.waiting() == (pair.person,)
    assert pair.at_the_desk() == desk
    assert pair.at_the_centre() == centre


def test_a_case_that_somebody_was_unsure_of_waits_as_unsure_again_after_every_decision(pair: Pair) -> None:
    pair.cases.decide(pair.case, "unsure", "سعاد", "العمر يختلف")
    before = pair.at_the_centre()
    link = pair.cases.decide(pair.case, "same", "أحمد", "اتصلنا به").link
    assert pair.at_the_centre() != before
    pair.cases.undo(link, "أحمد")
    pair.cases.decide(pair.case, "different", "أحمد")
    pair.cases.reopen(pair.case, "أحمد")
    assert pair.at_the_centre() == before


def test_who_has_read_of_a_link_reads_that_it_was_taken_back(pair: Pair) -> None:
    link = pair.cases.decide(pair.case, "same", "سعاد").link
    sign_and_send(pair.office)
    pair.office.desk.noticing.seen(pair.office.enter("zainab"))
    pair.cases.undo(link, "أحمد")
    sign_and_send(pair.office)
    last, first = pair.notices()
    assert (last.code, first.code) == ("duplicate_undone", "duplicate")
    assert last.details == first.details
    assert pair.linked(pair.person) == []
    link = pair.cases.decide(pair.case, "same", "سعاد").link
    sign_and_send(pair.office)
    assert [one.code for one in pair.notices()] == ["duplicate", "duplicate_undone", "duplicate"]


def test_what_an_older_centre_said_of_a_link_takes_the_place_of_no_question(pair: Pair) -> None:
    """It said a decision beside the link, in the place of what it asked."""
    desk = pair.at_the_desk()
    at, number = utc_now(), "100020000317"
    decision = {"decision": "duplicate", "change": "", "state": "", "submission": "", "fields": [], "of": pair.other}
    link = {"other": pair.other, "relation": "same", "number": number}
    with pair.database.write() as session:
        (office,) = session.execute(
            text("SELECT office_id FROM devices WHERE id = :id"), {"id": pair.office.desk.enrolling.device().device_id}
        ).one()
        say(session, Scope.office(office), DECISION, pair.person, decision | {"number": number}, at)
        topic = pair.person[:32] + pair.other[:32]
        say(session, Scope.office(office), PERSON_LINK, pair.person, link, at, topic=topic)
    sign_and_send(pair.office)
    assert pair.waiting() == (pair.person,)
    assert pair.linked(pair.person) == [(pair.other, "same")]
    assert [one.code for one in pair.notices()] == ["duplicate"]
    with pair.database.write() as session:
        assert unsay_same(session, pair.person, pair.other, at) == 1
    sign_and_send(pair.office)
    assert pair.at_the_desk() == desk


def test_a_link_is_told_to_the_offices_of_each_record_and_what_staff_had_said_of_the_two_holds_again(
    pair: Pair,
) -> None:
    parted = {"other": pair.other, "relation": "different", "number": "100020000317"}
    with pair.database.write() as session:
        offices = set(session.scalars(text("SELECT office_id FROM changes WHERE record_id = :id"), {"id": pair.person}))
        assert len(offices) == 2
        for office in offices:
            say(session, Scope.office(office), PERSON_LINK, pair.person, parted, utc_now())
    sign_and_send(pair.office)
    desk = pair.at_the_desk()
    assert pair.linked(pair.person) == [(pair.other, "different")]
    with pair.database.write() as session:
        assert say_same(session, pair.person, pair.other, utc_now()) == 2
    sign_and_send(pair.office)
    assert pair.linked(pair.person) == [(pair.other, "same")]
    with pair.database.write() as session:
        assert unsay_same(session, pair.person, pair.other, utc_now()) == 2
        assert unsay_same(session, pair.person, pair.other, utc_now()) == 0, "once is enough"
    sign_and_send(pair.office)
    assert pair.at_the_desk() == desk


def test_a_link_to_a_person_whom_the_ministry_erases_is_told_no_longer(pair: Pair) -> None:
    desk = pair.at_the_desk()["person_links"]
    number = "100020000317"
    link = {"other": pair.person, "relation": "same", "number": number}
    with pair.database.write() as session:
        for office in session.scalars(text("SELECT office_id FROM changes WHERE record_id = :id"), {"id": pair.other}):
            say(session, Scope.office(office), PERSON_LINK, pair.other, link, utc_now(), topic="before")
    pair.cases.decide(pair.case, "same", "سعاد")
    sign_and_send(pair.office)
    with pair.database.write() as session:
        erase(session, pair.person, utc_now())
    with pair.database.read() as session:
        said = session.scalars(select(FeedItem).where(FeedItem.kind == PERSON_LINK)).all()
        assert {one.body["number"] for one in said if one.body["other"] == pair.person} == {""}
    sign_and_send(pair.office)
    assert pair.linked(pair.other) == []
    assert pair.at_the_desk()["person_links"] == desk
