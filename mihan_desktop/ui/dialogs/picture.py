"""A picture of a record, as large as the screen has room for; read-only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from mihan_desktop.domain.attachments import MOST_SIDE, Attachment
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.tasks import FILES


class PictureDialog(Dialog):
    """Attributes: shown (the label with the picture)."""

    def __init__(self, context: Context, file: Attachment, read: Callable[[], bytes], parent: QWidget | None) -> None:
        super().__init__(context, parent)
        from mihan_desktop.ui.pictures import thumbnail

        self._file = file
        self.shown = QLabel()
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        room = self.screen().availableSize() * 0.7
        self._room = QSize(room.width(), room.height())
        self.shown.setMinimumSize(self._room / 2)
        self.body.addWidget(self.shown)
        self.cancel_button.hide()
        self.retranslate()
        context.tasks.run(lambda: thumbnail(read(), MOST_SIDE), done=self._show, owner=self, lane=FILES)

    def retranslate(self) -> None:
        """Name and verb."""
        self.say(isolate(self._file.name), "", self.tr("Close"))
        self.shown.setAccessibleName(self._file.name)

    def _show(self, picture: QImage) -> None:
        smaller = picture.size().boundedTo(picture.size().scaled(self._room, Qt.AspectRatioMode.KeepAspectRatio))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.shown.setPixmap(QPixmap.fromImage(picture.scaled(smaller, keep, smooth)))
