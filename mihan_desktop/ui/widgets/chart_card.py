"""A chart with the table behind it: one key changes between them; the table is copied or written as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QStackedWidget

from mihan_desktop.domain.counting import Chart, Count
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services.tables import Cell, Table
from mihan_desktop.ui import actions, clipboard
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.widgets.bar_chart import Bar, BarChart
from mihan_desktop.ui.widgets.card import Card, button, dress, label, row
from mihan_desktop.ui.widgets.lines import fit, table_view
from mihan_desktop.ui.words import status_text

LYING = frozenset({"clerks", "states"})
"""Charts whose bars have names, not days."""


class ChartCard(Card):
    """Attributes: chart (a BarChart), table, toggle_button, copy_button, export_button."""

    def __init__(self, context: Context, export: Callable[[Table, Path], None], copied: Callable[[], None]) -> None:
        super().__init__(context.theme, margin=14, spacing=6)
        self.context, self._export, self._copied = context, export, copied
        self._data = Chart("states", ())
        self._title, self._nothing = label("heading", wrap=True), label("muted", wrap=True)
        self.chart = BarChart(context.theme)
        self.model: RowsModel[Count] = RowsModel(
            [
                Column(lambda: self._headings()[0], self._name),
                Column(lambda: self._headings()[1], lambda count: self._value(count.value)),
            ],
            lambda count: count.key,
            self,
        )
        self.table = table_view(context.theme)
        self.table.setMinimumHeight(context.theme.px(90))
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # as high as the chart
        self.table.setModel(self.model)
        self._either = QStackedWidget()
        for part in (self.chart, self.table):
            self._either.addWidget(part)
        self.toggle_button = button("quiet", self.toggle)
        self.copy_button, self.export_button = button("quiet", self.copy), button("quiet", self._ask)
        presses = (self.toggle_button, self.copy_button, self.export_button)
        acts = row(self._title, *presses, wide=self._title, spacing=0)
        self.add(acts, self._nothing, self._either)
        self.body.setStretch(2, 1)
        for name, call in (("table", self.toggle), ("copy_table", self.copy), ("export_table", self._ask)):
            actions.bind(self, name, call)

    def show_chart(self, chart: Chart) -> None:
        """Other counts."""
        self._data = chart
        self.retranslate()

    def toggle(self) -> None:
        """The table instead of the chart, or the chart again; the focus goes along."""
        parts = (self.chart, self.table)
        now = self._either.currentIndex()
        focused = parts[now].hasFocus()
        self._either.setCurrentIndex(1 - now)
        if focused:
            parts[1 - now].setFocus(Qt.FocusReason.OtherFocusReason)
        self._dress()

    def copy(self) -> None:
        """The table on the clipboard, as a spreadsheet takes it."""
        lines = [self._headings(), *((self._name(one), str(one.value)) for one in self._data.counts)]
        clipboard.put("\n".join("\t".join(_bare(cell) for cell in line) for line in lines))
        self._copied()

    def _ask(self) -> None:
        kinds = self.tr("Excel workbooks (*.xlsx);;CSV files (*.csv)")
        dialog = QFileDialog(self, self.tr("Save the table"), f"mihan-{self._data.code}.xlsx", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the table as a file."""
        lines: list[list[Cell]] = [[_bare(self._name(one)), one.value] for one in self._data.counts]
        rtl = self.context.language.right_to_left
        self._export(Table(self._headings(), (34, 12), lines, self._title.said(), right_to_left=rtl), path)

    def retranslate(self) -> None:
        """Every text and number again."""
        titles = {
            "my_days": self.tr("My registrations by day"),
            "office_days": self.tr("Registrations by day"),
            "clerks": self.tr("Two weeks by clerk"),
            "states": self.tr("Where everything stands"),
            "attendance": self.tr("Who came, by session"),
        }
        self._title.setText(titles[self._data.code])
        counts = self._data.counts
        there = any(count.value for count in counts)
        self._nothing.setText(self.tr("Nothing to count yet: it fills as people are registered and classes are held."))
        self._nothing.setVisible(not there)
        self._either.setVisible(there)
        for press in (self.toggle_button, self.copy_button, self.export_button):
            press.setVisible(there)
        bars = tuple(Bar(self._label(one), self._name(one), one.value, self._value(one.value)) for one in counts)
        self.chart.show_bars(bars, self._title.said(), lying=self._data.code in LYING)
        self.model.show(counts)
        self.model.speak()
        self.table.setAccessibleName(self._title.said())
        fit(self.table, self.context.theme)
        self._dress()

    def _dress(self) -> None:
        theme = self.context.theme
        other = (
            self.tr("Show the table (Ctrl+T)")
            if self._either.currentIndex() == 0
            else self.tr("Show the chart (Ctrl+T)")
        )
        for press, icon, words in (
            (self.toggle_button, "records", other), (self.copy_button, "copy", self.tr("Copy the table (Ctrl+C)")),
            (self.export_button, "export", self.tr("Save the table as a file (Ctrl+E)")),
        ):  # fmt: skip
            dress(press, theme, icon, "primary")
            press.setToolTip(words)
            press.setAccessibleName(f"{words}: {self._title.said()}")

    def _headings(self) -> tuple[str, str]:
        first = {"states": self.tr("Where it is"), "clerks": self.tr("Entered by"), "attendance": self.tr("Session")}
        value = self.tr("Came, percent") if self._data.code == "attendance" else self.tr("Records")
        return first.get(self._data.code, self.tr("Day")), value

    def _value(self, value: int) -> str:
        language = self.context.language
        return language.percent(value / 100) if self._data.code == "attendance" else language.number(value)

    def _label(self, count: Count) -> str:
        """The short form under a bar."""
        if self._data.code in ("my_days", "office_days", "attendance"):
            return self.context.language.short_date(date.fromisoformat(count.key.rpartition("\n")[2]))
        return self._name(count)

    def _name(self, count: Count) -> str:
        language = self.context.language
        if self._data.code == "states":
            return status_text(RecordStatus(count.key))
        if self._data.code == "clerks":
            return isolate(count.key)
        title, _, day = count.key.rpartition("\n")
        when = date.fromisoformat(day)
        said = f"{language.weekday(when)} {language.full_date(when)}"
        return f"{isolate(title)} · {said}" if title else said


def _bare(text: str) -> str:
    """Without the marks of direction, which a spreadsheet would keep."""
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069\u200e\u200f")
