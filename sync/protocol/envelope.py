"""A batch under seal: everybody sees office, device, size and time; only the ministry's keys see people."""

import hashlib
import hmac
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.hlc import Reading
from sync.protocol.keys import key_id
from sync.protocol.messages import Change, encode_change
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.seals import SEAL, unwrapped
from sync.protocol.signing import Purpose, sign, verify
from sync.protocol.stream import PREFIX, ChunkSealer, open_chunks, seal_items, unseal_items
from sync.protocol.versions import PROTOCOL, SUITE
from sync.protocol.weaving import changes_in, weave

HASH: Final = 32
_KEY_LABEL: Final = b"mihan/1 content key\0"
_HEADER_FIELDS: Final = frozenset(
    {"protocol", "suite", "office", "device", "number", "previous", "count", "clock", "created", "forms", "prefix"}
)
_MANIFEST_FIELDS: Final = frozenset({"header", "keys", "size", "chunks"})


@dataclass(frozen=True, slots=True)
class Header:
    """What everybody may see of a batch.

    number: 1.. per device. previous: id (hex) of the device's batch before, "" for its first. count: changes inside.
    clock: HLC of sealing. created: aware UTC. forms: (form id, version) pairs used inside, sorted. prefix: 7 bytes.
    audit: number and hash of the newest line of the desk's log; whoever signs the manifest vouches for it.
    """

    office: str
    device: str
    number: int
    previous: str
    count: int
    clock: str
    created: datetime
    forms: tuple[tuple[str, str], ...]
    prefix: bytes
    audit: tuple[int, bytes] | None = None

    def encode(self) -> bytes:
        """Canonical CBOR."""
        forms: dict[str, list[str]] = {}
        for form_id, version in sorted(set(self.forms)):
            forms.setdefault(form_id, []).append(version)
        value: dict[str, object] = {
            "protocol": PROTOCOL,
            "suite": SUITE,
            "office": self.office,
            "device": self.device,
            "number": self.number,
            "previous": bytes.fromhex(self.previous),
            "count": self.count,
            "clock": self.clock,
            "created": write_moment(self.created),
            "forms": forms,
            "prefix": self.prefix,
        }
        if self.audit is not None:
            value["audit"] = list(self.audit)
        return encode(value, "header")

    @classmethod
    def decode(cls, data: bytes) -> "Header":
        """The header in ``data``. Raises ProtocolError."""
        value = decode(data, limits.HEADER, "header")
        vouches = isinstance(value, dict) and "audit" in value
        fields = Fields(value, "header", _HEADER_FIELDS | {"audit"} if vouches else _HEADER_FIELDS)
        fields.version("protocol", PROTOCOL)
        fields.version("suite", SUITE)
        previous = fields.blob("previous", HASH, 0)
        if len(previous) not in (0, HASH):
            raise fields.wrong("previous")
        clock = fields.text("clock")
        Reading.parse(clock)
        return cls(
            office=fields.text("office"),
            device=fields.text("device"),
            number=fields.number("number", least=1),
            previous=previous.hex(),
            count=fields.number("count", limits.CHANGES, 1),
            clock=clock,
            created=read_moment(fields.text("created"), "header"),
            forms=_read_forms(fields),
            prefix=fields.blob("prefix", PREFIX),
            audit=_read_audit(fields) if vouches else None,
        )


def _read_audit(fields: Fields) -> tuple[int, bytes]:
    match fields.items("audit", 2):
        case [int(number), bytes(head)] if number >= 1 and len(head) == HASH:
            return number, head
    raise fields.wrong("audit")


