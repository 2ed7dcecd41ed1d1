"""Briefings of released quarters: PDFs in the centre's folder, made by themselves, told by e-mail to those listed."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.indicators import results
from sync.central.indicators.opening import briefing
from sync.central.indicators.opening.schema import ADDRESS, Briefing, BriefingLetter
from sync.central.indicators.results import Released
from sync.central.settings import CentralError, write_private
from sync.central.timing import BRIEFINGS, Lease, Turn
from sync.central.web.figure_lines import SERIES
from sync.central.words import LANGUAGES, say
from sync.central.work.notices.gateways import Message, NotSentError, send_mail
from sync.central.work.notices.settings import load as load_notices

FOLDER: Final = "briefings"
FILE: Final = "briefings.json"


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told, as whoever runs the centre wrote it into ``briefings.json``.

    ``{"to": {"somebody@example.org": "ar"}, "address": "https://…"}``: to: mailboxes and the language of each; address:
    of the centre, for the link.
    """

    to: Mapping[str, str] = field(default_factory=dict)
    address: str = ""


def load(data: Path) -> Told:
    """What stands there; nobody where there is no such file. CentralError ``briefings_unreadable``."""
    path = data / FILE
    if not path.exists():
        return Told()
    try:
        said = json.loads(path.read_text("utf-8"))
        found = Told(dict(said["to"]), str(said["address"]).rstrip("/"))
        good = said.keys() == {"to", "address"} and _is_good(found)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CentralError("briefings_unreadable", file=FILE) from error
    if not good:
        raise CentralError("briefings_unreadable", file=FILE)
    return found


def _is_good(told: Told) -> bool:
    boxes = all("@" in one and len(one) <= ADDRESS and code in LANGUAGES for one, code in told.to.items())
    return boxes and told.address.startswith(("https://", "http://"))


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


@dataclass(frozen=True, slots=True)
class Done:
    """What one time came to. made: quarters; sent: letters; left: those that did not go out and are tried again."""

    made: tuple[str, ...] = ()
    sent: int = 0
    left: int = 0


class Briefings:
    """Makes those of what was released since, and tells of the newest. data: the centre's folder."""

    def __init__(self, database: Database, data: Path, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database, self._data, self._now, self._new_id = database, data, now, new_id

    def work(self, wanted: Callable[[Turn], bool] = lambda _turn: True) -> Done | None:
        """All that is due; None where another process is at it, or it is not ``wanted``."""
        with Lease(self._database, BRIEFINGS, self._now, self._new_id()).held(wanted) as mine:
            return Done(self.make(), *self.tell()) if mine else None

    def make(self) -> tuple[str, ...]:
        """Those of quarters that have none, or whose figures, or those before, were corrected since; their codes."""
        with self._database.read() as session:
            released = results.released(session)
            kept = {row.period: row.stamp for row in session.scalars(select(Briefing))}
        due = [
            (at, one) for at, one in enumerate(released) if kept.get(one.period) != _stamp(released[at:])
        ]  # fmt: skip
        for at, one in reversed(due):
            self._make(released[at : at + SERIES], one.period, _stamp(released[at:]))
        return tuple(one.period for _, one in reversed(due))

    def _make(self, series: Sequence[Released], period: str, stamp: str) -> None:
        with self._database.read() as session:
            quarters = [(one, results.counted(session, one.period)) for one in series]
        folder, files = self._data / FOLDER, {}
        folder.mkdir(mode=0o700, exist_ok=True)
        for language in LANGUAGES:
            data = briefing.pdf(briefing.document(quarters, language))
            path = folder / file_name(period, language)
            fresh = path.with_name(f"{path.name}.new")
            fresh.unlink(missing_ok=True)
            write_private(fresh, data)
            fresh.replace(path)
            files[language] = hashlib.sha256(data).hexdigest()
        with self._database.write() as session:
            session.merge(Briefing(period=period, stamp=stamp, made_at=self._now(), files=files))

    def tell(self) -> tuple[int, int]:
        """Write to whoever is listed and was not told of the newest; (sent, left). Without a mail server: (0, 0)."""
        told, notices = load(self._data), load_notices(self._data)
        sent = left = 0
        if notices.email is None:
            return 0, 0
        with self._database.read() as session:
            newest = session.scalars(select(Briefing).order_by(Briefing.period.desc()).limit(1)).first()
            period, stamp = (newest.period, newest.stamp) if newest else ("", "")
        for to, language in told.to.items() if period else ():
            with self._database.read() as session:
                row = session.get(BriefingLetter, (period, stamp, to))
                tries = row.tries if row else 0
                if row is not None and (row.sent_at is not None or tries >= notices.tries):
                    continue
            code, tries = "", tries + 1
            try:
                send_mail(notices.email, _letter(period, stamp, to, language, told.address))
            except NotSentError as error:
                code, tries = error.code, notices.tries if error.for_good else tries
            with self._database.write() as session:
                _keep(session, period, stamp, to, tries, code, None if code else self._now())
            sent, left = sent + (not code), left + bool(code)
        return sent, left


def _stamp(released: Sequence[Released]) -> str:
    """Of the figures that a briefing has: its quarter's, and those before."""
    return hashlib.sha256(repr(tuple(released[:SERIES])).encode()).hexdigest()


def _letter(period: str, stamp: str, to: str, language: str, address: str) -> Message:
    mark = hashlib.sha256("\x1f".join((period, stamp, to)).encode()).hexdigest()[:32]
    words = say(language, "briefing_letter", period=period, address=f"{address}/opendata")
    return Message(mark, to, say(language, "briefing_title", period=period), f"{words}\n")


def _keep(
    session: Session, period: str, stamp: str, to: str, tries: int, code: str, sent_at: datetime | None
) -> None:  # fmt: skip
    session.merge(BriefingLetter(period=period, stamp=stamp, address=to, tries=tries, code=code, sent_at=sent_at))
