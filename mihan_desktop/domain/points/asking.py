"""What somebody asks about a person's points: an adjustment, an appeal, a reversal. A second person decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from forms.rulebook.book import Account
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import FINAL, RecordStatus

MOST_WORDS: Final = 2_000
"""Characters of a reason."""
MOST_POINTS: Final = 1_000
"""Of one adjustment, up or down."""


class What(StrEnum):
    """What is asked; the names travel."""

    ADJUSTMENT = "adjustment"  # the office's own
    APPEAL = "appeal"  # the person's: never for fewer points
    REVERSAL = "reversal"  # what was granted holds no more; it stays in the ledger


class Stand(StrEnum):
    """How it stands."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"  # returned by the second person, or turned back by the ministry
    TAKEN_BACK = "taken_back"  # by whoever asked, before anybody decided
    REVERSED = "reversed"  # granted, and taken back later


_GRANTED: Final = FINAL | {RecordStatus.SEALED, RecordStatus.SENT}
_REFUSED: Final = frozenset({RecordStatus.RETURNED, RecordStatus.REJECTED, RecordStatus.CONFLICT})
_GONE: Final = frozenset({RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Asked:
    """One of them. points: never 0; rule: whose line it is about, or ""; of: of a reversal, what it takes back.

    answer: why it was refused; office: of another office that granted it, "" for this desk; reversed_by: id of the
    reversal that was granted; status: where its change is on its way to the ministry.
    """

    id: str
    person: str
    what: What
    account: Account
    points: int
    words: str
    at: datetime
    rule: str = ""
    of: str = ""
    version: str = ""
    author_id: str = ""
    author_name: str = ""
    status: RecordStatus = RecordStatus.WAITING
    answer: str = ""
    office: str = ""
    reversed_by: str = ""

    @property
    def stand(self) -> Stand:
        """How it stands: granted from the moment in which a second person approved it."""
        if self.status in _GONE:
            return Stand.TAKEN_BACK
        if self.status in _REFUSED:
            return Stand.REFUSED
        if self.status not in _GRANTED:
            return Stand.ASKED
        return Stand.REVERSED if self.reversed_by else Stand.GRANTED

    @property
    def counts(self) -> bool:
        """Whether it stands in the ledger: also what was reversed does, and its reversal beside it."""
        return self.stand in (Stand.GRANTED, Stand.REVERSED)


def adjusted(asked: Iterable[Asked], account: Account) -> int:
    """What is granted to an account, reversals taken off: of two reversals of one the first, as at the ministry.

    asked: oldest first.
    """
    taken: set[str] = set()
    total = 0
    for one in asked:
        if one.counts and one.account is account and one.of not in taken:
            total += one.points
            taken |= {one.of} - {""}
    return total


def own_words(text: str) -> str:
    """The reason, outer blanks removed.

    Raises MihanError ``points_words_missing``; ``points_words`` (params ``most``).
    """
    words = written(text)
    if not words:
        raise MihanError("points_words_missing", problems=(Problem("points_words_missing", "words"),))
    if len(words) > MOST_WORDS:
        raise MihanError("points_words", {"most": MOST_WORDS}, problems=(Problem("points_words", "words"),))
    return words


def own_points(points: int, what: What) -> int:
    """How many, as they may be asked for.

    Raises MihanError ``points_range`` (params ``most``); ``points_appeal_down``: nobody appeals to lose something.
    """
    if not points or abs(points) > MOST_POINTS:
        raise MihanError("points_range", {"most": MOST_POINTS}, problems=(Problem("points_range", "points"),))
    if what is What.APPEAL and points < 0:
        raise MihanError("points_appeal_down", problems=(Problem("points_appeal_down", "points"),))
    return points
