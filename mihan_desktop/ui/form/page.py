"""One section as a page that scrolls: title, questions, and the way to its neighbours."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forms.nodes import NodeKind
from mihan_desktop.ui.form.body import Body
from mihan_desktop.ui.form.canvas import AT_ONCE, Canvas, letters
from mihan_desktop.ui.form.drawing import Words, show_text
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.rows import Question
from mihan_desktop.ui.form.sections import Section
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.scroll import Scroll


class SectionPage(Scroll):
    """Signals: back_wanted(), next_wanted() from the buttons at the end."""

    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, section: Section, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self.section = section
        self._canvas = canvas
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Empty and in its place before it is filled: what moves to another parent is dressed and measured again.
        content = QWidget(self.viewport())
        content.setProperty("role", "page")
        content.resize(self.viewport().size())
        self.setWidget(content)
        self._title, self._hint = Words(content, role="title"), Words(content, role="muted")
        canvas.allowance = AT_ONCE
        self.body = Body(section.nodes(canvas.session), canvas, content)
        for row in self.body.rows.values():
            if isinstance(row, RepeatView) and row.ref == section.ref:
                row.hide_label()
        self.back, self.next = QPushButton(content), QPushButton(content)
        self.back.setProperty("role", "quiet")
        for button, wanted in ((self.back, self.back_wanted), (self.next, self.next_wanted)):
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
        ways = QWidget(content)
        line = FlowLayout(ways, gap=8)
        for button in (self.next, self.back):  # in reading order, as Tab comes from the last question
            button.setParent(ways)
            line.addWidget(button)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(28, 20, 28, 20)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self._column.addSpacing(10)
        self._column.addWidget(self.body)
        self._column.addSpacing(18)
        self._column.addWidget(ways)
        self._column.addStretch(1)
        self._shown: QWidget | None = None
        self._at: int | None = None
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)

    def fields(self) -> Iterator[Question]:
        """The questions to be seen, in order."""
        return self.body.fields()

    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order."""
        yield from self.body.stops()
        yield self.next
        yield self.back

    def fields_of(self, section: Section) -> Iterator[Question]:
        """The questions of one section, on a page that holds all of them."""
        for ref in section.roots():
            row = self.body.row(ref)
            if row is not None and row.isVisibleTo(self):
                yield from row.fields()

    def show_section(self, section: Section) -> None:
        """Scrolls so that a section stands at the top."""
        row = next((row for ref in section.roots() if (row := self.body.row(ref)) is not None), None)
        if row is not None:
            self._shown, self._at = row, 0
            self._show_again()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """The person looks around: nothing is scrolled back."""
        self._shown = None
        super().wheelEvent(event)

    def _on_scrolled(self) -> None:
        self._shown = None

    def _on_grown(self) -> None:
        """What is drawn above what is shown moves it: it is shown again."""
        if self._shown is not None:
            QTimer.singleShot(0, self, self._show_again)

    def _show_again(self) -> None:
        shown, content = self._shown, self.widget()
        if shown is None or content is None or not isValid(shown) or not content.isAncestorOf(shown):
            return
        if self._at is not None:
            self.verticalScrollBar().setValue(shown.mapTo(content, QPoint(0, 0)).y() - self._at)
        if self._at is None or not self._is_seen(shown) or self._is_cut_below(shown):
            self.ensureWidgetVisible(shown, 0, letters(self, 6))

    def _is_cut_below(self, part: QWidget) -> bool:
        room, top = self.viewport().height(), part.mapTo(self.viewport(), QPoint(0, 0)).y()
        return 0 < top < room < top + part.height()

    @property
    def is_bare(self) -> bool:
        """Whether no question stands on it."""
        return not self.body.rows

    def shed(self) -> Work:
        """What nobody sees becomes data again, row by row. What has the keyboard, else what is seen at the top, keeps
        its place in the window from now on, whatever is drawn above it, until the person goes on.
        """
        here = QApplication.focusWidget()
        seen = [row for row in self.body.drawn() if self._is_seen(row)]
        held = next((row for row in seen if here is not None and row.isAncestorOf(here)), seen[0] if seen else None)
        if held is not None:
            self._shown, self._at = held, held.mapTo(self.viewport(), QPoint(0, 0)).y()
        yield from self.body.shed(self._is_seen)

    def hold(self) -> None:
        """All that was seen is there again: it stands where it stood."""
        self._show_again()

    def _is_seen(self, part: QWidget) -> bool:
        shown = self.viewport()
        return part.isVisible() and shown.rect().intersects(QRect(part.mapTo(shown, QPoint(0, 0)), part.size()))

    def close_page(self) -> None:
        """It is going away."""
        self.body.close_body()

    def show_ways(self, back: str, further: str) -> None:
        """What the buttons at the end say; "" hides one."""
        for button, text in ((self.back, back), (self.next, further)):
            button.setText(self._canvas.drawing.reading.own(text.replace("&", "&&")))
            button.setAccessibleName(text)
            button.setVisible(bool(text))

    def show_field(self, field: QWidget) -> None:
        """Scrolls so that the whole field can be seen, with something around it."""
        self._shown, self._at = field, None
        self._show_again()

    def show_title(self, title: str) -> None:
        """The section's title as the list says it, "" for a form of one section; and its hint."""
        reading, session = self._canvas.drawing.reading, self._canvas.session
        self._title.setText(reading.directed(title))
        self._title.setVisible(bool(title))
        group = bool(self.section.ref) and session.node(self.section.ref).kind is NodeKind.GROUP
        show_text(self._hint, self.section.hint(session) if group else "", reading)

    def read_in(self) -> None:
        """Another language of the form, direction or kind of digits."""
        self.body.read_in()

    def measure(self) -> None:
        """Other widths."""
        self.body.measure()

    def retranslate(self) -> None:
        """Another language of the app."""
        self.body.retranslate()
