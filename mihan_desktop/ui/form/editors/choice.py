"""One choice: a few as radio buttons, many as a line to type into with the list below."""

from collections.abc import Callable, Iterator
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from forms.nodes import Choice, Node
from forms.problems import FormError
from forms.session import Session
from mihan_desktop.domain.work.coding import Coder, Kind, Phrase
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.button_row import ButtonRow, picture_of
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.editors.marks import Radio, Style
from mihan_desktop.ui.form.editors.scale import ScaleRow
from mihan_desktop.ui.form.markup import is_marked_up, plain
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.choice_list import READ, Picture
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox
from mihan_desktop.ui.widgets.digits import ascii_digits

FEW = 6
"""Up to so many choices are shown all at once."""
LONG_LIST, LISTS_KEPT = 1_000, 4
_TOLD = 60
"""Letters of what was typed that a sentence says again."""
_finders: dict[int, tuple[tuple[Choice, ...], Coder]] = {}
_long_lists: dict[int, tuple[tuple[Choice, ...], list[str], list[str]]] = {}
LOOKED_AT = 200
"""So many choices of a list are asked for a picture: one without any among them has none."""


def listed(choices: tuple[Choice, ...]) -> tuple[list[str], list[str]]:
    """The values of choices, and their labels as words on one line. Questions share long lists: each is gone through
    once, and of 50,000 labels without markup none is looked at twice.
    """
    kept = _long_lists.get(id(choices))
    if kept is not None and kept[0] is choices:
        return kept[1], kept[2]
    values = [choice.value for choice in choices]
    labels = [choice.label or choice.value for choice in choices]
    if is_marked_up("".join(labels)):
        labels = [plain(label) for label in labels]
    if len(choices) >= LONG_LIST:
        while len(_long_lists) >= LISTS_KEPT:
            del _long_lists[next(iter(_long_lists))]
        _long_lists[id(choices)] = choices, values, labels
    return values, labels


def finder_of(choices: tuple[Choice, ...]) -> Coder | None:
    """What finds choices by what people call them; None for a list that says nothing of it. Questions share it."""
    kept = _finders.get(id(choices))
    if kept is not None and kept[0] is choices:
        return kept[1]
    if not any(choice.words for choice in choices[:LOOKED_AT]):
        return None
    same = next((one for one in _finders.values() if one[0] == choices), None)
    if same is not None:  # the same list in the next person's form: nothing is read anew
        return same[1]
    while len(_finders) >= LISTS_KEPT:
        del _finders[next(iter(_finders))]
    finder = Coder(_phrases(choices))
    _finders[id(choices)] = choices, finder
    return finder


def read_ahead(session: Session) -> Work:
    """Reads what people call the choices of a form that was opened, before anybody comes to their lines."""
    for node in [one for one in session.root.walk() if one.control in ("select1", "select") and "[" not in one.ref]:
        yield False
        with suppress(FormError):  # whoever draws the question hears of it
            finder = finder_of(node.choices) if node.relevant else None
            while finder is not None and finder.read(READ):
                yield False


def _phrases(choices: tuple[Choice, ...]) -> Iterator[Phrase]:
    for choice, label in zip(choices, listed(choices)[1], strict=True):
        yield Phrase(choice.value, "", label, Kind.TITLE)
        for words in choice.words.split(";"):
            if words.strip():
                yield Phrase(choice.value, "", words.strip())


def pictures_of(choices: tuple[Choice, ...], media: Callable[[str], bytes | None]) -> Picture | None:
    """What reads the picture of a choice for a list; None where the first choices have none."""
    if not any(choice.media.get("image") for choice in choices[:LOOKED_AT]):
        return None
    return lambda number: picture_of(choices[number], media)


def _in_columns(appearance: frozenset[str]) -> Style | None:
    """How the buttons of a table or a scale look; None for those that stand in a row of their own."""
    if "list-nolabel" in appearance:
        return Style.ALONE
    return Style.UNDER if appearance & {"likert", "list"} else None


class ButtonsEditor(Editor):
    """All choices to see, each a button of its own; below them a line that says when there are none."""

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing, make: Callable[[], QAbstractButton]) -> None:
        super().__init__(node, drawing)
        self._choices: tuple[Choice, ...] = ()
        self._names = ("", "")
        style = _in_columns(node.appearance)
        self.row: ButtonRow | ScaleRow = (
            ButtonRow(node.appearance, drawing, make) if style is None else ScaleRow(style, drawing, make)
        )
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        layout.addWidget(self._nothing)

    def stops(self) -> list[QWidget]:
        """All buttons, each with what plays its recording."""
        players = self.row.players if isinstance(self.row, ButtonRow) else {}
        return [stop for button in self.row.buttons for stop in (button, *players.get(button, ()))]

    def set_names(self, label: str, description: str) -> None:
        """The question stands in each button's description, its name is the choice."""
        self._names = (label, description)
        self.setAccessibleName(label)
        said = f"{label}. {description}" if description else label
        for button in self.row.buttons:
            button.setAccessibleDescription(said)

    def read_in(self, drawing: Drawing) -> None:
        """The labels are other ones: the buttons are made again."""
        super().read_in(drawing)
        self.row.drawing = drawing
        self._choices = ()

    def retranslate(self) -> None:
        """The app's words."""
        self._nothing.setText(self.reading.own(say("no_choices")))


