"""The field a date is typed into, with the calendar behind F4 and the date in words beside it."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from mihan_desktop.ui.widgets.date_field import Precision, locale_for, read_date, say_date, show_date
from mihan_desktop.ui.widgets.date_field_calendar import CalendarPopup
from mihan_desktop.ui.widgets.digits import Digits
from mihan_desktop.ui.widgets.digits_line import ShortLine
from mihan_desktop.ui.widgets.hijri import FIRST_YEAR, LAST_YEAR, read_hijri, say_hijri


class DateField(QWidget):
    """A date of some precision.

    Attributes: line, button, words; calendar once it has been opened; hijri (whether Hijri dates are said beside, and
    understood when typed), has_calendar.
    Signals: changed() when the person has finished typing or has picked a day; ``day`` is then what the field holds,
    and ``understood`` says whether the text is a date (an empty field is understood as no date).
    """

    changed = Signal()

    def __init__(
        self, precision: Precision = Precision.DAY, language: str = "ar", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.precision = precision
        self.hijri = False
        self.has_calendar = precision is Precision.DAY
        self.line = ShortLine(17, self)
        self.button = QToolButton(self)
        self.words = QLabel(self)
        self._language = language
        self._digits = Digits.LATIN
        self._day: date | None = None
        self.calendar: CalendarPopup | None = None
        self.words.setProperty("role", "muted")
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setVisible(precision is Precision.DAY)
        self.button.clicked.connect(self.open_calendar)
        self.line.editingFinished.connect(self.settle)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self.button)
        layout.addWidget(self.words, 1)
        self._draw_button()

    @property
    def day(self) -> date | None:
        """The date held; None for an empty field or text that is no date."""
        return self._day

    @property
    def understood(self) -> bool:
        """Whether the text is a date, or empty."""
        return not self.line.text().strip() or self._day is not None

    def set_day(self, day: date | None) -> None:
        """Shows a date; says nothing."""
        self._day = day
        self.line.setText("" if day is None else show_date(day, self.precision, self._digits))
        self._say()

    def set_reading(self, language: str, digits: Digits) -> None:
        """Month names in another language, other digits."""
        self._language, self._digits = language, digits
        if self.calendar is not None:
            self.calendar.deleteLater()
            self.calendar = None
        if self.understood:
            self.set_day(self._day)

    def without_button(self) -> None:
        """The calendar is not offered; F4 still opens it."""
        self.button.hide()

    def without_words(self) -> None:
        """There is no room for the date in words, as in a cell of a table."""
        layout = self.layout()
        if not self.words.isHidden() and isinstance(layout, QHBoxLayout):
            self.words.hide()
            layout.addStretch(1)

    def stand_beside(self, widget: QWidget) -> None:
        """Puts a widget (a time) between the calendar's button and the date in words."""
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(layout.indexOf(self.words), widget)

    def settle(self) -> None:
        """Reads what is typed, and shows it in the usual form; changed() when it differs from what was held."""
        before, text = self._day, self.line.text()
        day = self._read(text)
        if day is None and text.strip():
            self._day = None
            self._say()
            self.changed.emit()
            return
        self.set_day(day)
        if day != before or not text.strip():
            self.changed.emit()

    def open_calendar(self) -> None:
        """The calendar under the field, at the date typed."""
        if self.line.isReadOnly() or not self.has_calendar:
            return
        if self.calendar is None:
            self.calendar = CalendarPopup(self.line, self._language)
            self.calendar.picked.connect(self._on_picked)
        self.calendar.open(self._read(self.line.text()))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """F4 opens the calendar."""
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        """The little calendar in the colours of the moment."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "words"):
            self._draw_button()

    def _on_picked(self, iso: str) -> None:
        self.set_day(date.fromisoformat(iso))
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.changed.emit()

    def _read(self, text: str) -> date | None:
        """Nobody here was born in 1410: such a year is a Hijri one, and a date that this has not is no date."""
        day = read_date(text, self.precision, self._language)
        if not self.hijri or self.precision is not Precision.DAY:
            return day
        hijri = read_hijri(text)
        return None if hijri is None and day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else hijri or day

    def _say(self) -> None:
        said = "" if self._day is None else say_date(self._day, self.precision, self._language, self._digits)
        if self.hijri and self._day is not None and self.precision is Precision.DAY:
            said = " · ".join(filter(None, (said, say_hijri(self._day, self._language, self._digits))))
        rtl = locale_for(self._language).textDirection() is Qt.LayoutDirection.RightToLeft
        # A direction mark first: a label that starts with a digit or a Latin letter would align left.
        self.words.setText(("\u200f" if rtl else "\u200e") + said if said else "")

    def _draw_button(self) -> None:
        side = max(12, self.fontMetrics().height() - 2)
        picture = QPixmap(side * 2, side * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.4))
            page = QRectF(1.5, 2.5, side - 3, side - 4)
            painter.drawRoundedRect(page, 2, 2)
            painter.drawLine(QPointF(1.5, side * 0.42), QPointF(side - 1.5, side * 0.42))
            for x in (side * 0.32, side * 0.68):
                painter.drawLine(QPointF(x, 1), QPointF(x, side * 0.26))
        self.button.setIcon(QIcon(picture))
        self.button.setIconSize(QSize(side, side))
