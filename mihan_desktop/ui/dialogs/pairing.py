"""Connecting a desk with the supervisor's machine: the sheet with its code there, address and code here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QLabel, QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.office import PairingSheet
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.enrol import CodeDialog
from mihan_desktop.ui.dialogs.print_paper import PrintDialog
from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.pairing_sheet import code_picture, paint
from mihan_desktop.ui.tasks import NETWORK
from mihan_desktop.ui.widgets.card import label

SIDE = 190
"""Pixels of the QR code; fewer where letters are small, no more where they are large: it is read by a machine."""


class PairingSheetDialog(PrintDialog):
    """The code of one desk, good for a day. Attributes: code (label), address (label), picture."""

    def __init__(self, context: Context, user: User, sheet: PairingSheet, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=520)
        self._user, self._sheet = user, sheet
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.address, self.code, self._until = label("code"), label("code", wrap=True), label("muted", wrap=True)
        for shown in (self.address, self.code):
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.put(self.picture, self.address, self.code, self._until, self.printer_field, self.said)
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Connect a desk"),
            self.tr("At the desk, open “Send and receive”, choose “Supervisor's machine…”, and type or scan this."),
            self.verb(),
            self.tr("Close"),
        )
        px = self.context.theme.px
        self.picture.setPixmap(code_picture(self._sheet.words, min(px(SIDE), SIDE), self.devicePixelRatioF()))
        self.picture.setAccessibleName(self.tr("QR code with address and code"))
        self.address.setText(left_to_right(self._sheet.address))
        self.code.setText(left_to_right(self._sheet.code))
        until = self.context.language.moment(self._sheet.until, self.context.now())
        self._until.setText(self.tr("For one desk, until {when}.").format(when=until))
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As the sheet."""
        return self.tr("Save the sheet"), "mihan-desk.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A6, standing."""
        lines = [self.heading.text(), self._sheet.address, self._sheet.code, self._until.said()]
        return paint(device, self._sheet.words, lines)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.hosting.write_file(self._user, path, data)


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
