"""Planning a cohort of a course: its week and first day, and the sessions that follow, with the days off by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.calendar import DayOff
from mihan_desktop.domain.training.catalogue import Catalogue, Course
from mihan_desktop.domain.training.cohorts import MOST_PLACES, MOST_SESSIONS, Plan, Slot, Wanted
from mihan_desktop.services.scheduling import CohortPlanned
from mihan_desktop.ui import messages
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.plan_class import USUAL, WEEK, sheet_of
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.training_words import terms_text
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.date_field import read_date
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import list_view

HOURS = tuple(time(hour, minute) for hour in range(7, 21) for minute in (0, 30))
LENGTHS = tuple(range(30, 361, 30))
PAUSE = 150
_FIELD = {"pattern": "begins"}
"""Where a problem is shown whose field is another's name."""


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day of the preview: a session by its number, or a day off."""

    day: date
    number: int = 0
    begins: time | None = None
    off: DayOff | None = None


def day_lines(plan: Plan) -> tuple[DayLine, ...]:
    """Sessions and the days that are passed over, by day."""
    sessions = (DayLine(one.day, number, one.begins) for number, one in enumerate(plan.sessions, start=1))
    return tuple(sorted((*sessions, *(DayLine(one.day, off=one) for one in plan.passed_over)), key=lambda one: one.day))


class DaysModel(RowsModel[DayLine]):
    """Days as two lines each: the day, and what is on it; a day off has its sign."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        column = Column(
            lambda: "", self._day, self._sign, self._what, lambda one: "attendance" if one.number else "info"
        )
        super().__init__([column], lambda one: f"{one.day} {one.number}", parent)

    def _day(self, one: DayLine) -> str:
        language = self._context.language
        return f"{language.weekday(one.day)} {language.full_date(one.day)}"

    def _what(self, one: DayLine) -> str:
        language = self._context.language
        if one.off is not None:
            return isolate(labelled(one.off.labels, language))
        hour = "" if one.begins is None else language.localised(f"{one.begins:%H:%M}")
        words = self.tr("Session {number}").format(number=language.number(one.number))
        return f"{words} · {hour}" if hour else words

    def _sign(self, one: DayLine) -> Sign | None:
        if one.off is None:
            return None
        if one.off.own:
            return Sign(self.tr("closed here"), "office", "muted")
        return Sign(self.tr("estimate"), "clock", "warning") if one.off.estimated else Sign(
            self.tr("day off"), "info", "info"
        )  # fmt: skip


