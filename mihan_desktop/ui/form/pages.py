"""The pages of a form: one for each section, or one for all; which is shown, and the list of sections beside them."""

import itertools
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.form.page import SectionPage
from mihan_desktop.ui.form.progress import Progress
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.rows import Row
from mihan_desktop.ui.form.section_list import Entry
from mihan_desktop.ui.form.sections import Section, ancestors, sections_of, whole_of
from mihan_desktop.ui.form.side import Side
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.turns import Turns, Work, taken_apart


class Pages(QStackedWidget):
    """Attributes: sections, current (place of the one that is shown, -1 before the first), progress (their states).

    settle() makes an answer of what is being typed. Signals: ended() behind the last question of the last section;
    problems_changed() when a section's state did; shown() when another page, or other pages, are there.
    """

    ended = Signal()
    problems_changed = Signal()
    shown = Signal()

    def __init__(self, canvas: Canvas, side: Side, settle: Callable[[], None], parent: QWidget, *, whole: bool) -> None:
        super().__init__(parent)
        self.sections: list[Section] = sections_of(canvas.session)
        self.progress = Progress(canvas.session, self.sections, canvas)
        self.current = -1
        self._canvas, self._session = canvas, canvas.session
        self._side, self._settle = side, settle
        self._whole = whole_of(self.sections) if whole else None
        self._pages: dict[int, SectionPage] = {}
        self._owed: dict[int, list[Callable[[SectionPage], None]]] = {}  # what pages hear when they are gone to
        self._chained: tuple[QWidget, ...] = ()
        self._turns = Turns(self)

    @property
    def page(self) -> SectionPage | None:
        """The page that is shown."""
        return self._pages.get(self._key(self.current))

    @property
    def as_whole(self) -> bool:
        """Whether all sections stand on one page."""
        return self._whole is not None

    # Going

    def begin(self) -> None:
        """Shows the first section there is."""
        shown = self.shown_sections()
        if shown:
            self.go_to_section(shown[0], focus=False)

    def go_to_section(self, at: int, *, focus: bool = True) -> None:
        """Shows a section by its place in ``sections``, and puts the keyboard in its first field."""
        if not 0 <= at < len(self.sections):
            return
        if at != self.current:
            self._settle()
            left = self.current
            page = self._page(at)
            for tell in self._owed.pop(self._key(at), ()):
                tell(page)
            self.current = at
            self._show_words()  # before it is seen, so that it is laid out once
            self.setCurrentWidget(page)
            if left >= 0:
                self.progress.left.add(left)
                self.judge([left])
            self.show_list()
            self.shown.emit()
        whole = self.page if self._whole is not None else None
        if whole is not None:
            QTimer.singleShot(0, whole, lambda: whole.show_section(self.sections[at]))
        if focus:
            self.focus_first()

    def go_to_shown_section(self, place: int) -> None:
        """Shows the section that stands at a place of the list, counted from 0 (Alt+1 is the first)."""
        shown = self.shown_sections()
        if 0 <= place < len(shown):
            self.go_to_section(shown[place])

    def step(self, by: int) -> bool:
        """The section before or after the one that is shown; whether there is one."""
        shown = self.shown_sections()
        place = shown.index(self.current) + by if self.current in shown else -1
        if not 0 <= place < len(shown):
            return False
        self.go_to_section(shown[place])
        return True

    def go_on(self) -> None:
        """Behind the last field of a section: the next section, or ended()."""
        if self._whole is not None or not self.step(1):
            self.ended.emit()

    def focus_first(self) -> None:
        """The keyboard in the first field of the section."""
        page = self.page
        if page is None:
            return
        page.verticalScrollBar().setValue(0)
        whole = self._whole is not None and self.current >= 0
        for field in page.fields_of(self.sections[self.current]) if whole else page.fields():
            if field.take_focus(Qt.FocusReason.TabFocusReason):
                return
        if page.next.isVisibleTo(page):
            page.next.setFocus(Qt.FocusReason.OtherFocusReason)
            page.verticalScrollBar().setValue(0)

    def reach(self, ref: str) -> bool:
        """Shows a question or a repeat, and puts the keyboard in it; False when it cannot be seen now."""
        at = self.progress.section_of(ref)
        if at is None:
            return False
        self.go_to_section(at, focus=False)
        for place in reversed(list(ancestors(ref))):
            above = self._canvas.homes.get(place)
            row = above.row(place) if above is not None else None
            if isinstance(row, RepeatView):
                row.show_ref(ref)
        home = self._canvas.homes.get(ref)
        row = home.row(ref) if home is not None else None
        if row is None or not row.isVisibleTo(self):
            return False
        if isinstance(row, Field):
            row.take_focus(Qt.FocusReason.TabFocusReason)
        # The page's layout is not there yet when it was made this moment.
        QTimer.singleShot(0, row, lambda: self.scroll_to(row))
        return True

    def scroll_to(self, field: QWidget) -> None:
        """A part of the page that is shown can be seen."""
        page = self.page
        if page is not None and page.isAncestorOf(field):
            page.show_field(field)

    def follow(self, ref: str) -> None:
        """On one page, the section that the keyboard has come to is the current one."""
        at = self.progress.section_of(ref) if self._whole is not None else None
        if at is not None and at != self.current:
            left, self.current = self.current, at
            self.progress.left.add(left)
            self.judge([left])
            self.show_list()

    def show_as(self, *, whole: bool) -> bool:
        """A page for each section, or all sections on one page; whether anything is another way now."""
        if whole is self.as_whole:
            return False
        self._settle()
        self._whole = whole_of(self.sections) if whole else None
        at = self.current
        for key in list(self._pages):
            self._turns.take(taken_apart(self._take_away(key), Row))
        self.current = -1
        self.go_to_section(at, focus=False)
        return True

    def shed(self) -> Work:
        """What nobody sees becomes data again: rows, and pages that have none left. They are drawn when they are gone
        to, those of the page that is shown when ``resume`` lets the canvas draw.
        """
        self._canvas.pause()
        for key, page in list(self._pages.items()):
            if self._pages.get(key) is not page:
                continue
            yield from page.shed()
            if page is not self.page and self._pages.get(key) is page and page.is_bare:
                yield from taken_apart(self._take_away(key), Row)

    def resume(self) -> None:
        """What was shed is drawn again in its turn; what is shown stays where it is while that grows above it."""
        if self.page is not None:
            self.page.hold()
        self._canvas.resume()

    def go(self) -> Work:
        """All pages go, a page at a time, each row by row."""
        self.current = -1
        for key in reversed(list(self._pages)):
            if key in self._pages:
                yield from taken_apart(self._take_away(key), Row)
                yield True

    def _take_away(self, key: int) -> SectionPage:
        """A page is no page of the form any more: it hears nothing and nobody sees it."""
        page = self._pages.pop(key)
        self._owed.pop(key, None)
        page.hide()
        page.close_page()
        self.removeWidget(page)
        return page

    # The list beside them

    def shown_sections(self) -> list[int]:
        """Places of the sections of which anything can be seen."""
        return [at for at, section in enumerate(self.sections) if section.relevant(self._session)]

    def show_list(self) -> None:
        """Titles and states of the sections, and what the buttons at the end of a page say."""
        shown = self.shown_sections()
        states = self.progress.states
        self._side.show_sections([Entry(self._title(at), states[at], at) for at in shown], self.current)
        self._show_words()

    def _show_words(self) -> None:
        """What the page that is shown says itself: the others are told when they are gone to."""
        page, at = self.page, self.current
        if page is None or self._whole is not None:
            return
        shown = self.shown_sections()
        place = shown.index(at) if at in shown else -1
        back = say("previous_section", section=isolate(self._title(shown[place - 1]))) if place > 0 else ""
        last = not 0 <= place < len(shown) - 1
        further = "" if last else say("next_section", section=isolate(self._title(shown[place + 1])))
        page.show_ways(back, further)
        page.show_title(self._title(at) if len(shown) > 1 else "")

    def judge(self, sections: Iterable[int] | None = None) -> None:
        """States of these sections again, of all when none are named."""
        if self.progress.judge(sections):
            self.problems_changed.emit()

    def reveal(self) -> None:
        """From now on what is missing is a problem."""
        self.progress.revealed = True
        self._canvas.reveal()
        self.judge()
        self.show_list()

    # Other looks

    def measure(self) -> None:
        """Other widths."""
        self._tell(SectionPage.measure)

    def read_in(self) -> None:
        """Another language of the form, direction or kind of digits."""
        self._tell(SectionPage.read_in)
        self.show_list()

    def retranslate(self) -> None:
        """Another language of the app."""
        self._tell(SectionPage.retranslate)
        self._side.retranslate()
        self.show_list()

    def chain_stops(self) -> tuple[QWidget, ...]:
        """Tab goes from what stands beside the page through its questions; those that came to it."""
        page = self.page
        if page is None:
            return ()
        stops = (self._side.chain(), *page.stops())
        for before, after in itertools.pairwise(_part_that_differs(self._chained, stops)):
            QWidget.setTabOrder(before, after)
        new, self._chained = set(stops[1:]).difference(self._chained), stops
        return tuple(new)

    def tell_stops(self) -> None:
        """Somebody presses Tab: all that is drawn is on its way."""
        self._canvas.tell_stops()

    # Inside

    def _tell(self, what: Callable[[SectionPage], None]) -> None:
        """The page that is shown hears it now, the others when they are gone to: so many questions take their time."""
        for key, page in self._pages.items():
            if page is self.page:
                what(page)
            elif what not in self._owed.setdefault(key, []):
                self._owed[key].append(what)

    def _page(self, at: int) -> SectionPage:
        page = self._pages.get(self._key(at))
        if page is None:
            with self._canvas.holding():
                page = SectionPage(self._whole or self.sections[at], self._canvas, self)
            page.back_wanted.connect(lambda: self.step(-1))
            page.next_wanted.connect(lambda: self.step(1))
            self._pages[self._key(at)] = page
            self.addWidget(page)
            if self._whole is not None:
                page.show_ways("", "")
                page.show_title("")
            if self.progress.revealed:
                self._canvas.reveal()
        return page

    def _key(self, at: int) -> int:
        return 0 if self._whole is not None else at

    def _title(self, at: int) -> str:
        own = self.sections[at].title(self._session)
        return own or (self._session.definition.title if at == 0 else "") or say("general")


def _part_that_differs(before: Sequence[QWidget], after: Sequence[QWidget]) -> Sequence[QWidget]:
    """The part of ``after`` that stood otherwise in ``before``, with its neighbours on both sides."""
    most = min(len(before), len(after))
    first = next((at for at in range(most) if before[at] is not after[at]), most)
    last = next((at for at in range(most - first) if before[-1 - at] is not after[-1 - at]), most - first)
    return after[max(first - 1, 0) : len(after) - last + 1]
