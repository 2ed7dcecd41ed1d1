"""The entrance of a job fair: a code from a reader, typed, pasted, or in a picture, and what became of it beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFileDialog, QHBoxLayout, QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.fairs import FairDay, LetIn, Scanned
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.barcodes import code_in, code_on_page
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.fair_tables import scan_text
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.widgets.fields import line_edit
from mihan_desktop.ui.widgets.wedge import as_scanned

_WIDE = 760
_NO_CODE = "no_barcode"
Ask = Callable[..., Any]
"""``Page.ask``: the answer is dropped if the person changed meanwhile."""


class FairDoor(QWidget):
    """Attributes: user (who lets people in), code (what a reader types into), said. Signals: came() somebody was let
    in; named(str) no code but a name was typed.
    """

    came = Signal()
    named = Signal(str)

    def __init__(self, context: Context, ask: Ask) -> None:
        super().__init__()
        self._context, self._ask = context, ask
        self._day: FairDay | None = None
        self.user: User | None = None
        self._last: Scanned | Exception | None = None
        px = context.theme.px
        self.code = line_edit(codes=True)
        self.code.setMinimumWidth(px(240))
        self.code.returnPressed.connect(self.scan)
        self.code.installEventFilter(self)
        self.said = label("heading", wrap=True)
        self.picture_button = button("quiet", self.open_picture)
        typed = QHBoxLayout()
        typed.setSpacing(px(12))
        typed.addWidget(self.code, 1)
        typed.addWidget(self.picture_button)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(px(12))
        self._across.addLayout(typed)
        self._across.addWidget(self.said, 1)

    def retranslate(self) -> None:
        """Every text again."""
        self.code.setPlaceholderText(self.tr("Code, number or name"))
        self.code.setAccessibleName(self.tr("Code of the invitation, number of registration, or a name"))
        self.picture_button.setText(self.tr("Code in a picture…"))
        self.picture_button.setToolTip(actions.tip("fair_picture"))
        self.speak()

    def show_day(self, day: FairDay | None) -> None:
        """The fair at whose entrance this is; what became of the last code goes with another one."""
        if day is None or self._day is None or self._day.fair.id != day.fair.id:
            self._last = None
        self._day = day
        self.code.setVisible(day is not None)
        self.picture_button.setVisible(day is not None and day.on)
        self.speak()

    def forget(self) -> None:
        """Nobody's name stays."""
        self.user, self._day, self._last = None, None, None
        self.code.clear()
        self.speak()

    def to_code(self) -> None:
        """The reader's field has the keyboard."""
        self.code.setFocus(Qt.FocusReason.ShortcutFocusReason)  # what stands there is chosen

    # -- ways in

    def scan(self) -> None:
        """Let in whoever's code was read; the field is ready for the next one at once. A name is looked for instead."""
        typed = self.code.text().strip()
        self.code.clear()
        if not typed or self._day is None:
            return
        text = as_scanned(typed)
        if any(letter.isdigit() for letter in text):
            self._let_in(text)
        else:
            self.named.emit(typed)

    def open_picture(self) -> None:
        """Ask which picture: a photograph of an invitation, or one that was sent."""
        if self._day is None or not self._day.on:
            return
        kinds = self.tr("Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)")
        dialog = QFileDialog(self, self.tr("Open a picture"), "", kinds)
        dialog.fileSelected.connect(self.read_picture)
        dialog.open()

    def read_picture(self, path: str) -> None:
        """Let in whoever's code is in a file."""
        self._ask(lambda: code_on_page(Path(path)), self._on_code, self._no_code, lane=FILES)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """In large letters the answer stands below the field."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = event.size().width() >= self._context.theme.px(_WIDE)
        self._across.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture in the clipboard is read where a text would be pasted."""
        if watched is self.code and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = QApplication.clipboard().image() if event.matches(QKeySequence.StandardKey.Paste) else QImage()
            if not held.isNull():
                self._ask(lambda: code_in(held), self._on_code, self._no_code, lane=FILES)
                return True
        return super().eventFilter(watched, event)

    def _on_code(self, text: str) -> None:
        if text:
            self._let_in(text)
        else:
            self.refuse(MihanError(_NO_CODE))

    def _no_code(self, error: Exception) -> bool:
        return self.refuse(MihanError("file_unreadable" if isinstance(error, OSError) else _NO_CODE))

    def _let_in(self, text: str) -> None:
        day, user, desk = self._day, self.user, self._context.desk
        if day is not None and user is not None:
            self._ask(lambda: desk.fairs.scan(user, day.fair.id, text), self.show_scanned, self.refuse)

    # -- what became of it

    def show_scanned(self, found: Scanned) -> None:
        """Of a code, or of somebody who was let in by hand."""
        self._last = found
        if found.let_in is LetIn.CAME:
            self.came.emit()
        self.speak()

    def refuse(self, error: Exception) -> bool:
        """Why nothing was done."""
        self._last = error
        self.speak()
        return True

    def speak(self) -> None:
        """What became of the last code."""
        last, day, language = self._last, self._day, self._context.language
        if last is None or day is None:
            self.said.setText("")
        elif isinstance(last, MihanError) and last.code == _NO_CODE:
            self.said.setText(self.tr("No code is to be found in this picture."))
        elif isinstance(last, Exception):
            self.said.setText(messages.of_error(last, language))
        else:
            self.said.setText(scan_text(last, day, language))
