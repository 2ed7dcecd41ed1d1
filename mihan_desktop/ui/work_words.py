"""What is said of employers and vacancies, in words: signs, places, lines under review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.employers import Standing
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign

_STANDINGS: Final[dict[Standing, tuple[str, str, str]]] = {
    Standing.PENDING: (QT_TRANSLATE_NOOP("Work", "not verified yet"), "clock", "info"),
    Standing.VERIFIED: (QT_TRANSLATE_NOOP("Work", "verified"), "check", "success"),
    Standing.REFUSED: (QT_TRANSLATE_NOOP("Work", "refused by the ministry"), "cross", "danger"),
}
_STATES: Final[dict[str, str]] = {
    "open": QT_TRANSLATE_NOOP("Work", "open again"),
    "filled": QT_TRANSLATE_NOOP("Work", "filled"),
    "cancelled": QT_TRANSLATE_NOOP("Work", "cancelled"),
}
_LINES: Final[dict[str, str]] = {
    "work_employer": QT_TRANSLATE_NOOP("Work", "Employer"),
    "work_standing": QT_TRANSLATE_NOOP("Work", "The employer is"),
    "work_title": QT_TRANSLATE_NOOP("Work", "Vacancy"),
    "work_state": QT_TRANSLATE_NOOP("Work", "What is said"),
    "work_reason": QT_TRANSLATE_NOOP("Work", "Why"),
}


def say(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("Work", text)


def standing_sign(one: Standing) -> Sign:
    """How far the ministry has verified an employer."""
    words, icon, tone = _STANDINGS[one]
    return Sign(say(words), icon, tone)


def place_name(code: str, language: Language) -> str:
    """A governorate or a district by its name; a code that this program does not know as it is."""
    from resources.codes import code_list

    spoken = language.code if language.code in ("ar", "ckb", "en") else "en"
    for name in ("governorates", "districts"):
        found = next((one for one in code_list(name) if one.code == code), None)
        if found is not None:
            return str(found.names[spoken])
    return "" if code == "other" else code


def district_text(one: VacancyRow, language: Language) -> str:
    """Where a vacancy is: by its code in the reader's language, else as the ministry wrote it."""
    return place_name(one.place or one.governorate, language) or isolate(one.district)


_NOTICES: Final[dict[str, str]] = {
    "work_returned": QT_TRANSLATE_NOOP("Work", "What you wrote of an employer or a vacancy came back: {why}"),
    "work_rejected": QT_TRANSLATE_NOOP("Work", "The ministry did not take what you wrote of work. {why}"),
    "employer_verified": QT_TRANSLATE_NOOP("Work", "The ministry has verified {name}: the country hears of its work."),
    "employer_refused": QT_TRANSLATE_NOOP("Work", "The ministry refused to verify {name}: {why}"),
}


def notice(code: str, details: Mapping[str, object], why: str) -> str:
    """What a line of the notice area says. why: the sentence of a code, "" where words were given."""
    said = why or isolate(str(details.get("reason", "")))
    return say(_NOTICES[code]).format(name=isolate(str(details.get("name", ""))), why=said)


def in_words(one: FieldDifference) -> FieldDifference:
    """A line of an employer or a vacancy under review."""
    if one.ref not in _LINES:
        return one
    now = isolate(one.now)
    if one.ref == "work_standing" and one.now in set(Standing):
        now = standing_sign(Standing(one.now)).text
    elif one.ref == "work_state" and one.now in _STATES:
        now = say(_STATES[one.now])
    return replace(one, label=say(_LINES[one.ref]), now=now)
