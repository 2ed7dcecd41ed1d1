"""Commands for messages to people: queue and send what is due, and how the queue stands."""

import argparse
import dataclasses
from contextlib import closing
from typing import TYPE_CHECKING

from sync.central.terminal import command, say, settings_of

if TYPE_CHECKING:
    from sync.central.terminal import Commands


def add_notice_commands(notices: "Commands") -> None:
    """``notices send | status``."""
    send = command(notices, "send", "write to people whose letter is ready, and agreed to it; every few minutes", _send)
    send.add_argument("--most", type=int, default=1_000, help="messages of one round (default: 1000)")
    command(notices, "status", "how many wait, went out, were given up", _status)


def _send(options: argparse.Namespace) -> None:
    from sync.central.service import utc_now
    from sync.central.work.notices.queueing import Queueing
    from sync.central.work.notices.sending import Sending
    from sync.central.work.notices.settings import load

    settings = settings_of(options)
    told = load(settings.data)
    with closing(settings.open_database()) as database:
        queued = Queueing(database, told, utc_now).queue()
        done = Sending(database, told, utc_now).send(options.most) if told.any else None
    say(options, {"queued": queued, **(dataclasses.asdict(done) if done else {"gateways": 0})})


def _status(options: argparse.Namespace) -> None:
    from sync.central.work.notices.schema import STATES
    from sync.central.work.notices.sending import counts

    with closing(settings_of(options).open_database()) as database, database.read() as session:
        found = counts(session)
    say(options, {state: found.get(state, 0) for state in STATES})
