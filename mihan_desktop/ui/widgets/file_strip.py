"""The files of a record side by side: small pictures and names, to look at and never to change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPixmap
from PySide6.QtWidgets import QListView

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui import icons, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.tasks import FILES

Index = QModelIndex | QPersistentModelIndex
SIDE = 96
Read = Callable[[Attachment], bytes]
"""The bytes of a file, on a lane"""


@dataclass(slots=True)
class Shown:
    """A file and its small picture, once it has been read."""

    file: Attachment
    picture: QPixmap


class FilesModel(QAbstractListModel):
    """One row a file."""

    def __init__(self, strip: FileStrip) -> None:
        super().__init__(strip)
        self._strip = strip
        self.rows: list[Shown] = []

    def show(self, files: tuple[Attachment, ...]) -> None:
        """Other files; their pictures follow."""
        self.beginResetModel()
        self.rows = [Shown(file, self._strip.blank(file)) for file in files]
        self.endResetModel()

    def draw(self, sha256: str, picture: QPixmap) -> None:
        """The small picture of a file is here."""
        for at, row in enumerate(self.rows):
            if row.file.sha256 == sha256:
                row.picture = picture
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """As many as there are files."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Picture, name, and in words what the eye may miss."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return isolate(row.file.whose or row.file.name)
        if role == Qt.ItemDataRole.DecorationRole:
            return row.picture
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._strip.told(row.file)
        if role == Qt.ItemDataRole.FontRole and row.file.new:
            font = QFont(self._strip.font())
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and row.file.status_code:
            return self._strip.context.theme.colour("danger")
        return None


class FileStrip(QListView):
    """Hidden when there is nothing to show. Signals: opened(Attachment) when a file is to be seen large."""

    opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.model_of_files = FilesModel(self)
        self.setModel(self.model_of_files)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.activated.connect(self._on_activated)
        self.hide()
        self.measure()

    def show_files(self, files: tuple[Attachment, ...], read: Read) -> None:
        """Show files; ``read(file)`` gives the bytes of one, on a lane."""
        self.model_of_files.show(files)
        self.setVisible(bool(files))
        side = self.iconSize().width()
        for file in files:
            if file.media_type.startswith("image/"):
                self._fetch(file, read, side)

    def told(self, file: Attachment) -> str:
        """Everything about a file in words."""
        size = self.tr("{size} kB").format(size=self.context.language.number(max(1, file.size // 1024)))
        words = [isolate(file.whose), isolate(file.name), size] if file.whose else [isolate(file.name), size]
        if file.new:
            words.append(self.tr("new"))
        if file.status_code:
            words.append(messages.sentence(file.status_code, {}, self.context.language))
        return " · ".join(words)

    def blank(self, file: Attachment) -> QPixmap:
        """What stands there for a file that has no picture, or until it is read."""
        name = "form" if file.media_type.startswith("application/") else "draft"
        return icons.picture(name, self.context.theme.colour("muted"), self.iconSize().width() // 2)

    def measure(self) -> None:
        """As large as the font asks."""
        px = self.context.theme.px
        self.setIconSize(QSize(px(SIDE), px(SIDE)))
        self.setGridSize(QSize(px(SIDE + 44), px(SIDE + 14) + self.fontMetrics().height()))
        self.setFixedHeight(px(SIDE + 34) + self.fontMetrics().height())

    def retranslate(self) -> None:
        """Texts and sizes again."""
        self.setAccessibleName(self.tr("Files of the record"))
        self.measure()

    def _fetch(self, file: Attachment, read: Read, side: int) -> None:
        from mihan_desktop.ui.pictures import thumbnail

        def show(picture: QImage) -> None:
            if not picture.isNull():
                self.model_of_files.draw(file.sha256, QPixmap.fromImage(picture))

        self.context.tasks.run(
            lambda: thumbnail(read(file), side), done=show, failed=_is_elsewhere, owner=self, lane=FILES
        )

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model_of_files.rows[index.row()].file)


def _is_elsewhere(error: Exception) -> bool:
    """A file that another desk holds has no small picture here; who opens it is told where it is."""
    return isinstance(error, MihanError) and error.code in ("file_elsewhere", "file_unknown")
