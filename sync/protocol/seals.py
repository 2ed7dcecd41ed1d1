"""The suite of every seal (``versions.SUITE``), and a content key that was sealed with it to one of several readers."""

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.protocol.errors import Code, ProtocolError

SEAL: Final = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
CONTENT_KEY: Final = 32
"""Bytes of a content key (AES-256)."""


def unwrapped(name: str, wrapped: bytes, private: X25519PrivateKey, info: bytes) -> bytes:
    """The content key that was sealed to the reader ``name``. Raises ProtocolError ``key_refused`` (params ``key``)."""
    try:
        key = SEAL.decrypt(wrapped, private, info)
    except (InvalidTag, ValueError) as error:
        raise ProtocolError(Code.KEY_REFUSED, {"key": name}) from error
    if len(key) != CONTENT_KEY:
        raise ProtocolError(Code.KEY_REFUSED, {"key": name})
    return key
