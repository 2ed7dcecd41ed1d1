"""Referrals: what is to be done today, whose answer is awaited, and what is over; each is said in a few keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.registrations import AT_THE_OFFICE
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.work.referral_work import TODAY, Caps, Due
from mihan_desktop.domain.work.referrals import Side, State, steps
from mihan_desktop.services.sending_to_work import ReferralLine
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.dialogs.referral import ReferralDialog
from mihan_desktop.ui.follow_up_words import phone_text
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.referral_words import due_sign, history_text, stand_sign
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.fields import SearchLine
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view

LEAST = 170
PAUSE = 120
SHOWN: tuple[frozenset[Due], ...] = (frozenset(TODAY), frozenset({Due.WAITING}), frozenset({Due.DONE}))
"""What each tab shows."""


class ReferralsPage(Page):
    """Attributes: model, table, tabs, search, lines (of every tab)."""

    kinds = frozenset({Kind.VACANCIES, Kind.REGISTRATIONS, Kind.OUTBOX})

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self.lines: tuple[ReferralLine, ...] = ()
        self._caps = Caps()
        self._make_table()
        yield
        self.tabs = tuple(button("tab", partial(self.show_part, at)) for at in range(len(SHOWN)))
        for press in self.tabs:
            press.setCheckable(True)
            press.setAutoExclusive(True)
        self.tabs[0].setChecked(True)
        self.search = SearchLine(theme)
        self.search.setMinimumWidth(px(300))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self._to_list)
        self._found = label("muted")
        self._found.setMinimumHeight(px(38))  # on the line of the tabs
        top, tools = QWidget(), QWidget()
        above, acts = FlowLayout(top, gap=px(8)), FlowLayout(tools, gap=px(6))
        for one in (*self.tabs, self.search, self._found):
            above.addWidget(one)
        self.say_button, self.letter_button = button("primary", self.say), button("secondary", self.print_letter)
        self.person_button = button("secondary", self.open_person)
        self.correct_button, self.back_button = button("quiet", self.correct), button("quiet", self.take_back)
        self.print_button, self.save_button = button("quiet", self.print_list), button("quiet", self.save_list)
        for press in (
            self.say_button, self.letter_button, self.person_button, self.correct_button, self.back_button,
            self.print_button, self.save_button,
        ):  # fmt: skip
            acts.addWidget(press)
        yield
        self._empty, self._history = EmptyState(theme, "send"), label("muted", wrap=True)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(10))
        column.addWidget(top)
        column.addWidget(self._either, 1)
        column.addWidget(self._history)
        column.addWidget(tools)
        self._bind()

    def _bind(self) -> None:
        for name, call in (
            ("refer_today", partial(self.show_part, 0)), ("refer_waiting", partial(self.show_part, 1)),
            ("refer_over", partial(self.show_part, 2)), ("refer_say", self.say), ("open_sent", self.open_person),
            ("print_letter", self.print_letter), ("save_referrals", self.save_list),
            ("leave_referrals", self._leave),
        ):  # fmt: skip
            actions.bind(self, name, call)

    def _make_table(self) -> None:
        language = self.context.language
        self.model: RowsModel[ReferralLine] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda one: isolate(one.name) or self.tr("Without a name")),
                Column(lambda: self.tr("To do"), lambda one: due_sign(one.task).text, lambda one: due_sign(one.task)),
                Column(lambda: self.tr("Work"), lambda one: isolate(one.title) or self.tr("A vacancy")),
                Column(lambda: self.tr("Employer"), lambda one: isolate(one.employer)),
                Column(lambda: self.tr("State"), lambda one: stand_sign(one.referral).text,
                       lambda one: stand_sign(one.referral)),
                Column(lambda: self.tr("Day"), lambda one: language.short_date(one.task.day)),
                Column(lambda: self.tr("Telephone"), self._phone),
            ],
            lambda one: one.referral.id,
            self,
        )  # fmt: skip
        self.table = table_view(self.context.theme)
        self.table.setModel(self.model)
        self.table.activated.connect(lambda _: self.say())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._say_buttons())
        self._room = Room(self.table, self.context.theme, LEAST, (6, 3, 5, 4))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Referrals")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Who is sent to which work, what is to be done about it, and what came of it")

    def enter(self, user: User, argument: object = None) -> None:
        """Nothing is asked for by name."""
        super().enter(user, argument)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nobody's name stays behind the person who signs out."""
        self._pause.stop()
        self.search.clear()
        self.lines = ()
        self.model.show(())
        super().forget()

    def reload(self) -> None:
        """Read every referral."""
        self._pause.stop()
        user, desk, text = self.user, self.desk.sending_to_work, self.search.text().strip()
        self.ask(
            lambda: (desk.lines(user, tuple(Due), text), desk.caps(user)),
            lambda read: self._show(*read),
            lane=SEARCH,
        )  # fmt: skip

    def show_part(self, at: int) -> None:
        """What is to be done (0), what is awaited (1), and what is over (2)."""
        self.tabs[at].setChecked(True)
        self._show_lines()
        self._to_list()

    @property
    def part(self) -> int:
        """Which tab is open."""
        return next((at for at, press in enumerate(self.tabs) if press.isChecked()), 0)

    @property
    def chosen(self) -> ReferralLine | None:
        """Whose line is chosen."""
        return self.model.row(self.table.currentIndex())

    # -- acts

    def say(self) -> None:
        """Say what came of the chosen one."""
        self._open(correcting=False)

    def correct(self) -> None:
        """Say something else in the place of what was said last."""
        self._open(correcting=True)

    def _open(self, *, correcting: bool) -> None:
        line = self.chosen
        if line is None or not (self.correct_button if correcting else self.say_button).isEnabled():
            return
        dialog = ReferralDialog(self.context, self.user, line, self._caps, self, correcting=correcting)
        dialog.written.connect(lambda state: self._on_written(line, state))
        dialog.open()

    def _on_written(self, line: ReferralLine, state: str) -> None:
        self.saved.emit()
        self.told.emit(lambda: self.tr("Written down; a supervisor looks at it."), "success")
        if state == State.ISSUED:
            self._print(line)

    def print_letter(self) -> None:
        """The letter of the chosen one, once more."""
        line = self.chosen
        if line is not None and self.letter_button.isVisibleTo(self):
            self._print(line)

    def _print(self, line: ReferralLine) -> None:
        from mihan_desktop.ui.dialogs.print_letter import PrintLetterDialog

        one = line.referral
        PrintLetterDialog(self.context, self.user, one.vacancy, one.person, self).open()

    def take_back(self) -> None:
        """Whoever wrote it down says it no more."""
        line, user = self.chosen, self.user
        if line is None or not self.back_button.isVisibleTo(self):
            return
        change = line.referral.last.change_id

        def done(_: Changes) -> None:
            self.saved.emit()
            self.told.emit(lambda: self.tr("Taken back."), "success")

        self.ask(lambda: self.desk.sending_to_work.take_back(user, change), done, self._on_failed)

    def open_person(self) -> None:
        """The page of whoever is chosen, where they are registered here."""
        if self.chosen is not None and self.chosen.number and self.user.may(Right.SEARCH):
            self.went.emit("person", self.chosen.referral.person)

    def save_list(self) -> None:
        """The list as a spreadsheet."""
        if not self.model.rows:
            return
        path = ask_where(self, self.tr("Save the list"), "referrals.xlsx")
        if path is None:
            return
        user, desk, table, language = self.user, self.desk, self.as_table(), self.context.language

        def said(count: int, file: str) -> str:
            words = language.localised(self.tr("%n line(s) saved in {file}.", "", count))
            return words.format(file=isolate(file))

        write_there(self, path, lambda: desk.sending_to_work.export(user, table, path), said)

    def print_list(self) -> None:
        """The list on paper."""
        if not self.model.rows:
            return
        from mihan_desktop.ui.dialogs.print_list import PrintListDialog

        PrintListDialog(self.context, self.user, self.as_table(), self).open()

    def as_table(self) -> Table:
        """What the list shows, as it is saved and printed."""
        lines = [
            (
                one.name, due_sign(one.task).text, one.title, one.employer, stand_sign(one.referral).text,
                one.task.day.isoformat(), " ".join(f"0{each}" if each.startswith("7") else each for each in one.phones),
            )
            for one in self.model.rows
        ]  # fmt: skip
        headings = tuple(str(self.model.headerData(at, Qt.Orientation.Horizontal)) for at in range(7))
        rtl = self.context.language.right_to_left
        return Table(headings, (30, 22, 24, 24, 26, 12, 18), lines, self.title(), rtl)

    def _leave(self) -> None:
        self.went.emit("vacancies", None)

    def _to_list(self) -> None:
        (self.table if self.model.rows else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> bool:
        self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
        self.reload()
        return True

    # -- texts

    def retranslate(self) -> None:
        """Every text again."""
        for press, text, name in (
            (self.say_button, self.tr("What came of it…"), "refer_say"),
            (self.letter_button, self.tr("Print the letter…"), "print_letter"),
            (self.person_button, self.tr("Open the person"), "open_sent"),
            (self.correct_button, self.tr("Correct what was said…"), ""),
            (self.back_button, self.tr("Take it back"), ""),
            (self.print_button, self.tr("Print the list…"), ""),
            (self.save_button, self.tr("Save the list…"), "save_referrals"),
        ):
            press.setText(text)
            if name:
                press.setToolTip(actions.tip(name))
        self.search.setPlaceholderText(self.tr("Search, or the number of a letter"))
        self.search.setAccessibleName(self.tr("Search referrals"))
        self.table.setAccessibleName(self.title())
        self.model.speak()
        self._show_lines()

    def _show(self, lines: tuple[ReferralLine, ...], caps: Caps) -> None:
        self.lines, self._caps = lines, caps
        self._show_lines()

    def _show_lines(self) -> None:
        """The open tab."""
        language, current = self.context.language, self.chosen
        names = (self.tr("To do today"), self.tr("Waiting"), self.tr("Over"))
        for at, press in enumerate(self.tabs):
            count = sum(one.task.due in SHOWN[at] for one in self.lines)
            press.setText(f"{names[at]} ({language.number(count)})")
        rows = [one for one in self.lines if one.task.due in SHOWN[self.part]]
        row = self.table.currentIndex().row()
        self.model.show(rows)
        self._either.setCurrentIndex(1 if rows else 0)
        late = sum(one.task.late > 0 for one in rows) if self.part == 0 else 0
        self._found.setText(self.tr("late: {count}").format(count=language.number(late)) if late else "")
        self._empty.say(*self._nothing())
        if rows:
            at = self.model.find(current.referral.id) if current is not None else -1
            self.table.setCurrentIndex(self.model.index(at if at >= 0 else min(max(row, 0), len(rows) - 1), 0))
        self._room.make()
        self._say_buttons()

    def _nothing(self) -> tuple[str, str]:
        if self.search.text().strip():
            return self.tr("Nothing found"), self.tr("Try fewer letters, or look into the other lists.")
        if self.part == 0:
            hint = self.tr("Whoever is put on the shortlist of a vacancy stands here when something is to be done.")
            return self.tr("Nothing is to be done today"), hint
        if self.part == 1:
            hint = self.tr("Whoever has a letter and waits for the employer's answer stands here.")
            return self.tr("Nobody waits for an answer"), hint
        return self.tr("Nothing is over yet"), self.tr("Whoever was taken, or not, stands here.")

    def _say_buttons(self) -> None:
        line = self.chosen
        may = self._user is not None and self._user.may(Right.REGISTER)
        self.say_button.setEnabled(
            line is not None and may and bool(steps(line.referral.state, line.side)) and self._can_go_on(line)
        )  # fmt: skip
        self.correct_button.setEnabled(line is not None and may)
        own = line is not None and not line.told and line.status in AT_THE_OFFICE
        mine = line is not None and line.referral.last.author_id == (self._user.id if self._user else "")
        self.back_button.setVisible(own and mine)
        letter = line is not None and may and line.side is Side.PERSON and line.referral.letter is not None
        self.letter_button.setVisible(letter)
        for press in (self.say_button, self.correct_button):
            press.setVisible(line is not None and may)
        self.person_button.setVisible(line is not None and bool(line.number))
        for press in (self.print_button, self.save_button):
            press.setVisible(line is not None and may)
        self._history.setText("" if line is None else history_text(line.referral, self.context.language))
        self._history.setVisible(line is not None)

    def _can_go_on(self, line: ReferralLine) -> bool:
        """Where nobody is taken any more, nobody is sent again."""
        begins = (State.PROPOSED, State.ISSUED)
        return line.takes or any(one not in begins for one in steps(line.referral.state, line.side))

    def _phone(self, one: ReferralLine) -> str:
        return phone_text(one.phones[0], self.context.language) if one.phones else ""
