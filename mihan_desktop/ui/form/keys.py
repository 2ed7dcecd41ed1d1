"""The keys of a form: what each does, before the widget that has the keyboard sees it."""

import itertools
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from mihan_desktop.ui.actions import bind, pressed
from mihan_desktop.ui.form.editors.editor import is_being_typed
from mihan_desktop.ui.form.pages import Pages
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.rows import Question, question_of
from mihan_desktop.ui.form.section_list import SectionList
from mihan_desktop.ui.form.undoing import Undoing
from mihan_desktop.ui.widgets.digits import ascii_digits

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Keys:
    """Enter goes on, Ctrl+Enter asks to save, F4 opens, F7 adds, Alt+1…9 lead to sections. F-keys, digits and Enter
    work under every keyboard layout; letters would not.

    form: the widget whose keys these are; explain(ref) opens the sheet that says why, save() asks to save.
    """

    def __init__(
        self,
        form: QWidget,
        pages: Pages,
        undoing: Undoing,
        *,
        explain: Callable[[str], object],
        save: Callable[[], None],
    ) -> None:
        self._form, self._pages, self._undoing = form, pages, undoing
        self._explain, self._save = explain, save
        # Lines are asked first, below; this is for the list of sections and whatever else has the keyboard.
        bind(form, "undo_answer", self._undo)
        bind(form, "redo_answer", self._redo)
        bind(form, "why", self._why)

    def pressed(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether the key was the form's."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.text().isprintable() and event.text() and not held & (_CONTROL | _ALT):
            return False  # a letter is the line's own, and is echoed at once
        if self._about_entries(widget, key, held):
            return True
        if key in _ENTERS:
            return self._enter(widget, held)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # What is typed is settled first: the answer may bring the very field that Tab is to reach.
            field = question_of(widget, self._form)
            if field is not None:
                if key == Qt.Key.Key_Tab and field.editor.asks():
                    return True
                field.editor.enter(widget) if field.editor.has_open_list() else field.editor.settle()
            self._pages.tell_stops()
            return False
        if key == Qt.Key.Key_F4 and not held:
            field = question_of(widget, self._form)
            return field is not None and field.editor.open_popup()
        if key == Qt.Key.Key_F7 and not held:
            self._add_instance(widget)
            return True
        if self._told(widget, event):
            return True
        digit = ascii_digits(event.text()) or (chr(key) if 0x31 <= key <= 0x39 else "")
        if held == _ALT and digit in tuple("123456789"):
            self._pages.go_to_shown_section(int(digit) - 1)
            return True
        return False

    def _told(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Undo, redo and why; while something is being typed, Ctrl+Z and Ctrl+Y belong to the line."""
        match pressed("registration", event):
            case "undo_answer" if not (event.modifiers() & _CONTROL and is_being_typed(widget)):
                self._undoing.undo()
                return True
            case "redo_answer" if not (event.modifiers() & _CONTROL and is_being_typed(widget)):
                self._undoing.redo()
                return True
            case "guidance":
                field = question_of(widget, self._form)
                if field is not None:
                    field.show_guidance()
                return True
            case "why":
                field = question_of(widget, self._form)
                self._explain(field.ref if field is not None else "")
                return True
        return False

    def _undo(self) -> None:
        self._undoing.undo()

    def _redo(self) -> None:
        self._undoing.redo()

    def _why(self) -> None:
        self._explain("")

    def _enter(self, widget: QWidget, held: Qt.KeyboardModifier) -> bool:
        field = question_of(widget, self._form)
        if held == _CONTROL:
            if field is not None:
                field.editor.settle()
            self._save()
            return True
        if field is None:
            if isinstance(widget, QPushButton) and not held:
                widget.click()
                return True
            return False
        if not held and isinstance(widget, QPushButton | QLabel) and not field.editor.isAncestorOf(widget):
            widget.click() if isinstance(widget, QPushButton) else None
            return isinstance(widget, QPushButton)  # a link in a label opens itself
        if held == _SHIFT and isinstance(widget, QPlainTextEdit):
            return False
        if held:
            return False
        if not field.editor.enter(widget):
            self._go_on(field, widget)
        return True

    def _go_on(self, field: Question, widget: QWidget) -> None:
        """To the editor's next step, the next field, the next section."""
        steps = field.editor.steps()
        if widget in steps[:-1]:
            steps[steps.index(widget) + 1].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if any(repeat.go_on(field) for repeat in self._repeats_over(field)):
            return
        later: Iterable[Question] = self._pages.page.fields() if self._pages.page is not None else ()
        later = itertools.islice(itertools.dropwhile(lambda each: each is not field, later), 1, None)
        if not any(each.take_focus(Qt.FocusReason.TabFocusReason) for each in later):
            field.leave()
            self._pages.go_on()

    def _about_entries(self, widget: QWidget, key: int, held: Qt.KeyboardModifier) -> bool:
        """Removing, moving and leafing through the entries of the repeat that has the keyboard."""
        repeat = next(self._repeats_over(widget), None)
        if repeat is None:
            return False
        in_list = isinstance(widget, SectionList)
        if (key == Qt.Key.Key_F7 and held == _SHIFT) or (in_list and key == Qt.Key.Key_Delete and not held):
            repeat.remove()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == _CONTROL | _SHIFT:
            repeat.shift(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and held == _CONTROL:
            repeat.step(-1 if key == Qt.Key.Key_PageUp else 1)
        elif in_list and key in _ENTERS and not held:
            repeat.go_to(repeat.current)
        else:
            return False
        return True

    def _repeats_over(self, widget: QWidget) -> Iterator[RepeatView]:
        """The repeats that a widget stands in, innermost first."""
        above: QWidget | None = widget
        while above is not None and above is not self._form:
            if isinstance(above, RepeatView):
                yield above
            above = above.parentWidget()

    def _add_instance(self, widget: QWidget) -> None:
        """One more instance of the repeat that has the keyboard, else of the section's last one."""
        above = next(self._repeats_over(widget), None)
        if above is not None:
            above.add()
            return
        page = self._pages.page
        repeats = [row for row in page.body.shown_rows() if isinstance(row, RepeatView)] if page is not None else []
        if repeats:
            repeats[-1].add()
