"""What helps at any page: the help, every key, feedback to the ministry, the file for whoever helps."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import help_pages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.keys import KeysDialog
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

TEXTS = {
    "help": QT_TRANSLATE_NOOP("Assistance", "Help for this page (F1)"),
    "keys": QT_TRANSLATE_NOOP("Assistance", "Every key (Shift+F1)"),
    "card": QT_TRANSLATE_NOOP("Assistance", "Card to print…"),
    "feedback": QT_TRANSLATE_NOOP("Assistance", "Tell the ministry… (F11)"),
    "diagnostics": QT_TRANSLATE_NOOP("Assistance", "File for whoever helps…"),
    "certificate": QT_TRANSLATE_NOOP("Assistance", "Check a certificate…"),
    "backup": QT_TRANSLATE_NOOP("Assistance", "Backup of this desk…"),
    "program": QT_TRANSLATE_NOOP("Assistance", "A new version of the program…"),
    "self_test": QT_TRANSLATE_NOOP("Assistance", "Check this installation…"),
}
_RIGHTS = {"backup": Right.BACK_UP, "program": Right.UPDATE}


class Assistance(QObject):
    """Belongs to the window: user() sits at it, place() is where they are, as the program calls it.

    Attributes: menu (of the header's question mark). Signals: told(words) when something was done: words() says it;
    restart_wanted() to let another version of the program run.
    """

    told = Signal(object)
    restart_wanted = Signal()

    def __init__(
        self, window: QWidget, context: Context, user: Callable[[], User | None], place: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._user, self._place = user, place
        self.menu = QMenu(window)
        self._acts: dict[str, Callable[[], None]] = {
            "help": self.open_help, "keys": self.open_keys, "card": self.open_card, "feedback": self.give_feedback,
            "diagnostics": self.open_diagnostics, "certificate": self.check_certificate, "backup": self.open_backup,
            "program": self.open_program, "self_test": self.open_self_test,
        }  # fmt: skip

    def open_help(self) -> None:
        """The help, at the page one is at."""
        from mihan_desktop.ui.dialogs.help import HelpDialog

        topic = help_pages.topic_of(self._place())
        HelpDialog(self._context, topic, self._others, self._window).open()

    def open_keys(self) -> None:
        """Every key on one sheet."""
        KeysDialog(self._context, self._window).open()

    def open_card(self) -> None:
        """Two pages for beside the computer."""
        from mihan_desktop.ui.dialogs.print_card import PrintCardDialog

        PrintCardDialog(self._context, self._user(), self._window).open()

    def give_feedback(self) -> None:
        """Say something about the page; its picture is taken now, blanked."""
        from mihan_desktop.ui.blanking import blanked
        from mihan_desktop.ui.dialogs.feedback import FeedbackDialog

        user = self._user()
        if user is None:
            return
        picture = blanked(self._window, self._context.theme)
        dialog = FeedbackDialog(self._context, user, self._place(), picture, self._window)
        dialog.given.connect(lambda: self.told.emit(lambda: _said("kept")))
        dialog.open()

    def open_diagnostics(self) -> None:
        """The file for whoever helps."""
        from mihan_desktop.ui.dialogs.diagnostics import DiagnosticsDialog

        dialog = DiagnosticsDialog(self._context, self._window)
        dialog.saved.connect(lambda name: self.told.emit(lambda: _said("saved").format(name=name)))
        dialog.open()

    def check_certificate(self) -> None:
        """Whether somebody's certificate is the ministry's; also before anybody has signed in."""
        from mihan_desktop.ui.dialogs.check_certificate import CheckCertificateDialog

        CheckCertificateDialog(self._context, self._window).open()

    def open_backup(self) -> None:
        """A copy of everything that is kept here."""
        from mihan_desktop.ui.dialogs.backup import BackupDialog

        user = self._user()
        if user is not None and user.may(Right.BACK_UP):
            BackupDialog(self._context, user, self._window).open()

    def open_program(self) -> None:
        """A new version of the program that lies on a stick."""
        from mihan_desktop.ui.dialogs.new_program import NewProgramDialog

        user = self._user()
        if user is not None:
            dialog = NewProgramDialog(self._context, user, self._window)
            dialog.restart_wanted.connect(self.restart_wanted)
            dialog.open()

    def open_self_test(self) -> None:
        """Whether this copy is whole, and can do its work on this computer."""
        from mihan_desktop.ui.dialogs.self_test import SelfTestDialog

        dialog = SelfTestDialog(self._context, self._window)
        dialog.saved.connect(lambda name: self.told.emit(lambda: _said("saved").format(name=name)))
        dialog.open()

    def open_menu(self, mark: QWidget) -> None:
        """All of it, below the question mark."""
        self.menu.clear()
        for name, act in self._acts.items():
            if self._offered(name):
                self.menu.addAction(_text(name)).triggered.connect(lambda _=False, act=act: act())
        self.menu.popup(mark.mapToGlobal(mark.rect().bottomLeft()))

    def _offered(self, name: str) -> bool:
        user = self._user()
        if name in _RIGHTS:
            return user is not None and user.may(_RIGHTS[name])
        return name != "feedback" or user is not None

    def _others(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        names = (
            ("keys", "card", "feedback", "diagnostics") if self._user() is not None else ("keys", "card", "diagnostics")
        )
        return tuple((_text(name), self._acts[name]) for name in names)


def _text(name: str) -> str:
    return QCoreApplication.translate("Assistance", TEXTS[name])


def _said(name: str) -> str:
    if name == "kept":
        return QCoreApplication.translate("Assistance", "Kept. It travels with the next batch; F11 shows the answer.")
    return QCoreApplication.translate("Assistance", "Saved as {name}.")
