"""One choice out of many: a line to type into, with the matching choices below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from mihan_desktop.domain.work.coding import Coder
from mihan_desktop.ui.widgets.choice_list import ChoiceModel, Picture
from mihan_desktop.ui.widgets.choice_list_rows import ROOM, RowsView

ROWS_SHOWN = 9
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_TAKES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_OF_THE_LIST = _MOVES | _TAKES | {Qt.Key.Key_Escape, Qt.Key.Key_F4}


class ChoiceBox(QLineEdit):
    """A line edit that holds one of many choices.

    Typing narrows the list and marks the first match; Enter or Tab takes it, Escape gives the old answer back, F4 or
    Alt+Down opens the whole list. Text that is no choice is never kept.

    Signals: chosen(value) when the person takes a choice or clears the line (""); refused(text) when what was typed is
    none, and the old answer came back.
    """

    chosen = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChoiceModel()
        self._value = ""
        self._unknown = ""
        self._prompts: tuple[str, ...] = ()
        self._shown: _Popup | None = None
        self._pictured = False
        self._waits = False
        self._prepare = QTimer(self)
        self._prepare.setInterval(0)
        self._prepare.timeout.connect(self._on_idle)
        self.textEdited.connect(self._on_edited)

    @property
    def value(self) -> str:
        """The value chosen; "" for none."""
        return self._value

    def set_choices(self, values: Sequence[str], labels: Sequence[str]) -> None:
        """Other choices; the chosen value stays, shown by its new label."""
        self._waits = False
        self.model.set_choices(values, labels)
        if not self.is_open:
            self._show_chosen()

    def set_pictures(self, picture: Picture | None) -> None:
        """The choices have pictures, see the model; None when they have none."""
        self.model.set_pictures(picture)
        self._pictured = picture is not None
        if self._shown is not None:
            self._shown.list.make_room(pictured=self._pictured)

    def set_finder(self, finder: Coder | None) -> None:
        """What people call the choices, see the model; None where nothing but the labels is known."""
        self.model.set_finder(finder)

    def set_prompts(self, *prompts: str) -> None:
        """What stands in the empty line: the first of these that has room, the longest comes first."""
        self._prompts = prompts
        self._fit_prompt()

    def _fit_prompt(self) -> None:
        if self._prompts:
            margins = self.textMargins()
            room = self.rect().width() - margins.left() - margins.right() - self.fontMetrics().height()
            fits = (one for one in self._prompts if self.fontMetrics().horizontalAdvance(one) <= room)
            self.setPlaceholderText(next(fits, self._prompts[-1]))

    def set_value(self, value: str) -> None:
        """Choose from outside; says nothing."""
        self._waits = False
        self._value = value
        self._show_chosen()

    def open_list(self) -> None:
        """All choices, the chosen one marked."""
        if self.isReadOnly() or not self.isEnabled():
            return
        self.model.narrow("")
        self._popup.open(self.model.shown_row_of(self._value))
        self.selectAll()

    def close_list(self) -> None:
        """The list away; the line as it is."""
        self._waits = False
        if self._shown is not None:
            self._shown.hide()

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._shown is not None and self._shown.isVisible()

    def take_typed(self) -> None:
        """What the line says becomes the answer when it is a choice; otherwise the old answer comes back."""
        self._find_all()
        text = self.text().strip()
        if self.is_open:
            marked = self._popup.marked_value()
            typed = text != (self.model.label_of(self._value) or "")
            self._popup.hide()
            if marked is not None and text and typed:
                self._take(marked)
                return
        if not text:
            self._take("")
            return
        if text != (self.model.label_of(self._value) or self._value):
            value = self.model.value_labelled(text)
            self._take(value or self._value)
            self._refuse("" if value else text)
        self._show_chosen()

    def take(self) -> None:
        """Settles the line: the marked choice of an open list, else what is typed."""
        self._find_all()
        if self.is_open:
            self._take_marked()
        else:
            self.take_typed()

    def asks(self) -> bool:
        """Whether Enter is a question back: several choices fit what was typed and none is marked. Marks the first
        then, so that Enter takes it when it comes again.
        """
        waited = self._waits
        self._find_all()
        if waited and not self.is_open and not self.model.certain:
            self._popup.open(-1)
        if not self.is_open or not self.text().strip() or self._popup.marked_value() is not None:
            return False
        if not self.model.rowCount():
            return False
        self._popup.list.mark(0)
        return True

    def handle_key(self, event: QKeyEvent) -> bool:
        """What the list does with a key, before the line sees it; whether it was meant for the list."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_F4 or (key is Qt.Key.Key_Down and not self.is_open):
            if self.is_open:
                self.close_list()
            else:
                self.open_list()
            return True
        if not self.is_open:
            return False
        if key in _MOVES:
            self._popup.move_mark(key)
            return True
        if key in _TAKES:
            if key is not Qt.Key.Key_Tab and self.asks():
                return True
            self.take()
            return False  # the key goes on: Enter and Tab also lead to the next field
        if key is Qt.Key.Key_Escape:
            self.close_list()
            self._show_chosen()
            return True
        return False

    def event(self, event: QEvent, /) -> bool:
        """While the list is open its keys are no shortcuts of the page."""
        asks = event.type() is QEvent.Type.ShortcutOverride and self.is_open
        if asks and isinstance(event, QKeyEvent) and event.key() in _OF_THE_LIST:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keys of the list first, then of the line."""
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """A click opens the list."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.is_open:
            self.open_list()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """A long list gets ready for the first letter while the person reads the question."""
        super().focusInEvent(event)
        self._prepare.start()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Leaving settles the answer; the list taking the keyboard is not leaving."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.take_typed()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """No list stays open over a line that is gone."""
        self.close_list()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Room for the arrow, on the side where the text ends."""
        super().resizeEvent(event)
        self._make_room()
        self._fit_prompt()

    def changeEvent(self, event: QEvent, /) -> None:
        """The arrow changes sides with the direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """The line, and a small arrow saying that there is a list."""
        super().paintEvent(event)
        if self.isReadOnly():
            return
        side = self.fontMetrics().height() // 4
        x = side * 4 if self.isRightToLeft() else self.width() - side * 4
        middle = QPoint(x, self.height() // 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            low = middle + QPoint(0, side // 2)
            painter.drawPolyline([middle + QPoint(-side, -side // 2), low, middle + QPoint(side, -side // 2)])

    @property
    def _popup(self) -> "_Popup":
        """The list, made when it is first opened: most lists of a form never are."""
        if self._shown is None:
            self._shown = _Popup(self, self.model)
            self._shown.list.make_room(pictured=self._pictured)
            self._shown.list.clicked.connect(self._on_clicked)
        return self._shown

    def _make_room(self) -> None:
        room = self.fontMetrics().height() + 6
        self.setTextMargins(room if self.isRightToLeft() else 0, 0, 0 if self.isRightToLeft() else room, 0)

    def _on_idle(self) -> None:
        if self._shown is None:
            self._popup.ensurePolished()
        elif not self.model.prepare():
            self._prepare.stop()
            if self._waits:
                self._on_edited(self.text())

    def _find_all(self) -> None:
        """What was typed before everything was read is looked up in all of it now: somebody waits. No list opens."""
        if not self._waits:
            return
        self._waits = False
        self.model.finish()
        self.model.narrow(self.text())
        if self.is_open:
            self._popup.list.mark(0 if self.model.certain else -1)
        elif self.model.certain and (value := self.model.value_at(0)) is not None:
            self._take(value)

    def _on_edited(self, text: str) -> None:
        self.model.narrow(text)
        self._waits = bool(text.strip()) and self.model.is_finding
        if self._waits:
            self._prepare.start()
        self._popup.open(0 if text.strip() and self.model.certain else -1)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._popup.list.setCurrentIndex(index)
        self._take_marked()

    def _take_marked(self) -> None:
        marked = self._popup.marked_value()
        text = self.text().strip()
        self._popup.hide()
        if marked is not None:
            self._take(marked)
        elif not text:
            self._take("")
        elif text != (self.model.label_of(self._value) or self._value):
            self._refuse(text)
        self._show_chosen()

    def _refuse(self, text: str) -> None:
        if text:
            self._show_chosen()
            self.refused.emit(text)

    def _take(self, value: str) -> None:
        changed = value != self._value
        self._value = value
        self._show_chosen()
        if changed:
            self.chosen.emit(value)

    def _show_chosen(self) -> None:
        label = self.model.label_of(self._value)
        self.setText(self._value if label is None else label)
        self.setCursorPosition(0)


class _Popup(QFrame):
    """The list under the line: it never takes the keyboard for good, keys it does not need go to the line."""

    def __init__(self, box: ChoiceBox, model: ChoiceModel) -> None:
        super().__init__(box, Qt.WindowType.Popup)
        self._box = box
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("role", "popup")
        self.list = RowsView(model, self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("QTableView { border: none; border-radius: 0; }")
        self.list.setFocusProxy(box)
        self.list.setMouseTracking(True)
        self.setFocusProxy(box)
        self.nothing = QLabel(self)
        self.nothing.setMargin(ROOM)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        self.installEventFilter(self)
        self.list.installEventFilter(self)

    def open(self, row: int) -> None:
        """Shows the list below the line (above it where there is no room), with a row marked; a word instead where
        nothing has the letters that were typed.
        """
        rows = self.list.model().rowCount()
        if not rows and (self._box.model.is_finding or not self._box.text().strip()):
            self.hide()
            return
        self.nothing.setText(self.tr("Nothing found"))
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.setLayoutDirection(self._box.layoutDirection())
        self._place(min(ROWS_SHOWN, max(rows, 1)))
        if not self.isVisible():
            self.show()
            self._box.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.mark(row)

    def marked_value(self) -> str | None:
        """The value of the marked row."""
        index = self.list.currentIndex()
        return self._box.model.value_at(index.row()) if index.isValid() else None

    def move_mark(self, key: Qt.Key) -> None:
        """Up, down, and by pages."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS_SHOWN + 1}.get(key, ROWS_SHOWN - 1)
        last = self.list.model().rowCount() - 1
        if last < 0:
            return
        current = self.list.currentIndex()
        row = min(max(current.row() + step, 0), last) if current.isValid() else 0
        self.list.mark(row)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Keys that reach the popup are the line's."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
            QApplication.sendEvent(self._box, event)
            return True
        return super().eventFilter(watched, event)

    def _place(self, rows: int) -> None:
        around = (self.frameWidth() + 1) * 2
        height = rows * self.list.row_height + around
        corner = self._box.mapToGlobal(QPoint(0, self._box.height() + 1))
        screen = self._box.screen().availableGeometry()
        if corner.y() + height > screen.bottom():
            corner.setY(max(screen.top(), self._box.mapToGlobal(QPoint(0, 0)).y() - height - 1))
        self.setFixedSize(QSize(self._box.width(), height))
        self.move(corner)
