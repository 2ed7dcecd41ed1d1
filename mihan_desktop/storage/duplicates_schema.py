"""The tables by which one person's records find each other, and of what people decided about pairs of them."""

from sqlalchemy import BLOB, Column, ForeignKey, Integer, PrimaryKeyConstraint, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# Who a record's newest revision says it is, folded; moved in many at a time (identities.py).
identities = Table(
    "identities",
    metadata,
    Column("number", Integer, ForeignKey("outbox.sequence"), primary_key=True),  # of a record, as in ``corrected``
    Column("said", Text, nullable=False),  # JSON
    Column("keys", BLOB, nullable=False),  # those of ``identity_keys``, four bytes each
)

identity_keys = Table(
    "identity_keys",
    metadata,
    Column("key", Integer, nullable=False),  # 32 bits of a blocking key's hash
    Column("number", Integer, nullable=False),
    PrimaryKeyConstraint("key", "number"),
    sqlite_with_rowid=False,  # the key is all there is to a row
)

# How often a name stands at a place of people's names: who agrees in a rare one is more likely the same.
name_counts = Table(
    "name_counts",
    metadata,
    Column("name", Text, primary_key=True),  # the place, a blank, the name
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

identified = Table(
    "identified",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("up_to", Integer, nullable=False),  # changes after this one are looked at in memory
    Column("maker", Integer, nullable=False),  # version of what made the keys: another one makes all anew
    Column("ranges", Integer, nullable=False),  # how many of all keys are in place, of identities.RANGES
)

# Records whose newest revision is an older one again: they are looked at in memory until they are moved in anew.
unidentified = Table(
    "unidentified",
    metadata,
    Column("number", Integer, ForeignKey("outbox.sequence"), primary_key=True),
)

# The same of the records that other desks of the office handed over to this machine (handed_people.py).
handed_people = Table(
    "handed_people",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("record_id", Text, nullable=False, unique=True),
    Column("change_id", Text, nullable=False),  # its newest revision, of ``handed_changes``
    Column("said", Text, nullable=False),  # as in ``identities``; "" before it was moved in
    Column("keys", BLOB, nullable=False),
    Column("maker", Integer, nullable=False, index=True),  # as in ``identified``; 0: to be moved in
)

handed_keys = Table(
    "handed_keys",
    metadata,
    Column("key", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    PrimaryKeyConstraint("key", "number"),
    sqlite_with_rowid=False,
)

duplicates = Table(
    "duplicates",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),  # that carries it to the ministry
    Column("person_id", Text, nullable=False, index=True),  # a record's id
    Column("other_id", Text, nullable=False, index=True),  # a record's id, or of a draft that became none
    Column("verdict", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("score", Integer, nullable=False),  # of ten thousand
    Column("reasons", Text, nullable=False),  # JSON: pairs of field and level
    Column("model", Text, nullable=False),
)

# Decided while a form is filled: they travel when it is saved.
draft_duplicates = Table(
    "draft_duplicates",
    metadata,
    Column("draft_id", Text, ForeignKey("drafts.id", ondelete="CASCADE"), nullable=False),
    Column("other_id", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("score", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("model", Text, nullable=False),
    PrimaryKeyConstraint("draft_id", "other_id"),
)
