"""The receipt before it is printed: as it will be, on which paper, on which printer or as a file; Enter prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mihan_desktop.ui import messages, printing
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.printing import Paper
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from mihan_desktop.domain.receipts import Slip
    from mihan_desktop.domain.roles import User
    from mihan_desktop.ui.context import Context

SHEET = 276
"""Width of the picture of the sheet, before the scale of the window"""


class ReceiptDialog(Dialog):
    """Reads the record's slip when it is opened.

    Attributes: slip (None until it was read), paper and printer (lists), sheet (the picture).
    """

    def __init__(self, context: Context, user: User, record_id: str, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=620)
        self._user = user
        self.slip: Slip | None = None
        self._told: tuple[str, Exception | None] = ("", None)
        px = context.theme.px
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setWidget(self.sheet)
        area.setMinimumHeight(min(px(400), 400))  # in large letters it scrolls: the screen stays as it is
        area.setMinimumWidth(min(px(SHEET) + px(40), SHEET + 40))
        self._area = area
        self.paper, self.printer = QComboBox(), QComboBox()
        self._paper_field, self._printer_field = Field(context.theme, self.paper), Field(context.theme, self.printer)
        self.said = label(wrap=True)
        side = QVBoxLayout()
        side.setSpacing(px(12))
        side.addWidget(self._paper_field)
        side.addWidget(self._printer_field)
        side.addWidget(self.said)
        side.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(area, 3)
        across.addLayout(side, 2)
        self.body.addLayout(across)
        for paper in Paper:
            self.paper.addItem("", paper.value)
        self.paper.setCurrentIndex(max(0, self.paper.findData(self._usual_paper())))
        for name in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(name, name)
        self.printer.addItem("", "")
        self.printer.setCurrentIndex(max(0, self.printer.findData(QPrinterInfo.defaultPrinterName())))
        self.paper.currentIndexChanged.connect(self._show_sheet)
        self.printer.currentIndexChanged.connect(self.retranslate)
        self.accept_button.setEnabled(False)
        self.retranslate()
        issuing = context.desk.issuing
        context.tasks.run(lambda: issuing.slip(user, record_id), done=self._on_read, failed=self._on_failed, owner=self)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Receipt"),
            self.tr("Nothing about the person is on it but the name and the number."),
            self.tr("Save as a file…") if self._to_file() else self.tr("Print"),
            self.tr("Close"),
        )
        self.paper.setItemText(0, self.tr("A6 sheet"))
        self.paper.setItemText(1, self.tr("Roll of 80 mm"))
        self.printer.setItemText(self.printer.count() - 1, self.tr("A file"))
        self._paper_field.say(self.tr("Paper"))
        self._printer_field.say(self.tr("Printer"))
        self._area.setAccessibleName(self.tr("The receipt as it will be printed"))
        code, error = self._told
        if error is not None:
            self.said.setText(messages.of_error(error, self.context.language))
        else:
            said = {
                "printed": self.tr("Sent to the printer."),
                "saved": self.tr("The file is saved."),
                "silent": self.tr("The printer does not answer."),
            }
            self.said.setText(said.get(code, ""))
        self._show_sheet()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The sheet takes the room there is."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_sheet)

    def confirm(self) -> None:
        """Print, or ask where the file shall be."""
        slip = self.slip
        if slip is None:
            return
        if self._to_file():
            self._ask_where(slip)
            return
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(str(self.printer.currentData()))
        done = printing.print_on(device, slip, self.context.language, self._paper())
        self._tell("printed" if done else "silent")
        if done:
            user, issuing = self._user, self.context.desk.issuing
            self.context.tasks.run(lambda: issuing.printed(user, slip.record_id))
            self.accept()

    def save_to(self, path: Path) -> None:
        """Write the receipt as a PDF, whole or not at all."""
        if self.slip is None:
            return
        user, issuing, record_id = self._user, self.context.desk.issuing, self.slip.record_id
        data = printing.pdf_of(self.slip, self.context.language, self._paper())
        target = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        self.context.tasks.run(
            lambda: issuing.write_file(user, record_id, target, data),
            done=lambda _: self._tell("saved"),
            failed=self._on_failed,
            owner=self,
        )

    def _ask_where(self, slip: Slip) -> None:
        name = str(slip.number) if slip.number is not None else re.sub(r"[^\w-]+", " ", slip.name).strip()
        dialog = QFileDialog(self, self.tr("Save the receipt"), f"{name or 'receipt'}.pdf", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def _on_read(self, slip: Slip) -> None:
        self.slip = slip
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_sheet()

    def _on_failed(self, error: Exception) -> bool:
        self._told = ("", error)
        self.retranslate()
        return True

    def _tell(self, code: str) -> None:
        self._told = (code, None)
        self.retranslate()

    def _show_sheet(self) -> None:
        if self.slip is None:
            return
        whole = SHEET if self._paper() is Paper.A6 else SHEET * 80 // 105
        room = self._area.width() - self._area.verticalScrollBar().sizeHint().width() - 2 * self._area.frameWidth()
        width = max(whole, min(self.context.theme.px(whole), room))  # never wider than what shows it
        ratio = self.devicePixelRatioF()
        self.sheet.setPixmap(printing.picture_of(self.slip, self.context.language, self._paper(), width, ratio))

    def _paper(self) -> Paper:
        return Paper(self.paper.currentData())

    def _usual_paper(self) -> str:
        own = getattr(self.context, "own", None)  # how this person likes the program, where the window knows it
        return str(own.settings.paper) if own is not None else Paper.A6.value

    def _to_file(self) -> bool:
        return not self.printer.currentData()
