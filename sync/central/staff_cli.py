"""Commands about those who may look at the pages: added, given a new password, and kept out when they leave."""

import argparse
import dataclasses
from contextlib import closing
from typing import TYPE_CHECKING

from sync.central.terminal import STAFF_PASSWORD, Answer, command, say, secret, settings_of

if TYPE_CHECKING:
    from sync.central.database import Database
    from sync.central.staff import StaffDesk
    from sync.central.terminal import Commands


def add_staff_commands(staff: "Commands") -> None:
    """The group ``staff``."""
    add = command(staff, "add", f"add a person; password from ${STAFF_PASSWORD} or typed", _add)
    add.add_argument("--username", required=True)
    add.add_argument("--name", default="", help="as shown on the pages")
    command(staff, "list", "everybody who was added", _list)
    anew = command(staff, "password", "give a new password; ends their sign-ins, opens a closed account", _anew)
    close = command(staff, "close", "keep somebody out who has left; ends their sign-ins", _close)
    for made in (anew, close):
        made.add_argument("username")


def _add(options: argparse.Namespace) -> None:
    password = secret(STAFF_PASSWORD, "Password", twice=True)
    with closing(settings_of(options).open_database()) as database:
        made = _desk(database).add(options.username, options.name, password)
        _note(database, "staff_add", made)
    say(options, {"id": made, "username": options.username})


def _list(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        say(options, [dataclasses.asdict(line) for line in _desk(database).everybody()])


def _anew(options: argparse.Namespace) -> None:
    password = secret(STAFF_PASSWORD, "New password", twice=True)
    _change(options, "staff_password", password)


def _close(options: argparse.Namespace) -> None:
    _change(options, "staff_close", None)


def _change(options: argparse.Namespace, verb: str, password: str | None) -> None:
    with closing(settings_of(options).open_database()) as database:
        line = _desk(database).change(options.username, password)
        _note(database, verb, line.id)
    answer: Answer = dataclasses.asdict(line)
    say(options, answer)


def _desk(database: "Database") -> "StaffDesk":
    from sync.central.service import new_id, utc_now
    from sync.central.staff import StaffDesk

    return StaffDesk(database, utc_now, new_id)


def _note(database: "Database", verb: str, subject: str) -> None:
    from sync.central.administration import Administration
    from sync.central.service import new_id, utc_now

    Administration(database, utc_now, new_id).note_act(verb, subject, {})
