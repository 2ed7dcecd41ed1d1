"""The tables of what is said of referrals: by this desk, and as it hears it from elsewhere."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

_WORD = (
    "vacancy_id", "person_id", "name", "state", "side", "said_on", "reason", "note", "then_on", "corrects",
)  # fmt: skip

# One word of one change; where a referral stands follows from all of its words (domain/work/referrals.py).
referral_words = Table(
    "referral_words",
    metadata,
    Column("change_id", Text, ForeignKey("outbox.id"), primary_key=True),
    *(Column(name, Text, nullable=False) for name in _WORD),
    Index(None, "person_id"),
    Index(None, "vacancy_id"),
)

# The same, of changes that this desk does not carry.
referrals_told = Table(
    "referrals_told",
    metadata,
    Column("change_id", Text, primary_key=True),
    *(Column(name, Text, nullable=False) for name in _WORD),
    Column("clock", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("status", Text, nullable=False),  # a RecordStatus
    Column("origin", Text, nullable=False),  # "ministry", "office"
    Index(None, "person_id"),
    Index(None, "vacancy_id"),
)
