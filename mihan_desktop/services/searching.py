"""Finding people of this desk by anything, and saying honestly where each record is."""

from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import OutboxCounts, ReviewDetail
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened


class Searching:
    """For everybody with right ``search``; the counts are for everybody."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def registrations(
        self, actor: User, text: str = "", status: RecordStatus | None = None, limit: int = 500
    ) -> tuple[RegistrationSummary, ...]:
        """Records newest first. text: parts of names in any order and spelling, digits of a phone or a document."""
        raise NotImplementedError

    def registration(self, actor: User, record_id: str) -> ReviewDetail:
        """One record's answers in ``actor``'s language, and its history. Raises MihanError ``record_unknown``."""
        raise NotImplementedError

    def counts(self, actor: User) -> OutboxCounts:
        """How many changes stand where."""
        raise NotImplementedError

    def why_not_sent(self, actor: User, record_id: str) -> Problem:
        """Why the ministry doesn't have this record yet, as a code for every state.

        ``waiting_for_supervisor``; ``batch_refused`` (params ``code``: waits for a supervisor again); ``returned``
        (params ``reason``); ``not_enrolled``; ``waiting_to_be_sent``, ``being_sent`` (params ``sent``, ``chunks``);
        ``waiting_for_receipt``; ``conflict`` and ``rejected`` (params ``code``); ``withdrawn``; ``received`` when it
        is there. For a draft of a new record: ``draft``. Raises MihanError ``record_unknown``.
        """
        raise NotImplementedError
