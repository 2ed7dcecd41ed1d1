"""A page of paper whose lengths are tenths of a millimetre, on a printer or in a PDF."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter


def paint_page(device: QPagedPaintDevice, size: QPageSize, draw: Callable[[QPainter], None]) -> bool:
    """Have ``draw`` paint one page of this size without margins; False when ``device`` does not answer."""
    device.setPageSize(size)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / 254
    painter.scale(scale, scale)
    draw(painter)
    return painter.end()


def paint_pages(
    device: QPagedPaintDevice, count: int, draw: Callable[[QPainter, int], None], *, landscape: bool
) -> bool:
    """Have ``draw`` paint ``count`` pages of A4 without margins, each from its top left corner; False when ``device``
    does not answer.
    """
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF(0, 0, 0, 0)))
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        scale = device.logicalDpiX() / 254
        painter.scale(scale, scale)
        for page in range(count):
            if page:
                device.newPage()
            draw(painter, page)
    finally:
        painter.end()
    return True
