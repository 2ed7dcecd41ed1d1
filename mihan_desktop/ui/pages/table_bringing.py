"""Tables that somebody filled elsewhere, brought by the clipboard or as a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

MOST_PASTED = 200_000
"""letters of the clipboard that are looked at"""


def pasted_text() -> str:
    """What the clipboard says."""
    return QApplication.clipboard().text()[:MOST_PASTED]


def ask_table(parent: QWidget, title: str, chosen: Callable[[Path], None]) -> None:
    """Have somebody choose a file, and hand it over."""
    kinds = QCoreApplication.translate("AttendanceActs", "Tables (*.xlsx *.csv *.txt)")
    asking = QFileDialog(parent, title, "", kinds)
    asking.setFileMode(QFileDialog.FileMode.ExistingFile)
    asking.fileSelected.connect(lambda path: chosen(Path(path)))
    asking.open()
