"""Words for following graduates up: results of calls, where a round stands, and lines under review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from mihan_desktop.domain.following_up import Known, Outcome, RoundStand, Stand
from mihan_desktop.domain.people.page import Called
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.ui.language import Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign

OUTCOMES: Final = {
    Outcome.REACHED: QT_TRANSLATE_NOOP("FollowUps", "reached"),
    Outcome.NO_ANSWER: QT_TRANSLATE_NOOP("FollowUps", "no answer"),
    Outcome.SWITCHED_OFF: QT_TRANSLATE_NOOP("FollowUps", "switched off or out of reach"),
    Outcome.WRONG_NUMBER: QT_TRANSLATE_NOOP("FollowUps", "wrong number"),
    Outcome.CALL_BACK: QT_TRANSLATE_NOOP("FollowUps", "asks to be called on another day"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("FollowUps", "does not want to be called"),
    Outcome.MOVED: QT_TRANSLATE_NOOP("FollowUps", "moved away, not to be found"),
    Outcome.DECEASED: QT_TRANSLATE_NOOP("FollowUps", "has died"),
    Outcome.REOPENED: QT_TRANSLATE_NOOP("FollowUps", "opened again"),
}
STANDS: Final = {
    Stand.AHEAD: (QT_TRANSLATE_NOOP("FollowUps", "not yet"), "clock", "muted"),
    Stand.DUE: (QT_TRANSLATE_NOOP("FollowUps", "due"), "bell", "info"),
    Stand.OVERDUE: (QT_TRANSLATE_NOOP("FollowUps", "late"), "warning", "warning"),
    Stand.LATER: (QT_TRANSLATE_NOOP("FollowUps", "to be called again"), "clock", "info"),
    Stand.DONE: (QT_TRANSLATE_NOOP("FollowUps", "answered"), "check", "success"),
    Stand.CLOSED: (QT_TRANSLATE_NOOP("FollowUps", "closed"), "cross", "muted"),
    Stand.MISSED: (QT_TRANSLATE_NOOP("FollowUps", "not reached in time"), "problem", "muted"),
}
"""Words, icon and tone."""
_KNOWN: Final = {
    Known.YES: QT_TRANSLATE_NOOP("FollowUps", "yes"),
    Known.NO: QT_TRANSLATE_NOOP("FollowUps", "no"),
    Known.UNKNOWN: QT_TRANSLATE_NOOP("FollowUps", "not known"),
}
_LINES: Final = {
    "outcome": QT_TRANSLATE_NOOP("FollowUps", "What came of it"),
    "cohort": QT_TRANSLATE_NOOP("FollowUps", "Cohort"),
    "round": QT_TRANSLATE_NOOP("FollowUps", "Round"),
    "on": QT_TRANSLATE_NOOP("FollowUps", "Called on"),
    "phone": QT_TRANSLATE_NOOP("FollowUps", "Telephone"),
    "again": QT_TRANSLATE_NOOP("FollowUps", "To be called again on"),
    "note": QT_TRANSLATE_NOOP("FollowUps", "Note"),
    "corrects": QT_TRANSLATE_NOOP("FollowUps", "Corrects"),
}
_FACTS = QT_TRANSLATE_NOOP("FollowUps", "works: {works}, in the field of the course: {in_field}")
_BEFORE = QT_TRANSLATE_NOOP("FollowUps", "an earlier answer")


class Rounds(QObject):
    """Plurals of rounds, which only a class can say."""

    def after(self, count: int, *, months: bool) -> str:
        """How long after the end of a course."""
        return self.tr("after %n month(s)", "", count) if months else self.tr("after %n day(s)", "", count)


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("FollowUps", text)


def outcome_text(outcome: Outcome) -> str:
    """What came of a call."""
    return said(OUTCOMES[outcome])


def known_text(known: Known) -> str:
    """A fact of the answers."""
    return said(_KNOWN[known])


def round_text(round_id: str, language: Language) -> str:
    """``3m``, ``90d`` as people say it."""
    return language.localised(Rounds().after(int(round_id[:-1]), months=round_id.endswith("m")))


def stand_sign(stand: RoundStand) -> Sign:
    """Where a round stands; of one that is closed, why."""
    words, icon, tone = STANDS[stand.stand]
    if stand.stand is Stand.CLOSED and stand.by is not None:
        return Sign(outcome_text(stand.by.outcome), icon, tone)
    return Sign(said(words), icon, tone)


def in_words(one: FieldDifference, language: Language) -> FieldDifference:
    """A line of a follow-up under review; an answer of the form stays as it is."""
    if one.ref not in _LINES:
        return one
    return replace(one, label=said(_LINES[one.ref]), now=_value(one.ref, one.now, language))


def _value(ref: str, text: str, language: Language) -> str:
    match ref:
        case "outcome" if text in set(Outcome):
            return outcome_text(Outcome(text))
        case "round" if text[:-1].isdecimal():
            return round_text(text, language)
        case "on" | "again":
            return language.full_date(date.fromisoformat(text))
        case "corrects":
            return said(_BEFORE)
        case _:
            return isolate(text)


def phone_text(phone: str, language: Language) -> str:
    """A telephone as it is dialled in the country."""
    return left_to_right(language.localised(f"0{phone}" if phone.startswith("7") else phone))


def called_text(called: Sequence[Called], language: Language) -> str:
    """What became of somebody after their courses, a line for each time that they are asked."""
    return "\n".join(_called(one, language) for one in called)


def _called(one: Called, language: Language) -> str:
    stand = one.stand
    words = f"{isolate(one.title)}, {round_text(stand.round.id, language)}: {stand_sign(stand).text}"
    if stand.stand is not Stand.DONE or stand.by is None:
        return words
    works, there = known_text(stand.by.working), known_text(stand.by.in_field)
    day = language.full_date(stand.by.on)
    return f"{words}, {day} · " + said(_FACTS).format(works=works, in_field=there)
