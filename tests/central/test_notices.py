"""Messages to people: to whoever agreed, by their own phone or by e-mail, each once, by day, and tried again."""

import json
import socketserver
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from sqlalchemy import select

from mihan_desktop.domain.following_up import follow_up_id
from mihan_desktop.domain.work.referral_words import ReferralSaid
from mihan_desktop.domain.work.referrals import State, Word
from sync.central.database import Database, default_url
from sync.central.erasing import erase
from sync.central.settings import CentralError, begin, finish
from sync.central.training.follow_ups_schema import FollowUpWord
from sync.central.work import referrals
from sync.central.work.notices import stops
from sync.central.work.notices.queueing import Queueing
from sync.central.work.notices.schema import GIVEN_UP, LEFT, SENT, WAITING, Notice, NoticeStop
from sync.central.work.notices.sending import Sending, awake, pause
from sync.central.work.notices.settings import FILE, MailServer, NoticeSettings, SmsGateway, load
from sync.central.work.notices.texts import KINDS, LETTER, MOST_PARTS, parts_of, wants_none, words_of
from sync.central.work.referrals_schema import ReferralStand
from sync.protocol.hlc import Reading
from tests.central.desks import new_id
from tests.central.work_rows import add_office, add_person, add_referral, add_vacancy

NOON = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


class _Gateway(BaseHTTPRequestHandler):
    """Takes texts as a gateway does; answers what it is told to."""

    def do_POST(self) -> None:
        """One text."""
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        server: Any = self.server
        server.taken.append((body, dict(self.headers)))
        server.holds.wait()
        status, headers = server.answers.pop(0) if server.answers else (200, {})
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b'{"id": "g-1"}')

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def serving(server: socketserver.TCPServer) -> Iterator[int]:
    """A server in a thread of its own; its port."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Mail(socketserver.StreamRequestHandler):
    """As much of SMTP as a letter needs (RFC 5321)."""

    def handle(self) -> None:
        """One line of commands."""
        server: Any = self.server
        self._say("220 here")
        while line := self.rfile.readline().decode().strip():
            verb = line.split()[0].upper()
            if verb == "RCPT" and server.refuses:
                self._say(server.refuses)
            elif verb == "DATA":
                self._say("354 go on")
                letter = b""
                while (part := self.rfile.readline()) != b".\r\n":
                    letter += part
                server.taken.append(letter.decode())
                self._say("250 taken")
            else:
                self._say("221 bye" if verb == "QUIT" else "250 ok")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """With an office and work that is offered."""
    made = Database(default_url(tmp_path))
    made.migrate()
    with made.write() as session:
        add_office(session, "office")
        add_vacancy(session, "work", "كهربائي مباني")
    yield made
    made.close()


@pytest.fixture
def gateway() -> Iterator[Any]:
    """A gateway of texts on loopback: ``taken`` and ``answers``."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), _Gateway)
    server.taken, server.answers, server.holds = [], [], threading.Event()
    server.holds.set()
    with serving(server) as port:
        server.settings = NoticeSettings(sms=SmsGateway(f"http://127.0.0.1:{port}/send", "MoLSA"))
        yield server


def referred(database: Database, **answers: str) -> tuple[str, str]:
    """(record, referral) of somebody whose letter was written today."""
    person, referral = new_id(), new_id()
    with database.write() as session:
        add_person(session, person, "office", **answers)
        add_referral(session, referral, person, "work", NOON.date())
    return person, referral


def states(database: Database) -> dict[str, str]:
    """By referral."""
    with database.read() as session:
        return {about: state for about, state in session.execute(select(Notice.about, Notice.state))}  # noqa: C416


def test_a_person_whose_letter_is_ready_gets_one_text_and_no_second(database: Database, gateway: Any) -> None:
    _, referral = referred(database)
    clock = Clock()
    queueing, sending = Queueing(database, gateway.settings, clock), Sending(database, gateway.settings, clock)
    assert queueing.queue() == 1
    assert sending.send().sent == 1
    assert queueing.queue() == 0
    assert sending.send().sent == 0
    ((body, headers),) = gateway.taken
    assert body["to"] == "+9647701234567"
    assert "كهربائي مباني" in body["text"]
    assert "مكتب الكرادة" in body["text"]
    assert "زينب" not in body["text"]
    assert headers["idempotency-key"] == body["reference"]
    assert states(database) == {referral: SENT}
    with database.read() as session:
        kept = session.scalars(select(Notice)).one()
    assert (kept.address, kept.words, kept.reference) == ("", "", "g-1")


