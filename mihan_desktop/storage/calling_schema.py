"""The tables of courses that are called in other offices, of who applied from there, and of what was said elsewhere."""

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# Words of people in cohorts that are in no outbox of this desk: the ministry told them, or a desk of this office.
enrolments_told = Table(
    "enrolments_told",
    metadata,
    Column("change_id", Text, primary_key=True),
    Column("cohort_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("points", Integer),
    Column("version", Text, nullable=False),
    Column("to_id", Text, nullable=False),
    Column("clock", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("status", Text, nullable=False),  # a RecordStatus
    Column("origin", Text, nullable=False),  # "ministry", "office"
    Index(None, "cohort_id", "person_id"),
    Index(None, "person_id"),
)

# What this desk said of a cohort of its own: that others may apply, and until when; or that they no longer may.
calls = Table(
    "calls",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("cohort_id", Text, nullable=False, index=True),
    Column("said", Text, nullable=False),  # JSON: domain/training/calling.write_call
)

# Courses of other offices that this one may apply to, as the ministry tells of them.
called_courses = Table(
    "called_courses",
    metadata,
    Column("cohort_id", Text, primary_key=True),
    Column("said", Text, nullable=False),  # JSON: domain/training/calling.write_called
    Column("at", Text, nullable=False),
)

# Who applied for a cohort here and is no record of this desk: what selection and marking need, and no more.
outside_trainees = Table(
    "outside_trainees",
    metadata,
    Column("cohort_id", Text, nullable=False),
    Column("person_id", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("said", Text, nullable=False),  # JSON: domain/training/calling.write_outside; "" once it is over or erased
    Column("origin", Text, nullable=False),  # "ministry", "office"
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("cohort_id", "person_id"),
)
