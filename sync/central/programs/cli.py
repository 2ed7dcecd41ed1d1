"""Commands for versions of the program: taken over, offered in stages, paused, stopped; what runs where."""

import argparse
import dataclasses
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.administration import acting
from sync.central.terminal import Answer, command, say, settings_of
from sync.protocol.program_items import ALL, GOVERNORATE, OFFICE, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.central.programs.staging import ProgramLine, Staging
    from sync.central.terminal import Commands


def add_program_commands(programs: "Commands") -> None:
    """``programs add | offer | withdraw | hold | pause | resume | stop | list | desks``."""
    add = command(programs, "add", "take over a release that two of its makers signed", _add)
    add.add_argument("folder", type=Path, help="with release.json, its signatures and the files of every system")
    add.add_argument("--keys", type=Path, help="the makers' keys, where they are others than those of this program")
    offer = command(programs, "offer", "tell offices of it; again with more of them", _offer)
    withdraw = command(programs, "withdraw", "offer it no more to some of them", _withdraw)
    for made in (offer, withdraw):
        made.add_argument("version")
        whom = made.add_mutually_exclusive_group()
        whom.add_argument("--governorate", metavar="CODE", help="the offices of this one (default: of the country)")
        whom.add_argument("--office", metavar="ID", help="this one alone")
    offer.add_argument("--share", type=_share, default=100, metavar="1-100", help="of these offices, in per cent")
    offer.add_argument("--words", help="for whoever may install it")
    hold = command(programs, "hold", "an office stays with the version that it has", _hold)
    hold.add_argument("version")
    hold.add_argument("office", help="its id")
    hold.add_argument("--undo", action="store_true", help="no longer")
    for name, words, act in (
        ("pause", "nobody fetches it until it goes on", _pause),
        ("resume", "it goes on", _resume),
        ("stop", "it is over; whoever has installed it keeps it", _stop),
    ):
        command(programs, name, words, act).add_argument("version")
    command(programs, "list", "every version, newest first", _list)
    command(programs, "desks", "what runs at each desk, and how the last update went", _desks)


def _share(text: str) -> int:
    share = int(text)
    if not 1 <= share <= 100:
        raise ValueError(text)
    return share


def _add(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
    from sync.central.programs.keeping import Keeping
    from sync.protocol.programs import read_keys

    keys = None if options.keys is None else read_keys(options.keys.read_bytes())
    with closing(settings_of(options).open_database()) as database:
        Keeping(database, utc_now, keys).add(options.folder, acting())
    _list(options)


def _with(options: argparse.Namespace, act: "Callable[[Staging], None]") -> None:
    """Do it, and say how all of them stand."""
    from sync.central.moments import utc_now
    from sync.central.programs.staging import Staging

    with closing(settings_of(options).open_database()) as database:
        staging = Staging(database, utc_now)
        act(staging)
        say(options, [_said(line) for line in staging.programs()])


def _said(line: "ProgramLine") -> Answer:
    stages = ", ".join(f"{one.scope} {one.target} {one.share} %".replace("  ", " ") for one in line.stages)
    said = dataclasses.asdict(line) | {"stages": stages, "held": ", ".join(line.held)}
    return said | {"files": ", ".join(f"{name} {size}" for name, size in line.files)}


def _stage(options: argparse.Namespace) -> Stage:
    if options.governorate is not None:
        return Stage(GOVERNORATE, options.governorate, getattr(options, "share", 100))
    if options.office is not None:
        return Stage(OFFICE, options.office, getattr(options, "share", 100))
    return Stage(ALL, "", getattr(options, "share", 100))


def _offer(options: argparse.Namespace) -> None:
    _with(options, lambda staging: staging.offer(options.version, _stage(options), options.words, acting()))


def _withdraw(options: argparse.Namespace) -> None:
    _with(options, lambda staging: staging.withdraw(options.version, _stage(options), acting()))


def _hold(options: argparse.Namespace) -> None:
    _with(options, lambda staging: staging.hold(options.version, options.office, acting(), undo=options.undo))


def _pause(options: argparse.Namespace) -> None:
    _with(options, lambda staging: staging.pause(options.version, acting()))


def _resume(options: argparse.Namespace) -> None:
    _with(options, lambda staging: staging.resume(options.version, acting()))


def _stop(options: argparse.Namespace) -> None:
    _with(options, lambda staging: staging.stop(options.version, acting()))


def _list(options: argparse.Namespace) -> None:
    _with(options, lambda _: None)


def _desks(options: argparse.Namespace) -> None:
    from sync.central.programs.desks import desks

    with closing(settings_of(options).open_database()) as database, database.read() as session:
        say(options, [dataclasses.asdict(one) for one in desks(session)])
