"""The country's index as this desk knows it, and questions to the ministry whether somebody is registered elsewhere."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Select, delete, exists, func, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.elsewhere import Elsewhere, Question, Standing
from mihan_desktop.domain.registrations import AT_THE_MINISTRY, RecordStatus
from mihan_desktop.storage.national_schema import national_indexes, questions, wondered
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox

STALE = "stale"
"""The answer to a question of a season that is over."""
_ON_ITS_WAY = ("waiting", "returned", "handed", "sealed", "sent")


class State(StrEnum):
    """Where an index stands at this desk."""

    HEARD = "heard"
    FETCHING = "fetching"
    IN_FORCE = "in_force"
    REFUSED = "refused"
    OVER = "over"


_OPEN = (State.HEARD.value, State.FETCHING.value)


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One index. whole: id of the one that it adds to, "" for one that says everything; statement: signed, or None."""

    id: str
    number: int
    whole: str
    size: int
    key: bytes
    season: int
    salt: bytes
    cost: int
    state: State
    code: str
    statement: bytes | None
    fetched: int


class National:
    """Rows of ``national_indexes``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hear(self, row: IndexRow, at: datetime) -> bool:
        """The feed names an index; False when it is known, or older than what was named before."""
        newest = select(func.max(national_indexes.c.number))
        if (self._connection.execute(newest).scalar_one() or 0) >= row.number:
            return False
        values = asdict(row) | {"state": row.state.value, "heard_at": at.isoformat()}
        self._connection.execute(national_indexes.insert().values(**values))
        replaced = (national_indexes.c.number < row.number) & national_indexes.c.state.in_(_OPEN)
        if row.whole:
            replaced = replaced & (national_indexes.c.whole != "")
        self._end(replaced)
        return True

    def wanted(self) -> tuple[IndexRow, ...]:
        """Those that are not here yet, one that says everything first."""
        return self._rows(_query().where(national_indexes.c.state.in_(_OPEN)).order_by(national_indexes.c.number))

    def in_force(self) -> tuple[IndexRow, ...]:
        """The one that says everything and, after it, what was added to it; empty before the first."""
        here = _query().where(national_indexes.c.state == State.IN_FORCE.value)
        return self._rows(here.order_by(national_indexes.c.number))

    def keep_statement(self, index_id: str, statement: bytes) -> None:
        """The verified list is here."""
        self._set(index_id, statement=statement, state=State.FETCHING.value, code="")

    def note(self, index_id: str, fetched: int, code: str = "") -> None:
        """How much is here, and what is in the way."""
        self._set(index_id, fetched=fetched, code=code)

    def refuse(self, index_id: str, code: str) -> None:
        """It cannot be used; what was in force stays."""
        self._set(index_id, state=State.REFUSED.value, code=code, key=b"")

    def fetch_again(self, index_id: str) -> None:
        """Its file is gone or damaged."""
        self._set(index_id, state=State.HEARD.value, fetched=0, in_force_at=None)

    def put_in_force(self, row: IndexRow, at: datetime) -> None:
        """It is asked from now on, in the place of the one before; the keys of what is over go."""
        older = (national_indexes.c.number < row.number) & (national_indexes.c.id != row.whole)
        if row.whole:
            older = older & (national_indexes.c.whole != "")
        self._end(older & (national_indexes.c.state != State.REFUSED.value))
        self._set(row.id, state=State.IN_FORCE.value, code="", fetched=row.size, in_force_at=at.isoformat())

    def names(self) -> frozenset[str]:
        """Ids whose files are wanted here."""
        alive = national_indexes.c.state.in_((*_OPEN, State.IN_FORCE.value))
        return frozenset(self._connection.scalars(select(national_indexes.c.id).where(alive)))

    def _end(self, which: Any) -> None:
        over = {"state": State.OVER.value, "key": b"", "statement": None}
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")  # keys are overwritten in the file too
        self._connection.execute(update(national_indexes).where(which).values(**over))

    def _rows(self, query: Select[Any]) -> tuple[IndexRow, ...]:
        return tuple(
            IndexRow(
                row["id"], row["number"], row["whole"], row["size"], bytes(row["key"]), row["season"],
                bytes(row["salt"]), row["cost"], State(row["state"]), row["code"],
                None if row["statement"] is None else bytes(row["statement"]), row["fetched"],
            )
            for row in self._connection.execute(query).mappings()
        )  # fmt: skip

    def _set(self, index_id: str, **values: object) -> None:
        which = national_indexes.c.id == index_id
        self._connection.execute(update(national_indexes).where(which).values(**values))


class Questions:
    """Rows of ``questions`` and ``wondered``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, person: str, places: Sequence[str]) -> None:
        """A question that a change in the outbox carries."""
        values = {
            "change_id": change_id,
            "person_id": person,
            "places": json.dumps(places),
            "answer": "",
            "known": "[]",
        }
        self._connection.execute(questions.insert().values(**values))

    def of_person(self, record_id: str) -> tuple[Question, ...]:
        """What was asked about a record, newest first."""
        rows = self._connection.execute(
            _asked().where(questions.c.person_id == record_id).order_by(outbox.c.sequence.desc())
        )
        return tuple(_read(row) for row in rows)

    def places_of(self, change_id: str) -> tuple[str, ...]:
        """Where the index knew the person of a question."""
        query = select(questions.c.places).where(questions.c.change_id == change_id)
        found = self._connection.execute(query).scalar_one_or_none()
        return () if found is None else tuple(json.loads(found))

    def answer(self, change_id: str, answer: str, known: Sequence[Elsewhere], at: datetime) -> str:
        """Keep what the ministry said; the person's record id, "" when nothing was asked so or it is known already."""
        said = json.dumps([asdict(one) for one in known], ensure_ascii=False)
        row = self._connection.execute(
            select(questions.c.person_id, questions.c.answer, questions.c.known).where(
                questions.c.change_id == change_id
            )
        ).first()
        if row is None or (row[1], row[2]) == (answer, said):
            return ""
        values = {"answer": answer, "known": said, "answered_at": at.isoformat()}
        self._connection.execute(update(questions).where(questions.c.change_id == change_id).values(**values))
        return str(row[0])

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the question now."""
        self._connection.execute(
            update(questions).where(questions.c.change_id == change_id).values(change_id=again)
        )  # fmt: skip

    def forget(self, record_id: str) -> None:
        """Nothing of an erased record is answered any more."""
        self._connection.execute(
            update(questions).where(questions.c.person_id == record_id).values(places="[]", known="[]")
        )

    def to_wonder(self, most: int) -> tuple[tuple[str, str], ...]:
        """(record, its newest change) of registrations on their way of which the index was not asked, oldest first."""
        newest = func.max(outbox.c.sequence)
        asked = exists().where(wondered.c.record_id == outbox.c.record_id)
        rows = self._connection.execute(
            select(outbox.c.record_id, outbox.c.id, newest)
            .where(outbox.c.kind == "registration", outbox.c.status.in_(_ON_ITS_WAY), ~asked)
            .group_by(outbox.c.record_id)
            .order_by(newest)
            .limit(most)
        )
        return tuple((str(record), str(change)) for record, change, _ in rows)

    def wondered(self, record_id: str, number: int) -> None:
        """The index was asked of a record."""
        put = insert(wondered).values(record_id=record_id, number=number)
        self._connection.execute(put.on_conflict_do_nothing())

    def wonder_again(self, record_id: str) -> None:
        """An answer meant nothing: the index is asked anew."""
        self._connection.execute(delete(wondered).where(wondered.c.record_id == record_id))


def _query() -> Select[Any]:
    return select(national_indexes)


def _asked() -> Select[Any]:
    return select(
        questions.c.change_id, questions.c.person_id, outbox.c.recorded_at, questions.c.places, outbox.c.status,
        questions.c.answer, questions.c.known, questions.c.answered_at,
    ).join(outbox, outbox.c.id == questions.c.change_id)  # fmt: skip


def _read(row: Any) -> Question:
    answer, status = str(row[5]), RecordStatus(row[4])
    standing = Standing.WAITING
    if answer:
        standing = Standing(answer) if answer != STALE else Standing.WITHDRAWN
    elif status in NEVER_LEAVES or status is RecordStatus.REJECTED:
        standing = Standing.WITHDRAWN
    elif status in AT_THE_MINISTRY:
        standing = Standing.ASKED
    return Question(
        row[0], row[1], datetime.fromisoformat(row[2]), tuple(json.loads(row[3])), standing,
        tuple(Elsewhere(**one) for one in json.loads(row[6])),
        None if row[7] is None else datetime.fromisoformat(row[7]),
    )  # fmt: skip
