"""Institutions to be asked, in scenes of the walk: the list, what is over, and what came of asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mihan_desktop.domain.surveys.responses import Outcome
from mihan_desktop.ui.dialogs.survey_try import SurveyTryDialog
from tests.services.survey_days import NAMES, OFFICES, SURVEY, add_form, again, told
from tests.ui.story import Story, settle

LABELS = frozenset({NAMES["en"]})
"""What the ministry calls the survey."""
_MORE = ("مديرية تربية أربيل", "شركة توزيع كهرباء أربيل", "مديرية زراعة أربيل")


def _told(story: Story) -> None:
    """A survey of six institutions, told once; some of them were asked, of one the ministry reminds."""
    office, desk = story.office, story.office.desk
    who = story.built.window.user
    assert who is not None
    if any(one.id == SURVEY for one in story.built.desk.surveys.all(who)):
        return
    add_form(office, office.enter("omar"))
    asked = told(office, (*OFFICES, *_MORE))
    zainab = office.enter("zainab")
    desk.surveys.say(zainab, asked[0].id, Outcome.REFUSED)
    desk.surveys.say(zainab, asked[1].id, Outcome.GONE)
    desk.surveys.say(zainab, asked[2].id, Outcome.APPOINTMENT, note="المدير غائب", again=office.wall().date())
    again(office, replace(asked[3], reminded=office.wall().date(), interviewer="زينب"))
    desk.signing_in.sign_out()


def listed(part: int) -> Callable[[Story], object]:
    """The way to a tab of the page."""

    def way(story: Story) -> None:
        _told(story)
        page: Any = story.show("surveys")
        page.show_part(part)
        settle(story.built)

    return way


def asking(key: int) -> Callable[[Story], object]:
    """The way to what came of asking."""

    def way(story: Story) -> None:
        listed(0)(story)
        page: Any = story.built.window.page
        page.ask_now()
        settle(story.built)
        (dialog,) = [one for one in page.findChildren(SurveyTryDialog) if one.isVisible()]
        dialog.outcomes.choose(dialog.outcomes.model.rows[key - 1])
        settle(story.built)

    return way


SURVEYS: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("surveys", "zainab", "surveys", listed(0), ""),
    ("surveys_done", "zainab", "surveys", listed(2), ""),
    ("survey_try", "zainab", "surveys", asking(2), "SurveyTryDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
