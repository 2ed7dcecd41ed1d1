"""The receipt before it is printed: as it will be, on which paper, on which printer or as a file; Enter prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPagedPaintDevice, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mihan_desktop.ui import printing
from mihan_desktop.ui.dialogs.print_paper import PRINTED, PrintDialog
from mihan_desktop.ui.printing import Paper
from mihan_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from mihan_desktop.domain.receipts import Slip
    from mihan_desktop.domain.roles import User
    from mihan_desktop.ui.context import Context

SHEET = 276
"""Width of the picture of the sheet, before the scale of the window"""


class ReceiptDialog(PrintDialog):
    """Reads the record's slip when it is opened.

    Attributes: slip (None until it was read), paper (list), sheet (the picture).
    """

    resolution = 600

    def __init__(self, context: Context, user: User, record_id: str, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=620)
        self._user = user
        self.slip: Slip | None = None
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
        self.paper = QComboBox()
        self._paper_field = Field(context.theme, self.paper)
        side = QVBoxLayout()
        side.setSpacing(px(12))
        side.addWidget(self._paper_field)
        side.addWidget(self.printer_field)
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
        self.paper.currentIndexChanged.connect(self._show_sheet)
        self.accept_button.setEnabled(False)
        self.retranslate()
        issuing = context.desk.issuing
        context.tasks.run(lambda: issuing.slip(user, record_id), done=self._on_read, failed=self.on_failed, owner=self)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Receipt"),
            self.tr("Nothing about the person is on it but the name and the number."),
            self.verb(),
            self.tr("Close"),
        )
        self.paper.setItemText(0, self.tr("A6 sheet"))
        self.paper.setItemText(1, self.tr("Roll of 80 mm"))
        self._paper_field.say(self.tr("Paper"))
        self._area.setAccessibleName(self.tr("The receipt as it will be printed"))
        self.say_printer()
        self._show_sheet()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The sheet takes the room there is."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_sheet)

    def confirm(self) -> None:
        """Once the slip is read."""
        if self.slip is not None:
            super().confirm()

    def file_asked(self) -> tuple[str, str]:
        """As its number, else as the person."""
        slip = self.slip
        name = "" if slip is None else str(slip.number or re.sub(r"[^\w-]+", " ", slip.name).strip())
        return self.tr("Save the receipt"), f"{name or 'receipt'}.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """On the paper that is chosen."""
        return self.slip is not None and printing.print_on(device, self.slip, self.context.language, self._paper())

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        if self.slip is not None:
            self.context.desk.issuing.write_file(self._user, self.slip.record_id, path, data)

    def after(self, how: str) -> None:
        """What is printed is in the log, and the dialog over; one that is saved may be printed too."""
        slip, user, issuing = self.slip, self._user, self.context.desk.issuing
        if how == PRINTED and slip is not None:
            self.context.tasks.run(lambda: issuing.printed(user, slip.record_id))
            self.accept()

    def _on_read(self, slip: Slip) -> None:
        self.slip = slip
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_sheet()

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
