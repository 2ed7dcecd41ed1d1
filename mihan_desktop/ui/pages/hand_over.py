"""At a desk without a supervisor: what waits is handed over to the supervisor's machine, and its answers are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton, QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.office import HubState
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.handing import HandResult, Written
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import ConfirmDialog
from mihan_desktop.ui.dialogs.pairing import PairDialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.office_words import handed_over_words
from mihan_desktop.ui.tasks import NETWORK, Task
from mihan_desktop.ui.widgets.card import Card, button, dress, label, row
from mihan_desktop.ui.widgets.flow_layout import FlowLayout


class HandOverCard(Card):
    """Signals: told(words or a function that gives them, tone)."""

    told = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, margin=16)
        self.context = context
        self._user: User | None = None
        self._hub: HubState | None = None
        self._task: Task[HandResult] | None = None
        self._share = (0, 0)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(context.theme.px(8))
        self._title, self._words = label("heading"), label("muted", wrap=True)
        self.hand_button = button("primary", self.hand_over)
        self.stop_button = button("secondary", self.stop)
        self.save_button, self.read_button = button("secondary", self._save), button("secondary", self._read)
        self.pair_button, self.card_button = button("quiet", self.pair), button("quiet", self._read_card)
        self.back_button, self.forget_button = button("quiet", self.take_back), button("quiet", self.forget)
        acts_row = QWidget()
        acts = FlowLayout(acts_row, gap=context.theme.px(8))
        for control in (
            self.hand_button, self.stop_button, self.save_button, self.read_button, self.pair_button, self.card_button,
            self.back_button, self.forget_button,
        ):  # fmt: skip
            acts.addWidget(control)
        self.add(row(self._title, 1), self._words, acts_row, self.progress)

    def serve(self, user: User) -> None:
        """Ask to whom this desk hands over."""
        self._user = user

        def show(hub: HubState | None) -> None:
            self._hub = hub
            self._show()

        self.context.tasks.run(lambda: self.context.desk.handing.hub(user), done=show, owner=self)

    def retranslate(self) -> None:
        """Every text again."""
        for control, text, icon, colour in (
            (self.hand_button, self.tr("Hand over"), "users", "on_primary"),
            (self.stop_button, self.tr("Stop"), "cross", "text"),
            (self.save_button, self.tr("Save for the supervisor…"), "export", "text"),
            (self.read_button, self.tr("Read the answer…"), "import", "text"),
            (self.pair_button, self.tr("Supervisor's machine…"), "desks", "text"),
            (self.card_button, self.tr("Read its card…"), "import", "text"),
            (self.back_button, self.tr("Take records back…"), "returned", "text"),
            (self.forget_button, self.tr("Forget this machine…"), "cross", "text"),
        ):
            self._dress(control, text, icon, colour)
        self.card_button.setToolTip(self.tr("The file by which that machine is known where no network leads"))
        self._show()

    def _dress(self, control: QPushButton, text: str, icon: str, colour: str) -> None:
        control.setText(text)
        dress(control, self.context.theme, icon, colour)

    def _show(self) -> None:
        hub, user = self._hub, self._user
        may = user is not None and user.may(Right.PAIR)
        # Where nothing is handed over yet, supervisors need no card about it: they approve here.
        self.setVisible(hub is not None or (may and user is not None and not user.may(Right.APPROVE)))
        for control in (self.hand_button, self.save_button, self.read_button):
            control.setVisible(hub is not None)
        self.hand_button.setEnabled(self._task is None)
        self.stop_button.setVisible(self._task is not None)
        self.progress.setVisible(self._task is not None)
        self.progress.setRange(0, self._share[1])
        self.progress.setValue(self._share[0])
        self.progress.setAccessibleName(self.tr("Parts handed over"))
        for control in (self.pair_button, self.card_button):
            control.setVisible(may)
        self.back_button.setVisible(may and hub is not None and hub.handed > 0)
        self.forget_button.setVisible(may and hub is not None)
        for control in (self.back_button, self.forget_button):
            control.setEnabled(self._task is None)
        self._title.setText(self.tr("Hand over to the supervisor"))
        if hub is None:
            self._words.setText(
                self.tr("If supervisors work at another machine of this office, connect this desk with it.")
            )
            return
        words = self.tr("What waits here is decided on at {name} ({address}).")
        where = left_to_right(hub.address.removeprefix("https://")) if hub.address else self.tr("by file")
        self._words.setText(words.format(name=isolate(hub.name), address=where))

    def hand_over(self) -> None:
        """Seal what waits and take it there; bring back what is new."""
        user = self._user
        if user is None or self._task is not None:
            return
        handing = self.context.desk.handing
        self._task = self.context.tasks.run_long(
            lambda progress, cancelled: handing.hand_over(user, progress, cancelled),
            done=self._done, failed=self._failed, progress=self._moved, owner=self,
        )  # fmt: skip
        self._show()

    def _moved(self, done: int, of: int) -> None:
        self._share = (done, of)
        self._show()

    def stop(self) -> None:
        """Go on another time."""
        if self._task is not None:
            self._task.cancel()

    def _done(self, result: HandResult) -> None:
        self._task = None
        self._show()
        language = self.context.language
        self.told.emit(lambda: handed_over_words(result, language)[0], handed_over_words(result, language)[1])

    def _failed(self, error: Exception) -> bool:
        self._task = None
        self._show()
        self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
        return True

    def pair(self) -> None:
        """Connect this desk with the supervisor's machine."""
        user = self._user
        if user is None:
            return
        dialog = PairDialog(self.context, user, self)

        def paired() -> None:
            self.serve(user)
            self.told.emit(lambda: self.tr("This desk hands over to the supervisor's machine now."), "success")

        dialog.paired.connect(paired)
        dialog.open()

    def take_back(self) -> None:
        """What was handed over waits here again, after asking."""
        if self._hub is None or not self._hub.handed:
            return
        count = self._hub.handed

        def texts() -> tuple[str, str, str]:
            words = self.tr("Take %n record(s) back from the supervisor's machine?", "", count)
            return (
                self.context.language.localised(words),
                self.tr(
                    "They wait at this desk again, can be corrected and are handed over anew. Do this only when that "
                    "machine is lost, or the files never got there. Should the old hand-over reach the ministry all "
                    "the same, every record is still registered once."
                ),
                self.tr("Take back"),
            )

        self._ask(texts, self.context.desk.handing.take_back, lambda: self.tr("The records wait here again."))

    def forget(self) -> None:
        """This desk's records are approved here again, after asking."""
        if self._hub is None:
            return
        name = isolate(self._hub.name)

        def texts() -> tuple[str, str, str]:
            return (
                self.tr("Forget {name}?").format(name=name),
                self.tr(
                    "From then on records are approved at this desk, by its own supervisors. To hand over again, "
                    "connect it with a new code or a card."
                ),
                self.tr("Forget"),
            )

        def said() -> str:
            return self.tr("This desk hands over to nobody any more; its records are approved here.")

        self._ask(texts, self.context.desk.handing.forget, said)

    def _ask(
        self, texts: Callable[[], tuple[str, str, str]], act: Callable[[User], Changes], said: Callable[[], str]
    ) -> None:
        user = self._user
        if user is None or self._task is not None:
            return

        def done(_: Changes) -> None:
            self.serve(user)
            self.told.emit(said, "success")

        dialog = ConfirmDialog(self.context, texts, self)
        dialog.accepted.connect(
            lambda: self.context.tasks.run(lambda: act(user), done=done, failed=self._failed, owner=self)
        )
        dialog.open()

    def _save(self) -> None:
        dialog = QFileDialog(self, self.tr("A folder or a stick"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, folder: Path) -> None:
        """Write what waits as files for the supervisor's machine."""
        user = self._user
        if user is None:
            return

        def done(written: Written) -> None:
            words = self.tr("%n file(s) are written. Carry them to the supervisor's machine.", "", len(written.paths))
            self.told.emit(lambda: self.context.language.localised(words), "success")

        handing = self.context.desk.handing
        self.context.tasks.run(lambda: handing.export(user, folder), done=done, failed=self._failed, owner=self)

    def _read(self) -> None:
        self._choose(self.tr("Read the answer"), self.read_from)

    def read_from(self, path: Path) -> None:
        """Apply what the supervisor's machine wrote for this desk."""
        self._apply(lambda user: self.context.desk.handing.read_mail(user, path))

    def _read_card(self) -> None:
        self._choose(self.tr("Read the card"), self.read_card)

    def read_card(self, path: Path) -> None:
        """Hand over to the machine whose card this is."""
        self._apply(lambda user: self.context.desk.handing.read_card(user, path))

    def _choose(self, title: str, read: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, title, "", self.tr("Mihan files (*.mihan)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: read(Path(chosen)))
        dialog.open()

    def _apply(self, act: Callable[[User], Changes]) -> None:
        user = self._user
        if user is None:
            return

        def done(changes: Changes) -> None:
            self.serve(user)
            if changes.kinds:
                self.told.emit(lambda: self.tr("It was read."), "success")
            else:
                self.told.emit(lambda: self.tr("Everything in it was here already; nothing changed."), "info")

        self.context.tasks.run(lambda: act(user), done=done, failed=self._failed, owner=self, lane=NETWORK)
