"""Where a hand-over is, as the supervisor's machine calls it, and what a desk says after one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from mihan_desktop.domain.office import HandedBatch, HandedState
from mihan_desktop.domain.review import BatchContent
from mihan_desktop.ui import messages
from mihan_desktop.ui.language import Language

if TYPE_CHECKING:
    from mihan_desktop.services.handing import HandResult

AWAY: Final = frozenset({"offline", "cut", "timeout"})
"""Codes of a machine that cannot be reached."""
LOOKS: Final[dict[HandedState, tuple[str, str]]] = {
    HandedState.REVIEW: ("clock", "info"),
    HandedState.APPROVED: ("sealed", "info"),
    HandedState.SENT: ("send", "info"),
    HandedState.RECEIVED: ("received", "success"),
    HandedState.RETURNED: ("returned", "warning"),
    HandedState.REFUSED: ("problem", "danger"),
}
"""Icon and tone of each state."""


def handed_words(batch: HandedBatch) -> str:
    """The state of a hand-over."""
    if batch.content is BatchContent.FILES and batch.state is HandedState.REVIEW:
        return QCoreApplication.translate("Desks", "photographs, which go with their records")
    if batch.content is BatchContent.FILES and batch.state is HandedState.APPROVED:
        return QCoreApplication.translate("Desks", "photographs, to be sent")
    if batch.state is HandedState.REVIEW and not batch.waiting:
        return QCoreApplication.translate("Desks", "decided, to be signed")
    return {
        HandedState.REVIEW: QCoreApplication.translate("Desks", "waits for a decision"),
        HandedState.APPROVED: QCoreApplication.translate("Desks", "approved, to be sent"),
        HandedState.SENT: QCoreApplication.translate("Desks", "sent, receipt awaited"),
        HandedState.RECEIVED: QCoreApplication.translate("Desks", "received by the ministry"),
        HandedState.RETURNED: QCoreApplication.translate("Desks", "returned to the desk"),
        HandedState.REFUSED: QCoreApplication.translate("Desks", "refused by the ministry"),
    }[batch.state]


class HandOver(QObject):
    """Speaks for a desk that hands over (lupdate reads plural forms only from ``self.tr``)."""

    def result(self, result: HandResult) -> list[str]:
        """What one run did, sentence by sentence."""
        said = []
        if result.handed:
            said.append(self.tr("%n record(s) are sealed for the supervisor.", "", result.handed))
        if result.arrived:
            said.append(self.tr("%n hand-over(s) arrived.", "", result.arrived))
        if not said and not result.code:
            said.append(self.tr("Nothing to hand over, nothing new."))
        return said

    def away(self) -> str:
        """The other machine is switched off, or elsewhere."""
        return self.tr("The supervisor's machine does not answer; what is sealed for it waits for the next time.")


def handed_over_words(result: HandResult, language: Language) -> tuple[str, str]:
    """Sentence and tone after handing over."""
    said = HandOver().result(result)
    if result.code in AWAY:
        said.append(HandOver().away())
    elif result.code:
        said.append(messages.sentence(result.code, {}, language))
    return language.localised(" ".join(said)), "warning" if result.code else "success"
