"""An office of several desks: the supervisor's machine, and the desks that reach the ministry by it alone."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from sync.office import logs, spool
from tests.services.office import PASSWORD
from tests.storm.desk import Backup, StormDesk

if TYPE_CHECKING:
    from collections.abc import Callable

HUB = "hilla hub"
BEHIND = ("hilla one", "hilla two")
ADDRESS = "127.0.0.1"
OFFICE = "office"
"""Folder of a profile in which a hub keeps what came and what goes out."""


@dataclass(frozen=True, slots=True)
class HandedBatch:
    """A desk's batch as the hub keeps it. rows: status of each change under review, by its id."""

    id: str
    device: str
    state: str
    receipt: bool
    rows: dict[str, str]


class Hub(StormDesk):
    """huda's machine: it answers while it is switched on, also when nobody is signed in.

    Attributes: approved ((batch, change) that left here with her signature in any of its lives); reasons (why each
    change went back, as she wrote it).
    """

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.approved: set[tuple[str, str]] = set()
        self.reasons: dict[str, set[str]] = {}

    def enter(self, username: str) -> User:
        """As at any desk; huda's window listens again when it was started anew."""
        fresh = username not in self._windows
        user = super().enter(username)
        if fresh and username == "huda":
            self.office.desk.hosting.resume(user)
        return user

    def leave(self) -> None:
        """Locked: what desks bring lies sealed until somebody signs in."""
        for window in self._windows.values():
            window.signing_in.sign_out()
        self._resting |= self._windows
        self._windows.clear()

    def restore_beside(self, backup: Backup, *, spool: bool) -> None:
        """As ``restore``, of the database alone. spool: what lay beside it is as new as ever, or gone with the disk."""
        kept = self.profile.with_name(f"{self.profile.name}.office")
        shutil.copytree(self.profile / OFFICE, kept)
        self.restore(backup)
        shutil.rmtree(self.profile / OFFICE, ignore_errors=True)
        if spool:
            shutil.copytree(kept, self.profile / OFFICE)
        shutil.rmtree(kept)

    def crash(self) -> None:
        """Nobody is answered until somebody signs in again."""
        for window in (*self._windows.values(), *self._resting.values()):
            window.hosting.close()
        self._resting.clear()
        super().crash()

    @contextmanager
    def mortal(self) -> Iterator[None]:
        """It may be cut off while it keeps what a desk brings, too."""
        put: Callable[..., None] = spool._put

        def keep(path: Path, data: bytes) -> None:
            self.doom.strike(after=False)
            put(path, data)
            self.doom.strike(after=True)

        with super().mortal(), pytest.MonkeyPatch.context() as patch:
            patch.setattr(spool, "_put", keep)
            patch.setattr(logs, "_put", keep)
            yield

    def take_in(self) -> None:
        """What came is laid before huda."""
        huda = self.enter("huda")
        self.office.desk.hosting.take_in(huda)

    def waiting(self) -> list[str]:
        """Changes of other desks that wait for her."""
        huda = self.enter("huda")
        return [item.change_id for item in self.office.desk.reviewing.waiting(huda) if item.desk]

    def decide(self, changes: list[str]) -> None:
        """Huda approves. Raises MihanError."""
        huda = self.enter("huda")
        reviewing = self.office.desk.reviewing
        reviewing.approve_many(huda, changes, PASSWORD.format("huda"), lambda *_: None, lambda: False)

    def give_back(self, change: str, reason: str) -> tuple[str, ...]:
        """Huda returns a desk's change; those that went back. Raises MihanError."""
        huda = self.enter("huda")
        self.reasons.setdefault(change, set()).add(reason)
        return self.office.desk.reviewing.return_change(huda, change, reason).change_ids

    def sign(self) -> None:
        """Huda signs what is decided."""
        huda = self.enter("huda")
        if self.office.desk.reviewing.queue(huda).to_sign:
            self.office.desk.reviewing.sign_decided(huda, PASSWORD.format("huda"))

    def handed(self) -> list[HandedBatch]:
        """Every batch that came, straight from the tables."""
        self.enter("huda")
        with self.office.desk.registering._opened.read() as work:
            ask = work.outbox._connection.exec_driver_sql
            rows: dict[str, dict[str, str]] = {}
            for batch, change, status in ask(
                "SELECT batch_id, id, status FROM handed_changes WHERE kind <> 'attachment'"
            ):
                rows.setdefault(batch, {})[change] = status
            found = ask("SELECT id, device_id, state, receipt IS NOT NULL FROM handed_batches ORDER BY arrived_at")
            return [HandedBatch(one[0], one[1], one[2], bool(one[3]), rows.get(one[0], {})) for one in found]

    def letters(self) -> list[tuple[str, str, str, bytes]]:
        """(device, kind, record, body) of every letter that was written."""
        self.enter("huda")
        with self.office.desk.registering._opened.read() as work:
            asked = "SELECT device_id, kind, record, body FROM letters ORDER BY device_id, number"
            return [(row[0], row[1], row[2], bytes(row[3])) for row in work.outbox._connection.exec_driver_sql(asked)]


class Behind(StormDesk):
    """A desk without a network but the office's.

    Attributes: let_out (huda takes nothing from it for now), was_out.
    """

    let_out = False
    was_out = False

    def hand_over(self) -> str:
        """One press of "hand over"; its code."""
        zainab = self.enter("zainab")
        try:
            code = self.office.desk.handing.hand_over(zainab, lambda *_: None, lambda: False).code
        except MihanError as error:
            if error.code != "device_withdrawn" or not self.revoked:
                raise
            return error.code  # what came after that word stays where it is
        if self.restored or self.undone:
            self.hear_of_numbers()
        return code

    def handed(self) -> dict[str, str]:
        """State of every batch that went to the hub, by its id."""
        self.enter("huda")
        with self.office.desk.registering._opened.read() as work:
            asked = "SELECT id, state FROM batches WHERE hub <> ''"
            return {row[0]: row[1] for row in work.outbox._connection.exec_driver_sql(asked)}


@dataclass
class Machines:
    """The office. files: what lies on sticks between desks and hub, (path, kind, desk's name)."""

    hub: Hub
    desks: list[Behind]
    files: list[tuple[Path, str, str]] = field(default_factory=list)
    hub_lives: int = 1

    def all(self) -> list[StormDesk]:
        """Every machine."""
        return [self.hub, *self.desks]

    def any(self, chance: random.Random) -> StormDesk:
        """One of them, the hub seldom."""
        return chance.choices(self.all(), (1, 3, 2))[0]

    def of(self, device: str) -> Behind:
        """The desk of a device."""
        return next(desk for desk in self.desks if desk.device == device)


def set_up(hub: Hub, desks: list[Behind]) -> None:
    """The hub is switched on, and each desk's administrator types what huda printed."""
    huda = hub.enter("huda")
    hosting = hub.office.desk.hosting
    hosting.switch_on(huda, ADDRESS)
    for desk in desks:
        let_in(hub, desk)
    hub.crash()
    for desk in desks:
        desk.leave()


def let_in(hub: Hub, desk: Behind) -> None:
    """Huda prints a code for one desk, and it comes with it."""
    huda = hub.enter("huda")
    words = hub.office.desk.hosting.sheet(huda).words
    omar = desk.enter("omar")
    desk.office.desk.handing.pair(omar, "", words)
    hub.take_in()
    desk.let_out = False
