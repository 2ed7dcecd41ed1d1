"""The sealed stream: changes → zstd → padding → chunks under AES-256-GCM, and back; one chunk in memory at a time."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.protocol import limits
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import Frames, framed
from sync.protocol.versions import COMPRESSION_LEVEL, DAILY_BYTES, DAILY_LEVEL

PREFIX: Final = 7
_TRAILER: Final = 8
_GATHER: Final = 32 * limits.MIB  # a batch below this is packed in one go: some 15,000 registrations
_FEED: Final = limits.MIB
_SIP: Final = limits.KIB  # zstd can blow 4 bytes up to 128 KiB: small sips keep a bomb small until it is noticed
_WINDOW: Final = 8 * limits.MIB


def padded_length(length: int) -> int:
    """The next length that Padmé allows (Nikitin et al., PETS 2019): at most 12 % more, and log log bits tell."""
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    free = exponent - exponent.bit_length()
    mask = (1 << max(free, 0)) - 1
    return (length + mask) & ~mask


def nonce(prefix: bytes, index: int, *, last: bool) -> bytes:
    """12 bytes: prefix ‖ big-endian counter ‖ last flag (STREAM, Hoang et al., CRYPTO 2015)."""
    return prefix + index.to_bytes(4, "big") + (b"\1" if last else b"\0")


class ChunkSealer:
    """Takes plain bytes in any portions and hands on sealed chunks."""

    def __init__(self, key: bytes, prefix: bytes, header_hash: bytes, put: Callable[[bytes], None]) -> None:
        self._cipher = AESGCM(key)
        self._prefix = prefix
        self._aad = header_hash
        self._put = put
        self._buffer = bytearray()
        self._count = 0
        self.length = 0

    def write(self, data: bytes) -> None:
        """Take ``data``. Raises ProtocolError ``too_long`` beyond ``limits.CHUNKS``."""
        self.length += len(data)
        self._buffer += data
        at = 0
        # Strictly more than a chunk: whatever comes last, even a full chunk, must carry the last flag.
        while len(self._buffer) - at > limits.CHUNK:
            self._seal(bytes(self._buffer[at : at + limits.CHUNK]), last=False)
            at += limits.CHUNK
        del self._buffer[:at]

    def finish(self) -> None:
        """Pad, write how much of it is content, and seal the last chunk."""
        content = self.length
        self.write(bytes(padded_length(content + _TRAILER) - content - _TRAILER))
        self.write(content.to_bytes(_TRAILER, "big"))
        self._seal(bytes(self._buffer), last=True)

    def _seal(self, plain: bytes, *, last: bool) -> None:
        if self._count >= limits.CHUNKS:
            raise ProtocolError(Code.TOO_LONG, {"what": "batch", "most": limits.CHUNKS * limits.CHUNK})
        self._put(self._cipher.encrypt(nonce(self._prefix, self._count, last=last), plain, self._aad))
        self._count += 1


def seal_items(items: Iterable[bytes], sealer: ChunkSealer) -> None:
    """Frame, compress and seal ``items``; memory: some ``_GATHER`` bytes whatever their number."""
    parts = _gathered(items)
    first = next(parts, b"")
    following = next(parts, None)
    little = following is None and len(first) <= DAILY_BYTES
    compressor = zstandard.ZstdCompressor(level=DAILY_LEVEL if little else COMPRESSION_LEVEL)
    if following is None:  # what an office sends: told its size, zstd packs it tighter and without copying
        sealer.write(compressor.compress(first))
    else:
        packer = compressor.compressobj()
        for part in chain((first, following), parts):
            sealer.write(packer.compress(part))
        sealer.write(packer.flush())
    sealer.finish()


def _gathered(items: Iterable[bytes]) -> Iterator[bytes]:
    """The framed items joined into parts: a big first one, then smaller ones."""
    pending: list[bytes] = []
    size, most = 0, _GATHER
    for item in items:
        pending += framed(item)
        size += len(item)
        if size >= most:
            yield b"".join(pending)
            pending.clear()
            size, most = 0, _FEED
    if pending:
        yield b"".join(pending)


def open_chunks(chunks: Iterable[bytes], count: int, key: bytes, prefix: bytes, header_hash: bytes) -> Iterator[bytes]:
    """The plain bytes of each chunk. Raises ProtocolError ``chunk_wrong`` or ``chunks_missing``."""
    cipher = AESGCM(key)
    index = -1
    for index, chunk in enumerate(chunks):
        if index >= count:
            raise ProtocolError(Code.CHUNKS_MISSING)
        try:
            yield cipher.decrypt(nonce(prefix, index, last=index == count - 1), chunk, header_hash)
        except InvalidTag as error:
            raise ProtocolError(Code.CHUNK_WRONG, {"index": index}) from error
    if index != count - 1:
        raise ProtocolError(Code.CHUNKS_MISSING)


def unseal_items(plain: Iterable[bytes], allowed: int) -> Iterator[bytes]:
    """The items that ``seal_items`` put in. allowed: bytes they may unpack to.

    Raises ProtocolError ``compression_wrong``, ``too_much_inside``, ``padding_wrong``, ``malformed``, ``too_long``.
    """
    unpacker = _Unpacker(allowed)
    frames = Frames()
    tail = _Tail()
    for chunk in plain:
        at = 0
        while at < len(chunk) and not unpacker.ended:
            data, used = unpacker.sip(chunk[at : at + _SIP])
            at += used
            yield from frames.feed(data)
        tail.content += at
        tail.feed(chunk[at:])
    if not unpacker.ended:
        raise ProtocolError(Code.COMPRESSION_WRONG)
    frames.end()
    tail.end()


class _Unpacker:
    """One zstd frame, unpacked in small sips and never beyond what is allowed."""

    def __init__(self, allowed: int) -> None:
        self._allowed = allowed
        self._unpacked = 0
        self._object = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
        self.ended = False

    def sip(self, packed: bytes) -> tuple[bytes, int]:
        """What ``packed`` unpacks to, and how many of its bytes belong to the frame."""
        try:
            data: bytes = self._object.decompress(packed)
        except zstandard.ZstdError as error:
            raise ProtocolError(Code.COMPRESSION_WRONG) from error
        self._unpacked += len(data)
        if self._unpacked > self._allowed:
            raise ProtocolError(Code.TOO_MUCH_INSIDE, {"most": self._allowed})
        self.ended = bool(self._object.eof)
        return data, len(packed) - len(self._object.unused_data)


class _Tail:
    """What follows the packed content: zeros and eight bytes that say how long the content was."""

    def __init__(self) -> None:
        self.content = 0
        self._zeros = 0
        self._last = b""

    def feed(self, data: bytes) -> None:
        both = self._last + data
        zeros, self._last = both[:-_TRAILER], both[-_TRAILER:]
        if zeros.count(0) != len(zeros):
            raise ProtocolError(Code.PADDING_WRONG)
        self._zeros += len(zeros)

    def end(self) -> None:
        whole = self.content + self._zeros + len(self._last)
        if (
            len(self._last) != _TRAILER
            or int.from_bytes(self._last, "big") != self.content
            or padded_length(self.content + _TRAILER) != whole
        ):
            raise ProtocolError(Code.PADDING_WRONG)
