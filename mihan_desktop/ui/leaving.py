"""Signing out and closing: nobody leaves unnoticed while answers are on the screen alone, because no disk took them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.unkept import UnkeptDialog
from mihan_desktop.ui.filling import Filling
from mihan_desktop.ui.pages.page import Page


class Leaving(QObject):
    """pages() are those of the window that may hold answers.

    What could not be kept when its author's desk was locked waits here, in memory, until the author is back.
    Attributes: held (fillings that wait, by id of their author), waiting (someone is about to leave).
    Signals: recovered() when what waited is kept; stayed(draft id) when the person goes back to what is not kept.
    """

    recovered = Signal()
    stayed = Signal(str)

    def __init__(self, context: Context, pages: Callable[[], Iterable[Page]], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._pages = context, pages
        self.held: dict[str, list[Filling]] = {}
        self.waiting = False

    def unkept(self, user: User | None = None) -> tuple[Filling, ...]:
        """What was left and could not be kept: of the person at the desk, or of everybody who was here."""
        left = [filling for page in self._pages() for filling in page.unkept]
        held = (each for key, fillings in self.held.items() if user is None or key == user.id for each in fillings)
        return (*left, *held)

    @property
    def anything(self) -> bool:
        """Whether something that was left is still being kept, or could not be."""
        return self._left(None)

    def sign_out(self, user: User, go: Callable[[], None], *, ask: bool) -> None:
        """``go()`` once the person's answers are kept. When they cannot be: ask, or let them wait here and go."""

        def hold_and_go() -> None:
            self._hold(user)
            go()

        self._when_kept(user, go, (lambda: self._ask("sign_out", user, hold_and_go)) if ask else hold_and_go)

    def close(self, go: Callable[[], None]) -> None:
        """``go()`` once everybody's answers are kept, or when the person would rather lose them."""
        self._when_kept(None, go, lambda: self._ask("close", None, go))

    def _hold(self, user: User) -> None:
        """The person goes although something could not be kept: it waits until they are back."""
        for page in self._pages():
            for filling in page.give_over():
                filling.hold(self)
                self.held.setdefault(user.id, []).append(filling)
                filling.left.connect(self._on_left)
        for filling in self.held.get(user.id, ()):
            filling.hold(self)

    def take_up(self, user: User) -> None:
        """The person is back: what waited is tried again until it is kept."""
        for filling in self.held.get(user.id, ()):
            filling.take_up()

    def _window(self) -> QWidget | None:
        window = self.parent()
        return window if isinstance(window, QWidget) else None

    def _left(self, user: User | None) -> bool:
        """Whether something is still being kept, or could not be."""
        held = self.held if user is None else {key: each for key, each in self.held.items() if key == user.id}
        return any(page.engaged for page in self._pages()) or any(held.values())

    def _ask(self, verb: str, user: User | None, go: Callable[[], None]) -> None:
        """Say why one cannot leave, and what can be done; ``go()`` by itself when all is kept meanwhile."""
        unkept = self.unkept(user)
        dialog = UnkeptDialog(self._context, verb, unkept[0].unkept, self._window())

        def settle() -> None:
            if not self.unkept(user) and dialog.isVisible():
                dialog.accept()

        for filling in unkept:
            filling.left.connect(lambda _: QTimer.singleShot(0, dialog, settle))
        dialog.accepted.connect(go)
        dialog.rejected.connect(self._stay)
        dialog.open()

    def _stay(self) -> None:
        draft = next((filling.draft.id for page in self._pages() for filling in page.unkept), "")
        if draft:
            self.stayed.emit(draft)

    def _when_kept(self, user: User | None, go: Callable[[], None], refused: Callable[[], None]) -> None:
        """user: whose answers count; None counts those of everybody who was here."""
        if self.waiting:
            return
        if not self._left(user):
            go()
            return
        self.waiting = True
        # Behind whatever the pages have asked the lane to keep.
        self._context.tasks.run(lambda: None, done=lambda _: self._look(user, go, refused), owner=self)

    def _look(self, user: User | None, go: Callable[[], None], refused: Callable[[], None]) -> None:
        self.waiting = False
        if self._left(user) and not self.unkept(user):
            self._when_kept(user, go, refused)  # something is still on its way
            return
        (refused if self._left(user) else go)()

    def _on_left(self, filling: Filling) -> None:
        for user_id in [key for key, fillings in self.held.items() if filling in fillings]:
            self.held[user_id].remove(filling)
            if not self.held[user_id]:
                del self.held[user_id]
        filling.deleteLater()
        self.recovered.emit()
