"""Bar codes in pictures: what is printed on a card or a form, read without a camera of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.attachments import MOST_SIDE
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui.pictures import Wanted, prepare, thumbnail

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

PAGE_SIDE: Final = 3_000
"""Pixels of the longer side of a page on which a code is looked for: A4 at 250 dots an inch."""


def read_code_of(path: Path) -> str:
    """As ``read_code``, for a file; MihanError ``file_unreadable``, ``file_empty``, ``picture_too_large`` too."""
    return read_code(prepare(path, Wanted.PICTURE).data)


def read_code(data: bytes) -> str:
    """The first code in a picture (QR, Data Matrix, Aztec, PDF417, EAN, Code 128 …); not on the window's thread.

    Raises MihanError ``not_a_picture``, ``no_barcode``.
    """
    picture = thumbnail(data, MOST_SIDE)
    if picture.isNull():
        raise MihanError("not_a_picture")
    found = code_in(picture)
    if not found:
        raise MihanError("no_barcode")
    return found


def code_on_page(path: Path) -> str:
    """The first code in a picture or on the first page of a PDF, "" without one; not on the window's thread.

    Raises MihanError ``file_unreadable``; OSError.
    """
    from PySide6.QtGui import QImage

    if path.suffix.casefold() != ".pdf":
        return code_in(QImage(str(path)))
    from mihan_desktop.ui.pdf_pages import page_of

    return code_in(page_of(path.read_bytes(), 0, PAGE_SIDE)[0])


def code_in(picture: QImage) -> str:
    """The first code in a picture that is open, "" without one."""
    import zxingcpp
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    if picture.isNull():
        return ""
    if max(picture.width(), picture.height()) > PAGE_SIDE:
        kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(PAGE_SIDE, PAGE_SIDE, kept, smooth)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    return next((code.text for code in zxingcpp.read_barcodes(rows) if code.valid and code.text), "")
