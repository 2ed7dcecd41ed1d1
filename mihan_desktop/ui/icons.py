"""Icons in the colour of the moment: SVG strokes painted in any colour, mirrored where they point somewhere."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mihan_desktop.ui.paths import RESOURCES

DIRECTIONAL = frozenset({"back", "next", "chevron", "sign_out", "returned", "registration", "send", "records", "help"})
"""Icons that point along the line of reading, and so are mirrored with it."""


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, size: int, ratio: float, mirrored: bool) -> QPixmap:  # noqa: FBT001 - a cache key
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    if mirrored:
        pixmap = QPixmap.fromImage(pixmap.toImage().flipped(Qt.Orientation.Horizontal))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def picture(name: str, colour: QColor, size: int) -> QPixmap:
    """The icon ``name`` as a square of ``size`` logical pixels."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _picture(name, colour.name(), size, ratio, rtl and name in DIRECTIONAL)


def icon(name: str, colour: QColor, size: int) -> QIcon:
    """The icon ``name`` for a button or an item."""
    return QIcon(picture(name, colour, size))


def paint(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Paint the icon ``name`` in the middle of ``rect``."""
    size = round(min(rect.width(), rect.height()))
    painter.drawPixmap(
        round(rect.center().x() - size / 2), round(rect.center().y() - size / 2), picture(name, colour, size)
    )
