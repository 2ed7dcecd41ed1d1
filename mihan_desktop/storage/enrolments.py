"""What was said of people in cohorts: every word stays, and where somebody stands follows from all of theirs."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, select, text, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.acts import act_of
from mihan_desktop.domain.training.enrolments import Basis, Enrolment, State, Word, standing
from mihan_desktop.storage.calling_schema import enrolments_told
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox
from mihan_desktop.storage.training_schema import enrolments

UNSAID: Final = tuple(one.value for one in (*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED))
"""What is in the outbox so holds nothing: taken back, returned, or turned back by the ministry."""
About = Callable[[Any], Any]
"""(the columns of a table of words) → which of them"""


@dataclass(frozen=True, slots=True)
class Said:
    """One word, of whom, and where its change stands."""

    cohort: str
    person: str
    name: str
    word: Word
    status: RecordStatus


class Enrolments:
    """Rows of ``enrolments``, which changes of this desk carry, and of ``enrolments_told``, which came from elsewhere:
    both are read as one.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, cohort: str, person: str, name: str, word: Word) -> None:
        """A word that a change in the outbox carries."""
        self._connection.execute(
            enrolments.insert().values(
                change_id=change_id, cohort_id=cohort, person_id=person, name=name, state=word.state.value,
                since=word.on.isoformat(), reason=word.reason, rank=word.basis.rank, points=word.basis.points,
                version=word.basis.version, to_id=word.to,
            )
        )  # fmt: skip

    def tell(self, words: Iterable[Said], origin: str) -> bool:
        """Keep words that no change of this desk carries; whether any is new. origin: ``ministry``, ``office``.

        One that is here already is told anew; this desk's own is left as it is.
        """
        new = False
        for one in words:
            own = select(enrolments.c.change_id).where(enrolments.c.change_id == one.word.change_id)
            if self._connection.execute(own).first() is not None:
                continue
            values = _told(one) | {"origin": origin}
            before = self._connection.execute(
                select(enrolments_told).where(enrolments_told.c.change_id == one.word.change_id)
            ).mappings().first()  # fmt: skip
            new = new or before is None or dict(before) != values
            put = insert(enrolments_told).values(**values)
            self._connection.execute(put.on_conflict_do_update(index_elements=["change_id"], set_=values))
        return new

    def get(self, change_id: str) -> Said | None:
        """One word."""
        return next(iter(self._read(lambda words: words.change_id == change_id)), None)

    def of_cohort(self, cohort: str) -> tuple[Enrolment, ...]:
        """Everybody of whom something holds in a cohort, by the day on which they applied."""
        return self._standing(lambda words: words.cohort_id == cohort)

    def of_person(self, person: str) -> tuple[Enrolment, ...]:
        """Where somebody stands in every cohort, by the day on which they applied."""
        return self._standing(lambda words: words.person_id == person)

    def of_people(self, people: Collection[str]) -> dict[str, tuple[Enrolment, ...]]:
        """Where each of these people stands in every cohort; who stands in none is not in it."""
        found: dict[str, tuple[Enrolment, ...]] = {}
        ids = list(people)
        for start in range(0, len(ids), 500):
            for one in self._standing(_among(ids[start : start + 500])):
                found[one.person] = (*found.get(one.person, ()), one)
        return found

    def people_of(self, state: State) -> frozenset[str]:
        """Everybody of whom a word ever said so."""
        return frozenset(one.person for one in self._read(lambda words: words.state == state.value))

    def one(self, cohort: str, person: str) -> Enrolment | None:
        """Where somebody stands in one cohort."""
        return next(iter(self._standing(_of(cohort, person))), None)

    def names(self, cohort: str) -> dict[str, str]:
        """Names of everybody of whom anything was ever said in a cohort, whether or not it holds, by person."""
        return {one.person: one.name for one in self._read(lambda words: words.cohort_id == cohort) if one.name}

    def returned(self, cohort: str, person: str) -> tuple[str, ...]:
        """Changes that a supervisor sent back and nobody has said anew."""
        these = self._read(_of(cohort, person))
        return tuple(one.word.change_id for one in these if one.status is RecordStatus.RETURNED)

    def standing(self, change_id: str) -> bool:
        """Whether a word counts in what holds of its person, so that it may be said again."""
        said = self.get(change_id)
        found = None if said is None else self.one(said.cohort, said.person)
        return found is None or change_id not in {word.change_id for word in found.idle}

    def cohorts_of(self, change_ids: Collection[str]) -> frozenset[str]:
        """The cohorts of which these changes say something."""
        found: set[str] = set()
        ids = list(change_ids)
        for start in range(0, len(ids), 500):
            these = enrolments.c.change_id.in_(ids[start : start + 500])
            found |= set(self._connection.scalars(select(enrolments.c.cohort_id).where(these)))
        return frozenset(found)

    def acts(self, change_ids: Collection[str]) -> dict[str, str]:
        """The act (``domain.training.acts``) of each of these changes that is part of one."""
        found: dict[str, str] = {}
        ids = list(change_ids)
        for start in range(0, len(ids), 500):
            found |= self._acts(enrolments.c.change_id.in_(ids[start : start + 500]))
        return found

    def act(self, change_id: str) -> tuple[str, ...]:
        """What waits of the act of a change, by number; the change alone where it is part of none."""
        said, name = self.get(change_id), self.acts([change_id]).get(change_id, "")
        if said is None or not name:
            return (change_id,)
        author = select(outbox.c.author_id).where(outbox.c.id == change_id).scalar_subquery()
        waits = outbox.c.status == RecordStatus.WAITING.value
        near = self._acts((enrolments.c.cohort_id == said.cohort) & (outbox.c.author_id == author) & waits)
        return tuple(one for one, of in near.items() if of == name)

    def waiting(self) -> tuple[int, int]:
        """(words of acts that wait, acts that they are): people count acts."""
        waits = text(f"outbox.status = '{RecordStatus.WAITING.value}'")
        found = self._acts(waits & (outbox.c.kind == "enrolment"))
        return len(found), len(set(found.values()))

    def _acts(self, about: Any) -> dict[str, str]:
        rows = self._connection.execute(
            select(
                enrolments.c.change_id, enrolments.c.state, enrolments.c.cohort_id, outbox.c.recorded_at,
                outbox.c.author_id,
            )
            .join(outbox, outbox.c.id == enrolments.c.change_id)
            .where(about)
            .order_by(outbox.c.sequence)
        )  # fmt: skip
        named = ((str(row[0]), act_of(str(row[1]), str(row[2]), str(row[3])), str(row[4])) for row in rows)
        return {change_id: f"{act}:{author}" for change_id, act, author in named if act}

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now."""
        this = enrolments.c.change_id == change_id
        self._connection.execute(update(enrolments).where(this).values(change_id=again))

    def erase(self, person: str) -> None:
        """Take the name and every reason away; that somebody had a place stays."""
        for table in (enrolments, enrolments_told):
            this = table.c.person_id == person
            self._connection.execute(update(table).where(this).values(name="", reason=""))

    def _read(self, about: About) -> tuple[Said, ...]:
        own = self._connection.execute(
            select(enrolments, outbox.c.clock, outbox.c.status, outbox.c.author_id)
            .join(outbox, outbox.c.id == enrolments.c.change_id)
            .where(about(enrolments.c))
            .order_by(outbox.c.sequence)
        )
        told = self._connection.execute(
            select(enrolments_told).where(about(enrolments_told.c)).order_by(enrolments_told.c.clock)
        )
        return tuple(_said(row) for row in (*own.mappings(), *told.mappings()))

    def _standing(self, about: About) -> tuple[Enrolment, ...]:
        words: dict[tuple[str, str], list[Said]] = {}
        for one in self._read(about):
            if one.status.value not in UNSAID:
                words.setdefault((one.cohort, one.person), []).append(one)
        found = (
            standing(cohort, person, said[-1].name, [one.word for one in said])
            for (cohort, person), said in words.items()
        )
        return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.applied, one.person)))


def _of(cohort: str, person: str) -> About:
    return lambda words: (words.cohort_id == cohort) & (words.person_id == person)


def _among(people: Collection[str]) -> About:
    return lambda words: words.person_id.in_(people)


def _told(one: Said) -> dict[str, Any]:
    word = one.word
    return {
        "change_id": word.change_id, "cohort_id": one.cohort, "person_id": one.person, "name": one.name,
        "state": word.state.value, "since": word.on.isoformat(), "reason": word.reason, "rank": word.basis.rank,
        "points": word.basis.points, "version": word.basis.version, "to_id": word.to, "clock": word.clock,
        "author_id": word.author_id, "status": one.status.value,
    }  # fmt: skip


def _said(row: Any) -> Said:
    points = row["points"]
    word = Word(
        state=State(row["state"]),
        on=date.fromisoformat(row["since"]),
        clock=row["clock"],
        change_id=row["change_id"],
        reason=row["reason"],
        basis=Basis(int(row["rank"]), None if points is None else int(points), row["version"]),
        to=row["to_id"],
        author_id=row["author_id"],
    )
    return Said(row["cohort_id"], row["person_id"], row["name"], word, RecordStatus(row["status"]))
