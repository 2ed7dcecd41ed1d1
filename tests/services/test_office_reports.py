"""Reports of the office: every number against a slow, obvious count, the office and one's own work, kept and taken."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from mihan_desktop.domain.attendance import Mark, attendance_rate
from mihan_desktop.domain.duplicates import Verdict
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.reports.periods import Grain, Span, period_of
from mihan_desktop.domain.reports.queries import MOST_SAVED, ReportQuery
from mihan_desktop.domain.reports.tables import Report
from mihan_desktop.domain.reports.topics import DIMENSIONS, Dimension, Topic
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.enrolments import State as Place
from mihan_desktop.domain.work.referrals import State
from mihan_desktop.services.desk import Desk
from mihan_desktop.services.tables import Table
from mihan_desktop.storage import report_people
from sync.protocol.certificates import issue
from tests.services.cohorts import catalogue, cohort, people
from tests.services.kept_offices import office_for
from tests.services.office import FORM_ID, Office
from tests.services.seeking import FORM_ID as SEEKING
from tests.services.seeking import form, seek
from tests.services.test_audit_lines import lines
from tests.services.test_duplicates import AGAIN, begun, found
from tests.services.test_people import correct
from tests.services.test_sending_to_work import VACANCY, offer
from tests.sync.test_certificates import ADDRESS, CLAIMS, KEY

EVER = ReportQuery(span=Span.EVER, grain=Grain.NONE)


def run(desk: Desk, who: User, query: ReportQuery = EVER, **other: Any) -> Report:
    """A report, from beginning to end."""
    return desk.reports.run(who, replace(query, **other), lambda _done, _of: None, lambda: False)


def told(report: Report) -> dict[str, int]:
    """Numbers by line, the empty ones left out."""
    return {line.key: line.total.number for line in report.lines if line.total.number}


@dataclass
class Registered:
    """Somebody as the test knows them. born: a date."""

    day: date
    clerk: str
    form: str
    sex: str = ""
    born: date | None = None
    district: str = ""
    education: str = ""
    job: str = ""
    state: str = "waiting"

    def value(self, dimension: Dimension) -> str:
        """What they count under, by plain reading."""
        if dimension is Dimension.AGE:
            return self._age()
        return {
            Dimension.FORM: self.form, Dimension.CLERK: self.clerk, Dimension.DISTRICT: self.district,
            Dimension.SEX: self.sex, Dimension.EDUCATION: self.education, Dimension.JOB: self.job,
            Dimension.OCCUPATION: self.job[:1], Dimension.STATE: self.state, Dimension.DESK: "",
        }[dimension]  # fmt: skip

    def _age(self) -> str:
        if self.born is None:
            return ""
        had = (self.day.month, self.day.day) >= (self.born.month, self.born.day)
        years = self.day.year - self.born.year - (not had)
        for first, last in ((0, 14), (15, 19), (20, 24), (25, 29), (30, 34), (35, 44), (45, 54), (55, 64)):
            if first <= years <= last:
                return str(first)
        return "65"


_SEEDED: list[Registered] = []


@pytest.fixture
def seeded(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """An office some weeks old; ``everybody`` there, as the test knows them."""
    made = Office(tmp_path / "profile")
    office_for(request, made, "weeks of reports", lambda first: _SEEDED.extend(some_weeks(first)))
    yield made
    made.desk.signing_in.sign_out()


@pytest.fixture
def everybody(seeded: Office) -> list[Registered]:
    """Who is registered in ``seeded``."""
    assert seeded.people
    return _SEEDED


def some_weeks(office: Office) -> list[Registered]:
    """Some weeks of two clerks with two forms; somebody is corrected, somebody withdrawn."""
    chance = random.Random(26)
    office.desk.registering.add_form(office.enter("omar"), form(), "seeking.xml")
    found_people: list[tuple[str, Registered]] = []
    for at in range(16):
        office.wall.go_on(days=chance.choice((0, 1, 1, 3, 8)))
        clerk = office.enter(chance.choice(("zainab", "ali")))
        born = date(1950 + chance.randrange(58), chance.choice((1, 3, 12)), chance.randrange(1, 28))
        day = office.wall().date()
        if at % 3:
            chosen = chance.choice(("7212", "2221", "5223"))
            where, level = chance.choice(("IQ-D038", "IQ-D001")), chance.choice(("10", "64"))
            record = seek(
                office, clerk, given_name=f"رقم{at}", date_of_birth=born.isoformat(), occupation_1=chosen,
                district=where, education_level=level,
            )  # fmt: skip
            one = Registered(day, clerk.id, SEEKING, "", born, where, level, chosen)
        else:
            sex = chance.choice(("female", "male"))
            record = office.register(
                clerk, given_name=f"رقم{at}", sex=sex, date_of_birth=born.isoformat(), national_number="", phone="",
            ).registration.record_id  # fmt: skip
            one = Registered(day, clerk.id, FORM_ID, sex, born)
        found_people.append((record, one))
    office.enter("zainab")
    mine = [pair for pair in found_people if pair[1].clerk == office.people["zainab"].id]
    record, one = next(pair for pair in mine if pair[1].form == FORM_ID)
    office.wall.go_on(days=2)
    correct(office, record, sex="male", date_of_birth="1961-02-03")
    one.sex, one.born = "male", date(1961, 2, 3)
    record, gone = next(pair for pair in mine if pair[1].form == SEEKING)
    office.desk.registering.withdraw(office.people["zainab"], record, "طلبت ذلك")
    return [one for _, one in found_people if one is not gone]


def test_every_number_of_registrations_is_what_counting_by_hand_gives(
    seeded: Office, everybody: list[Registered]
) -> None:
    office = seeded
    huda = office.enter("huda")
    for dimension in DIMENSIONS[Topic.REGISTRATIONS]:
        by_hand = Counter(one.value(dimension) for one in everybody)
        assert told(run(office.desk, huda, by=dimension)) == dict(by_hand), dimension
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH):
            report = run(office.desk, huda, by=dimension, grain=grain)
            counted = {
                (line.key, column): cell.number
                for line in report.lines
                for column, cell in zip(report.columns, line.cells, strict=True)
                if cell.number
            }
            slowly = Counter((period_of(one.day, grain).isoformat(), one.value(dimension)) for one in everybody)
            assert counted == dict(slowly), (dimension, grain)
            assert report.total.number == len(everybody)
        value = by_hand.most_common(1)[0][0]
        for other in (Dimension.CLERK, Dimension.AGE):
            limited = run(office.desk, huda, by=other, where=((dimension, value),))
            assert told(limited) == dict(
                Counter(one.value(other) for one in everybody if one.value(dimension) == value)
            ), (dimension, other)
    since, until = everybody[3].day, everybody[9].day
    between = run(office.desk, huda, span=Span.CHOSEN, since=since, until=until)
    assert between.total.number == sum(since <= one.day <= until for one in everybody)


def test_a_clerk_counts_their_own_work_and_a_supervisor_the_office(seeded: Office, everybody: list[Registered]) -> None:
    office = seeded
    zainab = office.enter("zainab")
    report = run(office.desk, zainab, by=Dimension.CLERK)
    own = [one for one in everybody if one.clerk == zainab.id]
    assert (told(report), report.own) == ({zainab.id: len(own)}, True)
    ali = office.people["ali"].id
    assert run(office.desk, zainab, where=((Dimension.CLERK, ali),)).total.number == 0
    assert run(office.desk, zainab, topic=Topic.WORKLOAD, by=Dimension.CLERK).lines[0].key == zainab.id
    assert run(office.desk, zainab, topic=Topic.WAITING).total.number == len(own)
    huda = office.enter("huda")
    report = run(office.desk, huda, by=Dimension.CLERK)
    assert (report.total.number, report.own) == (len(everybody), False)
    assert report.names[ali] == "علي الموظف"


def test_what_waits_and_what_was_sent_back_and_who_did_how_much(seeded: Office, everybody: list[Registered]) -> None:
    office = seeded
    desk, huda = office.desk, office.enter("huda")
    queue = desk.reviewing.waiting(huda)
    today = office.wall().date()
    waits = run(desk, huda, topic=Topic.WAITING, by=Dimension.WAITED)
    assert told(waits) == dict(Counter(_waited((today - item.recorded_at.date()).days) for item in queue))
    assert waits.total.number == len(everybody) == len(queue)
    for item in queue[:3]:
        desk.reviewing.return_change(huda, item.change_id, "لا يُقرأ")
    desk.reviewing.undo_return(huda, [queue[1].change_id])
    sent_back = [queue[0], queue[2]]
    returned = run(desk, huda, topic=Topic.RETURNED, by=Dimension.CLERK)
    assert told(returned) == dict(Counter(item.author_id for item in sent_back))
    assert told(run(desk, huda, topic=Topic.RETURNED, by=Dimension.KIND)) == {"registration": 2}
    assert run(desk, huda, topic=Topic.RETURNED, by=Dimension.FORM).total.number == 2
    assert run(desk, huda, topic=Topic.WAITING).total.number == len(queue) - 2
    work = run(desk, huda, topic=Topic.WORKLOAD, by=Dimension.ACT)
    assert told(work) == {"saved": 16, "corrected": 1, "withdrawn": 1, "returned": 3}
    own = run(desk, huda, topic=Topic.WORKLOAD, by=Dimension.ACT, where=((Dimension.CLERK, huda.id),))
    assert told(own) == {"returned": 3}
    assert told(run(desk, huda, by=Dimension.STATE)) == {"waiting": len(queue) - 2, "returned": 2}


def _waited(days: int) -> str:
    return next(str(first) for first in (30, 14, 7, 3, 1, 0) if days >= first)


def test_attendance_is_the_share_of_marks_that_the_sheets_give(office: Office) -> None:
    ids = people(office, office.enter("zainab"), ("زينب", "هيوا", "سعاد"), sex="female")
    catalogue(office)
    karwan = office.enter("karwan")
    made = cohort(office, karwan, capacity=3)
    office.desk.admitting.apply(karwan, made.id, ids)
    for person in ids:
        office.desk.admitting.say(karwan, made.id, person, Place.ADMITTED)
    office.wall.go_on(days=20)
    karwan = office.enter("karwan")
    chance, marks = random.Random(4), [Mark.PRESENT, Mark.LATE, Mark.ABSENT, Mark.EXCUSED]
    by_day: dict[date, list[Mark]] = {}
    for meeting in made.sessions[:4]:
        said = [(meeting.id, person, chance.choice(marks), 0, "مرض") for person in ids]
        office.desk.attending.mark(karwan, made.id, said)
        by_day[meeting.date] = [one[2] for one in said]
    report = run(office.desk, karwan, topic=Topic.ATTENDANCE, grain=Grain.DAY)
    assert {line.key: line.total.share for line in report.lines if line.total.of} == {
        day.isoformat(): rate for day, those in by_day.items() if (rate := attendance_rate(those)) is not None
    }
    every = [mark for those in by_day.values() for mark in those]
    assert report.total.share == attendance_rate(every)
    apart = run(office.desk, karwan, topic=Topic.ATTENDANCE, by=Dimension.MARK)
    assert told(apart) == {mark.value: every.count(mark) for mark in set(every)}
    assert not apart.shares
    women = run(office.desk, karwan, topic=Topic.ATTENDANCE, by=Dimension.CLASS, where=((Dimension.SEX, "female"),))
    assert (women.lines[0].key, women.names[made.id]) == (made.id, made.title)
    assert women.total == report.total
    assert run(office.desk, office.enter("zainab"), topic=Topic.ATTENDANCE).total.of == 0, "not her work"


def test_certificates_that_hold_are_counted_on_the_day_of_the_signature(office: Office) -> None:
    ids = people(office, office.enter("zainab"), ("زينب", "هيوا"), sex="male")
    with office.desk._opened.write() as work:
        for at, person in enumerate((*ids, ids[0])):
            claims = replace(CLAIMS, serial=f"2026-00012{at}-4", issued=CLAIMS.issued + timedelta(days=40 * at))
            work.certificates.hear(claims.serial, "c", person, issue(claims, KEY, ADDRESS), "", office.wall())
        work.certificates.withdraw("2026-000121-4", CLAIMS.issued, "error")
    office.wall.go_on(days=300)
    huda = office.enter("huda")
    report = run(office.desk, huda, topic=Topic.CERTIFICATES, by=Dimension.SEX, grain=Grain.MONTH)
    assert {line.key: line.total.number for line in report.lines if line.total.number} == {
        CLAIMS.issued.replace(day=1).isoformat(): 1,
        (CLAIMS.issued + timedelta(days=80)).replace(day=1).isoformat(): 1,
    }
    assert (report.columns, report.sums[0].number) == (("male",), 2)
    assert run(office.desk, office.enter("zainab"), topic=Topic.CERTIFICATES).total.number == 2, "she registered them"
    assert run(office.desk, office.enter("ali"), topic=Topic.CERTIFICATES).total.number == 0


def test_a_placement_is_work_that_began(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, ("زينب", "هيوا"), sex="female")
    offer(office, VACANCY, "لحّام", 2)
    desk = office.desk.sending_to_work
    for person in ids:
        desk.propose(clerk, VACANCY, [person])
        desk.issue(clerk, VACANCY, person)
        office.wall.go_on(days=1)
        desk.say(clerk, VACANCY, person, State.INTERVIEWED)
        desk.say(clerk, VACANCY, person, State.HIRED, then=office.wall().date() + timedelta(days=1))
    office.wall.go_on(days=4)
    began = office.wall().date() - timedelta(days=1)
    desk.say(clerk, VACANCY, ids[0], State.STARTED, on=began)
    report = run(office.desk, clerk, topic=Topic.PLACEMENTS, grain=Grain.DAY, by=Dimension.SEX)
    assert told(report) == {began.isoformat(): 1}
    assert report.columns == ("female",)


def test_of_a_pair_the_last_word_is_counted(office: Office) -> None:
    clerk = office.enter("zainab")
    office.register(clerk)
    draft, session = begun(office, clerk, AGAIN)
    (candidate,) = found(office, clerk, AGAIN, draft_id=draft.id)
    office.desk.duplicating.decide(clerk, draft.id, candidate, Verdict.UNSURE)
    saved = office.desk.registering.save(clerk, draft.id, session.finalise()).registration.record_id
    assert told(run(office.desk, clerk, topic=Topic.DUPLICATES, by=Dimension.VERDICT)) == {"unsure": 1}
    office.desk.duplicating.decide_pair(clerk, saved, candidate, Verdict.SAME, "هي نفسها")
    report = run(office.desk, clerk, topic=Topic.DUPLICATES, by=Dimension.VERDICT, where=((Dimension.SEX, "female"),))
    assert told(report) == {"same": 1}


def test_a_correction_that_is_taken_back_and_an_erased_person_leave_the_numbers(office: Office) -> None:
    zainab = office.enter("zainab")
    (record, other) = people(office, zainab, ("زينب", "هيوا"), sex="female")
    assert told(run(office.desk, zainab, by=Dimension.SEX)) == {"female": 2}
    correct(office, record, sex="male")
    assert told(run(office.desk, zainab, by=Dimension.SEX)) == {"female": 1, "male": 1}
    with office.desk._opened.write() as work:
        work.registrations.make_newest(record, record)
        work.erasing.erase(other)
    assert told(run(office.desk, zainab, by=Dimension.SEX)) == {"female": 1}
    with office.desk._opened.read() as work:
        assert work.report_people.of_records([record, other]).keys() == {record}


def test_another_version_reads_everybody_anew(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    zainab = office.enter("zainab")
    people(office, zainab, ("زينب", "هيوا"))
    before = run(office.desk, zainab, by=Dimension.AGE)
    monkeypatch.setattr(report_people, "MAKER", 98)
    assert office.desk.reports.catch_up(zainab) > 0
    assert run(office.desk, zainab, by=Dimension.AGE) == before
    assert office.desk.reports.catch_up(zainab) == 0


def test_who_asks_may_stop_and_hears_how_far_it_is(office: Office) -> None:
    zainab = office.enter("zainab")
    people(office, zainab, ("زينب", "هيوا"))
    with pytest.raises(MihanError, match="report_stopped"):
        office.desk.reports.run(zainab, EVER, lambda _done, _of: None, lambda: True)
    heard: list[tuple[int, int]] = []
    office.desk.reports.run(zainab, EVER, lambda done, of: heard.append((done, of)), lambda: False)
    assert heard
    assert all(0 <= done <= of for done, of in heard)


def test_a_question_is_kept_under_a_name_for_whoever_kept_it(office: Office) -> None:
    desk, zainab = office.desk, office.enter("zainab")
    asked = replace(EVER, by=Dimension.AGE, where=((Dimension.SEX, "female"),))
    desk.reports.save(zainab, "  النساء حسب العمر ", asked)
    desk.reports.save(zainab, "النساء حسب العمر", replace(asked, grain=Grain.WEEK))
    (kept,) = desk.reports.saved(zainab)
    assert (kept.name, kept.query) == ("النساء حسب العمر", replace(asked, grain=Grain.WEEK))
    for name in ("", " ", "ا" * 61):
        with pytest.raises(MihanError, match="report_name"):
            desk.reports.save(zainab, name, asked)
    for at in range(MOST_SAVED - 1):
        desk.reports.save(zainab, f"تقرير {at}", asked)
    with pytest.raises(MihanError, match="reports_full"):
        desk.reports.save(zainab, "واحد آخر", asked)
    assert desk.reports.saved(office.enter("huda")) == ()
    zainab = office.enter("zainab")
    desk.reports.remove(zainab, "تقرير 1")
    with pytest.raises(MihanError, match="report_unknown"):
        desk.reports.remove(zainab, "تقرير 1")


def test_a_report_is_taken_along_and_the_log_says_so(office: Office, tmp_path: Path) -> None:
    huda = office.enter("huda")
    asked = replace(EVER, by=Dimension.CLERK, where=((Dimension.SEX, "female"),))
    table = Table(("الموظف", "العدد"), (30, 10), [["=1+1", 3], ["زينب", 4]], "تقرير", right_to_left=True)
    assert office.desk.reports.export(huda, asked, table, tmp_path / "r.xlsx") == 2
    rows = list(load_workbook(tmp_path / "r.xlsx").active.values)
    assert rows[1:] == [("'=1+1", 3), ("زينب", 4)]
    office.desk.reports.export(huda, asked, table, tmp_path / "r.csv")
    office.desk.reports.write(huda, asked, tmp_path / "r.pdf", b"%PDF")
    with pytest.raises(MihanError, match="export_kind"):
        office.desk.reports.export(huda, asked, table, tmp_path / "r.doc")
    assert [line[2] for line in lines(office, "report_exported", "report_printed")] == [
        {"count": 2, "kind": kind, "topic": "registrations", "by": "clerk", "limits": "sex"} for kind in ("xlsx", "csv")
    ] + [{"topic": "registrations", "by": "clerk", "limits": "sex"}]


def test_what_there_is_to_limit_a_report_to(seeded: Office) -> None:
    office = seeded
    choices = office.desk.reports.choices(office.enter("huda"))
    assert {value for value, _ in choices.values[Dimension.DISTRICT]} <= {"IQ-D038", "IQ-D001"}
    assert dict(choices.values[Dimension.CLERK])[office.people["ali"].id] == "علي الموظف"
    assert {value for value, _ in choices.values[Dimension.FORM]} == {FORM_ID, SEEKING}
    assert choices.desks is False
