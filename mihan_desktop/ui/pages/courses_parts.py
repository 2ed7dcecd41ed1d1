"""What is shown of one cohort: its people, the list by which places would be given, and its days."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.attendance import ClassSession, TrainingClass
from mihan_desktop.domain.training.cohorts import Move
from mihan_desktop.domain.training.selection import Fate, Ranked
from mihan_desktop.services.admitting import CohortView, Enrolled, Selection
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.training_words import fate_sign, state_sign, why
from mihan_desktop.ui.widgets.card import EmptyState, label
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text

LEAST = 170


class PeoplePart(QWidget):
    """Everybody of a cohort. Attributes: model, table. Signals: opened() a line was pressed."""

    opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        language = context.language
        self.model: RowsModel[Enrolled] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda one: isolate(one.enrolment.name) or self.tr("Without a name")),
                Column(lambda: self.tr("State"), lambda one: state_sign(one.state).text,
                       lambda one: state_sign(one.state)),
                Column(lambda: self.tr("Applied"), lambda one: language.full_date(one.enrolment.applied)),
                Column(lambda: self.tr("Rank"), self._rank),
                Column(lambda: self.tr("Since"), lambda one: language.full_date(one.enrolment.since)),
                Column(lambda: self.tr("Why"), lambda one: isolate(one.enrolment.reason)),
                Column(lambda: self.tr("Where it is"), lambda one: status_text(one.status), self._status),
            ],
            lambda one: one.enrolment.person,
            self,
        )  # fmt: skip
        self.table = table_view(context.theme)
        self.table.setModel(self.model)
        self.table.activated.connect(lambda _: self.opened.emit())
        self._room = Room(self.table, context.theme, LEAST, (6, 4, 5, 2))
        self._empty = EmptyState(context.theme, "users")
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._either)

    def show_people(self, view: CohortView) -> None:
        """Another cohort, or the same one after something happened."""
        current = self.chosen()
        self.model.show(view.people)
        self._either.setCurrentIndex(1 if view.people else 0)
        at = max(0, self.model.find(current.enrolment.person) if current is not None else 0)
        if view.people:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._room.make()

    def chosen(self) -> Enrolled | None:
        """Who is chosen."""
        return self.model.row(self.table.currentIndex())

    def clear(self) -> None:
        """Nobody."""
        self.model.show(())

    def retranslate(self) -> None:
        """Every text again."""
        self.table.setAccessibleName(self.tr("People of the cohort"))
        self._empty.say(self.tr("Nobody has applied yet"), self.tr("F8 takes applications of people of this office."))
        self.model.speak()
        self._room.make()

    def _rank(self, one: Enrolled) -> str:
        return self.context.language.number(one.enrolment.basis.rank) if one.enrolment.basis.rank else ""

    def _status(self, one: Enrolled) -> Sign:
        icon, tone = STATUS_LOOKS[one.status]
        return Sign(status_text(one.status), icon, tone)


class SelectionPart(QWidget):
    """The list: rank, name, what it says of each, and why. Attributes: model, table, selection (None before one)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.selection: Selection | None = None
        self.model: RowsModel[Ranked] = RowsModel(
            [
                Column(lambda: self.tr("Rank"), lambda one: context.language.number(one.rank) if one.rank else "–"),
                Column(lambda: self.tr("Name"), lambda one: isolate(one.applicant.name)),
                Column(lambda: self.tr("Gets"), lambda one: fate_sign(one.fate).text, lambda one: fate_sign(one.fate)),
                Column(lambda: self.tr("Why"), lambda one: why(one, context.language)),
            ],
            lambda one: one.applicant.person,
            self,
        )
        self.table = table_view(context.theme, wide=3)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_why())
        self._room = Room(self.table, context.theme, LEAST, ())
        self._words, self._why = label("muted", wrap=True), label(wrap=True)
        self._empty = EmptyState(context.theme, "review")
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(context.theme.px(6))
        below.addWidget(self._words)
        below.addWidget(self.table, 1)
        below.addWidget(self._why)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(lower)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._either)

    def show_selection(self, selection: Selection) -> None:
        """The list as it is now."""
        self.selection = selection
        self.model.show(selection.lines)
        self._either.setCurrentIndex(1 if selection.lines else 0)
        if selection.lines and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.retranslate()

    def may_give(self) -> bool:
        """Whether the list gives anybody anything."""
        return self.selection is not None and any(one.fate is not Fate.EXCLUDED for one in self.selection.lines)

    def clear(self) -> None:
        """No list."""
        self.selection = None
        self.model.show(())

    def retranslate(self) -> None:
        """Every text again."""
        language, selection = self.context.language, self.selection
        self.table.setAccessibleName(self.tr("Selection list"))
        self._empty.say(
            self.tr("Nobody waits for a place"), self.tr("Applications that were taken stand here, ranked.")
        )
        self.model.speak()
        self._room.make()
        self._show_why()
        if selection is None:
            return
        places = language.number(max(selection.places, 0))
        if selection.version:
            words = self.tr("Free places: {places}. Ranked by points (rules {version}), then by the published ties.")
            self._words.setText(words.format(places=places, version=isolate(selection.version)))
        else:
            words = self.tr(
                "Free places: {places}. No rules for points are in force here: ranked by the day of application."
            )
            self._words.setText(words.format(places=places))

    def _show_why(self) -> None:
        """The whole of why, which the table may cut."""
        one = self.model.row(self.table.currentIndex())
        self._why.setText("" if one is None else f"{isolate(one.applicant.name)}: {why(one, self.context.language)}")


