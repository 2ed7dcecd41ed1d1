"""Versions of the program at the ministry: taken over from a folder, looked at, kept in pieces that desks ask for."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from resources.programs import keys as built_in_keys
from sync.central import acts
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.programs.schema import ProgramPiece, ProgramRow
from sync.central.settings import CentralError
from sync.protocol import limits
from sync.protocol.errors import ProtocolError
from sync.protocol.program_files import check, statements
from sync.protocol.program_items import STOPPED
from sync.protocol.program_list import ListedFile, ProgramList, encode_list, handed_on, list_id, read_list, shards_in
from sync.protocol.programs import KeySet, read_keys, read_signatures, verify_release

ADDED: Final = "added"
"""It is here, and nobody was told."""


class Keeping:
    """keys: whose signatures count; those that came with this program when none are given."""

    def __init__(self, database: Database, now: Callable[[], datetime], keys: KeySet | None = None) -> None:
        self._database = database
        self._now = now
        self._keys = read_keys(built_in_keys()) if keys is None else keys

    def add(self, folder: Path, by: str = "") -> str:
        """Take over the release that lies in ``folder``; the id of its list. What is here already stays as it is, and
        a version that was stopped may be offered anew.

        Each shard is a transaction of its own: what is cut off is taken up again. Raises OSError; CentralError
        ``program_keys_missing``, ``program_not_genuine`` (params ``reason``), ``program_incomplete`` (params ``file``),
        ``program_other`` where another release has its number.
        """
        made = self._looked_at(folder)
        data, release = encode_list(made), made.release()
        name, at = list_id(data), self._now()
        with self._database.read() as session:
            other = session.scalars(select(ProgramRow).where(ProgramRow.sequence == release.sequence)).first()
        if other is not None and other.id != name:
            raise CentralError("program_other", sequence=release.sequence, version=other.version)
        for shard, piece in _pieces(folder, made):
            with self._database.write() as session:
                _store(session, shard, piece)
        with self._database.write() as session:
            _store(session, name, data)
            row = session.get(ProgramRow, name)
            if row is None:
                row = ProgramRow(
                    id=name, sequence=release.sequence, version=release.version, state=ADDED, listed=data, said={},
                    size=sum(file.seal.size for file in made.files.values()), added_at=at, changed_at=at,
                )  # fmt: skip
                session.add(row)
            elif row.state == STOPPED:
                row.state, row.said, row.changed_at = ADDED, {}, at
            if by:
                acts.write(session, str(uuid7()), at, by, "program_add", name, {"version": release.version})
        return name

    def _looked_at(self, folder: Path) -> ProgramList:
        """The list of what desks install in place, once makers and files were looked at."""
        if not self._keys.keys:
            raise CentralError("program_keys_missing")
        try:
            statement, beside = statements(folder)
            release = verify_release(statement, read_signatures(beside), self._keys)
        except ProtocolError as error:
            raise CentralError("program_not_genuine", reason=str(error.code)) from error
        files = {}
        for name in handed_on(release):
            try:
                check(folder / name, release.files[name])
            except (FileNotFoundError, ProtocolError) as error:
                raise CentralError("program_incomplete", file=name) from error
            files[name] = ListedFile(name, release.files[name], shards_in(folder / name))
        if not files:
            raise CentralError("program_incomplete", file=f"mihan-{release.version}-….tar.xz")
        return ProgramList(statement, beside, files)


def piece(session: Session, name: str, start: int) -> bytes:
    """The next bytes of a shard or a list from ``start`` on; empty for what is none of these."""
    wanted = func.substr(ProgramPiece.data, start + 1, limits.RELEASE_CHUNK)
    found = session.scalars(select(wanted).where(ProgramPiece.hash == name)).first()
    return b"" if found is None else bytes(found)


def is_piece(session: Session, name: str) -> bool:
    """Whether there is a shard or a list of that name."""
    return session.scalars(select(ProgramPiece.hash).where(ProgramPiece.hash == name)).first() is not None


def drop_pieces(session: Session, over: ProgramRow) -> None:
    """Bytes of a version that was stopped go, but those that another names."""
    kept = {
        shard
        for row in session.scalars(select(ProgramRow).where(ProgramRow.id != over.id, ProgramRow.state != STOPPED))
        for shard in _names(row)
    }
    session.execute(delete(ProgramPiece).where(among(session, ProgramPiece.hash, _names(over) - kept)))


def _names(row: ProgramRow) -> set[str]:
    files = read_list(bytes(row.listed)).files.values()
    return {row.id} | {shard for file in files for shard in file.shards}


def _pieces(folder: Path, made: ProgramList) -> Iterator[tuple[str, bytes]]:
    """Every shard, read once more: it is kept as it was looked at, or not at all."""
    for listed in made.files.values():
        with (folder / listed.name).open("rb") as file:
            for shard, size in zip(listed.shards, listed.sizes, strict=True):
                data = file.read(size)
                if hashlib.sha256(data).hexdigest() != shard:
                    raise CentralError("program_incomplete", file=listed.name)
                yield shard, data


def _store(session: Session, name: str, data: bytes) -> None:
    if not is_piece(session, name):
        session.execute(insert(ProgramPiece).values(hash=name, size=len(data), data=data))
