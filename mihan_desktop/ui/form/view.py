"""A forms.Session as a window shows it: sections beside one page of questions, for hands that stay on the keys."""

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from forms.session import Change, Session
from mihan_desktop.ui.attachments import Attachments
from mihan_desktop.ui.form.canvas import Canvas, is_grid, letters, metrics_for
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
from mihan_desktop.ui.form.editors.choice import read_ahead
from mihan_desktop.ui.form.editors.upload import UploadEditor
from mihan_desktop.ui.form.keys import Keys
from mihan_desktop.ui.form.page import SectionPage
from mihan_desktop.ui.form.pages import Pages
from mihan_desktop.ui.form.progress import FieldProblem
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.row_making import make_row
from mihan_desktop.ui.form.rows import Question, question_of
from mihan_desktop.ui.form.side import Side
from mihan_desktop.ui.form.undoing import Undoing
from mihan_desktop.ui.form.why_sheet import WhySheet
from mihan_desktop.ui.scanner import ScannerFolder
from mihan_desktop.ui.turns import Turns, Work
from mihan_desktop.ui.widgets.digits import Digits

LIST_LETTERS = 30
ROOM_LETTERS = 52
"""Of a form that has its sections beside it; in a narrower one the questions have all the room."""
FEW = 30
"""Questions that are told another language at once; of more, those that nobody sees become data before."""


