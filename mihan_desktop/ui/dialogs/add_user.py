"""Adding a person of the office: name, user name, roles, first password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.managing_users import UserAdded
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import NAMES
from mihan_desktop.ui.preferences import LANGUAGES
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.words import role_text


class AddUserDialog(Dialog):
    """Signals: added(UserAdded)."""

    added = Signal(object)

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=460)
        self._user = user
        self._error: Exception | None = None
        self.display_name, self.username = line_edit(), line_edit(codes=True)
        self.password = line_edit(password=True)
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(context.language.code))
        self.roles = {role: QCheckBox() for role in Role}
        ticks = QWidget()
        column = QVBoxLayout(ticks)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self.roles.values():
            column.addWidget(box)
        ticks.setFocusProxy(self.roles[Role.CLERK])
        theme = context.theme
        self.fields = {
            "display_name": Field(theme, self.display_name), "username": Field(theme, self.username),
            "roles": Field(theme, ticks), "language": Field(theme, self.language),
            "password": Field(theme, self.password),
        }  # fmt: skip
        self.put(*self.fields.values())
        self._other = self.fields["password"]
        self.retranslate()
        self.display_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(self.tr("Add a person"), "", self.tr("Add the person"))
        self.fields["display_name"].say(self.tr("Full name"))
        self.fields["username"].say(self.tr("User name"), self.tr("To sign in with; Latin letters are easiest"))
        self.fields["roles"].say(self.tr("Roles"), self.tr("A supervisor never approves what the same person entered"))
        self.fields["language"].say(self.tr("Language"))
        self.fields["password"].say(self.tr("First password"), self.tr("The person changes it later"))
        for role, box in self.roles.items():
            box.setText(role_text(role))
            box.setAccessibleName(box.text())
        self._show_problems()

    def confirm(self) -> None:
        """Add the person; what is missing is said beside its field."""
        if not self.accept_button.isEnabled():
            return
        self.accept_button.setEnabled(False)
        roles = [role for role, box in self.roles.items() if box.isChecked()]
        username, name, password = self.username.text().strip(), self.display_name.text().strip(), self.password.text()
        language = str(self.language.currentData())
        self.context.tasks.run(
            lambda: self.context.desk.managing_users.add_user(
                self._user, username, name, roles, password, language=language
            ),
            done=self._on_added,
            failed=self._on_failed,
            owner=self,
        )

    def _on_added(self, made: UserAdded) -> None:
        self.added.emit(made)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        self._error = error
        first = self._show_problems()
        first.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_problems(self) -> Field:
        """Mark the fields that are wrong; the first of them, or the last field when the problem has none."""
        error, language = self._error, self.context.language
        sentences: dict[str, str] = {}
        if isinstance(error, MihanError):
            for problem in error.problems:
                sentences.setdefault(problem.field, messages.of_problem(problem, language))
        if error is not None and not sentences.keys() & self.fields.keys():
            sentences = {"password": messages.of_error(error, language)}
        for name, field in self.fields.items():
            field.blame(sentences.get(name, ""))
        return next((field for name, field in self.fields.items() if name in sentences), self._other)
