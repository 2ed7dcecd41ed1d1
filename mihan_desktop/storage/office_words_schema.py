"""The table of what other desks of the office said of cohorts and of people in them, once a supervisor approved it."""

from sqlalchemy import Column, Index, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# One change of another desk. Words of enrolments stand in enrolments_told, marks in office_marks.
office_words = Table(
    "office_words",
    metadata,
    Column("change_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("cohort_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),  # "" of a class
    Column("name", Text, nullable=False),  # of the person
    Column("clock", Text, nullable=False),
    Column("base", Text, nullable=False),  # the change that it takes the place of, "" of a first word
    Column("author_id", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON
    Index(None, "cohort_id", "kind"),
    Index(None, "person_id"),
)
