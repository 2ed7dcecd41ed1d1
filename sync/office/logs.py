"""Desks' logs on their way to the ministry: kept as they came, sealed, until the ministry has said that it has them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.protocol.audit_file import Stand
from sync.protocol.audit_report import Claimed
from sync.protocol.durable import written_whole
from sync.protocol.errors import ProtocolError
from sync.protocol.limits import AUDIT, KIB, MIB
from sync.protocol.signing import Signed
from sync.protocol.wire import decode_signed, encode_signed

MOST: Final = 64 * MIB
"""Bytes of all reports together that were not passed on."""
REMEMBERED: Final = 500
"""Reports of one desk that were passed on and are known again when the same file is read twice."""
_STAND: Final = "stand"
_PASSED: Final = ".passed"
_REPORT: Final = ".report"


@dataclass(frozen=True, slots=True)
class Kept:
    """A report that waits: whose it is, the name of its file, its last line and that line's hash, and its first."""

    device: str
    name: str
    first: int
    last: int
    head: bytes


class Logs:
    """A folder of this machine, one in it for each desk. Files are whole or not there; nothing in them is readable."""

    def __init__(self, root: Path) -> None:
        self._root = root
        root.mkdir(parents=True, exist_ok=True)

    def stand(self, device: str) -> Stand:
        """How far the log of a desk is in this machine's keeping, or was passed on."""
        try:
            return Stand.decode((self._root / device / _STAND).read_bytes())
        except (FileNotFoundError, ProtocolError):
            return Stand()

    def keep(self, claimed: Claimed, signed: Signed) -> Stand:
        """Keep a report whose signature was found good; the same again does nothing. OSError when it can't be kept."""
        folder = self._root / claimed.device
        folder.mkdir(exist_ok=True)
        mark = hashlib.sha256(signed.statement).hexdigest()
        if not any(path.name.endswith((mark + _REPORT, mark + _PASSED)) for path in folder.iterdir()):
            place = max((int(one.name.partition("-")[0]) for one in self.waiting(claimed.device)), default=0) + 1
            name = f"{place:012d}-{claimed.first}-{claimed.last}-{claimed.head.hex()}-{mark}{_REPORT}"
            _put(folder / name, encode_signed(signed))
            _put(folder / _STAND, Stand(claimed.last, claimed.head).encode())
        return self.stand(claimed.device)

    def waiting(self, device: str = "") -> tuple[Kept, ...]:
        """What was not passed on, of every desk or of one, each desk's in the order of its coming."""
        folders = [self._root / device] if device else sorted(self._root.iterdir())
        return tuple(
            _kept(folder.name, path.name)
            for folder in folders
            if folder.is_dir()
            for path in sorted(folder.iterdir())
            if path.name.endswith(_REPORT) and not path.name.startswith(".")
        )

    def report(self, kept: Kept) -> Signed:
        """What waits. Raises OSError, ProtocolError."""
        return decode_signed((self._root / kept.device / kept.name).read_bytes(), AUDIT)

    def passed(self, kept: Kept) -> None:
        """The ministry has it: the file's name is remembered, its bytes are not."""
        folder = self._root / kept.device
        _put(folder / (kept.name.removesuffix(_REPORT) + _PASSED), b"")
        (folder / kept.name).unlink(missing_ok=True)
        known = sorted((path for path in folder.iterdir() if path.name.endswith(_PASSED)), key=_when)
        for path in known[:-REMEMBERED]:
            path.unlink(missing_ok=True)

    def answered(self, device: str, upto: int, head: bytes) -> None:
        """The ministry said up to where it has a desk's log: what it answers by that is passed on.

        Where something is missing between that line and all that waits here, the desk has to begin again from it.
        """
        waiting = self.waiting(device)
        for place, kept in enumerate(waiting):
            if (kept.last, kept.head) == (upto, head):
                for one in waiting[: place + 1]:
                    self.passed(one)
                return
        if waiting and min(kept.first for kept in waiting) > upto + 1:
            self.forget(device)

    def forget(self, device: str) -> None:
        """Nothing of a desk's log was ever here."""
        folder = self._root / device
        for path in list(folder.iterdir()) if folder.is_dir() else ():
            path.unlink(missing_ok=True)

    def has_room(self, size: int) -> bool:
        """Whether so many bytes more may be kept."""
        there = sum((self._root / one.device / one.name).stat().st_size for one in self.waiting())
        return there + size + KIB <= MOST


def _kept(device: str, name: str) -> Kept:
    _, first, last, head, _ = name.removesuffix(_REPORT).split("-")
    return Kept(device, name, int(first), int(last), bytes.fromhex(head))


def _when(path: Path) -> float:
    return path.stat().st_mtime


def _put(path: Path, data: bytes) -> None:
    with written_whole(path) as file:
        file.write(data)
