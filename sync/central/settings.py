"""Where one centre lives: its data folder and which database belongs to it."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import Any, Final

from sqlalchemy import make_url

from sync.central.database import Database, default_url
from sync.central.pacing import Limits
from sync.central.tidying import Retention
from sync.protocol.durable import sync_folder

SETTINGS_FILE = "centre.json"
DATABASE = "MIHAN_CENTRAL_DATABASE"
"""The variable that names the database where nothing else does: its URL may hold a password, and stands in no list of
processes there.
"""
_HOUR: Final = re.compile(r"(?:\d\d:\d\d)?")
_MEMORY: Final = re.compile(r"\d{1,4} ?[MG]i?B")
_DAY: Final = 24 * 60


class CentralError(Exception):
    """The centre cannot do what was asked; ``code`` says why, ``params`` hold ids and names of files."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """The code and its params, for the terminal and the log."""
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.params.items())])


@dataclass(frozen=True, slots=True)
class Timers:
    """What ``serve`` does by itself. matching: the hour on Iraq's clock (``02:00``) at which the night's run begins, ""
    for never; memory: DuckDB's for it; notices: minutes between two rounds of messages, 0 for none; snapshot: the hour
    of the night's snapshot, "" for never; briefings: the hour at which those of what was released are made, likewise.
    """

    matching: str = "02:00"
    memory: str = "6GB"
    notices: float = 5
    snapshot: str = "04:00"
    briefings: str = "06:00"

    @property
    def at(self) -> time | None:
        """The hour of the matching."""
        return time.fromisoformat(self.matching) if self.matching else None

    @property
    def snapshot_at(self) -> time | None:
        """The hour of the snapshot."""
        return time.fromisoformat(self.snapshot) if self.snapshot else None

    @property
    def briefings_at(self) -> time | None:
        """The hour of the briefings."""
        return time.fromisoformat(self.briefings) if self.briefings else None


@dataclass(frozen=True, slots=True)
class Settings:
    """A centre's folder. database: URL, which may hold a password: the file that keeps it is for its owner alone."""

    data: Path
    database: str
    limits: Limits = field(default_factory=Limits)
    retention: Retention = field(default_factory=Retention)
    timers: Timers = field(default_factory=Timers)

    @property
    def keys(self) -> Path:
        """The folder of the ministry's keys."""
        return self.data / "keys"

    @property
    def sqlite(self) -> Path | None:
        """The database's file; None for a server."""
        url = make_url(self.database)
        return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None

    def open_database(self) -> Database:
        """The database with its schema brought up to date.

        ``CentralError("newer_schema")`` when a newer program has written it: it is left as it is.
        """
        database = Database(self.database)
        newer = database.newer()
        if newer:
            database.close()
            raise CentralError("newer_schema", revision=newer)
        database.migrate()
        return database


def write_private(path: Path, data: bytes) -> None:
    """Write a new file that only its owner may read, durable when this returns. FileExistsError when it is there."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)


def begin(data: Path, database: str | None) -> Settings:
    """Make the folder of a new centre. ``CentralError("already_initialised")`` when there is one."""
    if (data / SETTINGS_FILE).exists():
        raise CentralError("already_initialised", data=str(data))
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Settings(data, database or default_url(data.resolve()))


def finish(settings: Settings, database: str | None) -> None:
    """Write down, last of all, that the centre is there: one cut off before can simply be begun again."""
    write_private(settings.data / SETTINGS_FILE, json.dumps({"version": 1, "database": database}, indent=1).encode())


def load(data: Path, database: str | None = None) -> Settings:
    """The settings of an existing centre; ``database`` overrides the URL kept there.

    ``CentralError("not_initialised")`` when ``init`` has not been run on this folder.
    """
    try:
        kept = json.loads((data / SETTINGS_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CentralError("not_initialised", data=str(data)) from None
    url = database or os.environ.get(DATABASE) or kept["database"] or default_url(data.resolve())
    limits = Limits(**_numbers("limits", kept, Limits))
    return Settings(data, url, limits, Retention(**_numbers("retention", kept, Retention)), timers_of(kept))


def timers_of(kept: Mapping[str, object]) -> Timers:
    """What an administrator wrote under ``timers``. ``CentralError("timers_unknown")`` for what is none."""
    said = kept.get("timers", {})
    try:
        made = Timers(**said) if isinstance(said, dict) else None
        if made is not None and _are_good(made):
            return made
    except (TypeError, ValueError):
        pass
    raise CentralError("timers_unknown", known=" ".join(one.name for one in fields(Timers)))


def _are_good(made: Timers) -> bool:
    hours = _is_hour(made.matching) and _is_hour(made.snapshot) and _is_hour(made.briefings)
    return hours and _MEMORY.fullmatch(made.memory) is not None and _is_minutes(made.notices)


def _is_hour(text: str) -> bool:
    return bool(_HOUR.fullmatch(text)) and (not text or time.fromisoformat(text) is not None)


def _is_minutes(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _DAY


def _numbers(what: str, kept: Mapping[str, object], shape: type[Limits | Retention]) -> dict[str, Any]:
    """What an administrator wrote into the settings under ``what``; the others stay as they are built in."""
    names, said = {number.name for number in fields(shape)}, kept.get(what, {})
    if not isinstance(said, dict) or not said.keys() <= names:
        raise CentralError(f"{what}_unknown", known=" ".join(sorted(names)))
    if not all(type(value) in (int, float) and value > 0 for value in said.values()):
        raise CentralError(f"{what}_unknown", known=" ".join(sorted(names)))
    return said
