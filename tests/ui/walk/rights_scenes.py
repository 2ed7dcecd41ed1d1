"""The rights of a person, in scenes of the walk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mihan_desktop.domain.registrations import Draft
from mihan_desktop.ui.dialogs.left_draft import LeftDraftDialog
from tests.services.office import FORM_ID, VERSION
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


def left_behind(story: Story) -> None:
    """A draft that nobody goes on with, before a supervisor."""
    window, desk = story.built.window, story.built.desk
    assert window.user is not None
    page: Any = story.show("registration")
    moment = story.office.wall() - timedelta(days=70)
    draft = Draft("x", FORM_ID, VERSION, "x", "سناء كريم", moment, b"", record_id="y", left_by="زينب الموظفة")
    page.chooser.show_lists((), (draft,), ())
    LeftDraftDialog(story.built.context, window.user, draft, desk.retaining.heirs(window.user), window).open()
    settle(story.built)
