"""Files on their way: named by the SHA-256 of their bytes, cut into parts that each fit into a change."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sync.protocol import limits
from sync.protocol.canonical import Fields
from sync.protocol.errors import ProtocolError

_WHAT: Final = "attachment"
_NAMES: Final = frozenset({"type", "size", "part", "data"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a file. type: its media type; size: bytes of the whole file; part: 0..; data: bytes of this part.

    Every part but the last has ``limits.ATTACHMENT_PART`` bytes, so a part's number says where it belongs.
    """

    type: str
    size: int
    part: int
    data: bytes

    @property
    def count(self) -> int:
        """How many parts the file has."""
        return parts_of(self.size)

    def body(self) -> dict[str, object]:
        """As the body of a change of kind ``attachment``."""
        return {"type": self.type, "size": self.size, "part": self.part, "data": self.data}


def parts_of(size: int) -> int:
    """How many parts a file of ``size`` bytes has."""
    return -(-size // limits.ATTACHMENT_PART)


def content_id(data: bytes) -> str:
    """What a file is called everywhere: SHA-256 of its bytes, hex; the ``record`` of the changes that carry it."""
    return hashlib.sha256(data).hexdigest()


def cut(media_type: str, data: bytes) -> Iterator[Part]:
    """The parts of a file, in order."""
    for number in range(parts_of(len(data))):
        start = number * limits.ATTACHMENT_PART
        yield Part(media_type, len(data), number, data[start : start + limits.ATTACHMENT_PART])


def read_part(body: Mapping[str, object]) -> Part | None:
    """The part in a change's body; None when it is none."""
    try:
        fields = Fields(dict(body), _WHAT, _NAMES)
        size = fields.number("size", limits.ATTACHMENT, 1)
        part = fields.number("part", parts_of(size) - 1)
        whole = min(limits.ATTACHMENT_PART, size - part * limits.ATTACHMENT_PART)
        return Part(fields.text("type", limits.IDENTIFIER), size, part, fields.blob("data", whole))
    except ProtocolError:
        return None
