"""One person: what the page says is what happened, every look is written down, and lists leave only with a right."""

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.listing import Order, RegisterQuery
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services.exporting import Wording
from mihan_desktop.services.tables import harmless
from tests.services.office import PASSWORD, Office, kept

WORDS = Wording(
    ("الرقم", "الاسم", "الهاتف", "أين هو", "أدخله", "حُفظ"), {one: str(one) for one in RecordStatus}, "السجلات", True
)


def names(office: Office, text: str, query: RegisterQuery | None = None) -> list[str]:
    """Labels of what is found, in order."""
    zainab = office.people["zainab"]
    return [one.label for one in office.desk.searching.page(zainab, query or RegisterQuery(text)).records]


def viewed(office: Office, record_id: str) -> list[str]:
    """Who looked at a record."""
    with office.desk.searching._opened.read() as work:
        return [line.actor_name for line in work.audit.of_record(record_id) if line.code == "viewed"]


def correct(office: Office, record_id: str, **answers: str) -> None:
    """Reopen a record, change answers and save it again."""
    zainab = office.people["zainab"]
    draft = office.desk.registering.reopen(zainab, record_id)
    session = office.restored(draft)
    for name, value in answers.items():
        session.set(f"/data/{name}", value)
    office.desk.registering.keep_draft(zainab, kept(draft, session))
    office.desk.registering.save(zainab, draft.id, session.finalise())


@pytest.mark.parametrize("indexed", [False, True])
def test_those_come_first_whose_own_name_was_typed(office: Office, indexed: bool) -> None:
    zainab = office.enter("zainab")
    for given, father, family in (
        ("حسن", "علي", "الساعدي"), ("علي", "كاظم", "حسن"), ("علي", "حسن", "الجبوري"), ("عباس", "حسن", "علي"),
    ):  # fmt: skip
        office.register(zainab, given_name=given, father_name=father, family_name=family)
    if indexed:
        with office.desk.searching._opened.write() as work:
            work.registrations._words.index(1)
    assert names(office, "علي حسن")[0] == "علي حسن الجبوري"
    assert names(office, "علي حسن")[1] == "علي كاظم حسن"
    assert set(names(office, "علي حسن")) == set(names(office, "حسن عل"))
    assert names(office, "علي")[:2] == ["علي حسن الجبوري", "علي كاظم حسن"]


@pytest.mark.parametrize("indexed", [False, True])
@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("ڕێبوار", "ريبوار"), ("ڕێبوار", "رێبوار"), ("دلێر", "دلير"), ("هەڵمەت", "هلمت"), ("پشتیوان", "بشتيوان"),
        ("کاروان", "كاروان"), ("مصطفى", "مصطفي"), ("فاطمة", "فاطمه"), ("إسراء", "اسرا"), ("عبد الرحمن", "عبدالرحمن"),
        ("عبدالرحمن", "عبد الرحم"), ("الجبوري", "جبور"), ("جبوري", "الجبوري"), ("زيـنـب", "زَيْنَب"),
        ("زين\u200cب", "زينب"),
    ],
)  # fmt: skip
def test_a_name_is_found_under_another_keyboard(office: Office, stored: str, typed: str, indexed: bool) -> None:
    zainab = office.enter("zainab")
    office.register(zainab, given_name=stored, father_name="", family_name="")
    office.register(zainab, given_name="نور", father_name="", family_name="")
    if indexed:
        with office.desk.searching._opened.write() as work:
            work.registrations._words.index(1)
    if (stored, typed) == ("هەڵمەت", "هلمت"):
        assert names(office, typed) == []  # vowels that Sorani writes and Arabic does not are another matter (matching)
    else:
        assert len(names(office, typed)) == 1


