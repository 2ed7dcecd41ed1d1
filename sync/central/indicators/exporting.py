"""Records without names are asked for by one of the staff, and given out when another has approved it (four eyes).

Whoever approves first of a period has its records made, once: whoever asks later gets the same ones, so that nobody
compares what is given out today with what was yesterday.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import acts
from sync.central.database import Database
from sync.central.indicators import keeping, microdata
from sync.central.indicators.facts import PEOPLE
from sync.central.indicators.microdata import Quarter
from sync.central.indicators.released_schema import FOLDER, MicrodataExport, MicrodataRelease
from sync.central.indicators.ruling import keep_first, key_of, limits_of
from sync.central.settings import CentralError
from sync.central.staff_schema import Staff

ASKED, APPROVED, REFUSED = "asked", "approved", "refused"
WORDS: Final = 2_000
LISTED: Final = 200

People = Callable[[], tuple[Path, date] | None]
"""(``facts.PEOPLE`` as Parquet, its day) of the snapshot in force; None before there was one."""


def snapshot_people(data: Path | None) -> People:
    """Those of the centre whose folder this is."""

    def found() -> tuple[Path, date] | None:
        folder = keeping.newest(data) if data is not None else None
        return None if folder is None else (folder / f"{PEOPLE.name}.parquet", keeping.read_manifest(folder).day)

    return found


@dataclass(frozen=True, slots=True)
class ExportLine:
    """One wish. made: the records, once somebody has approved it; mark: what every one of its lines carries."""

    id: str
    period: str
    asked_by: str
    asked_at: datetime
    reason: str
    recipient: str
    state: str
    decided_by: str
    decided_at: datetime | None
    answer: str
    made: "MadeLine | None"

    @property
    def mark(self) -> str:
        """The end of its number."""
        return self.id[-12:]


@dataclass(frozen=True, slots=True)
class MadeLine:
    """The records of a period, as ``MicrodataRelease``."""

    day: date
    made_at: datetime
    k: int
    levels: Mapping[str, int]
    rows: int
    left_out: int
    groups: int
    told: Mapping[str, Any]
    sha256: str


class Exports:
    """The staff's acts, each one line of the centre's log. by: who of the staff acts; data: the centre's folder."""

    def __init__(
        self,
        database: Database,
        data: Path | None,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        people: People,
    ) -> None:
        self._database, self._data, self._now, self._new_id, self._people = database, data, now, new_id, people

    def listed(self) -> tuple[ExportLine, ...]:
        """The newest first."""
        query = select(MicrodataExport).order_by(MicrodataExport.asked_at.desc(), MicrodataExport.id.desc())
        with self._database.read() as session:
            return tuple(_line(session, row) for row in session.scalars(query.limit(LISTED)))

    def names(self, lines: Iterable[ExportLine]) -> dict[str, str]:
        """What the staff who asked and decided are called, by id."""
        ids = {who for line in lines for who in (line.asked_by, line.decided_by)}
        with self._database.read() as session:
            found = session.execute(select(Staff.id, Staff.display_name, Staff.username).where(Staff.id.in_(ids)))
            return {one: display or username for one, display, username in found}

    def one(self, export: str) -> ExportLine | None:
        """One of them; None when there is none."""
        with self._database.read() as session:
            row = session.get(MicrodataExport, export)
            return None if row is None else _line(session, row)

    def periods(self) -> tuple[str, ...]:
        """Those that may be asked for: whose records were made, and the last that was over when the snapshot was."""
        with self._database.read() as session:
            made = set(session.scalars(select(MicrodataRelease.period)))
        found = self._people()
        return tuple(sorted(made | ({str(Quarter.over_on(found[1]))} if found else set()), reverse=True))

    def ask(self, period: str, reason: str, recipient: str, by: str) -> ExportLine:
        """Ask for the records of a period. CentralError ``words_required``, ``microdata_period``."""
        if not reason.strip() or not recipient.strip():
            raise CentralError("words_required")
        if period not in self.periods():
            raise CentralError("microdata_period")
        with self._database.write() as session:
            row = MicrodataExport(
                id=self._new_id(), period=period, asked_by=by, asked_at=self._now(), reason=reason[:WORDS],
                recipient=recipient[:WORDS], state=ASKED, decided_by="", decided_at=None, answer="", release=None,
            )  # fmt: skip
            session.add(row)
            self._note(session, "microdata_ask", row, by)
            return _line(session, row)

    def may_approve(self, export: str, by: str) -> None:
        """Raise what ``approve`` would of who asks, and change nothing."""
        with self._database.read() as session:
            _asked(session, export, by)

    def approve(self, export: str, by: str) -> ExportLine:
        """Let who asked have them; they are made now where nobody has approved any of the period.

        CentralError ``export_unknown``, ``export_decided``, ``own_proposal``; ``microdata_period`` where that period
        is no longer the last, ``microdata_few`` where hardly anybody is there.
        """
        with self._database.read() as session:
            period = _asked(session, export, by).period
            made = session.get(MicrodataRelease, period) is not None
        if not made:
            self._make(period)
        with self._database.write() as session:
            row = _asked(session, export, by, held=True)
            row.state, row.decided_by, row.decided_at, row.release = APPROVED, by, self._now(), row.period
            self._note(session, "microdata_approve", row, by)
            return _line(session, row)

    def refuse(self, export: str, words: str, by: str) -> ExportLine:
        """Let nobody have them; whoever asked may take it back so. CentralError as ``approve``, ``words_required``."""
        if not words.strip():
            raise CentralError("words_required")
        with self._database.write() as session:
            row = _asked(session, export, held=True)
            row.state, row.decided_by, row.decided_at, row.answer = REFUSED, by, self._now(), words[:WORDS]
            self._note(session, "microdata_refuse", row, by)
            return _line(session, row)

    def take(self, export: str, by: str) -> tuple[ExportLine, list[tuple[str, ...]]]:
        """The records, for who asked or approved alone; written down before they are handed over.

        CentralError ``export_unknown``; ``export_not_yours``; ``export_not_approved``; ``file_damaged`` for a file
        that is not what was made.
        """
        with self._database.write() as session:
            row = session.get(MicrodataExport, export)
            if row is None:
                raise CentralError("export_unknown")
            if by not in (row.asked_by, row.decided_by):
                raise CentralError("export_not_yours")
            line = _line(session, row)
            if row.state != APPROVED or line.made is None:
                raise CentralError("export_not_approved")
            self._note(session, "microdata_take", row, by)
        path = _path(self._data, line.period, line.made.sha256)
        if not path.is_file() or _sha256(path) != line.made.sha256:
            raise CentralError("file_damaged")
        return line, microdata.rows_of(path, line.id)

    def _make(self, period: str) -> None:
        found, quarter = self._people(), Quarter.read(period)
        if found is None or self._data is None or Quarter.over_on(found[1]) != quarter:
            raise CentralError("microdata_period")
        with self._database.write() as session:
            key = key_of(session, self._now())
        with self._database.read() as session:
            k = max(microdata.K, limits_of(session)[0])
            before = session.scalar(select(MicrodataRelease.levels).order_by(MicrodataRelease.period.desc()).limit(1))
        folder = self._data / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        fresh = folder / f"{self._new_id()}.new"
        try:
            made = microdata.make(found[0], fresh, quarter, key, k, before)
            if made is None:
                raise CentralError("microdata_few")
            fresh.chmod(0o600)
            sha256 = _sha256(fresh)
            fresh.replace(_path(self._data, period, sha256))
        finally:
            fresh.unlink(missing_ok=True)
        values = {
            "period": period, "day": found[1], "made_at": self._now(), "k": made.k, "levels": dict(made.levels),
            "rows": made.rows, "left_out": made.left_out, "groups": made.groups,
            "told": {name: dict(one) for name, one in made.alike.items()}, "sha256": sha256,
        }  # fmt: skip
        with self._database.write() as session:
            keep_first(session, MicrodataRelease, values)
            kept = session.get_one(MicrodataRelease, period).sha256
        if kept != sha256:  # another process was first: theirs are given out
            _path(self._data, period, sha256).unlink()

    def _note(self, session: Session, verb: str, row: MicrodataExport, by: str) -> None:
        details = {"period": row.period, "recipient": row.recipient, "reason": row.reason}
        acts.write(session, self._new_id(), self._now(), by, verb, row.id, details)


def _asked(session: Session, export: str, by: str = "", *, held: bool = False) -> MicrodataExport:
    """One that nobody has decided. by: who wants to approve it."""
    row = session.get(MicrodataExport, export, with_for_update=held)
    if row is None:
        raise CentralError("export_unknown")
    if row.state != ASKED:
        raise CentralError("export_decided")
    if by and row.asked_by == by:
        raise CentralError("own_proposal")
    return row


def _path(data: Path | None, period: str, sha256: str) -> Path:
    return (data or Path()) / FOLDER / f"{period}-{sha256[:16]}.parquet"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _line(session: Session, row: MicrodataExport) -> ExportLine:
    held = session.get(MicrodataRelease, row.release) if row.release else None
    made = None
    if held is not None:
        made = MadeLine(
            held.day, held.made_at, held.k, held.levels, held.rows, held.left_out, held.groups, held.told, held.sha256
        )
    return ExportLine(
        row.id, row.period, row.asked_by, row.asked_at, row.reason, row.recipient, row.state, row.decided_by,
        row.decided_at, row.answer, made,
    )  # fmt: skip
