"""On a person's page: which other records of this office may be theirs, and what somebody decides about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

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


class PersonDuplicates(QObject):
    """Looks once the person is shown, so that nobody waits for it."""

    def __init__(self, page: Page, part: RegistrationsPart) -> None:
        super().__init__(page)
        self._page, self._part, self._context = page, part, page.context
        self._user: User | None = None
        self._record: RegistrationSummary | None = None
        part.decided.connect(self._decide)
        part.compared.connect(self._compare)

    def look(self, user: User, record: RegistrationSummary) -> None:
        """Somebody looks at a person."""
        self._user, self._record = user, record
        self._part.candidates.decides = user.may(Right.REGISTER)
        matching = self._context.desk.matching_people

        def done(found: tuple[Candidate, ...]) -> None:
            if self._record is record:
                self._part.show_candidates(found)
                self._part.retranslate()

        self._context.tasks.run(
            lambda: matching.of_record(user, record.record_id),
            done=done, failed=lambda error: isinstance(error, MihanError), owner=self, lane=SEARCH,
        )  # fmt: skip

    def _decide(self, candidate: Candidate, verdict: Verdict) -> None:
        if verdict is Verdict.DIFFERENT:
            ask_how_different(self._context, candidate, self._page, lambda words: self._keep(candidate, verdict, words))
        else:
            self._keep(candidate, verdict, "")

    def _keep(self, candidate: Candidate, verdict: Verdict, words: str) -> None:
        user, record = self._user, self._record
        if user is None or record is None:
            return
        duplicating = self._context.desk.duplicating

        def done(_: object) -> None:
            self._page.told.emit(lambda: self.tr("The decision is saved and waits for a supervisor."), "success")

        self._context.tasks.run(
            lambda: duplicating.decide_pair(user, record.record_id, candidate, verdict, words),
            done=done, failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _compare(self, candidate: Candidate) -> None:
        user, record = self._user, self._record
        if user is None or record is None:
            return
        matching = self._context.desk.matching_people

        def show(both: tuple[dict[str, str], dict[str, str]]) -> None:
            if self._record is record:
                CompareDialog(self._context, candidate, *both, self._page, pair=True).open()

        self._context.tasks.run(
            lambda: (
                matching.compare(user, candidate.record.record_id),
                matching.compare(user, record.record_id),
            ),
            done=show, failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_refused(self, error: Exception) -> bool:
        self._page.told.emit(lambda: messages.of_error(error, self._context.language), "danger")
        return True
