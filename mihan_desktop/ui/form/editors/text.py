"""Text: one line, several lines, and lines of digits such as phones and document numbers."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QFocusEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.earlier import SUGGESTED
from mihan_desktop.ui.form.editors.cleaning import LONGEST_LINE, LONGEST_TEXT, clean_line, clean_text
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.editors.limits import Count, CountInside, longest
from mihan_desktop.ui.widgets.choice_list_suggest import SuggestBox
from mihan_desktop.ui.widgets.digits import ascii_digits, shown_digits, visible

LEFT_TO_RIGHT = frozenset({"numbers", "url", "ltr", "email", "tel", "phone"})
"""Appearances whose text runs left to right in every language."""

MASKED = frozenset({"masked", "hidden-answer"})
"""Appearances whose text is hidden once it is typed."""


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
        self.line = SuggestBox(self) if node.appearance & SUGGESTED else QLineEdit(self)
        self.line.setMaxLength(LONGEST_LINE)
        self.line.inputRejected.connect(lambda: self.remark("text_cut", str(LONGEST_LINE)))
        if node.appearance & MASKED:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
            self.line.installEventFilter(self)
        self.count = _count(node, self.line)
        if self.count is not None:
            CountInside(self.line, self.count)
            self.line.textChanged.connect(self._on_counted)
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
        if isinstance(self.line, SuggestBox):
            self.line.offer(self.drawing.earlier.texts(self.ref))
        if not self.line.isModified() or not self.line.hasFocus():
            self._write(node.value)

    def targets(self) -> list[QWidget]:
        """The line."""
        return [self.line]

    def enter(self, widget: QWidget) -> bool:
        """Takes the suggestion that is marked, then goes on."""
        if isinstance(self.line, SuggestBox):
            self.line.take()
        return super().enter(widget)

    def has_open_list(self) -> bool:
        """Whether suggestions are shown."""
        return isinstance(self.line, SuggestBox) and self.line.is_open

    def open_popup(self) -> bool:
        """All suggestions."""
        if isinstance(self.line, SuggestBox):
            self.line.offer(self.drawing.earlier.texts(self.ref))
            self.line.open_list()
        return isinstance(self.line, SuggestBox)

    def settle(self) -> None:
        """What is typed becomes the answer."""
        if not self.line.isModified():
            return
        self.line.setModified(False)
        cleaned = clean_line(self.line.text())
        if self.notice[0] != "text_cut" or len(self.line.text()) < LONGEST_LINE:
            self.remark(cleaned.left_out, str(LONGEST_LINE))
        typed = ascii_digits(cleaned.text)
        if self._digits_only:
            typed = visible(typed)
        self._write(typed)
        if typed and isinstance(self.line, SuggestBox):
            self.drawing.earlier.note(self.ref, typed)
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

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """What is secret can be read only while it is typed."""
        if watched is self.line and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            typing = event.type() is QEvent.Type.FocusIn
            self.line.setEchoMode(QLineEdit.EchoMode.Normal if typing else QLineEdit.EchoMode.Password)
        return super().eventFilter(watched, event)

    def _on_counted(self) -> None:
        if self.count is not None:
            self.count.show_count(len(self.line.text().strip()), self.reading)

    def _on_edited(self, text: str) -> None:
        shown = shown_digits(ascii_digits(text), self.reading.digits)
        if shown != text:
            caret = self.line.cursorPosition()
            self.line.setText(shown)
            self.line.setCursorPosition(caret)
            self.line.setModified(True)


def _count(node: Node, parent: QWidget) -> Count | None:
    """A count of letters where the form limits them."""
    most = longest(node)
    return None if most is None else Count(most, parent)


class _Text(QPlainTextEdit):
    """A text area that says when it is left."""

    def __init__(self, editor: "TextEditor") -> None:
        super().__init__(editor)
        self._editor = editor

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Only as much is pasted as can be kept; a million letters would hold the window for a minute."""
        room = max(0, LONGEST_TEXT - self.document().characterCount() + 1 + len(self.textCursor().selectedText()))
        text = source.text()
        if len(text) <= room:
            super().insertFromMimeData(source)
            return
        self.textCursor().insertText(text[:room])
        self._editor.remark("text_cut", str(LONGEST_TEXT))

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
        layout.setSpacing(2)
        self.count = _count(node, self)
        if self.count is not None:
            layout.addWidget(self.count, 0, Qt.AlignmentFlag.AlignRight)
            self.area.textChanged.connect(self._on_counted)
            self._on_counted()
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
        cleaned = clean_text(self.area.toPlainText())
        if self.notice[0] != "text_cut" or self.area.document().characterCount() <= LONGEST_TEXT:
            self.remark(cleaned.left_out, str(LONGEST_TEXT))
        typed = ascii_digits(cleaned.text)
        self.area.document().setModified(False)
        if typed != self._value:
            self._value = typed
            self.answered.emit(typed or None)

    def read_in(self, drawing: Drawing) -> None:
        """Another direction."""
        super().read_in(drawing)
        self.align()

    def _on_counted(self) -> None:
        if self.count is not None:
            self.count.show_count(self.area.document().characterCount() - 1, self.reading)

    def align(self) -> None:
        """The text runs as the form reads."""
        option = QTextOption(self.area.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LeftToRight if self._ltr else self.reading.direction)
        # Qt leaves Arabic at the left of the area unless it is told the side by its name.
        side = Qt.AlignmentFlag.AlignRight if self.reading.right_to_left else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
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
