"""The tables of what the ministry tells this desk: releases and what is in force by them, vacancies, decisions."""

from sqlalchemy import BLOB, Boolean, Column, Index, Integer, PrimaryKeyConstraint, Table, Text

from mihan_desktop.storage.office_schema import metadata

__all__ = ["metadata"]

releases = Table(
    "releases",
    metadata,
    Column("id", Text, primary_key=True),  # SHA-256 of its statement, hex
    Column("version", Integer, nullable=False),
    Column("size", Integer, nullable=False),  # bytes of all parts, as the feed says
    Column("state", Text, nullable=False),  # services.installing
    Column("code", Text, nullable=False),  # why it was refused
    Column("statement", BLOB),  # signed: wire.encode_signed
    Column("words", Text, nullable=False),
    Column("older", Boolean(create_constraint=False), nullable=False),
    Column("heard_at", Text, nullable=False),
    Column("applied_at", Text),
)

# Pieces of parts that are on their way, each kept as it comes.
release_pieces = Table(
    "release_pieces",
    metadata,
    Column("hash", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("data", BLOB, nullable=False),
    PrimaryKeyConstraint("hash", "start"),
)

# The last row of a kind and name is in force; those before stay, because records were made under them.
published = Table(
    "published",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("release_version", Integer, nullable=False),
    Column("known", Boolean(create_constraint=False), nullable=False),  # this program knows what to do with it
    Column("data", BLOB, nullable=False),  # empty for a form, which stands in ``forms``
    Column("at", Text, nullable=False),
    Index(None, "kind", "name"),
)

vacancies = Table(
    "vacancies",
    metadata,
    Column("id", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("employer", Text, nullable=False),
    Column("occupation", Text, nullable=False),
    Column("places", Integer, nullable=False),
    Column("district", Text, nullable=False),
    Column("closes", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("findable", Text, nullable=False, server_default=""),  # domain.told.findable
    Column("employer_id", Text, nullable=False, server_default="", index=True),
    Column("governorate", Text, nullable=False, server_default=""),  # code
    Column("place", Text, nullable=False, server_default=""),  # code of the district
    Column("office", Text, nullable=False, server_default=""),  # that looks after it
    Column("offer", Text, nullable=False, server_default=""),  # JSON: domain.work.vacancies.write_offer
    Column("said", Text, nullable=False, server_default=""),  # the state that somebody said
    Column("reason", Text, nullable=False, server_default=""),
    Column("described", Text, nullable=False, server_default=""),  # clock of what is offered
    Column("stated", Text, nullable=False, server_default=""),  # clock of the state
    Column("told", Text, nullable=False, server_default=""),  # JSON: what the feed said last
    Column("filled", Integer, nullable=False, server_default="0"),
    Column("referred", Integer, nullable=False, server_default="0"),
)

referrals = Table(
    "referrals",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person_id", Text, nullable=False, index=True),
    Column("vacancy_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("at", Text, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("record_id", Text, primary_key=True),
    Column("decision", Text, nullable=False),
    Column("change_id", Text, nullable=False),
    Column("state_id", Text, nullable=False),
    Column("submission", Text, nullable=False),
    Column("fields", Text, nullable=False),  # JSON
    Column("of_id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("answered_by", Text, nullable=False),  # the change with which this desk decided, "" before
)

# From which state of the register a draft that corrects a record began.
draft_bases = Table(
    "draft_bases",
    metadata,
    Column("draft_id", Text, primary_key=True),
    Column("base", Text, nullable=False),
)

person_links = Table(
    "person_links",
    metadata,
    Column("record_id", Text, nullable=False),
    Column("other_id", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("record_id", "other_id"),
)
