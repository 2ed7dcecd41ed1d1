"""Handing a person everything that is kept of them: one file to read and for machines, and that it was done is audited.

The file is theirs and not sealed. It is a zip of ``record-ar.pdf``, ``record-ckb.pdf``, ``record-en.pdf``,
``record.json`` and the folder ``files``.
"""

import hashlib
import io
import json
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.consents import Consent
from mihan_desktop.domain.handouts import LANGUAGES, HandedFile, HandedResult, HandOut
from mihan_desktop.domain.people.page import VIEWED, Assessed, Called, Person, Revision, Section, Visited
from mihan_desktop.domain.points.shown import PersonPoints
from mihan_desktop.domain.points.writing import write_entry
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.requests import AskedBy, Request, Shown
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.assessments import score_text
from mihan_desktop.services.awarding import person_points
from mihan_desktop.services.describing import Describing
from mihan_desktop.services.describing_results import cohort_of
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.viewing import Viewing
from mihan_desktop.storage.assessments import holds

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

FORMAT: Final = "mihan person 1"
ENDING: Final = ".zip"
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)

Paint = Callable[[HandOut, str], bytes]
"""The record as a PDF in a language; called on the lane that writes."""


class HandingOut:
    """Right ``hand_out``."""

    def __init__(self, opened: Opened, viewing: Viewing, describing: Describing) -> None:
        self._opened = opened
        self._viewing = viewing
        self._describing = describing

    def person(self, actor: User, record_id: str, path: Path, paint: Paint, *, asked_by: AskedBy, shown: Shown) -> int:
        """Write one person's whole record to ``path``, whole or not at all; bytes of the file.

        Raises MihanError ``export_kind`` for another ending than ``.zip``, ``record_unknown``; OSError.
        """
        from mihan_desktop.storage.files import replace_file

        user = self._opened.allow(actor, Right.HAND_OUT)
        if path.suffix.casefold() != ENDING:
            raise MihanError("export_kind", {"ending": path.suffix})
        found = self._gather(user, record_id, asked_by, shown)
        data = packed(found, paint)
        details: dict[str, str | int] = {
            "asked_by": asked_by.value, "shown": shown.value, "files": len(found.files),
            "sha256": hashlib.sha256(data).hexdigest(),
        }  # fmt: skip
        with self._opened.write() as work:
            code, at = "handed_out", self._opened.now()
            work.audit.append(code, at=at, actor_id=user.id, record_id=record_id, details=details)
        replace_file(path, data)
        return len(data)

    def _gather(self, user: User, record_id: str, asked_by: AskedBy, shown: Shown) -> HandOut:
        person = self._viewing.person(user, record_id)
        with self._opened.read() as work:
            rows = work.outbox.among([one.id for one in work.outbox.of_record(record_id)])
            rows = tuple(row for row in rows if row.kind == "registration")
            newest = next(row for row in rows if row.id == person.record.change_id)
            looks = Counter(line.actor_name for line in work.audit.of_record(record_id) if line.code == VIEWED)
            files = tuple(_files(work, rows, newest.id, work.classes.documents_of(record_id)))
            office = work.device.get().office_name
            points = person_points(work, record_id, self._opened.today())
            results = tuple(_results(work, record_id, person.results))
        return HandOut(
            person=person,
            sections={code: self._describing.sections(replace(user, language=code), newest) for code in LANGUAGES},
            office=office,
            made_at=self._opened.now(),
            made_by=user.display_name,
            asked_by=asked_by,
            shown=shown,
            looks=tuple(looks.most_common()),
            files=files,
            submissions={row.id: _submission(row) for row in rows},
            points=points,
            results=results,
        )


