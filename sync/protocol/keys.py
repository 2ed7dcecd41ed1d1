"""Keys: who signs, who may open, and how a key rests in a file behind a passphrase."""

import hashlib
import os
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.deriving import derive
from sync.protocol.errors import Code, ProtocolError

PublicKey = Ed25519PublicKey | X25519PublicKey
PrivateKey = Ed25519PrivateKey | X25519PrivateKey

SIGNING: Final = "signing"
"""Ed25519."""
RECEIVING: Final = "receiving"
"""X25519, for HPKE."""

RAW: Final = 32
"""Bytes of every raw key, private or public."""

_ID_LABEL: Final = {SIGNING: b"mihan/1 signing key\0", RECEIVING: b"mihan/1 receiving key\0"}
_FILE: Final = "key file"


def new_signing_key() -> Ed25519PrivateKey:
    """A fresh Ed25519 key."""
    return Ed25519PrivateKey.generate()


def new_receiving_key() -> X25519PrivateKey:
    """A fresh X25519 key."""
    return X25519PrivateKey.generate()


def public_bytes(key: PublicKey | PrivateKey) -> bytes:
    """The 32 raw bytes of ``key``'s public half."""
    if isinstance(key, Ed25519PrivateKey | X25519PrivateKey):
        return key.public_key().public_bytes_raw()
    return key.public_bytes_raw()


def private_bytes(key: PrivateKey) -> bytes:
    """The 32 raw bytes of a private key, to be kept only where everything is encrypted."""
    return key.private_bytes_raw()


def signing_public(raw: bytes) -> Ed25519PublicKey:
    """The Ed25519 public key in 32 bytes. Raises ProtocolError ``key_malformed``."""
    try:
        return Ed25519PublicKey.from_public_bytes(raw)
    except ValueError as error:
        raise ProtocolError(Code.KEY_MALFORMED, {"what": SIGNING}) from error


def receiving_public(raw: bytes) -> X25519PublicKey:
    """The X25519 public key in 32 bytes. Raises ProtocolError ``key_malformed``."""
    try:
        return X25519PublicKey.from_public_bytes(raw)
    except ValueError as error:
        raise ProtocolError(Code.KEY_MALFORMED, {"what": RECEIVING}) from error


def signing_private(raw: bytes) -> Ed25519PrivateKey:
    """The Ed25519 private key in 32 bytes. Raises ProtocolError ``key_malformed``."""
    try:
        return Ed25519PrivateKey.from_private_bytes(raw)
    except ValueError as error:
        raise ProtocolError(Code.KEY_MALFORMED, {"what": SIGNING}) from error


def receiving_private(raw: bytes) -> X25519PrivateKey:
    """The X25519 private key in 32 bytes. Raises ProtocolError ``key_malformed``."""
    try:
        return X25519PrivateKey.from_private_bytes(raw)
    except ValueError as error:
        raise ProtocolError(Code.KEY_MALFORMED, {"what": RECEIVING}) from error


def fingerprint(key: PublicKey | PrivateKey) -> bytes:
    """SHA-256 (32 bytes) over what the key is for and its public half."""
    purpose = SIGNING if isinstance(key, Ed25519PublicKey | Ed25519PrivateKey) else RECEIVING
    return hashlib.sha256(_ID_LABEL[purpose] + public_bytes(key)).digest()


def key_id(key: PublicKey | PrivateKey) -> str:
    """The name by which messages mean this key: the first 16 bytes of its fingerprint, in hex."""
    return fingerprint(key)[:16].hex()


