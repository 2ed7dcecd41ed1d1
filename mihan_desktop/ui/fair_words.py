"""What is said at job fairs, in words: outcomes, where somebody stands, and lines under review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.people.page import Visited
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.work.fair_words import FairOutcome, FairSaid
from mihan_desktop.domain.work.fairs import Fair, FairState, Place
from mihan_desktop.services.fairs import Guest
from mihan_desktop.ui.language import Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign

CONTEXT = "Fairs"
OUTCOMES = {
    FairOutcome.MET: QT_TRANSLATE_NOOP("Fairs", "they met; the employer answers later"),
    FairOutcome.SECOND: QT_TRANSLATE_NOOP("Fairs", "asked to a second interview"),
    FairOutcome.OFFERED: QT_TRANSLATE_NOOP("Fairs", "was offered the work"),
    FairOutcome.HIRED: QT_TRANSLATE_NOOP("Fairs", "hired"),
    FairOutcome.NOT_SUITABLE: QT_TRANSLATE_NOOP("Fairs", "not suitable"),
    FairOutcome.DECLINED: QT_TRANSLATE_NOOP("Fairs", "declined by the person"),
}
"""In the order of their digits, from 1."""
SHORT = {
    FairOutcome.MET: QT_TRANSLATE_NOOP("Fairs", "Met"),
    FairOutcome.SECOND: QT_TRANSLATE_NOOP("Fairs", "Second interview"),
    FairOutcome.OFFERED: QT_TRANSLATE_NOOP("Fairs", "Offered"),
    FairOutcome.HIRED: QT_TRANSLATE_NOOP("Fairs", "Hired"),
    FairOutcome.NOT_SUITABLE: QT_TRANSLATE_NOOP("Fairs", "Not suitable"),
    FairOutcome.DECLINED: QT_TRANSLATE_NOOP("Fairs", "Declined"),
}
_SAID = {
    FairSaid.CAME: QT_TRANSLATE_NOOP("Fairs", "came to the fair"),
    FairSaid.INTERVIEW: QT_TRANSLATE_NOOP("Fairs", "was interviewed"),
    FairSaid.UNDONE: QT_TRANSLATE_NOOP("Fairs", "what was said before was a mistake"),
}
_STATES = {
    FairState.PUBLISHED: QT_TRANSLATE_NOOP("Fairs", "to be held"),
    FairState.OVER: QT_TRANSLATE_NOOP("Fairs", "over"),
    FairState.CANCELLED: QT_TRANSLATE_NOOP("Fairs", "cancelled"),
}
_LINES = {
    "said": QT_TRANSLATE_NOOP("Fairs", "What is said"),
    "fair": QT_TRANSLATE_NOOP("Fairs", "Fair"),
    "at": QT_TRANSLATE_NOOP("Fairs", "When"),
    "stand": QT_TRANSLATE_NOOP("Fairs", "Stand"),
    "vacancy": QT_TRANSLATE_NOOP("Fairs", "Work"),
    "outcome": QT_TRANSLATE_NOOP("Fairs", "What came of it"),
    "note": QT_TRANSLATE_NOOP("Fairs", "Note"),
    "corrects": QT_TRANSLATE_NOOP("Fairs", "Undoes"),
}
_EARLIER = QT_TRANSLATE_NOOP("Fairs", "an earlier word")
_CAME = QT_TRANSLATE_NOOP("Fairs", "here since {time}")
_HERE = QT_TRANSLATE_NOOP("Fairs", "here")
_CAME_AT = QT_TRANSLATE_NOOP("Fairs", "came at {time}")
_DID_COME = QT_TRANSLATE_NOOP("Fairs", "came")
_EXPECTED = QT_TRANSLATE_NOOP("Fairs", "expected")
_OVER = QT_TRANSLATE_NOOP("Fairs", "no longer expected")
_NOTICE = {
    "fair_told": QT_TRANSLATE_NOOP("Fairs", "A job fair is held on {day}: {title}."),
    "fair_cancelled": QT_TRANSLATE_NOOP("Fairs", "The job fair of {day} is not held: {title}."),
    "fair_returned": QT_TRANSLATE_NOOP("Fairs", "What was said at a job fair came back: “{reason}”"),
    "fair_rejected": QT_TRANSLATE_NOOP("Fairs", "The ministry did not take what was said at a job fair: {why}"),
}


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


def short_text(outcome: FairOutcome) -> str:
    """What came of an interview, as a heading."""
    return said(SHORT[outcome])


def title_of(names: Mapping[str, str], language: Language) -> str:
    """A fair's name in the language of the window, else in the first that there is."""
    return isolate(names.get(language.code) or next(iter(names.values()), ""))


