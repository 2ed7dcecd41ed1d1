"""A place as latitude and longitude: typed in any way people write it, or the middle of a district."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from forms.nodes import Node
from mihan_desktop.ui import icons
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox
from mihan_desktop.ui.widgets.coordinates import in_iraq, read_angle, read_pair
from mihan_desktop.ui.widgets.digits import shown_digits, without_zero_fraction


class GeoPointEditor(Editor):
    """Two angles; both or neither make an answer. A pair pasted into one line fills both.

    Altitude and accuracy are 0 where somebody has typed the place; a district's place says how rough it is.
    """

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        self.lines = (QLineEdit(self), QLineEdit(self))
        self._labels = (QLabel(self), QLabel(self))
        self.districts = ChoiceBox(self)
        self.districts.chosen.connect(self._on_district)
        self._sign, self.note = QLabel(self), QLabel(self)
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(4)
        for column, (label, line) in enumerate(zip(self._labels, self.lines, strict=True)):
            label.setProperty("role", "muted")
            line.setMaxLength(60)
            line.editingFinished.connect(self.settle)
            layout.addWidget(label, 0, column)
            layout.addWidget(line, 1, column)
        told = QHBoxLayout()
        told.addWidget(self._sign)
        told.addWidget(self.note, 1)
        layout.addWidget(self.districts, 2, 0, 1, 2)
        layout.addLayout(told, 3, 0, 1, 2)
        self.setFocusProxy(self.lines[0])
        self.retranslate()
        self.read_in(drawing)

    def show_node(self, node: Node) -> None:
        """The value, unless something else is being typed."""
        self._value = node.value
        if not self.problem and not any(line.isModified() for line in self.lines):
            self._show()

    def targets(self) -> list[QWidget]:
        """Latitude, longitude, districts."""
        return [*self.lines, self.districts]

    def steps(self) -> list[QWidget]:
        """Enter stops at both lines."""
        return list(self.lines)

    def enter(self, widget: QWidget) -> bool:
        """Takes the marked district of an open list, or what is typed."""
        if widget is self.districts:
            self.districts.take()
        else:
            self.settle()
        return False

    def has_open_list(self) -> bool:
        """Whether the districts are shown."""
        return self.districts.is_open

    def open_popup(self) -> bool:
        """The list of districts."""
        if self.districts.is_open:
            self.districts.close_list()
        else:
            self.districts.setFocus()
            self.districts.open_list()
        return True

    def set_names(self, label: str, description: str) -> None:
        """Each line says which of the two it is."""
        for widget, word in zip(self.targets(), ("latitude", "longitude", "from_district"), strict=True):
            widget.setAccessibleName(f"{label}: {say(word)}")
            widget.setAccessibleDescription(description)

    def settle(self) -> None:
        """What is typed becomes the answer when it is a whole place."""
        self.districts.take_typed()
        if not any(line.isModified() for line in self.lines):
            return
        self._split_pair()
        texts = [line.text().strip() for line in self.lines]
        if any(texts) and not all(texts) and not self._value:
            return  # the other half is still to come
        for line in self.lines:
            line.setModified(False)
        value = self._read(texts)
        self.complain("not_a_place" if value is None else "")
        if value is not None:
            self._take(value)
        elif self._value:
            self._value = ""
            self._tell()
            self.answered.emit(None)

    def read_in(self, drawing: Drawing) -> None:
        """Another language, direction or kind of digits."""
        super().read_in(drawing)
        for line in self.lines:
            align_line(line, self.reading, left_to_right=True)
        align_line(self.districts, self.reading, left_to_right=False)
        self._fill_districts()
        if not self.problem:
            self._show()

    def retranslate(self) -> None:
        """The app's words."""
        for label, word in zip(self._labels, ("latitude", "longitude"), strict=True):
            label.setText(self.reading.own(say(word)))
        self.districts.setPlaceholderText(say("from_district"))
        self._tell()

    def _fill_districts(self) -> None:
        from resources.codes import code_list
        from resources.codes.places import district_places

        spoken = self.reading.spoken if self.reading.spoken in ("ar", "ckb", "en") else "en"
        governorates = {code.code: code.names[spoken] for code in code_list("governorates")}
        named = {code.code: f"{code.names[spoken]} ({governorates[code.parent]})" for code in code_list("districts")}
        known = [code for code in named if code in district_places()]
        self.districts.set_choices(known, [named[code] for code in known])

    def _split_pair(self) -> None:
        """Both written into the first line: each goes into its own."""
        text = self.lines[0].text()
        pair = read_pair(text) if read_angle(text, 0) is None else None
        if pair is not None:
            for line, part in zip(self.lines, pair, strict=True):
                line.setText(shown_digits(part, self.reading.digits))
                line.setModified(True)

    def _on_district(self, code: str) -> None:
        from resources.codes.places import district_places

        place = district_places().get(code)
        if place is not None:
            self.complain("")
            self._take(f"{place.latitude} {place.longitude} 0 {place.accuracy}")

    def _take(self, value: str) -> None:
        changed = value != self._value
        self._value = value
        self._show()
        if changed:
            self.answered.emit(value or None)

    def _read(self, texts: list[str]) -> str | None:
        if not any(texts):
            return ""
        latitude, longitude = (read_angle(text, axis) for axis, text in enumerate(texts))
        return None if latitude is None or longitude is None else f"{latitude} {longitude} 0 0"

    def _show(self) -> None:
        parts = [*self._value.split(), "", ""]
        for line, part in zip(self.lines, parts, strict=False):
            line.setText(shown_digits(without_zero_fraction(part), self.reading.digits))
        self._tell()

    def _rough(self) -> str:
        """How rough the place is, in metres, "0" when it is not said."""
        parts = self._value.split()
        return parts[3] if len(parts) == 4 else "0"

    def _tell(self) -> None:
        """A place outside the country is unusual, not wrong; a rough one says so."""
        parts = self._value.split()
        words, icon = "", ""
        if len(parts) >= 2 and not in_iraq(parts[0], parts[1]):
            words, icon = say("outside_iraq"), "warning"
        elif self._rough() not in ("", "0", "0.0"):
            kilometres = f"{float(self._rough()) / 1000:g}"
            words, icon = say("rough_place", kilometres=shown_digits(kilometres, self.reading.digits)), "info"
        self.note.setText(self.reading.own(words))
        for widget in (self.note, self._sign):
            widget.setVisible(bool(words))
        if icon:
            side = self.fontMetrics().height()
            self._sign.setPixmap(icons.picture(icon, self.palette().color(QPalette.ColorRole.Text), side))
