"""What trainees are due: approved days, each once."""

from datetime import date

from mihan_desktop.domain.attendance import ClassSession, Mark, MarkEntry, Trainee
from mihan_desktop.domain.paying import Rates, approved_marks, pay_lines
from mihan_desktop.domain.registrations import RecordStatus

ZAINAB = Trainee("zainab", "زينب علي")
DAY, NEXT = date(2026, 11, 22), date(2026, 11, 23)
MORNING, NOON, LATER = ClassSession("a", 1, DAY), ClassSession("b", 2, DAY), ClassSession("c", 3, NEXT)


def said(session: ClassSession, mark: Mark, status: RecordStatus) -> MarkEntry:
    return MarkEntry(session.id, ZAINAB.person_id, mark, status=status)


def test_a_day_of_two_sessions_is_paid_once_and_what_nobody_approved_is_not() -> None:
    ever = [
        said(MORNING, Mark.PRESENT, RecordStatus.RECEIVED),
        said(NOON, Mark.LATE, RecordStatus.SEALED),
        said(LATER, Mark.PRESENT, RecordStatus.WAITING),
    ]
    current = {(one.person_id, one.session_id): one for one in ever}
    (line,) = pay_lines([ZAINAB], [MORNING, NOON, LATER], approved_marks(ever), current, Rates(5_000, 3_000))
    assert (line.days, line.open, line.stipend, line.transport, line.amount) == ((DAY,), 1, 5_000, 3_000, 8_000)


def test_a_correction_is_paid_from_the_day_on_which_it_is_signed() -> None:
    ever = [said(MORNING, Mark.PRESENT, RecordStatus.RECEIVED), said(MORNING, Mark.ABSENT, RecordStatus.WAITING)]
    assert approved_marks(ever)["zainab", "a"].mark is Mark.PRESENT
    signed = [*ever[:1], said(MORNING, Mark.ABSENT, RecordStatus.SENT)]
    assert approved_marks(signed)["zainab", "a"].mark is Mark.ABSENT
