"""What the sync chip and the line after a run say: never more than is true."""

from __future__ import annotations

from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary
from mihan_desktop.domain.rounds import ON_THE_ROAD, due_at
from mihan_desktop.ui import messages
from mihan_desktop.ui.courier import AWAY, Ran, SyncState
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.office_words import handed_over_words

if TYPE_CHECKING:
    from mihan_desktop.services.sending import SendResult


class Sync(QObject):
    """Speaks for the courier (lupdate reads plural forms only from ``self.tr``)."""

    def chip(self, state: SyncState) -> tuple[str, str, str]:
        """Words with their gaps, icon and tone, by what the courier knows."""
        counts = state.counts
        match state.name:
            case "sending" if state.to_office:
                return self.tr("Asking the supervisor's machine…"), "users", "info"
            case "sending":
                words = self.tr("Sending {sent} of {of}") if state.of else self.tr("Sending…")
                return words, "sync", "info"
            case "need_person":
                return self.tr("%n need(s) you", "", counts.need_person), "warning", "warning"
            case "offline":
                words = self.tr("Offline since {since} · next try in {minutes} min")
                return words if state.round.due else self.tr("Offline since {since}"), "offline", "muted"
            case "trouble":
                return self.tr("The last sending had trouble"), "problem", "danger"
            case "to_send":
                words = self.tr("%n to send", "", counts.sealed)
                if counts.sealed and state.round.due:
                    words = self.tr("%n to send · in {minutes} min", "", counts.sealed)
                return words if counts.sealed else self.tr("Waiting for the receipt"), "send", "info"
            case "files" if state.round.held:
                return self.tr("Photographs wait for a line that costs nothing"), "clock", "muted"
            case "files":
                return self.tr("Photographs are still to be sent"), "send", "info"
            case "waiting":
                return self.tr("%n waiting for review", "", counts.waiting), "clock", "muted"
            case _:
                return self.tr("Up to date"), "received", "success"

    def state(self, state: SyncState) -> str:
        """What the chip means, in a sentence with its gaps."""
        counts = state.counts
        match state.name:
            case "sending" if state.to_office:
                return self.tr("The supervisor's machine is asked first, then the ministry, whether it answers or not.")
            case "sending":
                return self.tr("{sent} of {of} parts have arrived. You can go on working meanwhile.")
            case "need_person":
                return self.tr("%n came back or was refused. See “Not received yet”.", "", counts.need_person)
            case "offline":
                words = self.tr("No connection since {since}. That is usual: sending goes on where it stopped.")
                return f"{words} {self.next(state)}".strip()
            case "to_send":
                if not counts.sealed:
                    return self.tr("Everything was sent. The ministry's receipt comes with the next connection.")
                words = self.tr(
                    "%n record(s) are sealed and leave with the next connection; F5 sends now.", "", counts.sealed
                )
                return f"{words} {self.next(state)}".strip()
            case "files" if state.round.held:
                return self.tr(
                    "The ministry has everything about people; photographs wait until the line costs nothing."
                )
            case "files":
                return self.tr("The ministry has everything about people; photographs follow as the line allows.")
            case "waiting":
                return self.tr("Nothing has to be sent: %n wait(s) for a supervisor first.", "", counts.waiting)
            case _:
                return self.tr("The ministry has everything that was approved.")

    def away(self) -> str:
        """There is no line."""
        return self.tr("No connection since {since}; next try by itself in {minutes} min.")

    def held(self) -> str:
        """Photographs wait."""
        return self.tr("Photographs wait for a line that costs nothing.")

    def next(self, state: SyncState) -> str:
        """When the desk tries by itself."""
        if state.round.due is None:
            return self.tr("It sends only when somebody asks for it.") if state.round.manual else ""
        return self.tr("Next try by itself in {minutes} min.")

    def waiting(self, batch: BatchSummary, *, held: bool) -> str:
        """Where a batch is that has not ended, in a sentence with its gaps."""
        if batch.trouble:
            return self.tr("Tried %n time(s), last {since}.", "", batch.tries)
        if held:
            return self.tr("These are photographs: they wait for a line that costs nothing.")
        match batch.state:
            case BatchState.SENT:
                return self.tr("The ministry has all of it since {since}; its receipt is asked for again.")
            case BatchState.ANSWERED:
                return self.tr("Its receipt came {since} and is taken over with the next sending.")
            case BatchState.SENDING:
                return self.tr("Under way since {since}: {sent} of {of} parts are there, the rest goes on from that.")
            case _:
                return self.tr("Sealed {since}; nothing of it has left yet.")

    def again(self) -> str:
        """When a batch is tried by itself."""
        return self.tr("By itself it is tried {when}.")

    def result(self, result: SendResult) -> list[str]:
        """What one run did, sentence by sentence."""
        done = []
        if result.sent:
            done.append(self.tr("%n batch(es) sent.", "", result.sent))
        if result.received:
            done.append(self.tr("%n receipt(s) arrived.", "", result.received))
        if result.refused:
            done.append(self.tr("%n batch(es) refused.", "", result.refused))
        if result.held:
            done.append(self.held())
        if not done and not result.code:
            done.append(self.tr("Nothing to send, nothing new."))
        return done


