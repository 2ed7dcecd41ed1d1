"""Reading a QR code in a picture: of a file, of the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

_WIDEST = 3_000


def code_in_file(path: Path) -> str:
    """As ``code_in``, of a picture, or of the first page of a PDF. MihanError ``file_unreadable``; OSError."""
    if path.suffix.casefold() != ".pdf":
        return code_in(QImage(str(path)))
    from mihan_desktop.ui.pdf_pages import page_of

    return code_in(page_of(path.read_bytes(), 0, _WIDEST)[0])


def code_in(image: QImage) -> str:
    """The text of the first QR code that is found, "" without one. May be called on any thread."""
    import zxingcpp

    if image.isNull():
        return ""
    if max(image.width(), image.height()) > _WIDEST:
        image = image.scaled(
            _WIDEST, _WIDEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    whole = image.copy(0, 0, image.width() // 4 * 4, image.height())  # so that no line is padded
    grey = whole.convertToFormat(QImage.Format.Format_Grayscale8)
    if grey.isNull():
        return ""
    lines = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.width()))
    found = zxingcpp.read_barcodes(lines)
    return next((one.text for one in found if one.format == zxingcpp.BarcodeFormat.QRCode), "")
