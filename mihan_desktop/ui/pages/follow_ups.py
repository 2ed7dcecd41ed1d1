"""Graduates to be called: the latest first, what came of each call in a few keys, and the list as a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.following_up import NOW, Stand
from mihan_desktop.domain.registrations import AT_THE_OFFICE
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.contacting import FollowUpLine
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.dialogs.contact import ContactDialog
from mihan_desktop.ui.follow_up_words import phone_text, round_text, stand_sign
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.opening import Opened, open_about
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view

LEAST = 170
SHOWN = (NOW, frozenset({Stand.LATER}), frozenset({Stand.DONE, Stand.CLOSED, Stand.MISSED}))
"""Which rounds each tab shows."""


class FollowUpsPage(Page):
    """Attributes: model, table, tabs, cohort (the filter), lines (of every tab)."""

    kinds = frozenset({Kind.FOLLOW_UPS, Kind.CLASSES, Kind.REGISTRATIONS, Kind.OUTBOX})

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self.lines: tuple[FollowUpLine, ...] = ()
        self._make_table()
        yield
        self.tabs = tuple(button("tab", partial(self.show_part, at)) for at in range(len(SHOWN)))
        for press in self.tabs:
            press.setCheckable(True)
            press.setAutoExclusive(True)
        self.tabs[0].setChecked(True)
        self.cohort = QComboBox()
        self.cohort.setMinimumContentsLength(14)
        self.cohort.activated.connect(lambda _: self._show_lines())
        self._found = label("muted")
        self._found.setMinimumHeight(px(38))  # on the line of the tabs
        top, tools = QWidget(), QWidget()
        above, acts = FlowLayout(top, gap=px(8)), FlowLayout(tools, gap=px(6))
        for one in (*self.tabs, self.cohort, self._found):
            above.addWidget(one)
        self.call_button, self.person_button = button("primary", self.call), button("secondary", self.open_person)
        self.back_button = button("quiet", self.take_back)
        self.print_button, self.save_button = button("quiet", self.print_list), button("quiet", self.save_list)
        for press in (self.call_button, self.person_button, self.back_button, self.print_button, self.save_button):
            acts.addWidget(press)
        yield
        self._empty = EmptyState(theme, "phone")
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
            ("call_now", partial(self.show_part, 0)), ("call_later", partial(self.show_part, 1)),
            ("called", partial(self.show_part, 2)), ("contact", self.call), ("open_called", self.open_person),
            ("save_calls", self.save_list), ("print_calls", self.print_list), ("leave_calls", self._leave),
        ):  # fmt: skip
            actions.bind(self, name, call)

    def _make_table(self) -> None:
        language = self.context.language
        self.model: RowsModel[FollowUpLine] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda one: isolate(one.name) or self.tr("Without a name")),
                Column(lambda: self.tr("Telephone"), self._phone),
                Column(lambda: self.tr("Cohort"), lambda one: isolate(one.title)),
                Column(lambda: self.tr("Round"), lambda one: round_text(one.stand.round.id, language)),
                Column(lambda: self.tr("Day"), lambda one: language.full_date(one.stand.day)),
                Column(lambda: self.tr("State"), lambda one: stand_sign(one.stand).text,
                       lambda one: stand_sign(one.stand)),
                Column(lambda: self.tr("Late"), self._late),
            ],
            lambda one: one.record,
            self,
        )  # fmt: skip
        self.table = table_view(self.context.theme)
        self.table.setModel(self.model)
        self.table.activated.connect(lambda _: self.call())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._say_buttons())
        self._room = Room(self.table, self.context.theme, LEAST, (4, 2, 6))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Follow-ups")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Graduates who are asked what became of them, months after their course")

    def enter(self, user: User, argument: object = None) -> None:
        """Nothing is asked for by name."""
        super().enter(user, argument)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nobody's name stays behind the person who signs out."""
        self.lines = ()
        self.model.show(())
        super().forget()

    def reload(self) -> None:
        """Read every round that has begun."""
        user, desk = self.user, self.desk
        self.ask(lambda: desk.contacting.lines(user, frozenset(Stand) - {Stand.AHEAD}), self._show)

    def show_part(self, at: int) -> None:
        """Those to be called now (0), later (1), and those whose round is over (2)."""
        self.tabs[at].setChecked(True)
        self._show_lines()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def part(self) -> int:
        """Which tab is open."""
        return next((at for at, press in enumerate(self.tabs) if press.isChecked()), 0)

    @property
    def chosen(self) -> FollowUpLine | None:
        """Whose line is chosen."""
        return self.model.row(self.table.currentIndex())

    # -- acts

    def call(self) -> None:
        """Say what came of a call; where somebody has answered already, correct the answers."""
        line = self.chosen
        if line is None or not self.call_button.isEnabled():
            return
        if line.stand.stand is Stand.DONE:
            by = line.stand.by
            self._fill(line, by.phone if by else "", by.change_id if by else "")
            return
        dialog = ContactDialog(self.context, self.user, line, self)
        dialog.written.connect(self._on_written)
        dialog.reached.connect(lambda phone: self._fill(line, phone, ""))
        dialog.open()

    def _fill(self, line: FollowUpLine, phone: str, corrects: str) -> None:
        """Open the form on the records lane, with what was answered before where it goes on from there."""
        from mihan_desktop.services.about_forms import Subject

        context, user, desk = self.context, self.user, self.desk
        about = f"{line.title}, {round_text(line.stand.round.id, context.language)}"
        subject = Subject(line.record, line.person, line.name, about)

        def read() -> Opened:
            return open_about(
                context, user, subject, line.stand.round.form, lambda: desk.contacting.answers_before(user, line)
            )  # fmt: skip

        self.ask(read, lambda opened: self._show_form(opened, line, phone, corrects), self._on_failed)

    def _show_form(self, opened: Opened, line: FollowUpLine, phone: str, corrects: str) -> None:
        from mihan_desktop.ui.dialogs.form_about import FormAboutDialog

        user, desk, language = self.user, self.desk, self.context.language
        words = f"{isolate(line.title)} · {round_text(line.stand.round.id, language)}"

        def texts() -> tuple[str, str]:
            return isolate(line.name), words

        dialog = FormAboutDialog(
            self.context, user, opened, texts,
            lambda draft, finished: desk.contacting.reached(
                user, line, draft, finished, phone=phone, corrects=corrects
            ),
            self,
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
            self.told.emit(lambda: self.tr("Taken back: this graduate is called again."), "success")

        self.ask(lambda: self.desk.contacting.take_back(user, change), done, self._on_failed)

    def open_person(self) -> None:
        """The page of whoever is chosen."""
        if self.chosen is not None and self.user.may(Right.SEARCH):
            self.went.emit("person", self.chosen.person)

    def save_list(self) -> None:
        """The list as a spreadsheet."""
        if not self.model.rows:
            return
        path = ask_where(self, self.tr("Save the list"), "follow-ups.xlsx")
        if path is None:
            return
        user, desk, table, language = self.user, self.desk, self.as_table(), self.context.language

        def said(count: int, file: str) -> str:
            words = language.localised(self.tr("%n line(s) saved in {file}.", "", count))
            return words.format(file=isolate(file))

        write_there(self, path, lambda: desk.contacting.export(user, table, path), said)

    def print_list(self) -> None:
        """The list on paper."""
        if not self.model.rows:
            return
        from mihan_desktop.ui.dialogs.print_list import PrintListDialog

        PrintListDialog(self.context, self.user, self.as_table(), self).open()

    def as_table(self) -> Table:
        """What the list shows, as it is saved and printed."""
        language = self.context.language
        lines = [
            (
                one.name, " ".join(f"0{phone}" if phone.startswith("7") else phone for phone in one.phones), one.title,
                round_text(one.stand.round.id, language), one.stand.day.isoformat(), stand_sign(one.stand).text,
            )
            for one in self.model.rows
        ]  # fmt: skip
        headings = tuple(str(self.model.headerData(at, Qt.Orientation.Horizontal)) for at in range(6))
        return Table(headings, (30, 18, 24, 16, 12, 24), lines, self.title(), language.right_to_left)

    def _leave(self) -> None:
        self.went.emit("courses", None)

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
        for press, text, name in (
            (self.call_button, "", "contact"), (self.person_button, self.tr("Open the person"), "open_called"),
            (self.back_button, self.tr("Take it back"), ""),
            (self.print_button, self.tr("Print the list…"), "print_calls"),
            (self.save_button, self.tr("Save the list…"), "save_calls"),
        ):  # fmt: skip
            press.setText(text)
            if name:
                press.setToolTip(actions.tip(name))
        self.table.setAccessibleName(self.tr("Graduates to be called"))
        self.cohort.setAccessibleName(self.tr("Cohort"))
        self.model.speak()
        self._show_lines()

    def _show(self, lines: tuple[FollowUpLine, ...]) -> None:
        self.lines = lines
        self._show_lines()

    def _show_lines(self) -> None:
        """The open tab, of the chosen cohort."""
        language, current, wanted = self.context.language, self.chosen, self.cohort.currentData()
        titles = {one.cohort: one.title for one in self.lines if one.cohort}
        self.cohort.clear()
        self.cohort.addItem(self.tr("Every cohort"), "")
        for cohort, title in titles.items():
            self.cohort.addItem(isolate(title), cohort)
        self.cohort.setCurrentIndex(max(0, self.cohort.findData(wanted)))
        self.cohort.setVisible(len(titles) > 1)
        mine = [one for one in self.lines if not self.cohort.currentData() or one.cohort == self.cohort.currentData()]
        names = (self.tr("Call now"), self.tr("Later"), self.tr("Done and closed"))
        for at, press in enumerate(self.tabs):
            count = sum(one.stand.stand in SHOWN[at] for one in mine)
            press.setText(f"{names[at]} ({language.number(count)})")
        rows = [one for one in mine if one.stand.stand in SHOWN[self.part]]
        row = self.table.currentIndex().row()
        self.model.show(rows)
        self._either.setCurrentIndex(1 if rows else 0)
        late = sum(one.stand.stand is Stand.OVERDUE for one in rows)
        self._found.setText(self.tr("late: {count}").format(count=language.number(late)) if late else "")
        self._empty.say(*self._nothing())
        if rows:
            at = self.model.find(current.record) if current is not None else -1
            self.table.setCurrentIndex(self.model.index(at if at >= 0 else min(max(row, 0), len(rows) - 1), 0))
        self._room.make()
        self._say_buttons()

    def _nothing(self) -> tuple[str, str]:
        if self.part == 0:
            hint = self.tr("Graduates stand here three, six and twelve months after they completed a course.")
            return self.tr("Nobody is to be called today"), hint
        if self.part == 1:
            hint = self.tr("Whoever did not answer stands here until the day on which they are called again.")
            return self.tr("Nobody is to be called later"), hint
        return self.tr("No round is over yet"), self.tr("Whoever answered, or is not called any more, stands here.")

    def _say_buttons(self) -> None:
        line = self.chosen
        stand = None if line is None else line.stand.stand
        self.call_button.setEnabled(stand is not None and stand is not Stand.MISSED)
        words = {Stand.DONE: self.tr("Correct the answers…"), Stand.CLOSED: self.tr("Open it again…")}
        self.call_button.setText(words.get(stand, self.tr("What came of the call…")) if stand else self.tr("Call"))
        own = (
            line is not None
            and line.status in AT_THE_OFFICE
            and line.author_id == (self._user.id if self._user else "")
        )
        self.back_button.setVisible(own)
        for press in (self.person_button, self.print_button, self.save_button):
            press.setVisible(line is not None)

    def _phone(self, one: FollowUpLine) -> str:
        return phone_text(one.phones[0], self.context.language) if one.phones else ""

    def _late(self, one: FollowUpLine) -> str:
        if one.stand.stand is Stand.LATER and one.stand.again is not None:
            return self.tr("on {day}").format(day=self.context.language.short_date(one.stand.again))
        if one.stand.stand is not Stand.OVERDUE:
            return ""
        return self.context.language.localised(self.tr("%n day(s)", "", one.stand.late))
