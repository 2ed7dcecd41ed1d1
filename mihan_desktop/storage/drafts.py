"""Unfinished fillings, kept on every field; each is held by at most one window.

A draft ends in the moment in which a change with its id is in the outbox: nothing else has to be written for it, and
the room that its answers took is given to the next draft.
"""

import json
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, delete, exists, select, update

from mihan_desktop.domain.registrations import Draft
from mihan_desktop.storage.schema import drafts, outbox
from mihan_desktop.storage.statements import prepared, run

_LISTED = (
    drafts.c.id,
    drafts.c.form_id,
    drafts.c.form_version,
    drafts.c.author_id,
    drafts.c.label,
    drafts.c.saved_at,
    drafts.c.record_id,
    drafts.c.return_reason,
    drafts.c.return_fields,
    drafts.c.answered,
    drafts.c.asked,
    drafts.c.place,
    drafts.c.about,
    drafts.c.about_person,
)
_KEPT = ("form_version", "label", "saved_at", "state", "holder", "answered", "asked", "place")
_SAVED = exists().where(outbox.c.id == drafts.c.id)  # a draft that became a change is one no longer
_THIS = and_(drafts.c.id == bindparam("draft_id"), ~_SAVED)
_HOLDER = prepared(select(drafts.c.author_id, drafts.c.holder).where(_THIS))
_GET = prepared(select(*_LISTED, drafts.c.state, drafts.c.holder).where(_THIS))
_ADD = prepared(drafts.insert())
_KEEP = prepared(update(drafts).where(_THIS).values({name: bindparam(name) for name in _KEPT}))
_REMOVE = prepared(delete(drafts).where(_THIS))
_SWEEP = prepared(delete(drafts).where(_SAVED))
_OF_PEOPLE = drafts.c.about == ""  # registrations, and no forms about somebody's place in a course
_HEADING = prepared(select(*_LISTED, drafts.c.holder).where(_THIS))


class Drafts:
    """Rows of ``drafts``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def holder(self, draft_id: str) -> tuple[str, str] | None:
        """(author id, window that holds it or ``""``); None when there is no such draft."""
        row = run(self._connection, _HOLDER, {"draft_id": draft_id}).fetchone()
        return None if row is None else (str(row[0]), str(row[1]))

    def add(self, draft: Draft, holder: str) -> None:
        """Keep a new draft, in the place of those that were saved."""
        run(self._connection, _SWEEP)
        run(
            self._connection,
            _ADD,
            {
                "id": draft.id,
                "form_id": draft.form_id,
                "form_version": draft.form_version,
                "author_id": draft.author_id,
                "label": draft.label,
                "saved_at": draft.saved_at.isoformat(),
                "state": draft.state,
                "record_id": draft.record_id,
                "return_reason": draft.return_reason,
                "return_fields": json.dumps(draft.return_fields),
                "holder": holder,
                "answered": draft.answered,
                "asked": draft.asked,
                "place": draft.place,
                "about": draft.about,
                "about_person": draft.about_person,
            },
        )

    def keep(self, draft: Draft, holder: str) -> None:
        """Keep what changes while a draft is filled."""
        values = {
            "draft_id": draft.id,
            "form_version": draft.form_version,
            "label": draft.label,
            "saved_at": draft.saved_at.isoformat(),
            "state": draft.state,
            "holder": holder,
            "answered": draft.answered,
            "asked": draft.asked,
            "place": draft.place,
        }
        run(self._connection, _KEEP, values)

    def hold(self, draft_id: str, holder: str) -> None:
        """Say which window has the draft open; ``""`` for none."""
        self._connection.execute(update(drafts).where(drafts.c.id == draft_id).values(holder=holder))

    def get(self, draft_id: str) -> tuple[Draft, str] | None:
        """One draft with its state, and the window that holds it or ``""``."""
        row = run(self._connection, _GET, {"draft_id": draft_id}).fetchone()
        return None if row is None else (_draft(tuple(row)[:-2], bytes(row[-2])), str(row[-1]))

    def heading(self, draft_id: str) -> tuple[Draft, str] | None:
        """As ``get``, without the state (``state`` is ``b""``)."""
        row = run(self._connection, _HEADING, {"draft_id": draft_id}).fetchone()
        return None if row is None else (_draft(tuple(row)[:-1], b""), str(row[-1]))

    def of_record(self, record_id: str) -> Draft | None:
        """The draft that corrects a record."""
        row = self._connection.execute(
            select(*_LISTED, drafts.c.state).where(drafts.c.record_id == record_id, ~_SAVED)
        ).first()
        return None if row is None else _draft(tuple(row)[:-1], bytes(row[-1]))

    def of_author(self, author_id: str) -> tuple[Draft, ...]:
        """A person's drafts, newest first, without their state."""
        rows = self._connection.execute(
            select(*_LISTED)
            .where(drafts.c.author_id == author_id, _OF_PEOPLE, ~_SAVED)
            .order_by(drafts.c.saved_at.desc(), drafts.c.id.desc())
        )
        return tuple(_draft(tuple(row), b"") for row in rows)

    def about(self, author_id: str, records: Collection[str]) -> dict[str, Draft]:
        """A person's drafts of forms about somebody, by the record that each becomes, without their state."""
        found: dict[str, Draft] = {}
        ids = list(records)
        for start in range(0, len(ids), 500):
            these = drafts.c.about.in_(ids[start : start + 500])
            query = select(*_LISTED).where(drafts.c.author_id == author_id, these, ~_SAVED)
            read = (_draft(tuple(row), b"") for row in self._connection.execute(query))
            found |= {one.about: one for one in read}
        return found

    def open_of(self, author_id: str) -> tuple[tuple[Draft, str], ...]:
        """A person's drafts that a window has open, or had when it died, newest first, with the window's name."""
        rows = self._connection.execute(
            select(*_LISTED, drafts.c.holder)
            .where(drafts.c.author_id == author_id, drafts.c.holder != "", _OF_PEOPLE, ~_SAVED)
            .order_by(drafts.c.saved_at.desc())
        )
        return tuple((_draft(tuple(row)[:-1], b""), str(row[-1])) for row in rows)

    def untouched(self) -> tuple[Draft, ...]:
        """Everybody's drafts, the one that was touched longest ago first, without their state."""
        rows = self._connection.execute(select(*_LISTED).where(~_SAVED).order_by(drafts.c.saved_at, drafts.c.id))
        return tuple(_draft(tuple(row), b"") for row in rows)

    def hand_on(self, draft_id: str, author_id: str, at: datetime) -> None:
        """Somebody else goes on with a draft, from now on."""
        values = {"author_id": author_id, "saved_at": at.isoformat(), "holder": ""}
        self._connection.execute(update(drafts).where(drafts.c.id == draft_id).values(values))

    def remove(self, draft_id: str) -> None:
        """Forget a draft."""
        run(self._connection, _REMOVE, {"draft_id": draft_id})


def _draft(row: tuple[object, ...], state: bytes) -> Draft:
    identifier, form_id, form_version, author_id, label, saved_at, record_id, reason, fields, *more = row
    answered, asked, place, about, person = more
    return Draft(
        id=str(identifier),
        form_id=str(form_id),
        form_version=str(form_version),
        author_id=str(author_id),
        label=str(label),
        saved_at=datetime.fromisoformat(str(saved_at)),
        state=state,
        record_id=None if record_id is None else str(record_id),
        return_reason=str(reason),
        return_fields=tuple(json.loads(str(fields))),
        answered=int(str(answered)),
        asked=int(str(asked)),
        place=str(place),
        about=str(about),
        about_person=str(person),
    )
