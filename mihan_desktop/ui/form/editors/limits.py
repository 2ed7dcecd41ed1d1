"""How long an answer may be, as the form's own rule says it, and the count of letters beside what is typed."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from forms.nodes import Node
from forms.xpath.syntax import Binary, Call, Number, Syntax
from mihan_desktop.ui.form.drawing import Reading
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.digits import shown_digits


def longest(node: Node) -> int | None:
    """The most letters that the constraint lets an answer have (``string-length(.) <= 30``); None when it sets none.

    Only what must hold in any case counts: one side of an ``or`` limits nothing.
    """
    constraint = node.definition.bind.constraint
    if constraint is None:
        return None
    found = _limits(constraint.tree, constraint.source)
    return min(found) if found else None


def _limits(tree: Syntax, source: str) -> list[int]:
    match tree:
        case Binary(operator="and", left=left, right=right):
            return [*_limits(left, source), *_limits(right, source)]
        case Binary(operator="<=" | "=" | "<" as operator, left=left, right=Number(value=value)):
            return _limit(left, operator, value, source)
        case Binary(operator=">=" | "=" | ">" as operator, left=Number(value=value), right=right):
            return _limit(right, operator, value, source)
    return []


def _limit(measured: Syntax, operator: str, value: float, source: str) -> list[int]:
    match measured:
        case Call(name="string-length", arguments=(what,)) if source[what.span.start : what.span.end].strip() == ".":
            return [int(value) - (operator in "<>")] if value >= 1 else []
        case Call(name="string-length", arguments=()):
            return [int(value) - (operator in "<>")] if value >= 1 else []
    return []


class Count(QLabel):
    """``12 of 30``: how many letters there are, and how many there may be; in the colour of problems when too many."""

    def __init__(self, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._most = most
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_count(self, letters: int, reading: Reading) -> None:
        """So many letters are typed."""
        said = say("stars", given=str(letters), most=str(self._most))
        self.setText(reading.own(shown_digits(said, reading.digits)))
        role = "error" if letters > self._most else "muted"
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        self.adjustSize()


class CountInside(QObject):
    """Keeps a count inside the end of a line while the line has the keyboard, so that nothing moves when it comes."""

    def __init__(self, line: QLineEdit, count: Count) -> None:
        super().__init__(line)
        self._line, self._count = line, count
        count.hide()
        line.installEventFilter(self)
        line.textChanged.connect(self.place)

    def place(self) -> None:
        """At the end of the line, in the middle of its height."""
        line, count = self._line, self._count
        room = count.sizeHint().width() + 12 if count.isVisibleTo(line) else 0
        at_left = bool(line.alignment() & Qt.AlignmentFlag.AlignRight)
        line.setTextMargins(room if at_left else 0, 0, 0 if at_left else room, 0)
        x = 8 if at_left else line.width() - count.width() - 8
        count.move(QPoint(x, (line.height() - count.height()) // 2))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Comes and goes with the keyboard."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._count.setVisible(event.type() is QEvent.Type.FocusIn)
            self.place()
        elif event.type() is QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)