def _read_forms(fields: Fields) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for form_id, versions in fields.mapping("forms", limits.FORMS).items():
        if not 1 <= len(form_id) <= limits.FORM_ID or not isinstance(versions, list):
            raise fields.wrong("forms")
        if not 1 <= len(versions) <= limits.VERSIONS_PER_FORM:
            raise fields.wrong("forms")
        for version in versions:
            if not isinstance(version, str) or len(version) > limits.IDENTIFIER:
                raise fields.wrong("forms")
            pairs.append((form_id, version))
    return tuple(sorted(pairs))


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a batch consists of. Whoever got it from elsewhere gets it from ``verify_manifest`` alone.

    raw: the signed bytes. keys: wrapped content key by recipient key id. size: bytes of all chunks together.
    hashes: SHA-256 of each chunk, 32 bytes each, one after the other.
    """

    raw: bytes
    header: Header
    header_hash: bytes
    keys: Mapping[str, bytes]
    size: int
    hashes: bytes

    @property
    def id(self) -> str:
        """The batch's id: SHA-256 of the manifest, hex."""
        return batch_id(self.raw)

    @property
    def count(self) -> int:
        """How many chunks."""
        return len(self.hashes) // HASH

    def chunk_hash(self, index: int) -> bytes:
        """SHA-256 of chunk ``index``."""
        return self.hashes[index * HASH : (index + 1) * HASH]

    def chunk_size(self, index: int) -> int:
        """Bytes of chunk ``index``."""
        return limits.SEALED_CHUNK if index < self.count - 1 else self.size - (self.count - 1) * limits.SEALED_CHUNK

    def check_chunk(self, index: int, chunk: bytes) -> None:
        """Raise ProtocolError ``chunk_wrong`` unless ``chunk`` is what the manifest names at ``index``."""
        if not hmac.compare_digest(hashlib.sha256(chunk).digest(), self.chunk_hash(index)):
            raise ProtocolError(Code.CHUNK_WRONG, {"index": index})


@dataclass(frozen=True, slots=True)
class SealedBatch:
    """What a desk keeps and sends: the manifest, the device's signature over it, and the chunks in order."""

    manifest: bytes
    signature: bytes
    chunks: tuple[bytes, ...]

    @property
    def id(self) -> str:
        """SHA-256 of the manifest, hex."""
        return batch_id(self.manifest)

    @property
    def size(self) -> int:
        """Bytes of all chunks together."""
        return sum(map(len, self.chunks))


def batch_id(manifest: bytes) -> str:
    """SHA-256 of the manifest, hex."""
    return hashlib.sha256(manifest).hexdigest()


def seal(
    changes: Collection[Change | bytes],
    *,
    office: str,
    device: str,
    number: int,
    previous: str,
    clock: str,
    created: datetime,
    forms: Iterable[tuple[str, str]],
    recipients: Mapping[str, X25519PublicKey],
    device_key: Ed25519PrivateKey,
    audit: tuple[int, bytes] | None = None,
) -> SealedBatch:
    """Seal ``changes`` (in rising sequence) to every one of ``recipients``; chunks in memory.

    changes: ``Change`` objects, or what ``encode_change`` made of them when they were saved (spares encoding again).
    previous: id of the device's batch before, "" for the first. forms: (form id, version) pairs. recipients: by
    ``key_id``. audit: as in ``Header``.
    Raises ProtocolError ``batch_empty``, ``recipients_missing``, ``too_long`` or what ``encode_change`` raises.
    """
    chunks: list[bytes] = []
    prefix = os.urandom(PREFIX)
    header = Header(
        office, device, number, previous, len(changes), clock, created, tuple(sorted(set(forms))), prefix, audit
    )
    manifest, signature = seal_into(chunks.append, changes, header, recipients, device_key)
    return SealedBatch(manifest, signature, tuple(chunks))


def seal_into(
    put: Callable[[bytes], None],
    changes: Collection[Change | bytes],
    header: Header,
    recipients: Mapping[str, X25519PublicKey],
    device_key: Ed25519PrivateKey,
) -> tuple[bytes, bytes]:
    """Seal in bounded memory: each chunk goes to ``put`` as soon as it is made. Returns (manifest, signature).

    ``changes`` is gone through once. ``header.prefix`` must be fresh random bytes. Raises as ``seal``.
    """
    if not changes:
        raise ProtocolError(Code.BATCH_EMPTY)
    if not recipients:
        raise ProtocolError(Code.RECIPIENTS_MISSING)
    encoded = header.encode()
    Header.decode(encoded)  # never sign what a reader refuses
    header_hash = hashlib.sha256(encoded).digest()
    content_key = os.urandom(32)
    hashes = bytearray()
    size = 0

    def take(chunk: bytes) -> None:
        nonlocal size
        size += len(chunk)
        hashes.extend(hashlib.sha256(chunk).digest())
        put(chunk)

    items = (change if isinstance(change, bytes) else encode_change(change) for change in changes)
    seal_items(weave(items), ChunkSealer(content_key, header.prefix, header_hash, take))
    keys = {name: SEAL.encrypt(content_key, public, _KEY_LABEL + header_hash) for name, public in recipients.items()}
    manifest = encode({"header": encoded, "keys": keys, "size": size, "chunks": bytes(hashes)}, "manifest")
    _read_manifest(manifest)
    return manifest, sign(device_key, Purpose.MANIFEST, manifest)


