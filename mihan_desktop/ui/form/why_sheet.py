"""A sheet that answers "why is this question so?" for any question of the form, those that are hidden too."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from forms.nodes import Node, NodeKind
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.why_words import Line, explained
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox

_SIGNS = {"": "", "yes": "✓", "no": "✗"}
LETTERS, LINES, MOST_ENTRIES = 76, 17, 20


class WhySheet(QDialog):
    """reach(ref) puts the keyboard in a question.

    Attributes: ref (of the question told about), box (chooses another), text, go (to the question itself).
    """

    def __init__(self, canvas: Canvas, ref: str, reach: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._reach = reach
        self.ref = ref
        self.setModal(True)
        self._heading, self._which = QLabel(self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self.box = ChoiceBox(self)
        self._which.setBuddy(self.box)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._on_link)
        self.close_button, self.go = QPushButton(self), QPushButton(self)
        self.go.setProperty("role", "primary")
        self._say()
        self.go.setAutoDefault(False)
        self.close_button.setAutoDefault(False)
        self.go.clicked.connect(lambda: self._go_to(self.ref))
        self.close_button.clicked.connect(self.reject)
        self.box.chosen.connect(self.tell)
        self._lay_out()
        named = self._name()
        self.tell(ref if ref in named or not named else named[0])
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, ref: str) -> None:
        """Explains another question."""
        if not ref:
            self.box.set_value(self.ref)
            return
        self.ref = ref
        self.box.set_value(ref)
        lines = explained(self._canvas.session, ref, self._canvas.drawing.reading)
        colours = self.palette().color(QPalette.ColorRole.Link).name(), self._danger()
        self.text.setHtml(page(lines, *colours, right_to_left=self.isRightToLeft()))
        self.go.setEnabled(self._canvas.session.node(ref).relevant)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """F6 closes what F6 has opened."""
        if event.key() == Qt.Key.Key_F6:
            self.reject()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        """Speak again when the app's language changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "go"):
            self._say()
            self._name()
            self.tell(self.ref)

    def _say(self) -> None:
        self.setLayoutDirection(self._app_direction())
        self.setWindowTitle(say("why"))
        self._heading.setText(say("why"))
        self._which.setText(say("why_which"))
        self.box.setAccessibleName(say("why_which"))
        self.text.setAccessibleName(say("why"))
        self.go.setText(say("why_go"))
        self.close_button.setText(say("close"))

    def _name(self) -> list[str]:
        """The questions in the list, told apart in the app's language; their refs."""
        asked = questions(self._canvas.session.root, self.ref)
        named = [(node.ref, self._entry(node)) for node in asked]
        self.box.set_choices([each for each, _ in named], [name for _, name in named])
        return [each for each, _ in named]

    def _lay_out(self) -> None:
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        room = self.screen().availableSize()
        self.resize(min(letter * LETTERS + 60, room.width() - 40), min(line * LINES + 120, room.height() - 80))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * line, line, 2 * line, line)
        column.setSpacing(line // 2)
        for widget in (self._heading, self._which, self.box, self.text):
            column.addWidget(widget)
        column.setStretch(3, 1)
        column.addLayout(buttons)

    def _app_direction(self) -> Qt.LayoutDirection:
        from PySide6.QtGui import QGuiApplication

        return QGuiApplication.layoutDirection()

    def _danger(self) -> str:
        return self.palette().color(QPalette.ColorRole.BrightText).name()

    def _entry(self, node: Node) -> str:
        """A question in the list: its label, and whether it is asked."""
        mark = "\u200f" if self.isRightToLeft() else "\u200e"  # the line that it stands in begins at its first letter
        label = mark + isolate(plain(node.label or "") or node.name)
        if node.parent is not None and node.parent.index:
            label = f"{label} ({node.parent.index})"
        return label if node.relevant else say("why_hidden", label=label)

    def _on_link(self, url: QUrl) -> None:
        self._go_to(url.toString())

    def _go_to(self, ref: str) -> None:
        """To the question in the form; one that cannot be seen is explained instead."""
        if ref and self._canvas.session.node(ref).relevant:
            self.accept()
            if (form := self.parentWidget()) is not None:
                form.window().activateWindow()
            self._reach(ref)
        elif ref:
            self.tell(ref)


def page(lines: list[Line], link: str, danger: str, *, right_to_left: bool) -> str:
    """The explanation as HTML that a text browser draws in either direction."""
    side = "right" if right_to_left else "left"
    body: list[str] = []
    for line in lines:
        sign = _SIGNS[line.sign]
        colour = f' style="color:{danger}"' if line.sign == "no" else f' style="color:{link}"'
        shown = f"<b{colour}>{sign}</b>&nbsp; " if sign else ""
        top = 10 if line.level == 0 and body else 2
        weight = "font-weight:600;" if line.level == 0 else ""
        body.append(
            f'<p style="margin-{side}:{line.level * 24}px; margin-top:{top}px; {weight}">{shown}{line.text}</p>'
        )
    direction = "rtl" if right_to_left else "ltr"
    return f'<style>a {{ color: {link}; }}</style><div dir="{direction}">{"".join(body)}</div>'


def questions(root: Node, ref: str) -> Iterator[Node]:
    """Every question that a person may wonder about, in the form's order: of a long repeat the first entries, and the
    one that ref stands in.
    """
    waiting = [root]
    while waiting:
        node = waiting.pop()
        below = node.children
        if node.kind is NodeKind.REPEAT:
            below = tuple(each for each in below if each.index <= MOST_ENTRIES or ref.startswith(f"{each.ref}/"))
        waiting.extend(reversed(below))
        if _is_asked(node):
            yield node


def _is_asked(node: Node) -> bool:
    """Whether a person may wonder about it: questions and what is shown to them, no groups, no hidden values."""
    heads = "label" in node.appearance and node.control in ("select1", "select")  # of a table, nothing to answer
    return node.kind in (NodeKind.QUESTION, NodeKind.NOTE) and not node.index and not heads
