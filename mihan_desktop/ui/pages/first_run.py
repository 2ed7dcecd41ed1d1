"""The first run: language, the ministry's letter or file, the first administrator, the code for the safe."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.enrolling import Paper
from mihan_desktop.services.setting_up import Created
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.recovery_paper import KeepCode, note_kept
from mihan_desktop.ui.dialogs.restore import RestoreDialog
from mihan_desktop.ui.language import NAMES
from mihan_desktop.ui.pages.entrance import Entrance
from mihan_desktop.ui.tasks import NETWORK
from mihan_desktop.ui.widgets.card import button, label, row
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.shown import Shown

LANGUAGE, ENROL, PERSON, CODE = range(4)


def ask_for_file(parent: QWidget, title: str) -> str:
    """The enrolment file; "" when the person thought better of it."""
    return QFileDialog.getOpenFileName(parent, title, str(Path.home()))[0]


class FirstRunPage(Entrance):
    """Signals: finished(User) when the first administrator is signed in and has seen the code.

    What the letter says is asked for before there is an office, and used once there is one: then the desk asks the
    ministry, and comes back to that step when it says no.
    """

    finished = Signal(object)

    def __init__(self, context: Context, choose_file: Callable[[QWidget, str], str] = ask_for_file) -> None:
        super().__init__(context, width=640)
        self._choose_file = choose_file
        self._step, self._heading, self._words = label("muted"), label("heading"), label("muted", wrap=True)
        self._steps = Shown()
        self._errors: dict[Field, Exception | str] = {}
        self._user: User | None = None
        self._steps.addWidget(self._tongue())
        self._steps.addWidget(self._enrol())
        self._steps.addWidget(self._person())
        self._steps.addWidget(self._code())
        self.card.add(self._step, self._heading, self._words, self._steps)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("First run")

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

    def speak(self, code: str) -> None:
        """The language of the window from now on; then the ministry's letter."""
        self.choose_language(code)
        self._go(ENROL)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.code_next = button("primary", self._on_code_kept)
        self.code_next.setEnabled(False)
        self.keep.kept.connect(self._on_kept)
        sheet, column = self._sheet()
        column.addWidget(self.keep)
        column.addWidget(self.code_next)
        column.addStretch(1)
        return sheet

    def _enrol(self) -> QWidget:
        theme = self.context.theme
        self.address, self.code = line_edit(codes=True), line_edit(codes=True)
        self._address_field, self._code_field = Field(theme, self.address), Field(theme, self.code)
        self.enrol_button, self.later = button("primary", self.go_on), button("secondary", self.put_off)
        self.from_file = button("secondary", self.read_file)
        self.from_backup = button("secondary", self.restore)
        self.address.returnPressed.connect(self.code.setFocus)
        self.code.returnPressed.connect(self.go_on)
        sheet, column = self._sheet()
        column.addLayout(row(self.from_file, 1, self.from_backup))
        column.addWidget(self._address_field)
        column.addWidget(self._code_field)
        column.addLayout(row(self.later, 1, self.enrol_button))
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
        shown = self.tr("Step {n} of 4").format(n=step + 1)
        self._step.setText(self.context.language.localised(shown))
        self._heading.setText(
            (
                self.tr("Choose your language"),
                self.tr("The ministry's letter"),
                self.tr("Who looks after this office?"),
                self.tr("Keep this code in the safe"),
            )[step]
        )
        self._words.setText(
            (
                self.tr("Of the window; each person chooses their own later."),
                self.tr("It has an address and a one-time code, on paper or in a file. You can do this later."),
                self.tr("The first person adds the others."),
                self.tr("It opens the records when every password is lost. It is shown only now: print it."),
            )[step]
        )
        self._fields["display_name"].say(self.tr("Full name"))
        self._fields["username"].say(self.tr("User name"), self.tr("To sign in with; Latin letters are easiest"))
        self._fields["password"].say(self.tr("Password"), self.tr("Long is good: four words you can remember"))
        self._fields["again"].say(self.tr("Password again"))
        self.create_button.setText(self.tr("Create the office"))
        self.keep.retranslate()
        self.code_next.setText(self.tr("Continue"))
        self._address_field.say(self.tr("Address of the ministry's service"))
        self._code_field.say(self.tr("One-time code"), self.tr("As printed, in groups; it is used up by this"))
        self.from_file.setText(self.tr("Open the enrolment file…"))
        self.from_backup.setText(self.tr("I have a backup…"))
        self.from_backup.setVisible(self._user is None)
        self.enrol_button.setText(self.tr("Continue") if self._user is None else self.tr("Enrol now"))
        self.later.setText(self.tr("Later"))
        self._show_errors()

    def begin(self) -> None:
        """Wait for somebody to choose a language."""
        self.tongues[self.context.language.code].setFocus(Qt.FocusReason.OtherFocusReason)

    def read_file(self) -> None:
        """Take address and code from the ministry's file."""
        path = self._choose_file(self, self.tr("Open the enrolment file…"))
        if path:
            self.context.tasks.run(
                lambda: self.desk.enrolling.paper(Path(path)),
                done=self._on_paper,
                failed=self._on_no_paper,
                owner=self,
            )

    def restore(self) -> None:
        """There was a desk, on another computer: it goes on here."""
        dialog = RestoreDialog(self.context, self)
        dialog.restored.connect(self.finished.emit)
        dialog.open()

    def _on_paper(self, paper: Paper) -> None:
        self._blame({})
        self.address.setText(paper.address)
        self.code.setText(paper.code)
        self.enrol_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_no_paper(self, error: Exception) -> bool:
        self._blame({self._address_field: error})
        return True

    def go_on(self) -> None:
        """The letter is read: now the person; or, where there is an office already, ask the ministry."""
        if self._user is not None:
            self.enrol()
            return
        empty = self._empty_field()
        self._blame({} if empty is None else {empty: MihanError("required")})
        if empty is None:
            self._to_person()
        else:
            empty.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_off(self) -> None:
        """Enrol another day."""
        self._blame({})
        if self._user is not None:
            self._finish()
            return
        self.address.clear()
        self.code.clear()
        self._to_person()

    def _to_person(self) -> None:
        self._go(PERSON)
        self.display_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty_field(self) -> Field | None:
        fields = ((self._address_field, self.address), (self._code_field, self.code))
        return next((field for field, edit in fields if not edit.text().strip()), None)

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

        def make() -> tuple[Created, User]:
            created = self.desk.setting_up.create_office(username, name, password, language)
            user = self.desk.signing_in.sign_in(username, password)
            self.desk.registering.add_bundled_forms(user)
            return created, user

        self.create_button.setEnabled(False)
        self.context.tasks.run(make, done=self._on_created, failed=self._on_refused, owner=self)

    def enrol(self) -> None:
        """Make the desk known to the ministry by the printed code."""
        user, address, code = self._user, self.address.text().strip(), self.code.text().strip()
        if user is None or not self.enrol_button.isEnabled():
            return
        self._blame({})
        empty = self._empty_field()
        if empty is not None:
            self._blame({empty: MihanError("required")})
            empty.control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.enrol_button.setEnabled(False)
        self.context.tasks.run(
            lambda: self.desk.enrolling.enrol(user, address, code),
            done=lambda _: self._finish(),
            failed=self._on_not_enrolled,
            owner=self,
            lane=NETWORK,
        )

    def _on_created(self, made: tuple[Created, User]) -> None:
        created, self._user = made
        self.keep.show_paper(created.paper, self._user)
        for secret in (self.password, self.again):
            secret.clear()
        self._go(CODE)
        self.keep.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: Exception) -> bool:
        self.create_button.setEnabled(True)
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

    def _on_not_enrolled(self, error: Exception) -> bool:
        self.enrol_button.setEnabled(True)
        self.code_next.setEnabled(True)
        self._go(ENROL)
        self._blame({self._code_field: error})
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_kept(self, how: str) -> None:
        self.code_next.setEnabled(True)
        if self._user is not None:
            note_kept(self.context, self._user, how)

    def _on_code_kept(self) -> None:
        self.keep.forget()
        self.code_next.setEnabled(False)
        if self._empty_field() is None:
            self.enrol()
        else:
            self._finish()

    def _finish(self) -> None:
        if self._user is not None:
            self.finished.emit(self._user)

    def _go(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self.retranslate()
        self.scroll_up()

    def _blame(self, errors: dict[Field, Exception | str]) -> None:
        self._errors = errors
        self._show_errors()

    def _show_errors(self) -> None:
        for field in (*self._fields.values(), self._address_field, self._code_field):
            error = self._errors.get(field)
            if error is None:
                field.blame("")
            elif isinstance(error, str):
                field.blame(messages.sentence("passwords_differ", {}, self.context.language))
            else:
                field.blame(messages.of_error(error, self.context.language))
