"""Where a hand-over is, as the supervisor's machine calls it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.office import HandedBatch, HandedState

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
