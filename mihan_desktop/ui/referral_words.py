"""How a vacancy and a referral stand, as chips say it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.told import TAKES, VacancyRow
from mihan_desktop.ui.language import OFFICE_TIME, isolate
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


def referral_sign(state: str) -> Sign:
    """What became of a referral."""
    words, icon, tone = {
        "proposed": (QCoreApplication.translate("Vacancies", "Proposed"), "clock", "info"),
        "issued": (QCoreApplication.translate("Vacancies", "Referred"), "send", "info"),
        "declined": (QCoreApplication.translate("Vacancies", "Declined"), "cross", "muted"),
        "no_show": (QCoreApplication.translate("Vacancies", "Did not come"), "warning", "warning"),
        "interviewed": (QCoreApplication.translate("Vacancies", "Interviewed"), "check", "info"),
        "hired": (QCoreApplication.translate("Vacancies", "Hired"), "received", "success"),
        "not_hired": (QCoreApplication.translate("Vacancies", "Not hired"), "cross", "muted"),
        "withdrawn": (QCoreApplication.translate("Vacancies", "Taken back"), "returned", "warning"),
    }.get(state, (isolate(state), "info", "muted"))
    return Sign(words, icon, tone)
