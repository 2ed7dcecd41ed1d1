"""Viewing one person: everything that the office knows of them, each change with where it is, the look written down."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from mihan_desktop.domain import consents
from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import MarkEntry, TrainingClass, attendance_rate
from mihan_desktop.domain.consents import Consent
from mihan_desktop.domain.people.page import Assessed, Attended, Certified, OpenDraft, Person, Placed, Revision
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.assessments import passes, score_text, sittings
from mihan_desktop.services.certifying import Paper, papers_of
from mihan_desktop.services.contacting import called_of
from mihan_desktop.services.describing import Describing, files_of, history
from mihan_desktop.services.describing_results import cohort_of
from mihan_desktop.services.ending_courses import words_of
from mihan_desktop.services.fairs import visited
from mihan_desktop.services.issuing import Issuing
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.office_marks import joined
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.searching import why
from mihan_desktop.services.settling import told_of
from sync.protocol.certificates import LANGUAGES

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work


class Viewing:
    """Rights ``search`` or ``register``. A person is a record through all its revisions: their id is the record's."""

    def __init__(self, opened: Opened, describing: Describing, issuing: Issuing, looking: Looking) -> None:
        self._opened = opened
        self._describing = describing
        self._issuing = issuing
        self._looking = looking

    def person(self, actor: User, record_id: str) -> Person:
        """One person in ``actor``'s language. Raises MihanError ``record_unknown``."""
        user = self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            if work.registrations.get(record_id) is None:
                raise MihanError("record_unknown")
        self._looking.at(user, record_id, "person")
        number = self._issuing.numbers(user, [record_id]).get(record_id)
        with self._opened.read() as work:
            record = work.registrations.get(record_id)
            rows = work.outbox.among([one.id for one in work.outbox.of_record(record_id)])
            newest = next((row for row in rows if record is not None and row.id == record.change_id), None)
            if record is None or newest is None:
                raise MihanError("record_unknown")
            form = work.forms.get(record.form_id, record.form_version)
            reasons = [why(work, row.summary()) for row in rows]
            events, drafts = history(work, newest), _drafts(work, user, record_id)
            files = (*files_of(work, newest, newest), *_documents(work, record_id))
            requests, questions = work.requests.of_person(record_id), work.questions.of_person(record_id)
            training, told = _training(work, record_id), told_of(work, record_id)
            places = _places(work, record_id)
            results = _results(work, record_id)
            called = called_of(work, record_id, self._opened.today())
            fairs = visited(work, record_id)
            certified = tuple(_certified(one) for one in papers_of(work, record_id))
        changes = self._describing.changes_of(user, rows)
        revisions = [
            Revision(row.id, row.author_name, row.recorded_at, row.status, fields, reason, row.reason, place)
            for place, (row, fields, reason) in enumerate(zip(rows, changes, reasons, strict=True), 1)
        ]
        return Person(
            record=replace(record, number=str(number) if number is not None else ""),
            form_title=form.summary.title if form is not None else record.form_id,
            sections=self._describing.sections(user, newest),
            revisions=tuple(reversed(revisions)),
            events=events,
            files=files,
            drafts=drafts,
            training=training,
            told=told,
            consents=consents_of(rows),
            requests=requests,
            questions=questions,
            places=places,
            certificates=certified,
            called=called,
            fairs=fairs,
            results=results,
        )


def consents_of(rows: "Iterable[OutboxRow]") -> tuple[Consent, ...]:
    """What was agreed to in these revisions of one record, oldest first; what was taken back said none."""
    from mihan_desktop.services.submissions import answers_of
    from sync.protocol.messages import decode_change

    found = []
    for row in rows:
        body = decode_change(row.message).body
        leaves = answers_of(row.message)
        if row.status is RecordStatus.WITHDRAWN or not consents.asks(leaves):
            continue
        language, text = str(body.get(consents.LANGUAGE_KEY, "")), str(body.get(consents.TEXT_KEY, ""))
        given, purposes, version = consents.agreed(leaves)
        found.append(
            Consent(
                change_id=row.id, given=given, purposes=purposes, text_version=version, form_id=row.form_id,
                form_version=row.form_version, by=row.author_name, at=row.recorded_at, language=language,
                text_sha256=text,
            )
        )  # fmt: skip
    return consents.history(found)


def _documents(work: "Work", person_id: str) -> tuple[Attachment, ...]:
    """What was brought to a class with a mark of the person, and is kept at this desk."""
    return tuple(replace(one, new=False) for one in work.classes.documents_of(person_id))


def _drafts(work: "Work", reader: User, record_id: str) -> tuple[OpenDraft, ...]:
    draft = work.drafts.of_record(record_id)
    if draft is None:
        return ()
    author = work.users.by_id(draft.author_id)
    name = author.display_name if author is not None else ""
    return (OpenDraft(draft.id, name, draft.saved_at, draft.author_id == reader.id),)


def _training(work: "Work", person_id: str) -> tuple[Attended, ...]:
    """The classes of a person, the newest first."""
    found = []
    for class_id in work.classes.of_person(person_id):
        training_class = work.classes.get(class_id)
        if training_class is not None:
            marks = joined(work, class_id).current
            author = work.users.by_id(training_class.trainer_id)
            found.append(_attended(training_class, author.display_name if author else "", person_id, marks))
    return tuple(found)


def _certified(paper: Paper) -> Certified:
    claims, gone = paper.claims, paper.withdrawn
    return Certified(
        paper.serial, dict(zip(LANGUAGES, claims.course, strict=True)),
        dict(zip(LANGUAGES, claims.qualification, strict=True)), claims.issued, claims.valid_until, paper.text,
        gone.since if gone else None, gone.why if gone else "",
    )  # fmt: skip


def _places(work: "Work", person_id: str) -> tuple[Placed, ...]:
    """Where somebody stands in every cohort, the last application first."""
    found = []
    for one in reversed(work.enrolments.of_person(person_id)):
        planned = work.classes.get(one.cohort)
        called = work.calls.heard(one.cohort) if planned is None else None
        title = "" if called is None else called.title
        title = title if planned is None else planned.title
        found.append(Placed(one.cohort, title, one.state, one.applied, one.since, one.reason))
    return tuple(found)


def _results(work: "Work", person_id: str) -> tuple[Assessed, ...]:
    """What somebody scored in every cohort, the last application first; whoever sat twice has two."""
    found = []
    for place in reversed(work.enrolments.of_person(person_id)):
        said = words_of(work, place.cohort, person_id).get(person_id, ())
        cohort, title = cohort_of(work, place.cohort)
        if cohort is None or not said:
            continue
        for sat in sittings(cohort.ending, said):
            about = sat.assessment
            for one in sat.results:
                passed = passes(about, one.score) if about.counts else None
                score = score_text(one.score)
                found.append(
                    Assessed(one.change_id, title, about.labels, one.attempt, score, about.out_of, passed, one.on)
                )
    return tuple(found)


def _attended(
    training_class: TrainingClass, trainer: str, person_id: str, marks: dict[tuple[str, str], MarkEntry]
) -> Attended:
    own = [marks[person_id, meeting.id].mark for meeting in training_class.sessions if (person_id, meeting.id) in marks]
    dates = [meeting.date for meeting in training_class.sessions]
    return Attended(
        class_id=training_class.id,
        title=training_class.title,
        trainer_name=trainer,
        sessions=len(training_class.sessions),
        counts=dict(Counter(own)),
        rate=attendance_rate(own),
        first=min(dates, default=None),
        last=max(dates, default=None),
    )
