"""Desks of the office: whether they may hand over to this machine, which there are, and what they brought."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.office import HandedBatch, HandedState, OfficeState, PairedDesk, PairingSheet
from mihan_desktop.domain.roles import Right
from mihan_desktop.ui import messages
from mihan_desktop.ui.dialogs.ask import ConfirmDialog, PasswordDialog
from mihan_desktop.ui.dialogs.pairing import PairingSheetDialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.office_words import LOOKS, handed_words
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import Card, button, dress, label, row
from mihan_desktop.ui.widgets.chip import Chip
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import fit, table_view


class DesksPage(Page):
    """The machine above, its desks, and below what they handed over."""

    kinds = frozenset({Kind.OFFICE, Kind.OUTBOX, Kind.DEVICE})
    right = Right.HOST

    def build(self) -> Iterator[None]:
        """Part by part."""
        px = self.context.theme.px
        self._state = OfficeState()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(14))
        column.addWidget(self._machine())
        yield
        column.addWidget(self._desks(), 1)
        yield
        column.addWidget(self._batches(), 1)

    def _machine(self) -> Card:
        card = Card(self.context.theme, margin=16)
        self._title, self._words = label("heading"), label("muted", wrap=True)
        self.chip = Chip(self.context.theme, pressable=False)
        self.switch_button = button("primary", self.switch)
        self.pair_button = button("secondary", self.pair)
        self.card_button, self.read_button = button("secondary", self._save_card), button("secondary", self._read)
        acts_row = QWidget()
        acts = FlowLayout(acts_row, gap=self.context.theme.px(8))
        for control in (self.switch_button, self.pair_button, self.read_button, self.card_button):
            acts.addWidget(control)
        card.add(row(self._title, self.chip, 1), self._words, acts_row)
        return card

    def _desks(self) -> Card:
        card = Card(self.context.theme, margin=16)
        self._desks_title = label("heading")
        moment = self.context.language.moment
        self.model: RowsModel[PairedDesk] = RowsModel(
            [
                Column(lambda: self.tr("Desk"), lambda desk: left_to_right(desk.name)),
                Column(lambda: self.tr("State"), lambda desk: self._stand(desk).text, self._stand),
                Column(lambda: self.tr("Connected"), lambda desk: moment(desk.paired_at, self.context.now())),
                Column(lambda: self.tr("Last seen"), lambda desk: moment(desk.seen_at, self.context.now())),
            ],
            lambda desk: desk.device_id,
            self,
        )
        self.table = table_view(self.context.theme)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.mail_button, self.withdraw_button = button("secondary", self._save_mail), button("danger", self.withdraw)
        card.add(row(self._desks_title, 1, self.mail_button, self.withdraw_button), self.table)
        return card

    def _batches(self) -> Card:
        card = Card(self.context.theme, margin=16)
        self._batches_title = label("heading")
        number, moment = self.context.language.number, self.context.language.moment
        self.handed: RowsModel[HandedBatch] = RowsModel(
            [
                Column(lambda: self.tr("Desk"), lambda batch: left_to_right(batch.desk)),
                Column(lambda: self.tr("Hand-over"), lambda batch: number(batch.number)),
                Column(lambda: self.tr("Where it is"), handed_words, self._sign),
                Column(lambda: self.tr("Undecided"), lambda batch: number(batch.waiting)),
                Column(lambda: self.tr("Came"), lambda batch: moment(batch.arrived_at, self.context.now())),
            ],
            lambda batch: batch.id,
            self,
        )
        self.handed_table = table_view(self.context.theme)
        self.handed_table.setModel(self.handed)
        self.handed_table.selectionModel().currentRowChanged.connect(self._on_batch)
        self.part_button, self.again_button = (
            button("secondary", self.sign_part),
            button("secondary", self.decide_again),
        )
        self.review_button = button("secondary", partial(self.went.emit, "review", None))
        self.carry_button = button("secondary", self._carry)
        acts_row = QWidget()
        acts = FlowLayout(acts_row, gap=self.context.theme.px(8))
        for control in (self.review_button, self.carry_button, self.part_button, self.again_button):
            acts.addWidget(control)
        card.add(self._batches_title, acts_row, self.handed_table)
        return card

    def title(self) -> str:
        """The page's name."""
        return self.tr("Desks of the office")

    def hint(self) -> str:
        """What it is about."""
        return self.tr("Desks without a supervisor hand their records over to this machine")

    def retranslate(self) -> None:
        """Every text again."""
        self._title.setText(self.tr("This machine"))
        self._desks_title.setText(self.tr("Desks"))
        self._batches_title.setText(self.tr("What they handed over"))
        self.table.setAccessibleName(self.tr("Desks that hand over to this machine"))
        self.handed_table.setAccessibleName(self.tr("What the desks handed over"))
        for control, text, icon in (
            (self.pair_button, self.tr("Connect a desk…"), "plus"),
            (self.read_button, self.tr("Read a hand-over…"), "import"),
            (self.card_button, self.tr("Save this machine's card…"), "export"),
            (self.mail_button, self.tr("Save the answers…"), "export"),
            (self.carry_button, self.tr("Save for the ministry…"), "export"),
            (self.review_button, self.tr("Review"), "review"),
            (self.part_button, self.tr("Sign what is decided…"), "sealed"),
            (self.again_button, self.tr("Decide again"), "returned"),
        ):
            self._dress(control, text, icon)
        self.card_button.setToolTip(self.tr("For desks that no network reaches: by it they know this machine"))
        self.mail_button.setToolTip(self.tr("Decisions and receipts for the chosen desk, as a file"))
        self.part_button.setToolTip(self.tr("What nobody has decided goes back to its desk and comes again by itself"))
        self.again_button.setToolTip(self.tr("What was approved of the chosen hand-over waits for a decision again"))
        self.withdraw_button.setText(self.tr("Withdraw"))
        self._show_state()
        for table in (self.table, self.handed_table):
            table.setMinimumHeight(self.context.theme.px(112))
        for model, table in ((self.model, self.table), (self.handed, self.handed_table)):
            model.speak()
            fit(table, self.context.theme)
        self._on_current(self.table.currentIndex())
        self._on_batch(self.handed_table.currentIndex())

    def reload(self) -> None:
        """Read what came, then everything."""
        user, desk = self.user, self.desk
        self.ask(lambda: desk.hosting.state(user), self._show)

    def _show(self, state: OfficeState) -> None:
        self._state = state
        current, batch = self.model.row(self.table.currentIndex()), self.handed.row(self.handed_table.currentIndex())
        self.model.show(state.desks)
        self.handed.show(state.batches)
        for table in (self.table, self.handed_table):
            fit(table, self.context.theme)
        at = self.model.find(current.device_id) if current is not None else (0 if state.desks else -1)
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._on_current(self.table.currentIndex())
        at = self.handed.find(batch.id) if batch is not None else (0 if state.batches else -1)
        if at >= 0:
            self.handed_table.setCurrentIndex(self.handed.index(at, 0))
        self._on_batch(self.handed_table.currentIndex())
        self._show_state()

    def _show_state(self) -> None:
        state = self._state
        on = state.listening
        self.switch_button.setText(self.tr("Switch off") if on else self.tr("Switch on"))
        self.pair_button.setEnabled(on)
        if on:
            address = left_to_right(f"{state.address}:{state.port}")
            self.chip.show_state(self.tr("desks can reach it"), "received", "success")
            words = self.tr(
                "Desks reach it at {address}, also while nobody is signed in: what they bring stays sealed."
            )
            self._words.setText(words.format(address=address))
        elif state.forgotten:
            self.chip.show_state(self.tr("switched off"), "warning", "warning")
            self._words.setText(
                self.tr(
                    "Desks handed over to this machine once, and the backup that was put back does not know it. Switch "
                    "it on and connect each desk again with a new code: they bring again whatever is missing here."
                )
            )
        else:
            self.chip.show_state(self.tr("switched off"), "offline", "muted")
            self._words.setText(
                self.tr("When it is switched on, desks of this office hand over by network. By file they always can.")
            )

    def _stand(self, desk: PairedDesk) -> Sign:
        if desk.withdrawn:
            return Sign(self.tr("withdrawn"), "cross", "muted")
        return Sign(self.tr("connected"), "received", "success")

    def _sign(self, batch: HandedBatch) -> Sign:
        icon, tone = LOOKS[batch.state]
        return Sign(handed_words(batch), icon, tone)

    def _dress(self, control: QPushButton, text: str, icon: str) -> None:
        control.setText(text)
        dress(control, self.context.theme, icon)

    def _on_current(self, index: QModelIndex) -> None:
        desk = self.model.row(index)
        self.mail_button.setEnabled(desk is not None)
        self.withdraw_button.setEnabled(desk is not None and not desk.withdrawn)
        waits = (HandedState.APPROVED, HandedState.SENT)
        self.carry_button.setEnabled(any(batch.state in waits for batch in self._state.batches))

    def _on_batch(self, index: QModelIndex) -> None:
        batch = self.handed.row(index)
        chosen = batch.chosen if batch is not None else 0
        self.again_button.setEnabled(bool(chosen))
        self.part_button.setEnabled(batch is not None and bool(chosen and batch.waiting))

    def decide_again(self) -> None:
        """What was approved of the chosen hand-over waits again."""
        batch, user = self.handed.row(self.handed_table.currentIndex()), self.user
        if batch is None or not self.again_button.isEnabled():
            return

        def done(_: Changes) -> None:
            self.told.emit(lambda: self.tr("Taken back: the records wait again."), "success")

        self.ask(lambda: self.desk.reviewing.decide_again(user, batch.id), done)

    def sign_part(self) -> None:
        """Let go on what is decided of the chosen hand-over, after the supervisor's own password."""
        batch, user, reviewing = self.handed.row(self.handed_table.currentIndex()), self.user, self.desk.reviewing
        if batch is None or not self.part_button.isEnabled():
            return

        def texts() -> tuple[str, str, str, str]:
            left = self.tr(
                "%n undecided change(s) go back to the desk, which hands them over again.", "", batch.waiting
            )
            return (
                self.tr("Sign what is decided of this hand-over?"),
                self.context.language.localised(left),
                self.tr("Your password"),
                self.tr("Sign"),
            )

        dialog = PasswordDialog(self.context, texts, self)

        def done(_: object) -> None:
            dialog.accept()
            self.told.emit(lambda: self.tr("Signed. It is sent with the next round."), "success")

        def failed(error: Exception) -> bool:
            dialog.refuse(error)
            return True

        def work(password: str) -> None:
            self.context.tasks.run(
                lambda: reviewing.sign_part(user, batch.id, password),
                done=done,
                failed=failed,
                owner=dialog,
                lane=FILES,
            )

        dialog.given.connect(work)
        dialog.open()

    def switch(self) -> None:
        """On, or off."""
        user, hosting = self.user, self.desk.hosting
        if self._state.listening:
            self.ask(lambda: hosting.switch_off(user))
        else:
            self.ask(lambda: hosting.switch_on(user))

    def pair(self) -> None:
        """A code for one desk, to be typed, scanned or printed."""
        user = self.user

        def show(sheet: PairingSheet) -> None:
            PairingSheetDialog(self.context, user, sheet, self).open()

        self.ask(lambda: self.desk.hosting.sheet(user), show)

    def withdraw(self) -> None:
        """Take nothing more from the chosen desk, after asking."""
        desk, user = self.model.row(self.table.currentIndex()), self.user
        if desk is None or not self.withdraw_button.isEnabled():
            return
        name = isolate(desk.name)

        def texts() -> tuple[str, str, str]:
            return (
                self.tr("Take nothing more from {name}?").format(name=name),
                self.tr("What it handed over until now stays. With a new code it can come again."),
                self.tr("Withdraw"),
            )

        dialog = ConfirmDialog(self.context, texts, self)
        dialog.accepted.connect(lambda: self.ask(lambda: self.desk.hosting.withdraw(user, desk.device_id)))
        dialog.open()

    def _save_card(self) -> None:
        self._save("mihan-card.mihan", self.save_card)

    def save_card(self, path: Path) -> None:
        """Write the file by which desks know this machine."""
        user = self.user
        self.ask(lambda: self.desk.hosting.write_card(user, path), self._saved)

    def _save_mail(self) -> None:
        desk = self.model.row(self.table.currentIndex())
        if desk is not None:
            self._save(f"mihan-{desk.name}.mihan", lambda path: self.save_mail(desk.device_id, path))

    def save_mail(self, device_id: str, path: Path) -> None:
        """Write what there is for a desk."""
        user = self.user
        self.ask(lambda: self.desk.hosting.write_mail(user, device_id, path), self._saved)

    def _saved(self, path: Path) -> None:
        name = left_to_right(path.name)
        self.told.emit(lambda: self.tr("Saved as {file}. Carry it to the desk.").format(file=name), "success")

    def _save(self, name: str, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, self.tr("Save a file"), name, self.tr("Mihan files (*.mihan)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("mihan")
        dialog.fileSelected.connect(lambda chosen: write(Path(chosen)))
        dialog.open()

    def _read(self) -> None:
        dialog = QFileDialog(self, self.tr("Read a hand-over"), "", self.tr("Mihan files (*.mihan)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.read_files([Path(one) for one in chosen]))
        dialog.open()

    def read_files(self, paths: list[Path]) -> None:
        """Take in what desks wrote; a file that was read before changes nothing."""
        user, hosting = self.user, self.desk.hosting

        def read() -> Changes:
            changes = Changes()
            for path in paths:
                changes |= hosting.read_file(user, path)
            return changes

        def done(_: Changes) -> None:
            self.told.emit(lambda: self.tr("The records are on the page “Review” now."), "success")

        self.ask(read, done)

    def _carry(self) -> None:
        dialog = QFileDialog(self, self.tr("A folder or a stick"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.carry_to(Path(chosen)))
        dialog.open()

    def carry_to(self, folder: Path) -> None:
        """Write what was approved for the desks as files for the ministry."""
        user = self.user

        def done(paths: tuple[Path, ...]) -> None:
            words = self.tr("%n file(s) are written. Take them to the ministry.", "", len(paths))
            self.told.emit(lambda: self.context.language.localised(words), "success")

        def failed(error: Exception) -> bool:
            self.told.emit(lambda: messages.of_error(error, self.context.language), "warning")
            return True

        self.ask(lambda: self.desk.forwarding.export(user, folder), done, failed)
