"""Bars painted by hand: upright for days, lying for names; time runs as the language reads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mihan_desktop.ui.theme import Look, Theme
from mihan_desktop.ui.widgets.writing import write


@dataclass(frozen=True, slots=True)
class Bar:
    """label: under an upright bar or before a lying one; name: in full, for the ear and the tip; shown: the value."""

    label: str
    name: str
    value: int
    shown: str


class BarChart(QWidget):
    """Attributes: bars, lying, chosen (the bar that the arrows stand on, -1 for none).

    The arrows move from bar to bar; each is said to assistive technology. In a right-to-left language the first bar
    stands right: an axis of days runs the way its reader reads.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bars: tuple[Bar, ...] = ()
        self.lying, self.chosen, self._title = False, -1, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: tuple[Bar, ...], title: str, *, lying: bool) -> None:
        """Other bars; ``title`` is what the chart is about."""
        self.bars, self.lying, self._title = bars, lying, title
        self.chosen = min(self.chosen, len(bars) - 1)
        self._tell()
        self.updateGeometry()
        self.update()

    @property
    def right_to_left(self) -> bool:
        """Whether the first bar stands right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines of the present font."""
        height = QFontMetrics(self._theme.font(0.85)).height()
        lines = min(max(4, len(self.bars)), 10) if self.lying else 5
        return QSize(self._theme.px(220), lines * (height + self._theme.px(5)) + self._theme.px(8))

    def sizeHint(self) -> QSize:
        """A little more than the least."""
        least = self.minimumSizeHint()
        return QSize(least.width() + self._theme.px(120), least.height() + self._theme.px(20))

    def frames(self) -> list[QRectF]:
        """Where each bar stands, its label and value included, in the order of the bars."""
        count = max(1, len(self.bars))
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.lying:
            height = min(
                inner.height() / count, float(QFontMetrics(self._theme.font(0.9)).height() + self._theme.px(12))
            )
            return [
                QRectF(inner.left(), inner.top() + at * height, inner.width(), height) for at in range(len(self.bars))
            ]
        width = inner.width() / count
        places = [count - 1 - at if self.right_to_left else at for at in range(len(self.bars))]
        return [QRectF(inner.left() + place * width, inner.top(), width, inner.height()) for place in places]

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Every bar with its value and its label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((bar.value for bar in self.bars), default=0) or 1
        paint = self._lying_bar if self.lying else self._upright_bar
        every = self._label_every()
        for at, (bar, frame) in enumerate(zip(self.bars, self.frames(), strict=True)):
            labelled = (len(self.bars) - 1 - at) % every == 0  # the newest always
            paint(painter, bar if labelled else replace(bar, label=""), frame, bar.value / most)
            if at == self.chosen and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("focus"), 2))
                painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), self._theme.px(4), self._theme.px(4))
        if self.hasFocus() and self.chosen < 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._theme.px(4), self._theme.px(4))
        painter.end()

    def _label_every(self) -> int:
        """Of how many upright bars one has its label, so that labels do not run into each other."""
        if self.lying or not self.bars:
            return 1
        metrics = QFontMetrics(self._theme.font(0.82))
        widest = max(metrics.horizontalAdvance(bar.label) for bar in self.bars) + self._theme.px(6)
        return max(1, ceil(widest / max(1.0, self.width() / len(self.bars))))

    def _upright_bar(self, painter: QPainter, bar: Bar, frame: QRectF, share: float) -> None:
        theme, px = self._theme, self._theme.px
        small = theme.font(0.82)
        height = QFontMetrics(small).height()
        room = frame.height() - 2 * height - px(6)
        length = max(px(1), room * share) if bar.value else px(1)
        base = frame.bottom() - height - px(2)
        width = min(frame.width() * 0.62, float(px(34)))
        self._block(
            painter, QRectF(frame.center().x() - width / 2, base - length, width, length), filled=bool(bar.value)
        )
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(frame.left() - px(6), base + px(1), frame.width() + px(12), height),
                         Qt.AlignmentFlag.AlignCenter, bar.label)  # fmt: skip
        if bar.value:
            painter.setPen(theme.colour("text"))
            painter.drawText(QRectF(frame.left() - px(6), base - length - height, frame.width() + px(12), height),
                             Qt.AlignmentFlag.AlignCenter, bar.shown)  # fmt: skip

    def _lying_bar(self, painter: QPainter, bar: Bar, frame: QRectF, share: float) -> None:
        theme, px, rtl = self._theme, self._theme.px, self.right_to_left
        font = theme.font(0.9)
        metrics = QFontMetrics(font)
        names = min(max(metrics.horizontalAdvance(one.label) for one in self.bars) + px(10), int(frame.width() * 0.62))
        values = max(metrics.horizontalAdvance(one.shown) for one in self.bars) + px(10)
        room = max(px(8), frame.width() - names - values)
        length = max(px(2), room * share)
        top, height = frame.top() + frame.height() * 0.24, frame.height() * 0.52
        left = frame.right() - names - length if rtl else frame.left() + names
        self._block(painter, QRectF(left, top, length, height), filled=True)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        label = QRectF(
            frame.right() - names + px(8) if rtl else frame.left(), frame.top(), names - px(8), frame.height()
        )
        write(painter, label, bar.label, rtl=rtl)
        painter.setPen(theme.colour("text"))
        begins = left - values - px(6) if rtl else left + length + px(6)
        write(painter, QRectF(begins, frame.top(), values, frame.height()), bar.shown, rtl=rtl)

    def _block(self, painter: QPainter, block: QRectF, *, filled: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("border"), 1) if theme.look is Look.CONTRAST else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary" if filled else "border"))
        radius = min(theme.px(3), block.height() / 2)
        painter.drawRoundedRect(block, radius, radius)

    # -- hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from bar to bar, in the direction in which the bars stand."""
        forward = Qt.Key.Key_Left if self.right_to_left else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.right_to_left else Qt.Key.Key_Left
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1} if self.lying else {forward: 1, back: -1}
        key = Qt.Key(event.key())
        if self.bars and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key is Qt.Key.Key_Home else len(self.bars) - 1)
        elif self.bars and key in steps:
            self._choose(min(max(self.chosen + steps[key], 0), len(self.bars) - 1))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The full name and the value of the bar under the pointer."""
        at = next((at for at, frame in enumerate(self.frames()) if frame.contains(event.position())), -1)
        if at >= 0:
            QToolTip.showText(event.globalPosition().toPoint() + QPoint(8, 8), self.said(at), self)
        super().mouseMoveEvent(event)

    def said(self, at: int) -> str:
        """One bar in words."""
        return f"{self.bars[at].name}: {self.bars[at].shown}"

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
        said = self.said(self.chosen) if 0 <= self.chosen < len(self.bars) else ""
        self.setAccessibleName(f"{self._title}. {said}" if said else self._title)
