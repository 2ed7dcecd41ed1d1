"""Somebody's certificates on their page: number, course, until when, and whether they hold; Enter prints the chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.people.page import Certified
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import button, label, row
from mihan_desktop.ui.widgets.lines import Room, table_view


class CertificatesList(QWidget):
    """Not there while somebody has none. Signals: printing(serial) one that holds, or "" for all of them."""

    printing = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._language = context.language
        self._some: tuple[Certified, ...] = ()
        self.model: RowsModel[Certified] = RowsModel(
            [
                Column(lambda: self.tr("Certificate"), lambda one: left_to_right(one.serial), self._sign),
                Column(lambda: self.tr("Course"), lambda one: isolate(labelled(dict(one.course), context.language))),
                Column(lambda: self.tr("Issued"), lambda one: context.language.full_date(one.issued)),
                Column(lambda: self.tr("Valid until"), self._until),
            ],
            lambda one: one.serial,
            self,
        )
        self.table = table_view(context.theme)
        self.table.setModel(self.model)
        self.table.setMinimumHeight(context.theme.px(70))
        self.table.activated.connect(lambda index: self._print_one(self.model.row(index)))
        self._room = Room(self.table, context.theme, 150, (2,))
        self._title = label("heading")
        self.print_button = button("secondary", lambda: self.printing.emit(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self._title)
        column.addWidget(self.table, 1)
        column.addLayout(row(self.print_button, 1))
        self.hide()

    def show_certificates(self, some: Sequence[Certified]) -> None:
        """These, the newest first."""
        self._some = tuple(some)
        self._title.setText(self.tr("Certificates"))
        self.table.setAccessibleName(self.tr("Certificates of the person"))
        self.print_button.setText(self.tr("Print the certificate…"))
        self.print_button.setVisible(any(one.withdrawn is None for one in some))
        self.model.show(self._some)
        self.model.speak()
        self.setVisible(bool(some))
        self._room.make()

    def _print_one(self, one: Certified | None) -> None:
        if one is not None and one.withdrawn is None:
            self.printing.emit(one.serial)

    def _sign(self, one: Certified) -> Sign | None:
        return None if one.withdrawn is None else Sign(self.tr("withdrawn"), "cross", "danger")

    def _until(self, one: Certified) -> str:
        return self.tr("lasting") if one.valid_until is None else self._language.full_date(one.valid_until)
