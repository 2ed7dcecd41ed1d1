"""The keys that sign certificates: private halves beside the ministry's others, and the list of all that ever signed.

The list is no secret: it goes into every desk's feed and into the page that anybody may keep. A certificate lasts for
years, so no key ever leaves it; one that was stolen is marked.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.central.settings import CentralError, write_private
from sync.protocol import limits
from sync.protocol.certificate_judging import CertificateKey
from sync.protocol.certificates import certificate_key_id
from sync.protocol.durable import sync_folder, written_whole
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import Cost, PrivateKeyFile, new_signing_key, public_bytes, signing_public

PATTERN: Final = "certificates-*.key"
LIST_FILE: Final = "certificates.json"
NO_ADDRESS: Final = "MIHAN:"
"""What stands before ``/V/`` while the ministry has no page on the network: desks read it all the same."""


@dataclass(frozen=True, slots=True)
class Certifying:
    """What signs certificates. key: the present one, None while there is none; keys: all that ever did, oldest first;
    address: of the ministry's pages, as codes name it.
    """

    key: Ed25519PrivateKey | None = None
    keys: tuple[CertificateKey, ...] = ()
    address: str = NO_ADDRESS


def read_certifying(folder: Path, passphrase: str) -> Certifying:
    """What there is in the folder of keys. Raises ``CentralError`` ``keys_damaged``, ProtocolError of the key file."""
    keys, address = read_list(folder)
    present = next((one for one in reversed(keys) if one.revoked is None), None)
    if present is None:
        return Certifying(None, keys, address)
    path = folder / f"certificates-{present.id}.key"
    if not path.exists():
        return Certifying(None, keys, address)
    private = PrivateKeyFile.decode(path.read_bytes()).unlock_signing(passphrase)
    return Certifying(private, keys, address)


def read_list(folder: Path) -> tuple[tuple[CertificateKey, ...], str]:
    """The public list and the address; needs no passphrase. ``CentralError`` ``keys_damaged``."""
    path = folder / LIST_FILE
    if not path.exists():
        return (), NO_ADDRESS
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        keys = tuple(_read(one) for one in said["keys"])
        return keys, str(said["address"])
    except (ValueError, KeyError, TypeError, ProtocolError) as error:
        raise CentralError("keys_damaged") from error


def add_key(folder: Path, passphrase: str, on: date, cost: Cost | None = None) -> str:
    """Make a new key, which signs from now on; its id. Those before sign nothing more and stay believed.

    ``CentralError``: ``keys_damaged``, ``too_many_keys``.
    """
    keys, address = read_list(folder)
    if len(keys) >= limits.CERTIFICATE_KEYS:
        raise CentralError("too_many_keys", most=limits.CERTIFICATE_KEYS)
    key = new_signing_key()
    name = certificate_key_id(key)
    write_private(folder / f"certificates-{name}.key", PrivateKeyFile.lock(key, passphrase, cost).encode())
    _write_list(folder, (*keys, CertificateKey(key.public_key(), on)), address)
    return name


def revoke_key(folder: Path, name: str, on: date) -> None:
    """Somebody else may have a key: what it signed proves nothing by itself from now on.

    ``CentralError``: ``key_unknown``; ``key_in_use``: another is made first; ``keys_damaged``.
    """
    keys, address = read_list(folder)
    found = next((one for one in keys if one.id == name), None)
    if found is None:
        raise CentralError("key_unknown", key=name)
    if found is next((one for one in reversed(keys) if one.revoked is None), None):
        raise CentralError("key_in_use", key=name)
    changed = tuple(replace(one, revoked=one.revoked or on) if one is found else one for one in keys)
    _write_list(folder, changed, address)
    (folder / f"certificates-{name}.key").unlink(missing_ok=True)
    sync_folder(folder)


def set_address(folder: Path, address: str) -> None:
    """Say where the ministry's pages are: codes name it from now on, those that are printed keep what they have.

    ``CentralError``: ``address_malformed`` for anything but ``https://host[:port]``.
    """
    parts = urlsplit(address.strip())
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query or parts.username:
        raise CentralError("address_malformed", address=address)
    keys, _ = read_list(folder)
    _write_list(folder, keys, f"https://{parts.netloc.lower()}")


def is_certifying(folder: Path, name: str) -> bool:
    """Whether ``name`` is the id of a key that signs or signed certificates."""
    return any(one.id == name for one in read_list(folder)[0])


def _write_list(folder: Path, keys: Sequence[CertificateKey], address: str) -> None:
    said = {"address": address, "keys": [_written(one) for one in keys]}
    with written_whole(folder / LIST_FILE) as file:
        file.write(json.dumps(said, indent=1).encode())
    (folder / LIST_FILE).chmod(0o600)


def _written(key: CertificateKey) -> dict[str, str]:
    revoked = key.revoked.isoformat() if key.revoked else ""
    return {"key": public_bytes(key.public).hex(), "since": key.since.isoformat(), "revoked": revoked}


def _read(said: dict[str, str]) -> CertificateKey:
    revoked = said["revoked"]
    return CertificateKey(
        signing_public(bytes.fromhex(said["key"])),
        date.fromisoformat(said["since"]),
        date.fromisoformat(revoked) if revoked else None,
    )
