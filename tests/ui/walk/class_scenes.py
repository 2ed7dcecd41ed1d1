"""Classes in scenes of the walk: the sheet, its papers, the door, and the documents of a mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.attendance import Brought, MarkEntry, Papers
from mihan_desktop.domain.door import card_number
from mihan_desktop.ui.dialogs.door import DoorDialog
from tests.ui.story import Story, settle


def pressed(name: str) -> Callable[[Story], object]:
    """The way to what a press on the page of attendance opens."""

    def way(story: Story) -> None:
        page: Any = story.show("attendance")
        getattr(page, name)()
        settle(story.built)

    return way


def papers(name: str) -> Callable[[Story], object]:
    """Something that is done with a class beside marking it."""

    def way(story: Story) -> None:
        page: Any = story.show("attendance")
        getattr(page.acts, name)()
        settle(story.built)

    return way


def pasting(story: Story) -> None:
    """Marks from a spreadsheet, with a name that nobody here has and a cell that is no mark."""
    page: Any = story.show("attendance")
    QApplication.clipboard().setText("شيلان عمر\tغ\nزينب\tح\nرزگار حسين\tربما\tح")
    page.paste()
    settle(story.built)


def at_the_door(story: Story) -> None:
    """A card that was read well, and one that was not."""
    papers("open_door")(story)
    page: Any = story.built.window.page
    dialog = page.findChildren(DoorDialog)[-1]
    for text in (card_number(page.model.trainees[0].person_id), "123"):
        dialog.card.setText(text)
        dialog.scan()
        settle(story.built)


def documents(story: Story) -> None:
    """A mark with a document, and one more that was just brought."""
    page: Any = story.show("attendance")
    settle(story.built)
    model = page.model
    page.sheet.setCurrentIndex(model.index(1, 0))
    entry: MarkEntry = model.entry(page.sheet.currentIndex())
    letter = Brought("كتاب المستشفى.pdf", b"%PDF-1.7\nrest")
    page.write([entry], papers={(entry.person_id, entry.session_id): Papers((), (letter,))}, remember=False)
    settle(story.built)
    page.acts.open_papers()
    settle(story.built)


CLASSES: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("attendance", "karwan", "attendance", lambda story: story.show("attendance"), ""),
    ("plan_class", "karwan", "attendance", pressed("plan"), "PlanClassDialog"),
    ("amend_class", "karwan", "attendance", pressed("amend"), "PlanClassDialog"),
    ("print_sheet", "karwan", "attendance", pressed("print_blank"), "PrintSheetDialog"),
    ("trainee", "karwan", "attendance", pressed("open_trainee"), "TraineeDialog"),
    ("door", "karwan", "attendance", at_the_door, "DoorDialog"),
    ("print_cards", "karwan", "attendance", papers("print_cards"), "PrintCardsDialog"),
    ("print_month", "karwan", "attendance", papers("print_month"), "PrintMonthDialog"),
    ("dues", "huda", "attendance", papers("open_pay"), "PayDialog"),
    ("paste_marks", "karwan", "attendance", pasting, "PasteMarksDialog"),
    ("mark_papers", "karwan", "attendance", documents, "MarkPapersDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
