"""Courses, who took them and what became of them, as snapshots keep them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.following_up import Contact, Known, Outcome, Round, Stand, died, rounds_of
from mihan_desktop.domain.training.assessments import HUNDREDTHS, Sitting, sittings
from mihan_desktop.domain.training.catalogue import Catalogue, read_catalogue
from mihan_desktop.domain.training.class_body import read_sessions
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.domain.training.ending import Assessment, When
from mihan_desktop.domain.training.enrolments import IN_CLASS, LEFT, Enrolment, State, times_of
from mihan_desktop.domain.training.graduates import GRADUATED, completed_on, rounds_after
from mihan_desktop.domain.work.referrals import ROUNDS
from sync.central.bulk import among
from sync.central.certificates.schema import CertificateRow
from sync.central.indicators.facts import WHOLE
from sync.central.indicators.keeping import number_of
from sync.central.indicators.rows import Row, small
from sync.central.publishing import told_part
from sync.central.schema import AttendanceMark, Office, TrainingClassRow
from sync.central.training import assessing, enrolling
from sync.central.training.follow_ups_schema import FollowUpWord
from sync.central.work.referrals_schema import ReferralStand
from sync.protocol.releases import TRAINING_CATALOGUE

TOGETHER: Final = 100
"""Cohorts of which is read in one go."""
COHORT_STAMPS: Final = {"cohort": WHOLE, "stamp": WHOLE}
COURSE, PLACEMENT = "course", "placement"
_KNOWN: Final = {Known.YES: "yes", Known.NO: "no", Known.UNKNOWN: ""}


def catalogue_of(session: Session) -> Catalogue:
    """What is taught, by the catalogue in force."""
    return read_catalogue(told_part(session, TRAINING_CATALOGUE)[0])


def taught(catalogue: Catalogue) -> Iterator[Row]:
    """As ``facts.TAUGHT`` has it: minutes of the units that teach a skill, in whole hours."""
    for course in catalogue.courses:
        for skill in course.skills:
            sessions = sum(unit.sessions for unit in course.units if skill in unit.skills)
            yield course.id, skill, small((sessions * course.minutes + 30) // 60 or None)


def cohorts(session: Session, key: bytes, catalogue: Catalogue) -> Iterator[Row]:
    """As ``facts.COHORTS`` has them."""
    places = dict(session.execute(select(Office.id, Office.governorate)).all())
    for row in session.scalars(select(TrainingClassRow).execution_options(yield_per=500)):
        cohort = read_cohort(row.cohort) if row.cohort else None
        course = catalogue.course(cohort.course) if cohort is not None else None
        days = [one.date for one in read_sessions(row.sessions)]
        begins = cohort.first if cohort is not None else None
        yield (
            number_of(key, row.id), cohort.course if cohort else "", course.programme if course else "",
            cohort.kind.value if cohort else "", row.office_id, places.get(row.office_id, ""),
            days[0] if days else begins, days[-1] if days else begins,
            small(cohort.capacity) if cohort else None,
        )  # fmt: skip


# -- who came


def stamps(session: Session, key: bytes) -> dict[str, tuple[int, int]]:
    """Of each class its number, and what changes whenever its sessions or its marks do: marks are only ever added."""
    counted = select(AttendanceMark.class_id, func.count()).group_by(AttendanceMark.class_id)
    marks = dict(session.execute(counted).all())
    rows = session.execute(select(TrainingClassRow.id, TrainingClassRow.change_id))
    return {one: (number_of(key, one), number_of(key, f"{change} {marks.get(one, 0)}")) for one, change in rows}


def classes_of(session: Session, people: Collection[str]) -> set[str]:
    """Where these people have marks."""
    found: set[str] = set()
    ids = sorted(people)
    for start in range(0, len(ids), 1_000):
        some = among(session, AttendanceMark.person_id, ids[start : start + 1_000])
        found |= set(session.scalars(select(AttendanceMark.class_id).where(some).distinct()))
    return found


def attendance(session: Session, key: bytes, classes: Collection[str], first_of: Mapping[str, str]) -> Iterator[Row]:
    """As ``facts.ATTENDANCE`` has it, of these classes alone. first_of: of records that are one person's."""
    ids = sorted(classes)
    numbers: dict[str, int] = {}
    for start in range(0, len(ids), TOGETHER):
        some = ids[start : start + TOGETHER]
        query = select(TrainingClassRow.id, TrainingClassRow.sessions).where(among(session, TrainingClassRow.id, some))
        sessions = {name: {one.id: one for one in read_sessions(said)} for name, said in session.execute(query)}
        last: dict[tuple[str, int, str], tuple[str, str, date, str]] = {}
        for name, person, meeting, mark, clock, change in _last_marks(session, some):
            held = sessions.get(name, {}).get(meeting)
            if held is None:
                continue  # of a session that its cohort no longer has
            whose, said = (name, held.number, first_of.get(person, person)), (clock, change, held.date, mark)
            last[whose] = max(last.get(whose, said), said)
        for (name, number, person), (_, _, day, mark) in last.items():
            if person not in numbers:
                numbers[person] = number_of(key, person)
            yield number_of(key, name), small(number), day, numbers[person], mark
        if len(numbers) > 200_000:
            numbers.clear()


