"""The ministry's keys at rest and in hand: signing, receiving, and a recovery key whose private half is elsewhere."""

import hashlib
import hmac
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.central.certificates.keys import Certifying, add_key, read_certifying, read_list
from sync.central.settings import CentralError, write_private
from sync.protocol.durable import sync_folder
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import (
    Cost,
    PrivateKeyFile,
    certificate_fingerprint,
    fingerprint,
    key_id,
    new_receiving_key,
    new_signing_key,
    private_bytes,
    public_bytes,
    receiving_public,
    signing_public,
)
from sync.protocol.succession import claimed_keys, follow

SIGNING_FILE: Final = "signing.key"
SIGNING_PATTERN: Final = "signing-*.key"
RECEIVING_PATTERN: Final = "receiving-*.key"
LETTERS: Final = "letters"
RECOVERY_FILE: Final = "recovery.public"
RECOVERY_PRIVATE: Final = "ministry-recovery.key"


@dataclass(frozen=True, slots=True)
class MinistryKeys:
    """What a running centre holds.

    receiving: private keys by id; recipients: public keys that desks seal to, by id; recovery: id of the one of them
    whose private half is not here. letters: the signed statements about the keys, in order; former: private signing
    keys by id that still sign for desks which know no other. certificates: what signs certificates, and nothing else.
    """

    signing: Ed25519PrivateKey
    receiving: Mapping[str, X25519PrivateKey]
    recipients: Mapping[str, X25519PublicKey]
    recovery: str
    letters: tuple[bytes, ...] = ()
    former: Mapping[str, Ed25519PrivateKey] = field(default_factory=dict)
    certificates: Certifying = field(default_factory=Certifying)

    @property
    def serial(self) -> int:
        """Of the newest statement about the keys; 0 while they are those of the beginning."""
        return len(self.letters)

    @property
    def revoked(self) -> tuple[str, ...]:
        """Ids of keys that nobody is to believe any more."""
        return claimed_keys(self.letters[-1]).revoked if self.letters else ()

    def signer_for(self, serial: int) -> Ed25519PrivateKey:
        """The key that a desk trusts which knows the statements up to ``serial``; the present one when it is gone."""
        if serial >= self.serial:
            return self.signing
        named = key_id(claimed_keys(self.letters[max(serial, 1) - 1]).signing)
        return self.former.get(named, self.signing)

    def vouching(self, serial: int | None) -> Ed25519PrivateKey | None:
        """The key that answers a code which was printed when statement ``serial`` was the newest; None for a void code.

        It is void when that key was put away, or when no statement that counts leads on from it to the present one: a
        desk that believed it would believe nothing that is said afterwards.
        """
        if serial is None or serial >= self.serial:
            return self.signing
        named = claimed_keys(self.letters[max(serial, 1) - 1]).signing
        held = {key_id(self.public): self.signing, **self.former}.get(key_id(named))
        try:
            followed = follow(self.letters_after(0), named, 0)
        except ProtocolError:
            return None
        last = followed[-1].signing if followed else named
        return held if key_id(last) == key_id(self.public) else None

    def letters_after(self, serial: int) -> tuple[bytes, ...]:
        """The statements that lead on from ``serial``; without those that a revoked key signed, which prove nothing."""
        said = [claimed_keys(letter) for letter in self.letters]
        revoked = set(said[-1].revoked) if said else set()
        signers = [key_id(said[max(at - 1, 0)].signing) for at in range(len(said))]
        kept = [letter for letter, signer in zip(self.letters, signers, strict=True) if signer not in revoked]
        return tuple(letter for letter in kept if claimed_keys(letter).serial > serial)

    @property
    def held(self) -> "MinistryKeys":
        """These: as ``keyring.Keyring.held``, for whoever never gets others."""
        return self

    def look(self) -> bool:
        """False: there never are others."""
        return False

    @property
    def nonce_secrets(self) -> tuple[bytes, ...]:
        """32 bytes each that the processes of this centre share; former keys' too, as one may still be behind."""
        return self._secrets(b"mihan central nonces\0")

    @property
    def staff_secrets(self) -> tuple[bytes, ...]:
        """32 bytes each, of the present key first, under which the second factors of staff are sealed."""
        return self._secrets(b"mihan central staff\0")

    def _secrets(self, purpose: bytes) -> tuple[bytes, ...]:
        signing = (self.signing, *self.former.values())
        return tuple(hmac.digest(private_bytes(key), purpose, hashlib.sha256) for key in signing)

    @property
    def public(self) -> Ed25519PublicKey:
        """The key that signs receipts; its fingerprint is on every printed code."""
        return self.signing.public_key()


