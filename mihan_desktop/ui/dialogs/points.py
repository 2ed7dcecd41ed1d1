"""Asking for points: an appeal of the person or an adjustment by the office, with a reason; a second person decides."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import What
from mihan_desktop.domain.points.shown import PersonPoints
from mihan_desktop.domain.registrations import RegistrationSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import points_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.asking import AskingDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.points_words import said, told
from mihan_desktop.ui.widgets.digits import ascii_digits
from mihan_desktop.ui.widgets.fields import Field, line_edit


class AskPointsDialog(AskingDialog):
    """Attributes: about (the line, or the account as a whole), points; own: the reason."""

    def __init__(
        self,
        context: Context,
        user: User,
        record: RegistrationSummary,
        points: PersonPoints,
        wanted: tuple[What, Account, str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, user, record, parent, width=560, words=84)
        self._what, self._account, rule = wanted
        self._given = next(one.given for one in points.accounts if one.account is self._account)
        self.about = QComboBox()
        self.about.addItem("", "")
        for given in self._given:
            self.about.addItem("", given.rule_id)
        self.about.setCurrentIndex(max(0, self.about.findData(rule)))
        self.about.setMinimumContentsLength(20)
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.points = line_edit(codes=True)
        self.points.setMaxLength(6)
        self._fields = tuple(Field(context.theme, control) for control in (self.about, self.points, self.own))
        self.put(*self._fields)
        self.retranslate()
        self.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        name, account = isolate(self.record.label), said(points_words.ACCOUNTS[self._account])
        appeal = self._what is What.APPEAL
        heading = self.tr("Appeal of {name}: {account}") if appeal else self.tr("Adjust points of {name}: {account}")
        self.say(
            heading.format(name=name, account=account),
            self.tr("It counts when a second person approves it, and stays in the ledger for ever with your name."),
            self.tr("Save and ask"),
        )
        about, points, own = self._fields
        about.say(self.tr("What it is about"))
        points.say(
            self.tr("How many points"),
            self.tr("A number above 0") if appeal else self.tr("With a minus before it where points are taken"),
        )
        own.say(self.tr("Why? The second person decides by it."), self.tr("Ctrl+Enter finishes"))
        self.about.setItemText(0, self.tr("The account as a whole"))
        for at, given in enumerate(self._given, 1):
            self.about.setItemText(at, told(given.label, self.context.language) or given.rule_id)
        points.blame(self.problem(self.points))
        own.blame(self.problem(self.own))

    def at_fault(self, code: str) -> QWidget:
        """The number, or the reason."""
        return self.points if code in ("points_range", "points_appeal_down") else self.own

    def confirm(self) -> None:
        """Save it; it is durable when the dialog goes."""
        number = _whole(self.points.text())
        desk, user, record_id = self.context.desk.points, self.user, self.record.record_id
        what, account, rule, words = self._what, self._account, str(self.about.currentData()), self.own.toPlainText()
        self.ask(lambda: desk.ask(user, record_id, what, account, number, words, rule=rule))


def _whole(text: str) -> int:
    """A whole number in any digits; 0, which nobody may ask for, where it is none."""
    written = ascii_digits(text).strip().replace("−", "-")
    try:
        return int(written)
    except ValueError:
        return 0
