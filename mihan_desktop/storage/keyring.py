"""The file beside the database with its key, wrapped once for each person and once for the safe; never the key itself.

The file tells how many people may sign in, not who: a slot is found by a salted hash of the name. A wrong name costs
the same work and changes the file in the same way as a wrong password. A supervisor's signing key stands beside the
supervisor's slot, under the supervisor's password alone, so that both change their password in one step.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.passwords import normalised
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.signing_in import seconds_to_wait
from mihan_desktop.storage.files import alone, replace_file
from mihan_desktop.storage.slots import Slot, WrongPassword, close_slot, open_slot
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import Cost, PrivateKeyFile

Secret = TypeVar("Secret")

_VERSION = 1
_RECOVERY = "recovery"
_NAMES_REMEMBERED = 64
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RECOVERY_LETTERS = 26  # 130 bits


@dataclass(frozen=True, slots=True)
class _Failures:
    count: int
    last: datetime


@dataclass(frozen=True, slots=True)
class _Contents:
    salt: bytes
    cost: Cost
    slots: dict[str, Slot]
    signing: dict[str, PrivateKeyFile] = field(default_factory=dict)
    failures: dict[str, _Failures] = field(default_factory=dict)


class Keyring:
    """The slots of one profile. now: for the delay after failures."""

    def __init__(self, path: Path, *, now: Callable[[], datetime]) -> None:
        self._path = path
        self._now = now

    @property
    def exists(self) -> bool:
        """True when an office has been created here."""
        return self._path.exists()

    def alone(self) -> AbstractContextManager[None]:
        """No other window changes this file meanwhile: what is read is still so when it is written."""
        return alone(self._path.with_name(f"{self._path.name}.lock"))

    def create(
        self, key: bytes, username: str, password: str, cost: Cost, signing: Ed25519PrivateKey | None = None
    ) -> str:
        """Write the file with the first person's slot (and signing key) and return the recovery code.

        To be called while ``alone``, once it is sure that there is no file yet.
        """
        code = new_recovery_code()
        contents = _Contents(os.urandom(16), cost, {})
        contents.slots[_RECOVERY] = close_slot(key, _canonical_code(code), cost, _RECOVERY)
        name = _slot_name(contents.salt, username)
        contents.slots[name] = close_slot(key, password, cost, name)
        if signing is not None:
            contents.signing[name] = PrivateKeyFile.lock(signing, normalised(password), cost)
        self._write(contents)
        return code

    @property
    def cost(self) -> Cost:
        """What one try costs on this machine, as tuned when the office was created."""
        return self._read().cost

    def unlock(self, username: str, password: str) -> bytes:
        """The database's key. Raises MihanError ``wrong_credentials`` or ``try_later`` (params ``seconds``)."""
        contents = self._read()
        return self._try(contents, _slot_name(contents.salt, username), password)

    def unlock_with_recovery(self, code: str) -> bytes:
        """The database's key by the printed code. Raises as ``unlock``."""
        return self._try(self._read(), _RECOVERY, _canonical_code(code))

    def set_password(self, key: bytes, username: str, password: str, signing: Ed25519PrivateKey | None = None) -> None:
        """Give a person a slot, or replace the one they have, and in the same step that of their signing key."""
        contents = self._read()
        name = _slot_name(contents.salt, username)
        slot = close_slot(key, password, contents.cost, name)
        locked = None if signing is None else PrivateKeyFile.lock(signing, normalised(password), contents.cost)
        with self.alone():
            contents = self._read()
            contents.slots[name] = slot
            contents.failures.pop(name, None)
            if locked is not None:
                contents.signing[name] = locked
            self._write(contents)

    def signing_public(self, username: str) -> bytes | None:
        """A supervisor's raw Ed25519 public key; None when the person has no signing key."""
        contents = self._read()
        found = contents.signing.get(_slot_name(contents.salt, username))
        return None if found is None else found.public

    def unlock_signing(self, username: str, password: str) -> Ed25519PrivateKey:
        """A supervisor's signing key, by the supervisor's password. Raises as ``unlock``."""
        contents = self._read()
        name = _slot_name(contents.salt, username)
        return self._guarded(contents, name, lambda: _open_signing(contents, name, password))

    def remove(self, username: str) -> None:
        """Take a person's slot away."""
        with self.alone():
            contents = self._read()
            name = _slot_name(contents.salt, username)
            contents.slots.pop(name, None)
            contents.signing.pop(name, None)
            self._write(contents)

    def _try(self, contents: _Contents, name: str, secret: str) -> bytes:
        return self._guarded(
            contents, name, lambda: open_slot(contents.slots.get(name) or _nobody(contents, name), secret, name)
        )

    def _guarded(self, contents: _Contents, name: str, attempt: Callable[[], Secret]) -> Secret:
        """What ``attempt`` opens; counts its failures and makes the next tries wait."""
        now = self._now()
        failed = contents.failures.get(name)
        if failed is not None:
            if failed.last > now:  # the clock was set back: the delay starts anew and does not last for ever
                failed = replace(failed, last=now)
                self._note(name, lambda _: failed)
            wait = seconds_to_wait(failed.count, now - failed.last)
            if wait:
                raise MihanError("try_later", {"seconds": wait})
        try:
            secret = attempt()
        except WrongPassword:
            self._note(name, lambda before: _Failures(1 if before is None else before.count + 1, now))
            raise MihanError("wrong_credentials") from None
        if failed is not None:
            self._note(name, lambda _: None)
        return secret

    def _note(self, name: str, failures: "Callable[[_Failures | None], _Failures | None]") -> None:
        """Write down how often ``name`` has failed, in the file as it stands now."""
        with self.alone():
            contents = self._read()
            now = failures(contents.failures.pop(name, None))
            if now is not None:
                contents.failures[name] = now
            self._write(_forgetting(contents))

    def _read(self) -> _Contents:
        try:
            value = json.loads(self._path.read_bytes())
            if value["version"] > _VERSION:
                raise MihanError("newer_schema", {"revision": str(value["version"])})
            cost = value["cost"]
            return _Contents(
                salt=bytes.fromhex(value["salt"]),
                cost=Cost(int(cost["memory"]), int(cost["iterations"]), int(cost["lanes"])),
                slots={name: Slot.from_json(slot) for name, slot in value["slots"].items()},
                signing={name: PrivateKeyFile.decode(bytes.fromhex(data)) for name, data in value["signing"].items()},
                failures={
                    name: _Failures(int(item["count"]), datetime.fromtimestamp(float(item["last"]), UTC))
                    for name, item in value["failures"].items()
                },
            )
        except FileNotFoundError:
            raise MihanError("not_created") from None
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, ProtocolError) as error:
            raise MihanError("keyring_damaged") from error

    def _write(self, contents: _Contents) -> None:
        value = {
            "version": _VERSION,
            "salt": contents.salt.hex(),
            "cost": {
                "memory": contents.cost.memory,
                "iterations": contents.cost.iterations,
                "lanes": contents.cost.lanes,
            },
            "slots": {name: slot.to_json() for name, slot in contents.slots.items()},
            "signing": {name: file.encode().hex() for name, file in contents.signing.items()},
            "failures": {
                name: {"count": item.count, "last": item.last.timestamp()} for name, item in contents.failures.items()
            },
        }
        replace_file(self._path, json.dumps(value, indent=1).encode())


