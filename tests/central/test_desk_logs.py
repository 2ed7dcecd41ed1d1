"""The ministry reads desks' logs: how far they are here, what does not fit, lines in words; whoever looks is noted."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from mihan_desktop.domain.auditing import CODES, Group
from sync.central import audit_desks, carrying
from sync.central.audit_desks import LATE, SILENT_DAYS, look_for_late
from sync.central.auditing import BREAKS, Auditing
from sync.central.database import make_engine, upgrade
from sync.central.desk_logs import LogQuery, breaks, desk, desks, lines
from sync.central.ministry_keys import open_keys
from sync.central.moments import utc_now
from sync.central.settings import load
from sync.central.web.log_sentences import GROUPS, SENTENCES
from sync.central.web.log_words import WORDS
from sync.client.errors import ClientError
from sync.protocol.audit import START, Line, details_text, line_hash
from sync.protocol.audit_file import LogFile
from sync.protocol.audit_report import Report, claimed_received, seal_report, verify_received
from sync.protocol.bundle import LOG, write_sheet
from sync.protocol.errors import ProtocolError
from sync.protocol.signing import Signed
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.centre import PASSPHRASE

HUDA, EVIL = "هدى المشرفة", "=HYPERLINK(1)<script>"


class Log:
    """A desk's log as the desk has it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.lines: list[Line] = []
        self.heads = [START]

    def add(self, code: str, actor: str = "huda", at: str = "2026-02-03T07:45:00+00:00", record: str = "", **details: str | int) -> None:  # fmt: skip  # noqa: E501
        """One more line."""
        line = Line(len(self.lines) + 1, at, actor, code, record, details_text(details))
        self.lines.append(line)
        self.heads.append(line_hash(self.heads[-1], line.number, line.at, actor, code, record, line.details))

    def report(self, after: int = 0, upto: int | None = None) -> Signed:
        """What the desk says of lines ``after`` some one."""
        some = tuple(self.lines[after:upto])
        names = {"huda": HUDA, "evil": EVIL}
        head = self.heads[some[-1].number]
        report = Report(self.desk.office, self.desk.id, self.heads[after], head, 0, some, names)
        return seal_report(report, self.desk.recipients, self.desk.key)

    def send(self, after: int = 0, by: Desk | None = None) -> int:
        """By network, perhaps another desk's; up to which line the ministry has it."""
        with (by or self.desk).transport() as transport:
            return verify_received(transport.audit(self.report(after)), self.desk.ministry, self.desk.id).upto


@pytest.fixture
def reader(shared_ministry: Ministry) -> Iterator[Browser]:
    """An administrator's browser, in English."""
    with Browser(shared_ministry.centre.url) as browser:
        browser.sign_in(shared_ministry.add_staff())
        yield browser


@pytest.fixture
def log(shared_ministry: Ministry) -> Log:
    """Of a new desk: some lines on two days."""
    return log_at(shared_ministry)


def log_at(ministry: Ministry) -> Log:
    """The same at another ministry."""
    log = Log(ministry.desk())
    log.add("signed_in")
    log.add("viewed", record="nobody", where="person")
    log.add("approved", at="2026-02-04T21:30:00+00:00", count=7)  # the fifth, by Iraq's clock
    log.add("saved", actor="evil", at="2026-02-05T08:00:00+00:00")
    log.add("from_a_newer_program", at="2026-02-05T08:01:00+00:00", **{"for": "<b>"})
    return log


def auditing(ministry: Ministry) -> Auditing:
    """The intake of files."""
    keys = open_keys(load(ministry.centre.data, ministry.centre.database).keys, PASSPHRASE)
    return Auditing(ministry.database, keys, utc_now)


def test_every_code_kind_and_break_has_words() -> None:
    assert CODES.keys() <= SENTENCES.keys()
    assert set(GROUPS) == set(Group)
    for kind in BREAKS:
        assert {f"break_{kind}", f"break_{kind}_hint"} <= WORDS.keys()
    assert {f"road_{road}" for road in (audit_desks.WIRE, audit_desks.BY_OFFICE, audit_desks.FILE)} <= WORDS.keys()
    for texts in (*SENTENCES.values(), *WORDS.values()):
        assert len(texts) == 3
        assert all(texts)


