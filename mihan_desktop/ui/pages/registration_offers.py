"""Above a record that is corrected: what was typed when its person was registered a second time, to be taken over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from mihan_desktop.domain.duplicates import Offered
from mihan_desktop.ui import icons
from mihan_desktop.ui.dialogs.dialog import scrolling
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import Card, Words, button, label, named, row

if TYPE_CHECKING:
    from mihan_desktop.ui.context import Context

HIGH = 150
"""Pixels, before the scale, of the answers offered: more scroll."""


class OffersCard(Card):
    """Attributes: offers (those still open), takers (their buttons, in order). Signals: taken(Offered)."""

    taken = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, margin=10, spacing=6)
        self._context = context
        self.offers: tuple[Offered, ...] = ()
        self.takers: list[QPushButton] = []
        self._lines: list[Words] = []
        self._icon, self._title = label(), label(wrap=True)
        self._all, self._none = button("secondary", self._take_all), button("quiet", self.hide)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        area = scrolling(self._rows)
        area.setMaximumHeight(context.theme.px(HIGH))
        px = context.theme.px
        self.add(row(self._icon, self._title, self._all, self._none, spacing=px(8), wide=self._title), area)
        self.hide()

    def show_offers(self, offers: tuple[Offered, ...]) -> None:
        """Others, or none."""
        self.offers = offers
        for widget in (*self.takers, *self._lines):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.takers, self._lines = [], []
        for at, offer in enumerate(offers):
            line = label(wrap=True)
            press = button("quiet", partial(self._take, offer))
            self._grid.addWidget(line, at, 0)
            self._grid.addWidget(press, at, 1)
            self._lines.append(line)
            self.takers.append(press)
        self.setVisible(bool(offers))
        self.retranslate()

    def _take(self, offer: Offered) -> None:
        self.taken.emit(offer)
        self.show_offers(tuple(one for one in self.offers if one != offer))

    def _take_all(self) -> None:
        for offer in self.offers:
            self.taken.emit(offer)
        self.show_offers(())

    def retranslate(self) -> None:
        """Every text again."""
        theme, language = self._context.theme, self._context.language
        self._icon.setPixmap(icons.picture("info", theme.colour("info"), theme.px(18)))
        said = self.tr("%n answer(s) were typed otherwise just now. Take over what is right.", "", len(self.offers))
        self._title.setText(language.localised(said))
        take = self.tr("Take")
        self._all.setText(self.tr("Take all"))
        self._none.setText(self.tr("Leave the record as it is"))
        for offer, line, press in zip(self.offers, self._lines, self.takers, strict=True):
            name, before, now = isolate(plain(offer.label)), language.answer(offer.before), language.answer(offer.now)
            if before:
                words = self.tr("{question}: “{before}”, typed “{now}”")
                line.setText(words.format(question=name, before=isolate(before), now=isolate(now)))
            else:
                words = self.tr("{question}: nothing, typed “{now}”")
                line.setText(words.format(question=name, now=isolate(now)))
            press.setText(take)
            named(press, f"{take} {plain(offer.label)}")
