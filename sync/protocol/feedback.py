"""What somebody at a desk says of the program: a sentence, and a picture of a page on which nobody's data stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sync.protocol import limits
from sync.protocol.canonical import Fields
from sync.protocol.errors import ProtocolError

_NAMES: Final = frozenset({"page", "words", "picture", "program", "language", "recorded_at"})
PNG: Final = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class FeedbackBody:
    """The body of a change of kind ``feedback``.

    page: where the person was, as the program calls it; words: 1..2,000 characters; picture: PNG or empty; program: its
    version; language: of the window; recorded_at: ISO 8601.
    """

    page: str
    words: str
    picture: bytes
    program: str
    language: str
    recorded_at: str

    def body(self) -> dict[str, object]:
        """As it travels."""
        return {
            "page": self.page,
            "words": self.words,
            "picture": self.picture,
            "program": self.program,
            "language": self.language,
            "recorded_at": self.recorded_at,
        }


def read_feedback(body: Mapping[str, object]) -> FeedbackBody | None:
    """The feedback in a change's body; None when it is none."""
    try:
        fields = Fields(dict(body), "feedback", _NAMES)
        found = FeedbackBody(
            page=fields.text("page", least=0),
            words=fields.text("words", limits.FEEDBACK_WORDS),
            picture=fields.blob("picture", limits.FEEDBACK_PICTURE, 0),
            program=fields.text("program", least=0),
            language=fields.text("language", least=0),
            recorded_at=fields.text("recorded_at"),
        )
    except ProtocolError:
        return None
    return found if not found.picture or found.picture.startswith(PNG) else None
