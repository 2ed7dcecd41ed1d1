"""A night's matching: everybody read, put beside all work, the lists kept, and counted who is on them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select, update

from mihan_desktop.domain.oddities import IRAQ
from sync.central.database import Database
from sync.central.timing import CUT_OFF, MATCHING, Lease, Turn, code_of
from sync.central.work import esco
from sync.central.work.matching import engine, keeping, reading
from sync.central.work.matching.rates import Counting
from sync.central.work.matching.schema import DONE, DUCKDB, FAILED, RUNNING, SPARK, MatchingRun
from sync.central.work.matching.tables import Making


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run as commands and pages say it (``MatchingRun``)."""

    id: str
    engine: str
    rules: str
    state: str
    begun_at: datetime
    seconds: float
    people: int
    vacancies: int
    listed: int
    lines: int
    code: str = ""


def line_of(row: MatchingRun) -> RunLine:
    """What is said of a run."""
    took = ((row.ended_at or row.begun_at) - row.begun_at).total_seconds()
    return RunLine(
        row.id, row.engine, row.rules, row.state, row.begun_at, round(took, 1), row.people, row.vacancies, row.listed,
        row.lines, row.code,
    )  # fmt: skip


class Matching:
    """Runs over one centre's database; the lists lie in its folder."""

    def __init__(self, database: Database, data: Path, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database, self._data, self._now, self._new_id = database, data, now, new_id

    def run_alone(
        self, by: str = DUCKDB, memory: str = "6GB", wanted: Callable[[Turn], bool] = lambda _turn: True
    ) -> RunLine | None:
        """As ``run``, unless another process is at it; None then, or where it is not ``wanted``."""
        with Lease(self._database, MATCHING, self._now, self._new_id()).held(wanted) as mine:
            return self.run(by, memory) if mine else None

    def run(self, by: str = DUCKDB, memory: str = "6GB") -> RunLine:
        """One run; the lists of the one before stay until these are whole."""
        now = self._now()
        row = MatchingRun(
            id=self._new_id(), engine=by, rules="", day=now.astimezone(IRAQ).date(), state=RUNNING, begun_at=now,
            ended_at=None,
        )  # fmt: skip
        with self._database.write() as session:
            session.execute(update(MatchingRun).where(MatchingRun.state == RUNNING).values(state=FAILED, code=CUT_OFF))
            session.add(row)
        try:
            counts = self._match(row, by, memory)
        except BaseException as error:
            self._end(row.id, state=FAILED, code=code_of(error))
            raise
        return self._end(row.id, state=DONE, **counts)

    def _match(self, row: MatchingRun, by: str, memory: str) -> dict[str, object]:
        with self._database.read() as session:
            ground = reading.ground(session, row.day)
            making = Making(reading.vacancies(session), esco.relations(session), ground)
            for some in reading.seekers(session):
                making.add(some)
        told = making.tables()
        folder = self._data / keeping.FILE
        folder.parent.mkdir(mode=0o700, exist_ok=True)
        connection = engine.open_engine(folder.parent, memory)
        try:
            if by == SPARK:
                from sync.central.work.matching import on_spark

                on_spark.match(connection, told, ground.rules)
            else:
                engine.match(connection, told, ground.rules)
            lines = keeping.keep(connection, told, self._data, row.id)
        finally:
            connection.close()
        listed = keeping.listed(self._data)
        with self._database.read() as session:
            counting = Counting(session, listed, row.day)
            for start in range(0, len(told.records), reading.TOGETHER):
                counting.add(session, told.records[start : start + reading.TOGETHER])
        return {
            "rules": ground.rules.version, "people": len(told.records), "vacancies": len(told.vacancies),
            "listed": len(listed), "lines": lines, "groups": counting.groups(),
        }  # fmt: skip

    def _end(self, run: str, **counts: object) -> RunLine:
        with self._database.write() as session:
            row = session.get_one(MatchingRun, run)
            row.ended_at = self._now()
            for name, value in counts.items():
                setattr(row, name, value)
            return line_of(row)

    def runs(self, most: int = 10) -> list[RunLine]:
        """The last ones, the newest first."""
        with self._database.read() as session:
            query = select(MatchingRun).order_by(MatchingRun.begun_at.desc()).limit(most)
            return [line_of(row) for row in session.scalars(query)]
