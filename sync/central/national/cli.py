"""Commands for the country's index: build, publish, look at; and a new season."""

import argparse
import dataclasses
from contextlib import closing
from typing import TYPE_CHECKING

from sync.central.terminal import PASSPHRASE, Answer, command, say, secret, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.central.national.indexing import Indexing, IndexLine
    from sync.central.terminal import Commands


def add_index_commands(index: "Commands") -> None:
    """``index build | publish | status | season``."""
    build = command(index, "build", "prepare everybody who is new, and make a signed index", _build)
    build.add_argument("--changes", action="store_true", help="only what is new since the published whole one")
    publish = command(index, "publish", "tell every desk; from then on the service keeps it new by itself", _publish)
    publish.add_argument("number", type=int, nargs="?", default=0, help="which; the newest when left out")
    command(index, "status", "indexes that are built or published, newest first", _status)
    season = command(index, "season", "a new salt, once a year or after a theft: all are prepared anew", _season)
    season.add_argument("--cost", type=int, choices=range(16), help="log2 of scrypt's N (default: as before, or 9)")


def _with(options: argparse.Namespace, act: "Callable[[Indexing], list[IndexLine]]") -> None:
    from sync.central.moments import utc_now
    from sync.central.national.indexing import Indexing
    from sync.central.national.preparing import Preparing

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        indexing = Indexing(database, utc_now, Preparing(database, utc_now, data=settings.data))
        done = [_said(line) for line in act(indexing)]
        say(options, done)


def _said(line: "IndexLine") -> Answer:
    return dataclasses.asdict(line)


def _build(options: argparse.Namespace) -> None:
    from sync.central.administration import acting
    from sync.central.ministry_keys import open_keys

    signing = open_keys(settings_of(options).keys, secret(PASSPHRASE, "Passphrase of the ministry's keys")).signing
    _with(options, lambda indexing: [indexing.build(signing, changes=options.changes, by=acting())])


def _publish(options: argparse.Namespace) -> None:
    from sync.central.administration import acting

    _with(options, lambda indexing: [indexing.publish(options.number, acting())])


def _status(options: argparse.Namespace) -> None:
    _with(options, lambda indexing: [*indexing.status()])


def _season(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
    from sync.central.national.preparing import Preparing

    with closing(settings_of(options).open_database()) as database:
        season = Preparing(database, utc_now).begin_season(options.cost)
    say(options, {"season": season.number, "cost": season.cost})