class RadioEditor(ButtonsEditor):
    """All choices to see. Arrows and the digits 1–9 choose, Delete clears."""

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing, lambda: Radio(self))
        self._value = ""
        self._group = QButtonGroup(self)
        self._clear = QAction(self)
        self._clear.triggered.connect(self._on_cleared)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addAction(self._clear)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The choices, made again only when they are others, and the chosen one."""
        if node.choices != self._choices or not self.row.buttons:
            self._fill(node.choices)
        self._value = node.value
        self._mark()

    def targets(self) -> list[QWidget]:
        """The chosen button, else the first: the arrows do the rest."""
        chosen = [button for button in self.row.buttons if button.isChecked()]
        return list(chosen or self.row.buttons[:1])

    def retranslate(self) -> None:
        """The app's words."""
        super().retranslate()
        self._clear.setText(self.reading.own(say("clear")))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Digits choose, Delete clears."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._on_cleared()
                return True
            digit = ascii_digits(event.text())
            plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plainly and digit in tuple("123456789") and int(digit) <= len(self.row.buttons):
                button = self.row.buttons[int(digit) - 1]
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                button.click()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, choices: tuple[Choice, ...]) -> None:
        self._choices = choices
        focused = any(button.hasFocus() for button in self.row.buttons)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self.row.fill(choices)
        for button in self.row.buttons:
            self._group.addButton(button)
            button.installEventFilter(self)
            button.clicked.connect(self._on_clicked)
        self._nothing.setVisible(not choices)
        self.set_names(*self._names)
        self.stops_changed.emit()
        if focused and self.row.buttons:
            self.row.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        self._group.setExclusive(False)
        chosen = False
        for button in self.row.buttons:
            button.setChecked(button.property("choice") == self._value)
            chosen = chosen or button.isChecked()
        self._group.setExclusive(True)
        # One stop for Tab: the chosen button, or the first one.
        for number, button in enumerate(self.row.buttons):
            stop = button.isChecked() if chosen else number == 0
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _on_clicked(self) -> None:
        button = self._group.checkedButton()
        value = "" if button is None else str(button.property("choice"))
        if value and value != self._value:
            self._value = value
            self._mark()
            self.answered.emit(value)

    def _on_cleared(self) -> None:
        if self._value:
            self._value = ""
            self._mark()
            self.answered.emit(None)


def tell_refused(editor: Editor, box: ChoiceBox) -> None:
    """What was typed in a line and is none of the choices is said under it until somebody types again."""

    def remark(text: str) -> None:
        if isValid(editor):  # a line that goes with its form loses the keyboard last of all
            editor.remark("none_of_them", isolate(text[:_TOLD]))

    box.refused.connect(remark)
    box.textEdited.connect(lambda _: editor.remark(""))


class ListEditor(Editor):
    """A line to type into, with the matching choices below: 50,000 open at once."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._choices: tuple[Choice, ...] | None = None
        self.box = ChoiceBox(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.picture = QLabel(self)
        self.picture.hide()
        layout.addWidget(self.picture)
        self.setFocusProxy(self.box)
        align_line(self.box, self.reading, left_to_right=False)
        self.box.chosen.connect(self._on_chosen)
        tell_refused(self, self.box)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The choices, when they are others, and the chosen one."""
        choices = node.choices
        if self._choices is None or (choices is not self._choices and choices != self._choices):
            self._choices = choices
            self.box.set_choices(*listed(choices))
            self.box.set_finder(finder_of(choices))
            self.box.set_pictures(pictures_of(choices, self.drawing.media))
            self.retranslate()
        if node.value != self.box.value:
            self.box.set_value(node.value)
        self._show_picture()

    def targets(self) -> list[QWidget]:
        """The line."""
        return [self.box]

    def settle(self) -> None:
        """What is typed becomes the answer when it is a choice."""
        self.box.take_typed()

    def enter(self, widget: QWidget) -> bool:
        """Takes the marked choice of an open list, then goes on; where several fit and none is marked it stays."""
        del widget
        if self.asks():
            return True
        self.box.take()
        return False

    def asks(self) -> bool:
        """Several fit and none is marked: the first is marked now."""
        return self.box.asks()

    def has_open_list(self) -> bool:
        """Whether the list is open."""
        return self.box.is_open

    def open_popup(self) -> bool:
        """The whole list, or away with it."""
        if self.box.is_open:
            self.box.close_list()
        else:
            self.box.open_list()
        return True

    def read_in(self, drawing: Drawing) -> None:
        """Another direction."""
        super().read_in(drawing)
        align_line(self.box, self.reading, left_to_right=False)

    def retranslate(self) -> None:
        """What to do here, in the language of the app."""
        if self._choices or self._choices is None:
            self.box.set_prompts(say("type_to_search"), say("filter"))
        else:
            self.box.set_prompts(say("no_choices"))

    def _on_chosen(self, value: str) -> None:
        self.answered.emit(value or None)
        self._show_picture()

    def _show_picture(self) -> None:
        """The picture of what is chosen, below the line."""
        picture = self.box.model.picture_of(self.box.value)
        self.picture.setVisible(picture is not None)
        self.picture.setPixmap(picture or QPixmap())
        self.picture.setAccessibleName(self.box.model.label_of(self.box.value) or "")
