"""The desk's own keys under a secret that does not lie beside them, and that secret for those who may bring it back."""

import json
import os
from collections.abc import Mapping
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mihan_desktop.storage.slots import WrongPassword, open_sealed, seal_to
from sync.protocol.keys import public_bytes

_NONCE: Final = 12
_SECRET: Final = 32


def new_secret() -> tuple[str, bytes]:
    """The name of a new entry in a store, and the 32 bytes that stand there."""
    return os.urandom(16).hex(), os.urandom(_SECRET)


def wrap(secret: bytes, entry: str, which: str, key: bytes) -> bytes:
    """A raw key that opens with ``secret`` alone. which: ``"signing"`` or ``"receiving"``."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(secret).encrypt(nonce, key, _about(entry, which))


def unwrap(secret: bytes, entry: str, which: str, wrapped: bytes) -> bytes | None:
    """What ``wrap`` was given; None with another secret."""
    try:
        return AESGCM(secret).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], _about(entry, which))
    except (InvalidTag, ValueError):
        return None


def seal_for(publics: Mapping[str, bytes], entry: str, secret: bytes) -> dict[str, str]:
    """``secret`` sealed to each of ``publics`` (raw X25519, by their hex), as hex."""
    return {name: seal_to(public, secret, _purpose(entry)).hex() for name, public in publics.items()}


def release(sealed: Mapping[str, str], entry: str, private: X25519PrivateKey) -> bytes | None:
    """The secret, for whoever has the private half of one of those it was sealed to."""
    found = sealed.get(public_bytes(private).hex())
    try:
        return None if found is None else open_sealed(private, bytes.fromhex(found), _purpose(entry))
    except (WrongPassword, ValueError):
        return None


def read_sealed(text: str) -> dict[str, str]:
    """What stands in the database, ``""`` for nobody."""
    found: dict[str, str] = json.loads(text) if text else {}
    return found


def write_sealed(sealed: Mapping[str, str]) -> str:
    """As it stands in the database."""
    return json.dumps(dict(sorted(sealed.items())))


def _about(entry: str, which: str) -> bytes:
    return f"mihan/2 device {which} {entry}".encode()


def _purpose(entry: str) -> bytes:
    return f"mihan/2 device secret {entry}".encode()
