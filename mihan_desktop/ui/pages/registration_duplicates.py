"""Beside a form: who may be registered already. It never takes the keyboard by itself, and waits for nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from mihan_desktop.domain.duplicates import Candidate, undecided
from mihan_desktop.domain.elsewhere import Found
from mihan_desktop.ui import actions, icons
from mihan_desktop.ui.widgets.candidate_list import CandidateList
from mihan_desktop.ui.widgets.card import Card, button, dress, label, row
from mihan_desktop.ui.widgets.elsewhere_line import ElsewhereLine

if TYPE_CHECKING:
    from mihan_desktop.ui.context import Context

WIDTH = 300
"""Pixels of the panel, before the scale."""


class DuplicatePanel(Card):
    """Attributes: list (the cards), candidates, opener (in large letters, where cards stand in a dialog).

    Signals: decided(Candidate, Verdict), again(Candidate), compared(Candidate); left() when the keyboard goes back to
    the form; opened() when the dialog with the cards is wanted.
    """

    decided = Signal(object, object)
    again = Signal(object)
    compared = Signal(object)
    left = Signal()
    opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, margin=12, spacing=8)
        self._context = context
        self.candidates: tuple[Candidate, ...] = ()
        self._icon, self._title, self._words = label(), label("heading", wrap=True), label("muted", wrap=True)
        self.list = CandidateList(context)
        for ours, theirs in (
            (self.list.decided, self.decided), (self.list.again, self.again), (self.list.compared, self.compared),
        ):  # fmt: skip
            ours.connect(theirs)
        self.opener = button("secondary", self.opened.emit)
        self.foot = QVBoxLayout()
        self.elsewhere = ElsewhereLine(context)
        self.foot.addWidget(self.elsewhere)
        narrow, gap = context.theme.large, context.theme.px(8)
        if narrow:
            self.add(row(self._icon, self._title, self.opener, spacing=gap, wide=self._title), self.foot)
        else:
            self.add(row(self._icon, self._title, spacing=gap, wide=self._title), self._words)
            self.add(self.list, self.foot)
            self.body.setStretch(2, 1)
            self.body.addStretch(0)  # takes the list's room where there are no cards
            self.setFixedWidth(context.theme.px(WIDTH))
        self.list.setVisible(not narrow)
        self._words.setVisible(not narrow)
        self.opener.setVisible(narrow)
        self.hide()

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Others, said aloud to who cannot see them when there are more to decide than before."""
        before, self.candidates = len(undecided(self.candidates)), tuple(candidates)
        if not self._context.theme.large:
            self.list.show_candidates(self.candidates)
        self.retranslate()
        self._appear()
        if len(undecided(self.candidates)) > before:
            said = f"{self._title.said()} {self._words.said()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def show_elsewhere(self, found: Found | None) -> None:
        """Whether the country's index knows the person, beside whoever is registered here."""
        self.elsewhere.show_found(found)
        self._appear()

    def _appear(self) -> None:
        """Shown while there is something to say; the cards' part of it while there are cards."""
        cards, narrow = bool(self.candidates), self._context.theme.large
        self.list.setVisible(cards and not narrow)
        self._words.setVisible(cards and not narrow)
        self.opener.setVisible(cards and narrow)
        if not narrow:
            self.body.setStretch(self.body.count() - 1, 0 if cards else 1)
        self.setVisible(cards or self.elsewhere.found is not None)

    def point(self) -> None:
        """The keyboard on what is to be decided."""
        if self._context.theme.large:
            self.opened.emit()
        else:
            self.list.point()

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody decides just now."""
        focused = self.window().focusWidget() if self.isVisible() else None
        return focused is not None and self.isAncestorOf(focused)

    def retranslate(self) -> None:
        """Every text again."""
        theme, language = self._context.theme, self._context.language
        open_ones = len(undecided(self.candidates))
        tone = "warning" if open_ones else "info"
        self._icon.setPixmap(icons.picture("users", theme.colour(tone), theme.px(18)))
        self._title.setText(self.tr("Registered already?"))
        count = len(self.candidates)
        said = self.tr("%n record(s) may be of this person.", "", count)
        if open_ones:
            said += " " + self.tr("Say of %n of them who it is before saving.", "", open_ones)
        self._words.setText(language.localised(said))
        self.opener.setText(language.localised(self.tr("Look at %n…", "", count)))
        self.opener.setToolTip(actions.tip("duplicates"))
        dress(self.opener, theme, "eye")
        self.setAccessibleName(self._title.said())
        self.setToolTip(actions.tip("duplicates"))
        self.list.retranslate()
        self.elsewhere.retranslate()

    def event(self, event: QEvent) -> bool:
        """Esc in the panel is the way back to the form, not out of it."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
