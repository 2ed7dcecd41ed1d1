"""The pages of the desk: which there are, who may see them, and how each is made when it is first seen."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from mihan_desktop.domain.roles import Right
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the side list.

    rights: any of them opens it (none: everybody); make: builds the page when first seen; under: the line that is
    marked while a page without a line of its own is open.
    """

    name: str
    text: str
    rights: tuple[Right, ...]
    make: Callable[[Context], Page]
    under: str = ""


def _home(context: Context) -> Page:
    from mihan_desktop.ui.pages.home import HomePage

    return HomePage(context)


def _registration(context: Context) -> Page:
    from mihan_desktop.ui.pages.registration import RegistrationPage

    return RegistrationPage(context)


def _records(context: Context) -> Page:
    from mihan_desktop.ui.pages.records import RecordsPage

    return RecordsPage(context)


def _vacancies(context: Context) -> Page:
    from mihan_desktop.ui.pages.vacancies import VacanciesPage

    return VacanciesPage(context)


def _courses(context: Context) -> Page:
    from mihan_desktop.ui.pages.courses import CoursesPage

    return CoursesPage(context)


def _attendance(context: Context) -> Page:
    from mihan_desktop.ui.pages.attendance import AttendancePage

    return AttendancePage(context)


def _review(context: Context) -> Page:
    from mihan_desktop.ui.pages.review import ReviewPage

    return ReviewPage(context)


def _sync(context: Context) -> Page:
    from mihan_desktop.ui.pages.sync import SyncPage

    return SyncPage(context)


def _users(context: Context) -> Page:
    from mihan_desktop.ui.pages.users import UsersPage

    return UsersPage(context)


def _desks(context: Context) -> Page:
    from mihan_desktop.ui.pages.desks import DesksPage

    return DesksPage(context)


def _person(context: Context) -> Page:
    from mihan_desktop.ui.pages.person import PersonPage

    return PersonPage(context)


def _follow_ups(context: Context) -> Page:
    from mihan_desktop.ui.pages.follow_ups import FollowUpsPage

    return FollowUpsPage(context)


def _fairs(context: Context) -> Page:
    from mihan_desktop.ui.pages.fairs import FairsPage

    return FairsPage(context)


def _referrals(context: Context) -> Page:
    from mihan_desktop.ui.pages.referrals import ReferralsPage

    return ReferralsPage(context)


def _employers(context: Context) -> Page:
    from mihan_desktop.ui.pages.employers import EmployersPage

    return EmployersPage(context)


def _surveys(context: Context) -> Page:
    from mihan_desktop.ui.pages.surveys import SurveysPage

    return SurveysPage(context)


def _fitting(context: Context) -> Page:
    from mihan_desktop.ui.pages.fitting import FittingPage

    return FittingPage(context)


def _reports(context: Context) -> Page:
    from mihan_desktop.ui.pages.reports import ReportsPage

    return ReportsPage(context)


def _audit(context: Context) -> Page:
    from mihan_desktop.ui.pages.audit import AuditPage

    return AuditPage(context)


PLACES: tuple[Place, ...] = (
    Place("home", QT_TRANSLATE_NOOP("Window", "My work"), (), _home),
    Place(
        "registration", QT_TRANSLATE_NOOP("Window", "Registration"), (Right.REGISTER, Right.ADD_FORMS), _registration
    ),
    Place("records", QT_TRANSLATE_NOOP("Window", "Records"), (Right.SEARCH,), _records),
    Place("vacancies", QT_TRANSLATE_NOOP("Window", "Vacancies"), (Right.SEARCH,), _vacancies),
    Place(
        "courses", QT_TRANSLATE_NOOP("Window", "Courses"), (Right.PLAN_CLASSES, Right.TEACH, Right.REGISTER), _courses
    ),
    Place("fairs", QT_TRANSLATE_NOOP("Window", "Job fairs"), (Right.REGISTER, Right.PLAN_CLASSES), _fairs),
    Place("attendance", QT_TRANSLATE_NOOP("Window", "Attendance"), (Right.TEACH, Right.PLAN_CLASSES), _attendance),
    Place("review", QT_TRANSLATE_NOOP("Window", "Review"), (Right.REVIEW,), _review),
    Place("sync", QT_TRANSLATE_NOOP("Window", "Send and receive"), (Right.SEND,), _sync),
    Place("desks", QT_TRANSLATE_NOOP("Window", "Desks of the office"), (Right.HOST,), _desks),
    Place("audit", QT_TRANSLATE_NOOP("Window", "Log"), (Right.READ_AUDIT,), _audit),
    Place("users", QT_TRANSLATE_NOOP("Window", "Office and users"), (Right.MANAGE_USERS, Right.ENROL), _users),
    Place("reports", QT_TRANSLATE_NOOP("Window", "Reports"), (Right.REVIEW, Right.REGISTER, Right.TEACH), _reports),
)

BESIDE: tuple[Place, ...] = (
    Place("person", QT_TRANSLATE_NOOP("Window", "Person"), (Right.SEARCH,), _person, under="records"),
    Place(
        "follow_ups",
        QT_TRANSLATE_NOOP("Window", "Follow-ups"),
        (Right.PLAN_CLASSES, Right.TEACH, Right.REGISTER),
        _follow_ups,
        under="courses",
    ),
    Place("employers", QT_TRANSLATE_NOOP("Window", "Employers"), (Right.SEARCH,), _employers, under="vacancies"),
    Place("referrals", QT_TRANSLATE_NOOP("Window", "Referrals"), (Right.SEARCH,), _referrals, under="vacancies"),
    Place("surveys", QT_TRANSLATE_NOOP("Window", "Surveys"), (Right.REGISTER,), _surveys, under="vacancies"),
    Place("fitting", QT_TRANSLATE_NOOP("Window", "Who fits"), (Right.SEARCH,), _fitting, under="vacancies"),
)
"""Pages that other pages lead to."""

_WARMED = (
    "ui.printing", "ui.form.drawing", "ui.form.registry", "ui.form.field", "ui.form.view", "ui.pages.home",
    "ui.pages.records", "ui.pages.registration", "ui.pages.sync", "ui.pages.attendance", "ui.pages.courses",
    "ui.pages.review", "ui.pages.person", "ui.pages.vacancies", "ui.pages.desks", "ui.pages.users", "ui.pages.audit",
    "ui.pages.reports",
)  # fmt: skip
_BETWEEN = 40
"""Milliseconds between two modules that are read while somebody types a password."""


def warm_up(window: QObject) -> None:
    """Read the pages' code, a little at a time, before anybody waits for a page."""
    names = iter(_WARMED)
    timer = QTimer(window)

    def read_one() -> None:
        name = next(names, "")
        if name:
            importlib.import_module(f"mihan_desktop.{name}")
        else:
            timer.stop()
            timer.deleteLater()

    timer.timeout.connect(read_one)
    timer.start(_BETWEEN)
