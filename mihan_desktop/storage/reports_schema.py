"""The tables that reports are counted from, made behind the work, and those of saved reports."""

from sqlalchemy import Column, ForeignKey, Integer, PrimaryKeyConstraint, Table, Text

from mihan_desktop.storage.rights_schema import metadata

__all__ = ["metadata"]

# Everybody who is registered here, by what reports tell people apart; days as YYYYMMDD by Iraq's clock.
report_people = Table(
    "report_people",
    metadata,
    # of a record, as in ``corrected``; below zero of those that were handed over (``handed_people``)
    Column("number", Integer, primary_key=True),
    Column("newest", Integer, nullable=False),  # sequence of the revision that was read; 0 of those handed over
    Column("day", Integer, nullable=False),  # of the first revision
    Column("form", Text, nullable=False),
    Column("author", Text, nullable=False),  # who said the first
    Column("desk", Text, nullable=False),  # that handed it over, "" for this one
    Column("district", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("born", Integer, nullable=False),  # 0 where nothing is known
    Column("education", Text, nullable=False),
    Column("occupation", Text, nullable=False),
)

# How far they are: one row.
report_passes = Table(
    "report_passes",
    metadata,
    Column("row", Integer, primary_key=True),  # always 1
    Column("maker", Integer, nullable=False),  # version of what read them: another one reads everybody anew
    Column("up_to", Integer, nullable=False),  # changes up to this one were looked at
    Column("audited", Integer, nullable=False),  # lines of the log up to this one were counted
)

# Records that are to be read once more, and those that were handed over and not read yet.
report_unread = Table(
    "report_unread",
    metadata,
    Column("number", Integer, primary_key=True),
)

# Lines of the log by day, by who and by what: how many acts they stand for.
report_acts = Table(
    "report_acts",
    metadata,
    Column("day", Integer, nullable=False),
    Column("actor", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("day", "actor", "code"),
    sqlite_with_rowid=False,
)

# What supervisors sent back, by the line of the log.
report_returns = Table(
    "report_returns",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("day", Integer, nullable=False),
    Column("change_id", Text, nullable=False),
    Column("record_id", Text, nullable=False, index=True),
)

saved_reports = Table(
    "saved_reports",
    metadata,
    Column("user_id", Text, ForeignKey("users.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("query", Text, nullable=False),  # JSON: domain/reports/queries.py
    PrimaryKeyConstraint("user_id", "name"),
)
