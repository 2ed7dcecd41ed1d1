"""Rule sets that staff bring: kept, and tried on the register before anybody publishes them."""

import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import repeat
from typing import Any, Final

from sqlalchemy import select

from forms.rulebook import Rulebook, compile_rulebook, to_document
from mihan_desktop.domain.points import Account, Before, Line, simulated
from sync.central import acts
from sync.central.database import Database
from sync.central.points import scores
from sync.central.points.in_force import in_force
from sync.central.points.schema import PointsRuleSet
from sync.central.referring import states
from sync.central.settings import CentralError

Progress = Callable[[int, int], None]
SHOWN: Final = 50
"""Rule sets in the list."""


@dataclass(frozen=True, slots=True)
class RuleSetLine:
    """A rule set that somebody brought. simulation: by account; release: version of the one that has it, 0 for none."""

    id: str
    name: str
    version: str
    rules: int
    brought_by: str
    brought_at: datetime
    simulation: dict[str, Any] | None
    simulated_at: datetime | None
    release: int


class Trying:
    """Acts over one centre's database. by: who of the staff acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def bring(self, book: Rulebook, by: str) -> RuleSetLine:
        """Keep a rule set; the same again is the same."""
        (name, document), now = _document(book), self._now()
        with self._database.write() as session:
            row = session.get(PointsRuleSet, name)
            if row is None:
                row = PointsRuleSet(
                    id=name, name=book.id[:200], version=book.version[:64], document=document, rules=len(book.rules),
                    brought_by=by, brought_at=now, simulation=None, simulated_at=None, release=0,
                )  # fmt: skip
                session.add(row)
                acts.write(session, self._new_id(), now, by, "points_brought", name, {"version": book.version})
            return _line(row)

    def lines(self) -> tuple[RuleSetLine, ...]:
        """The newest rule sets."""
        with self._database.read() as session:
            rows = session.scalars(select(PointsRuleSet).order_by(PointsRuleSet.brought_at.desc()).limit(SHOWN))
            return tuple(_line(row) for row in rows)

    def one(self, name: str) -> tuple[RuleSetLine, Rulebook]:
        """One of them. CentralError ``rules_unknown``."""
        with self._database.read() as session:
            row = session.get(PointsRuleSet, name)
            found = None if row is None else scores.compiled(bytes(row.document))
            if row is None or found is None:
                raise CentralError("rules_unknown", rules=name)
            return _line(row), found[0]

    def document(self, name: str) -> bytes:
        """As a release carries it. CentralError ``rules_unknown``."""
        with self._database.read() as session:
            row = session.get(PointsRuleSet, name)
            if row is None:
                raise CentralError("rules_unknown", rules=name)
            return bytes(row.document)

    def built(self, name: str, release: int) -> None:
        """It stands in a release."""
        with self._database.write() as session:
            session.get_one(PointsRuleSet, name).release = release

    def simulate(self, name: str, by: str, progress: Progress, cancelled: Callable[[], bool]) -> RuleSetLine:
        """Try it on the register and keep who would gain and who would lose. CentralError ``rules_unknown``.

        Once a day against the same rules: numbers that are moved anew each time would add up to those that they hide.
        """
        line, book = self.one(name)
        if line.simulation is not None and self._begun(book).items() <= line.simulation.items():
            return line
        found = self.tried(book, progress, cancelled)
        now = self._now()
        with self._database.write() as session:
            row = session.get_one(PointsRuleSet, name)
            if found is not None:
                row.simulation, row.simulated_at = found, now
                acts.write(session, self._new_id(), now, by, "points_simulated", name, {"version": row.version})
            return _line(row)

    def shown_once(self, book: Rulebook, by: str) -> dict[str, Any]:
        """Try one that is not kept: what it gives is kept nowhere, that it was tried stands in the log of acts."""
        found = self.tried(book, lambda *_: None, lambda: False) or {}
        with self._database.write() as session:
            told = {"version": book.version[:64]}
            acts.write(session, self._new_id(), self._now(), by, "points_simulated", _document(book)[0], told)
        return found

    def tried(self, book: Rulebook, progress: Progress, cancelled: Callable[[], bool]) -> dict[str, Any] | None:
        """By account, who gains and who loses by governorate and sex, small numbers kept back; None when cancelled.

        On the day on which it begins, against the rules that hold on that day where each person is.
        """
        scorer, begun = compile_rulebook(book), self._begun(book)
        day = date.fromisoformat(begun["day"])
        seen: dict[Account, Counter[Before]] = {account: Counter() for account in Account}
        with self._database.read() as session:
            present, sent = in_force(session, day), states(session)
        position, done = "", 0
        while not cancelled():
            with self._database.read() as session:
                some = scores.people(session, position, scores.TOGETHER, day, sent)
            for one in some:
                rules = present.of(one.office)
                now = () if rules is None else rules.scorer.score(one.facts, day)
                then = scorer.score(one.facts, day)
                for account in Account:
                    seen[account][Before(one.governorate, one.sex, _sum(now, account), _sum(then, account))] += 1
            done += len(some)
            progress(done, 0)
            if len(some) < scores.TOGETHER:
                return begun | {account.value: _simulated(count) for account, count in seen.items()}
            position = some[-1].id
        return None

    def _begun(self, book: Rulebook) -> dict[str, Any]:
        """For which day, and against which rules, it would be tried now."""
        day = max(days(self._now()), book.effective_from)
        with self._database.read() as session:
            present = in_force(session, day)
        return {"day": day.isoformat(), "against": present.versions, "rules": present.id}


def _document(book: Rulebook) -> tuple[str, bytes]:
    """Its id, and as a release carries it."""
    document = json.dumps(to_document(book), ensure_ascii=False, sort_keys=True).encode()
    return hashlib.sha256(document).hexdigest(), document


def _simulated(seen: Counter[Before]) -> dict[str, Any]:
    return asdict(simulated(_every(seen), secrets.token_bytes(32)))


def _every(seen: Counter[Before]) -> Iterator[Before]:
    for one, count in seen.items():
        yield from repeat(one, count)


def _sum(lines: tuple[Line, ...], account: Account) -> int:
    return sum(line.points for line in lines if line.account is account)


def _line(row: PointsRuleSet) -> RuleSetLine:
    return RuleSetLine(
        row.id, row.name, row.version, row.rules, row.brought_by, row.brought_at, row.simulation, row.simulated_at,
        row.release,
    )  # fmt: skip


def days(now: datetime) -> date:
    """The day on Iraq's clock."""
    from mihan_desktop.domain.oddities import IRAQ

    return now.astimezone(IRAQ).date()
