"""Certificates of a cohort: asked of the ministry for whoever completed, and printed once they are here."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.certifying import Ended
from mihan_desktop.services.graduates import GraduateWords
from mihan_desktop.services.sheets import Sheets
from mihan_desktop.ui import actions
from mihan_desktop.ui.dialogs.print_certificates import PrintCertificatesDialog
from mihan_desktop.ui.pages.courses_steps import Host
from mihan_desktop.ui.widgets.card import button


class CertificatesOfCohort(QObject):
    """Two buttons. Attributes: buttons, ended (who came to the end of the open cohort, or None)."""

    def __init__(self, page: Host, over: QWidget) -> None:
        super().__init__(over)
        self._page, self._over, self._shown, self._asks = page, over, False, False
        self.ended: Ended | None = None
        self.ask_button = button("secondary", self.ask)
        self.print_button = button("secondary", self.print_them)
        self.list_button = button("quiet", self.list_graduates)
        self.buttons = (self.ask_button, self.print_button, self.list_button)
        actions.bind(over, "print_certificates", self.print_them)

    def allow(self, *, shown: bool, asks: bool) -> None:
        """Whether people of the cohort are shown, and whether whoever sits here may ask the ministry."""
        self._shown, self._asks = shown, asks
        self.show()

    def show_ended(self, ended: Ended | None) -> None:
        """Who came to the end; None while no cohort is open."""
        self.ended = ended
        self.retranslate()

    def show(self) -> None:
        """The buttons that are of use here."""
        ended = self.ended
        self.ask_button.setVisible(self._shown and self._asks and ended is not None and bool(ended.ready))
        self.print_button.setVisible(self._shown and ended is not None and bool(ended.papers))
        some = self._shown and ended is not None and bool(ended.papers)
        self.list_button.setVisible(some and self._page.user.may(Right.EXPORT))

    def retranslate(self) -> None:
        """Every text again."""
        count = len(self.ended.ready) if self.ended is not None else 0
        language = self._page.context.language
        self.ask_button.setText(language.localised(self.tr("Ask for %n certificate(s)", "", count)))
        self.print_button.setText(self.tr("Print certificates…"))
        self.print_button.setToolTip(actions.tip("print_certificates"))
        self.list_button.setText(self.tr("List of graduates…"))
        self.show()

    def ask(self) -> None:
        """Say of everybody who completed that the ministry may certify them."""
        page, view, ended = self._page, self._page.view, self.ended
        if view is None or ended is None or not self.ask_button.isVisibleTo(self._over):
            return
        cohort, ready = view.line.training_class.id, ended.ready
        page.write(
            partial(page.desk.certifying.certify, page.user, cohort, ready),
            lambda: self.tr("Written down. When a supervisor has approved it, the ministry issues the certificates."),
        )

    def list_graduates(self) -> None:
        """Ask where a table of whoever completed shall be, for a job fair."""
        page, view = self._page, self._page.view
        if view is None or not self.list_button.isVisibleTo(self._over):
            return
        user, sheets, cohort, words = page.user, page.desk.sheets, view.line.training_class.id, self._words()
        kinds = (self.tr("Spreadsheet (*.xlsx)"), self.tr("Text with commas (*.csv)"))
        asking = QFileDialog(self._over, self.list_button.text(), "mihan-graduates.xlsx", ";;".join(kinds))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("xlsx")

        def write(path: str) -> None:
            page.write(
                partial(_written, sheets, user, cohort, Path(path), words), lambda: self.tr("The list is written.")
            )

        asking.fileSelected.connect(write)
        asking.open()

    def _words(self) -> GraduateWords:
        headings = (
            self.tr("Name"), self.tr("Telephone"), self.tr("Course"), self.tr("Hours"), self.tr("Result"),
            self.tr("Attendance"), self.tr("Certificate"), self.tr("Skills"),
        )  # fmt: skip
        language = self._page.context.language
        return GraduateWords(headings, self.tr("waiting"), language.code, language.right_to_left)

    def print_them(self) -> None:
        """Ask which and where to."""
        if self.ended is None or not self.print_button.isVisibleTo(self._over):
            return
        dialog = PrintCertificatesDialog(self._page.context, self._page.user, self.ended.papers, self._over)
        dialog.finished.connect(lambda _: self._page.reload())
        dialog.open()


def _written(sheets: Sheets, user: User, cohort: str, path: Path, words: GraduateWords) -> Changes:
    sheets.graduates(user, cohort, path, words)
    return Changes()
