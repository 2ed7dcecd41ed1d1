"""Send and receive: where every batch is on its road, by wire or by stick, and why a record is not there yet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.elsewhere import IndexStatus
from mihan_desktop.domain.importing import FileKind, SeenFile
from mihan_desktop.domain.offices import DeviceState
from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.tracing import NotSent, OpenedReceipt
from mihan_desktop.domain.trust import Trust
from mihan_desktop.services.importing import Imported
from mihan_desktop.services.installing import Published
from mihan_desktop.services.sending import Exported
from mihan_desktop.services.tracing import Renumbered
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.dialogs.open_file import OpenFileDialog
from mihan_desktop.ui.dialogs.open_receipt import OpenReceiptDialog
from mihan_desktop.ui.elsewhere_words import index_words
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.hand_over import HandOverCard
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.sync_history import save_history
from mihan_desktop.ui.pages.unsent import UnsentList
from mihan_desktop.ui.release_words import release_words
from mihan_desktop.ui.sync_words import batch_words, chip_words, road_words, state_words, waiting_words
from mihan_desktop.ui.trust_words import trust_words
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, dress, label, row
from mihan_desktop.ui.widgets.chip import Chip
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view

WHO = 90
"""Pixels, before the scale, that the name of who approved a batch keeps."""
FOLLOW = 2_000
"""Milliseconds between two looks at the batches while their parts leave."""
LOOKS = {
    BatchState.SEALED: ("sealed", "info"), BatchState.SENDING: ("sync", "info"), BatchState.SENT: ("clock", "info"),
    BatchState.ANSWERED: ("clock", "info"), BatchState.RECEIVED: ("received", "success"),
    BatchState.REFUSED: ("problem", "danger"), BatchState.HANDED: ("send", "info"),
    BatchState.AT_OFFICE: ("users", "info"),
}  # fmt: skip


class SyncPage(Page):
    """State and acts above; below, batches with their receipts or the records that are not received yet."""

    kinds = frozenset({Kind.BATCHES, Kind.OUTBOX, Kind.DEVICE, Kind.REGISTRATIONS, Kind.RELEASES})
    right = Right.SEND

    def build(self) -> Iterator[None]:
        """Part by part."""
        context = self.context
        px = context.theme.px
        self._device, self._not_sent = DeviceState(), NotSent()
        self._published: Published | None = None
        self._index: IndexStatus | None = None
        self._trust: Trust | None = None
        self._wanted: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(14))
        column.addWidget(self._state_card())
        yield
        self.hand_over = HandOverCard(context)
        self.hand_over.told.connect(self.told.emit)
        self.hand_over.hide()
        column.addWidget(self.hand_over)
        yield
        self.batches_button, self.unsent_button = (button("tab", partial(self.show_part, at)) for at in (0, 1))
        for press in (self.batches_button, self.unsent_button):
            press.setCheckable(True)
            press.setAutoExclusive(True)
        column.addLayout(row(self.batches_button, self.unsent_button, 1))
        self._lower = QStackedWidget()
        column.addWidget(self._lower, 1)
        yield
        self._lower.addWidget(self._batches_part())
        yield
        self.unsent = UnsentList(context)
        self._lower.addWidget(self.unsent)
        self.unsent.went.connect(self.went.emit)
        self.unsent.send_wanted.connect(context.courier.send)
        self.unsent.again_wanted.connect(self.number_again)
        yield
        for name, at in (("batches", 0), ("unsent", 1)):
            actions.bind(self, name, partial(self.show_part, at))
        self.batches_button.setChecked(True)
        self._soon = QTimer(self, singleShot=True, interval=FOLLOW)
        self._soon.timeout.connect(self._follow)
        context.courier.changed.connect(self._show_state)

    def _state_card(self) -> Card:
        theme, px = self.context.theme, self.context.theme.px
        card = Card(theme, margin=16)
        self.chip = Chip(theme, pressable=False)
        self._centre, self.release = label("muted", wrap=True), label("muted", wrap=True)
        self.trust = label("error", wrap=True)
        self.trust.hide()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(px(8))
        self.progress.hide()
        self.send_button = button("primary", self.context.courier.send)
        self.files_button = button("secondary", partial(self.context.courier.send, files_too=True))
        self.stop_button = button("secondary", self.context.courier.stop)
        self.export_button, self.import_button = button("secondary", self._export), button("secondary", self._import)
        acts_row = QWidget()
        acts = FlowLayout(acts_row, gap=px(8))
        shown = (self.send_button, self.files_button, self.stop_button, self.export_button, self.import_button)
        for control in shown:
            acts.addWidget(control)
        card.add(self.chip, self.trust, self._centre, self.release, acts_row, self.progress)
        return card

    def _batches_part(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.px(8))
        self.receipt_button = button("secondary", self.open_receipt)
        self.history_button = button("quiet", self.save_history)
        self.undo_button = button("quiet", self.undo_approval)
        column.addWidget(self._batches(), 1)
        column.addLayout(
            row(self._reason, self.undo_button, self.receipt_button, self.history_button, wide=self._reason)
        )
        return whole

    def _batches(self) -> QWidget:
        theme = self.context.theme
        number, moment = self.context.language.number, self.context.language.moment
        self.model: RowsModel[BatchSummary] = RowsModel(
            [
                Column(lambda: self.tr("Batch"), lambda batch: number(batch.number)),
                Column(lambda: self.tr("Where it is"), lambda batch: batch_words(batch.state), self._sign),
                Column(lambda: self.tr("What is in it"), self._inside),
                Column(lambda: self.tr("Size"), lambda batch: self.context.language.size(batch.size)),
                Column(lambda: self.tr("Parts sent"), self._parts),
                Column(lambda: self.tr("Approved by"), lambda batch: isolate(batch.approver_name)),
                Column(lambda: self.tr("Sealed"), lambda batch: moment(batch.sealed_at, self.context.now())),
            ],
            lambda batch: batch.id,
            self,
        )
        self.table = table_view(theme, wide=5)
        self.table.setModel(self.model)
        self._room = Room(self.table, theme, WHO, (3, 4, 2))
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(lambda _: self.open_receipt())
        self._reason = label(wrap=True)
        self._empty = EmptyState(theme, "send")
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.table)
        return self._either

    def title(self) -> str:
        """The page's name."""
        return self.tr("Send and receive")

    def hint(self) -> str:
        """What it is about."""
        return self.tr("Approved records travel sealed; only the ministry can open them")

    def enter(self, user: User, argument: object = None) -> None:
        """``"why"`` shows what is not received yet, if there is any; ``("why", record id)`` stands on that record; a
        path opens that file.
        """
        self._user = user
        self.unsent.serve(user)
        self._wanted = argument
        self.refresh()
        if isinstance(argument, Path):
            self.import_from(argument)

    def show_part(self, at: int) -> None:
        """The batches (0) or the records that are not received yet (1)."""
        (self.batches_button, self.unsent_button)[at].setChecked(True)
        self._lower.setCurrentIndex(at)
        (self.table, self.unsent.list)[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        self.receipt_button.setText(self.tr("Open the receipt"))
        self.undo_button.setText(self.tr("Take the approval back"))
        self.history_button.setText(self.tr("Save the history…"))
        self.unsent.retranslate()
        self.hand_over.retranslate()
        self._show_tabs()
        self.table.setAccessibleName(self.tr("Batches of this desk"))
        self.progress.setAccessibleName(self.tr("Parts sent"))
        for control, text, icon, role in (
            (self.files_button, self.tr("Send photographs too"), "send", "text"),
            (self.stop_button, self.tr("Stop"), "cross", "text"),
            (self.export_button, self.tr("Save to a stick…"), "export", "text"),
            (self.import_button, self.tr("Open a file…"), "import", "text"),
        ):
            self._dress(control, text, icon, role)
        self.export_button.setToolTip(self.tr("Write the chosen batch as a .mihan file"))
        self.import_button.setToolTip(self.tr("Take over the .mihan file that came back from the ministry"))
        self._empty.say(
            self.tr("Nothing has been approved yet"),
            self.tr("When a supervisor approves records, they are sealed in a batch, which appears here."),
        )
        self._show_state()
        self.model.speak()
        self._on_current(self.table.currentIndex())
        self._room.make()

    def reload(self) -> None:
        """Read batches and enrolment."""
        user, desk = self.user, self.desk
        self.hand_over.serve(user)
        self.ask(
            lambda: (
                desk.sending.batches(user), desk.enrolling.device(), desk.tracing.not_sent(user),
                desk.installing.status(user), desk.trusting.state(user), desk.elsewhere.status(user),
            ),
            self._show,
        )  # fmt: skip

    def _show_tabs(self) -> None:
        number = self.context.language.number
        self.batches_button.setText(self.tr("Batches: {count}").format(count=number(len(self.model.rows))))
        self.unsent_button.setText(self.tr("Not received yet: {count}").format(count=number(self._not_sent.count)))

    def _show(
        self, read: tuple[tuple[BatchSummary, ...], DeviceState, NotSent, Published, Trust | None, IndexStatus]
    ) -> None:
        batches, self._device, self._not_sent, self._published, self._trust, self._index = read
        self.unsent.show_found(self._not_sent)
        self._show_batches(batches)
        self._show_state()
        self._show_tabs()
        wanted, self._wanted = self._wanted, None
        if wanted == "why":
            self.show_part(1 if self._not_sent.count else 0)
        elif isinstance(wanted, tuple):
            self.show_part(1)
            self.unsent.choose(str(wanted[1]))

    def _follow(self) -> None:
        """Which parts of which batch have left by now, while they do."""
        user = self._user
        if user is not None and self.isVisible() and self.context.courier.state.sending:
            self.ask(lambda: self.desk.sending.batches(user), self._show_batches)

    def _show_batches(self, batches: tuple[BatchSummary, ...]) -> None:
        current = self.model.row(self.table.currentIndex())
        self.model.show(batches)
        self._room.make()
        self._either.setCurrentWidget(self.table if batches else self._empty)
        again = self.model.find(current.id) if current is not None else (0 if batches else -1)
        if again >= 0:
            self.table.setCurrentIndex(self.model.index(again, 0))
        self._on_current(self.table.currentIndex())

    def _show_state(self) -> None:
        state, language = self.context.courier.state, self.context.language
        self.chip.show_state(*chip_words(state, language, self.context.now()))
        self.chip.setVisible(not self.context.theme.large)  # it stands at the foot of the window too
        if self.progress.isVisibleTo(self) != state.sending:
            self.model.speak()  # what was being sent rests now, or the other way round
        if state.sending and not self._soon.isActive():
            self._soon.start()
        self.progress.setVisible(state.sending)
        self.progress.setRange(0, state.of)
        self.progress.setValue(state.sent)
        self.stop_button.setVisible(state.sending)
        self.send_button.setEnabled(not state.sending and self._device.enrolled)
        self._dress(self.send_button, self.tr("Send now"), "send", "on_primary")
        waits = bool(state.round.held or state.round.release)
        self.files_button.setVisible(waits and not state.sending and self._device.enrolled)
        everything = self.tr("Send and fetch all the same")
        self.files_button.setText(everything if state.round.release else self.tr("Send photographs too"))
        self._show_release()
        words = trust_words(self._trust, language, self.context.now())
        self.trust.setText(words)
        self.trust.setVisible(bool(words))
        if not self._device.enrolled:
            self._centre.setText(messages.sentence("not_enrolled", {}, language))
            return
        said = state_words(state, language, self.context.now())
        words = self.tr("{office} sends to {address}")
        where = words.format(office=isolate(self._device.office_name), address=left_to_right(self._device.centre_url))
        road = road_words(state, language, self.context.now())
        lines = (said,) if self.context.theme.large else (said, road, where)  # in large letters the list needs the room
        self._centre.setText("\n".join(line for line in lines if line))
        self._centre.setToolTip(where)

    def _show_release(self) -> None:
        """Which forms and lists of the ministry are in force, on their way or refused; calm where all is well."""
        words, tone, context = "", "muted", self.context
        if self._published is not None:
            state = context.courier.state
            words, tone = release_words(
                self._published, context.language, context.now(),
                sending=state.sending, waits=bool(state.round.release),
            )  # fmt: skip
        country = index_words(self._index, context.language) if self._index is not None else ""
        words = "\n".join(line for line in (words, country) if line)
        self.release.setText(words)
        self.release.setVisible(bool(words) and not (tone == "muted" and context.theme.large))
        role = "error" if tone == "warning" else tone if tone == "muted" else ""
        if self.release.property("role") != role:
            self.release.setProperty("role", role)
            self.release.style().polish(self.release)

    def _dress(self, control: QPushButton, text: str, icon: str, colour: str) -> None:
        enabled = control.isEnabled() or colour == "text"
        control.setText(text)
        dress(control, self.context.theme, icon, colour if enabled else "muted")

    def _sign(self, batch: BatchSummary) -> Sign:
        icon, tone = LOOKS[batch.state]
        resting = not self.context.courier.state.sending
        if resting and batch.state is BatchState.SENDING:
            icon = "clock"
        return Sign(batch_words(batch.state, resting=resting), icon, tone)

    def _inside(self, batch: BatchSummary) -> str:
        many = batch.count
        files = batch.content is BatchContent.FILES
        words = self.tr("%n photograph(s) or file(s)", "", many) if files else self.tr("%n record(s)", "", many)
        return self.context.language.localised(words)

    def _parts(self, batch: BatchSummary) -> str:
        words = self.tr("{sent} of {of}").format(sent=batch.chunks_sent, of=batch.chunks)
        return self.context.language.localised(words)

    def _on_current(self, index: QModelIndex) -> None:
        batch = self.model.row(index)
        self.export_button.setEnabled(batch is not None)
        state = batch.state if batch is not None else None
        self.receipt_button.setVisible(state is BatchState.RECEIVED)
        mine = self._user is not None and self.user.may(Right.APPROVE)
        kept = batch is not None and state is BatchState.SEALED and batch.exported_at is None
        self.undo_button.setVisible(kept and mine)
        self.history_button.setVisible(
            bool(self.model.rows) and self._user is not None and self.user.may(Right.EXPORT)
        )  # fmt: skip
        self._reason.setText(self._said_of(batch) if batch is not None else "")

    def _said_of(self, batch: BatchSummary) -> str:
        """Where a batch is, in a sentence."""
        language, now = self.context.language, self.context.now()
        if batch.refusal_code:
            return messages.sentence(batch.refusal_code, {}, language)
        if batch.received_at is not None:
            words = self.tr("Receipt {number} of the ministry came {when}.")
            number = language.number(batch.receipt_number or 0)
            return words.format(number=number, when=language.moment(batch.received_at, now))
        if batch.exported_at is not None:
            words = self.tr("Written to a stick {when}. When the receipt comes back on it, read it here.")
            return words.format(when=language.moment(batch.exported_at, now))
        return waiting_words(batch, self.context.courier.state, language, now)

    def open_receipt(self) -> None:
        """What the ministry said of every record of the chosen batch."""
        batch, user = self.model.row(self.table.currentIndex()), self.user
        if batch is None or batch.state is not BatchState.RECEIVED:
            return

        def show(receipt: OpenedReceipt) -> None:
            dialog = OpenReceiptDialog(self.context, receipt, self)
            dialog.went.connect(self.went.emit)
            dialog.open()

        self.ask(lambda: self.desk.tracing.receipt(user, batch.id), show)

    def save_history(self) -> None:
        """Every batch with its receipt, line by line, as a file for a spreadsheet."""
        save_history(self, self._history_words)

    def _history_words(self, count: int, name: str) -> str:
        words = self.tr("%n line(s) of the history are in {file}.", "", count)
        return self.context.language.localised(words).replace("{file}", left_to_right(name))

    def undo_approval(self) -> None:
        """The chosen batch has not left: its records wait for a supervisor again."""
        batch, user = self.model.row(self.table.currentIndex()), self.user
        if batch is None:
            return

        def done(_: Changes) -> None:
            self.told.emit(lambda: self.tr("The approval is taken back: the records wait again."), "success")

        self.ask(lambda: self.desk.reviewing.undo_approval(user, batch.id), done)

    def number_again(self) -> None:
        """What came back for its number alone is saved again with a new one."""
        user = self.user

        def done(found: Renumbered) -> None:
            self.told.emit(lambda: self._numbered_words(found.count), "success")

        self.ask(lambda: self.desk.tracing.number_again(user), done)

    def _numbered_words(self, count: int) -> str:
        words = self.tr("%n record(s) have a new number and wait for a supervisor.", "", count)
        return self.context.language.localised(words)

    def _export(self) -> None:
        batch = self.model.row(self.table.currentIndex())
        if batch is None:
            return
        name = f"mihan-{batch.number:05d}.mihan"
        dialog = QFileDialog(self, self.tr("Save the batch"), name, self.tr("Mihan batches (*.mihan)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("mihan")
        dialog.fileSelected.connect(lambda chosen: self.export_to(batch.id, Path(chosen)))
        dialog.open()

    def export_to(self, batch_id: str, path: Path) -> None:
        """Write the batch as a file for a stick."""
        user = self.user

        def done(written: Exported) -> None:
            self.told.emit(lambda: self._export_words(written), "success")

        self.ask(lambda: self.desk.sending.export_all(user, batch_id, path), done)

    def _export_words(self, written: Exported) -> str:
        words = self.tr("Saved as {file}. Take it to the ministry or to an office with a network.")
        files = len(written.batches) - 1
        more = self.tr("Its photographs are in %n more file(s) beside it: take them along.", "", files)
        said = [words.format(file=left_to_right(written.batches[0].name))]
        said += [self.context.language.localised(more)] if files else []
        if written.log is not None:
            log = self.tr("The log of this desk is in {file}: take it along.")
            said.append(log.format(file=left_to_right(written.log.name)))
        return " ".join(said)

    def _import(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a file from the ministry"), "", self.tr("Mihan batches (*.mihan)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.import_from(Path(chosen)))
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Show what a file is and from whom; it is taken over when somebody says so."""
        user = self.user

        def show(seen: SeenFile) -> None:
            dialog = OpenFileDialog(self.context, user, path, seen, self)
            dialog.taken.connect(self._taken)
            dialog.open()

        self.ask(lambda: self.desk.importing.look(user, path), show)

    def _taken(self, imported: Imported) -> None:
        if imported.repeated:
            self.told.emit(lambda: self.tr("This file was already here; nothing changed."), "info")
        elif imported.code:
            code = imported.code
            self.told.emit(lambda: messages.sentence(code, {}, self.context.language), "warning")
        elif imported.kind is FileKind.FEED:
            self.told.emit(lambda: self.tr("The ministry's news is taken over."), "success")
        elif imported.kind is FileKind.LOG_RECEIPT:
            self.told.emit(lambda: self.tr("The ministry's word on the log is taken over."), "success")
        else:
            self.told.emit(lambda: self._receipt_words(imported), "success")

    def _receipt_words(self, receipt: Imported) -> str:
        words = self.tr("The ministry received %n record(s).", "", receipt.received)
        if receipt.back:
            words += " " + self.tr("%n record(s) need somebody.", "", receipt.back)
        return self.context.language.localised(words)
