"""The system's own store of secrets, where there is one: Windows' Credential Manager, macOS' keychain, Secret Service.

A store may ask the person for a password of its own, or wait for a service that hangs. So it is asked on a thread, and
nobody waits longer than ``LIMIT``; one that did not answer is left alone for a while.
"""

import logging
import threading
import time
from collections.abc import Callable
from typing import Final, TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")
SERVICE: Final = "mihan"
LIMIT: Final = 3.0
"""Seconds for one question."""
REST: Final = 60.0
"""Seconds in which a store that did not answer is not asked again."""
_NONE: Final = ("keyring.backends.fail", "keyring.backends.null")


class Keystore:
    """Secrets by the name of their entry. A store that is locked, hangs or is not there has none."""

    def __init__(self, limit: float = LIMIT) -> None:
        self._limit = limit
        self._rests_until = 0.0

    def name(self) -> str:
        """Which store this system has: ``"WinVaultKeyring"``, ``"SecretService"`` ...; ``""`` for none."""
        return self._within(_backend, "")

    def get(self, entry: str) -> bytes | None:
        """The secret; None when there is none, or the store does not say."""
        return self._within(lambda: _get(entry), None)

    def put(self, entry: str, secret: bytes) -> bool:
        """Keep a secret; whether the store has it now, for it was read again."""
        return self._within(lambda: _put(entry, secret), False)

    def delete(self, entry: str) -> None:
        """Forget a secret, if it is there."""
        self._within(lambda: _delete(entry), None)

    def _within(self, ask: Callable[[], T], otherwise: T) -> T:
        if time.monotonic() < self._rests_until:
            return otherwise
        answers: list[T] = []

        def run() -> None:
            try:
                answers.append(ask())
            except Exception as error:  # noqa: BLE001 - every backend has errors of its own; none of them stops a desk
                log.warning("the system's store of secrets: %s", type(error).__name__)
                answers.append(otherwise)

        thread = threading.Thread(target=run, name="keystore", daemon=True)
        thread.start()
        thread.join(self._limit)
        if not answers:
            log.warning("the system's store of secrets does not answer")
            self._rests_until = time.monotonic() + REST
            return otherwise
        return answers[0]


def _backend() -> str:
    import keyring
    from keyring.backends.chainer import ChainerBackend

    found = keyring.get_keyring()
    asked = found.backends if isinstance(found, ChainerBackend) else [found]
    for one in map(type, asked):
        if one.__module__ not in _NONE:  # several are called Keyring, after the module that they stand in
            return one.__module__.rpartition(".")[2] if one.__name__ == "Keyring" else one.__name__
    return ""


def _get(entry: str) -> bytes | None:
    import keyring

    found = keyring.get_password(SERVICE, entry) if _backend() else None
    return None if found is None else bytes.fromhex(found)


def _put(entry: str, secret: bytes) -> bool:
    import keyring

    if not _backend():
        return False
    keyring.set_password(SERVICE, entry, secret.hex())
    return keyring.get_password(SERVICE, entry) == secret.hex()


def _delete(entry: str) -> None:
    import keyring
    from keyring.errors import PasswordDeleteError

    if _backend():
        try:
            keyring.delete_password(SERVICE, entry)
        except PasswordDeleteError:  # it is not there
            return