def claimed_header(manifest: bytes) -> Header:
    """The header as it stands, unverified: only to find out whose key must have signed. Raises ProtocolError."""
    return _read_manifest(manifest).header


def claimed_manifest(manifest: bytes) -> Manifest:
    """The manifest as it stands, unverified: for the desk that made it itself. Raises ProtocolError."""
    return _read_manifest(manifest)


def verify_manifest(manifest: bytes, signature: bytes, device_public: Ed25519PublicKey) -> Manifest:
    """The manifest, once its signature was found good. Raises ProtocolError ``too_long``, ``signature_wrong``, …"""
    if len(manifest) > limits.MANIFEST:
        raise ProtocolError(Code.TOO_LONG, {"what": "manifest", "most": limits.MANIFEST})
    verify(device_public, Purpose.MANIFEST, manifest, signature)
    return _read_manifest(manifest)


def _read_manifest(raw: bytes) -> Manifest:
    fields = Fields.read(raw, limits.MANIFEST, "manifest", _MANIFEST_FIELDS)
    encoded = fields.blob("header", limits.HEADER, 1)
    keys: dict[str, bytes] = {}
    for name, wrapped in fields.mapping("keys", limits.RECIPIENTS).items():
        if len(name) > limits.IDENTIFIER or not isinstance(wrapped, bytes) or len(wrapped) > limits.WRAPPED_KEY:
            raise fields.wrong("keys")
        keys[name] = wrapped
    if not keys:
        raise ProtocolError(Code.RECIPIENTS_MISSING)
    hashes = fields.blob("chunks", limits.CHUNKS * HASH, HASH)
    size = fields.number("size")
    count, odd = divmod(len(hashes), HASH)
    if odd:
        raise fields.wrong("chunks")
    if not limits.TAG < size - (count - 1) * limits.SEALED_CHUNK <= limits.SEALED_CHUNK:
        raise fields.wrong("size")
    return Manifest(raw, Header.decode(encoded), hashlib.sha256(encoded).digest(), keys, size, hashes)


def open_changes(
    manifest: Manifest, chunks: Iterable[bytes], private_keys: Mapping[str, X25519PrivateKey]
) -> Iterator[Change]:
    """The changes, one at a time, in bounded memory.

    Keep nothing of them before the end is reached: only then is it sure that all are there.
    Raises ProtocolError for anything that is not exactly what was sealed.
    """
    key = _content_key(manifest, private_keys)
    plain = open_chunks(_checked(manifest, chunks), manifest.count, key, manifest.header.prefix, manifest.header_hash)
    allowed = manifest.size * limits.EXPANSION + limits.EXPANSION_FLOOR
    seen: set[str] = set()
    sequence = 0
    for change in changes_in(unseal_items(plain, allowed), allowed):
        if change.sequence <= sequence or change.id in seen:
            raise ProtocolError(Code.SEQUENCE_WRONG)
        if len(seen) >= manifest.header.count:
            raise ProtocolError(Code.COUNT_WRONG)
        sequence = change.sequence
        seen.add(change.id)
        yield change
    if len(seen) != manifest.header.count:
        raise ProtocolError(Code.COUNT_WRONG)


def open_batch(
    manifest: Manifest, chunks: Iterable[bytes], private_keys: Mapping[str, X25519PrivateKey]
) -> tuple[Change, ...]:
    """All changes of a batch. Raises as ``open_changes``."""
    return tuple(open_changes(manifest, chunks, private_keys))


def _checked(manifest: Manifest, chunks: Iterable[bytes]) -> Iterator[bytes]:
    for index, chunk in enumerate(chunks):
        if index >= manifest.count:
            raise ProtocolError(Code.CHUNKS_MISSING)
        manifest.check_chunk(index, chunk)
        yield chunk


def _content_key(manifest: Manifest, private_keys: Mapping[str, X25519PrivateKey]) -> bytes:
    for name, private in private_keys.items():
        wrapped = manifest.keys.get(name)
        if wrapped is not None:
            return unwrapped(name, wrapped, private, _KEY_LABEL + manifest.header_hash)
    raise ProtocolError(Code.NOT_FOR_US)


def recipient(public: X25519PublicKey) -> dict[str, X25519PublicKey]:
    """One entry for ``recipients``."""
    return {key_id(public): public}
