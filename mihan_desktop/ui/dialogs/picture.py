"""A file of a record, as large as the screen has room for; read-only."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from mihan_desktop.domain.attachments import MOST_SIDE, Attachment, MediaType
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label, row
from mihan_desktop.ui.widgets.file_strip import Read


def open_file(context: Context, file: Attachment, read: Read, parent: QWidget) -> None:
    """Show a file large; nothing of what can't be shown (sound, the log of a filling)."""
    if file.media_type.startswith("image/") or file.media_type == MediaType.PDF:
        PictureDialog(context, file, read, parent).open()


class PictureDialog(Dialog):
    """A picture, or a PDF page by page. Attributes: shown (the label with the picture), before, after, page, pages."""

    def __init__(self, context: Context, file: Attachment, read: Read, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._file, self._read = file, read
        self._error: Exception | None = None
        self.page, self.pages = 0, 1
        self.shown = QLabel()
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        room = self.screen().availableSize() * 0.7
        self._room = QSize(room.width(), room.height())
        self.shown.setMinimumSize(self._room / 2)
        self.before = button("secondary", lambda: self.turn(-1))
        self.after = button("secondary", lambda: self.turn(1))
        self._where, self._wrong = label("muted"), label("error", wrap=True)
        self.body.addWidget(self.shown)
        self.body.addWidget(self._wrong)
        self.body.addLayout(row(self.before, self._where, self.after, 1, spacing=context.theme.px(10)))
        self.cancel_button.hide()
        self.retranslate()
        self._fetch()

    def retranslate(self) -> None:
        """Name, verb, and which page it is."""
        language = self.context.language
        self.say(isolate(self._file.name), isolate(self._file.whose), self.tr("Close"))
        self.shown.setAccessibleName(self._file.name)
        self.before.setText(self.tr("Page before"))
        self.after.setText(self.tr("Next page"))
        words = self.tr("Page {page} of {of}")
        self._where.setText(words.format(page=language.number(self.page + 1), of=language.number(self.pages)))
        for part in (self.before, self.after, self._where):
            part.setVisible(self.pages > 1)
        self.before.setEnabled(self.page > 0)
        self.after.setEnabled(self.page + 1 < self.pages)
        self._wrong.setText("" if self._error is None else messages.of_error(self._error, language))
        self._wrong.setVisible(self._error is not None)

    def turn(self, by: int) -> None:
        """To another page."""
        wanted = min(max(0, self.page + by), self.pages - 1)
        if wanted != self.page:
            self.page = wanted
            self.retranslate()
            self._fetch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and page down turn pages."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.turn(by)

    def _fetch(self) -> None:
        file, read, page = self._file, self._read, self.page

        def draw() -> tuple[QImage, int]:
            if file.media_type == MediaType.PDF:
                from mihan_desktop.ui.pdf_pages import page_of

                return page_of(read(file), page, MOST_SIDE)
            from mihan_desktop.ui.pictures import thumbnail

            return thumbnail(read(file), MOST_SIDE), 1

        def done(drawn: tuple[QImage, int]) -> None:
            if page == self.page:  # else it was turned meanwhile
                self._show(*drawn)

        def failed(error: Exception) -> bool:
            if page == self.page:
                self._error = error
                self.shown.clear()
                self.retranslate()
            return True

        self.context.tasks.run(draw, done=done, failed=failed, owner=self, lane=FILES)

    def _show(self, picture: QImage, pages: int) -> None:
        self._error, self.pages = None, pages
        self.page = min(self.page, pages - 1)
        smaller = picture.size().boundedTo(picture.size().scaled(self._room, Qt.AspectRatioMode.KeepAspectRatio))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.shown.setPixmap(QPixmap.fromImage(picture.scaled(smaller, keep, smooth)))
        self.retranslate()
