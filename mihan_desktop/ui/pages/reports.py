"""Reports of the office: a question, its bars, the table behind them, and the questions that were saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.reports.queries import ReportQuery, SavedReport
from mihan_desktop.domain.reports.tables import Report
from mihan_desktop.domain.roles import User
from mihan_desktop.services.report_choices import ReportChoices
from mihan_desktop.ui import actions, clipboard, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.reports_question import ReportQuestion
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.report_picture import Picture, picture_of
from mihan_desktop.ui.report_table import ReportTable, as_file, copied, shown, summary, table_of, title_text
from mihan_desktop.ui.report_words import meant_text
from mihan_desktop.ui.tasks import REPORTS, Task
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, dress, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.widgets.report_chart import ReportChart

LEAST = 150
STEPS = 1000
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Known:
    """Beside the report: what there is to choose from, what was saved, and whose office it is."""

    choices: ReportChoices
    saved: tuple[SavedReport, ...]
    office: str


@dataclass(frozen=True, slots=True)
class Worded:
    """A report as it is shown. tongue: in which language and digits; picture: its bars; table: what is behind them."""

    report: Report
    tongue: tuple[str, str]
    picture: Picture
    table: ReportTable


def worded(report: Report, language: Language, tongue: tuple[str, str]) -> Worded:
    """Put a report in words (on any thread: a thousand numbers of a long one are none of the window's)."""
    return Worded(report, tongue, picture_of(report, language), table_of(report, language))


class ReportModel(QAbstractTableModel):
    """A report's table as Qt shows it, the sums as its last line."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.table = ReportTable((), (), (), ("", ()))

    def show(self, table: ReportTable) -> None:
        """Another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """A line each, and the sums."""
        return 0 if parent.isValid() or not self.table.headings else len(self.table.lines) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Names, then numbers."""
        return 0 if parent.isValid() else len(self.table.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Headings, aligned like the cells below."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.table.headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.headings[section]
        return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter if (
            role == Qt.ItemDataRole.TextAlignmentRole
        ) else None  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        lines = self.table.lines
        name, numbers = lines[index.row()] if index.row() < len(lines) else self.table.total
        at = index.column() - 1
        return name if at < 0 else shown(numbers[at], self.table.kinds[at], self._context.language)


class ReportsPage(Page):
    """Attributes: question, chart, table, model, report (what is shown, None before the first), kept_box (the list of
    saved questions).
    """

    kinds = frozenset({Kind.REGISTRATIONS, Kind.OUTBOX, Kind.ATTENDANCE, Kind.CERTIFICATES})

    def build(self) -> Iterator[None]:
        """Part by part."""
        px = self.context.theme.px
        self.report: Report | None = None
        self._worded: Worded | None = None
        self._known = Known(ReportChoices(), (), "")
        self._task: Task[Worded | MihanError] | None = None
        self._again = False
        self.question = ReportQuestion(self.context)
        self.question.changed.connect(self.run)
        yield
        self.kept_box = QComboBox()
        self.kept_box.setMinimumContentsLength(18)
        self.kept_box.setMaximumWidth(px(300))
        self.kept_box.activated.connect(self._on_saved)
        self.keep_button, self.remove_button = button("quiet", self.keep), button("quiet", self.remove)
        top = QWidget()
        above = FlowLayout(top, gap=px(6))
        for one in (self.kept_box, self.keep_button, self.remove_button):
            above.addWidget(one)
        yield
        card = self._make_shown()
        yield
        tools = self._make_tools()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(8), px(24), px(12))
        column.setSpacing(px(8))
        for part, room in ((top, 0), (self.question, 0), (card, 1), (self._meant, 0), (tools, 0)):
            column.addWidget(part, room)
        for name, call in (
            ("report_table", self.toggle), ("copy_report", self.copy), ("save_report", self.save),
            ("print_report", self.print_report), ("keep_report", self.keep), ("stop_report", self.stop),
        ):  # fmt: skip
            actions.bind(self, name, call)
        self._say_working(working=False)

    def _make_shown(self) -> Card:
        """The bars, the table behind them, and what is said above."""
        theme = self.context.theme
        self.chart = ReportChart(theme)
        self.model = ReportModel(self.context, self)
        self.table = table_view(theme)
        self.table.setModel(self.model)
        self._room = Room(self.table, theme, LEAST, ())
        self._empty = EmptyState(theme, "reports")
        self._either = QStackedWidget()
        for shown_part in (self.chart, self.table, self._empty):
            self._either.addWidget(shown_part)
        self._said, self._meant = label(wrap=True), label("muted", wrap=True)
        card = Card(theme, margin=12, spacing=6)
        card.add(self._said, self._either)
        card.body.setStretch(1, 1)
        return card

    def _make_tools(self) -> QWidget:
        """What is done with a report, and how far it is."""
        px = self.context.theme.px
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, STEPS)
        self.progress.setFixedHeight(px(8))
        self.progress.setMinimumWidth(px(180))
        self.stop_button = button("secondary", self.stop)
        self.table_button, self.copy_button = button("secondary", self.toggle), button("quiet", self.copy)
        self.save_button, self.print_button = button("quiet", self.save), button("quiet", self.print_report)
        tools = QWidget()
        acts = FlowLayout(tools, gap=px(6))
        for tool in (
            self.table_button, self.copy_button, self.save_button, self.print_button, self.stop_button, self.progress,
        ):  # fmt: skip
            acts.addWidget(tool)
        return tools

    def title(self) -> str:
        """The page's name."""
        return self.tr("Reports")

    def hint(self) -> str:
        """What it is."""
        return self.tr("What the office did, counted at this desk, without a network")

    def enter(self, user: User, argument: object = None) -> None:
        """argument: a question, or None to go on with the one that stands."""
        self._user = user
        if isinstance(argument, ReportQuery):
            self.question.show_query(argument)
        super().enter(user, argument)
        self.question.topic.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """What is counted for nobody is not counted on."""
        self.stop()

    def forget(self) -> None:
        """Nobody's question stays behind the person who signs out."""
        self.stop()
        self._task, self._again, self.report, self._worded = None, False, None, None
        self._known = Known(ReportChoices(), (), "")
        self.question.show_query(ReportQuery())
        self._show_report()
        super().forget()

    def on_changed(self, changes: Changes) -> None:
        """A report that is being made ends first, and is then made again."""
        if self._task is not None and changes.touches(*self.kinds):
            self._again = True
            return
        super().on_changed(changes)

    # -- asking

    def reload(self) -> None:
        """Read what there is to choose from, and count."""
        user, desk = self.user, self.desk

        def read() -> Known:
            office = desk.enrolling.device().office_name
            return Known(desk.reports.choices(user), desk.reports.saved(user), office)

        self.ask(read, self._on_known, lane=REPORTS)
        self.run()

    def run(self) -> None:
        """Count what is asked; a report that is being made for another question ends first."""
        if self._task is not None:
            self._again = True
            self._task.cancel()
            return
        user, reports, query = self.user, self.desk.reports, self.question.query
        language, tongue = self.context.language, self._tongue

        def count(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Worded | MihanError:
            try:
                return worded(reports.run(user, query, progress, cancelled), language, tongue)
            except MihanError as error:
                if cancelled():  # also when whoever asked has left, and nobody is there to be told
                    return error
                raise

        def done(made: Worded | MihanError) -> None:
            self._over()
            mine = self._user is user
            if isinstance(made, Worded) and mine and query == self.question.query:
                self.report, self._worded = made.report, made
                self._show_report()
            elif isinstance(made, MihanError) and mine and not self._again and self.isVisible():
                self.told.emit(lambda: messages.of_error(made, self.context.language), "info")
            self._go_on()

        def failed(error: Exception) -> bool:
            self._over()
            self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
            return True

        self._task = self.context.tasks.run_long(
            count, done=done, failed=failed, progress=self._on_progress, owner=self, lane=REPORTS
        )
        self.progress.setValue(0)
        self._say_working(working=True)

    def stop(self) -> None:
        """Whoever does not want to wait."""
        self._again = False
        if self._task is not None:
            self._task.cancel()

    def _over(self) -> None:
        self._task = None
        self._say_working(working=False)

    def _go_on(self) -> None:
        again, self._again = self._again, False
        if again and self._user is not None:
            self.run()

    def _on_progress(self, done: int, of: int) -> None:
        self.progress.setValue(int(done / of * STEPS) if of else 0)

    def _say_working(self, *, working: bool) -> None:
        self.progress.setVisible(working)
        self.stop_button.setVisible(working)

    def _on_known(self, known: Known) -> None:
        self._known = known
        self.question.offer(known.choices)
        self.question.retranslate()
        self._say_saved()

    # -- saved questions

    def keep(self) -> None:
        """Give the question a name."""
        from mihan_desktop.ui.dialogs.keep_report import KeepReportDialog

        name = str(self.kept_box.currentData() or "")
        dialog = KeepReportDialog(self.context, self.user, self.question.query, name, self)
        dialog.kept.connect(self._on_kept)
        dialog.open()

    def remove(self) -> None:
        """Keep the chosen question no longer."""
        name, user, reports = str(self.kept_box.currentData() or ""), self.user, self.desk.reports
        if not name:
            return

        def done(_: None) -> None:
            self._replace_saved(tuple(one for one in self._known.saved if one.name != name), "")
            self.told.emit(lambda: self.tr("The saved question is removed."), "success")

        self.ask(lambda: reports.remove(user, name), done)

    def _on_kept(self, kept: SavedReport) -> None:
        rest = [one for one in self._known.saved if one.name != kept.name]
        self._replace_saved(tuple(sorted((*rest, kept), key=lambda one: one.name)), kept.name)
        self.told.emit(lambda: self.tr("The question is in your list now."), "success")

    def _replace_saved(self, saved: tuple[SavedReport, ...], chosen: str) -> None:
        self._known = Known(self._known.choices, saved, self._known.office)
        self._say_saved(chosen)

    def _on_saved(self) -> None:
        name = self.kept_box.currentData()
        kept = next((one for one in self._known.saved if one.name == name), None)
        self.remove_button.setVisible(kept is not None)
        if kept is not None:
            self.question.show_query(kept.query)
            self.run()

    def _say_saved(self, chosen: str | None = None) -> None:
        wanted = self.kept_box.currentData() if chosen is None else chosen
        self.kept_box.clear()
        self.kept_box.addItem(self.tr("My saved questions"), "")
        for one in self._known.saved:
            self.kept_box.addItem(isolate(one.name), one.name)
        self.kept_box.setCurrentIndex(max(0, self.kept_box.findData(wanted)))
        self.kept_box.setEnabled(bool(self._known.saved))
        self.remove_button.setVisible(bool(self.kept_box.currentData()))

    # -- the table

    def toggle(self) -> None:
        """The table instead of the bars, or the bars again; the focus goes along."""
        if self._either.currentIndex() == 2:
            return
        parts: tuple[QWidget, QWidget] = (self.chart, self.table)
        now = self._either.currentIndex()
        focused = parts[now].hasFocus()
        if now == 0 and self._worded is not None:
            self._show_table(self._worded.table)
        self._either.setCurrentIndex(1 - now)
        if focused:
            parts[1 - now].setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_table_button()

    def copy(self) -> None:
        """The table on the clipboard, as a spreadsheet takes it."""
        if self.report is not None:
            clipboard.put(copied(self.report, self.context.language))
            self.told.emit(lambda: self.tr("The table is copied: paste it into a spreadsheet."), "success")

    def save(self) -> None:
        """The table as a spreadsheet."""
        report, user, reports, language = self.report, self.user, self.desk.reports, self.context.language
        if report is None:
            return
        path = ask_where(self, self.tr("Save the table"), f"mihan-{report.query.topic.value}.xlsx")
        if path is None:
            return
        table = as_file(report, language)

        def said(count: int, file: str) -> str:
            words = language.localised(self.tr("%n line(s) saved in {file}.", "", count))
            return words.format(file=isolate(file))

        write_there(self, path, lambda: reports.export(user, report.query, table, path), said)

    def print_report(self) -> None:
        """Bars and table on paper, or as PDF."""
        if self.report is None:
            return
        from mihan_desktop.ui.dialogs.print_report import PrintReportDialog

        PrintReportDialog(self.context, self.user, self.report, self._known.office, self).open()

    # -- texts

    def retranslate(self) -> None:
        """Every text again."""
        self.question.retranslate()
        for press, text, icon, name in (
            (self.copy_button, self.tr("Copy the table"), "copy", "copy_report"),
            (self.save_button, self.tr("Save the table…"), "export", "save_report"),
            (self.print_button, self.tr("Print…"), "print", "print_report"),
            (self.keep_button, self.tr("Save the question…"), "plus", "keep_report"),
            (self.stop_button, self.tr("Stop"), "cross", "stop_report"),
        ):  # fmt: skip
            press.setText(text)
            press.setToolTip(actions.tip(name))
            dress(press, self.context.theme, icon, "primary")
        self.remove_button.setText(self.tr("Remove it"))
        dress(self.remove_button, self.context.theme, "remove", "primary")
        self.kept_box.setAccessibleName(self.tr("My saved questions"))
        self.progress.setAccessibleName(self.tr("How far the report is"))
        self._empty.say(
            self.tr("Nothing was counted"), self.tr("Choose another time, or take a limit away."),
        )  # fmt: skip
        self._say_saved()
        self._show_report()

    @property
    def _tongue(self) -> tuple[str, str]:
        language = self.context.language
        return language.code, language.kind_of_digits.value

    def _show_report(self) -> None:
        report, language = self.report, self.context.language
        there = report is not None and (report.total.number or report.total.of)
        for press in (self.table_button, self.copy_button, self.save_button, self.print_button):
            press.setVisible(bool(there))
        if report is None or not there:
            self._said.setText("" if report is None else title_text(report))
            self._meant.setText(meant_text(self.question.query.topic))
            self._either.setCurrentIndex(2)
            self.chart.show_picture(Picture(), "")
            self.model.show(ReportTable((), (), (), ("", ())))
            return
        if self._worded is None or self._worded.tongue != self._tongue:
            self._worded = worded(report, language, self._tongue)
        if self._either.currentIndex() == 2:
            self._either.setCurrentIndex(0)
        self._said.setText(summary(report, language))
        self._meant.setText(meant_text(report.query.topic))
        self.chart.show_picture(self._worded.picture, title_text(report))
        self.table.setAccessibleName(title_text(report))
        if self._either.currentIndex() == 1:
            self._show_table(self._worded.table)
        self._say_table_button()

    def _show_table(self, table: ReportTable) -> None:
        """Fill the table, which nobody sees while the bars stand there."""
        self.model.show(table)
        self._room.make()

    def _say_table_button(self) -> None:
        bars = self._either.currentIndex() != 1
        self.table_button.setText(self.tr("Show the table") if bars else self.tr("Show the bars"))
        self.table_button.setToolTip(actions.tip("report_table"))
        dress(self.table_button, self.context.theme, "records" if bars else "reports", "primary")
