"""What a person asks the ministry about their own record, and how far it is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus

MOST_WORDS = 2_000
"""Characters of what was asked, in the person's words."""


class AskedBy(StrEnum):
    """Who asks for something about a person's record."""

    PERSON = "person"
    GUARDIAN = "guardian"
    HEIR = "heir"
    REPRESENTATIVE = "representative"


class Shown(StrEnum):
    """By what somebody showed who they are."""

    NATIONAL_CARD = "national_card"
    PASSPORT = "passport"
    OTHER_PAPER = "other_paper"
    KNOWN = "known"  # to the people of the office


class Asked(StrEnum):
    """What is asked for; the names travel."""

    WITHDRAWAL = "withdrawal"  # no more offers and referrals; what is known stays
    ERASURE = "erasure"  # answers and pictures go everywhere
    ACCESS = "access"  # to see all that the ministry keeps, not only what is here
    CORRECTION = "correction"  # of what the office can't correct; the person's words say what


class Decision(StrEnum):
    """What the ministry said; NONE while it has not."""

    NONE = ""
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Request:
    """One request. status: where its change is on its way to the ministry; answer: the ministry's words.

    open: it waits for the ministry, or is on its way there.
    """

    id: str
    person: str
    what: Asked
    asked_by: AskedBy
    shown: Shown
    author_name: str
    at: datetime
    words: str = ""
    status: RecordStatus = RecordStatus.WAITING
    decision: Decision = Decision.NONE
    answer: str = ""
    decided_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether another of the same kind would ask for the same thing."""
        gone = (RecordStatus.WITHDRAWN, RecordStatus.SUPERSEDED, RecordStatus.REJECTED)
        return self.decision is Decision.NONE and self.status not in gone

    @property
    def ends_offers(self) -> bool:
        """Whether the person is to get no more offers, as far as is known here."""
        return self.what is Asked.WITHDRAWAL and (self.open or self.decision is Decision.GRANTED)


def own_words(text: str, what: Asked) -> str:
    """What was asked, outer blanks removed.

    Raises MihanError ``request_words`` (params ``most``); ``request_words_missing``: nobody can correct without them.
    """
    words = written(text)
    if what is Asked.CORRECTION and not words:
        raise MihanError("request_words_missing", problems=(Problem("request_words_missing", "words"),))
    if len(words) > MOST_WORDS:
        raise MihanError("request_words", {"most": MOST_WORDS}, problems=(Problem("request_words", "words"),))
    return words
