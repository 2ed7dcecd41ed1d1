"""What desks say of the program, and what the ministry answers them: a list with a state, and a feed that goes back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Select, func, insert, select
from sqlalchemy.orm import Session

from sync.central.bodies import BadBodyError
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.register import PAGE, Page
from sync.central.schema import FeedbackRow, Office
from sync.central.settings import CentralError
from sync.central.staff_schema import Staff
from sync.protocol import limits
from sync.protocol.feed_items import FEEDBACK_ANSWER
from sync.protocol.feedback import read_feedback
from sync.protocol.messages import Change

OPEN: Final = "open"
ANSWERED: Final = "answered"
STATES: Final = (OPEN, ANSWERED)


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """One in the list. state: ``open`` or ``answered``; answered_by: a name, ``""`` while open."""

    id: str
    state: str
    office: str
    page: str
    words: str
    language: str
    program: str
    recorded_at: str
    received_at: datetime
    has_picture: bool
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> bool:
    """Keep what a desk said; False when it is here already. Raises ``BadBodyError``."""
    body = read_feedback(change.body)
    if body is None or not body.words.strip():
        raise BadBodyError
    if session.get(FeedbackRow, change.record) is not None:
        return False
    session.execute(
        insert(FeedbackRow).values(
            id=change.record, device_id=device, office_id=office, author_id=change.author, page=body.page,
            words=body.words, picture=body.picture, program=body.program, language=body.language,
            recorded_at=body.recorded_at, received_at=at, state=OPEN, answer="",
        )
    )  # fmt: skip
    return True


def listed(session: Session, state: str = "", after: str = "") -> Page[FeedbackLine]:
    """Feedback, newest first, of one state or of all. after: id of the last one of the page before."""
    match = [FeedbackRow.state == state] if state in STATES else []
    query = _query().where(*match).order_by(FeedbackRow.received_at.desc(), FeedbackRow.id.desc()).limit(PAGE + 1)
    last = session.get(FeedbackRow, after) if after else None
    if last is not None:
        earlier = (FeedbackRow.received_at == last.received_at) & (FeedbackRow.id < last.id)
        query = query.where((FeedbackRow.received_at < last.received_at) | earlier)
    lines = [_line(*row) for row in session.execute(query)]
    total = session.scalar(select(func.count()).select_from(FeedbackRow).where(*match)) or 0
    return Page(tuple(lines[:PAGE]), total, lines[PAGE - 1].id if len(lines) > PAGE else "")


def one(session: Session, feedback_id: str) -> FeedbackLine | None:
    """One by its id; None when there is none."""
    row = session.execute(_query().where(FeedbackRow.id == feedback_id)).one_or_none()
    return None if row is None else _line(*row)


def picture(session: Session, feedback_id: str) -> bytes:
    """Its picture (PNG), empty when it has none."""
    found = session.scalars(select(FeedbackRow.picture).where(FeedbackRow.id == feedback_id)).first()
    return bytes(found or b"")


class Answering:
    """What the ministry's staff do with feedback."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def answer(self, feedback_id: str, words: str, staff_id: str | None) -> None:
        """Answer, or answer anew; the desk that asked gets it with its next sending.

        Raises CentralError ``not_found``, ``answer_empty``, ``answer_long`` (params ``most``).
        """
        said = words.replace("\0", "").strip()
        if not said:
            raise CentralError("answer_empty")
        if len(said) > limits.FEEDBACK_WORDS:
            raise CentralError("answer_long", most=limits.FEEDBACK_WORDS)
        with self._database.write() as session:
            row = session.get(FeedbackRow, feedback_id, with_for_update=True)
            if row is None:
                raise CentralError("not_found")
            at = self._now()
            row.answer, row.answered_by, row.answered_at, row.state = said, staff_id, at, ANSWERED
            say(session, Scope.device(row.device_id), FEEDBACK_ANSWER, row.id, {"words": said}, at)


def _query() -> Select[FeedbackRow, str, str]:
    return (
        select(FeedbackRow, Office.name, Staff.display_name)
        .join(Office, Office.id == FeedbackRow.office_id)
        .outerjoin(Staff, Staff.id == FeedbackRow.answered_by)
    )


def _line(row: FeedbackRow, office: str, answered_by: str | None) -> FeedbackLine:
    return FeedbackLine(
        id=row.id,
        state=row.state,
        office=office,
        page=row.page,
        words=row.words,
        language=row.language,
        program=row.program,
        recorded_at=row.recorded_at,
        received_at=row.received_at,
        has_picture=bool(row.picture),
        answer=row.answer,
        answered_by=answered_by or "",
        answered_at=row.answered_at,
    )
