"""The whole country in some 40 MB: whom the ministry knows, as keyed fingerprints that an office carries unread.

A key of a person (``mihan_desktop.domain.elsewhere``) is stretched to a value of 64 bits: the ministry does that once
for each of its people and season. The epoch's key makes of a value what stands in the filters. Whoever has the filters
without the key has noise; whoever has both can ask for one person at a time, and each question costs a stretching.
"""

import hashlib
import hmac
import os
import struct
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.fuse import Filter, make
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.national_terms import EPOCH_KEY, SALT
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL

__all__ = [
    "EPOCH_KEY", "SALT", "Gathering", "NationalIndex", "OpenShard", "Season", "Shard", "check_shard", "encode_index",
    "index_id", "marked", "places_named", "proof_of", "read_index", "shard_of", "shards_for", "sign_index",
    "verify_index",
]  # fmt: skip

TOGETHER: Final = 250_000
"""Keys of one shard, at most about: three quarters of a MB, which is what answering one question reads."""

_WHAT: Final = "national index"
_NAMES: Final = frozenset(
    {"protocol", "number", "epoch", "whole", "season", "keys", "people", "entries", "proof", "places", "shards", "at"}
)
_PROOF: Final = b"mihan/1 index key\0"
_PLACES: Final = 256
_MASK: Final = 2**64 - 1
_MARKS: Final = struct.Struct("<QQH")
_BLOCK: Final = 64
"""Bytes of SHA-256's block: a key of 32 is filled up with zeros (RFC 2104)."""
_FEWEST: Final = 16
_ROUND: Final = 8
"""r of scrypt (RFC 7914); p is 1."""


@dataclass(frozen=True, slots=True)
class Season:
    """How keys are stretched: for as long as it lasts, the ministry stretches each of its people's keys once.

    number: rising; salt: 16 bytes; cost: log2 of scrypt's N, 0 for none (a hash alone).
    """

    number: int
    salt: bytes
    cost: int

    def value(self, key: str) -> int:
        """What a key becomes: 64 bits. Takes about 3 microseconds times N, and N KiB."""
        text = key.encode()
        if not self.cost:
            return int.from_bytes(hmac.digest(self.salt, text, "sha256")[:8], "little")
        work = {"n": 2**self.cost, "r": _ROUND, "p": 1, "maxmem": 2 ** (self.cost + 11) + 2**16}
        return int.from_bytes(hashlib.scrypt(text, salt=self.salt, dklen=8, **work), "little")


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the index. size: bytes; hash: SHA-256, hex."""

    size: int
    hash: str


@dataclass(frozen=True, slots=True)
class NationalIndex:
    """What a list says. number: rising over all; epoch: of its key; whole: id of the list that it adds to, "" for one
    that says everything; season: of the stretching; keys: version of what is fingerprinted; places: codes of
    governorates, in the order of their numbers; proof: of the epoch's key and season.
    """

    number: int
    epoch: int
    whole: str
    season: int
    keys: int
    people: int
    entries: int
    proof: bytes
    places: tuple[str, ...]
    shards: tuple[Shard, ...]
    at: datetime

    @property
    def size(self) -> int:
        """Bytes of all shards: of the file."""
        return sum(shard.size for shard in self.shards)


def proof_of(key: bytes, season: Season) -> bytes:
    """By which a list says with what key and season it was made, and tells neither."""
    said = encode([key, season.number, season.salt, season.cost], _WHAT)
    return hashlib.sha256(_PROOF + said).digest()


class Marker:
    """HMAC-SHA-256 under one epoch's key, its two halves begun once: a quarter of what ``hmac.digest`` takes."""

    def __init__(self, key: bytes) -> None:
        block = key.ljust(_BLOCK, b"\0")
        self._inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in block))
        self._outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in block))

    def __call__(self, value: int) -> tuple[int, int, int]:
        """(what says that somebody is there, what with a place's number added says where, which shard) of a value."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(value.to_bytes(8, "little"))
        outer.update(inner.digest())
        there, where, shard = _MARKS.unpack_from(outer.digest())
        return there, where, shard


def marked(key: bytes, value: int) -> tuple[int, int, int]:
    """As ``Marker``, of one value."""
    return Marker(key)(value)


def shards_for(entries: int) -> int:
    """Into how many shards so many entries go: a power of two."""
    return 1 << max(0, (max(1, entries) - 1) // TOGETHER).bit_length()


class Gathering:
    """Entries on their way into ``count`` shards. Memory: 16 bytes an entry."""

    def __init__(self, key: bytes, shards: int) -> None:
        self._marked = Marker(key)
        self.count = shards
        self._there = [array("Q") for _ in range(shards)]
        self._where = [array("Q") for _ in range(shards)]

    def add(self, values: Iterable[int], place: int) -> None:
        """Somebody's values; place: the number of their governorate."""
        most = len(self._there) - 1
        for value in values:
            there, where, shard = self._marked(value)
            self._there[shard & most].append(there)
            self._where[shard & most].append((where + place) & _MASK)

    def shard(self, number: int) -> bytes:
        """One shard: the filter that says whether, and after it the one that says where."""
        return _made(self._there[number], 8) + _made(self._where[number], 16)


