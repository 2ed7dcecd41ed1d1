"""Rows below each other of which some share a line: each takes its part of the width, and the next line begins when a
line is full. What needs more than its part gets what it needs.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from mihan_desktop.ui.widgets.flow_layout_column import ColumnLayout

WHOLE = 0.999
"""Parts that make up a line: thirds do not add up to one."""


class GridLayout(ColumnLayout):
    """A column whose rows may stand beside each other. Attributes: beside (whether they do now: there is room)."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        self._shares = False
        self.beside = True
        super().__init__(parent, gap)

    def give(self, widget: QWidget, part: float) -> None:
        """A row takes so much of a line, more than 0 and at most 1; those that are told nothing take all of it."""
        self._shares = True
        for place in self._places:
            if place.widget is widget:
                place.part = part
        self.invalidate()

    def let_beside(self, *, beside: bool) -> None:
        """Whether there is room for rows beside each other."""
        if beside is not self.beside:
            self.beside = beside
            self.invalidate()

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        if not self.beside or not self._shares:
            return super()._arrange(rect, place=place)
        top, gap, rows = rect.y(), self._gap, self._shown()
        parts = [self._part(row.part, row.ask_widths()[0], rect.width()) for row in rows]
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at, letters = 0, self._letters()
        while at < len(rows):
            end, filled = at + 1, parts[at]
            while end < len(rows) and filled + parts[end] <= 1.001:
                filled += parts[end]
                end += 1
            highest, begun = 0, 0.0
            for row, part in zip(rows[at:end], parts[at:end], strict=True):
                left, right = round(begun * (rect.width() + gap)), round((begun + part) * (rect.width() + gap)) - gap
                height = row.ask_height(right - left, letters)
                if place:
                    x = rect.width() - right if mirrored else left
                    row.put_at(rect.x() + x, top, right - left, height)
                highest, begun = max(highest, height), begun + part
            top += highest + (gap if end < len(rows) else 0)
            at = end
        return top - rect.y()

    def _part(self, given: float, least: int, width: int) -> float:
        """What a row takes of a line: what it was given, or what it cannot do without."""
        needed = (least + self._gap) / max(width + self._gap, 1)
        return 1.0 if needed > WHOLE else max(given, needed)
