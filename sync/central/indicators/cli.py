"""Commands for indicators: the night's snapshot of the register, and what lies in the one in force."""

import argparse
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.indicators.keeping import Manifest
    from sync.central.indicators.snapshots import Snapshots
    from sync.central.terminal import Commands
    from sync.central.timing import Turn


def add_indicator_commands(indicators: "Commands") -> None:
    """``indicators snapshot | status``."""
    snapshot = command(indicators, "snapshot", "keep the register as facts without names, every night", _snapshot)
    snapshot.add_argument("--whole", action="store_true", help="read everything anew, not what changed since the last")
    snapshot.add_argument(
        "--when-due", action="store_true", help="only at the hour of the settings, once a day; gently"
    )
    status = command(indicators, "status", "the snapshot in force", _status)
    status.add_argument("--check", action="store_true", help="read every file, whether it is as it was written")


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[Snapshots]":
    from sync.central.indicators.snapshots import Snapshots
    from sync.central.service import new_id, utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        yield Snapshots(database, settings.data, utc_now, new_id)


def _snapshot(options: argparse.Namespace) -> None:
    from sync.central.service import utc_now
    from sync.central.timing import is_due

    hour = settings_of(options).timers.snapshot_at
    if options.when_due and os.name == "posix":
        os.nice(10)

    def due(turn: "Turn") -> bool:
        return not options.when_due or (hour is not None and is_due(turn, hour, utc_now()))

    with _opened(options) as snapshots:
        made = snapshots.make_alone(whole=options.whole, wanted=due)
        if made is None and not options.when_due:
            raise CentralError("snapshot_runs")
        say(options, {"state": "not_due"} if made is None else _plain(made))


def _status(options: argparse.Namespace) -> None:
    from sync.central.indicators import keeping

    folder = keeping.newest(settings_of(options).data)
    if folder is None:
        raise CentralError("snapshot_missing")
    say(options, _plain(keeping.check(folder) if options.check else keeping.read_manifest(folder)))


def _plain(made: "Manifest") -> Answer:
    rows = {name: made.rows(name) for name in made.tables}
    size = sum(part.size for parts in made.tables.values() for part in parts)
    about = {"snapshot": made.name, "day": made.day.isoformat(), "made_at": made.made_at}
    return {**about, "base": made.base, "read": made.read, "bytes": size, **rows}
