"""What each topic of a report counts, one event after the other, and by what an event is told apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.reports.periods import Between
from mihan_desktop.domain.reports.queries import ReportQuery
from mihan_desktop.domain.reports.tables import Cell
from mihan_desktop.domain.reports.topics import ACTS, PERSONAL, WAITS, Dimension, Topic, age_group, group_of
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.standing import CAME
from mihan_desktop.domain.work.referrals import State
from mihan_desktop.services.office_marks import joined

if TYPE_CHECKING:
    from mihan_desktop.storage.certificates import KeptCertificate
    from mihan_desktop.storage.report_acts import PairSaid
    from mihan_desktop.storage.report_people import Person
    from mihan_desktop.storage.work import Work

SLICE: Final = 2_000
"""events that are looked at between two stops"""
_FIRST: Final = {"registration": "saved", "class": "class_planned"}
_AGAIN: Final = {"registration": "corrected", "class": "class_amended"}
_SAID: Final = {
    "attendance": "marked", "enrolment": "enrolled_as", "assessment": "assessed", "follow_up": "followed_up",
    "referral": "referred", "duplicate": "duplicate_decided", "fair": "fair_said", "employer": "employer_said",
    "vacancy": "vacancy_said", "request": "request_made", "points": "points_asked", "question": "question_asked",
    "call": "course_called", "survey": "survey_said",
}  # fmt: skip
"""What a change of another desk is in that desk's log, which is not here."""


