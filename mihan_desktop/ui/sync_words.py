"""What the sync chip and the line after a run say: never more than is true."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from mihan_desktop.domain.review import BatchState
from mihan_desktop.ui import messages
from mihan_desktop.ui.courier import SyncState
from mihan_desktop.ui.language import Language

if TYPE_CHECKING:
    from mihan_desktop.services.sending import SendResult


class Sync(QObject):
    """Speaks for the courier (lupdate reads plural forms only from ``self.tr``)."""

    def chip(self, state: SyncState) -> tuple[str, str, str]:
        """Words with their gaps, icon and tone, by what the courier knows."""
        counts = state.counts
        match state.name:
            case "sending":
                words = self.tr("Sending {sent} of {of}") if state.of else self.tr("Sending…")
                return words, "sync", "info"
            case "need_person":
                return self.tr("%n need(s) you", "", counts.need_person), "warning", "warning"
            case "offline":
                waits = bool(counts.waiting + counts.sealed)
                words = self.tr("Offline since {since} · {waiting} waiting")
                return words if waits else self.tr("Offline since {since}"), "offline", "muted"
            case "trouble":
                return self.tr("The last sending had trouble"), "problem", "danger"
            case "to_send":
                words = self.tr("%n to send", "", counts.sealed)
                return words if counts.sealed else self.tr("Waiting for the receipt"), "send", "info"
            case "waiting":
                return self.tr("%n waiting for review", "", counts.waiting), "clock", "muted"
            case _:
                return self.tr("Up to date"), "received", "success"

    def state(self, state: SyncState) -> str:
        """What the chip means, in a sentence with its gaps."""
        counts = state.counts
        match state.name:
            case "sending":
                return self.tr("{sent} of {of} parts have arrived. You can go on working meanwhile.")
            case "need_person":
                return self.tr("%n came back or was refused. See “Not received yet”.", "", counts.need_person)
            case "offline":
                return self.tr("No connection since {since}. That is usual: sending goes on where it stopped.")
            case "to_send":
                if not counts.sealed:
                    return self.tr("Everything was sent. The ministry's receipt comes with the next connection.")
                return self.tr(
                    "%n record(s) are sealed and leave with the next connection; F5 sends now.", "", counts.sealed
                )
            case "waiting":
                return self.tr("Nothing has to be sent: %n wait(s) for a supervisor first.", "", counts.waiting)
            case _:
                return self.tr("The ministry has everything that was approved.")

    def result(self, result: SendResult) -> list[str]:
        """What one run did, sentence by sentence."""
        done = []
        if result.sent:
            done.append(self.tr("%n batch(es) sent.", "", result.sent))
        if result.received:
            done.append(self.tr("%n receipt(s) arrived.", "", result.received))
        if result.refused:
            done.append(self.tr("%n batch(es) refused.", "", result.refused))
        if not done and not result.code:
            done.append(self.tr("Nothing to send, nothing new."))
        return done


def chip_words(state: SyncState, language: Language, now: datetime) -> tuple[str, str, str]:
    """Words, icon and tone of the chip."""
    words, icon, tone = Sync().chip(state)
    filled = (
        words.replace("{sent}", str(state.sent))
        .replace("{of}", str(state.of))
        .replace("{waiting}", str(state.counts.waiting + state.counts.sealed))
    )
    since = language.moment(state.since, now) if state.since is not None else ""
    return language.localised(filled).replace("{since}", since), icon, tone


def state_words(state: SyncState, language: Language, now: datetime) -> str:
    """What the state means for whoever reads it, and what happens next."""
    if state.name == "trouble" or (state.code and state.name not in ("sending", "offline", "need_person")):
        return messages.sentence(state.code, {}, language)
    words = Sync().state(state).replace("{sent}", str(state.sent)).replace("{of}", str(state.of))
    since = language.moment(state.since, now) if state.since is not None else ""
    return language.localised(words).replace("{since}", since)


def result_words(result: SendResult, language: Language) -> tuple[str, str]:
    """Sentence and tone after a run."""
    done = Sync().result(result)
    if result.code:
        done.append(messages.sentence(result.code, {}, language))
    tone = "warning" if result.refused or result.code else "success"
    return language.localised(" ".join(done)), tone


def batch_words(state: BatchState) -> str:
    """The state of a batch as people call it."""
    return {
        BatchState.SEALED: QCoreApplication.translate("Sync", "sealed, to be sent"),
        BatchState.HANDED: QCoreApplication.translate("Sync", "for the supervisor's machine"),
        BatchState.AT_OFFICE: QCoreApplication.translate("Sync", "at the supervisor's machine"),
        BatchState.SENDING: QCoreApplication.translate("Sync", "being sent"),
        BatchState.SENT: QCoreApplication.translate("Sync", "sent, receipt awaited"),
        BatchState.ANSWERED: QCoreApplication.translate("Sync", "answered, being taken over"),
        BatchState.RECEIVED: QCoreApplication.translate("Sync", "received by the ministry"),
        BatchState.REFUSED: QCoreApplication.translate("Sync", "refused"),
    }[state]
