"""Telephones to which nothing is written: whoever answers a text with a word of ``texts.STOPS``, or asks the ministry.

What is kept of a number is a digest: enough to know it again, and no list of numbers to be read.
"""

import hashlib
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.people.phones import e164
from sync.central.settings import CentralError
from sync.central.work.notices.schema import NoticeStop


def add(session: Session, typed: str, by: str, at: datetime) -> bool:
    """Write to it no more; False where that was said before. CentralError ``number_unreadable``."""
    name = _name(_number(typed))
    if session.get(NoticeStop, name) is not None:
        return False
    session.add(NoticeStop(number=name, by=by[:80], at=at))
    session.flush()
    return True


def remove(session: Session, typed: str) -> bool:
    """It may be written to again; False where nobody had said otherwise. CentralError ``number_unreadable``."""
    found = session.get(NoticeStop, _name(_number(typed)))
    if found is not None:
        session.delete(found)
    return found is not None


def stopped(session: Session, number: str) -> bool:
    """Whether nothing is written to a number (E.164)."""
    return session.get(NoticeStop, _name(number)) is not None


def count(session: Session) -> int:
    """How many there are."""
    return session.scalar(select(func.count()).select_from(NoticeStop)) or 0


def _number(typed: str) -> str:
    number = e164(typed)
    if not number:
        raise CentralError("number_unreadable")
    return number


def _name(number: str) -> str:
    return hashlib.sha256(f"notice stop {number}".encode()).hexdigest()