def create_keys(
    folder: Path, recovery: Path, passphrase: str, recovery_passphrase: str, cost: Cost | None = None
) -> None:
    """Make all keys of a new centre. recovery: the file for the recovery key's private half, to be kept off-line.

    cost: of guessing a passphrase, None for what is usual.

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
        write_private(recovery, PrivateKeyFile.lock(recovering, recovery_passphrase, cost).encode())
        write_private(part / RECOVERY_FILE, public_bytes(recovering))
        for name, key in ((f"receiving-{key_id(receiving)}.key", receiving), (SIGNING_FILE, signing)):
            write_private(part / name, PrivateKeyFile.lock(key, passphrase, cost).encode())
        add_key(part, passphrase, datetime.now(UTC).date(), cost)
    except FileExistsError as error:
        raise CentralError("file_exists", file=str(error.filename)) from None
    part.rename(folder)  # all of them or none
    sync_folder(folder.parent)


def open_keys(folder: Path, passphrase: str) -> MinistryKeys:
    """The keys, unlocked. ``CentralError``: ``keys_missing``, ``keys_damaged``, ``passphrase_wrong``."""
    try:
        signing = [_read(path).unlock_signing(passphrase) for path in signing_files(folder)]
        receiving = [_read(path).unlock_receiving(passphrase) for path in sorted(folder.glob(RECEIVING_PATTERN))]
        recovering = receiving_public((folder / RECOVERY_FILE).read_bytes())
        letters = letters_in(folder)
        present = _present(folder, letters)
        certificates = read_certifying(folder, passphrase)
    except FileNotFoundError as error:
        raise CentralError("keys_missing", file=str(error.filename)) from None
    except ProtocolError as error:
        raise CentralError("passphrase_wrong" if error.code == "passphrase_wrong" else "keys_damaged") from None
    by_id = {key_id(key): key for key in signing}
    if not receiving or present not in by_id:
        raise CentralError("keys_missing", file=RECEIVING_PATTERN if not receiving else SIGNING_PATTERN)
    publics = [*(key.public_key() for key in receiving), recovering]
    recipients = {key_id(key): key for key in publics}
    if letters:
        recipients = dict(claimed_keys(letters[-1]).recipients)
    signs = by_id.pop(present)
    return MinistryKeys(
        signs, {key_id(key): key for key in receiving}, recipients, key_id(recovering), letters, by_id, certificates
    )  # fmt: skip


def signing_files(folder: Path) -> list[Path]:
    """The files of signing keys that are in use, the first one of all first."""
    return [folder / SIGNING_FILE] * (folder / SIGNING_FILE).exists() + sorted(folder.glob(SIGNING_PATTERN))


def letters_in(folder: Path) -> tuple[bytes, ...]:
    """The signed statements about the keys, in order."""
    return tuple(path.read_bytes() for path in sorted((folder / LETTERS).glob("*.letter")))


def _present(folder: Path, letters: Sequence[bytes]) -> str:
    """Id of the key that signs now."""
    if letters:
        return key_id(claimed_keys(letters[-1]).signing)
    return key_id(signing_public(_read(folder / SIGNING_FILE).public))


def printing_key(folder: Path) -> tuple[Ed25519PublicKey, int]:
    """The public signing key, whose fingerprint printed codes carry, and the serial of the newest statement.

    Neither needs a passphrase. ``CentralError``: ``keys_missing``, ``keys_damaged``.
    """
    try:
        letters = letters_in(folder)
        if letters:
            return claimed_keys(letters[-1]).signing, len(letters)
        return signing_public(_read(folder / SIGNING_FILE).public), 0
    except FileNotFoundError as error:
        raise CentralError("keys_missing", file=str(error.filename)) from None
    except ProtocolError:
        raise CentralError("keys_damaged") from None


def describe(folder: Path) -> dict[str, str]:
    """Fingerprints of the public halves, for people to compare."""
    signing, _ = printing_key(folder)
    found = {"signing": fingerprint(signing).hex(), "recovery": ""}
    for path in signing_files(folder):
        public = signing_public(_read(path).public)
        if public_bytes(public) != public_bytes(signing):
            found[f"former signing {key_id(public)}"] = fingerprint(public).hex()
    for path in sorted(folder.glob(RECEIVING_PATTERN)):
        found[f"receiving {path.stem.removeprefix('receiving-')}"] = fingerprint(
            receiving_public(_read(path).public)
        ).hex()
    for one in read_list(folder)[0]:
        found[f"certificates {one.id}"] = certificate_fingerprint(one.public).hex()
    found["recovery"] = fingerprint(receiving_public((folder / RECOVERY_FILE).read_bytes())).hex()
    return found


def _read(path: Path) -> PrivateKeyFile:
    return PrivateKeyFile.decode(path.read_bytes())
