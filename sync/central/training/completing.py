"""The end of somebody's course at the ministry: judged by the same rule as at the desk, from what has arrived."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.attendance import Mark, Trainee
from mihan_desktop.domain.names import written
from mihan_desktop.domain.standing import CAME
from mihan_desktop.domain.training.completion import ENDS, Judged, Verdict, contradicts, judge
from mihan_desktop.domain.training.enrolments import times_of
from sync.central.bodies import BadBodyError
from sync.central.schema import AttendanceMark
from sync.central.training import assessing, enrolling
from sync.protocol.messages import Change

EARLY: Final = "completion_early"
OTHER: Final = "completion_contradicts"


def check(session: Session, change: Change, described: Mapping[str, Any] | None) -> None:
    """Turn back the end of a course that does not follow from what is here, unless its word says why.

    described: the row of its class where it changes in the same slice. Of a cohort that is not here nothing is judged.
    Raises ``BadBodyError`` ``completion_early`` where something that it rests on has not arrived yet,
    ``completion_contradicts`` where something else follows.
    """
    if change.body.get("state") not in ENDS:
        return
    said = enrolling.read_enrolment(change.body)
    if written(said.reason):
        return
    found = judged(session, said.cohort, said.person, described)
    if found is not None and contradicts(said.state, found.verdict):
        raise BadBodyError(EARLY if found.verdict is Verdict.NOT_YET else OTHER)


def judged(session: Session, cohort_id: str, person: str, described: Mapping[str, Any] | None = None) -> Judged | None:
    """What follows for somebody; None of a class that is no cohort, has no sessions, or is not here."""
    found = assessing.described(session, cohort_id, described)
    if found is None or not found[1]:
        return None
    cohort, sessions = found
    words = assessing.words_of(session, cohort_id, (person,)).get(person, ())
    place = next((one for one in enrolling.of_person(session, person) if one.cohort == cohort_id), None)
    times = () if place is None else times_of(place.words)
    return judge(cohort, marks_of(sessions, times, _marks(session, cohort_id, person)), words)


def _marks(session: Session, cohort_id: str, person: str) -> dict[str, Mark]:
    """The mark that holds of each session: the last by its clock."""
    query = (
        select(AttendanceMark.session_id, AttendanceMark.mark)
        .where(AttendanceMark.class_id == cohort_id, AttendanceMark.person_id == person)
        .order_by(AttendanceMark.clock, AttendanceMark.change_id)
    )
    return {meeting: Mark(mark) for meeting, mark in session.execute(query)}


def marks_of(
    sessions: Sequence[Any], times: tuple[tuple[date, date | None], ...], marks: Mapping[str, Mark]
) -> list[Mark | None]:
    """Marks of the sessions that are asked of somebody, in their order (``domain.standing.marks_that_count``)."""
    trainee = Trainee("", "", times=times)
    found: list[Mark | None] = []
    for one in sorted((each for each in sessions if isinstance(each, Mapping)), key=_number):
        mark = marks.get(str(one.get("id", "")))
        if mark in CAME or trainee.expected(_day(one)):
            found.append(mark)
    return found


def _number(meeting: Mapping[str, Any]) -> int:
    number = meeting.get("number")
    return number if isinstance(number, int) else 0


def _day(meeting: Mapping[str, Any]) -> date:
    try:
        return date.fromisoformat(str(meeting.get("date", "")))
    except ValueError:
        return date.min
