"""A form's file is read and kept at this desk, and whoever added it hears what its author should look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from mihan_desktop.domain.roles import Right
from mihan_desktop.ui import messages
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pages.draft_ends import DraftEndingPage

if TYPE_CHECKING:
    from mihan_desktop.services.registering import FormAdded


class FormAddingPage(DraftEndingPage):
    """A page on which forms are chosen, and may be added by those who have the right."""

    def add_form(self) -> None:
        """Ask for a form's file."""
        if not self.user.may(Right.ADD_FORMS):
            return
        dialog = QFileDialog(self, self.tr("Add a form"), "", self.tr("Forms (*.xlsx *.xls *.xml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.add_form_from(Path(chosen)))
        dialog.open()

    def add_form_from(self, path: Path) -> None:
        """Read a form and keep it at this desk."""
        user = self.user

        def done(added: FormAdded) -> None:
            def words() -> str:
                said = self.tr("The form “{title}” may be filled now.").format(title=isolate(added.form.title))
                warned = [messages.of_form_problem(one, self.context.language) for one in added.warnings[:1]]
                return "\n".join([said, *warned])

            self.told.emit(words, "warning" if added.warnings else "success")

        self.ask(lambda: self.desk.registering.add_form(user, path.read_bytes(), path.name), done)
