"""The table of works that run by themselves."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class TimedWork(Base):
    """The last time of a work. holder, held_until: who is at it; code: why it was not ended well."""

    __tablename__ = "timed_works"
    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    holder: Mapped[str] = mapped_column(ID)
    held_until: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    code: Mapped[str] = mapped_column(String(64))
