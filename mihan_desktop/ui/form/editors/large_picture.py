"""A picture of an answer as large as the screen has room for; Esc closes it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from mihan_desktop.domain.attachments import MOST_SIDE
from mihan_desktop.ui.form.drawing import Reading
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.pictures import thumbnail


class LargePicture(QDialog):
    """Attributes: shown (the label with the picture), close_button."""

    def __init__(self, data: bytes, name: str, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(reading.own(say("picture")))  # the file is often called as the person is
        self.setLayoutDirection(reading.direction)
        self.shown = QLabel(self)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setAccessibleName(name)
        available = self.screen().availableSize()
        room = QSize(int(available.width() * 0.8), int(available.height() * 0.75))
        picture = thumbnail(data, MOST_SIDE)
        if picture.width() > room.width() or picture.height() > room.height():
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(room, keep, smooth)
        self.shown.setPixmap(QPixmap.fromImage(picture))
        self.close_button = QPushButton(reading.own(say("close")), self)
        self.close_button.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(self.shown, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeading)
