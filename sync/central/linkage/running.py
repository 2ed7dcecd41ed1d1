"""A night's work: take in who came, score who is fresh against everybody, and put cases before people.

What a person has decided is never proposed again. A pair that a later run finds again keeps its case, with what the
newer model says of it.
"""

import json
import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import Text, cast, func, insert, select, update
from sqlalchemy.orm import Session

from sync.central.bulk import among
from sync.central.database import Database
from sync.central.duplicates import standing
from sync.central.duplicates_schema import DuplicateDecision
from sync.central.linkage import engine
from sync.central.linkage.clustering import LIKELY, THIN, Facts, clusters, contradictions, groups
from sync.central.linkage.comparing import code_of
from sync.central.linkage.model import Linkage
from sync.central.linkage.parting import parted, speaking
from sync.central.linkage.schema import (
    DIFFERENT,
    DONE,
    FAILED,
    GONE,
    NOTHING,
    ONCE,
    OPEN,
    PROPOSED,
    RUNNING,
    UNSURE,
    LinkageCase,
    LinkageRun,
    PersonLink,
)
from sync.central.linkage.store import FeatureStore
from sync.central.publishing_schema import FeedItem
from sync.central.schema import AttendanceMark, Registration
from sync.protocol.feed_items import REFERRAL

DUCKDB, SPARK = "duckdb", "spark"
_OVERLAP: Final = timedelta(hours=1)
"""Read again of what the last run read: a batch decided while it ran is missed by nobody."""
_SOME: Final = 5_000
_FEW: Final = 500
HIRED: Final = "hired"

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


class _Waiting(NamedTuple):
    """A case on which nobody has decided. against: JSON, as the database has it."""

    id: str
    left: str
    right: str
    probability: float
    cluster: str
    against: str


