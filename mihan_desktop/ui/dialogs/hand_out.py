"""Before somebody gets everything that is kept of them: who asks, by what they showed who they are, and where to."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mihan_desktop.domain.handouts import HandOut
from mihan_desktop.domain.registrations import RegistrationSummary
from mihan_desktop.domain.requests import AskedBy, Shown
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages, person_sheet, rights_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field


class HandOutDialog(Dialog):
    """Attributes: asked_by and shown (lists), said (what became of it)."""

    def __init__(self, context: Context, user: User, record: RegistrationSummary, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=520)
        self._user, self._record = user, record
        self._told: tuple[str, Exception | None] = ("", None)
        self.asked_by, self.shown = QComboBox(), QComboBox()
        for asked in AskedBy:
            self.asked_by.addItem("", asked.value)
        for shown in Shown:
            self.shown.addItem("", shown.value)
        self._fields = Field(context.theme, self.asked_by), Field(context.theme, self.shown)
        self.said = label(wrap=True)
        self.put(*self._fields, self.said)
        person_sheet.ready(context.language)
        self.retranslate()
        self.asked_by.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        code, error = self._told
        self.say(
            self.tr("Hand out everything that is kept"),
            self.tr(
                "{name} gets one file: the whole record to read in Arabic, Kurdish and English, the same for machines, "
                "and every picture. It is not sealed: save it on the person's own stick, or print it and delete it. "
                "That you handed it out is written in the log."
            ).format(name=isolate(self._record.label)),
            self.tr("Save the file…"),
            self.tr("Close") if code == "saved" else "",
        )
        self._fields[0].say(self.tr("Who asks for it"))
        self._fields[1].say(self.tr("Who they are was seen by"))
        for at, asked in enumerate(AskedBy):
            self.asked_by.setItemText(at, rights_words.said(rights_words.ASKED_BY[asked]))
        for at, shown in enumerate(Shown):
            self.shown.setItemText(at, rights_words.said(rights_words.SHOWN[shown]))
        if error is not None:
            self.said.setText(messages.of_error(error, self.context.language))
        else:
            self.said.setText({"saved": self.tr("The file is saved."), "": ""}[code])
        self.said.setVisible(bool(self.said.text()))

    def confirm(self) -> None:
        """Ask where the file shall be; its name says no more than the number."""
        number = re.sub(r"[^\w-]+", " ", self._record.number).strip()
        name = f"{number or 'record'}.zip"
        dialog = QFileDialog(self, self.tr("Save everything that is kept"), name, "ZIP (*.zip)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the file, whole or not at all."""
        target = path if path.suffix.casefold() == ".zip" else path.with_name(f"{path.name}.zip")
        language, user, record_id = self.context.language, self._user, self._record.record_id
        asked_by, shown = AskedBy(self.asked_by.currentData()), Shown(self.shown.currentData())
        handing_out = self.context.desk.handing_out

        def paint(found: HandOut, code: str) -> bytes:
            return person_sheet.pdf_of(found, code, language)

        self.accept_button.setEnabled(False)
        self.context.tasks.run(
            lambda: handing_out.person(user, record_id, target, paint, asked_by=asked_by, shown=shown),
            done=lambda _: self._tell("saved"),
            failed=self._on_failed,
            owner=self,
            lane=FILES,
        )

    def _on_failed(self, error: Exception) -> bool:
        self._tell("", error)
        return True

    def _tell(self, code: str, error: Exception | None = None) -> None:
        self._told = code, error
        self.accept_button.setEnabled(True)
        self.retranslate()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
