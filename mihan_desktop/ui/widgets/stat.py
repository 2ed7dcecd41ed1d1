"""A number with its name, pressed to see what is behind it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from mihan_desktop.ui import icons
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.writing import write


class Stat(QAbstractButton):
    """Icon in its tone, a big number, a name. A zero is quiet."""

    def __init__(self, theme: Theme, icon: str, tone: str) -> None:
        super().__init__()
        self._theme, self._icon, self._tone, self._number = theme, icon, tone, "0"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, number: str, name: str, *, quiet: bool) -> None:
        """Number in the person's digits, and what it counts."""
        self._number, self._quiet = number, quiet
        self.setText(name)
        self.setAccessibleName(f"{name}: {number}")
        self.updateGeometry()
        self.update()

    _quiet = True

    @property
    def number(self) -> str:
        """The number as shown."""
        return self._number

    def sizeHint(self) -> QSize:
        """Two lines beside an icon."""
        px = self._theme.px
        big, small = QFontMetrics(self._theme.font(1.7, bold=True)), QFontMetrics(self._theme.font(0.92))
        words = max(big.horizontalAdvance(self._number), self._two_lines(small))
        return QSize(words + px(88), big.height() + small.height() + px(18))

    def _two_lines(self, metrics: QFontMetrics) -> int:
        """The width at which the name stands on two lines; it stands on one where there is more room."""
        words = self.text().split()
        lines = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))] or [(self.text(), "")]
        return min(max(map(metrics.horizontalAdvance, pair)) for pair in lines)

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the icon; the name goes on below where there is no more room."""
        small = QFontMetrics(self._theme.font(0.92))
        words = max((small.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(min(self.sizeHint().width(), words + self._theme.px(88)), self.sizeHint().height())

    def heightForWidth(self, width: int, /) -> int:
        """The number and as many lines as the name takes."""
        px = self._theme.px
        big, small = QFontMetrics(self._theme.font(1.7, bold=True)), QFontMetrics(self._theme.font(0.92))
        room = QRect(0, 0, max(width - px(82), 1), 10_000)
        return big.height() + small.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height() + px(18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A card of its own."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("focus"), 2) if self.hasFocus() else QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(frame, px(10), px(10))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tone = "muted" if self._quiet else self._tone
        disc = px(40)
        left = frame.right() - px(14) - disc if rtl else frame.left() + px(14)
        circle = QRectF(left, frame.center().y() - disc / 2, disc, disc)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken" if tone == "muted" else f"{tone}_soft"))
        painter.drawEllipse(circle)
        icons.paint(painter, circle.adjusted(px(10), px(10), -px(10), -px(10)), self._icon, theme.colour(tone))
        words = (
            frame.adjusted(px(12), px(7), -px(66), -px(7)) if rtl else frame.adjusted(px(66), px(7), -px(12), -px(7))
        )
        big, small = theme.font(1.7, bold=True), theme.font(0.92)
        height = QFontMetrics(big).height()
        lines = QFontMetrics(small).boundingRect(words.toRect(), Qt.TextFlag.TextWordWrap, self.text()).height()
        words = words.adjusted(0, max(0.0, (words.height() - height - lines) / 2), 0, 0)
        painter.setFont(big)
        painter.setPen(theme.colour("muted" if self._quiet else "text"))
        write(painter, QRectF(words.left(), words.top(), words.width(), height), self._number, rtl=rtl)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        rest = QRectF(words.left(), words.top() + height, words.width(), words.height() - height)
        write(painter, rest, self.text(), rtl=rtl, wrap=True)
        painter.end()
