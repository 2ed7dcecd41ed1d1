"""What people say of the program: kept until a batch takes it along, with the ministry's answer when it has come."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.feedback import Feedback, FeedbackState
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.schema import cursors, feedback, outbox

_FEED = "feed"
_ON = (RecordStatus.HANDED.value, RecordStatus.SEALED.value, RecordStatus.SENT.value)


@dataclass(frozen=True, slots=True)
class Said:
    """One that no batch carries yet. picture: PNG or empty."""

    id: str
    author_id: str
    said_at: datetime
    page: str
    words: str
    picture: bytes
    language: str
    program: str


class FeedbackRows:
    """Rows of ``feedback``, and how far this desk has read the ministry's feed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, said: Said) -> None:
        """Keep it."""
        self._connection.execute(
            feedback.insert().values(
                id=said.id, author_id=said.author_id, said_at=said.said_at.isoformat(), page=said.page,
                words=said.words, picture=said.picture, language=said.language, program=said.program, answer="",
            )
        )  # fmt: skip

    def unsent(self) -> tuple[Said, ...]:
        """What no batch carries, oldest first."""
        rows = self._connection.execute(
            select(feedback).where(feedback.c.change_id.is_(None)).order_by(feedback.c.said_at, feedback.c.id)
        ).mappings()
        return tuple(
            Said(
                row["id"], row["author_id"], datetime.fromisoformat(row["said_at"]), row["page"], row["words"],
                bytes(row["picture"]), row["language"], row["program"],
            )
            for row in rows
        )  # fmt: skip

    def carry(self, carried: dict[str, str]) -> None:
        """Feedback (by id) leaves with these changes (ids)."""
        for feedback_id, change_id in carried.items():
            self._set(feedback_id, change_id=change_id)

    def take_back(self, batch_id: str) -> None:
        """The batch was refused or undone: what people said in it waits for the next."""
        changes = select(outbox.c.id).where(outbox.c.batch_id == batch_id)
        self._connection.execute(update(feedback).where(feedback.c.change_id.in_(changes)).values(change_id=None))

    def let_go(self, change_id: str) -> None:
        """The ministry did not take the change: what it carried waits for the next batch."""
        self._connection.execute(update(feedback).where(feedback.c.change_id == change_id).values(change_id=None))

    def of(self, author_id: str) -> tuple[Feedback, ...]:
        """A person's own, newest first."""
        rows = self._connection.execute(
            select(
                feedback.c.id, feedback.c.said_at, feedback.c.page, feedback.c.words, func.length(feedback.c.picture),
                outbox.c.status, feedback.c.answer, feedback.c.answered_at,
            )
            .outerjoin(outbox, outbox.c.id == feedback.c.change_id)
            .where(feedback.c.author_id == author_id)
            .order_by(feedback.c.said_at.desc(), feedback.c.id.desc())
        )  # fmt: skip
        return tuple(
            Feedback(
                row[0], datetime.fromisoformat(row[1]), row[2], row[3], bool(row[4]), _state(row[5], row[6]), row[6],
                None if row[7] is None else datetime.fromisoformat(row[7]),
            )
            for row in rows
        )  # fmt: skip

    def answer(self, feedback_id: str, words: str, at: datetime) -> str:
        """Keep the ministry's answer; its author's id, "" when it is unknown here or says the same as before."""
        row = self._connection.execute(
            select(feedback.c.author_id, feedback.c.answer).where(feedback.c.id == feedback_id)
        ).first()
        if row is None or row[1] == words:
            return ""
        self._set(feedback_id, answer=words, answered_at=at.isoformat())
        return str(row[0])

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.execute(select(func.count()).select_from(feedback)).scalar_one())

    def heard(self) -> int:
        """The number up to which the ministry's feed was read; 0 before the first time."""
        found = self._connection.execute(select(cursors.c.value).where(cursors.c.name == _FEED)).scalar_one_or_none()
        return 0 if found is None else int(found)

    def hear(self, number: int) -> None:
        """The feed is read up to ``number``."""
        put = insert(cursors).values(name=_FEED, value=number)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": number}))

    def _set(self, feedback_id: str, **values: object) -> None:
        self._connection.execute(update(feedback).where(feedback.c.id == feedback_id).values(**values))


def _state(status: str | None, answer: str) -> FeedbackState:
    if answer:
        return FeedbackState.ANSWERED
    if status is None:
        return FeedbackState.KEPT
    if status in _ON:
        return FeedbackState.UNDER_WAY
    return FeedbackState.REFUSED if status == RecordStatus.REJECTED.value else FeedbackState.RECEIVED
