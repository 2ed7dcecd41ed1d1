"""Telling the ministry what hinders one: kept here, taken along by the next batch; its answer comes by the feed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from mihan_desktop import __version__
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.feedback import MOST_PICTURE, Feedback, fit_words
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.feedback import Said
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work


class GivingFeedback:
    """For everybody who is signed in."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def give(self, actor: User, page: str, words: str, picture: bytes, language: str) -> Changes:
        """Keep what ``actor`` says of ``page``. picture: PNG on which nobody's data stands, or nothing.

        Raises MihanError ``feedback_empty``, ``feedback_long``, ``picture_large``; ``training`` where nothing leaves.
        """
        from mihan_desktop.storage.feedback import Said

        user = self._opened.allow(actor)
        said = fit_words(words)
        if self._opened.profile.training:
            raise MihanError("training")
        if len(picture) > MOST_PICTURE:
            raise MihanError("picture_large")
        at, own = self._opened.now(), self._opened.new_id()
        with self._opened.write() as work:
            work.feedback.add(Said(own, user.id, at, page, said, picture, language, __version__))
            work.audit.append("feedback_given", at=at, actor_id=user.id, details={"page": page})
        return Changes.of(Kind.FEEDBACK)

    def mine(self, actor: User) -> tuple[Feedback, ...]:
        """What ``actor`` said here, newest first, with the ministry's answers."""
        user = self._opened.allow(actor)
        with self._opened.read() as work:
            return work.feedback.of(user.id)


def carry(opened: Opened, work: "Work") -> "list[OutboxRow]":
    """Rows, appended to the outbox now, that carry what people said.

    Their ``message`` is what travels, with the picture; the outbox keeps it without, so that it is here once.
    """
    rows = {said.id: _row(opened, work, said) for said in work.feedback.unsent()}
    work.feedback.carry({said: row.id for said, row in rows.items()})
    return [*rows.values()]


def _row(opened: Opened, work: "Work", said: "Said") -> "OutboxRow":
    from mihan_desktop.services import recording
    from sync.protocol.feedback import FeedbackBody
    from sync.protocol.messages import decode_change, encode_change
    from sync.protocol.moments import write_moment

    body = FeedbackBody(
        said.page, said.words, said.picture, said.program, said.language, write_moment(said.said_at)
    )  # fmt: skip
    author = User(said.author_id, "", "", frozenset())
    act = recording.Act(
        kind=ChangeKind.FEEDBACK, record_id=said.id, body=replace(body, picture=b"").body(), label=""
    )  # fmt: skip
    (row,) = recording.record(opened, work, author, act)
    return replace(row, message=encode_change(replace(decode_change(row.message), body=body.body())))
