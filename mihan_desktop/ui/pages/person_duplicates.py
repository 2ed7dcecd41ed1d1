"""Which other records may be of the person of one that is saved, and what somebody decides about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mihan_desktop.domain.duplicates import Candidate, Verdict
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import messages
from mihan_desktop.ui.dialogs.candidates import CompareDialog, ask_how_different
from mihan_desktop.ui.tasks import SEARCH

if TYPE_CHECKING:
    from mihan_desktop.domain.registrations import RegistrationSummary
    from mihan_desktop.ui.pages.page import Page
    from mihan_desktop.ui.pages.person_registrations import RegistrationsPart


class PairsOfRecord(QObject):
    """Looks once the record is shown, so that nobody waits for it. Signals: found(tuple of Candidate), decided()."""

    found = Signal(object)
    decided = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._user: User | None = None
        self._record = ""

    def look_for(self, user: User, record_id: str) -> None:
        """Somebody looks at a record."""
        self._user, self._record = user, record_id
        matching = self._context.desk.matching_people

        def done(found: tuple[Candidate, ...]) -> None:
            if self._record == record_id and self._user is user:
                self.found.emit(found)

        self._context.tasks.run(
            lambda: matching.of_record(user, record_id),
            done=done, failed=lambda error: isinstance(error, MihanError), owner=self, lane=SEARCH,
        )  # fmt: skip

    def leave(self) -> None:
        """Another record is looked at, or none: what is found of this one is nobody's business now."""
        self._record = ""

    def decide(self, candidate: Candidate, verdict: Verdict) -> None:
        """What somebody says of a pair; of two people they say how they know."""
        if verdict is Verdict.DIFFERENT:
            ask_how_different(self._context, candidate, self._page, lambda words: self._keep(candidate, verdict, words))
        else:
            self._keep(candidate, verdict, "")

    def _keep(self, candidate: Candidate, verdict: Verdict, words: str) -> None:
        user, record = self._user, self._record
        if user is None or not record:
            return
        duplicating = self._context.desk.duplicating

        def done(_: object) -> None:
            self._page.told.emit(lambda: self.tr("The decision is saved and waits for a supervisor."), "success")
            self.decided.emit()

        self._context.tasks.run(
            lambda: duplicating.decide_pair(user, record, candidate, verdict, words),
            done=done, failed=self._on_refused, owner=self,
        )  # fmt: skip

    def compare(self, candidate: Candidate) -> None:
        """Both side by side."""
        user, record = self._user, self._record
        if user is None or not record:
            return
        matching = self._context.desk.matching_people

        def show(both: tuple[dict[str, str], dict[str, str]]) -> None:
            if self._record == record:
                CompareDialog(self._context, candidate, *both, self._page, pair=True).open()

        self._context.tasks.run(
            lambda: (matching.compare(user, candidate.record.record_id), matching.compare(user, record)),
            done=show, failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_refused(self, error: Exception) -> bool:
        self._page.told.emit(lambda: messages.of_error(error, self._context.language), "danger")
        return True


class PersonDuplicates(PairsOfRecord):
    """On a person's page, in the part with their registrations."""

    def __init__(self, page: Page, part: RegistrationsPart) -> None:
        super().__init__(page)
        self._part = part
        part.decided.connect(self.decide)
        part.compared.connect(self.compare)
        self.found.connect(self._show)

    def look(self, user: User, record: RegistrationSummary) -> None:
        """Somebody looks at a person."""
        self._part.candidates.decides = user.may(Right.REGISTER)
        self.look_for(user, record.record_id)

    def _show(self, found: tuple[Candidate, ...]) -> None:
        self._part.show_candidates(found)
        self._part.retranslate()
