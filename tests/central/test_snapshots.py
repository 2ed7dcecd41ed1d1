"""Snapshots of the register: what desks said is there as facts without names, and adding to one is making it anew."""

import json
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mihan_desktop.domain.training.cohorts import write_cohort
from mihan_desktop.domain.training.enrolments import enrolment_id
from mihan_desktop.domain.work.referrals import referral_id
from sync.central import cli
from sync.central.certificates.schema import CertificateRow
from sync.central.database import Database
from sync.central.erasing import erase
from sync.central.indicators import facts, keeping
from sync.central.indicators.keeping import Manifest, number_of
from sync.central.indicators.snapshots import Snapshots
from sync.central.linkage.schema import LinkageCase, LinkageRun, PersonLink
from sync.central.moments import utc_now
from sync.central.rights_schema import RequestRow
from sync.central.settings import CentralError, Settings, Timers, begin, finish, load
from sync.central.timing import SNAPSHOT, Lease, SnapshotTimer
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_assessments import COHORT, SESSIONS, marks, planned, result
from tests.central.test_enrolments import ACCEPTED, enrolment
from tests.central.test_follow_ups import reached
from tests.central.test_offers import employer, vacancy
from tests.central.test_referrals import later
from tests.central.work_rows import add_office, add_person

NIGHT = datetime(2026, 6, 1, 22, 30, tzinfo=UTC)  # half past one of the second of June at the offices
TOLD: Mapping[str, str] = {
    "registration_date": "2026-02-01", "sex": "female", "date_of_birth": "1998-03-04", "governorate": "IQ-G07",
    "district": "IQ-D040", "labour_status": "unemployed", "without_work_since": "2025-09-15", "education_level": "65",
    "education_field": "06", "studies": "no", "skills": "electrical sewing", "occupation_1": "7411",
    "work_occupation": "5223", "work_still_there": "no", "work_to": "2025-09-14",
}  # fmt: skip
Facts = list[dict[str, Any]]


