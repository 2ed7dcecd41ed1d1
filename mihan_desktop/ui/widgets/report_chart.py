"""The bars of a report on the screen: painted once, gone through with the arrows, each said to who hears it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mihan_desktop.ui.report_picture import Drawing, Picture, Style
from mihan_desktop.ui.theme import Look, Theme

PARTS = ("primary", "info", "warning", "success", "danger", "muted")
"""Colours of the groups, by what they are for elsewhere: each stands out on the ground of every look."""


class ReportChart(QWidget):
    """Attributes: picture, chosen (the bar that the arrows stand on, -1 for none)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.picture, self.chosen, self._title = Picture(), -1, ""
        self._kept: tuple[object, Drawing, QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: Picture, title: str) -> None:
        """Other bars; ``title`` is what they are about."""
        self.picture, self._title = picture, title
        self.chosen = min(self.chosen, len(picture.bars) - 1)
        self._tell()
        self.update()

    def drawing(self) -> Drawing:
        """The bars in the room there is now."""
        return self._drawn()[0]

    def _drawn(self) -> tuple[Drawing, QPixmap]:
        """The bars, and how they look: painting a thousand blocks takes longer than nobody notices, and neither the
        arrows nor what comes and goes beside them changes one.
        """
        theme, ratio = self._theme, self.devicePixelRatioF()
        of = self.picture, self.size(), ratio, self._rtl, theme.look, theme.font(0.9).key()
        if self._kept is None or self._kept[0] != of:
            edge = theme.px(4)
            room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
            drawing = Drawing(self.picture, room, self._style(), rtl=self._rtl)
            pixels = QPixmap((QSizeF(self.size()) * ratio).toSize())
            pixels.setDevicePixelRatio(ratio)
            pixels.fill(theme.colour("surface"))
            if not pixels.isNull():
                with QPainter(pixels) as painter:
                    painter.setLayoutDirection(self.layoutDirection())
                    drawing.paint(painter)
            self._kept = of, drawing, pixels
        return self._kept[1], self._kept[2]

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _style(self) -> Style:
        theme = self._theme
        return Style(
            theme.font, theme.px, theme.colour("text"), theme.colour("muted"), theme.colour("border"),
            theme.colour("surface"), tuple(theme.colour(one) for one in PARTS), theme.look is Look.CONTRAST,
        )  # fmt: skip

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines of the present font."""
        height = QFontMetrics(self._theme.font(0.9)).height()
        return QSize(self._theme.px(280), 5 * height + self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The bars, and a ring around the one that was chosen."""
        drawing, pixels = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixels)
        if self.hasFocus():
            there = 0 <= self.chosen < len(drawing.frames)
            frame = drawing.frames[self.chosen] if there else QRectF(self.rect())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), self._theme.px(4), self._theme.px(4))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from bar to bar, in the direction in which the bars stand."""
        forward = Qt.Key.Key_Left if self._rtl else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self._rtl else Qt.Key.Key_Left
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1} if self.picture.lying else {forward: 1, back: -1}
        key, last = Qt.Key(event.key()), len(self.drawing().frames) - 1
        if last >= 0 and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key is Qt.Key.Key_Home else last)
        elif last >= 0 and key in steps:
            self._choose(min(max(self.chosen + steps[key], 0), last))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The bar under the pointer in words."""
        frames = self.drawing().frames
        at = next((at for at, frame in enumerate(frames) if frame.contains(event.position())), -1)
        if at >= 0:
            QToolTip.showText(event.globalPosition().toPoint() + QPoint(8, 8), self.said(at), self)
        super().mouseMoveEvent(event)

    def said(self, at: int) -> str:
        """One bar in words, its parts too."""
        return self.picture.bars[at].said

    def changeEvent(self, event: QEvent) -> None:
        """Mirrored: the bars stand the other way."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()
        super().changeEvent(event)

    def _choose(self, at: int) -> None:
        self.chosen = at
        self._tell()
        self.update()

    def _tell(self) -> None:
        said = self.said(self.chosen) if 0 <= self.chosen < len(self.picture.bars) else ""
        self.setAccessibleName(f"{self._title}. {said}" if said else self._title)
