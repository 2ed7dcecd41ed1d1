"""Commands for matching: the night's run, and what the last runs were."""

import argparse
import dataclasses
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.terminal import Commands
    from sync.central.timing import Turn
    from sync.central.work.matching.running import Matching, RunLine


def add_matching_commands(matching: "Commands") -> None:
    """``matching run | status``."""
    run = command(matching, "run", "put everybody beside all work that is offered, every night", _run)
    run.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="spark: for more than one machine")
    run.add_argument("--memory", help="for DuckDB (default: that of the settings, 6GB)")
    run.add_argument("--when-due", action="store_true", help="only at the hour of the settings, once a day; gently")
    command(matching, "status", "the last runs", _status)


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[Matching]":
    from sync.central.moments import new_id, utc_now
    from sync.central.work.matching.running import Matching

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        yield Matching(database, settings.data, utc_now, new_id)


def _run(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
    from sync.central.timing import is_due

    timers = settings_of(options).timers
    if options.when_due and os.name == "posix":
        os.nice(10)

    def due(turn: "Turn") -> bool:
        return not options.when_due or (timers.at is not None and is_due(turn, timers.at, utc_now()))

    with _opened(options) as matching:
        line = matching.run_alone(options.engine, options.memory or timers.memory, due)
        if line is None and not options.when_due:
            raise CentralError("matching_runs")
        say(options, {"state": "not_due"} if line is None else _plain(line))


def _status(options: argparse.Namespace) -> None:
    with _opened(options) as matching:
        say(options, [_plain(line) for line in matching.runs()])


def _plain(line: "RunLine") -> Answer:
    return dataclasses.asdict(line)