def test_the_list_says_how_far_each_log_is_and_the_page_its_lines_in_words(
    log: Log, reader: Browser, shared_ministry: Ministry
) -> None:
    path = f"/logs/{log.desk.id}"
    assert "never reported" in reader.open(path).text
    assert log.send() == 5
    pages = [reader.open("/logs").text]
    while following := re.search(r'href="(/logs\?start=\d+)">Next', pages[-1]):
        pages.append(reader.open(following[1]).text)
    assert any(log.desk.id[-12:] in page for page in pages)
    page = reader.open(path).text
    assert "up to line 5" in page
    for words in ("Signed in", "Looked at: the person", "Approved records: 7", "Something happened here", HUDA):
        assert words in page
    assert "<script>" not in page
    verbs = [(act.verb, act.subject) for act in shared_ministry.office.acts()]
    assert ("log_viewed", log.desk.id) in verbs


def test_lines_are_asked_for_by_day_kind_and_person(ministry: Ministry) -> None:
    log = log_at(ministry)
    log.send()
    with ministry.database.read() as session:

        def found(**asked: object) -> list[int]:
            return [one.number for one in lines(session, log.desk.id, replace(LogQuery(), **asked))]  # type: ignore[arg-type]

        day = utc_now().date().replace(2026, 2, 5)
        assert found() == [5, 4, 3, 2, 1]
        assert found(since=day) == [5, 4, 3]
        assert found(until=day - timedelta(days=1)) == [2, 1]
        assert found(group=Group.LOOKS) == [2]
        assert found(actor="evil") == [4]
        assert found(before=3, actor="huda") == [2, 1]
        assert found(since=day.min, until=day.max) == [5, 4, 3, 2, 1]
        page = desks(session, utc_now())
        assert log.desk.id in [one.device for one in page.lines] or page.next


def test_the_lines_are_saved_as_a_file_without_formulas(log: Log, reader: Browser, shared_ministry: Ministry) -> None:
    log.send()
    answer = reader.open(f"/logs/{log.desk.id}/lines.csv?kind=records")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows == [
        ["Line", "When", "Who", "What", "About"],
        ["4", "2026-02-05 11:00:00", f"'{EVIL}", "Registered", ""],
    ]
    act = next(act for act in shared_ministry.office.acts() if act.verb == "log_saved" and act.subject == log.desk.id)
    assert json.loads(act.details) == {"kind": "records", "lines": "1"}
    of_one = reader.open(f"/logs/{log.desk.id}/lines.csv?person=evil").content.decode("utf-8-sig")
    assert [row[0] for row in csv.reader(io.StringIO(of_one))] == ["Line", "4"]
    assert "Registered" in reader.open(f"/logs/{log.desk.id}?person=evil").text
    strange = "?since=yesterday&until=0001-01-01&kind=nothing&before=99999999999999999999&person=%00"
    assert reader.open(f"/logs/{log.desk.id}{strange}").status_code == 200
    assert reader.open("/logs/nobody").status_code == reader.open("/logs/nobody/lines.csv").status_code == 404


def test_what_does_not_fit_is_said_in_words(log: Log, reader: Browser, shared_ministry: Ministry) -> None:
    log.send()
    other = Log(log.desk)
    for line in log.lines[:3]:
        other.add(line.code, "evil" if line.number == 3 else line.actor, line.at, line.record)
    other.send()  # what was said is denied, with earlier times
    page = reader.open(f"/logs/{log.desk.id}").text
    assert "the past was written anew" in page
    assert "no longer in the desk" in page  # the lines of before are kept
    with shared_ministry.database.read() as session:
        found = desk(session, utc_now(), log.desk.id)
    assert found is not None
    assert found.accused == 1


