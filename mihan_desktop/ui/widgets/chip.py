"""Small painted signs: a chip with an icon and a word, a button of the side list, a badge with a count."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mihan_desktop.ui import icons
from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.theme import Look, Theme
from mihan_desktop.ui.widgets.writing import write

_SIGN = 20
"""Pixels of an icon of the side list, before the scale."""


class Chip(QAbstractButton):
    """A rounded sign with an icon and a few words in a tone; pressed like a button, or only read."""

    def __init__(self, theme: Theme, *, pressable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._tone = theme, "info", "info"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if pressable else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if pressable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, text: str, icon: str, tone: str) -> None:
        """Set words, icon and tone (``"success" | "warning" | "danger" | "info" | "muted"``)."""
        self.setText(text)
        self.setAccessibleName(text)
        self._icon, self._tone = icon, tone
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, words and air."""
        metrics = QFontMetrics(self.font())
        px = self._theme.px
        return QSize(metrics.horizontalAdvance(self.text()) + px(54), max(metrics.height() + px(6), px(26)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A soft pill; a ring when it has the focus."""
        px, tone = self._theme.px, self._tone
        ground = self._theme.colour("sunken" if tone == "muted" else f"{tone}_soft")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = self._theme.colour("focus") if self.hasFocus() else self._theme.colour(tone)
        outlined = self.hasFocus() or self._theme.look is Look.CONTRAST
        painter.setPen(QPen(edge, 2) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = px(16)
        left = frame.right() - px(10) - side if rtl else frame.left() + px(10)
        icons.paint(
            painter, QRectF(left, frame.center().y() - side / 2, side, side), self._icon, self._theme.colour(tone)
        )
        painter.setPen(self._theme.colour(tone))
        words = frame.adjusted(px(12), 0, -px(32), 0) if rtl else frame.adjusted(px(32), 0, -px(12), 0)
        write(painter, words, self.text(), rtl=rtl)
        painter.end()


class NavButton(QAbstractButton):
    """One line of the side list: icon, name, and a count of what waits there."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon, self._count, self._keys = theme, icon, "", ""
        self._compact = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def draw_ahead(self) -> None:
        """Its icon is read and drawn before it is first seen, which takes a moment."""
        for tone in ("on_sidebar", "on_sidebar_active"):
            icons.picture(self._icon, self._theme.colour(tone), self._theme.px(_SIGN))

    def show_compact(self, *, compact: bool) -> None:
        """Only the icon, with the name as a tip, when there is little room."""
        self._compact = compact
        self._say_tip()
        self.updateGeometry()
        self.update()

    def show_keys(self, keys: str) -> None:
        """Say in the tip which keys do the same."""
        self._keys = keys
        self._say_tip()

    def _say_tip(self) -> None:
        keys = f"({left_to_right(self._keys)})" if self._keys else ""
        self.setToolTip(f"{self.text() if self._compact else ''} {keys}".strip())

    def show_count(self, count: str) -> None:
        """Show ``count`` (already in the person's digits) in a badge, or none when empty."""
        self._count = count
        self.update()

    @property
    def count(self) -> str:
        """The badge as shown."""
        return self._count

    def sizeHint(self) -> QSize:
        """One calm line."""
        metrics = QFontMetrics(self.font())
        px = self._theme.px
        if self._compact:
            return QSize(px(60), px(30))
        return QSize(metrics.horizontalAdvance(self.text()) + px(92), max(px(42), metrics.height() + px(14)))

    def minimumSizeHint(self) -> QSize:
        """Lines stand closer where letters are large and the screen is low."""
        hint = self.sizeHint()
        return hint if self._compact else QSize(hint.width(), QFontMetrics(self.font()).height() + self._theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The line; the page that is open stands out by ground, weight and a bar, not by colour alone."""
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        frame = QRectF(self.rect()).adjusted(px(10), 1, -px(10), -1)
        text = colour("on_sidebar_active" if self.isChecked() else "on_sidebar")
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            ground = colour("sidebar_active")
            ground.setAlpha(255 if self.isChecked() else 90)
            painter.setBrush(ground)
            painter.drawRoundedRect(frame, px(8), px(8))
        if self.hasFocus():
            painter.setPen(QPen(colour("on_sidebar"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), px(8), px(8))
        side = px(_SIGN)
        left = frame.right() - px(12) - side if rtl else frame.left() + px(12)
        if self._compact:
            left = frame.center().x() - side / 2
        icons.paint(painter, QRectF(left, frame.center().y() - side / 2, side, side), self._icon, text)
        if self._compact:
            if self._count:
                self._paint_dot(painter, QRectF(left, frame.center().y() - side / 2, side, side), rtl=rtl)
            painter.end()
            return
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(text)
        words = frame.adjusted(px(12), 0, -px(44), 0) if rtl else frame.adjusted(px(44), 0, -px(12), 0)
        write(painter, words, self.text(), rtl=rtl)
        if self._count:
            self._paint_badge(painter, frame, rtl=rtl)
        painter.end()

    def _paint_dot(self, painter: QPainter, icon: QRectF, *, rtl: bool) -> None:
        """Something waits there; how much is said where there is room."""
        size = float(self._theme.px(8))
        top = max(icon.top(), size / 2 + self._theme.px(2))  # in a low line it would be cut
        at = QPointF(icon.left() if rtl else icon.right(), top)
        painter.setPen(QPen(self._theme.colour("sidebar_active" if self.isChecked() else "sidebar"), self._theme.px(2)))
        painter.setBrush(self._theme.colour("on_sidebar_active" if self.isChecked() else "on_sidebar"))
        painter.drawEllipse(at, size / 2, size / 2)

    def _paint_badge(self, painter: QPainter, frame: QRectF, *, rtl: bool) -> None:
        px, colour = self._theme.px, self._theme.colour
        font = self._theme.font(0.85, bold=True)
        metrics = QFontMetrics(font)
        height = float(px(20))
        width = max(height, metrics.horizontalAdvance(self._count) + px(12))
        x = frame.left() + px(10) if rtl else frame.right() - px(10) - width
        badge = QRectF(QPointF(x, frame.center().y() - height / 2), QPointF(x + width, frame.center().y() + height / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("on_sidebar_active") if self.isChecked() else colour("sidebar_active"))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(colour("sidebar_active") if self.isChecked() else colour("on_sidebar_active"))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._count)
