"""What stands in ``keyring.json``: the database's key sealed to each person, to the paper in the safe, to the ministry.

Each person has an X25519 pair. Its private half is wrapped by the person's password; the database's key is sealed to
its public half. So another key can be given to everybody without anybody's password. A MAC under the database's key
shows whether somebody without that key has changed the file. docs/decisions/0021-keyring.md says why.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.files import replace_file
from mihan_desktop.storage.slots import Slot, cost_from_json, cost_to_json
from sync.protocol.errors import ProtocolError
from sync.protocol.escrow import purpose_of
from sync.protocol.keys import RAW, Cost, PrivateKeyFile

VERSION = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One person by one password. slot: the private half; key: the database's, sealed to ``public``.

    signing: a supervisor's signing key, under the same password.
    """

    slot: Slot
    public: bytes
    key: bytes
    signing: PrivateKeyFile | None = None


@dataclass(frozen=True, slots=True)
class Safe:
    """The database's key, sealed to a public half whose private one is kept elsewhere. made: aware UTC."""

    public: bytes
    key: bytes
    made: datetime


@dataclass(frozen=True, slots=True)
class Body:
    """What the MAC covers. people: by slot name; a second entry only while a password is being changed."""

    salt: bytes
    cost: Cost
    people: Mapping[str, tuple[Entry, ...]]
    recovery: Safe
    ministry: Safe | None = None

    def mac(self, key: bytes) -> bytes:
        """32 bytes that only a holder of the database's key can make."""
        derived = HKDF(algorithm=SHA256(), length=32, salt=self.salt, info=b"mihan/2 keyring").derive(key)
        return hmac.digest(derived, _canonical(body_to_json(self)), "sha256")

    def purpose(self, name: str) -> bytes:
        """What the database's key is sealed for: to one holder in one file."""
        return purpose_of(self.salt, name)


@dataclass(frozen=True, slots=True)
class Contents:
    """The file. following: what stands in its place as soon as the database has its other key (``rekeying``)."""

    body: Body
    mac: bytes
    following: "Contents | None" = field(default=None)

    @classmethod
    def of(cls, body: Body, key: bytes) -> "Contents":
        """``body`` with the MAC by ``key``."""
        return cls(body, body.mac(key))

    def intact(self, key: bytes) -> bool:
        """Whether nobody without the database's ``key`` has changed it."""
        return hmac.compare_digest(self.mac, self.body.mac(key))

    def with_following(self, following: "Contents | None") -> "Contents":
        """The same, with or without what follows."""
        return replace(self, following=following)


def read(path: Path) -> Contents:
    """The file. Raises MihanError ``not_created``, ``keyring_damaged``, ``keyring_old``, ``newer_schema``."""
    try:
        value = json.loads(path.read_bytes())
        version = value["version"]
        if version > VERSION:
            raise MihanError("newer_schema", {"revision": str(version)})
        if version < VERSION:
            raise MihanError("keyring_old")
        following = value.get("next")
        contents = _contents(value)
        return contents if following is None else contents.with_following(_contents(following))
    except FileNotFoundError:
        raise MihanError("not_created") from None
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, ProtocolError) as error:
        raise MihanError("keyring_damaged") from error


def write(path: Path, contents: Contents) -> None:
    """Put ``contents`` in the place of the file, whole or not at all. Raises OSError."""
    replace_file(path, as_bytes(contents))


def as_bytes(contents: Contents) -> bytes:
    """The file's bytes."""
    value: dict[str, Any] = {"version": VERSION, **_to_json(contents)}
    if contents.following is not None:
        value["next"] = _to_json(contents.following)
    return json.dumps(value, indent=1).encode()


def body_to_json(body: Body) -> dict[str, Any]:
    """What the MAC covers, as plain JSON values."""
    return {
        "salt": body.salt.hex(),
        "cost": cost_to_json(body.cost),
        "people": {name: [_entry_to_json(entry) for entry in entries] for name, entries in body.people.items()},
        "recovery": _safe_to_json(body.recovery),
        "ministry": None if body.ministry is None else _safe_to_json(body.ministry),
    }


def _to_json(contents: Contents) -> dict[str, Any]:
    return {**body_to_json(contents.body), "mac": contents.mac.hex()}


def _contents(value: Mapping[str, Any]) -> Contents:
    ministry = value["ministry"]
    body = Body(
        bytes.fromhex(value["salt"]),
        cost_from_json(value["cost"]),
        {name: tuple(_entry(one) for one in entries) for name, entries in value["people"].items()},
        _safe(value["recovery"]),
        None if ministry is None else _safe(ministry),
    )
    return Contents(body, bytes.fromhex(value["mac"]))


def _entry_to_json(entry: Entry) -> dict[str, Any]:
    return {
        "slot": entry.slot.to_json(),
        "public": entry.public.hex(),
        "key": entry.key.hex(),
        "signing": None if entry.signing is None else entry.signing.encode().hex(),
    }


def _entry(value: Mapping[str, Any]) -> Entry:
    signing = value["signing"]
    return Entry(
        Slot.from_json(value["slot"]),
        _public(value["public"]),
        bytes.fromhex(value["key"]),
        None if signing is None else PrivateKeyFile.decode(bytes.fromhex(signing)),
    )


def _safe_to_json(safe: Safe) -> dict[str, str]:
    return {"public": safe.public.hex(), "key": safe.key.hex(), "made": safe.made.isoformat()}


def _safe(value: Mapping[str, str]) -> Safe:
    made = datetime.fromisoformat(value["made"])
    if made.tzinfo is None:
        raise ValueError("made")
    return Safe(_public(value["public"]), bytes.fromhex(value["key"]), made)


def _public(text: str) -> bytes:
    public = bytes.fromhex(text)
    if len(public) != RAW:
        raise ValueError("public")
    return public


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
