"""Records that may be of one person: all of them in large letters, two side by side, and why two people are two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from mihan_desktop.domain.duplicates import Candidate
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.ui import duplicate_words
from mihan_desktop.ui.dialogs.ask import ConfirmDialog, ReasonDialog
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.candidate_list import CandidateList
from mihan_desktop.ui.widgets.difference import DifferenceView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mihan_desktop.ui.context import Context


class CandidatesDialog(Dialog):
    """The cards of the panel where there is no room for one; of a record that is saved (``pair``). Attributes: list."""

    def __init__(self, context: Context, parent: QWidget | None, *, pair: bool = False, decides: bool = True) -> None:
        super().__init__(context, parent, width=560)
        self._pair = pair
        self.list = CandidateList(context, pair=pair)
        self.list.decides = decides
        self.list.setMinimumHeight(self.list_height(420))
        self.body.addWidget(self.list)
        self.accept_button.hide()
        self.retranslate()
        QTimer.singleShot(0, self, self.list.point)

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Others."""
        self.list.show_candidates(candidates)

    def retranslate(self) -> None:
        """Every text again."""
        decides = self.tr("Say of each record who it is.")
        returning = self.tr("Return the record with a reason when its person is registered already.")
        self.say(
            self.tr("May be the same person as") if self._pair else self.tr("Registered already?"),
            decides if self.list.decides else returning,
            self.tr("Close"),
            self.tr("Close"),
        )
        self.list.retranslate()


class CompareDialog(Dialog):
    """What is registered beside what was typed, or beside another record (``pair``), by field."""

    def __init__(
        self,
        context: Context,
        candidate: Candidate,
        known: Mapping[str, str],
        typed: Mapping[str, str],
        parent: QWidget | None,
        *,
        pair: bool = False,
    ) -> None:
        super().__init__(context, parent, width=700)
        self._candidate, self._known, self._typed, self._pair = candidate, known, typed, pair
        self.view = DifferenceView(context)
        self.view.table.setMinimumHeight(self.list_height(380))
        self.body.addWidget(self.view)
        self.accept_button.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        likely = duplicate_words.likely(self._candidate, self.context.language)
        self.say(
            self.tr("The same person?"),
            f"{isolate(self._candidate.record.label)} · {likely}",
            self.tr("Close"),
            self.tr("Close"),
        )
        rows = [
            FieldDifference(one, duplicate_words.said(text), self._known.get(one, ""), self._typed.get(one, ""))
            for one, text in duplicate_words.PROPERTIES.items()
            if self._known.get(one) or self._typed.get(one)
        ]
        self.view.show_pair(rows, self._sides())

    def _sides(self) -> tuple[str, str]:
        if self._pair:
            return self.tr("Other record"), self.tr("This record")
        return self.tr("Registered"), self.tr("Typed now")


def ask_how_different(
    context: Context, candidate: Candidate, parent: QWidget | None, given: Callable[[str], None]
) -> None:
    """Somebody says that two records are of two people, and how they know."""

    def texts() -> tuple[str, str, str, str]:
        name = isolate(candidate.record.label)
        return (
            QCoreApplication.translate("CandidatesDialog", "Two different people"),
            QCoreApplication.translate("CandidatesDialog", "The other one is {name}.").format(name=name),
            QCoreApplication.translate("CandidatesDialog", "How do you know? The supervisor reads this."),
            QCoreApplication.translate("CandidatesDialog", "They are two people"),
        )

    dialog = ReasonDialog(context, texts, parent)
    dialog.given.connect(given)
    dialog.open()


def ask_registered_there(
    context: Context, candidate: Candidate, parent: QWidget | None, discard: Callable[[], object]
) -> None:
    """Another desk of the office has the record of the person: what becomes of what is typed here?"""

    def texts() -> tuple[str, str, str]:
        words = QCoreApplication.translate(
            "CandidatesDialog",
            "{name} is registered at the desk {desk}, which alone can correct the record. Saved, what is typed here "
            "would be a second record of the same person.",
        )
        return (
            QCoreApplication.translate("CandidatesDialog", "Registered at another desk"),
            words.format(name=isolate(candidate.record.label), desk=isolate(candidate.desk)),
            QCoreApplication.translate("CandidatesDialog", "Discard the draft"),
        )

    dialog = ConfirmDialog(context, texts, parent)
    dialog.accepted.connect(discard)
    dialog.open()


def ask_typed_again(context: Context, parent: QWidget | None, discard: Callable[[], object]) -> None:
    """The record is corrected: what becomes of the draft in which its person was being registered again?"""

    def texts() -> tuple[str, str, str]:
        return (
            QCoreApplication.translate("CandidatesDialog", "The record is corrected"),
            QCoreApplication.translate(
                "CandidatesDialog",
                "The draft in which the same person was being registered again is still there. Saved, it would be a "
                "second record of them.",
            ),
            QCoreApplication.translate("CandidatesDialog", "Discard the draft"),
        )

    dialog = ConfirmDialog(context, texts, parent)
    dialog.accepted.connect(discard)
    dialog.open()
