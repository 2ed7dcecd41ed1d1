"""Choices as buttons in a row or below each other, with their pictures and recordings."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forms.nodes import Choice
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.marks import Check, Radio, Style
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.media import PLAYED, Media, open_outside
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

SHORT_LABEL, LONG_LABEL = 22, 60
PICTURE_SIDE = 96
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


def picture_of(choice: Choice, media: Callable[[str], bytes | None]) -> QPixmap | None:
    """The choice's image, small enough for a list; None when it has none or it cannot be read."""
    name = choice.media.get("image", "")
    data = media(name) if name else None
    picture = QPixmap()
    if data is None or not picture.loadFromData(data):
        return None
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(PICTURE_SIDE, PICTURE_SIDE, keep, smooth)


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
        if row.isHidden():  # else it comes with the question, which is laid out once then
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
