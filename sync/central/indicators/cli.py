"""Commands for indicators: the night's snapshot of the register, and the release of quarters that are closed."""

import argparse
import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.indicators.keeping import Manifest
    from sync.central.indicators.results import Released
    from sync.central.indicators.running import Releasing
    from sync.central.indicators.snapshots import Snapshots
    from sync.central.terminal import Commands
    from sync.central.timing import Turn


def add_indicator_commands(indicators: "Commands") -> None:
    """``indicators snapshot | status | release``."""
    snapshot = command(indicators, "snapshot", "keep the register as facts without names, every night", _snapshot)
    snapshot.add_argument("--whole", action="store_true", help="read everything anew, not what changed since the last")
    snapshot.add_argument(
        "--when-due", action="store_true", help="only at the hour of the settings, once a day; gently"
    )
    status = command(indicators, "status", "the snapshot in force", _status)
    status.add_argument("--check", action="store_true", help="read every file, whether it is as it was written")
    release = command(indicators, "release", "count quarters that are closed, once and for good", _release)
    release.add_argument("period", nargs="?", default="", help="a quarter, like 2026-Q3; without: all that is due")
    release.add_argument("--reason", default="", help="correct a quarter that is out: why; what it was stays beside it")
    release.add_argument(
        "--engine", choices=("duckdb", "postgresql", "spark"), default="duckdb",
        help="what counts: postgresql: the ministry's own; spark: for more than one machine",
    )  # fmt: skip


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[Snapshots]":
    from sync.central.indicators.snapshots import Snapshots
    from sync.central.moments import new_id, utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        yield Snapshots(database, settings.data, utc_now, new_id)


def _snapshot(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
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
    if made is None:
        say(options, {"state": "not_due"})
    else:
        say(options, _plain(made) | ({"released": _due(options)} if options.when_due else {}))


def _due(options: argparse.Namespace) -> str:
    with _releasing(options, "") as releasing:
        return _periods(releasing.release_due())


def _release(options: argparse.Namespace) -> None:
    from sync.central.administration import acting
    from sync.central.indicators.periods import Quarter

    if options.reason and not options.period:
        raise CentralError("period_missing")
    try:
        quarter = Quarter.read(options.period) if options.period else None
    except ValueError as error:
        raise CentralError("period_unknown", period=options.period) from error
    with _releasing(options, acting()) as releasing:
        if quarter is None:
            out = releasing.release_due()
        else:
            out = (releasing.correct(quarter, options.reason) if options.reason else releasing.release(quarter),)
        say(options, {"released": _periods(out), "revision": max((one.revision for one in out), default=0)})


def _periods(out: "Iterable[Released]") -> str:
    return " ".join(one.period for one in out)


@contextmanager
def _releasing(options: argparse.Namespace, by: str) -> "Iterator[Releasing]":
    from sync.central.indicators.engines import DUCKDB, counting
    from sync.central.indicators.running import Releasing
    from sync.central.moments import new_id, utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        counts = counting(getattr(options, "engine", DUCKDB), database)
        yield Releasing(database, settings.data, utc_now, new_id, by, counting=counts)


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
