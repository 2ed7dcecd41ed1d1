"""How far the ministry's newest release is at this desk, in a sentence with the way out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.told import ReleaseState, ReleaseSummary
from mihan_desktop.services.installing import Published
from mihan_desktop.ui import messages
from mihan_desktop.ui.language import Language


def release_words(
    published: Published, language: Language, now: datetime, *, sending: bool, waits: bool = False
) -> tuple[str, str]:
    """Sentence and tone, ``"muted" | "info" | "warning"``; "" where the ministry has published nothing.

    waits: for a line that costs nothing.
    """
    newest = next((one for one in published.releases if one.state is not ReleaseState.REPLACED), None)
    if newest is None:
        return "", "muted"
    words, tone = _said(newest, language, now, sending=sending, waits=waits)
    if newest.state is ReleaseState.REFUSED and published.in_force:
        more = QCoreApplication.translate("Releases", "Release {version} stays in force.")
        words = f"{words} {more.replace('{version}', language.number(published.in_force))}"
    return words, tone


def _said(one: ReleaseSummary, language: Language, now: datetime, *, sending: bool, waits: bool) -> tuple[str, str]:
    match one.state:
        case ReleaseState.APPLIED:
            words = QCoreApplication.translate("Releases", "Forms and lists: the ministry's release {version}, {when}.")
            tone = "muted"
        case ReleaseState.REFUSED:
            words = QCoreApplication.translate(
                "Releases", "The ministry's release {version} was not taken over: {why} Tell the ministry with F11."
            )
            tone = "warning"
        case _ if waits and not sending:
            words = QCoreApplication.translate(
                "Releases",
                "The ministry's release {version} waits for a line that costs nothing: {got} of {size} are here. “Send"
                " and fetch all the same” does not wait, and “Open a file…” takes it from a stick.",
            )
            tone = "info"
        case _ if sending:
            words = QCoreApplication.translate(
                "Releases", "The ministry's release {version} is being fetched: {got} of {size} were here before."
            )
            tone = "info"
        case ReleaseState.FETCHING:
            words = QCoreApplication.translate(
                "Releases",
                "The ministry's release {version} is not whole yet: {got} of {size} are here. F5 fetches the rest, or"
                " “Open a file…” takes it from a stick.",
            )
            tone = "info"
        case _:
            words = QCoreApplication.translate(
                "Releases",
                "The ministry announces release {version} ({size}). F5 fetches it, or “Open a file…” takes it from a"
                " stick.",
            )
            tone = "info"
    gaps = {
        "version": language.number(one.version), "got": language.size(one.got), "size": language.size(one.size),
        "when": language.moment(one.applied_at or one.heard_at, now),
        "why": messages.sentence(one.code, {}, language) if one.code else "",
    }  # fmt: skip
    for name, value in gaps.items():
        words = words.replace(f"{{{name}}}", value)
    return words, tone