class DaysPart(QWidget):
    """The sessions of a cohort. Attributes: model, table, moving (sessions that fall on days off)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.moving = 0
        self._moves: dict[int, Move] = {}
        self.model: RowsModel[ClassSession] = RowsModel(
            [
                Column(lambda: self.tr("Session"), lambda one: context.language.number(one.number)),
                Column(lambda: self.tr("Day"), self._day),
                Column(lambda: self.tr("Begins"), self._begins),
                Column(lambda: self.tr("Minutes"), lambda one: context.language.number(one.minutes)),
                Column(lambda: self.tr("Moves"), self._moved_to, self._sign),
            ],
            lambda one: one.id,
            self,
        )
        self.table = table_view(context.theme, wide=1)
        self.table.setModel(self.model)
        self._room = Room(self.table, context.theme, LEAST, (3,))
        self._words = label("muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self._words)
        column.addWidget(self.table, 1)

    def show_days(self, planned: TrainingClass) -> None:
        """Another cohort's days."""
        self.model.show(planned.sessions)
        self.retranslate()

    def show_moves(self, moves: Sequence[Move], told: Callable[[int], None]) -> None:
        """Sessions that fall on days off as they are known now."""
        self._moves = {one.number: one for one in moves}
        self.moving = len(moves)
        self.retranslate()
        told(self.moving)

    def clear(self) -> None:
        """No days."""
        self.model.show(())
        self._moves, self.moving = {}, 0

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        self.table.setAccessibleName(self.tr("Sessions of the cohort"))
        names = {labelled(one.off.labels, language) for one in self._moves.values() if one.off is not None}
        words = self.tr("Days off came to be known after planning: {names}. The sessions can be moved.")
        self._words.setText(words.format(names=language.listed([isolate(name) for name in sorted(names)])))
        self._words.setVisible(bool(names))
        self.model.speak()
        self._room.make()

    def _day(self, one: ClassSession) -> str:
        language = self.context.language
        return f"{language.weekday(one.date)} {language.full_date(one.date)}"

    def _begins(self, one: ClassSession) -> str:
        return "" if one.begins is None else self.context.language.localised(f"{one.begins:%H:%M}")

    def _moved_to(self, one: ClassSession) -> str:
        move = self._moves.get(one.number)
        return "" if move is None else self.context.language.full_date(move.now.day)

    def _sign(self, one: ClassSession) -> Sign | None:
        move = self._moves.get(one.number)
        if move is None:
            return None
        words = self.tr("to {day}").format(day=self.context.language.short_date(move.now.day))
        return Sign(words, "warning" if move.off is not None else "next", "warning" if move.off is not None else "info")
