"""The tables of an office with several desks: what its own machine keeps of each desk, and a desk of that machine."""

from sqlalchemy import BLOB, Boolean, Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from mihan_desktop.storage.schema import metadata

__all__ = ["metadata"]

# At the supervisor's machine.
office_key = Table(
    "office_key",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("receiving_private", BLOB, nullable=False),  # X25519: to which the desks seal
    Column("certificate", BLOB, nullable=False),  # DER, shown on the office's network
    Column("certificate_key", BLOB, nullable=False),  # DER, PKCS 8
    Column("card", BLOB, nullable=False),  # signed: wire.encode_signed
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),  # host by which the desks reach it
    Column("port", Integer, nullable=False),
    Column("listening", Boolean(create_constraint=False), nullable=False),  # a supervisor has switched it on
    Column("nonces", BLOB, nullable=False),  # 32 bytes: outlive the process, so that a desk signs once
)

pairing_codes = Table(
    "pairing_codes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("proof_key", BLOB, nullable=False),
    Column("expires_at", Text, nullable=False),
    Column("used_by", Text, nullable=False),  # a device id, "" before
)

desks = Table(
    "desks",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("credential", BLOB, nullable=False),
    Column("signing", BLOB, nullable=False),
    Column("receiving", BLOB, nullable=False),
    Column("paired_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("withdrawn_at", Text),
    Column("heard", Integer, nullable=False),  # letters that the desk has
    Column("heard_feed", Integer, nullable=False),  # of the ministry's feed
)

handed_batches = Table(
    "handed_batches",
    metadata,
    Column("id", Text, primary_key=True),  # SHA-256 of the manifest, hex
    Column("device_id", Text, ForeignKey("desks.device_id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # the desk's own
    Column("count", Integer, nullable=False),  # changes inside, as the approval says it
    Column("size", Integer, nullable=False),
    Column("manifest", BLOB, nullable=False),
    Column("signature", BLOB, nullable=False),
    Column("arrived_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("approval", BLOB),
    Column("approval_signature", BLOB),
    Column("approver_id", Text, ForeignKey("users.id")),
    Column("decided_at", Text),
    Column("refusal_code", Text, nullable=False),
    Column("receipt", BLOB),
    Column("exported_at", Text),
)

handed_chunks = Table(
    "handed_chunks",
    metadata,
    Column("batch_id", Text, ForeignKey("handed_batches.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("data", BLOB, nullable=False),
    PrimaryKeyConstraint("batch_id", "position"),
)

handed_changes = Table(
    "handed_changes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("batch_id", Text, ForeignKey("handed_batches.id"), nullable=False, index=True),
    Column("sequence", Integer, nullable=False),  # the desk's own
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False, index=True),
    Column("author_id", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("form_id", Text, nullable=False),
    Column("form_version", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("flags", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("fields", Text, nullable=False),  # JSON: refs that the reason is about
    Column("class_id", Text, nullable=False),  # of a mark
    Column("session_id", Text, nullable=False),
    Column("session_number", Integer, nullable=False),
    Column("session_date", Text, nullable=False),
    Column("message", BLOB, nullable=False),  # of a file's part: without its bytes
)
Index("ix_handed_changes_status", handed_changes.c.status)
OF_PAIRS = text("handed_changes.kind = 'duplicate'")  # in these words a question finds the index
Index("ix_handed_changes_pairs", handed_changes.c.recorded_at, sqlite_where=text("kind = 'duplicate'"))

handed_phones = Table(
    "handed_phones",
    metadata,
    Column("phone", Text, nullable=False),  # national significant number
    Column("record_id", Text, nullable=False, index=True),
    PrimaryKeyConstraint("phone", "record_id"),
)

handed_files = Table(
    "handed_files",
    metadata,
    Column("change_id", Text, nullable=False),
    Column("sha256", Text, nullable=False, index=True),
    PrimaryKeyConstraint("change_id", "sha256"),
)

letters = Table(
    "letters",
    metadata,
    Column("device_id", Text, ForeignKey("desks.device_id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", BLOB, nullable=False),  # canonical CBOR
    PrimaryKeyConstraint("device_id", "number"),
)

relayed = Table(
    "relayed",
    metadata,
    Column("device_id", Text, ForeignKey("desks.device_id"), nullable=False),
    Column("after", Integer, nullable=False),
    Column("following", Integer, nullable=False),
    Column("page", BLOB, nullable=False),  # of the ministry's feed, sealed to the desk and signed: as it came
    PrimaryKeyConstraint("device_id", "after"),
)

# At a desk.
hub = Table(
    "hub",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("card", BLOB, nullable=False),  # of the machine to which this desk hands over, signed
    Column("device_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", BLOB, nullable=False),  # raw X25519
    Column("signing", BLOB, nullable=False),  # raw Ed25519
    Column("certificate", BLOB, nullable=False),  # SHA-256
    Column("address", Text, nullable=False),  # https://host:port, "" when only files go there
    Column("paired_at", Text, nullable=False),
)

# At every machine of the office: what another desk said of a class, once a supervisor approved it.
office_classes = Table(
    "office_classes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("clock", Text, nullable=False),
    Column("message", BLOB, nullable=False),  # the change as it travelled
    Column("author_name", Text, nullable=False),
    Column("desk", Text, nullable=False),
)

office_marks = Table(
    "office_marks",
    metadata,
    Column("change_id", Text, primary_key=True),
    Column("class_id", Text, nullable=False, index=True),
    Column("session_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("mark", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("clock", Text, nullable=False),
    Column("documents", Text, nullable=False, server_default=""),  # as of ``attendance``; the bytes are elsewhere
)
