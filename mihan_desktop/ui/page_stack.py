"""The pages that have been seen at the desk, each in a frame that scrolls; one is shown."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget
from shiboken6 import delete

from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.scroll import Scroll

BETWEEN = 20
"""Milliseconds between two pages that go: all at once would hold the window."""


class PageStack(QStackedWidget):
    """Pages are built in their frame, in parts: nobody meets one that is not whole.

    Attributes: pages (those that are whole, by name), places (by name, what brings one that was shed back to what it
    showed).
    """

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[str, Page] = {}
        self.places: dict[str, object] = {}
        self._growing: dict[str, tuple[QScrollArea, Page, Iterator[None]]] = {}
        self._going: list[QWidget] = []
        self._nothing = QWidget()
        self.addWidget(self._nothing)
        self._later = QTimer(self, interval=BETWEEN)
        self._later.timeout.connect(self._drop_next)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.currentWidget()
        page = shown.widget() if isinstance(shown, QScrollArea) else None
        return page if isinstance(page, Page) and page in self.pages.values() else None

    @property
    def name(self) -> str:
        """The name of the page that is shown, "" when none is."""
        return next((name for name, page in self.pages.items() if page is self.page), "")

    def reach(self, name: str, make: Callable[[], Page]) -> Page:
        """The page of that name; made when it has not been seen yet."""
        while name not in self.pages:
            self.grow(name, make)
        return self.pages[name]

    def grow(self, name: str, make: Callable[[], Page]) -> None:
        """One part more of a page that is not whole yet; ``make`` begins it."""
        if name not in self._growing:
            page = make()
            frame = _frame()
            self.addWidget(frame)
            frame.setWidget(page)
            page.setAutoFillBackground(False)
            self._growing[name] = frame, page, page.grow()
        _, page, parts = self._growing[name]
        if next(parts, self) is self:
            del self._growing[name]
            self.pages[name] = page

    def show_page(self, page: Page) -> None:
        """This one, of those that have been made."""
        self.setCurrentWidget(self._frame_of(page))

    def drop(self, name: str) -> None:
        """Tear a page down; it is built anew when it is next shown. What it showed is forgotten now, its widgets go
        one page at a time.
        """
        page = self.pages.pop(name)
        page.forget()
        self._take_away(self._frame_of(page))

    def _drop_growing(self) -> None:
        for frame, _, _ in self._growing.values():
            self._take_away(frame)
        self._growing.clear()

    def _take_away(self, frame: QWidget) -> None:
        if frame is self.currentWidget():  # else Qt shows the next page, and lays it out, until that goes as well
            self.setCurrentWidget(self._nothing)
        self.removeWidget(frame)
        frame.hide()
        self._going.append(frame)
        self._later.start()

    def shed(self) -> Work:
        """Pages that are not shown and not at work go, one at a time; each is built anew when it is next shown."""
        for name in list(self.pages):
            page = self.pages.get(name)
            if page is None or page is self.page or page.engaged:
                continue
            self.places[name] = page.place
            frame = self._frame_of(self.pages.pop(name))
            page.forget()
            self.removeWidget(frame)
            delete(frame)
            yield True

    def drop_all(self) -> None:
        """Tear every page down."""
        self._drop_growing()
        self.places.clear()
        for name in list(self.pages):
            self.drop(name)

    def drop_idle(self) -> tuple[str, object]:
        """Tear down what is not at work; name and place of the shown page when it was among them, else "" and None."""
        shown = self.name
        place = self.pages[shown].place if shown else None
        self._drop_growing()
        for name in [name for name, page in self.pages.items() if not page.engaged]:
            self.drop(name)
        return (shown, place) if shown and shown not in self.pages else ("", None)

    def _drop_next(self) -> None:
        self._going.pop(0).deleteLater()
        if not self._going:
            self._later.stop()

    def _frame_of(self, page: Page) -> QWidget:
        frames = (self.widget(at) for at in range(self.count()))
        return next(frame for frame in frames if isinstance(frame, QScrollArea) and frame.widget() is page)


def _frame() -> QScrollArea:
    """In which a page scrolls when letters are large and the screen is small."""
    area = Scroll()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    return area
