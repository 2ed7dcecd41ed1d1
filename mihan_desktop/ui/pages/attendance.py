"""Attendance: choose a class, mark thirty people in a minute, see who falls behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.attendance import AttendanceSheet, Mark, MarkEntry, Papers, TrainingClass
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.standing import Standing
from mihan_desktop.ui import actions, icons, messages
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.plan_class import PlanClassDialog
from mihan_desktop.ui.dialogs.trainee import TraineeDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.models.sheet import SheetModel, Words
from mihan_desktop.ui.pages.attendance_acts import AttendanceActs, ClassPage
from mihan_desktop.ui.widgets.beside import Beside
from mihan_desktop.ui.widgets.card import Card, button, label, row
from mihan_desktop.ui.widgets.class_grid import ClassGrid
from mihan_desktop.ui.widgets.digits import ascii_digits
from mihan_desktop.ui.widgets.fields import line_edit
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import list_view
from mihan_desktop.ui.widgets.sheet_view import MARK_OF, SheetView
from mihan_desktop.ui.widgets.warned_list import WarnedList
from mihan_desktop.ui.words import MARK_LOOKS, mark_text

LATE_BY_DEFAULT = 15
"""Minutes that a first "late" says until the trainer writes others."""


class AttendancePage(ClassPage):
    """Classes at the side, the sheet in the middle, details of the current cell below."""

    kinds = frozenset({Kind.CLASSES, Kind.ATTENDANCE})

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self._undone: list[MarkEntry] = []
        self._wanted = self._wanted_trainee = ""
        self.plan_button = button("primary", self.plan)
        self._classes_title = label("heading")
        self.classes: RowsModel[TrainingClass] = RowsModel(
            [Column(lambda: "", lambda item: item.title, self._sign, self._second, lambda _: "attendance")],
            lambda item: item.id,
            self,
        )
        self.class_list = list_view(theme)
        self.class_list.setMinimumSize(px(150), px(100))
        self.class_list.setModel(self.classes)
        self.class_list.selectionModel().currentChanged.connect(self._on_class)
        self.amend_button = button("secondary", self.amend)
        self.warned = WarnedList(self.context)
        self.warned.chosen.connect(self._go_to_trainee)
        self._either = Beside(self, theme, "attendance", self.plan, widest=280)
        self._either.side.add(self._classes_title, self.class_list, self.warned, self.amend_button, self.plan_button)
        yield
        self._either.put_side()
        yield
        self._either.put_chosen(self._sheet_card())

    def _sheet_card(self) -> Card:
        theme, px = self.context.theme, self.context.theme.px
        card = Card(theme, margin=14)
        self._class_title = label("heading", wrap=True)
        self.model = SheetModel(
            self.context.language,
            theme,
            Words(
                lambda: self.tr("Attendance"),
                lambda: self.tr("May miss"),
                lambda: self.tr("Present"),
                lambda: self.tr("not marked yet"),
            ),
            self,
        )
        self.sheet = SheetView(theme, self.context.language)
        self.sheet.setModel(self.model)
        self.sheet.marked.connect(self.mark_current)
        self.sheet.whole_class_wanted.connect(self.mark_whole_class)
        self.sheet.undo_wanted.connect(self.undo)
        self.sheet.moved.connect(self._show_cell)
        self.marks = {mark: button("secondary", partial(self._press, mark)) for mark in MARK_OF.values()}
        self.all_button = button("quiet", self.mark_whole_class)
        self.trainee_button = button("quiet", self.open_trainee)
        self._cell = label("muted", wrap=True)
        self.minutes, self.note = line_edit(codes=True), line_edit()
        self.minutes.setMaximumWidth(px(64))
        self.minutes.setMaxLength(3)
        self._minutes_label, self._note_label = label("muted"), label("muted")
        self._minutes_label.setBuddy(self.minutes)
        self._note_label.setBuddy(self.note)
        for edit in (self.minutes, self.note):
            edit.returnPressed.connect(self._keep_details)
        self._details = QWidget()
        self._details.setLayout(row(self._minutes_label, self.minutes, self._note_label, self.note, spacing=px(8)))
        self.paste_button = button("quiet", self.paste)
        self.acts = AttendanceActs(self)
        self.papers_button = button("quiet", self.acts.open_papers)
        acts_row = self._acts_row()
        below = row(self._cell, self._details, spacing=px(10), wide=self._cell)
        self._grid = ClassGrid(theme, self.sheet, self._fill)
        card.add(self._class_title, self._grid, acts_row, below)
        card.body.setStretchFactor(self._grid, 1)
        return card

    def _acts_row(self) -> QWidget:
        """What can be done with a cell, and below it what can be done with it and the class beside marking."""
        acts_row, gap = QWidget(), self.context.theme.px(6)
        column = QVBoxLayout(acts_row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        beside = (self.all_button, self.papers_button, self.trainee_button, self.paste_button, self.acts.more)
        for presses in (tuple(self.marks.values()), beside):
            line = QWidget()
            acts = FlowLayout(line, gap=gap)
            for press in presses:
                acts.addWidget(press)
            column.addWidget(line)
        for name, call in (
            ("paste_marks", self.paste), ("print_sheet", self.print_blank), ("amend_class", self.amend),
            ("trainee", self.open_trainee),
        ):  # fmt: skip
            actions.bind(self, name, call)
        return acts_row

    def title(self) -> str:
        """The page's name."""
        return self.tr("Attendance")

    def hint(self) -> str:
        """How to mark."""
        return self.tr("Arrows move, one key marks; F6 marks everybody present who is not marked yet")

    def enter(self, user: User, argument: object = None) -> None:
        """Open where the trainer left off, or at a class and a trainee of it (ids, with a line between)."""
        self._user = user
        if isinstance(argument, str):
            self._wanted, _, self._wanted_trainee = argument.partition("\n")
        self._undone.clear()
        self.plan_button.setVisible(user.may(Right.PLAN_CLASSES))
        self.amend_button.setVisible(user.may(Right.PLAN_CLASSES))
        self.acts.retranslate()
        self.refresh()

    def reload(self) -> None:
        """Read the classes, and the sheet that is open."""
        user = self.user
        self.ask(lambda: self.desk.attending.classes(user), self._show_classes)
        self.acts.look_for_offers()

    def retranslate(self) -> None:
        """Every text again."""
        theme = self.context.theme
        self._classes_title.setText(self.tr("Classes"))
        self.class_list.setAccessibleName(self.tr("Classes"))
        self.sheet.setAccessibleName(self.tr("Trainees by session"))
        self.plan_button.setText(self.tr("Plan a class"))
        self.amend_button.setText(self.tr("Correct the class…"))
        self.paste_button.setText(self.tr("Paste from a spreadsheet"))
        self.acts.retranslate()
        self.trainee_button.setText(self.tr("Calendar and history…"))
        self.papers_button.setText(self.tr("Documents…"))
        self.warned.retranslate()
        plans = self._user is not None and self.user.may(Right.PLAN_CLASSES)
        self._either.empty.say(
            self.tr("No classes yet"),
            self.tr("Plan a class with its dates and trainees; then mark who came."),
            self.tr("Plan a class") if plans else "",
        )
        names = {mark: name for name, mark in MARK_OF.items()}
        size = theme.px(16)
        for mark, press in self.marks.items():
            icon, tone = MARK_LOOKS[mark]
            key = self.context.language.localised(actions.shortcut(names[mark]).keys[0])
            press.setText(f"{mark_text(mark)}  {key}")
            press.setAccessibleName(mark_text(mark))
            press.setIcon(icons.icon(icon, theme.colour(tone), size))
            press.setIconSize(QSize(size, size))
        self.all_button.setText(self.tr("Whole class present"))
        for press, name in (
            (self.all_button, "all_present"), (self.paste_button, "paste_marks"),
            (self.amend_button, "amend_class"), (self.trainee_button, "trainee"), (self.papers_button, "documents"),
        ):  # fmt: skip
            press.setToolTip(actions.tip(name))
        self._say_grid(self.chosen)
        self._minutes_label.setText(self.tr("Minutes late"))
        self.minutes.setAccessibleName(self.tr("Minutes late"))
        self._note_label.setText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.classes.speak()
        self.model.speak()
        self.sheet.fit()
        self._show_cell()

    def _say_grid(self, item: TrainingClass | None) -> None:
        plans = self._user is not None and self._user.may(Right.PLAN_CLASSES)
        self._grid.say(item, plans=plans, offers=bool(self.acts.offers))

    def _fill(self) -> None:
        """The way to people for an empty grid."""
        item = self.chosen
        if item is None:
            self.acts.open_menu()
        elif item.cohort is not None:
            self.went.emit("courses", item.id)

    def show_offers(self) -> None:
        """Classes of other desks are known now: where this desk has none, they are offered."""
        self._either.show_list(there=bool(self.classes.rows or self.acts.offers))
        self._say_grid(self.chosen)

    def _sign(self, item: TrainingClass) -> Sign | None:
        if item.status is not RecordStatus.RETURNED:
            return None
        return Sign(self.tr("returned"), "returned", "warning")

    def _second(self, item: TrainingClass) -> str:
        language, count = self.context.language, len(item.trainees)
        first = language.short_date(item.sessions[0].date) if item.sessions else ""
        people = "" if first and self.context.theme.large else language.localised(self.tr("%n trainee(s)", "", count))
        return " · ".join(part for part in (people, first) if part)

    def _show_classes(self, classes: tuple[TrainingClass, ...]) -> None:
        current = self.classes.row(self.class_list.currentIndex())
        wanted = self._wanted or (current.id if current is not None else "")
        self._wanted = ""
        self.classes.show(classes)
        self._either.show_list(there=bool(classes or self.acts.offers))
        if not classes:
            self._say_grid(None)
            return
        at = self.classes.find(wanted)
        if at < 0:  # whatever meets today, or else what was planned last
            today = self.context.now().astimezone(IRAQ).date()
            at = next((n for n, one in enumerate(classes) if any(each.date == today for each in one.sessions)), 0)
        index = self.classes.index(at, 0)
        if self.class_list.currentIndex() == index:
            self._open(classes[at])
        else:
            self.class_list.setCurrentIndex(index)

    def _on_class(self, index: QModelIndex) -> None:
        item = self.classes.row(index)
        if item is not None and self._user is not None:
            self._undone.clear()
            self._open(item)

    def _open(self, item: TrainingClass) -> None:
        user = self.user
        self.ask(lambda: self.desk.attending.sheet(user, item.id), self._show_sheet)

    def _show_sheet(self, sheet: AttendanceSheet) -> None:
        fresh = self.model.class_id != sheet.training_class.id
        self.model.show(sheet)
        self._class_title.setText(sheet.training_class.title)
        self._say_grid(sheet.training_class)
        reason = sheet.training_class.reason
        if fresh and reason:
            self.told.emit(
                lambda: self.tr("The supervisor returned this class: “{reason}”").format(reason=isolate(reason)),
                "warning",
            )
        if fresh and sheet.twice:
            self.told.emit(partial(self._differs, len(sheet.twice)), "warning")
        self.sheet.fit()
        if fresh and self.model.sessions:
            today = self.context.now().date()
            at = next((n for n, session in enumerate(self.model.sessions) if session.date >= today), -1)
            column = at if at >= 0 else len(self.model.sessions) - 1
            self.sheet.setCurrentIndex(self.model.index(0, column))
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._wanted_trainee:
            self._go_to_trainee(self._wanted_trainee)
            self._wanted_trainee = ""
        self._show_cell()
        self.warned.show_of(self.model)

    def _differs(self, count: int) -> str:
        """Two desks said different things."""
        said = self.tr("Another desk marked otherwise in %n place(s): the later mark counts, F4 shows both.", "", count)
        return said.replace(str(count), self.context.language.number(count), 1)

    def _go_to_trainee(self, person_id: str) -> None:
        """To the row of a trainee, at the session that is open."""
        at = next((row for row, one in enumerate(self.model.trainees) if one.person_id == person_id), -1)
        if at >= 0:
            self.sheet.setCurrentIndex(self.model.index(at, max(0, self.sheet.currentIndex().column())))
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_trainee(self) -> None:
        """The calendar of the trainee, with the history of each mark."""
        place = self.model.place(self.sheet.currentIndex())
        item = self.classes.row(self.class_list.currentIndex())
        if place is not None and item is not None:
            sheet = AttendanceSheet(item, dict(self.model.marks), self.model.rules, self.model.twice)
            TraineeDialog(self.context, self.user, sheet, place[1], place[0], self).open()

    # -- marking

    def mark_current(self, mark: Mark) -> None:
        """Mark the current cell."""
        place = self.model.place(self.sheet.currentIndex())
        if place is None:
            return
        session, trainee = place
        before = self.model.entry(self.sheet.currentIndex())
        minutes = (before.minutes_late if before is not None else 0) or LATE_BY_DEFAULT
        self.write([MarkEntry(session.id, trainee.person_id, mark, minutes if mark is Mark.LATE else 0)])

    def mark_whole_class(self) -> None:
        """Mark everybody present who has no mark yet in the current session, and had not left by then."""
        place = self.model.place(self.sheet.currentIndex())
        if place is None:
            return
        session = place[0]
        self.write(
            [
                MarkEntry(session.id, trainee.person_id, Mark.PRESENT)
                for trainee in self.model.trainees
                if (trainee.person_id, session.id) not in self.model.marks and not trainee.gone_by(session.date)
            ]
        )

    def undo(self) -> None:
        """Write again what the last mark replaced; a mark is never taken away, only replaced."""
        if self._undone:
            back = self._undone.pop()
            papers = {(back.person_id, back.session_id): Papers(back.documents)}
            self.write([back], remember=False, papers=papers)
        else:
            self.told.emit(
                lambda: self.tr("No replaced mark to go back to: a mark can be changed, not emptied."), "info"
            )

    def _press(self, mark: Mark) -> None:
        self.mark_current(mark)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_details(self) -> None:
        entry = self.model.entry(self.sheet.currentIndex())
        if entry is None:
            return
        typed = ascii_digits(self.minutes.text()).strip()
        minutes = int(typed) if typed.isdigit() and entry.mark is Mark.LATE else 0
        self.write([replace(entry, minutes_late=minutes, note=self.note.text().strip())])
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(
        self,
        entries: list[MarkEntry],
        *,
        remember: bool = True,
        papers: Mapping[tuple[str, str], Papers] | None = None,
    ) -> None:
        """Show marks and have them kept; ``remember`` what they replace, to go back to.

        papers: which documents each shall have; without it those that its entry names, or that stand there while the
        mark stays the same.
        """
        if not entries:
            return
        if papers is None:
            entries = [self.model.with_papers(one) for one in entries]
            papers = {(one.person_id, one.session_id): Papers(one.documents) for one in entries}
        named = papers
        user, class_id = self.user, self.model.class_id
        for entry in entries:
            before = self.model.marks.get((entry.person_id, entry.session_id))
            if remember and before is not None:
                self._undone.append(before)
        self.model.put_all(entries)
        self._show_cell()
        self.warned.show_of(self.model)
        rows = [(e.session_id, e.person_id, e.mark, e.minutes_late, e.note) for e in entries]

        def done(_: Changes) -> None:
            self.saved.emit()
            if any(named[one.person_id, one.session_id] != Papers(one.documents) for one in entries):
                self.reload()

        def failed(error: Exception) -> bool:
            if getattr(error, "code", "") in ("late_change", "approved_change"):
                self._ask_why(entries, error, named)
                return True
            if getattr(error, "code", "") == "document_required" and len(entries) == 1:
                self.acts.ask_papers(entries[0], asked=True)
                return True
            self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
            self.reload()
            return True

        self.ask(lambda: self.desk.attending.mark(user, class_id, rows, named), done, failed)

    def _ask_why(self, entries: list[MarkEntry], error: Exception, papers: Mapping[tuple[str, str], Papers]) -> None:
        """A mark is locked: its change wants a reason, which reaches the supervisor as the note of the new mark."""

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("Why is the mark changed now?"),
                messages.of_error(error, self.context.language),
                self.tr("Reason"),
                self.tr("Change the mark"),
            )

        dialog = ReasonDialog(self.context, texts, self)
        dialog.given.connect(
            lambda why: self.write([replace(one, note=why) for one in entries], remember=False, papers=papers)
        )
        dialog.rejected.connect(self.reload)
        dialog.open()

    def _show_cell(self) -> None:
        index = self.sheet.currentIndex()
        place, entry = self.model.place(index), self.model.entry(index)
        language = self.context.language
        self._details.setVisible(entry is not None and entry.mark is not Mark.PRESENT)
        late = entry is not None and entry.mark is Mark.LATE
        self._minutes_label.setVisible(late)
        self.minutes.setVisible(late)
        for press in (*self.marks.values(), self.all_button, self.trainee_button, self.papers_button):
            press.setEnabled(place is not None)
        if entry is not None:
            self.minutes.setText(language.localised(str(entry.minutes_late)) if entry.minutes_late else "")
            self.note.setText(entry.note)
        if place is None:
            self._cell.setText("")
            return
        session, trainee = place
        day = f"{language.weekday(session.date)} {language.full_date(session.date)}"
        row = index.row()
        near = trainee.left is not None or self.model.attendance(row).standing is not Standing.WELL
        words = f"{isolate(trainee.name)} · {day}"
        if self.model.is_twice(index.row(), index.column()):
            differing = self.tr("two desks differ (F4)")
            words = f"{words} · {differing}"
        if entry is not None and entry.documents:
            named = language.listed([isolate(one.name) for one in entry.documents])
            words = f"{words} · {named}"
        self._cell.setText(f"{words}\n{self.model.standing_text(row)}" if near else words)

    def paste(self) -> None:
        """Marks from the clipboard, shown first."""
        self.acts.paste()

    def print_blank(self) -> None:
        """A sheet to mark with a pen."""
        self.acts.print_blank()

    def open_class(self, item: TrainingClass) -> None:
        """Show a class that is new here."""
        self._wanted = item.id
        self.reload()

    @property
    def chosen(self) -> TrainingClass | None:
        """The class that is open."""
        return self.classes.row(self.class_list.currentIndex())

    def amend(self) -> None:
        """Another title, more sessions, more trainees, as after the class was returned."""
        item = self.classes.row(self.class_list.currentIndex())
        if item is None or not self.user.may(Right.PLAN_CLASSES):
            return
        if item.cohort is not None:  # it is said anew with its course
            self.went.emit("courses", item.id)
            return
        dialog = PlanClassDialog(self.context, self.user, self, item)
        dialog.planned.connect(self._on_amended)
        dialog.open()

    def _on_amended(self, item: TrainingClass) -> None:
        self._wanted = item.id
        title = isolate(item.title)
        self.told.emit(
            lambda: self.tr("The class waits for the supervisor again: {title}").format(title=title), "success"
        )
        self.reload()

    def plan(self) -> None:
        """Ask for a new class."""
        dialog = PlanClassDialog(self.context, self.user, self)
        dialog.planned.connect(self._on_planned)
        dialog.open()

    def _on_planned(self, item: TrainingClass) -> None:
        self._wanted = item.id
        title = isolate(item.title)
        self.told.emit(lambda: self.tr("The class is planned: {title}").format(title=title), "success")
        self.reload()
