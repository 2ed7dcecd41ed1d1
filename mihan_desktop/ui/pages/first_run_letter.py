"""The step of the first run that reads the ministry's letter: found on a stick, opened, dropped, or typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.enrolling import FoundLetter
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label, row
from mihan_desktop.ui.widgets.fields import Field, line_edit

if TYPE_CHECKING:
    from sync.protocol.enrolment_file import EnrolmentFile

LOOK: Final = 2_000
"""Milliseconds between two looks at whether a stick was plugged in."""
MOST: Final = 3
"""Letters among which one is offered by a button; with more, the file is opened by hand."""


def ask_for_file(parent: QWidget, title: str) -> str:
    """The enrolment file; "" when the person thought better of it."""
    return QFileDialog.getOpenFileName(parent, title, str(Path.home()))[0]


class LetterSheet(QWidget):
    """Attributes: address and code (lines), letter (what a file said, None while it is typed), office (whose letter it
    is, as its file said, or ""), choose_file, look_in (the folders that are looked through, asked on a lane).

    Signals: went_on() with both lines filled, put_off(), restore_wanted() where there is a backup instead.
    """

    went_on = Signal()
    put_off = Signal()
    restore_wanted = Signal()

    def __init__(
        self, context: Context, look_in: Callable[[], Sequence[Path]], choose_file: Callable[[QWidget, str], str]
    ) -> None:
        super().__init__()
        self.context, self.look_in, self.choose_file = context, look_in, choose_file
        self.letter: EnrolmentFile | None = None
        self.office = ""
        self._seen: tuple[str, ...] = ()
        self._blamed: tuple[Field, Exception] | None = None
        self._warned: Exception | None = None
        self._asks, self._busy = True, False
        theme = context.theme
        self.address, self.code = line_edit(codes=True), line_edit(codes=True)
        self.address_field, self.code_field = Field(theme, self.address), Field(theme, self.code)
        self.go_button, self.later = button("primary", self.go_on), button("secondary", self.put_off.emit)
        self.from_file = button("secondary", self.read_file)
        self.from_backup = button("secondary", self.restore_wanted.emit)
        self.whose = label(wrap=True)
        self.warning = label("error", wrap=True)
        self.found: list[tuple[FoundLetter, QPushButton]] = []
        self._found_at = QVBoxLayout()
        self._found_at.setSpacing(theme.px(6))
        self.address.returnPressed.connect(self.code.setFocus)
        self.code.returnPressed.connect(self.go_on)
        for line in (self.address, self.code):
            line.textEdited.connect(self._on_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(self._found_at)
        column.addWidget(self.whose)
        column.addWidget(self.warning)
        column.addLayout(row(self.from_file, 1, self.from_backup))
        column.addWidget(self.address_field)
        column.addWidget(self.code_field)
        column.addLayout(row(self.later, 1, self.go_button))
        column.addStretch(1)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    # -- what is shown

    def retranslate(self, *, asks: bool) -> None:
        """Every text again. asks: the desk has no office yet, the ministry is asked later."""
        self._asks = asks
        self.address_field.say(self.tr("Address of the ministry's service"))
        self.code_field.say(self.tr("One-time code"), self.tr("As printed, in groups; it is used up by this"))
        self.from_file.setText(self.tr("Open the enrolment file…"))
        self.from_backup.setText(self.tr("I have a backup…"))
        self.from_backup.setVisible(asks)
        waits = self.tr("The ministry is asked…") if not self.go_button.isEnabled() else self.tr("Enrol now")
        self.go_button.setText(self.tr("Continue") if asks else waits)
        self.later.setText(self.tr("Later"))
        for found, choice in self.found:
            choice.setText(self._offer(found))
        self._show()

    def _offer(self, found: FoundLetter) -> str:
        name = found.letter.name(self.context.language.code) or found.path.name
        return self.tr("Letter for {office} ({place})").format(
            office=isolate(name), place=isolate(str(found.path.parent))
        )

    def _show(self) -> None:
        language = self.context.language
        said = self.letter
        name = "" if said is None else said.name(language.code)
        self.whose.setText(
            self.tr("This letter is for {office}. Is that this office? If not, do not go on.").format(
                office=isolate(name)
            )
            if name
            else ""
        )
        self.whose.setVisible(bool(name))
        self.warning.setText("" if self._warned is None else messages.of_error(self._warned, language))
        self.warning.setVisible(self._warned is not None)
        for field in (self.address_field, self.code_field):
            blamed = self._blamed is not None and self._blamed[0] is field
            field.blame(messages.of_error(self._blamed[1], language) if blamed and self._blamed else "")

    def blame(self, field: Field | None, error: Exception | None) -> None:
        """Say what is wrong under a line, or that nothing is."""
        self._blamed = (field, error) if field is not None and error is not None else None
        self._show()

    # -- a letter that somebody brought

    def watch(self, *, on: bool) -> None:
        """Look for sticks from now on, or no more."""
        if on:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def look(self) -> None:
        """See once whether a letter lies somewhere."""
        if self._busy:
            return
        self._busy = True
        enrolling, look_in = self.context.desk.enrolling, self.look_in
        self.context.tasks.run(
            lambda: enrolling.letters_in(look_in()),
            done=self._on_found, failed=self._on_not_looked, owner=self, lane=FILES,
        )  # fmt: skip

    def _on_not_looked(self, _: Exception) -> bool:
        self._busy = False
        return True  # by itself: whoever opens a file hears what is the matter with it

    def _on_found(self, found: tuple[FoundLetter, ...]) -> None:
        self._busy = False
        codes = tuple(one.letter.code for one in found)
        if codes == self._seen:
            return
        fresh, self._seen = set(codes) - set(self._seen), codes
        held = any(choice.hasFocus() for _, choice in self.found)
        for _, choice in self.found:
            self._found_at.removeWidget(choice)
            choice.deleteLater()
        self.found = []
        for one in found[:MOST] if len(found) > 1 else ():
            choice = button("secondary", partial(self.take, one.letter))
            choice.setText(self._offer(one))
            self._found_at.addWidget(choice)
            self.found.append((one, choice))
        if held and self.found:
            self.found[0][1].setFocus(Qt.FocusReason.OtherFocusReason)
        if len(found) == 1 and fresh and not (self.address.text().strip() or self.code.text().strip()):
            self.take(found[0].letter)

    def read_file(self) -> None:
        """Take address and code from the ministry's file."""
        path = self.choose_file(self, self.tr("Open the enrolment file…"))
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Read the letter at ``path``: chosen, dropped here, or what the program was started with."""
        enrolling = self.context.desk.enrolling
        self.context.tasks.run(
            lambda: enrolling.letter(path), done=self.take, failed=self._on_no_letter, owner=self, lane=FILES
        )

    def take(self, letter: EnrolmentFile) -> None:
        """This letter it is."""
        self.letter, self.office = letter, letter.office
        if letter.address:
            self.address.setText(letter.address)
        self.code.setText(letter.code)
        self._judge()
        self.blame(None, None)
        empty = self.empty_field()
        (self.go_button if empty is None else empty.control).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_no_letter(self, error: Exception) -> bool:
        self.blame(self.address_field, error)
        return True

    def _on_typed(self) -> None:
        """What is typed is another letter than the file's."""
        self.letter, self.office, self._warned = None, "", None
        self._show()

    def _judge(self) -> None:
        """Whether it can be for this desk today; the clock may have been set since the last look."""
        self._warned = None
        if self.letter is not None:
            try:
                self.context.desk.enrolling.judge(self.letter)
            except MihanError as error:
                self._warned = error

    # -- going on

    def empty_field(self) -> Field | None:
        """The first line in which nothing stands."""
        fields = ((self.address_field, self.address), (self.code_field, self.code))
        return next((field for field, edit in fields if not edit.text().strip()), None)

    def go_on(self) -> None:
        """Both lines are filled, and the clock is not one by which nothing can be written."""
        if not self.go_button.isEnabled():
            return
        empty = self.empty_field()
        self.blame(empty, None if empty is None else MihanError("required"))
        if empty is not None:
            empty.control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._judge()
        self._show()
        if getattr(self._warned, "code", "") in ("clock_wrong", "clock_before_letter"):
            self.go_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.went_on.emit()

    def forget(self) -> None:
        """No letter today."""
        self.letter, self.office, self._warned = None, "", None
        self.address.clear()
        self.code.clear()
        self.blame(None, None)