def _made(entries: "array[int]", bits: int) -> bytes:
    """A filter of distinct entries; some by chance make up for too few, so that no two shards are the same bytes."""
    distinct = set(entries)
    while len(distinct) < _FEWEST:
        distinct.add(int.from_bytes(os.urandom(8), "little"))
    return make(array("Q", distinct), bits)


class OpenShard:
    """A shard that can be asked. Raises ProtocolError ``wrong_shape`` for what is none."""

    def __init__(self, data: bytes) -> None:
        view = memoryview(data)
        self._there = Filter(view, 8)
        self._where = Filter(view[self._there.size :], 16)
        if self._there.size + self._where.size != len(data):
            raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": "shard"})

    def places(self, there: int, where: int, count: int) -> tuple[int, ...]:
        """The numbers of the places, of ``count``, where somebody marked so is known; none for a stranger.

        Wrong for a stranger about once in 256 x 65,536 / count.
        """
        if there not in self._there:
            return ()
        return tuple(place for place in range(count) if (where + place) & _MASK in self._where)


def encode_index(index: NationalIndex) -> bytes:
    """The statement, to be signed. Raises ProtocolError for what ``read_index`` refuses."""
    statement = encode(
        {
            "protocol": PROTOCOL, "number": index.number, "epoch": index.epoch, "whole": bytes.fromhex(index.whole),
            "season": index.season, "keys": index.keys, "people": index.people, "entries": index.entries,
            "proof": index.proof, "places": list(index.places), "at": write_moment(index.at),
            "shards": [[shard.size, bytes.fromhex(shard.hash)] for shard in index.shards],
        },
        _WHAT,
    )  # fmt: skip
    read_index(statement)
    return statement


def index_id(statement: bytes) -> str:
    """SHA-256 of the statement, hex: by this the feed names an index and desks ask for it."""
    return hashlib.sha256(statement).hexdigest()


def sign_index(statement: bytes, key: Ed25519PrivateKey) -> Signed:
    """A statement under the ministry's signature."""
    return Signed(statement, sign(key, Purpose.NATIONAL_INDEX, statement))


def verify_index(signed: Signed, ministry: Ed25519PublicKey, wanted: str = "") -> NationalIndex:
    """The index, once it was found to be the ministry's. wanted: its id, "" for any.

    Raises ProtocolError ``signature_wrong``, ``answer_of_another``, ``wrong_shape``, …
    """
    if wanted and index_id(signed.statement) != wanted:
        raise ProtocolError(Code.ANSWER_OF_ANOTHER)
    verify(ministry, Purpose.NATIONAL_INDEX, signed.statement, signed.signature)
    return read_index(signed.statement)


def read_index(statement: bytes) -> NationalIndex:
    """What a statement says; its signature is not looked at. Raises ProtocolError."""
    fields = Fields.read(statement, limits.RELEASE_STATEMENT, _WHAT, _NAMES)
    fields.version("protocol", PROTOCOL)
    whole = fields.blob("whole", 32, 0)
    places = fields.items("places", _PLACES)
    shards = tuple(_shard(one, fields) for one in fields.items("shards", limits.INDEX_SHARDS))
    if len(whole) not in (0, 32):
        raise fields.wrong("whole")
    if not places or not all(isinstance(one, str) and len(one) <= limits.IDENTIFIER for one in places):
        raise fields.wrong("places")
    if not shards or len(shards) & (len(shards) - 1) or sum(shard.size for shard in shards) > limits.INDEX:
        raise fields.wrong("shards")
    return NationalIndex(
        number=fields.number("number", 2**31, 1),
        epoch=fields.number("epoch", 2**31, 1),
        whole=whole.hex(),
        season=fields.number("season", 2**31, 1),
        keys=fields.number("keys", 2**31, 1),
        people=fields.number("people"),
        entries=fields.number("entries"),
        proof=fields.blob("proof", 32),
        places=tuple(str(one) for one in places),
        shards=shards,
        at=read_moment(fields.text("at"), _WHAT),
    )


def _shard(value: object, fields: Fields) -> Shard:
    match value:
        case [int(size), bytes(digest)] if 1 <= size <= limits.RELEASE_PART and len(digest) == 32:
            return Shard(size, digest.hex())
    raise fields.wrong("shards")


def check_shard(shard: Shard, data: bytes) -> None:
    """Raise ProtocolError ``chunk_wrong`` unless ``data`` is what the list names, and can be asked."""
    if len(data) != shard.size or hashlib.sha256(data).hexdigest() != shard.hash:
        raise ProtocolError(Code.CHUNK_WRONG)
    OpenShard(data)


def shard_of(index: NationalIndex, mark: int) -> int:
    """The number of the shard in which a mark is looked for."""
    return mark & (len(index.shards) - 1)


def places_named(index: NationalIndex, numbers: Sequence[int]) -> tuple[str, ...]:
    """The codes of places."""
    return tuple(index.places[number] for number in numbers)
