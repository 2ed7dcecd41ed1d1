"""Acts and returns as reports count them, out of the log's lines; and the reports that people saved."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.reports.queries import SavedReport, read_query, write_query
from mihan_desktop.storage.reports_schema import report_passes, saved_reports
from mihan_desktop.storage.statements import run

_LINES = """
SELECT number, at, actor_id, code, record_id, details FROM audit WHERE number > :after ORDER BY number LIMIT :most
"""
_COUNT = (
    "INSERT INTO report_acts (day, actor, code, count) VALUES (:day, :actor, :code, :count) "
    "ON CONFLICT (day, actor, code) DO UPDATE SET count = count + excluded.count"
)
_RETURNED = (
    "INSERT OR REPLACE INTO report_returns (number, day, change_id, record_id) "
    "VALUES (:number, :day, :change_id, :record_id)"
)
_UNDONE = (
    "DELETE FROM report_returns WHERE number = "
    "(SELECT max(number) FROM report_returns WHERE record_id = :record_id)"
)  # fmt: skip
_RETURNS = """
SELECT r.day, r.record_id, coalesce(o.kind, h.kind, ''), coalesce(o.author_id, h.author_id, ''),
       coalesce(o.form_id, h.form_id, '')
FROM report_returns r LEFT JOIN outbox o ON o.id = r.change_id LEFT JOIN handed_changes h ON h.id = r.change_id
WHERE r.day BETWEEN :since AND :until ORDER BY r.number
"""
_ACTS = "SELECT day, actor, code, count FROM report_acts WHERE day BETWEEN :since AND :until"
_DONE_AT_DESKS = """
SELECT date(c.recorded_at, '+3 hours'), c.author_id, c.kind, c.base = '', count(*) FROM handed_changes c
WHERE c.status <> 'superseded' GROUP BY 1, 2, 3, 4
"""
_PAIRS = """
SELECT d.person_id, d.other_id, d.verdict, o.author_id, o.recorded_at FROM duplicates d
JOIN outbox o ON o.id = d.change_id WHERE o.status NOT IN ('superseded', 'withdrawn', 'returned', 'rejected')
ORDER BY o.sequence
"""
_TOLD_PAIRS = """
SELECT author_id, recorded_at, message FROM handed_changes WHERE kind = 'duplicate' AND status NOT IN
('superseded', 'returned') ORDER BY recorded_at
"""
_WAITING = """
SELECT record_id, author_id, form_id, recorded_at FROM handed_changes
WHERE status = 'waiting' AND kind = 'registration'
"""
APPROVED: Final = "approved"
"""The code of a line that stands for as many acts as its details count."""


@dataclass(frozen=True, slots=True)
class Return:
    """Something was sent back. kind: of the change, "" where it is here no more; author, form: of it."""

    day: int
    record: str
    kind: str
    author: str
    form: str


@dataclass(frozen=True, slots=True)
class PairSaid:
    """What somebody said of two records. at: ISO, UTC."""

    person: str
    other: str
    verdict: str
    author: str
    at: str


def day_number(moment: str) -> int:
    """The day at the office of a moment (ISO, with its zone), as YYYYMMDD."""
    local = datetime.fromisoformat(moment).astimezone(IRAQ)
    return local.year * 10_000 + local.month * 100 + local.day


class ReportActs:
    """Rows of ``report_acts`` and ``report_returns``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def behind(self) -> int:
        """Lines of the log that were not counted."""
        row = run(
            self._connection, "SELECT (SELECT max(number) FROM audit), audited FROM report_passes"
        ).fetchone()  # fmt: skip
        return int(row[0] or 0) - int(row[1])

    def follow(self, codes: Collection[str], most: int) -> None:
        """Count the next ``most`` lines of the log: those of ``codes``, by somebody."""
        after = int(self._connection.execute(select(report_passes.c.audited)).scalar_one())
        acts: dict[tuple[int, str, str], int] = {}
        for number, at, actor, code, record, details in run(
            self._connection, _LINES, {"after": after, "most": most}
        ).fetchall():  # fmt: skip
            after = int(number)
            if code not in codes or not actor:
                continue
            day = day_number(at)
            many = int(json.loads(details).get("count", 1)) if code == APPROVED else 1
            acts[day, actor, code] = acts.get((day, actor, code), 0) + many
            self._note_return(after, day, code, record, details)
        for (day, actor, code), count in acts.items():
            run(self._connection, _COUNT, {"day": day, "actor": actor, "code": code, "count": count})
        self._connection.execute(update(report_passes).values(audited=after))

    def _note_return(self, number: int, day: int, code: str, record: str, details: str) -> None:
        if code == "returned":
            change = str(json.loads(details).get("change", ""))
            values = {"number": number, "day": day, "change_id": change, "record_id": record}
            run(self._connection, _RETURNED, values)
        elif code == "return_undone":
            run(self._connection, _UNDONE, {"record_id": record})

    def returns(self, days: tuple[int, int]) -> list[Return]:
        """What was sent back on these days and not taken back."""
        rows = run(self._connection, _RETURNS, {"since": days[0], "until": days[1]}).fetchall()
        return [Return(int(row[0]), str(row[1]), str(row[2]), str(row[3]), str(row[4])) for row in rows]

    def acts(self, days: tuple[int, int]) -> list[tuple[int, str, str, int]]:
        """(day, who, code of the log, how many) on these days at this desk."""
        rows = run(self._connection, _ACTS, {"since": days[0], "until": days[1]}).fetchall()
        return [(int(row[0]), str(row[1]), str(row[2]), int(row[3])) for row in rows]

    def handed_acts(self) -> list[tuple[int, str, str, bool, int]]:
        """(day, who, kind of change, whether it says something for the first time, how many) of other desks."""
        rows = run(self._connection, _DONE_AT_DESKS).fetchall()
        return [
            (int(str(row[0]).replace("-", "")), str(row[1]), str(row[2]), bool(row[3]), int(row[4])) for row in rows
        ]

    def pairs(self) -> list[PairSaid]:
        """What was said of pairs at this desk, the oldest first."""
        rows = run(self._connection, _PAIRS).fetchall()
        return [PairSaid(*(str(cell) for cell in row)) for row in rows]

    def handed_pairs(self) -> list[tuple[str, str, bytes]]:
        """(author, when, message) of what other desks said of pairs, the oldest first."""
        rows = run(self._connection, _TOLD_PAIRS).fetchall()
        return [(str(row[0]), str(row[1]), bytes(row[2])) for row in rows]

    def handed_waiting(self) -> list[tuple[str, str, str, str]]:
        """(record, author, form, when) of registrations of other desks that wait at this machine."""
        rows = run(self._connection, _WAITING).fetchall()
        return [(str(row[0]), str(row[1]), str(row[2]), str(row[3])) for row in rows]

    def handed_names(self) -> dict[str, str]:
        """Names of whoever works at other desks, by id."""
        rows = run(self._connection, "SELECT DISTINCT author_id, author_name FROM handed_changes").fetchall()
        return {str(row[0]): str(row[1]) for row in rows}

    def form_titles(self) -> dict[str, str]:
        """Titles of the forms that are here, the newest version's, by id."""
        rows = run(self._connection, "SELECT form_id, title FROM forms ORDER BY number").fetchall()
        return {str(row[0]): str(row[1]) for row in rows}

    def desk_names(self) -> dict[str, str]:
        """Names of the desks that hand over to this machine, by id."""
        rows = run(self._connection, "SELECT device_id, name FROM desks").fetchall()
        return {str(row[0]): str(row[1]) for row in rows}


class SavedReports:
    """Rows of ``saved_reports``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, user_id: str) -> tuple[SavedReport, ...]:
        """Somebody's, by name; what a later program wrote is left out."""
        rows = self._connection.execute(
            select(saved_reports.c.name, saved_reports.c.query)
            .where(saved_reports.c.user_id == user_id)
            .order_by(saved_reports.c.name)
        )
        found = []
        for row in rows:
            try:
                found.append(SavedReport(str(row[0]), read_query(str(row[1]))))
            except MihanError:
                continue
        return tuple(found)

    def put(self, user_id: str, report: SavedReport) -> None:
        """Keep one, in the place of another of its name."""
        values: dict[str, Any] = {"query": write_query(report.query)}
        put = insert(saved_reports).values(user_id=user_id, name=report.name, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["user_id", "name"], set_=values))

    def remove(self, user_id: str, name: str) -> bool:
        """Keep one no longer; False where there is none."""
        this = (saved_reports.c.user_id == user_id) & (saved_reports.c.name == name)
        return self._connection.execute(delete(saved_reports).where(this)).rowcount > 0
