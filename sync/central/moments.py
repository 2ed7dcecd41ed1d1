"""The ministry's clock, and names for what is new at a moment."""

from datetime import UTC, datetime

from uuid_utils.compat import uuid7


def utc_now() -> datetime:
    """The ministry's clock."""
    return datetime.now(UTC)


def new_id() -> str:
    """A fresh UUIDv7."""
    return str(uuid7())
