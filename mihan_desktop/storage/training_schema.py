"""The table of what was said of people in cohorts."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# One word of one change; where somebody stands follows from all of theirs (domain/training/enrolments.py).
enrolments = Table(
    "enrolments",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("cohort_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", Text, nullable=False),  # the day from which it holds
    Column("reason", Text, nullable=False),
    Column("rank", Integer, nullable=False),  # in the list by which a place was given, 0 for none
    Column("points", Integer),  # of the account, where rules were in force
    Column("version", Text, nullable=False),  # of those rules
    Column("to_id", Text, nullable=False),  # the cohort that a transfer goes to
    Index(None, "cohort_id", "person_id"),
    Index(None, "person_id"),
)
