"""A path or an area: its points in a table, one line each, typed or pasted."""

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.coordinates import read_angle, read_pair
from mihan_desktop.ui.widgets.digits import Digits, shown_digits, without_zero_fraction
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

Index = QModelIndex | QPersistentModelIndex
MOST_POINTS, LINES_SHOWN = 2_000, 7
FEWEST = {"geotrace": 2, "geoshape": 3}


class PointsModel(QAbstractTableModel):
    """Latitudes and longitudes as text, and an empty line at the end for the next. Signals: edited()."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.points: list[tuple[str, str]] = []
        self.digits = Digits.LATIN

    def show_points(self, points: list[tuple[str, str]]) -> None:
        """Other points."""
        if points != self.points:
            self.beginResetModel()
            self.points = list(points)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The points, and one to come."""
        return 0 if parent.isValid() else len(self.points) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Latitude and longitude."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) or index.row() >= len(self.points):
            return None
        return shown_digits(self.points[index.row()][index.column()], self.digits)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The axes, and the number of the point."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return say(("latitude", "longitude")[section])
        return shown_digits(str(section + 1), self.digits) if section < len(self.points) else "+"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell may be typed into."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A cell as typed: read when it can be; both columns from a pair."""
        text = str(value or "").strip()
        pair = read_pair(text)
        row, column = index.row(), index.column()
        if role != Qt.ItemDataRole.EditRole or (not text and row == len(self.points)) or row >= MOST_POINTS:
            return False
        if row == len(self.points):
            self.beginInsertRows(QModelIndex(), row, row)
            self.points.append(("", ""))
            self.endInsertRows()
        point = list(self.points[row])
        point[column] = read_angle(text, column) or text
        self.points[row] = pair if pair is not None else (point[0], point[1])
        self.dataChanged.emit(self.index(row, 0), self.index(row, 1))
        self.edited.emit()
        return True

    def remove(self, row: int) -> None:
        """Without a point."""
        if 0 <= row < len(self.points):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.points[row]
            self.endRemoveRows()
            self.edited.emit()

    def whole(self) -> bool:
        """Whether every line is a point."""
        return all(
            value and read_angle(value, axis) is not None for point in self.points for axis, value in enumerate(point)
        )


class _Table(QTableView):
    """Signals: pasted(str), removed()."""

    pasted = Signal(str)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Paste and remove; everything else as tables do."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class PointsEditor(Editor):
    """Arrows move, typing writes, Enter opens a cell (and goes on from the empty line), Del removes a point."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        self._type = node.type
        self.model = PointsModel()
        self.table = _Table(self)
        self.table.setModel(self.model)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.pasted.connect(self.paste)
        self.table.removed.connect(self._on_remove)
        self.model.edited.connect(self._on_edited)
        self.drop = QPushButton(self)
        self.drop.setAutoDefault(False)
        self.drop.setProperty("role", "quiet")
        self.drop.clicked.connect(self._on_remove)
        buttons = QWidget(self)
        FlowLayout(buttons, gap=8).addWidget(self.drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.setFocusProxy(self.table)
        for changed in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self._fit)
        self._fit()
        self.read_in(drawing)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The points of the answer, unless what stands there is none yet."""
        if node.value != self._value or not node.value:
            self._value = node.value
            if not self.problem:
                self.model.show_points(self._points(node.value))

    def targets(self) -> list[QWidget]:
        """The table, and the button that removes a point."""
        return [self.table, self.drop]

    def enter(self, widget: QWidget) -> bool:
        """Opens the cell; on the empty line behind the points it goes on."""
        if widget is self.drop:
            self.drop.click()
            return True
        index = self.table.currentIndex()
        if index.isValid() and index.row() < len(self.model.points):
            self.table.edit(index)
            return True
        return False

    def set_names(self, label: str, description: str) -> None:
        """The table is the question."""
        self.table.setAccessibleName(label)
        self.table.setAccessibleDescription(description)
        self.drop.setAccessibleName(f"{label}: {say('remove_point')}")

    def read_in(self, drawing: Drawing) -> None:
        """Another kind of digits."""
        super().read_in(drawing)
        self.model.digits = self.reading.digits
        self.table.viewport().update()

    def retranslate(self) -> None:
        """The app's words."""
        self.drop.setText(self.reading.own(say("remove_point")))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)

    def paste(self, text: str) -> None:
        """Every line that is a place becomes a point, below those there are."""
        found = [pair for line in text[:200_000].splitlines() if (pair := read_pair(line)) is not None]
        if found:
            self.model.show_points([*self.model.points, *found][:MOST_POINTS])
            self._on_edited()

    def changeEvent(self, event: QEvent, /) -> None:
        """Another size of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "table"):
            self._fit()

    def _fit(self) -> None:
        """As high as the points, up to a few."""
        shown = min(max(self.model.rowCount(), 3), LINES_SHOWN)
        header, line = self.table.horizontalHeader().sizeHint().height(), self.fontMetrics().lineSpacing() + 10
        self.table.verticalHeader().setDefaultSectionSize(line)
        self.table.setFixedHeight(header + shown * line + 2 * self.table.frameWidth())

    def _points(self, value: str) -> list[tuple[str, str]]:
        points = [part.split() for part in value.split(";") if part.strip()]
        found = [(without_zero_fraction(part[0]), without_zero_fraction(part[1])) for part in points if len(part) >= 2]
        closed = self._type == "geoshape" and len(found) > FEWEST["geoshape"] and found[0] == found[-1]
        return found[:-1] if closed else found

    def _on_remove(self) -> None:
        row = self.table.currentIndex().row()
        self.model.remove(row)
        self.table.setCurrentIndex(self.model.index(min(max(row, 0), len(self.model.points)), 0))

    def _on_edited(self) -> None:
        points = self.model.points
        few = 0 < len(points) < FEWEST.get(self._type, 2)
        self.complain("not_a_place" if not self.model.whole() else "too_few_points" if few else "")
        if self.problem:
            value = ""
        else:
            shown = [*points, points[0]] if self._type == "geoshape" and points else points
            value = ";".join(f"{latitude} {longitude} 0 0" for latitude, longitude in shown)
        if value != self._value:
            self._value = value
            self.answered.emit(value or None)
