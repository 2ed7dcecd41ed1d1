"""Opening the database with a person's own password, and closing it again."""

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from mihan_desktop import launching
from mihan_desktop.domain.names import fold, written
from mihan_desktop.domain.passwords import SHORTEST_DECIDING, check_password
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.roles import Right, Role, User
from mihan_desktop.domain.signing_in import more_passes
from mihan_desktop.domain.users import LANGUAGES
from mihan_desktop.services import chain, stepping_back, trusted
from mihan_desktop.services.keeping import settle
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.own_password import asked_of, note_failures

if TYPE_CHECKING:
    from collections.abc import Callable

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from mihan_desktop.storage.keyring import Unlocked
    from mihan_desktop.storage.store import Store
    from mihan_desktop.storage.work import Work
    from sync.protocol.keys import Cost


log = logging.getLogger(__name__)
_NO_ROOM = ("disk_full", "disk_error")


class SigningIn:
    """Who is at the desk. A wrong name and a wrong password cost the same time and get the same answer."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._owed: tuple[str, str, Cost] | None = None  # who, with which password, at which cost

    @property
    def user(self) -> User | None:
        """The person who is signed in, if any."""
        return self._opened.user

    def sign_in(self, username: str, password: str) -> User:
        """Open the database for the person; whoever was signed in is signed out when the password is right.

        Raises MihanError: ``wrong_credentials``; ``try_later`` (params ``seconds``) while the growing delay after
        failures runs, without looking at the password; ``not_created``; ``keyring_damaged``; ``device_withdrawn``;
        ``trust_over`` (params ``days``); ``newer_schema``, ``wrong_key``, ``database_damaged``, ``database_missing``
        of the store.
        """
        keyring = self._opened.keyring()
        with self._opened.lock, keyring.changing():  # a window that is giving the office another key goes first
            unlocked = keyring.enter(username, password)
            user = self._enter(unlocked, username, "signed_in")
            self._owed = self._dearer(unlocked, username, password)
            return user

    def _dearer(self, unlocked: "Unlocked", username: str, password: str) -> "tuple[str, str, Cost] | None":
        cost, passes = unlocked.cost, None
        if cost is not None and not self._opened.reading and self._opened.fixed_cost() is None:
            passes = more_passes(cost.iterations, unlocked.took)
        return None if cost is None or passes is None else (username, password, replace(cost, iterations=passes))

    def strengthen(self) -> bool:
        """Make the password of whoever just signed in dearer to guess, where this machine is fast; whether it was.

        Takes a second: to be run once the window stands, on a lane of its own.
        """
        owed, self._owed = self._owed, None
        if owed is None:
            return False
        try:
            with self._opened.keyring().changing():
                self._opened.keyring().strengthen(*owed)
        except (OSError, MihanError) as error:  # another time
            log.warning("the password could not be strengthened: %s", getattr(error, "code", type(error).__name__))
            return False
        return True

    def _enter(self, unlocked: "Unlocked", username: str, code: str) -> User:
        from mihan_desktop.services import heeding_surveys
        from mihan_desktop.services.holders import settle_held
        from mihan_desktop.services.rekeying import key_in_force
        from mihan_desktop.services.retaining import look
        from mihan_desktop.services.telling_program import say_what_runs
        from mihan_desktop.storage.store import Store

        self._opened.leave()
        store = Store(self._opened.profile.database)
        key = key_in_force(self._opened, unlocked)
        try:
            user = self._open(store, key, username, code, unlocked.public)
            self._opened.enter(key, store, user)
            self._opened.own_half = unlocked.half
        except BaseException:
            store.close()
            raise
        if not store.reading:
            settle_held(self._opened)
            note_failures(self._opened, user, unlocked.failures)
            look(self._opened, user)
            heeding_surveys.look(self._opened)
            say_what_runs(self._opened)
            self._keep_head()
        return user

    def _open(self, store: "Store", key: bytes, username: str, code: str, public: bytes) -> User:
        """Open and greet; where the disk is full, open to read: people must still be able to look somebody up."""
        stepping_back.keep(self._opened, key)
        try:
            self._open_or_step_back(store, key)
            return self._greet(store, key, username, code, public)
        except MihanError as error:
            if error.code not in _NO_ROOM:
                raise
        store.close()
        store.open_to_read(key)
        with store.read() as work:
            user = trusted.admitted(trusted.trust(work, self._opened.now()), _known(work, username, public))
        log.warning("%s to read only: no room on the disk", code)
        return user

    def _open_or_step_back(self, store: "Store", key: bytes) -> None:
        """Open it; where a newer program has written it and was gone away from, with the records as before."""
        try:
            store.open(key)
        except MihanError as error:
            if error.code != "newer_schema":
                raise
            if not stepping_back.step_back(self._opened, key):
                version = launching.tried_again()
                raise MihanError("program_needed_again", {"version": version}) if version else error from None
            store.open(key)
            with store.write() as work:
                work.audit.append("program_records_back", at=self._opened.now())

    def barred(self) -> str:
        """Why the signed-in person may no longer work here (codes of ``Opened.look_again``), or ``""``."""
        return self._opened.look_again()

    @property
    def reading(self) -> bool:
        """Whether the database could only be opened to read, because the disk was full."""
        return self._opened.reading

    def _greet(self, store: "Store", key: bytes, username: str, code: str, public: bytes) -> User:
        with store.write() as work:  # also when nobody is let in: a clock that is set back later gains nothing
            work.moments.see(self._opened.now())
        with store.write() as work:
            chain.look(work, key, self._opened.profile.audit_head, self._opened.now())
            if not public and _deserted(work):
                self._refound(work, username)
            user = trusted.let_in(work, _known(work, username, public), self._opened.now())
            if not public:
                work.notices.add("recovered", at=self._opened.now(), details={"name": user.display_name})
            work.audit.append(code, at=self._opened.now(), actor_id=user.id)
        return user

    def _refound(self, work: "Work", username: str) -> None:
        """Nobody is left who could add anybody: whoever has the paper from the safe begins the office's people anew."""
        if not fold(username) or work.users.by_name(fold(username)) is not None:
            return
        user = User(self._opened.new_id(), written(username), written(username), frozenset({Role.ADMINISTRATOR}))
        work.users.add(user, fold(user.username))
        work.audit.append("office_recovered", at=self._opened.now(), actor_id=user.id, record_id=user.id)

    def sign_out(self) -> None:
        """Close the database and drop its key; drafts stay. Does nothing when nobody is signed in.

        Nothing keeps it open: where the log cannot be written (a full disk), signing out is not in it.
        """
        user, self._owed = self._opened.user, None
        try:
            if user is not None and not self.reading:
                with self._opened.write() as work:
                    work.moments.see(self._opened.now())
                    work.audit.append("signed_out", at=self._opened.now(), actor_id=user.id)
                    chain.note_head(work, self._opened.now())
                self._keep_head()
        except MihanError as error:
            if error.code not in (*_NO_ROOM, "database_busy"):
                raise
            log.warning("signed_out could not be written: %s", error.code)
        finally:
            self._opened.leave()

    def _keep_head(self) -> None:
        with self._opened.read() as work:
            chain.keep_head(work, self._opened.key, self._opened.profile.audit_head)

    def change_password(self, actor: User, old: str, new: str) -> None:
        """Give ``actor`` a new password (and wrap a supervisor's signing key with it), in one step.

        Raises MihanError: ``wrong_credentials``, ``try_later``, ``invalid_user`` with the password's problems.
        """
        user = self._opened.allow(actor)
        with self._opened.read() as work:
            office, least = work.device.get().office_name, trusted.policy(work).letters_for(user.roles)
        _fit(new, user.username, user.display_name, office, least=least)
        with self._opened.lock:
            keyring = self._opened.keyring()
            with asked_of(self._opened, user, "password"):
                key = keyring.unlock(user.username, old)
            signs = keyring.signing_public(user.username) is not None
            signing = keyring.unlock_signing(user.username, old) if signs else None
            self._give(key, user, new, signing, "password_changed")

    def _give(self, key: bytes, user: User, password: str, signing: "Ed25519PrivateKey | None", code: str) -> None:
        """The password and its line in the log are in force together, or neither is: with the database's commit."""
        from mihan_desktop.services.holders import settled_after

        with settled_after(self._opened):
            public = self._opened.keyring().add_person(key, user.username, password, signing)
            with self._opened.write() as work:
                work.users.set_key_public(user.id, public)
                work.audit.append(code, at=self._opened.now(), actor_id=user.id)

    def recover(self, username: str, recovery_code: str, new_password: str) -> User:
        """Open with the printed recovery code and give ``username`` a new password.

        Where no administrator is left (all were withdrawn), a name that is nobody's becomes one.
        A supervisor's signing key can't be saved this way: a new one is made, which the ministry must learn.
        Raises MihanError: ``recovery_mistyped``, ``recovery_of_another`` (params ``paper``, ``wanted``) without
        counting a try; ``wrong_credentials`` (code or name), ``try_later``, ``invalid_user``.
        """
        keyring = self._opened.keyring()
        return self.recover_by(lambda: keyring.unlock_with_recovery(recovery_code), username, new_password)

    def recover_by(self, unlock: "Callable[[], Unlocked]", username: str, new_password: str) -> User:
        """As ``recover``, by whatever else gives the database's key: the answer of the ministry's safe."""
        from sync.protocol.keys import new_signing_key

        _fit(new_password, username, least=SHORTEST_DECIDING)  # who it is, and what they may, is not known yet
        with self._opened.lock:
            with self._opened.keyring().changing():
                user = self._enter(unlock(), username, "recovered")
            signing = new_signing_key() if user.may(Right.APPROVE) else None
            self._give(self._opened.key, user, new_password, signing, "password_changed")
            settle(self._opened)  # who has the paper brings the desk's keys back, on whatever machine this is
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


def _known(work: "Work", username: str, public: bytes) -> User:
    """Who signs in by that name. At a withdrawn desk, whoever answers for what is kept there, and nobody else.

    public: of the password, empty for the recovery paper. A password that was changed, or whose change was cut off
    before the database knew of it, may still open an old file of keys: here it is refused.
    """
    user = work.users.by_name(fold(username))
    if user is None:  # a slot left by an addition that was cut off
        raise MihanError("wrong_credentials")
    in_force = work.users.key_publics().get(user.username)
    if public and in_force is not None and in_force != public:
        raise MihanError("wrong_credentials")
    if work.told.device_withdrawn() and not (user.may(Right.REVIEW) or user.may(Right.MANAGE_USERS)):
        raise MihanError("device_withdrawn")
    return user


def _deserted(work: "Work") -> bool:
    return not any(user.may(Right.MANAGE_USERS) for user in work.users.active())


def _fit(password: str, *known: str, least: int) -> None:
    problems = check_password(password, *known, least=least)
    if problems:
        raise MihanError("invalid_user", problems=problems)
