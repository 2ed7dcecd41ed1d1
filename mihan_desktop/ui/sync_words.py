"""What the sync chip and the line after a run say: never more than is true."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.review import BatchState
from mihan_desktop.ui import messages
from mihan_desktop.ui.courier import SyncState
from mihan_desktop.ui.language import Language

if TYPE_CHECKING:
    from mihan_desktop.services.sending import SendResult


def chip_words(state: SyncState, language: Language, now: datetime) -> tuple[str, str, str]:
    """Words, icon and tone of the chip."""
    say, counts = QCoreApplication.translate, state.counts
    waiting = counts.waiting + counts.sealed
    since = language.moment(state.since, now) if state.since is not None else ""
    words, icon, tone = {
        "sending": (
            say("Sync", "Sending {sent} of {of}") if state.of else say("Sync", "Sending…"), "sync", "info"),
        "need_person": (say("Sync", "%n need(s) you", "", counts.need_person), "warning", "warning"),
        "offline": (
            say("Sync", "Offline since {since} · {waiting} waiting")
            if waiting
            else say("Sync", "Offline since {since}"),
            "offline", "muted"),
        "trouble": (say("Sync", "The last sending had trouble"), "problem", "danger"),
        "to_send": (
            say("Sync", "%n to send", "", counts.sealed) if counts.sealed else say("Sync", "Waiting for the receipt"),
            "send", "info"),
        "waiting": (say("Sync", "%n waiting for review", "", counts.waiting), "clock", "muted"),
        "up_to_date": (say("Sync", "Up to date"), "received", "success"),
    }[state.name]  # fmt: skip
    filled = words.replace("{sent}", str(state.sent)).replace("{of}", str(state.of))
    filled = language.localised(filled.replace("{waiting}", str(waiting)))
    return filled.replace("{since}", since), icon, tone


def result_words(result: SendResult, language: Language) -> tuple[str, str]:
    """Sentence and tone after a run."""
    say = QCoreApplication.translate
    done = []
    if result.sent:
        done.append(say("Sync", "%n batch(es) sent.", "", result.sent))
    if result.received:
        done.append(say("Sync", "%n receipt(s) arrived.", "", result.received))
    if result.refused:
        done.append(say("Sync", "%n batch(es) refused.", "", result.refused))
    if result.code:
        done.append(messages.sentence(result.code, {}, language))
    if not done:
        done.append(say("Sync", "Nothing to send, nothing new."))
    tone = "warning" if result.refused or result.code else "success"
    return language.localised(" ".join(done)), tone


def batch_words(state: BatchState) -> str:
    """The state of a batch as people call it."""
    say = QCoreApplication.translate
    return {
        BatchState.SEALED: say("Sync", "sealed, to be sent"),
        BatchState.SENDING: say("Sync", "being sent"),
        BatchState.SENT: say("Sync", "sent, receipt awaited"),
        BatchState.RECEIVED: say("Sync", "received by the ministry"),
        BatchState.REFUSED: say("Sync", "refused"),
    }[state]
