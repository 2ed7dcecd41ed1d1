"""New keys for the ministry: made beside the old ones, vouched for by them, and the old ones put away at last."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from sync.central.ministry_keys import LETTERS, RECEIVING_PATTERN, MinistryKeys, open_keys, signing_files
from sync.central.settings import CentralError, write_private
from sync.protocol.durable import sync_folder
from sync.protocol.keys import Cost, PrivateKeyFile, key_id, new_receiving_key, new_signing_key
from sync.protocol.succession import KeyStatement, claimed_keys, state_keys

WITHDRAWN: Final = "withdrawn"
SIGNING: Final = "signing"
RECEIVING: Final = "receiving"
KINDS: Final = (SIGNING, RECEIVING)


@dataclass(frozen=True, slots=True)
class Succession:
    """What was done. key: id of the key it is about; serial: of the statement that says so, 0 when none was needed."""

    key: str
    serial: int


def rotate(folder: Path, passphrase: str, kind: str, at: datetime, cost: Cost | None = None) -> Succession:
    """Make a new signing or receiving key, which the present signing key vouches for. The old ones stay in use.

    The new signing key signs for desks that have heard of it, the old one for the others. cost: as ``create_keys``.
    ``CentralError``: those of ``open_keys``.
    """
    keys = _begun(folder, passphrase, at)
    said = claimed_keys(keys.letters[-1])
    if kind == SIGNING:
        signing = new_signing_key()
        _keep(folder / f"signing-{key_id(signing)}.key", PrivateKeyFile.lock(signing, passphrase, cost).encode())
        return _state(folder, keys, key_id(signing), at, said, signing=signing.public_key())
    receiving = new_receiving_key()
    _keep(folder / f"receiving-{key_id(receiving)}.key", PrivateKeyFile.lock(receiving, passphrase, cost).encode())
    recipients = {key_id(receiving): receiving.public_key()}
    if said.recovery:
        recipients[said.recovery] = said.recipients[said.recovery]
    return _state(folder, keys, key_id(receiving), at, said, recipients=recipients)


def retire(folder: Path, passphrase: str, key: str) -> Succession:
    """End an overlap: an old key is put away. Batches sealed to it open no more.

    ``CentralError``: ``key_unknown``, ``key_in_use``, and those of ``open_keys``.
    """
    keys = open_keys(folder, passphrase)
    _put_away(folder, keys, key)
    return Succession(key, 0)


def revoke(folder: Path, passphrase: str, key: str, at: datetime) -> Succession:
    """Put an old key away because somebody else may have it: nobody is to believe it or seal to it from now on.

    ``CentralError``: as ``retire``: the present key is rotated first.
    """
    keys = _begun(folder, passphrase, at)
    _may_go(folder, keys, key)
    said = claimed_keys(keys.letters[-1])
    done = _state(folder, keys, key, at, said, revoked=tuple(sorted({*said.revoked, key})))
    _put_away(folder, keys, key)
    return done


def _begun(folder: Path, passphrase: str, at: datetime) -> MinistryKeys:
    """The keys, with a first statement that says what they were in the beginning, signed by themselves."""
    keys = open_keys(folder, passphrase)
    if keys.letters:
        return keys
    first = KeyStatement(1, keys.public, keys.recipients, keys.recovery, (), at)
    _write_letter(folder, 1, state_keys(first, keys.signing))
    return open_keys(folder, passphrase)


def _state(
    folder: Path,
    keys: MinistryKeys,
    key: str,
    at: datetime,
    said: KeyStatement,
    *,
    signing: Ed25519PublicKey | None = None,
    recipients: dict[str, X25519PublicKey] | None = None,
    revoked: tuple[str, ...] | None = None,
) -> Succession:
    """The next statement, signed by the present key; written last, it is what makes the change."""
    following = KeyStatement(
        said.serial + 1,
        signing or said.signing,
        said.recipients if recipients is None else recipients,
        said.recovery,
        said.revoked if revoked is None else revoked,
        at,
    )
    _write_letter(folder, following.serial, state_keys(following, keys.signing))
    return Succession(key, following.serial)


def _write_letter(folder: Path, serial: int, letter: bytes) -> None:
    (folder / LETTERS).mkdir(mode=0o700, exist_ok=True)
    _keep(folder / LETTERS / f"{serial:06d}.letter", letter)


def _keep(path: Path, data: bytes) -> None:
    """A file that is whole or not there, and stays: batches may be sealed to a new key from now on."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    write_private(part, data)
    part.rename(path)
    sync_folder(path.parent)


def _files(folder: Path, key: str) -> list[Path]:
    """The file of a key, as a list that is empty without one."""
    found = [*signing_files(folder), *folder.glob(RECEIVING_PATTERN)]
    return [path for path in found if key_id(_public(path)) == key]


def _public(path: Path) -> Ed25519PublicKey | X25519PublicKey:
    from sync.protocol.keys import receiving_public, signing_public

    file = PrivateKeyFile.decode(path.read_bytes())
    return signing_public(file.public) if file.purpose == SIGNING else receiving_public(file.public)


def _may_go(folder: Path, keys: MinistryKeys, key: str) -> Path:
    found = _files(folder, key)
    if not found:
        raise CentralError("key_unknown", key=key)
    if key in (key_id(keys.public), *keys.recipients):
        raise CentralError("key_in_use", key=key)
    return found[0]


def _put_away(folder: Path, keys: MinistryKeys, key: str) -> None:
    path = _may_go(folder, keys, key)
    (folder / WITHDRAWN).mkdir(mode=0o700, exist_ok=True)
    path.replace(folder / WITHDRAWN / f"{path.stem.split('-')[0]}-{key}.key")
    for place in (folder / WITHDRAWN, folder):
        sync_folder(place)
