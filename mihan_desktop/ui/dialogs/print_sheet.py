"""A blank sheet of a class: on which printer, or as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mihan_desktop.domain.attendance import AttendanceSheet
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages, sheet_printing
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field


class PrintSheetDialog(Dialog):
    """Attributes: printer (a list whose last line is a PDF file)."""

    def __init__(self, context: Context, user: User, sheet: AttendanceSheet, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._sheet = user, sheet
        self._error: Exception | None = None
        self._silent = False
        self.printer = QComboBox()
        for name in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(name, name)
        self.printer.addItem("", "")
        self.printer.setCurrentIndex(max(0, self.printer.findData(QPrinterInfo.defaultPrinterName())))
        self._printer_field, self._said = Field(context.theme, self.printer), label("error", wrap=True)
        self.body.addWidget(self._printer_field)
        self.body.addWidget(self._said)
        self.printer.currentIndexChanged.connect(self.retranslate)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self, _index: int = 0) -> None:
        """Every text again."""
        title = isolate(self._sheet.training_class.title)
        verb = self.tr("Print") if self.printer.currentData() else self.tr("Save as a file…")
        words = self.tr("Names and sessions of “{title}” on A4, with boxes to mark with a pen.")
        self.say(self.tr("Print a blank sheet"), words.format(title=title), verb)
        self.printer.setItemText(self.printer.count() - 1, self.tr("A file"))
        self._printer_field.say(self.tr("Printer"))
        said = self.tr("The printer does not answer.") if self._silent else ""
        if self._error is not None:
            said = messages.of_error(self._error, self.context.language)
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def confirm(self) -> None:
        """Print, or ask where the file shall be."""
        name = str(self.printer.currentData() or "")
        if not name:
            dialog = QFileDialog(self, self.tr("Save the sheet"), "mihan-attendance.pdf", "PDF (*.pdf)")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("pdf")
            dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
            dialog.open()
            return
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(name)
        sheet_printing.lie_down(device)
        self._silent = not sheet_printing.paint(device, self._sheet, self.context.language)
        if self._silent:
            self.retranslate()
        else:
            self.accept()

    def save_to(self, path: Path) -> None:
        """Write the sheet as a PDF, whole or not at all."""
        data = sheet_printing.pdf_of(self._sheet, self.context.language)
        user, attending, class_id = self._user, self.context.desk.attending, self._sheet.training_class.id

        def failed(error: Exception) -> bool:
            self._error = error
            self.retranslate()
            return True

        self.context.tasks.run(
            lambda: attending.write_blank(user, class_id, path, data),
            done=lambda _: self.accept(),
            failed=failed,
            owner=self,
        )
