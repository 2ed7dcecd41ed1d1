"""A .mihan file that somebody brought: what it is and from whom, before anything of it is taken over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class FileKind(StrEnum):
    """What a file is."""

    RECEIPT = "receipt"
    FEED = "feed"
    BATCH = "batch"
    HANDED = "handed"
    MAIL = "mail"
    CARD = "card"
    LOG = "log"  # of a desk, for the ministry
    LOG_RECEIPT = "log_receipt"  # the ministry's words on logs


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What a file says, its signature checked with the key that is pinned here where the ministry wrote it.

    ours: there is something in it for this desk; known: it was taken over before, and nothing would change.
    batch, receipt: their numbers, or of the ministry's word on a log the line up to which it has it; counts: of a
    receipt by status, of a feed by kind of item (what is new of it); releases: versions of those inside; office,
    device: for whom, or of a batch from whom; size: bytes of the file.
    """

    kind: FileKind
    size: int
    ours: bool
    known: bool
    at: datetime | None = None
    office: str = ""
    device: str = ""
    batch: int = 0
    receipt: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    releases: tuple[int, ...] = ()
