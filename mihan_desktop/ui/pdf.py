"""A PDF made in memory: nothing of it is left in a folder for passing files."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPdfWriter


def pdf_in_memory(draw: Callable[[QPdfWriter], object], resolution: int = 300) -> bytes:
    """What ``draw`` puts on the writer, whose page it sets up itself. resolution: dots per inch."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("Mihan")
    writer.setResolution(resolution)
    draw(writer)
    buffer.close()
    return bytes(data.data())
