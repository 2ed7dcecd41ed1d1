"""Papers of a job fair: invitations with a code, and the report; on which printer, or as a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.domain.work.fairs import Fair, Invitation
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import fair_papers, list_paper
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.print_paper import PRINTED, PrintDialog
from mihan_desktop.ui.language import NAMES, isolate
from mihan_desktop.ui.widgets.fields import Field


class _FairPaperDialog(PrintDialog):
    """What papers of a fair share: that they are in the log."""

    def __init__(self, context: Context, user: User, fair: Fair, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._fair = user, fair

    def count(self) -> int:
        """People, or lines, on the paper."""
        raise NotImplementedError

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.fairs.write(self._user, self._fair.id, path, data, self.count())

    def after(self, how: str) -> None:
        """What went to a printer is in the log as well."""
        user, fairs, fair, count = self._user, self.context.desk.fairs, self._fair.id, self.count()
        if how == PRINTED:
            self.context.tasks.run(lambda: fairs.printed(user, fair, count))
        super().after(how)


class PrintInvitationsDialog(_FairPaperDialog):
    """Invitations of everybody whom this office tells, or of one person; in any of the three languages."""

    resolution = 600

    def __init__(
        self, context: Context, user: User, fair: Fair, invitations: tuple[Invitation, ...],
        one: Invitation | None, parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__(context, user, fair, parent)
        self._all = invitations
        self.whose = QComboBox()
        if invitations:
            self.whose.addItem("", None)
        if one is not None:
            self.whose.addItem(isolate(one.name), one)
            self.whose.setCurrentIndex(self.whose.count() - 1)
        self.spoken = QComboBox()
        for code, name in NAMES.items():
            self.spoken.addItem(name, code)
        self.spoken.setCurrentIndex(max(0, self.spoken.findData(context.language.code)))
        self.whose_field, self.spoken_field = Field(context.theme, self.whose), Field(context.theme, self.spoken)
        self.whose.currentIndexChanged.connect(lambda _: self.retranslate())
        self.put(self.whose_field, self.spoken_field, self.printer_field, self.said)
        self.retranslate()
        self.whose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> tuple[Invitation, ...]:
        one: Invitation | None = self.whose.currentData()
        return self._all if one is None else (one,)

    def count(self) -> int:
        """People."""
        return len(self._chosen())

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        pages = language.localised(self.tr("%n page(s)", "", fair_papers.pages_of(self._chosen())))
        words = self.tr("Two invitations on a page of A4, each with its time and a code for the entrance: {count}.")
        self.say(self.tr("Print invitations"), words.format(count=pages), self.verb())
        if self._all:
            count = len(self._all)
            self.whose.setItemText(0, language.localised(self.tr("%n invited person(s) of this office", "", count)))
        self.whose_field.say(self.tr("For whom"))
        self.spoken_field.say(self.tr("Language of the paper"))
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As invitations."""
        return self.tr("Save the invitations"), "mihan-invitations.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, standing."""
        code = str(self.spoken.currentData())
        return fair_papers.paint(device, self._fair, self._chosen(), self.context.language, code)


class PrintFairDialog(_FairPaperDialog):
    """The report of a fair."""

    resolution = 1200

    def __init__(self, context: Context, user: User, fair: Fair, table: Table, parent: QWidget | None) -> None:
        super().__init__(context, user, fair, parent)
        self._table = table
        self.put(self.printer_field, self.said)
        self.retranslate()
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def count(self) -> int:
        """Lines."""
        return len(self._table.lines)

    def retranslate(self) -> None:
        """Every text again."""
        count = self.context.language.localised(self.tr("%n page(s)", "", list_paper.pages_of(self._table)))
        self.say(
            self.tr("Print the report"), self.tr("Numbers alone, on A4: {count}.").format(count=count), self.verb()
        )
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As a report."""
        return self.tr("Save the report"), "mihan-fair.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, lying."""
        return list_paper.paint(device, self._table, "", self.context.language)
