"""Files of records: gathered from their parts, kept once they are what their name says, found by who names them."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.attachments import media_type_of
from sync.central.bodies import BadBodyError
from sync.central.bulk import among, put
from sync.central.rights_schema import ErasedFile
from sync.central.schema import (
    Attachment,
    AttachmentPart,
    AttendanceMark,
    ChangeRow,
    Receipt,
    RecordAttachment,
    Registration,
)
from sync.protocol.attachments import Part, content_id, read_part
from sync.protocol.messages import ATTENDANCE, Change

PICTURES: Final = frozenset({"image/jpeg", "image/png"})


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of a record. arrived: its bytes are here; current: what stands now names it; at: first named.

    of_mark: it was brought to a class as a document of a mark.
    """

    name: str
    sha256: str
    media_type: str
    size: int
    arrived: bool
    current: bool
    at: datetime
    of_mark: bool = False

    @property
    def is_picture(self) -> bool:
        """True for what a browser may draw."""
        return self.media_type in PICTURES


@dataclass(frozen=True, slots=True)
class File:
    """A file with its bytes. name: as the record calls it."""

    name: str
    media_type: str
    data: bytes


class Incoming:
    """Files that come in some changes of one batch: looked up together, written together, taken one by one between."""

    def __init__(self, session: Session, device: str, office: str, home: str, at: datetime) -> None:
        self._session = session
        self._mine = {"device_id": device, "home": home}
        self._kept = {"office_id": office, "received_at": at, "home": home}
        self._here: set[str] = set()
        self._there: dict[tuple[str, int], set[int]] = {}
        self._files: list[dict[str, object]] = []
        self._parts: dict[tuple[str, int], dict[int, bytes]] = {}

    def look_up(self, names: Sequence[str], named: Set[str] = frozenset()) -> None:
        """Ask what is here of the files ``names`` (SHA-256 in hex). named: by records that come with them.

        What only erased records named counts as here: it is not kept again.
        """
        if not names:
            return
        session = self._session
        self._here = set(session.scalars(select(Attachment.sha256).where(among(session, Attachment.sha256, names))))
        others = select(RecordAttachment.sha256).where(RecordAttachment.sha256 == ErasedFile.sha256).exists()
        gone = select(ErasedFile.sha256).where(among(session, ErasedFile.sha256, names), ~others)
        self._here |= set(session.scalars(gone)) - named
        parts = select(AttachmentPart.sha256, AttachmentPart.size, AttachmentPart.part).where(
            among(session, AttachmentPart.sha256, names), *self._of_this_desk()
        )
        for sha256, size, part in session.execute(parts):
            self._there.setdefault((sha256, size), set()).add(part)

    def take(self, change: Change) -> None:
        """Keep a part of a file, and the file when this was the last part that was missing; again is as good.

        Raises ``BadBodyError``: ``bad_body``; ``file_wrong`` when the whole is not what its name says, and then the
        parts are dropped so that they may come again; ``file_type`` when it is nothing that the office keeps.
        """
        part = read_part(change.body)
        if part is None:
            raise BadBodyError
        sha256 = change.record
        if sha256 in self._here:
            return
        data = part.data if part.count == 1 else self._whole(sha256, part)
        if data is None:
            return
        if content_id(data) != sha256:
            raise BadBodyError("file_wrong")
        kind = media_type_of(data)
        if kind is None or kind.value != part.type:
            raise BadBodyError("file_type")
        self._here.add(sha256)
        named = {"sha256": sha256, "media_type": kind.value, "size": part.size, "data": data}
        self._files.append(named | self._kept)

    def write(self) -> None:
        """Write what was taken."""
        put(self._session, Attachment, self._files)
        rows = [
            {"sha256": sha256, "size": size, "part": part, "data": data} | self._mine
            for (sha256, size), parts in self._parts.items()
            for part, data in parts.items()
        ]
        put(self._session, AttachmentPart, rows)

    def _whole(self, sha256: str, part: Part) -> bytes | None:
        """The whole file when ``part`` completes it, and its parts are forgotten; None while others are missing."""
        name = (sha256, part.size)
        there, held = self._there.get(name, set()), self._parts.setdefault(name, {})
        if part.part not in there:
            held[part.part] = part.data
        if len(there | held.keys()) < part.count:
            return None
        of_file = (AttachmentPart.sha256 == sha256, AttachmentPart.size == part.size, *self._of_this_desk())
        pieces = dict(held)
        if there:
            kept = select(AttachmentPart.part, AttachmentPart.data).where(*of_file)
            pieces = dict(self._session.execute(kept).all()) | pieces
            self._session.execute(delete(AttachmentPart).where(*of_file))
            del self._there[name]
        del self._parts[name]
        return b"".join(pieces[number] for number in range(part.count))

    def _of_this_desk(self) -> tuple[ColumnElement[bool], ...]:
        return (AttachmentPart.device_id == self._mine["device_id"], AttachmentPart.home == self._mine["home"])


def of_record(session: Session, record_id: str) -> tuple[FileLine, ...]:
    """The files that the changes of a record name, and marks of its person; those in force first, each once."""
    newest = session.scalars(select(Registration.change_id).where(Registration.id == record_id)).first()
    rows = session.execute(
        select(RecordAttachment, Attachment.sha256, Receipt.at, ChangeRow.kind)
        .join(ChangeRow, ChangeRow.id == RecordAttachment.change_id)
        .join(Receipt, Receipt.batch_id == ChangeRow.batch_id)
        .outerjoin(Attachment, Attachment.sha256 == RecordAttachment.sha256)
        .where(RecordAttachment.record_id == record_id)
        .order_by(Receipt.number, ChangeRow.position, RecordAttachment.name)
    ).all()
    standing = _standing(session, record_id) | {newest}
    current = {(row.name, row.sha256) for row, *_ in rows if row.change_id in standing}
    found: dict[tuple[str, str], FileLine] = {}
    for row, arrived, at, kind in rows:
        key = (row.name, row.sha256)
        marked, here = kind == ATTENDANCE, arrived is not None
        line = FileLine(row.name, row.sha256, row.media_type, row.size, here, key in current, at, marked)
        found.setdefault(key, line)
    return tuple(sorted(found.values(), key=lambda line: not line.current))


def _standing(session: Session, person: str) -> set[str | None]:
    """The marks of a person that count: the last by its clock at each session."""
    marks = select(AttendanceMark.session_id, AttendanceMark.change_id).where(AttendanceMark.person_id == person)
    rows = session.execute(marks.order_by(AttendanceMark.clock)).all()
    return {change for _, change in {meeting: (meeting, change) for meeting, change in rows}.values()}


def file_of(session: Session, record_id: str, sha256: str) -> File | None:
    """A file that a change of the record names; None when none does, or when its bytes are not here."""
    row = session.execute(
        select(RecordAttachment.name, Attachment.media_type, Attachment.data)
        .join(Attachment, Attachment.sha256 == RecordAttachment.sha256)
        .where(RecordAttachment.record_id == record_id, RecordAttachment.sha256 == sha256)
        .order_by(RecordAttachment.change_id)
    ).first()
    return None if row is None else File(row[0], row[1], bytes(row[2]))


def kept_body(body: Mapping[str, object]) -> dict[str, object]:
    """A change's body as the register keeps it: bytes of files and pictures give way to their hash."""
    return {name: content_id(value) if isinstance(value, bytes) else value for name, value in body.items()}
