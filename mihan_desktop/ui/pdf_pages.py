"""Pages of a PDF as pictures, so that a document is looked at without leaving this program or this computer's memory.

Nothing in a PDF is run: the library is built without scripts and forms.
"""

import threading

from PySide6.QtGui import QImage

from mihan_desktop.domain.problems import MihanError

_LOCK = threading.Lock()
"""PDFium is used by one thread at a time."""


def page_of(data: bytes, number: int, side: int) -> tuple[QImage, int]:
    """Page ``number`` (from 0; the last one beyond it), its longer side ``side`` pixels, and how many there are.

    Raises MihanError ``file_unreadable`` for what cannot be opened, or asks for a password.
    """
    import pypdfium2

    try:
        with _LOCK, pypdfium2.PdfDocument(data) as document:
            count = len(document)
            page = document[min(number, count - 1)]
            bitmap = page.render(scale=side / max(page.get_size()), rev_byteorder=True)
            pixels = bytes(bitmap.buffer)
            form = QImage.Format.Format_RGB888 if bitmap.n_channels == _COLOURS else QImage.Format.Format_RGBX8888
            if bitmap.n_channels == 1:
                form = QImage.Format.Format_Grayscale8
            picture = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, form).copy()
            bitmap.close()
            page.close()
    except (pypdfium2.PdfiumError, ValueError, IndexError, ZeroDivisionError, OverflowError) as error:
        raise MihanError("file_unreadable") from error
    return picture, count


_COLOURS = 3
