"""The ministry's receipt for one batch, read again: what became of every record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.tracing import OpenedReceipt, ReceiptLine
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.lines import lines_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text

ICONS = {ChangeKind.REGISTRATION: "registration", ChangeKind.CLASS: "users", ChangeKind.ATTENDANCE: "attendance"}
ICONS |= {ChangeKind.REQUEST: "info", ChangeKind.DUPLICATE: "users", ChangeKind.QUESTION: "search"}
ICONS |= {ChangeKind.POINTS: "check", ChangeKind.ENROLMENT: "users", ChangeKind.FOLLOW_UP: "phone"}
ICONS |= {ChangeKind.EMPLOYER: "office", ChangeKind.VACANCY: "vacancies"}
ICONS |= {ChangeKind.CALL: "send", ChangeKind.REFERRAL: "send"}
ICONS |= {ChangeKind.ASSESSMENT: "check", ChangeKind.FAIR: "users", ChangeKind.SURVEY: "form"}


class OpenReceiptDialog(Dialog):
    """Signals: went(str, object) a line was opened."""

    went = Signal(str, object)

    def __init__(self, context: Context, receipt: OpenedReceipt, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=580)
        self._receipt = receipt
        self.model: RowsModel[ReceiptLine] = RowsModel(
            [Column(lambda: "", lambda one: one.label, self._sign, self._why, lambda one: ICONS.get(one.kind, "info"))],
            lambda one: one.change_id,
            self,
        )
        self.list = lines_view(context.theme)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(self.list_height(240))
        self.list.activated.connect(lambda _: self.confirm())
        self._said = label("muted", wrap=True)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.retranslate())
        self.body.addWidget(self.list)
        self.body.addWidget(self._said)
        self.model.show(sorted(receipt.lines, key=lambda one: (not one.code, one.label)))  # what came back first
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.retranslate()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        receipt, language = self._receipt, self.context.language
        heading = self.tr("Receipt {number} for batch {batch}").format(
            number=language.number(receipt.number), batch=language.number(receipt.batch)
        )
        when = language.moment(receipt.at, self.context.now())
        self.say(
            heading,
            self.tr("Signed by the ministry {when}; checked with the key that is pinned at this desk.").format(
                when=when
            ),
            self.tr("Open the record"),
            self.tr("Close"),
        )
        chosen = self.model.row(self.list.currentIndex())
        self.accept_button.setVisible(chosen is not None and chosen.kind is ChangeKind.REGISTRATION)
        self._said.setText(self._why(chosen) if chosen is not None else "")
        self._said.setVisible(bool(self._said.said()))
        self.list.setAccessibleName(self.tr("What became of each record"))
        self.model.speak()

    def confirm(self) -> None:
        """Show the record that is chosen."""
        chosen = self.model.row(self.list.currentIndex())
        if chosen is not None and chosen.kind is ChangeKind.REGISTRATION:
            self.accept()
            self.went.emit("person", chosen.record_id)

    def _sign(self, one: ReceiptLine) -> Sign:
        icon, tone = STATUS_LOOKS[one.status]
        return Sign(status_text(one.status), icon, tone)

    def _why(self, one: ReceiptLine) -> str:
        return messages.sentence(one.code, {}, self.context.language) if one.code else ""
