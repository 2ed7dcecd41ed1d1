"""A column of scores from a spreadsheet or a file, for the chosen assessment of a cohort, looked at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.pasting import read_scores, rows_of
from mihan_desktop.domain.training.ending import Assessment
from mihan_desktop.services.assessing import ResultLine, Results
from mihan_desktop.services.sheets import Brought
from mihan_desktop.ui import actions
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.dialogs.paste_scores import PasteScoresDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pages.table_bringing import ask_table, pasted_text
from mihan_desktop.ui.widgets.card import button

if TYPE_CHECKING:
    from mihan_desktop.ui.pages.courses_steps import Host


class Shown(Protocol):
    """The table of results: those of the open cohort, and the cell that is chosen."""

    results: Results | None

    def chosen(self) -> tuple[ResultLine, Assessment | None] | None:
        """Whose result, and in what; None where no assessment stands."""
        ...


class ScoresBrought(QObject):
    """Attributes: paste_button, file_button. told(words): said to whoever sits there."""

    def __init__(self, page: Host, part: Shown, over: QWidget, told: Callable[[Callable[[], str]], None]) -> None:
        super().__init__(over)
        self._page, self._part, self._over, self._told = page, part, over, told
        self.paste_button, self.file_button = button("quiet", self.paste), button("quiet", self.choose)
        self.buttons = (self.paste_button, self.file_button)
        actions.bind(over, "paste_scores", self.paste)
        actions.bind(over, "bring_scores", self.choose)
        self._allowed = False

    def allow(self, *, shown: bool) -> None:
        """Whether results are shown to somebody who may write them."""
        self._allowed = shown
        self.show()

    def show(self) -> None:
        """The buttons stand where an assessment is chosen whose score is typed."""
        one = self._typed()
        for press in self.buttons:
            press.setVisible(one is not None and not one.form)

    def retranslate(self) -> None:
        """Every text again."""
        self.paste_button.setText(self.tr("Paste scores"))
        self.paste_button.setToolTip(actions.tip("paste_scores"))
        self.file_button.setText(self.tr("Scores from a file…"))
        self.file_button.setToolTip(actions.tip("bring_scores"))

    def paste(self) -> None:
        """Show what the clipboard says."""
        rows = rows_of(pasted_text())
        self._look(None, lambda _: rows)

    def choose(self) -> None:
        """Scores from a file."""
        if self._may():
            ask_table(self._over, self.tr("Scores from a file"), self.bring)

    def bring(self, path: Path) -> None:
        """Show what a file says."""
        self._look(path, lambda found: found.rows)

    def _typed(self) -> Assessment | None:
        chosen = self._part.chosen() if self._allowed else None
        return None if chosen is None else chosen[1]

    def _may(self) -> bool:
        """Whether scores can be brought into the chosen column; if not, why is said."""
        if not self._allowed:
            return False
        one = self._typed()
        if one is None:
            self._told(lambda: self.tr("Choose the assessment first: a cell in its column."))
        elif one.form:
            name = labelled(one.labels, self._page.context.language)
            self._told(lambda: self.tr("It is held by a form of the ministry: {name}").format(name=isolate(name)))
        return one is not None and not one.form

    def _look(self, path: Path | None, rows: Callable[[Brought], Sequence[Sequence[str]]]) -> None:
        if not self._may():
            return
        page, part = self._page, self._part
        one, results, user = self._typed(), part.results, page.user
        if one is None or results is None:
            return
        cohort = results.training_class.id

        def done(found: Brought) -> None:
            now = part.results
            if now is not None and now.training_class.id == cohort:
                self._show(now, one, found, rows(found))

        page.ask(lambda: page.desk.sheets.read(user, cohort, path), done, page.tell)

    def _show(self, results: Results, one: Assessment, found: Brought, rows: Sequence[Sequence[str]]) -> None:
        page, cohort = self._page, results.training_class
        user, assessing = page.user, page.desk.assessing
        pasted = read_scores(rows, cohort.trainees, found.numbers)
        matched = pasted.matched
        if not (matched.people or matched.strangers or matched.twice):
            words = lambda: self.tr("Copy names and scores in a spreadsheet first: a name and a score in each line.")  # noqa: E731
            self._told(words)
            return
        dialog = PasteScoresDialog(
            page.context, pasted, results, one, lambda scores: assessing.score(user, cohort.id, one.id, scores),
            self._over, found.others,
        )  # fmt: skip
        dialog.saved.connect(page.reload)
        dialog.open()
