"""A new version of the program itself: what its makers' statement names, and whose signatures count (decision 0029).

Statements are JSON in one form alone (sorted names, no blanks), so that people can read what they sign.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import limits
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import RAW, key_id, signing_public
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, sign, verify

STATEMENT: Final = "release.json"
SIGNATURES: Final = "release.signatures.json"
"""The two files that lie beside those of a release."""
KEYS: Final = 3
NEEDED: Final = 2
"""Of the keys of a set, so many must have signed."""
LARGEST: Final = 1024 * limits.MIB
"""Bytes of one file."""

_STATEMENT: Final = "mihan program release 1"
_SIGNATURES: Final = "mihan program signatures 1"
_KEY_SET: Final = "mihan program keys 1"
_WHAT: Final = "program"
_MOST: Final = 256 * limits.KIB
_FILES: Final = 64
_SUCCESSIONS: Final = 64
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_+-]*(\.[A-Za-z0-9_+-]+)*", re.ASCII)
_VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}", re.ASCII)
_HEX: Final = re.compile(r"[0-9a-f]*", re.ASCII)
_SIGNATURE: Final = 64


@dataclass(frozen=True, slots=True)
class FileSeal:
    """size: bytes; sha256: 32 bytes."""

    size: int
    sha256: bytes


@dataclass(frozen=True, slots=True)
class ProgramRelease:
    """version: ``1.2.3``; sequence: rises with every release; key_set: by whose keys it is signed; files: by name.

    good_until: a day after which whoever is offered this should ask whether there is a newer one; nothing ends then.
    """

    version: str
    sequence: int
    made: datetime
    good_until: date
    key_set: int
    files: Mapping[str, FileSeal]


@dataclass(frozen=True, slots=True)
class KeySet:
    """Who makes the program: three Ed25519 keys (32 raw bytes each), of which two sign; number rises by one each time.

    A set without keys, number 0, is that of a program which was built before there were any.
    """

    number: int = 0
    keys: tuple[bytes, ...] = ()

    @property
    def ids(self) -> Mapping[str, bytes]:
        """The keys by their names."""
        return {key_id(signing_public(raw)): raw for raw in self.keys}


@dataclass(frozen=True, slots=True)
class Succession:
    """The keys that follow, signed by two of those before. signatures: by name of the key."""

    keys: KeySet
    signatures: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Signatures:
    """What lies beside a statement. of_release: by name of the key; successions: in order, oldest first."""

    of_release: Mapping[str, bytes]
    successions: tuple[Succession, ...] = ()


def parts_of(version: str) -> tuple[int, ...]:
    """``1.10.0`` as (1, 10, 0), to be compared. Raises ProtocolError ``wrong_shape``."""
    if not _VERSION.fullmatch(version):
        raise _wrong("version")
    return tuple(int(part) for part in version.split("."))


def encode_release(release: ProgramRelease) -> bytes:
    """The statement, to be signed. Raises ProtocolError for what ``read_release`` refuses."""
    statement = _encode(
        {
            "kind": _STATEMENT,
            "version": release.version,
            "sequence": release.sequence,
            "made": write_moment(release.made),
            "good_until": release.good_until.isoformat(),
            "key_set": release.key_set,
            "files": {name: {"size": seal.size, "sha256": seal.sha256.hex()} for name, seal in release.files.items()},
        }
    )
    read_release(statement)
    return statement


def read_release(statement: bytes) -> ProgramRelease:
    """What a statement says; nobody's signature is looked at. Raises ProtocolError."""
    said = _decode(statement, _STATEMENT, {"version", "sequence", "made", "good_until", "key_set", "files"})
    files = _mapping(said["files"], "files", _FILES)
    if not files or len({name.casefold() for name in files}) != len(files):
        raise _wrong("files")
    parts_of(_text(said["version"], "version"))
    try:
        good_until = date.fromisoformat(_text(said["good_until"], "good_until"))
    except ValueError as error:
        raise _wrong("good_until") from error
    return ProgramRelease(
        said["version"],
        _number(said["sequence"], "sequence", 2**31),
        read_moment(_text(said["made"], "made"), _WHAT),
        good_until,
        _number(said["key_set"], "key_set", 2**31),
        {name: _file(name, value) for name, value in files.items()},
    )


def sign_release(statement: bytes, key: Ed25519PrivateKey) -> tuple[str, bytes]:
    """(name of the key, its signature) of one who makes the program."""
    return key_id(key), sign(key, Purpose.PROGRAM, statement)


def sign_keys(following: KeySet, key: Ed25519PrivateKey) -> tuple[str, bytes]:
    """(name of the key, its signature): one of the present keys lets others follow."""
    return key_id(key), sign(key, Purpose.PROGRAM_KEYS, encode_keys(following))


def encode_keys(keys: KeySet) -> bytes:
    """A set of keys, to be kept or signed. Raises ProtocolError for what ``read_keys`` refuses."""
    encoded = _encode({"kind": _KEY_SET, "number": keys.number, "keys": [raw.hex() for raw in keys.keys]})
    read_keys(encoded)
    return encoded


def read_keys(data: bytes) -> KeySet:
    """A set of keys as it is kept. Raises ProtocolError."""
    return _key_set(_decode(data, _KEY_SET, {"number", "keys"}))


