"""Writing down what a person asks the ministry about their own record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.registrations import RegistrationSummary
from mihan_desktop.domain.requests import Asked, AskedBy, Shown
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import rights_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.asking import AskingDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.fields import Field


class RequestDialog(AskingDialog):
    """Attributes: what, asked_by, shown (lists); own: the person's words."""

    def __init__(self, context: Context, user: User, record: RegistrationSummary, parent: QWidget | None) -> None:
        super().__init__(context, user, record, parent, width=700, words=72)
        self.what, self.asked_by, self.shown = QComboBox(), QComboBox(), QComboBox()
        for box, kinds in ((self.what, Asked), (self.asked_by, AskedBy), (self.shown, Shown)):
            for one in kinds:
                box.addItem("", one.value)
            box.setMinimumContentsLength(20)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        theme = context.theme
        self._fields = tuple(Field(theme, control) for control in (self.what, self.asked_by, self.shown, self.own))
        self.put(*self._fields)
        self.retranslate()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Ask the ministry for {name}").format(name=isolate(self.record.label)),
            self.tr(
                "A supervisor approves it like a record; it goes to the ministry, which decides. The answer comes "
                "back here. Tell the person the number on their receipt is enough to ask how it stands."
            ),
            self.tr("Save the request"),
        )
        names = (
            self.tr("What is asked for"),
            self.tr("Who asks for it"),
            self.tr("Who they are was seen by"),
            self.tr("In the person's own words, if they want to say why"),
        )
        for field, name in zip(self._fields, names, strict=True):
            field.say(name)
        for box, words in (
            (self.what, rights_words.ASKED), (self.asked_by, rights_words.ASKED_BY), (self.shown, rights_words.SHOWN),
        ):  # fmt: skip
            for at, text in enumerate(words.values()):
                box.setItemText(at, rights_words.said(text))
        self._fields[3].blame(self.problem(self.own))

    def confirm(self) -> None:
        """Save it; it is durable when the dialog goes."""
        requesting, user, record_id = self.context.desk.requesting, self.user, self.record.record_id
        what, words = Asked(self.what.currentData()), self.own.toPlainText()
        asked_by, shown = AskedBy(self.asked_by.currentData()), Shown(self.shown.currentData())
        self.ask(lambda: requesting.ask(user, record_id, what, asked_by=asked_by, shown=shown, words=words))
