"""Records that may be of one person, the likeliest first, as cards below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mihan_desktop.domain.duplicates import Candidate, undecided
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.widgets.candidate_card import CandidateCard

LOW = 150
"""Pixels of height that it asks for, before the scale."""


class CandidateList(QScrollArea):
    """Attributes: cards, decides (whether the person at the desk may; set before cards are shown).

    Signals: decided(Candidate, Verdict), again(Candidate), compared(Candidate).
    """

    decided = Signal(object, object)
    again = Signal(object)
    compared = Signal(object)

    def __init__(self, context: Context, *, pair: bool = False) -> None:
        super().__init__()
        self._context, self._pair = context, pair
        self.cards: list[CandidateCard] = []
        self.decides = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(8))
        self._column.addStretch(1)
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Low: it takes the room that is left and scrolls, or the page would grow with its cards."""
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), self._context.theme.px(LOW)))

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Others; a card of a record that is still among them stays, with the keyboard where it was."""
        known = {card.candidate.record.record_id: card for card in self.cards}
        wanted = [one.record.record_id for one in candidates]
        for record_id, card in known.items():
            if record_id not in wanted:
                card.hide()
                self._column.removeWidget(card)
                card.deleteLater()
        self.cards = []
        for at, candidate in enumerate(candidates):
            card = known.get(candidate.record.record_id) or self._made(candidate)
            if card.candidate != candidate:
                card.show_candidate(candidate)
            if self._column.indexOf(card) != at:
                self._column.removeWidget(card)
                self._column.insertWidget(at, card)
            card.show()
            self.cards.append(card)

    def _made(self, candidate: Candidate) -> CandidateCard:
        card = CandidateCard(self._context, candidate, pair=self._pair, decides=self.decides, parent=self._sheet)
        card.decided.connect(self.decided)
        card.again.connect(self.again)
        card.compared.connect(self.compared)
        return card

    def point(self) -> None:
        """The keyboard on the first card that stands against saving, else on the first."""
        if self.cards:
            open_ones = undecided([card.candidate for card in self.cards])
            card = next((one for one in self.cards if one.candidate in open_ones), self.cards[0])
            card.first_button().setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(card)

    def retranslate(self) -> None:
        """Every text again."""
        for card in self.cards:
            card.retranslate()
