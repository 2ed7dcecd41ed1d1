"""A repeat: its instances as cards, one more by a button or F7, removal that can be undone."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Node, NodeKind
from mihan_desktop.ui import icons
from mihan_desktop.ui.form.body import Body
from mihan_desktop.ui.form.canvas import Canvas, Row, drawn_children
from mihan_desktop.ui.form.drawing import Reading, Words, show_text
from mihan_desktop.ui.form.editors.readonly import value_in_words
from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.form.glyphs import put_arrow
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.snapshot import Answers, restore_instance, take
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.digits import shown_digits

ALL_OPEN = 4
"""So many instances are shown unfolded when the form opens; of more, only the last."""
PADDING = 14
SUMMARY_PARTS, SUMMARY_LETTERS = 3, 80


class InstanceCard(QFrame):
    """One instance: a header that folds it, and its questions, drawn when it is first unfolded."""

    def __init__(self, node: Node, number: int, canvas: Canvas, repeat: "RepeatView") -> None:
        super().__init__(repeat)
        self.ref = node.ref
        self.number = number
        self.body: Body | None = None
        self._canvas = canvas
        self._repeat = repeat
        self.setProperty("role", "card")
        self.fold = QPushButton(self)
        self.fold.setProperty("role", "quiet")
        self.fold.setAutoDefault(False)
        self.fold.clicked.connect(lambda: self.set_open(opened=not self.is_open))
        self.remove = QPushButton(self)
        self.remove.setProperty("role", "quiet")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(lambda: repeat.remove(self.number))
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, 0, 0)
        header.addWidget(self.fold, 0)
        header.addStretch(1)
        header.addWidget(self.remove, 0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(PADDING, 8, PADDING, 12)
        self._layout.setSpacing(10)
        self._layout.addLayout(header)
        self.refresh_header()

    @property
    def is_open(self) -> bool:
        """Whether its questions are shown."""
        return self.body is not None and self.body.isVisibleTo(self)

    @property
    def title(self) -> str:
        """The repeat's label and the instance's number."""
        label = plain(self._canvas.session.node(self._repeat.ref).label or "") or say("entry")
        return f"{label} {shown_digits(str(self.number + 1), self._canvas.drawing.reading.digits)}"

    def set_open(self, *, opened: bool) -> None:
        """Folds or unfolds."""
        if opened and self.body is None:
            nodes = drawn_children(self._canvas.session.node(self.ref))
            self.body = Body(nodes, self._canvas, self, self._repeat.indent + PADDING + 1)
            self._layout.addWidget(self.body)
        if self.body is not None:
            self.body.setVisible(opened)
        self.refresh_header()
        if self.isVisible():
            self._repeat.stops_changed()

    def refresh_header(self) -> None:
        """What stands in the header: the title, and the first answers, by which one knows it when it is folded."""
        node = self._canvas.session.node(self.ref)
        reading = self._canvas.drawing.reading
        summary = "" if self.is_open else " · ".join(_first_answers(node, reading))[:SUMMARY_LETTERS]
        text = f"{self.title}  —  {summary}" if summary else self.title
        self.fold.setText(reading.directed(text.replace("&", "&&")))
        put_arrow(self.fold, opened=self.is_open, mirrored=reading.right_to_left)
        self.fold.setAccessibleName(say("unfold", label=self.title))
        self.remove.setText(reading.own(say("remove")))
        self.remove.setAccessibleName(f"{say('remove')}: {self.title}")
        self.remove.setVisible(self._canvas.session.node(self._repeat.ref).can_remove)

    def stops(self) -> Iterator[QWidget]:
        """Header, questions, and last the button that removes it."""
        yield self.fold
        if self.body is not None and self.is_open:
            yield from self.body.stops()
        yield self.remove

    def close_card(self) -> None:
        """It is going away."""
        if self.body is not None:
            self.body.close_body()


class RepeatView(Row):
    """All instances below each other, "add" at the end, "undo" where one was removed."""

    def __init__(self, node: Node, canvas: Canvas, parent: QWidget, indent: int = 0) -> None:
        super().__init__(parent)
        self.ref = node.ref
        self.indent = indent
        self.cards: list[InstanceCard] = []
        self._canvas = canvas
        self._removed: tuple[int, tuple[Answers, ...]] | None = None
        self._label = Words(self, role="heading")
        self._empty = QLabel(self)
        self._empty.setProperty("role", "muted")
        self._undo_bar = QFrame(self)
        self._undo_text = QLabel(self._undo_bar)
        self.undo_button = QPushButton(self._undo_bar)
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self.undo)
        bar = QHBoxLayout(self._undo_bar)
        bar.setContentsMargins(14, 4, 14, 4)
        bar.addWidget(self._undo_text)
        bar.addWidget(self.undo_button)
        bar.addStretch(1)
        self._undo_bar.hide()
        self.add_button = QPushButton(self)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        for widget in (self._label, self._empty):
            self._layout.addWidget(widget)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        canvas.repeats[self.ref] = self
        self.sync()

    def hide_label(self) -> None:
        """The section's title says it already."""
        self._label.setMaximumHeight(0)

    def sync(self, keep: int | None = None) -> None:
        """As many cards as there are instances; the first ``keep`` are untouched, later ones drawn anew."""
        try:
            node = self._canvas.session.node(self.ref)
        except KeyError:
            return
        instances = node.children
        keep = min(len(self.cards), len(instances)) if keep is None else keep
        first_time = not self.cards
        was_open = [card.is_open for card in self.cards[keep:]]
        for card in self.cards[keep:]:
            card.close_card()
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        del self.cards[keep:]
        for number in range(keep, len(instances)):
            card = InstanceCard(instances[number], number, self._canvas, self)
            self.cards.append(card)
            self._layout.insertWidget(2 + number, card)
            many = first_time and len(instances) > ALL_OPEN and number < len(instances) - 1
            folded = number - keep + 1 < len(was_open) and not was_open[number - keep + 1]
            card.set_open(opened=not many and not folded)
            card.show()
        self.refresh(node)
        self.stops_changed()

    def refresh(self, node: Node) -> None:
        """Labels, and which buttons there are."""
        reading = self._canvas.drawing.reading
        show_text(self._label, node.label or "", reading)
        label = plain(node.label or "") or say("entry")
        self._empty.setText(reading.own(say("none_yet")))
        self._empty.setVisible(not self.cards)
        self.add_button.setText(reading.own(say("add", label=isolate(label))))
        side = self.fontMetrics().height()
        self.add_button.setIcon(icons.icon("plus", self.palette().color(QPalette.ColorRole.ButtonText), side))
        self.add_button.setIconSize(QSize(side, side))
        self.add_button.setToolTip("F7")
        self.add_button.setVisible(node.can_add)
        for card in self.cards:
            card.refresh_header()
        self.undo_button.setText(reading.own(say("undo")))

    def add(self) -> None:
        """One more instance, with the keyboard in its first question."""
        if not self._canvas.session.node(self.ref).can_add:
            return
        self._forget_removed()
        change = self._canvas.session.add_repeat(self.ref)
        self._canvas.apply(change)
        self._canvas.committed.emit(self.ref)
        if self.cards:
            self.cards[-1].set_open(opened=True)
            self._focus_card(len(self.cards) - 1)

    def remove(self, number: int) -> None:
        """Without one instance; its answers are kept until the next change here, so that it can come back."""
        session = self._canvas.session
        node = session.node(self.ref)
        if not node.can_remove or not 0 <= number < len(node.children):
            return
        title = self.cards[number].title
        kept = tuple(take(instance) for instance in node.children[number:])
        change = session.remove_repeat(node.children[number].ref)
        self._removed = (number, kept)
        self.sync(keep=number)
        self._canvas.apply(change)
        reading = self._canvas.drawing.reading
        self._undo_text.setText(reading.own(say("removed", label=isolate(title))))
        self._layout.removeWidget(self._undo_bar)
        self._layout.insertWidget(2 + number, self._undo_bar)
        self._undo_bar.show()
        self.stops_changed()
        self.undo_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._canvas.committed.emit(self.ref)

    def undo(self) -> None:
        """The removed instance back where it was, with its answers."""
        if self._removed is None:
            return
        number, kept = self._removed
        self._forget_removed()
        change = restore_instance(self._canvas.session, self.ref, number, kept)
        self.sync(keep=number)
        self._canvas.apply(change)
        self._canvas.committed.emit(self.ref)
        self._focus_card(number)

    def fields(self) -> Iterator[Field]:
        """The questions of the unfolded instances."""
        for card in self.cards:
            if card.body is not None and card.is_open:
                yield from card.body.fields()

    def stops(self) -> Iterator[QWidget]:
        """Card by card, then "add"."""
        for number, card in enumerate(self.cards):
            if self._removed is not None and self._removed[0] == number:
                yield self.undo_button
            yield from card.stops()
        if self._removed is not None and self._removed[0] >= len(self.cards):
            yield self.undo_button
        yield self.add_button

    def stops_changed(self) -> None:
        """Tells the section that Tab has another way to go."""
        self._canvas.restop()

    def measure(self) -> None:
        """Other widths."""
        for card in self.cards:
            if card.body is not None:
                card.body.measure()

    def read_in(self) -> None:
        """Another language of the form."""
        self.refresh(self._canvas.session.node(self.ref))
        for card in self.cards:
            if card.body is not None:
                card.body.read_in()

    def retranslate(self) -> None:
        """Another language of the app."""
        self.refresh(self._canvas.session.node(self.ref))
        for card in self.cards:
            if card.body is not None:
                card.body.retranslate()

    def close_row(self) -> None:
        """It is going away."""
        self._canvas.repeats.pop(self.ref, None)
        for card in self.cards:
            card.close_card()

    def _forget_removed(self) -> None:
        self._removed = None
        self._undo_bar.hide()

    def _focus_card(self, number: int) -> None:
        card = self.cards[number]
        for field in card.body.fields() if card.body is not None else ():
            if field.take_focus(Qt.FocusReason.OtherFocusReason):
                return
        card.fold.setFocus(Qt.FocusReason.OtherFocusReason)


def _first_answers(node: Node, reading: Reading) -> list[str]:
    answers: list[str] = []
    for child in node.children:
        if len(answers) == SUMMARY_PARTS:
            break
        if child.kind is NodeKind.GROUP and child.relevant:
            answers += _first_answers(child, reading)
        elif child.kind is NodeKind.QUESTION and child.relevant and child.control != "upload":
            answers += [said for said in [value_in_words(child, reading)] if said]
    return answers[:SUMMARY_PARTS]
