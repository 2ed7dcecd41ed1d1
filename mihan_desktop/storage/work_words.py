"""What this office says of employers and vacancies: changes in the outbox, and those of its other desks."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.office_words_schema import office_words
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import messages, outbox, users
from mihan_desktop.storage.work_schema import work_words
from sync.protocol.messages import Change, decode_change

UNSAID: Final = frozenset({*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED})
"""What is in the outbox so holds nothing: taken back, returned, or turned back by the ministry."""


@dataclass(frozen=True, slots=True)
class SaidHere:
    """One change of this office. status: None of another desk's; author: their name."""

    change_id: str
    clock: str
    body: Any
    author_id: str
    author: str
    status: RecordStatus | None
    recorded_at: str

    @property
    def counts(self) -> bool:
        """Whether it holds anything."""
        return self.status not in UNSAID

    @property
    def back(self) -> bool:
        """Whether it came back to whoever said it: nothing holds of it, and nobody need type it again."""
        return self.status in (RecordStatus.RETURNED, RecordStatus.REJECTED)


class WorkWords:
    """Rows of ``work_words``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, kind: str, record: str) -> None:
        """A change in the outbox speaks of work."""
        put = insert(work_words).values(change_id=change_id, kind=kind, record_id=record)
        self._connection.execute(put.on_conflict_do_nothing())

    def records(self, change_ids: Collection[str]) -> dict[tuple[str, str], None]:
        """(kind, record) of which these changes speak, of this desk or of others of the office."""
        ids, found = list(change_ids), dict[tuple[str, str], None]()
        heard = select(office_words.c.kind, office_words.c.record_id)
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            own = select(work_words.c.kind, work_words.c.record_id).where(work_words.c.change_id.in_(some))
            told = heard.where(office_words.c.change_id.in_(some), office_words.c.kind.in_(("employer", "vacancy")))
            for query in (own, told):
                found |= dict.fromkeys((str(kind), str(record)) for kind, record in self._connection.execute(query))
        return found

    def of(self, kind: str, record: str) -> tuple[SaidHere, ...]:
        """Every change of a record, by the clocks."""
        rows = self._connection.execute(
            select(
                outbox.c.id, outbox.c.clock, outbox.c.status, outbox.c.author_id, users.c.display_name,
                outbox.c.recorded_at, messages.c.message,
            )
            .join(work_words, work_words.c.change_id == outbox.c.id)
            .join(messages, messages.c.sequence == outbox.c.sequence)
            .outerjoin(users, users.c.id == outbox.c.author_id)
            .where(work_words.c.record_id == record, work_words.c.kind == kind)
        ).mappings()  # fmt: skip
        own = [
            SaidHere(
                row["id"], row["clock"], _body(row["message"]), row["author_id"], row["display_name"] or "",
                RecordStatus(row["status"]), str(row["recorded_at"]),
            )
            for row in rows
        ]  # fmt: skip
        known = {one.change_id for one in own}
        return tuple(sorted((*own, *self._heard(kind, record, known)), key=lambda one: (one.clock, one.change_id)))

    def returned(self, kind: str, record: str) -> tuple[str, ...]:
        """Changes of a record that a supervisor sent back and nobody has said anew."""
        return tuple(one.change_id for one in self.of(kind, record) if one.status is RecordStatus.RETURNED)

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now."""
        self._connection.execute(
            update(work_words).where(work_words.c.change_id == change_id).values(change_id=again)
        )  # fmt: skip

    def _heard(self, kind: str, record: str, known: Collection[str]) -> list[SaidHere]:
        import json

        query = select(office_words).where(office_words.c.kind == kind, office_words.c.record_id == record)
        return [
            SaidHere(
                row["change_id"], row["clock"], body, row["author_id"], row["author_name"], None,
                str(body.get("recorded_at", "")),
            )
            for row in self._connection.execute(query).mappings()
            if row["change_id"] not in known and isinstance(body := json.loads(row["body"]), dict)
        ]  # fmt: skip


def _body(message: bytes) -> Any:
    change: Change = decode_change(message)
    return change.body
