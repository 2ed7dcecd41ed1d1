"""Job fairs at this desk: what was told of them, who is invited, and every word that was said here."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.work.fair_words import FairOutcome, FairSaid, FairWord
from mihan_desktop.domain.work.fairs import (
    Fair,
    Invitation,
    read_fair,
    read_invitation,
    write_fair,
    write_invitation,
)
from mihan_desktop.storage.fairs_schema import fair_invitations, fair_words, fairs
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox

_UNSAID: Final = frozenset({*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED})
"""What is in the outbox so holds nothing: taken back, returned, or turned back by the ministry."""


@dataclass(frozen=True, slots=True)
class KeptFairWord:
    """One word, and where its change stands."""

    word: FairWord
    status: RecordStatus

    @property
    def counts(self) -> bool:
        """Whether it holds anything."""
        return self.status not in _UNSAID


class Fairs:
    """Rows of ``fairs``, ``fair_invitations``, and of ``fair_words``, which changes of this desk carry."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- told

    def hear(self, fair: Fair, at: datetime) -> None:
        """A fair as it is told now; an older telling of the same changes nothing."""
        before = self.get(fair.id)
        if before is not None and before.revision > fair.revision:
            return
        values = {
            "office_id": fair.office, "state": fair.state.value, "last_day": fair.last.isoformat(),
            "said": json.dumps(write_fair(fair), ensure_ascii=False), "at": at.isoformat(),
        }  # fmt: skip
        put = insert(fairs).values(id=fair.id, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))

    def invite(self, one: Invitation, at: datetime) -> None:
        """Somebody is expected, or no longer."""
        values = {
            "fair_id": one.fair, "person_id": one.person, "number": one.number, "over": int(one.over),
            "said": json.dumps(write_invitation(one), ensure_ascii=False), "at": at.isoformat(),
        }  # fmt: skip
        put = insert(fair_invitations).values(id=one.id, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))

    def all(self) -> tuple[Fair, ...]:
        """Every fair, the last to be held first."""
        rows = self._connection.execute(select(fairs.c.id, fairs.c.said).order_by(fairs.c.last_day.desc(), fairs.c.id))
        return tuple(read_fair(str(row[0]), json.loads(row[1])) for row in rows)

    def get(self, fair_id: str) -> Fair | None:
        """One fair."""
        said = self._connection.execute(select(fairs.c.said).where(fairs.c.id == fair_id)).scalar_one_or_none()
        return None if said is None else read_fair(fair_id, json.loads(said))

    def invitations(self, fair_id: str, *, over: bool = False) -> tuple[Invitation, ...]:
        """Who is expected, in the order in which they were invited; over: also who is no longer."""
        query = select(fair_invitations.c.said).where(fair_invitations.c.fair_id == fair_id)
        if not over:
            query = query.where(fair_invitations.c.over == 0)
        found = [read_invitation(json.loads(said)) for said in self._connection.scalars(query)]
        return tuple(sorted(found, key=lambda one: (one.rank, one.person)))

    def invitation(self, visit: str) -> Invitation | None:
        """One of the invited, by the record of the visit."""
        query = select(fair_invitations.c.said).where(fair_invitations.c.id == visit)
        said = self._connection.execute(query).scalar_one_or_none()
        return None if said is None else read_invitation(json.loads(said))

    def of_person(self, person: str) -> tuple[Invitation, ...]:
        """Fairs at which somebody is expected."""
        this = (fair_invitations.c.person_id == person, fair_invitations.c.over == 0)
        query = select(fair_invitations.c.said).where(*this)
        return tuple(read_invitation(json.loads(said)) for said in self._connection.scalars(query))

    def numbered(self, number: str) -> tuple[Invitation, ...]:
        """Whose code says so."""
        query = select(fair_invitations.c.said).where(fair_invitations.c.number == number)
        return tuple(read_invitation(json.loads(said)) for said in self._connection.scalars(query))

    # -- said here

    def say(self, change_id: str, word: FairWord) -> None:
        """A word that a change in the outbox carries."""
        self._connection.execute(
            fair_words.insert().values(
                change_id=change_id, fair_id=word.fair, visitor=word.visitor, person_id=word.person,
                said=word.said.value, said_at=word.at.isoformat(), stand=word.stand, vacancy=word.vacancy,
                outcome="" if word.outcome is None else word.outcome.value, note=word.note, corrects=word.corrects,
            )
        )  # fmt: skip

    def word(self, change_id: str) -> KeptFairWord | None:
        """One word."""
        return next(iter(self._read(fair_words.c.change_id == change_id)), None)

    def words(self, fair_id: str) -> tuple[KeptFairWord, ...]:
        """Every word of a fair that counts."""
        return tuple(one for one in self._read(fair_words.c.fair_id == fair_id) if one.counts)

    def said_of(self, person: str) -> tuple[KeptFairWord, ...]:
        """Every word about somebody that counts, at any fair."""
        return tuple(one for one in self._read(fair_words.c.person_id == person) if one.counts)

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now; what undoes it undoes that."""
        for column in (fair_words.c.change_id, fair_words.c.corrects):
            self._connection.execute(update(fair_words).where(column == change_id).values({column.name: again}))

    def knows(self, person: str) -> bool:
        """Whether they were invited to any fair that was told here."""
        query = select(fair_invitations.c.id).where(fair_invitations.c.person_id == person).limit(1)
        return self._connection.execute(query).first() is not None

    def erase(self, person: str) -> None:
        """Who somebody was goes; that a visitor came, and what came of it, stays. No invitation is left."""
        this = fair_words.c.person_id == person
        self._connection.execute(update(fair_words).where(this).values(person_id="", note=""))
        self._connection.execute(delete(fair_invitations).where(fair_invitations.c.person_id == person))

    def _read(self, about: Any) -> list[KeptFairWord]:
        rows = self._connection.execute(
            select(fair_words, outbox.c.clock, outbox.c.status, outbox.c.author_id)
            .join(outbox, outbox.c.id == fair_words.c.change_id)
            .where(about)
            .order_by(outbox.c.sequence)
        )
        return [_kept(row) for row in rows.mappings()]


def _kept(row: Any) -> KeptFairWord:
    word = FairWord(
        row["fair_id"], row["visitor"], row["person_id"], FairSaid(row["said"]), datetime.fromisoformat(row["said_at"]),
        row["stand"], row["vacancy"], FairOutcome(row["outcome"]) if row["outcome"] else None, row["note"],
        row["corrects"], row["clock"], row["change_id"], row["author_id"],
    )  # fmt: skip
    return KeptFairWord(word, RecordStatus(row["status"]))
