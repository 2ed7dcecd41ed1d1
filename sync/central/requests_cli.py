"""Commands about what people ask of their own records: listed, granted, confirmed by another of the staff, refused.

Whoever decides is one of the staff, an administrator, and gives their own password: an erasure takes two of them.
"""

import argparse
import dataclasses
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import select

from sync.central.passwords import matches
from sync.central.settings import CentralError
from sync.central.staff import folded
from sync.central.staff_schema import Staff
from sync.central.terminal import STAFF_PASSWORD, Answer, command, say, secret, settings_of
from sync.central.web.roles import MAY, Permission, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.central.database import Database
    from sync.central.requests import Requests
    from sync.central.terminal import Commands


def add_request_commands(requests: "Commands") -> None:
    """The group ``requests``."""
    listed = command(requests, "list", "what people asked about their records, oldest first", _list)
    listed.add_argument("--state", default="", choices=("open", "proposed", "granted", "refused", "lifted"))
    grant = command(requests, "grant", "grant a request; of an erasure, propose it to another of the staff", _grant)
    confirm = command(requests, "confirm", "confirm an erasure: the record is erased here and at the desks", _confirm)
    refuse = command(requests, "refuse", "refuse a request, and say why", _refuse)
    lift = command(requests, "lift", "end a granted withdrawal: the person wants offers again", _lift)
    for made in (grant, confirm, refuse, lift):
        made.add_argument("request", help="its id")
        made.add_argument("--staff", required=True, help=f"your user name; password from ${STAFF_PASSWORD} or typed")
    grant.add_argument("--words", default="", help="for the person, through their office")
    refuse.add_argument("--words", required=True, help="why, for the person, through their office")


def _list(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        say(options, [dataclasses.asdict(line) for line in _requests(database).listed(options.state)])


def _grant(options: argparse.Namespace) -> None:
    _do(options, lambda requests, by: dataclasses.asdict(requests.grant(options.request, options.words, by)))


def _refuse(options: argparse.Namespace) -> None:
    _do(options, lambda requests, by: dataclasses.asdict(requests.refuse(options.request, options.words, by)))


def _lift(options: argparse.Namespace) -> None:
    _do(options, lambda requests, by: dataclasses.asdict(requests.lift(options.request, by)))


def _confirm(options: argparse.Namespace) -> None:
    def act(requests: "Requests", by: str) -> Answer:
        line, done = requests.confirm(options.request, by)
        return dataclasses.asdict(line) | dataclasses.asdict(done)

    _do(options, act)


def _do(options: argparse.Namespace, act: "Callable[[Requests, str], Answer]") -> None:
    with closing(settings_of(options).open_database()) as database:
        by = deciding(database, options.staff)
        say(options, act(_requests(database), by))


def deciding(database: "Database", username: str, needs: Permission = Permission.DECIDE_REQUESTS) -> str:
    """The id of one of the staff who may do it, and whose password was right. CentralError ``not_allowed``."""
    with database.read() as session:
        row = session.scalars(select(Staff).where(Staff.username == folded(username))).one_or_none()
        known = None if row is None or row.closed_at is not None else row
        stored = None if known is None else known.password
    if not matches(secret(STAFF_PASSWORD, "Your password"), stored) or known is None:
        raise CentralError("not_allowed", staff=username)
    if needs not in MAY[Role(known.role)]:
        raise CentralError("not_allowed", staff=username)
    return known.id


def _requests(database: "Database") -> "Requests":
    from sync.central.moments import new_id, utc_now
    from sync.central.requests import Requests

    return Requests(database, utc_now, new_id)
