"""How a vacancy and a referral stand, as chips say it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.told import TAKES, VacancyRow
from mihan_desktop.ui.language import OFFICE_TIME, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign


def vacancy_sign(one: VacancyRow, now: datetime) -> Sign:
    """Where a vacancy stands today at the office: what has not been closed is over when its last day has passed."""
    if one.state in TAKES and one.closes and one.closes < now.astimezone(OFFICE_TIME).date().isoformat():
        return Sign(QCoreApplication.translate("Vacancies", "its last day has passed"), "clock", "muted")
    words, icon, tone = {
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
}
"""In the words of the sources, with icon and tone."""


def referral_sign(state: str) -> Sign:
    """What became of a referral."""
    if state not in REFERRAL_WORDS:
        return Sign(isolate(state), "info", "muted")
    words, icon, tone = REFERRAL_WORDS[state]
    return Sign(QCoreApplication.translate("Vacancies", words), icon, tone)
