"""What happened lately, newest first: read when there is time for it, opened with Enter."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.notices import Notice, NoticeBoard
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.notice_words import LOOKS, Notices, goal_of
from mihan_desktop.ui.widgets.lines import lines_view


class NoticesDialog(Dialog):
    """Signals: went(str page, object argument) when a line is opened."""

    went = Signal(str, object)

    def __init__(self, context: Context, board: NoticeBoard, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self._fresh = {notice.number for notice in board.notices[: board.unread]}
        self._words = Notices(self)
        self.model: RowsModel[Notice] = RowsModel(
            [
                Column(lambda: "", self._title, self._sign, self._when,
                       lambda notice: LOOKS.get(notice.code, ("info", "info"))[0])
            ],
            lambda notice: str(notice.number),
            self,
        )  # fmt: skip
        self.list = lines_view(context.theme)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(self.list_height(280))
        self.list.activated.connect(self._open)
        self.list.doubleClicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.retranslate())
        self.body.addWidget(self.list)
        self.model.show(board.notices)
        if board.notices:
            first = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(0, 0), first)
        self.list.setVisible(bool(board.notices))
        self.retranslate()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again; of the line that is chosen, the whole sentence."""
        chosen = self.model.row(self.list.currentIndex())
        nothing = self.tr("Returned records, receipts and answers of the ministry appear here.")
        said = self._words.sentence(chosen, self.context.language) if chosen is not None else nothing
        self.say(self.tr("What happened"), said, self.tr("Open"), self.tr("Close"))
        self.list.setAccessibleName(self.tr("What happened, newest first"))
        self.accept_button.setVisible(chosen is not None and goal_of(chosen) is not None)
        self.model.speak()

    def confirm(self) -> None:
        """Open the line that is chosen."""
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        notice = self.model.row(index)
        goal = goal_of(notice) if notice is not None else None
        if goal is not None:
            self.accept()
            self.went.emit(*goal)

    def _title(self, notice: Notice) -> str:
        return self._words.sentence(notice, self.context.language)

    def _when(self, notice: Notice) -> str:
        return self.context.language.moment(notice.at, self.context.now())

    def _sign(self, notice: Notice) -> Sign | None:
        return Sign(self.tr("new"), "info", "info") if notice.number in self._fresh else None
