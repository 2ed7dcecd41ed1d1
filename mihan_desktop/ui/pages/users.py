"""The office: whether the ministry knows this desk, who works here and as what."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.offices import ApproverState, DeviceState, KeysAt, KeysState
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.enrolling import Enrolled
from mihan_desktop.services.managing_users import UserAdded
from mihan_desktop.ui import messages
from mihan_desktop.ui.dialogs.add_user import AddUserDialog
from mihan_desktop.ui.dialogs.ask import ConfirmDialog
from mihan_desktop.ui.dialogs.backup import BackupDialog
from mihan_desktop.ui.dialogs.enrol import EnrolDialog, SignatureDialog
from mihan_desktop.ui.dialogs.recovery_paper import RecoveryPaperDialog
from mihan_desktop.ui.dialogs.rekey import RekeyDialog
from mihan_desktop.ui.language import NAMES, isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.widgets.card import Card, button, dress, label, row
from mihan_desktop.ui.widgets.chip import Chip
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import fit, table_view
from mihan_desktop.ui.words import roles_text

Read = tuple[tuple[User, ...], DeviceState, ApproverState, bool, KeysState]
"""Who works here; the desk; the person's own signature; whether nothing vouches for the ministry's keys; the desk's."""


class UsersPage(Page):
    """The desk above, its people below."""

    kinds = frozenset({Kind.USERS, Kind.DEVICE})

    def build(self) -> Iterator[None]:
        """Part by part."""
        context = self.context
        theme, px = context.theme, context.theme.px
        self._device, self._approver, self._stranded = DeviceState(), ApproverState.NONE, False
        self._keys = KeysState(KeysAt.DATABASE)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(14))
        self._desk_title, self._desk_words = label("heading"), label("muted", wrap=True)
        self._desk_chip = Chip(theme, pressable=False)
        self.enrol_button, self.signature_button = button("primary", self.enrol), button("secondary", self.register)
        desk = Card(theme, margin=16)
        self.paper_button = button("secondary", self.renew_paper)
        self.key_button = button("secondary", self.renew_key)
        self.backup_button = button("secondary", self.back_up)
        desk.add(
            row(self._desk_title, self._desk_chip, 1, self.signature_button, self.enrol_button),
            self._desk_words,
            self._keys_row(),
        )
        yield
        people = Card(theme, margin=16)
        self._people_title = label("heading")
        self.add_button, self.remove_button = button("primary", self.add), button("danger", self.remove)
        self.model: RowsModel[User] = RowsModel(
            [
                Column(lambda: self.tr("Full name"), lambda user: user.display_name),
                Column(lambda: self.tr("User name"), lambda user: left_to_right(user.username)),
                Column(lambda: self.tr("Roles"), lambda user: roles_text(user.roles, context.language)),
                Column(lambda: self.tr("Language"), lambda user: NAMES.get(user.language, user.language)),
            ],
            lambda user: user.id,
            self,
        )
        self.table = table_view(theme, wide=2)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        people.add(row(self._people_title, 1, self.remove_button, self.add_button), self.table)
        column.addWidget(desk)
        column.addWidget(people, 1)

    def _keys_row(self) -> QWidget:
        """The presses for the keys, below each other where letters are large."""
        keys_row = QWidget()
        keys = FlowLayout(keys_row, gap=self.context.theme.px(8))
        for control in (self.paper_button, self.key_button, self.backup_button):
            keys.addWidget(control)
        return keys_row

    def title(self) -> str:
        """The page's name."""
        return self.tr("Office and users")

    def hint(self) -> str:
        """What it is about."""
        return self.tr("Who works here, and whether the ministry knows this desk")

    def enter(self, user: User, argument: object = None) -> None:
        """``"enrol"`` or ``"add"`` opens that dialog at once."""
        self._user = user
        self.add_button.setVisible(user.may(Right.MANAGE_USERS))
        self.remove_button.setVisible(user.may(Right.MANAGE_USERS))
        self.paper_button.setVisible(user.may(Right.MANAGE_USERS))
        self.key_button.setVisible(user.may(Right.MANAGE_USERS))
        self.backup_button.setVisible(user.may(Right.BACK_UP))
        self.refresh()
        if argument == "enrol":
            self.enrol()
        elif argument == "add":
            self.add()

    def reload(self) -> None:
        """Read people and enrolment."""
        user, desk = self.user, self.desk
        manages = user.may(Right.MANAGE_USERS)

        def read() -> Read:
            people = desk.managing_users.list_users(user) if manages else (user,)
            device, keys = desk.enrolling.device(), desk.keeping.state()
            return people, device, desk.enrolling.approver(user), desk.succeeding.stranded(), keys

        self.ask(read, self._show)

    def retranslate(self) -> None:
        """Every text again."""
        theme = self.context.theme
        self._desk_title.setText(self.tr("This desk"))
        self._people_title.setText(self.tr("People"))
        self.table.setAccessibleName(self.tr("People of this office"))
        self.enrol_button.setText(self.tr("Enrol this desk"))
        self.signature_button.setText(self.tr("Register my signature"))
        self.add_button.setText(self.tr("Add a person"))
        dress(self.add_button, theme, "plus", "on_primary")
        self.remove_button.setText(self.tr("Remove"))
        self.backup_button.setText(self.tr("Backup…"))
        self.backup_button.setAccessibleName(self.tr("Make a backup of this desk"))
        self.key_button.setText(self.tr("New key…"))
        self.key_button.setAccessibleName(self.tr("Give the office a new key"))
        self.paper_button.setText(self.tr("New recovery paper…"))
        self._show_device()
        self.model.speak()
        self._on_current(self.table.currentIndex())
        fit(self.table, theme)

    def _show(self, read: Read) -> None:
        people, self._device, self._approver, self._stranded, self._keys = read
        self.model.show(people)
        fit(self.table, self.context.theme)
        self._show_device()
        self._on_current(self.table.currentIndex())

    def _show_device(self) -> None:
        device, language = self._device, self.context.language
        may_enrol = self._user is not None and self.user.may(Right.ENROL)
        self.enrol_button.setVisible((not device.enrolled or self._stranded) and may_enrol)
        self.signature_button.setVisible(device.enrolled and self._approver is ApproverState.LOCAL)
        if device.enrolled:
            self._desk_chip.show_state(self.tr("enrolled"), "received", "success")
            words = self.tr("{office} · desk {device} · {address}").format(
                office=isolate(device.office_name),
                device=left_to_right(device.device_id[-8:]),
                address=left_to_right(device.centre_url),
            )
            if self._approver is ApproverState.REGISTERED:
                words += "\n" + self.tr("The ministry knows your signature.")
            self._desk_words.setText(f"{words}\n{self._kept()}")
        else:
            self._desk_chip.show_state(self.tr("not enrolled yet"), "clock", "warning")
            self._desk_words.setText(messages.sentence("not_enrolled", {}, language))

    def _kept(self) -> str:
        """Where the keys are by which the ministry knows this desk."""
        match self._keys.at:
            case KeysAt.AWAY:
                return messages.sentence("device_keys_away", {}, self.context.language)
            case KeysAt.STORE:
                words = self.tr("The desk's keys open only on this computer: it keeps their secret ({store}).")
                return words.format(store=left_to_right(self._keys.store))
            case _:
                return self.tr(
                    "The desk's keys lie in the database: this computer has no store for secrets of its own."
                )

    def _on_current(self, index: QModelIndex) -> None:
        chosen = self.model.row(index)
        self.remove_button.setEnabled(chosen is not None and self._user is not None and chosen.id != self.user.id)

    def enrol(self) -> None:
        """Ask for address and code."""
        dialog = EnrolDialog(self.context, self.user, self)

        def enrolled(made: Enrolled) -> None:
            office = isolate(made.device.office_name)
            self.told.emit(
                lambda: self.tr("The ministry knows this desk now as {office}.").format(office=office), "success"
            )

        dialog.enrolled.connect(enrolled)
        dialog.open()

    def register(self) -> None:
        """Make the person's own signature known."""
        dialog = SignatureDialog(self.context, self.user, self)
        dialog.registered.connect(
            lambda: self.told.emit(lambda: self.tr("The ministry knows your signature now."), "success")
        )
        dialog.open()

    def renew_paper(self) -> None:
        """Another code for the safe."""
        RecoveryPaperDialog(self.context, self.user, self).open()

    def renew_key(self) -> None:
        """Another key for the database."""
        dialog = RekeyDialog(self.context, self.user, self)
        dialog.renewed.connect(
            lambda: self.told.emit(lambda: self.tr("The office has a new key. Make a new backup now."), "success")
        )
        dialog.open()

    def back_up(self) -> None:
        """A copy of everything that is kept here."""
        BackupDialog(self.context, self.user, self).open()

    def add(self) -> None:
        """Ask for a new person's details."""
        dialog = AddUserDialog(self.context, self.user, self)

        def added(made: UserAdded) -> None:
            name, username = isolate(made.user.display_name), left_to_right(made.user.username)
            self.told.emit(
                lambda: self.tr("{name} may sign in now as {username}.").format(name=name, username=username), "success"
            )

        dialog.added.connect(added)
        dialog.open()

    def remove(self) -> None:
        """Take a person's access away, after asking."""
        chosen, user = self.model.row(self.table.currentIndex()), self.user
        if chosen is None or not self.remove_button.isEnabled():
            return
        name = isolate(chosen.display_name)

        def texts() -> tuple[str, str, str]:
            return (
                self.tr("Remove {name}?").format(name=name),
                self.tr("The person cannot sign in any more. Everything entered until now stays."),
                self.tr("Remove"),
            )

        def done(_: Changes) -> None:
            self.told.emit(
                lambda: self.tr(
                    "{name} was removed. If they could have copied files of this computer, give a new key."
                ).format(name=name),
                "success",
            )

        dialog = ConfirmDialog(self.context, texts, self)
        dialog.accepted.connect(lambda: self.ask(lambda: self.desk.managing_users.remove_user(user, chosen.id), done))
        dialog.open()
