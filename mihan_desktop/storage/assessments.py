"""What people scored: every word on a sitting stays, and the last of them holds."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select, update

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.assessments import Result
from mihan_desktop.storage.assessments_schema import assessments
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox

_UNSAID = tuple(one.value for one in (*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED))
"""What is in the outbox so holds nothing: taken back, returned, or turned back by the ministry."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One word, of whom, and where its change stands. reason: why it was returned; base: the change it corrects."""

    record: str
    cohort: str
    person: str
    result: Result
    status: RecordStatus
    reason: str = ""
    code: str = ""
    base: str = ""


class Assessments:
    """Rows of ``assessments``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, record: str, cohort: str, person: str, result: Result) -> None:
        """A word that a change in the outbox carries."""
        self._connection.execute(
            assessments.insert().values(
                change_id=change_id, record_id=record, cohort_id=cohort, person_id=person, assessment=result.assessment,
                attempt=result.attempt, score=result.score, held_on=result.on.isoformat(),
            )
        )  # fmt: skip

    def get(self, change_id: str) -> Scored | None:
        """One word."""
        return next(iter(self._read(assessments.c.change_id == change_id)), None)

    def of_cohort(self, cohort: str) -> dict[str, tuple[Scored, ...]]:
        """What holds and what was returned in a cohort, by person, in the order in which it was said."""
        found: dict[str, tuple[Scored, ...]] = {}
        for one in self._read(assessments.c.cohort_id == cohort):
            found[one.person] = (*found.get(one.person, ()), one)
        return found

    def of_person(self, person: str) -> tuple[Scored, ...]:
        """Every word on somebody, in the order in which it was said."""
        return self._read(assessments.c.person_id == person)

    def of_record(self, record: str) -> tuple[Scored, ...]:
        """Every word on one sitting."""
        return self._read(assessments.c.record_id == record)

    def cohorts_of(self, change_ids: Collection[str]) -> frozenset[str]:
        """The cohorts of which these changes say something."""
        found: set[str] = set()
        ids = list(change_ids)
        for start in range(0, len(ids), 500):
            these = assessments.c.change_id.in_(ids[start : start + 500])
            found |= set(self._connection.scalars(select(assessments.c.cohort_id).where(these)))
        return frozenset(found)

    def newest(self, change_id: str) -> bool:
        """Whether nothing was said of its sitting after a word, so that it may be said again."""
        said = self.get(change_id)
        if said is None:
            return True
        later = [one for one in self.of_record(said.record) if one.result.clock > said.result.clock and holds(one)]
        return not later

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now."""
        this = assessments.c.change_id == change_id
        self._connection.execute(update(assessments).where(this).values(change_id=again))

    def _read(self, about: Any) -> tuple[Scored, ...]:
        rows = self._connection.execute(
            select(
                assessments,
                outbox.c.clock,
                outbox.c.status,
                outbox.c.author_id,
                outbox.c.reason,
                outbox.c.status_code,
                outbox.c.base,
            )
            .join(outbox, outbox.c.id == assessments.c.change_id)
            .where(about)
            .order_by(outbox.c.sequence)
        )
        return tuple(_scored(row) for row in rows.mappings())


def holds(one: Scored) -> bool:
    """Whether a word counts where it stands."""
    return one.status.value not in _UNSAID


def _scored(row: Any) -> Scored:
    result = Result(
        row["assessment"], int(row["attempt"]), int(row["score"]), date.fromisoformat(row["held_on"]), row["clock"],
        row["change_id"], row["author_id"],
    )  # fmt: skip
    return Scored(
        row["record_id"], row["cohort_id"], row["person_id"], result, RecordStatus(row["status"]),
        row["reason"] or "", row["status_code"] or "", row["base"],
    )  # fmt: skip
