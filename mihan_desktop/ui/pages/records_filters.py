"""What limits and orders the list of records: state, time, clerk, form, order; chosen by keyboard, and remembered."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.listing import Order, RegisterChoices, RegisterQuery
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import OFFICE_TIME, isolate
from mihan_desktop.ui.pages.records_rules import FILTERS
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.words import status_text

DAYS = ("", "today", "yesterday", "week", "month", "year")
WIDEST = 240


class Filters(QWidget):
    """Signals: changed() when something was chosen.

    Attributes: status, days, author, form, order (lists), clear (a button, there when something is limited).
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.status, self.days, self.author, self.form, self.order = (QComboBox() for _ in range(5))
        self.descending = False
        self._choices = RegisterChoices()
        for status in (None, *FILTERS):
            self.status.addItem("", status)
        for days in DAYS:
            self.days.addItem("", days)
        for order in Order:
            self.order.addItem("", order)
        self.clear = button("quiet", self._clear)
        flow = FlowLayout(self, gap=context.theme.px(8))
        flow.setContentsMargins(0, 0, 0, 0)
        for box in self._boxes():
            box.setMaximumWidth(context.theme.px(WIDEST))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self._on_chosen)
            flow.addWidget(box)
        flow.addWidget(self.clear)
        self.offer(self._choices)

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.status, self.days, self.author, self.form, self.order

    def query(self, text: str) -> RegisterQuery:
        """The question with ``text`` searched for."""
        since, until = self._between()
        return RegisterQuery(
            text,
            RecordStatus(self.status.currentData()) if self.status.currentData() else None,
            str(self.author.currentData() or ""),
            str(self.form.currentData() or ""),
            since,
            until,
            Order(self.order.currentData()),
            self.descending,
        )

    def choose_status(self, status: RecordStatus | None) -> None:
        """Limit to one state and nothing else."""
        self._reset()
        self.status.setCurrentIndex(max(0, self.status.findData(status)))
        self._show_clear()

    def sort(self, order: Order, *, descending: bool) -> None:
        """Another order, as by a click on a heading."""
        self.order.setCurrentIndex(self.order.findData(order))
        self.descending = descending
        self._on_chosen()

    def offer(self, choices: RegisterChoices) -> None:
        """The clerks and forms there are; what was chosen stays."""
        self._choices = choices
        for box, found in ((self.author, choices.authors), (self.form, choices.forms)):
            chosen = box.currentData()
            box.clear()
            box.addItem("", "")
            for identity, name in found:
                box.addItem(isolate(name), identity)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.setVisible(len(found) > 1)
        self.retranslate()

    def kept(self) -> str:
        """What is chosen, to be remembered; days pass, so they are not."""
        query = self.query("")
        return json.dumps(
            {
                "status": query.status or "", "author": query.author_id, "form": query.form_id, "order": query.order,
                "descending": query.descending,
            }
        )  # fmt: skip

    def restore(self, kept: str) -> None:
        """Choose what was remembered, as far as it still is there."""
        try:
            found = json.loads(kept)
            for box, name in (
                (self.status, "status"), (self.author, "author"), (self.form, "form"), (self.order, "order"),
            ):  # fmt: skip
                box.setCurrentIndex(max(0, box.findData(found[name] or (None if box is self.status else ""))))
            self.descending = found["descending"] is True
        except (ValueError, KeyError, TypeError):
            self._reset()
        self._show_clear()

    @property
    def limiting(self) -> bool:
        """True when something is limited."""
        return self.query("").filtered

    def retranslate(self) -> None:
        """Every text again."""
        self._say(self.status, self.tr("Where records stand"), self.tr("every state"))
        for index, status in enumerate(FILTERS, 1):
            self.status.setItemText(index, status_text(status))
        self._say(self.days, self.tr("When records were saved"), self.tr("any day"))
        for index, days in enumerate(DAYS[1:], 1):
            self.days.setItemText(index, self._days_text(days))
        self._say(self.author, self.tr("Who entered records"), self.tr("everybody"))
        self._say(self.form, self.tr("Form of the records"), self.tr("every form"))
        self.order.setAccessibleName(self.tr("Order of the list"))
        for index, order in enumerate(Order):
            self.order.setItemText(index, self._order_text(order))
        self.clear.setText(self.tr("Show all"))
        self._show_clear()

    def _say(self, box: QComboBox, name: str, every: str) -> None:
        box.setAccessibleName(name)
        box.setItemText(0, every)

    def _days_text(self, days: str) -> str:
        texts: dict[str, Callable[[], str]] = {
            "today": lambda: self.tr("today"),
            "yesterday": lambda: self.tr("yesterday"),
            "week": lambda: self.tr("the last 7 days"),
            "month": lambda: self.tr("the last 30 days"),
            "year": lambda: self.tr("this year"),
        }
        return texts[days]()

    def _order_text(self, order: Order) -> str:
        return {
            Order.NEAREST: self.tr("nearest and newest first"),
            Order.NAME: self.tr("by name"),
            Order.STATUS: self.tr("by state"),
            Order.AUTHOR: self.tr("by clerk"),
            Order.SAVED: self.tr("by time"),
        }[order]

    def _between(self) -> tuple[date | None, date | None]:
        today = self._context.now().astimezone(OFFICE_TIME).date()
        return {
            "": (None, None),
            "today": (today, None),
            "yesterday": (today - timedelta(days=1), today - timedelta(days=1)),
            "week": (today - timedelta(days=6), None),
            "month": (today - timedelta(days=29), None),
            "year": (today.replace(month=1, day=1), None),
        }[str(self.days.currentData() or "")]

    def _on_chosen(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear.setVisible(self.limiting)

    def _reset(self) -> None:
        for box in self._boxes()[:4]:
            box.setCurrentIndex(0)

    def _clear(self) -> None:
        self._reset()
        self.status.setFocus()
        self._on_chosen()
