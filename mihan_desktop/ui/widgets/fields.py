"""A labelled field with a hint and, when something is wrong, the sentence that says so under it."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from mihan_desktop.ui import icons
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.card import label

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def line_edit(*, codes: bool = False, password: bool = False) -> QLineEdit:
    """A line to type in. codes: user names, addresses and codes, which stay left to right in every language."""
    made = QLineEdit()
    if password:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    if codes or password:
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        made.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhLatinOnly)
    else:
        CaretKeeper(made)
    return made


class SearchLine(QLineEdit):
    """A line to search in, with a glass where writing begins and a cross that empties it where it ends: both as large
    as the letters, which Qt's own are not.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        CaretKeeper(self)
        self.cross = QToolButton(self)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys that write also take away
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setAutoRaise(True)
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
        self.measure()

    def measure(self) -> None:
        """Room for glass and cross in the present size."""
        px, room = self._theme.px, self._theme.px(22)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(room, 0, room, 0)
        self.cross.setIcon(icons.icon("cross", self._theme.colour("muted"), px(14)))
        self.cross.setIconSize(QSize(px(14), px(14)))
        self.cross.setToolTip(self.tr("Empty this line"))
        self.cross.setAccessibleName(self.cross.toolTip())
        side = px(22)
        left = px(4) if rtl else self.width() - px(4) - side
        self.cross.setGeometry(left, (self.height() - side) // 2, side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross stays at the end."""
        super().resizeEvent(event)
        self.measure()

    def changeEvent(self, event: QEvent) -> None:
        """Mirrored, or in letters of another size."""
        super().changeEvent(event)
        kinds = (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
        if event.type() in (*kinds, QEvent.Type.LanguageChange) and hasattr(self, "cross"):
            self.measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, then the glass."""
        super().paintEvent(event)
        px, side = self._theme.px, self._theme.px(16)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - px(9) - side if rtl else px(9)
        with QPainter(self) as painter:
            place = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, place, "search", self._theme.colour("muted"))


class CaretKeeper(QObject):
    """Keeps the caret of an empty field on the side where writing begins (it sits left in an empty Arabic field)."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        edit.installEventFilter(self)
        self._align()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Align again when the window is mirrored."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        return super().eventFilter(watched, event)

    def _align(self) -> None:
        rtl = self._edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._edit.setAlignment(RIGHT if rtl else LEFT)


class Field(QWidget):
    """label above, control, then a hint or the problem; a problem shows a border, an icon and a sentence."""

    def __init__(self, theme: Theme, control: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.control = control
        self._label, self._hint = label(), label("muted", wrap=True)
        self._label.setBuddy(control)
        self._icon, self._problem = QLabel(), label("error", wrap=True)
        self._problem_row = QWidget()
        beside = QHBoxLayout(self._problem_row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(6))
        beside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self._label, control, self._hint, self._problem_row):
            column.addWidget(part)
        self._hint.hide()
        self._problem_row.hide()

    def say(self, text: str, hint: str = "") -> None:
        """Set label and hint; the label is also the control's accessible name."""
        self._label.setText(text)
        self.control.setAccessibleName(text)
        self.control.setAccessibleDescription(hint)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self._problem_row.isVisibleTo(self))

    def blame(self, sentence: str) -> None:
        """Show what is wrong with the field; an empty sentence clears it."""
        self._problem.setText(sentence)
        size = self._theme.px(16)
        self._icon.setPixmap(icons.picture("problem", self._theme.colour("danger"), size))
        self._problem_row.setVisible(bool(sentence))
        self._hint.setVisible(bool(self._hint.text()) and not sentence)
        self.control.setProperty("invalid", bool(sentence))
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)

    @property
    def problem(self) -> str:
        """The sentence shown under the field."""
        return self._problem.said() if self._problem_row.isVisibleTo(self) else ""
