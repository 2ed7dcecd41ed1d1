"""Secrets under lock: under a password (Argon2id makes the key, AES-256-GCM wraps), or to a public half (HPKE)."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mihan_desktop.domain.passwords import normalised
from sync.protocol.keys import Cost, receiving_public
from sync.protocol.seals import SEAL

_MOST_MEMORY = 1024 * 1024  # KiB; a file that asks for more is not ours
_MOST_ITERATIONS = 16  # as for sync.protocol.keys, which wraps supervisors' keys at the same cost
_TUNED_MEMORY = 64 * 1024  # KiB: RFC 9106's second recommended choice, fit for an office PC
FLOOR = Cost(32 * 1024, 2, 1)
"""What is written never costs a guesser less, whatever a file says that somebody may have changed."""


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
            **cost_to_json(self.cost),
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, object]) -> "Slot":
        """The slot of ``to_json``; ValueError or KeyError when it isn't one, or asks for absurd work."""
        if value["kdf"] != "argon2id":
            raise ValueError("slot")
        salt, nonce, wrapped = (bytes.fromhex(str(value[name])) for name in ("salt", "nonce", "wrapped"))
        return cls(cost_from_json(value), salt, nonce, wrapped)


def cost_to_json(cost: Cost) -> dict[str, int]:
    """The parameters as plain JSON values."""
    return {"memory": cost.memory, "iterations": cost.iterations, "lanes": cost.lanes}


def cost_from_json(value: Mapping[str, object]) -> Cost:
    """The cost of ``cost_to_json``; ValueError or KeyError when it isn't one, or is absurd."""
    cost = Cost(*(int(str(value[name])) for name in ("memory", "iterations", "lanes")))
    if not (
        8 * cost.lanes <= cost.memory <= _MOST_MEMORY
        and 1 <= cost.iterations <= _MOST_ITERATIONS
        and 1 <= cost.lanes <= 16
    ):
        raise ValueError("cost")
    return cost


def at_least(cost: Cost, floor: Cost) -> Cost:
    """``cost``, and nowhere less than ``floor``."""
    return Cost(max(cost.memory, floor.memory), max(cost.iterations, floor.iterations), cost.lanes)


def tuned_cost(seconds: float = 0.5) -> Cost:
    """The cost that makes one try take about ``seconds`` on this machine (measured once, at the first run).

    One lane: several at once would take threads that a program has once (sync/protocol/deriving.py), and win nothing
    on the defender's one machine that another pass does not.
    """
    once = Cost(_TUNED_MEMORY, 1, 1)
    once.derive("the memory is fetched for the first time", bytes(16))
    _, took = once.timed("how fast is this machine", bytes(16))
    return Cost(_TUNED_MEMORY, max(2, min(_MOST_ITERATIONS, round(seconds / took))), 1)


def close_slot(secret: bytes, password: str, cost: Cost, purpose: str) -> Slot:
    """Wrap ``secret``; ``purpose`` binds the slot to its use, so that one can't stand in for another."""
    salt, nonce = os.urandom(16), os.urandom(12)
    key = cost.derive(normalised(password), salt)
    return Slot(cost, salt, nonce, AESGCM(key).encrypt(nonce, secret, purpose.encode()))


def open_slot(slot: Slot, password: str, purpose: str) -> tuple[bytes, float]:
    """The secret, and the seconds that the derivation alone took; WrongPassword after the slot's full cost."""
    key, took = slot.cost.timed(normalised(password), slot.salt)
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.wrapped, purpose.encode()), took
    except InvalidTag:
        raise WrongPassword from None


def seal_to(public: bytes, secret: bytes, purpose: bytes) -> bytes:
    """``secret`` for whoever has the private half of ``public`` (raw X25519), and for ``purpose`` alone."""
    return SEAL.encrypt(secret, receiving_public(public), purpose)


def open_sealed(private: X25519PrivateKey, sealed: bytes, purpose: bytes) -> bytes:
    """What was sealed; WrongPassword when it wasn't to this key and for this purpose."""
    try:
        return SEAL.decrypt(sealed, private, purpose)
    except (InvalidTag, ValueError):
        raise WrongPassword from None
