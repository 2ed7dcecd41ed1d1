"""Certificates of a cohort: asked of the ministry for whoever completed, and printed once they are here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mihan_desktop.services.certifying import Ended
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
        self.buttons = (self.ask_button, self.print_button)

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

    def retranslate(self) -> None:
        """Every text again."""
        count = len(self.ended.ready) if self.ended is not None else 0
        language = self._page.context.language
        self.ask_button.setText(language.localised(self.tr("Ask for %n certificate(s)", "", count)))
        self.print_button.setText(self.tr("Print certificates…"))
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

    def print_them(self) -> None:
        """Ask which and where to."""
        if self.ended is None or not self.print_button.isVisibleTo(self._over):
            return
        dialog = PrintCertificatesDialog(self._page.context, self._page.user, self.ended.papers, self._over)
        dialog.finished.connect(lambda _: self._page.reload())
        dialog.open()
