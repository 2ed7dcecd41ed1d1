"""A trainer's day: classes, marks, second thoughts."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from mihan_desktop.domain.attendance import Mark, TrainingClass
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import User
from tests.services.office import Office


def planned(office: Office, karwan: User) -> TrainingClass:
    """A class of three with two sessions."""
    dates = [date(2026, 3, 3), date(2026, 3, 1)]
    return office.desk.attending.plan_class(karwan, " خياطة ", dates, names=["زينب", "نور", "هيام"]).training_class


def test_a_class_is_planned_of_registered_people_and_typed_names(office: Office) -> None:
    record = office.register(office.enter("zainab")).registration.record_id
    karwan = office.enter("karwan")
    made = office.desk.attending.plan_class(
        karwan, "حاسوب", [date(2026, 3, 1)], person_ids=[record], names=["نور", " "]
    )
    assert [trainee.name for trainee in made.training_class.trainees] == ["زينب عبد الحسين الجبوري", "نور"]
    assert office.desk.attending.classes(karwan) == (made.training_class,)
    with pytest.raises(MihanError) as refused:
        office.desk.attending.plan_class(karwan, "", [date(2026, 3, 1)] * 2, person_ids=["nobody"])
    assert {one.code for one in refused.value.problems} == {"required", "date_twice", "person_unknown"}


def test_sessions_are_numbered_by_date(office: Office) -> None:
    made = planned(office, office.enter("karwan"))
    assert [(one.number, one.date.day) for one in made.sessions] == [(1, 1), (2, 3)]
    assert made.title == "خياطة"


def test_a_mark_is_written_once_and_a_second_thought_replaces_it(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    session, person = made.sessions[0].id, made.trainees[0].person_id
    assert office.desk.attending.mark(karwan, made.id, [(session, person, Mark.PRESENT, 0, "")]).kinds
    assert not office.desk.attending.mark(karwan, made.id, [(session, person, Mark.PRESENT, 0, " ")]).kinds
    office.desk.attending.mark(karwan, made.id, [(session, person, Mark.LATE, 10, "")])
    mark = office.desk.attending.sheet(karwan, made.id).marks[person, session]
    assert (mark.mark, mark.minutes_late, mark.status, mark.author_id) == (
        Mark.LATE,
        10,
        RecordStatus.WAITING,
        karwan.id,
    )
    with office.desk.attending._opened.read() as work:
        ever = work.classes.marks_of(session, person)
    assert [(one.mark, one.status) for one in ever] == [
        (Mark.PRESENT, RecordStatus.SUPERSEDED),
        (Mark.LATE, RecordStatus.WAITING),
    ]


def test_marks_that_make_no_sense_are_refused_all_together(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    session, person = made.sessions[0].id, made.trainees[0].person_id
    good = (session, person, Mark.PRESENT, 0, "")
    for bad, code in (
        ((session, "nobody", Mark.PRESENT, 0, ""), "person_unknown"),
        (("no session", person, Mark.PRESENT, 0, ""), "session_unknown"),
        ((session, made.trainees[1].person_id, Mark.PRESENT, 5, ""), "minutes_invalid"),
        ((session, made.trainees[1].person_id, Mark.LATE, 1441, ""), "minutes_invalid"),
        (good, "marked_twice"),
    ):
        with pytest.raises(MihanError) as refused:
            office.desk.attending.mark(karwan, made.id, [good, bad])
        assert code in {one.code for one in refused.value.problems}
    assert office.desk.attending.sheet(karwan, made.id).marks == {}
    with pytest.raises(MihanError, match="class_unknown"):
        office.desk.attending.mark(karwan, "no class", [good])


def test_a_returned_sheet_is_marked_anew(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    session = made.sessions[0].id
    entries = [(session, trainee.person_id, Mark.PRESENT, 0, "") for trainee in made.trainees]
    office.desk.attending.mark(karwan, made.id, entries)
    huda = office.enter("huda")
    sheet = office.desk.reviewing.waiting(huda)[-1]
    office.desk.reviewing.return_change(huda, sheet.change_id, "من حضر حقا؟")
    karwan = office.enter("karwan")
    assert {one.status for one in office.desk.attending.sheet(karwan, made.id).marks.values()} == {
        RecordStatus.RETURNED
    }
    assert office.desk.searching.counts(karwan).returned == 1  # the sheet, as lists count
    office.desk.attending.mark(karwan, made.id, entries)
    assert office.desk.searching.counts(karwan).returned == 0
    assert {one.status for one in office.desk.attending.sheet(karwan, made.id).marks.values()} == {RecordStatus.WAITING}


def test_a_returned_class_is_amended_and_waits_again(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    session, person = made.sessions[0].id, made.trainees[0].person_id
    office.desk.attending.mark(karwan, made.id, [(session, person, Mark.ABSENT, 0, "")])
    huda = office.enter("huda")
    office.desk.reviewing.return_change(huda, office.desk.reviewing.waiting(huda)[0].change_id, "العنوان ناقص")
    karwan = office.enter("karwan")
    (returned,) = office.desk.attending.classes(karwan)
    assert (returned.status, returned.reason) == (RecordStatus.RETURNED, "العنوان ناقص")
    amended = office.desk.attending.amend_class(
        karwan, made.id, title="خياطة للمبتدئات", add_dates=[date(2026, 3, 5)], names=["سعاد"]
    ).training_class
    sheet = office.desk.attending.sheet(karwan, made.id)
    assert sheet.training_class == amended
    assert (amended.status, len(amended.sessions), len(amended.trainees)) == (RecordStatus.WAITING, 3, 4)
    assert sheet.marks[person, session].mark is Mark.ABSENT
    assert [item.label for item in office.desk.reviewing.waiting(office.enter("huda"))] == ["خياطة للمبتدئات"] * 2
    with pytest.raises(MihanError, match="class_unknown"):
        office.desk.attending.amend_class(office.enter("karwan"), "no class", title="x")


def test_a_mark_of_a_locked_session_changes_only_with_a_reason(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    session, person, other = made.sessions[0].id, made.trainees[0].person_id, made.trainees[1].person_id
    office.desk.attending.mark(karwan, made.id, [(session, person, Mark.PRESENT, 0, "")])
    office.wall.time = datetime.combine(made.sessions[0].date + timedelta(days=3), time(9), UTC)
    with pytest.raises(MihanError, match="late_change"):
        office.desk.attending.mark(karwan, made.id, [(session, person, Mark.ABSENT, 0, " ")])
    office.desk.attending.mark(karwan, made.id, [(session, person, Mark.ABSENT, 0, "ورقة الحضور تقول غائبة")])
    office.desk.attending.mark(karwan, made.id, [(session, other, Mark.PRESENT, 0, "")])  # nothing is changed by it
    marks = office.desk.attending.sheet(karwan, made.id).marks
    assert (marks[person, session].mark, marks[other, session].mark) == (Mark.ABSENT, Mark.PRESENT)
