"""Cards at the door, a month on paper and as a table, and what trainees are due."""

import csv
import errno
import io
import os
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mihan_desktop.domain.attendance import ClassSession, Mark, TrainingClass
from mihan_desktop.domain.door import Scan, card_number, grouped, read_card, session_now, sessions_at
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.cohorts import Slot
from mihan_desktop.services.sheets import PAY_COLUMNS, MonthWords, PayWords
from mihan_desktop.services.tables import sheet_name
from tests.services.cohorts import catalogue, people, wanted
from tests.services.office import PASSWORD, Office

TODAY = date(2026, 3, 2)
NINE, TEN = time(9), time(10)
LETTERS = {Mark.PRESENT: "P", Mark.ABSENT: "A", Mark.LATE: "L", Mark.EXCUSED: "E"}
MONTH = MonthWords(
    "number", "name", "came", "absent", "excused", "with paper", "share", "March", LETTERS, right_to_left=False
)
PAY = PayWords(tuple(f"h{at}" for at in range(PAY_COLUMNS)), "Total", "Rates", "usual", "Dues", right_to_left=False)


def planned(office: Office, karwan: User, title: str = "خياطة") -> TrainingClass:
    """A class of three; the second session is today's, the last one next month."""
    dates = [date(2026, 3, 1), TODAY, date(2026, 3, 3), date(2026, 4, 1)]
    return office.desk.attending.plan_class(karwan, title, dates, names=["زينب", "نور", "=1+1"]).training_class


def test_a_card_marks_present_or_late_by_the_clock_and_a_second_time_changes_nothing(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    session, first, second = made.sessions[1].id, *(one.person_id for one in made.trainees[:2])
    scan = office.desk.door.scan
    in_time = scan(karwan, made.id, session, grouped(card_number(first)), time(10, 25))
    assert (in_time.scan, in_time.mark, in_time.trainee) == (Scan.MARKED, Mark.PRESENT, made.trainees[0])
    late = scan(karwan, made.id, session, card_number(second), TEN)  # it is half past ten in Baghdad
    assert (late.mark, late.minutes) == (Mark.LATE, 30)
    office.wall.go_on(minutes=5)
    again = scan(karwan, made.id, session, card_number(second), TEN)
    assert (again.scan, again.mark, again.minutes, again.changes.kinds) == (
        Scan.ALREADY, Mark.LATE, 30, frozenset(),
    )  # fmt: skip
    assert len(office.desk.following.history(karwan, made.id, session, second)) == 1


def test_cards_of_others_and_slips_of_the_reader_are_said_and_mark_nobody(office: Office) -> None:
    karwan = office.enter("karwan")
    made, other = planned(office, karwan), planned(office, karwan, "حاسوب")
    session = made.sessions[1].id
    theirs = office.desk.door.scan(karwan, made.id, session, card_number(other.trainees[0].person_id), NINE)
    assert (theirs.scan, theirs.title, theirs.trainee) == (Scan.OTHER_CLASS, "حاسوب", other.trainees[0])
    good = card_number(made.trainees[0].person_id)
    slipped = good[:4] + str((int(good[4]) + 1) % 10) + good[5:]
    for text, said in ((slipped, Scan.MISREAD), ("", Scan.MISREAD), (card_number("nobody"), Scan.STRANGER)):
        assert office.desk.door.scan(karwan, made.id, session, text, NINE).scan is said
    assert office.desk.attending.sheet(karwan, made.id).marks == {}


def test_at_another_day_by_this_desks_clock_nobody_is_marked(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    card = card_number(made.trainees[0].person_id)
    with pytest.raises(MihanError, match="door_other_day"):
        office.desk.door.scan(karwan, made.id, made.sessions[0].id, card, NINE)
    office.wall.go_on(hours=-3)
    with office.desk.door._opened.write() as work:
        work.moments.see(office.wall.time.replace(hour=9))
    with pytest.raises(MihanError, match="clock_behind"):
        office.desk.door.scan(karwan, made.id, made.sessions[1].id, card, NINE)


def test_on_a_day_of_two_sessions_the_clock_says_whose_door_it_is() -> None:
    day = date(2026, 3, 2)
    evening = ClassSession("e", 1, day, time(13), 180)
    morning = ClassSession("m", 2, day, time(9), 180)
    today = sessions_at([evening, morning, ClassSession("o", 3, date(2026, 3, 3))], day)
    assert today == (morning, evening)
    for hour, meant in ((time(7), morning), (time(12, 29), morning), (time(12, 30), evening), (time(23), evening)):
        assert session_now(today, hour) is meant
    unsaid = ClassSession("u", 4, day)
    assert session_now((morning, unsaid), time(9)) is None
    assert session_now((unsaid,), time(9)) is unsaid
    assert session_now((), time(9)) is None


def test_the_door_stays_open_over_noon_and_each_session_has_its_own_marks(office: Office) -> None:
    karwan = office.enter("karwan")
    catalogue(office)
    slots = (Slot(1, time(9), 120), Slot(1, time(13), 120))
    course = office.desk.scheduling.plan_cohort(
        karwan, replace(wanted(capacity=3, sessions=4, first=TODAY), pattern=slots)
    ).training_class
    clerk = office.enter("zainab")
    ids = people(office, clerk, ("زهراء", "كرار"))
    karwan = office.enter("karwan")
    office.desk.admitting.apply(karwan, course.id, ids)
    office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, course.id))
    card, scan = card_number(ids[0]), office.desk.door.scan
    first = scan(karwan, course.id, "", card)
    assert first.session is not None
    assert (first.session.begins, first.here, first.mark) == (time(9), 1, Mark.LATE)
    office.wall.go_on(minutes=140)
    second = scan(karwan, course.id, "", card)
    assert second.session is not None
    assert (second.scan, second.session.begins, second.mark) == (Scan.MARKED, time(13), Mark.PRESENT)
    again = scan(karwan, course.id, "", card)
    assert (again.scan, again.here) == (Scan.ALREADY, 1)
    made = planned(office, karwan)
    with pytest.raises(MihanError, match="door_hour"):
        scan(karwan, made.id, "", card_number(made.trainees[0].person_id))


