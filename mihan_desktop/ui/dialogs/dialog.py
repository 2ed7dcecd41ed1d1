"""What every dialog is: a heading, a sentence, its contents, and two buttons with verbs; Esc leaves, Enter does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QTableView, QVBoxLayout, QWidget

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.widgets.card import button, label, row
from mihan_desktop.ui.widgets.scroll import Scroll

MARGIN = 40
"""Pixels of the screen that a dialog leaves free, frame and title included."""

AROUND = 210
"""Pixels, before the scale, that heading, sentence, buttons and the room between them take at most beside a list."""
LEAST = 120
"""Pixels below which a list in a dialog is of no use."""


def scrolling(sheet: QWidget) -> QScrollArea:
    """``sheet`` as high as it likes to be where there is room, and scrolled where letters are large."""
    area = Scroll()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
    area.setWidget(sheet)
    area.viewport().setAutoFillBackground(False)
    sheet.setAutoFillBackground(False)
    return area


class Dialog(QDialog):
    """Attributes: context, heading, words, body (layout for contents), accept_button, cancel_button,

    snug (whether it is as high as what is in it when it is shown; those that set a size of their own are not).
    """

    def __init__(self, context: Context, parent: QWidget | None, *, role: str = "primary", width: int = 440) -> None:
        super().__init__(parent)
        self.context = context
        self.snug = True
        self._scrolling: tuple[QScrollArea, QVBoxLayout] | None = (
            None  # the fields, where the screen is too low for all
        )
        self.setModal(True)
        px = context.theme.px
        self.heading, self.words = label("heading", wrap=True), label("muted", wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        self.accept_button = button(role, self.confirm)
        self.cancel_button = button("secondary", self.reject)
        self.accept_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addLayout(self.body)
        column.addSpacing(px(6))
        column.addLayout(row(1, self.cancel_button, self.accept_button, spacing=px(8)))
        self.setMinimumWidth(min(px(width), self.screen().availableSize().width() - MARGIN))

    def put(self, *fields: QWidget) -> None:
        """Fields below each other; in large letters they scroll, for the screen is not as high as all of them."""
        if not self.context.theme.large:
            for field in fields:
                self.body.addWidget(field)
            return
        if self._scrolling is None:
            sheet = QWidget()
            column = QVBoxLayout(sheet)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self.body.spacing())
            area = scrolling(sheet)
            self._scrolling = area, column
            self.body.addWidget(area)
        for field in fields:
            self._scrolling[1].addWidget(field)

    def point_at(self, control: QWidget) -> None:
        """Put the keyboard's place on ``control``, and bring it to where it is seen."""
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._scrolling is not None:
            QTimer.singleShot(0, control, lambda: self._bring(control))

    def bring_line(self, view: QTableView) -> None:
        """The line of a list that is chosen is seen, also where letters are so large that the list is scrolled."""
        QTimer.singleShot(0, view, lambda: self._bring_line(view))

    def _bring_line(self, view: QTableView) -> None:
        sheet = None if self._scrolling is None else self._scrolling[0].widget()
        if self._scrolling is not None and sheet is not None:
            line = view.visualRect(view.currentIndex())
            middle = view.viewport().mapTo(sheet, line.center())
            self._scrolling[0].ensureVisible(0, middle.y(), 0, line.height())

    def _bring(self, control: QWidget) -> None:
        if self._scrolling is not None:
            self._scrolling[0].ensureWidgetVisible(control)

    def list_height(self, pixels: int) -> int:
        """``pixels``, before the scale, for a list, or what the screen leaves it in large letters."""
        return self._within(self.context.theme.px(pixels))

    def confirm(self) -> None:
        """The person pressed the verb; dialogs that check something first override this."""
        self.accept()

    def retranslate(self) -> None:
        """Set every text in the language of the window."""
        raise NotImplementedError

    def say(self, heading: str, words: str, accept: str, cancel: str = "") -> None:
        """The texts every dialog has; ``accept`` is a verb."""
        self.setWindowTitle(heading)
        self.heading.setText(heading)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.accept_button.setText(accept)
        self.cancel_button.setText(cancel or self.tr("Cancel"))
        QTimer.singleShot(0, self, self._grow)  # once all that belongs to these texts is said

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _within(self, height: int) -> int:
        """``height``, or what the screen leaves of it beside heading and buttons."""
        left = self.screen().availableSize().height() - MARGIN - self.context.theme.px(AROUND)
        return max(LEAST, min(height, left))

    def _grow(self) -> None:
        """As high as its texts need at this width, so that a sentence that appears squeezes nothing.

        When it is shown first it is no higher either: Qt measures sentences as if they were set narrower.
        """
        layout = self.layout()
        if self._scrolling is not None:
            area, fields = self._scrolling
            area.setVisible(not fields.isEmpty())  # of what is hidden there is nothing to leave room for
            high = (
                fields.totalHeightForWidth(area.width()) if fields.hasHeightForWidth() else fields.sizeHint().height()
            )
            area.setMinimumHeight(self._within(high))
            if layout is not None:
                layout.activate()  # what is measured below knows of it
        if layout is not None and self.isVisible():
            needed = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            before = 0 if self.snug and needed else self.height()
            self.snug = False
            wanted = max(before, needed, layout.totalMinimumSize().height())
            self.resize(self.width(), min(wanted, self.screen().availableSize().height() - MARGIN))