def test_many_that_match_are_told_apart_page_by_page(office: Office) -> None:
    zainab = office.enter("zainab")
    for number in range(9):
        office.register(zainab, given_name="مريم", father_name=f"علي{number}", phone=f"0780000000{number}")
    with office.desk.searching._opened.write() as work:
        work.registrations._words.index(1)
    office.register(zainab, given_name="مريم", father_name="حسن")
    for query in (
        RegisterQuery("مريم"), RegisterQuery(), RegisterQuery("مريم", RecordStatus.WAITING),
        RegisterQuery(order=Order.NAME), RegisterQuery(order=Order.AUTHOR, descending=True),
    ):  # fmt: skip
        first = office.desk.searching.page(zainab, query, limit=4)
        second = office.desk.searching.page(zainab, query, offset=4, limit=4)
        third = office.desk.searching.page(zainab, query, offset=8, limit=4)
        pages = [one.record_id for page in (first, second, third) for one in page.records]
        assert (first.more, second.more, third.more) == (True, True, False), query
        assert len(set(pages)) == len(pages) == 10 == office.desk.searching.count(zainab, query), query
    by_name = [one.label for one in office.desk.searching.page(zainab, RegisterQuery(order=Order.NAME)).records]
    assert by_name[0] == "مريم حسن الجبوري"


def test_a_list_is_limited_by_day_clerk_and_form(office: Office) -> None:
    zainab = office.enter("zainab")
    office.register(zainab)
    office.wall.go_on(days=1)
    ali = office.enter("ali")
    late = office.register(ali, given_name="ليلى").registration
    today, yesterday = date(2026, 3, 3), date(2026, 3, 2)
    for query, count in (
        (RegisterQuery(since=today), 1), (RegisterQuery(until=yesterday), 1), (RegisterQuery(since=yesterday), 2),
        (RegisterQuery(author_id=ali.id), 1), (RegisterQuery(form_id=late.form_id), 2), (RegisterQuery(form_id="x"), 0),
        (RegisterQuery(status=RecordStatus.SENT), 0), (RegisterQuery("ليلى", since=today), 1),
        (RegisterQuery("ليلى", until=yesterday), 0),
    ):  # fmt: skip
        assert office.desk.searching.count(ali, query) == count, query
        assert len(office.desk.searching.page(ali, query).records) == count, query
    choices = office.desk.searching.choices(ali)
    assert {name for _, name in choices.authors} == {"زينب الموظفة", "علي الموظف"}
    assert [one for one, _ in choices.forms] == [late.form_id]


