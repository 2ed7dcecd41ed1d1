"""One section as a page that scrolls: title, questions, and the way to its neighbours."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from forms.nodes import NodeKind
from mihan_desktop.ui.form.body import Body
from mihan_desktop.ui.form.canvas import AT_ONCE, Canvas, letters
from mihan_desktop.ui.form.drawing import Words, show_text
from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.sections import Section
from mihan_desktop.ui.widgets.flow_layout import FlowLayout


class SectionPage(QScrollArea):
    """Signals: back_wanted(), next_wanted() from the buttons at the end."""

    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, section: Section, canvas: Canvas) -> None:
        super().__init__()
        self.section = section
        self._canvas = canvas
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("role", "page")
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
        self.setWidget(content)

    def fields(self) -> Iterator[Field]:
        """The questions to be seen, in order."""
        return self.body.fields()

    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order."""
        yield from self.body.stops()
        yield self.next
        yield self.back

    def fields_of(self, section: Section) -> Iterator[Field]:
        """The questions of one section, on a page that holds all of them."""
        for ref in section.roots():
            row = self.body.row(ref)
            if row is not None and row.isVisibleTo(self):
                yield from row.fields()

    def show_section(self, section: Section) -> None:
        """Scrolls so that a section stands at the top."""
        row = next((row for ref in section.roots() if (row := self.body.row(ref)) is not None), None)
        content = self.widget()
        if row is not None and content is not None:
            self.verticalScrollBar().setValue(row.mapTo(content, QPoint(0, 0)).y())

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
        self.ensureWidgetVisible(field, 0, letters(self, 6))

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
