"""A new version of the program: found on a stick, ready to begin, and one that the ministry sent beside a way back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mihan_desktop.domain.programs import OfferedProgram, WayBack
from mihan_desktop.services.fetching_program import Offered
from mihan_desktop.ui.dialogs.new_program import NewProgramDialog
from tests.ui.story import Story, settle

NEWS = {
    "ar": "القوائم أسرع، وتُطبع شهادات الدورات دفعة واحدة.",
    "ckb": "لیستەکان خێراترن، و بڕوانامەکانی خولەکان بە یەک جار چاپ دەکرێن.",
    "en": "Lists are faster, and certificates of a course are printed at once.",
}


def _dialog(story: Story) -> NewProgramDialog:
    user = story.built.window.user
    assert user is not None
    dialog = NewProgramDialog(story.built.context, user, story.built.window)
    dialog.open()
    settle(story.built)
    return dialog


def found(story: Story) -> None:
    """Genuine, what is new in it, and the verb that installs it."""
    made = story.office.wall()
    _dialog(story)._on_found(
        OfferedProgram(
            "1.3.0", 7, made, date(2027, 4, 1), stale=False, folder=Path(), files=("x",), bundle="x", news=NEWS
        )
    )
    settle(story.built)


def ready(story: Story) -> None:
    """Installed: it begins now, or with the next start."""
    _dialog(story)._go_on_as("1.3.0")
    settle(story.built)


def sent(story: Story) -> None:
    """The ministry's version is here, and the one before may still be gone back to."""
    dialog = _dialog(story)
    dialog._way = WayBack("1.2.0", "1.1.0")
    dialog._ministry = Offered("1.3.0", 7, "لمكاتب بغداد أولاً.", Path(), 5_000, 5_000, "")
    dialog.retranslate()
    settle(story.built)
