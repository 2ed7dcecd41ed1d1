"""Files of records: gathered from their parts, kept once they are what their name says, found by who names them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.attachments import media_type_of
from sync.central.bodies import BadBodyError
from sync.central.schema import Attachment, AttachmentPart, ChangeRow, Receipt, RecordAttachment, Registration
from sync.protocol.attachments import Part, content_id, read_part
from sync.protocol.messages import Change

PICTURES: Final = frozenset({"image/jpeg", "image/png"})


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of a record. arrived: its bytes are here; current: the record's newest words name it; at: first named."""

    name: str
    sha256: str
    media_type: str
    size: int
    arrived: bool
    current: bool
    at: datetime

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


def take_part(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep a part of a file, and the file when this was the last part that was missing; again is as good.

    Raises ``BadBodyError``: ``bad_body``; ``file_wrong`` when the whole is not what its name says, and then the parts
    are dropped so that they may come again; ``file_type`` when it is nothing that the office keeps.
    """
    part = read_part(change.body)
    if part is None:
        raise BadBodyError
    sha256 = change.record
    if session.scalars(select(Attachment.sha256).where(Attachment.sha256 == sha256)).first() is not None:
        return
    data = _whole(session, sha256, device, part)
    if data is None:
        return
    if content_id(data) != sha256:
        raise BadBodyError("file_wrong")
    kind = media_type_of(data)
    if kind is None or kind.value != part.type:
        raise BadBodyError("file_type")
    session.execute(
        insert(Attachment).values(
            sha256=sha256, media_type=kind.value, size=part.size, office_id=office, received_at=at, data=data
        )
    )


def _whole(session: Session, sha256: str, device: str, part: Part) -> bytes | None:
    """The whole file when ``part`` completes it, and its parts are forgotten; None while others are missing."""
    if part.count == 1:
        return part.data
    mine = (AttachmentPart.sha256 == sha256, AttachmentPart.device_id == device, AttachmentPart.size == part.size)
    there = set(session.scalars(select(AttachmentPart.part).where(*mine)))
    if len(there | {part.part}) < part.count:
        if part.part not in there:
            session.execute(
                insert(AttachmentPart).values(
                    sha256=sha256, device_id=device, size=part.size, part=part.part, data=part.data
                )
            )
        return None
    pieces = dict(session.execute(select(AttachmentPart.part, AttachmentPart.data).where(*mine)).all())
    pieces[part.part] = part.data
    session.execute(delete(AttachmentPart).where(*mine))
    return b"".join(pieces[number] for number in range(part.count))


def of_record(session: Session, record_id: str) -> tuple[FileLine, ...]:
    """The files that the changes of a record name, those in force first; each name and content once."""
    newest = session.scalars(select(Registration.change_id).where(Registration.id == record_id)).first()
    rows = session.execute(
        select(RecordAttachment, Attachment.sha256, Receipt.at)
        .join(ChangeRow, ChangeRow.id == RecordAttachment.change_id)
        .join(Receipt, Receipt.batch_id == ChangeRow.batch_id)
        .outerjoin(Attachment, Attachment.sha256 == RecordAttachment.sha256)
        .where(RecordAttachment.record_id == record_id)
        .order_by(Receipt.number, ChangeRow.position, RecordAttachment.name)
    ).all()
    current = {(row.name, row.sha256) for row, _, _ in rows if row.change_id == newest}
    found: dict[tuple[str, str], FileLine] = {}
    for row, arrived, at in rows:
        key = (row.name, row.sha256)
        line = FileLine(row.name, row.sha256, row.media_type, row.size, arrived is not None, key in current, at)
        found.setdefault(key, line)
    return tuple(sorted(found.values(), key=lambda line: not line.current))


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
