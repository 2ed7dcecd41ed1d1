"""The rights of a person, in scenes of the walk."""

from __future__ import annotations

from typing import Any

from tests.ui.story import Story, settle


def shown(story: Story) -> Any:
    """The page of the person registered first, at what they agreed to and may ask for."""
    user = story.built.window.user
    assert user is not None
    page: Any = story.show("person", story.built.desk.searching.registrations(user)[-1].record_id)
    page._choose(page.parts.index(page.rights))
    settle(story.built)
    return page


def handing_out(story: Story) -> None:
    """Before somebody gets everything that is kept of them."""
    shown(story).rights.hand_out.click()
    settle(story.built)


def requesting(story: Story) -> None:
    """What somebody asks the ministry about their own record."""
    shown(story).rights.ask.click()
    settle(story.built)