def test_numbers_of_cards_are_read_in_any_digits_and_are_no_registration_numbers() -> None:
    number = card_number("019f0000-0000-7000-8000-000000000001")
    assert (len(number), number[0] != "0", read_card(number)) == (14, True, number)
    assert read_card(grouped(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))) == number
    assert read_card("10001-000127-9") is None


def mark_days(office: Office, karwan: User, made: TrainingClass) -> None:
    """Zainab comes twice, Nur is late and then absent, the third is excused."""
    marks = {0: (Mark.PRESENT, Mark.PRESENT), 1: (Mark.LATE, Mark.ABSENT), 2: (Mark.EXCUSED, Mark.EXCUSED)}
    rows = [
        (made.sessions[at].id, made.trainees[row].person_id, mark, 0, "")
        for row, both in marks.items()
        for at, mark in enumerate(both)
    ]
    office.desk.attending.mark(karwan, made.id, rows)


def test_a_month_is_a_table_with_totals_and_no_formula(office: Office, tmp_path: Path) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    mark_days(office, karwan, made)
    assert office.desk.sheets.month(karwan, made.id, TODAY, tmp_path / "m.xlsx", MONTH) == 3
    sheet = load_workbook(tmp_path / "m.xlsx").active
    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[0][1:6] == ["name", "2026-03-01", "2026-03-02", "2026-03-03", "came"]
    assert rows[2][1:] == ["نور", "L", "A", None, 1, 1, 0, 0, "50%"]
    assert rows[3][1] == "'=1+1"
    with pytest.raises(MihanError, match="export_kind"):
        office.desk.sheets.month(karwan, made.id, TODAY, tmp_path / "m.pdf", MONTH)


def pay(office: Office, made: TrainingClass, path: Path) -> list[list[str]]:
    """What finance reads."""
    assert office.desk.sheets.pay(office.enter("huda"), made.id, TODAY, path, PAY) == 3
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))


def test_only_what_a_supervisor_signed_is_paid_and_every_day_is_named(enrolled: Office, tmp_path: Path) -> None:
    office = enrolled
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    mark_days(office, karwan, made)
    assert [row[2] for row in pay(office, made, tmp_path / "none.csv")[1:4]] == ["0", "0", "0"]
    huda = office.enter("huda")
    waiting = [item.change_id for item in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve_many(huda, waiting, PASSWORD.format("huda"), lambda _done, _of: None, lambda: False)
    karwan = office.enter("karwan")
    correction = (made.sessions[0].id, made.trainees[0].person_id, Mark.ABSENT, 0, "لم تكن هناك")
    office.desk.attending.mark(karwan, made.id, [correction])
    rows = pay(office, made, tmp_path / "pay.csv")
    assert rows[1][2:] == ["2", "2026-03-01 2026-03-02", "5000", "3000", "10000", "6000", "16000", "", "1", "0", "0"]
    assert rows[2][2:4] == ["1", "2026-03-01"]
    assert rows[3][8] == "0"
    assert (rows[4][1], rows[4][2], rows[4][8], rows[4][10]) == ("Total", "3", "24000", "1")
    assert rows[5][1] == "Rates: usual", "nobody takes the program's own figures for the ministry's"


def test_a_full_disk_leaves_no_half_file(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no room"):
        office.desk.sheets.month(karwan, made.id, TODAY, tmp_path / "m.xlsx", MONTH)
    monkeypatch.undo()
    assert list(tmp_path.glob("m*")) == []


def test_a_class_may_be_called_what_no_sheet_of_a_workbook_may(enrolled: Office, tmp_path: Path) -> None:
    karwan = enrolled.enter("karwan")
    made = planned(enrolled, karwan, "حاسوب 2026/27: [أ] *?")
    path = tmp_path / "march.xlsx"
    words = replace(MONTH, sheet=made.title)
    assert enrolled.desk.sheets.month(karwan, made.id, TODAY, path, words) == 3
    assert load_workbook(path).sheetnames == ["حاسوب 2026 27   أ"]
    assert sheet_name("'[]'") == "1"
