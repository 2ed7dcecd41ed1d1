"""Commands about those who may look at the pages: added, given a new password, and kept out when they leave."""

import argparse
import dataclasses
from contextlib import closing
from typing import TYPE_CHECKING

from sync.central.terminal import STAFF_PASSWORD, Answer, command, say, secret, settings_of
from sync.central.web.roles import Role

ROLES = tuple(str(role) for role in Role)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.central.database import Database
    from sync.central.staff import StaffDesk, StaffLine
    from sync.central.terminal import Commands


def add_staff_commands(staff: "Commands") -> None:
    """The group ``staff``."""
    add = command(staff, "add", f"add a person; password from ${STAFF_PASSWORD} or typed", _add)
    add.add_argument("--username", required=True)
    add.add_argument("--name", default="", help="as shown on the pages")
    add.add_argument("--role", default="analyst", choices=ROLES, help="what they may see and do (default: analyst)")
    command(staff, "list", "everybody who was added", _list)
    anew = command(staff, "password", "give a new password; ends their sign-ins, opens a closed account", _anew)
    close = command(staff, "close", "keep somebody out who has left; ends their sign-ins", _close)
    role = command(staff, "role", "give another role; ends their sign-ins", _role)
    reset = command(staff, "totp-reset", "forget a lost second factor; the next sign-in sets up a new one", _reset)
    for made in (anew, close, role, reset):
        made.add_argument("username")
    role.add_argument("role", choices=ROLES)


def _add(options: argparse.Namespace) -> None:
    password = secret(STAFF_PASSWORD, "Password", twice=True)
    _do(options, "staff_add", lambda desk: desk.add(options.username, options.name, password, options.role))


def _list(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        say(options, [dataclasses.asdict(line) for line in _desk(database).everybody()])


def _anew(options: argparse.Namespace) -> None:
    password = secret(STAFF_PASSWORD, "New password", twice=True)
    _do(options, "staff_password", lambda desk: desk.change(options.username, password))


def _close(options: argparse.Namespace) -> None:
    _do(options, "staff_close", lambda desk: desk.change(options.username, None))


def _role(options: argparse.Namespace) -> None:
    _do(options, "staff_role", lambda desk: desk.set_role(options.username, options.role))


def _reset(options: argparse.Namespace) -> None:
    _do(options, "staff_totp_reset", lambda desk: desk.reset_totp(options.username))


def _do(options: argparse.Namespace, verb: str, act: "Callable[[StaffDesk], StaffLine]") -> None:
    with closing(settings_of(options).open_database()) as database:
        line = act(_desk(database))
        _note(database, verb, line.id)
    answer: Answer = dataclasses.asdict(line)
    say(options, answer)


def _desk(database: "Database") -> "StaffDesk":
    from sync.central.moments import new_id, utc_now
    from sync.central.staff import StaffDesk

    return StaffDesk(database, utc_now, new_id)


def _note(database: "Database", verb: str, subject: str) -> None:
    from sync.central.administration import Administration
    from sync.central.moments import new_id, utc_now

    Administration(database, utc_now, new_id).note_act(verb, subject, {})
