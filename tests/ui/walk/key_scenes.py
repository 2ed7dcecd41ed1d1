"""The key of what is kept here: the paper for the safe, another key."""

from __future__ import annotations

from typing import Any

from mihan_desktop.domain.recovery import RecoveryPaper
from mihan_desktop.ui.dialogs.ministry_opens import MinistryOpensDialog
from mihan_desktop.ui.dialogs.recovery_paper import PrintPaperDialog, RecoveryPaperDialog
from mihan_desktop.ui.dialogs.rekey import RekeyDialog
from mihan_desktop.ui.dialogs.trial_page import TrialPageDialog
from tests.ui.story import Story, settle
from tests.ui.walk.entrances import CODE


def recovery_paper(story: Story) -> None:
    """A new code for the safe, and what was typed back is another one."""
    page: Any = story.show("users")
    page.renew_paper()
    settle(story.built)
    (dialog,) = page.findChildren(RecoveryPaperDialog)
    dialog._on_made(RecoveryPaper(CODE, "B1CDE2", story.office.wall(), "01a2b3c4-device", "مكتب الكرخ"))
    dialog.keep.last_group.setText("ABCDE")
    settle(story.built)


def printing_paper(story: Story) -> None:
    """On which printer the code for the safe goes."""
    page: Any = story.show("users")
    paper = RecoveryPaper(CODE, "B1CDE2", story.office.wall())
    PrintPaperDialog(story.built.context, page.user, paper, page).open()
    settle(story.built)


def printing_trial(story: Story) -> None:
    """On which printer the test page goes."""
    page: Any = story.show("users")
    TrialPageDialog(story.built.context, page.user, "مكتب الكرخ", page).open()
    settle(story.built)


def another_key(story: Story) -> None:
    """The office gets another key, and half of it is copied."""
    page: Any = story.show("users")
    page.renew_key()
    (dialog,) = page.findChildren(RekeyDialog)
    for part in (dialog.progress, dialog._said):
        part.show()
    dialog._on_progress(3, 8)
    settle(story.built)


def asking_ministry(story: Story) -> None:
    """The question for the ministry's safe is written, and its letters are read out."""
    page: Any = story.show("users")
    dialog = MinistryOpensDialog(story.built.context, page)
    dialog.letters.setText("B1CDE2")
    for part in (dialog.letters, dialog._letters_words):
        part.show()
    dialog.open()
    settle(story.built)
