"""A drawing with named parts (SVG): where each part stands, its shape in pixels, and which part a point is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

LARGEST = 8 * 1024 * 1024
"""Bytes of a drawing; a larger one is not drawn."""
OUTLINE = 0.2
"""A part that covers less of its frame than this is an outline: the whole frame is its shape."""


class PartedPicture:
    """A drawing and those of its parts that stand for choices.

    Attributes: size (in the drawing's own units, of which it says where its parts are), places (value → frame).
    """

    def __init__(self, renderer: QSvgRenderer, values: Iterable[str]) -> None:
        self._renderer = renderer
        self._box = renderer.viewBoxF()
        self.size = self._box.size()
        self.places: dict[str, QRectF] = {}
        for value in values:
            frame = self._frame(value)
            if frame is not None:
                self.places[value] = frame
        self._shapes: dict[str, QImage] = {}
        self._scale = 0.0

    def picture(self, scale: float) -> QImage:
        """The whole drawing, so many pixels a unit, on a transparent ground."""
        image = _blank(self.size * scale)
        with QPainter(image) as painter:
            self._renderer.render(painter, QRectF(QPointF(0, 0), self.size * scale))
        return image

    def frame(self, value: str, scale: float) -> QRect:
        """Where a part stands, in pixels."""
        place = self.places[value]
        return QRectF(place.topLeft() * scale, place.size() * scale).toAlignedRect()

    def shape(self, value: str, scale: float) -> QImage:
        """What a part covers of its frame: opaque inside, transparent outside."""
        if scale != self._scale:
            self._scale = scale
            self._shapes = {}
        if value not in self._shapes:
            self._shapes[value] = self._shape(value, self.frame(value, scale))
        return self._shapes[value]

    def value_at(self, point: QPointF, scale: float) -> str:
        """The part that a point in pixels is in, the smallest of several; "" when it is in none."""
        at = point.toPoint()
        hit = []
        for value in self.places:
            frame = self.frame(value, scale)
            if frame.contains(at):
                inside = self.shape(value, scale).pixelColor(at - frame.topLeft())
                if inside.alpha() > 0:
                    hit.append((frame.width() * frame.height(), value))
        return min(hit, default=(0, ""))[1]

    def _frame(self, value: str) -> QRectF | None:
        if not value or not self._renderer.elementExists(value):
            return None
        bounds = self._renderer.boundsOnElement(value)
        place = self._renderer.transformForElement(value).mapRect(bounds).intersected(self._box)
        if place.width() <= 0 or place.height() <= 0:
            return None
        return place.translated(-self._box.topLeft())

    def _shape(self, value: str, frame: QRect) -> QImage:
        image = _blank(QSizeF(frame.size()))
        with QPainter(image) as painter:
            self._renderer.render(painter, value, QRectF(image.rect()))
        alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
        seen = bytes(alpha.constBits())
        if len(seen) - seen.count(0) < OUTLINE * frame.width() * frame.height():
            image.fill(QColor(Qt.GlobalColor.black))
        return image


def picture_of_parts(data: bytes | None, values: Iterable[str]) -> PartedPicture | None:
    """A drawing whose parts stand for values; None when it cannot be read or shows none of them."""
    if data is None or len(data) > LARGEST or b"<svg" not in data[:4096]:
        return None
    renderer = QSvgRenderer()
    renderer.setAnimationEnabled(False)
    if not renderer.load(QByteArray(data)) or renderer.viewBoxF().isEmpty():
        return None
    picture = PartedPicture(renderer, values)
    return picture if picture.places else None


def in_reading_order(places: Mapping[str, QRectF], *, right_to_left: bool) -> list[str]:
    """The parts line by line, as a page is read: what stands beside each other is one line."""
    lines: list[list[str]] = []
    for value in sorted(places, key=lambda each: places[each].center().y()):
        first = places[lines[-1][0]] if lines else None
        if first is not None and places[value].center().y() <= first.bottom():
            lines[-1].append(value)
        else:
            lines.append([value])
    side = -1 if right_to_left else 1
    return [value for line in lines for value in sorted(line, key=lambda each: side * places[each].center().x())]


def next_towards(places: Mapping[str, QRectF], value: str, key: Qt.Key) -> str:
    """The part that stands nearest on the side an arrow points to; "" when there is none."""
    across, down = {
        Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
    }[key]  # fmt: skip
    here = places[value].center()
    found: list[tuple[float, str]] = []
    for other, place in places.items():
        way = place.center() - here
        along, aside = way.x() * across + way.y() * down, abs(way.x() * down + way.y() * across)
        if other != value and along > 0 and along >= aside / 2:
            found.append((along + 2 * aside, other))
    return min(found, default=(0.0, ""))[1]


def tinted(shape: QImage, colour: QColor) -> QImage:
    """A shape in one colour."""
    image = shape.copy()
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(image.rect(), colour)
    return image


def edge_of(shape: QImage, colour: QColor, width: int) -> QImage:
    """The line around a shape, so many pixels wide, on an image that is larger by that much on every side."""
    whole = _blank(QSizeF(shape.width() + 2 * width, shape.height() + 2 * width))
    ink = tinted(shape, colour)
    steps: Sequence[int] = (-width, 0, width)
    with QPainter(whole) as painter:
        for across in steps:
            for down in steps:
                painter.drawImage(width + across, width + down, ink)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        painter.drawImage(width, width, shape)
    return whole


def _blank(size: QSizeF) -> QImage:
    image = QImage(max(1, round(size.width())), max(1, round(size.height())), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(Qt.GlobalColor.transparent))
    return image
