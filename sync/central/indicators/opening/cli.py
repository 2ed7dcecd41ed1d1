"""Commands for open data: files, tokens for programs, and the briefings of quarters."""

import argparse
import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.database import Database
    from sync.central.indicators.opening.tokens import TokenLine, Tokens
    from sync.central.terminal import Commands
    from sync.central.timing import Turn

_SETS = ("periods", "indicators", "values", "figures", "gaps", "labels", "columns", "sdmx", "structure")


def add_opening_commands(opening: "Commands") -> None:
    """``opendata save | tokens | make-token | end-token | briefings``."""
    save = command(opening, "save", "write a data set into a file: .csv or .xlsx, SDMX's structure .xml", _save)
    save.add_argument("set", choices=_SETS)
    save.add_argument("file", type=Path, help="is written anew where it is there")
    save.add_argument("--period", default="", help="one quarter, as 2026-Q3 (default: all that are out)")
    command(opening, "tokens", "every token, and until when it holds", _tokens)
    make = command(opening, "make-token", "a token with which a program reads open data; it is shown once", _make)
    make.add_argument("--name", required=True, help="whose it is, and for what")
    make.add_argument(
        "--scope", action="append", choices=("indicators", "figures"), help="what it opens (again for more)"
    )
    make.add_argument("--days", type=int, default=365, help="after which it opens nothing (default: 365)")
    end = command(opening, "end-token", "let a token open nothing more", _end)
    end.add_argument("id")
    brief = command(opening, "briefings", "make those of what was released since, and tell of the newest", _brief)
    brief.add_argument("--when-due", action="store_true", help="only at the hour of the settings, once a day; gently")


def _desk(database: "Database") -> "Tokens":
    from sync.central.indicators.opening.tokens import Tokens
    from sync.central.moments import new_id, utc_now

    return Tokens(database, utc_now, new_id)


def _plain(line: "TokenLine") -> Answer:
    from sync.central.moments import utc_now

    state = "open" if line.is_open(utc_now()) else "ended"
    facts = {"id": line.id, "name": line.name, "scopes": " ".join(sorted(line.scopes)), "state": state}
    return facts | {"made_by": line.made_by, "until": line.expires_at, "used": line.used_at or ""}


def _tokens(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        say(options, [_plain(line) for line in _desk(database).listed()])


def _make(options: argparse.Namespace) -> None:
    from sync.central.administration import acting

    with closing(settings_of(options).open_database()) as database:
        line, text = _desk(database).make(options.name, options.scope or ["indicators"], options.days, acting())
    say(options, _plain(line) | {"token": text})


def _end(options: argparse.Namespace) -> None:
    from sync.central.administration import acting

    with closing(settings_of(options).open_database()) as database:
        say(options, _plain(_desk(database).end(options.id, acting())))


def _save(options: argparse.Namespace) -> None:
    from sync.central.indicators.opening import files, sdmx
    from sync.central.indicators.opening.datasets import Opening
    from sync.central.moments import utc_now

    with closing(settings_of(options).open_database()) as database:
        opening = Opening(database)
        released = [one for one in opening.released() if options.period in ("", one.period)]
        if options.period and not released:
            raise CentralError("period_unknown", period=options.period)
        if options.set in ("sdmx", "structure"):
            data = sdmx.data(opening, released) if options.set == "sdmx" else sdmx.structure(utc_now())
        elif options.file.suffix == ".xlsx":
            data = files.workbook(opening, options.set, released, frozenset(), "en")
        else:
            data = files.csv_of(opening, options.set, released)
    options.file.write_bytes(data)
    say(options, {"file": str(options.file), "bytes": len(data), "quarters": len(released)})


def _brief(options: argparse.Namespace) -> None:
    from sync.central.indicators.opening.briefings import Briefings
    from sync.central.moments import new_id, utc_now
    from sync.central.timing import is_due

    settings = settings_of(options)
    hour = settings.timers.briefings_at
    if options.when_due and os.name == "posix":
        os.nice(10)

    def due(turn: "Turn") -> bool:
        return not options.when_due or (hour is not None and is_due(turn, hour, utc_now()))

    with closing(settings.open_database()) as database:
        done = Briefings(database, settings.data, utc_now, new_id).work(due)
    if done is None and not options.when_due:
        raise CentralError("briefings_run")
    told: Answer = {"state": "not_due"} if done is None else {
        "made": " ".join(done.made), "sent": done.sent, "left": done.left,
    }  # fmt: skip
    say(options, told)
