"""The first run: language, the ministry's letter, the first administrator, the code for the safe, a test page, a start.

Once there is an office, each step is written down in its database: whoever signs in after a power cut goes on there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mihan_desktop.domain.first_steps import FirstSteps, Step
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.enrolling import Enrolled
from mihan_desktop.services.setting_up import Created
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.recovery_paper import KeepCode, RecoveryPaperDialog, note_kept
from mihan_desktop.ui.dialogs.restore import RestoreDialog
from mihan_desktop.ui.dialogs.trial_page import TrialPageDialog
from mihan_desktop.ui.language import NAMES, isolate
from mihan_desktop.ui.pages.entrance import Entrance
from mihan_desktop.ui.pages.first_run_letter import LetterSheet, ask_for_file
from mihan_desktop.ui.sticks import likely_folders
from mihan_desktop.ui.tasks import NETWORK
from mihan_desktop.ui.widgets.card import button, dress, label
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.shown import Shown

LANGUAGE, ENROL, PERSON, CODE, PRINT, BEGIN = range(6)
_AT = {Step.PAPER: CODE, Step.ENROL: ENROL, Step.PRINT: PRINT, Step.BEGIN: BEGIN}


class FirstRunPage(Entrance):
    """Attributes: letter (the step that reads it), address, code, enrol_button, later, from_file, from_backup (of it).

    Signals: finished(User) when everything is done, or a backup was opened instead.

    What the letter says is asked for before there is an office, and used once there is one: then the desk asks the
    ministry, and comes back to that step when it says no.
    """

    finished = Signal(object)

    def __init__(
        self,
        context: Context,
        choose_file: Callable[[QWidget, str], str] = ask_for_file,
        look_in: Callable[[], Sequence[Path]] = likely_folders,
    ) -> None:
        super().__init__(context, width=640)
        self._step, self._heading, self._words = label("muted"), label("heading"), label("muted", wrap=True)
        self._steps = Shown()
        self._errors: dict[Field, Exception | str] = {}
        self._user: User | None = None
        self._office = ""
        self._enrolled, self._was_printed = False, False
        self.letter = LetterSheet(context, look_in, choose_file)
        self.letter.went_on.connect(self._on_letter)
        self.letter.put_off.connect(self.put_off)
        self.letter.restore_wanted.connect(self.restore)
        self.address, self.code = self.letter.address, self.letter.code
        self.enrol_button, self.later = self.letter.go_button, self.letter.later
        self.from_file, self.from_backup = self.letter.from_file, self.letter.from_backup
        for sheet in (self._tongue(), self.letter, self._person(), self._code(), self._print(), self._begin()):
            self._steps.addWidget(sheet)
        self.card.add(self._step, self._heading, self._words, self._steps)
        self.setAcceptDrops(True)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("First run")

    # -- the steps, drawn

    def _tongue(self) -> QWidget:
        sheet, column = self._sheet()
        self.tongues: dict[str, QPushButton] = {}
        for code, name in NAMES.items():
            choice = button("secondary", partial(self.speak, code))
            choice.setText(name)
            choice.setAccessibleName(name)
            self.tongues[code] = choice
            column.addWidget(choice)
        column.addStretch(1)
        return sheet

    def _person(self) -> QWidget:
        theme = self.context.theme
        self.display_name, self.username = line_edit(), line_edit(codes=True)
        self.password, self.again = line_edit(password=True), line_edit(password=True)
        self._fields = {
            "display_name": Field(theme, self.display_name), "username": Field(theme, self.username),
            "password": Field(theme, self.password), "again": Field(theme, self.again),
        }  # fmt: skip
        self.create_button = button("primary", self.create_office)
        sheet, column = self._sheet()
        order = [self.display_name, self.username, self.password, self.again]
        for first, second in (("display_name", "username"), ("password", "again")):
            pair = QHBoxLayout()
            pair.setSpacing(theme.px(14))
            for name in (first, second):
                pair.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(pair)
        for here, there in pairwise(order):
            here.returnPressed.connect(there.setFocus)
        self.again.returnPressed.connect(self.create_office)
        column.addWidget(self.create_button)
        column.addStretch(1)
        return sheet

    def _code(self) -> QWidget:
        self.keep = KeepCode(self.context)
        self.recovery_code = self.keep.code
        self.renew_button = button("primary", self.renew)
        self.code_next = button("primary", self._on_code_kept)
        self.code_next.setEnabled(False)
        self.keep.kept.connect(self._on_kept)
        self.keep.last_group.returnPressed.connect(self.code_next.click)
        sheet, column = self._sheet()
        column.addWidget(self.keep)
        column.addWidget(self.renew_button)
        column.addWidget(self.code_next)
        column.addStretch(1)
        return sheet

    def _print(self) -> QWidget:
        self.print_button, self.print_next = button("secondary", self.print_page), button("primary", self._on_print)
        self._printed = label(wrap=True)
        sheet, column = self._sheet()
        column.addWidget(self.print_button)
        column.addWidget(self._printed)
        column.addWidget(self.print_next)
        column.addStretch(1)
        return sheet

    def _begin(self) -> QWidget:
        self._standing = label(wrap=True)
        self.work_button = button("primary", self._finish)
        self.practise_button = button("secondary", self.practise)
        sheet, column = self._sheet()
        column.addWidget(self._standing)
        column.addWidget(self.work_button)
        column.addWidget(self.practise_button)
        column.addStretch(1)
        return sheet

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.px(12))
        return sheet, column

    def retranslate(self) -> None:
        """Every text again."""
        super().retranslate()
        step = self._steps.currentIndex()
        shown = self.tr("Step {n} of {steps}").format(n=step + 1, steps=BEGIN + 1)
        self._step.setText(self.context.language.localised(shown))
        heading, words = self._said()[step]
        self._heading.setText(heading)
        self._words.setText(words)
        self._fields["display_name"].say(self.tr("Full name"))
        self._fields["username"].say(self.tr("User name"), self.tr("To sign in with; Latin letters are easiest"))
        self._fields["password"].say(self.tr("Password"), self.tr("Long is good: four words you can remember"))
        self._fields["again"].say(self.tr("Password again"))
        made = self.create_button.isEnabled()
        self.create_button.setText(self.tr("Create the office") if made else self.tr("The office is being made…"))
        self.letter.retranslate(asks=self._user is None)
        self.keep.retranslate()
        self.renew_button.setText(self.tr("Make a new recovery paper…"))
        self.code_next.setText(self.tr("Continue"))
        self.print_button.setText(self.tr("Print a test page…"))
        dress(self.print_button, self.context.theme, "print")
        self._printed.setText(self.tr("Sent. Look at the page before you go on."))
        self._printed.setVisible(self._was_printed)
        self.print_next.setText(self.tr("Continue"))
        self._standing.setText(self._how_it_stands())
        self.work_button.setText(self.tr("Begin to work"))
        self.practise_button.setText(self.tr("Practise first, with invented people"))
        self.elsewhere.setVisible(self._user is None)  # practising is the last step once there is an office
        self._show_errors()

    def _said(self) -> tuple[tuple[str, str], ...]:
        """Heading and words of each step."""
        lost = self.tr("It was shown once, before the program was closed. Make a new one: that one opens nothing then.")
        shown = self.tr("It opens the records when every password is lost. It is shown only now: print it.")
        return (
            (self.tr("Choose your language"), self.tr("Of the window; each person chooses their own later.")),
            (
                self.tr("The ministry's letter"),
                self.tr(
                    "Plug in the stick with the enrolment file, drop the file here, or type what the letter says. You "
                    "can do this later."
                ),
            ),
            (self.tr("Who looks after this office?"), self.tr("The first person adds the others.")),
            (self.tr("Keep this code in the safe"), lost if self._lost_paper else shown),
            (
                self.tr("Does the printer print?"),
                self.tr("Receipts and letters are printed every day. Without a printer, go on: you can do this later."),
            ),
            (self.tr("This desk is ready"), self.tr("The other people are added on the page “Office and users”.")),
        )

    def _how_it_stands(self) -> str:
        if self._enrolled:
            named = self.tr("The ministry knows this desk as one of {office}.")
            return named.format(office=isolate(self._office or "–"))
        return self.tr(
            "The ministry does not know this desk yet: you can work, and send once it is enrolled (page “Office and "
            "users”)."
        )

    # -- coming and going

    def begin(self) -> None:
        """Wait for somebody to choose a language."""
        if self._user is None and self._steps.currentIndex() == LANGUAGE:
            self.tongues[self.context.language.code].setFocus(Qt.FocusReason.OtherFocusReason)

    def lead(self, user: User, steps: FirstSteps, *, office: str) -> None:
        """Go on where ``user`` was when the program ended. office: as the ministry calls it, "" before it is asked."""
        self._user, self._office, self._enrolled = user, office, bool(office)
        self.address.setText(steps.address)
        self.code.setText(steps.code)
        self.letter.office = steps.office
        self._go(_AT[steps.step])
        focus = {CODE: self.renew_button, ENROL: self.enrol_button, PRINT: self.print_button, BEGIN: self.work_button}
        focus[_AT[steps.step]].setFocus(Qt.FocusReason.OtherFocusReason)

    def bring(self, path: Path) -> None:
        """An enrolment file with which the program was started, or which was dropped here."""
        if self._steps.currentIndex() == LANGUAGE:
            self._go(ENROL)
        if self._steps.currentIndex() == ENROL:
            self.letter.open(path)

    def speak(self, code: str) -> None:
        """The language of the window from now on; then the ministry's letter."""
        self.choose_language(code)
        self._go(ENROL)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a file of this computer where the letter is read."""
        at_letter = self._steps.currentIndex() in (LANGUAGE, ENROL)
        if at_letter and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Reads the first file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.bring(Path(files[0]))

    def showEvent(self, event: QShowEvent) -> None:
        """Look for sticks while the letter's step is shown."""
        super().showEvent(event)
        self.letter.watch(on=self._steps.currentIndex() == ENROL)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        self.letter.watch(on=False)
        super().hideEvent(event)

    # -- the letter

    def read_file(self) -> None:
        """Take address and code from the ministry's file."""
        self.letter.read_file()

    def restore(self) -> None:
        """There was a desk, on another computer: it goes on here."""
        dialog = RestoreDialog(self.context, self)
        dialog.restored.connect(self.finished.emit)
        dialog.open()

    def go_on(self) -> None:
        """The letter is read."""
        self.letter.go_on()

    def _on_letter(self) -> None:
        """Now the person; or, where there is an office already, ask the ministry."""
        if self._user is not None:
            self.enrol()
        else:
            self._to_person()

    def put_off(self) -> None:
        """Enrol another day."""
        self.letter.forget()
        if self._user is not None:
            self._next(Step.PRINT)
        else:
            self._to_person()

    def enrol(self) -> None:
        """Make the desk known to the ministry by the printed code."""
        user, address, code = self._user, self.address.text().strip(), self.code.text().strip()
        office = self.letter.office
        if user is None or not self.enrol_button.isEnabled():
            return
        self.enrol_button.setEnabled(False)
        self.retranslate()
        self.context.tasks.run(
            lambda: self.desk.enrolling.enrol(user, address, code, office),
            done=self._on_enrolled,
            failed=self._on_not_enrolled,
            owner=self,
            lane=NETWORK,
        )

    def _on_enrolled(self, enrolled: Enrolled) -> None:
        self.enrol_button.setEnabled(True)
        self._enrolled, self._office = True, enrolled.device.office_name
        self.letter.forget()
        if self._steps.currentIndex() == ENROL:
            self._next(Step.PRINT)
        else:  # put off while the ministry was asked
            self.retranslate()

    def _on_not_enrolled(self, error: Exception) -> bool:
        self.enrol_button.setEnabled(True)
        self.retranslate()
        if getattr(error, "code", "") == "already_enrolled":  # killed before it was written down
            self._enrolled = True
            self._next(Step.PRINT)
            return True
        if self._steps.currentIndex() != ENROL:  # put off meanwhile
            return True
        self.letter.blame(self.letter.code_field, error)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # -- the first person, and the paper

    def _to_person(self) -> None:
        self._go(PERSON)
        self.display_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def create_office(self) -> None:
        """Make the office with its first person, then sign in as that person."""
        if not self.create_button.isEnabled():
            return
        self._blame({})
        if self.password.text() != self.again.text():
            self._blame({self._fields["again"]: "again"})
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        username, name = self.username.text().strip(), self.display_name.text().strip()
        password, language = self.password.text(), self.context.language.code
        steps = self._steps_at(Step.PAPER)

        def make() -> tuple[Created, User]:
            created = self.desk.setting_up.create_office(username, name, password, language, first_steps=steps)
            user = self.desk.signing_in.sign_in(username, password)
            self.desk.registering.add_bundled_forms(user)
            return created, user

        self.create_button.setEnabled(False)
        self.retranslate()
        self.context.tasks.run(make, done=self._on_created, failed=self._on_refused, owner=self)

    def _on_created(self, made: tuple[Created, User]) -> None:
        created, self._user = made
        self.keep.show_paper(created.paper, self._user)
        for secret in (self.password, self.again):
            secret.clear()
        self._go(CODE)
        self.keep.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: Exception) -> bool:
        self.create_button.setEnabled(True)
        self.retranslate()
        problems = error.problems if isinstance(error, MihanError) else ()
        blamed: dict[Field, Exception | str] = {
            self._fields[problem.field]: MihanError(problem.code, problem.params)
            for problem in problems
            if problem.field in self._fields
        }
        self._blame(blamed or {self._fields["again"]: error})
        first = next(iter(blamed), self._fields["again"])
        first.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def _lost_paper(self) -> bool:
        """Whether the paper was shown before the program ended, and is not known here any more."""
        return self._user is not None and not self.recovery_code.text() and not self.code_next.isEnabled()

    def renew(self) -> None:
        """A new paper in the place of one that was shown and perhaps not kept."""
        if self._user is not None:
            dialog = RecoveryPaperDialog(self.context, self._user, self)
            dialog.accepted.connect(self._on_code_kept)
            dialog.open()

    def _on_kept(self, how: str) -> None:
        self.code_next.setEnabled(True)
        if self._user is not None:
            note_kept(self.context, self._user, how)

    def _on_code_kept(self) -> None:
        self.keep.forget()
        self.code_next.setEnabled(False)
        if self.letter.empty_field() is None and not self._enrolled:
            self._write(Step.ENROL)
            self._go(ENROL)
            self.enrol()
        else:
            self._next(Step.PRINT)

    # -- a test page, and the start

    def print_page(self) -> None:
        """Ask on which printer."""
        if self._user is not None:
            dialog = TrialPageDialog(self.context, self._user, self._office, self)
            dialog.printed.connect(self._on_printed)
            dialog.open()

    def _on_printed(self, _: str) -> None:
        self._was_printed = True
        self.retranslate()
        self.print_next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_print(self) -> None:
        self._next(Step.BEGIN)

    def practise(self) -> None:
        """The desk is made; now to the one with invented people."""
        self._over(self.elsewhere_wanted.emit)

    def _finish(self) -> None:
        user = self._user
        if user is not None:
            self._over(lambda: self.finished.emit(user))

    def _over(self, then: Callable[[], None]) -> None:
        user = self._user
        if user is not None:
            self.context.tasks.run(
                lambda: self.desk.setting_up.go_on(user, None), done=lambda _: then(), owner=self
            )  # fmt: skip

    # -- from step to step

    def _write(self, step: Step) -> None:
        """A power cut from now on leads back to this step."""
        user = self._user
        if user is not None:
            steps = self._steps_at(step)
            self.context.tasks.run(lambda: self.desk.setting_up.go_on(user, steps), owner=self)

    def _steps_at(self, step: Step) -> FirstSteps:
        letter = (self.address.text().strip(), self.code.text().strip(), self.letter.office)
        return FirstSteps(step, *letter).at(step)

    def _next(self, step: Step) -> None:
        self._write(step)
        self._go(_AT[step])
        first = {Step.PRINT: self.print_button, Step.BEGIN: self.work_button}.get(step)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        for part in (self.keep, self.code_next):
            part.setVisible(not self._lost_paper)
        self.renew_button.setVisible(self._lost_paper)
        self.retranslate()
        self.scroll_up()
        self.letter.watch(on=step == ENROL and self.isVisible())

    def _blame(self, errors: dict[Field, Exception | str]) -> None:
        self._errors = errors
        self._show_errors()

    def _show_errors(self) -> None:
        for field in self._fields.values():
            error = self._errors.get(field)
            if error is None:
                field.blame("")
            elif isinstance(error, str):
                field.blame(messages.sentence("passwords_differ", {}, self.context.language))
            else:
                field.blame(messages.of_error(error, self.context.language))
