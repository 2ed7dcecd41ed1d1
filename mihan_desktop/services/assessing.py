"""Assessing the people of a cohort, by the ministry's form or a score that is typed; corrected beside, never over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.assessments import (
    HUNDREDTHS,
    Result,
    Sitting,
    assessment_record,
    form_score,
    gain,
    score_text,
    sittings,
    within,
)
from mihan_desktop.domain.training.cohorts import Cohort
from mihan_desktop.domain.training.completion import Judged
from mihan_desktop.domain.training.ending import Assessment
from mihan_desktop.domain.training.enrolments import IN_CLASS, Enrolment, State, enrolment_id
from mihan_desktop.services.about_forms import Subject, fill
from mihan_desktop.services.adopting import adopt
from mihan_desktop.services.ending_courses import judged, words_of
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from forms.session import Finalised
    from mihan_desktop.storage.assessments import Scored
    from mihan_desktop.storage.work import Work

_CHANGED: Final = Changes.of(Kind.CLASSES, Kind.OUTBOX, Kind.DRAFTS)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Where the newest word on an assessment is on its way. reason: why it was returned; code: why it was rejected;

    corrects: whether another takes its place only with a reason: it, or what it corrects, has left the office.
    """

    status: RecordStatus
    reason: str = ""
    code: str = ""
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One trainee's results. sittings: as the cohort's assessments are ordered; gain: of a hundred, None without both;

    judged: what follows for the whole course; ways: by assessment; drafts: assessments whose form somebody here began.
    """

    enrolment: Enrolment
    sittings: tuple[Sitting, ...]
    gain: int | None
    judged: Judged
    ways: Mapping[str, Waiting] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Results:
    """Everybody of a cohort who has or had a place, by the order of its list, and what they are assessed in."""

    training_class: TrainingClass
    cohort: Cohort
    lines: tuple[ResultLine, ...]

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """In the order in which they are held."""
        return self.cohort.ending.assessments


@dataclass(frozen=True, slots=True)
class Score:
    """What somebody scored. attempt: 0 for the one that was sat last, or the first; reason: where one is due."""

    person: str
    score: int
    attempt: int = 0
    reason: str = ""


class Assessing:
    """Right ``teach`` or ``plan_classes``."""

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    def results(self, actor: User, cohort_id: str) -> Results:
        """Everybody's results. Raises MihanError ``class_unknown``."""
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            planned, cohort = _cohort(work, cohort_id)
            said = words_of(work, cohort_id)
            everybody = [one for one in work.enrolments.of_cohort(cohort_id) if one.state in IN_CLASS]
            own = work.assessments.of_cohort(cohort_id)
            verdicts = judged(work, planned, cohort, said)
            begun = work.drafts.about(user.id, [record for one in everybody for record in _records(one, cohort)])
            lines = tuple(
                _line(one, cohort, said.get(one.person, ()), own.get(one.person, ()), verdicts[one.person], begun)
                for one in everybody
            )
        self._looking.at(user, cohort_id, "cohort")
        return Results(planned, cohort, lines)

    def subject(self, actor: User, cohort_id: str, person_id: str, assessment_id: str, attempt: int = 0) -> Subject:
        """Of what a form of an assessment is filled, before it is opened.

        Raises MihanError as ``score``; ``typed_score`` for an assessment that has no form.
        """
        self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            found = self._sitting(work, cohort_id, person_id, assessment_id, attempt)
            if not found.assessment.form:
                raise MihanError("typed_score")
            planned = work.classes.get(cohort_id)
            title = planned.title if planned is not None else ""
        return Subject(found.record, person_id, found.name, title)

    def score(
        self, actor: User, cohort_id: str, assessment_id: str, scores: Sequence[Score], on: date | None = None
    ) -> Changes:  # fmt: skip
        """Write typed scores of one assessment, all or none. on: the day, today where none is named.

        Raises MihanError ``class_unknown``; ``assessment_unknown``; ``enrolment_unknown`` for somebody without a place;
        ``score_outside`` (params ``most``); ``assessment_by_form``; ``attempts_over`` (``name``); ``passed_already``
        (``name``) for another attempt at what was passed; ``reason_required`` where the score that is corrected has
        left the office; ``course_over`` (``name``) for somebody who has the certificate; ``day_ahead``.
        """
        user = self._opened.allow_new(actor, Right.TEACH, Right.PLAN_CLASSES)
        day = self._day(on)
        with self._opened.write() as work:
            at = self._opened.now()
            adopt(self._opened, work, user, cohort_id)
            for one in scores:
                found = self._sitting(work, cohort_id, one.person, assessment_id, one.attempt)
                if found.assessment.form:
                    raise MihanError("assessment_by_form")
                self._write(work, user, found, one.score, day, one.reason, at)
        return _CHANGED

    def finish(
        self, actor: User, cohort_id: str, person_id: str, assessment_id: str, draft_id: str, finalised: "Finalised",
        *, attempt: int = 0, reason: str = "",
    ) -> Changes:  # fmt: skip
        """Make a result of a finished form; its score is what the form calculated. The same draft twice is one result.

        Raises MihanError as ``score``; ``score_missing`` when the form gives none; ``draft_unknown``, ``not_author``.
        """
        user = self._opened.allow_new(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            adopt(self._opened, work, user, cohort_id)
            if work.drafts.heading(draft_id) is None:  # saved before, or none
                said = work.assessments.get(draft_id)
                if said is None or said.result.author_id != user.id:
                    raise MihanError("draft_unknown")
                return Changes()
            found = self._sitting(work, cohort_id, person_id, assessment_id, attempt)
            filled = fill(work, user, draft_id, found.record, finalised)
            if filled is None or filled.draft.form_id != found.assessment.form:
                raise MihanError("draft_unknown")
            score = form_score(filled.answer(found.assessment.result))
            if score is None:
                raise MihanError("score_missing")
            form = _Form(filled.draft.id, filled.draft.form_id, filled.draft.form_version, filled.submission)
            self._write(work, user, found, score, self._opened.today(), reason, self._opened.now(), form)
        return _CHANGED

    def _day(self, on: date | None) -> date:
        today = self._opened.today()
        if on is not None and on > today:
            raise MihanError("day_ahead")
        return on or today

    def _sitting(self, work: "Work", cohort_id: str, person: str, assessment_id: str, attempt: int) -> "_Sat":
        """One sitting that may be written now."""
        planned, cohort = _cohort(work, cohort_id)
        assessment = cohort.ending.assessment(assessment_id)
        if assessment is None:
            raise MihanError("assessment_unknown")
        place = work.enrolments.one(cohort_id, person)
        if place is None or place.state not in IN_CLASS:
            raise MihanError("enrolment_unknown")
        if place.state is State.CERTIFIED:
            raise MihanError("course_over", {"name": place.name})
        said = words_of(work, cohort_id, person).get(person, ())
        stands = next(one for one in sittings(cohort.ending, said) if one.assessment.id == assessment_id)
        last = max((one.attempt for one in stands.results), default=0)
        wanted = attempt or last or 1
        if wanted > last and not (last == 0 and wanted == 1) and wanted != stands.next:
            code = "passed_already" if stands.passed else "attempts_over"
            raise MihanError(code, {"name": place.name})
        record = assessment_record(enrolment_id(cohort_id, person), assessment_id, wanted)
        before = next((one for one in stands.results if one.attempt == wanted), None)
        return _Sat(planned, assessment, wanted, record, person, place.name, before)

    def _write(
        self, work: "Work", user: User, sat: "_Sat", score: int, on: date, reason: str, at: datetime,
        form: "_Form | None" = None,
    ) -> None:  # fmt: skip
        """Append a result to the outbox; what waits here of the same sitting is replaced, what left is corrected."""
        from mihan_desktop.services.recording import Act, record

        if not within(sat.assessment, score):
            most = {"most": sat.assessment.out_of}
            raise MihanError("score_outside", most, problems=(Problem("score_outside", "score", most),))
        if sat.before is not None and sat.before.score == score and form is None:
            return  # nothing new is said
        base, words = _replace(work, sat, written(reason)), written(reason)
        flags: tuple[Problem, ...] = ()
        if sat.before is not None and base:
            params = {"before": score_text(sat.before.score), "now": score_text(score)}
            flags = (Problem("score_corrected", params=params),)
        body: dict[str, object] = {
            "cohort": sat.planned.id, "person": sat.person, "assessment": sat.assessment.id, "attempt": sat.attempt,
            "score": score, "on": on.isoformat(), "reason": words,
            "submission": "" if form is None else form.submission, "recorded_at": at.isoformat(),
        }  # fmt: skip
        act = Act(
            ChangeKind.ASSESSMENT, sat.record, body, f"{sat.name} / {sat.planned.title}", base=base, flags=flags,
            form_id="" if form is None else form.form_id, form_version="" if form is None else form.version,
            change_id="" if form is None else form.draft,
        )  # fmt: skip
        (row,) = record(self._opened, work, user, act, at=at)
        result = Result(sat.assessment.id, sat.attempt, score, on, row.clock, row.id, user.id)
        work.assessments.add(row.id, sat.record, sat.planned.id, sat.person, result)
        details: dict[str, str | int] = {
            "cohort": sat.planned.id, "assessment": sat.assessment.id, "score": score_text(score),
            "most": sat.assessment.out_of,
        }  # fmt: skip
        work.audit.append("assessed", at=at, actor_id=user.id, record_id=sat.person, details=details)


@dataclass(frozen=True, slots=True)
class _Sat:
    """One sitting. before: what holds of it."""

    planned: TrainingClass
    assessment: Assessment
    attempt: int
    record: str
    person: str
    name: str
    before: Result | None


@dataclass(frozen=True, slots=True)
class _Form:
    draft: str
    form_id: str
    version: str
    submission: str


def _replace(work: "Work", sat: _Sat, reason: str) -> str:
    """The change that a new result stands on; "" for the first. Raises MihanError ``reason_required``."""
    base = ""
    for one in work.assessments.of_record(sat.record):
        if one.status in AT_THE_OFFICE:
            row = work.outbox.get(one.result.change_id)
            work.outbox.set_status([one.result.change_id], RecordStatus.SUPERSEDED)
            base = base if row is None or not row.base else row.base
        elif one.status not in (RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN, RecordStatus.REJECTED):
            base = one.result.change_id
    if sat.before is not None and sat.before.change_id != base and not base:
        theirs = work.office_words.of(ChangeKind.ASSESSMENT.value, cohort=sat.planned.id, person=sat.person)
        base = next((one.change_id for one in theirs if one.change_id == sat.before.change_id), "")
    if base and not reason:
        raise MihanError("reason_required", problems=(Problem("reason_required", "reason"),))
    return base


def _cohort(work: "Work", cohort_id: str) -> tuple[TrainingClass, Cohort]:
    planned = work.classes.get(cohort_id)
    if planned is None or planned.cohort is None:
        raise MihanError("class_unknown")
    return planned, planned.cohort


def _records(one: Enrolment, cohort: Cohort) -> tuple[str, ...]:
    return tuple(
        assessment_record(one.id, each.id, attempt)
        for each in cohort.ending.assessments
        for attempt in range(1, each.attempts + 1)
    )


def _line(
    one: Enrolment, cohort: Cohort, said: Sequence[Result], own: "Sequence[Scored]", verdict: Judged,
    begun: Mapping[str, object],
) -> ResultLine:  # fmt: skip
    found = sittings(cohort.ending, said)
    ways = {
        each.result.assessment: Waiting(
            each.status, each.reason, each.code, corrects=bool(each.base) or each.status not in AT_THE_OFFICE
        )
        for each in own if _shown(each)
    }  # fmt: skip
    drafts = frozenset(
        each.id for each in cohort.ending.assessments
        if any(assessment_record(one.id, each.id, at) in begun for at in range(1, each.attempts + 1))
    )  # fmt: skip
    return ResultLine(one, found, gain(found), verdict, ways, drafts)


def _shown(one: "Scored") -> bool:
    """Whether people are told where a word is: not of one that another took the place of."""
    return one.status not in (RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN)


MOST_SCORE: Final = 1_000 * HUNDREDTHS
"""hundredths of a point that any assessment can give"""
