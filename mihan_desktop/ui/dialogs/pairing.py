"""Connecting a desk with the supervisor's machine: the sheet with its code there, address and code here."""

from __future__ import annotations

from pathlib import Path

import segno
from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.office import PairingSheet
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.enrol import CodeDialog
from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.pdf import pdf_in_memory
from mihan_desktop.ui.tasks import NETWORK
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.card import label

SIDE = 190
"""Pixels of the QR code; fewer where letters are small, no more where they are large: it is read by a machine."""


def code_picture(words: str, side: int, ratio: float) -> QPixmap:
    """A QR code, black on white with its quiet zone, ``side`` logical pixels wide."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        paint_code(painter, words, QRectF(picture.rect()))
    picture.setDevicePixelRatio(ratio)
    return picture


def paint_code(painter: QPainter, words: str, frame: QRectF) -> None:
    """A QR code with four light modules on every side (ISO/IEC 18004)."""
    rows = segno.make_qr(words, error="m").matrix
    module = frame.width() / (len(rows) + 8)
    for at, line in enumerate(rows):
        for place, dark in enumerate(line):
            if dark:
                left, top = frame.left() + (4 + place) * module, frame.top() + (4 + at) * module
                painter.fillRect(QRectF(left, top, module * 1.02, module * 1.02), Qt.GlobalColor.black)


class PairingSheetDialog(Dialog):
    """The code of one desk, good for a day. Attributes: code (label), address (label), picture."""

    def __init__(self, context: Context, sheet: PairingSheet, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=520)
        self._sheet = sheet
        self._error: Exception | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.address, self.code, self._until = label("code"), label("code", wrap=True), label("muted", wrap=True)
        for shown in (self.address, self.code):
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said = label("error", wrap=True)
        self.put(self.picture, self.address, self.code, self._until, self._said)
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Connect a desk"),
            self.tr("At the desk, open “Send and receive”, choose “Supervisor's machine…”, and type or scan this."),
            self.tr("Save to print…"),
            self.tr("Close"),
        )
        px = self.context.theme.px
        self.picture.setPixmap(code_picture(self._sheet.words, min(px(SIDE), SIDE), self.devicePixelRatioF()))
        self.picture.setAccessibleName(self.tr("QR code with address and code"))
        self.address.setText(left_to_right(self._sheet.address))
        self.code.setText(left_to_right(self._sheet.code))
        until = self.context.language.moment(self._sheet.until, self.context.now())
        self._until.setText(self.tr("For one desk, until {when}.").format(when=until))
        self._said.setText("" if self._error is None else messages.of_error(self._error, self.context.language))
        self._said.setVisible(self._error is not None)

    def confirm(self) -> None:
        """Ask where the sheet shall be."""
        dialog = QFileDialog(self, self.tr("Save the sheet"), "mihan-desk.pdf", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the sheet as a PDF of size A6."""
        lines = [self.heading.text(), self._sheet.address, self._sheet.code, self._until.said()]
        data = sheet_pdf(self._sheet.words, lines)
        try:
            path.write_bytes(data)
        except OSError as error:
            self._error = error
            self.retranslate()
            return
        self.accept()


def sheet_pdf(words: str, lines: list[str]) -> bytes:
    """The QR code and the lines below it on A6, as a PDF."""

    def draw(writer: QPdfWriter) -> None:
        writer.setPageSize(QPageSize(QSizeF(105, 148), QPageSize.Unit.Millimeter, "A6"))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        with QPainter(writer) as painter:
            scale = writer.logicalDpiX() / 254
            painter.scale(scale, scale)
            paint_code(painter, words, QRectF(225, 120, 600, 600))
            _write_below(painter, lines)

    return pdf_in_memory(draw)


def _write_below(painter: QPainter, lines: list[str]) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(40)
    painter.setFont(font)
    top = 780.0
    for line in lines:
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRectF(70, top, 910, 400)
        taken = painter.boundingRect(room, flags, line)
        painter.drawText(room, flags, line)
        top += taken.height() + 20


class PairDialog(CodeDialog):
    """At a desk: where the supervisor's machine is, and its code. Signals: paired()."""

    paired = Signal()

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        super().__init__(context, user, parent, secret=False)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("The supervisor's machine"),
            self.tr("Records of this desk are then sealed for that machine too, where a supervisor decides on them."),
            self.tr("Connect"),
        )
        self.other_field.say(self.tr("Its address"), self.tr("As on the sheet: https://…"))
        self.code_field.say(self.tr("Its code"), self.tr("A scanner types both here at once"))
        self.show_blame()

    def confirm(self) -> None:
        """Ask the other machine, once there is a code; an address may be in it."""
        if not self.accept_button.isEnabled():
            return
        if not self.code.text().strip():
            self.blame(self.code_field, MihanError("required"))
            return
        self.accept_button.setEnabled(False)
        self.ask(self.code.text().strip(), self.other.text())

    def ask(self, code: str, other: str) -> None:
        """Connect."""

        def done(_: Changes) -> None:
            self.paired.emit()
            self.accept()

        self.context.tasks.run(
            lambda: self.context.desk.handing.pair(self.user, other.strip(), code),
            done=done, failed=self.on_failed, owner=self, lane=NETWORK,
        )  # fmt: skip
