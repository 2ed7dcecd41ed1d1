"""What every page is: it is entered by a person, reloads when told that its kinds changed, and speaks again at will."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.filling import Filling
from mihan_desktop.ui.tasks import NETWORK, RECORDS, Task
from mihan_desktop.ui.turns import Work

T = TypeVar("T")


class Page(QWidget):
    """One page of the window.

    Attributes: kinds (records whose change makes it reload), right (needed to see it), user (who is signed in), place
    (what ``enter`` is given to come back to what is shown).
    Signals: went(str, object) asks the window for another page with an argument; saved() something became durable;
    told(str or a function that gives it in the language of the moment, str) a sentence for the notice and its tone.
    """

    kinds: ClassVar[frozenset[Kind]] = frozenset()
    place: str | None = None
    right: ClassVar[Right | None] = None
    went = Signal(str, object)
    saved = Signal()
    told = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.context, self.desk = context, context.desk
        self._user: User | None = None
        self._stale = True
        self._whole = True

    def build(self) -> Iterator[None]:
        """Make what stands on the page. It stands in the window already, so that nothing is dressed twice; a page of
        many parts stops (``yield``) between them, and the window has its turn.
        """
        yield from ()

    def grow(self) -> Iterator[None]:
        """Build the page and have it speak, with a stop wherever the window may have its turn."""
        self._whole = False
        yield from self.build()
        yield
        self._whole = True
        self.retranslate()

    @property
    def user(self) -> User:
        """Who is signed in; asking while nobody is, is a mistake of the window."""
        if self._user is None:
            raise LookupError("nobody is signed in")
        return self._user

    def title(self) -> str:
        """The page's name in the header."""
        raise NotImplementedError

    def hint(self) -> str:
        """One quiet line under the name, or nothing."""
        return ""

    def retranslate(self) -> None:
        """Set every text again in the language of the window; also called when colours or size changed."""
        raise NotImplementedError

    def reload(self) -> None:
        """Fetch again what the page shows."""

    def enter(self, user: User, argument: object = None) -> None:  # noqa: ARG002 - pages that take one override this
        """The window shows the page to ``user``."""
        self._user = user
        self.refresh()

    def leave(self) -> None:
        """The window shows another page, or the person signs out."""

    @property
    def engaged(self) -> bool:
        """True while the page holds work that must not be torn down, such as a form being filled."""
        return False

    @property
    def unkept(self) -> tuple[Filling, ...]:
        """What was left on the page and could not be kept yet."""
        return ()

    def give_over(self) -> tuple[Filling, ...]:
        """What could not be kept is somebody else's care from now on."""
        return ()

    def forget(self) -> None:
        """The person signs out: drop what was shown."""
        self._user = None
        self._stale = True

    def refresh(self) -> None:
        """Reload now."""
        self._stale = False
        self.reload()

    def on_changed(self, changes: Changes) -> None:
        """Reload when a kind shown here changed: at once if visible, else when next shown."""
        if self._user is None or not changes.touches(*self.kinds):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def ask(
        self,
        call: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        network: bool = False,
        lane: str = "",
    ) -> Task[T]:
        """Have a service work off the GUI thread; the answer is dropped if the person changed meanwhile."""
        asker = self._user

        def deliver(value: T) -> None:
            if done is not None and self._user is asker:
                done(value)

        lane = lane or (NETWORK if network else RECORDS)
        return self.context.tasks.run(call, done=deliver, failed=failed, owner=self, lane=lane)

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and self._whole:
            self.retranslate()
        super().changeEvent(event)

    def shed(self) -> Work:
        """What nobody sees and is drawn again in turns becomes data again, until ``resume``."""
        yield from ()

    def resume(self) -> None:
        """What was shed may be drawn again."""

    def restyle(self) -> None:
        """Colours or size changed: everything that was computed from them is set again."""
        self.retranslate()
