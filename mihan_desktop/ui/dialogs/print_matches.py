"""What fits, on paper: the vacancies for a person, or the people for a vacancy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.print_paper import PRINTED, PrintDialog
from mihan_desktop.ui.matches_paper import MatchesPaper


class PrintMatchesDialog(PrintDialog):
    """about: id of the person or of the vacancy; count: of lines."""

    resolution = 1200

    def __init__(
        self, context: Context, user: User, about: str, paper: MatchesPaper, count: int, parent: QWidget | None
    ) -> None:
        super().__init__(context, parent)
        self._user, self._about, self._paper, self._count = user, about, paper, count
        self.put(self.printer_field, self.said)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        count = self.context.language.localised(self.tr("%n page(s)", "", self._paper.pages))
        words = self.tr("The list with its reasons on A4: {count}. That it was printed is written in the log.")
        self.say(self.tr("Print the list"), words.format(count=count), self.verb())
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As a list of work."""
        return self.tr("Save the list"), "mihan-work.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, standing."""
        return self._paper.paint(device)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.matching_work.write(self._user, self._about, path, data, self._count)

    def after(self, how: str) -> None:
        """What went to a printer is in the log as well."""
        user, matching, about, count = self._user, self.context.desk.matching_work, self._about, self._count
        if how == PRINTED:
            self.context.tasks.run(lambda: matching.printed(user, about, count))
        super().after(how)