def new_recovery_code() -> str:
    """130 random bits in Crockford's base 32, in groups that can be read aloud."""
    letters = "".join(_CROCKFORD[byte % 32] for byte in os.urandom(_RECOVERY_LETTERS))
    return "-".join(letters[start : start + 5] for start in range(0, _RECOVERY_LETTERS, 5))


def _canonical_code(code: str) -> str:
    """The code as it was made, however it was typed: O for 0, I and L for 1, small letters, other digits, blanks."""
    letters = fold(code).upper().translate(str.maketrans("OIL", "011"))
    return "".join(letter for letter in letters if letter in _CROCKFORD)


def _slot_name(salt: bytes, username: str) -> str:
    return hmac.new(salt, fold(username).encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def _nobody(contents: _Contents, name: str) -> Slot:
    """A slot that no password opens, for a name that isn't here: it costs what a real one costs."""
    seed = hmac.digest(contents.salt, name.encode(), "sha512")
    return Slot(contents.cost, seed[:16], seed[16:28], (seed * 2)[:48])


def _open_signing(contents: _Contents, name: str, password: str) -> Ed25519PrivateKey:
    try:
        return contents.signing[name].unlock_signing(normalised(password))
    except (KeyError, ProtocolError):
        raise WrongPassword from None


def _forgetting(contents: _Contents) -> _Contents:
    """Without the failures of the names tried least, so that guessing names can't make the file grow."""
    kept = sorted(contents.failures.items(), key=lambda item: (item[1].count, item[1].last))[-_NAMES_REMEMBERED:]
    return replace(contents, failures=dict(kept))
