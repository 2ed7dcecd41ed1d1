"""Calls of this desk's cohorts, courses that other offices call, and who applied here from elsewhere."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.calling import (
    Call,
    Called,
    Outside,
    read_call,
    read_called,
    read_outside,
    write_call,
    write_called,
    write_outside,
)
from mihan_desktop.storage.calling_schema import called_courses, calls, outside_trainees
from mihan_desktop.storage.enrolments import UNSAID
from mihan_desktop.storage.schema import outbox

_OWN = select(calls.c.change_id, calls.c.said, outbox.c.status).join(outbox, outbox.c.id == calls.c.change_id)


class Calls:
    """Rows of ``calls`` and ``called_courses``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, cohort: str, call: Call) -> None:
        """What a change in the outbox says of a cohort of this desk."""
        said = json.dumps(write_call(call), ensure_ascii=False)
        self._connection.execute(calls.insert().values(change_id=change_id, cohort_id=cohort, said=said))

    def current(self, cohort: str) -> tuple[str, Call, RecordStatus] | None:
        """(the change, what it says, where that is) of what holds of a cohort of this desk."""
        here = _OWN.where(calls.c.cohort_id == cohort, outbox.c.status.not_in(UNSAID))
        row = self._connection.execute(here.order_by(outbox.c.sequence.desc()).limit(1)).first()
        return None if row is None else (str(row[0]), read_call(json.loads(row[1])), RecordStatus(row[2]))

    def returned(self, cohort: str) -> tuple[str, ...]:
        """Changes that a supervisor sent back and nobody has said anew."""
        these = (calls.c.cohort_id == cohort, outbox.c.status == RecordStatus.RETURNED.value)
        rows = self._connection.execute(_OWN.where(*these))
        return tuple(str(row[0]) for row in rows)

    def cohort_of(self, change_id: str) -> str:
        """The cohort of which a change says something, "" for none."""
        this = select(calls.c.cohort_id).where(calls.c.change_id == change_id)
        return str(self._connection.execute(this).scalar_one_or_none() or "")

    def say_again(self, change_id: str, again: str) -> None:
        """Another change says it now."""
        this = calls.c.change_id == change_id
        self._connection.execute(update(calls).where(this).values(change_id=again))

    def hear(self, one: Called, at: datetime) -> None:
        """A course of another office as it is called now."""
        values = {"said": json.dumps(write_called(one), ensure_ascii=False), "at": at.isoformat()}
        put = insert(called_courses).values(cohort_id=one.cohort, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["cohort_id"], set_=values))

    def heard(self, cohort: str) -> Called | None:
        """One of them."""
        this = select(called_courses.c.said).where(called_courses.c.cohort_id == cohort)
        said = self._connection.execute(this).scalar_one_or_none()
        return None if said is None else read_called(cohort, json.loads(said))

    def every(self) -> tuple[Called, ...]:
        """All that were told, the first to close on top."""
        rows = self._connection.execute(select(called_courses.c.cohort_id, called_courses.c.said))
        found = (read_called(str(row[0]), json.loads(row[1])) for row in rows)
        return tuple(sorted(found, key=lambda one: (one.call.closes, one.first, one.cohort)))


class OutsideTrainees:
    """Rows of ``outside_trainees``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, cohort: str, person: str, name: str, one: Outside | None, origin: str, at: datetime) -> None:
        """Somebody who applied from elsewhere. one: None where no more than the name is needed any longer.

        origin: ``"ministry"``, ``"office"``. What the ministry told is not replaced by what a desk of this office said.
        """
        before = self._row(cohort, person)
        if before is not None and before["origin"] == "ministry" and origin != "ministry":
            return
        said = "" if one is None else json.dumps(write_outside(one), ensure_ascii=False)
        values = {"name": name, "said": said, "origin": origin, "at": at.isoformat()}
        put = insert(outside_trainees).values(cohort_id=cohort, person_id=person, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["cohort_id", "person_id"], set_=values))

    def one(self, cohort: str, person: str) -> Outside | None:
        """What is known of somebody for a cohort, else for another (they went on in it); None for nobody of those."""
        row = self._row(cohort, person) or self._row("", person)
        return None if row is None or not row["said"] else read_outside(json.loads(row["said"]))

    def name(self, person: str) -> str | None:
        """Somebody's name; None for who is no applicant from elsewhere."""
        row = self._row("", person)
        return None if row is None else str(row["name"])

    def wants(self, cohort: str, person: str) -> bool:
        """Whether what this cohort needs to know of somebody is here: they apply, or have a place."""
        these = (outside_trainees.c.cohort_id == cohort, outside_trainees.c.person_id == person)
        return bool(self._connection.scalar(select(outside_trainees.c.said).where(*these)))

    def erase(self, person: str) -> int:
        """Take everything away but that there was somebody; how many applications that were."""
        this = outside_trainees.c.person_id == person
        done = self._connection.execute(update(outside_trainees).where(this).values(name="", said=""))
        return int(done.rowcount)

    def knows(self, person: str) -> bool:
        """Whether anything of them is here that has not been erased."""
        row = self._row("", person)
        return row is not None and bool(row["name"] or row["said"])

    def _row(self, cohort: str, person: str) -> Any:
        """Of a cohort; of any, the newest, where none is named."""
        query = select(outside_trainees).where(outside_trainees.c.person_id == person)
        if cohort:
            query = query.where(outside_trainees.c.cohort_id == cohort)
        newest = query.order_by((outside_trainees.c.said == "").asc(), outside_trainees.c.at.desc()).limit(1)
        return self._connection.execute(newest).mappings().first()
