"""Putting people of this office on the shortlist of a vacancy: found by name, ticked with Space."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.referral_work import Room
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.people_picker import PeoplePicker


class ReferPeopleDialog(Dialog):
    """Signals: referred(int) how many were chosen."""

    referred = Signal(int)

    def __init__(self, context: Context, user: User, vacancy: VacancyRow, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self._user, self._vacancy = user, vacancy
        self._room: Room | None = None
        self._error: Exception | None = None
        self.picker = PeoplePicker(context, user, self.list_height(200))
        self.search, self.people, self.list = self.picker.search, self.picker.people, self.picker.list
        self._left, self._problem = label("muted", wrap=True), label("error", wrap=True)
        self.put(self._left, self.picker)
        self.body.addWidget(self._problem)
        self.search.returnPressed.connect(self.picker.to_list)
        self.picker.ticked.connect(lambda count: self.accept_button.setEnabled(count > 0))
        self.retranslate()
        self.picker.look()
        desk = context.desk.sending_to_work
        context.tasks.run(lambda: desk.room(user, vacancy.id), done=self._on_room, owner=self)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        one, language = self._vacancy, self.context.language
        about = " · ".join(isolate(text) for text in (one.title, one.employer) if text)
        self.say(self.tr("Put people on the shortlist"), about, self.tr("Put them on the shortlist"))
        self.picker.retranslate()
        self.accept_button.setEnabled(bool(self.people.ticked))
        self._left.setText("" if self._room is None else self._room_text(self._room))
        self._left.setVisible(bool(self._left.text()))
        self._problem.setText(messages.of_error(self._error, language) if self._error is not None else "")
        self._problem.setVisible(self._error is not None)

    def _room_text(self, room: Room) -> str:
        number = self.context.language.number
        words = self.tr(
            "Letters that are out, as far as this desk knows: {out} of {most}. Others may have sent people meanwhile."
        )
        return words.format(out=number(room.out), most=number(room.most))

    def confirm(self) -> None:
        """Write it down of everybody who is ticked."""
        if not self.accept_button.isEnabled():
            return
        if self.search.hasFocus() and not self.people.ticked:
            self.picker.to_list()
            return
        if not self.people.ticked:
            return
        self.accept_button.setEnabled(False)
        desk, user, people = self.context.desk.sending_to_work, self._user, tuple(self.people.ticked)
        self.context.tasks.run(
            lambda: desk.propose(user, self._vacancy.id, people), done=lambda _: self._on_done(len(people)),
            failed=self._on_failed, owner=self,
        )  # fmt: skip

    def _on_room(self, room: Room) -> None:
        self._room = room
        self.retranslate()

    def _on_done(self, count: int) -> None:
        self.referred.emit(count)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.accept_button.setEnabled(True)
        self.retranslate()
        return True
