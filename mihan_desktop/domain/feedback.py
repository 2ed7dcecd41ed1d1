"""What a person says of the program, and what the ministry answered."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem

MOST_WORDS: Final = 2_000
"""characters, as the protocol allows"""
MOST_PICTURE: Final = 512 * 1024
"""bytes, as the protocol allows"""


class FeedbackState(StrEnum):
    """How far it is: kept here until a batch is sealed, inside one, received, answered."""

    KEPT = "kept"
    UNDER_WAY = "under_way"
    RECEIVED = "received"
    REFUSED = "refused"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One of a person's own. page: where it was said, as the program calls it; answer: "" while there is none."""

    id: str
    said_at: datetime
    page: str
    words: str
    has_picture: bool
    state: FeedbackState
    answer: str = ""
    answered_at: datetime | None = None


def fit_words(words: str) -> str:
    """The words without outer blanks. Raises MihanError ``feedback_empty``, ``feedback_long`` (params ``most``)."""
    said = "\n".join(written(line) for line in words.splitlines()).strip()
    if not said:
        raise MihanError("feedback_empty", problems=(Problem("feedback_empty", "words"),))
    if len(said) > MOST_WORDS:
        most = {"most": MOST_WORDS}
        raise MihanError("feedback_long", most, problems=(Problem("feedback_long", "words", most),))
    return said
