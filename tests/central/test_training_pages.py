"""The ministry looks at its courses: by programme, by cohort, and at one cohort with names for who may see them."""

import io
from dataclasses import dataclass
from datetime import date, time, timedelta

import openpyxl
import pytest
from sqlalchemy import event, select

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.training.assessments import assessment_record
from mihan_desktop.domain.training.catalogue import CourseKind, Terms
from mihan_desktop.domain.training.cohorts import Cohort, Slot, write_cohort
from mihan_desktop.domain.training.ending import USUAL, Assessment, Ending, When
from mihan_desktop.domain.training.enrolments import State, enrolment_id
from sync.central.certificates.schema import CertificateRow
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.schema import Act
from sync.central.training import overview
from sync.central.training.overview import Overview
from sync.central.training.scores import score_lines
from sync.central.web.roles import Role
from sync.protocol.messages import Change
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id

TODAY = utc_now().astimezone(IRAQ).date()
LABELS = {"ar": "خياطة صناعية", "ckb": "دوورینی پیشەسازی", "en": "Industrial sewing"}
SEATING = (State.APPLIED, State.ADMITTED)
ENDING = Ending(
    (
        Assessment("before", {"ar": "القبلي", "ckb": "پێشوەختە", "en": "At first"}, When.PRE, out_of=20, counts=False),
        Assessment("test", {"ar": "اختبار الخياطة", "ckb": "تاقیکردنەوە", "en": "Sewing test"}, out_of=40, attempts=2),
    )
)  # fmt: skip
NAMES = ("زينب الأولى", "هيوا الثانية", "ليلى الثالثة", "سارة الرابعة", "نور الخامسة")


@dataclass
class Sewing:
    """A cohort of four places in its third week: one came to all, one missed much, one left, one waits, one applied."""

    ministry: Ministry
    desk: Desk
    cohort: str
    people: list[str]

    def see(self, role: Role, language: str = "en") -> Browser:
        """Somebody of the staff at the pages."""
        browser = Browser(self.ministry.centre.url, language)
        browser.sign_in(self.ministry.add_staff(role))
        return browser

    def saved(self, browser: Browser, path: str) -> openpyxl.Workbook:
        """A workbook."""
        answer = browser.open(path)
        assert answer.headers["content-disposition"].endswith('.xlsx"')
        return openpyxl.load_workbook(io.BytesIO(answer.content))


def cohort_of(
    desk: Desk, title: str, first: date, count: int, capacity: int = 4, course: str = "sewing", ending: Ending = USUAL
) -> Change:  # fmt: skip
    """A cohort that meets each day from ``first`` on."""
    cohort = write_cohort(
        Cohort(
            course, LABELS, CourseKind.VOCATIONAL, "2026.1", Terms(75, 3, 0), capacity, first,
            (Slot(7, time(9), 180),), ending=ending,
        )
    )  # fmt: skip
    sessions = [
        {"id": new_id(), "number": at + 1, "date": (first + timedelta(days=at)).isoformat()} for at in range(count)
    ]
    body = {"title": title, "trainer": new_id(), "sessions": sessions, "trainees": [], "cohort": cohort}
    return desk.change("class", new_id(), body)


def said(desk: Desk, cohort: str, person: str, state: State, on: date, reason: str = "", rank: int = 0) -> Change:
    """Something is said of somebody in a cohort."""
    body = {
        "cohort": cohort, "person": person, "state": state.value, "reason": reason, "on": on.isoformat(), "to": "",
        "basis": {"rank": rank, "points": 10 * rank if rank else None, "version": "1" if rank else ""},
        "recorded_at": "2026-02-03T07:45:00Z",
    }  # fmt: skip
    return desk.change("enrolment", enrolment_id(cohort, person), body)


def marked(desk: Desk, planned: Change, person: str, marks: str) -> list[Change]:
    """p, a, e at one session after the other."""
    words = {"p": "present", "a": "absent", "e": "excused"}
    sessions = planned.body["sessions"]
    return [
        desk.change(
            "attendance", planned.record,
            {"class": planned.record, "session": one["id"], "person": person, "mark": words[mark], "minutes": 0,
             "note": "", "recorded_at": "2026-02-03T07:45:00Z"},
        )
        for one, mark in zip(sessions, marks, strict=False)  # type: ignore[call-overload]
    ]  # fmt: skip


