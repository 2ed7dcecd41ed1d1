"""What the ministry publishes: a signed list of parts, each named by what is in it, taken over whole or not at all."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.feed import unpack
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import COMPRESSION_LEVEL, PROTOCOL

FORM: Final = "form"
POINTS_RULES: Final = "points_rules"
MATCHING_WEIGHTS: Final = "matching_weights"
CODE_LIST: Final = "code_list"
HOLIDAYS: Final = "holidays"
KEYS: Final = "keys"
POLICY: Final = "policy"
LINKAGE_MODEL: Final = "linkage_model"
TRAINING_CATALOGUE: Final = "training_catalogue"
ESCO: Final = "esco"

_WHAT: Final = "release"
_NAMES: Final = frozenset({"protocol", "version", "at", "words", "older", "parts"})
_WORDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a release. kind: readers keep those they do not know; name: its own within the kind.

    version: as its author calls it; size: bytes as they travel, packed; hash: SHA-256 of these bytes, hex.
    """

    kind: str
    name: str
    version: str
    size: int
    hash: str


@dataclass(frozen=True, slots=True)
class Release:
    """version: rising; older: it brings back what an earlier release had; words: what its makers say of it."""

    version: int
    at: datetime
    words: str
    older: bool
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.size for part in self.parts)


def pack(data: bytes) -> bytes:
    """A part as it travels. Raises ProtocolError ``too_long``."""
    if len(data) > limits.RELEASE_PART:
        raise ProtocolError(Code.TOO_LONG, {"what": "part", "most": limits.RELEASE_PART})
    return zstandard.ZstdCompressor(level=COMPRESSION_LEVEL).compress(data)


def part_of(kind: str, name: str, version: str, packed: bytes) -> Part:
    """What a release says of packed bytes."""
    return Part(kind, name, version, len(packed), hashlib.sha256(packed).hexdigest())


def open_part(part: Part, packed: bytes) -> bytes:
    """What is in a part, once its bytes are those that the release names. ProtocolError ``chunk_wrong``, …"""
    if len(packed) != part.size or hashlib.sha256(packed).hexdigest() != part.hash:
        raise ProtocolError(Code.CHUNK_WRONG, {"part": part.name[: limits.IDENTIFIER]})
    return unpack(packed, limits.RELEASE_PART, "part")


def release_id(statement: bytes) -> str:
    """SHA-256 of the statement, hex: by this the feed names a release and desks ask for it."""
    return hashlib.sha256(statement).hexdigest()


def encode_release(release: Release) -> bytes:
    """The statement of a release, to be signed. Raises ProtocolError for what ``read_release`` refuses."""
    statement = encode(
        {
            "protocol": PROTOCOL,
            "version": release.version,
            "at": write_moment(release.at),
            "words": release.words,
            "older": release.older,
            "parts": [
                [part.kind, part.name, part.version, part.size, bytes.fromhex(part.hash)] for part in release.parts
            ],
        },
        _WHAT,
    )
    read_release(statement)
    return statement


def sign_release(statement: bytes, key: Ed25519PrivateKey) -> Signed:
    """A statement under the ministry's signature."""
    return Signed(statement, sign(key, Purpose.RELEASE, statement))


def verify_release(signed: Signed, ministry: Ed25519PublicKey, wanted: str = "") -> Release:
    """The release, once it was found to be the ministry's. wanted: its id, "" for any.

    Raises ProtocolError ``signature_wrong``, ``answer_of_another``, ``wrong_shape``, …
    """
    if wanted and release_id(signed.statement) != wanted:
        raise ProtocolError(Code.ANSWER_OF_ANOTHER)
    verify(ministry, Purpose.RELEASE, signed.statement, signed.signature)
    return read_release(signed.statement)


def read_release(statement: bytes) -> Release:
    """What a statement says; its signature is not looked at. Raises ProtocolError."""
    fields = Fields.read(statement, limits.RELEASE_STATEMENT, _WHAT, _NAMES)
    fields.version("protocol", PROTOCOL)
    older = fields.any("older")
    if not isinstance(older, bool):
        raise fields.wrong("older")
    parts = tuple(_part(one, fields) for one in fields.items("parts", limits.RELEASE_PARTS))
    named = [(part.kind, part.name) for part in parts]
    if not parts or sorted(set(named)) != named or sum(part.size for part in parts) > limits.RELEASE:
        raise fields.wrong("parts")
    return Release(
        fields.number("version", 2**31, 1),
        read_moment(fields.text("at"), _WHAT),
        fields.text("words", _WORDS, 0),
        older,
        parts,
    )


def in_order(parts: Sequence[Part]) -> tuple[Part, ...]:
    """As a release names them: by kind and name, none twice."""
    return tuple(sorted(parts, key=lambda part: (part.kind, part.name)))


def _part(value: object, fields: Fields) -> Part:
    match value:
        case [str(kind), str(name), str(version), int(size), bytes(digest)]:
            texts = ((kind, limits.IDENTIFIER), (name, limits.FORM_ID), (version, limits.IDENTIFIER))
            whole = all(1 <= len(text) <= most for text, most in texts)
            if whole and 1 <= size <= limits.RELEASE_PART + limits.MIB and len(digest) == HASH:
                return Part(kind, name, version, size, digest.hex())
    raise fields.wrong("parts")


Chunk = Callable[[str, int], bytes]
"""(a part's hash, how many bytes of it are here) → the next bytes, at most ``limits.RELEASE_CHUNK``"""
