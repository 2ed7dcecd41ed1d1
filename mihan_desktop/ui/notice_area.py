"""The bell in the header: how many lines somebody has not seen, and the list of them when it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.notices import NoticeBoard
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.notices import NoticesDialog
from mihan_desktop.ui.frame import Header


class NoticeArea(QObject):
    """Signals: went(str, object) a line leads to a page. Never takes the focus by itself and never makes a sound."""

    went = Signal(str, object)

    def __init__(self, context: Context, header: Header, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._header, self._window = context, header, window
        self._user: User | None = None
        self.board = NoticeBoard()
        header.notices_wanted.connect(self.open)
        context.tasks.changed.connect(self._on_changed)

    def serve(self, user: User | None) -> None:
        """Whose lines are counted from now on."""
        self._user = user
        self._show(NoticeBoard())
        self._read()

    def open(self) -> None:
        """Show what happened; from now on it is seen."""
        user = self._user
        if user is None:
            return
        dialog = NoticesDialog(self._context, self.board, self._window)
        dialog.went.connect(self.went.emit)
        dialog.open()
        if self.board.unread:
            self._context.tasks.run(lambda: self._context.desk.noticing.seen(user), owner=self)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.NOTICES):
            self._read()

    def _read(self) -> None:
        user = self._user
        if user is None:
            return

        def done(board: NoticeBoard) -> None:
            if self._user is user:
                self._show(board)

        self._context.tasks.run(lambda: self._context.desk.noticing.board(user), done=done, owner=self)

    def _show(self, board: NoticeBoard) -> None:
        self.board = board
        self._header.show_unread(board.unread)
