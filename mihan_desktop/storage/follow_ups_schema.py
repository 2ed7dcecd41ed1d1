"""The table of tries to follow people up."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# One word of one change; where a round stands follows from all of its words (domain/following_up.py).
follow_ups = Table(
    "follow_ups",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("subject", Text, nullable=False),  # after what: an enrolment, a placement
    Column("of_id", Text, nullable=False),  # the subject's record
    Column("person_id", Text, nullable=False),
    Column("cohort_id", Text, nullable=False),
    Column("round", Text, nullable=False),
    Column("said_on", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("again", Text, nullable=False),  # the day on which to try again, "" for at once
    Column("corrects", Text, nullable=False),  # the change that it takes the place of
    Column("working", Text, nullable=False),
    Column("in_field", Text, nullable=False),
    Index(None, "of_id", "round"),
    Index(None, "person_id"),
)
