"""A release of the program as the ministry hands it on: its makers' own statement, and its files cut into shards.

The list is named by its hash in a page of the feed that the ministry signed; every shard is named by its hash in the
list. Whose program it is stands in the makers' statement alone: the ministry can hand on, and not make.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.programs import FileSeal, KeySet, ProgramRelease, read_release, read_signatures, verify_release
from sync.protocol.versions import PROTOCOL

BUNDLE: Final = ".tar.xz"
"""Ending of the files that a system's desks install in place."""

_WHAT: Final = "program list"
_NAMES: Final = frozenset({"protocol", "release", "signatures", "files"})
_STATEMENT: Final = 256 * limits.KIB
_FILES: Final = 64


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of the release. shards: their SHA-256, hex, in order; each is a MiB but the last."""

    name: str
    seal: FileSeal
    shards: tuple[str, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Bytes of each shard."""
        last = self.seal.size - (len(self.shards) - 1) * limits.PROGRAM_SHARD
        return (*(limits.PROGRAM_SHARD,) * (len(self.shards) - 1), last)


@dataclass(frozen=True, slots=True)
class ProgramList:
    """statement, signatures: the two files that lie beside a release (``programs``), byte for byte; files: by name."""

    statement: bytes
    signatures: bytes
    files: Mapping[str, ListedFile]

    def release(self) -> ProgramRelease:
        """What the makers' statement says; nobody's signature is looked at."""
        return read_release(self.statement)

    def verified(self, keys: KeySet) -> ProgramRelease:
        """As ``release``, once two of the makers were found to have signed it. Raises ProtocolError."""
        return verify_release(self.statement, read_signatures(self.signatures), keys)


def handed_on(release: ProgramRelease) -> tuple[str, ...]:
    """Of the files of a release, those that desks take over to install it in place: each system's, and what is new."""
    ours = re.compile(rf"mihan-{re.escape(release.version)}(-[a-z0-9]+-[a-z0-9_]+{re.escape(BUNDLE)}|\.news\.json)")
    return tuple(sorted(name for name in release.files if ours.fullmatch(name)))


def shards_in(path: Path) -> tuple[str, ...]:
    """The hashes of a file's shards. Raises OSError."""
    with path.open("rb") as file:
        return tuple(hashlib.sha256(data).hexdigest() for data in iter(lambda: file.read(limits.PROGRAM_SHARD), b""))


def encode_list(made: ProgramList) -> bytes:
    """The list as it travels. Raises ProtocolError for what ``read_list`` refuses."""
    data = encode(
        {
            "protocol": PROTOCOL,
            "release": made.statement,
            "signatures": made.signatures,
            "files": [
                [name, b"".join(bytes.fromhex(shard) for shard in file.shards)] for name, file in made.files.items()
            ],
        },
        _WHAT,
    )
    read_list(data)
    return data


def list_id(data: bytes) -> str:
    """SHA-256 of the list, hex: by this the feed names it and desks ask for it."""
    return hashlib.sha256(data).hexdigest()


def read_list(data: bytes) -> ProgramList:
    """What a list says; whose program it is, ``ProgramList.verified`` says. Raises ProtocolError."""
    fields = Fields.read(data, limits.PROGRAM_LIST, _WHAT, _NAMES)
    fields.version("protocol", PROTOCOL)
    statement = fields.blob("release", _STATEMENT, 1)
    release = read_release(statement)
    files = {}
    for value in fields.items("files", _FILES):
        match value:
            case [str(name), bytes(hashes)] if name in release.files and name not in files:
                files[name] = ListedFile(name, release.files[name], _cut(hashes))
            case _:
                raise fields.wrong("files")
    if not files or any(len(one.shards) != -(-one.seal.size // limits.PROGRAM_SHARD) for one in files.values()):
        raise fields.wrong("files")
    return ProgramList(statement, fields.blob("signatures", _STATEMENT, 1), files)


def check_shard(file: ListedFile, number: int, data: bytes) -> None:
    """Raise ProtocolError ``chunk_wrong`` unless ``data`` is the shard that the list names."""
    if len(data) != file.sizes[number] or hashlib.sha256(data).hexdigest() != file.shards[number]:
        raise ProtocolError(Code.CHUNK_WRONG, {"part": file.name})


def _cut(hashes: bytes) -> tuple[str, ...]:
    if len(hashes) % HASH:
        raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": "files"})
    return tuple(hashes[at : at + HASH].hex() for at in range(0, len(hashes), HASH))
