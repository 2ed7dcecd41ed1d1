"""The code for the safe: shown, printed or written by hand, and never copied; a new one when the old was used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.recovery import GROUP, RecoveryPaper
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages, recovery_sheet
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.print_paper import PrintDialog
from mihan_desktop.ui.widgets.card import button, dress, label, row
from mihan_desktop.ui.widgets.fields import Field, line_edit
from sync.protocol.lettering import letters_of


class KeepCode(QWidget):
    """The code, a button that prints it, and a line that shows that it was written down.

    Signals: kept(str) with ``"printed" | "saved" | "written"``. Attributes: code (label), last_group (line to type).
    """

    kept = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._paper: RecoveryPaper | None = None
        self._user: User | None = None
        self.code = label("code")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setWordWrap(True)
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # read by a reader of screens, but not to be selected: what is copied lies in the clipboard for everybody
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.print_button = button("secondary", self.print_paper)
        self.last_group = line_edit(codes=True)
        self._field = Field(context.theme, self.last_group)
        self.last_group.textChanged.connect(self._on_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(self.code)
        column.addLayout(row(self.print_button, 1))
        column.addWidget(self._field)
        self.retranslate()

    def show_paper(self, paper: RecoveryPaper, user: User) -> None:
        """Show the code to ``user``, who just got it."""
        self._paper, self._user = paper, user
        self.code.setText(paper.code)
        self.last_group.clear()

    def forget(self) -> None:
        """The code is not here any more."""
        self._paper = None
        self.code.clear()
        self.last_group.clear()

    def retranslate(self) -> None:
        """Every text again."""
        theme = self._context.theme
        self.print_button.setText(self.tr("Print the paper…"))
        dress(self.print_button, theme, "print")
        self.code.setAccessibleName(self.tr("Recovery code"))
        self._field.say(
            self.tr("Last group of the code"), self.tr("Or write it by hand, and type its last five letters here")
        )
        self._on_typed(self.last_group.text())

    def print_paper(self) -> None:
        """Ask on which printer."""
        if self._paper is None or self._user is None:
            return
        dialog = PrintPaperDialog(self._context, self._user, self._paper, self.window())
        dialog.printed.connect(self.kept)
        dialog.open()

    def _on_typed(self, text: str) -> None:
        typed = letters_of(text)
        if self._paper is not None and typed == self._paper.last_group:
            self._field.blame("")
            self.kept.emit("written")
        else:
            wrong = self._paper is not None and len(typed) >= GROUP
            self._field.blame(messages.sentence("group_differs", {}, self._context.language) if wrong else "")


class PrintPaperDialog(PrintDialog):
    """On which printer, or as a file."""

    def __init__(self, context: Context, user: User, paper: RecoveryPaper, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._paper = user, paper
        self.put(self.printer_field, self.said)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr("One page, A5, in three languages. Put it in the safe.")
        if self.to_file:
            words = self.tr("Whoever has the file has the code: print it at once, and delete it.")
        self.say(self.tr("Print the recovery paper"), words, self.verb())
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As the paper."""
        return self.tr("Save the paper"), "mihan-recovery.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A5, standing."""
        recovery_sheet.stand(device)
        return recovery_sheet.paint(device, self._paper, self.context.language)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.recovering.write_file(self._user, path, data)


class RecoveryPaperDialog(Dialog):
    """A new paper: the person's own password, then the code. It is left when the code was printed or written."""

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self._user = user
        self._error: Exception | None = None
        self._shown = False
        self.password = line_edit(password=True)
        self._field = Field(context.theme, self.password)
        self.keep = KeepCode(context)
        self.keep.kept.connect(self._on_kept)
        self.put(self._field, self.keep)
        self.keep.hide()
        self.retranslate()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        if self._shown:
            words = self.tr("The paper until now opens nothing any more: destroy it, and put this one in the safe.")
            self.say(self.tr("Keep this code in the safe"), words, self.tr("It is kept"), self.tr("Close"))
        else:
            words = self.tr("When the paper was used, lost or seen by somebody. The paper until now will open nothing.")
            self.say(self.tr("Make a new recovery paper"), words, self.tr("Make it"))
        self._field.say(self.tr("Your own password"))
        self._field.blame("" if self._error is None else messages.of_error(self._error, self.context.language))
        self.keep.retranslate()

    def confirm(self) -> None:
        """Make it; or, once it is kept, leave."""
        if self._shown:
            self.accept()
            return
        if not (self.password.text() and self.accept_button.isEnabled()):
            return
        self.accept_button.setEnabled(False)
        user, password, recovering = self._user, self.password.text(), self.context.desk.recovering
        self.context.tasks.run(
            lambda: recovering.renew(user, password),
            done=lambda made: self._on_made(made[0]),
            failed=self._on_failed,
            owner=self,
        )

    def reject(self) -> None:
        """A code that is shown only now is not closed by a slip of the hand."""
        if not self._shown or self.accept_button.isEnabled():
            super().reject()

    def _on_made(self, paper: RecoveryPaper) -> None:
        self._shown, self._error = True, None
        self.password.clear()
        self._field.hide()
        self.keep.show_paper(paper, self._user)
        self.keep.show()
        self.cancel_button.hide()
        self.accept_button.setEnabled(False)
        self.keep.print_button.setFocus(Qt.FocusReason.OtherFocusReason)  # its edge is another one: measured with it
        self.retranslate()

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        self._error = error
        self.retranslate()
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_kept(self, how: str) -> None:
        self.accept_button.setEnabled(True)
        note_kept(self.context, self._user, how)


def note_kept(context: Context, user: User, how: str) -> None:
    """Write down that ``user`` has the paper; a file was noted when it was written."""
    if how != "saved":
        context.tasks.run(lambda: context.desk.recovering.kept(user, how))
