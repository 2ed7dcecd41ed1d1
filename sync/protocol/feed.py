"""What the ministry has to say to one desk: a page of items, signed by the ministry, readable by that desk alone."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.seals import SEAL
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import COMPRESSION_LEVEL, PROTOCOL

_WHAT: Final = "feed"
_LABEL: Final = b"mihan/1 feed items\0"
_FIELDS: Final = frozenset({"protocol", "device", "after", "next", "more", "at", "sealed"})
_ITEM: Final = 5


@dataclass(frozen=True, slots=True)
class Item:
    """One thing the ministry says. number: 1.., rising; kind: readers skip those they do not know; record: about what;
    body: depends on kind."""

    number: int
    kind: str
    record: str
    at: datetime
    body: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Items after number ``after`` up to ``next``, which is where to ask on from; more: there are others already."""

    device: str
    after: int
    next: int
    more: bool
    at: datetime
    items: tuple[Item, ...] = ()


def seal_page(
    page: FeedPage, device: X25519PublicKey, ministry: Ed25519PrivateKey, purpose: Purpose = Purpose.FEED
) -> Signed:
    """``page`` sealed to the device's receiving key and signed; by an office's machine with purpose ``LETTER``."""
    items = encode([[one.number, one.kind, one.record, write_moment(one.at), one.body] for one in page.items], _WHAT)
    packed = zstandard.ZstdCompressor(level=COMPRESSION_LEVEL).compress(items)
    value = {
        "protocol": PROTOCOL,
        "device": page.device,
        "after": page.after,
        "next": page.next,
        "more": page.more,
        "at": write_moment(page.at),
        "sealed": SEAL.encrypt(packed, device, _info(page.device, page.after, page.next)),
    }
    statement = encode(value, _WHAT)
    return Signed(statement, sign(ministry, purpose, statement))


def open_page(
    signed: Signed,
    ministry: Ed25519PublicKey,
    private: X25519PrivateKey,
    *,
    device: str,
    after: int | None,
    purpose: Purpose = Purpose.FEED,
) -> FeedPage:
    """The page, once it was found to be the ministry's, for ``device``, and the answer to what was asked.

    Raises ProtocolError ``signature_wrong``, ``answer_of_another``, ``key_refused``, ``wrong_shape``, …
    """
    verify(ministry, purpose, signed.statement, signed.signature)
    fields = Fields.read(signed.statement, limits.FEED, _WHAT, _FIELDS)
    fields.version("protocol", PROTOCOL)
    following, more = fields.number("next"), fields.any("more")
    since = fields.number("after")
    if fields.text("device") != device or after not in (None, since):
        raise ProtocolError(Code.ANSWER_OF_ANOTHER)
    if following < since or not isinstance(more, bool) or (more and following == since):
        raise fields.wrong("next")
    try:
        packed = SEAL.decrypt(fields.blob("sealed", limits.FEED, 1), private, _info(device, since, following))
    except (InvalidTag, ValueError) as error:
        raise ProtocolError(Code.KEY_REFUSED, {"key": device}) from error
    at = read_moment(fields.text("at"), _WHAT)
    return FeedPage(device, since, following, more, at, _items(unpack(packed, limits.FEED, _WHAT), since, following))


def claimed_device(signed: Signed) -> str:
    """For which device a page says that it is; unverified. Raises ProtocolError."""
    return Fields.read(signed.statement, limits.FEED, _WHAT, _FIELDS).text("device")


def unpack(packed: bytes, most: int, what: str) -> bytes:
    """What one zstd frame holds, at most ``most`` bytes, which it must say before anything is unpacked.

    Raises ProtocolError ``compression_wrong``, ``too_long``.
    """
    try:
        size = zstandard.frame_content_size(packed)
        if size < 0:
            raise ProtocolError(Code.COMPRESSION_WRONG)
        if size > most:
            raise ProtocolError(Code.TOO_LONG, {"what": what, "most": most})
        opener = zstandard.ZstdDecompressor(max_window_size=8 * limits.MIB)
        return opener.decompress(packed, max_output_size=most, allow_extra_data=False) if size else b""
    except zstandard.ZstdError as error:
        raise ProtocolError(Code.COMPRESSION_WRONG) from error


def _info(device: str, after: int, following: int) -> bytes:
    return _LABEL + hashlib.sha256(encode([device, after, following], _WHAT)).digest()


def _items(plain: bytes, after: int, following: int) -> tuple[Item, ...]:
    value = decode(plain, limits.FEED, _WHAT)
    if not isinstance(value, list) or len(value) > limits.FEED_ITEMS:
        raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": "sealed"})
    items = tuple(_item(one) for one in value)
    numbers = [after, *(one.number for one in items)]
    if sorted(set(numbers)) != numbers or numbers[-1] > following:
        raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": "number"})
    return items


def _item(value: object) -> Item:
    parts: Sequence[object] = value if isinstance(value, list) and len(value) == _ITEM else ()
    match parts:
        case (int(number), str(kind), str(record), str(at), dict(body)) if len(record) <= limits.IDENTIFIER:
            return Item(number, kind, record, read_moment(at, _WHAT), body)
    raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": "item"})