class FormView(QWidget):
    """One filling of a form.

    Every answer goes into the session as soon as the field is left; ``committed(ref)`` follows, and the page keeps
    the draft. Other signals: ``save_requested()`` for Ctrl+Enter; ``completed()`` for Enter in the last field;
    ``moved(ref)`` when the keyboard enters another field; ``problems_changed()`` when a section's state did;
    ``way_chosen(one_page)`` when the person wants the form in another way; ``tongue_changed()`` when its questions
    are shown in another language.

    attachments: the files that answers name, those of a resumed draft at first; run has a chosen file prepared on a
    lane. What the scanner makes is offered to the question for a file that has the keyboard, now or next. media(name)
    gives the form's own pictures. digits as the person prefers to read them. one_page: all sections below each other.
    begin: False where the page calls ``begin`` in a turn of its own, so that the window is not held for both.
    """

    committed = Signal(str)
    save_requested = Signal()
    completed = Signal()
    moved = Signal(str)
    problems_changed = Signal()
    way_chosen = Signal(bool)
    tongue_changed = Signal()

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
        begin: bool = True,
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
        self.canvas = Canvas(session, drawing, metrics_for(self, 1000, grid=is_grid(session)), make_row, self)
        self._focused = self._tongue = ""
        self._turns, self._reading = Turns(self), Turns(self)
        self._scanned: Path | None = None
        if scanner is not None:
            scanner.arrived.connect(self._on_scanned)
        self.side = Side(self.canvas, self, one_page=one_page)
        self.list, self.papers, self.way = self.side.list, self.side.papers, self.side.way
        self.stack = Pages(self.canvas, self.side, self.settle, self, whole=one_page)
        self.sections = self.stack.sections
        self._undoing = Undoing(self.canvas, self._with_keyboard, self.reach)
        self._keys = Keys(self, self.stack, self._undoing, explain=self.explain, save=self.save_requested.emit)
        self._lay_out()
        self._connect()
        if begin:
            self.begin()

    # What the page asks for

    def end(self) -> None:
        """It is left, and goes row by row: all its widgets at once would hold the window."""
        self.hide()
        self.canvas.pause()
        self._turns.take(self.stack.go(), self.deleteLater)

    def shed(self) -> Work:
        """What nobody sees becomes data again, so that another look, size or language has few widgets to change."""
        return self.stack.shed()

    def resume(self) -> None:
        """What was shed is drawn again, in turns of the window."""
        if self.isVisible():
            self.stack.resume()

    def begin(self) -> None:
        """Shows the sections and the first questions."""
        self.stack.show_list()
        self.stack.begin()
        self._reading.take(read_ahead(self.session))

    def go_to_section(self, at: int, *, focus: bool = True) -> None:
        """Shows a section by its place in ``sections``, and puts the keyboard in its first field."""
        self.stack.go_to_section(at, focus=focus)

    def show_as(self, *, one_page: bool) -> None:
        """A page for each section, or all sections on one page; where the person is stays."""
        focused = self._focused
        if not self.stack.show_as(whole=one_page):
            return
        if not focused or not self.reach(focused):
            self.focus_first()
        self.way.setChecked(one_page)

    def focus_first(self) -> None:
        """The keyboard in the first field of the section."""
        self.stack.focus_first()

    def open_popup(self) -> None:
        """The calendar or the list of the field that has the keyboard (F4)."""
        question = self._with_keyboard()
        if question is not None:
            question.editor.open_popup()

    def settle(self) -> None:
        """Whatever is being typed becomes an answer; call before saving."""
        question = self._with_keyboard()
        if question is not None:
            question.editor.settle()

    def problems(self) -> tuple[FieldProblem, ...]:
        """Everything that stands against finishing, in the form's order, the typing in progress settled first."""
        self.settle()
        return self.stack.progress.problems()

    def unusual(self) -> tuple[FieldProblem, ...]:
        """Answers against a soft rule that wants a reason before the form can be finished."""
        return self.stack.progress.unusual()

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
        self.stack.reveal()
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
        return self.stack.reach(ref)

    def repeat(self, ref: str) -> RepeatView:
        """A repeat that has been drawn. KeyError when none has."""
        row = self.canvas.repeats[ref]
        if not isinstance(row, RepeatView):
            raise KeyError(ref)
        return row

    def set_form_language(self, name: str) -> None:
        """Questions in another of the form's languages, named as the form names it; the app's own stays.

        Long lists are read away from the window first; ``tongue_changed()`` follows when it is done.
        """
        self._tongue = name

        def failed(_: Exception) -> bool:
            self._speak(name)  # the lists are read when they are shown, and say what is wrong
            return True

        self.canvas.drawing.run(lambda: self.session.read_lists(name), lambda _: self._speak(name), failed, self)

    def _speak(self, name: str) -> None:
        if len(self.canvas.fields) > FEW:
            self._turns.take(self._speaking(name), self.resume)
        else:
            self._speak_now(name)

    def _speaking(self, name: str) -> Work:
        yield from self.shed()
        yield True
        self._speak_now(name)

    def _speak_now(self, name: str) -> None:
        if name == self._tongue:  # nobody has chosen another meanwhile
            self.settle()
            self.session.set_language(name)
            self._read_in(reading_of(self.session, self.canvas.drawing.reading.digits))
            self.tongue_changed.emit()

    def set_digits(self, digits: Digits) -> None:
        """Other digits."""
        self._read_in(reading_of(self.session, digits))

    def retranslate(self) -> None:
        """The app's language has changed: its own few words here too."""
        self.stack.retranslate()

    # What the keys ask for

    def field_of(self, widget: QWidget | None) -> Question | None:
        """The question that a widget belongs to; None when it belongs to none of this form."""
        return question_of(widget, self)

    @property
    def page(self) -> SectionPage | None:
        """The page of the section that is shown."""
        return self.stack.page

    def undo(self) -> str:
        """Takes the last answer back and shows where that was; its ref, "" when there is nothing to take back."""
        return self._undoing.undo()

    def redo(self) -> str:
        """Gives the answer again that was taken back last, and shows where; "" when there is none."""
        return self._undoing.redo()

    def explain(self, ref: str = "") -> WhySheet:
        """Opens the sheet that says why a question is so: the one at ref, else the one that has the keyboard."""
        self.settle()
        sheet = WhySheet(self.canvas, ref or self._focused, self.reach, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet

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
        self.stack.shown.connect(self._chain_stops)
        self.stack.ended.connect(self.completed)
        self.stack.problems_changed.connect(self.problems_changed)
        self.canvas.applied.connect(self._on_applied)
        self.canvas.problem_changed.connect(self._on_problem_changed)
        self.canvas.stops_changed.connect(self._chain_stops)
        self.canvas.why_wanted.connect(self.explain)
        self.papers.wanted.connect(self.reach)
        self.way.clicked.connect(self._on_way)
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._on_list(index.row()))
        self.list.sections.modelReset.connect(lambda: self.side.mark(self.stack.current))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _measure(self) -> None:
        several = len(self.stack.shown_sections()) > 1
        roomy = self.width() >= letters(self, ROOM_LETTERS)
        width = min(letters(self, LIST_LETTERS), self.width() // 3) if several and roomy else 0
        self.side.fit(width, roomy=roomy)
        metrics = metrics_for(self, self.width() - width, grid=self.canvas.grid)
        if metrics != self.canvas.metrics:
            self.canvas.metrics = metrics
            self.stack.measure()

    def _on_list(self, row: int) -> None:
        entries = self.list.sections.entries
        if 0 <= row < len(entries):
            self.go_to_section(entries[row].section, focus=False)

    def _on_applied(self, change: Change) -> None:
        self.stack.judge(self.stack.progress.sections_of(change.refs))
        self.stack.show_list()

    def _on_problem_changed(self, ref: str) -> None:
        at = self.stack.progress.section_of(ref)
        if at is not None:
            self.stack.judge([at])
            self.stack.show_list()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        self.canvas.tell_stops()  # whatever was drawn a moment ago hears its keys from now on
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
            self.stack.scroll_to(field)
            self.stack.follow(field.ref)
            self.moved.emit(field.ref)
            self._offer_scan(field)

    def _on_way(self) -> None:
        self.show_as(one_page=self.way.isChecked())
        self.way_chosen.emit(self.stack.as_whole)

    def _on_scanned(self, path: Path) -> None:
        self._scanned = path
        question = self._with_keyboard()
        if question is not None:
            self._offer_scan(question)

    def _offer_scan(self, field: Question) -> None:
        if self._scanned is not None and isinstance(field.editor, UploadEditor):
            path, self._scanned = self._scanned, None
            field.editor.offer(path)

    def _with_keyboard(self) -> Question | None:
        return question_of(QApplication.focusWidget(), self)

    def _read_in(self, reading: Reading) -> None:
        self.canvas.drawing = dataclasses.replace(self.canvas.drawing, reading=reading)
        self.setLayoutDirection(reading.direction)
        self.stack.read_in()
        self.papers.refresh()
        self._chain_stops()

    def _chain_stops(self) -> None:
        for widget in self.stack.chain_stops():
            widget.installEventFilter(self)
