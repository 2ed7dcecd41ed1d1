"""What every dialog that prints is: on which printer, or as a file; a silent printer and a full disk are said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.pdf import pdf_in_memory
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field

PRINTED, SAVED, SILENT = "printed", "saved", "silent"


def printers() -> QComboBox:
    """The machine's printers, the usual one chosen, and as the last line, still without words, a file."""
    box = QComboBox()
    for name in QPrinterInfo.availablePrinterNames():
        box.addItem(name, name)
    box.addItem("", "")
    box.setCurrentIndex(max(0, box.findData(QPrinterInfo.defaultPrinterName())))
    return box


class PrintDialog(Dialog):
    """Attributes: printer (the machine's printers, the usual one chosen, and as the last line a file), printer_field,
    said (what became of it).

    Signals: printed(how), ``"printed"`` or ``"saved"``.
    """

    printed = Signal(str)
    resolution = 300
    """dots per inch of the file"""

    def __init__(self, context: Context, parent: QWidget | None, *, width: int = 440) -> None:
        super().__init__(context, parent, width=width)
        self._told: tuple[str, Exception | None] = ("", None)
        self.printer = printers()
        self.printer.currentIndexChanged.connect(lambda _: self.retranslate())
        self.printer_field, self.said = Field(context.theme, self.printer), label(wrap=True)
        self.said.hide()

    # What each of them says otherwise

    def file_asked(self) -> tuple[str, str]:
        """Heading of the question where the file shall be, and the name that is proposed."""
        raise NotImplementedError

    def draw(self, device: QPagedPaintDevice) -> bool:
        """Set up the page and paint it; False when ``device`` does not answer."""
        raise NotImplementedError

    def write(self, path: Path, data: bytes) -> None:
        """Have a service keep the file, whole or not at all; called on a lane, not on the GUI thread."""
        raise NotImplementedError

    def after(self, how: str) -> None:
        """It is printed, or saved: the dialog is over."""
        del how
        self.accept()

    # What all of them do

    @property
    def to_file(self) -> bool:
        """Whether a file is wanted."""
        return not self.printer.currentData()

    def verb(self) -> str:
        """What the button says."""
        return self.tr("Save as a file…") if self.to_file else self.tr("Print")

    def say_printer(self) -> None:
        """The texts of the list of printers, and what became of it."""
        self.printer.setItemText(self.printer.count() - 1, self.tr("A file"))
        self.printer_field.say(self.tr("Printer"))
        code, error = self._told
        said = {
            PRINTED: self.tr("Sent to the printer."),
            SAVED: self.tr("The file is saved."),
            SILENT: self.tr("The printer does not answer."),
        }.get(code, "")
        if error is not None:
            said = messages.of_error(error, self.context.language)
        self.said.setProperty("role", "" if code in (PRINTED, SAVED) else "error")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def confirm(self) -> None:
        """Print, or ask where the file shall be."""
        if self.to_file:
            self._ask_where()
            return
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(str(self.printer.currentData()))
        if self.draw(device):
            self._over(PRINTED)
        else:
            self.tell(SILENT)

    def save_to(self, path: Path) -> None:
        """Write it as a PDF."""
        target = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        data = pdf_in_memory(self.draw, self.resolution)
        self.context.tasks.run(
            lambda: self.write(target, data), done=lambda _: self._over(SAVED), failed=self.on_failed, owner=self
        )

    def tell(self, code: str, error: Exception | None = None) -> None:
        """Say what became of it."""
        self._told = (code, error)
        self.retranslate()

    def on_failed(self, error: Exception) -> bool:
        """It could not be read or written."""
        self.tell("", error)
        return True

    def _ask_where(self) -> None:
        heading, name = self.file_asked()
        dialog = QFileDialog(self, heading, name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def _over(self, how: str) -> None:
        self.tell(how)
        self.printed.emit(how)
        self.after(how)
