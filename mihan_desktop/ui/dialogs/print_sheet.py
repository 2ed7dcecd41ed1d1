"""A blank sheet of a class: on which printer, or as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.attendance import AttendanceSheet
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import sheet_printing
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.print_paper import PRINTED, PrintDialog
from mihan_desktop.ui.language import isolate


class PrintSheetDialog(PrintDialog):
    """The names and sessions of a class, with boxes for a pen."""

    resolution = 1200

    def __init__(self, context: Context, user: User, sheet: AttendanceSheet, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._sheet = user, sheet
        self.put(self.printer_field, self.said)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        title = isolate(self._sheet.training_class.title)
        words = self.tr("Names and sessions of “{title}” on A4, with boxes to mark with a pen.")
        self.say(self.tr("Print a blank sheet"), words.format(title=title), self.verb())
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As the class's sheet."""
        return self.tr("Save the sheet"), "mihan-attendance.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, lying."""
        sheet_printing.lie_down(device)
        return sheet_printing.paint(device, self._sheet, self.context.language)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.attending.write_blank(self._user, self._sheet.training_class.id, path, data)

    def after(self, how: str) -> None:
        """What went to a printer is in the log as well."""
        user, attending, class_id = self._user, self.context.desk.attending, self._sheet.training_class.id
        if how == PRINTED:
            self.context.tasks.run(lambda: attending.printed_blank(user, class_id))
        super().after(how)