def encode_signatures(signatures: Signatures) -> bytes:
    """The file of signatures. Raises ProtocolError for what ``read_signatures`` refuses."""
    encoded = _encode(
        {
            "kind": _SIGNATURES,
            "signatures": {name: value.hex() for name, value in signatures.of_release.items()},
            "successions": [
                {
                    "number": one.keys.number,
                    "keys": [raw.hex() for raw in one.keys.keys],
                    "signatures": {name: value.hex() for name, value in one.signatures.items()},
                }
                for one in signatures.successions
            ],
        }
    )
    read_signatures(encoded)
    return encoded


def read_signatures(data: bytes) -> Signatures:
    """The file of signatures; whether they are good is ``verify_release``'s. Raises ProtocolError."""
    said = _decode(data, _SIGNATURES, {"signatures", "successions"})
    successions = said["successions"]
    if not isinstance(successions, list) or len(successions) > _SUCCESSIONS:
        raise _wrong("successions")
    return Signatures(_signed(said["signatures"]), tuple(_succession(one) for one in successions))


def verify_release(statement: bytes, signatures: Signatures, trusted: KeySet) -> ProgramRelease:
    """The release, once two of the keys that ``trusted``, or those that followed it, have signed it.

    Raises ProtocolError: ``keys_not_followed``, ``signature_wrong`` (also when one of more is no good), ``malformed``.
    """
    keys = follow(trusted, signatures.successions)
    _check(signatures.of_release, Purpose.PROGRAM, statement, keys)
    release = read_release(statement)
    if release.key_set != keys.number:
        raise ProtocolError(Code.KEYS_NOT_FOLLOWED)
    return release


def follow(trusted: KeySet, successions: Sequence[Succession]) -> KeySet:
    """The keys that are in force after ``successions``; those that ``trusted`` itself followed are passed over."""
    for one in successions:
        if one.keys.number <= trusted.number:
            continue
        if one.keys.number != trusted.number + 1:
            raise ProtocolError(Code.KEYS_NOT_FOLLOWED)
        _check(one.signatures, Purpose.PROGRAM_KEYS, encode_keys(one.keys), trusted)
        trusted = one.keys
    return trusted


def _check(signatures: Mapping[str, bytes], purpose: Purpose, statement: bytes, keys: KeySet) -> None:
    """Every signature is good, each by another key of the set, and there are enough."""
    known = keys.ids
    if len(signatures) < NEEDED or not set(signatures) <= set(known):
        raise ProtocolError(Code.SIGNATURE_WRONG, {"what": _WHAT})
    for name, signature in signatures.items():
        verify(signing_public(known[name]), purpose, statement, signature)


def _succession(value: object) -> Succession:
    said = _mapping(value, "successions", 3)
    if set(said) != {"number", "keys", "signatures"}:
        raise _wrong("successions")
    return Succession(_key_set(said), _signed(said["signatures"]))


def _key_set(said: Mapping[str, Any]) -> KeySet:
    number, keys = said["number"], said["keys"]
    if not isinstance(keys, list) or len(keys) not in (0, KEYS) or bool(keys) != bool(number):
        raise _wrong("keys")
    raw = tuple(_bytes(one, "keys", RAW) for one in keys)
    for one in raw:
        signing_public(one)
    if len(set(raw)) != len(raw):
        raise _wrong("keys")
    return KeySet(_number(number, "number", 2**31, least=0), raw)


def _signed(value: object) -> Mapping[str, bytes]:
    found = _mapping(value, "signatures", KEYS)
    return {name: _bytes(one, "signatures", _SIGNATURE) for name, one in found.items()}


def _file(name: str, value: object) -> FileSeal:
    said = _mapping(value, "files", 2)
    if set(said) != {"size", "sha256"} or len(name) > limits.IDENTIFIER or not _NAME.fullmatch(name):
        raise _wrong("files")
    if name in (STATEMENT, SIGNATURES):
        raise _wrong("files")
    return FileSeal(_number(said["size"], "files", LARGEST), _bytes(said["sha256"], "files", 32))


def _encode(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii") + b"\n"


def _decode(data: bytes, kind: str, names: set[str]) -> Mapping[str, Any]:
    """The fields of the one form in which ``_encode`` writes them."""
    if len(data) > _MOST:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": _MOST})
    try:
        value = json.loads(data.decode("ascii"))
        same = isinstance(value, dict) and _encode(value) == data
    except (ValueError, RecursionError) as error:
        raise ProtocolError(Code.MALFORMED, {"what": _WHAT}) from error
    if not same:
        raise ProtocolError(Code.MALFORMED, {"what": _WHAT})
    if value.get("kind") != kind or set(value) != names | {"kind"}:
        raise _wrong("kind")
    found: Mapping[str, Any] = value
    return found


def _mapping(value: object, field: str, most: int) -> Mapping[str, Any]:
    if not isinstance(value, dict) or len(value) > most:
        raise _wrong(field)
    return value


def _number(value: object, field: str, most: int, least: int = 1) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise _wrong(field)
    return value


def _text(value: object, field: str) -> str:
    if not isinstance(value, str):
        raise _wrong(field)
    return value


def _bytes(value: object, field: str, size: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * size or not _HEX.fullmatch(value):
        raise _wrong(field)
    return bytes.fromhex(value)


def _wrong(field: str) -> ProtocolError:
    return ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": field})
