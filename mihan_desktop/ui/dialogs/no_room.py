"""The window that says, before there is an office or a language, that the program's folder cannot be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from mihan_desktop.ui.widgets.card import label

WORDS = (
    ("rtl", "لا يستطيع «مهن» أن يكتب في هذا المجلد. اطلب من القائم على الحاسبة أن يسمح بذلك، أو اختر مجلداً آخر."),
    ("rtl", "«میهەن» ناتوانێت لەم بوخچەیەدا بنووسێت. داوا لە بەرپرسی کۆمپیوتەرەکە بکە، یان بوخچەیەکی تر هەڵبژێرە."),
    ("ltr", "Mihan cannot write in this folder. Ask whoever looks after the computer, or choose another folder."),
)  # fmt: skip
"""In all three languages at once: which one the person reads is kept in the very folder."""
CHOOSE = "اختيار مجلد · هەڵبژاردنی بوخچە · Choose a folder"
CLOSE = "إغلاق · داخستن · Close"


class NoRoomDialog(QDialog):
    """Attributes: choose, leave (its two buttons), sentences (labels), where."""

    def __init__(self, root: Path, error: OSError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("مهن · میهەن · Mihan")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self.sentences: list[QLabel] = []
        for way, text in WORDS:
            said = label(wrap=True)
            said.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if way == "rtl" else Qt.LayoutDirection.LeftToRight
            )  # fmt: skip
            said.setText(text)
            self.sentences.append(said)
            column.addWidget(said)
        self.where = QLabel(f"{root}\n{type(error).__name__} {error.errno or ''}".strip())
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.where.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.where.setAccessibleName(str(root))
        self.choose, self.leave = QPushButton(CHOOSE), QPushButton(CLOSE)
        self.choose.setDefault(True)
        self.choose.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        for part in (self.where, self.choose, self.leave):
            column.addWidget(part)
        self.setMinimumWidth(520)


def ask_for_room(root: Path, error: OSError) -> Path | None:
    """Say so; another folder, or None when the person leaves."""
    dialog = NoRoomDialog(root, error)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    chosen = QFileDialog.getExistingDirectory(dialog, CHOOSE, str(Path.home()))
    return Path(chosen) if chosen else None
