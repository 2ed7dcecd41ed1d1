"""A feed on a stick: pages for one desk or for every desk of an office, and the releases that they name.

The head is signed and says for whom it is and the hash of everything that follows, so that a person sees what a file is
before anything of it is taken over. Pages are sealed to their desks as on the wire; releases are signed, not sealed.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.bundle import FEED, Bundle, write_file
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import Frames, framed
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL
from sync.protocol.wire import decode_signed, encode_signed

PAGE: Final = b"P"
"""A page of the feed: signed, as on the wire."""
LIST: Final = b"L"
"""The signed list of a release."""
PIECE: Final = b"C"
"""Bytes of a part: its hash, where they begin (8 bytes, big endian), and they themselves."""

_WHAT: Final = "feed file"
_NAMES: Final = frozenset({"protocol", "office", "office_name", "devices", "releases", "at", "size", "hash"})
_DEVICES: Final = 1_000
_SIP: Final = limits.MIB


@dataclass(frozen=True, slots=True)
class FeedFile:
    """What the head of a file says. releases: versions of those inside; size and hash: of everything after it."""

    office: str
    office_name: str
    devices: tuple[str, ...]
    releases: tuple[int, ...]
    at: datetime
    size: int
    hash: bytes


def piece(part: str, start: int, data: bytes) -> bytes:
    """A frame with bytes of a part."""
    return PIECE + bytes.fromhex(part) + start.to_bytes(8, "big") + data


def read_piece(body: bytes) -> tuple[str, int, bytes]:
    """(hash of the part, where its bytes begin, the bytes) of such a frame. ProtocolError ``wrong_shape``."""
    if len(body) <= HASH + 8 or len(body) > HASH + 8 + limits.RELEASE_CHUNK:
        raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": "piece"})
    return body[:HASH].hex(), int.from_bytes(body[HASH : HASH + 8], "big"), body[HASH + 8 :]


def write_body(file: IO[bytes], frames: Iterable[bytes]) -> tuple[int, bytes]:
    """Write frames; how many bytes they are, and their hash."""
    size, digest = 0, hashlib.sha256()
    for frame in frames:
        for part in framed(frame):
            file.write(part)
            digest.update(part)
            size += len(part)
    if size > limits.FEED_FILE:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.FEED_FILE})
    return size, digest.digest()


def write_feed(path: Path, about: FeedFile, body: IO[bytes], ministry: Ed25519PrivateKey) -> None:
    """Write the file whole or not at all. body: what ``write_body`` wrote, from its beginning. Raises OSError."""
    statement = encode(
        {
            "protocol": PROTOCOL,
            "office": about.office,
            "office_name": about.office_name,
            "devices": list(about.devices),
            "releases": list(about.releases),
            "at": write_moment(about.at),
            "size": about.size,
            "hash": about.hash,
        },
        _WHAT,
    )
    head = encode_signed(Signed(statement, sign(ministry, Purpose.FEED_FILE, statement)))
    write_file(path, FEED, head, iter(lambda: body.read(_SIP), b""))


def look(path: Path, ministry: Ed25519PublicKey) -> FeedFile:
    """What a file is, once its signature and every byte of it were found to be the ministry's.

    Raises ProtocolError (``not_a_bundle``, ``signature_wrong``, ``file_short``, ``chunk_wrong``, …) and OSError.
    """
    with path.open("rb") as file:
        about = _head(Bundle(file), ministry)
        digest, left = hashlib.sha256(), about.size
        while left:
            data = file.read(min(_SIP, left))
            if not data:
                raise ProtocolError(Code.FILE_SHORT)
            digest.update(data)
            left -= len(data)
        if file.read(1):
            raise ProtocolError(Code.FILE_LONG)
    if digest.digest() != about.hash:
        raise ProtocolError(Code.CHUNK_WRONG, {"index": 0})
    return about


def frames_in(path: Path) -> Iterator[tuple[bytes, bytes]]:
    """(kind, body) of each frame of a file that ``look`` has found whole; one in memory. Raises as ``look``."""
    with path.open("rb") as file:
        Bundle(file)
        frames = Frames()
        while data := file.read(_SIP):
            for frame in frames.feed(data):
                yield frame[:1], frame[1:]
        frames.end()


def _head(bundle: Bundle, ministry: Ed25519PublicKey) -> FeedFile:
    if bundle.kind != FEED:
        raise ProtocolError(Code.NOT_A_BUNDLE)
    signed = decode_signed(bundle.body, limits.FEED_FILE_HEAD)
    verify(ministry, Purpose.FEED_FILE, signed.statement, signed.signature)
    said = Fields.read(signed.statement, limits.FEED_FILE_HEAD, _WHAT, _NAMES)
    said.version("protocol", PROTOCOL)
    devices, releases = said.items("devices", _DEVICES), said.items("releases", _DEVICES)
    if not all(isinstance(one, str) and len(one) <= limits.IDENTIFIER for one in devices):
        raise said.wrong("devices")
    return FeedFile(
        said.text("office"),
        said.text("office_name", limits.NAME, 0),
        tuple(str(one) for one in devices),
        tuple(one for one in releases if isinstance(one, int)),
        read_moment(said.text("at"), _WHAT),
        said.number("size", limits.FEED_FILE),
        said.blob("hash", HASH),
    )