@pytest.fixture(scope="module")
def sewing(module_ministry: Ministry) -> Sewing:
    desk = module_ministry.desk()
    first = TODAY - timedelta(days=9)
    planned = cohort_of(desk, "خياطة الصباح", first, 20)
    people = [desk.registration(name) for name in NAMES]
    ids = [one.record for one in people]
    early = first - timedelta(days=5)
    words = [said(desk, planned.record, one, State.APPLIED, early) for one in ids]
    words += [said(desk, planned.record, one, State.ADMITTED, early, rank=at + 1) for at, one in enumerate(ids[:3])]
    words.append(said(desk, planned.record, ids[3], State.WAITING, early, rank=4))
    words.append(said(desk, planned.record, ids[2], State.DROPPED, first + timedelta(days=4), "انتقلت ليلى إلى بغداد"))
    marks = marked(desk, planned, ids[0], "pppppppppp") + marked(desk, planned, ids[1], "ppppapapae")
    marks += marked(desk, planned, ids[2], "ppaa")
    over = cohort_of(desk, "خياطة السنة الماضية", TODAY - timedelta(days=300), 5, 1)
    marks += marked(desk, over, ids[0], "ppppp")
    done = [
        said(desk, over.record, ids[0], state, over_day) for state, over_day in (
            (State.APPLIED, early - timedelta(days=400)), (State.ADMITTED, early - timedelta(days=400)),
            (State.COMPLETED, TODAY - timedelta(days=290)),
        )
    ]  # fmt: skip
    every = [planned, over, *people, *words, *marks, *done]
    statuses = desk.outcomes(*sorted(every, key=lambda one: one.sequence))
    assert set(statuses) == {("accepted", "")}
    return Sewing(module_ministry, desk, planned.record, ids)


def test_numbers_of_a_cohort_are_those_of_its_words_and_marks(sewing: Sewing) -> None:
    with sewing.ministry.database.read() as session:
        lines = [line for line in Overview().cohorts(session, TODAY) if line.course == "sewing"]
        found = overview.one(session, sewing.cohort, TODAY)
    running, over = lines
    assert (running.phase, over.phase) == ("running", "over")
    assert (running.places, running.seated, running.free, running.of(State.WAITING)) == (4, 2, 2, 1)
    assert (running.left, running.completed, over.completed, over.share) == (1, 0, 1, 100)
    assert (running.attended, running.missed) == (10 + 6 + 2, 3 + 2), "while they had a place; excused on neither side"
    assert (running.near, running.below, running.share) == (1, 0, 78)
    assert (running.held, running.sessions, running.governorate) == (10, 20, "IQ-G07")
    assert found is not None
    states = {one.enrolment.person: one.state for one in found.people}
    assert [states[person] for person in sewing.people] == [
        State.ACTIVE, State.AT_RISK, State.DROPPED, State.WAITING, State.APPLIED,
    ]  # fmt: skip
    (course,) = overview.by_course(lines)
    assert (course.cohorts, course.places, course.seated, course.completed) == (2, 5, 3, 1)
    with sewing.ministry.database.read() as session:
        assert overview.one(session, new_id(), TODAY) is None


def test_every_mark_that_was_said_last_counts_on_both_databases(ministry: Ministry) -> None:
    desk = ministry.desk()
    planned = cohort_of(desk, "حاسوب", TODAY - timedelta(days=2), 6)
    someone = desk.registration(NAMES[0])
    words = [said(desk, planned.record, someone.record, state, TODAY - timedelta(days=9)) for state in SEATING]
    every = [planned, someone, *words, *marked(desk, planned, someone.record, "pa")]
    desk.send(*every, *marked(desk, planned, someone.record, "pp"))
    with ministry.database.read() as session:
        found = overview.one(session, planned.record, TODAY)
        listed = {line.id: line for line in Overview().cohorts(session, TODAY)}
    assert found is not None
    assert (found.line.attended, found.line.missed, found.line.free) == (2, 0, 3)
    assert listed[planned.record] == found.line


