"""What came and nobody has opened, and what was made ready for the desks: files, each whole or not there."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from sync.office.logs import Logs
from sync.protocol.durable import sync_folder, written_whole
from sync.protocol.envelope import Manifest, claimed_manifest
from sync.protocol.errors import ProtocolError
from sync.protocol.limits import HANDOVER, MIB, RELEASE_CHUNK
from sync.protocol.wire import Offer, decode_offer, encode_offer

MOST: Final = 2_048 * MIB
"""Bytes that all hand-overs together may have that nobody has opened."""
MOST_WANTED: Final = 1_000
"""Parts that are noted as asked for in vain."""
LETTERS: Final = "letters"
FEED: Final = "feed"
_NAME: Final = re.compile("[0-9a-f]{64}")


class Spool:
    """A folder of this machine. Names in it are hashes and device ids; everything else is sealed or signed."""

    def __init__(self, root: Path) -> None:
        self._in = root / "in"
        self._decided = root / "decided"
        self._desks = root / "desks"
        self._out = root / "out"
        self._releases = root / "releases"
        self._wanted = root / "wanted"
        for folder in (self._in, self._decided, self._desks, self._out, self._releases, self._wanted):
            folder.mkdir(parents=True, exist_ok=True)
        self.logs = Logs(root / "logs")

    def used(self) -> bool:
        """Whether this machine has ever had something for a desk, or from one."""
        return any(any(folder.iterdir()) for folder in (self._in, self._out))

    def keep_offer(self, name: str, offer: Offer) -> None:
        """A batch was offered; the same again changes nothing."""
        folder = self._in / name
        folder.mkdir(exist_ok=True)
        if not (folder / "offer").exists():
            _put(folder / "offer", encode_offer(offer))

    def offer(self, name: str) -> Offer | None:
        """A batch that was offered; None when it was not."""
        try:
            return decode_offer((self._in / name / "offer").read_bytes(), HANDOVER)
        except (FileNotFoundError, NotADirectoryError, ProtocolError):
            return None

    def keep_chunk(self, name: str, index: int, data: bytes) -> None:
        """One chunk of it."""
        _put(self._in / name / f"{index:05d}", data)

    def missing(self, name: str, manifest: Manifest) -> tuple[int, ...]:
        """Which chunks are not here."""
        folder = self._in / name
        return tuple(index for index in range(manifest.count) if not (folder / f"{index:05d}").exists())

    def chunks(self, name: str, count: int) -> Iterator[bytes]:
        """Every chunk in order, one in memory. Raises OSError."""
        return ((self._in / name / f"{index:05d}").read_bytes() for index in range(count))

    def whole(self) -> tuple[str, ...]:
        """Ids of batches of which every chunk is here, in the order of their coming."""
        found = []
        for folder in self._in.iterdir():
            offer = self.offer(folder.name)
            if offer is not None and not self.missing(folder.name, claimed_manifest(offer.manifest)):
                found.append((folder.stat().st_ctime, folder.name))
        return tuple(name for _, name in sorted(found))

    def drop(self, name: str) -> None:
        """It was taken in, or can't be."""
        shutil.rmtree(self._in / name, ignore_errors=True)

    def keep_decision(self, name: str, offer: Offer) -> None:
        """A desk shows what a supervisor had signed for a batch that is here and on which nobody has decided."""
        _put(self._decided / name, encode_offer(offer))

    def decisions(self) -> tuple[tuple[str, Offer], ...]:
        """(id of the batch, what the desk showed)."""
        found = []
        for path in sorted(self._decided.iterdir()):
            try:
                found += [(path.name, decode_offer(path.read_bytes(), HANDOVER))] if _whole(path) else []
            except ProtocolError:
                path.unlink()  # looked at when it came; a file that somebody changed since
        return tuple(found)

    def drop_decision(self, name: str) -> None:
        """It was looked at."""
        (self._decided / name).unlink(missing_ok=True)

    def size(self) -> int:
        """Bytes of everything that came; what is opened or put in its place meanwhile counts as it is met."""
        size = 0
        for folder, _, names in os.walk(self._in):
            for name in names:
                with suppress(FileNotFoundError):
                    size += Path(folder, name).stat().st_size
        return size

    def keep_pairing(self, name: str, request: bytes) -> None:
        """A desk came with a code that is good."""
        _put(self._desks / name, request)

    def pairings(self) -> tuple[tuple[str, bytes], ...]:
        """(id of the code, what the desk asked)."""
        return tuple((path.name, path.read_bytes()) for path in sorted(self._desks.iterdir()) if _whole(path))

    def drop_pairing(self, name: str) -> None:
        """The desk is known."""
        (self._desks / name).unlink(missing_ok=True)

    def say(self, device: str, name: str, answer: bytes) -> None:
        """What to answer a desk that asks after its batch from now on."""
        folder = self._out / device
        folder.mkdir(exist_ok=True)
        _put(folder / f"{name}.answer", answer)

    def answer(self, device: str, name: str) -> bytes | None:
        """What was said of a batch."""
        return _read(self._out / device / f"{name}.answer")

    def answers(self) -> tuple[tuple[str, str, bytes], ...]:
        """(device, id of the batch, what was said) of all of them."""
        said = (path for path in self._out.glob("*/*.answer") if _whole(path))
        return tuple((path.parent.name, path.stem, path.read_bytes()) for path in said)

    def unsay(self, device: str, name: str) -> None:
        """The batch is not here: its desk brings it again."""
        (self._out / device / f"{name}.answer").unlink(missing_ok=True)

    def publish(self, device: str, kind: str, pages: dict[int, bytes]) -> None:
        """Make pages ready for a desk by the number that it asks after, in place of those that were."""
        folder = self._out / device / kind
        folder.mkdir(parents=True, exist_ok=True)
        for after, page in pages.items():
            if _read(folder / str(after)) != page:
                _put(folder / str(after), page)
        for path in folder.iterdir():
            if path.name.isdecimal() and int(path.name) not in pages:
                path.unlink(missing_ok=True)

    def keep_release(self, name: str, signed: bytes) -> None:
        """The ministry's list of a release, as it came: every desk may have it."""
        if _NAME.fullmatch(name):
            _put(self._releases / name, signed)

    def keep_piece(self, part: str, start: int, data: bytes) -> None:
        """The next bytes of a part of a release; what does not follow on is passed over.

        Bytes that are asked for again were cut off while they were written: what comes now takes their place.
        """
        path = self._releases / part
        here = path.stat().st_size if path.exists() else 0
        if not _NAME.fullmatch(part) or start > here:
            return
        with path.open("r+b" if path.exists() else "xb") as file:
            file.truncate(start)
            file.seek(start)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if not start:
            sync_folder(self._releases)

    def drop_release(self, name: str, parts: Sequence[str]) -> None:
        """A list and its parts are over: nobody asks for them any more."""
        for one in (name, *parts):
            if _NAME.fullmatch(one):
                (self._releases / one).unlink(missing_ok=True)

    def release(self, name: str) -> bytes | None:
        """A list that was kept."""
        return _read(self._releases / name) if _NAME.fullmatch(name) else None

    def lists(self, most: int) -> Iterator[tuple[str, bytes]]:
        """What may be a list among what was kept for everybody: (name, bytes) of all that is at most so long."""
        for path in self._releases.iterdir():
            if _NAME.fullmatch(path.name) and path.stat().st_size <= most:
                yield path.name, path.read_bytes()

    def piece(self, part: str, start: int) -> bytes | None:
        """The next bytes of a part; None where nothing more of it is here."""
        path = self._releases / part
        if not _NAME.fullmatch(part) or not path.exists():
            return None
        with path.open("rb") as file:
            file.seek(start)
            return file.read(RELEASE_CHUNK) or None

    def asked_for(self, part: str, start: int) -> bytes | None:
        """As ``piece``, for a desk; what is not here is noted, for this machine may fetch it for its desks."""
        found = self.piece(part, start)
        if found is None and _NAME.fullmatch(part) and sum(1 for _ in self._wanted.iterdir()) < MOST_WANTED:
            (self._wanted / part).touch()
        return found

    def wanted(self) -> frozenset[str]:
        """What desks asked for and is not here."""
        return frozenset(path.name for path in self._wanted.iterdir())

    def want_no_more(self, names: Iterable[str]) -> None:
        """It is here, or nobody has it."""
        for name in names:
            if _NAME.fullmatch(name):
                (self._wanted / name).unlink(missing_ok=True)

    def have(self, part: str) -> int:
        """Bytes of a part that are here."""
        path = self._releases / part
        return path.stat().st_size if _NAME.fullmatch(part) and path.exists() else 0

    def page(self, device: str, kind: str, after: int) -> bytes | None:
        """The page that begins at a number."""
        return _read(self._out / device / kind / str(after))


def _whole(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".")


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _put(path: Path, data: bytes) -> None:
    """Write a file: whole and on the disk, or not there."""
    with written_whole(path) as file:
        file.write(data)
