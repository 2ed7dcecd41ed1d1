"""What every dialog that works for a while is: how far it is, a button that stops it, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog

STEPS = 1000
"""Parts of the bar."""

T = TypeVar("T")
Work = Callable[[Callable[[int, int], None], Callable[[], bool]], T]
"""``work(progress, cancelled)``, called on a lane: it says how far it is and asks whether it shall stop."""


class WorkDialog(Dialog):
    """Whoever leaves it while it works stops the work: it is left only when that has ended.

    Attributes: progress (the bar, which each of them puts among its contents), error (what went wrong last, or None).
    """

    def __init__(self, context: Context, parent: QWidget | None, *, width: int = 440) -> None:
        super().__init__(context, parent, width=width)
        self.error: Exception | None = None
        self._stopped: Event | None = None  # there is one while it works
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(context.theme.px(8))
        self.progress.setRange(0, STEPS)
        self.progress.setValue(0)
        self.progress.hide()

    def wait(self) -> None:
        """Let be used what can be used now; called when work begins and when it is over."""
        self.accept_button.setEnabled(not self.working)

    @property
    def working(self) -> bool:
        """Whether something is under way."""
        return self._stopped is not None

    @property
    def stopping(self) -> bool:
        """Whether what is under way has been asked to stop."""
        return self._stopped is not None and self._stopped.is_set()

    def say(self, heading: str, words: str, accept: str, cancel: str = "") -> None:
        """As every dialog; the second button stops what is under way."""
        super().say(heading, words, accept, self.tr("Stop") if self.working else cancel)

    def how_far(self, words: str) -> str:
        """``words`` with its ``{share}``, unless it is stopping."""
        if self.stopping:
            return self.tr("Stopping…")
        return words.format(share=self.context.language.percent(self.progress.value() / STEPS))

    def what_failed(self) -> str:
        """The sentence of the error; empty when there is none."""
        return "" if self.error is None else messages.of_error(self.error, self.context.language)

    def work(self, call: Work[T], done: Callable[[T], None], *, lane: str) -> None:
        """Begin ``call`` on ``lane``; ``done(result)`` follows when it has ended well, ``on_failed`` when not."""

        def over(result: T) -> None:
            self._stopped = None
            done(result)

        self.error = None
        self._stopped = self.context.tasks.run_long(
            call, done=over, failed=self.on_failed, progress=self._on_progress, owner=self, lane=lane
        ).stopped
        self.progress.setValue(0)
        self.progress.show()
        self.wait()
        self.retranslate()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """The work is over, and the dialog stays."""
        self._stopped = None
        self.progress.hide()
        self.wait()
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def reject(self) -> None:
        """Esc or the second button: stop what is under way, or leave."""
        if self._stopped is None:
            super().reject()
            return
        self._stopped.set()
        self.retranslate()

    def on_failed(self, error: Exception) -> bool:
        """Say what went wrong."""
        self.error = error
        self.rest()
        return True

    def _on_progress(self, done: int, of: int) -> None:
        share = int(done / of * STEPS) if of else 0
        if share != self.progress.value():
            self.progress.setValue(share)
            self.retranslate()
