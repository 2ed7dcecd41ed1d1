"""The second pair of eyes: list on one side, what changed on the other, four keys for everything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.offices import ApproverState, DeviceState
from mihan_desktop.domain.review import ChangeKind, ReviewDetail, ReviewItem
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.approving import Approved
from mihan_desktop.services.reviewing import Returned
from mihan_desktop.ui import actions, icons, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import PasswordDialog, ReasonDialog
from mihan_desktop.ui.dialogs.enrol import SignatureDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label, row
from mihan_desktop.ui.widgets.difference import DifferenceView
from mihan_desktop.ui.widgets.lines import list_view

ICONS = {ChangeKind.REGISTRATION: "registration", ChangeKind.CLASS: "users", ChangeKind.ATTENDANCE: "attendance"}


class ReviewPage(Page):
    """Several records may be selected (Shift, Ctrl); approval seals exactly those."""

    kinds = frozenset({Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.DEVICE, Kind.USERS})
    right = Right.REVIEW

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        px = context.theme.px
        self._detail: ReviewDetail | None = None
        self._device, self._approver = DeviceState(), ApproverState.NONE
        self._signature_wanted = False
        self._password_dialog: PasswordDialog | None = None
        self._empty = EmptyState(context.theme, "review", lambda: self.went.emit("sync", None))
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(14))
        across.addWidget(self._left(), 2)
        across.addWidget(self._right(), 3)
        self._either.addWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._hurdle_card())
        column.addWidget(self._either, 1)
        for name, call in (("approve", self.approve), ("return", self.return_current)):
            action = actions.bind(self, name, call)
            action.setShortcuts([keys for keys in action.shortcuts() if not keys.toString().isalpha()])

    def _hurdle_card(self) -> Card:
        self._hurdle = Card(self.context.theme, margin=12)
        self._hurdle_words = label(wrap=True)
        self.signature_button = button("primary", self.register_signature)
        self._hurdle.add(row(self._hurdle_words, self.signature_button, wide=self._hurdle_words))
        self._hurdle.hide()
        return self._hurdle

    def _left(self) -> Card:
        theme = self.context.theme
        card = Card(theme, margin=14)
        self._list_title, self._selected = label("heading"), label("muted")
        self.model: RowsModel[ReviewItem] = RowsModel(
            [Column(lambda: "", self._label, self._sign, self._second, lambda item: ICONS[item.kind])],
            lambda item: item.change_id,
            self,
        )
        self.list = list_view(theme)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_selected())
        self.list.installEventFilter(self)
        self.approve_button = button("primary", self.approve)
        self.all_button = button("quiet", self.select_all)
        card.add(row(self._list_title, 1, self.all_button), self.list, row(self._selected, 1, self.approve_button))
        return card

    def _right(self) -> Card:
        card = Card(self.context.theme, margin=14)
        self._name, self._who, self._flags = label("heading", wrap=True), label("muted", wrap=True), label(wrap=True)
        self._own = label("error", wrap=True)
        self.difference = DifferenceView(self.context)
        self.return_button = button("secondary", self.return_current)
        card.add(
            row(self._name, self.return_button, wide=self._name), self._who, self._own, self._flags, self.difference
        )
        card.body.setStretch(4, 1)
        return card

    def title(self) -> str:
        """The page's name."""
        return self.tr("Review")

    def hint(self) -> str:
        """The keys."""
        return self.tr("J and K move, A approves what is selected, R returns with a reason")

    def enter(self, user: User, argument: object = None) -> None:
        """``"signature"`` opens the dialog for the supervisor's own code."""
        self._user = user
        self._signature_wanted = argument == "signature"
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read what waits and whether it could be sealed."""
        user, desk = self.user, self.desk
        self.ask(
            lambda: (desk.reviewing.waiting(user), desk.enrolling.device(), desk.enrolling.approver(user)), self._show
        )

    def retranslate(self) -> None:
        """Every text again."""
        theme = self.context.theme
        size = theme.px(16)
        self._list_title.setText(self.tr("Waiting"))
        self.list.setAccessibleName(self.tr("Records that wait for a supervisor"))
        self.approve_button.setText(self.tr("Approve and seal…"))
        self.approve_button.setIcon(icons.icon("sealed", theme.colour("on_primary"), size))
        self.all_button.setText(self.tr("Select all but mine"))
        self.return_button.setText(self.tr("Return…"))
        self.return_button.setIcon(icons.icon("returned", theme.colour("text"), size))
        for control in (self.approve_button, self.return_button):
            control.setIconSize(QSize(size, size))
        self.signature_button.setText(self.tr("Register my signature"))
        self._empty.say(
            self.tr("Nothing waits for review"),
            self.tr("What clerks and trainers save appears here. Approved batches are on the page “Send and receive”."),
            self.tr("Send and receive"),
        )
        self.model.speak()
        self.difference.retranslate()
        self._show_hurdle()
        self._show_detail()
        self._show_selected()

    # -- showing

    def _show(self, read: tuple[tuple[ReviewItem, ...], DeviceState, ApproverState]) -> None:
        items, self._device, self._approver = read
        at = max(0, self.list.currentIndex().row())
        current = self.model.row(self.list.currentIndex())
        self.model.show(items)
        self._either.setCurrentIndex(1 if items else 0)
        self._show_hurdle()
        if items:
            again = self.model.find(current.change_id) if current is not None else -1
            self._go(again if again >= 0 else min(at, len(items) - 1))
        else:
            self._detail = None
        self._show_selected()
        if self._signature_wanted:
            self._signature_wanted = False
            self.register_signature()

    def _show_hurdle(self) -> None:
        unknown = self._approver is ApproverState.LOCAL
        language = self.context.language
        if not self._device.enrolled:
            words = messages.sentence("not_enrolled", {}, language)
        elif unknown:
            words = messages.sentence("supervisor_not_enrolled", {}, language)
        else:
            words = ""
        self._hurdle_words.setText(words)
        self._hurdle.setVisible(bool(words) and self._user is not None)
        self.signature_button.setVisible(unknown and self._device.enrolled)

    def _label(self, item: ReviewItem) -> str:
        if item.kind is ChangeKind.REGISTRATION:
            return item.label or self.tr("Without a name yet")
        if item.kind is ChangeKind.CLASS:
            return self.tr("New class: {title}").format(title=isolate(item.label))
        if item.sheet is None:
            return item.label
        number = self.context.language.number(item.sheet.session_number)
        return self.tr("{title}, session {number}").format(title=isolate(item.label), number=number)

    def _second(self, item: ReviewItem) -> str:
        language = self.context.language
        parts = [isolate(item.author_name), language.moment(item.recorded_at, self.context.now())]
        if item.sheet is not None:
            came, absent = item.sheet.present + item.sheet.late, item.sheet.absent
            parts.append(language.localised(self.tr("{came} came, {absent} absent").format(came=came, absent=absent)))
        return " · ".join(parts)

    def _sign(self, item: ReviewItem) -> Sign:
        if item.own:
            return Sign(self.tr("my own"), "user", "muted")
        if item.flags or item.status_code:
            return Sign(self.tr("look twice"), "warning", "warning")
        return Sign(self.tr("waits"), "clock", "info")

    def _on_current(self, index: QModelIndex) -> None:
        item = self.model.row(index)
        if item is None or self._user is None:
            return
        user = self.user

        def show(detail: ReviewDetail) -> None:
            current = self.model.row(self.list.currentIndex())
            if current is not None and current.change_id == item.change_id:
                self._detail = detail
                self._show_detail()

        self.ask(lambda: self.desk.reviewing.detail(user, item.change_id), show)

    def _show_detail(self) -> None:
        detail, language = self._detail, self.context.language
        if detail is None:
            return
        item = detail.item
        self._name.setText(self._label(item))
        when = language.moment(item.recorded_at, self.context.now())
        self._who.setText(self.tr("Entered by {who}, {when}").format(who=isolate(item.author_name), when=when))
        flags = [messages.of_problem(flag, language) for flag in item.flags]
        if item.status_code:
            flags.insert(0, messages.sentence(item.status_code, {}, language))
        self._flags.setText("\n".join(f"• {flag}" for flag in flags))
        self._flags.setVisible(bool(flags))
        self._own.setVisible(item.own)
        self._own.setText(messages.sentence("own_record", {}, language))
        user = self._user
        if user is not None:
            self.difference.show_detail(detail, lambda name: self.desk.reviewing.attachment(user, item.change_id, name))

    def selected(self) -> tuple[ReviewItem, ...]:
        """The selected records that the person may approve, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return tuple(item for at in rows if not (item := self.model.rows[at]).own)

    def _show_selected(self) -> None:
        chosen = self.selected()
        count = sum(item.count for item in chosen)
        self._selected.setText(self.context.language.localised(self.tr("%n change(s) selected", "", count)))
        ready = self._device.enrolled and self._approver is ApproverState.REGISTERED
        self.approve_button.setEnabled(bool(chosen) and ready)
        theme = self.context.theme
        tone = "on_primary" if self.approve_button.isEnabled() else "muted"
        self.approve_button.setIcon(icons.icon("sealed", theme.colour(tone), theme.px(16)))

    # -- moving

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The letters of the list, whatever the keyboard layout."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps: dict[str, Callable[[], None]] = {
                "approve": self.approve, "return": self.return_current,
                "next": lambda: self._step(1), "previous": lambda: self._step(-1),
            }  # fmt: skip
            name = actions.pressed("review", event)
            if name is not None and name in steps:
                steps[name]()
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        if self.model.rows:
            self._go(min(max(self.list.currentIndex().row() + by, 0), len(self.model.rows) - 1))

    def _go(self, at: int) -> None:
        index = self.model.index(at, 0)
        if index == self.list.currentIndex():
            self._on_current(index)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def select_all(self) -> None:
        """Select everything that the person may approve."""
        selection = self.list.selectionModel()
        selection.clearSelection()
        for at, item in enumerate(self.model.rows):
            if not item.own:
                selection.select(self.model.index(at, 0), QItemSelectionModel.SelectionFlag.Select)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- deciding

    def return_current(self) -> None:
        """Send the current record back with a reason."""
        item, user = self.model.row(self.list.currentIndex()), self.user
        if item is None:
            return

        def texts() -> tuple[str, str, str, str]:
            name = isolate(item.author_name)
            return (
                self.tr("Return “{title}”").format(title=isolate(self._label(item))),
                self.tr("{name} reads your words beside the form and corrects it.").format(name=name),
                self.tr("What should be corrected?"),
                self.tr("Return it"),
            )

        def given(reason: str) -> None:
            def done(_: Returned) -> None:
                self.told.emit(self.tr("Returned to {name}.").format(name=isolate(item.author_name)), "success")

            self.ask(lambda: self.desk.reviewing.return_change(user, item.change_id, reason), done)

        dialog = ReasonDialog(self.context, texts, self)
        dialog.given.connect(given)
        dialog.open()

    def approve(self) -> None:
        """Seal what is selected, after the supervisor's own password."""
        chosen, user, language = self.selected(), self.user, self.context.language
        if not self.approve_button.isEnabled():
            if self.list.selectedIndexes() and not chosen:
                self.told.emit(messages.sentence("own_record", {}, language), "warning")
            return
        count = sum(item.count for item in chosen)
        ids = [item.change_id for item in chosen]

        def texts() -> tuple[str, str, str, str]:
            return (
                language.localised(self.tr("Approve and seal %n change(s)?", "", count)),
                self.tr("You answer for them with your signature. Sealed records cannot be changed until the receipt."),
                self.tr("Your password"),
                self.tr("Approve and seal"),
            )

        dialog = PasswordDialog(self.context, texts, self)

        def done(approved: Approved) -> None:
            dialog.accept()
            words = self.tr("Batch {number} is sealed and waits to be sent.")
            self.told.emit(words.format(number=language.number(approved.batch.number)), "success")

        def failed(error: Exception) -> bool:
            if getattr(error, "code", "") in ("wrong_credentials", "try_later"):
                dialog.refuse(error)
                return True
            dialog.reject()
            self.reload()
            return False

        dialog.given.connect(
            lambda password: self.ask(lambda: self.desk.reviewing.approve(user, ids, password), done, failed)
        )
        dialog.open()

    def register_signature(self) -> None:
        """Make the supervisor's own signature known to the ministry."""
        dialog = SignatureDialog(self.context, self.user, self)
        words = self.tr("The ministry knows your signature now.")
        dialog.registered.connect(lambda: self.told.emit(words, "success"))
        dialog.open()