@dataclass(frozen=True, slots=True)
class _Together:
    """Who hangs together with whom. cluster_of: by sure pairs, waiting cases and links, whatever they are worth;
    group_of: as ``groups`` has it; against: codes of what speaks against a cluster; sure: as the model says.
    """

    cluster_of: Mapping[str, str]
    group_of: Mapping[str, str]
    against: Mapping[str, list[str]]
    sure: float

    def of(self, left: str, right: str, probability: float, doubts: Iterable[str]) -> tuple[str, list[str]]:
        """(cluster of a pair, "" where its records stand in two, codes of what speaks against it)."""
        cluster = self.cluster_of.get(left, "")
        if cluster != self.cluster_of.get(right, ""):
            cluster = ""
        codes = speaking(self.against.get(cluster, ()), doubts)
        thin = probability >= self.sure and self.group_of.get(left) != self.group_of.get(right)
        return cluster, [*codes, THIN] if thin else codes


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
            self._let_go(first)
            proposed, many, against = self._propose(row.id, model, first)
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

    def _propose(self, run: str, model: Linkage, first: int) -> tuple[int, int, int]:
        """(new cases, clusters of the surest pairs that were looked at, those of them with contradictions).

        first: number of the first record that is fresh in this run. Together hang this run's pairs, those of earlier
        runs that wait for somebody, and links; looked at are clusters with a pair of this run, those of which
        somebody said that two of them are two people, and those against which something spoke before.
        """
        likely = [
            (left, right, 1 / (1 + 2.0**-weight))
            for left, right, weight in self._store.rows(
                f"""SELECT l.id, r.id, weight FROM scored
                JOIN features AS l ON l.n = n_l JOIN features AS r ON r.n = n_r WHERE weight >= {_bits(LIKELY)}"""
            )
        ]
        sure = [(left, right) for left, right, probability in likely if probability >= model.sure]
        before = self._waiting(min(LIKELY, model.sure), first)
        waiting = [case for case in before if case.probability >= model.sure]
        with self._database.read() as session:
            linked = session.execute(
                select(PersonLink.record_id, PersonLink.of_id).where(PersonLink.undone_at.is_(None))
            ).all()
            links = [(left, right) for left, right in linked]
            cluster_of = clusters([*sure, *((case.left, case.right) for case in waiting), *links])
            apart = parted(session, cluster_of)
        likely += [(case.left, case.right, case.probability) for case in before if case.probability >= LIKELY]
        looked = {cluster_of[left] for left, _ in sure} | apart.keys()
        looked |= {cluster_of[case.left] for case in waiting if case.against != NOTHING}
        members = {record: cluster for record, cluster in cluster_of.items() if cluster in looked}
        against = contradictions(members, self._facts(list(members)), apart)
        together = _Together(cluster_of, groups(likely, model.sure, links), against, model.sure)
        proposed = 0
        for some in self._cases(run, model):
            with self._database.write() as session:
                proposed += _write(session, some, together)
        self._look_again([case for case in waiting if case.left in members], together)
        return proposed, len(looked), len(against)

    def _waiting(self, at_least: float, first: int) -> list[_Waiting]:
        """Cases of earlier runs on which nobody has decided, from a probability on; of records that this one left."""
        if not first:
            return []
        fresh = {record for (record,) in self._store.rows(f"SELECT id FROM features WHERE n >= {first}")}
        query = select(
            LinkageCase.id, LinkageCase.left_id, LinkageCase.right_id, LinkageCase.probability, LinkageCase.cluster,
            cast(LinkageCase.against, Text),
        ).where(LinkageCase.state.in_(OPEN), LinkageCase.probability >= at_least)  # fmt: skip
        with self._database.read() as session:
            found = map(_Waiting._make, session.execute(query))
            return [case for case in found if case.left not in fresh and case.right not in fresh]

    def _look_again(self, cases: Sequence[_Waiting], together: _Together) -> None:
        """What speaks now against cases that this run did not weigh, where it is something else than before."""
        for start in range(0, len(cases), _FEW):
            some = cases[start : start + _FEW]
            with self._database.write() as session:
                desks = standing(session, {case.left for case in some})
                still = (among(session, LinkageCase.id, [case.id for case in some]), LinkageCase.state.in_(OPEN))
                held = select(LinkageCase.id).where(*still).order_by(LinkageCase.id).with_for_update()
                waits = set(session.scalars(held))
                rows = []
                for case in some:
                    said = doubts(desks, case.left, case.right)
                    cluster, codes = together.of(case.left, case.right, case.probability, said)
                    if case.id in waits and (cluster, codes) != (case.cluster, json.loads(case.against)):
                        rows.append({"id": case.id, "cluster": cluster, "against": codes})
                if rows:
                    session.execute(update(LinkageCase), rows)

    def _let_go(self, first: int) -> None:
        """What waits though this run looked at it and found it no more, or no longer has a record of it, is gone.

        first: number of the first record that is fresh in this run.
        """
        with self._database.read() as session:
            query = select(LinkageCase.id, LinkageCase.left_id, LinkageCase.right_id)
            waiting = session.execute(query.where(LinkageCase.state.in_(OPEN))).all()
        if not waiting:
            return
        cases, lefts, rights = (list(column) for column in zip(*waiting, strict=True))
        self._store.hand("waiting", {"id": cases, "left_id": lefts, "right_id": rights})
        stale = self._store.rows(
            f"""SELECT w.id FROM waiting AS w
            LEFT JOIN features AS l ON l.id = w.left_id LEFT JOIN features AS r ON r.id = w.right_id
            LEFT JOIN scored AS s
            ON least(s.n_l, s.n_r) = least(l.n, r.n) AND greatest(s.n_l, s.n_r) = greatest(l.n, r.n)
            WHERE l.n IS NULL OR r.n IS NULL OR (greatest(l.n, r.n) >= {first} AND s.n_l IS NULL) ORDER BY w.id"""
        )
        self._store.take_back("waiting")
        for start in range(0, len(stale), _SOME):
            some = [case for (case,) in stale[start : start + _SOME]]
            with self._database.write() as session:
                still = (among(session, LinkageCase.id, some), LinkageCase.state.in_(OPEN))
                session.execute(update(LinkageCase).where(*still).values(state=GONE))

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


