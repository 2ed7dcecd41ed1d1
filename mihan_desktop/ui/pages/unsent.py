"""Records that the ministry does not have yet: for each, why not, in plain words, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.tracing import NotSent, Unsent
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label, row
from mihan_desktop.ui.widgets.lines import lines_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text

REVIEWED = frozenset({"waiting_for_supervisor", "batch_refused"})
TO_SEND = frozenset(
    {"being_handed_over", "waiting_to_be_sent", "being_sent", "waiting_for_receipt", "trouble_on_the_way"}
)
CORRECTED = frozenset({"returned", "rejected", "conflict"})


class UnsentList(QWidget):
    """Signals: went(str, object) the next step is on another page; send_wanted(); again_wanted() number anew."""

    went = Signal(str, object)
    send_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._found = NotSent()
        self._user: User | None = None
        theme = context.theme
        self.model: RowsModel[Unsent] = RowsModel(
            [Column(lambda: "", self._name, self._sign, self._second, lambda _: "registration")],
            lambda one: one.record.record_id,
            self,
        )
        self.list = lines_view(theme)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_why())
        self.list.activated.connect(lambda _: self._step())
        self.why = label(wrap=True)
        self.step_button = button("secondary", self._step)
        self._more = label("muted", wrap=True)
        self._cloned = Card(theme, margin=12)
        self._cloned_words = label(wrap=True)
        self.again_button = button("primary", self.again_wanted.emit)
        self._cloned.add(self._cloned_words, row(self.again_button, 1))
        for words in (self.why, self._cloned_words):
            words.keep_height()
        self._empty = EmptyState(theme, "received")
        whole = QWidget()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        inner.addLayout(row(self.why, self.step_button, wide=self.why))  # above the list: in sight however long that is
        inner.addWidget(self.list, 1)
        inner.addWidget(self._more)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._cloned)
        column.addWidget(self._either, 1)
        self._goal: Callable[[], None] | None = None

    def serve(self, user: User) -> None:
        """Whose rights decide on the next step."""
        self._user = user

    def show_found(self, found: NotSent) -> None:
        """Other records."""
        current = self.model.row(self.list.currentIndex())
        self._found = found
        self.model.show(found.records)
        self._either.setCurrentIndex(1 if found.records else 0)
        if found.records:
            again = self.model.find(current.record.record_id) if current is not None else 0
            choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(max(again, 0), 0), choose)
        self.retranslate()

    def choose(self, record_id: str) -> None:
        """Stand on a record, when it is in the list."""
        at = self.model.find(record_id)
        if at >= 0:
            choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(at, 0), choose)

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        self.list.setAccessibleName(self.tr("Records that the ministry does not have yet"))
        self._empty.say(
            self.tr("The ministry has everything"),
            self.tr("Every record of this desk was received; its signed receipts are under “Batches”."),
        )
        shown, count = len(self._found.records), self._found.count
        self._more.setVisible(shown < count)
        words = self.tr("The newest {shown} of {count} are shown.")
        self._more.setText(words.format(shown=language.number(shown), count=language.number(count)))
        self._cloned.setVisible(bool(self._found.cloned))
        self._cloned_words.setText(
            language.localised(
                self.tr(
                    "%n record(s) came back because this desk gave them numbers that the ministry already has. "
                    "That happens after an old backup was put back, or when the folder was copied to a second PC. "
                    "Nothing is lost: number them again, let a supervisor approve them, and send; repeat it if some "
                    "come back once more. If the folder is in use on two PCs, stop using one of them.",
                    "",
                    self._found.cloned,
                )
            )
        )
        self.again_button.setText(self.tr("Number them again"))
        self.model.speak()
        self._show_why()

    def _name(self, one: Unsent) -> str:
        return one.record.label or self.tr("Without a name yet")

    def _sign(self, one: Unsent) -> Sign:
        icon, tone = STATUS_LOOKS[one.record.status]
        return Sign(status_text(one.record.status), icon, tone)

    def _second(self, one: Unsent) -> str:
        when = self.context.language.moment(one.record.recorded_at, self.context.now())
        return f"{isolate(one.record.author_name)} · {when}"

    def _show_why(self) -> None:
        one = self.model.row(self.list.currentIndex())
        self._goal, verb = None, ""
        if one is not None:
            self.why.setText(messages.why_not_sent(one.why, self.context.language))
            self._goal, verb = self._next(one)
        else:
            self.why.clear()
        self.step_button.setVisible(self._goal is not None)
        self.step_button.setText(verb)

    def _next(self, one: Unsent) -> tuple[Callable[[], None] | None, str]:
        """What this person can do about a record now, and how it is called."""
        user, code, record = self._user, one.why.code, one.record.record_id
        if user is None:
            return None, ""
        if code == "to_decide" and (user.may(Right.REGISTER) or user.may(Right.REVIEW)):
            return lambda: self.went.emit("person", ("decide", record)), self.tr("Decide…")
        if code in CORRECTED and user.may(Right.REGISTER):
            return lambda: self.went.emit("registration", ("record", record)), self.tr("Correct it")
        if code in REVIEWED and user.may(Right.REVIEW):
            return lambda: self.went.emit("review", None), self.tr("Review it")
        if code in TO_SEND:
            return self.send_wanted.emit, self.tr("Send now")
        if code == "not_enrolled" and user.may(Right.ENROL):
            return lambda: self.went.emit("users", "enrol"), self.tr("Enrol this desk")
        return None, ""

    def _step(self, _index: QModelIndex | None = None) -> None:
        if self._goal is not None:
            self._goal()
