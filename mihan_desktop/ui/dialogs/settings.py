"""How the window looks: language, digits, colours, size. What is chosen is seen at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import NAMES
from mihan_desktop.ui.preferences import DIGITS, LANGUAGES
from mihan_desktop.ui.theme import SCALES, Look
from mihan_desktop.ui.widgets.fields import Field


class SettingsDialog(Dialog):
    """Signals: language_wanted(str)."""

    language_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self.language, self.digits, self.look, self.scale = (QComboBox() for _ in range(4))
        self._fields = [Field(context.theme, box) for box in (self.language, self.digits, self.look, self.scale)]
        for field in self._fields:
            self.body.addWidget(field)
        self.cancel_button.hide()
        self._fill()
        self.retranslate()
        for box, chosen in (
            (self.language, self._on_language), (self.digits, self._on_digits),
            (self.look, self._on_look), (self.scale, self._on_look),
        ):  # fmt: skip
            box.activated.connect(chosen)

    def _fill(self) -> None:
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        for kind in DIGITS:
            self.digits.addItem("", kind)
        for look in Look:
            self.look.addItem("", look)
        for scale in SCALES:
            self.scale.addItem("", scale)
        looks = self.context.preferences.looks
        theme = self.context.theme
        for box, value in (
            (self.language, self.context.language.code), (self.digits, looks.digits),
            (self.look, theme.look), (self.scale, theme.scale),
        ):  # fmt: skip
            box.setCurrentIndex(max(0, box.findData(value)))

    def retranslate(self) -> None:
        """Every text again."""
        self.say(self.tr("Appearance and language"), "", self.tr("Done"))
        for field, text in zip(
            self._fields,
            (self.tr("Language"), self.tr("Digits"), self.tr("Colours"), self.tr("Size of text")),
            strict=True,
        ):
            field.say(text)
        for index, text in enumerate((self.tr("As the language writes"), "٠١٢٣٤٥٦٧٨٩", "0123456789")):
            self.digits.setItemText(index, text)
        for index, text in enumerate((self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))):
            self.look.setItemText(index, text)
        for index, scale in enumerate(SCALES):
            self.scale.setItemText(index, self.context.language.percent(scale / 100))

    def _on_language(self) -> None:
        self.language_wanted.emit(self.language.currentData())

    def _on_digits(self) -> None:
        kind = str(self.digits.currentData())
        self.context.preferences.keep(digits=kind)
        self.context.language.speak(self.context.language.code, kind)

    def _on_look(self) -> None:
        look, scale = Look(self.look.currentData()), int(self.scale.currentData())
        self.context.preferences.keep(look=look, scale=scale)
        self.context.theme.wear(look, scale)