def _last_marks(session: Session, classes: Collection[str]) -> Iterator[tuple[str, str, str, str, str, str]]:
    """(class, person, session, mark, clock, change) of what was said last of each person at each session."""
    columns = (
        AttendanceMark.class_id, AttendanceMark.person_id, AttendanceMark.session_id, AttendanceMark.mark,
        AttendanceMark.clock, AttendanceMark.change_id,
    )  # fmt: skip
    place = func.row_number().over(
        partition_by=columns[:3], order_by=(AttendanceMark.clock.desc(), AttendanceMark.change_id.desc())
    )
    ranked = select(*columns, place.label("place")).where(among(session, AttendanceMark.class_id, classes)).subquery()
    for row in session.execute(select(*ranked.c[:6]).where(ranked.c.place == 1)):
        yield row[0], row[1], row[2], row[3], row[4], row[5]


# -- what became of people in courses, and afterwards


class Learning:
    """Enrolments by cohort, and the rounds of calls after those who completed. followed: rows found on the way."""

    def __init__(self, key: bytes, day: date) -> None:
        self._key, self._day = key, day

    def enrolments(self, session: Session) -> Iterator[Row]:
        """As ``facts.ENROLMENTS`` has them, the person as their record is numbered."""
        for some in self._cohorts(session):
            certified = self._certified(session, some)
            for name, people in enrolling.of_cohorts(session, list(some)).items():
                cohort = some[name]
                words = assessing.words_of(session, name) if cohort.ending.assessments else {}
                for one in people:
                    found = sittings(cohort.ending, words.get(one.person, ()))
                    yield self._enrolment(one, certified.get(one.id), *_before_after(found))

    def _cohorts(self, session: Session) -> Iterator[dict[str, Cohort]]:
        """Cohorts by their ids, some at a time."""
        ids = sorted(session.scalars(select(TrainingClassRow.id)))
        for start in range(0, len(ids), TOGETHER):
            query = select(TrainingClassRow.id, TrainingClassRow.cohort)
            rows = session.execute(query.where(among(session, TrainingClassRow.id, ids[start : start + TOGETHER])))
            yield {name: read_cohort(said) for name, said in rows if said}

    def _certified(self, session: Session, cohorts: Collection[str]) -> dict[str, date]:
        holds = (among(session, CertificateRow.cohort, cohorts), CertificateRow.state != "withdrawn")
        query = select(CertificateRow.enrolment, func.min(CertificateRow.issued)).where(*holds)
        return dict(session.execute(query.group_by(CertificateRow.enrolment)).all())

    def _enrolment(self, one: Enrolment, certified: date | None, before: int | None, after: int | None) -> Row:
        times = times_of(one.words)
        ended = None
        if one.state in GRADUATED:
            ended = completed_on(one)
        elif one.state in LEFT | {State.REFUSED} or (one.state in IN_CLASS and one.state is not State.ADMITTED):
            ended = one.since
        return (
            number_of(self._key, one.person), number_of(self._key, one.cohort),
            one.applied if one.applied != date.min else None, times[-1][0] if times else None, ended, one.state.value,
            certified, before, after,
        )  # fmt: skip

    def followed(self, session: Session) -> Iterator[Row]:
        """As ``facts.FOLLOWED`` has them, the person as their record is numbered."""
        for cohorts in self._cohorts(session):
            graduates = [
                (one, since) for people in enrolling.of_cohorts(session, list(cohorts)).values() for one in people
                if (since := completed_on(one)) is not None
            ]  # fmt: skip
            said = _said(session, {one.person for one, _ in graduates})
            for one, since in graduates:
                rounds = rounds_after(cohorts[one.cohort].ending)
                cohort = number_of(self._key, one.cohort)
                yield from self._rounds(one.person, COURSE, cohort, None, since, rounds, one.id, said)
        placed = select(ReferralStand.id, ReferralStand.person, ReferralStand.started)
        rows = session.execute(placed.where(ReferralStand.started.is_not(None)).order_by(ReferralStand.id)).all()
        for start in range(0, len(rows), 1_000):
            batch = rows[start : start + 1_000]
            said = _said(session, {person for _, person, _ in batch})
            for record, person, started in batch:
                if started is not None:
                    referral = number_of(self._key, record)
                    yield from self._rounds(person, PLACEMENT, None, referral, started, ROUNDS, record, said)

    def _rounds(
        self, person: str, subject: str, cohort: int | None, referral: int | None, since: date,
        rounds: Sequence[Round], of: str, said: Mapping[str, Mapping[str, Mapping[str, list[Contact]]]],
    ) -> Iterator[Row]:  # fmt: skip
        own = said.get(person, {})
        dead = died(each for some in own.values() for words in some.values() for each in words)
        number = number_of(self._key, person)
        for one in rounds_of(since, rounds, own.get(of, {}), self._day, gone=dead):
            if one.stand is Stand.AHEAD or self._day < one.opens:
                continue
            by = one.by if one.stand is Stand.DONE else None
            yield (
                number, subject, cohort, referral, one.round.id, one.day, one.by.on if one.by else None,
                one.stand.value, _KNOWN[by.working] if by else "", _KNOWN[by.in_field] if by else "",
            )  # fmt: skip


