"""What is copied here is for the moment: histories and clouds are asked to pass it over; it goes with the person."""

from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

# Microsoft, "Cloud Clipboard and Clipboard History Formats"; Qt hands such names on as Windows knows them.
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_PASSED_OVER: Final[dict[str, bytes]] = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\0\0\0\0",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
_OURS: Final = "application/x-mihan"
"""Marks what was put there from here, for systems that do not say whose a clipboard is."""


def put(text: str) -> None:
    """Copy ``text``, marked so that what keeps a history of copies leaves it out (Windows, KDE)."""
    data = QMimeData()
    data.setText(text)
    for name, value in (_PASSED_OVER | {_OURS: b"1"}).items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)


def forget() -> None:
    """Empty the clipboard, and what a mouse had marked, where it is from this program; another's stays."""
    clipboard = QGuiApplication.clipboard()
    data: QMimeData | None = clipboard.mimeData()  # None where another program holds it open
    if clipboard.ownsClipboard() or (data is not None and data.hasFormat(_OURS)):
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
