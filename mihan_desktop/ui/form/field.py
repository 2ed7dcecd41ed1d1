"""The frame of one question: label, editor, what is wrong, hint and guidance."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forms.nodes import Node, NodeKind
from mihan_desktop.ui import icons
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.drawing import Words, show_text
from mihan_desktop.ui.form.editors.choice import RadioEditor
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.editors.many import CheckBoxesEditor
from mihan_desktop.ui.form.editors.readonly import ReadonlyEditor
from mihan_desktop.ui.form.field_signs import NoticeLine, WhyButton
from mihan_desktop.ui.form.frame import Frame
from mihan_desktop.ui.form.glyphs import put_arrow
from mihan_desktop.ui.form.markup import is_marked_up, plain
from mihan_desktop.ui.form.media import Media, ask_to_open, open_outside
from mihan_desktop.ui.form.registry import editor_class, editor_for
from mihan_desktop.ui.form.rows import Question
from mihan_desktop.ui.form.wording import explain, explain_violation, notice, say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.digits import shown_in_text


class Field(Frame):
    """One question.

    What breaks a rule is shown once the person has left the field (or asked to save), and from then on at once; what
    cannot be read at all (letters for a number) is shown as soon as it is given.
    """

    def __init__(self, node: Node, canvas: Canvas, parent: QWidget, indent: int = 0) -> None:
        super().__init__(parent)
        self.ref = node.ref
        self._indent = indent
        self._canvas = canvas
        self._node = node
        self._revealed = False
        self._value = ""
        self._refused, self._reason = "", ""
        self._closed = False
        self._draws_border = False
        self._error: QLabel | None = None
        self._error_icon: QLabel | None = None
        self.more: QToolButton | None = None
        self._guidance: QLabel | None = None
        self._media: Media | None = None
        self._why: WhyButton | None = None
        self._notice: NoticeLine | None = None
        self._remark: NoticeLine | None = None
        self._source: WhyButton | None = None
        self._is_note = node.kind is NodeKind.NOTE
        self.label = Words(self.inner)
        self.hint = Words(self.inner, role="muted")
        for words in (self.label, self.hint):
            words.linkActivated.connect(self._on_link)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._place = QHBoxLayout()
        self._column.addLayout(self._place)
        self._column.addWidget(self.hint)
        self._grid = QGridLayout(self.inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(20)
        canvas.fields[self.ref] = self
        canvas.allowance -= 1
        self.editor = self._make_editor()
        self.measure()
        self.refresh(node)

    @property
    def problem(self) -> str:
        """The sentence for what stands against the answer now, shown or not; "" when nothing does."""
        if self._refused:
            return explain(self._refused, self._reason)
        if self.editor.problem:
            return self.editor.sentence()
        violation = self._node.violation
        return explain_violation(violation) if violation is not None else ""

    @property
    def unreadable(self) -> bool:
        """Whether the field holds something that could not become an answer at all."""
        return bool(self._refused or self.editor.problem)

    def refresh(self, node: Node) -> None:
        """Label, choices, value, and what is wrong, as they are now."""
        self._node = node
        if self._editor_no_longer_fits():
            self._swap_editor()
        self._show_texts()
        self.editor.show_node(node)
        self._see_what_went(node)
        self._show_remark()
        self._name_editor()
        self._show_problem()

    def _see_what_went(self, node: Node) -> None:
        """An answer that its list does not offer any more was taken away: the person must hear of it."""
        before, self._value = self._value, node.value
        if node.value:
            if self.editor.notice[0] == "taken_away":
                self.editor.remark("")
        elif before and node.control in ("select1", "select", "rank"):
            gone = self._canvas.session.why(self.ref).origin == "list"
            self.editor.remark("taken_away" if gone else "")

    def reveal(self) -> None:
        """From now on the field says what is wrong with it."""
        self._revealed = True
        self._show_problem()

    def leave(self) -> None:
        """The person goes on: what is typed becomes the answer, and is judged."""
        self.editor.settle()
        self.reveal()

    def give_up(self) -> None:
        """What is typed and cannot be read is forgotten; the answer is shown as it stands."""
        self._refused = ""
        self.editor.give_up()
        self.refresh(self._canvas.session.node(self.ref))

    def complain(self, code: str, question: str = "") -> None:
        """The engine would not take the answer; question: the label of another one that is the reason."""
        self._refused, self._reason = code, question
        self._show_problem()

    def take_focus(self, reason: Qt.FocusReason) -> bool:
        """Where the field begins; False when it takes no keyboard."""
        steps = [each for each in (*self.editor.steps(), *self.editor.targets()) if each.isEnabled()]
        if not steps:
            return False
        steps[0].setFocus(reason)
        return True

    def fields(self) -> Iterator[Question]:
        """Itself."""
        yield self

    def stops(self) -> Iterator[QWidget]:
        """What can be opened beside the label, then the editor's widgets."""
        if self.label.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield self.label  # a link stands in it
        if self._media is not None:
            yield from self._media.buttons
        yield from self.editor.stops()

    def measure(self) -> None:
        """Label beside the editor, or above it where there is no room."""
        metrics = self._canvas.metrics
        for part in (self.label, self._column):
            if isinstance(part, QLabel):
                self._grid.removeWidget(part)
            else:
                self._grid.removeItem(part)
        beside = not (metrics.stacked or self._is_note)
        if beside:
            self._grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(self._column, 0, 1)
        else:
            self._grid.addWidget(self.label, 0, 0, 1, 2)
            self._grid.addLayout(self._column, 1, 0, 1, 2)
        width = metrics.label - self._indent if beside else 0
        self.label.setFixedWidth(width) if width else self.label.setMinimumWidth(0)
        if not width:
            self.label.setMaximumWidth(metrics.letter * 90)
        self._grid.setColumnMinimumWidth(0, width)
        self._grid.setColumnStretch(1, 1)
        # The label's first line stands on the line of the text typed beside it.
        self.label.setContentsMargins(0, 6 if beside else 0, 0, 0)
        widest = self.editor.width_class
        self.editor.setMaximumWidth(metrics.letter * (widest.value if widest is not Width.FULL else 80) + 24)
        self.hint.setMaximumWidth(metrics.letter * 80)
        if self._error is not None:
            self._error.setMaximumWidth(metrics.letter * Width.LONG.value)

    def read_in(self) -> None:
        """Another language of the form, direction or kind of digits."""
        self.editor.read_in(self._canvas.drawing)
        self.editor.retranslate()
        self.refresh(self._canvas.session.node(self.ref))

    def retranslate(self) -> None:
        """Another language of the app."""
        self.editor.retranslate()
        for button in (self._why, self._source):
            if button is not None:
                button.speak(self._canvas.drawing.reading)
        self._show_texts()
        self._show_notice()
        self._show_remark()
        self._name_editor()
        self._show_problem()

    @property
    def at_rest(self) -> bool:
        """When nobody is typing in it, and nothing is shown or refused that its answer does not say."""
        opened = self._media is not None or (self.more is not None and self.more.isChecked())
        here = QApplication.focusWidget()
        return not (self._refused or opened or (here is not None and self.isAncestorOf(here))) and self.editor.at_rest

    def close_row(self) -> None:
        """It is going away; what loses the focus on the way must not answer for the instance that takes its place."""
        self._closed = True
        if self._revealed:
            self._canvas.met.add(self._node)
        if self._canvas.fields.get(self.ref) is self:
            del self._canvas.fields[self.ref]

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """A border around editors that have none of their own to colour."""
        super().paintEvent(event)
        if not self._draws_border:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), 2))
            area = self.editor.geometry()
            content = QRect(area)
            content.setWidth(min(area.width(), self.editor.sizeHint().width() + 10))
            content = QStyle.visualRect(self.layoutDirection(), area, content).adjusted(-6, 0, 6, 0)
            painter.drawRoundedRect(QRectF(content.intersected(self.rect())).adjusted(1, 1, -1, -1), 5, 5)

    def _make_editor(self) -> Editor:
        editor = editor_for(self._node, self._canvas.drawing)
        editor.setParent(self.inner)  # before it is shown: without a parent it would be a window for a moment
        editor.answered.connect(self._on_answered)
        editor.complained.connect(self._on_complained)
        editor.stops_changed.connect(self._canvas.restop)
        self._place.insertWidget(0, editor, 100)
        if self._place.count() == 1:
            self._place.addStretch(1)
        shown = not self._is_note or bool(self._node.value)
        if editor.isHidden() is shown:
            editor.setVisible(shown)
        return editor

    def _editor_no_longer_fits(self) -> bool:
        fixed = isinstance(self.editor, ReadonlyEditor)
        if fixed is not self._node.readonly:
            return True
        # Buttons become a list when choices have become many; a list stays a list when they are few for a while.
        return isinstance(self.editor, RadioEditor | CheckBoxesEditor) and editor_class(self._node) is not type(
            self.editor
        )

    def _swap_editor(self) -> None:
        old = self.editor
        had_focus = any(widget.hasFocus() for widget in old.targets())
        self._place.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.editor = self._make_editor()
        self.measure()
        self._canvas.restop()
        if had_focus:
            self.take_focus(Qt.FocusReason.OtherFocusReason)

    def _show_texts(self) -> None:
        node, reading = self._node, self._canvas.drawing.reading
        label = node.label or ("" if self._is_note else node.name)
        if node.required and not node.readonly:
            # A star for the eye; the screen reader hears "required" from the description.
            label = f"{label} \u2217" if not is_marked_up(label) else f"{label} **\u2217**"
        show_text(self.label, label, reading)
        show_text(self.hint, node.hint or "", reading)
        self._show_guidance()
        self._show_media()
        self._show_source()
        if self._is_note:
            self.editor.setVisible(bool(node.value))

    def _show_guidance(self) -> None:
        guidance, reading = self._node.guidance or "", self._canvas.drawing.reading
        if guidance and self.more is None:
            self.more = QToolButton(self.inner)
            self.more.setAutoRaise(True)
            self.more.setCheckable(True)
            self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.more.toggled.connect(self._on_more)
            self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if self.more is None:
            return
        self.more.setVisible(bool(guidance))
        self.more.setText(reading.own(say("guidance")))
        put_arrow(self.more, opened=self.more.isChecked(), mirrored=reading.right_to_left)
        if self._guidance is not None:
            show_text(self._guidance, guidance, reading)
            self._guidance.setVisible(self.more.isChecked() and bool(guidance))

    def _show_media(self) -> None:
        """Pictures, recordings and films beside the label."""
        own, drawing = self.editor.shows_media(self._node), self._canvas.drawing
        names = {kind: name for kind, name in self._node.media.items() if kind not in own}
        if names and self._media is None:
            self._media = Media(self.inner, drawing.media, open_outside)
            self._column.insertWidget(0, self._media)
        if self._media is None:
            return
        if self._media.show_media(names, plain(self._node.label or "") or self._node.name, drawing.reading):
            self._canvas.restop()

    def _name_editor(self) -> None:
        label = plain(self._node.label or "") or self._node.name
        parts = [say("required_mark")] if self._node.required and not self._node.readonly else []
        shown = self.problem if self._says_problem() else ""
        code, value = self.editor.notice
        parts += [
            text
            for text in (
                self._canvas.remarks.get(self.ref, ""),
                shown,
                notice(code, value),
                plain(self._node.hint or ""),
            )
            if text
        ]
        self.editor.set_names(label, ". ".join(parts))

    def _says_problem(self) -> bool:
        return self.unreadable or self._revealed

    def _show_problem(self) -> None:
        text = self._problem_shown() if self._says_problem() and not self._node.readonly else ""
        if text and self._error is None:
            self._make_error()
        if self._error is not None and self._error_icon is not None and self._why is not None:
            self._why.setVisible(bool(text))
            self._error.setText(text)
            self._error.setVisible(bool(text))
            self._error_icon.setVisible(bool(text))
            side = self.fontMetrics().height()
            colour = self.palette().color(QPalette.ColorRole.BrightText)
            self._error_icon.setPixmap(icons.picture("problem", colour, side))
        borders = self.editor.mark_invalid(invalid=bool(text))
        draws = bool(text) and not borders
        if draws is not self._draws_border:
            self._draws_border = draws
            self.update()
        if self._error is not None:
            self._name_editor()
        if not self.isVisible():
            self.forget_heights()

    def _problem_shown(self) -> str:
        """The problem as it is shown: the form's sentence in its direction, ours in the app's."""
        reading, violation = self._canvas.drawing.reading, self._node.violation
        if violation is not None and violation.message and not self.unreadable:
            return reading.directed(shown_in_text(plain(violation.message), reading.digits))
        return reading.own(shown_in_text(self.problem, reading.digits))

    def _make_error(self) -> None:
        self._error_icon, self._error = QLabel(self.inner), Words(self.inner, role="error")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        self._error.setMaximumWidth(self._canvas.metrics.letter * Width.LONG.value)
        line.addWidget(self._error, 100)
        self._why = self._why_button()
        line.addWidget(self._why, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self._column.insertLayout(self._column.indexOf(self.hint), line)

    def _show_notice(self) -> None:
        """What was done to the answer, or is odd about it."""
        code, value = self.editor.notice
        if code and self._notice is None:
            self._notice = NoticeLine(self.inner)
            self._column.insertWidget(self._column.indexOf(self.hint), self._notice)
        if self._notice is not None:
            reading = self._canvas.drawing.reading
            self._notice.say(reading.own(shown_in_text(notice(code, value), reading.digits)) if code else "")

    def _show_remark(self) -> None:
        """What a supervisor said of the answer."""
        words = self._canvas.remarks.get(self.ref, "")
        if words and self._remark is None:
            self._remark = NoticeLine(self.inner, icon="returned")
            self._column.insertWidget(1, self._remark)
        if self._remark is not None:
            self._remark.say(self._canvas.drawing.reading.own(say("remark", words=isolate(words))) if words else "")

    def _why_button(self) -> WhyButton:
        button = WhyButton(self.inner)
        button.wanted.connect(lambda: self._canvas.why_wanted.emit(self.ref))
        button.speak(self._canvas.drawing.reading)
        return button

    def _show_source(self) -> None:
        """Beside what is only shown: where it comes from."""
        fixed = isinstance(self.editor, ReadonlyEditor) and not self._is_note
        if fixed and self._source is None:
            self._source = self._why_button()
            self._place.insertWidget(1, self._source, 0, Qt.AlignmentFlag.AlignTop)
        if self._source is not None:
            self._source.setVisible(fixed)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """What can be asked and done about the question."""
        menu = QMenu(self)
        menu.addAction(f"{say('why')}\tF6", lambda: self._canvas.why_wanted.emit(self.ref))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _on_answered(self, value: str | list[str] | None) -> None:
        if self._closed:
            return
        self._refused = ""
        self._canvas.answer(self.ref, value)
        self._value = self._node.value
        if self._value and self.editor.notice[0] == "taken_away":
            self.editor.remark("")
        self._show_problem()

    def _on_complained(self) -> None:
        self._refused = ""
        self._show_notice()
        self._show_problem()
        self._canvas.problem_changed.emit(self.ref)

    def show_guidance(self) -> None:
        """The longer hint, or away with it."""
        if self.more is not None and self.more.isVisibleTo(self):
            self.more.toggle()

    def _on_link(self, address: str) -> None:
        ask_to_open(self, address)

    def _on_more(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        if shown and self._guidance is None:
            self._guidance = Words(self.inner, role="muted")
            self._guidance.linkActivated.connect(self._on_link)
            self._guidance.setMaximumWidth(self._canvas.metrics.letter * 80)
            self._column.addWidget(self._guidance)
        self._show_texts()
