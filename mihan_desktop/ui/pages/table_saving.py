"""Any table as a file for a spreadsheet: where to, which kind, and that it was done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.tasks import FILES


def ask_where(page: Page, title: str, name: str) -> Path | None:
    """Where the person wants it, ``name`` being proposed; with an ending that can be written."""
    kinds = ";;".join(
        (
            QCoreApplication.translate("RecordsExport", "Spreadsheet (*.xlsx)"),
            QCoreApplication.translate("RecordsExport", "Text with commas (*.csv)"),
        )
    )
    chosen, kind = QFileDialog.getSaveFileName(page, title, name, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.casefold() not in (".xlsx", ".csv"):
        path = path.with_name(f"{path.name}{'.csv' if 'csv' in kind else '.xlsx'}")
    return path


def write_there(page: Page, path: Path, write: Callable[[], int], said: Callable[[int, str], str]) -> None:
    """``write()`` on the lane of files. said: the sentence about so many lines in a file."""

    def done(count: int) -> None:
        page.told.emit(lambda: said(count, path.name), "success")

    page.ask(write, done, lane=FILES)
