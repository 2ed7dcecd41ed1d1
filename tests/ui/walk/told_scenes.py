"""What the ministry told, in scenes of the walk: a decision between two answers, a file that was brought."""

from pathlib import Path
from typing import Any

from mihan_desktop.domain.importing import FileKind, SeenFile
from mihan_desktop.domain.told import Conflict, FieldConflict, Hand
from tests.ui import told
from tests.ui.story import Story, settle


def deciding(story: Story) -> None:
    """Two answers for one person, and where the ministry sent them."""
    from mihan_desktop.ui.dialogs.decide import DecideDialog

    records: Any = story.show("records")
    page: Any = story.show("person", records.model.rows[0].record_id)
    by, other = Hand("زينب الموظفة", "", story.office.wall()), Hand("", "مكتب تشغيل الرصافة", story.office.wall())
    fields = (
        FieldConflict("/data/phone", "رقم الهاتف", "07701234567", "07711111111", "07722222222", by, other),
        FieldConflict("/data/note", "ملاحظات", "", "كلام " * 40, "", by, other),
    )
    conflict = Conflict("r", "زينب عبد الحسين الجبوري", "10001-000127-9", fields, story.office.wall())
    DecideDialog(story.built.context, page.user, conflict, page).open()
    settle(story.built)


def brought(story: Story) -> None:
    """News from the ministry on a stick, seen and not taken over yet."""
    from mihan_desktop.ui.dialogs.open_file import OpenFileDialog

    page: Any = story.show("sync")
    seen = SeenFile(
        FileKind.FEED, 90_000, ours=True, known=False, at=story.office.wall(), office="مكتب تشغيل الكرخ",
        counts={"vacancy": 12, "release": 1}, releases=(3, 4),
    )  # fmt: skip
    OpenFileDialog(story.built.context, page.user, Path("news-2026-03.mihan"), seen, page).open()
    settle(story.built)


def offers(story: Story) -> None:
    """Vacancies, one of them with people of this desk who were referred."""
    user = story.built.window.user
    assert user is not None
    people = [one.record_id for one in story.built.desk.searching.registrations(user)[:3]]
    told.vacancies(story.built.desk, story.office.wall(), people)
    page: Any = story.show("vacancies")
    page.show_part(0)
    page.table.setCurrentIndex(page.vacancies.index(1, 0))
    settle(story.built)


def referred(story: Story) -> None:
    """Who of this desk was referred."""
    offers(story)
    page: Any = story.built.window.page
    page.show_part(1)
    settle(story.built)
