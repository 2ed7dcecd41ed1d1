"""Two records that may be of one person: how likely it is, and what people decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary

if TYPE_CHECKING:
    from mihan_desktop.domain.people.likeness import Reason

MOST_WORDS = 2_000
"""Characters of why two records are of two people."""
WHOLE = 10_000
"""A score that is certain: scores are whole numbers, because they travel."""
SHOWN = 5
"""Candidates that are shown at once."""


class Verdict(StrEnum):
    """What a person said of two records; the names travel."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody said of a pair. id: of the change that carries it, "" while it waits with a draft.

    person: the record that was being written or looked at; other: the one it was held against. score: how likely it
    seemed, of WHOLE; reasons: pairs of field and level; model: which weighed them; status: where the change is. clock:
    what was said last has the largest.
    """

    person: str
    other: str
    verdict: Verdict
    words: str = ""
    score: int = 0
    reasons: tuple[tuple[str, str], ...] = ()
    model: str = ""
    id: str = ""
    author_name: str = ""
    at: datetime | None = None
    status: RecordStatus = RecordStatus.WAITING
    clock: str = ""

    def about(self, record_id: str) -> str:
        """The other record of the pair."""
        return self.other if record_id == self.person else self.person


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be of the person who is being written down.

    probability: 0 to 1; likely: it must be decided before saving; reasons: what speaks for and against it, the
    heaviest first; decision: what was said of the pair already; desk: the name of the desk of this office that handed
    the record over and alone can correct it, "" for this one.
    """

    record: RegistrationSummary
    probability: float
    likely: bool
    sure: bool
    reasons: "tuple[Reason, ...]"
    model: str
    decision: Decision | None = None
    desk: str = ""

    @property
    def undecided(self) -> bool:
        """Whether it stands against saving. What was said of a record that seemed less likely then stays said."""
        return self.likely and self.decision is None

    @property
    def score(self) -> int:
        """The probability as it travels."""
        return round(self.probability * WHOLE)


@dataclass(frozen=True, slots=True)
class Offered:
    """An answer that was typed while the person was registered again, beside what their record says.

    ref: of the question in the record's form; before: what stands there, now: what was typed, both in words; value:
    what was typed as the form keeps it.
    """

    ref: str
    label: str
    before: str
    now: str
    value: str


def undecided(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Those that stand against saving."""
    return tuple(one for one in candidates if one.undecided)


def own_words(text: str, verdict: Verdict) -> str:
    """Why, outer blanks removed.

    Raises MihanError ``duplicate_words`` (params ``most``); ``duplicate_words_missing``: who says that two records are
    of two people says why.
    """
    words = written(text)
    if verdict is Verdict.DIFFERENT and not words:
        raise MihanError("duplicate_words_missing", problems=(Problem("duplicate_words_missing", "words"),))
    if len(words) > MOST_WORDS:
        raise MihanError("duplicate_words", {"most": MOST_WORDS}, problems=(Problem("duplicate_words", "words"),))
    return words
