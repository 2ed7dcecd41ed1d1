"""Copies of everything that is kept here: one is made, and a desk is made from one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mihan_desktop.domain.backups import BackupClaim
from mihan_desktop.ui.dialogs.backup import BackupDialog
from mihan_desktop.ui.dialogs.restore import PAPER, RestoreDialog
from tests.ui.story import Story, settle


def backing_up(story: Story) -> None:
    """The place is the disk on which the office lies: the longest of what is said."""
    story.show("home")
    window: Any = story.built.window
    window.assistance.open_backup()
    settle(story.built)
    (dialog,) = window.findChildren(BackupDialog)
    dialog.save_to(story.profile.parent / "copy.mihan-backup")
    settle(story.built)


def restoring(story: Story) -> None:
    """By the paper, of which a letter is wrong."""
    from mihan_desktop.domain.problems import MihanError

    page: Any = story.show("users")
    dialog = RestoreDialog(story.built.context, page)
    dialog._path = Path("mihan-1a2b-2026-03-02-1030.mihan-backup")
    dialog._claim = BackupClaim(story.office.wall(), "مكتب تشغيل الكرخ", "01a2b3c4-device", 1204, "0.1")
    dialog.way.setCurrentIndex(dialog.way.findData(PAPER))
    dialog.on_failed(MihanError("recovery_mistyped"))
    dialog.open()
    settle(story.built)
