"""The ministry's keys at rest and in hand: signing, receiving, and a recovery key whose private half is elsewhere."""

import hashlib
import hmac
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.central.settings import CentralError, write_private
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import (
    PrivateKeyFile,
    fingerprint,
    key_id,
    new_receiving_key,
    new_signing_key,
    private_bytes,
    public_bytes,
    receiving_public,
    signing_public,
)

SIGNING_FILE: Final = "signing.key"
RECEIVING_PATTERN: Final = "receiving-*.key"
RECOVERY_FILE: Final = "recovery.public"
RECOVERY_PRIVATE: Final = "ministry-recovery.key"


@dataclass(frozen=True, slots=True)
class MinistryKeys:
    """What a running centre holds.

    receiving: private keys by id; recipients: public keys that desks seal to, by id; recovery: id of the one of them
    whose private half is not here.
    """

    signing: Ed25519PrivateKey
    receiving: Mapping[str, X25519PrivateKey]
    recipients: Mapping[str, X25519PublicKey]
    recovery: str
    serial: int = 0

    @property
    def nonce_secret(self) -> bytes:
        """32 bytes that every process of this centre shares, for the nonces of signed requests."""
        return hmac.digest(private_bytes(self.signing), b"mihan central nonces\0", hashlib.sha256)

    @property
    def public(self) -> Ed25519PublicKey:
        """The key that signs receipts; its fingerprint is on every printed code."""
        return self.signing.public_key()


def create_keys(folder: Path, recovery: Path, passphrase: str, recovery_passphrase: str) -> None:
    """Make all keys of a new centre. recovery: the file for the recovery key's private half, to be kept off-line.

    ``CentralError``: ``passphrase_required``, ``file_exists``.
    """
    if not passphrase or not recovery_passphrase:
        raise CentralError("passphrase_required")
    signing, receiving, recovering = new_signing_key(), new_receiving_key(), new_receiving_key()
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    for place in (part, recovery.parent):
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        write_private(recovery, PrivateKeyFile.lock(recovering, recovery_passphrase).encode())
        write_private(part / RECOVERY_FILE, public_bytes(recovering))
        write_private(part / f"receiving-{key_id(receiving)}.key", PrivateKeyFile.lock(receiving, passphrase).encode())
        write_private(part / SIGNING_FILE, PrivateKeyFile.lock(signing, passphrase).encode())
    except FileExistsError as error:
        raise CentralError("file_exists", file=str(error.filename)) from None
    part.rename(folder)  # all of them or none


def open_keys(folder: Path, passphrase: str) -> MinistryKeys:
    """The keys, unlocked. ``CentralError``: ``keys_missing``, ``keys_damaged``, ``passphrase_wrong``."""
    try:
        signing = _read(folder / SIGNING_FILE).unlock_signing(passphrase)
        receiving = [_read(path).unlock_receiving(passphrase) for path in sorted(folder.glob(RECEIVING_PATTERN))]
        recovering = receiving_public((folder / RECOVERY_FILE).read_bytes())
    except FileNotFoundError as error:
        raise CentralError("keys_missing", file=str(error.filename)) from None
    except ProtocolError as error:
        raise CentralError("passphrase_wrong" if error.code == "passphrase_wrong" else "keys_damaged") from None
    if not receiving:
        raise CentralError("keys_missing", file=RECEIVING_PATTERN)
    publics = [*(key.public_key() for key in receiving), recovering]
    return MinistryKeys(
        signing, {key_id(key): key for key in receiving}, {key_id(key): key for key in publics}, key_id(recovering)
    )


def signing_key_of(folder: Path) -> Ed25519PublicKey:
    """The public signing key, which needs no passphrase: printed codes carry its fingerprint."""
    try:
        return signing_public(_read(folder / SIGNING_FILE).public)
    except FileNotFoundError as error:
        raise CentralError("keys_missing", file=str(error.filename)) from None
    except ProtocolError:
        raise CentralError("keys_damaged") from None


def describe(folder: Path) -> dict[str, str]:
    """Fingerprints of the public halves, for people to compare."""
    signing = signing_key_of(folder)
    found = {"signing": fingerprint(signing).hex(), "recovery": ""}
    for path in sorted(folder.glob(RECEIVING_PATTERN)):
        found[f"receiving {path.stem.removeprefix('receiving-')}"] = fingerprint(
            receiving_public(_read(path).public)
        ).hex()
    found["recovery"] = fingerprint(receiving_public((folder / RECOVERY_FILE).read_bytes())).hex()
    return found


def _read(path: Path) -> PrivateKeyFile:
    return PrivateKeyFile.decode(path.read_bytes())
