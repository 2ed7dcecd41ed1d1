"""Another look, size or language while the window is at work, in turns: none holds it so long that a person notices.

Qt goes through every widget there is when the application is dressed anew, in one call. So first whatever nobody sees
becomes data again: pages that are not shown, and rows of a form outside of its window. The window keeps its picture
until it is dressed; then what is seen is painted, and the rest is drawn again in its turn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.theme import Look
from mihan_desktop.ui.turns import Turns, Work


class Dressed(Protocol):
    """What is changed: the window."""

    def shed(self) -> Work:
        """What nobody sees becomes data again."""
        ...

    def restyling(self) -> Work:
        """What was computed from colours or size is computed again."""
        ...

    def resume(self) -> None:
        """What was shed may come back, in its turn."""
        ...


class Changing(QObject):
    """Changes one after the other, each in turns.

    Attributes: look, scale, code, digits as they will be when all that was asked for is done.
    """

    def __init__(self, window: Dressed, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._theme, self._language = window, context.theme, context.language
        self._turns = Turns(self)
        self._wear: tuple[Look, int] | None = None
        self._speak: tuple[str, str] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being changed."""
        return self._turns.busy

    @property
    def look(self) -> Look:
        """How the window will be coloured."""
        return self._wear[0] if self._wear is not None else self._theme.look

    @property
    def scale(self) -> int:
        """How large letters will be, in percent."""
        return self._wear[1] if self._wear is not None else self._theme.scale

    @property
    def code(self) -> str:
        """What the window will speak."""
        return self._speak[0] if self._speak is not None else self._language.code

    @property
    def digits(self) -> str:
        """Which digits it will write."""
        return self._speak[1] if self._speak is not None else self._language.digits

    def wear(self, look: Look, scale: int) -> None:
        """Another look or size, unless it is this one."""
        if (look, scale) != (self.look, self.scale):
            self._wear = look, scale
            self._turns.take(self._changing(self._dressing))

    def speak(self, code: str, digits: str) -> None:
        """Another language, or other digits, unless they are these."""
        if (code, digits) != (self.code, self.digits):
            self._speak = code, digits
            self._turns.take(self._changing(self._speaking))

    def _changing(self, act: Callable[[], Work]) -> Work:
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.updatesEnabled()]
        try:
            _still(shown, still=True)
            yield from self._window.shed()
            yield True
            yield from act()
            yield True
        finally:
            _still(shown, still=False)
            self._window.resume()

    def _dressing(self) -> Work:
        wanted, self._wear = self._wear, None
        if wanted is not None:
            yield from self._theme.dressing(*wanted)
            yield True
            yield from self._window.restyling()

    def _speaking(self) -> Work:
        wanted, self._speak = self._speak, None
        if wanted is not None:
            yield from self._language.speaking(*wanted)


def _still(windows: list[QWidget], *, still: bool) -> None:
    """Windows keep the picture that they show, or are painted again."""
    for each in windows:
        if isValid(each):
            each.setUpdatesEnabled(not still)