def test_an_analyst_sees_numbers_and_no_name_and_each_look_is_written_down(sewing: Sewing) -> None:
    with sewing.see(Role.ANALYST) as browser:
        listed = browser.open("/training?phase=running").text
        assert "Industrial sewing" in listed
        assert "خياطة السنة الماضية" not in listed
        page = browser.open(f"/training/cohorts/{sewing.cohort}").text
        for secret in (*NAMES, *sewing.people, "انتقلت ليلى"):
            assert secret not in page
        assert "Near the limit of absences" in page
        book = sewing.saved(browser, f"/training/cohorts/{sewing.cohort}/people.xlsx")
        cells = [cell.value for row in book.worksheets[0] for cell in row]
        assert not set(cells) & {*NAMES, *sewing.people}
        assert browser.open(f"/training/cohorts/{new_id()}").status_code == 404
    with sewing.ministry.database.read() as session:
        acts = session.scalars(select(Act).where(Act.subject == sewing.cohort).order_by(Act.number)).all()
        assert [(one.verb, one.details["named"]) for one in acts[-2:]] == [
            ("cohort_viewed", "no"),
            ("cohort_saved", "no"),
        ]


def test_an_administrator_sees_who_is_in_a_cohort_and_why_they_left(sewing: Sewing) -> None:
    with sewing.see(Role.ADMINISTRATOR) as browser:
        page = browser.open(f"/training/cohorts/{sewing.cohort}").text
        for name in NAMES:
            assert name in page
        assert "انتقلت ليلى إلى بغداد" in page
        book = sewing.saved(browser, f"/training/cohorts/{sewing.cohort}/people.xlsx")
        rows = [[cell.value for cell in row] for row in book.worksheets[0]]
        (hiwa,) = [row for row in rows if NAMES[1] in row]
        assert hiwa[2:6] == [6, 3, 1, 66]
        assert 20 in hiwa, "the points by which the place was given"


def test_the_whole_goes_into_a_workbook_and_is_read_in_three_languages(sewing: Sewing) -> None:
    with sewing.see(Role.PUBLISHER) as browser:
        book = sewing.saved(browser, "/training/cohorts.xlsx?phase=over&course=sewing")
        courses, cohorts = book.worksheets
        assert cohorts["A2"].value == "خياطة السنة الماضية"
        assert cohorts.max_row == 2
        assert [cell.value for cell in courses[3]][1:5] == ["All of them", 1, 1, 1]
        for language, words in (("ar", "خياطة صناعية"), ("ckb", "دوورینی پیشەسازی")):
            browser.headers["Accept-Language"] = language
            assert words in browser.open("/training").text
        assert "خياطة الصباح" not in browser.open("/training?governorate=IQ-G01").text
        assert "خياطة الصباح" in browser.open("/training?course=sewing&governorate=IQ-G07&start=x").text


