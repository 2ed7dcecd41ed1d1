"""A night's work: take in who came, score who is fresh against everybody, and put cases before people.

What a person has decided is never proposed again. A pair that a later run finds again keeps its case, with what the
newer model says of it.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from sync.central.bulk import among
from sync.central.database import Database
from sync.central.linkage import engine
from sync.central.linkage.clustering import Facts, clusters, contradictions
from sync.central.linkage.comparing import code_of
from sync.central.linkage.model import Linkage
from sync.central.linkage.schema import OPEN, PROPOSED, LinkageCase, LinkageRun, PersonLink
from sync.central.linkage.store import FeatureStore
from sync.central.schema import AttendanceMark, Registration

RUNNING, DONE, FAILED = "running", "done", "failed"
DUCKDB, SPARK = "duckdb", "spark"
_OVERLAP: Final = timedelta(hours=1)
"""Read again of what the last run read: a batch decided while it ran is missed by nobody."""
_SOME: Final = 5_000

Legacy = dict[str, tuple[Path, str]]


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run as the commands say it (``LinkageRun``)."""

    id: str
    scope: str
    engine: str
    model: str
    state: str
    begun_at: datetime
    seconds: float
    records: int
    fresh: int
    met: int
    proposed: int
    clusters: int
    contradicted: int


def line_of(row: LinkageRun) -> RunLine:
    """What is said of a run."""
    took = ((row.ended_at or row.begun_at) - row.begun_at).total_seconds()
    return RunLine(
        row.id, row.scope, row.engine, row.model, row.state, row.begun_at, round(took, 1), row.records, row.fresh,
        row.met, row.proposed, row.clusters, row.contradicted,
    )  # fmt: skip