@pytest.mark.parametrize(
    "answers",
    [
        {"consent_purposes": "employers"},
        {"consent_given": "no"},
        {"phone_owner": "neighbour"},
        {"phone_e164": ""},
    ],
)
def test_nobody_is_written_to_who_did_not_agree_or_by_a_neighbours_phone(
    database: Database, gateway: Any, answers: dict[str, str]
) -> None:
    _, referral = referred(database, **answers)
    assert Queueing(database, gateway.settings, Clock()).queue() == 0
    assert Sending(database, gateway.settings, Clock()).send().sent == 0
    assert gateway.taken == []
    assert states(database) == {referral: LEFT}


def test_a_busy_gateway_is_asked_again_later_under_the_same_id(database: Database, gateway: Any) -> None:
    referred(database)
    clock = Clock()
    gateway.answers += [(503, {}), (429, {"retry-after": "7200"})]
    Queueing(database, gateway.settings, clock).queue()
    sending = Sending(database, gateway.settings, clock)
    assert sending.send().later == 1
    assert sending.send().later == 0
    clock.at += timedelta(minutes=6)
    assert sending.send().later == 1
    clock.at += timedelta(minutes=60)
    assert sending.send().sent == 0
    clock.at += timedelta(minutes=61)
    assert sending.send().sent == 1
    assert len({headers["idempotency-key"] for _, headers in gateway.taken}) == 1
    assert [pause(tried) for tried in (1, 2, 3, 30)] == [timedelta(minutes=n) for n in (5, 10, 20, 720)]


def test_what_a_gateway_refuses_for_good_is_given_up_and_so_is_what_fails_too_often(
    database: Database, gateway: Any
) -> None:
    _, first = referred(database)
    clock = Clock()
    gateway.answers += [(400, {})]
    Queueing(database, gateway.settings, clock).queue()
    sending = Sending(database, gateway.settings, clock)
    assert sending.send().given_up == 1
    _, second = referred(database)
    Queueing(database, gateway.settings, clock).queue()
    gateway.answers += [(500, {})] * 20
    for _ in range(gateway.settings.tries):
        assert states(database)[second] == WAITING
        sending.send()
        clock.at += timedelta(hours=24)
    assert states(database) == {first: GIVEN_UP, second: GIVEN_UP}


def test_nobody_is_written_to_at_night(database: Database, gateway: Any) -> None:
    referred(database)
    clock = Clock()
    clock.at = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)  # ten in the evening in Baghdad
    Queueing(database, gateway.settings, clock).queue()
    assert Sending(database, gateway.settings, clock).send().quiet
    assert gateway.taken == []
    clock.at += timedelta(hours=12)
    assert Sending(database, gateway.settings, clock).send().sent == 1
    assert [awake(gateway.settings, NOON.replace(hour=hour)) for hour in (5, 6, 16, 17)] == [False, True, True, False]


def test_who_is_erased_or_no_longer_referred_gets_nothing_that_was_queued(database: Database, gateway: Any) -> None:
    gone, first = referred(database)
    _, second = referred(database)
    Queueing(database, gateway.settings, Clock()).queue()
    with database.write() as session:
        erase(session, gone, NOON)
    with database.read() as session:
        kept = session.scalars(select(Notice).where(Notice.about == first)).one()
    assert (kept.person, kept.address, kept.words) == ("", "", "")
    with database.write() as session:
        session.get_one(ReferralStand, second).state = "declined"
    assert Sending(database, gateway.settings, Clock()).send().sent == 0
    assert gateway.taken == []
    assert states(database) == {first: LEFT, second: LEFT}


def test_who_has_no_phone_of_their_own_gets_a_letter_by_e_mail(database: Database) -> None:
    _, referral = referred(database, phone_owner="relative", email="zainab@example.iq", governorate="IQ-G11")
    server: Any = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mail)
    server.taken, server.refuses = [], ""
    with serving(server) as port:
        told = NoticeSettings(email=MailServer("127.0.0.1", "jobs@molsa.example", port, tls="none"))
        Queueing(database, told, Clock()).queue()
        assert Sending(database, told, Clock()).send().sent == 1
        (letter,) = server.taken
        assert "To: zainab@example.iq" in letter
        assert "Message-ID: <" in letter
        assert states(database) == {referral: SENT}
        _, other = referred(database, phone_e164="", email="nobody@example.iq")
        server.refuses = "550 no such mailbox"
        Queueing(database, told, Clock()).queue()
        assert Sending(database, told, Clock()).send().given_up == 1
        assert states(database)[other] == GIVEN_UP