def _write(session: Session, rows: list[dict[str, Any]], together: _Together) -> int:
    """Add what is new, bring up to date what waits, leave what a person decided. How many are new.

    Whoever decides on one of these waits for this transaction, and is not overwritten by it.
    """
    records = {row[side] for row in rows for side in ("left_id", "right_id")}
    erased = {one for one in records if is_registration(one)} - known(session, list(records))
    rows = [row for row in rows if not {row["left_id"], row["right_id"]} & erased]
    query = select(LinkageCase.id, LinkageCase.left_id, LinkageCase.right_id, LinkageCase.state, LinkageCase.two)
    query = query.where(among(session, LinkageCase.left_id, [row["left_id"] for row in rows]))
    held = {
        (left, right): (case, state, two)
        for case, left, right, state, two in session.execute(query.order_by(LinkageCase.id).with_for_update())
    }
    paid, desks = attached(session, records), standing(session, records)
    fresh, again = [], []
    for row in rows:
        left, right = row["left_id"], row["right_id"]
        cluster, codes = together.of(left, right, row["probability"], doubts(desks, left, right))
        case, state, two = held.get((left, right), ("", "", ""))
        row |= {
            "cluster": cluster, "against": codes,
            "two": paid.get(left) or paid.get(right) or (two if state == ONCE else ""),
        }  # fmt: skip
        if not case:
            fresh.append({**row, "first_by": "", "decided_by": "", "decided_at": None, "words": ""})
        elif state in OPEN:
            again.append({name: value for name, value in row.items() if name != "state"} | {"id": case})
        elif state == GONE:
            again.append({**row, "id": case, "first_by": "", "decided_by": "", "decided_at": None})
    _put(session, fresh, again)
    return len(fresh)


def _put(session: Session, fresh: list[dict[str, Any]], again: list[dict[str, Any]]) -> None:
    if fresh:
        session.execute(insert(LinkageCase), fresh)
    for found in (True, False):
        some = [row for row in again if ("state" in row) == found]
        if some:
            session.execute(update(LinkageCase), some)


def attached(session: Session, records: Collection[str]) -> dict[str, str]:
    """Those of ``records`` that money or a job hangs on, and which.

    ``trained``: whoever sat in a class is paid for it; ``hired``: the last that was said of where they were sent.
    """
    sat = select(AttendanceMark.person_id).where(among(session, AttendanceMark.person_id, sorted(records))).distinct()
    person, state = FeedItem.body["person"].as_string(), FeedItem.body["state"].as_string()
    work = select(person).where(FeedItem.kind == REFERRAL, FeedItem.replaced.is_(False), state == HIRED)
    if len(records) <= _FEW:
        work = work.where(person.in_(sorted(records)))
    found = dict.fromkeys(set(session.scalars(work)).intersection(records), "hired")
    return found | dict.fromkeys(session.scalars(sat), "trained")


def doubts(desks: Mapping[frozenset[str], DuplicateDecision], left: str, right: str) -> list[str]:
    """What somebody at a desk said against one of ``duplicates.standing``, as the codes of ``LinkageCase.against``."""
    said = desks.get(frozenset((left, right)))
    return [f"desk_{said.verdict}"] if said is not None and said.verdict in (DIFFERENT, UNSURE) else []


def is_registration(record: str) -> bool:
    """Whether an id is a registration's, not that of a row of an old register (``<import>.<row>``)."""
    return "." not in record


def known(session: Session, records: Sequence[str]) -> set[str]:
    """Those of ``records`` that are registrations (others are of old registers)."""
    return set(session.scalars(select(Registration.id).where(among(session, Registration.id, list(records)))))
