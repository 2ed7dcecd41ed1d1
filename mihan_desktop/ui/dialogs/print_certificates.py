"""Certificates on paper: of one person or of a whole cohort, on a printer or as a file; how far it is, and Stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.services.certifying import Paper
from mihan_desktop.ui import certificate_printing
from mihan_desktop.ui.certificate_printing import StoppedError
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.print_paper import printers
from mihan_desktop.ui.dialogs.work import WorkDialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.pdf import pdf_in_memory
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field

RESOLUTION = 600
PRINTED, SAVED, STOPPED, SILENT = "printed", "saved", "stopped", "silent"


class PrintCertificatesDialog(WorkDialog):
    """Attributes: whose (everybody with a certificate, everybody without, or one), printer. Signals: printed(how)."""

    printed = Signal(str)

    def __init__(self, context: Context, user: User, papers: Sequence[Paper], parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._papers = user, tuple(papers)
        self._how = ""
        self.whose = QComboBox()
        self._groups = tuple(
            group for group in (tuple(one for one in papers if one.provisional is kind) for kind in (False, True))
            if group
        )  # fmt: skip
        for group in self._groups:
            self.whose.addItem("", group)
        names = Counter(one.claims.name for one in papers)
        for one in papers if len(papers) > 1 else ():
            named = isolate(one.claims.name)
            if names[one.claims.name] > 1 and one.serial:  # of one person, or of namesakes
                named = f"{named} · {left_to_right(one.serial)}"
            self.whose.addItem(named, (one,))
        self.printer = printers()
        self.whose_field, self.printer_field = Field(context.theme, self.whose), Field(context.theme, self.printer)
        self.said = label(wrap=True)
        self.printer.currentIndexChanged.connect(lambda _: self.retranslate())
        self.put(self.whose_field, self.printer_field, self.progress, self.said)
        certificate_printing.ready(context.language)
        self.retranslate()
        self.whose.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def to_file(self) -> bool:
        """Whether a file is wanted."""
        return not self.printer.currentData()

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "One page of A4 for each, in three languages. Each paper is written down in the log; whoever gets one more "
            "gets a copy, and it says so."
        )
        verb = self.tr("Save as a file…") if self.to_file else self.tr("Print")
        self.say(self.tr("Print certificates"), words, verb)
        for at, group in enumerate(self._groups):
            self.whose.setItemText(at, self._counted(group))
        self.whose_field.say(self.tr("Which"))
        self.printer_field.say(self.tr("Printer"))
        self.printer.setItemText(self.printer.count() - 1, self.tr("A file"))
        told = {
            PRINTED: self.tr("Sent to the printer."), SAVED: self.tr("The file is saved."),
            STOPPED: self.tr("Stopped. Nothing was written down as printed."),
            SILENT: self.tr("The printer does not answer."),
        }.get(self._how, "")  # fmt: skip
        said = self.how_far(self.tr("Painting… {share}")) if self.working else self.what_failed() or told
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _counted(self, group: tuple[Paper, ...]) -> str:
        count = len(group)
        if not group[0].promised:
            text = self.tr("%n statement(s) of the office", "", count)
        elif group[0].provisional:
            text = self.tr("%n statement(s) of the office, until the ministry's certificate is here", "", count)
        else:
            text = self.tr("%n certificate(s) of the ministry", "", count)
        return self.context.language.localised(text)

    def wait(self) -> None:
        """Nothing else is chosen while it paints."""
        super().wait()
        for control in (self.whose, self.printer):
            control.setEnabled(not self.working)

    def confirm(self) -> None:
        """Print, or ask where the file shall be."""
        if not self.to_file:
            self._print(str(self.printer.currentData()))
            return
        heading, name = self.tr("Save the certificates"), "mihan-certificates.pdf"
        dialog = QFileDialog(self, heading, name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write them as one PDF."""
        target = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        papers, user, certifying = self._chosen(), self._user, self.context.desk.certifying
        language = self.context.language

        def call(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
            step = _stepping(len(papers), progress, cancelled)
            try:
                data = pdf_in_memory(
                    lambda device: certificate_printing.paint(device, papers, language, step), RESOLUTION
                )
            except StoppedError:
                return STOPPED
            certifying.write(user, papers, target, data)
            return SAVED

        self.work(call, self._done, lane=FILES)

    def _print(self, name: str) -> None:
        papers, user, certifying = self._chosen(), self._user, self.context.desk.certifying
        language = self.context.language
        device: QPagedPaintDevice = _printer(name)

        def call(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
            look, painted = _stepping(len(papers), progress, cancelled), list[Paper]()

            def step(page: int) -> None:
                look(page)
                painted.append(papers[page])

            try:
                if not certificate_printing.paint(device, papers, language, step):
                    return SILENT
            except StoppedError:  # the pages before come out of the printer all the same
                if not painted:
                    return STOPPED
            certifying.printed(user, painted)
            return PRINTED

        self.work(call, self._done, lane=FILES)

    def _chosen(self) -> tuple[Paper, ...]:
        chosen: tuple[Paper, ...] = self.whose.currentData()
        return chosen

    def _done(self, how: str) -> None:
        self._how = how
        self.rest()
        if how in (PRINTED, SAVED):
            self.printed.emit(how)
            self.accept()


def _printer(name: str) -> QPrinter:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setPrinterName(name)
    return device


def _stepping(
    count: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Callable[[int], None]:  # fmt: skip
    def step(page: int) -> None:
        if cancelled():
            raise StoppedError
        progress(page, count)

    return step
