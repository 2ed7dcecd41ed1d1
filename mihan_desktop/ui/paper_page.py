"""A page of paper whose lengths are tenths of a millimetre, on a printer or in a PDF."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter


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