def test_an_address_that_is_no_single_mailbox_is_given_up_and_stops_nobody_else(database: Database) -> None:
    """Neither a second recipient nor a header of somebody's making goes out, and the queue goes on behind it."""
    found = [
        referred(database, phone_e164="", email=email)[1]
        for email in ("a@b.iq, c@d.iq", "a@b.iq&#10;Bcc: c@d.iq", "none", "zainab@example.iq")
    ]
    server: Any = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mail)
    server.taken, server.refuses = [], ""
    with serving(server) as port:
        told = NoticeSettings(email=MailServer("127.0.0.1", "jobs@molsa.example", port, tls="none"))
        Queueing(database, told, Clock()).queue()
        done = Sending(database, told, Clock()).send()
    assert (done.sent, done.given_up) == (1, 3)
    assert states(database) == dict.fromkeys(found[:3], GIVEN_UP) | {found[3]: SENT}


def test_a_title_of_several_lines_is_said_in_one() -> None:
    said = words_of(LETTER, "en", {"title": "Cook\r\n\nFrom: bank\u202e{office}", "office": "Erbil\n1"})
    assert said.splitlines() == [said]
    assert "Cook From: bank {office}" in said


LONG = dict.fromkeys(("title", "office", "name", "place"), "اسم طويل جداً لا ينتهي " * 8)


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_things_are_called_a_text_has_two_parts_at_most(kind: str, language: str) -> None:
    text = words_of(kind, language, LONG | {"day": "25/11/2026", "time": "10:30"}, stop=True)
    assert 1 <= parts_of(text) <= MOST_PARTS
    assert "{" not in text
    assert text.isprintable()
    assert len(words_of(kind, language, LONG, whole=True)) > 67 * MOST_PARTS


def test_parts_are_counted_as_the_networks_count_them() -> None:
    assert [parts_of("a" * 160), parts_of("a" * 161), parts_of("a" * 306), parts_of("a" * 307)] == [1, 2, 2, 3]
    assert [parts_of("ع" * 70), parts_of("ع" * 71), parts_of("ع" * 134), parts_of("ع" * 135)] == [1, 2, 2, 3]
    assert parts_of("a" * 159 + "€") == 2, "a sign of the extension takes two places"
    assert parts_of("ع" * 69 + "\N{BRIEFCASE}") == 2, "and one beyond the first plane two units"


def round_of(database: Database, gateway: Any, clock: Clock) -> list[str]:
    """What goes out in one round."""
    gateway.taken.clear()
    Queueing(database, gateway.settings, clock).queue()
    Sending(database, gateway.settings, clock).send()
    return [body["text"] for body, _ in gateway.taken]


def test_who_holds_a_letter_hears_that_the_work_is_taken_but_not_that_its_last_day_is_over(
    database: Database, gateway: Any
) -> None:
    clock = Clock()
    referred(database)
    hired, _ = referred(database)
    assert len(round_of(database, gateway, clock)) == 2
    with database.write() as session:
        add_vacancy(session, "work", "كهربائي مباني", state="closed")
    assert round_of(database, gateway, clock) == []
    with database.write() as session:
        session.scalars(select(ReferralStand).where(ReferralStand.person == hired)).one().state = "hired"
        add_vacancy(session, "work", "كهربائي مباني", state="filled")
    (text,) = round_of(database, gateway, clock)
    assert "لم يعد عمل «كهربائي مباني» متاحاً" in text
    assert round_of(database, gateway, clock) == []


def test_a_letter_that_is_written_anew_until_another_day_is_said_again(database: Database, gateway: Any) -> None:
    clock, person = Clock(), new_id()
    with database.write() as session:
        add_person(session, person, "office")
        referrals.say(session, person, "work", State.ISSUED, "", "m", clock.at, new_id())
    (first,) = round_of(database, gateway, clock)
    assert "6/12/2026" in first
    assert round_of(database, gateway, clock) == []
    clock.at += timedelta(days=3)
    with database.write() as session:
        referrals.say(session, person, "work", State.ISSUED, "", "m", clock.at, new_id())
    (second,) = round_of(database, gateway, clock)
    assert "9/12/2026" in second


def test_whoever_began_work_hears_after_a_month_that_the_office_asks_and_once(database: Database, gateway: Any) -> None:
    clock = Clock()
    asked, waiting = (referred(database) for _ in range(2))
    with database.write() as session:
        for _, record in (asked, waiting):
            stand = session.get_one(ReferralStand, record)
            stand.state, stand.started = "started", NOON.date() - timedelta(days=30)
        session.add(
            FollowUpWord(
                id=new_id(), record=follow_up_id(asked[1], "30d"), subject="placement", of=asked[1], person=asked[0],
                cohort="", round="30d", said_on=NOON.date(), outcome="reached", again=None, corrects="", working="yes",
                in_field="yes", clock="c", device_id="d", office_id="office", author_id="a", form_id="f",
                form_version="1", recorded_at=NOON.isoformat(), received_at=NOON,
            )
        )  # fmt: skip
    (text,) = round_of(database, gateway, clock)
    assert "يود مكتب الكرادة أن يعرف" in text
    assert "كهربائي" not in text, "what they do and where is nobody's who reads over their shoulder"
    assert round_of(database, gateway, clock) == []
    clock.at += timedelta(days=61)
    assert len(round_of(database, gateway, clock)) == 2, "after ninety days both"


