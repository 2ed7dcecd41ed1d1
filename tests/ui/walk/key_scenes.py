"""The key of what is kept here: the paper for the safe, another key."""

from __future__ import annotations

from typing import Any

from mihan_desktop.domain.recovery import RecoveryPaper
from mihan_desktop.ui.dialogs.recovery_paper import RecoveryPaperDialog
from tests.ui.story import Story, settle
from tests.ui.walk.entrances import CODE


def recovery_paper(story: Story) -> None:
    """A new code for the safe, and what was typed back is another one."""
    page: Any = story.show("users")
    page.renew_paper()
    (dialog,) = page.findChildren(RecoveryPaperDialog)
    dialog._on_made(RecoveryPaper(CODE, "B1CDE2", story.office.wall(), "01a2b3c4-device", "مكتب الكرخ"))
    dialog.keep.last_group.setText("ABCDE")
    settle(story.built)


def printing_paper(story: Story) -> None:
    """On which printer the code for the safe goes."""
    recovery_paper(story)
    dialog = story.built.window.findChildren(RecoveryPaperDialog)[0]
    dialog.keep.print_paper()
    settle(story.built)
