"""What is said of somebody, without what says anything of them: in a change, in a letter, in whatever others told."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, func, select, update

from mihan_desktop.storage.calling_schema import enrolments_told
from mihan_desktop.storage.office_schema import letters, office_classes, office_marks
from mihan_desktop.storage.office_words_schema import office_words
from mihan_desktop.storage.schema import attendance, class_trainees
from sync.protocol import limits
from sync.protocol.canonical import decode, encode_known
from sync.protocol.handover import OFFICE_MARKS
from sync.protocol.messages import ATTENDANCE, CLASS, ENROLMENT, decode_change, encode_change

_STAYS: Final = frozenset({CLASS, ATTENDANCE, ENROLMENT})
"""Kinds of which other desks keep that there was somebody."""


def without(body: Mapping[str, object], record_id: str) -> dict[str, object]:
    """What a request, a class or a mark says, without words about one person."""
    found = dict(body)
    if record_id in (body.get("person"), body.get("other"), body.get("asked")):
        found |= {name: "" for name in ("words", "note", "reason", "phone", "submission") if name in body}
        if "in_field" in body:  # answers of somebody who was followed up
            found |= {"working": "unknown", "in_field": "unknown"}
        found.pop("attachments", None)
    trainees = body.get("trainees")
    if isinstance(trainees, list):
        found["trainees"] = [
            {**one, "name": ""} if isinstance(one, dict) and one.get("person") == record_id else one for one in trainees
        ]
    return found


def told_of(connection: Connection, record_id: str) -> bool:
    """Whether a name or words of somebody are here that another desk, another office or a list of a class said."""
    placed = (enrolments_told.c.name != "") | (enrolments_told.c.reason != "")
    noted = (office_marks.c.note != "") | office_marks.c.documents.not_in(("", "[]"))
    said = (office_words.c.person_id == record_id) | (office_words.c.record_id == record_id)
    queries = (
        select(enrolments_told.c.change_id).where(enrolments_told.c.person_id == record_id, placed),
        select(office_words.c.change_id).where(said),
        select(office_marks.c.change_id).where(office_marks.c.person_id == record_id, noted),
        select(attendance.c.change_id).where(attendance.c.person_id == record_id, attendance.c.note != ""),
        select(class_trainees.c.class_id).where(class_trainees.c.person_id == record_id, class_trainees.c.name != ""),
    )
    if any(connection.execute(query.limit(1)).first() for query in queries):
        return True
    named = func.instr(office_classes.c.message, record_id.encode()) > 0
    listed = connection.scalars(select(office_classes.c.message).where(named))
    bodies = (decode_change(bytes(message)).body for message in listed)
    return any(without(body, record_id) != body for body in bodies)


def without_who_answered(connection: Connection, record_id: str) -> None:
    """What other desks of the office said of an institution stays without whoever answered there."""
    about = office_words.c.record_id == record_id
    rows = connection.execute(select(office_words.c.change_id, office_words.c.body).where(about)).all()
    for change_id, body in rows:
        less = json.dumps(without(json.loads(body), record_id), ensure_ascii=False)
        connection.execute(update(office_words).where(office_words.c.change_id == change_id).values(body=less))


def erase_letters(connection: Connection, record_id: str) -> None:
    """Letters that a desk of this office has not read yet tell it nothing of somebody who was erased meanwhile."""
    speaking = (letters.c.kind == OFFICE_MARKS) & (func.instr(letters.c.body, record_id.encode()) > 0)
    rows = connection.execute(select(letters.c.device_id, letters.c.number, letters.c.body).where(speaking)).all()
    for device_id, number, body in rows:
        said = decode(bytes(body), limits.FEED, "letter")
        if isinstance(said, dict):
            this = (letters.c.device_id == device_id) & (letters.c.number == number)
            connection.execute(update(letters).where(this).values(body=encode_known(_letter(said, record_id))))


def _letter(said: Mapping[str, Any], record_id: str) -> dict[str, Any]:
    changes, names = [], dict(said.get("names") or {})
    for raw in said.get("changes", ()):
        change = decode_change(raw)
        if change.body.get("person") == record_id:
            names.pop(change.id, None)
            if change.kind not in _STAYS:
                continue
        changes.append(encode_change(replace(change, body=without(change.body, record_id))))
    applicants = [one for one in said.get("applicants", ()) if one.get("person") != record_id]
    known = {"names": names} if "names" in said else {}
    return {**said, **known, "changes": changes} | ({"applicants": applicants} if "applicants" in said else {})
