"""Planning a class: a title, its days, and who takes part: people of this desk, or names written one a line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.attending import ClassPlanned
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.people_picker import PeoplePicker

Index = QModelIndex | QPersistentModelIndex
WEEK = (6, 7, 1, 2, 3, 4)
"""ISO weekdays on which classes meet, Saturday first; Friday is free."""
USUAL = frozenset({7, 1, 2, 3, 4})
MOST = 40


def meeting_days(first: date, weekdays: Iterable[int], count: int) -> tuple[date, ...]:
    """``count`` days from ``first`` on that fall on ``weekdays`` (ISO numbers); none when no weekday is chosen."""
    wanted, day = frozenset(weekdays), first
    days: list[date] = []
    while wanted and len(days) < count:
        if day.isoweekday() in wanted:
            days.append(day)
        day += timedelta(days=1)
    return tuple(days)


def sheet_of(layout: QBoxLayout) -> QWidget:
    """A widget that holds ``layout`` and no room around it."""
    sheet = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    sheet.setLayout(layout)
    return sheet


class PlanClassDialog(Dialog):
    """Signals: planned(TrainingClass)."""

    planned = Signal(object)

    def __init__(
        self, context: Context, user: User, parent: QWidget | None, amended: TrainingClass | None = None
    ) -> None:
        super().__init__(context, parent, width=760)
        self._amended = amended
        self._user = user
        self._error: Exception | None = None
        theme, px = context.theme, context.theme.px
        self.class_title = line_edit()
        self.first = DateField(language=context.language.code)
        tomorrow = context.now().date() + timedelta(days=1)
        last = amended.sessions[-1].date if amended is not None and amended.sessions else tomorrow
        self.first.set_day(max(tomorrow, last + timedelta(days=1)) if amended is not None else tomorrow)
        self.count = QComboBox()
        for number in range(0 if amended is not None else 1, MOST + 1):
            self.count.addItem("", number)
        self.count.setCurrentIndex(0 if amended is not None else 9)
        if amended is not None:
            self.class_title.setText(amended.title)
        self.days = {day: QCheckBox() for day in WEEK}
        for day, box in self.days.items():
            box.setChecked(day in USUAL)
        self._title_field, self._first_field, self._count_field = (
            Field(theme, control) for control in (self.class_title, self.first, self.count)
        )
        self._preview = label("muted")
        self.picker = PeoplePicker(context, user, px(150))
        self.search, self.people, self.list = self.picker.search, self.picker.people, self.picker.list
        self.names = QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        self._names_field = Field(theme, self.names)
        self._problem = label("error", wrap=True)
        self._lay_out()
        self.first.changed.connect(self._show_preview)
        self.count.activated.connect(self._show_preview)
        for box in self.days.values():
            box.toggled.connect(self._show_preview)
        self.retranslate()
        self.picker.look()
        self.class_title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px = self.context.theme.px
        dates: QBoxLayout = QVBoxLayout() if self.context.theme.large else QHBoxLayout()
        dates.setSpacing(px(14))
        weekdays = QWidget()
        week = FlowLayout(weekdays, gap=px(14))
        for box in self.days.values():
            week.addWidget(box)
        dates.addWidget(self._first_field, 3)
        dates.addWidget(self._count_field, 1)
        who = QHBoxLayout()
        who.setSpacing(px(14))
        who.addWidget(self.picker, 1)
        who.addWidget(self._names_field, 1)
        self.put(self._title_field, sheet_of(dates), weekdays, self._preview, sheet_of(who))
        self.body.addWidget(self._problem)

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        self._say_what()
        self._title_field.say(self.tr("Title of the class"))
        self._first_field.say(self.tr("First day"))
        self.first.set_reading(language.code, language.kind_of_digits)
        self._count_field.say(self.tr("Sessions") if self._amended is None else self.tr("More sessions"))
        for index in range(self.count.count()):
            self.count.setItemText(index, language.number(int(self.count.itemData(index))))
        for day, box in self.days.items():
            box.setText(language.locale.standaloneDayName(day))
            box.setAccessibleName(box.text())
        self.picker.retranslate()
        self._names_field.say(self.tr("Others, one name a line"))
        self._show_preview()
        self._problem.setText(messages.of_error(self._error, language) if self._error is not None else "")
        self._problem.setVisible(self._error is not None)

    def _say_what(self) -> None:
        old, language = self._amended, self.context.language
        if old is None:
            self.say(self.tr("Plan a class"), "", self.tr("Plan the class"))
            return
        words = self.tr("{sessions} sessions and {trainees} trainees stay as they are; what you add comes to them.")
        said = words.format(sessions=language.number(len(old.sessions)), trainees=language.number(len(old.trainees)))
        if old.reason:
            why = self.tr("The supervisor returned this class: “{reason}”").format(reason=isolate(old.reason))
            said = f"{why}\n{said}"
        self.say(self.tr("Correct the class"), said, self.tr("Save the class"))

    def dates(self) -> tuple[date, ...]:
        """The days on which the class meets."""
        if self.first.day is None:
            return ()
        chosen = [day for day, box in self.days.items() if box.isChecked()]
        return meeting_days(self.first.day, chosen, int(self.count.currentData()))

    def confirm(self) -> None:
        """Plan it; what is missing is said here."""
        names = tuple(line.strip() for line in self.names.toPlainText().splitlines() if line.strip())
        title, dates, people = self.class_title.text().strip(), self.dates(), tuple(self.people.ticked)
        if not self.accept_button.isEnabled():
            return
        self.accept_button.setEnabled(False)
        attending, old, user = self.context.desk.attending, self._amended, self._user

        def write() -> ClassPlanned:
            if old is None:
                return attending.plan_class(user, title, dates, person_ids=people, names=names)
            return attending.amend_class(user, old.id, title=title, add_dates=dates, person_ids=people, names=names)

        self.context.tasks.run(
            write,
            done=self._on_planned,
            failed=self._on_failed,
            owner=self,
        )

    def _on_planned(self, made: ClassPlanned) -> None:
        self.planned.emit(made.training_class)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        self._error = error
        self.retranslate()
        fields = {problem.field for problem in error.problems} if isinstance(error, MihanError) else set()
        for name, control in (("title", self.class_title), ("dates", self.first), ("trainees", self.names)):
            if name in fields:
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        return True

    def _show_preview(self) -> None:
        language, dates = self.context.language, self.dates()
        if not dates and self._amended is not None and not self.count.currentData():
            self._preview.setText("")
            return
        if not dates:
            self._preview.setText(self.tr("Choose a first day and at least one weekday."))
            return
        words = self.tr("From {first} to {last}")
        self._preview.setText(words.format(first=language.full_date(dates[0]), last=language.full_date(dates[-1])))
