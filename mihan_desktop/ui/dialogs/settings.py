"""How the window looks and how one works: what is chosen is seen at once, and kept for the person who chose it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.settings import LOCK_MINUTES, PAPERS
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog, scrolling
from mihan_desktop.ui.dialogs.office_sending import OfficeSending
from mihan_desktop.ui.language import NAMES
from mihan_desktop.ui.preferences import DIGITS, LANGUAGES
from mihan_desktop.ui.theme import SCALES, Look
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.fields import Field, line_edit


def ask_for_folder(parent: QWidget, title: str, before: str) -> str:
    """A folder; "" when the person thought better of it."""
    return QFileDialog.getExistingDirectory(parent, title, before)


class SettingsDialog(Dialog):
    """own: somebody is signed in, whose settings these are; else those of this PC. Signals: language_wanted(str)."""

    language_wanted = Signal(str)

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        *,
        own: bool = False,
        choose_folder: Callable[[QWidget, str, str], str] = ask_for_folder,
    ) -> None:
        super().__init__(context, parent)
        self._own, self._choose_folder = own, choose_folder
        self.language, self.digits, self.look, self.scale, self.lock, self.paper = (QComboBox() for _ in range(6))
        self.folder = line_edit(codes=True)
        self.browse = button("secondary", self._browse)
        beside = QWidget()
        across = QHBoxLayout(beside)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.folder, 1)
        across.addWidget(self.browse)
        beside.setFocusProxy(self.folder)
        theme = context.theme
        self._looks = [Field(theme, box) for box in (self.language, self.digits, self.look, self.scale)]
        self._work = [Field(theme, part) for part in (self.lock, beside, self.paper)]
        self.tabs = QTabWidget()
        for fields in (self._looks, self._work):
            self.tabs.addTab(scrolling(self._sheet(fields)), "")
        self.sending = OfficeSending(context, context.own.user if own else None)
        self.tabs.addTab(scrolling(self.sending), "")
        for at in (1, 2):
            self.tabs.setTabVisible(at, own)
        self.tabs.setMaximumHeight(context.theme.px(400))  # the longest of them scrolls
        self.body.addWidget(self.tabs)
        self.cancel_button.hide()
        self._fill()
        self.retranslate()
        self._listen()

    def _sheet(self, fields: list[Field]) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setSpacing(self.context.theme.px(10))
        for field in fields:
            column.addWidget(field)
        column.addStretch(1)
        return sheet

    def _listen(self) -> None:
        for box, chosen in (
            (self.language, self._on_language), (self.digits, self._on_digits), (self.look, self._on_look),
            (self.scale, self._on_look), (self.lock, self._on_work), (self.paper, self._on_work),
        ):  # fmt: skip
            box.activated.connect(chosen)
        self.folder.editingFinished.connect(self._on_work)

    def _fill(self) -> None:
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        for box, values in (
            (self.digits, DIGITS), (self.look, tuple(Look)), (self.scale, SCALES), (self.lock, self._locks()),
            (self.paper, PAPERS),
        ):  # fmt: skip
            for value in values:
                box.addItem("", value)
        theme, own, lock = self.context.theme, self.context.own.settings, self.context.own.lock_after
        for box, value in (
            (self.language, self.context.language.code), (self.digits, self.context.language.digits),
            (self.look, theme.look), (self.scale, theme.scale), (self.lock, lock), (self.paper, own.paper),
        ):  # fmt: skip
            box.setCurrentIndex(max(0, box.findData(value)))
        self.folder.setText(own.scanner_folder)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(self.tr("Settings"), "", self.tr("Done"))
        self.tabs.setTabText(0, self.tr("Appearance and language"))
        self.tabs.setTabText(1, self.tr("Work"))
        self.tabs.setTabText(2, self.tr("Sending"))
        self.tabs.setAccessibleName(self.tr("Settings"))
        self.tabs.tabBar().setAccessibleName(self.tr("Settings"))
        looks = (self.tr("Language"), self.tr("Digits"), self.tr("Colours"), self.tr("Size of text"))
        for field, text in zip(self._looks, looks, strict=True):
            field.say(text)
        lock, folder, paper = self._work
        lock.say(self.tr("Lock by itself when nobody is there"), self.tr("Drafts stay"))
        folder.say(self.tr("Folder of the scanner"), self.tr("The form offers the newest pictures of this folder"))
        self.folder.setAccessibleName(self.tr("Folder of the scanner"))
        self.browse.setText(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the folder of the scanner"))
        paper.say(self.tr("Paper of receipts"))
        self._name_choices()
        self.sending.retranslate()

    def _name_choices(self) -> None:
        language = self.context.language
        never = self.tr("Never")
        minutes = self.tr("After {n} minutes")
        texts: tuple[tuple[QComboBox, tuple[str, ...]], ...] = (
            (self.digits, (self.tr("As the language writes"), "٠١٢٣٤٥٦٧٨٩", "0123456789")),
            (self.look, (self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))),
            (self.scale, tuple(language.percent(scale / 100) for scale in SCALES)),
            (self.lock, tuple(minutes.format(n=language.number(n)) if n else never for n in self._locks())),
            (self.paper, (self.tr("Sheets of A6"), self.tr("Roll of 80 mm"))),
        )
        for box, names in texts:
            for index, text in enumerate(names):
                box.setItemText(index, text)

    def _locks(self) -> tuple[int, ...]:
        """What may be chosen: the ministry says after how long every desk locks at the latest."""
        return tuple(filter(self.context.own.policy.may_lock_after, LOCK_MINUTES))

    def _on_language(self) -> None:
        self.language_wanted.emit(self.language.currentData())

    def _on_digits(self) -> None:
        kind = str(self.digits.currentData())
        if self._own:
            self.context.own.choose(digits=kind)
        else:
            self.context.preferences.keep(digits=kind)
            self.context.language.speak(self.context.language.code, kind)

    def _on_look(self) -> None:
        look, scale = Look(self.look.currentData()), int(self.scale.currentData())
        if self._own:
            self.context.own.choose(look=look.value, scale=scale)
        else:
            self.context.preferences.keep(look=look, scale=scale)
            self.context.theme.wear(look, scale)

    def _on_work(self) -> None:
        self.context.own.choose(
            lock_minutes=int(self.lock.currentData()),
            paper=str(self.paper.currentData()),
            scanner_folder=self.folder.text().strip(),
        )

    def _browse(self) -> None:
        chosen = self._choose_folder(self, self.tr("Folder of the scanner"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self._on_work()