class Going:
    """How far a count is, and whether somebody asked to stop."""

    def __init__(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        self._progress, self._cancelled = progress, cancelled

    def at(self, done: int, of: int) -> None:
        """So far of so much. Raises MihanError ``report_stopped`` once somebody asked to stop."""
        if self._cancelled():
            raise MihanError("report_stopped")
        self._progress(min(done, of), of)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that is counted, or ``count`` of them. person: whose it is, a record's id or ""; clerk: whose work;
    teacher: who teaches the class, for whom it is own work too; form: "" for that of the person; known: what is told
    apart by the topic's own dimensions; mark: of attendance.
    """

    day: date
    clerk: str
    person: str = ""
    form: str = ""
    known: Mapping[Dimension, str] = field(default_factory=dict)
    teacher: str = ""
    count: int = 1
    mark: Mark | None = None


def events(work: "Work", topic: Topic, time: Between, today: date, going: Going) -> Iterator[Event]:
    """Everything of a topic in a time; not of ``REGISTRATIONS``, which the database counts."""
    made: Mapping[Topic, Callable[[], Iterable[Event]]] = {
        Topic.WAITING: lambda: _waiting(work, today),
        Topic.RETURNED: lambda: _returned(work, time),
        Topic.DUPLICATES: lambda: _duplicates(work),
        Topic.ATTENDANCE: lambda: _attendance(work, time, going),
        Topic.CERTIFICATES: lambda: _certificates(work, going),
        Topic.PLACEMENTS: lambda: _placements(work),
        Topic.WORKLOAD: lambda: _workload(work, time),
    }
    for one in made[topic]():
        if time.since <= one.day <= time.until:
            yield one


def tallied(
    work: "Work", query: ReportQuery, found: Iterable[Event], owner: str, going: Going
) -> dict[tuple[date, str], Cell]:
    """Events by (day, group), those that ``query`` is limited to. owner: whose work alone counts, "" for all."""
    counted = list(found)
    tally: dict[tuple[date, str], Cell] = {}
    for start in range(0, len(counted), SLICE):
        going.at(start, len(counted))
        _add(tally, work, query, counted[start : start + SLICE], owner)
    return tally


def _add(
    tally: dict[tuple[date, str], Cell], work: "Work", query: ReportQuery, some: list[Event], owner: str
) -> None:  # fmt: skip
    wanted = query.dimensions()
    needs = bool(wanted & {*PERSONAL, Dimension.FORM, Dimension.DESK}) or query.topic is Topic.CERTIFICATES
    people = work.report_people.of_records(one.person for one in some if one.person) if needs else {}
    marks = query.topic is Topic.ATTENDANCE and Dimension.MARK not in wanted
    for one in some:
        person = people.get(one.person)
        if owner and owner not in (_clerk(one, person), one.teacher):
            continue
        if any(_value(one, person, dimension) != value for dimension, value in query.where):
            continue
        key = (one.day, "" if query.by is None else _value(one, person, query.by))
        tally[key] = tally.get(key, Cell()) + (_share(one.mark) if marks else Cell(one.count))


def _share(mark: Mark | None) -> Cell:
    """Present and late came, excused is left out of both sides (``attendance_rate``)."""
    return Cell() if mark is Mark.EXCUSED else Cell(int(mark in CAME), 1)


def _clerk(event: Event, person: "Person | None") -> str:
    """Whose work: of a certificate, who registered the person."""
    return event.clerk or (person.author if person is not None else "")


def _value(event: Event, person: "Person | None", dimension: Dimension) -> str:
    if dimension in event.known:
        return event.known[dimension]
    if dimension is Dimension.CLERK:
        return _clerk(event, person)
    if dimension is Dimension.FORM and event.form:
        return event.form
    if person is None:
        return ""
    day = event.day.year * 10_000 + event.day.month * 100 + event.day.day
    return {
        Dimension.FORM: person.form, Dimension.DISTRICT: person.district, Dimension.SEX: person.sex,
        Dimension.AGE: age_group(person.born, day), Dimension.EDUCATION: person.education,
        Dimension.OCCUPATION: person.occupation[:1], Dimension.JOB: person.occupation, Dimension.DESK: person.desk,
    }.get(dimension, "")  # fmt: skip


def day_of(number: int) -> date:
    """A day from YYYYMMDD."""
    return date(number // 10_000, number // 100 % 100, number % 100)


def number_of(day: date) -> int:
    """YYYYMMDD of a day."""
    return day.year * 10_000 + day.month * 100 + day.day


def _local(moment: str | datetime) -> date:
    told = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return told.astimezone(IRAQ).date()


def _waiting(work: "Work", today: date) -> Iterator[Event]:
    """What waits here, what waits at the office's machine, and there what other desks handed over."""
    rows = [
        (record, author, form, at)
        for _, record, kind, author, form, at, _ in work.outbox.waiting_briefly()
        if kind == ChangeKind.REGISTRATION.value
    ]
    rows += [
        (row.record_id, row.author_id, row.form_id, row.recorded_at.isoformat())
        for row in work.outbox.with_status(RecordStatus.HANDED)
        if row.kind == ChangeKind.REGISTRATION.value
    ]
    for record, author, form, at in (*rows, *work.report_acts.handed_waiting()):
        day = _local(at)
        waits = group_of(max(0, (today - day).days), WAITS)
        yield Event(day, author, record, form, {Dimension.WAITED: waits})


def _returned(work: "Work", time: Between) -> Iterator[Event]:
    for one in work.report_acts.returns((number_of(time.since), number_of(time.until))):
        about = one.record if one.kind == ChangeKind.REGISTRATION.value else ""
        yield Event(day_of(one.day), one.author, about, one.form, {Dimension.KIND: one.kind})


def _duplicates(work: "Work") -> Iterator[Event]:
    """Of each pair what was said last."""
    from mihan_desktop.storage.report_acts import PairSaid
    from sync.protocol.messages import decode_change

    last: dict[frozenset[str], PairSaid] = {}
    for author, at, message in work.report_acts.handed_pairs():
        body = decode_change(message).body
        said = PairSaid(
            str(body.get("person", "")), str(body.get("other", "")), str(body.get("verdict", "")), author, at
        )  # fmt: skip
        _keep_later(last, said)
    for said in work.report_acts.pairs():
        _keep_later(last, said)
    for said in last.values():
        yield Event(_local(said.at), said.author, said.person, "", {Dimension.VERDICT: said.verdict})


def _keep_later(last: "dict[frozenset[str], PairSaid]", said: "PairSaid") -> None:
    pair = frozenset({said.person, said.other})
    before = last.get(pair)
    if before is None or before.at <= said.at:
        last[pair] = said


def _attendance(work: "Work", time: Between, going: Going) -> Iterator[Event]:
    """Marks that count, of this desk and of the office's others, at sessions that were asked of the trainee."""
    classes = work.classes.all()
    for at, one in enumerate(classes):
        going.at(at, len(classes))
        days = {meeting.id: meeting.date for meeting in one.sessions if time.since <= meeting.date <= time.until}
        if not days:
            continue
        known = {Dimension.CLASS: one.id}
        trainees = {trainee.person_id: trainee for trainee in one.trainees}
        for (person, session), entry in joined(work, one.id).current.items():
            day, trainee = days.get(session), trainees.get(person)
            if day is None or not (entry.mark in CAME or trainee is None or trainee.expected(day)):
                continue
            marked = known | {Dimension.MARK: entry.mark.value}
            yield Event(day, entry.author_id, person, "", marked, one.trainer_id, mark=entry.mark)


def _certificates(work: "Work", going: Going) -> Iterator[Event]:
    """The ministry's certificates that hold, of people of this office."""
    from sync.protocol.certificates import read_text
    from sync.protocol.errors import ProtocolError

    those_of: dict[str, list[KeptCertificate]] = {}
    for one in work.certificates.every():
        those_of.setdefault(one.cohort, []).append(one)
    for at, (cohort, those) in enumerate(those_of.items()):
        going.at(at, len(those_of))
        planned = work.classes.get(cohort)
        course = planned.cohort.course if planned is not None and planned.cohort is not None else ""
        teacher = planned.trainer_id if planned is not None else ""
        for one in those:
            if one.withdrawn is not None:
                continue
            try:
                issued = read_text(one.text).claims.issued
            except ProtocolError:
                continue
            yield Event(
                issued, "", one.person, "", {Dimension.CLASS: cohort, Dimension.COURSE: course}, teacher
            )  # fmt: skip


def _placements(work: "Work") -> Iterator[Event]:
    """Work that began, each time that it did, of people whom this office looks after."""
    for one in work.referrals.all():
        for word in one.referral.words if one.ours else ():
            if word.state is State.STARTED:
                yield Event(word.on, word.author_id, one.referral.person)


def _workload(work: "Work", time: Between) -> Iterator[Event]:
    """Acts at this desk by its log, and those of the office's other desks by what they handed over."""
    for day, actor, code, count in work.report_acts.acts((number_of(time.since), number_of(time.until))):
        if code in ACTS:
            yield Event(day_of(day), actor, known={Dimension.ACT: code}, count=count)
    for day, author, kind, first, count in work.report_acts.handed_acts():
        code = _SAID.get(kind) or (_FIRST if first else _AGAIN).get(kind, "")
        if code:
            yield Event(day_of(day), author, known={Dimension.ACT: code}, count=count)
