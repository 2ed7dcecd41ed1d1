"""Beside a registration under review: which other records may be of the same person, also those of other desks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.duplicates import Candidate, undecided
from mihan_desktop.domain.review import ChangeKind, ReviewItem
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import icons
from mihan_desktop.ui.dialogs.candidates import CandidatesDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pages.person_duplicates import PairsOfRecord
from mihan_desktop.ui.widgets.card import button, dress, label, row

if TYPE_CHECKING:
    from mihan_desktop.ui.context import Context
    from mihan_desktop.ui.pages.page import Page


class AlikeLine(QWidget):
    """Hidden while nobody is like this person. Attributes: candidates, look_button. Signals: wanted()."""

    wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.candidates: tuple[Candidate, ...] = ()
        self._icon, self._words = label(), label(wrap=True)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.look_button = button("secondary", self.wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if context.theme.large:  # beside a button the names would stand one below the other
            column.addLayout(row(self._icon, self._words, wide=self._words))
            column.addLayout(row(self.look_button, 1))
        else:
            column.addLayout(row(self._icon, self._words, self.look_button, wide=self._words))
        self.hide()

    def show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        """Of whom nobody has said yet who they are; said aloud to who cannot see it."""
        new = bool(candidates) and candidates != self.candidates
        self.candidates = candidates
        self.retranslate()
        self.setVisible(bool(candidates))
        if new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words.said()))

    def retranslate(self) -> None:
        """The words again."""
        theme, language = self._context.theme, self._context.language
        self._icon.setPixmap(icons.picture("users", theme.colour("warning"), theme.px(18)))
        names = language.listed([self._name(one) for one in self.candidates])
        self._words.setText(self.tr("May be the same person as {names}.").format(names=names))
        self.look_button.setText(self.tr("Compare…"))
        self.look_button.setAccessibleName(f"{self.look_button.text()} {names}")
        dress(self.look_button, theme, "eye")
        self.setAccessibleName(self._words.said())

    def _name(self, candidate: Candidate) -> str:
        name = isolate(candidate.record.label)
        return (
            self.tr("{name} (desk {desk})").format(name=name, desk=isolate(candidate.desk)) if candidate.desk else name
        )


class ReviewAlike(PairsOfRecord):
    """Fills the line of the page, and opens the cards."""

    def __init__(self, page: Page, line: AlikeLine) -> None:
        super().__init__(page)
        self._line = line
        self._dialog: CandidatesDialog | None = None
        self.found.connect(self._show)
        self.decided.connect(self._again)
        line.wanted.connect(self._open)

    def look(self, user: User, item: ReviewItem) -> None:
        """A supervisor looks at a change."""
        if item.kind is not ChangeKind.REGISTRATION:
            self.leave()
            self._show(())
            return
        if item.record_id != self._record:
            self._show(())
        self.look_for(user, item.record_id)

    def _show(self, found: tuple[Candidate, ...]) -> None:
        self._line.show_candidates(undecided(found))
        if self._dialog is not None:
            self._dialog.show_candidates(found)

    def _again(self) -> None:
        if self._user is not None and self._record:
            self.look_for(self._user, self._record)

    def _open(self) -> None:
        if self._user is None:
            return
        decides = self._user.may(Right.REGISTER)
        dialog = CandidatesDialog(self._context, self._line, pair=True, decides=decides)
        dialog.show_candidates(self._line.candidates)
        dialog.list.decided.connect(self.decide)
        dialog.list.compared.connect(self.compare)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None