def _before_after(found: Sequence[Sitting]) -> tuple[int | None, int | None]:
    """As ``assessments.gain`` compares them, before they are rounded."""
    before = next((one for one in found if one.assessment.when is When.PRE and one.results), None)
    after = next((one for one in reversed(found) if one.assessment.when is When.POST and one.best), None)
    return (
        _of_a_hundred(before.assessment, before.results[0].score) if before is not None else None,
        _of_a_hundred(after.assessment, after.best.score) if after is not None and after.best is not None else None,
    )


def _of_a_hundred(assessment: Assessment, score: int) -> int:
    """Hundredths of a point of a hundred, halves rounded up."""
    return (2 * score * HUNDREDTHS + assessment.out_of) // (2 * assessment.out_of)


def _said(session: Session, people: Collection[str]) -> dict[str, dict[str, dict[str, list[Contact]]]]:
    """Words by person, by what they are followed after, by round."""
    found: dict[str, dict[str, dict[str, list[Contact]]]] = {}
    for row in session.scalars(select(FollowUpWord).where(among(session, FollowUpWord.person, people))):
        contact = Contact(
            Outcome(row.outcome), row.said_on, row.clock, row.id, row.again, working=Known(row.working),
            in_field=Known(row.in_field), corrects=row.corrects, author_id=row.author_id,
        )  # fmt: skip
        found.setdefault(row.person, {}).setdefault(row.of, {}).setdefault(row.round, []).append(contact)
    return found
