"""The printed card of the clerk or the trainer: both pages to look at, on which printer or as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import pdf_pages
from mihan_desktop.ui.dialogs.print_paper import PrintDialog
from mihan_desktop.ui.paper_page import paint_pages
from mihan_desktop.ui.paths import CARDS
from mihan_desktop.ui.widgets.fields import Field
from sync.protocol.durable import written_whole

if TYPE_CHECKING:
    from mihan_desktop.ui.context import Context

NAMES = ("clerk", "trainer")
SHEET = 320
"""Width of the picture of a page, before the scale of the window."""
_PAGE = QRectF(0, 0, 2100, 2970)  # A4 in tenths of a millimetre
_PRINTED = 2400  # pixels of the longer side on a printer: 205 dots an inch, as fine as the pictures in it


class Sheets(QScrollArea):
    """Both pages below each other, ``widest`` pixels wide or as wide as there is room for. Attributes: pages."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self._widest = widest
        self._pictures: Sequence[QImage] = ()
        self.pages = (QLabel(), QLabel())
        sheets = QWidget()
        self._down = down = QVBoxLayout(sheets)
        for page in self.pages:
            page.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            down.addWidget(page)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setWidget(sheets)

    def show_pages(self, pictures: Sequence[QImage]) -> None:
        """These, one for each page."""
        self._pictures = pictures
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """No page is wider than what can be seen of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._down.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        ratio = self.devicePixelRatioF()
        wide = round(max(1, min(self._widest, room)) * ratio)
        for page, picture in zip(self.pages, self._pictures, strict=False):
            drawn = QPixmap.fromImage(picture).scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            drawn.setDevicePixelRatio(ratio)
            page.setPixmap(drawn)


class PrintCardDialog(PrintDialog):
    """Attributes: card (which one is shown, that of the person's own work first), pages (their pictures)."""

    def __init__(self, context: Context, user: User | None, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=680)
        px = context.theme.px
        self.card = QComboBox()
        for name in NAMES:
            self.card.addItem("", name)
        marks = user is not None and user.may(Right.TEACH) and not user.may(Right.REGISTER)
        self.card.setCurrentIndex(int(marks))
        self._card_field = Field(context.theme, self.card)
        self._area = Sheets(px(SHEET))
        self.pages = self._area.pages
        self._area.setMinimumSize(min(px(SHEET) + px(40), SHEET + 60), min(px(380), 380))
        side = QVBoxLayout()
        side.setSpacing(px(12))
        for part in (self._card_field, self.printer_field, self.said):
            side.addWidget(part)
        side.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(self._area, 3)
        across.addLayout(side, 2)
        self.body.addLayout(across)
        self.card.currentIndexChanged.connect(lambda _: self.retranslate())
        self.retranslate()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again, and the card of this language."""
        hint = self.tr("Two pages, A4: print them on both sides of one sheet and keep it beside the computer.")
        self.say(self.tr("Card to print"), hint, self.verb(), self.tr("Close"))
        self.card.setItemText(0, self.tr("For who registers people"))
        self.card.setItemText(1, self.tr("For trainers"))
        self._card_field.say(self.tr("Card"))
        self._area.setAccessibleName(self.tr("The card as it will be printed"))
        self.say_printer()
        self._show()

    def file_asked(self) -> tuple[str, str]:
        """As the file in the program is called."""
        return self.tr("Save the card"), f"mihan-{self._path().name}"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """Both pages."""
        pictures = [self._picture(number, _PRINTED) for number in range(len(self.pages))]

        def page(painter: QPainter, number: int) -> None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(_PAGE, pictures[number])

        return paint_pages(device, len(pictures), page, landscape=False)

    def save_to(self, path: Path) -> None:
        """The file as it is: its words can be searched and read aloud."""
        target = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        data = self._path().read_bytes()
        self.context.tasks.run(
            lambda: self.write(target, data), done=lambda _: self._over("saved"), failed=self.on_failed, owner=self
        )

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all. It says nothing of anybody, so no log has it."""
        with written_whole(path) as file:
            file.write(data)

    def _path(self) -> Path:
        return CARDS / f"{self.card.currentData()}-{self.context.language.code}.pdf"

    def _picture(self, number: int, side: int) -> QImage:
        return pdf_pages.page_of(self._path().read_bytes(), number, side)[0]

    def _show(self) -> None:
        side = round(self.context.theme.px(SHEET) * _PAGE.height() / _PAGE.width() * self.devicePixelRatioF())
        self._area.show_pages([self._picture(number, side) for number in range(len(self.pages))])
