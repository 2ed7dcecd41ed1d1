"""The table of what people scored in the assessments of their courses."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# One result of one change; of several of a record the last by its clock holds (domain/training/assessments.py).
assessments = Table(
    "assessments",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("record_id", Text, nullable=False),
    Column("cohort_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("assessment", Text, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("score", Integer, nullable=False),  # hundredths of a point
    Column("held_on", Text, nullable=False),  # the day
    Index(None, "cohort_id", "person_id"),
    Index(None, "person_id"),
)
