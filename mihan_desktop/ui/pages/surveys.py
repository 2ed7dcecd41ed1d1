"""Institutions that this office asks in surveys: who is to be asked, the form filled offline, what came of each try."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.registrations import AT_THE_OFFICE
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.surveys.responses import Stand, counted
from mihan_desktop.services.surveying import AskedLine
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.opening import Opened, open_about
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.survey_words import kind_text, stand_sign
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.work_words import place_name

if TYPE_CHECKING:
    from forms.session import Finalised

LEAST = 190
SHOWN = (
    frozenset({Stand.TO_DO}), frozenset({Stand.LATER}),
    frozenset({Stand.ANSWERED, Stand.REFUSED, Stand.GONE, Stand.MISSED}),
)  # fmt: skip
"""Which institutions each tab shows."""


class SurveysPage(Page):
    """Attributes: model, table, tabs, survey (the filter), lines (of every tab)."""

    kinds = frozenset({Kind.SURVEYS, Kind.OUTBOX, Kind.OFFICE})

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self.lines: tuple[AskedLine, ...] = ()
        self._wanted = ""
        self._make_table()
        yield
        self.tabs = tuple(button("tab", partial(self.show_part, at)) for at in range(len(SHOWN)))
        for press in self.tabs:
            press.setCheckable(True)
            press.setAutoExclusive(True)
        self.tabs[0].setChecked(True)
        self.survey = QComboBox()
        self.survey.setMinimumContentsLength(18)
        self.survey.activated.connect(lambda _: self._show_lines())
        self._found, self._kept = label("muted"), label("muted")
        for words in (self._found, self._kept):
            words.setMinimumHeight(px(38))  # on the line of the tabs
        top, tools = QWidget(), QWidget()
        above, acts = FlowLayout(top, gap=px(8)), FlowLayout(tools, gap=px(6))
        for one in (*self.tabs, self.survey, self._found, self._kept):
            above.addWidget(one)
        self.ask_button, self.back_button = button("primary", self.ask_now), button("quiet", self.take_back)
        self.save_button = button("quiet", self.save_list)
        for press in (self.ask_button, self.back_button, self.save_button):
            acts.addWidget(press)
        yield
        self._empty = EmptyState(theme, "form")
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(10))
        column.addWidget(top)
        column.addWidget(self._either, 1)
        column.addWidget(tools)
        for name, call in (
            ("survey_now", partial(self.show_part, 0)), ("survey_later", partial(self.show_part, 1)),
            ("survey_done", partial(self.show_part, 2)), ("survey_ask", self.ask_now),
            ("save_survey", self.save_list), ("leave_surveys", self._leave),
        ):  # fmt: skip
            actions.bind(self, name, call)

    def _make_table(self) -> None:
        language = self.context.language
        self.model: RowsModel[AskedLine] = RowsModel(
            [
                Column(lambda: self.tr("Institution"), lambda one: isolate(one.asked.name)),
                Column(lambda: self.tr("Kind"), lambda one: kind_text(one.asked.kind)),
                Column(lambda: self.tr("Place"), lambda one: place_name(
                    one.asked.district or one.asked.governorate, language)),
                Column(lambda: self.tr("Contact"), self._contact),
                Column(lambda: self.tr("State"), lambda one: stand_sign(one.stand, reminded=one.reminded).text,
                       lambda one: stand_sign(one.stand, reminded=one.reminded)),
                Column(lambda: self.tr("Day"), self._day),
            ],
            lambda one: one.record,
            self,
        )  # fmt: skip
        self.table = table_view(self.context.theme)
        self.table.setModel(self.model)
        self.table.activated.connect(lambda _: self.ask_now())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._say_buttons())
        self._room = Room(self.table, self.context.theme, LEAST, (3, 2, 1))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Surveys")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Institutions that this office asks what they need")

    def enter(self, user: User, argument: object = None) -> None:
        """argument: the id of a survey, "" or None for all."""
        self._wanted = argument if isinstance(argument, str) else ""
        super().enter(user, argument)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing stays behind the person who signs out."""
        self.lines = ()
        self.model.show(())
        super().forget()

    def reload(self) -> None:
        """Read everybody whom this office asks."""
        user, desk = self.user, self.desk
        self.ask(lambda: desk.surveys.lines(user), self._show)

    def show_part(self, at: int) -> None:
        """Those to be asked now (0), later (1), and those that are over (2)."""
        self.tabs[at].setChecked(True)
        self._show_lines()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def part(self) -> int:
        """Which tab is open."""
        return next((at for at, press in enumerate(self.tabs) if press.isChecked()), 0)

    @property
    def chosen(self) -> AskedLine | None:
        """Whose line is chosen."""
        return self.model.row(self.table.currentIndex())

    # -- acts

    def ask_now(self) -> None:
        """Say what came of it; where the institution has answered already, correct the answers."""
        from mihan_desktop.ui.dialogs.survey_try import SurveyTryDialog

        line = self.chosen
        if line is None or not self.ask_button.isEnabled():
            return
        if line.stand.stand is Stand.ANSWERED:
            self._fill(line, line.stand.by.change_id if line.stand.by else "")
            return
        dialog = SurveyTryDialog(self.context, self.user, line, self)
        dialog.written.connect(self._on_written)
        dialog.answered.connect(lambda: self._fill(line, ""))
        dialog.open()

    def _fill(self, line: AskedLine, corrects: str) -> None:
        """Open the form on the records lane, with what was answered before where it goes on from there."""
        from mihan_desktop.services.about_forms import Subject

        context, user, desk = self.context, self.user, self.desk
        subject = Subject(line.record, "", line.asked.name, line.survey.name(context.language.code))

        def read() -> Opened:
            return open_about(
                context, user, subject, line.form, lambda: desk.surveys.answers_before(user, line.record)
            )  # fmt: skip

        self.ask(read, lambda opened: self._show_form(opened, line, corrects), self._on_failed)

    def _show_form(self, opened: Opened, line: AskedLine, corrects: str) -> None:
        from mihan_desktop.ui.dialogs.form_about import FormAboutDialog

        user, desk, title = self.user, self.desk, line.survey.name(self.context.language.code)

        def save(draft: str, finished: Finalised) -> Changes:
            return desk.surveys.answered(user, line.record, draft, finished, corrects=corrects)

        dialog = FormAboutDialog(
            self.context, user, opened, lambda: (isolate(line.asked.name), isolate(title)), save, self
        )  # fmt: skip
        dialog.saved.connect(lambda _: self._on_written())
        dialog.open()

    def take_back(self) -> None:
        """Whoever wrote it down says it no more."""
        line, user = self.chosen, self.user
        if line is None or line.stand.by is None or not self.back_button.isVisibleTo(self):
            return
        change = line.stand.by.change_id

        def done(_: Changes) -> None:
            self.saved.emit()
            self.told.emit(lambda: self.tr("Taken back: this institution is asked again."), "success")

        self.ask(lambda: self.desk.surveys.take_back(user, change), done, self._on_failed)

    def save_list(self) -> None:
        """The list as a spreadsheet."""
        if not self.model.rows:
            return
        path = ask_where(self, self.tr("Save the list"), "survey.xlsx")
        if path is None:
            return
        user, desk, table, language = self.user, self.desk, self.as_table(), self.context.language

        def said(count: int, file: str) -> str:
            words = language.localised(self.tr("%n line(s) saved in {file}.", "", count))
            return words.format(file=isolate(file))

        write_there(self, path, lambda: desk.surveys.export(user, table, path), said)

    def as_table(self) -> Table:
        """What the list shows, as it is saved."""
        language = self.context.language
        lines = [
            (
                one.asked.name, kind_text(one.asked.kind),
                place_name(one.asked.district or one.asked.governorate, language), one.asked.contact,
                one.asked.phone, one.asked.address, stand_sign(one.stand, reminded=one.reminded).text,
                "" if one.stand.by is None else one.stand.by.on.isoformat(),
            )
            for one in self.model.rows
        ]  # fmt: skip
        heads = (
            self.tr("Institution"), self.tr("Kind"), self.tr("Place"), self.tr("Contact"), self.tr("Telephone"),
            self.tr("Address"), self.tr("State"), self.tr("Day"),
        )  # fmt: skip
        return Table(heads, (34, 18, 18, 24, 18, 30, 18, 12), lines, self.title(), language.right_to_left)

    def _leave(self) -> None:
        self.went.emit("employers", None)

    def _on_written(self) -> None:
        self.saved.emit()
        self.told.emit(lambda: self.tr("Written down; a supervisor looks at it."), "success")

    def _on_failed(self, error: Exception) -> bool:
        self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
        self.reload()
        return True

    # -- texts

    def retranslate(self) -> None:
        """Every text again."""
        self.back_button.setText(self.tr("Take it back"))
        self.save_button.setText(self.tr("Save the list…"))
        self.save_button.setToolTip(actions.tip("save_survey"))
        self.ask_button.setToolTip(actions.tip("survey_ask"))
        self.table.setAccessibleName(self.tr("Institutions to be asked"))
        self.survey.setAccessibleName(self.tr("Survey"))
        self.model.speak()
        self._show_lines()

    def _show(self, lines: tuple[AskedLine, ...]) -> None:
        self.lines = lines
        self._show_lines()

    def _show_lines(self) -> None:
        """The open tab, of the chosen survey."""
        language, current = self.context.language, self.chosen
        wanted = self._wanted or self.survey.currentData()
        self._wanted = ""
        titles = {one.survey.id: one.survey.name(language.code) for one in self.lines}
        self.survey.clear()
        self.survey.addItem(self.tr("Every survey"), "")
        for survey, title in titles.items():
            self.survey.addItem(isolate(title), survey)
        self.survey.setCurrentIndex(max(0, self.survey.findData(wanted)))
        self.survey.setVisible(len(titles) > 1)
        only = self.survey.currentData()
        mine = [one for one in self.lines if only in ("", one.survey.id)]
        names = (self.tr("Ask now"), self.tr("Later"), self.tr("Done and closed"))
        for at, press in enumerate(self.tabs):
            count = sum(one.stand.stand in SHOWN[at] for one in mine)
            press.setText(f"{names[at]} ({language.number(count)})")
        rows = [one for one in mine if one.stand.stand in SHOWN[self.part]]
        row = self.table.currentIndex().row()
        self.model.show(rows)
        self._either.setCurrentIndex(1 if rows else 0)
        rate = counted(one.stand for one in mine).rate
        words = self.tr("answered: {percent}%")
        self._found.setText("" if rate is None else words.format(percent=language.number(rate)))
        until = {one.survey.forget_on for one in mine}
        day = until.pop() if len(until) == 1 else None
        words = self.tr("names are kept until {day}")
        self._kept.setText("" if day is None else words.format(day=language.full_date(day)))
        self._empty.say(*self._nothing())
        if rows:
            at = self.model.find(current.record) if current is not None else -1
            self.table.setCurrentIndex(self.model.index(at if at >= 0 else min(max(row, 0), len(rows) - 1), 0))
        self._room.make()
        self._say_buttons()

    def _nothing(self) -> tuple[str, str]:
        if self.part == 0:
            hint = self.tr("The ministry says which institutions this office asks, and until when.")
            return self.tr("Nobody is to be asked now"), hint
        if self.part == 1:
            hint = self.tr("Whoever was not reached stands here until the day on which they are asked again.")
            return self.tr("Nobody is to be asked later"), hint
        return self.tr("Nobody has answered yet"), self.tr("Whoever answered, or is not asked any more, stands here.")

    def _say_buttons(self) -> None:
        line = self.chosen
        stand = None if line is None else line.stand.stand
        self.ask_button.setEnabled(stand is not None and stand is not Stand.MISSED)
        words = self.tr("Correct the answers…") if stand is Stand.ANSWERED else self.tr("What came of it…")
        self.ask_button.setText(words)
        own = (
            line is not None
            and line.status in AT_THE_OFFICE
            and line.author_id == (self._user.id if self._user else "")
        )
        self.back_button.setVisible(own)
        self.save_button.setVisible(line is not None)

    def _contact(self, one: AskedLine) -> str:
        phone = left_to_right(self.context.language.localised(one.asked.phone)) if one.asked.phone else ""
        asks = one.asked.interviewer
        by = self.tr("{name} asks").format(name=isolate(asks)) if asks else ""
        return " · ".join(
            each for each in (isolate(one.asked.contact) if one.asked.contact else "", phone, by) if each
        )  # fmt: skip

    def _day(self, one: AskedLine) -> str:
        stand, language = one.stand, self.context.language
        if stand.again is not None:
            return self.tr("again on {day}").format(day=language.short_date(stand.again))
        if stand.by is not None:
            return language.short_date(stand.by.on)
        return self.tr("until {day}").format(day=language.short_date(one.survey.last))
