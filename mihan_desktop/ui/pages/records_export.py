"""The list of records as a spreadsheet: where to, in which words, and that it was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.listing import RegisterQuery
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services.exporting import Wording
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
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
    path = ask_where(page, title, "records.xlsx")
    if path is None:
        return
    words, user = wording(right_to_left=page.context.language.right_to_left), page.user
    write_there(page, path, lambda: page.desk.exporting.registrations(user, query, path, words), said)
