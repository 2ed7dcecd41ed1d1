"""What the ministry keeps: tables of offices, devices, batches, changes and the records made of them."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

ID = String(64)
Document = JSON().with_variant(JSONB(), "postgresql")


class Moment(TypeDecorator[datetime]):
    """An aware UTC time; SQLite, which forgets zones, gives it back aware too."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a time without a zone: it could mean any of two dozen moments."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive_time")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The stored moment, aware."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class Base(DeclarativeBase):
    """Every table, with constraints that have names so that later migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own class attribute
        str: Text(),
        bytes: LargeBinary(),
        datetime: Moment(),
        dict[str, Any]: Document,
        list[Any]: Document,
    }


_UNSWEPT = text("swept_at IS NULL")


class Housed:
    """A big table, which PostgreSQL may divide (decision 0012).

    home: the governorate of the office that the row came from. It is part of every key, as partitions ask for; what
    names a row to this program is the rest of the key alone.
    """

    home: Mapped[str] = mapped_column(ID, primary_key=True, sort_order=1000)


class Office(Base):
    """A directorate, section, training centre or mobile unit; rights follow the tree.

    name: in Arabic. governorate: never changes, because what the office sent lies under it. closed_at: None while it
    may send. kind, district, administrator (who shall look after it): as a list of the ministry said, or "".
    """

    __tablename__ = "offices"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str]
    name_ckb: Mapped[str] = mapped_column(default="")
    name_en: Mapped[str] = mapped_column(default="")
    district: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="")
    administrator: Mapped[str] = mapped_column(default="")
    governorate: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("offices.id"))
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class Device(Base):
    """One enrolled desk, known by its raw public keys (32 bytes each).

    keys_serial: the newest statement about the ministry's keys that the desk is known to have.
    """

    __tablename__ = "devices"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), index=True)
    program: Mapped[str]
    signing_key: Mapped[bytes]
    receiving_key: Mapped[bytes]
    enrolled_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    heard: Mapped[int] = mapped_column(BigInteger, default=0)  # up to which number of the feed it has kept
    keys_serial: Mapped[int] = mapped_column(default=0)
    __table_args__ = (UniqueConstraint("signing_key"),)


class EnrolmentCode(Base):
    """A printed one-time code: its public id and what checks a proof of the secret, never the code itself.

    purpose: ``device`` or ``supervisor``. used_by: the request that used it; answer: for a lost reply.
    cancelled_at: when the ministry took it back. serial: of the newest statement about the ministry's keys when it was
    printed, which says whose fingerprint it carries; None for one that was printed before this was written down.
    """

    __tablename__ = "enrolment_codes"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    purpose: Mapped[str] = mapped_column(String(16))
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    name: Mapped[str] = mapped_column(default="")
    proof_key: Mapped[bytes]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]
    used_by: Mapped[str | None] = mapped_column(ID)
    answer: Mapped[bytes | None]
    serial: Mapped[int | None]


class Approver(Base):
    """A supervisor whose countersignature the ministry accepts for one office."""

    __tablename__ = "approvers"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    name: Mapped[str]
    public_key: Mapped[bytes]
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Batch(Housed, Base):
    """A sealed batch on its way in.

    state: as ``sync.protocol.wire.BatchState``; missing: chunks not here yet; size: bytes of all chunks together.
    touched_at: when it was last offered or a chunk came; swept_at: when its sealed chunks were let go (``tidying``).
    """

    __tablename__ = "batches"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    number: Mapped[int] = mapped_column(BigInteger)
    previous: Mapped[str] = mapped_column(ID)
    count: Mapped[int]
    missing: Mapped[int]
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    created_at: Mapped[datetime]
    manifest: Mapped[bytes]
    signature: Mapped[bytes]
    approval: Mapped[bytes]
    approval_signature: Mapped[bytes]
    approver_id: Mapped[str] = mapped_column(ID)
    state: Mapped[str] = mapped_column(String(16))
    code: Mapped[str] = mapped_column(String(64), default="")
    notes: Mapped[list[Any]] = mapped_column(default=list)
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    offered_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    touched_at: Mapped[datetime | None]
    swept_at: Mapped[datetime | None]
    __table_args__ = (
        Index(None, "office_id", "offered_at"),
        Index(None, "offered_at", "id"),
        Index(None, "device_id", "number"),
        Index(None, "state"),
        Index("ix_batches_unswept", "state", "decided_at", sqlite_where=_UNSWEPT, postgresql_where=_UNSWEPT),
    )
    __mapper_args__ = {"primary_key": ["id"]}  # noqa: RUF012


class Chunk(Housed, Base):
    """One named piece of a sealed batch; ``data`` is null until it arrives."""

    __tablename__ = "chunks"
    batch_id: Mapped[str] = mapped_column(ID, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    data: Mapped[bytes | None]
    __table_args__ = (Index(None, "batch_id", "sha256"),)
    __mapper_args__ = {"primary_key": ["batch_id", "position"]}  # noqa: RUF012


class Refusal(Base):
    """A batch that was not let in, and why: kept so that the desk can be told and the ministry can look."""

    __tablename__ = "refusals"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    batch_id: Mapped[str] = mapped_column(ID, index=True)
    office_id: Mapped[str] = mapped_column(ID)
    device_id: Mapped[str] = mapped_column(ID)
    code: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    __table_args__ = (UniqueConstraint("batch_id", "device_id", "code"),)


class ChangeRow(Housed, Base):
    """One act of one person at one desk, as it came. status and code: as the receipt says them."""

    __tablename__ = "changes"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    batch_id: Mapped[str] = mapped_column(ID)
    position: Mapped[int]
    device_id: Mapped[str] = mapped_column(ID)
    sequence: Mapped[int] = mapped_column(BigInteger)
    office_id: Mapped[str] = mapped_column(ID)
    kind: Mapped[str] = mapped_column(String(32))
    record_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    form_id: Mapped[str]
    form_version: Mapped[str]
    base: Mapped[str] = mapped_column(ID)
    body: Mapped[bytes]
    status: Mapped[str] = mapped_column(String(16))
    code: Mapped[str] = mapped_column(String(64))
    __table_args__ = (
        UniqueConstraint("device_id", "sequence", "home"),
        Index(None, "record_id"),
        Index(None, "batch_id", "position"),
    )
    __mapper_args__ = {"primary_key": ["id"]}  # noqa: RUF012


class Registration(Housed, Base):
    """A person's record as the register knows it now: one line of the list of people.

    name_folded and what follows are drawn from the label and the entity: governorate is where the person lives, home
    where the record was begun.
    """

    __tablename__ = "registrations"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    change_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID, index=True)
    author_id: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    form_id: Mapped[str]
    form_version: Mapped[str]
    label: Mapped[str]
    entity: Mapped[dict[str, Any]]
    submission: Mapped[str]
    origins: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[str] = mapped_column(ID, default="")
    recorded_at: Mapped[str]
    received_at: Mapped[datetime]
    name_folded: Mapped[str]
    sex: Mapped[str]
    date_of_birth: Mapped[str]
    governorate: Mapped[str] = mapped_column(index=True)
    district: Mapped[str]
    __table_args__ = (Index(None, "name_folded", "id"),)
    __mapper_args__ = {"primary_key": ["id"]}  # noqa: RUF012


class RecordHome(Base):
    """Where each record lives: whoever comes first says so, and an edit from another governorate follows.

    erased_at: since when nothing is kept of it but numbers and hashes (``erasing``).
    """

    __tablename__ = "record_homes"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    home: Mapped[str] = mapped_column(ID)
    erased_at: Mapped[datetime | None]


class Disagreement(Housed, Base):
    """One property that two desks wrote differently: ``kept`` stands in the record, ``other`` waits for a person."""

    __tablename__ = "disagreements"
    change_id: Mapped[str] = mapped_column(ID, primary_key=True)
    property: Mapped[str] = mapped_column(String(200), primary_key=True)
    record_id: Mapped[str] = mapped_column(ID, index=True)
    kept: Mapped[str]
    other: Mapped[str]
    base: Mapped[str] = mapped_column(default="")  # what both had seen
    kept_change: Mapped[str] = mapped_column(ID, default="")  # that wrote what stands
    resolved_at: Mapped[datetime | None]
    resolved_by: Mapped[str] = mapped_column(ID, default="")  # the change with which a person decided
    __mapper_args__ = {"primary_key": ["change_id", "property"]}  # noqa: RUF012


class TrainingClassRow(Housed, Base):
    """A class as its trainer last described it."""

    __tablename__ = "classes"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    change_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID, index=True)
    title: Mapped[str]
    trainer_id: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    sessions: Mapped[list[Any]]
    trainees: Mapped[list[Any]]
    cohort: Mapped[dict[str, Any] | None]  # of a cohort of a course (domain/training/cohorts.py)
    __mapper_args__ = {"primary_key": ["id"]}  # noqa: RUF012


class AttendanceMark(Housed, Base):
    """A mark as written down; append-only, the last word by clock counts."""

    __tablename__ = "attendance_marks"
    change_id: Mapped[str] = mapped_column(ID, primary_key=True)
    class_id: Mapped[str] = mapped_column(ID)
    session_id: Mapped[str] = mapped_column(ID)
    person_id: Mapped[str] = mapped_column(ID)
    mark: Mapped[str] = mapped_column(String(16))
    minutes: Mapped[int]
    note: Mapped[str]
    author_id: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    recorded_at: Mapped[str]
    __table_args__ = (Index(None, "class_id", "session_id", "person_id"), Index(None, "person_id"))
    __mapper_args__ = {"primary_key": ["change_id"]}  # noqa: RUF012


class Receipt(Housed, Base):
    """The signed answer to a batch, kept as bytes so that a second delivery gets the same ones."""

    __tablename__ = "receipts"
    batch_id: Mapped[str] = mapped_column(ID, primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
    statement: Mapped[bytes]
    signature: Mapped[bytes]
    at: Mapped[datetime]
    __table_args__ = (UniqueConstraint("number", "home"),)
    __mapper_args__ = {"primary_key": ["batch_id"]}  # noqa: RUF012


class Act(Base):
    """What somebody did to this centre or looked at in it. subject: the id it was done to; details: no secrets.

    number, hash: its place in the chain (``acts``); lines of before it began have none.
    """

    __tablename__ = "acts"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[str] = mapped_column(String(80))
    verb: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(ID)
    details: Mapped[dict[str, Any]]
    number: Mapped[int | None] = mapped_column(BigInteger)
    hash: Mapped[bytes | None]
    __table_args__ = (Index(None, "number", unique=True),)


class Counter(Base):
    """A gap-free number that moves only inside the transaction that uses it.

    On PostgreSQL the numbers of receipts come from a sequence instead: nobody waits for anybody.
    """

    __tablename__ = "counters"
    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger)


class PaceRow(Base):
    """What a sender may still spend of what kind, for all processes together. at: seconds since 1970, the database's.

    On PostgreSQL the table is not logged: after a crash everybody starts with a full bucket.
    """

    __tablename__ = "paces"
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    sender: Mapped[str] = mapped_column(ID, primary_key=True)
    remaining: Mapped[float] = mapped_column(Double())
    at: Mapped[float] = mapped_column(Double())


class Attachment(Housed, Base):
    """A file that some record names, whole and as its hash says; media_type told by what is in it."""

    __tablename__ = "attachments"
    sha256: Mapped[str] = mapped_column(ID, primary_key=True)
    media_type: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    office_id: Mapped[str] = mapped_column(ID)
    received_at: Mapped[datetime]
    data: Mapped[bytes]
    __mapper_args__ = {"primary_key": ["sha256"]}  # noqa: RUF012


class AttachmentPart(Housed, Base):
    """A part of a file that is not whole yet: by desk, so that no desk can spoil what another one sends."""

    __tablename__ = "attachment_parts"
    sha256: Mapped[str] = mapped_column(ID, primary_key=True)
    device_id: Mapped[str] = mapped_column(ID, primary_key=True)
    size: Mapped[int] = mapped_column(primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes]
    __mapper_args__ = {"primary_key": ["sha256", "device_id", "size", "part"]}  # noqa: RUF012


class RecordAttachment(Housed, Base):
    """A file that a change of a record names; the file itself may come earlier, later or not at all."""

    __tablename__ = "record_attachments"
    change_id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str] = mapped_column(String(200), primary_key=True)
    record_id: Mapped[str] = mapped_column(ID, index=True)
    sha256: Mapped[str] = mapped_column(ID, index=True)
    media_type: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    __mapper_args__ = {"primary_key": ["change_id", "name"]}  # noqa: RUF012


class FeedbackRow(Base):
    """What somebody at a desk says of the program. state: ``open`` or ``answered``; picture: PNG or empty."""

    __tablename__ = "feedback"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"))
    author_id: Mapped[str] = mapped_column(ID)
    page: Mapped[str]
    words: Mapped[str]
    picture: Mapped[bytes]
    program: Mapped[str]
    language: Mapped[str]
    recorded_at: Mapped[str]
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(16))
    answer: Mapped[str]
    answered_by: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    answered_at: Mapped[datetime | None]
    __table_args__ = (Index(None, "state", "received_at"),)