class PlanCohortDialog(Dialog):
    """Signals: planned(TrainingClass)."""

    planned = Signal(object)

    def __init__(
        self, context: Context, user: User, catalogue: Catalogue, parent: QWidget | None,
        amended: TrainingClass | None = None,
    ) -> None:  # fmt: skip
        super().__init__(context, parent, width=960)
        self._user, self._catalogue, self._amended = user, catalogue, amended
        self._error: Exception | None = None
        self._plan = Plan(())
        theme = context.theme
        self.class_title, self.room, self.trainers = line_edit(), line_edit(), line_edit()
        self.course, self.capacity, self.count = QComboBox(), QComboBox(), QComboBox()
        self.begins, self.minutes = QComboBox(), QComboBox()
        self.first = DateField(language=context.language.code)
        self.days = {day: QCheckBox() for day in WEEK}
        self.closed = QPlainTextEdit()
        self.closed.setTabChangesFocus(True)
        self.closed.setMaximumHeight(theme.px(64))
        self._terms, self._summary, self._problem = (
            label("muted", wrap=True),
            label(wrap=True),
            label("error", wrap=True),
        )
        self.model = DaysModel(context, self)
        self.list = list_view(theme, snug=True)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(theme.px(150))
        self.fields = {
            name: Field(theme, control)
            for name, control in (
                ("title", self.class_title), ("course", self.course), ("capacity", self.capacity),
                ("sessions", self.count), ("first", self.first), ("begins", self.begins), ("minutes", self.minutes),
                ("room", self.room), ("trainers", self.trainers), ("closed", self.closed),
            )
        }  # fmt: skip
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._preview)
        self._fill()
        self._lay_out()
        self._listen()
        self.retranslate()
        self.class_title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """What can be chosen, and what stands there at first."""
        old = self._amended
        cohort = None if old is None else old.cohort
        slots = () if cohort is None else cohort.pattern
        lengths = {*LENGTHS, *(one.minutes for one in self._catalogue.courses), *(one.minutes for one in slots)}
        hours = {*HOURS, *(one.begins for one in slots)}
        choices: tuple[tuple[QComboBox, Iterable[object]], ...] = (
            (self.capacity, range(1, MOST_PLACES + 1)), (self.count, range(1, MOST_SESSIONS + 1)),
            (self.begins, sorted(hours)), (self.minutes, sorted(lengths)),
        )  # fmt: skip
        for box, values in choices:
            for each in values:
                box.addItem("", each)
        for course in self._catalogue.courses:
            self.course.addItem("", course.id)
        if cohort is not None and self.course.findData(cohort.course) < 0:
            self.course.addItem("", cohort.course)
        ticked = {slot.weekday for slot in slots} or USUAL
        for day, check in self.days.items():
            check.setChecked(day in ticked)
        tomorrow = self.context.now().date() + timedelta(days=1)
        self.first.set_day(tomorrow if cohort is None else cohort.first)
        _choose(self.begins, slots[0].begins if slots else time(9))
        if cohort is None or old is None:
            self._take_course()
            return
        self.course.setEnabled(False)
        self.class_title.setText(old.title)
        self.room.setText(cohort.room)
        self.trainers.setText(self.context.language.listed(cohort.trainers))
        for box, value in (
            (self.course, cohort.course), (self.capacity, cohort.capacity), (self.count, len(old.sessions)),
            (self.minutes, slots[0].minutes if slots else 180),
        ):  # fmt: skip
            _choose(box, value)
        said = (f"{one.day.day}/{one.day.month}/{one.day.year} {labelled(one.labels, self.context.language)}".strip()
                for one in cohort.closed)  # fmt: skip
        self.closed.setPlainText("\n".join(said))

    def _lay_out(self) -> None:
        """What is asked where reading begins, the days that follow beside it; below each other when large."""
        large = self.context.theme.large
        weekdays = QWidget()
        week = FlowLayout(weekdays, gap=self.context.theme.px(14))
        for box in self.days.values():
            week.addWidget(box)
        asked = [
            self._beside("title", "course"), self._terms, self._beside("first"),
            self._beside("begins", "minutes") if large else self._beside("begins", "minutes", "sessions", "capacity"),
            *([self._beside("sessions", "capacity")] if large else []), weekdays, self._beside("room", "trainers"),
            self._beside("closed"),
        ]  # fmt: skip
        if large:
            self.put(*asked, self._summary, self.list)
        else:
            columns = QHBoxLayout()
            columns.setSpacing(self.context.theme.px(18))
            columns.addWidget(self._below(*asked), 3)
            columns.addWidget(self._below(self._summary, self.list), 2)
            self.put(sheet_of(columns))
        self.body.addWidget(self._problem)

    def _beside(self, *names: str) -> QWidget:
        """Fields in one line; below each other in large letters."""
        line: QBoxLayout = QVBoxLayout() if self.context.theme.large else QHBoxLayout()
        line.setSpacing(self.context.theme.px(12))
        for name in names:
            line.addWidget(self.fields[name], 1)
        return sheet_of(line)

    def _below(self, *parts: QWidget) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(self.context.theme.px(10))
        for part in parts:
            column.addWidget(part, 1 if part is self.list else 0)
        if self.list not in parts:
            column.addStretch(1)
        return sheet_of(column)

    def _listen(self) -> None:
        self.course.activated.connect(self._on_course)
        self.first.changed.connect(self._pause.start)
        self.closed.textChanged.connect(self._pause.start)
        for box in (self.count, self.begins, self.minutes):
            box.activated.connect(lambda _: self._pause.start())
        for check in self.days.values():
            check.toggled.connect(lambda _: self._pause.start())
        self._preview()

    def _on_course(self) -> None:
        self._take_course()
        self._show_terms()
        self._pause.start()

    def _chosen(self) -> Course | None:
        return self._catalogue.course(str(self.course.currentData() or ""))

    def _take_course(self) -> None:
        """Length, places and sessions as the course says."""
        course = self._chosen()
        if course is not None:
            for box, value in (
                (self.capacity, course.most),
                (self.count, course.sessions),
                (self.minutes, course.minutes),
            ):
                _choose(box, value)

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        verb = self.tr("Plan the cohort") if self._amended is None else self.tr("Save the cohort")
        self.say(self.tr("Plan a cohort") if self._amended is None else self.tr("Correct the cohort"), "", verb)
        texts = {
            "title": self.tr("Title of the cohort"), "course": self.tr("Course"), "capacity": self.tr("Places"),
            "sessions": self.tr("Sessions"), "first": self.tr("First day"), "begins": self.tr("Begins at"),
            "minutes": self.tr("Minutes"), "room": self.tr("Room"), "trainers": self.tr("Trainers, commas between"),
            "closed": self.tr("Days on which the centre is closed, one a line"),
        }  # fmt: skip
        for name, text in texts.items():
            self.fields[name].say(text)
        self.closed.setPlaceholderText(language.localised("12/4/2026 ") + self.tr("no electricity"))
        self.first.set_reading(language.code, language.kind_of_digits)
        for at in range(self.course.count()):
            self.course.setItemText(at, self._course_text(str(self.course.itemData(at))))
        for box in (self.capacity, self.count, self.minutes):
            for at in range(box.count()):
                box.setItemText(at, language.number(int(box.itemData(at))))
        for at in range(self.begins.count()):
            self.begins.setItemText(at, language.localised(f"{self.begins.itemData(at):%H:%M}"))
        for day, check in self.days.items():
            check.setText(language.locale.standaloneDayName(day))
            check.setAccessibleName(check.text())
        self.list.setAccessibleName(self.tr("Sessions, and the days off between them"))
        self._show_terms()
        self._show_plan()
        self._blame()

    def _course_text(self, course_id: str) -> str:
        course = self._catalogue.course(course_id)
        cohort = None if self._amended is None else self._amended.cohort
        labels = course.labels if course is not None else cohort.labels if cohort is not None else {}
        return labelled(labels, self.context.language)

    def _show_terms(self) -> None:
        cohort = None if self._amended is None else self._amended.cohort
        course = self._chosen()
        terms = cohort.terms if cohort is not None else course.terms if course is not None else None
        said = "" if terms is None else terms_text(
            terms.attendance, terms.in_a_row, terms.pass_mark, self.context.language
        )  # fmt: skip
        self._terms.setText(said or self.tr("The ministry has published no courses to this desk yet."))

    def pattern(self) -> tuple[Slot, ...]:
        """The week as it is chosen: one slot on each ticked day."""
        begins, minutes = self.begins.currentData(), int(self.minutes.currentData())
        return tuple(Slot(day, begins, minutes) for day, check in self.days.items() if check.isChecked())

    def closed_days(self) -> tuple[DayOff, ...]:
        """The days on which the centre is closed, as far as they can be read."""
        language = self.context.language.code
        found = []
        for line in self.closed.toPlainText().splitlines():
            typed, _, why = line.strip().partition(" ")
            day = read_date(typed, language=language)
            if day is not None:
                found.append(DayOff(day, {language: why.strip() or self.tr("The centre is closed")}, own=True))
        return tuple(found)

    def _unread(self) -> tuple[Problem, ...]:
        """Days that were typed and are none: nobody plans from another day, nor on one that the centre is closed."""
        lines = [line for line in self.closed.toPlainText().splitlines() if line.strip()]
        found = [] if self.first.day is not None else [Problem("required", "first")]
        if len(self.closed_days()) < len(lines):
            found.append(Problem("broken_date", "closed"))
        return tuple(found)

    def wanted(self) -> Wanted:
        """What stands in the dialog."""
        first = self.first.day or self.context.now().date()
        names = self.trainers.text().replace("،", ",").split(",")
        return Wanted(
            self.class_title.text(), str(self.course.currentData() or ""), int(self.capacity.currentData()), first,
            self.pattern(), int(self.count.currentData()), self.room.text(), tuple(names), self.closed_days(),
        )  # fmt: skip

    def _preview(self) -> None:
        if self.first.day is None:
            return
        wanted, scheduling, user = self.wanted(), self.context.desk.scheduling, self._user

        def show(plan: Plan) -> None:
            self._plan = plan
            self._show_plan()

        self.context.tasks.run(
            lambda: scheduling.preview(user, wanted.first, wanted.pattern, wanted.sessions, wanted.closed),
            done=show, owner=self,
        )  # fmt: skip

    def _show_plan(self) -> None:
        language, sessions = self.context.language, self._plan.sessions
        self.model.show(day_lines(self._plan))
        self.model.speak()
        if not sessions:
            self._summary.setText(self.tr("Choose a first day and at least one weekday."))
            return
        words = self.tr("From {first} to {last}; days off passed over: {off}")
        said = words.format(
            first=language.full_date(sessions[0].day), last=language.full_date(sessions[-1].day),
            off=language.number(len(self._plan.passed_over)),
        )  # fmt: skip
        if self._plan.estimated:
            said += " " + self.tr("Those that follow the moon are estimates: sessions can be moved later.")
        self._summary.setText(said)

    def confirm(self) -> None:
        """Plan it; what is missing is said at its field."""
        if not self.accept_button.isEnabled():
            return
        unread = self._unread()
        if unread:
            self._on_failed(MihanError("invalid_cohort", problems=unread))
            return
        self.accept_button.setEnabled(False)
        scheduling, user, old, wanted = self.context.desk.scheduling, self._user, self._amended, self.wanted()

        def write() -> CohortPlanned:
            if old is None:
                return scheduling.plan_cohort(user, wanted)
            return scheduling.amend_cohort(user, old.id, wanted)

        self.context.tasks.run(write, done=self._on_planned, failed=self._on_failed, owner=self)

    def _on_planned(self, made: CohortPlanned) -> None:
        self.planned.emit(made.training_class)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        self._error = error
        self._blame()
        if isinstance(error, MihanError):
            named = (_FIELD.get(one.field, one.field) for one in error.problems)
            first = next((name for name in named if name in self.fields), "")
            if first:
                self.point_at(self.fields[first].control)
        return True

    def _blame(self) -> None:
        error, language = self._error, self.context.language
        problems = error.problems if isinstance(error, MihanError) else ()
        said = {_FIELD.get(one.field, one.field): messages.sentence(one.code, one.params, language) for one in problems}
        for name, field in self.fields.items():
            field.blame(said.get(name, ""))
        other = error is not None and not set(said) & set(self.fields)
        self._problem.setText(messages.of_error(error, language) if other and error is not None else "")
        self._problem.setVisible(bool(other))


def _choose(box: QComboBox, value: object) -> None:
    """Choose a value, the nearest below it where it is a number that is not there."""
    values: Iterable[int] = range(box.count())
    at = next((each for each in values if box.itemData(each) == value), -1)
    if at < 0 and isinstance(value, int):
        at = max((each for each in values if int(box.itemData(each)) <= value), default=0)
    box.setCurrentIndex(max(at, 0))
