"""Somebody's points, and asking for some, in scenes of the walk."""

from __future__ import annotations

from typing import Any

from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import What
from tests.services.rulebooks import BOOK, release
from tests.ui.story import Story, settle

WORDS = frozenset(
    text
    for texts in [
        *(texts for rule in BOOK.rules for texts in (rule.labels, rule.explain)),
        *(texts for fact in BOOK.facts for texts in (fact.labels, *fact.choices.values())),
    ]
    for text in texts.values()
)
"""What the ministry calls rules and facts: no texts of the window."""
REASON = "احترق بيت العائلة في شباط، والمختار يشهد بذلك"


def points(story: Story) -> Any:
    """The points of the first record, one line of them chosen; one adjustment waits for a second person."""
    window = story.built.window
    assert window.user is not None
    desk = story.built.desk
    record = desk.searching.registrations(window.user)[-1].record_id
    with desk.searching._opened.read() as work:
        there = work.releases.published("points_rules", "points_rules")
    if not there:
        release(story.office, BOOK, desk=desk)
    if not desk.points.asked_of(window.user, record):
        desk.points.ask(window.user, record, What.ADJUSTMENT, Account.PRIORITY, 7, REASON)
    page: Any = story.show("person", record)
    page.list.setCurrentIndex(page.model.index(6, 0))
    settle(story.built)
    part = page.parts[6]
    part.list.setCurrentIndex(part.model.index(1, 0))
    settle(story.built)
    return page


def asking(story: Story) -> None:
    """An appeal about the chosen line."""
    page = points(story)
    page.parts[6].appeal.click()
    settle(story.built)