def test_a_certificate_counts_while_it_holds_and_an_erased_person_leaves_a_line_without_a_name(
    module_ministry: Ministry,
) -> None:
    ministry, desk = module_ministry, module_ministry.desk()
    over = cohort_of(desk, "حاسوب", TODAY - timedelta(days=30), 3, course="computers")
    gone = desk.registration(NAMES[0])
    words = [said(desk, over.record, gone.record, state, TODAY) for state in SEATING]
    desk.send(over, gone, *words, *marked(desk, over, gone.record, "ppp"))
    one = enrolment_id(over.record, gone.record)
    with ministry.database.write() as session:
        for serial, state in (("2026-000001-9", "good"), ("2026-000002-7", "withdrawn")):
            session.add(
                CertificateRow(
                    serial=serial, enrolment=one, cohort=over.record, person=gone.record, office_id=desk.office,
                    key="k", claims="", text="", issued=TODAY, issued_at=utc_now(), replaces="", state=state, why="",
                    words="", proposed_by="", withdrawn_by="", withdrawn=None,
                )
            )  # fmt: skip
    held = Overview()
    with ministry.database.read() as session:
        assert [line.certificates for line in held.cohorts(session, TODAY) if line.id == over.record] == [1]
    desk.send(said(desk, over.record, gone.record, State.COMPLETED, TODAY))
    with ministry.database.write() as session:
        session.get_one(CertificateRow, "2026-000001-9").state = "withdrawn"
    with ministry.database.read() as session:
        (line,) = [line for line in held.cohorts(session, TODAY) if line.id == over.record]
        assert (line.certificates, line.completed) == (0, 1), "what was counted before is counted anew"
        before = {line.id: line.phase for line in held.cohorts(session, TODAY - timedelta(days=60))}
        assert before[over.record] == "planned"
    with ministry.database.write() as session:
        erase(session, gone.record, utc_now())
    with Browser(ministry.centre.url) as browser:
        browser.sign_in(ministry.add_staff(Role.ADMINISTRATOR))
        page = browser.open(f"/training/cohorts/{over.record}").text
    assert NAMES[0] not in page
    assert "Erased" in page


def test_marks_are_read_of_a_cohort_for_which_something_came_and_not_at_each_look(ministry: Ministry) -> None:
    desk, held, asked = ministry.desk(), Overview(), list[str]()
    first, other = (cohort_of(desk, title, TODAY - timedelta(days=5), 4) for title in ("خياطة الظهر", "خياطة العصر"))
    person = desk.registration(NAMES[0])
    seats = [said(desk, one.record, person.record, state, TODAY) for one in (first, other) for state in SEATING]
    desk.send(first, other, person, *seats)

    def attended() -> list[int]:
        with ministry.database.read() as session:
            lines = {line.id: line.attended for line in held.cohorts(session, TODAY)}
        return [lines[first.record], lines[other.record]]

    assert attended() == [0, 0]
    listening = (
        ministry.database.engine,
        "before_cursor_execute",
        lambda _c, _cursor, said, *_rest: asked.append(said),
    )
    event.listen(*listening)
    assert attended() == [0, 0]
    event.remove(*listening)
    assert asked
    assert not [one for one in asked if "attendance_marks" in one]
    for marks, seen in (("pp", 2), ("ap", 1)):
        desk.send(*marked(desk, first, person.record, marks))
        assert attended() == [seen, 0]


def scored(desk: Desk, cohort: str, person: str, assessment: str, score: int, attempt: int = 1) -> Change:
    """Hundredths of a point, typed by an assessor."""
    body = {
        "cohort": cohort, "person": person, "assessment": assessment, "attempt": attempt, "score": score,
        "on": TODAY.isoformat(), "reason": "", "submission": "", "recorded_at": "2026-02-03T07:45:00Z",
    }  # fmt: skip
    record = assessment_record(enrolment_id(cohort, person), assessment, attempt)
    return desk.change("assessment", record, body, form_id="", form_version="")


def assessed(desk: Desk, before: tuple[int, ...], after: tuple[int, ...]) -> tuple[str, list[str]]:
    """A cohort whose people scored so many points before it and at its end, one after the other."""
    planned = cohort_of(desk, "خياطة المساء", TODAY - timedelta(days=3), 4, 9, "tailoring", ENDING)
    people = [desk.registration(f"{NAMES[at % 5]} {at}") for at in range(max(len(before), len(after)))]
    ids = [one.record for one in people]
    words = [said(desk, planned.record, one, state, TODAY - timedelta(days=9)) for one in ids for state in SEATING]
    results = [scored(desk, planned.record, one, "before", 100 * at) for one, at in zip(ids, before, strict=False)]
    results += [scored(desk, planned.record, one, "test", 100 * at) for one, at in zip(ids, after, strict=False)]
    assert set(desk.outcomes(planned, *people, *words, *results)) == {("accepted", "")}
    return planned.record, ids


Lines = list[tuple[int | None, int | None, int | None]]


