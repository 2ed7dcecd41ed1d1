"""One choice: a few as radio buttons, many as a line to type into with the list below."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forms.nodes import Choice, Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.editors.marks import Check, Radio, Style
from mihan_desktop.ui.form.editors.scale import ScaleRow
from mihan_desktop.ui.form.markup import is_marked_up, plain
from mihan_desktop.ui.form.media import PLAYED, Media, open_outside
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.choice_list import Picture
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox
from mihan_desktop.ui.widgets.digits import ascii_digits
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

FEW = 6
"""Up to so many choices are shown all at once."""
SHORT_LABEL, LONG_LABEL = 22, 60
PICTURE_SIDE = 96
LONG_LIST, LISTS_KEPT = 1_000, 4
_long_lists: dict[int, tuple[tuple[Choice, ...], list[str], list[str]]] = {}
LOOKED_AT = 200
"""So many choices of a list are asked for a picture: one without any among them has none."""
_SIDE_BY_SIDE = frozenset(
    {"horizontal", "horizontal-compact", "columns", "columns-pack", "columns-flex", "compact", "likert"}
)


def column_count(appearance: frozenset[str]) -> int:
    """How many aligned columns an appearance asks for (``columns-3``, ``compact-2``); 0 when it does not say."""
    for name in appearance:
        stem, _, count = name.rpartition("-")
        if stem in ("columns", "compact", "quickcompact") and count.isascii() and count.isdigit():
            return min(int(count), 10)
    return 3 if "columns" in appearance else 0


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


def picture_of(choice: Choice, media: Callable[[str], bytes | None]) -> QPixmap | None:
    """The choice's image, small enough for a list; None when it has none or it cannot be read."""
    name = choice.media.get("image", "")
    data = media(name) if name else None
    picture = QPixmap()
    if data is None or not picture.loadFromData(data):
        return None
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(PICTURE_SIDE, PICTURE_SIDE, keep, smooth)


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


class _Caption(QLabel):
    """The words of a long choice: they wrap, and a click on them is a click on the button."""

    def __init__(self, text: str, button: QAbstractButton) -> None:
        super().__init__(text)
        self._button = button
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Presses the button."""
        if self._button.isEnabled() and self.rect().contains(event.position().toPoint()):
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            self._button.click()


class ButtonRow(QWidget):
    """Buttons for choices, beside each other where they are short, else below each other.

    Attributes: buttons, players (by button, what plays the recording or the film of its choice).
    """

    def __init__(self, appearance: frozenset[str], drawing: Drawing, make: Callable[[], QAbstractButton]) -> None:
        super().__init__()
        self._appearance = appearance
        self.drawing = drawing
        self._make = make
        self.buttons: list[QAbstractButton] = []
        self.players: dict[QAbstractButton, list[QWidget]] = {}
        self._rows: list[QWidget] = []
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 2, 0, 2)
        self._outer.setSpacing(2)

    def fill(self, choices: tuple[Choice, ...]) -> None:
        """Other choices: these buttons are made again, nothing else."""
        for row in self._rows:
            self._outer.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons, self.players = [], [], {}
        labels = [plain(choice.label) or choice.value for choice in choices]
        columns = column_count(self._appearance)
        flows = columns > 0 or bool(self._appearance & _SIDE_BY_SIDE)
        if flows or (len(labels) <= 4 and all(len(label) <= SHORT_LABEL for label in labels)):
            holder = QWidget(self)
            flow = FlowLayout(holder, columns=columns, gap=18)
            for choice, label in zip(choices, labels, strict=True):
                flow.addWidget(self._piece(choice, label))
            self._keep(holder)
            return
        for choice, label in zip(choices, labels, strict=True):
            self._keep(self._piece(choice, label))

    def _keep(self, row: QWidget) -> None:
        self._rows.append(row)
        beginning = Qt.AlignmentFlag.AlignLeft if isinstance(row, QAbstractButton) else Qt.AlignmentFlag(0)
        self._outer.addWidget(row, 0, beginning)
        row.show()

    def _piece(self, choice: Choice, label: str) -> QWidget:
        button = self._make()
        button.setProperty("choice", choice.value)
        button.setAccessibleName(label)
        bare = "no-buttons" in self._appearance
        if bare and isinstance(button, Radio | Check):
            button.style_of = Style.TILE
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons.append(button)
        picture = picture_of(choice, self.drawing.media)
        if picture is not None:
            button.setIcon(QIcon(picture))
            button.setIconSize(QSize(PICTURE_SIDE, PICTURE_SIDE))
        played = {kind: name for kind in PLAYED if (name := choice.media.get(kind, ""))}
        short = bare or len(label) <= LONG_LABEL
        if short:
            # An ampersand is a letter here, not a mnemonic.
            button.setText(self.drawing.reading.directed(label.replace("&", "&&")))
        if short and not played:
            return button
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter if short else Qt.AlignmentFlag.AlignTop)
        if not short:
            layout.addWidget(_Caption(self.drawing.reading.directed(label), button), 1)
        if played:
            media = Media(row, self.drawing.media, open_outside)
            media.show_media(played, label, self.drawing.reading)
            self.players[button] = media.buttons
            layout.addWidget(media)
            layout.addStretch(1)
        return row


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
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The choices, when they are others, and the chosen one."""
        choices = node.choices
        if self._choices is None or (choices is not self._choices and choices != self._choices):
            self._choices = choices
            self.box.set_choices(*listed(choices))
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
        """Takes the marked choice of an open list, then goes on."""
        del widget
        self.box.take()
        return False

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
        self.box.setPlaceholderText(say("type_to_search" if self._choices or self._choices is None else "no_choices"))

    def _on_chosen(self, value: str) -> None:
        self.answered.emit(value or None)
        self._show_picture()

    def _show_picture(self) -> None:
        """The picture of what is chosen, below the line."""
        picture = self.box.model.picture_of(self.box.value)
        self.picture.setVisible(picture is not None)
        self.picture.setPixmap(picture or QPixmap())
        self.picture.setAccessibleName(self.box.model.label_of(self.box.value) or "")