class Running:
    """Runs over one centre's database and store of features."""

    def __init__(
        self, database: Database, store: FeatureStore, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._database = database
        self._store = store
        self._now = now
        self._new_id = new_id

    def run(self, model: Linkage, legacy: Legacy, *, full: bool = False, by: str = DUCKDB) -> RunLine:
        """One run, with all that came of it written down when it returns. full: everybody against everybody."""
        since = None if full else self._since()
        row = self._begin(model, full or since is None, by)
        try:
            first = self._store.refresh(self._database, legacy, since)
            at_least = _bits(model.likely)
            if by == SPARK:
                from sync.central.linkage import on_spark

                met = on_spark.score(self._store.connection, "features", model, at_least, "scored", first)
            else:
                met = engine.score(self._store.connection, "features", model, at_least, "scored", first)
            proposed, many, against = self._propose(row.id, model)
        except BaseException:
            self._end(row.id, FAILED)
            raise
        records = self._store.records()
        fresh = self._store.count(f"SELECT count(*) FROM features WHERE n >= {first}")
        return self._end(
            row.id, DONE, records=records, fresh=fresh, met=met, proposed=proposed, clusters=many, contradicted=against
        )

    def _since(self) -> datetime | None:
        with self._database.read() as session:
            newest = session.scalar(select(func.max(LinkageRun.up_to)).where(LinkageRun.state == DONE))
        return newest - _OVERLAP if newest is not None and self._store.usable else None

    def _begin(self, model: Linkage, full: bool, by: str) -> LinkageRun:  # noqa: FBT001 - full or new
        now = self._now()
        row = LinkageRun(
            id=self._new_id(), scope="full" if full else "new", engine=by, model=model.version, state=RUNNING,
            begun_at=now, ended_at=None, up_to=now,
        )  # fmt: skip
        with self._database.write() as session:
            session.execute(update(LinkageRun).where(LinkageRun.state == RUNNING).values(state=FAILED))
            session.add(row)
        return row

    def _end(self, run: str, state: str, **counts: int) -> RunLine:
        with self._database.write() as session:
            row = session.get_one(LinkageRun, run)
            row.state, row.ended_at = state, self._now()
            for name, count in counts.items():
                setattr(row, name, count)
            return line_of(row)

    def _propose(self, run: str, model: Linkage) -> tuple[int, int, int]:
        """(new cases, clusters of this run's surest pairs, those of them with contradictions)."""
        sure = self._store.rows(
            f"""SELECT l.id, r.id FROM scored JOIN features AS l ON l.n = n_l JOIN features AS r ON r.n = n_r
            WHERE weight >= {_bits(model.sure)}"""
        )
        with self._database.read() as session:
            linked = session.execute(
                select(PersonLink.record_id, PersonLink.of_id).where(PersonLink.undone_at.is_(None))
            ).all()
        cluster_of = clusters([(left, right) for left, right in (*sure, *linked)])
        against = contradictions(cluster_of, self._facts(list(cluster_of)))
        proposed = 0
        for some in self._cases(run, model):
            with self._database.write() as session:
                proposed += _write(session, some, cluster_of, against)
        return proposed, len(set(cluster_of.values())), len(against)

    def _facts(self, records: Sequence[str]) -> dict[str, Facts]:
        if not records:
            return {}
        self._store.hand("asked", {"id": list(records)})
        rows = self._store.rows(
            """SELECT id, coalesce(national_number, ''), coalesce(sex, ''), coalesce(birth_year, 0) FROM features
            SEMI JOIN asked USING (id)"""
        )
        self._store.take_back("asked")
        return {record: Facts(number, sex, year) for record, number, sex, year in rows}

    def _cases(self, run: str, model: Linkage) -> Iterator[list[dict[str, Any]]]:
        """This run's pairs as rows of cases, some thousands at a time, the likeliest first."""
        fields = ", ".join(f"gamma_{name}, w_{name}" for name in engine.FIELDS)
        rows = self._store.rows(
            f"""SELECT l.id, r.id, weight, {fields} FROM scored
            JOIN features AS l ON l.n = n_l JOIN features AS r ON r.n = n_r ORDER BY weight DESC, l.id, r.id"""
        )
        for start in range(0, len(rows), _SOME):
            made = []
            for left, right, weight, *told in rows[start : start + _SOME]:
                evidence = [
                    [name, code_of(name, told[2 * place]), round(told[2 * place + 1], 2)]
                    for place, name in enumerate(engine.FIELDS)
                    if told[2 * place] >= 0
                ]
                first, second = sorted((left, right))
                probability = 1 / (1 + 2.0**-weight)
                made.append(
                    {
                        "id": self._new_id(), "run_id": run, "left_id": first, "right_id": second,
                        "model": model.version, "probability": probability, "state": PROPOSED,
                        "evidence": sorted(evidence, key=lambda one: -abs(one[2])),
                    }
                )  # fmt: skip
            yield made


def _bits(probability: float) -> float:
    return math.log2(probability / (1 - probability))


def _write(
    session: Session, rows: list[dict[str, Any]], cluster_of: dict[str, str], against: dict[str, list[str]]
) -> int:
    """Add what is new, bring up to date what waits, leave what a person decided. How many are new."""
    query = select(LinkageCase.id, LinkageCase.left_id, LinkageCase.right_id, LinkageCase.state).where(
        among(session, LinkageCase.left_id, [row["left_id"] for row in rows])
    )
    known = {(left, right): (case, state) for case, left, right, state in session.execute(query)}
    paid = _attached(session, {row[side] for row in rows for side in ("left_id", "right_id")})
    fresh, again = [], []
    for row in rows:
        cluster = cluster_of.get(row["left_id"], "")
        if cluster != cluster_of.get(row["right_id"], ""):
            cluster = ""
        two = "trained" if row["left_id"] in paid or row["right_id"] in paid else ""
        row |= {"cluster": cluster, "against": against.get(cluster, []), "two": two}
        case, state = known.get((row["left_id"], row["right_id"]), ("", ""))
        if not case:
            fresh.append({**row, "first_by": "", "decided_by": "", "decided_at": None, "words": ""})
        elif state in OPEN:
            again.append({**row, "id": case, "state": state})
    if fresh:
        session.execute(insert(LinkageCase), fresh)
    if again:
        session.execute(update(LinkageCase), again)
    return len(fresh)


def _attached(session: Session, records: set[str]) -> set[str]:
    """Those of ``records`` that money may hang on: whoever sat in a class is paid for it."""
    query = select(AttendanceMark.person_id).where(among(session, AttendanceMark.person_id, sorted(records))).distinct()
    return set(session.scalars(query))


def known(session: Session, records: Sequence[str]) -> set[str]:
    """Those of ``records`` that are registrations (others are of old registers)."""
    return set(session.scalars(select(Registration.id).where(among(session, Registration.id, list(records)))))
