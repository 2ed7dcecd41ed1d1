"""Tries to follow people up: every word stays, and where a round stands follows from all of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, select, update

from mihan_desktop.domain.follow_up_words import FollowUpSaid
from mihan_desktop.domain.following_up import Contact, Known, Outcome, Subject
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.follow_ups_schema import follow_ups
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox

_UNSAID: Final = frozenset({*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED})
"""What is in the outbox so holds nothing: taken back, returned, or turned back by the ministry."""


@dataclass(frozen=True, slots=True)
class KeptFollowUp:
    """One word, where its change stands, and whose it is."""

    said: FollowUpSaid
    status: RecordStatus
    author_name: str = ""

    @property
    def counts(self) -> bool:
        """Whether it holds anything."""
        return self.status not in _UNSAID


class FollowUps:
    """Rows of ``follow_ups``, which changes of this desk carry."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, said: FollowUpSaid) -> None:
        """A word that a change in the outbox carries."""
        one = said.contact
        self._connection.execute(
            follow_ups.insert().values(
                change_id=change_id, subject=said.subject.value, of_id=said.of, person_id=said.person,
                cohort_id=said.cohort, round=said.round, said_on=one.on.isoformat(), outcome=one.outcome.value,
                phone=one.phone, note=one.note, again="" if one.again is None else one.again.isoformat(),
                corrects=one.corrects, working=one.working.value, in_field=one.in_field.value,
            )
        )  # fmt: skip

    def get(self, change_id: str) -> KeptFollowUp | None:
        """One word."""
        return next(iter(self._read(follow_ups.c.change_id == change_id)), None)

    def all(self) -> tuple[KeptFollowUp, ...]:
        """Every word that counts, in the order in which they were said here."""
        return tuple(one for one in self._read(follow_ups.c.change_id != "") if one.counts)

    def of_people(self, people: Collection[str]) -> tuple[KeptFollowUp, ...]:
        """Every word that counts of these people."""
        ids, found = list(people), []
        for start in range(0, len(ids), 500):
            found += self._read(follow_ups.c.person_id.in_(ids[start : start + 500]))
        return tuple(one for one in found if one.counts)

    def returned(self, of: str, round_id: str) -> tuple[str, ...]:
        """Changes of one round that a supervisor sent back and nobody has said anew."""
        this = (follow_ups.c.of_id == of) & (follow_ups.c.round == round_id)
        return tuple(
            one.said.contact.change_id for one in self._read(this) if one.status is RecordStatus.RETURNED
        )  # fmt: skip

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now; what corrects it corrects that."""
        for column in (follow_ups.c.change_id, follow_ups.c.corrects):
            self._connection.execute(update(follow_ups).where(column == change_id).values({column.name: again}))

    def erase(self, person: str) -> tuple[str, ...]:
        """Telephones, words and facts of a person go, that somebody tried stays; ids of the changes that say them."""
        this = follow_ups.c.person_id == person
        unknown = Known.UNKNOWN.value
        self._connection.execute(
            update(follow_ups).where(this).values(phone="", note="", working=unknown, in_field=unknown)
        )
        return tuple(str(one) for one in self._connection.scalars(select(follow_ups.c.change_id).where(this)))

    def _read(self, about: Any) -> list[KeptFollowUp]:
        rows = self._connection.execute(
            select(
                follow_ups, outbox.c.clock, outbox.c.status, outbox.c.author_id, outbox.c.recorded_at,
            )
            .join(outbox, outbox.c.id == follow_ups.c.change_id)
            .where(about)
            .order_by(outbox.c.sequence)
        )  # fmt: skip
        return [_kept(row) for row in rows.mappings()]


def _kept(row: Any) -> KeptFollowUp:
    contact = Contact(
        Outcome(row["outcome"]), date.fromisoformat(row["said_on"]), row["clock"], row["change_id"],
        date.fromisoformat(row["again"]) if row["again"] else None, row["phone"], row["note"],
        Known(row["working"]), Known(row["in_field"]), row["corrects"], row["author_id"],
    )  # fmt: skip
    said = FollowUpSaid(
        Subject(row["subject"]), row["of_id"], row["person_id"], row["cohort_id"], row["round"], contact,
        recorded_at=str(row["recorded_at"]),
    )  # fmt: skip
    return KeptFollowUp(said, RecordStatus(row["status"]))
