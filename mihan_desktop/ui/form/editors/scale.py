"""Choices in columns of one width: a scale of opinions, and tables of questions that share the heads of columns.

Every row of a table works its columns out from the same labels and the same room, so they stand below each other
without knowing of each other. Where the columns would be too narrow for their words, each row shows its own list.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from forms.nodes import Choice, Node
from mihan_desktop.ui.form.drawing import Drawing, Words
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.editors.marks import Check, Radio, Style, mark_side, words_height
from mihan_desktop.ui.form.markup import plain

WIDEST = 15
"""A column is at most so many letters wide."""


def words_of(choices: tuple[Choice, ...]) -> list[str]:
    """The labels of choices, without markup."""
    return [plain(choice.label) or choice.value for choice in choices]


class Columns(QWidget):
    """Widgets side by side in columns of one width, or below each other where that is too narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels: list[str] = []
        self.cells: list[QWidget] = []
        self._width = -1
        self._longest = -1
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def columns_change(self, width: int) -> None:
        """Cells may look different in columns of this width (0: below each other)."""

    def cell_height(self, cell: QWidget, width: int) -> int:
        """How high a cell is in a column of this width."""
        return max(cell.sizeHint().height(), cell.heightForWidth(width))

    def arrange(self) -> None:
        """Places the cells anew."""
        self._width = self._longest = -1
        self._heights.clear()
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        """As wide as the widest columns make it."""
        wanted = self.fontMetrics().averageCharWidth() * WIDEST * max(len(self.labels), 1)
        return QSize(wanted, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one cell."""
        return QSize(max((cell.minimumSizeHint().width() for cell in self.cells), default=0), 0)

    def hasHeightForWidth(self) -> bool:
        """Words wrap in their columns."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """As high as the highest cell, or all of them."""
        column = self._column_width(width)
        self._tell(column)
        if width not in self._heights:
            heights = [self.cell_height(cell, column or width) for cell in self.cells]
            self._heights[width] = (max if column else sum)(heights) + 4 if heights else 0
        return self._heights[width]

    def showEvent(self, event: QShowEvent, /) -> None:
        """What is dressed may have other letters than it was measured in."""
        super().showEvent(event)
        self._longest = -1
        self._heights.clear()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Other columns."""
        super().resizeEvent(event)
        self._place()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the hint was that of the other width, and the layout keeps it as the most there is

    def changeEvent(self, event: QEvent, /) -> None:
        """Another size of font, another direction."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)
        if event.type() in kinds and hasattr(self, "cells"):
            self.arrange()

    def _column_width(self, room: int) -> int:
        """How wide each column is in so much room; 0 where the longest word would not fit, so that nothing is cut."""
        if not self.labels:
            return 0
        metrics = self.fontMetrics()
        if self._longest < 0:  # measured once: a layout asks many times
            words = (word for label in self.labels for word in label.split())
            self._longest = max(map(metrics.horizontalAdvance, words), default=0)
        width = min(room // len(self.labels), metrics.averageCharWidth() * WIDEST)
        return width if width >= self._longest + 10 else 0

    def _tell(self, column: int) -> None:
        if column != self._width:
            self._width = column
            self.columns_change(column)

    def _place(self) -> None:
        column = self._column_width(self.width())
        self._tell(column)
        y = 2
        for number, cell in enumerate(self.cells):
            height = self.height() - 4 if column else self.cell_height(cell, self.width())
            width = column or min(self.width(), max(cell.sizeHint().width(), 1))
            area = QRect(number * column if column else 0, 2 if column else y, width, height)
            cell.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), area))
            y += height


class ScaleRow(Columns):
    """The buttons of one question in columns; what makes the buttons is handed in.

    Attributes: buttons, drawing.
    """

    def __init__(self, style: Style, drawing: Drawing, make: Callable[[], QAbstractButton]) -> None:
        super().__init__(None)  # type: ignore[arg-type]  # its layout gives it a parent
        self._style = style
        self._make = make
        self.drawing = drawing
        self.buttons: list[QAbstractButton] = []

    def fill(self, choices: tuple[Choice, ...]) -> None:
        """Other choices."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.labels = words_of(choices)
        self.buttons = []
        for choice, label in zip(choices, self.labels, strict=True):
            button = self._make()
            button.setParent(self)
            button.setProperty("choice", choice.value)
            button.setAccessibleName(label)
            button.setToolTip(label if self._style is Style.ALONE else "")
            button.setText(self.drawing.reading.directed(label.replace("&", "&&")))
            if button.isHidden():
                button.show()
            self.buttons.append(button)
        self.cells = list(self.buttons)
        self.arrange()

    def columns_change(self, width: int) -> None:
        """Below each other every button says its own choice."""
        for button in self.buttons:
            if isinstance(button, Radio | Check):
                button.style_of = self._style if width else Style.LINE
                button.updateGeometry()
                button.update()

    def cell_height(self, cell: QWidget, width: int) -> int:
        """The mark, and the words below it."""
        if isinstance(cell, Radio | Check) and cell.style_of is Style.UNDER:
            return mark_side(cell) + words_height(cell, width - 8) + 18
        return cell.sizeHint().height()


class HeadsEditor(Editor):
    """The heads of a table's columns (appearance ``label``): words alone, nothing to answer."""

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self.row = _Heads(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)

    def show_node(self, node: Node) -> None:
        """The labels of the choices."""
        self.row.fill(words_of(node.choices), self.reading.directed)

    def targets(self) -> list[QWidget]:
        """Nothing here takes the keyboard."""
        return []


class _Heads(Columns):
    def fill(self, labels: list[str], directed: Callable[[str], str]) -> None:
        if labels == self.labels:
            return
        for cell in self.cells:
            cell.hide()
            cell.deleteLater()
        self.labels, self.cells = labels, []
        for label in labels:
            head = Words(self)
            head.setTextFormat(Qt.TextFormat.PlainText)
            head.setText(directed(label))
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            head.show()
            self.cells.append(head)
        self.arrange()

    def columns_change(self, width: int) -> None:
        """Where each row says its own choices, heads would stand for nothing."""
        for cell in self.cells:
            cell.setVisible(bool(width))

    def cell_height(self, cell: QWidget, width: int) -> int:
        if not self._width or not isinstance(cell, QLabel):
            return 0
        return cell.heightForWidth(width)
