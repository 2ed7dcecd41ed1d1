"""The table of what the skills and occupations of ESCO are called, out of the part that the ministry published."""

from sqlalchemy import Column, Index, Table, Text

from mihan_desktop.storage.schema import metadata

esco_names = Table(
    "esco_names",
    metadata,
    Column("id", Text, primary_key=True),
    Column("isco", Text, nullable=False),  # the unit group of an occupation, "" of a skill
    Column("ar", Text, nullable=False),
    Column("ckb", Text, nullable=False),
    Column("en", Text, nullable=False),
    Column("folded", Text, nullable=False),  # all of them, as searches compare
    Column("part", Text, nullable=False),  # SHA-256 of the part it is from
    Index("ix_esco_names_isco", "isco"),
)
