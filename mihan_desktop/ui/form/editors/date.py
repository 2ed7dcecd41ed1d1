"""Dates, times and both together."""

from datetime import date, datetime, time

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing, Reading
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import OFFICE_TIME
from mihan_desktop.ui.widgets.date_field import Precision, read_time, show_time
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.digits import shown_digits
from mihan_desktop.ui.widgets.digits_line import ShortLine

_COMPLAINTS = {Precision.DAY: "not_a_date", Precision.MONTH: "not_a_month", Precision.YEAR: "not_a_year"}
_PATTERNS = {Precision.DAY: "date_pattern", Precision.MONTH: "month_pattern", Precision.YEAR: "year_pattern"}


LONG_PAST, FAR_AHEAD = 1900, 20
"""Years before the one, or more than so many from now, are questioned."""


def precision_of(appearance: frozenset[str]) -> Precision:
    """How much of a date an appearance asks for."""
    if "year" in appearance:
        return Precision.YEAR
    return Precision.MONTH if "month-year" in appearance else Precision.DAY


def date_in(value: str) -> date | None:
    """The day in a submission's date or dateTime; None when there is none."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def time_in(value: str) -> time | None:
    """The clock time in a submission's time or dateTime, as written there; None when there is none."""
    clock = value.partition("T")[2] if "T" in value else value
    try:
        return time.fromisoformat(clock).replace(microsecond=0, tzinfo=None)
    except ValueError:
        return None


def moment_in(value: str) -> datetime | None:
    """The day and the clock time of a submission's dateTime, at the office when it names its zone; None when broken."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    local = moment.astimezone(OFFICE_TIME) if moment.tzinfo is not None else moment
    return local.replace(tzinfo=None)


def zone_of(day: date) -> str:
    """How a submission writes the office's zone on a day: ``+03:00``."""
    return datetime.combine(day, time(12), OFFICE_TIME).isoformat()[-6:]


class _Dated(Editor):
    """A date field inside an editor, with its direction and its pattern."""

    field: DateField

    def _make_field(self, precision: Precision, appearance: frozenset[str]) -> None:
        self.field = DateField(precision, self.reading.spoken, self)
        self.field.hijri = True
        self.field.words.setWordWrap(True)  # two dates are long
        if "no-calendar" in appearance:
            self.field.without_button()
        self.field.changed.connect(self._on_changed)
        self.setFocusProxy(self.field)
        self._dress()

    def _dress(self) -> None:
        align_line(self.field.line, self.reading, left_to_right=True)
        self.field.set_reading(self.reading.spoken, self.reading.digits)
        self.retranslate()

    def _on_changed(self) -> None:
        raise NotImplementedError

    def read_in(self, drawing: Drawing) -> None:
        """Another language, direction or kind of digits."""
        super().read_in(drawing)
        self._dress()

    def retranslate(self) -> None:
        """What to type, in the language of the app."""
        self.field.line.setPlaceholderText(say(_PATTERNS[self.field.precision]))
        self.field.button.setToolTip(say("open_calendar"))
        self.field.button.setAccessibleName(say("open_calendar"))

    def open_popup(self) -> bool:
        """The calendar."""
        self.field.open_calendar()
        return self.field.has_calendar

    def _wonder(self, day: date | None) -> None:
        """A year long past or far ahead is taken, and questioned."""
        latest = datetime.now(OFFICE_TIME).year + FAR_AHEAD
        odd = day is not None and not LONG_PAST <= day.year <= latest
        self.remark("unusual_year" if odd else "", str(day.year) if odd and day is not None else "")


class DateEditor(_Dated):
    """A day, a month or a year."""

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        self._make_field(precision_of(node.appearance), node.appearance)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)

    def show_node(self, node: Node) -> None:
        """The value, unless the field holds something that is no date yet."""
        self._value = node.value
        if not self.problem and not self.field.line.isModified():
            self.field.set_day(date_in(node.value))

    def targets(self) -> list[QWidget]:
        """The line a date is typed into."""
        return [self.field.line]

    def settle(self) -> None:
        """What is typed becomes the answer."""
        if self.field.line.isModified():
            self.field.settle()

    def _on_changed(self) -> None:
        self.field.line.setModified(False)
        self.complain("" if self.field.understood else _COMPLAINTS[self.field.precision])
        self._wonder(self.field.day)
        value = "" if self.field.day is None else self.field.day.isoformat()
        if value != self._value[:10]:
            self._value = value
            self.answered.emit(value or None)


