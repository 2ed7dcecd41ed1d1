"""How a vacancy and a referral stand, as chips say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.told import TAKES, VacancyRow
from mihan_desktop.domain.work.referral_work import Due, Task
from mihan_desktop.domain.work.referrals import Reason, Referral, State
from mihan_desktop.ui.language import OFFICE_TIME, Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign


def vacancy_sign(one: VacancyRow, now: datetime) -> Sign:
    """Where a vacancy stands today at the office: what has not been closed is over when its last day has passed."""
    if one.state in TAKES and one.closes and one.closes < now.astimezone(OFFICE_TIME).date().isoformat():
        return Sign(QCoreApplication.translate("Vacancies", "its last day has passed"), "clock", "muted")
    words, icon, tone = {
        "draft": (QCoreApplication.translate("Vacancies", "came back: correct it"), "returned", "warning"),
        "open": (QCoreApplication.translate("Vacancies", "open"), "check", "success"),
        "part_filled": (QCoreApplication.translate("Vacancies", "partly filled"), "check", "info"),
        "filled": (QCoreApplication.translate("Vacancies", "filled"), "received", "muted"),
        "closed": (QCoreApplication.translate("Vacancies", "closed"), "cross", "muted"),
        "cancelled": (QCoreApplication.translate("Vacancies", "cancelled"), "cross", "warning"),
    }.get(one.state, (isolate(one.state), "info", "muted"))
    return Sign(words, icon, tone)


REFERRAL_WORDS: dict[str, tuple[str, str, str]] = {
    "proposed": (QT_TRANSLATE_NOOP("Vacancies", "Proposed"), "clock", "info"),
    "issued": (QT_TRANSLATE_NOOP("Vacancies", "Referred"), "send", "info"),
    "declined": (QT_TRANSLATE_NOOP("Vacancies", "Declined"), "cross", "muted"),
    "no_show": (QT_TRANSLATE_NOOP("Vacancies", "Did not come"), "warning", "warning"),
    "interviewed": (QT_TRANSLATE_NOOP("Vacancies", "Interviewed"), "check", "info"),
    "hired": (QT_TRANSLATE_NOOP("Vacancies", "Hired"), "received", "success"),
    "not_hired": (QT_TRANSLATE_NOOP("Vacancies", "Not hired"), "cross", "muted"),
    "withdrawn": (QT_TRANSLATE_NOOP("Vacancies", "Taken back"), "returned", "warning"),
    "contacted": (QT_TRANSLATE_NOOP("Vacancies", "Called"), "phone", "info"),
    "started": (QT_TRANSLATE_NOOP("Vacancies", "Works there"), "received", "success"),
    "left": (QT_TRANSLATE_NOOP("Vacancies", "Left the work"), "cross", "muted"),
}
"""In the words of the sources, with icon and tone."""


def referral_sign(state: str) -> Sign:
    """What became of a referral."""
    if state not in REFERRAL_WORDS:
        return Sign(isolate(state), "info", "muted")
    words, icon, tone = REFERRAL_WORDS[state]
    return Sign(QCoreApplication.translate("Vacancies", words), icon, tone)


REASON_WORDS: dict[Reason, str] = {
    Reason.AGREED: QT_TRANSLATE_NOOP("Vacancies", "wants to go"),
    Reason.NO_ANSWER: QT_TRANSLATE_NOOP("Vacancies", "no answer"),
    Reason.SWITCHED_OFF: QT_TRANSLATE_NOOP("Vacancies", "switched off or out of reach"),
    Reason.CALL_BACK: QT_TRANSLATE_NOOP("Vacancies", "asks to be called on another day"),
    Reason.PAY: QT_TRANSLATE_NOOP("Vacancies", "the pay"),
    Reason.DISTANCE: QT_TRANSLATE_NOOP("Vacancies", "too far away"),
    Reason.HOURS: QT_TRANSLATE_NOOP("Vacancies", "the hours"),
    Reason.KIND_OF_WORK: QT_TRANSLATE_NOOP("Vacancies", "not the work they want"),
    Reason.FOUND_WORK: QT_TRANSLATE_NOOP("Vacancies", "has found other work"),
    Reason.IN_TRAINING: QT_TRANSLATE_NOOP("Vacancies", "is in training or studies"),
    Reason.FAMILY: QT_TRANSLATE_NOOP("Vacancies", "family"),
    Reason.HEALTH: QT_TRANSLATE_NOOP("Vacancies", "health"),
    Reason.SKILLS: QT_TRANSLATE_NOOP("Vacancies", "skills are missing"),
    Reason.EXPERIENCE: QT_TRANSLATE_NOOP("Vacancies", "too little experience"),
    Reason.DOCUMENTS: QT_TRANSLATE_NOOP("Vacancies", "papers are missing"),
    Reason.NOT_AGREED: QT_TRANSLATE_NOOP("Vacancies", "pay or conditions were not agreed"),
    Reason.PLACE_TAKEN: QT_TRANSLATE_NOOP("Vacancies", "the place is taken"),
    Reason.VACANCY_OVER: QT_TRANSLATE_NOOP("Vacancies", "the employer seeks nobody any more"),
    Reason.NOT_PAID: QT_TRANSLATE_NOOP("Vacancies", "was not paid"),
    Reason.ENDED: QT_TRANSLATE_NOOP("Vacancies", "the employer ended it"),
    Reason.MISTAKE: QT_TRANSLATE_NOOP("Vacancies", "it was a mistake"),
    Reason.PERSON_ASKED: QT_TRANSLATE_NOOP("Vacancies", "the person asked for it"),
    Reason.OTHER: QT_TRANSLATE_NOOP("Vacancies", "another reason"),
}
DUE_WORDS: dict[Due, tuple[str, str, str]] = {
    Due.OVER: (QT_TRANSLATE_NOOP("Vacancies", "tell the person: it is over"), "warning", "warning"),
    Due.START: (QT_TRANSLATE_NOOP("Vacancies", "ask whether they began"), "bell", "info"),
    Due.DECIDE: (QT_TRANSLATE_NOOP("Vacancies", "did not come: what now?"), "warning", "warning"),
    Due.ANSWER: (QT_TRANSLATE_NOOP("Vacancies", "ask the employer"), "bell", "info"),
    Due.CALL: (QT_TRANSLATE_NOOP("Vacancies", "call the person"), "phone", "info"),
    Due.LETTER: (QT_TRANSLATE_NOOP("Vacancies", "write the letter"), "send", "info"),
    Due.WAITING: (QT_TRANSLATE_NOOP("Vacancies", "nothing today"), "clock", "muted"),
    Due.DONE: (QT_TRANSLATE_NOOP("Vacancies", "over"), "check", "muted"),
}
_LINES: dict[str, str] = {
    "referral_state": QT_TRANSLATE_NOOP("Vacancies", "What is said"),
    "referral_vacancy": QT_TRANSLATE_NOOP("Vacancies", "Vacancy"),
    "referral_employer": QT_TRANSLATE_NOOP("Vacancies", "Employer"),
    "referral_on": QT_TRANSLATE_NOOP("Vacancies", "Day"),
    "referral_reason": QT_TRANSLATE_NOOP("Vacancies", "Why"),
    "referral_then": QT_TRANSLATE_NOOP("Vacancies", "Until, or from"),
    "referral_note": QT_TRANSLATE_NOOP("Vacancies", "Note"),
    "referral_corrects": QT_TRANSLATE_NOOP("Vacancies", "Corrects"),
    "referral_stands": QT_TRANSLATE_NOOP("Vacancies", "Stands now"),
}
_BEFORE = QT_TRANSLATE_NOOP("Vacancies", "what was said before")


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("Vacancies", text)


def reason_text(reason: Reason | None) -> str:
    """Why, "" for no reason."""
    return "" if reason is None else said(REASON_WORDS[reason])


def due_sign(task: Task) -> Sign:
    """What is to be done; what is late has a sign of its own."""
    words, icon, tone = DUE_WORDS[task.due]
    return Sign(said(words), icon, "warning" if task.late > 0 and tone == "info" else tone)


def stand_sign(one: Referral) -> Sign:
    """Where a referral stands, with the reason."""
    sign, why = referral_sign(one.state.value), reason_text(one.last.reason)
    return replace(sign, text=f"{sign.text}: {why}") if why else sign


def history_text(one: Referral, language: Language) -> str:
    """Every word that counts, a line each, then those without effect."""
    lines = [_word(each.state, each.on, each.reason, each.then, each.note, language) for each in one.words]
    for each in one.idle:
        told = _word(each.state, each.on, each.reason, each.then, each.note, language)
        lines.append(said("without effect, as another word came first: {words}").format(words=told))
    return "\n".join(lines)


_IDLE = QT_TRANSLATE_NOOP("Vacancies", "without effect, as another word came first: {words}")


def _word(state: State, on: date, reason: Reason | None, then: date | None, note: str, language: Language) -> str:
    parts = [language.short_date(on), referral_sign(state.value).text, reason_text(reason)]
    if then is not None:
        parts.append(f"({language.short_date(then)})")
    return " · ".join(one for one in (*parts, isolate(note) if note else "") if one)


def in_words(one: FieldDifference, language: Language) -> FieldDifference:
    """A line of a referral under review."""
    if one.ref not in _LINES:
        return one
    return replace(one, label=said(_LINES[one.ref]), now=_value(one.ref, one.now, language))


def _value(ref: str, text: str, language: Language) -> str:
    match ref:
        case "referral_state" | "referral_stands":
            return referral_sign(text).text
        case "referral_reason" if text in set(Reason):
            return reason_text(Reason(text))
        case "referral_on" | "referral_then":
            return language.full_date(date.fromisoformat(text))
        case "referral_corrects":
            return said(_BEFORE)
        case _:
            return isolate(text)
