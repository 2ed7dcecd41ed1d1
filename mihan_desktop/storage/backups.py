"""A backup: one file with the database as it was at one moment, under its own key, and the file of keys.

It begins like every file of ours: the magic, the letter S, the length of a head. The head is canonical CBOR; the bytes
of the database follow it and nothing else does. Who may open the office may open the backup: by a password, the
recovery paper, the ministry's safe. A MAC under the database's key covers the head, and the head has the hash of the
rest, so that no byte can be changed by anybody without the key. No name of a person stands in it, and no name of a
file: nothing in it says where to write. docs/decisions/0028-backup.md says why it is so.
"""

import hashlib
import hmac
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mihan_desktop.domain.problems import MihanError
from sync.protocol.bundle import BACKUP, MAGIC
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.errors import ProtocolError

VERSION: Final = 1
SUFFIX: Final = ".mihan-backup"
MOST_HEAD: Final = 1024 * 1024
"""bytes; nearly all of it the file of keys, about 2 kB for each person"""
_MOST_KEYRING: Final = MOST_HEAD - 16 * 1024
_PIECE: Final = 1024 * 1024
_START: Final = len(MAGIC) + len(BACKUP) + 4
_HASH: Final = 32
_NAMES: Final = frozenset({
    "backup", "made", "program", "revision", "device", "office", "office_name", "last", "changes", "audit_number",
    "audit_head", "size", "sha256", "keyring", "mac",
})  # fmt: skip
Step = Callable[[int], None]
"""Called with the bytes done so far; whatever it raises stops the work."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup says of itself; nothing of it is believed before ``belongs_to``.

    made: aware UTC; revision: of the schema; last: the highest number of a change, and how many changes there are;
    audit: number and hash of the log's newest line; size, sha256: of the database's bytes; keyring: ``keyring.json``.
    """

    made: datetime
    program: str
    revision: str
    device: str
    office: str
    office_name: str
    last: int
    changes: int
    audit: tuple[int, bytes]
    size: int
    sha256: bytes
    keyring: bytes
    mac: bytes = b""

    def belongs_to(self, key: bytes) -> bool:
        """Whether somebody with the database's ``key`` wrote it as it is."""
        return hmac.compare_digest(self.mac, self._mac(key))

    def encoded(self, key: bytes) -> bytes:
        """The bytes that stand in the file, with the MAC by ``key``."""
        return encode({**self._values(), "mac": self._mac(key)}, "backup")

    def _mac(self, key: bytes) -> bytes:
        own = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"mihan/1 backup").derive(key)
        return hmac.digest(own, encode(self._values(), "backup"), "sha256")

    def _values(self) -> dict[str, object]:
        return {
            "backup": VERSION, "made": self.made.isoformat(), "program": self.program, "revision": self.revision,
            "device": self.device, "office": self.office, "office_name": self.office_name, "last": self.last,
            "changes": self.changes, "audit_number": self.audit[0], "audit_head": self.audit[1], "size": self.size,
            "sha256": self.sha256, "keyring": self.keyring,
        }  # fmt: skip


def write(file: BinaryIO, head: bytes, database: Path, step: Step) -> None:
    """Write head (``Head.encoded``) and database to ``file``, and see to it that the disk has them. Raises OSError."""
    file.write(MAGIC + BACKUP + len(head).to_bytes(4, "big") + head)
    done = 0
    with database.open("rb") as source:
        while piece := source.read(_PIECE):
            file.write(piece)
            done += len(piece)
            step(done)
    file.flush()
    os.fsync(file.fileno())


def digest(path: Path) -> tuple[int, bytes]:
    """Bytes and SHA-256 of the file at ``path``. Raises OSError."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").digest()
        return file.tell(), found


def read_head(path: Path) -> Head:
    """What the backup at ``path`` says of itself.

    Raises MihanError ``not_a_backup``; ``backup_damaged`` when there is less or more in the file than it says, or its
    head is none; ``newer_schema`` for a later kind of backup; OSError.
    """
    with path.open("rb") as file:
        start = file.read(_START)
        if len(start) < _START or not start.startswith(MAGIC + BACKUP):
            raise MihanError("not_a_backup")
        length = int.from_bytes(start[-4:], "big")
        if length > MOST_HEAD:
            raise MihanError("backup_damaged", {"reason": "head"})
        try:
            head = _read(file.read(length), length)
        except (ProtocolError, ValueError) as error:
            raise MihanError("backup_damaged", {"reason": "head"}) from error
        if os.fstat(file.fileno()).st_size != _START + length + head.size:
            raise MihanError("backup_damaged", {"reason": "size"})
        return head


def pieces(path: Path, head: Head) -> Iterator[bytes]:
    """The database's bytes, from the disk itself where the system lets go of what it remembers of the file.

    Raises MihanError ``backup_damaged`` once the last was given and they are not those of ``head``; OSError.
    """
    found, left = hashlib.sha256(), head.size
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        file.seek(_START + int.from_bytes(file.read(_START)[-4:], "big"))
        while left and (piece := file.read(min(left, _PIECE))):
            found.update(piece)
            left -= len(piece)
            yield piece
        if left or file.read(1) or not hmac.compare_digest(found.digest(), head.sha256):
            raise MihanError("backup_damaged", {"reason": "contents"})


def _read(data: bytes, length: int) -> Head:
    value = decode(data, MOST_HEAD, "backup")
    if len(data) != length or not isinstance(value, dict):
        raise ValueError("head")
    version = value.get("backup")
    if type(version) is int and version > VERSION:
        raise MihanError("newer_schema", {"revision": f"backup {version}"})
    said = Fields(value, "backup", _NAMES)
    said.version("backup", VERSION)
    made = datetime.fromisoformat(said.text("made"))
    if made.tzinfo is None or made.isoformat() != said.text("made"):  # one moment has one spelling
        raise ValueError("made")
    return Head(
        made, said.text("program"), said.text("revision"), said.text("device"), said.text("office", least=0),
        said.text("office_name", most=1000, least=0), said.number("last"), said.number("changes"),
        (said.number("audit_number"), said.blob("audit_head", _HASH)), said.number("size"),
        said.blob("sha256", _HASH), said.blob("keyring", _MOST_KEYRING, 1), said.blob("mac", _HASH),
    )  # fmt: skip
