"""What a report is asked: what, when, by which time, told apart by what, and to what it is limited; by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from mihan_desktop.domain.reports.periods import Grain, Span
from mihan_desktop.domain.reports.queries import UNKNOWN, ReportQuery
from mihan_desktop.domain.reports.topics import DIMENSIONS, Dimension, Topic
from mihan_desktop.services.report_choices import ReportChoices
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.report_words import GRAINS, SPANS, dimension_text, group_text, say, topic_text
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

WIDEST = 260
T = TypeVar("T")


class ReportQuestion(QWidget):
    """Signals: changed() when something was chosen.

    Attributes: topic, span, grain, by, limit, value (lists), since, until (days, there for a chosen time), query (what
    is asked), limits (a button for each limit, which takes it away).
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._choices = ReportChoices()
        self.query = ReportQuery()
        self.topic, self.span, self.grain, self.by, self.limit, self.value = (self._box() for _ in range(6))
        self.since, self.until = DateField(), DateField()
        for field in (self.since, self.until):
            field.without_words()
            field.changed.connect(self._on_days)
        self.limits: list[QPushButton] = []
        self._flow = FlowLayout(self, gap=context.theme.px(8))
        self._flow.setContentsMargins(0, 0, 0, 0)
        for one in (self.topic, self.span, self.since, self.until, self.grain, self.by, self.limit, self.value):
            self._flow.addWidget(one)
        for box in (self.topic, self.span, self.grain, self.by):
            box.activated.connect(self._on_chosen)
        self.limit.activated.connect(self._on_limit)
        self.value.activated.connect(self._on_value)
        for topic in Topic:
            self.topic.addItem("", topic)
        for span in Span:
            self.span.addItem("", span)
        for grain in (Grain.MONTH, Grain.WEEK, Grain.DAY, Grain.NONE):
            self.grain.addItem("", grain)

    def _box(self) -> QComboBox:
        made = QComboBox()
        made.setMaximumWidth(self._context.theme.px(WIDEST))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return made

    def show_query(self, query: ReportQuery) -> None:
        """Ask something else; says nothing."""
        self.query = query.fitting()
        self.retranslate()

    def offer(self, choices: ReportChoices) -> None:
        """To what a report may be limited at this desk."""
        self._choices = choices
        self._fill_values()

    def retranslate(self) -> None:
        """Every text again."""
        query, language = self.query, self._context.language
        for box, name in (
            (self.topic, self.tr("What is counted")), (self.span, self.tr("Of when")),
            (self.grain, self.tr("By which time")), (self.by, self.tr("Told apart by")),
            (self.limit, self.tr("Limit to")), (self.value, self.tr("Which of them")),
        ):  # fmt: skip
            box.setAccessibleName(name)
        for at, topic in enumerate(Topic):
            self.topic.setItemText(at, topic_text(topic))
        for at, span in enumerate(Span):
            self.span.setItemText(at, say(SPANS[span]))
        for at in range(self.grain.count()):
            self.grain.setItemText(at, say(GRAINS[Grain(self.grain.itemData(at))]))
        for box, value in ((self.topic, query.topic), (self.span, query.span), (self.grain, query.grain)):
            box.setCurrentIndex(box.findData(value))
        known = self._known()
        self._fill(self.by, [(None, self.tr("not told apart")), *((one, dimension_text(one)) for one in known)])
        self.by.setCurrentIndex(max(0, self.by.findData(query.by)))
        for field, day, name in (
            (self.since, query.since, self.tr("From")), (self.until, query.until, self.tr("To")),
        ):  # fmt: skip
            field.set_reading(language.code, language.kind_of_digits)
            field.set_day(day)
            field.line.setPlaceholderText(name)
            field.line.setAccessibleName(name)
            field.button.setAccessibleName(self.tr("Calendar: {name}").format(name=name))
            field.setVisible(query.span is Span.CHOSEN)
        wanted = self.limit.currentData()
        self._fill(self.limit, [(None, self.tr("Limit to…")), *((one, dimension_text(one)) for one in known)])
        self.limit.setCurrentIndex(max(0, self.limit.findData(wanted)))
        self._fill_values()
        self._say_limits()

    def _known(self) -> list[Dimension]:
        """What the topic may be told apart by here: desks only where there are several."""
        return [one for one in DIMENSIONS[self.query.topic] if one is not Dimension.DESK or self._choices.desks]

    def _fill(self, box: QComboBox, lines: list[tuple[object, str]]) -> None:
        box.clear()
        for value, text in lines:
            box.addItem(text, value)

    def _fill_values(self) -> None:
        """What the chosen limit may be."""
        found = self.limit.currentData()
        self.value.setVisible(found is not None)
        if found is None:
            return
        dimension, language = Dimension(found), self._context.language
        offered = self._choices.values.get(dimension, ())
        lines: list[tuple[object, str]] = [(None, self.tr("choose…"))]
        lines += [(value, group_text(dimension, value, {value: name}, language)) for value, name in offered]
        if all(value for value, _ in offered):
            lines.append((UNKNOWN, group_text(dimension, UNKNOWN, {}, language)))
        self._fill(self.value, lines)

    def _say_limits(self) -> None:
        for press in self.limits:
            self._flow.removeWidget(press)
            press.hide()
            press.deleteLater()
        self.limits = []
        for dimension, value in self.query.where:
            names = dict(self._choices.values.get(dimension, ()))
            text = group_text(dimension, value, names, self._context.language)
            press = button("secondary", partial(self._free, dimension))
            press.setText(f"{dimension_text(dimension)}: {text}  ✕")
            press.setToolTip(self.tr("Take this limit away"))
            press.setAccessibleName(self.tr("{limit}, take this limit away").format(limit=press.text().rstrip(" ✕")))
            self._flow.addWidget(press)
            press.show()
            self.limits.append(press)

    def _on_chosen(self) -> None:
        by = self.by.currentData()
        self.query = replace(
            self.query, topic=Topic(self.topic.currentData()), span=Span(self.span.currentData()),
            grain=Grain(self.grain.currentData()), by=None if by is None else Dimension(by),
        ).fitting()  # fmt: skip
        self.retranslate()
        if self.query.span is Span.CHOSEN and self.query.since is None and self.query.until is None:
            self.since.line.setFocus()
        self.changed.emit()

    def _on_days(self) -> None:
        days: tuple[date | None, date | None] = (self.since.day, self.until.day)
        if self.since.understood and self.until.understood and days != (self.query.since, self.query.until):
            self.query = replace(self.query, since=days[0], until=days[1])
            self.changed.emit()

    def _on_limit(self) -> None:
        self._fill_values()
        if self.value.isVisibleTo(self):
            self.value.setFocus()

    def _on_value(self) -> None:
        dimension, value = self.limit.currentData(), self.value.currentData()
        if dimension is None or value is None:
            return
        self.query = self.query.limited(Dimension(dimension), str(value))
        self.limit.setCurrentIndex(0)
        self.limit.setFocus()
        self._fill_values()
        self._say_limits()
        self.changed.emit()

    def _free(self, dimension: Dimension) -> None:
        self.query = self.query.limited(dimension, None)
        self._say_limits()
        self.limit.setFocus()
        self.changed.emit()
