"""A person at the real window with nothing but a keyboard: what the journeys are told in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mihan_desktop.ui import actions
from mihan_desktop.ui.pages.sign_in import SignInPage
from tests.keys import NONE, press, type_text
from tests.services.office import PASSWORD
from tests.ui.story import Story, settle, wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


class Chair:
    """Keys go to whatever has the keyboard, as they do for a person."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.window = story.built.window
        self.window.resize(1366, 728)

    @property
    def here(self) -> QWidget:
        """What has the keyboard; the window gets it back from a dialog that is gone, as a desktop would give it."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            self.window.activateWindow()
            QApplication.processEvents()
        found = QApplication.focusWidget()
        return found if found is not None else self.window

    @property
    def page(self) -> Any:
        """The page that is shown."""
        return self.window.page

    def key(self, which: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key, and look until the window rests."""
        press(self.here, which, held)
        self.rest()

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        type_text(self.here, text)

    def line(self, text: str) -> None:
        """Type, and go on with Enter."""
        self.write(text)
        self.key(Key.Key_Return)

    def rest(self) -> None:
        """Until everything that was asked is shown."""
        settle(self.story.built)
        assert self.here is not None

    def dialog(self, name: str) -> QDialog:
        """The dialog that has come up."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
            return bool(found)

        wait_for(self.story.built, look)
        assert [type(each).__name__ for each in found] == [name]
        return found[0]

    def sit_down(self, username: str, language: str) -> None:
        """Sign in by name and password, and have the window speak one's language (F9)."""
        if self.window.user is not None:
            self.key(Key.Key_F12)
        entrance = self.window.entrance
        assert isinstance(entrance, SignInPage)
        entrance.username.clear()
        entrance.username.setFocus()
        self.line(username)
        assert self.here is entrance.password
        self.line(PASSWORD.format(username))
        wait_for(self.story.built, lambda: self.window.user is not None)
        self.rest()
        for _ in range(2):
            if self.story.built.context.language.code != language:
                self.key(Key.Key_F9)
        assert self.story.built.context.language.code == language

    def go_to(self, name: str) -> None:
        """The page by its number in the side list."""
        number = self.window.side._visible.index(name) + 1
        key = actions.shortcut(f"page_{number}").keys[0].removeprefix("Ctrl+")
        self.key(getattr(Key, f"Key_{key}"), CONTROL)
        assert self.page is self.window.pages[name]