def minutes_to(state: SyncState, now: datetime) -> int:
    """Minutes until the next try by itself, at least one."""
    due = state.round.due
    return 1 if due is None else max(1, ceil((due - now).total_seconds() / 60))


def chip_words(state: SyncState, language: Language, now: datetime) -> tuple[str, str, str]:
    """Words, icon and tone of the chip."""
    words, icon, tone = Sync().chip(state)
    filled = (
        words.replace("{sent}", str(state.sent))
        .replace("{of}", str(state.of))
        .replace("{minutes}", str(minutes_to(state, now)))
    )
    since = language.moment(state.since, now) if state.since is not None else ""
    return language.localised(filled).replace("{since}", since), icon, tone


def state_words(state: SyncState, language: Language, now: datetime) -> str:
    """What the state means for whoever reads it, and what happens next."""
    if state.name == "trouble" or (state.code and state.name not in ("sending", "offline", "need_person")):
        said = messages.sentence(state.code, {}, language)
        if state.name == "trouble" and state.round.due is not None:
            tried = Sync().next(state).replace("{minutes}", str(minutes_to(state, now)))
            said = f"{said} {language.localised(tried)}"
        return said
    words = Sync().state(state).replace("{sent}", str(state.sent)).replace("{of}", str(state.of))
    words = words.replace("{minutes}", str(minutes_to(state, now)))
    since = language.moment(state.since, now) if state.since is not None else ""
    return language.localised(words).replace("{since}", since)


def road_words(state: SyncState, language: Language, now: datetime) -> str:
    """How the way to the ministry is and what the desk means to do, where something more urgent is said above it."""
    if state.name not in ("need_person", "waiting", "up_to_date"):
        return ""
    sync = Sync()
    if state.code in AWAY and state.round.due is not None:
        words = sync.away()
    elif state.round.held:
        words = sync.held()
    else:
        words = sync.next(state)
    since = language.moment(state.since, now) if state.since is not None else ""
    return language.localised(words.replace("{minutes}", str(minutes_to(state, now)))).replace("{since}", since)


def result_words(ran: Ran, language: Language) -> tuple[str, str]:
    """Sentence and tone after a run."""
    result, handed = ran.sent, ran.handed
    done = Sync().result(result)
    if result.code:
        done.append(messages.sentence(result.code, {}, language))
    tone = "warning" if result.refused or result.code else "success"
    if handed is not None and (handed.handed or handed.arrived or handed.code):
        words, tone_there = handed_over_words(handed, language)
        done.insert(0, words)
        tone = "warning" if "warning" in (tone, tone_there) else tone
    return language.localised(" ".join(done)), tone


def batch_words(state: BatchState, *, resting: bool = False) -> str:
    """The state of a batch as people call it. resting: nothing goes over the line at this moment."""
    if resting and state is BatchState.SENDING:
        return QCoreApplication.translate("Sync", "begun, goes on")
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


def waiting_words(batch: BatchSummary, state: SyncState, language: Language, now: datetime) -> str:
    """Why a batch that has neither receipt nor refusal is where it is, and what happens next."""
    held = bool(state.round.held) and batch.content is BatchContent.FILES and batch.state in ON_THE_ROAD
    said = Sync().waiting(batch, held=held)
    if batch.trouble:
        said = f"{messages.sentence(batch.trouble, {}, language)} {said}"
    due = due_at(batch, now)
    if due > now and state.round.due is not None and not held:
        said = f"{said} {Sync().again()}".replace("{when}", language.moment(due, now))
    since = language.moment((batch.tried_at if batch.trouble else batch.stage_at) or batch.sealed_at, now)
    said = said.replace("{sent}", str(batch.chunks_sent)).replace("{of}", str(batch.chunks))
    return language.localised(said).replace("{since}", since)
