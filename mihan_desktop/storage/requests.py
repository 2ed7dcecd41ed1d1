"""Requests about people's records, and erasing one: what says anything about a person goes, numbers and hashes stay."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, update

from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.requests import Asked, AskedBy, Decision, Request, Shown
from mihan_desktop.storage.assessments_schema import assessments
from mihan_desktop.storage.calls import OutsideTrainees
from mihan_desktop.storage.certificates import Certificates
from mihan_desktop.storage.duplicates import Duplicates
from mihan_desktop.storage.enrolments import Enrolments
from mihan_desktop.storage.erased_words import erase_letters, told_of, without, without_who_answered
from mihan_desktop.storage.fairs import Fairs
from mihan_desktop.storage.fairs_schema import fair_words
from mihan_desktop.storage.follow_ups import FollowUps
from mihan_desktop.storage.follow_ups_schema import follow_ups
from mihan_desktop.storage.handed_people import HandedPeople
from mihan_desktop.storage.identities import Identities
from mihan_desktop.storage.national import Questions
from mihan_desktop.storage.national_schema import questions
from mihan_desktop.storage.office_schema import (
    handed_batches,
    handed_changes,
    handed_phones,
    office_classes,
    office_marks,
)
from mihan_desktop.storage.office_words import OfficeWords
from mihan_desktop.storage.outbox import ERASED
from mihan_desktop.storage.points import Points
from mihan_desktop.storage.referrals import Referrals
from mihan_desktop.storage.referrals_schema import referral_words
from mihan_desktop.storage.report_people import ReportPeople
from mihan_desktop.storage.rights_schema import requests
from mihan_desktop.storage.schema import (
    SEARCH_TABLE,
    attachments,
    attendance,
    change_attachments,
    class_trainees,
    corrected,
    draft_attachments,
    drafts,
    messages,
    notices,
    outbox,
    people,
    returned_fields,
    sample_lines,
)
from mihan_desktop.storage.seekers import Seekers
from mihan_desktop.storage.statements import with_author
from mihan_desktop.storage.surveys import Surveys
from mihan_desktop.storage.told_schema import decisions, draft_bases, person_links, referrals
from mihan_desktop.storage.training_schema import enrolments
from sync.protocol.messages import decode_change, encode_change

_LABELLED = ("request", "duplicate", "points", "enrolment", "assessment", "follow_up", "referral", "fair")
"""Kinds that speak of somebody, whose name is their label."""
_STAYS_HERE = [RecordStatus.WAITING.value, RecordStatus.RETURNED.value]


class Requests:
    """Rows of ``requests``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, person: str, what: Asked, asked_by: AskedBy, shown: Shown, words: str) -> None:
        """A request that a change in the outbox carries."""
        values = {
            "change_id": change_id, "person_id": person, "what": what.value, "asked_by": asked_by.value,
            "shown": shown.value, "words": words, "decision": "", "answer": "",
        }  # fmt: skip
        self._connection.execute(requests.insert().values(**values))

    def get(self, change_id: str) -> Request | None:
        """One request."""
        row = self._connection.execute(with_author(requests).where(requests.c.change_id == change_id)).first()
        return None if row is None else _read(row)

    def of_person(self, record_id: str) -> tuple[Request, ...]:
        """What was asked about a record, newest first."""
        rows = self._connection.execute(
            with_author(requests).where(requests.c.person_id == record_id).order_by(outbox.c.sequence.desc())
        )
        return tuple(_read(row) for row in rows)

    def without_offers(self) -> frozenset[str]:
        """Records of whoever asked to get no more offers."""
        rows = self._connection.execute(with_author(requests).where(requests.c.what == Asked.WITHDRAWAL.value))
        return frozenset(one.person for one in map(_read, rows) if one.ends_offers)

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the request now."""
        self._connection.execute(
            update(requests).where(requests.c.change_id == change_id).values(change_id=again)
        )  # fmt: skip

    def decide(self, change_id: str, decision: Decision, answer: str, at: datetime) -> bool:
        """Note what the ministry said; False when it is nothing that was asked here, or is known already."""
        known = self.get(change_id)
        if known is None or (known.decision, known.answer) == (decision, answer):
            return False
        self._connection.execute(
            update(requests)
            .where(requests.c.change_id == change_id)
            .values(decision=decision.value, answer=answer, decided_at=at.isoformat())
        )
        return True


class Erasing:
    """Takes what is known of a person out of every table, in the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def knows(self, record_id: str) -> bool:
        """Whether anything of the record is here that has not been erased."""
        own = select(outbox.c.id).where(self._of_record(record_id), outbox.c.kind != ERASED)
        handed = select(handed_changes.c.id).where(
            handed_changes.c.record_id == record_id, handed_changes.c.kind != ERASED
        )
        here = any(self._connection.execute(query.limit(1)).first() for query in (own, handed))
        certified = Certificates(self._connection).knows(record_id)
        outside = OutsideTrainees(self._connection).knows(record_id)
        sent = Referrals(self._connection).knows(record_id)
        invited = Fairs(self._connection).knows(record_id)
        return here or certified or outside or sent or invited or told_of(self._connection, record_id)

    def handed_before(self, record_ids: Collection[str]) -> tuple[str, ...]:
        """Those of these records that were erased here after a desk had handed them over."""
        gone = handed_changes.c.record_id.in_(record_ids) & (handed_changes.c.kind == ERASED)
        return tuple(self._connection.scalars(select(handed_changes.c.record_id).where(gone).distinct()))

    def erase(self, record_id: str) -> tuple[int, int]:
        """(changes, files) of the record that were erased."""
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")  # what goes is overwritten in the file too
        rows = self._connection.execute(
            select(outbox.c.sequence, outbox.c.id, outbox.c.kind).where(
                self._of_record(record_id), outbox.c.kind != ERASED
            )
        ).all()
        changes = [str(row[1]) for row in rows]
        self._forget_lists(record_id, [int(row[0]) for row in rows])
        for change_id in Duplicates(self._connection).erase(record_id):
            self._connection.execute(update(outbox).where(outbox.c.id == change_id).values(label=""))
            self._say_without(change_id, record_id)
        number = min((int(row[0]) for row in rows), default=0)
        for change_id in Points(self._connection).erase(record_id, number):
            self._connection.execute(update(outbox).where(outbox.c.id == change_id).values(label=""))
            self._say_without(change_id, record_id)
        Questions(self._connection).forget(record_id)
        Enrolments(self._connection).erase(record_id)
        FollowUps(self._connection).erase(record_id)
        Fairs(self._connection).erase(record_id)
        Referrals(self._connection).erase(record_id)
        OfficeWords(self._connection).erase(record_id)
        Certificates(self._connection).erase(record_id)
        OutsideTrainees(self._connection).erase(record_id)
        marks = self._connection.scalars(select(attendance.c.change_id).where(attendance.c.person_id == record_id))
        files = self._files(record_id, [*changes, *(str(one) for one in marks)])
        for sequence, change_id, _ in rows:
            self._blank(int(sequence), str(change_id))
        self._words_about(record_id, changes)
        self._in_classes(record_id)
        self._handed(record_id)
        self._connection.exec_driver_sql(f"INSERT INTO {SEARCH_TABLE} ({SEARCH_TABLE}) VALUES ('optimize')")  # noqa: S608
        return len(changes), files

    def forget_who_answered(self, record_id: str) -> int:
        """Who answered for an institution in a survey; how many changes said it. That it answered, and what it needs,
        stays.
        """
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")
        mine = (outbox.c.record_id == record_id, outbox.c.kind != ERASED)
        rows = self._connection.execute(select(outbox.c.sequence, outbox.c.id).where(*mine)).all()
        self._files(record_id, [str(row[1]) for row in rows])
        for sequence, change_id in rows:
            self._blank(int(sequence), str(change_id))
        Surveys(self._connection).forget_notes(record_id)
        without_who_answered(self._connection, record_id)
        self._handed(record_id)
        return len(rows)

    def _of_record(self, record_id: str) -> Any:
        asked = select(questions.c.change_id).where(questions.c.person_id == record_id)
        placed = select(enrolments.c.change_id).where(enrolments.c.person_id == record_id)
        called = select(follow_ups.c.change_id).where(follow_ups.c.person_id == record_id)
        scored = select(assessments.c.change_id).where(assessments.c.person_id == record_id)
        sent = select(referral_words.c.change_id).where(referral_words.c.person_id == record_id)
        own = (outbox.c.id == record_id) | (outbox.c.record_id == record_id)
        visited = select(fair_words.c.change_id).where(fair_words.c.person_id == record_id)
        told = asked.union(placed, called, scored, sent, visited)
        return own | outbox.c.id.in_(told)

    def _forget_lists(self, record_id: str, sequences: list[int]) -> None:
        number = min(sequences, default=0)
        self._connection.exec_driver_sql(f"DELETE FROM {SEARCH_TABLE} WHERE rowid = ?", (number,))  # noqa: S608
        self._connection.execute(delete(people).where(people.c.number == number))
        Identities(self._connection).forget(number)
        Seekers(self._connection).forget(number)
        ReportPeople(self._connection).forget(number)
        self._connection.execute(delete(corrected).where(corrected.c.number == number))
        self._connection.execute(delete(notices).where(notices.c.record_id == record_id))

    def _blank(self, sequence: int, change_id: str) -> None:
        """A change keeps its place, its author, its form and the hash of what it said."""
        row = self._connection.execute(select(messages.c.message).where(messages.c.sequence == sequence)).scalar_one()
        said = decode_change(bytes(row))
        stone = {ERASED: hashlib.sha256(bytes(row)).hexdigest()}
        self._connection.execute(
            update(messages)
            .where(messages.c.sequence == sequence)
            .values(words="", message=encode_change(replace(said, body=stone)))
        )
        this = outbox.c.id == change_id
        self._connection.execute(
            update(outbox).where(this, outbox.c.status.in_(_STAYS_HERE)).values(status=RecordStatus.WITHDRAWN.value)
        )
        self._connection.execute(
            update(outbox).where(this).values(kind=ERASED, label="", phones="", flags="[]", reason="")
        )

    def _files(self, record_id: str, changes: Sequence[str]) -> int:
        """Drafts that correct the record, and files that nothing else names, whether or not a batch carries them."""
        mine = (drafts.c.record_id == record_id) | drafts.c.id.in_(changes)  # an ended draft is swept with the next
        mine |= drafts.c.about_person == record_id
        begun = list(self._connection.scalars(select(drafts.c.id).where(mine)))
        named: set[str] = set()
        for table, column, ids in (
            (change_attachments, change_attachments.c.change_id, changes),
            (draft_attachments, draft_attachments.c.draft_id, begun),
        ):
            named |= set(self._connection.scalars(select(table.c.sha256).where(column.in_(ids))))
            self._connection.execute(delete(table).where(column.in_(ids)))
        self._connection.execute(delete(draft_bases).where(draft_bases.c.draft_id.in_(begun)))
        self._connection.execute(delete(drafts).where(drafts.c.id.in_(begun)))
        for table in (change_attachments, draft_attachments):
            named -= set(self._connection.scalars(select(table.c.sha256).where(table.c.sha256.in_(named))))
        self._connection.execute(delete(attachments).where(attachments.c.sha256.in_(named)))
        return len(named)

    def _words_about(self, record_id: str, changes: Sequence[str]) -> None:
        """What supervisors, samples, the ministry and the person said."""
        run = self._connection.execute
        run(delete(returned_fields).where(returned_fields.c.change_id.in_(changes)))
        run(update(sample_lines).where(sample_lines.c.change_id.in_(changes)).values(note=""))
        run(delete(decisions).where(decisions.c.record_id == record_id))
        linked = or_(person_links.c.record_id == record_id, person_links.c.other_id == record_id)
        run(delete(person_links).where(linked))
        run(update(referrals).where(referrals.c.person_id == record_id).values(words=""))
        asked = list(self._connection.scalars(select(requests.c.change_id).where(requests.c.person_id == record_id)))
        run(update(requests).where(requests.c.person_id == record_id).values(words="", answer=""))
        run(update(outbox).where(outbox.c.id.in_(asked)).values(label=""))
        for change_id in asked:
            self._say_without(change_id, record_id)

    def _in_classes(self, record_id: str) -> None:
        """Names in lists of classes and notes beside marks; the marks stay."""
        run = self._connection.execute
        classes = list(
            self._connection.scalars(select(class_trainees.c.class_id).where(class_trainees.c.person_id == record_id))
        )
        run(update(class_trainees).where(class_trainees.c.person_id == record_id).values(name=""))
        told = outbox.c.record_id.in_(classes) & (outbox.c.kind == "class")
        for change_id in list(self._connection.scalars(select(outbox.c.id).where(told))):
            self._say_without(change_id, record_id)
        marks = list(
            self._connection.scalars(select(attendance.c.change_id).where(attendance.c.person_id == record_id))
        )
        run(update(attendance).where(attendance.c.person_id == record_id).values(note="", documents=""))
        for change_id in marks:
            self._say_without(change_id, record_id)
        self._told_by_others(record_id)

    def _told_by_others(self, record_id: str) -> None:
        """Lists of classes and notes beside marks that other desks of the office said."""
        run = self._connection.execute
        run(update(office_marks).where(office_marks.c.person_id == record_id).values(note="", documents=""))
        for class_id, message in run(select(office_classes.c.id, office_classes.c.message)).all():
            said = decode_change(bytes(message))
            body = without(said.body, record_id)
            if body != said.body:
                values = {"message": encode_change(replace(said, body=body))}
                run(update(office_classes).where(office_classes.c.id == class_id).values(**values))

    def _said(self, change_id: str) -> Any:
        query = select(messages.c.message).join(outbox, outbox.c.sequence == messages.c.sequence)
        return decode_change(bytes(self._connection.execute(query.where(outbox.c.id == change_id)).scalar_one()))

    def _say_without(self, change_id: str, record_id: str) -> None:
        change = self._said(change_id)
        message = encode_change(replace(change, body=without(change.body, record_id)))
        self._connection.execute(update(messages).where(messages.c.sequence == change.sequence).values(message=message))

    def _handed(self, record_id: str) -> None:
        """What another desk of the office handed over to this machine."""
        run = self._connection.execute
        run(delete(handed_phones).where(handed_phones.c.record_id == record_id))
        HandedPeople(self._connection).forget(record_id)
        rows = run(
            select(handed_changes.c.id, handed_changes.c.message).where(
                handed_changes.c.record_id == record_id, handed_changes.c.kind != ERASED
            )
        ).all()
        for change_id, message in rows:
            said = decode_change(bytes(message))
            stone = encode_change(replace(said, body={ERASED: hashlib.sha256(bytes(message)).hexdigest()}))
            values = {"kind": ERASED, "label": "", "flags": "[]", "reason": "", "fields": "[]", "message": stone}
            run(update(handed_changes).where(handed_changes.c.id == change_id).values(**values))
        open_ones = select(handed_batches.c.id).where(handed_batches.c.state == HandedState.REVIEW.value)
        undecided = (handed_changes.c.record_id == record_id) & handed_changes.c.batch_id.in_(open_ones)
        aside = undecided & handed_changes.c.status.in_((RecordStatus.WAITING.value, RecordStatus.SEALED.value))
        run(update(handed_changes).where(aside).values(status=RecordStatus.SUPERSEDED.value))
        self._handed_words(record_id)
        erase_letters(self._connection, record_id)

    def _handed_words(self, record_id: str) -> None:
        """Requests, lists of classes and notes beside marks that another desk handed over."""
        speaking = handed_changes.c.kind.in_((*_LABELLED, "class", "attendance"))
        named = func.instr(handed_changes.c.message, record_id.encode()) > 0  # the others need not be opened
        rows = self._connection.execute(
            select(handed_changes.c.id, handed_changes.c.message).where(speaking, named)
        ).all()
        for change_id, message in rows:
            said = decode_change(bytes(message))
            body, values = without(said.body, record_id), dict[str, object]()
            if body != said.body:
                values["message"] = encode_change(replace(said, body=body))
            if said.kind in _LABELLED and record_id in (said.body.get("person"), said.body.get("other")):
                values["label"] = ""
            if values:
                this = handed_changes.c.id == change_id
                self._connection.execute(update(handed_changes).where(this).values(**values))


def _read(row: Any) -> Request:
    return Request(
        id=row.change_id,
        person=row.person_id,
        what=Asked(row.what),
        asked_by=AskedBy(row.asked_by),
        shown=Shown(row.shown),
        author_name=row.display_name,
        at=datetime.fromisoformat(row.recorded_at),
        words=row.words,
        status=RecordStatus(row.status),
        decision=Decision(row.decision),
        answer=row.answer,
        decided_at=None if row.decided_at is None else datetime.fromisoformat(row.decided_at),
    )
