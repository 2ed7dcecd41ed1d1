"""The records of this desk: found by anything, filtered by where they stand, each with an honest answer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.listing import PAGE, TYPING, Order, RegisterChoices, RegisterPage, RegisterQuery
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import ReviewDetail
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.paged import PagedRows
from mihan_desktop.ui.models.rows import Column, Sign
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.records_export import export_list
from mihan_desktop.ui.pages.records_filters import Filters
from mihan_desktop.ui.pages.records_rules import CORRECTABLE
from mihan_desktop.ui.tasks import SEARCH, Task
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, dress, label
from mihan_desktop.ui.widgets.difference import DifferenceView
from mihan_desktop.ui.widgets.fields import SearchLine
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text

PAUSE = 40
"""Milliseconds without a key after which the search runs: less than between two keys, more than a key repeated."""
NAME = 200
"""Pixels that a name has at least, before the scale: what finds no room beside it is on the person's page."""
SETTLED = 250
"""Milliseconds on a record after which its answers are read, and on a list after which it is counted."""


class RecordsPage(Page):
    """List at the side, the chosen record and the reason why it is not sent beside it."""

    kinds = frozenset({Kind.REGISTRATIONS, Kind.OUTBOX, Kind.BATCHES})
    _search: Task[RegisterPage] | None = None
    _again = False
    _count: int | None = None

    def build(self) -> Iterator[None]:
        """Part by part."""
        context = self.context
        theme, px = context.theme, context.theme.px
        self._asked = RegisterQuery()
        self._detail: ReviewDetail | None = None
        self._why: Problem | None = None
        self.search = SearchLine(theme)
        yield
        self.filters = Filters(context)
        self.filters.changed.connect(self._on_filtered)
        yield
        self.status = self.filters.status
        self._found = label("muted")
        self.export = button("secondary", self._export)
        self.new_button = button("primary", lambda: self.went.emit("registration", "new"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._to_list)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self._on_settled)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._top())
        column.addWidget(self.filters)
        column.addWidget(split, 1)
        yield
        split.addWidget(self._list())
        yield
        split.addWidget(self._below())
        split.setSizes([px(760), px(330)])
        split.setStretchFactor(0, 7)
        split.setStretchFactor(1, 3)
        yield
        for name, call in {
            "open_person": self._open, "correct_record": self._correct, "export": self._export,
            "filters": lambda: self.status.setFocus(Qt.FocusReason.ShortcutFocusReason),
        }.items():  # fmt: skip
            actions.bind(self, name, call)

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(self.context.theme.px(10))
        top.addWidget(self.search, 3)
        top.addWidget(self._found)
        top.addStretch(1)
        top.addWidget(self.export)
        top.addWidget(self.new_button)
        return top

    def _list(self) -> QWidget:
        theme = self.context.theme
        self.model: PagedRows[RegistrationSummary] = PagedRows(
            [
                Column(lambda: self.tr("Name"), lambda record: record.label or self.tr("Without a name yet")),
                Column(lambda: self.tr("Number"), lambda record: self._code(record.number)),
                Column(lambda: self.tr("Telephone"), self._phone),
                Column(lambda: self.tr("Where it is"), lambda record: status_text(record.status), self._sign),
                Column(lambda: self.tr("Entered by"), lambda record: isolate(record.author_name)),
                Column(lambda: self.tr("Saved"), self._when),
            ],
            lambda record: record.record_id,
            self,
        )
        self.model.wanted.connect(self._fetch_more)
        self.table = table_view(theme)
        self.table.setModel(self.model)
        self._room = Room(self.table, theme, NAME, (4, 1, 2, 5))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._settle.start())
        self.table.activated.connect(lambda _: self._open())
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_heading)
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
        self.take_up = button("secondary", self._take_up)
        actions.bind(self, "take_up_record", self._take_up)
        self.open = button("secondary", self._open)
        tools = QWidget()
        buttons = FlowLayout(tools, gap=theme.px(8))
        buttons.setContentsMargins(0, 0, 0, 0)
        for control in (self.open, self.correct, self.withdraw, self.take_up):
            buttons.addWidget(control)
        self.card.add(
            self._name,
            tools,
            self._why_title,
            self.why_label,
            self.difference,
        )
        self.card.body.setStretch(4, 1)
        self.card.hide()
        return self.card

    def title(self) -> str:
        """The page's name."""
        return self.tr("Records")

    def hint(self) -> str:
        """How to search."""
        return self.tr("Parts of a name in any order, a phone or a document number")

    def enter(self, user: User, argument: object = None) -> None:
        """``argument``: a RecordStatus to filter by, ``"find"`` to begin typing, ``"back"`` to what was chosen."""
        first = self._user is None
        self._user = user
        self.new_button.setVisible(user.may(Right.REGISTER))
        self.export.setVisible(user.may(Right.EXPORT))
        if isinstance(argument, RecordStatus):
            self.search.clear()
            self.filters.choose_status(argument)
        elif first:
            self._restore()
        self.refresh()
        if argument == "back" and self.model.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.selectAll()

    def _restore(self) -> None:
        kept, user = self.context.own.settings.records, self.user

        def offer(choices: RegisterChoices) -> None:
            self.filters.offer(choices)
            if kept and not self.filters.limiting:
                self.filters.restore(kept)
                if self.query() != self._asked:
                    self.reload()

        self.ask(lambda: self.desk.searching.choices(user), offer, lane=SEARCH)

    def retranslate(self) -> None:
        """Every text again."""
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search records"))
        self.filters.retranslate()
        self.export.setText(self.tr("Export"))
        self.open.setText(self.tr("Open"))
        self.new_button.setText(self.tr("New registration"))
        self.table.setAccessibleName(self.tr("Records of this desk"))
        self.correct.setText(self.tr("Correct"))
        self.withdraw.setText(self.tr("Withdraw"))
        self.take_up.setText(self.tr("Undo the withdrawal"))
        self.take_up.setToolTip(actions.tip("take_up_record"))
        for press, name in ((self.export, "export"), (self.open, "open_person"), (self.correct, "correct_record")):
            press.setToolTip(actions.tip(name))
        self._why_title.setText(self.tr("Why is this record not sent?"))
        self._show_empty()
        self._show_detail()
        self.difference.retranslate()
        self.model.speak()
        self._show_count()
        self._room.make()

    def reload(self) -> None:
        """Ask again; while an answer is under way, once more when it is here: only the last question counts."""
        self._pause.stop()
        if self._search is not None and not self._search.over:
            self._again = True
            return
        self._again, self._count = False, None
        user, query = self.user, self.query()
        limit = max(TYPING, len(self.model.rows)) if self._same(query) else TYPING
        self._asked = query

        def show(page: RegisterPage) -> None:
            if not self._again:
                self._show(page)
            else:
                QTimer.singleShot(0, self, self._once_more)

        def failed(_: Exception) -> bool:
            if self._again:
                QTimer.singleShot(0, self, self._once_more)
            return False

        self._search = self.ask(lambda: self.desk.searching.page(user, query, limit=limit), show, failed, lane=SEARCH)

    def _once_more(self) -> None:
        if self._user is not None and self._again:
            self.reload()

    def _same(self, query: RegisterQuery) -> bool:
        return self._asked == query and len(self.model.rows) <= PAGE * 3

    def query(self) -> RegisterQuery:
        """What is asked now."""
        return self.filters.query(self.search.text().strip())

    def _fetch_more(self) -> None:
        user, query, offset = self.user, self._asked, len(self.model.rows)

        def show(page: RegisterPage) -> None:
            if query == self._asked and offset == len(self.model.rows):
                self.model.append(page.records, more=page.more)
                self._show_count()

        self.ask(lambda: self.desk.searching.page(user, query, offset), show, lane=SEARCH)

    def _on_typed(self) -> None:
        self._pause.start()

    def _on_filtered(self) -> None:
        self.context.own.choose(records=self.filters.kept())
        self.reload()

    def _on_heading(self, section: int) -> None:
        order = {0: Order.NAME, 3: Order.STATUS, 4: Order.AUTHOR, 5: Order.SAVED}.get(section)
        if order is not None:
            query = self.query()
            self.filters.sort(order, descending=query.order is order and not query.descending)

    def _show(self, page: RegisterPage) -> None:
        current = self.model.row(self.table.currentIndex())
        self.model.show_page(page.records, more=page.more)
        self._room.make()
        self._either.setCurrentWidget(self.table if page.records else self._empty)
        self._show_empty()
        self._show_order()
        self._show_count()
        again = self.model.find(current.record_id) if current is not None else -1
        if again >= 0:
            self.table.setCurrentIndex(self.model.index(again, 0))
        else:
            self._detail = None
            self.card.hide()
        self._settle.start()

    def _on_settled(self) -> None:
        """The hand rests: read the record that is chosen, and count the list if it goes on."""
        if self._user is None:
            return
        record = self.model.row(self.table.currentIndex())
        if record is not None:
            self._read(record)
        if self.model.more and self._count is None:
            user, query = self.user, self._asked

            def counted(count: int) -> None:
                if query == self._asked:
                    self._count = count
                    self._show_count()

            self.ask(lambda: self.desk.searching.count(user, query), counted, lane=SEARCH)

    def _show_order(self) -> None:
        section = {Order.NAME: 0, Order.STATUS: 3, Order.AUTHOR: 4, Order.SAVED: 5}.get(self._asked.order, -1)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(section >= 0)
        falling, rising = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, falling if self._asked.descending else rising)

    def _show_count(self) -> None:
        count = len(self.model.rows) if not self.model.more else self._count
        if count is None:
            self._found.setText(self.tr("counting …"))
            return
        shown = self.tr("%n record(s)", "", count)
        self._found.setText(shown.replace(str(count), self.context.language.number(count)))

    def _show_empty(self) -> None:
        searched = bool(self.search.text().strip()) or self.filters.limiting
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

    def _code(self, text: str) -> str:
        return left_to_right(self.context.language.localised(text))

    def _phone(self, record: RegistrationSummary) -> str:
        phone = record.phones[0] if record.phones else ""
        return self._code(f"0{phone}" if phone.startswith("7") else phone)

    def _when(self, record: RegistrationSummary) -> str:
        return self.context.language.moment(record.recorded_at, self.context.now())

    def _to_list(self) -> None:
        if self.model.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))

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
            read = self.desk.searching.attachment
            self.difference.show_detail(detail, lambda file: read(user, file.change_id or change_id, file.name))
        registers = self._user is not None and self.user.may(Right.REGISTER)
        self.correct.setVisible(registers and detail.status in CORRECTABLE)
        dress(self.correct, self.context.theme, "draft")
        self.withdraw.setVisible(registers and detail.status in AT_THE_OFFICE)
        self.take_up.setVisible(registers and detail.status is RecordStatus.WITHDRAWN)

    def _open(self) -> None:
        record = self.model.row(self.table.currentIndex())
        if record is not None:
            self.went.emit("person", record.record_id)

    def _export(self) -> None:
        if self.user.may(Right.EXPORT):
            export_list(self, self._asked, self._written)

    def _written(self, count: int, name: str) -> str:
        said = self.tr("%n record(s) written to {file}.", "", count)
        return said.replace(str(count), self.context.language.number(count)).format(file=isolate(name))

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
                self.told.emit(lambda: self.tr("The record was withdrawn."), "success")

            self.ask(lambda: self.desk.registering.withdraw(user, record.record_id, reason), done)

        dialog = ReasonDialog(self.context, texts, self)
        dialog.given.connect(given)
        dialog.open()

    def _take_up(self) -> None:
        """The chosen record was withdrawn by mistake: it waits again, while the ministry has not heard of it."""
        record, user = self.model.row(self.table.currentIndex()), self.user
        if record is None or record.status is not RecordStatus.WITHDRAWN or not user.may(Right.REGISTER):
            return

        def done(_: Changes) -> None:
            self.told.emit(lambda: self.tr("The withdrawal is undone: the record waits again."), "success")

        self.ask(lambda: self.desk.registering.take_up(user, record.record_id), done)
