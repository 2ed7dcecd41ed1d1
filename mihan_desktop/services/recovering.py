"""The office's recovery paper: made anew when the old one was used or seen, printed, and noted as kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.recovery import RecoveryPaper
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.holders import settled_after
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.own_password import asked_of

if TYPE_CHECKING:
    from datetime import datetime


class Recovering:
    """For the office's administrator (right ``manage_users``). Opening by the paper: ``SigningIn.recover``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def paper(self, actor: User) -> "tuple[str, datetime]":
        """Which paper is good (six letters), and when it was made (aware UTC)."""
        self._opened.allow(actor, Right.MANAGE_USERS)
        return self._opened.keyring().paper()

    def renew(self, actor: User, password: str) -> tuple[RecoveryPaper, Changes]:
        """Make a new paper; the old one opens nothing any more.

        Raises MihanError: ``not_allowed``; ``wrong_credentials``, ``try_later`` (of ``actor``'s own password).
        """
        opened = self._opened
        user = opened.allow(actor, Right.MANAGE_USERS)
        with opened.lock:
            keyring = opened.keyring()
            with asked_of(opened, user, "paper"):
                key = keyring.unlock(user.username, password)
            with settled_after(opened):
                code, public = keyring.new_recovery()
                keyring.put_recovery(key, public)
                with opened.write() as work:
                    work.device.set_recovery_public(public)
                    work.audit.append("recovery_made", at=opened.now(), actor_id=user.id)
                    row = work.device.get()
            which, made = keyring.paper()
        return RecoveryPaper(code, which, made, row.device_id, row.office_name), Changes.of(Kind.USERS)

    def kept(self, actor: User, how: str) -> None:
        """``actor`` has the paper: ``how`` is ``"printed"`` or ``"written"`` by hand."""
        user = self._opened.allow(actor, Right.MANAGE_USERS)
        with self._opened.write() as work:
            details: dict[str, str | int] = {"how": how}
            work.audit.append("recovery_kept", at=self._opened.now(), actor_id=user.id, details=details)

    def write_file(self, actor: User, path: Path, data: bytes) -> None:
        """Keep the paper as a file to be printed elsewhere, whole or not at all. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        user = self._opened.allow(actor, Right.MANAGE_USERS)
        replace_file(path, data)
        with self._opened.write() as work:
            details: dict[str, str | int] = {"how": "saved"}
            work.audit.append("recovery_kept", at=self._opened.now(), actor_id=user.id, details=details)
