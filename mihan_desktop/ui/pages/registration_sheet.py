"""The sheet on which a form is filled: its name, what can be done with it, notes, and the form itself below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import readers_names
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pages.registration_duplicates import DuplicatePanel
from mihan_desktop.ui.pages.registration_notes import RegistrationNotes
from mihan_desktop.ui.pages.registration_offers import OffersCard
from mihan_desktop.ui.widgets.card import Card, button, dress, label, row, say
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from mihan_desktop.ui.filling import Filling
    from mihan_desktop.ui.form.drawing import Run
    from mihan_desktop.ui.form.earlier import Earlier
    from mihan_desktop.ui.form.view import FormView
    from mihan_desktop.ui.widgets.digits import Digits

TONGUE = QT_TRANSLATE_NOOP("RegistrationPage", "Language of the form")
LEAVE = (
    QT_TRANSLATE_NOOP("RegistrationPage", "Leave"),
    QT_TRANSLATE_NOOP("RegistrationPage", "The draft is kept (Esc)"),
)
SAVE = (
    QT_TRANSLATE_NOOP("RegistrationPage", "Save"),
    QT_TRANSLATE_NOOP("RegistrationPage", "Save the registration and go to the next (Ctrl+Enter)"),
)
HOUSEHOLD = (
    QT_TRANSLATE_NOOP("RegistrationPage", "Save, next of the household"),
    QT_TRANSLATE_NOOP("RegistrationPage", "The next form begins with this household's answers (F2)"),
)
RECEIPT = (
    QT_TRANSLATE_NOOP("RegistrationPage", "Receipt"),
    QT_TRANSLATE_NOOP("RegistrationPage", "Print the receipt of the record saved last (Ctrl+P)"),
)


class RegistrationSheet(QWidget):
    """Attributes: tongue (chooses the form's language), save_button, notes, offers, duplicates (see there), room (the
    parent of a form that is to be put on it: what gets another parent later is dressed twice).

    Signals: save_wanted(), household_wanted(), leave_wanted(), receipt_wanted(), tongue_chosen(name).
    """

    save_wanted = Signal()
    household_wanted = Signal()
    leave_wanted = Signal()
    receipt_wanted = Signal()
    tongue_chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, px = context.theme, context.theme.px
        self._name = label("heading", wrap=True)
        self.tongue = QComboBox()
        self.tongue.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # languages differ by form
        self.tongue.activated.connect(lambda _: self.tongue_chosen.emit(self.tongue.currentData()))
        self._receipt = button("quiet", self.receipt_wanted.emit)
        self._household = button("quiet", self.household_wanted.emit)
        self._leave, self.save_button = (
            button("secondary", self.leave_wanted.emit),
            button("primary", self.save_wanted.emit),
        )
        self.notes = RegistrationNotes(context)
        self.offers = OffersCard(context)
        self.duplicates = DuplicatePanel(context)
        self.room = Card(theme, margin=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(4), px(24), px(12))
        column.setSpacing(px(10))
        acts = QWidget()
        line = FlowLayout(acts, gap=px(8))
        for part in (self._receipt, self._household, self.tongue, self._leave, self.save_button):
            line.addWidget(part)
        if theme.large:
            column.addWidget(self._name)
            column.addWidget(acts)
        else:
            column.addLayout(row(self._name, acts, wide=self._name))
        column.addWidget(self.notes)
        column.addWidget(self.offers)
        if theme.large:
            column.addWidget(self.duplicates)
            column.addWidget(self.room, 1)
        else:
            column.addLayout(row(self.room, self.duplicates, spacing=px(10), wide=self.room), 1)

    @property
    def shares(self) -> bool:
        """Whether the next form can begin with this household's answers."""
        return self._household.isVisibleTo(self)

    def put(self, form: QWidget, filling: Filling) -> None:
        """Another form on the sheet."""
        self.notes.show_opened(filling.opened)
        self.offers.show_offers(filling.opened.offered)
        self.room.body.addWidget(form)
        self.tongue.clear()
        from mihan_desktop.ui.form.drawing import language_code

        session = filling.session
        codes = {name: language_code(session.definition, name) for name in session.languages}
        for name, shown in readers_names(codes).items():
            self.tongue.addItem(shown, name)
        self.tongue.setCurrentIndex(self.tongue.findData(filling.session.language))
        self.tongue.setVisible(len(filling.session.languages) > 1)

    def take_away(self, form: FormView) -> None:
        """The form is left."""
        self.room.body.removeWidget(form)
        form.end()

    def show_filling(self, filling: Filling, *, printable: bool) -> None:
        """Its title, and which of the acts there are."""
        self._name.setText(filling.session.definition.title)
        self._receipt.setVisible(printable)
        self._household.setVisible(filling.opened.shares)

    def retranslate(self) -> None:
        """Every text again."""
        theme = self._context.theme
        self.notes.retranslate()
        self.offers.retranslate()
        self.duplicates.retranslate()
        self.tongue.setAccessibleName(_text(TONGUE))
        self.tongue.setToolTip(_text(TONGUE))
        for control, (name, tip) in (
            (self._leave, LEAVE),
            (self.save_button, SAVE),
            (self._household, HOUSEHOLD),
            (self._receipt, RECEIPT),
        ):
            say(control, _text(name), _text(tip))
        for control, icon, colour in (
            (self.save_button, "check", "on_primary"),
            (self._household, "users", "primary"),
            (self._receipt, "print", "primary"),
        ):
            dress(control, theme, icon, colour)


def view_of(context: Context, filling: Filling, room: Card, *, digits: Digits, earlier: Earlier, run: Run) -> FormView:
    """The form of ``filling`` as it will stand in ``room``, not begun yet. run: has the work on a file done."""
    from mihan_desktop.ui.form.view import FormView
    from mihan_desktop.ui.scanner import ScannerFolder

    own = context.own
    folder = own.settings.scanner_folder
    paged = "pages" in filling.session.definition.style
    return FormView(
        filling.session,
        room,
        digits=digits,
        attachments=filling.files,
        run=run,
        scanner=ScannerFolder(Path(folder), filling) if folder else None,
        one_page=own.settings.one_page and not paged,
        earlier=earlier,
        media=lambda name: filling.opened.media.get(name.rpartition("/")[2]),
        begin=False,
    )


def _text(name: str) -> str:
    return QCoreApplication.translate("RegistrationPage", name)
