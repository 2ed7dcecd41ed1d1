"""Cards and months of a class: what of it, in which language, and on which printer, as a PDF or for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mihan_desktop.domain.attendance import AttendanceSheet, Trainee, TrainingClass
from mihan_desktop.domain.roles import User
from mihan_desktop.services.sheets import MonthWords, Payable, PayWords
from mihan_desktop.ui import class_papers, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.print_paper import PRINTED, SAVED, PrintDialog
from mihan_desktop.ui.language import NAMES, Language, isolate
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field

_TABLE = "\0table"
"""in the list of printers, a spreadsheet"""


def months_of(training_class: TrainingClass) -> tuple[date, ...]:
    """The first day of every month in which a class meets."""
    return tuple(sorted({one.date.replace(day=1) for one in training_class.sessions}))


def month_choice(training_class: TrainingClass, today: date) -> QComboBox:
    """The months of a class; that of today is chosen, or the last before it."""
    box = QComboBox()
    offer_months(box, training_class, today)
    return box


def offer_months(box: QComboBox, training_class: TrainingClass, today: date) -> None:
    """Those of another class in the same list."""
    box.clear()
    months = months_of(training_class)
    for one in months:
        box.addItem("", one)
    past = [at for at, one in enumerate(months) if one <= today]
    box.setCurrentIndex(past[-1] if past else 0)


def say_months(box: QComboBox, language: Language) -> None:
    """The months in the language of the window."""
    for at in range(box.count()):
        month: date = box.itemData(at)
        box.setItemText(at, f"{language.month(month.month)} {language.localised(str(month.year))}")


class ClassPaperDialog(PrintDialog):
    """What cards and months share: whose paper it is, and that it is in the log."""

    paper = ""

    def __init__(self, context: Context, user: User, training_class: TrainingClass, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._class = user, training_class

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all."""
        self.context.desk.sheets.write(self._user, self._class.id, self.paper, path, data)

    def after(self, how: str) -> None:
        """What went to a printer is in the log as well."""
        user, sheets, class_id, paper = self._user, self.context.desk.sheets, self._class.id, self.paper
        if how == PRINTED:
            self.context.tasks.run(lambda: sheets.printed(user, class_id, paper))
        super().after(how)


class PrintCardsDialog(ClassPaperDialog):
    """Cards with a code for the door: of everybody, or of one trainee who lost theirs."""

    paper = "cards"
    resolution = 600

    def __init__(
        self,
        context: Context,
        user: User,
        training_class: TrainingClass,
        trainee: Trainee | None,
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, user, training_class, parent)
        self.whose = QComboBox()
        self.whose.addItem("", None)
        if trainee is not None:
            self.whose.addItem(isolate(trainee.name), trainee)
        self.whose_field = Field(context.theme, self.whose)
        self.put(self.whose_field, self.printer_field, self.said)
        self.retranslate()
        self.whose.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr("Each card has a code that a reader at the door types into the sheet. Ten fit on a page of A4.")
        self.say(self.tr("Print cards for the door"), words, self.verb())
        count = len(self._class.trainees)
        self.whose.setItemText(0, self.context.language.localised(self.tr("%n trainee(s) of the class", "", count)))
        self.whose_field.say(self.tr("For whom"))
        self.say_printer()

    def file_asked(self) -> tuple[str, str]:
        """As cards."""
        return self.tr("Save the cards"), "mihan-cards.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, standing."""
        one: Trainee | None = self.whose.currentData()
        whom = self._class.trainees if one is None else (one,)
        return class_papers.paint_cards(device, self._class, whom, self.context.language)


class PrintMonthDialog(ClassPaperDialog):
    """A month to be signed by the trainees, the trainer and the supervisor, in any of the three languages."""

    paper = "month"
    resolution = 600

    def __init__(self, context: Context, user: User, sheet: AttendanceSheet, parent: QWidget | None) -> None:
        super().__init__(context, user, sheet.training_class, parent)
        self._sheet = sheet
        self.month = month_choice(sheet.training_class, context.now().date())
        self.month_field = Field(context.theme, self.month)
        self.language = QComboBox()
        for code, name in NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(context.language.code))
        self.language_field = Field(context.theme, self.language)
        self.printer.addItem("", _TABLE)
        self.put(self.month_field, self.language_field, self.printer_field, self.said)
        self.retranslate()
        self.month.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        title = isolate(self._class.title)
        words = self.tr("“{title}”: who came on which day, with totals and a place for each signature.")
        self.say(self.tr("The sheet of a month"), words.format(title=title), self.verb())
        say_months(self.month, self.context.language)
        self.month_field.say(self.tr("Month"))
        self.language_field.say(self.tr("Language of the paper"))
        self.say_printer()
        self.printer.setItemText(self.printer.count() - 2, self.tr("A file to print"))
        self.printer.setItemText(self.printer.count() - 1, self.tr("A table for a spreadsheet"))

    def file_asked(self) -> tuple[str, str]:
        """As the month of the class."""
        return self.tr("Save the month"), f"mihan-{self._month():%Y-%m}.pdf"

    def draw(self, device: QPagedPaintDevice) -> bool:
        """A4, lying."""
        code = str(self.language.currentData())
        return class_papers.paint_month(device, self._sheet, self._month(), self.context.language, code)

    @property
    def to_file(self) -> bool:
        """Whether a file is wanted, of either kind."""
        return self.printer.currentData() in ("", _TABLE)

    def confirm(self) -> None:
        """Print it, or ask where the file shall be."""
        if self.printer.currentData() == _TABLE:
            ask_for_table(self, f"mihan-{self._month():%Y-%m}.xlsx", self.save_table)
        else:
            super().confirm()

    def save_table(self, path: Path) -> None:
        """Write it for a spreadsheet."""
        user, sheets, class_id, month = self._user, self.context.desk.sheets, self._class.id, self._month()
        words = self._words()
        self.context.tasks.run(
            lambda: sheets.month(user, class_id, month, path, words),
            done=lambda _: self._over(SAVED), failed=self.on_failed, owner=self, lane=FILES,
        )  # fmt: skip

    def _words(self) -> MonthWords:
        language, code = self.context.language, str(self.language.currentData())

        def said(text: str) -> str:
            return language.said_in(code, "ClassPapers", text)

        return MonthWords(
            said(class_papers.NUMBER), said(class_papers.NAME), said(class_papers.CAME), said(class_papers.ABSENT),
            said(class_papers.EXCUSED), said(class_papers.DOCUMENTED), said(class_papers.SHARE),
            self._class.title, class_papers.LETTERS[code], code != "en",
        )  # fmt: skip

    def _month(self) -> date:
        month: date = self.month.currentData()
        return month


