"""The tables of the desk's database; names of constraints are fixed, so that migrations can speak of them."""

from sqlalchemy import (
    BLOB,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

HEAD = "0048"
"""The newest revision in migrations/versions: known here so that an up-to-date database opens without Alembic."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

users = Table(
    "users",
    metadata,
    Column("id", Text, primary_key=True),
    Column("username", Text, nullable=False),
    Column("username_folded", Text, nullable=False, unique=True),
    Column("display_name", Text, nullable=False),
    Column("roles", Text, nullable=False),  # names with a blank between them
    Column("language", Text, nullable=False),
    Column("active", Boolean(create_constraint=False), nullable=False),
    Column("approver_public", BLOB),  # the supervisor's Ed25519 public key that the ministry knows, raw
    Column("key_public", BLOB),  # X25519, raw: by which the person's password in force opens (keyring.py)
)

device = Table(
    "device",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("device_id", Text, nullable=False),
    Column("signing_private", BLOB, nullable=False),
    Column("receiving_private", BLOB, nullable=False),
    Column("clock", Text, nullable=False),  # the highest HLC seen that is not in the outbox
    Column("office_id", Text, nullable=False),
    Column("office_name", Text, nullable=False),
    Column("centre_url", Text, nullable=False),
    Column("enrolment", BLOB),  # the ministry's answer as pinned: its keys
    Column("credential", BLOB),  # the answer as it was signed, to show other machines of the office
    Column("recovery_public", BLOB),  # X25519, raw: of the recovery paper that is good
    Column("wrapped_by", Text, nullable=False, server_default=""),  # entry of the system's store, "" for plain keys
    Column("secret_sealed", Text, nullable=False, server_default=""),  # JSON: that secret, for those who bring it back
)

forms = Table(
    "forms",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("form_id", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("hash", Text, nullable=False),  # SHA-256 of the XForm, hex
    Column("title", Text, nullable=False),
    Column("languages", Text, nullable=False),  # JSON list
    Column("xml", BLOB, nullable=False),
    UniqueConstraint("form_id", "version"),
)

form_media = Table(
    "form_media",
    metadata,
    Column("form_id", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("data", BLOB, nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("form_id", Text, nullable=False),
    Column("form_version", Text, nullable=False),
    Column("author_id", Text, ForeignKey("users.id"), nullable=False),
    Column("label", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    Column("state", BLOB, nullable=False),
    Column("record_id", Text),
    Column("return_reason", Text, nullable=False),
    Column("return_fields", Text, nullable=False, server_default="[]"),  # JSON: refs that the reason is about
    Column("holder", Text, nullable=False),  # the window that has it open (leases.py)
    Column("answered", Integer, nullable=False, server_default="0"),  # questions that have an answer
    Column("asked", Integer, nullable=False, server_default="0"),  # questions that are asked as it stands
    Column("place", Text, nullable=False, server_default=""),  # ref of the question where it was left
    # the record that a form filled about somebody becomes, "" for a registration; and whose record they are
    Column("about", Text, nullable=False, server_default=""),
    Column("about_person", Text, nullable=False, server_default=""),
)
# A draft has ended as soon as the outbox has a change with its id; its row is swept away with the next draft.
# Every index is a page more that a save must bring to the disk: those that a new record doesn't need leave it out.
Index("uq_drafts_record_id", drafts.c.record_id, unique=True, sqlite_where=drafts.c.record_id.is_not(None))

batches = Table(
    "batches",
    metadata,
    Column("id", Text, primary_key=True),  # SHA-256 of the manifest, hex
    Column("number", Integer, nullable=False, unique=True),
    Column("manifest", BLOB, nullable=False),
    Column("signature", BLOB, nullable=False),
    Column("approval", BLOB, nullable=False),
    Column("approval_signature", BLOB, nullable=False),
    Column("approver_id", Text, ForeignKey("users.id"), nullable=False),
    Column("count", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sealed_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("refusal_code", Text, nullable=False),
    Column("receipt", BLOB),
    Column("receipt_number", Integer),
    Column("received_at", Text),
    Column("exported_at", Text),  # the last time it was written to a stick
    Column("content", Text, nullable=False, server_default="people"),  # people | files
    Column("act", Text, nullable=False, server_default=""),  # batches that one approval sealed have one in common
    Column("stage_at", Text, nullable=False, server_default=""),  # since when it is in its state
    Column("trouble", Text, nullable=False, server_default=""),  # why the last try did not do, "" when it did
    Column("parts", Integer, nullable=False, server_default="0"),  # chunks that it has, also when they are gone
    Column("tries", Integer, nullable=False, server_default="0"),  # in a row that did not do
    Column("tried_at", Text),
    Column("next_at", Text),  # not to be tried by itself before
    Column("hub", Text, nullable=False, server_default=""),  # device id of the machine to which it is handed over
    Column("approver_name", Text, nullable=False, server_default=""),  # of one who approved at that machine
)

chunks = Table(
    "chunks",
    metadata,
    Column("batch_id", Text, ForeignKey("batches.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("data", BLOB, nullable=False),
    Column("sent", Boolean(create_constraint=False), nullable=False),
    PrimaryKeyConstraint("batch_id", "position"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("sequence", Integer, primary_key=True),  # gap-free, given when the act is saved
    Column("id", Text, nullable=False, unique=True),  # of a registration: that of the draft it was made of
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("author_id", Text, ForeignKey("users.id"), nullable=False),
    Column("clock", Text, nullable=False),
    Column("form_id", Text, nullable=False),
    Column("form_version", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("phones", Text, nullable=False),  # of a registration: folded, with a blank between them
    Column("flags", Text, nullable=False),  # JSON: what is odd about it in itself
    Column("status", Text, nullable=False),
    Column("status_code", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("batch_id", Text, ForeignKey("batches.id")),
    Column("audit_number", Integer),  # of a registration that began a record: the line that says so
)
# The first change of a record gives the record its id, so that one index finds both.
Index("ix_outbox_record_id", outbox.c.record_id, sqlite_where=text("record_id <> id"))
MOVED = "status <> 'waiting' OR status_code <> ''"
"""Rows that are more than just saved: their index answers the counts of the sync chip by itself."""
Index("ix_outbox_status", outbox.c.status, outbox.c.status_code, sqlite_where=text(MOVED))
Index("ix_outbox_batch_id", outbox.c.batch_id, sqlite_where=outbox.c.batch_id.is_not(None))

# Partial, so that saving a record does not touch it: what the counts of records leave out.
Index("ix_outbox_attachments", outbox.c.status, sqlite_where=outbox.c.kind == "attachment")
Index("ix_outbox_feedback", outbox.c.status, sqlite_where=outbox.c.kind == "feedback")
Index("ix_outbox_erased", outbox.c.status, sqlite_where=outbox.c.kind == "erased")

# Beside the outbox, so that lists read small rows only.
messages = Table(
    "messages",
    metadata,
    Column("sequence", Integer, ForeignKey("outbox.sequence"), primary_key=True),
    Column("words", Text, nullable=False),  # by which a registration is found: folded, with a blank between them
    Column("message", BLOB, nullable=False),  # the whole change as it will travel (sync.protocol.messages)
)

corrected = Table(
    "corrected",
    metadata,
    # A record's number: that of its first change, and the rowid of its line in the search index.
    Column("number", Integer, ForeignKey("outbox.sequence"), primary_key=True),
    Column("newest", Integer, ForeignKey("outbox.sequence"), nullable=False),  # its newest revision
)

indexed = Table(
    "indexed",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("up_to", Integer, nullable=False),  # changes after this one are found by their own words
)

attachments = Table(
    "attachments",
    metadata,
    Column("sha256", Text, primary_key=True),  # of data, hex: the same picture is here once
    Column("media_type", Text, nullable=False),  # told by what is in it
    Column("size", Integer, nullable=False),
    Column("batch_id", Text, ForeignKey("batches.id")),  # that carries it to the ministry
    Column("data", BLOB, nullable=False),
)
Index("ix_attachments_batch_id", attachments.c.batch_id)

draft_attachments = Table(
    "draft_attachments",
    metadata,
    Column("draft_id", Text, ForeignKey("drafts.id"), nullable=False),
    Column("name", Text, nullable=False),  # as the answer says it
    Column("sha256", Text, ForeignKey("attachments.sha256"), nullable=False, index=True),
    PrimaryKeyConstraint("draft_id", "name"),
)

change_attachments = Table(
    "change_attachments",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("sha256", Text, ForeignKey("attachments.sha256"), nullable=False, index=True),
    PrimaryKeyConstraint("change_id", "name"),
)

classes = Table(
    "classes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("change_id", Text, ForeignKey("outbox.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("trainer_id", Text, ForeignKey("users.id"), nullable=False),
    Column("cohort", Text, nullable=False, server_default=""),  # JSON of a cohort of a course, "" of any other class
)

class_sessions = Table(
    "class_sessions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("class_id", Text, ForeignKey("classes.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("date", Text, nullable=False),
    Column("begins", Text, nullable=False, server_default=""),  # hour and minute in Iraq, "" where unsaid
    Column("minutes", Integer, nullable=False, server_default="0"),
    UniqueConstraint("class_id", "number"),
)

class_trainees = Table(
    "class_trainees",
    metadata,
    Column("class_id", Text, ForeignKey("classes.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    PrimaryKeyConstraint("class_id", "position"),
    UniqueConstraint("class_id", "person_id"),
)

attendance = Table(
    "attendance",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("class_id", Text, ForeignKey("classes.id"), nullable=False),
    Column("session_id", Text, ForeignKey("class_sessions.id"), nullable=False),
    Column("person_id", Text, nullable=False),
    Column("mark", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("documents", Text, nullable=False, server_default=""),  # JSON of the files that it names, "" without any
    Index(None, "class_id"),
    Index(None, "session_id", "person_id"),
    Index(None, "person_id"),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("actor_id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("details", Text, nullable=False),  # JSON
    Column("hash", BLOB, nullable=False),  # over this line and the hash of the line before
)
# The line of a record's beginning is found by its number, which stands in the outbox.
Index("ix_audit_record_id", audit.c.record_id, sqlite_where=text("code <> 'saved'"))

returned_fields = Table(
    "returned_fields",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("ref", Text, nullable=False),  # of the question that the supervisor's reason is about
    PrimaryKeyConstraint("change_id", "position"),
)

samples = Table(
    "samples",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by_id", Text, ForeignKey("users.id"), nullable=False),
    Column("seed", Text, nullable=False),  # with the changes that waited, it says which were drawn
    Column("out_of", Integer, nullable=False),
)

sample_lines = Table(
    "sample_lines",
    metadata,
    Column("sample_id", Text, ForeignKey("samples.id"), nullable=False),
    Column("change_id", Text, ForeignKey("outbox.id"), nullable=False, index=True),
    Column("result", Text, nullable=False),  # "" until it was held against the paper
    Column("note", Text, nullable=False),
    PrimaryKeyConstraint("sample_id", "change_id"),
)

notices = Table(
    "notices",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("for_id", Text, nullable=False),  # a user's id, or "" for everybody
    Column("record_id", Text, nullable=False),
    Column("details", Text, nullable=False),  # JSON
)

notices_read = Table(
    "notices_read",
    metadata,
    Column("user_id", Text, ForeignKey("users.id"), primary_key=True),
    Column("up_to", Integer, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("number", Integer, ForeignKey("outbox.sequence"), primary_key=True),  # of a record, as in ``corrected``
    Column("name", Text, nullable=False, index=True),  # folded words of its label, with a blank between them
)

# What people say of the program; no row of the outbox until a batch takes it along.
feedback = Table(
    "feedback",
    metadata,
    Column("id", Text, primary_key=True),
    Column("author_id", Text, ForeignKey("users.id"), nullable=False),
    Column("said_at", Text, nullable=False),
    Column("page", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("picture", BLOB, nullable=False),  # PNG, or empty
    Column("language", Text, nullable=False),
    Column("program", Text, nullable=False),
    Column("change_id", Text, ForeignKey("outbox.id")),  # that carries it
    Column("answer", Text, nullable=False),
    Column("answered_at", Text),
    Index(None, "author_id"),
)

cursors = Table(
    "cursors",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),  # how far something was read, or numbers were used
)

stages = Table(
    "stages",
    metadata,
    Column("name", Text, primary_key=True),  # line: the way to the ministry; feed: what it has to say
    Column("stage", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("tries", Integer, nullable=False),  # in a row that did not do
    Column("trouble", Text, nullable=False),  # why, "" when the last did
    Column("next_at", Text),  # not to be tried by itself before
    Column("reached_at", Text),  # the last time it did
)

office_settings = Table(
    "office_settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("user_id", Text, ForeignKey("users.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("user_id", "name"),
)

# What is known of the chain beside the chain itself, and what was found wrong with it.
audit_known = Table(
    "audit_known",
    metadata,
    Column("name", Text, primary_key=True),  # here, ministry, whole; broken and a line's number
    Column("number", Integer, nullable=False),
    Column("hash", BLOB, nullable=False),
    Column("at", Text, nullable=False),
    Column("said", BLOB, nullable=False),  # the ministry's signed receipt; of a break, its kind
)

SEARCH_TABLE = "search"
"""FTS5 table beside the models (Alembic's comparison leaves it out): folded words of a registration in ``own`` (the
first of its name, marked), ``name`` and ``other``; search.py."""
