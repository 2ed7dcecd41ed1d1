"""Bar codes in pictures: what is printed on a card or a form, read without a camera of one's own."""

from pathlib import Path

from mihan_desktop.domain.attachments import MOST_SIDE
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui.pictures import Wanted, prepare, thumbnail


def read_code_of(path: Path) -> str:
    """As ``read_code``, for a file; MihanError ``file_unreadable``, ``file_empty``, ``picture_too_large`` too."""
    return read_code(prepare(path, Wanted.PICTURE).data)


def read_code(data: bytes) -> str:
    """The first code in a picture (QR, Data Matrix, Aztec, PDF417, EAN, Code 128 …); not on the window's thread.

    Raises MihanError ``not_a_picture``, ``no_barcode``.
    """
    import zxingcpp
    from PySide6.QtGui import QImage

    picture = thumbnail(data, MOST_SIDE)
    if picture.isNull():
        raise MihanError("not_a_picture")
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    found = next((code.text for code in zxingcpp.read_barcodes(rows) if code.valid and code.text), "")
    if not found:
        raise MihanError("no_barcode")
    return found
