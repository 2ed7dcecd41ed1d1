"""Send and receive: where every batch is on its road, by wire or by stick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.offices import DeviceState
from mihan_desktop.domain.review import BatchState, BatchSummary
from mihan_desktop.domain.roles import Right
from mihan_desktop.services.receiving import ReceiptApplied
from mihan_desktop.ui import icons, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.sync_words import batch_words, chip_words
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label
from mihan_desktop.ui.widgets.chip import Chip
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import fit, table_view

LOOKS = {
    BatchState.SEALED: ("sealed", "info"), BatchState.SENDING: ("sync", "info"), BatchState.SENT: ("clock", "info"),
    BatchState.RECEIVED: ("received", "success"), BatchState.REFUSED: ("problem", "danger"),
}  # fmt: skip


class SyncPage(Page):
    """State and acts above, batches below."""

    kinds = frozenset({Kind.BATCHES, Kind.OUTBOX, Kind.DEVICE})
    right = Right.SEND

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        px = context.theme.px
        self._device = DeviceState()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(14))
        column.addWidget(self._state_card())
        column.addWidget(self._batches(), 1)
        column.addWidget(self._reason)
        context.courier.changed.connect(self._show_state)

    def _state_card(self) -> Card:
        theme, px = self.context.theme, self.context.theme.px
        card = Card(theme, margin=16)
        self.chip = Chip(theme, pressable=False)
        self._centre = label("muted", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(px(8))
        self.progress.hide()
        self.send_button = button("primary", self.context.courier.send)
        self.stop_button = button("secondary", self.context.courier.stop)
        self.export_button, self.import_button = button("secondary", self._export), button("secondary", self._import)
        acts = FlowLayout(gap=px(8))
        for control in (self.send_button, self.stop_button, self.export_button, self.import_button):
            acts.addWidget(control)
        card.add(self.chip, self._centre, acts, self.progress)
        return card

    def _batches(self) -> QWidget:
        theme = self.context.theme
        number, moment = self.context.language.number, self.context.language.moment
        self.model: RowsModel[BatchSummary] = RowsModel(
            [
                Column(lambda: self.tr("Batch"), lambda batch: number(batch.number)),
                Column(lambda: self.tr("Where it is"), lambda batch: batch_words(batch.state), self._sign),
                Column(lambda: self.tr("Records"), lambda batch: number(batch.count)),
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
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self._reason = label("error", wrap=True)
        self._reason.hide()
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

    def retranslate(self) -> None:
        """Every text again."""
        self.table.setAccessibleName(self.tr("Batches of this desk"))
        self.progress.setAccessibleName(self.tr("Parts sent"))
        for control, text, icon, role in (
            (self.send_button, self.tr("Send now"), "send", "on_primary"),
            (self.stop_button, self.tr("Stop"), "cross", "text"),
            (self.export_button, self.tr("Save to a stick…"), "export", "text"),
            (self.import_button, self.tr("Read a receipt…"), "import", "text"),
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
        fit(self.table, self.context.theme)

    def reload(self) -> None:
        """Read batches and enrolment."""
        user, desk = self.user, self.desk
        self.ask(lambda: (desk.sending.batches(user), desk.enrolling.device()), self._show)

    def _show(self, read: tuple[tuple[BatchSummary, ...], DeviceState]) -> None:
        batches, self._device = read
        current = self.model.row(self.table.currentIndex())
        self.model.show(batches)
        fit(self.table, self.context.theme)
        self._either.setCurrentWidget(self.table if batches else self._empty)
        again = self.model.find(current.id) if current is not None else (0 if batches else -1)
        if again >= 0:
            self.table.selectRow(again)
        self._on_current(self.table.currentIndex())
        self._show_state()

    def _show_state(self) -> None:
        state, language = self.context.courier.state, self.context.language
        self.chip.show_state(*chip_words(state, language, self.context.now()))
        self.progress.setVisible(state.sending)
        self.progress.setRange(0, state.of)
        self.progress.setValue(state.sent)
        self.stop_button.setVisible(state.sending)
        self.send_button.setEnabled(not state.sending and self._device.enrolled)
        if self._device.enrolled:
            words = self.tr("{office} sends to {address}")
            shown = words.format(
                office=isolate(self._device.office_name), address=left_to_right(self._device.centre_url)
            )
        else:
            shown = messages.sentence("not_enrolled", {}, language)
        if state.code and not state.sending:
            shown = messages.sentence(state.code, {}, language)
        self._centre.setText(shown)

    def _dress(self, control: QPushButton, text: str, icon: str, colour: str) -> None:
        size = self.context.theme.px(16)
        enabled = control.isEnabled() or colour == "text"
        control.setText(text)
        control.setIcon(icons.icon(icon, self.context.theme.colour(colour if enabled else "muted"), size))
        control.setIconSize(QSize(size, size))

    def _sign(self, batch: BatchSummary) -> Sign:
        icon, tone = LOOKS[batch.state]
        return Sign(batch_words(batch.state), icon, tone)

    def _parts(self, batch: BatchSummary) -> str:
        words = self.tr("{sent} of {of}").format(sent=batch.chunks_sent, of=batch.chunks)
        return self.context.language.localised(words)

    def _on_current(self, index: QModelIndex) -> None:
        batch = self.model.row(index)
        self.export_button.setEnabled(batch is not None)
        code = batch.refusal_code if batch is not None else ""
        self._reason.setVisible(bool(code))
        self._reason.setText(messages.sentence(code, {}, self.context.language) if code else "")

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

        def done(written: Path) -> None:
            words = self.tr("Saved as {file}. Take it to the ministry or to an office with a network.")
            self.told.emit(words.format(file=left_to_right(written.name)), "success")

        self.ask(lambda: self.desk.sending.export(user, batch_id, path), done)

    def _import(self) -> None:
        dialog = QFileDialog(self, self.tr("Read a receipt"), "", self.tr("Mihan batches (*.mihan)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.import_from(Path(chosen)))
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Apply the receipt in a file."""
        user = self.user

        def done(receipt: ReceiptApplied) -> None:
            if receipt.repeated:
                self.told.emit(self.tr("This receipt was already here; nothing changed."), "info")
                return
            count = receipt.received + receipt.merged
            words = self.tr("The ministry received %n record(s).", "", count)
            if receipt.rejected or receipt.conflicts:
                words += " " + self.tr("%n record(s) need somebody.", "", receipt.rejected + receipt.conflicts)
            self.told.emit(self.context.language.localised(words), "success")

        self.ask(lambda: self.desk.receiving.import_file(user, path), done)
