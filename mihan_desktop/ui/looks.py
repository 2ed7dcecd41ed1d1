"""How the window is for whoever sits at it: language, size and colours, kept for the person and for this PC."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.domain.settings import Settings
from mihan_desktop.ui.changing import Changing
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.settings import SettingsDialog
from mihan_desktop.ui.preferences import DIGITS, LANGUAGES
from mihan_desktop.ui.theme import SCALES, Look


class Looks(QObject):
    """Belongs to the window: user() sits at it.

    Signals: remembered(User), the person as they are with their language.
    """

    remembered = Signal(object)

    def __init__(self, window: QWidget, changing: Changing, context: Context, user: Callable[[], User | None]) -> None:
        super().__init__(window)
        self._window, self._context, self._user = window, context, user
        self.changing = changing

    def take_over(self, user: User) -> None:
        """The language of the person who signed in."""
        if user.language in LANGUAGES and user.language != self.changing.code:
            self.speak(user.language)

    def speak(self, code: str) -> None:
        """Another language for the whole window, remembered for the person and for this PC."""
        context, user = self._context, self._user()
        context.preferences.keep(language=code)
        self.changing.speak(code, self.changing.digits)
        if user is None or user.language == code:
            return

        def remembered(changed: User) -> None:
            if self._user() is user:
                self.remembered.emit(changed)

        context.tasks.run(lambda: context.desk.signing_in.set_language(user, code), done=remembered, owner=self)

    def next_language(self) -> None:
        """Arabic, Sorani, English, and round again."""
        index = LANGUAGES.index(self.changing.code)
        self.speak(LANGUAGES[(index + 1) % len(LANGUAGES)])

    def rescale(self, step: int) -> None:
        """Larger or smaller by so many steps."""
        changing = self.changing
        index = min(range(len(SCALES)), key=lambda at: abs(SCALES[at] - changing.scale))
        scale = SCALES[min(max(index + step, 0), len(SCALES) - 1)]
        if self._user() is None:
            self._context.preferences.keep(scale=scale)
            changing.wear(changing.look, scale)
        else:
            self._context.own.choose(scale=scale)

    def open_settings(self) -> None:
        """How the window looks, and how the person works."""
        dialog = SettingsDialog(self._context, self._window, own=self._user() is not None)
        dialog.language_wanted.connect(self.speak)
        dialog.open()

    def follow(self) -> None:
        """What the person has set is known now, or is another."""
        context, preferences = self._context, self._context.preferences.looks
        own = context.own.settings if self._user() is not None else Settings()
        look = Look(own.look) if own.look in set(Look) else preferences.look
        scale = own.scale if own.scale in SCALES else preferences.scale
        self.changing.wear(look, scale)
        digits = own.digits if own.digits in DIGITS else preferences.digits
        self.changing.speak(self.changing.code, digits)
