"""What people decided about pairs of records: with a draft until it is saved, then as changes of their own."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.duplicates import Decision, Verdict
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.duplicates_schema import draft_duplicates, duplicates
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox
from mihan_desktop.storage.statements import prepared, run, with_author

_GONE = tuple(status.value for status in NEVER_LEAVES)
_OF_DRAFT = prepared(select(*draft_duplicates.c).where(draft_duplicates.c.draft_id == bindparam("draft")))

_CARRIED = with_author(duplicates).add_columns(outbox.c.clock)


class Duplicates:
    """Rows of ``duplicates`` and ``draft_duplicates``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- with a draft

    def keep(self, draft_id: str, decision: Decision) -> None:
        """Decided while a form is filled, in place of what was decided of the same record before."""
        values = {"draft_id": draft_id, "other_id": decision.other, **_said(decision)}
        put = insert(draft_duplicates).values(**values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["draft_id", "other_id"], set_=values))

    def take_back(self, draft_id: str, other_id: str) -> None:
        """It is not decided any more."""
        this = (draft_duplicates.c.draft_id == draft_id) & (draft_duplicates.c.other_id == other_id)
        self._connection.execute(delete(draft_duplicates).where(this))

    def of_draft(self, draft_id: str) -> tuple[Decision, ...]:
        """What was decided while a form is filled; ``person`` is the draft's id."""
        rows = run(self._connection, _OF_DRAFT, {"draft": draft_id}).fetchall()
        return tuple(
            Decision(row[0], row[1], Verdict(row[2]), row[3], int(row[4]), _reasons(row[5]), row[6]) for row in rows
        )

    def drafts_about(self, other_id: str) -> tuple[str, ...]:
        """Drafts of which it was decided that they are of the person of a record, or of another draft."""
        query = select(draft_duplicates.c.draft_id).where(
            draft_duplicates.c.other_id == other_id, draft_duplicates.c.verdict == Verdict.SAME.value
        )
        return tuple(str(one) for one in self._connection.scalars(query))

    def finish(self, draft_id: str) -> None:
        """The draft was saved: what was decided travels."""
        self._connection.execute(delete(draft_duplicates).where(draft_duplicates.c.draft_id == draft_id))

    # -- as changes

    def add(self, change_id: str, decision: Decision) -> None:
        """A decision that a change in the outbox carries."""
        values = {"change_id": change_id, "person_id": decision.person, "other_id": decision.other, **_said(decision)}
        self._connection.execute(duplicates.insert().values(**values))

    def get(self, change_id: str) -> Decision | None:
        """One decision."""
        row = self._connection.execute(_CARRIED.where(duplicates.c.change_id == change_id)).first()
        return None if row is None else _read(row)

    def of_record(self, record_id: str) -> tuple[Decision, ...]:
        """What holds of a record and others, newest first: of each pair what was said last."""
        return self._standing((duplicates.c.person_id == record_id) | (duplicates.c.other_id == record_id))

    def of_pair(self, one: str, another: str) -> Decision | None:
        """What holds of a pair of records, whichever was held against the other."""
        pair = (duplicates.c.person_id == one) & (duplicates.c.other_id == another)
        turned = (duplicates.c.person_id == another) & (duplicates.c.other_id == one)
        return next(iter(self._standing(pair | turned)), None)

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the decision now."""
        self._connection.execute(
            update(duplicates).where(duplicates.c.change_id == change_id).values(change_id=again)
        )  # fmt: skip

    def erase(self, record_id: str) -> tuple[str, ...]:
        """Take words out of what was said of a record; ids of the changes that carry them."""
        about = (duplicates.c.person_id == record_id) | (duplicates.c.other_id == record_id)
        found = tuple(str(one) for one in self._connection.scalars(select(duplicates.c.change_id).where(about)))
        self._connection.execute(update(duplicates).where(about).values(words=""))
        drafted = draft_duplicates.c.other_id == record_id
        self._connection.execute(delete(draft_duplicates).where(drafted))
        return found

    def _standing(self, about: Any) -> tuple[Decision, ...]:
        rows = self._connection.execute(
            _CARRIED.where(about, outbox.c.status.not_in(_GONE)).order_by(outbox.c.sequence.desc())
        )
        newest: dict[Collection[str], Decision] = {}
        for row in rows:
            found = _read(row)
            newest.setdefault(frozenset((found.person, found.other)), found)
        return tuple(newest.values())


def _said(decision: Decision) -> dict[str, object]:
    return {
        "verdict": decision.verdict.value,
        "words": decision.words,
        "score": decision.score,
        "reasons": json.dumps(decision.reasons),
        "model": decision.model,
    }


def _reasons(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((str(field), str(level)) for field, level in json.loads(text))


def _read(row: Any) -> Decision:
    return Decision(
        person=row.person_id,
        other=row.other_id,
        verdict=Verdict(row.verdict),
        words=row.words,
        score=int(row.score),
        reasons=_reasons(row.reasons),
        model=row.model,
        id=row.change_id,
        author_name=row.display_name,
        at=datetime.fromisoformat(row.recorded_at),
        status=RecordStatus(row.status),
        clock=row.clock,
    )
