"""The words of people who may be registered at another office, and of the country's index at this desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.elsewhere import DOCUMENT, NAME, Elsewhere, Found, IndexStatus, Question, Standing
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.ui.language import OFFICE_TIME, Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

_BY = {
    (DOCUMENT,): QT_TRANSLATE_NOOP("Elsewhere", "The number of a paper is known there."),
    (NAME,): QT_TRANSLATE_NOOP(
        "Elsewhere", "Names and birth are known there; it may be a namesake, so compare the papers."
    ),
    (DOCUMENT, NAME): QT_TRANSLATE_NOOP("Elsewhere", "The number of a paper, names and birth are known there."),
}
_WHY = {
    "metered": QT_TRANSLATE_NOOP(
        "Elsewhere", "It waits for a line that costs nothing; “Open a file…” takes it from a stick."
    ),
    "disk_full": QT_TRANSLATE_NOOP("Elsewhere", "This disk has no room for it; nothing else is touched by that."),
    "disk_error": QT_TRANSLATE_NOOP("Elsewhere", "The disk refused it; nothing else is touched by that."),
}
_THERE = QT_TRANSLATE_NOOP("Elsewhere", "Probably registered elsewhere already: {places}.")
_SOMEWHERE = QT_TRANSLATE_NOOP("Elsewhere", "Probably registered elsewhere already.")
_ASKED = QT_TRANSLATE_NOOP("Elsewhere", "The ministry is asked when this is saved. As of {day}.")
_ANOTHER = QT_TRANSLATE_NOOP("Elsewhere", "another office")
_STANDING = {
    Standing.WAITING: QT_TRANSLATE_NOOP(
        "Elsewhere", "Probably registered elsewhere too ({places}): the question has not reached the ministry yet."
    ),
    Standing.ASKED: QT_TRANSLATE_NOOP(
        "Elsewhere", "Probably registered elsewhere too ({places}): the ministry has the question."
    ),
    Standing.UNKNOWN: QT_TRANSLATE_NOOP(
        "Elsewhere", "The ministry knows nobody else who is this person (asked because of: {places})."
    ),
    Standing.WITHDRAWN: QT_TRANSLATE_NOOP(
        "Elsewhere", "Probably registered elsewhere too ({places}); the ministry was not asked."
    ),
    Standing.KNOWN: QT_TRANSLATE_NOOP(
        "Elsewhere", "The ministry says that this person is registered too: {offices} ({when})."
    ),
}
_OFFICE = QT_TRANSLATE_NOOP("Elsewhere", "{office}, {place}, number {number}")
_COUNTRY = QT_TRANSLATE_NOOP("Elsewhere", "Whom the whole country knows: {people} people, as of {day}.")
_COMING = QT_TRANSLATE_NOOP(
    "Elsewhere", "A newer list of the whole country is on its way: {got} of {size} are here."
)  # fmt: skip
_TOO_IN = QT_TRANSLATE_NOOP("Elsewhere", "Probably registered too in")


def places(codes: Sequence[str], language: Language) -> str:
    """Names of governorates; a code that this program does not know as it is."""
    from resources.codes import code_list

    spoken = language.code if language.code in ("ar", "ckb", "en") else "en"
    named = {code.code: code.names[spoken] for code in code_list("governorates")}
    shown = [isolate(named.get(code, code)) for code in codes if code]
    return (", " if spoken == "en" else "، ").join(shown)


def found_words(found: Found, language: Language) -> str:
    """What is said beside the form of somebody whom the country's index knows."""
    where = places(found.places, language)
    known = _say(_THERE).replace("{places}", where) if where else _say(_SOMEWHERE)
    by = _say(_BY.get(tuple(sorted(found.by)), _BY[(NAME,)]))
    day = language.full_date(found.at.astimezone(OFFICE_TIME).date())
    return f"{known} {by} {_say(_ASKED).replace('{day}', day)}"


def question_words(question: Question, language: Language, now: datetime) -> str:
    """Where a question to the ministry stands, and what it said."""
    parts = {
        "places": places(question.places, language) or _say(_ANOTHER),
        "offices": "; ".join(_known(one, language) for one in question.answers),
        "when": language.moment(question.answered_at, now) if question.answered_at else "",
    }
    return _filled(_STANDING[question.standing], parts)


def _known(one: Elsewhere, language: Language) -> str:
    number = left_to_right(language.localised(one.number)) if one.number else "–"
    place = places([one.governorate], language) or "–"
    return _filled(_OFFICE, {"office": isolate(one.office), "place": place, "number": number})


def index_words(status: IndexStatus, language: Language) -> str:
    """As of when this desk knows the country, and what is on its way; "" where there was never an index."""
    lines = []
    if status.at is not None:
        day = language.full_date(status.at.astimezone(OFFICE_TIME).date())
        lines.append(_filled(_COUNTRY, {"people": language.number(status.people), "day": day}))
    if status.size:
        got = language.size(status.fetched) if status.fetched else language.number(0)
        lines.append(_filled(_COMING, {"got": got, "size": language.size(status.size)}))
        if status.code in _WHY:
            lines.append(_say(_WHY[status.code]))
    return " ".join(lines)


def in_words(field: FieldDifference, language: Language) -> FieldDifference:
    """A line of a question as a supervisor reads it."""
    return replace(field, label=_say(_TOO_IN), now=places(field.now.split(), language) or _say(_ANOTHER))


def _filled(words: str, parts: Mapping[str, str]) -> str:
    said = _say(words)
    for name, value in parts.items():
        said = said.replace(f"{{{name}}}", value)
    return said


def _say(words: str) -> str:
    return QCoreApplication.translate("Elsewhere", words)
