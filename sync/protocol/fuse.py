"""Binary fuse filters (Graf and Lemire, 2022) as bytes: made of 64-bit keys, asked where they lie, nothing copied.

pyfusefilter's compiled half does the work. Its Python half hashes texts anew and reads a filter's lengths without
looking at how many bytes there are; here keys are hashes already, and lengths are checked before anything is read.
"""

import struct
import sys
from array import array
from typing import Any, Final

from pyfusefilter._xorfilter import ffi, lib

from sync.protocol.errors import Code, ProtocolError

_HEAD: Final = struct.Struct("<QIII")
"""Seed, number of keys, length of a segment, segments in which a key may begin."""
_LONGEST: Final = 262_144
"""The longest segment that the library makes."""
_LEAST: Final = 8
"""Keys of the smallest filter: with fewer the library's arithmetic runs below zero."""
_WHAT: Final = "filter"

assert sys.byteorder == "little", "filters travel as little-endian machines have them"  # noqa: S101


def make(keys: "array[int]", bits: int) -> bytes:
    """A filter of ``keys`` (distinct, type ``Q``) with ``bits`` (8 or 16) for each; empty of too few keys.

    Whether it says yes of a stranger: once in 256, or in 65,536.
    """
    if keys.itemsize != 8 or len(keys) < _LEAST:
        raise ValueError(len(keys))
    kind = f"binary_fuse{bits}"
    filled = ffi.new(f"{kind}_t *")
    if not getattr(lib, f"{kind}_allocate")(len(keys), filled):
        raise MemoryError
    try:
        if not getattr(lib, f"{kind}_populate")(ffi.from_buffer("uint64_t[]", keys), len(keys), filled):
            raise ValueError(len(keys))
        head = _HEAD.pack(filled.Seed, filled.Size, filled.SegmentLength, filled.SegmentCount)
        return head + bytes(ffi.buffer(filled.Fingerprints, filled.ArrayLength * bits // 8))
    finally:
        getattr(lib, f"{kind}_free")(filled)


class Filter:
    """A filter that stands at the beginning of ``data``. Attribute ``size``: its bytes.

    Raises ProtocolError ``wrong_shape`` for lengths that no filter has, or that are longer than ``data``.
    """

    def __init__(self, data: memoryview, bits: int) -> None:
        try:
            seed, size, length, count = _HEAD.unpack_from(data)
        except struct.error as error:
            raise _wrong("head") from error
        slots = (count + 2) * length
        self.size = _HEAD.size + slots * bits // 8
        if not 4 <= length <= _LONGEST or length & (length - 1) or not 1 <= count < 2**16 or self.size > len(data):
            raise _wrong("length")
        self._keep = ffi.from_buffer(data[_HEAD.size : self.size])
        self._filter: Any = ffi.new(f"binary_fuse{bits}_t *")
        self._filter.Seed, self._filter.Size = seed, size
        self._filter.SegmentLength, self._filter.SegmentLengthMask = length, length - 1
        self._filter.SegmentCount, self._filter.SegmentCountLength = count, count * length
        self._filter.ArrayLength = slots
        self._filter.Fingerprints = ffi.cast(f"uint{bits}_t *", self._keep)
        self._contains = getattr(lib, f"binary_fuse{bits}_contain")

    def __contains__(self, key: int) -> bool:
        return bool(self._contains(key, self._filter))


def _wrong(field: str) -> ProtocolError:
    return ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": field})
