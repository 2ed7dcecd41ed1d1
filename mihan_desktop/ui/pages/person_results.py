"""What somebody scored in assessments of their courses, on their page: the score, whether it passes, which attempt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.people.page import Assessed
from mihan_desktop.ui.assessment_words import labelled, score_of
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.lines import Room, table_view


class ResultsList(QWidget):
    """Not there while nobody assessed them. Attributes: model, table."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        language = context.language
        self._language = language
        self.model: RowsModel[Assessed] = RowsModel(
            [
                Column(lambda: self.tr("Assessment"), lambda one: isolate(labelled(one.labels, language))),
                Column(lambda: self.tr("Score"), self._score, self._sign),
                Column(lambda: self.tr("Attempt"), lambda one: language.number(one.attempt)),
                Column(lambda: self.tr("Course"), lambda one: isolate(one.course)),
                Column(lambda: self.tr("Day"), lambda one: language.full_date(one.on)),
            ],
            lambda one: one.change_id,
            self,
        )
        self.table = table_view(context.theme)
        self.table.setModel(self.model)
        self.table.setMinimumHeight(context.theme.px(70))
        self._room = Room(self.table, context.theme, 150, (4, 3))
        self._title = label("heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self._title)
        column.addWidget(self.table, 1)
        self.hide()

    def show_results(self, some: Sequence[Assessed]) -> None:
        """These."""
        self._title.setText(self.tr("Results of assessments"))
        self.table.setAccessibleName(self.tr("Results of the person"))
        self.model.show(some)
        self.model.speak()
        self.setVisible(bool(some))
        self._room.make()

    def _score(self, one: Assessed) -> str:
        return score_of(f"{one.score} {one.out_of}", self._language)

    def _sign(self, one: Assessed) -> Sign | None:
        if one.passed is None:
            return None
        if one.passed:
            return Sign(self.tr("{score}, passed").format(score=self._score(one)), "check", "success")
        return Sign(self.tr("{score}, not passed").format(score=self._score(one)), "problem", "danger")
