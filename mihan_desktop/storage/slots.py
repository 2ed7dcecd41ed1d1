"""A secret under a password: Argon2id makes the key, AES-256-GCM wraps; the parameters stand in the slot."""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mihan_desktop.domain.passwords import normalised
from sync.protocol.keys import Cost

_MOST_MEMORY = 1024 * 1024  # KiB; a file that asks for more is not ours
_MOST_ITERATIONS = 16  # as for sync.protocol.keys, which wraps supervisors' keys at the same cost
_TUNED_MEMORY = 64 * 1024  # KiB: RFC 9106's second recommended choice, fit for an office PC
_TUNED_LANES = 4


class WrongPassword(Exception):  # noqa: N818 - it isn't a fault of the program
    """The slot doesn't open with this password, or it isn't for this purpose."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped secret."""

    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def to_json(self) -> dict[str, object]:
        """The slot as plain JSON values."""
        return {
            "kdf": "argon2id",
            "memory": self.cost.memory,
            "iterations": self.cost.iterations,
            "lanes": self.cost.lanes,
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, object]) -> "Slot":
        """The slot of ``to_json``; ValueError or KeyError when it isn't one, or asks for absurd work."""
        cost = Cost(*(int(str(value[name])) for name in ("memory", "iterations", "lanes")))
        if value["kdf"] != "argon2id" or not (
            8 <= cost.memory <= _MOST_MEMORY and 1 <= cost.iterations <= _MOST_ITERATIONS and 1 <= cost.lanes <= 16
        ):
            raise ValueError("slot")
        salt, nonce, wrapped = (bytes.fromhex(str(value[name])) for name in ("salt", "nonce", "wrapped"))
        return cls(cost, salt, nonce, wrapped)


def tuned_cost(seconds: float = 0.5) -> Cost:
    """The cost that makes one try take about ``seconds`` on this machine (measured once, at the first run)."""
    started = time.perf_counter()
    Cost(_TUNED_MEMORY, 1, _TUNED_LANES).derive("how fast is this machine", bytes(16))
    took = time.perf_counter() - started
    return Cost(_TUNED_MEMORY, max(2, min(_MOST_ITERATIONS, round(seconds / took))), _TUNED_LANES)


def close_slot(secret: bytes, password: str, cost: Cost, purpose: str) -> Slot:
    """Wrap ``secret``; ``purpose`` binds the slot to its use, so that one can't stand in for another."""
    salt, nonce = os.urandom(16), os.urandom(12)
    key = cost.derive(normalised(password), salt)
    return Slot(cost, salt, nonce, AESGCM(key).encrypt(nonce, secret, purpose.encode()))


def open_slot(slot: Slot, password: str, purpose: str) -> bytes:
    """The secret; WrongPassword after the slot's full cost."""
    key = slot.cost.derive(normalised(password), slot.salt)
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.wrapped, purpose.encode())
    except InvalidTag:
        raise WrongPassword from None
