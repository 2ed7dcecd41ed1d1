"""A busy morning at an office, made by the services themselves: what windows in tests and pictures show."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mihan_desktop.app import Built, build_window
from mihan_desktop.domain.attendance import Mark, TrainingClass
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.pages.records import RecordsPage
from tests.services.office import CHEAP, PASSWORD, Office, kept, new_id

ROOT = Path(__file__).resolve().parents[2]
LIBRARY_FORM = ROOT / "forms" / "library" / "jobseeker_registration.xlsx"
PATIENCE = 60.0
"""Seconds after which nobody waits for the window any more: only what never comes true is waited for so long."""


def is_drawing(built: Built) -> bool:
    """Whether a form, on the page or in a dialog over it, still comes up in turns."""
    views = (getattr(each, "view", None) for each in (built.window.page, QApplication.activeModalWidget()))
    return any(isinstance(view, FormView) and view.canvas.is_drawing for view in views)


def settle(built: Built, seconds: float = PATIENCE) -> None:
    """Let the window work until both lanes are empty and everything that was answered is shown."""
    end = time.monotonic() + seconds
    quiet = 0
    while quiet < 3:
        QApplication.processEvents()
        at_rest = built.context.tasks.idle() and not is_drawing(built) and not built.window.looks.changing.busy
        quiet = quiet + 1 if at_rest else 0
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
        time.sleep(0.001)


def come_to_rest(built: Built) -> None:
    """As ``settle``, and until the record that is chosen in the list is read: the page waits a moment for the hand."""
    page = built.window.page
    settle(built)
    while isinstance(page, RecordsPage) and page._settle.isActive():
        settle(built)
    settle(built)


class Staged(Protocol):
    """Whatever has an office in which something happens."""

    office: Office


@dataclass
class Stage:
    """An office without a window."""

    office: Office


@dataclass
class Story:
    """One office at one desk with a real window over it.

    busy: registrations by two clerks (one returned, one draft), a class half marked. Everybody's password is PASSWORD
    with the user name in it.
    """

    profile: Path
    office: Office = field(init=False)
    built: Built = field(init=False)

    def __post_init__(self) -> None:
        self.office = Office(self.profile)

    def open_window(self) -> Built:
        """The window over a desk of its own on the office's profile, shown with its entrance."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.built = build_window(
            application, self.profile, now=self.office.wall, make_id=new_id, desk=self.office.window()
        )
        self.built.window.start()
        self.built.window.show()
        self.built.window.activateWindow()
        QApplication.processEvents()
        return self.built

    def close(self) -> None:
        """Close the window and everything under it."""
        if hasattr(self, "built"):
            settle(self.built)
            self.built.close()
            self.built.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            for part in (self.built.context.theme, self.built.context.language, self.built.context.tasks):
                part.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.office.desk.signing_in.sign_out()

    def sign_in(self, username: str) -> User:
        """Sign somebody in through the services and let the window open for them."""
        window = self.built.window
        if window.user is not None:
            window.sign_out()
            settle(self.built)
        user = self.built.desk.signing_in.sign_in(username, PASSWORD.format(username))
        window.enter(user)
        settle(self.built)
        return user

    def show(self, page: str, argument: object = None) -> QWidget:
        """Open a page and wait until it shows what it has to."""
        self.built.window.show_page(page, argument)
        settle(self.built)
        shown = self.built.window.page
        assert shown is not None
        return shown


def open_office(story: Story) -> None:
    """The office with its people and its small form; nothing has happened yet."""
    story.office.open()
    story.office.desk.signing_in.sign_out()


def make_busy(story: Staged) -> None:
    """Let the morning happen (small form): four registrations, one returned, one draft, a class half marked."""
    office = story.office
    desk, wall = office.desk, office.wall
    clerk = office.enter("zainab")
    names = (("زينب", "عبد الحسين", "الجبوري"), ("هيوا", "ئازاد", "بارزانی"), ("علي", "كريم", "الساعدي"))
    saved = []
    for number, (given, father, family) in enumerate(names):
        wall.go_on(minutes=7)
        saved.append(
            office.register(
                clerk,
                given_name=given,
                father_name=father,
                family_name=family,
                phone=f"0770123456{number}",
                national_number=f"1990123{number}5678",
                date_of_birth=f"199{number}-03-21",
            )
        )
    draft = desk.registering.begin(clerk, saved[0].registration.form_id, saved[0].registration.form_version)
    session = office.session()
    session.set("/data/given_name", "سناء")
    desk.registering.keep_draft(clerk, kept(draft, session))
    desk.registering.release_draft(clerk, draft.id)
    trainer = office.enter("karwan")
    planned = plan_class(story, trainer)
    wall.go_on(hours=1)
    supervisor = office.enter("huda")
    desk.reviewing.return_change(supervisor, saved[1].registration.change_id, "رقم الهاتف ناقص، راجعيه مع صاحبه")
    trainer = office.enter("karwan")
    marks = (Mark.PRESENT, Mark.PRESENT, Mark.ABSENT, Mark.LATE, Mark.EXCUSED, Mark.PRESENT)
    rows = [
        (session.id, person.person_id, mark, 20 if mark is Mark.LATE else 0, "")
        for session in planned.sessions[:2]
        for person, mark in zip(planned.trainees, marks, strict=False)
    ]
    desk.attending.mark(trainer, planned.id, rows)
    desk.signing_in.sign_out()


def plan_class(story: Staged, trainer: User) -> TrainingClass:
    """A class of six on five days, the third of them today."""
    office = story.office
    today = office.wall().date()
    dates = [today + timedelta(days=shift) for shift in (-2, -1, 0, 1, 2)]
    names = ("شيلان عمر", "رزگار حسين", "مريم صباح", "يوسف جاسم", "نور الهدى كاظم", "آلان بختيار")
    return office.desk.attending.plan_class(trainer, "صيانة الحاسوب", dates, names=names).training_class


def ministry_form(story: Story) -> tuple[str, str]:
    """Add the ministry's own form; its id and version."""
    omar = story.office.enter("omar")
    added = story.office.desk.registering.add_form(omar, LIBRARY_FORM.read_bytes(), LIBRARY_FORM.name)
    story.office.desk.signing_in.sign_out()
    return added.form.form_id, added.form.version


def everybody(story: Staged) -> None:
    """Add ``dana``, who holds every role, so that one window shows every page."""
    omar = story.office.enter("omar")
    story.office.desk.managing_users.add_user(omar, "dana", "دانا", frozenset(Role), PASSWORD.format("dana"))
    story.office.desk.signing_in.sign_out()


def wait_for(built: Built, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Let the window work until ``condition`` holds; TimeoutError when it never does."""
    end = time.monotonic() + seconds
    while not condition():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("this never came true")
        time.sleep(0.002)


def dialog(story: Story, kind: type[QDialog]) -> Any:
    """The dialog of this kind that is open, or is about to be."""
    wait_for(story.built, lambda: any(one.isVisible() for one in story.built.window.findChildren(kind)))
    settle(story.built)
    (found,) = [one for one in story.built.window.findChildren(kind) if one.isVisible()]
    return found


__all__ = ["CHEAP", "PASSWORD", "Story", "everybody", "make_busy", "ministry_form", "open_office", "settle", "wait_for"]