def certificate_fingerprint(key: Ed25519PublicKey | Ed25519PrivateKey) -> bytes:
    """As ``fingerprint``, of a key that signs certificates and nothing else."""
    return hashlib.sha256(b"mihan/1 certificate key\0" + public_bytes(key)).digest()


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of a passphrase costs (Argon2id, RFC 9106). memory: KiB; lanes: one, see ``deriving``."""

    memory: int = 64 * 1024
    iterations: int = 3
    lanes: int = 1

    def derive(self, passphrase: str, salt: bytes) -> bytes:
        """32 bytes from ``passphrase``, typed the same on any keyboard that gives the same characters."""
        return self.timed(passphrase, salt)[0]

    def timed(self, passphrase: str, salt: bytes) -> tuple[bytes, float]:
        """As ``derive``, and the seconds that it took by itself, without waiting for its turn."""
        return derive(passphrase.encode(), salt, memory=self.memory, iterations=self.iterations, lanes=self.lanes)


# A file may come from elsewhere; it must not choose to cost minutes or gigabytes.
_MOST: Final = Cost(memory=1024 * 1024, iterations=16, lanes=16)
_FILE_FIELDS: Final = frozenset({"file", "purpose", "public", "memory", "iterations", "lanes", "salt", "sealed"})


@dataclass(frozen=True, slots=True)
class PrivateKeyFile:
    """A private key behind a passphrase: what the ministry keeps in a file and a supervisor in the database.

    purpose: ``signing`` | ``receiving``. public: 32 raw bytes, readable without the passphrase.
    """

    purpose: str
    public: bytes
    cost: Cost
    salt: bytes
    sealed: bytes

    @classmethod
    def lock(cls, key: PrivateKey, passphrase: str, cost: Cost | None = None) -> "PrivateKeyFile":
        """``key`` wrapped by ``passphrase``; takes as long as ``cost`` asks (about 0.1 s by default)."""
        purpose = SIGNING if isinstance(key, Ed25519PrivateKey) else RECEIVING
        cost = cost or Cost()
        salt = os.urandom(16)
        empty = cls(purpose, public_bytes(key), cost, salt, b"")
        wrapping = AESGCM(cost.derive(passphrase, salt))
        # The wrapping key is used once: a fresh salt comes with every lock, so a constant nonce never repeats.
        sealed = wrapping.encrypt(bytes(12), private_bytes(key), empty.encode())
        return cls(purpose, empty.public, cost, salt, sealed)

    def unlock(self, passphrase: str) -> PrivateKey:
        """The key. Raises ProtocolError ``passphrase_wrong`` (also for a file that was changed)."""
        empty = PrivateKeyFile(self.purpose, self.public, self.cost, self.salt, b"")
        try:
            raw = AESGCM(self.cost.derive(passphrase, self.salt)).decrypt(bytes(12), self.sealed, empty.encode())
        except InvalidTag as error:
            raise ProtocolError(Code.PASSPHRASE_WRONG) from error
        return signing_private(raw) if self.purpose == SIGNING else receiving_private(raw)

    def unlock_signing(self, passphrase: str) -> Ed25519PrivateKey:
        """The Ed25519 key; ProtocolError ``key_malformed`` when the file holds another kind."""
        key = self.unlock(passphrase)
        if not isinstance(key, Ed25519PrivateKey):
            raise ProtocolError(Code.KEY_MALFORMED, {"what": SIGNING})
        return key

    def unlock_receiving(self, passphrase: str) -> X25519PrivateKey:
        """The X25519 key; ProtocolError ``key_malformed`` when the file holds another kind."""
        key = self.unlock(passphrase)
        if not isinstance(key, X25519PrivateKey):
            raise ProtocolError(Code.KEY_MALFORMED, {"what": RECEIVING})
        return key

    def encode(self) -> bytes:
        """The file's bytes."""
        return encode(
            {
                "file": "mihan key 1",
                "purpose": self.purpose,
                "public": self.public,
                "memory": self.cost.memory,
                "iterations": self.cost.iterations,
                "lanes": self.cost.lanes,
                "salt": self.salt,
                "sealed": self.sealed,
            },
            _FILE,
        )

    @classmethod
    def decode(cls, data: bytes) -> "PrivateKeyFile":
        """The wrapped key in ``data``. Raises ProtocolError ``malformed``, ``wrong_shape``, ``too_long``."""
        fields = Fields.read(data, limits.KEY_FILE, _FILE, _FILE_FIELDS)
        if fields.text("file") != "mihan key 1":
            raise fields.wrong("file")
        purpose = fields.text("purpose")
        if purpose not in _ID_LABEL:
            raise fields.wrong("purpose")
        cost = Cost(
            memory=fields.number("memory", _MOST.memory, 8 * 16),
            iterations=fields.number("iterations", _MOST.iterations, 1),
            lanes=fields.number("lanes", _MOST.lanes, 1),
        )
        return cls(purpose, fields.blob("public", RAW), cost, fields.blob("salt", 16), fields.blob("sealed", RAW + 16))
