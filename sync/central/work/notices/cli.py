"""Commands for messages to people: queue and send what is due, and how the queue stands."""

import argparse
import dataclasses
from contextlib import closing
from typing import TYPE_CHECKING

from sync.central.terminal import command, say, settings_of

if TYPE_CHECKING:
    from sync.central.terminal import Commands


def add_notice_commands(notices: "Commands") -> None:
    """``notices send | status | stop | resume``."""
    send = command(notices, "send", "queue what is to be said to people who agreed to it, and send what is due", _send)
    send.add_argument("--most", type=int, default=1_000, help="messages of one round (default: 1000)")
    command(notices, "status", "how many wait, went out, were given up", _status)
    for name, words in (("stop", "write to a telephone no more"), ("resume", "write to it again")):
        number = command(notices, name, words, _stop)
        number.add_argument("number", help="as people write it, or +964…")
        number.set_defaults(ends=name == "stop")


def _send(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
    from sync.central.work.notices.queueing import Queueing
    from sync.central.work.notices.sending import Sending
    from sync.central.work.notices.settings import load

    settings = settings_of(options)
    told = load(settings.data)
    with closing(settings.open_database()) as database:
        queued = Queueing(database, told, utc_now).queue()
        done = Sending(database, told, utc_now).send(options.most) if told.any else None
    say(options, {"queued": queued, **(dataclasses.asdict(done) if done else {"gateways": 0})})


def _stop(options: argparse.Namespace) -> None:
    from sync.central import acts
    from sync.central.administration import acting
    from sync.central.moments import new_id, utc_now
    from sync.central.work.notices import stops

    with closing(settings_of(options).open_database()) as database, database.write() as session:
        ends, now = bool(options.ends), utc_now()
        moved = stops.add(session, options.number, acting(), now) if ends else stops.remove(session, options.number)
        verb = "notices_stopped" if ends else "notices_resumed"
        acts.write(session, new_id(), now, acting(), verb, "", {})
        say(options, {"changed": moved, "stopped": stops.count(session)})


def _status(options: argparse.Namespace) -> None:
    from sync.central.work.notices.schema import STATES
    from sync.central.work.notices.sending import counts

    with closing(settings_of(options).open_database()) as database, database.read() as session:
        found = counts(session)
    say(options, {state: found.get(state, 0) for state in STATES})
