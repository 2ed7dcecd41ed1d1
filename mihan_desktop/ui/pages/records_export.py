"""The list of records as a spreadsheet: where to, in which words, and that it was done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from mihan_desktop.domain.listing import RegisterQuery
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services.exporting import Wording
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.words import status_text


def wording(*, right_to_left: bool) -> Wording:
    """The words of the file, in the language of the window."""
    return Wording(
        (
            QCoreApplication.translate("RecordsExport", "Number"),
            QCoreApplication.translate("RecordsExport", "Name"),
            QCoreApplication.translate("RecordsExport", "Telephone"),
            QCoreApplication.translate("RecordsExport", "Where it is"),
            QCoreApplication.translate("RecordsExport", "Entered by"),
            QCoreApplication.translate("RecordsExport", "Saved"),
        ),
        {status: status_text(status) for status in RecordStatus},
        QCoreApplication.translate("RecordsExport", "Records"),
        right_to_left,
    )


def export_list(page: Page, query: RegisterQuery, said: Callable[[int, str], str]) -> None:
    """Ask where to, and write the list of ``query`` there. said: the sentence about so many records in a file."""
    title = QCoreApplication.translate("RecordsExport", "Export the list")
    kinds = ";;".join(
        (
            QCoreApplication.translate("RecordsExport", "Spreadsheet (*.xlsx)"),
            QCoreApplication.translate("RecordsExport", "Text with commas (*.csv)"),
        )
    )
    name, kind = QFileDialog.getSaveFileName(page, title, "records.xlsx", kinds)
    if not name:
        return
    path = Path(name)
    if path.suffix.casefold() not in (".xlsx", ".csv"):
        path = path.with_name(f"{path.name}{'.csv' if 'csv' in kind else '.xlsx'}")
    words, user = wording(right_to_left=page.context.language.right_to_left), page.user

    def done(count: int) -> None:
        page.told.emit(lambda: said(count, path.name), "success")

    page.ask(lambda: page.desk.exporting.registrations(user, query, path, words), done, lane=FILES)
