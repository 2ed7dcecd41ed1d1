"""What was said of people in cohorts: every word stays, and where somebody stands follows from all of theirs."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select, update

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.enrolments import Basis, Enrolment, State, Word, standing
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox
from mihan_desktop.storage.training_schema import enrolments

_UNSAID = tuple(one.value for one in (*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED))
"""What is in the outbox so holds nothing: taken back, returned, or turned back by the ministry."""


@dataclass(frozen=True, slots=True)
class Said:
    """One word, of whom, and where its change stands."""

    cohort: str
    person: str
    name: str
    word: Word
    status: RecordStatus


class Enrolments:
    """Rows of ``enrolments``."""

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

    def get(self, change_id: str) -> Said | None:
        """One word."""
        return next(iter(self._read(enrolments.c.change_id == change_id)), None)

    def of_cohort(self, cohort: str) -> tuple[Enrolment, ...]:
        """Everybody of whom something holds in a cohort, by the day on which they applied."""
        return self._standing(enrolments.c.cohort_id == cohort)

    def of_person(self, person: str) -> tuple[Enrolment, ...]:
        """Where somebody stands in every cohort, by the day on which they applied."""
        return self._standing(enrolments.c.person_id == person)

    def of_people(self, people: Collection[str]) -> dict[str, tuple[Enrolment, ...]]:
        """Where each of these people stands in every cohort; who stands in none is not in it."""
        found: dict[str, tuple[Enrolment, ...]] = {}
        ids = list(people)
        for start in range(0, len(ids), 500):
            for one in self._standing(enrolments.c.person_id.in_(ids[start : start + 500])):
                found[one.person] = (*found.get(one.person, ()), one)
        return found

    def one(self, cohort: str, person: str) -> Enrolment | None:
        """Where somebody stands in one cohort."""
        this = (enrolments.c.cohort_id == cohort) & (enrolments.c.person_id == person)
        return next(iter(self._standing(this)), None)

    def returned(self, cohort: str, person: str) -> tuple[str, ...]:
        """Changes that a supervisor sent back and nobody has said anew."""
        this = (enrolments.c.cohort_id == cohort) & (enrolments.c.person_id == person)
        return tuple(one.word.change_id for one in self._read(this) if one.status is RecordStatus.RETURNED)

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

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now."""
        this = enrolments.c.change_id == change_id
        self._connection.execute(update(enrolments).where(this).values(change_id=again))

    def erase(self, person: str) -> None:
        """Take the name and every reason away; that somebody had a place stays."""
        this = enrolments.c.person_id == person
        self._connection.execute(update(enrolments).where(this).values(name="", reason=""))

    def _read(self, about: Any) -> tuple[Said, ...]:
        rows = self._connection.execute(
            select(enrolments, outbox.c.clock, outbox.c.status, outbox.c.author_id)
            .join(outbox, outbox.c.id == enrolments.c.change_id)
            .where(about)
            .order_by(outbox.c.sequence)
        )
        return tuple(_said(row) for row in rows.mappings())

    def _standing(self, about: Any) -> tuple[Enrolment, ...]:
        words: dict[tuple[str, str], list[Said]] = {}
        for one in self._read(about & outbox.c.status.not_in(_UNSAID)):
            words.setdefault((one.cohort, one.person), []).append(one)
        found = (
            standing(cohort, person, said[-1].name, [one.word for one in said])
            for (cohort, person), said in words.items()
        )
        return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.applied, one.person)))


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
