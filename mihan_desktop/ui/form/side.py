"""What stands beside a form: its sections, the files it asks for, and whether it is pages or one page."""

import itertools
from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.papers import Papers
from mihan_desktop.ui.form.section_list import Entry, SectionList
from mihan_desktop.ui.form.wording import say


class Side(QVBoxLayout):
    """Attributes: list (sections), papers, way (a checked button is one page)."""

    def __init__(self, canvas: Canvas, parent: QWidget, *, one_page: bool) -> None:
        super().__init__()
        self._several, self._roomy = False, True
        self.list = SectionList(parent)
        self.papers = Papers(canvas, parent)
        self.way = QPushButton(parent)
        self.way.setProperty("role", "quiet")
        self.way.setCheckable(True)
        self.way.setChecked(one_page)
        self.way.setAutoDefault(False)
        self.setSpacing(0)
        self.addWidget(self.list, 1)
        self.addWidget(self.papers)
        self.addWidget(self.way)

    def fit(self, width: int, *, roomy: bool) -> None:
        """So wide, in pixels; roomy: whether the form has room for anything beside it."""
        self._roomy = roomy
        self.papers.setEnabled(roomy)  # Tab stops at nothing that has no width
        for widget in (self.list, self.papers, self.way):
            widget.setFixedWidth(width)
        self._show()

    def show_sections(self, entries: list[Entry], current: int) -> None:
        """The sections that can be seen, and the one that the person is in; nothing where there is only one."""
        self.list.sections.show_entries(entries)
        self._several = len(entries) > 1
        self._show()
        self.way.setText(say("one_page"))
        self.mark(current)

    def _show(self) -> None:
        for widget in (self.list, self.way):
            widget.setVisible(self._several and self._roomy)

    def mark(self, section: int) -> None:
        """The section that the person is in."""
        shown = [entry.section for entry in self.list.sections.entries]
        row = shown.index(section) if section in shown else -1
        if row >= 0 and row != self.list.currentIndex().row():
            selection = self.list.selectionModel()
            selection.blockSignals(True)
            self.list.setCurrentIndex(self.list.sections.index(row, 0))
            selection.blockSignals(False)
            self.list.scrollTo(self.list.currentIndex())
            self.list.viewport().update()

    def retranslate(self) -> None:
        """Another language of the app."""
        self.list.retranslate()
        self.papers.retranslate()

    def chain(self) -> QWidget:
        """Tab goes through it in order; where it ends."""
        stops: Sequence[QWidget] = (self.list, self.papers.list, self.way)
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)
        return self.way
