"""The list of graduates to be called: on which printer, or as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import list_paper
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.print_paper import PRINTED, PrintDialog


class PrintListDialog(PrintDialog):
    """Names, telephones and rounds, with room for what came of each call."""

    resolution = 1200

    def __init__(self, context: Context, user: User, table: Table, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._table = user, table
        self.put(self.printer_field, self.said)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        count = self.context.language.localised(self.tr("%n page(s)", "", list_paper.pages_of(self._table)))
        words = self.tr(
            "Names and telephones on A4, with room for what came of each call: {count}. Shred it after use."
        )
        self.say(self.tr("Print the list"), words.format(count=count), self.verb())
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As a list of calls."""
        return self.tr("Save the list"), "mihan-follow-ups.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, lying."""
        return list_paper.paint(device, self._table, self.tr("What came of it"), self.context.language)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.contacting.write(self._user, path, data, len(self._table.lines))

    def after(self, how: str) -> None:
        """What went to a printer is in the log as well."""
        user, contacting, count = self._user, self.context.desk.contacting, len(self._table.lines)
        if how == PRINTED:
            self.context.tasks.run(lambda: contacting.printed(user, count))
        super().after(how)
