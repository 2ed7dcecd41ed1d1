"""The records of this desk: found by anything, filtered by where they stand, each with an honest answer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import ReviewDetail
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import icons, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label, row
from mihan_desktop.ui.widgets.difference import DifferenceView
from mihan_desktop.ui.widgets.fields import line_edit
from mihan_desktop.ui.widgets.lines import fit, table_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text

PAUSE = 150
"""Milliseconds without a key after which the search runs."""

FILTERS = (
    RecordStatus.WAITING, RecordStatus.RETURNED, RecordStatus.SEALED, RecordStatus.SENT, RecordStatus.RECEIVED,
    RecordStatus.CONFLICT, RecordStatus.REJECTED, RecordStatus.WITHDRAWN,
)  # fmt: skip
CORRECTABLE = frozenset(RecordStatus) - {
    RecordStatus.SEALED,
    RecordStatus.SENT,
    RecordStatus.WITHDRAWN,
    RecordStatus.DRAFT,
}
WITHDRAWABLE = frozenset({RecordStatus.WAITING, RecordStatus.RETURNED})


class RecordsPage(Page):
    """List at the side, the chosen record and the reason why it is not sent beside it."""

    kinds = frozenset({Kind.REGISTRATIONS, Kind.OUTBOX, Kind.BATCHES})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme, px = context.theme, context.theme.px
        self._detail: ReviewDetail | None = None
        self._why: Problem | None = None
        self.search = line_edit()
        self.search.setClearButtonEnabled(True)
        self._search_icon = self.search.addAction(
            icons.icon("search", theme.colour("muted"), px(16)), self.search.ActionPosition.LeadingPosition
        )
        self.status = QComboBox()
        self.status.addItem("", None)
        for status in FILTERS:
            self.status.addItem("", status)
        self._found = label("muted")
        self.new_button = button("primary", lambda: self.went.emit("registration", "new"))
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self.search, 3)
        top.addWidget(self.status, 1)
        top.addWidget(self._found)
        top.addStretch(1)
        top.addWidget(self.new_button)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._to_list)
        self.status.activated.connect(self.reload)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list())
        split.addWidget(self._below())
        split.setSizes([px(660), px(400)])
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addWidget(split, 1)

    def _list(self) -> QWidget:
        theme = self.context.theme
        self.model: RowsModel[RegistrationSummary] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda record: record.label or self.tr("Without a name yet")),
                Column(lambda: self.tr("Where it is"), lambda record: status_text(record.status), self._sign),
                Column(lambda: self.tr("Entered by"), lambda record: isolate(record.author_name)),
                Column(lambda: self.tr("Saved"), self._when),
            ],
            lambda record: record.record_id,
            self,
        )
        self.table = table_view(theme)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(lambda _: self._correct())
        self._empty = EmptyState(theme, "search", self._begin)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.table)
        return self._either

    def _below(self) -> QWidget:
        theme = self.context.theme
        self.card = Card(theme, margin=14, spacing=8)
        self._name, self.why_label = label("heading", wrap=True), label(wrap=True)
        self._why_title = label("muted")
        self.difference = DifferenceView(self.context)
        self.correct, self.withdraw = button("secondary", self._correct), button("danger", self._withdraw)
        self.card.add(
            row(self._name, self.withdraw, self.correct, wide=self._name),
            self._why_title,
            self.why_label,
            self.difference,
        )
        self.card.body.setStretch(3, 1)
        self.card.hide()
        return self.card

    def title(self) -> str:
        """The page's name."""
        return self.tr("Records")

    def hint(self) -> str:
        """How to search."""
        return self.tr("Parts of a name in any order, a phone or a document number")

    def enter(self, user: User, argument: object = None) -> None:
        """``argument``: a RecordStatus to filter by, or ``"find"`` to begin typing."""
        self._user = user
        self.new_button.setVisible(user.may(Right.REGISTER))
        if isinstance(argument, RecordStatus):
            self.search.clear()
            self.status.setCurrentIndex(max(0, self.status.findData(argument)))
        self.refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Every text again."""
        theme = self.context.theme
        self._search_icon.setIcon(icons.icon("search", theme.colour("muted"), theme.px(16)))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search records"))
        self.status.setAccessibleName(self.tr("Where records stand"))
        self.status.setItemText(0, self.tr("all records"))
        for index, status in enumerate(FILTERS, 1):
            self.status.setItemText(index, status_text(status))
        self.new_button.setText(self.tr("New registration"))
        self.table.setAccessibleName(self.tr("Records of this desk"))
        self.correct.setText(self.tr("Correct"))
        self.withdraw.setText(self.tr("Withdraw"))
        self._why_title.setText(self.tr("Why is this record not sent?"))
        self._show_empty()
        self._show_detail()
        self.difference.retranslate()
        self.model.speak()
        self._show_count()
        fit(self.table, theme)

    def reload(self) -> None:
        """Search again."""
        user, text = self.user, self.search.text().strip()
        status = self.status.currentData()
        wanted = status if isinstance(status, RecordStatus) else None
        self.ask(lambda: self.desk.searching.registrations(user, text, wanted), self._show)

    def _on_typed(self) -> None:
        self._pause.start()

    def _show(self, records: tuple[RegistrationSummary, ...]) -> None:
        current = self.model.row(self.table.currentIndex())
        self.model.show(records)
        fit(self.table, self.context.theme)
        self._either.setCurrentWidget(self.table if records else self._empty)
        self._show_empty()
        self._show_count()
        again = self.model.find(current.record_id) if current is not None else -1
        if again >= 0:
            self.table.selectRow(again)
            self._read(records[again])
        else:
            self._detail = None
            self.card.hide()

    def _show_count(self) -> None:
        count = len(self.model.rows)
        shown = self.tr("%n record(s)", "", count)
        self._found.setText(shown.replace(str(count), self.context.language.number(count)))

    def _show_empty(self) -> None:
        searched = bool(self.search.text().strip()) or self.status.currentIndex() > 0
        register = self._user is not None and self.user.may(Right.REGISTER)
        if searched:
            self._empty.say(
                self.tr("Nothing found"), self.tr("Try fewer letters, another spelling, or all records."), ""
            )
        else:
            verb = self.tr("New registration") if register else ""
            self._empty.say(self.tr("No records yet"), self.tr("What this office saves appears here at once."), verb)

    def _sign(self, record: RegistrationSummary) -> Sign:
        icon, tone = STATUS_LOOKS[record.status]
        return Sign(status_text(record.status), icon, tone)

    def _when(self, record: RegistrationSummary) -> str:
        return self.context.language.moment(record.recorded_at, self.context.now())

    def _to_list(self) -> None:
        if self.model.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _on_current(self, index: QModelIndex) -> None:
        record = self.model.row(index)
        if record is not None and self._user is not None:
            self._read(record)

    def _read(self, record: RegistrationSummary) -> None:
        user, desk = self.user, self.desk

        def read() -> tuple[ReviewDetail, Problem]:
            detail = desk.searching.registration(user, record.record_id)
            return detail, desk.searching.why_not_sent(user, record.record_id)

        def show(read: tuple[ReviewDetail, Problem]) -> None:
            current = self.model.row(self.table.currentIndex())
            if current is not None and current.record_id == record.record_id:
                self._detail, self._why = read
                self._show_detail()

        self.ask(read, show)

    def _show_detail(self) -> None:
        detail, why = self._detail, self._why
        self.card.setVisible(detail is not None)
        if detail is None or why is None:
            return
        received = why.code == "received"
        self._why_title.setVisible(not received)
        self._name.setText(detail.item.label or self.tr("Without a name yet"))
        self.why_label.setText(messages.why_not_sent(why, self.context.language))
        user, change_id = self._user, detail.item.change_id
        if user is not None:
            self.difference.show_detail(detail, lambda name: self.desk.searching.attachment(user, change_id, name))
        registers = self._user is not None and self.user.may(Right.REGISTER)
        size = self.context.theme.px(16)
        self.correct.setVisible(registers and detail.status in CORRECTABLE)
        self.correct.setIcon(icons.icon("draft", self.context.theme.colour("text"), size))
        self.correct.setIconSize(QSize(size, size))
        self.withdraw.setVisible(registers and detail.status in WITHDRAWABLE)

    def _begin(self) -> None:
        self.went.emit("registration", "new")

    def _correct(self) -> None:
        record = self.model.row(self.table.currentIndex())
        if record is not None and record.status in CORRECTABLE and self.user.may(Right.REGISTER):
            self.went.emit("registration", ("record", record.record_id))

    def _withdraw(self) -> None:
        record, user = self.model.row(self.table.currentIndex()), self.user
        if record is None:
            return

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("Withdraw this record?"),
                self.tr("It is not deleted: it stays here as withdrawn, with your reason, and is not sent."),
                self.tr("Reason"),
                self.tr("Withdraw"),
            )

        def given(reason: str) -> None:
            def done(_: Changes) -> None:
                self.told.emit(self.tr("The record was withdrawn."), "success")

            self.ask(lambda: self.desk.registering.withdraw(user, record.record_id, reason), done)

        dialog = ReasonDialog(self.context, texts, self)
        dialog.given.connect(given)
        dialog.open()
