"""Verbs of versions of the program, and who may do them."""

import os
from datetime import UTC, datetime
from pathlib import Path

from mihan_desktop.domain.programs import OfferedProgram
from mihan_desktop.domain.roles import User
from mihan_desktop.services.desk import Desk
from tests.services.verbs import ADMINISTRATOR, SUPERVISOR, verb

MADE = datetime(2026, 3, 2, tzinfo=UTC)
NOBODYS = OfferedProgram("9.9.9", 9, MADE, MADE.date(), stale=False, folder=Path(os.devnull), files=("x",))
"""A release that nobody looked at."""


def look(desk: Desk, who: User) -> object:
    """At a folder without a release."""
    return desk.updating.look(who, Path(os.devnull), lambda _done, _of: None, lambda: False)


def install(desk: Desk, who: User) -> None:
    """What nobody looked at."""
    desk.upgrading.install(who, NOBODYS, lambda _done, _of: None, lambda: False)


PROGRAM_VERBS = (
    verb("updating.look", look, ADMINISTRATOR, SUPERVISOR),
    verb("updating.ready", lambda desk, who: desk.updating.ready(who, NOBODYS), ADMINISTRATOR, SUPERVISOR),
    verb("upgrading.install", install, ADMINISTRATOR, SUPERVISOR),
    verb("upgrading.way_back", lambda desk, who: desk.upgrading.way_back(who), ADMINISTRATOR, SUPERVISOR),
    verb("upgrading.go_back", lambda desk, who: desk.upgrading.go_back(who), ADMINISTRATOR, SUPERVISOR),
    verb("upgrading.from_ministry", lambda desk, who: desk.upgrading.from_ministry(who), ADMINISTRATOR, SUPERVISOR),
    verb("upgrading.heed", lambda desk, who: desk.upgrading.heed(who)),
)
