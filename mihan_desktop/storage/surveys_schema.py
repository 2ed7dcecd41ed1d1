"""The tables of surveys: what the ministry told of them, whom this office asks, and what was said at this desk."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# One survey as it was told last; said: JSON (domain/surveys/surveys.py).
surveys = Table(
    "surveys",
    metadata,
    Column("id", Text, primary_key=True),
    Column("last_day", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("at", Text, nullable=False),
)

# One institution that this office is to ask, or no longer; said: JSON.
survey_asked = Table(
    "survey_asked",
    metadata,
    Column("id", Text, primary_key=True),
    Column("survey_id", Text, nullable=False),
    Column("over", Integer, nullable=False),
    Column("said", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index(None, "survey_id"),
)

# One word of one change; how an institution stands follows from all of them (domain/surveys/responses.py).
survey_words = Table(
    "survey_words",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    Column("survey_id", Text, nullable=False),
    Column("asked_id", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("said_on", Text, nullable=False),
    Column("again", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("needs", Text, nullable=False),  # JSON: what was lifted of the answers
    Column("corrects", Text, nullable=False),
    Index(None, "survey_id"),
    Index(None, "asked_id"),
)