def _results(work: "Work", person: str, known: Iterable[Assessed]) -> Iterator[HandedResult]:
    """What this desk wrote of the person's assessments and holds; then what it knows of other desks."""
    mine = set()
    for one in work.assessments.of_person(person):
        row = work.outbox.get(one.result.change_id)
        if row is None or not holds(one):
            continue
        mine.add(row.id)
        cohort, title = cohort_of(work, one.cohort)
        about = None if cohort is None else cohort.ending.assessment(one.result.assessment)
        yield HandedResult(
            title, {"": one.result.assessment} if about is None else about.labels, one.result.attempt,
            score_text(one.result.score), 0 if about is None else about.out_of, one.result.on, _submission(row),
        )  # fmt: skip
    for told in known:
        if told.change_id not in mine:
            yield HandedResult(told.course, told.labels, told.attempt, told.score, told.out_of, told.on, "")


def packed(found: HandOut, paint: Paint) -> bytes:
    """The file as it is handed out."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as pack:
        for code in LANGUAGES:
            _put(pack, f"record-{code}.pdf", paint(found, code))
        _put(pack, "record.json", json.dumps(as_json(found), ensure_ascii=False, indent=1).encode())
        for file in found.files:
            _put(pack, file.path, file.data)
    return held.getvalue()


def as_json(found: HandOut) -> dict[str, Any]:
    """The record for machines; keys are English, times ISO 8601 in UTC."""
    person, record = found.person, found.person.record
    return {
        "format": FORMAT,
        "office": found.office,
        "made_at": found.made_at.isoformat(),
        "made_by": found.made_by,
        "asked_by": found.asked_by.value,
        "shown": found.shown.value,
        "record": record.record_id,
        "number": record.number,
        "name": record.label,
        "telephones": list(record.phones),
        "status": record.status.value,
        "form": {"id": record.form_id, "version": record.form_version, "title": person.form_title},
        "answers": {code: [_section(one) for one in found.sections[code]] for code in LANGUAGES},
        "consents": [_consent(one) for one in person.consents],
        "requests": [_request(one) for one in person.requests],
        "revisions": [_revision(one, found.submissions.get(one.change_id, "")) for one in reversed(person.revisions)],
        "events": [
            {"code": one.code, "by": one.actor_name, "at": one.at.isoformat(), "reason": one.reason}
            for one in person.events
        ],
        **_taught(person),
        "results": [
            {
                "course": one.course, "assessment": dict(one.assessment), "attempt": one.attempt, "score": one.score,
                "out_of": one.out_of, "on": one.on.isoformat(), "submission": one.submission,
            }
            for one in found.results
        ],
        "points": None if found.points is None else _points(found.points),
        "linked": [{"record": other, "number": number, "relation": said} for other, number, said in person.told.linked],
        "looked_at": [{"by": name, "times": times} for name, times in found.looks],
        "files": [
            {
                "name": one.name, "path": one.path, "sha256": one.sha256, "type": one.media_type,
                "bytes": len(one.data), "current": one.current,
            }
            for one in found.files
        ],
    }  # fmt: skip


def _taught(person: Person) -> dict[str, Any]:
    """Training, places in courses, and where the person was referred to."""
    return {
        "training": [
            {
                "class": one.title, "trainer": one.trainer_name, "sessions": one.sessions,
                "marks": {mark.value: count for mark, count in one.counts.items()}, "rate": one.rate,
            }
            for one in person.training
        ],
        "places": [
            {
                "course": one.title, "state": one.state.value, "applied": one.applied.isoformat(),
                "since": one.since.isoformat(), "reason": one.reason,
            }
            for one in person.places
        ],
        "certificates": [
            {
                "number": one.serial, "course": dict(one.course), "qualification": dict(one.qualification),
                "issued": one.issued.isoformat(),
                "valid_until": one.valid_until.isoformat() if one.valid_until else None,
                "withdrawn": one.withdrawn.isoformat() if one.withdrawn else None, "why": one.why, "text": one.text,
            }
            for one in person.certificates
        ],
        "follow_ups": [_called(one) for one in person.called],
        "fairs": [_visited(one) for one in person.fairs],
        "referrals": [
            {"title": one.title, "state": one.state, "words": one.words, "at": one.at.isoformat()}
            for one in person.told.referrals
        ],
    }  # fmt: skip


def _visited(one: Visited) -> dict[str, Any]:
    """A job fair at which the person was expected, or came."""
    return {
        "fair": dict(one.names), "day": one.day.isoformat(), "invited": one.invited,
        "came": one.came.isoformat() if one.came else None,
        "kept": [{"time": slot, "employer": employer} for slot, employer in one.kept],
        "interviews": [
            {"employer": employer, "outcome": outcome, "note": note} for employer, outcome, note in one.interviews
        ],
    }  # fmt: skip


def _called(one: Called) -> dict[str, Any]:
    """One time that the person is asked what became of them."""
    return {
        "course": one.title, "round": one.stand.round.id, "day": one.stand.day.isoformat(),
        "state": one.stand.stand.value, "answers": dict(one.answers),
        "calls": [
            {"on": said.on.isoformat(), "outcome": said.outcome.value, "telephone": said.phone, "note": said.note}
            for said in one.said
        ],
    }  # fmt: skip


def _points(points: PersonPoints) -> dict[str, Any]:
    """Both accounts apart: the lines of the day with their sentences, what was asked, and the whole ledger."""
    return {
        "day": points.day.isoformat(),
        "rules": points.version,
        "accounts": {
            one.account.value: {
                "total": one.total,
                "lines": [
                    {"rule": given.rule_id, "points": given.points, "sentence": dict(given.sentence)}
                    for given in one.given
                ],
            }
            for one in points.accounts
        },
        "asked": [
            {
                "what": one.what.value, "account": one.account.value, "points": one.points, "words": one.words,
                "by": one.author_name or one.office, "at": one.at.isoformat(), "stand": one.stand.value,
                "answer": one.answer,
            }
            for one in points.asked
        ],
        "ledger": [write_entry(entry) for entry in points.entries],
    }  # fmt: skip


def _put(pack: zipfile.ZipFile, name: str, data: bytes) -> None:
    pack.writestr(zipfile.ZipInfo(name, _LONG_AGO), data, zipfile.ZIP_DEFLATED)


def _files(
    work: "Work", rows: "Iterable[OutboxRow]", newest: str, brought: Iterable[Attachment]
) -> Iterable[HandedFile]:
    """Each file once, those of the newest revision first, what was ``brought`` to a class last."""
    ordered = sorted(rows, key=lambda one: one.id != newest)
    named = [(one, row.id == newest) for row in ordered for one in work.attachments.of_change(row.id)]
    seen: set[str] = set()
    for one, current in (*named, *((each, True) for each in brought)):
        if one.sha256 not in seen and (data := work.attachments.data_of(one.sha256)) is not None:
            seen.add(one.sha256)
            path = f"files/{len(seen):02d}-{one.name}"
            yield HandedFile(one.name, path, one.sha256, one.media_type, data, current)


def _submission(row: "OutboxRow") -> str:
    from sync.protocol.messages import decode_change

    return str(decode_change(row.message).body.get("submission", ""))


def _section(one: Section) -> dict[str, Any]:
    answers = [{"question": answer.ref, "label": answer.label, "answer": answer.text} for answer in one.answers]
    return {"title": one.title, "entry": one.number, "answers": answers}


def _consent(one: Consent) -> dict[str, Any]:
    return {
        "given": one.given, "purposes": list(one.purposes), "text_version": one.text_version, "at": one.at.isoformat(),
        "asked_by": one.by, "language": one.language, "text_sha256": one.text_sha256,
        "form": {"id": one.form_id, "version": one.form_version}, "change": one.change_id,
    }  # fmt: skip


def _request(one: Request) -> dict[str, Any]:
    return {
        "what": one.what.value, "asked_by": one.asked_by.value, "at": one.at.isoformat(), "words": one.words,
        "written_down_by": one.author_name, "status": one.status.value, "decision": one.decision.value,
        "answer": one.answer,
    }  # fmt: skip


def _revision(one: Revision, submission: str) -> dict[str, Any]:
    return {
        "change": one.change_id, "number": one.number, "by": one.author_name, "at": one.at.isoformat(),
        "status": one.status.value, "reason": one.reason, "submission": submission,
    }  # fmt: skip
