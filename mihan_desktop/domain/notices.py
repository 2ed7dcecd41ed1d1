"""What happened while somebody was busy with something else: told without interrupting, kept to be read later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """One line of the notice area.

    code: ``"returned"`` (details ``reason``), ``"rejected"`` (``code``), ``"conflict"`` (``code``),
    ``"receipt"`` (``number``, ``received``, ``need_person``), ``"batch_refused"`` (``number``, ``code``) ...
    record_id: what it is about, "" for none; label: that record's name as it was first saved.
    """

    number: int
    at: datetime
    code: str
    record_id: str = ""
    details: Mapping[str, str | int] = field(default_factory=dict)
    label: str = ""


@dataclass(frozen=True, slots=True)
class NoticeBoard:
    """The newest lines for somebody, newest first, and how many of all were not seen yet."""

    notices: tuple[Notice, ...] = ()
    unread: int = 0