class TimeLine(ShortLine):
    """A time as typed; ``moment`` is what was understood."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(11, parent)
        self.setMaxLength(20)

    def read_in(self, reading: Reading) -> None:
        """Direction and digits."""
        align_line(self, reading, left_to_right=True)
        self.setPlaceholderText(shown_digits("00:00", reading.digits))

    @property
    def moment(self) -> time | None:
        """The time typed; None when it is none."""
        return read_time(self.text())

    @property
    def understood(self) -> bool:
        """Whether the text is a time, or empty."""
        return not self.text().strip() or self.moment is not None


class TimeEditor(Editor):
    """A time of day."""

    width_class = Width.SHORT

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._moment: time | None = None
        self.line = TimeLine(self)
        layout = QHBoxLayout(self)  # the line is written left to right, but stands where reading begins
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        layout.addStretch(1)
        self.setFocusProxy(self.line)
        self._read_line()
        self.line.editingFinished.connect(self.settle)

    def show_node(self, node: Node) -> None:
        """The value, unless the line holds something that is no time yet."""
        self._moment = time_in(node.value)
        if not self.problem and not self.line.isModified():
            self._write()

    def targets(self) -> list[QWidget]:
        """The line."""
        return [self.line]

    def settle(self) -> None:
        """What is typed becomes the answer."""
        if not self.line.isModified():
            return
        self.line.setModified(False)
        self.complain("" if self.line.understood else "not_a_time")
        moment = self.line.moment
        changed, self._moment = moment != self._moment, moment
        if not self.problem:
            self._write()
        if changed:
            zone = zone_of(datetime.now(OFFICE_TIME).date())
            self.answered.emit(None if moment is None else moment.isoformat(timespec="milliseconds") + zone)

    def read_in(self, drawing: Drawing) -> None:
        """Another direction or kind of digits."""
        super().read_in(drawing)
        self._read_line()
        if not self.problem:
            self._write()

    def _read_line(self) -> None:
        self.line.read_in(self.reading)

    def _write(self) -> None:
        self.line.setText("" if self._moment is None else show_time(self._moment, self.reading.digits))


class DateTimeEditor(_Dated):
    """A day and a time of it; half of it is no answer yet."""

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        self.time = TimeLine(self)
        self._make_field(Precision.DAY, node.appearance)
        self.time.read_in(self.reading)
        self.time.editingFinished.connect(self.settle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.field.stand_beside(self.time)

    def show_node(self, node: Node) -> None:
        """The value, unless something is being typed."""
        self._value = node.value
        if self.problem or self.field.line.isModified() or self.time.isModified():
            return
        if node.value or (self.field.day is not None and self.time.moment is not None):
            moment = moment_in(node.value)
            self.field.set_day(None if moment is None else moment.date())
            self.time.setText("" if moment is None else show_time(moment.time(), self.reading.digits))

    def targets(self) -> list[QWidget]:
        """The date's line, then the time's."""
        return [self.field.line, self.time]

    def steps(self) -> list[QWidget]:
        """Enter stops at both."""
        return self.targets()

    def set_names(self, label: str, description: str) -> None:
        """Each line says which half it is."""
        self.field.line.setAccessibleName(f"{label}: {say('date')}")
        self.time.setAccessibleName(f"{label}: {say('time')}")
        self.field.line.setAccessibleDescription(description)
        self.time.setAccessibleDescription(description)

    def settle(self) -> None:
        """What is typed becomes the answer when both halves are there."""
        if self.field.line.isModified():
            self.field.settle()
        if self.time.isModified():
            self.time.setModified(False)
            self._on_changed()

    def read_in(self, drawing: Drawing) -> None:
        """Another language, direction or kind of digits."""
        super().read_in(drawing)
        self.time.read_in(self.reading)
        moment = self.time.moment
        if moment is not None:
            self.time.setText(show_time(moment, self.reading.digits))

    def _on_changed(self) -> None:
        self.field.line.setModified(False)
        day, moment = self.field.day, self.time.moment
        empty = not self.field.line.text().strip() and not self.time.text().strip()
        if not self.field.understood:
            self.complain("not_a_date")
        elif not self.time.understood:
            self.complain("not_a_time")
        else:
            self.complain("")
        self._wonder(day)
        if moment is not None:
            self.time.setText(show_time(moment, self.reading.digits))
        if day is not None and moment is not None:
            value = datetime.combine(day, moment).isoformat(timespec="milliseconds") + zone_of(day)
        elif empty or self._value:
            value = ""
        else:
            return
        if value[:19] != self._value[:19]:
            self._value = value
            self.answered.emit(value or None)