class PayDialog(Dialog):
    """Of which class and which month dues are written for finance. Attributes: classes, month, said."""

    def __init__(
        self, context: Context, user: User, found: Sequence[Payable], chosen: str, parent: QWidget | None
    ) -> None:
        """found: at least one; chosen: the id of the class that is open, "" for none."""
        super().__init__(context, parent)
        self._user, self._found = user, tuple(found)
        self._error: Exception | None = None
        self.classes = QComboBox()
        for one in self._found:
            self.classes.addItem("", one.training_class.id)
        self.classes.setCurrentIndex(max(0, self.classes.findData(chosen)))
        self.classes.currentIndexChanged.connect(self._on_class)
        self.classes_field = Field(context.theme, self.classes)
        self.month = QComboBox()
        offer_months(self.month, self._class, context.now().date())
        self.month_field = Field(context.theme, self.month)
        self.said = label("error", wrap=True)
        self.put(self.classes_field, self.month_field, self.said)
        self.retranslate()
        self.month.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "Stipend and transport of each trainee, from marks that a supervisor approved and the ministry's rates; "
            "every day that counts is named. The account stays empty for finance."
        )
        self.say(self.tr("What trainees are due"), words, self.tr("Write the list…"))
        for at, one in enumerate(self._found):
            title = isolate(one.training_class.title)
            elsewhere = self.tr("{title} (desk {name})").format(title=title, name=isolate(one.desk))
            self.classes.setItemText(at, elsewhere if one.desk else title)
        self.classes_field.say(self.tr("Class"))
        self.accept_button.setEnabled(self.month.count() > 0)
        say_months(self.month, self.context.language)
        self.month_field.say(self.tr("Month"))
        text = "" if self._error is None else messages.of_error(self._error, self.context.language)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    @property
    def _class(self) -> TrainingClass:
        return self._found[max(0, self.classes.currentIndex())].training_class

    def _on_class(self) -> None:
        """Its own months."""
        offer_months(self.month, self._class, self.context.now().date())
        self.retranslate()

    def confirm(self) -> None:
        """Ask where to."""
        ask_for_table(self, f"mihan-dues-{self.month.currentData():%Y-%m}.xlsx", self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the list; a full disk is said, and the dialog stays."""
        user, sheets, class_id, month = self._user, self.context.desk.sheets, self._class.id, self.month.currentData()
        words = self._words()

        def failed(error: Exception) -> bool:
            self._error = error
            self.retranslate()
            return True

        self.context.tasks.run(
            lambda: sheets.pay(user, class_id, month, path, words),
            done=lambda _: self.accept(), failed=failed, owner=self, lane=FILES,
        )  # fmt: skip

    def _words(self) -> PayWords:
        headings = (
            self.tr("Number"), self.tr("Name"), self.tr("Days"), self.tr("Which days"), self.tr("Stipend a day"),
            self.tr("Transport a day"), self.tr("Stipend"), self.tr("Transport"), self.tr("Amount in dinars"),
            self.tr("Account"), self.tr("Not approved yet"), self.tr("Excused"), self.tr("Of them with a document"),
        )  # fmt: skip
        return PayWords(
            headings, self.tr("Total"), self.tr("Rates of the ministry, version"),
            self.tr("none published: these are the program's own figures (default)"), self._class.title,
            self.context.language.right_to_left,
        )  # fmt: skip


def ask_for_table(dialog: Dialog, name: str, chosen: Callable[[Path], None]) -> None:
    """Ask where a table shall be; ``chosen(path)`` then."""
    kinds = (
        QCoreApplication.translate("RecordsExport", "Spreadsheet (*.xlsx)"),
        QCoreApplication.translate("RecordsExport", "Text with commas (*.csv)"),
    )
    asking = QFileDialog(dialog, dialog.windowTitle(), name, ";;".join(kinds))
    asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asking.setDefaultSuffix("xlsx")
    asking.fileSelected.connect(lambda path: chosen(Path(path)))
    asking.open()
