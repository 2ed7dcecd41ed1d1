"""Whether the log is still what was written: looked at whenever somebody signs in, against what is known beside it."""

import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.auditing import AUDIT_BROKEN, AUDIT_OLDER, Break

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
AT_ONCE: Final = 20_000
"""Lines that are gone through while somebody waits (a tenth of a second); a longer chain from where it was known."""


def look(work: "Work", key: bytes, head_file: Path, now: datetime) -> None:
    """Go through the chain in the caller's transaction, before anything is added to it, and write down what is wrong.

    What is wrong is told once: with a line of its own, and to whoever sits there. Nobody is kept out by it.
    """
    from mihan_desktop.storage.anchors import HERE, read_head

    outside = read_head(head_file, key)
    here = work.anchors.get(HERE)
    number = work.audit.head()[0]
    start = here.number if here is not None and number > AT_ONCE else 0
    found = [*_against_what_is_known(work), *((Break.CHANGED, line) for line in _gone_through(work, start, now))]
    if outside is not None and work.audit.hash_of(outside[0]) != outside[1]:
        found.append((Break.OLDER, outside[0]))
    _tell(work, found, now)
    note_head(work, now)


def look_whole(work: "Work", now: datetime) -> None:
    """Go through all of it, however long it is; in the caller's transaction."""
    _tell(work, [(Break.CHANGED, line) for line in _gone_through(work, 0, now)], now)


def note_head(work: "Work", now: datetime) -> None:
    """Know within the database how far the chain has come."""
    from mihan_desktop.storage.anchors import HERE, Anchor

    number, head = work.audit.head()
    work.anchors.put(Anchor(HERE, number, head, now))


def keep_head(work: "Work", key: bytes, head_file: Path) -> None:
    """Know it outside the database too: what ``work``, which reads only, sees is on the disk.

    A full disk keeps what was known before.
    """
    from mihan_desktop.storage.anchors import write_head

    try:
        write_head(head_file, key, *work.audit.head())
    except OSError as error:
        log.warning("the head of the log could not be kept: %s", type(error).__name__)


def _against_what_is_known(work: "Work") -> Iterator[tuple[Break, int]]:
    """What this database itself says that the chain must contain, and it does not."""
    from mihan_desktop.storage.anchors import HERE, MINISTRY
    from sync.protocol.envelope import claimed_manifest

    number = work.audit.head()[0]
    known = [(one.number, one.hash) for one in map(work.anchors.get, (HERE, MINISTRY)) if one is not None]
    signed = work.batches.newest_manifest()
    vouched = None if signed is None else claimed_manifest(signed).header.audit
    for line, head in [*known, *([vouched] if vouched is not None else [])]:
        if line > number:
            yield Break.CUT, line
        elif work.audit.hash_of(line) != head:
            yield Break.CHANGED, line


def _gone_through(work: "Work", after: int, now: datetime) -> tuple[int, ...]:
    from mihan_desktop.storage.anchors import WHOLE, Anchor

    breaks = work.audit.breaks(after)
    if not after:
        work.anchors.put(Anchor(WHOLE, *work.audit.head(), now))
    return breaks


def _tell(work: "Work", found: list[tuple[Break, int]], now: datetime) -> None:
    from mihan_desktop.storage.anchors import BROKEN, Anchor

    told = {one.number for one in work.anchors.broken()}
    ends = work.audit.head()[0]
    for kind, line in found:
        if line in told:
            continue
        told.add(line)
        code = AUDIT_OLDER if kind is Break.OLDER else AUDIT_BROKEN
        details: dict[str, str | int] = {"kind": kind.value, "line": line, "ends": ends}
        work.audit.append(code, at=now, details=details)
        work.anchors.put(Anchor(f"{BROKEN}{line}", line, work.audit.hash_of(line) or b"", now, kind.value.encode()))
        work.notices.add(code, at=now, details=details)
        log.warning("the log of this desk is not whole: %s at line %d", kind.value, line)
