"""Text: one line, several lines, and lines of digits such as phones and document numbers."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line, clean
from mihan_desktop.ui.widgets.digits import ascii_digits, shown_digits, visible

LONGEST_LINE = 4_000
LONGEST_TEXT = 100_000
LEFT_TO_RIGHT = frozenset({"numbers", "url", "ltr", "email", "tel", "phone"})
"""Appearances whose text runs left to right in every language."""


class LineEditor(Editor):
    """One line of text. Digits are shown as the person prefers while typing, and kept as ASCII."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._code = bool(node.appearance & LEFT_TO_RIGHT) or node.type == "barcode"
        self._digits_only = "numbers" in node.appearance
        if self._code:
            self.width_class = Width.MEDIUM
        self._value = ""
        self.line = QLineEdit(self)
        self.line.setMaxLength(LONGEST_LINE)
        if node.appearance & {"masked", "hidden-answer"}:
            self.line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)
        align_line(self.line, self.reading, left_to_right=self._code)
        self.line.editingFinished.connect(self.settle)
        if self._digits_only:
            self.line.textEdited.connect(self._on_edited)

    def show_node(self, node: Node) -> None:
        """The value, unless it is what the line says already."""
        self._value = node.value
        if not self.line.isModified() or not self.line.hasFocus():
            self._write(node.value)

    def targets(self) -> list[QWidget]:
        """The line."""
        return [self.line]

    def settle(self) -> None:
        """What is typed becomes the answer."""
        if not self.line.isModified():
            return
        self.line.setModified(False)
        typed = ascii_digits(clean(self.line.text()))
        if self._digits_only:
            typed = visible(typed)
        self._write(typed)
        if typed != self._value:
            self._value = typed
            self.answered.emit(typed or None)

    def read_in(self, drawing: Drawing) -> None:
        """Another direction or kind of digits."""
        super().read_in(drawing)
        align_line(self.line, self.reading, left_to_right=self._code)
        if not self.line.isModified():
            self._write(self._value)

    def _write(self, value: str) -> None:
        shown = shown_digits(value, self.reading.digits) if self._digits_only else value
        if shown != self.line.text():
            self.line.setText(shown)
            self.line.setCursorPosition(len(shown) if self.line.hasFocus() else 0)
        self.line.setModified(False)

    def _on_edited(self, text: str) -> None:
        shown = shown_digits(ascii_digits(text), self.reading.digits)
        if shown != text:
            caret = self.line.cursorPosition()
            self.line.setText(shown)
            self.line.setCursorPosition(caret)
            self.line.setModified(True)


class _Text(QPlainTextEdit):
    """A text area that says when it is left."""

    def __init__(self, editor: "TextEditor") -> None:
        super().__init__(editor)
        self._editor = editor

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Leaving settles the answer."""
        super().focusOutEvent(event)
        self._editor.settle()

    def event(self, event: QEvent, /) -> bool:
        """A direction change reaches the text too."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._editor.align()
        return handled


class TextEditor(Editor):
    """Several lines of text: Enter goes on, Shift+Enter breaks the line, Tab leaves."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        self._ltr = bool(node.appearance & LEFT_TO_RIGHT) or node.type in ("geotrace", "geoshape")
        self.area = _Text(self)
        self.area.setTabChangesFocus(True)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        rows = node.parameters.get("rows", "")
        self._rows = min(max(int(rows), 2), 20) if rows.isascii() and rows.isdigit() else 4
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.setFocusProxy(self.area)
        self._fit()
        self.align()

    def show_node(self, node: Node) -> None:
        """The value, unless the person is typing another."""
        self._value = node.value
        if not self.area.document().isModified() and self.area.toPlainText() != node.value:
            self.area.setPlainText(node.value)
            self.area.document().setModified(False)

    def targets(self) -> list[QWidget]:
        """The text area."""
        return [self.area]

    def settle(self) -> None:
        """What is typed becomes the answer."""
        if not self.area.document().isModified():
            return
        typed = ascii_digits(clean(self.area.toPlainText()))[:LONGEST_TEXT]
        self.area.document().setModified(False)
        if typed != self._value:
            self._value = typed
            self.answered.emit(typed or None)

    def read_in(self, drawing: Drawing) -> None:
        """Another direction."""
        super().read_in(drawing)
        self.align()

    def align(self) -> None:
        """The text runs as the form reads."""
        option = QTextOption(self.area.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LeftToRight if self._ltr else self.reading.direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.area.document().setDefaultTextOption(option)
        cursor = self.area.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)

    def mark_invalid(self, *, invalid: bool) -> bool:
        """The area's own border."""
        if bool(self.area.property("invalid")) is not invalid:
            self.area.setProperty("invalid", invalid)
            self.area.style().unpolish(self.area)
            self.area.style().polish(self.area)
        return True

    def changeEvent(self, event: QEvent, /) -> None:
        """The same number of rows in any size of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "area"):
            self._fit()

    def _fit(self) -> None:
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * self._rows + 18)
