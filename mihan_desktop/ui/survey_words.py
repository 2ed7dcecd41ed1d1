"""Words for asking institutions: kinds, results of tries, where an institution stands, lines under review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.surveys.responses import Outcome, ResponseStand, Stand
from mihan_desktop.domain.surveys.surveys import Institution
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign

KINDS: Final = {
    Institution.EMPLOYER: QT_TRANSLATE_NOOP("Surveys", "employer"),
    Institution.UNIVERSITY: QT_TRANSLATE_NOOP("Surveys", "university"),
    Institution.TRAINING_PROVIDER: QT_TRANSLATE_NOOP("Surveys", "training provider"),
    Institution.TECH_HUB: QT_TRANSLATE_NOOP("Surveys", "tech hub"),
    Institution.PUBLIC: QT_TRANSLATE_NOOP("Surveys", "public institution"),
}
OUTCOMES: Final = {
    Outcome.ANSWERED: QT_TRANSLATE_NOOP("Surveys", "answers"),
    Outcome.NOT_REACHED: QT_TRANSLATE_NOOP("Surveys", "not reached"),
    Outcome.APPOINTMENT: QT_TRANSLATE_NOOP("Surveys", "an appointment on another day"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("Surveys", "does not want to take part"),
    Outcome.GONE: QT_TRANSLATE_NOOP("Surveys", "exists no more, or stands twice in the list"),
    Outcome.REOPENED: QT_TRANSLATE_NOOP("Surveys", "opened again"),
}
REMINDED: Final = QT_TRANSLATE_NOOP("Surveys", "the ministry waits for it")
STANDS: Final = {
    Stand.TO_DO: (QT_TRANSLATE_NOOP("Surveys", "to be asked"), "bell", "info"),
    Stand.LATER: (QT_TRANSLATE_NOOP("Surveys", "to be asked again"), "clock", "info"),
    Stand.ANSWERED: (QT_TRANSLATE_NOOP("Surveys", "answered"), "check", "success"),
    Stand.REFUSED: (QT_TRANSLATE_NOOP("Surveys", "refused"), "cross", "muted"),
    Stand.GONE: (QT_TRANSLATE_NOOP("Surveys", "exists no more"), "cross", "muted"),
    Stand.MISSED: (QT_TRANSLATE_NOOP("Surveys", "not asked in time"), "problem", "muted"),
}
"""Words, icon and tone."""
_LINES: Final = {
    "outcome": QT_TRANSLATE_NOOP("Surveys", "What came of it"),
    "survey": QT_TRANSLATE_NOOP("Surveys", "Survey"),
    "on": QT_TRANSLATE_NOOP("Surveys", "Asked on"),
    "again": QT_TRANSLATE_NOOP("Surveys", "To be asked again on"),
    "note": QT_TRANSLATE_NOOP("Surveys", "Note"),
    "corrects": QT_TRANSLATE_NOOP("Surveys", "Corrects"),
}
_BEFORE = QT_TRANSLATE_NOOP("Surveys", "earlier answers")
_NOTICE: Final = {
    "survey_told": QT_TRANSLATE_NOOP("Surveys", "The ministry holds a survey until {day}: {title}."),
    "survey_reminded": QT_TRANSLATE_NOOP(
        "Surveys", "The ministry waits for institutions that are still to be asked, until {day}: {title}."
    ),
    "survey_returned": QT_TRANSLATE_NOOP("Surveys", "What was said in a survey came back: “{reason}”"),
    "survey_rejected": QT_TRANSLATE_NOOP("Surveys", "The ministry did not take what was said in a survey: {why}"),
}


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("Surveys", text)


def kind_text(kind: Institution) -> str:
    """A kind of institution."""
    return said(KINDS[kind])


def outcome_text(outcome: Outcome) -> str:
    """What came of a try."""
    return said(OUTCOMES[outcome])


def stand_sign(stand: ResponseStand, *, reminded: bool = False) -> Sign:
    """Where an institution stands. reminded: the ministry asked for it since it was tried last."""
    words, icon, tone = (REMINDED, "bell", "warning") if reminded else STANDS[stand.stand]
    return Sign(said(words), icon, tone)


def in_words(one: FieldDifference, language: Language) -> FieldDifference:
    """A line of a try under review; an answer of the form stays as it is."""
    if one.ref not in _LINES:
        return one
    return replace(one, label=said(_LINES[one.ref]), now=_value(one.ref, one.now, language))


def _value(ref: str, text: str, language: Language) -> str:
    match ref:
        case "outcome" if text in set(Outcome):
            return outcome_text(Outcome(text))
        case "on" | "again":
            return language.full_date(date.fromisoformat(text))
        case "corrects":
            return said(_BEFORE)
        case _:
            return isolate(text)


def notice(code: str, details: Mapping[str, str | int], why: str, language: Language) -> str:
    """What happened to a survey, or to what was said in it."""
    names = {key.removeprefix("title_"): str(name) for key, name in details.items() if key.startswith("title_")}
    day = str(details.get("day", ""))
    title = names.get(language.code) or next(iter(names.values()), "")
    return said(_NOTICE[code]).format(
        title=isolate(title), day=language.full_date(date.fromisoformat(day)) if day else "",
        reason=isolate(str(details.get("reason", ""))), why=why,
    )  # fmt: skip
