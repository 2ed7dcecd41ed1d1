"""A report on paper: on which printer, or as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.reports.tables import Report
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.print_paper import PRINTED, PrintDialog
from mihan_desktop.ui.report_paper import Made, ReportPaper
from mihan_desktop.ui.report_table import title_text


class PrintReportDialog(PrintDialog):
    """The bars and the table behind them, in the language of the window."""

    resolution = 600

    def __init__(self, context: Context, user: User, report: Report, office: str, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._report, self._office = user, report, office
        self.put(self.printer_field, self.said)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        count = self.context.language.localised(self.tr("%n page(s)", "", self._paper().pages))
        words = self.tr("{title}: the bars and the table on A4, {count}. It names nobody but the staff.")
        said = words.format(title=title_text(self._report), count=count)
        self.say(self.tr("Print the report"), said, self.verb())
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As a report."""
        return self.tr("Save the report"), f"mihan-{self._report.query.topic.value}.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, standing."""
        return self._paper().paint(device)

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.reports.write(self._user, self._report.query, path, data)

    def after(self, how: str) -> None:
        """What went to a printer is in the log as well."""
        user, reports, query = self._user, self.context.desk.reports, self._report.query
        if how == PRINTED:
            self.context.tasks.run(lambda: reports.printed(user, query))
        super().after(how)

    def _paper(self) -> ReportPaper:
        day = self.context.language.full_date(self.context.now().date())
        return ReportPaper(self._report, Made(self._office, day, self._user.display_name), self.context.language)