def test_a_person_is_told_change_by_change(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration
    office.wall.go_on(hours=1)
    correct(office, record.record_id, phone="07809998877", family_name="السعدي")
    office.desk.registering.reopen(zainab, record.record_id)
    person = office.desk.viewing.person(zainab, record.record_id)
    newest, first = person.revisions
    told = {one.ref: (one.before, one.now) for one in newest.fields}
    assert told == {"/data/phone": ("07701234567", "07809998877"), "/data/family_name": ("الجبوري", "السعدي")}
    assert {one.before for one in first.fields} == {""}
    assert (first.status, newest.status) == (RecordStatus.SUPERSEDED, RecordStatus.WAITING)
    assert (first.why.code, newest.why.code) == ("superseded", "not_enrolled")
    assert (newest.author_name, newest.number) == ("زينب الموظفة", 2)
    answers = {one.ref: one.text for section in person.sections for one in section.answers}
    assert answers["/data/phone"] == "07809998877"
    assert answers["/data/sex"] == "أنثى"
    assert [line.code for line in person.events] == ["saved", "corrected"]
    assert [(one.own, one.author_name) for one in person.drafts] == [(True, "زينب الموظفة")]
    ali = office.enter("ali")
    assert [one.own for one in office.desk.viewing.person(ali, record.record_id).drafts] == [False]
    with pytest.raises(MihanError, match="record_unknown"):
        office.desk.viewing.person(ali, "nobody")


def test_every_look_at_a_person_is_written_down_once_in_a_while(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration
    for _ in range(3):
        office.desk.viewing.person(zainab, record.record_id)
    office.desk.searching.registration(zainab, record.record_id)
    assert viewed(office, record.record_id) == ["زينب الموظفة"]
    office.wall.go_on(minutes=11)
    office.desk.searching.registration(zainab, record.record_id)
    office.desk.viewing.person(office.enter("huda"), record.record_id)
    assert viewed(office, record.record_id) == ["زينب الموظفة", "زينب الموظفة", "هدى"]
    assert "viewed" not in [
        one.code for one in office.desk.viewing.person(office.people["huda"], record.record_id).events
    ]
    with office.desk.searching._opened.read() as work:
        assert work.audit.broken_at() is None


def test_training_is_counted_from_the_marks_that_stand(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration.record_id
    karwan = office.enter("karwan")
    days = [date(2026, 3, day) for day in (1, 2, 3, 4)]
    planned = office.desk.attending.plan_class(karwan, "لحام", days, person_ids=[record]).training_class
    meetings = [meeting.id for meeting in planned.sessions]
    marks = (Mark.PRESENT, Mark.ABSENT, Mark.LATE)
    rows = [(meeting, record, mark, 0, "") for meeting, mark in zip(meetings, marks, strict=False)]
    office.desk.attending.mark(karwan, planned.id, rows)
    office.desk.attending.mark(karwan, planned.id, [(meetings[1], record, Mark.EXCUSED, 0, "مرض")])
    (attended,) = office.desk.viewing.person(karwan, record).training
    assert (attended.title, attended.trainer_name, attended.sessions) == ("لحام", "کاروان", 4)
    assert attended.counts == {Mark.PRESENT: 1, Mark.LATE: 1, Mark.EXCUSED: 1}
    assert (attended.rate, attended.first, attended.last) == (1.0, days[0], days[3])


def test_a_registration_number_finds_its_record_and_is_shown(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    enrolled.register(zainab, given_name="نور")
    record = enrolled.register(zainab).registration.record_id
    number = enrolled.desk.viewing.person(zainab, record).record.number
    assert number
    for typed in (number, number.replace("-", ""), number.replace("-", " ")):
        found = enrolled.desk.searching.page(zainab, RegisterQuery(typed)).records
        assert [(one.record_id, one.number) for one in found] == [(record, number)], typed
    listed = enrolled.desk.searching.page(zainab, RegisterQuery()).records
    assert len({one.number for one in listed}) == 2


def test_what_the_ministry_has_is_said_of_each_change(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    record = enrolled.register(zainab).registration
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [record.change_id], PASSWORD.format("huda"))
    for _ in range(2):
        enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    enrolled.enter("zainab")
    correct(enrolled, record.record_id, phone="07809998877")
    newest, first = enrolled.desk.viewing.person(enrolled.people["zainab"], record.record_id).revisions
    assert (first.status, first.why.code) == (RecordStatus.RECEIVED, "received")
    assert (newest.status, newest.why.code) == (RecordStatus.WAITING, "waiting_for_supervisor")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_list_leaves_as_a_file_without_formulas_and_with_a_line_in_the_audit(
    office: Office, tmp_path: Path, ending: str
) -> None:
    zainab = office.enter("zainab")
    office.register(zainab, given_name="=HYPERLINK(1)", father_name="", family_name="")
    office.register(zainab, given_name="نور")
    path = tmp_path / f"list{ending}"
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.exporting.registrations(zainab, RegisterQuery(), path, WORDS)
    huda = office.enter("huda")
    assert office.desk.exporting.registrations(huda, RegisterQuery(order=Order.SAVED), path, WORDS) == 2
    if ending == ".csv":
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        lines = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    else:
        sheet = openpyxl.load_workbook(path).active
        assert sheet is not None
        assert sheet.sheet_view.rightToLeft
        lines = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert lines[0][1] == "الاسم"
    assert [line[1] for line in lines[1:]] == ["'=HYPERLINK(1)", "نور عبد الحسين الجبوري"]
    assert lines[2][2] == "07701234567"
    with office.desk.searching._opened.read() as work:
        line = next(line for line in work.audit.of_record("") if line.code == "exported")
    assert line.details == {"count": 2, "kind": ending[1:]}
    with pytest.raises(MihanError, match="export_kind"):
        office.desk.exporting.registrations(huda, RegisterQuery(), tmp_path / "list.doc", WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "=1",
        "+1",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "\nx",
        " =1",
        "\n=1",
        "\u200f=1",
        "\u2066=cmd\u2069",
        "\uff1d1",
        "\u00a0 -1",
        "\x01@x",
    ],
)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["زينب", "", " ", "\u200fزينب", "a=1", "٣", "\u2067علي\u2069"])
def test_what_is_no_formula_is_written_as_it_is(text: str) -> None:
    assert harmless(text) == text
