"""The tables of certificates: those of people whom this office knows, the ministry's keys, and what was withdrawn."""

from sqlalchemy import Column, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# What the ministry issued, as it said it; nothing here is in an outbox.
certificates = Table(
    "certificates",
    metadata,
    Column("serial", Text, primary_key=True),
    Column("cohort_id", Text, nullable=False, index=True),
    Column("person_id", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),  # as its code shows it: all it says, and the signature
    Column("replaces", Text, nullable=False),  # the withdrawn one in whose place it is, or ""
    Column("heard_at", Text, nullable=False),
    Column("prints", Integer, nullable=False),  # papers that were made of it at this desk
)

certificate_keys = Table(
    "certificate_keys",
    metadata,
    Column("key", Text, primary_key=True),  # Ed25519, 32 bytes in hex
    Column("since", Text, nullable=False),
    Column("revoked", Text, nullable=False),  # from which day it proves nothing by itself, or ""
)

certificates_withdrawn = Table(
    "certificates_withdrawn",
    metadata,
    Column("serial", Text, primary_key=True),  # of anybody in the country
    Column("since", Text, nullable=False),
    Column("why", Text, nullable=False),
)