def test_another_desk_of_the_office_brings_a_log_and_nobody_else(log: Log, shared_ministry: Ministry) -> None:
    neighbour, stranger = shared_ministry.desk(log.desk.office), shared_ministry.desk()
    with pytest.raises(ClientError, match="office_of_another"):
        log.send(by=stranger)
    assert log.send(by=neighbour) == 5
    assert log.send(by=neighbour) == 5
    with shared_ministry.database.read() as session:
        found = desk(session, utc_now(), log.desk.id)
    assert found is not None
    assert (found.number, found.road, found.brought_by) == (5, "office", neighbour.id)
    shared_ministry.office.revoke_device(log.desk.id)
    log.add("signed_out")
    with pytest.raises(ClientError, match="device_revoked"):
        log.send(5, by=neighbour)


def test_a_file_of_several_reports_is_taken_once_and_whole_or_refused(
    log: Log, shared_ministry: Ministry, tmp_path: Path
) -> None:
    path = tmp_path / "log.mihan"
    write_sheet(path, LOG, LogFile((log.report(0, 2), log.report(2))).encode())
    for _ in range(2):
        taken = carrying.import_log(path, auditing(shared_ministry))
        assert (taken.device, taken.reports, taken.upto) == (log.desk.id, 2, 5)
    with shared_ministry.database.read() as session:
        assert len(lines(session, log.desk.id, LogQuery())) == 5
        assert breaks(session, log.desk.id) == ()
    before = path.read_bytes()
    path.write_bytes(before[:-1])
    with pytest.raises(ProtocolError, match="file_short"):
        carrying.import_log(path, auditing(shared_ministry))
    spoilt = LogFile((replace(log.report(), signature=bytes(64)),)).encode()
    write_sheet(path, LOG, spoilt)
    with pytest.raises(ProtocolError, match="signature_wrong"):
        carrying.import_log(path, auditing(shared_ministry))
    with log.desk.transport() as transport:
        word = transport.audit(log.report())
    assert claimed_received(word)[:2] == (log.desk.id, 5)


def test_lines_that_do_not_come_are_late_until_they_do(ministry: Ministry) -> None:
    log = log_at(ministry)
    sealed = log.desk.seal(log.desk.registration(), audit=(5, log.heads[5]))
    log.desk.push(sealed, 1)
    with ministry.database.write() as session:
        look_for_late(session, utc_now() + timedelta(days=2))
        assert breaks(session, log.desk.id) == ()
        for days in (4, 5):
            look_for_late(session, utc_now() + timedelta(days=days))
        (late,) = breaks(session, log.desk.id)
        assert (late.kind, late.number, late.over_at) == (LATE, 5, None)
    log.send()
    with ministry.database.read() as session:
        (late,) = breaks(session, log.desk.id)
        assert late.over_at is not None
        found = desk(session, utc_now(), log.desk.id)
        assert found is not None
        assert found.accused == 0


def test_silent_desks_are_counted(log: Log, shared_ministry: Ministry) -> None:
    watching = audit_desks.Watching(shared_ministry.database, utc_now)
    later = audit_desks.Watching(shared_ministry.database, lambda: utc_now() + timedelta(days=SILENT_DAYS, hours=1))
    log.send()
    assert watching.silent(SILENT_DAYS) == 0
    assert later.silent(SILENT_DAYS) > 0
    url = shared_ministry.centre.url
    assert json.loads(requests.get(f"{url}/healthz", timeout=20).text) == {"status": "ok", "desks_silent": 0}
    assert 'mihan_desks_silent{days="7"} 0.0' in requests.get(f"{url}/metrics", timeout=20).text


@pytest.mark.usefixtures("every_migration")
def test_a_centre_of_before_knows_how_far_its_logs_are(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/central.db")
    with engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            upgrade(connection, "0013")
            for number, left in ((1, None), (2, None), (3, "2026-02-03 08:00:00.000000")):
                connection.exec_driver_sql(
                    "INSERT INTO audit_lines VALUES ('desk', ?, x'0a', ?, 'huda', 'saved', '', '{}', ?, ?)",
                    (number, f"2026-02-0{number}", "2026-02-03 07:00:00.000000", left),
                )
            upgrade(connection)
            rows = connection.exec_driver_sql("SELECT device_id, number, line_at, road FROM audit_desks").all()
        assert [tuple(row) for row in rows] == [("desk", 2, "2026-02-02", "wire")]
    engine.dispose()
