"""Everybody's ledger at the ministry: one passage through the register, which a kill does not lose."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.points import Account, Entry, Line, reconcile, totals
from mihan_desktop.domain.points.writing import read_entry, write_entry
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.points import asking, scores
from sync.central.points.in_force import NONE, InForce, in_force
from sync.central.points.schema import PointsAsked, PointsLedger, PointsRun
from sync.central.referring import states
from sync.central.schema import Registration
from sync.central.settings import CentralError

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class RunLine:
    """One passage. rules: id of what held (``InForce.id``); version: theirs; people: looked at; moved: whose ledger got
    a line; done: whether it came to the end.
    """

    rules: str
    version: str
    day: str
    people: int
    moved: int
    done: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """The points of one person today. lines: of the rules; asked: what was granted beside them; entries: the ledger."""

    record: str
    version: str
    totals: dict[Account, int]
    lines: tuple[Line, ...]
    asked: tuple[PointsAsked, ...]
    entries: tuple[Entry, ...]
    sentences: tuple[str, ...]


class Ledgers:
    """Acts over one centre's database."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def run(self, day: date, progress: Progress, cancelled: Callable[[], bool]) -> RunLine:
        """Look at everybody by the rules of ``day``; one that was broken off goes on where it was.

        Each some hundreds are a transaction. CentralError ``points_no_rules`` where none hold and nobody has points.
        """
        with self._database.write() as session:
            rules = in_force(session, day)
            if not rules.any and session.scalars(select(PointsLedger.record_id).limit(1)).first() is None:
                raise CentralError("points_no_rules")
            run = self._begun(session, rules.id, day)
            sent = states(session)
            total = session.scalar(select(func.count()).select_from(Registration)) or 0
            name = run.id
        while not cancelled():
            with self._database.write() as session:
                run = session.get_one(PointsRun, name, with_for_update=True)
                looked = self._some(session, run, rules, day, sent)
                done = run.people
            progress(done, max(total, done))
            if looked < scores.TOGETHER:
                break
        with self._database.write() as session:
            run = session.get_one(PointsRun, name)
            if not cancelled():
                run.ended_at = self._now()
            return RunLine(run.rules, rules.versions, run.day, run.people, run.moved, run.ended_at is not None)

    def _begun(self, session: Session, rules: str, day: date) -> PointsRun:
        """The passage that was begun last, if it is not over and has the same rules and day, or a new one."""
        held = session.scalars(
            select(PointsRun).order_by(PointsRun.begun_at.desc(), PointsRun.id.desc()).limit(1)
        ).first()
        if held is None or held.ended_at is not None or (held.rules, held.day) != (rules, day.isoformat()):
            held = PointsRun(
                id=self._new_id(), rules=rules, day=day.isoformat(), position="", people=0, moved=0,
                begun_at=self._now(), ended_at=None,
            )  # fmt: skip
            session.add(held)
        return held

    def _some(
        self, session: Session, run: PointsRun, in_force: InForce, day: date, sent: dict[str, list[str]]
    ) -> int:  # fmt: skip
        some = scores.people(session, run.position, scores.TOGETHER, day, sent)
        kept = select(PointsLedger).where(among(session, PointsLedger.record_id, [one.id for one in some]))
        held = {row.record_id: row for row in session.scalars(kept)}
        for one in some:
            rules = in_force.of(one.office)
            version, name = ("", NONE) if rules is None else (rules.book.version, rules.id)
            row = held.get(one.id)
            before = () if row is None else tuple(read_entry(value) for value in row.entries)
            lines = () if rules is None else rules.scorer.score(one.facts, day)
            added = reconcile(before, lines, version=version, on=day)
            if not added:
                continue
            sums = totals((*before, *added))
            values = {
                "rules": name, "stamp": one.stamp[:128], "day": day.isoformat(), "priority": sums[Account.PRIORITY],
                "engagement": sums[Account.ENGAGEMENT],
                "entries": [write_entry(entry) for entry in (*before, *added)],
            }  # fmt: skip
            if row is None:
                session.add(PointsLedger(record_id=one.id, **values))
            else:
                for name_, value in values.items():
                    setattr(row, name_, value)
            run.moved += 1
        run.people += len(some)
        run.position = some[-1].id if some else run.position
        return len(some)

    def show(self, record: str, day: date, language: str = "ar") -> PersonLine:
        """One person's points on a day, as a desk shows them. CentralError ``record_unknown``."""
        with self._database.read() as session:
            found = scores.person(session, record, day)
            if found is None:
                raise CentralError("record_unknown", record=record)
            rules = in_force(session, day).of(found.office)
            row = session.get(PointsLedger, record)
            asked = tuple(asking.granted(session, [record]).get(record, ()))
        before = () if row is None else tuple(read_entry(value) for value in row.entries)
        lines = () if rules is None else rules.scorer.score(found.facts, day)
        version = "" if rules is None else rules.book.version
        entries = (*before, *reconcile(before, lines, version=version, on=day))
        sums = totals(entries)
        for one in asked:
            sums[Account(one.account)] += one.points
        told = () if rules is None else tuple(rules.scorer.explain(line, language) for line in lines)
        return PersonLine(record, version, sums, lines, asked, entries, told)
