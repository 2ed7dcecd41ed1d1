"""Graduates to be called, in scenes of the walk: the list, what came of a call, and the form on the telephone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from mihan_desktop.domain.following_up import Outcome
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.ui.dialogs.contact import ContactDialog
from tests.services.cohorts import wanted
from tests.services.test_contacting import FORM
from tests.ui.story import Story, settle
from tests.ui.walk import course_scenes

TITLE = "خياطة الربيع"
NAMES = ("سارا", "حيدر", "ڕێژين", "علي", "شهد", "بهار")


def _graduates(story: Story) -> None:
    """A cohort that was completed a hundred days ago, made once; some of it was called."""
    office, desk = story.office, story.office.desk
    who = story.built.window.user
    assert who is not None
    if any(one.training_class.title == TITLE for one in story.built.desk.admitting.cohorts(who)):
        return
    course_scenes._cohort(story)  # its scenes take the oldest
    now = office.wall.time
    office.wall.time = now - timedelta(days=100)
    desk.registering.add_form(office.enter("omar"), FORM.read_bytes(), FORM.name)
    clerk, ids = office.enter("zainab"), []
    for at, name in enumerate(NAMES):
        saved = office.register(
            clerk, given_name=name, father_name=f"{name} الأول", phone=f"0780555{at}{at}12",
            national_number=f"19955{at}77{at}001",
        )  # fmt: skip
        ids.append(saved.registration.record_id)
    karwan = office.enter("karwan")
    plan = replace(wanted(capacity=8, sessions=8, first=office.wall().date()), title=TITLE)
    made = desk.scheduling.plan_cohort(karwan, plan).training_class
    desk.admitting.apply(karwan, made.id, ids)
    for person in ids:
        desk.admitting.say(karwan, made.id, person, State.ADMITTED)
        desk.admitting.say(karwan, made.id, person, State.COMPLETED, "أكملها")
    office.wall.time = now
    karwan = office.enter("karwan")
    lines = desk.contacting.lines(karwan)
    desk.contacting.say(karwan, lines[0], Outcome.SWITCHED_OFF)
    desk.contacting.say(karwan, lines[1], Outcome.MOVED)
    desk.signing_in.sign_out()


def listed(part: int) -> Callable[[Story], object]:
    """The way to a tab of the page."""

    def way(story: Story) -> None:
        _graduates(story)
        page: Any = story.show("follow_ups")
        page.show_part(part)
        settle(story.built)

    return way


def calling(key: int) -> Callable[[Story], object]:
    """The way to what came of a call."""

    def way(story: Story) -> None:
        listed(0)(story)
        page: Any = story.built.window.page
        page.call()
        settle(story.built)
        (dialog,) = [one for one in page.findChildren(ContactDialog) if one.isVisible()]
        dialog.outcomes.choose(dialog.outcomes.model.rows[key - 1])
        settle(story.built)

    return way


def printing(story: Story) -> None:
    """On paper."""
    listed(0)(story)
    page: Any = story.built.window.page
    page.print_list()
    settle(story.built)


FOLLOW_UPS: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("follow_ups", "karwan", "follow_ups", listed(0), ""),
    ("follow_ups_done", "karwan", "follow_ups", listed(2), ""),
    ("contact", "karwan", "follow_ups", calling(2), "ContactDialog"),
    ("print_calls", "karwan", "follow_ups", printing, "PrintListDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
