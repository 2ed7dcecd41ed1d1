"""Printing a test page: which printer there is, and whether it prints what this program prints."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.ui import trial_page
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.print_paper import PrintDialog


class TrialPageDialog(PrintDialog):
    """On which printer, or as a file where there is none. office: its name, to stand on the page."""

    def __init__(self, context: Context, user: User, office: str, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._office = user, office
        self.put(self.printer_field, self.said)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr("One page, A4. What is to be seen on it stands below.")
        if self.to_file:
            words = self.tr("Without a printer: the page as a file, to be printed elsewhere.")
        self.say(self.tr("Print a test page"), words, self.verb())
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As the page."""
        return self.tr("Save the test page"), "mihan-test-page.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """The page of now."""
        return trial_page.paint(device, self._office, self.context.now(), self.context.language)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.setting_up.write_test_page(self._user, path, data)
