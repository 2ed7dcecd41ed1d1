"""A calendar to pick a day from: the Iraqi week starts on Saturday, Friday and Saturday are the week-end."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QTableView, QToolButton, QVBoxLayout, QWidget

from mihan_desktop.ui.widgets.date_field import locale_for


class CalendarPopup(QFrame):
    """A calendar under a field. Signals: picked(iso) when a day is clicked or Enter is pressed on it."""

    picked = Signal(str)

    def __init__(self, under: QWidget, language: str) -> None:
        super().__init__(under, Qt.WindowType.Popup)
        self._under = under
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("role", "popup")
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if language in ("ar", "ckb") else Qt.LayoutDirection.LeftToRight
        )
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(locale_for(language))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Saturday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self.calendar.setNavigationBarVisible(True)
        self._dress()
        self._show_arrows()
        self.calendar.activated.connect(self._on_picked)
        self.calendar.clicked.connect(self._on_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.calendar)

    def open(self, day: date | None) -> None:
        """Shows the calendar at a day, today where there is none, below the field or above it."""
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        size = self.sizeHint()
        x = self._under.width() - size.width() if self.isRightToLeft() else 0
        corner = self._under.mapToGlobal(QPoint(x, self._under.height() + 1))
        screen = self._under.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - size.width())))
        if corner.y() + size.height() > screen.bottom():
            corner.setY(max(screen.top(), self._under.mapToGlobal(QPoint(0, 0)).y() - size.height() - 1))
        self.move(corner)
        self.show()
        table = self.calendar.findChild(QTableView)
        if isinstance(table, QTableView):
            table.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(f"{day.year():04}-{day.month():02}-{day.day():02}")

    def _show_arrows(self) -> None:
        # Qt's own arrows are black on whatever ground; these are letters, and mirror with the line.
        for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(QIcon())
                button.setText(sign)
                font = button.font()
                font.setPointSizeF(font.pointSizeF() * 1.4)
                button.setFont(font)
                palette = button.palette()
                palette.setColor(QPalette.ColorRole.ButtonText, palette.color(QPalette.ColorRole.HighlightedText))
                button.setPalette(palette)
        metrics = self.calendar.fontMetrics()
        locale = self.calendar.locale()
        names = [locale.dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
        widest = max(metrics.horizontalAdvance(name) for name in names)
        self.calendar.setMinimumWidth(7 * (widest + 18))

    def _dress(self) -> None:
        muted = QTextCharFormat()
        muted.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        plain = QTextCharFormat()
        plain.setForeground(self.palette().color(QPalette.ColorRole.Text))
        for day in Qt.DayOfWeek:
            weekend = day in (Qt.DayOfWeek.Friday, Qt.DayOfWeek.Saturday)
            self.calendar.setWeekdayTextFormat(day, muted if weekend else plain)
        self.calendar.setHeaderTextFormat(muted)
