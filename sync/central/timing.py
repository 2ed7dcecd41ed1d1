"""Works that run by themselves: one process at a time of all that serve, and what became of the last time.

Who leads has a lease in the database, and renews it as long as it works; of one that was killed it runs out. The
matching, which takes long and much memory, runs in a process of its own.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from sync.central.database import Database
from sync.central.log import note
from sync.central.repeating import Rest
from sync.central.settings import DATABASE, CentralError, Timers
from sync.central.timing_schema import TimedWork

MATCHING, NOTICES, SNAPSHOT = "matching", "notices", "snapshot"
BRIEFINGS: Final = "briefings"
LEASE: Final = timedelta(minutes=2)
BEAT_SECONDS: Final = 30.0
LATEST: Final = timedelta(hours=6)
"""So long after its hour a work that did not run is made up for; after that it waits for the next day."""
LOOK_SECONDS: Final = 60.0
CUT_OFF: Final = "cut_off"
_BEGIN: Final = text("INSERT INTO timed_works (name, holder, code) VALUES (:name, '', '') ON CONFLICT DO NOTHING")
_SECRET: Final = "MIHAN_CENTRAL_"  # noqa: S105 - what names of variables with secrets begin with


@dataclass(frozen=True, slots=True)
class Turn:
    """The last time of a work, as pages and commands say it. code: why it was not ended well, ``cut_off`` of one whose
    process went away.
    """

    begun_at: datetime | None = None
    ended_at: datetime | None = None
    running: bool = False
    code: str = ""


def last(session: Session, name: str, now: datetime) -> Turn:
    """What became of it the last time."""
    row = session.get(TimedWork, name)
    if row is None or row.begun_at is None:
        return Turn()
    running = row.held_until is not None and now < row.held_until <= now + 2 * LEASE  # later: by a clock far ahead
    return Turn(row.begun_at, row.ended_at, running, row.code if row.ended_at or running else CUT_OFF)


def latest_start(hour: time, now: datetime) -> datetime:
    """When it was to begin the last time. hour: of Iraq's clock."""
    at = now.astimezone(IRAQ)
    today = at.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
    return today if today <= at else today - timedelta(days=1)


def is_due(turn: Turn, hour: time, now: datetime) -> bool:
    """Whether it is to begin: once a day, from its hour on; one that was cut off begins anew, one that failed not.

    What began in time to come was begun by a clock that went wrong, and does not count.
    """
    start = latest_start(hour, now)
    if turn.running or now - start > LATEST:
        return False
    return turn.begun_at is None or not start <= turn.begun_at <= now + LEASE or turn.code == CUT_OFF


def next_start(turn: Turn, hour: time, now: datetime) -> datetime:
    """When it begins next."""
    start = latest_start(hour, now)
    return now if is_due(turn, hour, now) else start + timedelta(days=1)


class Lease:
    """The right to do a work. holder: who asks."""

    def __init__(self, database: Database, name: str, now: Callable[[], datetime], holder: str) -> None:
        self._database, self._name, self._now, self._holder = database, name, now, holder

    @contextmanager
    def held(self, wanted: Callable[[Turn], bool] = lambda _turn: True) -> Iterator[bool]:
        """Hold it while the block runs; False where another does, or where it is not ``wanted`` as it stands.

        What the block raises is written down, and goes on.
        """
        if not self._take(wanted):
            yield False
            return
        over = threading.Event()
        beating = threading.Thread(target=self._beat, args=(over,), name=f"{self._name} lease", daemon=True)
        beating.start()
        code = CUT_OFF
        try:
            yield True
            code = ""
        except Exception as error:
            code = code_of(error)
            raise
        finally:
            over.set()
            beating.join()
            self._give_back(code)

    def _take(self, wanted: Callable[[Turn], bool]) -> bool:
        with self._database.write() as session:
            session.execute(_BEGIN, {"name": self._name})
            row = session.get_one(TimedWork, self._name, with_for_update=True, populate_existing=True)
            turn, now = last(session, self._name, self._now()), self._now()
            if turn.running or not wanted(turn):
                return False
            row.holder, row.held_until, row.begun_at, row.ended_at, row.code = self._holder, now + LEASE, now, None, ""
            return True

    def _beat(self, over: threading.Event) -> None:
        while not over.wait(BEAT_SECONDS):
            try:
                with self._database.write() as session:
                    row = session.get_one(TimedWork, self._name, with_for_update=True)
                    if row.holder == self._holder:
                        row.held_until = self._now() + LEASE
            except Exception:  # noqa: BLE001 - the database is away: the next beat tries again
                note("lease_failed", 40, error=True, work=self._name)

    def _give_back(self, code: str) -> None:
        with self._database.write() as session:
            row = session.get_one(TimedWork, self._name, with_for_update=True)
            if row.holder == self._holder:
                row.held_until, row.ended_at, row.code = None, self._now(), code[:64]


def code_of(error: BaseException) -> str:
    """Why something was not ended well, in one word: what it says may hold an address or a path."""
    return str(error.code) if isinstance(error, CentralError) else type(error).__name__


class NightTimer:
    """Begins a work at its hour, in a process of its own that ends with this one.

    name: of the work; words: of its command; hour: None for never; url: of the database; data: the centre's folder.
    """

    def __init__(
        self, database: Database, name: str, words: Sequence[str], hour: time | None, now: Callable[[], datetime],
        data: Path, url: str,
    ) -> None:  # fmt: skip
        self._database, self._name, self._words, self._hour = database, name, words, hour
        self._now, self._data, self._url = now, data, url

    def keep(self, rest: Rest) -> int | None:
        """One look: what the process ended with, None where nothing is due, or this one is told to stop."""
        if self._hour is None:
            return None
        with self._database.read() as session:
            if not is_due(last(session, self._name, self._now()), self._hour, self._now()):
                return None
        run = [sys.executable, "-m", "sync.central", *self._words, "--when-due", "--json", f"--data={self._data}"]
        with subprocess.Popen(  # noqa: S603 - our own interpreter and module
            run, env=_without_secrets(os.environ) | {DATABASE: self._url}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        ) as process:  # fmt: skip
            while process.poll() is None:
                if rest(1.0):
                    process.terminate()
                    return None
        note(f"{self._name}_run", 20 if not process.returncode else 40, status=process.returncode)
        return process.returncode


class MatchingTimer(NightTimer):
    """The night's matching."""

    def __init__(
        self, database: Database, timers: Timers, now: Callable[[], datetime], data: Path, url: str
    ) -> None:  # fmt: skip
        super().__init__(database, MATCHING, ("matching", "run"), timers.at, now, data, url)


class SnapshotTimer(NightTimer):
    """The night's snapshot."""

    def __init__(
        self, database: Database, timers: Timers, now: Callable[[], datetime], data: Path, url: str
    ) -> None:  # fmt: skip
        super().__init__(database, SNAPSHOT, ("indicators", "snapshot"), timers.snapshot_at, now, data, url)


class BriefingTimer(NightTimer):
    """The briefings of what was released."""

    def __init__(
        self, database: Database, timers: Timers, now: Callable[[], datetime], data: Path, url: str
    ) -> None:  # fmt: skip
        super().__init__(database, BRIEFINGS, ("opendata", "briefings"), timers.briefings_at, now, data, url)


def _without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """What it needs no passphrase and no token for."""
    return {name: value for name, value in environment.items() if not name.startswith(_SECRET)}
