"""What is said of employers and vacancies, in words: signs, places, lines under review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.employers import Standing
from mihan_desktop.domain.work.facts import ADVANCED, BASIC
from mihan_desktop.domain.work.vacancies import Offer
from mihan_desktop.ui.language import Language, isolate, left_to_right
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


_OFFERED: Final[dict[str, str]] = {
    "wage": QT_TRANSLATE_NOOP("Work", "wage by the month: {said}"),
    "essential": QT_TRANSLATE_NOOP("Work", "needed: {said}"),
    "optional": QT_TRANSLATE_NOOP("Work", "welcome: {said}"),
    "education": QT_TRANSLATE_NOOP("Work", "education: {said}"),
    "experience": QT_TRANSLATE_NOOP("Work", "experience in months: {said}"),
    "languages": QT_TRANSLATE_NOOP("Work", "languages: {said}"),
}


_AT_LEVEL: Final[dict[int, str]] = {
    BASIC: QT_TRANSLATE_NOOP("Work", "{skill} (a beginner will do)"),
    ADVANCED: QT_TRANSLATE_NOOP("Work", "{skill} (mastered)"),
}
"""A skill that is asked for at another level than the usual one, that somebody works alone."""


def offer_text(offer: Offer, language: Language) -> str:
    """What is offered and asked for, a line each, as far as the form said it."""
    spoken = language.code if language.code in ("ar", "ckb", "en") else "en"
    comma = ", " if spoken == "en" else "، "

    def named(name: str, codes: Iterable[str], levels: Mapping[str, int] | None = None) -> str:
        from resources.codes import code_list

        titles = {one.code: one.names[spoken] for one in code_list(name)}
        said = {code: _AT_LEVEL[level] for code, level in (levels or {}).items() if level in _AT_LEVEL}
        return comma.join(
            say(said[code]).format(skill=isolate(titles.get(code, code))) if code in said
            else isolate(titles.get(code, code))
            for code in codes
        )  # fmt: skip

    wages = [language.number(one) for one in (offer.wage_from, offer.wage_to) if one]
    level = "" if offer.education is None else str(offer.education)
    said = {
        "wage": left_to_right(" – ".join(dict.fromkeys(wages))) if wages else "",
        "essential": comma.join(
            one for one in (named("skills", offer.essential, offer.levels), isolate(offer.skills_other)) if one
        ),
        "optional": named("skills", offer.optional, offer.levels),
        "education": named("education_levels", [_LEVELS[level]] if level in _LEVELS else ()),
        "experience": language.number(offer.experience) if offer.experience else "",
        "languages": named("languages", offer.languages),
    }
    lines = [say(_OFFERED[name]).format(said=text) for name, text in said.items() if text]
    lines += [isolate(text) for text in (offer.duties, offer.conditions, offer.address) if text]
    return "\n".join(lines)


_LEVELS: Final = {"1": "10", "2": "24", "3": "34", "5": "55", "6": "64", "7": "74", "8": "84"}
"""Of each level of ISCED 2011 the certificate by which people know it."""
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
