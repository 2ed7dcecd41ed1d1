"""Watches a form being filled, asks who its person may be, and does what is decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mihan_desktop.domain.duplicates import Candidate, Verdict
from mihan_desktop.domain.elsewhere import Found
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.matching_people import Watched
from mihan_desktop.ui import messages
from mihan_desktop.ui.dialogs.candidates import (
    CandidatesDialog,
    CompareDialog,
    ask_how_different,
    ask_registered_there,
)
from mihan_desktop.ui.tasks import SEARCH

if TYPE_CHECKING:
    from collections.abc import Callable

    from mihan_desktop.domain.changes import Changes
    from mihan_desktop.services.duplicating import SamePerson
    from mihan_desktop.ui.context import Context
    from mihan_desktop.ui.filling import Filling
    from mihan_desktop.ui.form.view import FormView
    from mihan_desktop.ui.pages.registration_duplicates import DuplicatePanel

PAUSE = 250
"""Milliseconds without another answer after which somebody is looked for."""
CODES = ("duplicates_undecided", "duplicate_is_same")
"""What stands against saving and is to be settled in the panel."""


class DuplicateWatch(QObject):
    """One query at a time, on a lane of its own; an answer to older answers is not shown, and asked for anew.

    Signals: correcting(str) with the id of the draft that corrects the record of the person; registered_there() when
    another desk of the office has the record, and what is typed is to be discarded; told(object, str) as of a page.
    """

    correcting = Signal(str)
    registered_there = Signal()
    told = Signal(object, str)

    def __init__(self, context: Context, panel: DuplicatePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._panel = context, panel
        self._view: FormView | None = None
        self._filling: Filling | None = None
        self._watched: Watched | None = None
        self._asked: dict[str, str] = {}
        self._busy, self._stale, self._pointing = False, False, False
        self._dialog: CandidatesDialog | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        panel.decided.connect(self._decide)
        panel.again.connect(self._take_back)
        panel.compared.connect(self._compare)
        panel.left.connect(self.back_to_form)
        panel.opened.connect(self._open)

    def follow(self, view: FormView, filling: Filling) -> None:
        """A form is begun, or gone on with."""
        self._view, self._filling = view, filling
        self._watched, self._asked = Watched(filling.session), {}
        view.committed.connect(self.look)
        self._pause.start(0)

    def leave(self) -> None:
        """The form is left."""
        self._pause.stop()
        self._view = self._filling = self._watched = None
        self._asked, self._pointing = {}, False
        self._panel.show_candidates(())
        self._panel.show_elsewhere(None)

    def look(self) -> None:
        """An answer was given."""
        self._pause.start(PAUSE)

    def toggle(self) -> None:
        """The keyboard to the panel, or back."""
        if self._panel.has_keyboard:
            self.back_to_form()
        elif self._panel.candidates:
            self._panel.point()
        else:
            self.told.emit(lambda: self.tr("Nobody like this person is registered at this desk."), "info")

    def back_to_form(self) -> None:
        """The keyboard where it was in the form."""
        view, filling = self._view, self._filling
        if view is not None and filling is not None and not (filling.place and view.reach(filling.place)):
            view.focus_first()

    def stands_against(self, error: Exception) -> bool:
        """Whether it was refused because somebody is undecided: then the panel has the keyboard."""
        if getattr(error, "code", "") not in CODES:
            return False
        self._ask(point=True)
        return True

    # -- asking

    def _ask(self, *, point: bool = False, fresh: bool = False) -> None:
        """fresh: also when the person is described as before, because something was decided; point: the same, and the
        keyboard goes to the panel.
        """
        filling, watched = self._filling, self._watched
        if filling is None or watched is None:
            return
        properties = watched.properties()
        if point or fresh:
            self._asked = {}
        if properties == self._asked:
            return
        self._pointing = self._pointing or point
        if self._busy:
            self._stale = True
            return
        self._busy, self._asked = True, properties
        matching, user, draft = self._context.desk.matching_people, filling.user, filling.draft

        def shown(candidates: tuple[Candidate, ...]) -> None:
            self._busy = False
            if self._filling is filling:
                self._show(candidates)
                if self._pointing:
                    self._pointing = False
                    self._panel.point()
                self._ask_country(filling, properties, candidates)
            self._again()

        self._context.tasks.run(
            lambda: matching.candidates(user, properties, record_id=draft.record_id or "", draft_id=draft.id),
            done=shown,
            failed=self._on_failed,
            owner=self,
            lane=SEARCH,
        )

    def _ask_country(self, filling: Filling, properties: dict[str, str], candidates: tuple[Candidate, ...]) -> None:
        """Whether the person is registered at another office: said in the panel, and hinders nobody."""
        looking, user, draft = self._context.desk.elsewhere, filling.user, filling.draft

        def shown(found: Found | None) -> None:
            if self._filling is filling:
                self._panel.show_elsewhere(found)

        self._context.tasks.run(
            lambda: looking.check(user, properties, candidates, record_id=draft.record_id or "", draft_id=draft.id),
            done=shown,
            failed=lambda error: isinstance(error, MihanError),
            owner=self,
            lane=SEARCH,
        )

    def _show(self, candidates: tuple[Candidate, ...]) -> None:
        self._panel.show_candidates(candidates)
        if self._dialog is not None:
            self._dialog.show_candidates(candidates)

    def _again(self) -> None:
        if self._stale:
            self._stale = False
            self._pause.start(0)

    def _on_failed(self, error: Exception) -> bool:
        """A search that fails hinders nobody: it is asked again with the next answer."""
        self._busy, self._asked = False, {}
        self._again()
        return isinstance(error, MihanError)

    # -- deciding

    def _decide(self, candidate: Candidate, verdict: Verdict) -> None:
        if verdict is Verdict.SAME and candidate.desk:
            ask_registered_there(self._context, candidate, self._host(), self._on_registered_there)
        elif verdict is Verdict.SAME:
            self._same(candidate)
        elif verdict is Verdict.DIFFERENT:
            ask_how_different(
                self._context, candidate, self._host(), lambda words: self._keep(candidate, verdict, words)
            )
        else:
            self._keep(candidate, verdict, "")

    def _on_registered_there(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        self.registered_there.emit()

    def _keep(self, candidate: Candidate, verdict: Verdict, words: str) -> None:
        self._act(lambda filling: lambda: self._context.desk.duplicating.decide(
            filling.user, filling.draft.id, candidate, verdict, words
        ))  # fmt: skip

    def _take_back(self, candidate: Candidate) -> None:
        self._act(lambda filling: lambda: self._context.desk.duplicating.take_back(
            filling.user, filling.draft.id, candidate.record.record_id
        ))  # fmt: skip

    def _act(self, call: Callable[[Filling], Callable[[], Changes]]) -> None:
        """Do something once the draft is kept, then show the candidates anew."""
        view, filling = self._view, self._filling
        if view is None or filling is None:
            return
        view.settle()
        filling.commit()
        self._context.tasks.run(
            call(filling),
            done=lambda _: self._ask(point=self._panel.has_keyboard, fresh=True),
            failed=self._on_refused,
            owner=self,
        )

    def _same(self, candidate: Candidate) -> None:
        view, filling = self._view, self._filling
        if view is None or filling is None:
            return
        view.settle()
        filling.commit()
        duplicating = self._context.desk.duplicating

        def done(same: SamePerson) -> None:
            if self._dialog is not None:
                self._dialog.reject()
            if self._filling is filling:
                self.correcting.emit(same.draft.id)

        self._context.tasks.run(
            lambda: duplicating.same_person(filling.user, filling.draft.id, candidate),
            done=done,
            failed=self._on_refused,
            owner=self,
        )

    def _on_refused(self, error: Exception) -> bool:
        self.told.emit(lambda: messages.of_error(error, self._context.language), "danger")
        return True

    # -- looking

    def _compare(self, candidate: Candidate) -> None:
        filling, watched = self._filling, self._watched
        if filling is None or watched is None:
            return
        typed = watched.words()
        matching, user = self._context.desk.matching_people, filling.user

        def show(known: dict[str, str]) -> None:
            if self._filling is filling:
                CompareDialog(self._context, candidate, known, typed, self._host()).open()

        self._context.tasks.run(
            lambda: matching.compare(user, candidate.record.record_id), done=show, failed=self._on_refused, owner=self
        )

    def _open(self) -> None:
        dialog = CandidatesDialog(self._context, self._host())
        dialog.show_candidates(self._panel.candidates)
        dialog.list.decided.connect(self._decide)
        dialog.list.again.connect(self._take_back)
        dialog.list.compared.connect(self._compare)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None

    def _host(self) -> CandidatesDialog | DuplicatePanel:
        return self._dialog or self._panel
