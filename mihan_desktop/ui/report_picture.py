"""A report as bars: what is drawn, and how, on the screen and on paper alike.

Time runs as the language reads. Groups of one bar differ by colour and by hatching: never by colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from mihan_desktop.domain.reports.tables import Report
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.report_table import line_text
from mihan_desktop.ui.report_words import group_text, period_label
from mihan_desktop.ui.widgets.writing import write

HATCHES: Final = (
    Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense4Pattern, Qt.BrushStyle.DiagCrossPattern,
)  # fmt: skip
_STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class PictureBar:
    """label: where it stands; name: in full; parts: of each group; value: of all, shown so; said: in words, for the ear
    and the tip.
    """

    label: str
    name: str
    parts: tuple[int, ...]
    value: int
    shown: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """legend: names of the parts, none where each bar is one; axis: (value, text) of the lines across; lying: bars have
    names, not days.
    """

    bars: tuple[PictureBar, ...] = ()
    legend: tuple[str, ...] = ()
    axis: tuple[tuple[int, str], ...] = ()
    lying: bool = False

    @property
    def most(self) -> int:
        """What a bar of the whole length is."""
        return max([1, *(value for value, _ in self.axis), *(bar.value for bar in self.bars)])


@dataclass(frozen=True, slots=True)
class Style:
    """How it is drawn. font: at a factor of the reading size; px: a length of the screen at 100 %; fills: of the parts;
    outlined: parts have an edge, for colours alone say too little there.
    """

    font: Callable[[float], QFont]
    px: Callable[[float], float]
    text: QColor
    muted: QColor
    border: QColor
    ground: QColor
    fills: tuple[QColor, ...]
    outlined: bool = False

    def brush(self, part: int) -> QBrush:
        """Of a part: neither the colour nor the hatching of its neighbour."""
        return QBrush(self.fills[part % len(self.fills)], HATCHES[part % len(HATCHES)])


def picture_of(report: Report, language: Language) -> Picture:
    """The bars of a report: of periods upright with their groups, of groups lying."""
    bars, by = [], report.query.by
    legend: tuple[str, ...] = ()
    if by is not None and report.of_periods and not report.shares:
        legend = tuple(group_text(by, one, report.names, language) for one in report.columns)
    for line in report.lines:
        share = line.total.share
        value = (0 if share is None else round(share * 100)) if report.shares else line.total.number
        shown = (
            "" if report.shares and share is None else language.percent(value / 100)
            if report.shares else language.number(value)
        )  # fmt: skip
        parts = (value,) if report.shares or not line.cells else tuple(cell.number for cell in line.cells)
        name = line_text(report, line, language)
        grain = report.query.grain
        label = period_label(date.fromisoformat(line.key), grain, language) if report.of_periods else name
        told = [f"{group}: {language.number(one)}" for group, one in zip(legend, parts, strict=False) if one]
        bars.append(PictureBar(label, name, parts, value, shown, "\n".join((f"{name}: {shown}", *told))))
    most = 100 if report.shares else max([bar.value for bar in bars], default=0)
    steps = (0, 50, 100) if report.shares else _axis(most)
    axis = tuple((one, language.percent(one / 100) if report.shares else language.number(one)) for one in steps)
    return Picture(tuple(bars), legend, axis, lying=not report.of_periods)


def _axis(most: int) -> tuple[int, ...]:
    """Four or fewer even steps that reach ``most``."""
    size, at = 1, 0
    while size * _STEPS[at] * 4 < most:
        at += 1
        if at == len(_STEPS):
            size, at = size * 10, 0
    step = size * _STEPS[at]
    return tuple(range(0, ceil(max(most, 1) / step) * step + 1, step))


class Drawing:
    """A picture in a frame. Attributes: frames (of each bar that has room, label and value included), hidden (how many
    have none).
    """

    def __init__(self, picture: Picture, room: QRectF, style: Style, *, rtl: bool) -> None:
        self._picture, self._style, self._rtl, self._most = picture, style, rtl, picture.most
        self._small = QFontMetricsF(style.font(0.82))
        self._normal = QFontMetricsF(style.font(0.9))
        self._legend = self._legend_places(room)
        below = (self._legend[-1][1].bottom() - self._legend[0][1].top() + style.px(6)) if self._legend else 0.0
        self._room = room.adjusted(0, 0, 0, -below)
        for at, (part, place) in enumerate(self._legend):
            self._legend[at] = (part, place.translated(0, room.bottom() - below + style.px(6)))
        self._plot = self._make_plot()
        self.frames = self._lying() if picture.lying else self._upright()
        self.hidden = len(picture.bars) - len(self.frames)

    def paint(self, painter: QPainter) -> None:
        """Everything. Edges are those of pixels: smooth ones of a thousand blocks cost ten times as much."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if self._picture.lying:
            self._paint_lying(painter)
        else:
            self._paint_upright(painter)
        self._paint_legend(painter)

    # -- where things stand

    def _legend_places(self, room: QRectF) -> list[tuple[int, QRectF]]:
        """(part, its place) below each other, the first at 0."""
        height, x, y, found = self._normal.height() + self._style.px(4), 0.0, 0.0, []
        for part, name in enumerate(self._picture.legend):
            wanted = self._normal.horizontalAdvance(name) + self._style.px(34)
            width = min(wanted, room.width())
            if x and x + width > room.width():
                x, y = 0.0, y + height
            left = room.right() - x - width if self._rtl else room.left() + x
            found.append((part, QRectF(left, y, width, height)))
            x += width
        return found

    def _make_plot(self) -> QRectF:
        style, gutter = self._style, 0.0
        if self._picture.lying:
            return self._room
        texts = [text for _, text in self._picture.axis]
        gutter = max((self._small.horizontalAdvance(text) for text in texts), default=0.0) + style.px(8)
        above, under = self._small.height() + style.px(2), self._small.height() + style.px(4)
        sides = (0, -gutter) if self._rtl else (gutter, 0)
        return self._room.adjusted(sides[0], above, sides[1], -under)

    def _upright(self) -> list[QRectF]:
        count = max(1, len(self._picture.bars))
        width = self._plot.width() / count
        places = [count - 1 - at if self._rtl else at for at in range(len(self._picture.bars))]
        top, height = self._room.top(), self._room.height()
        return [QRectF(self._plot.left() + place * width, top, width, height) for place in places]

    def _lying(self) -> list[QRectF]:
        """Those that have room; where some have none, a line is left to say so."""
        count = len(self._picture.bars)
        row = self._normal.height() + self._style.px(8)
        fit = max(1, int(self._plot.height() // row))
        if fit < count:
            fit = max(1, fit - 1)
        return [
            QRectF(self._plot.left(), self._plot.top() + at * row, self._plot.width(), row)
            for at in range(min(fit, count))
        ]

    # -- painting

    def _paint_upright(self, painter: QPainter) -> None:
        style, plot, most = self._style, self._plot, self._most
        painter.setFont(style.font(0.82))
        for value, text in self._picture.axis:
            y = plot.bottom() - plot.height() * value / most
            painter.setPen(QPen(style.border, style.px(1)))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(style.muted)
            height = self._small.height()
            left = plot.right() + style.px(6) if self._rtl else self._room.left()
            width = self._room.right() - plot.right() if self._rtl else plot.left() - self._room.left() - style.px(6)
            side = Qt.AlignmentFlag.AlignLeft if self._rtl else Qt.AlignmentFlag.AlignRight
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(left, y - height / 2, width, height), int(flags), text)
        every = self._every(self._widest(bar.label for bar in self._picture.bars))
        valued = bool(self.frames) and self._widest(bar.shown for bar in self._picture.bars) <= self.frames[0].width()
        blocks: dict[int, list[QRectF]] = {}
        for bar, frame in zip(self._picture.bars, self.frames, strict=True):
            for part, block in enumerate(self._stacked(bar, frame)):
                blocks.setdefault(part, []).append(block)
        for part, some in blocks.items():
            self._paint_blocks(painter, some, part)
        for at, (bar, frame) in enumerate(zip(self._picture.bars, self.frames, strict=True)):
            labelled = (len(self.frames) - 1 - at) % every == 0  # the newest always
            self._write_bar(painter, bar, frame, labelled=labelled, valued=valued)

    def _widest(self, texts: Iterable[str]) -> float:
        """Pixels. Of those with most letters alone: measuring each of a hundred takes as long as painting them."""
        by_length = sorted(set(texts), key=len)
        most = len(by_length[-1]) - 1 if by_length else 0
        return max((self._small.horizontalAdvance(text) for text in by_length if len(text) >= most), default=0.0)

    def _every(self, widest: float) -> int:
        """Of how many bars one has its label, so that labels do not run into each other."""
        return max(1, ceil((widest + self._style.px(6)) / max(1.0, self.frames[0].width()))) if self.frames else 1

    def _stacked(self, bar: PictureBar, frame: QRectF) -> Iterator[QRectF]:
        """Its parts, from below."""
        style, plot = self._style, self._plot
        width = max(min(frame.width() * 0.68, style.px(44)), min(frame.width(), style.px(1)))
        left, base = frame.center().x() - width / 2, plot.bottom()
        for value in bar.parts:
            length = plot.height() * value / self._most
            base -= length
            yield QRectF(left, base, width, length)

    def _write_bar(self, painter: QPainter, bar: PictureBar, frame: QRectF, *, labelled: bool, valued: bool) -> None:
        style, plot, high = self._style, self._plot, self._small.height()
        if labelled:
            painter.setPen(style.muted)
            wide = QRectF(frame.center().x() - plot.width(), plot.bottom() + style.px(3), 2 * plot.width(), high)
            painter.drawText(wide, int(Qt.AlignmentFlag.AlignCenter), bar.label)
        if valued and bar.value:
            painter.setPen(style.text)
            above = frame.adjusted(-style.px(8), 0, style.px(8), 0)
            above.moveTop(plot.bottom() - plot.height() * sum(bar.parts) / self._most - high - style.px(1))
            above.setHeight(high)
            painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), bar.shown)

    def _paint_lying(self, painter: QPainter) -> None:
        style, metrics, rtl = self._style, self._normal, self._rtl
        painter.setFont(style.font(0.9))
        bars = self._picture.bars[: len(self.frames)]
        widest = max((metrics.horizontalAdvance(bar.label) for bar in bars), default=0.0) + style.px(14)
        names = min(widest, self._plot.width() * 0.5)
        values = max((metrics.horizontalAdvance(bar.shown) for bar in bars), default=0.0) + style.px(12)
        room = max(style.px(8), self._plot.width() - names - values)
        for bar, frame in zip(bars, self.frames, strict=True):
            length = max(style.px(1), room * bar.value / self._most)
            left = frame.right() - names - length if rtl else frame.left() + names
            gap = frame.height() * 0.2
            self._paint_blocks(painter, [QRectF(left, frame.top() + gap, length, frame.height() - 2 * gap)], 0)
            painter.setPen(style.muted)
            beside = frame.right() - names + style.px(8) if rtl else frame.left()
            write(painter, QRectF(beside, frame.top(), names - style.px(8), frame.height()), bar.label, rtl=rtl)
            painter.setPen(style.text)
            begins = left - values if rtl else left + length + style.px(6)
            write(painter, QRectF(begins, frame.top(), values - style.px(6), frame.height()), bar.shown, rtl=rtl)
        if self.hidden and self.frames:
            painter.setPen(style.muted)
            last = self.frames[-1]
            write(painter, last.translated(0, last.height()), "…", rtl=rtl)

    def _paint_blocks(self, painter: QPainter, blocks: Iterable[QRectF], part: int) -> None:
        style, there = self._style, [one for one in blocks if one.height() > 0 and one.width() > 0]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.ground)
        painter.drawRects(there)
        painter.setBrush(style.brush(part))
        if style.outlined or part % len(HATCHES):
            painter.setPen(QPen(style.text if style.outlined else style.fills[part % len(style.fills)], style.px(1)))
        painter.drawRects(there)

    def _paint_legend(self, painter: QPainter) -> None:
        style = self._style
        painter.setFont(style.font(0.9))
        for part, place in self._legend:
            side = style.px(12)
            left = place.right() - side if self._rtl else place.left()
            self._paint_blocks(painter, [QRectF(left, place.center().y() - side / 2, side, side)], part)
            painter.setPen(style.text)
            words = place.adjusted(0, 0, -side - style.px(6), 0) if self._rtl else place.adjusted(
                side + style.px(6), 0, 0, 0)  # fmt: skip
            write(painter, words, self._picture.legend[part], rtl=self._rtl)
