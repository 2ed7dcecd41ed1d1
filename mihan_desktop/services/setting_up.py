"""Making an office at this desk: its key, its database, its first person, and the code that is printed for the safe."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mihan_desktop.domain.first_steps import EARLIEST, FirstSteps, Step
from mihan_desktop.domain.names import fold, written
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.recovery import RecoveryPaper
from mihan_desktop.domain.roles import Right, Role, User
from mihan_desktop.domain.users import check_user
from mihan_desktop.services.leftovers import put_aside
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.device import DeviceRow

ALL_ROLES = frozenset(Role)
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Created:
    """What the first run must show once, and print."""

    paper: RecoveryPaper

    @property
    def recovery_code(self) -> str:
        """Opens the database when every password is lost."""
        return self.paper.code


class SettingUp:
    """The first run of a profile. Nobody is signed in afterwards: the first person signs in like everybody."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def state(self) -> Literal["new", "locked", "open"]:
        """``"new"``: no office here yet; ``"locked"``: sign in; ``"open"``: somebody is signed in."""
        if self._opened.user is not None:
            return "open"
        return "locked" if self._opened.profile.keyring.exists() else "new"

    def create_office(
        self,
        username: str,
        display_name: str,
        password: str,
        language: str,
        *,
        roles: frozenset[Role] = ALL_ROLES,
        first_steps: FirstSteps | None = None,
    ) -> Created:
        """Make the database and its first person, who has ``roles``.

        first_steps: what is to be done after it, when somebody is led through it; the letter in it stands in the sealed
        database alone.
        Raises MihanError: ``already_created``; ``clock_wrong`` (params ``day``); ``invalid_user`` with problems
        ``required`` and ``too_long`` (field ``username`` or ``display_name``), ``password_short`` (params ``minimum``),
        ``password_common``, ``language_unknown``, ``roles_required``.
        """
        from mihan_desktop.storage.store import Store
        from sync.protocol.keys import new_signing_key

        check_user(username, display_name, roles, password, language)
        opened = self._opened
        if opened.now() < EARLIEST:
            raise MihanError("clock_wrong", {"day": opened.now().date().isoformat()})
        user = User(opened.new_id(), written(username), written(display_name), roles, language)
        keyring = opened.keyring()
        with opened.lock, keyring.alone():  # two windows may be at their first run: the second finds the office made
            if keyring.exists:
                raise MihanError("already_created")
            put_aside(opened.profile.database, opened.new_id())
            key = os.urandom(_KEY_BYTES)
            signing = new_signing_key() if user.may(Right.APPROVE) else None
            founded = keyring.make(key, user.username, password, opened.cost(), signing)
            row = _new_device(opened.new_id())
            store = Store(opened.profile.database)
            store.create(key)
            try:
                with store.write() as work:
                    work.users.add(user, fold(user.username))
                    work.users.set_key_public(user.id, founded.public)
                    work.device.create(row)
                    work.device.set_recovery_public(founded.recovery)
                    work.settings.keep_first_steps(first_steps)
                    work.audit.append("office_created", at=opened.now(), actor_id=user.id)
            finally:
                store.close()
            keyring.found(founded)  # comes last: with it the office exists, and without it nothing here can be opened
            which, made = keyring.paper()
            return Created(RecoveryPaper(founded.code, which, made, row.device_id))

    def unfinished(self, actor: User) -> FirstSteps | None:
        """How far the setting up is, for whoever may go on with it; None when it is over."""
        user = self._opened.allow(actor)
        if not user.may(Right.ENROL) or self._opened.reading:
            return None
        with self._opened.read() as work:
            steps, enrolled = work.settings.first_steps(), work.device.get().enrolment is not None
        if steps is not None and steps.step is Step.ENROL and enrolled:  # killed before it was written down
            return steps.at(Step.PRINT)
        return steps

    def go_on(self, actor: User, steps: FirstSteps | None) -> None:
        """Write down how far it is; None: it is over. Raises MihanError ``not_allowed``."""
        self._opened.allow(actor, Right.ENROL)
        with self._opened.write() as work:
            work.settings.keep_first_steps(steps)

    def write_test_page(self, actor: User, path: Path, data: bytes) -> None:
        """Keep the test page as a file. Raises MihanError ``file_not_written``."""
        from mihan_desktop.services.disks import file_written
        from mihan_desktop.storage.files import replace_file

        self._opened.allow(actor)
        with file_written():
            replace_file(path, data)


def _new_device(device_id: str) -> "DeviceRow":
    from mihan_desktop.storage.device import DeviceRow
    from sync.protocol.keys import new_receiving_key, new_signing_key, private_bytes

    return DeviceRow(device_id, private_bytes(new_signing_key()), private_bytes(new_receiving_key()))
