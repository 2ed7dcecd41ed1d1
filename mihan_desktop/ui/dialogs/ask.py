"""Small questions: a reason, a password, a yes; each names what will happen in its button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.widgets.fields import LEFT, RIGHT, Field, line_edit

Texts = Callable[[], tuple[str, str, str, str]]
"""Heading, words, label of the field, verb: asked again whenever the language changes"""


class ReasonDialog(Dialog):
    """Asks for a sentence to another person. Signals: given(str)."""

    given = Signal(str)

    def __init__(self, context: Context, texts: Texts, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=480)
        self._texts, self._empty = texts, False
        self.reason = Words()
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumHeight(context.theme.px(96))
        self.reason.finished.connect(self.confirm)
        self.field = Field(context.theme, self.reason)
        self.body.addWidget(self.field)
        self.retranslate()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        heading, words, name, verb = self._texts()
        self.say(heading, words, verb)
        self.field.say(name, self.tr("Ctrl+Enter finishes"))
        self.field.blame(messages.sentence("reason_required", {}, self.context.language) if self._empty else "")

    def confirm(self) -> None:
        """Give the words, if there are any."""
        words = self.reason.toPlainText().strip()
        self._empty = not words
        self.retranslate()
        if words:
            self.given.emit(words)
            self.accept()
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)


class Words(QPlainTextEdit):
    """Some lines to write. Signals: finished() at Ctrl+Enter."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._align()

    def _align(self) -> None:
        """The caret of an empty field stands where writing begins."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        option = QTextOption(RIGHT if rtl else LEFT)
        option.setTextDirection(self.layoutDirection())
        self.document().setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        """Align again when the window is mirrored."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a new line here."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class PasswordDialog(Dialog):
    """Asks for the person's own password and stays until it was right. Signals: given(str)."""

    given = Signal(str)

    def __init__(self, context: Context, texts: Texts, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._texts = texts
        self._error: Exception | None = None
        self.password = line_edit(password=True)
        self.field = Field(context.theme, self.password)
        self.body.addWidget(self.field)
        self.retranslate()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        heading, words, name, verb = self._texts()
        self.say(heading, words, verb)
        self.field.say(name)
        self.field.blame(messages.of_error(self._error, self.context.language) if self._error is not None else "")

    def confirm(self) -> None:
        """Hand the password on and wait for the answer."""
        if self.password.text() and self.accept_button.isEnabled():
            self.accept_button.setEnabled(False)
            self.given.emit(self.password.text())

    def refuse(self, error: Exception) -> None:
        """It was not right: say why and let the person try again."""
        self._error = error
        self.accept_button.setEnabled(True)
        self.retranslate()
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)


class ConfirmDialog(Dialog):
    """Asks before something that cannot be taken back."""

    def __init__(self, context: Context, texts: Callable[[], tuple[str, str, str]], parent: QWidget | None) -> None:
        super().__init__(context, parent, role="danger")
        self._texts = texts
        self.cancel_button.setDefault(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        self.say(*self._texts())
