"""Opening the database with a person's own password, and closing it again."""

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.passwords import check_password
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.users import LANGUAGES
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.store import Store
    from mihan_desktop.storage.work import Work


log = logging.getLogger(__name__)
_NO_ROOM = ("disk_full", "disk_error")


class SigningIn:
    """Who is at the desk. A wrong name and a wrong password cost the same time and get the same answer."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    @property
    def user(self) -> User | None:
        """The person who is signed in, if any."""
        return self._opened.user

    def sign_in(self, username: str, password: str) -> User:
        """Open the database for the person; whoever was signed in is signed out when the password is right.

        Raises MihanError: ``wrong_credentials``; ``try_later`` (params ``seconds``) while the growing delay after
        failures runs, without looking at the password; ``not_created``; ``keyring_damaged``; ``device_withdrawn``;
        ``newer_schema``, ``wrong_key``, ``database_damaged``, ``database_missing`` of the store.
        """
        with self._opened.lock:
            key = self._opened.keyring().unlock(username, password)
            return self._enter(key, username, "signed_in")

    def _enter(self, key: bytes, username: str, code: str) -> User:
        from mihan_desktop.storage.store import Store

        self._opened.leave()
        store = Store(self._opened.profile.database)
        try:
            user = self._open(store, key, username, code)
            self._opened.enter(key, store, user)
        except BaseException:
            store.close()
            raise
        return user

    def _open(self, store: "Store", key: bytes, username: str, code: str) -> User:
        """Open and greet; where the disk is full, open to read: people must still be able to look somebody up."""
        try:
            store.open(key)
            return self._greet(store, username, code)
        except MihanError as error:
            if error.code not in _NO_ROOM:
                raise
        store.close()
        store.open_to_read(key)
        with store.read() as work:
            user = _known(work, username)
        log.warning("%s to read only: no room on the disk", code)
        return user

    def barred(self) -> str:
        """Why the signed-in person may no longer work here (codes of ``Opened.look_again``), or ``""``."""
        return self._opened.look_again()

    @property
    def reading(self) -> bool:
        """Whether the database could only be opened to read, because the disk was full."""
        return self._opened.reading

    def _greet(self, store: "Store", username: str, code: str) -> User:
        with store.write() as work:
            user = _known(work, username)
            work.audit.append(code, at=self._opened.now(), actor_id=user.id)
        return user

    def sign_out(self) -> None:
        """Close the database and drop its key; drafts stay. Does nothing when nobody is signed in.

        Nothing keeps it open: where the log cannot be written (a full disk), signing out is not in it.
        """
        user = self._opened.user
        try:
            if user is not None and not self.reading:
                with self._opened.write() as work:
                    work.audit.append("signed_out", at=self._opened.now(), actor_id=user.id)
        except MihanError as error:
            if error.code not in (*_NO_ROOM, "database_busy"):
                raise
            log.warning("signed_out could not be written: %s", error.code)
        finally:
            self._opened.leave()

    def change_password(self, actor: User, old: str, new: str) -> None:
        """Give ``actor`` a new password (and wrap a supervisor's signing key with it), in one step.

        Raises MihanError: ``wrong_credentials``, ``try_later``, ``invalid_user`` with the password's problems.
        """
        user = self._opened.allow(actor)
        _fit(new, user.username)
        with self._opened.lock:
            keyring = self._opened.keyring()
            key = keyring.unlock(user.username, old)
            signs = keyring.signing_public(user.username) is not None
            signing = keyring.unlock_signing(user.username, old) if signs else None
            keyring.set_password(key, user.username, new, signing)
            with self._opened.write() as work:
                work.audit.append("password_changed", at=self._opened.now(), actor_id=user.id)

    def recover(self, username: str, recovery_code: str, new_password: str) -> User:
        """Open with the printed recovery code and give ``username`` a new password.

        A supervisor's signing key can't be saved this way: a new one is made, which the ministry must learn.
        Raises MihanError: ``wrong_credentials`` (code or name), ``try_later``, ``invalid_user``.
        """
        from sync.protocol.keys import new_signing_key

        _fit(new_password, username)
        with self._opened.lock:
            keyring = self._opened.keyring()
            key = keyring.unlock_with_recovery(recovery_code)
            user = self._enter(key, username, "recovered")
            signing = new_signing_key() if user.may(Right.APPROVE) else None
            keyring.set_password(key, user.username, new_password, signing)
            return user

    def set_language(self, actor: User, language: str) -> User:
        """Remember the language (``"ar" | "ckb" | "en"``) in which ``actor`` works; ``language_unknown``."""
        user = self._opened.allow(actor)
        if language not in LANGUAGES:
            raise MihanError("language_unknown", problems=(Problem("language_unknown", "language"),))
        with self._opened.write() as work:
            work.users.set_language(user.id, language)
        changed = replace(user, language=language)
        self._opened.replace_user(changed)
        return changed


def _known(work: "Work", username: str) -> User:
    """Who signs in by that name. At a withdrawn desk, whoever answers for what is kept there, and nobody else."""
    user = work.users.by_name(fold(username))
    if user is None:  # a slot left by an addition that was cut off
        raise MihanError("wrong_credentials")
    if work.told.device_withdrawn() and not (user.may(Right.REVIEW) or user.may(Right.MANAGE_USERS)):
        raise MihanError("device_withdrawn")
    return user


def _fit(password: str, username: str) -> None:
    problems = check_password(password, username)
    if problems:
        raise MihanError("invalid_user", problems=problems)
