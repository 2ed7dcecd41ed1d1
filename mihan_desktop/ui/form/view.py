"""A forms.Session as a window shows it: sections beside one page of questions, for hands that stay on the keys."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from forms.session import Change, Session
from mihan_desktop.ui.attachments import Attachments
from mihan_desktop.ui.form.canvas import Canvas, letters, metrics_for
from mihan_desktop.ui.form.drawing import (
    Drawing,
    Reading,
    Run,
    ask_for_file,
    no_media,
    reading_of,
    run_now,
)
from mihan_desktop.ui.form.earlier import Earlier
from mihan_desktop.ui.form.editors.upload import UploadEditor
from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.form.keys import Keys
from mihan_desktop.ui.form.page import SectionPage
from mihan_desktop.ui.form.progress import FieldProblem, Progress
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.section_list import Entry
from mihan_desktop.ui.form.sections import Section, ancestors, sections_of, whole_of
from mihan_desktop.ui.form.side import Side
from mihan_desktop.ui.form.undoing import redo, undo
from mihan_desktop.ui.form.why_sheet import WhySheet
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.scanner import ScannerFolder
from mihan_desktop.ui.widgets.digits import Digits

LIST_LETTERS = 30


class FormView(QWidget):
    """One filling of a form.

    Every answer goes into the session as soon as the field is left; ``committed(ref)`` follows, and the page keeps
    the draft. Other signals: ``save_requested()`` for Ctrl+Enter; ``completed()`` for Enter in the last field;
    ``moved(ref)`` when the keyboard enters another field; ``problems_changed()`` when a section's state did;
    ``way_chosen(one_page)`` when the person wants the form in another way.

    attachments: the files that answers name, those of a resumed draft at first; run has a chosen file prepared on a
    lane. What the scanner makes is offered to the question for a file that has the keyboard, now or next. media(name)
    gives the form's own pictures. digits as the person prefers to read them. one_page: all sections below each other.
    """

    committed = Signal(str)
    save_requested = Signal()
    completed = Signal()
    moved = Signal(str)
    problems_changed = Signal()
    way_chosen = Signal(bool)

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        digits: Digits = Digits.LATIN,
        attachments: Attachments | None = None,
        run: Run = run_now,
        media: Callable[[str], bytes | None] | None = None,
        choose_file: Callable[[QWidget, str, str], Path | None] = ask_for_file,
        scanner: ScannerFolder | None = None,
        one_page: bool = False,
        earlier: Earlier | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.attachments = Attachments() if attachments is None else attachments
        drawing = Drawing(
            reading_of(self.session, digits),
            attach=lambda ref, name, data: self.attachments.keep(session.node(ref).value, name, data),
            kept=self.attachments.get,
            run=run,
            media=media or no_media,
            choose_file=choose_file,
            earlier=(earlier or Earlier()).of_form(session.definition.form_id),
        )
        self.setLayoutDirection(drawing.reading.direction)
        self.canvas = Canvas(session, drawing, metrics_for(self, 1000), self)
        self._keys = Keys(self)
        self._focused = ""
        self._scanned: Path | None = None
        if scanner is not None:
            scanner.arrived.connect(self._on_scanned)
        self.sections: list[Section] = sections_of(session)
        self._progress = Progress(session, self.sections, self.canvas)
        self._whole = whole_of(self.sections) if one_page else None
        self._pages: dict[int, SectionPage] = {}
        self._current = -1
        self.stack = QStackedWidget(self)
        self.side = Side(self.canvas, self, one_page=one_page)
        self.list, self.papers, self.way = self.side.list, self.side.papers, self.side.way
        self._lay_out()
        self._connect()
        self._show_list()
        shown = self._shown_sections()
        if shown:
            self.go_to_section(shown[0], focus=False)

    # What the page asks for

    def go_to_section(self, at: int, *, focus: bool = True) -> None:
        """Shows a section by its place in ``sections``, and puts the keyboard in its first field."""
        if not 0 <= at < len(self.sections):
            return
        if at != self._current:
            self._settle()
            left = self._current
            page = self._page(at)
            self._current = at
            self.stack.setCurrentWidget(page)
            if left >= 0:
                self._progress.left.add(left)
                self._judge([left])
            self._show_list()
            self._chain_stops()
        whole = self.page if self._whole is not None else None
        if whole is not None:
            QTimer.singleShot(0, whole, lambda: whole.show_section(self.sections[at]))
        if focus:
            self.focus_first()

    def show_as(self, *, one_page: bool) -> None:
        """A page for each section, or all sections on one page; where the person is stays."""
        if one_page is (self._whole is not None):
            return
        self._settle()
        self._whole = whole_of(self.sections) if one_page else None
        for page in self._pages.values():
            page.close_page()
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        focused, at, self._current = self._focused, self._current, -1
        self.go_to_section(at, focus=False)
        if not focused or not self.reach(focused):
            self.focus_first()
        self.way.setChecked(one_page)

    def go_to_shown_section(self, place: int) -> None:
        """Shows the section that stands at a place of the list, counted from 0 (Alt+1 is the first)."""
        shown = self._shown_sections()
        if 0 <= place < len(shown):
            self.go_to_section(shown[place])

    def focus_first(self) -> None:
        """The keyboard in the first field of the section."""
        page = self.page
        if page is None:
            return
        page.verticalScrollBar().setValue(0)
        whole = self._whole is not None and self._current >= 0
        for field in page.fields_of(self.sections[self._current]) if whole else page.fields():
            if field.take_focus(Qt.FocusReason.TabFocusReason):
                return
        if page.next.isVisibleTo(page):
            page.next.setFocus(Qt.FocusReason.OtherFocusReason)
            page.verticalScrollBar().setValue(0)

    def open_popup(self) -> None:
        """The calendar or the list of the field that has the keyboard (F4)."""
        field = self.field_of(QApplication.focusWidget())
        if field is not None:
            field.editor.open_popup()

    def settle(self) -> None:
        """Whatever is being typed becomes an answer; call before saving."""
        self._settle()

    def problems(self) -> tuple[FieldProblem, ...]:
        """Everything that stands against finishing, in the form's order, the typing in progress settled first."""
        self._settle()
        return self._progress.problems()

    def unusual(self) -> tuple[FieldProblem, ...]:
        """Answers against a soft rule that wants a reason before the form can be finished."""
        return self._progress.unusual()

    def give_reason(self, ref: str, reason: str) -> None:
        """Let an unusual answer stand, and say why."""
        self.canvas.apply(self.session.override(ref, reason))
        self.committed.emit(ref)

    def remark(self, remarks: Mapping[str, str]) -> None:
        """What a supervisor said of some questions, by ref, to stand beside them."""
        self.canvas.remarks = remarks
        for ref, field in list(self.canvas.fields.items()):
            if ref in remarks:
                field.refresh(self.session.node(ref))

    def first_problem(self) -> str | None:
        """Shows all problems from now on, and goes to the first; its ref, or None when there is none."""
        found = self.problems()
        self._progress.revealed = True
        self.canvas.reveal()
        self._judge()
        self._show_list()
        if not found:
            return None
        self.show_problem(found[0].ref)
        return found[0].ref

    def show_problem(self, ref: str) -> None:
        """Goes to a question, says what is wrong with it, and puts the keyboard there."""
        if self.reach(ref) and ref in self.canvas.fields:
            self.canvas.fields[ref].reveal()

    def reach(self, ref: str) -> bool:
        """Shows a question or a repeat, and puts the keyboard in it; False when it cannot be seen now."""
        at = self._progress.section_of(ref)
        if at is None:
            return False
        self.go_to_section(at, focus=False)
        for place in reversed(list(ancestors(ref))):
            above = self.canvas.homes.get(place)
            row = above.row(place) if above is not None else None
            if isinstance(row, RepeatView):
                row.show_ref(ref)
        home = self.canvas.homes.get(ref)
        row = home.row(ref) if home is not None else None
        if row is None or not row.isVisibleTo(self):
            return False
        if isinstance(row, Field):
            row.take_focus(Qt.FocusReason.TabFocusReason)
        # The page's layout is not there yet when it was made this moment.
        QTimer.singleShot(0, row, lambda: self._scroll_to(row))
        return True

    def set_form_language(self, name: str) -> None:
        """Questions in another of the form's languages, named as the form names it; the app's own stays."""
        self._settle()
        self.session.set_language(name)
        self._read_in(reading_of(self.session, self.canvas.drawing.reading.digits))

    def set_digits(self, digits: Digits) -> None:
        """Other digits."""
        self._read_in(reading_of(self.session, digits))

    def retranslate(self) -> None:
        """The app's language has changed: its own few words here too."""
        for page in self._pages.values():
            page.retranslate()
        self.side.retranslate()
        self._show_list()

    # What the keys ask for

    def field_of(self, widget: QWidget | None) -> Field | None:
        """The field that a widget belongs to; None when it belongs to none of this form."""
        while widget is not None and widget is not self:
            if isinstance(widget, Field):
                return widget
            widget = widget.parentWidget()
        return None

    @property
    def page(self) -> SectionPage | None:
        """The page of the section that is shown."""
        return self._pages.get(self._key(self._current))

    def undo(self) -> str:
        """Takes the last answer back and shows where that was; its ref, "" when there is nothing to take back."""
        return undo(self)

    def redo(self) -> str:
        """Gives the answer again that was taken back last, and shows where; "" when there is none."""
        return redo(self)

    def explain(self, ref: str = "") -> WhySheet:
        """Opens the sheet that says why a question is so: the one at ref, else the one that has the keyboard."""
        self._settle()
        sheet = WhySheet(self, ref or self._focused)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet

    def go_on(self) -> None:
        """Behind the last field of a section: the next section, or completed()."""
        if self._whole is not None or not self._step(1):
            self.completed.emit()

    # Events

    def showEvent(self, event: QShowEvent, /) -> None:
        """The first time it is seen, the keyboard goes to the first field."""
        super().showEvent(event)
        if not self._focused:
            self.focus_first()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Nobody looks at a question any more."""
        super().hideEvent(event)
        if self._focused and not event.spontaneous():
            self.session.look(None)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Labels go above their fields where there is no room beside them."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent, /) -> None:
        """Another size of font, another app language."""
        super().changeEvent(event)
        if not hasattr(self, "stack"):
            return
        if event.type() is QEvent.Type.FontChange:
            self._measure()
        elif event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._read_in(self.canvas.drawing.reading)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Keys of the form, before the widget that has the keyboard."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._keys.pressed(watched, event)
        return super().eventFilter(watched, event)

    # Inside

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.side)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.canvas.committed.connect(self.committed)
        self.canvas.applied.connect(self._on_applied)
        self.canvas.problem_changed.connect(self._on_problem_changed)
        self.canvas.stops_changed.connect(self._chain_stops)
        self.canvas.why_wanted.connect(self.explain)
        self.papers.wanted.connect(self.reach)
        self.way.clicked.connect(self._on_way)
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._on_list(index.row()))
        self.list.sections.modelReset.connect(lambda: self.side.mark(self._current))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _measure(self) -> None:
        several = len(self._shown_sections()) > 1
        self.side.fit(min(letters(self, LIST_LETTERS), self.width() // 3) if several else 0)
        metrics = metrics_for(self, self.width() - (self.list.width() if several else 0))
        if metrics != self.canvas.metrics:
            self.canvas.metrics = metrics
            for page in self._pages.values():
                page.measure()

    def _page(self, at: int) -> SectionPage:
        page = self._pages.get(self._key(at))
        if page is None:
            with self.canvas.holding():
                page = SectionPage(self._whole or self.sections[at], self.canvas)
            page.back_wanted.connect(lambda: self._step(-1))
            page.next_wanted.connect(lambda: self._step(1))
            self._pages[self._key(at)] = page
            self.stack.addWidget(page)
            if self._whole is not None:
                page.show_ways("", "")
                page.show_title("")
            if self._progress.revealed:
                self.canvas.reveal()
        return page

    def _key(self, at: int) -> int:
        return 0 if self._whole is not None else at

    def _step(self, by: int) -> bool:
        shown = self._shown_sections()
        place = shown.index(self._current) + by if self._current in shown else -1
        if not 0 <= place < len(shown):
            return False
        self.go_to_section(shown[place])
        return True

    def _shown_sections(self) -> list[int]:
        return [at for at, section in enumerate(self.sections) if section.relevant(self.session)]

    def _title(self, at: int) -> str:
        own = self.sections[at].title(self.session)
        return own or (self.session.definition.title if at == 0 else "") or say("general")

    def _show_list(self) -> None:
        shown = self._shown_sections()
        self.side.show_sections([Entry(self._title(at), self._progress.states[at], at) for at in shown], self._current)
        for at, page in self._pages.items() if self._whole is None else ():
            place = shown.index(at) if at in shown else -1
            back = say("previous_section", section=isolate(self._title(shown[place - 1]))) if place > 0 else ""
            further = (
                say("next_section", section=isolate(self._title(shown[place + 1])))
                if 0 <= place < len(shown) - 1
                else ""
            )
            page.show_ways(back, further)
            page.show_title(self._title(at) if len(shown) > 1 else "")

    def _on_list(self, row: int) -> None:
        entries = self.list.sections.entries
        if 0 <= row < len(entries):
            self.go_to_section(entries[row].section, focus=False)

    def _judge(self, sections: Iterable[int] | None = None) -> None:
        if self._progress.judge(sections):
            self.problems_changed.emit()

    def _on_applied(self, change: Change) -> None:
        self._judge(self._progress.sections_of(change.refs))
        self._show_list()

    def _on_problem_changed(self, ref: str) -> None:
        at = self._progress.section_of(ref)
        if at is not None:
            self._judge([at])
            self._show_list()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        field, left = self.field_of(new), self.field_of(old)
        if left is not None and left is not field:
            left.leave()
        if field is None:
            page = self.page
            if page is not None and page.isAncestorOf(new):
                page.show_field(new)
            return
        if field.ref != self._focused or left is not field:
            self._focused = field.ref
            self.session.look(field.ref)
            self._scroll_to(field)
            self._follow(field.ref)
            self.moved.emit(field.ref)
            self._offer_scan(field)

    def _follow(self, ref: str) -> None:
        """On one page, the section that the keyboard has come to is the current one."""
        at = self._progress.section_of(ref) if self._whole is not None else None
        if at is not None and at != self._current:
            left, self._current = self._current, at
            self._progress.left.add(left)
            self._judge([left])
            self._show_list()

    def _on_way(self) -> None:
        self.show_as(one_page=self.way.isChecked())
        self.way_chosen.emit(self._whole is not None)

    def _on_scanned(self, path: Path) -> None:
        self._scanned = path
        field = self.field_of(QApplication.focusWidget())
        if field is not None:
            self._offer_scan(field)

    def _offer_scan(self, field: Field) -> None:
        if self._scanned is not None and isinstance(field.editor, UploadEditor):
            path, self._scanned = self._scanned, None
            field.editor.offer(path)

    def _scroll_to(self, field: QWidget) -> None:
        page = self.page
        if page is not None and page.isAncestorOf(field):
            page.show_field(field)

    def _settle(self) -> None:
        field = self.field_of(QApplication.focusWidget())
        if field is not None:
            field.editor.settle()

    def _read_in(self, reading: Reading) -> None:
        self.canvas.drawing = dataclasses.replace(self.canvas.drawing, reading=reading)
        self.setLayoutDirection(reading.direction)
        for page in self._pages.values():
            page.read_in()
        self._show_list()
        self._chain_stops()

    def _chain_stops(self) -> None:
        page = self.page
        if page is None:
            return
        before = self.side.chain()
        for widget in page.stops():
            QWidget.setTabOrder(before, widget)
            before = widget
            widget.installEventFilter(self)
