"""The part of a person's page about training: places in courses, and classes with the totals of their marks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.people.page import Attended, Person, Placed
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.follow_up_words import called_text
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.person_certificates import CertificatesList
from mihan_desktop.ui.pages.person_parts import Part
from mihan_desktop.ui.pages.person_results import ResultsList
from mihan_desktop.ui.training_words import state_sign
from mihan_desktop.ui.widgets.card import EmptyState, button, label, row
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.words import mark_text


class TrainingPart(Part):
    """Places in cohorts, then classes. Signals: applying() to a course; opened(str) a cohort by its id."""

    icon = "attendance"
    applying = Signal()
    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        language = context.language
        self.places: RowsModel[Placed] = RowsModel(
            [
                Column(lambda: self.tr("Course"), lambda one: isolate(one.title)),
                Column(lambda: self.tr("State"), lambda one: state_sign(one.state).text,
                       lambda one: state_sign(one.state)),
                Column(lambda: self.tr("Applied"), lambda one: language.full_date(one.applied)),
                Column(lambda: self.tr("Since"), lambda one: language.full_date(one.since)),
                Column(lambda: self.tr("Why"), lambda one: isolate(one.reason)),
            ],
            lambda one: one.cohort_id,
            self,
        )  # fmt: skip
        self.model: RowsModel[Attended] = RowsModel(
            [
                Column(lambda: self.tr("Class"), lambda one: isolate(one.title)),
                Column(lambda: self.tr("Trainer"), lambda one: isolate(one.trainer_name)),
                Column(lambda: self.tr("Days"), self._days),
                *(self._marks(mark) for mark in (Mark.PRESENT, Mark.LATE, Mark.ABSENT, Mark.EXCUSED)),
                Column(lambda: self.tr("Attendance"), self._rate),
            ],
            lambda one: one.class_id,
            self,
        )
        self.certificates, self.results = CertificatesList(context), ResultsList(context)
        self.places_table, self.table = table_view(context.theme), table_view(context.theme)
        self.places_table.setModel(self.places)
        self.table.setModel(self.model)
        self.places_table.setMinimumHeight(context.theme.px(90))
        self.places_table.activated.connect(self._open)
        self._rooms = Room(self.places_table, context.theme, 150, (3, 4, 2)), Room(
            self.table, context.theme, 150, (2, 1, 6, 4, 3, 5)
        )  # fmt: skip
        self._places_title, self._classes_title = label("heading"), label("heading")
        self._calls = label("muted", wrap=True)
        self.apply_button = button("secondary", self.applying.emit)
        self._empty = EmptyState(context.theme, "attendance")
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self._lower())
        self.column.addWidget(self._either, 1)
        self.column.addLayout(row(self.apply_button, 1))

    def _lower(self) -> QWidget:
        """Places, results, certificates, classes, and what became of the person, below each other."""
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(self.context.theme.px(6))
        parts = (
            self._places_title, self.places_table, self.results, self.certificates, self._classes_title, self.table,
        )  # fmt: skip
        for part, stretch in zip(parts, (0, 1, 1, 1, 0, 2), strict=True):
            below.addWidget(part, stretch)
        below.addWidget(self._calls)
        return lower

    def title(self) -> str:
        """The part's name."""
        return self.tr("Training")

    def told(self, person: Person) -> str:
        """Where they stand in the last course; else how many classes."""
        if person.places:
            return state_sign(person.places[0].state).text
        return self.counted(len(person.training))

    def may(self, *, apply: bool) -> None:
        """Whether whoever sits here takes applications."""
        self.apply_button.setVisible(apply)

    def retranslate(self) -> None:
        """Every text again."""
        places = self.person.places if self.person is not None else ()
        training = self.person.training if self.person is not None else ()
        certified = self.person.certificates if self.person is not None else ()
        self.certificates.show_certificates(certified)
        self.results.show_results(self.person.results if self.person is not None else ())
        self.places_table.setAccessibleName(self.tr("Courses of the person"))
        self.table.setAccessibleName(self.tr("Classes of the person"))
        self._places_title.setText(self.tr("Places in courses"))
        self._classes_title.setText(self.tr("Classes and attendance"))
        self.apply_button.setText(self.tr("Apply for a course…"))
        called = self.person.called if self.person is not None else ()
        self._calls.setText(called_text(called, self.context.language))
        self._calls.setVisible(bool(called))
        self.places.show(places)
        self.places.speak()
        self.model.show(training)
        self.model.speak()
        for part, there in (
            (self._places_title, places), (self.places_table, places), (self._classes_title, training),
            (self.table, training),
        ):  # fmt: skip
            part.setVisible(bool(there))
        for room in self._rooms:
            room.make()
        self._either.setCurrentIndex(1 if places or training or certified else 0)
        self._empty.say(
            self.tr("No training yet"),
            self.tr("Courses that the person applied for, and classes whose list names them, appear here."),
        )

    def _open(self) -> None:
        one = self.places.row(self.places_table.currentIndex())
        if one is not None:
            self.opened.emit(one.cohort_id)

    def _marks(self, mark: Mark) -> Column[Attended]:
        return Column(lambda: mark_text(mark), lambda one: self.context.language.number(one.counts.get(mark, 0)))

    def _days(self, one: Attended) -> str:
        language = self.context.language
        if one.first is None or one.last is None:
            return language.number(one.sessions)
        return f"{language.full_date(one.first)} – {language.full_date(one.last)}"

    def _rate(self, one: Attended) -> str:
        return "–" if one.rate is None else self.context.language.percent(one.rate)
