"""Briefings of released quarters: PDFs in the centre's folder, made by themselves, told by e-mail to those listed."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select

from sync.central.database import Database
from sync.central.indicators.opening.schema import Briefing

FOLDER: Final = "briefings"


@dataclass(frozen=True, slots=True)
class BriefingLine:
    """One that was made: of which quarter, in which languages."""

    period: str
    languages: tuple[str, ...]


def file_name(period: str, language: str) -> str:
    """Of one PDF."""
    return f"briefing-{period}-{language}.pdf"


class Shelf:
    """Briefings as they were made. data: the centre's folder, None for a program without one."""

    def __init__(self, database: Database, data: Path | None) -> None:
        self._database, self._data = database, data

    def listed(self) -> tuple[BriefingLine, ...]:
        """The newest quarter first."""
        with self._database.read() as session:
            rows = session.scalars(select(Briefing).order_by(Briefing.period.desc()))
            return tuple(BriefingLine(row.period, tuple(row.files)) for row in rows)

    def read(self, period: str, language: str) -> bytes | None:
        """The PDF; None where there is none, or where the file is not what was made."""
        with self._database.read() as session:
            row = session.get(Briefing, period)
            sha256 = None if row is None else row.files.get(language)
        if sha256 is None or self._data is None:
            return None
        path = self._data / FOLDER / file_name(period, language)
        found = path.read_bytes() if path.is_file() else b""
        return found if hashlib.sha256(found).hexdigest() == sha256 else None
