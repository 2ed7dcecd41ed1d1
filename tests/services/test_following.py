"""A trainer is warned in time; a supervisor sees what a correction takes the place of."""

from datetime import date, timedelta

import pytest

from mihan_desktop.domain.attendance import Mark, TrainingClass
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.standing import Standing
from tests.services.office import PASSWORD, Office

TODAY = date(2026, 3, 2)


def planned(office: Office, karwan: User, sessions: int = 20) -> TrainingClass:
    """A class of three whose fifth session is today's."""
    dates = [TODAY + timedelta(days=day) for day in range(-4, sessions - 4)]
    return office.desk.attending.plan_class(karwan, "خياطة", dates, names=["زينب", "نور", "هيام"]).training_class


def absent(office: Office, karwan: User, made: TrainingClass, at: int, row: int, note: str = "") -> None:
    """One absence more."""
    entry = (made.sessions[at].id, made.trainees[row].person_id, Mark.ABSENT, 0, note)
    office.desk.attending.mark(karwan, made.id, [entry])


def test_whoever_may_miss_little_more_is_named_while_the_class_goes_on(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    assert office.desk.following.warned(karwan) == ()
    everybody = [
        (made.sessions[at].id, made.trainees[row].person_id, Mark.PRESENT, 0, "") for at in (1, 3) for row in range(3)
    ]
    office.desk.attending.mark(karwan, made.id, everybody)
    for at in (0, 2, 4):
        absent(office, karwan, made, at, 1)
    (one,) = office.desk.following.warned(karwan)
    assert (one.trainee.name, one.class_title) == ("نور", "خياطة")
    assert (one.attendance.left, one.attendance.standing) == (2, Standing.NEAR)
    office.wall.go_on(days=40)
    assert office.desk.following.warned(karwan) == (), "the class is over"


def test_the_history_of_a_mark_says_who_when_why_and_which_one_counts(office: Office) -> None:
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    session, person = made.sessions[0].id, made.trainees[0].person_id
    absent(office, karwan, made, 0, 0)
    office.wall.go_on(hours=1)
    office.desk.attending.mark(karwan, made.id, [(session, person, Mark.LATE, 12, "رأيتها بعد قليل")])
    newest, first = office.desk.following.history(karwan, made.id, session, person)
    assert (newest.entry.mark, newest.entry.note, newest.stands) == (Mark.LATE, "رأيتها بعد قليل", True)
    assert (first.entry.mark, first.stands, first.author_name) == (Mark.ABSENT, False, "کاروان")
    assert first.entry.recorded_at is not None
    assert newest.entry.recorded_at == first.entry.recorded_at + timedelta(hours=1)
    with pytest.raises(MihanError, match="class_unknown"):
        office.desk.following.history(karwan, made.id, "another session", person)


@pytest.fixture
def approved(enrolled: Office) -> tuple[Office, TrainingClass]:
    """A class whose marks of today a supervisor approved."""
    office = enrolled
    karwan = office.enter("karwan")
    made = planned(office, karwan)
    rows = [(made.sessions[4].id, one.person_id, Mark.PRESENT, 0, "") for one in made.trainees]
    office.desk.attending.mark(karwan, made.id, rows)
    approve_all(office)
    return office, made


def approve_all(office: Office) -> None:
    """Huda approves whatever waits."""
    huda = office.enter("huda")
    waiting = [item.change_id for item in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve_many(huda, waiting, PASSWORD.format("huda"), lambda _done, _of: None, lambda: False)


def test_what_was_approved_is_locked_and_a_correction_is_reviewed_beside_the_old_mark(
    approved: tuple[Office, TrainingClass],
) -> None:
    office, made = approved
    karwan = office.enter("karwan")
    with pytest.raises(MihanError, match="approved_change"):
        absent(office, karwan, made, 4, 0)
    absent(office, karwan, made, 4, 0, "خرجت بعد التوقيع")
    huda = office.enter("huda")
    (entry,) = office.desk.reviewing.queue(huda).entries
    assert entry.flagged, "it is not approved among what nobody looks at"
    (item,) = office.desk.reviewing.waiting(huda)
    assert [(one.code, one.params["count"]) for one in item.flags] == [("marks_corrected", 1)]
    (mark,) = office.desk.reviewing.detail(huda, item.change_id).marks
    assert mark.before is not None
    assert (mark.before.mark, mark.now.mark, mark.now.note) == (Mark.PRESENT, Mark.ABSENT, "خرجت بعد التوقيع")
    assert mark.before.status is RecordStatus.SEALED


def test_a_correction_that_is_returned_leaves_the_approved_mark_in_the_history(
    approved: tuple[Office, TrainingClass],
) -> None:
    office, made = approved
    absent(office, office.enter("karwan"), made, 4, 0, "خرجت بعد التوقيع")
    huda = office.enter("huda")
    (item,) = office.desk.reviewing.waiting(huda)
    office.desk.reviewing.return_change(huda, item.change_id, "كنت هناك ورأيتها")
    karwan = office.enter("karwan")
    session, person = made.sessions[4].id, made.trainees[0].person_id
    newest, first = office.desk.following.history(karwan, made.id, session, person)
    assert (newest.entry.status, first.entry.status) == (RecordStatus.RETURNED, RecordStatus.SEALED)
    office.desk.attending.mark(karwan, made.id, [(session, person, Mark.PRESENT, 0, "")])
    assert office.desk.attending.sheet(karwan, made.id).marks[person, session].mark is Mark.PRESENT
