"""The letter of referral before it is printed: as it will be, on which printer or as a file; Enter prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPagedPaintDevice, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mihan_desktop.ui import letter_printing
from mihan_desktop.ui.dialogs.print_paper import PRINTED, PrintDialog

if TYPE_CHECKING:
    from mihan_desktop.domain.roles import User
    from mihan_desktop.services.sending_to_work import Letter
    from mihan_desktop.ui.context import Context

SHEET = 340
"""Width of the picture of the sheet, before the scale of the window"""


class PrintLetterDialog(PrintDialog):
    """Reads the letter when it is opened. Attributes: letter (None until it was read), sheet (the picture)."""

    def __init__(self, context: Context, user: User, vacancy: str, person: str, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=680)
        self._user, self._of = user, (vacancy, person)
        self.letter: Letter | None = None
        px = context.theme.px
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidget(self.sheet)
        self._area.setMinimumHeight(min(px(400), 400))  # in large letters it scrolls: the screen stays as it is
        self._area.setMinimumWidth(min(px(SHEET) + px(40), SHEET + 40))
        side = QVBoxLayout()
        side.setSpacing(px(12))
        side.addWidget(self.printer_field)
        side.addWidget(self.said)
        side.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(self._area, 3)
        across.addLayout(side, 2)
        self.body.addLayout(across)
        self.accept_button.setEnabled(False)
        self.retranslate()
        self._read()

    def retranslate(self) -> None:
        """Every text again."""
        hint = self.tr("The person takes it to the employer, who fills in the answer below and returns it.")
        self.say(self.tr("Letter of referral"), hint, self.verb(), self.tr("Close"))
        self._area.setAccessibleName(self.tr("The letter as it will be printed"))
        self.say_printer()
        self._show_sheet()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The sheet takes the room there is."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_sheet)

    def confirm(self) -> None:
        """Once the letter is read."""
        if self.letter is not None:
            super().confirm()

    def file_asked(self) -> tuple[str, str]:
        """As its number."""
        number = "" if self.letter is None else re.sub(r"[^\w-]+", " ", self.letter.number).strip()
        return self.tr("Save the letter"), f"{number or 'letter'}.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """On A4."""
        return self.letter is not None and letter_printing.print_on(device, self.letter, self.context.language)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.sending_to_work.write(self._user, *self._of, path, data)

    def after(self, how: str) -> None:
        """What is printed is in the log, and the dialog over; one that is saved may be printed too."""
        user, desk, of = self._user, self.context.desk.sending_to_work, self._of
        if how == PRINTED:
            self.context.tasks.run(lambda: desk.printed(user, *of))
            self.accept()
        else:
            self._read()  # what is printed after a file was saved is a copy

    def _read(self) -> None:
        user, desk, of = self._user, self.context.desk.sending_to_work, self._of
        self.context.tasks.run(
            lambda: desk.letter(user, *of), done=self._on_read, failed=self.on_failed, owner=self
        )  # fmt: skip

    def _on_read(self, letter: Letter) -> None:
        self.letter = letter
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self.letter is None:
            return
        room = self._area.width() - self._area.verticalScrollBar().sizeHint().width() - 2 * self._area.frameWidth()
        width = max(SHEET, min(self.context.theme.px(SHEET), room))  # never wider than what shows it
        ratio = self.devicePixelRatioF()
        self.sheet.setPixmap(letter_printing.picture_of(self.letter, self.context.language, width, ratio))