def test_nobody_is_told_of_a_letter_whose_last_day_is_over(database: Database, gateway: Any) -> None:
    clock = Clock()
    early, late = new_id(), new_id()
    with database.write() as session:
        for person in (early, late):
            add_person(session, person, "office")
            word = Word(State.ISSUED, NOON.date(), "", then=NOON.date() + timedelta(days=2))
            name = new_id()
            said = ReferralSaid("work", person, word)
            referrals.add(session, said, name, str(Reading(int(NOON.timestamp() * 1000), 0, "d")), NOON)
    Queueing(database, gateway.settings, clock).queue()
    with database.write() as session:
        row = session.scalars(select(Notice).where(Notice.person == early)).one()
        row.due_at += timedelta(days=2)
        row.made_at = row.due_at
        session.delete(session.scalars(select(Notice).where(Notice.person == late)).one())
    clock.at += timedelta(days=3)
    assert round_of(database, gateway, clock) == [], "neither queued in time nor since"


def test_to_whoever_answers_stop_nothing_is_written_any_more(database: Database, gateway: Any) -> None:
    clock = Clock()
    _, referral = referred(database)
    Queueing(database, gateway.settings, clock).queue()
    with database.write() as session:
        assert wants_none(" قِف! ")
        assert stops.add(session, "0770 123 4567", "", NOON)
        assert not stops.add(session, "+9647701234567", "", NOON)
        with pytest.raises(CentralError, match="number_unreadable"):
            stops.add(session, "زينب", "", NOON)
    assert round_of(database, gateway, clock) == [], "not even what was queued before"
    assert states(database) == {referral: LEFT}
    with database.write() as session:
        assert not any("770" in row.number for row in session.scalars(select(NoticeStop)))
        assert stops.remove(session, "07701234567")
    referred(database)
    assert len(round_of(database, gateway, clock)) == 1


@pytest.mark.slow
def test_who_is_killed_while_a_message_is_handed_over_sends_it_again_under_its_id_and_no_other_twice(
    tmp_path: Path, gateway: Any
) -> None:
    """kill -9 of the real command; the queue is whole, and what was handed over keeps its id."""
    settings = begin(tmp_path / "centre", None)
    finish(settings, None)
    database = settings.open_database()
    with database.write() as session:
        add_office(session, "office")
        add_vacancy(session, "work")
    sms = {"url": gateway.settings.sms.url}
    (settings.data / FILE).write_text(json.dumps({"sms": sms, "from_hour": 0, "to_hour": 24}))
    for _ in range(3):
        person = new_id()
        with database.write() as session:
            add_person(session, person, "office")
            add_referral(session, new_id(), person, "work", datetime.now(UTC).date())
    gateway.holds.clear()
    command = [sys.executable, "-m", "sync.central", "notices", "send", "--data", str(settings.data)]
    with subprocess.Popen(command) as process:
        for _ in range(600):
            if gateway.taken or process.poll() is not None:
                break
            sleep(0.1)
        process.kill()
    gateway.holds.set()
    assert len(gateway.taken) == 1
    told = load(settings.data)
    later = datetime.now(UTC) + timedelta(minutes=6)
    assert Queueing(database, told, lambda: later).queue() == 0
    assert Sending(database, told, lambda: later).send().sent == 3
    keys = [headers["idempotency-key"] for _, headers in gateway.taken]
    assert sorted(Counter(keys).values()) == [1, 1, 2], "the gateway knows it again"
    assert Counter(keys)[keys[0]] == 2
    database.close()


@pytest.mark.parametrize(
    "said",
    [
        {"sms": {"url": "http://gateway.example/send"}},
        {"email": {"host": "mail.example", "sender": "a@b", "tls": "none"}},
        {"from_hour": 21, "to_hour": 8},
        {"sms": {"url": "https://g.example", "token": "secret"}},
        {"sms": {"url": "https://g.example", "answers": "yes"}},
        {"words": 1},
    ],
)
def test_settings_by_which_a_message_could_be_read_on_its_way_are_refused(tmp_path: Path, said: object) -> None:
    assert not load(tmp_path).any
    (tmp_path / "notices.json").write_text(json.dumps(said))
    with pytest.raises(CentralError, match="notices_unreadable"):
        load(tmp_path)
