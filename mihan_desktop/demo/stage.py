"""What every scene works with: the window, the people who sit at it, the centre, and the line between them."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.app import Built, build_window
from mihan_desktop.demo.bad_line import BadLine
from mihan_desktop.demo.hands import NONE, Hands, StoryError, wait_for
from mihan_desktop.demo.ministry import MinistryReader
from mihan_desktop.demo.narrator import Narrator
from mihan_desktop.domain.registrations import RegistrationSummary
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.embedded_centre import EmbeddedCentre
from mihan_desktop.made_up import made_up_password
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.sign_in import SignInPage

LANGUAGES = ("ar", "ckb", "en")


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works at the invented office; the password is made up for each run."""

    username: str
    name: str
    role: Role
    language: str
    password: str = field(default_factory=made_up_password)


@dataclass
class Stage:
    """Everything on the stage. folder: pictures and papers; profile: the desk's own folder, thrown away afterwards."""

    application: QApplication
    folder: Path
    profile: Path
    centre: EmbeddedCentre
    line: BadLine
    hands: Hands
    narrator: Narrator
    colleagues: dict[Role, Colleague]
    staff_password: str
    office: str = ""
    built: Built = field(init=False)

    def open_window(self) -> None:
        """Start the desk: the window that an office sees."""
        self.built = build_window(self.application, self.profile)
        self.built.window.resize(1366, 768)
        self.built.window.start()
        self.built.window.show()
        self.built.window.activateWindow()

    def close_window(self) -> None:
        """End the desk as a person would."""
        self.built.close()

    def colleague(self, role: Role) -> Colleague:
        """Who has ``role``."""
        return self.colleagues[role]

    @cached_property
    def reader(self) -> MinistryReader:
        """Somebody at the ministry."""
        return MinistryReader(self.centre.url)

    @property
    def user(self) -> User:
        """Who is signed in."""
        user = self.built.window.user
        if user is None:
            raise StoryError("nobody is signed in")
        return user

    def settle(self, what: str = "the desk to finish what it does") -> None:
        """Wait until no lane works and the form on the screen is drawn whole."""
        wait_for(what, lambda: self.built.context.tasks.idle() and not self._is_drawing())

    def _is_drawing(self) -> bool:
        page = self.built.window.page
        return isinstance(page, RegistrationPage) and page.view is not None and page.view.canvas.is_drawing

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key of the window, wherever the keyboard is in it."""
        window = self.built.window
        window.activateWindow()
        wait_for("the window to be in front", window.isActiveWindow)
        focus = QApplication.focusWidget()
        self.hands.press(focus if focus is not None and window.isAncestorOf(focus) else window, key, modifiers)

    def sign_in(self, role: Role) -> None:
        """The person with ``role`` takes the chair, with name and password."""
        window, who = self.built.window, self.colleague(role)
        if window.user is not None:
            self.press(Qt.Key.Key_F12)
            wait_for("the sign-in", lambda: isinstance(window.entrance, SignInPage) and window.user is None)
        self.settle()
        entrance = window.entrance
        if not isinstance(entrance, SignInPage):
            raise StoryError("there is no sign-in page")
        self.hands.write(entrance.username, who.username)
        self.hands.write(entrance.password, who.password)
        self.hands.press(entrance.password, Qt.Key.Key_Return)
        wait_for(f"{who.username} to be signed in", lambda: window.user is not None)
        self.settle()

    def page(self, name: str, argument: object = None) -> Page:
        """Go to a page of the side list."""
        self.built.window.show_page(name, argument)
        self.settle()
        page = self.built.window.page
        if page is None or page is not self.built.window.pages.get(name):
            raise StoryError(f"the page {name} is not open to {self.user.username}")
        return page

    def picture(self, name: str) -> None:
        """The window as it stands."""
        self.narrator.show(self.built.window, name)

    def pictures(self, name: str) -> None:
        """The window in all three languages, switched while it runs; then as before."""
        language = self.built.context.language
        before = language.code
        for code in sorted(LANGUAGES, key=lambda code: code != before):
            if code != language.code:
                language.speak(code)
                self.settle()
            self.picture(f"{name}-{code}")
        language.speak(before)
        self.settle()

    def records(self) -> tuple[RegistrationSummary, ...]:
        """Every registration of this desk."""
        return self.built.desk.searching.registrations(self.user, limit=1000)

    def files_with(self, names: list[str]) -> list[str]:
        """The files of the desk's profile in which any of ``names`` can be read."""
        needles = readable(names)
        files = [path for path in sorted(self.profile.rglob("*")) if path.is_file()]
        return [path.name for path in files if any(needle in path.read_bytes() for needle in needles)]


def readable(names: list[str]) -> list[bytes]:
    """How ``names`` would stand in a file that hides nothing: UTF-8, and UTF-16 as some systems keep it."""
    return [name.encode(code) for name in names for code in ("utf-8", "utf-16-le")]
