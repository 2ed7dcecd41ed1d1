"""Job fairs: codes are held to the reader, who came is let in, interviews are logged in few keys, and the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.work.fair_report import FairReport, StandCount
from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.domain.work.fairs import Fair
from mihan_desktop.domain.work.referrals import State
from mihan_desktop.services.fairs import FairDay, Guest
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import actions
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.fair_tables import count_text, report_table
from mihan_desktop.ui.fair_words import (
    interviews_text,
    place_text,
    short_text,
    stand_sign,
    state_text,
    title_of,
)
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.fair_door import FairDoor
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view

LEAST = 170
EXPECTED, HERE, STANDS = range(3)
"""What each tab shows."""


class FairsPage(Page):
    """Attributes: fairs (the list of them), door (the entrance), tabs, guests and stands (models), day."""

    kinds = frozenset({Kind.FAIRS, Kind.REGISTRATIONS})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.day: FairDay | None = None

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self._make_tables()
        yield
        self.fairs = QComboBox()
        self.fairs.setMinimumContentsLength(28)
        self.fairs.activated.connect(lambda _: self._read_day())
        self.door = FairDoor(self.context, self.ask)
        self.door.came.connect(self.saved)
        self.door.named.connect(self._walk_in)
        self._count = label("muted", wrap=True)
        self.tabs = tuple(button("tab", partial(self.show_part, at)) for at in range(3))
        for press in self.tabs:
            press.setCheckable(True)
            press.setAutoExclusive(True)
        self.tabs[0].setChecked(True)
        top, tools = QWidget(), QWidget()
        above, acts = FlowLayout(top, gap=px(8)), FlowLayout(tools, gap=px(6))
        for one in (self.fairs, *self.tabs):
            above.addWidget(one)
        self.in_button, self.met_button = button("primary", self.let_in), button("secondary", self.interview)
        self.walk_button, self.count_button = button("secondary", self.walk_in), button("quiet", self.count_in)
        self.undo_button, self.person_button = button("quiet", self.undo), button("quiet", self.open_person)
        self.print_button = button("quiet", self.print_invitations)
        self.save_button, self.report_button = button("quiet", self.save), button("quiet", self.print_report)
        for press in (
            self.in_button, self.met_button, self.walk_button, self.count_button, self.undo_button, self.person_button,
            self.print_button, self.save_button, self.report_button,
        ):  # fmt: skip
            acts.addWidget(press)
        yield
        self._empty = EmptyState(theme, "users")
        self._either = QStackedWidget()
        for view in (self._empty, self.table, self.stand_table):
            self._either.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(10))
        column.addWidget(top)
        column.addWidget(self.door)
        column.addWidget(self._count)
        column.addWidget(self._either, 1)
        column.addWidget(tools)
        self._bind()

    def _bind(self) -> None:
        for name, call in (
            ("fair_expected", partial(self.show_part, EXPECTED)), ("fair_here", partial(self.show_part, HERE)),
            ("fair_stands", partial(self.show_part, STANDS)), ("fair_code", self.door.to_code),
            ("fair_picture", self.door.open_picture),
            ("fair_let_in", self.let_in), ("fair_interview", self.interview), ("fair_walk_in", self.walk_in),
            ("fair_count_in", self.count_in), ("fair_undo", self.undo), ("fair_person", self.open_person),
            ("fair_print", self.print_invitations), ("fair_save", self.save), ("fair_report", self.print_report),
        ):  # fmt: skip
            actions.bind(self, name, call)

    def _make_tables(self) -> None:
        language = self.context.language
        self.guests: RowsModel[Guest] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda one: isolate(one.name) or self.tr("Without a record")),
                Column(lambda: self.tr("Interview kept"), self._kept),
                Column(lambda: self.tr("State"), lambda one: stand_sign(one, language).text,
                       lambda one: stand_sign(one, language)),
                Column(lambda: self.tr("Interviews"), self._interviews),
            ],
            lambda one: one.visitor,
            self,
        )  # fmt: skip
        self.table = table_view(self.context.theme)
        self.table.setModel(self.guests)
        self.table.activated.connect(lambda _: self._go_on())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._say_buttons())
        self._room = Room(self.table, self.context.theme, LEAST, (1, 3))
        self.stands: RowsModel[StandCount] = RowsModel(
            [
                Column(lambda: self.tr("Stand"), lambda one: isolate(one.number)),
                Column(lambda: self.tr("Employer"), lambda one: isolate(one.employer)),
                Column(lambda: self.tr("Expected"), lambda one: language.number(one.expected)),
                Column(lambda: self.tr("Interviews"), lambda one: language.number(one.interviews)),
                *(Column(partial(short_text, each), partial(self._outcomes, each)) for each in FairOutcome),
            ],
            lambda one: one.stand,
            self,
        )  # fmt: skip
        self.stand_table = table_view(self.context.theme)
        self.stand_table.setModel(self.stands)
        self._stand_room = Room(self.stand_table, self.context.theme, LEAST // 2, (2, 4, 6, 9, 8, 5, 7))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Job fairs")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Who is expected, who came, and what came of their interviews")

    def enter(self, user: User, argument: object = None) -> None:
        """argument: the id of a fair, "" or None for today's."""
        self._wanted, self.door.user = str(argument or ""), user
        super().enter(user, argument)
        self.door.to_code()

    def forget(self) -> None:
        """Nobody's name stays behind the person who signs out."""
        self.day = None
        self.door.forget()
        self.guests.show(())
        self.stands.show(())
        super().forget()

    def reload(self) -> None:
        """The fairs, then the one that is chosen."""
        user, desk = self.user, self.desk
        self.ask(lambda: desk.fairs.all(user), self._show_fairs)

    def show_part(self, at: int) -> None:
        """Everybody who is expected or came, those who are here, or the stands."""
        self.tabs[at].setChecked(True)
        self._show_day()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def part(self) -> int:
        """Which tab is open."""
        return next((at for at, press in enumerate(self.tabs) if press.isChecked()), 0)

    @property
    def chosen(self) -> Guest | None:
        """Whose line is chosen."""
        return None if self.part == STANDS else self.guests.row(self.table.currentIndex())

    @property
    def _view(self) -> QWidget:
        return self.stand_table if self.part == STANDS else self.table

    # -- at the door

    def let_in(self) -> None:
        """Whoever is chosen came."""
        guest, day = self.chosen, self.day
        if guest is None or day is None or not self.in_button.isEnabled():
            return
        user, desk, fair, person = self.user, self.desk, day.fair.id, guest.person
        self.ask(lambda: desk.fairs.let_in(user, fair, person), self.door.show_scanned, self.door.refuse)

    def walk_in(self) -> None:
        """Somebody came without an invitation."""
        self._walk_in("")

    def _walk_in(self, text: str) -> None:
        from mihan_desktop.ui.dialogs.fair_interview import WalkInDialog

        day = self.day
        if day is None or not day.on:
            return
        user, desk, fair, refused = self.user, self.desk, day.fair.id, self.door.refuse
        dialog = WalkInDialog(self.context, user, text, self)

        def let_in(people: tuple[str, ...]) -> None:
            self.ask(
                lambda: [desk.fairs.let_in(user, fair, one) for one in people][-1], self.door.show_scanned, refused
            )

        dialog.chosen.connect(let_in)
        dialog.open()

    def count_in(self) -> None:
        """Somebody without a record came."""
        day = self.day
        if day is None or not day.on:
            return
        user, desk, fair = self.user, self.desk, day.fair.id

        def done(_: Changes) -> None:
            self.saved.emit()
            self.told.emit(lambda: self.tr("One visitor without a record is counted."), "success")

        self.ask(lambda: desk.fairs.count_in(user, fair), done, self.door.refuse)

    # -- at the stands

    def _go_on(self) -> None:
        """Enter: let in whoever has not come, else their interview."""
        guest = self.chosen
        (self.interview if guest is not None and guest.came else self.let_in)()

    def interview(self) -> None:
        """What came of an interview of whoever is chosen."""
        from mihan_desktop.ui.dialogs.fair_interview import InterviewDialog

        guest, day = self.chosen, self.day
        if guest is None or day is None or not self.met_button.isEnabled():
            return
        dialog = InterviewDialog(self.context, self.user, day.fair, guest, self)
        dialog.written.connect(self._on_written)
        dialog.open()

    def undo(self) -> None:
        """The newest word of this desk about whoever is chosen was a mistake."""
        guest, day = self.chosen, self.day
        if guest is None or day is None or not self.undo_button.isVisibleTo(self):
            return
        user, desk, fair, change = self.user, self.desk, day.fair.id, guest.newest

        def done(_: Changes) -> None:
            self.saved.emit()
            self.told.emit(lambda: self.tr("Undone: the last word about this visitor holds no more."), "success")

        self.ask(lambda: desk.fairs.undo(user, fair, change), done, self.door.refuse)

    def open_person(self) -> None:
        """The page of whoever is chosen."""
        guest = self.chosen
        if guest is not None and guest.person and self.user.may(Right.SEARCH):
            self.went.emit("person", guest.person)

    def _on_written(self, referral: State | None) -> None:
        self.saved.emit()
        self.told.emit(lambda: self._written(referral), "success")

    def _written(self, referral: State | None) -> str:
        if referral is State.HIRED:
            return self.tr("Written down, and their referral says that they are hired; a supervisor looks at both.")
        if referral is State.PROPOSED:
            return self.tr("Written down, and they are on the shortlist; a supervisor looks at both.")
        if referral is State.INTERVIEWED:
            return self.tr("Written down, and their referral says that they were met; a supervisor looks at both.")
        return self.tr("Written down; a supervisor looks at it.")

    # -- papers and files

    def print_invitations(self) -> None:
        """Of everybody whom this office tells, or of whoever is chosen."""
        from mihan_desktop.ui.dialogs.fair_papers import PrintInvitationsDialog

        day, guest = self.day, self.chosen
        one = None if guest is None else guest.invitation
        if day is None:
            return
        user, desk, fair = self.user, self.desk, day.fair

        def show(found: object) -> None:
            told = tuple(found) if isinstance(found, tuple) else ()
            if told or one is not None:
                PrintInvitationsDialog(self.context, user, fair, told, one, self).open()

        self.ask(lambda: desk.fairs.invitations(user, fair.id), show, self.door.refuse)

    def save(self) -> None:
        """The list, or on the tab of stands the report, as a spreadsheet."""
        day, user, desk = self.day, self.user, self.desk
        if day is None:
            return
        if self.part != STANDS:
            self._save(self.guest_table())
            return
        fair = day.fair.id
        self.ask(
            lambda: desk.fairs.report(user, fair), lambda found: self._save(self.report_table(found)), self.door.refuse
        )

    def _save(self, table: Table) -> None:
        path = ask_where(self, self.tr("Save the list"), "fair.xlsx")
        if path is None:
            return
        user, desk, language = self.user, self.desk, self.context.language

        def done(count: int, file: str) -> str:
            words = language.localised(self.tr("%n line(s) saved in {file}.", "", count))
            return words.format(file=isolate(file))

        write_there(self, path, lambda: desk.fairs.export(user, table, path, "fair"), done)

    def print_report(self) -> None:
        """Numbers alone, on paper or as a PDF."""
        from mihan_desktop.ui.dialogs.fair_papers import PrintFairDialog

        day, user, desk = self.day, self.user, self.desk
        if day is None:
            return
        fair = day.fair

        def show(found: FairReport) -> None:
            PrintFairDialog(self.context, user, fair, self.report_table(found), self).open()

        self.ask(lambda: desk.fairs.report(user, fair.id), show, self.door.refuse)

    def guest_table(self) -> Table:
        """The list as it is shown."""
        language, rows = self.context.language, self.guests.rows
        lines = [(one.name, self._kept(one), stand_sign(one, language).text, self._interviews(one)) for one in rows]
        headings = tuple(str(self.guests.headerData(at, Qt.Orientation.Horizontal)) for at in range(4))
        return Table(headings, (30, 34, 20, 50), lines, self.title(), language.right_to_left)

    def report_table(self, found: FairReport) -> Table:
        """The report: the whole fair on the first line, then each stand, then people by sex and age."""
        assert self.day is not None  # noqa: S101 - nothing is saved or printed before it is read
        columns = range(self.stands.columnCount())
        headings = [str(self.stands.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
        return report_table(replace(self.day, report=found), headings, self.title(), self.context.language)

    # -- texts

    def retranslate(self) -> None:
        """Every text again."""
        for press, text, name in (
            (self.in_button, self.tr("Let in"), "fair_let_in"),
            (self.met_button, self.tr("Interview…"), "fair_interview"),
            (self.walk_button, self.tr("Without an invitation…"), "fair_walk_in"),
            (self.count_button, self.tr("Without a record"), "fair_count_in"),
            (self.undo_button, self.tr("Undo"), "fair_undo"),
            (self.person_button, self.tr("Open the person"), "fair_person"),
            (self.print_button, self.tr("Print invitations…"), "fair_print"),
            (self.save_button, self.tr("Save…"), "fair_save"),
            (self.report_button, self.tr("Print the report…"), "fair_report"),
        ):  # fmt: skip
            press.setText(text)
            press.setToolTip(actions.tip(name))
        self.door.retranslate()
        self.fairs.setAccessibleName(self.tr("Fair"))
        self.table.setAccessibleName(self.tr("Visitors of the fair"))
        self.stand_table.setAccessibleName(self.tr("Stands of the fair"))
        self.guests.speak()
        self.stands.speak()
        self._say_fairs()
        self._show_day()

    def _show_fairs(self, fairs: tuple[Fair, ...]) -> None:
        current = self._wanted or str(self.fairs.currentData() or "")
        self._wanted = ""
        today = self.context.now().date()
        self.fairs.clear()
        for one in fairs:
            self.fairs.addItem("", one.id)
            self.fairs.setItemData(self.fairs.count() - 1, one, Qt.ItemDataRole.UserRole + 1)
        near = min(fairs, key=lambda one: (one.last < today, abs((one.first - today).days)), default=None)
        at = self.fairs.findData(current) if current else -1
        self.fairs.setCurrentIndex(at if at >= 0 else self.fairs.findData("" if near is None else near.id))
        self._say_fairs()
        self._read_day()

    def _say_fairs(self) -> None:
        language, today = self.context.language, self.context.now().date()
        for at in range(self.fairs.count()):
            one: Fair = self.fairs.itemData(at, Qt.ItemDataRole.UserRole + 1)
            parts = (title_of(one.names, language), language.short_date(one.first), state_text(one, today))
            self.fairs.setItemText(at, " · ".join(parts))

    def _read_day(self) -> None:
        user, desk, fair = self.user, self.desk, str(self.fairs.currentData() or "")
        if not fair:
            self.day = None
            self._show_day()
            return
        self.ask(lambda: desk.fairs.one(user, fair), self._on_day, self.door.refuse)

    def _on_day(self, day: FairDay) -> None:
        self.day = day
        self._show_day()

    def _show_day(self) -> None:
        day, current = self.day, self.chosen
        self.door.show_day(day)
        for one in (self.fairs, *self.tabs):
            one.setVisible(day is not None)
        if day is None:
            self.guests.show(())
            self.stands.show(())
            self._either.setCurrentIndex(0)
            self._empty.say(
                self.tr("No fair is known here"),
                self.tr("The ministry makes a fair; it stands here once this desk has received."),
            )
        else:
            rows = [one for one in day.guests if self.part != HERE or one.came]
            row = self.table.currentIndex().row()
            self.guests.show(rows)
            self.stands.show(day.report.stands)
            if rows:
                at = self.guests.find(current.visitor) if current is not None else -1
                self.table.setCurrentIndex(self.guests.index(at if at >= 0 else min(max(row, 0), len(rows) - 1), 0))
            self._either.setCurrentIndex(2 if self.part == STANDS else 1 if rows else 0)
            self._empty.say(self.tr("Nobody is here yet"), self.tr("Hold an invitation to the reader, or type a name."))
        self._say_count()
        self._room.make()
        self._stand_room.make()
        self._say_buttons()

    def _say_count(self) -> None:
        day, language = self.day, self.context.language
        if day is None:
            self._count.setText("")
            return
        number = language.number
        here = sum(guest.came for guest in day.guests)
        names = (self.tr("All"), self.tr("Here"), self.tr("Stands"))
        counts = (len(day.guests), here, len(day.report.stands))
        for press, name, count in zip(self.tabs, names, counts, strict=True):
            press.setText(f"{name} ({number(count)})")
        self._count.setText(count_text(day, language))

    def _say_buttons(self) -> None:
        day, guest = self.day, self.chosen
        on = day is not None and day.on
        self.in_button.setEnabled(on and guest is not None and not guest.came)
        self.met_button.setEnabled(on and guest is not None)
        for press in (self.in_button, self.met_button, self.walk_button, self.count_button):
            press.setVisible(on)
        self.undo_button.setVisible(day is not None and day.ours and guest is not None and bool(guest.newest))
        self.person_button.setVisible(guest is not None and bool(guest.person))
        invited = day is not None and any(one.invitation is not None for one in day.guests)
        self.print_button.setVisible(invited)
        for press in (self.save_button, self.report_button):
            press.setVisible(day is not None)

    def _kept(self, guest: Guest) -> str:
        day, language = self.day, self.context.language
        if day is None or guest.invitation is None:
            return self.tr("not invited") if guest.invitation is None else ""
        return language.listed([place_text(day.fair, place, language) for place in guest.invitation.places])

    def _interviews(self, guest: Guest) -> str:
        return "" if self.day is None else interviews_text(self.day.fair, guest)

    def _outcomes(self, outcome: FairOutcome, one: StandCount) -> str:
        return self.context.language.number(one.outcomes.get(outcome.value, 0))