@dataclass
class Country:
    """A ministry and its snapshots in a folder of their own."""

    ministry: Ministry
    data: Path
    at: datetime = NIGHT
    ids: list[str] = field(default_factory=list)

    def snapshot(self, *, whole: bool = False) -> Manifest:
        """One more, a day later than the last."""
        self.at += timedelta(days=1)
        return Snapshots(self.ministry.database, self.data, lambda: self.at, new_id).make(whole=whole)

    def number(self, name: str) -> int:
        """What stands for an id."""
        return number_of(keeping.number_key(self.data), name)

    def facts(self, table: str, column: str = "person", *ids: str) -> Facts:
        """Rows of a table that are about these, in its order."""
        connection = keeping.opened(self.data, "256MB")
        try:
            query = f"SELECT * FROM {table} WHERE list_contains(?, {column})"
            found = connection.execute(query, [[self.number(one) for one in ids]])
            names = [one[0] for one in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        finally:
            connection.close()

    def everything(self, manifest: Manifest) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of a snapshot, as they lie there."""
        import duckdb

        connection = duckdb.connect()
        try:
            keeping.views(connection, self.data / keeping.ROOT / manifest.name)
            return {one.name: connection.execute(f"SELECT * FROM {one.name}").fetchall() for one in facts.TABLES}
        finally:
            connection.close()


@pytest.fixture
def country(ministry: Ministry, tmp_path: Path) -> Country:
    """On SQLite and on PostgreSQL."""
    return Country(ministry, tmp_path / "centre")


@pytest.fixture
def plain(sqlite_ministry: Ministry, tmp_path: Path) -> Country:
    """For what no database can change."""
    return Country(sqlite_ministry, tmp_path / "centre")


def person(desk: Desk, name: str = "زينب علي", record: str = "", base: str = "", **told: str) -> Change:
    """Somebody with answers; an empty one is none."""
    answers = {key: value for key, value in {**TOLD, **told}.items() if value}
    submission = "".join(f"<{question}>{value}</{question}>" for question, value in answers.items())
    body = {
        "submission": f"<data><identity>{submission}</identity></data>", "label": name,
        "entity": {"full_name": name, "sex": answers.get("sex", ""), "governorate": answers.get("governorate", "")},
        "recorded_at": "2026-02-03T07:45:00Z",
    }  # fmt: skip
    return desk.change("registration", record or new_id(), body, base=base)


def taken(desk: Desk, *changes: Change) -> None:
    """They all come in."""
    assert set(desk.outcomes(*changes)) == {ACCEPTED}


def referral(desk: Desk, where: str, who: str, state: str, on: str, **more: str) -> Change:
    """What the office says of sending somebody there."""
    body = {
        "vacancy": where, "person": who, "state": state, "side": "person", "on": on, "reason": "", "note": "",
        "then": "", "corrects": "", "recorded_at": "2026-02-03T07:45:00Z",
    }  # fmt: skip
    return desk.change("referral", referral_id(where, who), body | more)


def link(country: Country, one: str, other: str) -> str:
    """People at the ministry hold two records to be one person's; id of the link."""
    left, right = sorted((one, other))
    run, case, made = new_id(), new_id(), new_id()
    with country.ministry.database.write() as session:
        session.add(
            LinkageRun(id=run, scope="new", engine="duckdb", model="m", state="done", begun_at=NIGHT, ended_at=NIGHT,
                       up_to=NIGHT)
        )  # fmt: skip
        session.flush()
        session.add(
            LinkageCase(id=case, run_id=run, left_id=left, right_id=right, probability=0.99, model="m", evidence=[],
                        state="same", decided_at=NIGHT)
        )  # fmt: skip
        session.flush()
        session.add(
            PersonLink(id=made, case_id=case, record_id=right, of_id=left, made_by="huda",
                       made_at=datetime(2026, 5, 20, 22, 0, tzinfo=UTC), undone_at=None, undone_by="")
        )  # fmt: skip
    return made


def test_what_desks_said_is_there_as_facts_without_names(country: Country) -> None:
    """One woman through a course into work; every fact of hers as a reader of the register would write it down."""
    desk = country.ministry.desk()
    began = person(desk)
    course = planned(desk)
    who, where = began.record, course.record
    taken(desk, began, course)
    came = marks(desk, where, who, ["present", "absent", "late", "present"])
    taken(desk, enrolment(desk, where, who, "applied"), enrolment(desk, where, who, "admitted", {"on": "2026-02-20"}))
    taken(desk, *came, *marks(desk, where, who, ["present", "excused"])[1:])  # the second morning is corrected
    before = result(desk, where, who, "35", {"assessment": "before", "submission": ""}, form_id="")
    taken(desk, before, result(desk, where, who, "25"), result(desk, where, who, "31", {"attempt": 2}))
    taken(desk, enrolment(desk, where, who, "completed", {"on": "2026-03-06", "reason": "by hand"}))
    taken(desk, reached(desk, where, who, on="2026-06-01"))
    boss = employer(desk, activity="C")
    work = vacancy(
        desk, boss.record, told="2026-03-10", closes="2027-12-31", places="1", skills_essential="electrical",
        skills_optional="electrical sewing", education_least="35",
    )  # fmt: skip
    over = vacancy(desk, boss.record, told="2026-03-10", closes="2026-05-31")
    taken(desk, boss, work, over)
    taken(
        desk, referral(desk, work.record, who, "issued", "2026-03-12", then="2026-03-30"),
        referral(desk, work.record, who, "interviewed", "2026-03-15"),
        referral(desk, work.record, who, "hired", "2026-03-16", then="2026-04-01"),
        referral(desk, work.record, who, "started", "2026-04-01"),
    )  # fmt: skip
    certified = CertificateRow(
        serial=new_id()[-20:], enrolment=enrolment_id(where, who), cohort=where, person=who, office_id=desk.office,
        key="k", claims="", text="", issued=date(2026, 3, 20), issued_at=NIGHT, replaces="", state="good", why="",
        words="", proposed_by="", withdrawn_by="", withdrawn=None,
    )  # fmt: skip
    with country.ministry.database.write() as session:
        session.add(certified)

    manifest = country.snapshot()
    assert (manifest.day, manifest.base) == (date(2026, 6, 3), "")
    me, cohort, sent = country.number(who), country.number(where), country.number(referral_id(work.record, who))
    assert country.facts("people", "person", who) == [
        {
            "person": me, "governorate": "IQ-G07", "district": "IQ-D040", "sex": "female", "born": date(1998, 3, 4),
            "education": 6, "field": "06", "occupation": "7411", "worked": "5223", "status": "unemployed",
            "without_since": date(2025, 9, 15), "studies": False, "registered": date(2026, 2, 1),
            "left_on": date(2026, 4, 1), "left_why": "placed", "office": desk.office,
            "author": str(country.number(desk.clerk)), "form": "jobseeker_registration",
        }
    ]  # fmt: skip
    assert [one["skill"] for one in country.facts("held_skills", "person", who)] == ["electrical", "sewing"]
    (offered,) = country.facts("vacancies", "vacancy", work.record)
    assert offered == {
        "vacancy": country.number(work.record), "employer": country.number(boss.record), "governorate": "IQ-G07",
        "district": "IQ-D038", "occupation": "7212", "activity": "C", "source": "", "education": 3,
        "office": desk.office, "opened": date(2026, 3, 10), "closes": date(2027, 12, 31),
        "ended_on": date(2026, 3, 16), "ended_how": "filled", "filled_on": date(2026, 3, 16), "places": 1, "filled": 1,
    }  # fmt: skip
    (over_now,) = country.facts("vacancies", "vacancy", over.record)
    assert (over_now["ended_how"], over_now["ended_on"], over_now["filled"]) == ("expired", date(2026, 5, 31), 0)
    asked = {one["skill"]: one["essential"] for one in country.facts("asked_skills", "vacancy", work.record)}
    assert asked == {"electrical": True, "sewing": False}
    assert country.facts("referrals", "person", who) == [
        {
            "referral": sent, "person": me, "vacancy": country.number(work.record), "office": desk.office,
            "issued_on": date(2026, 3, 12), "state": "started", "since": date(2026, 4, 1),
            "interviewed_on": date(2026, 3, 15), "hired_on": date(2026, 3, 16), "started_on": date(2026, 4, 1),
            "left_on": None,
        }
    ]  # fmt: skip
    assert country.facts("cohorts", "cohort", where) == [
        {
            "cohort": cohort, "course": "sewing", "programme": "", "kind": "vocational", "office": desk.office,
            "governorate": "IQ-G07", "first": date(2026, 3, 1), "last": date(2026, 3, 4), "seats": 5,
        }
    ]  # fmt: skip
    assert country.facts("enrolments", "person", who) == [
        {
            "person": me, "cohort": cohort, "applied_on": date(2026, 2, 3), "admitted_on": date(2026, 2, 20),
            "ended_on": date(2026, 3, 6), "state": "completed", "certified_on": date(2026, 3, 20), "before": 3500,
            "after": 7750,
        }
    ]  # fmt: skip
    assert [(one["session"], one["held_on"], one["mark"]) for one in country.facts("attendance", "person", who)] == [
        (1, date(2026, 3, 1), "present"), (2, date(2026, 3, 2), "excused"), (3, date(2026, 3, 3), "late"),
        (4, date(2026, 3, 4), "present"),
    ]  # fmt: skip
    told = {(one["subject"], one["round"]): one for one in country.facts("followed", "person", who)}
    assert set(told) == {("course", "3m"), ("placement", "30d")}, "nothing of what is to be asked later"
    course_round, placed = told["course", "3m"], told["placement", "30d"]
    assert (course_round["cohort"], course_round["referral"], course_round["due_on"]) == (
        cohort,
        None,
        date(2026, 6, 6),
    )
    assert (course_round["asked_on"], course_round["stand"]) == (date(2026, 6, 1), "done")
    assert (course_round["working"], course_round["in_field"]) == ("yes", "no")
    assert (placed["cohort"], placed["referral"], placed["due_on"]) == (None, sent, date(2026, 5, 1))
    assert (placed["stand"], placed["working"]) == ("overdue", "")
    connection = keeping.opened(country.data, "256MB")
    arrived = connection.execute(
        "SELECT sum(batches), sum(changes), sum(accepted), sum(rejected), sum(refused) FROM arrived WHERE office = ?",
        [desk.office],
    ).fetchall()
    connection.close()
    assert arrived == [(8, 21, 21, 0, 0)]


def test_what_nobody_said_is_not_known_and_an_edit_keeps_who_registered(plain: Country) -> None:
    first, second = plain.ministry.desk(), plain.ministry.desk()
    silent = person(first, **dict.fromkeys(TOLD, ""))
    begun = person(first, occupation_1="")
    taken(first, silent, begun)
    taken(
        second,
        later(person(second, record=begun.record, base=begun.id, occupation_1="", studies="yes", skills="none"), 1),
    )
    plain.snapshot()
    (nothing,) = plain.facts("people", "person", silent.record)
    known = {name for name, value in nothing.items() if value not in ("", None)}
    assert known == {"person", "registered", "office", "author", "form"}
    assert nothing["registered"] == date(2026, 2, 3), "the day of the first word, where no answer says it"
    (edited,) = plain.facts("people", "person", begun.record)
    assert (edited["studies"], edited["office"], edited["author"]) == (
        True, first.office, str(plain.number(first.clerk)),
    )  # fmt: skip
    assert plain.facts("held_skills", "person", begun.record) == []


def test_a_class_that_another_program_wrote_in_its_own_way_holds_up_no_night(plain: Country) -> None:
    desk = plain.ministry.desk()
    odd = [{"id": "s1"}, {"id": "s2", "number": 2}, {"id": "s3", "number": 3, "date": "2026-03-09"}, {}]
    course = desk.change("class", new_id(), {"title": "لحام", "trainer": new_id(), "sessions": odd, "trainees": []})
    taken(desk, course)
    plain.snapshot()
    (held,) = plain.facts("cohorts", "cohort", course.record)
    assert (held["first"], held["last"]) == (date(2026, 3, 9), date(2026, 3, 9)), "what can be read of it counts"


def test_one_person_of_two_records_counts_once_and_whoever_asks_is_gone(country: Country) -> None:
    desk = country.ministry.desk()
    one, other, asked, erased = (person(desk, f"زينب {at}", skills="welding") for at in range(4))
    taken(desk, one, other, asked, erased)
    course = planned(desk)
    first, later = sorted((one.record, other.record))
    taken(
        desk,
        course,
        *marks(desk, course.record, first, ["absent"]),
        *marks(desk, course.record, later, ["present", "late"]),
    )
    taken(desk, *marks(desk, course.record, erased.record, ["present"]))
    country.snapshot()
    assert len(country.facts("people", "person", one.record, other.record, asked.record, erased.record)) == 4
    made = link(country, one.record, other.record)
    with country.ministry.database.write() as session:
        session.add(
            RequestRow(
                id=new_id(), person=asked.record, device_id=desk.id, office_id=desk.office, author_id=desk.clerk,
                what="withdrawal", asked_by="person", shown="", words="", recorded_at="", received_at=NIGHT,
                state="granted", answer="", proposed_by="", decided_by="huda", decided_at=NIGHT,
            )
        )  # fmt: skip
        erase(session, erased.record, NIGHT)
    manifest = country.snapshot()
    assert manifest.read == 0, "nothing was said of any record"
    assert [one["person"] for one in country.facts("people", "person", first, later, erased.record)] == [
        country.number(first)
    ]
    (left,) = country.facts("people", "person", asked.record)
    assert (left["left_on"], left["left_why"]) == (date(2026, 6, 2), "withdrawn")
    came = country.facts("attendance", "cohort", course.record)
    assert [(one["person"], one["session"], one["mark"]) for one in came] == [
        (country.number(first), 1, "present"), (country.number(first), 2, "late"),
    ]  # fmt: skip
    connection = keeping.opened(country.data, "256MB")
    pairs = connection.execute("SELECT day, pairs FROM doubles WHERE office = ?", [desk.office]).fetchall()
    connection.close()
    assert pairs == [(date(2026, 5, 21), 1)]
    with country.ministry.database.write() as session:
        session.get_one(PersonLink, made).undone_at = NIGHT
    country.snapshot()
    assert len(country.facts("people", "person", first, later)) == 2
    assert len(country.facts("attendance", "cohort", course.record)) == 3


def test_adding_to_a_snapshot_is_making_it_anew(country: Country) -> None:
    """After a night in which everything happened at once; only what was said of is read."""
    desk = country.ministry.desk()
    people = [person(desk, f"زينب {at}") for at in range(5)]
    august = write_cohort(COHORT)
    old, course = planned(desk), planned(desk)
    of_april = [{**one, "id": new_id(), "date": str(one["date"]).replace("-03-", "-04-")} for one in SESSIONS]
    course = desk.change("class", course.record, {**course.body, "sessions": of_april, "cohort": august})
    taken(desk, *people, old, course)
    taken(desk, *marks(desk, old.record, people[0].record, ["present"]))
    taken(desk, *in_april(desk, course.record, people[1].record, of_april, ["present", "absent"]))
    first = country.snapshot()
    assert first.read >= 5
    files = {one.name for one in (country.data / keeping.ROOT / first.name / "attendance").iterdir()}
    assert {"2026-03.parquet", "2026-04.parquet"} <= files

    edited = person(desk, record=people[2].record, base=people[2].id, district="IQ-D041")
    fresh = person(desk, "هيوا كريم")
    taken(desk, edited, fresh, *in_april(desk, course.record, people[1].record, of_april[1:], ["late"]))
    taken(desk, *in_april(desk, course.record, people[4].record, of_april, ["present"]))
    with country.ministry.database.write() as session:
        erase(session, people[3].record, NIGHT)
    link(country, people[1].record, people[4].record)
    added = country.snapshot()
    assert (added.base, added.read) == (first.name, 2)
    march = [country.data / keeping.ROOT / one.name / "attendance" / "2026-03.parquet" for one in (first, added)]
    assert march[0].stat().st_ino == march[1].stat().st_ino, "a month in which nothing changed is the same file"
    rows = country.everything(added)
    country.at -= timedelta(days=1)
    whole = country.snapshot(whole=True)
    assert (whole.base, whole.read >= 5) == ("", True), "one of six was erased"
    assert country.everything(whole) == rows
    assert {one: whole.rows(one) for one in whole.tables} == {one: len(some) for one, some in rows.items()}


def in_april(
    desk: Desk, cohort: str, who: str, sessions: Sequence[Mapping[str, Any]], said: Sequence[str]
) -> list[Change]:
    """Marks of a cohort's own sessions."""
    return [
        desk.change(
            "attendance", str(meeting["id"]),
            {"class": cohort, "session": meeting["id"], "person": who, "mark": mark, "minutes": 0, "note": "",
             "recorded_at": "2026-04-05T07:45:00Z"},
        )
        for meeting, mark in zip(sessions, said, strict=False)
    ]  # fmt: skip


def test_a_snapshot_is_for_its_owner_alone_whole_and_found_again(plain: Country) -> None:
    """What was cut off is no snapshot; two stay; a file that was changed is told."""
    with pytest.raises(CentralError, match="snapshot_missing"):
        keeping.opened(plain.data)
    desk = plain.ministry.desk()
    taken(desk, person(desk, "سرّ الأسرار"))
    first = plain.snapshot()
    root = plain.data / keeping.ROOT
    (root / f"{keeping.MAKING}cut-off").mkdir()
    assert keeping.newest(plain.data) == root / first.name
    second, third = plain.snapshot(), plain.snapshot()
    assert keeping.newest(plain.data) == root / third.name
    assert {one.name for one in root.iterdir() if one.is_dir()} == {second.name, third.name}
    assert stat.S_IMODE(root.stat().st_mode) == 0o700
    files = [path for path in (root / third.name).rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    every = b"".join(path.read_bytes() for path in (root / third.name).rglob("*") if path.is_file())
    assert "سرّ".encode() not in every
    assert keeping.check(root / third.name) == third
    path = root / third.name / "people.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    with pytest.raises(CentralError, match=r"snapshot_damaged.*people\.parquet"):
        keeping.check(root / third.name)


def told_by(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """What a command answers, or the code with which it fails."""
    failed = cli.main([*words, "--json"])
    said = capsys.readouterr()
    return json.loads(said.err)["error"] if failed else json.loads(said.out)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Settings, Database]]:
    """A centre of the test's own, which nobody serves, with three people."""
    settings = begin(tmp_path / "centre", None)
    finish(settings, None)
    database = settings.open_database()
    with database.write() as session:
        add_office(session, "office")
        for _ in range(3):
            add_person(session, new_id(), "office")
    yield settings, database
    database.close()


def test_commands_make_one_and_say_what_is_in_it(
    own: tuple[Settings, Database], capsys: pytest.CaptureFixture[str]
) -> None:
    settings, database = own
    data = f"--data={settings.data}"
    assert told_by(capsys, "indicators", "status", data) == "snapshot_missing"
    made = told_by(capsys, "indicators", "snapshot", data)
    assert (made["people"], made["read"], made["base"], made["attendance"]) == (3, 3, "", 0)
    again = told_by(capsys, "indicators", "snapshot", data)
    assert (again["people"], again["read"], again["base"]) == (3, 0, made["snapshot"])
    assert told_by(capsys, "indicators", "status", "--check", data) == again
    assert told_by(capsys, "indicators", "snapshot", "--whole", data)["read"] == 3
    with Lease(database, SNAPSHOT, utc_now, "another").held():
        assert told_by(capsys, "indicators", "snapshot", data) == "snapshot_runs"
        assert told_by(capsys, "indicators", "snapshot", "--when-due", data) == {"state": "not_due"}


@pytest.mark.slow
def test_the_nights_snapshot_is_made_by_itself_once(own: tuple[Settings, Database]) -> None:
    """By the real command, in a process of its own."""
    settings, database = own
    hour = (utc_now() + timedelta(hours=3)).strftime("%H:%M")  # Iraq's clock
    kept = json.loads((settings.data / "centre.json").read_text())
    (settings.data / "centre.json").write_text(json.dumps(kept | {"timers": {"snapshot": hour}}))
    timer = SnapshotTimer(database, load(settings.data).timers, utc_now, settings.data, settings.database)
    assert timer.keep(lambda _seconds: False) == 0
    folder = keeping.newest(settings.data)
    assert folder is not None
    assert keeping.check(folder).rows("people") == 3
    assert timer.keep(lambda _seconds: False) is None
    never = SnapshotTimer(database, Timers(snapshot=""), utc_now, settings.data, settings.database)
    assert never.keep(lambda _seconds: False) is None


@pytest.mark.slow
def test_one_that_is_killed_leaves_the_one_before(own: tuple[Settings, Database]) -> None:
    settings, database = own
    snapshots = Snapshots(database, settings.data, utc_now, new_id)
    before = snapshots.make()
    with database.write() as session:
        for _ in range(4_000):
            add_person(session, new_id(), "office")
    root = settings.data / keeping.ROOT
    run = [sys.executable, "-m", "sync.central", "indicators", "snapshot", f"--data={settings.data}"]
    with subprocess.Popen(run, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None and not list(root.glob(f"{keeping.MAKING}*/raw")):
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert list(root.glob(f"{keeping.MAKING}*"))
    assert keeping.newest(settings.data) == root / before.name
    assert keeping.check(root / before.name) == before
    after = snapshots.make()
    assert (after.rows("people"), after.read) == (4_003, 4_000)
    assert not list(root.glob(f"{keeping.MAKING}*"))