def lines_of(ministry: Ministry, cohort: str, *, named: bool) -> Lines:
    """(sat, passed, mean) of each assessment, then of the gain."""
    with ministry.database.read() as session:
        found = overview.one(session, cohort, TODAY)
    assert found is not None
    lines = score_lines(found.cohort.ending, found.results, named=named)
    return [(one.sat, one.passed, one.mean) for one in lines]


def test_results_of_a_cohort_are_counted_by_the_rule_of_the_desks_on_both_databases(ministry: Ministry) -> None:
    desk = ministry.desk()
    cohort, ids = assessed(desk, (5, 5, 5, 5, 5, 20), (20, 20, 20, 20, 20, 10))
    assert lines_of(ministry, cohort, named=False) == [(6, None, 38), (6, None, 46), (6, None, 8)]
    again = scored(desk, cohort, ids[5], "test", 4000, 2)
    corrected = scored(desk, cohort, ids[0], "before", 1000)
    stranger = scored(desk, cohort, new_id(), "test", 4000)
    assert set(desk.outcomes(again, corrected, stranger)) == {("accepted", "")}
    whole: Lines = [(6, 2, 42), (6, 6, 58), (6, None, 17)]
    assert lines_of(ministry, cohort, named=True) == whole, "the best attempt, the last word, nobody from elsewhere"
    assert lines_of(ministry, cohort, named=False) == [(6, None, 42), *whole[1:]], "two who passed are few"


def test_results_of_few_are_kept_back_with_what_they_would_follow_from(module_ministry: Ministry) -> None:
    desk = module_ministry.desk()
    four, _ = assessed(desk, (10,) * 4, (30,) * 4)
    assert lines_of(module_ministry, four, named=False) == [(None, None, None)] * 3
    assert lines_of(module_ministry, four, named=True) == [(4, 4, 50), (4, 4, 75), (4, None, 25)]
    one_less, _ = assessed(desk, (10,) * 6, (30,) * 5)
    told: Lines = [(6, 6, 50), (5, 5, 75), (None, None, None)]
    assert lines_of(module_ministry, one_less, named=False) == told, "or the sixth would follow from gain and means"
    nobody, _ = assessed(desk, (10,) * 5, ())
    assert lines_of(module_ministry, nobody, named=False) == [(5, 5, 50), (0, 0, None), (0, None, None)]


def test_scores_stand_beside_names_and_nowhere_else_in_the_page_and_in_the_workbook(sewing: Sewing) -> None:
    cohort, _ = assessed(sewing.desk, (5, 5, 5, 5, 5, 9), (20, 21, 22, 23, 24, 31))
    sheets = {}
    for role in (Role.ANALYST, Role.ADMINISTRATOR):
        with sewing.see(role) as browser:
            page = browser.open(f"/training/cohorts/{cohort}").text
            book = sewing.saved(browser, f"/training/cohorts/{cohort}/people.xlsx")
            sheets[role] = [[[cell.value for cell in row] for row in sheet] for sheet in book.worksheets]
            assert ("are kept back" in page, "(of 40)" in page) == (role is Role.ANALYST, role is Role.ADMINISTRATOR)
            assert "+31" in page
    heads, *people = sheets[Role.ADMINISTRATOR][0]
    assert heads[-2:] == ["At first (of 20)", "Sewing test (of 40)"]
    assert max(row[-2:] for row in people) == [9, 31]
    assert "Sewing test (of 40)" not in sheets[Role.ANALYST][0][0]
    told = sheets[Role.ANALYST][1]
    assert told[1:] == [
        ["At first", "Before the course", 6, 0, 28],
        ["Sewing test", "At its end", 6, 6, 59],
        ["Mean gain", "Before the course – At its end", 6, None, 31],
    ]
    with sewing.see(Role.ADMINISTRATOR, "ar") as browser:
        page = browser.open(f"/training/cohorts/{cohort}").text
        assert "نتائج التقييم" in page
        assert "اختبار الخياطة" in page
        assert "نتائج التقييم" not in browser.open(f"/training/cohorts/{sewing.cohort}").text, "of a course without"