def state_text(fair: Fair, today: date) -> str:
    """Where a fair stands; of one whose last day has passed, that it is over."""
    state = FairState.OVER if fair.state is FairState.PUBLISHED and fair.last < today else fair.state
    return said(_STATES[state])


def place_text(fair: Fair, place: Place, language: Language) -> str:
    """An interview that is kept: when, and at which stand."""
    slot, stand = fair.slot(place.slot), fair.stand(place.stand)
    when = "" if slot is None else left_to_right(language.localised(f"{slot.begins:%H:%M}"))
    if slot is not None and fair.first != fair.last:
        when = f"{language.short_date(slot.day)} {when}"
    where = "" if stand is None else f"{isolate(stand.number)} {isolate(stand.employer)}"
    return " · ".join(part for part in (when, where) if part)


def stand_sign(guest: Guest, language: Language) -> Sign:
    """Where one of the guests stands."""
    if guest.came:
        came = None if guest.visit is None else guest.visit.arrived
        words = said(_HERE) if came is None else said(_CAME).format(time=clock(came, language))
        return Sign(words, "check", "success")
    over = guest.invitation is not None and guest.invitation.over
    return Sign(said(_OVER), "cross", "muted") if over else Sign(said(_EXPECTED), "clock", "muted")


def clock(moment: datetime, language: Language) -> str:
    """An hour of the office."""
    return left_to_right(language.localised(f"{moment.astimezone(IRAQ):%H:%M}"))


def interviews_text(fair: Fair, guest: Guest) -> str:
    """What came of each interview, by the number of the stand."""
    if guest.visit is None:
        return ""
    parts = []
    for stand in fair.stands:
        word = guest.visit.interviews.get(stand.id)
        if word is not None and word.outcome is not None:
            parts.append(f"{isolate(stand.number)}: {short_text(word.outcome)}")
    return " · ".join(parts)


def stand_of(one: Visited) -> str:
    """Where somebody stands at a fair, as the catalogues have it under ``CONTEXT``."""
    return _DID_COME if one.came is not None or one.interviews else _EXPECTED if one.invited else _OVER


def visited_text(one: Visited, language: Language) -> str:
    """A fair on the page of somebody who was expected there, or came: when, and what came of each interview."""
    parts = [title_of(one.names, language), language.full_date(one.day)]
    if one.came is not None:
        parts.append(said(_CAME_AT).format(time=clock(one.came, language)))
    else:
        parts.append(said(stand_of(one)))
    if not one.interviews:
        parts += [
            f"{left_to_right(language.localised(slot.partition('T')[2]))} {isolate(employer)}"
            for slot, employer in one.kept
        ]
    for employer, outcome, note in one.interviews:
        what = short_text(FairOutcome(outcome)) if outcome else ""
        parts.append(": ".join(part for part in (isolate(employer), what, isolate(note) if note else "") if part))
    return " · ".join(part for part in parts if part)


def in_words(one: FieldDifference, language: Language) -> FieldDifference:
    """A line of a word under review."""
    return replace(one, label=said(_LINES.get(one.ref, one.label)), now=_value(one.ref, one.now, language))


def _value(ref: str, text: str, language: Language) -> str:
    match ref:
        case "said" if text in set(FairSaid):
            return said(_SAID[FairSaid(text)])
        case "outcome" if text in set(FairOutcome):
            return said(OUTCOMES[FairOutcome(text)])
        case "at":
            return left_to_right(language.localised(text))
        case "corrects":
            return said(_EARLIER)
        case _:
            return isolate(text)


def notice(code: str, details: Mapping[str, str | int], why: str, language: Language) -> str:
    """What happened to a fair, or to what was said there."""
    names = {key.removeprefix("title_"): str(name) for key, name in details.items() if key.startswith("title_")}
    day = str(details.get("day", ""))
    shown = language.full_date(date.fromisoformat(day)) if day else ""
    return said(_NOTICE[code]).format(
        title=title_of(names, language) if names else "", day=shown,
        reason=isolate(str(details.get("reason", ""))), why=why,
    )  # fmt: skip
