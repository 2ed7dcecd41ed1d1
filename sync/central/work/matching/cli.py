"""Commands for matching: the night's run, and what the last runs were."""

import argparse
import dataclasses
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.terminal import Commands
    from sync.central.work.matching.running import Matching, RunLine


def add_matching_commands(matching: "Commands") -> None:
    """``matching run | status``."""
    run = command(matching, "run", "put everybody beside all work that is offered, every night", _run)
    run.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="spark: for more than one machine")
    run.add_argument("--memory", default="6GB", help="for DuckDB (default: 6GB)")
    command(matching, "status", "the last runs", _status)


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[Matching]":
    from sync.central.service import new_id, utc_now
    from sync.central.work.matching.running import Matching

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        yield Matching(database, settings.data, utc_now, new_id)


def _run(options: argparse.Namespace) -> None:
    with _opened(options) as matching:
        say(options, _plain(matching.run(options.engine, options.memory)))


def _status(options: argparse.Namespace) -> None:
    with _opened(options) as matching:
        say(options, [_plain(line) for line in matching.runs()])


def _plain(line: "RunLine") -> Answer:
    return dataclasses.asdict(line)
