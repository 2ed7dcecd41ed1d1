"""A trainer brings the paper of an excuse at the desk, and whoever decides looks at it before signing."""

from copy import copy
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.attachments import MediaType
from mihan_desktop.domain.attendance import Mark, MarkEntry
from mihan_desktop.ui.dialogs.mark_papers import MarkPapersDialog
from mihan_desktop.ui.dialogs.picture import PictureDialog
from mihan_desktop.ui.dialogs.trainee import TraineeDialog
from mihan_desktop.ui.pages.attendance import AttendancePage
from mihan_desktop.ui.pages.review import ReviewPage
from mihan_desktop.ui.pdf_pages import page_of
from sync.protocol.releases import POLICY
from tests.keys import press, type_text
from tests.services.cohorts import publish
from tests.ui.story import Story, settle

PAGES = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n"
    b"4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
"""Two empty pages, one lying and one standing."""


@pytest.fixture
def page(busy: Story) -> AttendancePage:
    """The attendance page with the story's class open at today's session."""
    busy.sign_in("karwan")
    shown = busy.show("attendance")
    assert isinstance(shown, AttendancePage)
    return shown


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A medical report of two pages."""
    path = tmp_path / "تقرير طبي.pdf"
    path.write_bytes(PAGES)
    return path


def entry(story: Story, page: AttendancePage) -> MarkEntry:
    """The mark of the cell as the database has it."""
    settle(story.built)
    place = page.model.place(page.sheet.currentIndex())
    assert place is not None
    sheet = story.built.desk.attending.sheet(page.user, page.model.class_id)
    return sheet.marks[place[1].person_id, place[0].id]


def bring(story: Story, page: AttendancePage, path: Path) -> None:
    """The dialog of the cell, and a file of this computer pasted into it."""
    press(page.sheet, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    settle(story.built)
    dialog = page.findChild(MarkPapersDialog)
    assert dialog is not None
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.clipboard().setMimeData(copied)
    press(dialog.choose, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(story.built)
    dialog.confirm()
    settle(story.built)


def test_a_paper_is_brought_by_keyboard_and_stands_in_cell_calendar_and_review(
    busy: Story, page: AttendancePage, report: Path
) -> None:
    type_text(page.sheet, "4")
    bring(busy, page, report)
    kept = entry(busy, page)
    assert [(one.name, one.media_type) for one in kept.documents] == [("تقرير طبي.pdf", MediaType.PDF)]
    shown = page.model.entry(page.sheet.currentIndex())
    assert shown is not None
    assert shown.documents == kept.documents
    type_text(page.sheet, "e")  # once more: nothing is lost
    assert entry(busy, page).documents == kept.documents
    page.open_trainee()
    settle(busy.built)
    trainee = page.findChild(TraineeDialog)
    assert trainee is not None
    assert [row.file.name for row in trainee.files.model_of_files.rows] == ["تقرير طبي.pdf"]
    trainee.files.activated.emit(trainee.files.model_of_files.index(0))
    settle(busy.built)
    opened = trainee.findChild(PictureDialog)
    assert opened is not None
    assert opened.pages == 2
    press(opened, Qt.Key.Key_PageDown)
    settle(busy.built)
    assert (opened.page, opened.shown.pixmap().isNull()) == (1, False)
    opened.reject()
    without_second = PAGES.replace(b"4 0 R]/Count 2", b"9 0 R 4 0 R]/Count 3")
    spoilt = PictureDialog(busy.built.context, kept.documents[0], lambda _file: without_second, trainee)
    seen = []
    for _ in range(3):
        settle(busy.built)
        seen.append((spoilt.page, spoilt.shown.pixmap().isNull(), spoilt._wrong.isVisibleTo(spoilt)))
        spoilt.turn(1)
    assert seen == [(0, False, False), (1, True, True), (2, False, False)], "no page stands under another's number"
    spoilt.reject()
    trainee.reject()

    busy.sign_in("huda")
    review = busy.show("review")
    assert isinstance(review, ReviewPage)
    settle(busy.built)
    reviewing = busy.built.desk.reviewing
    details = [reviewing.detail(review.user, one.change_id) for one in reviewing.waiting(review.user)]
    review._show_detail(next(one for one in details if one.attachments))
    settle(busy.built)
    strip = review.right_side.difference.files
    (row,) = strip.model_of_files.rows
    assert strip.isVisibleTo(review)
    assert row.file.whose in strip.told(row.file)
    strip.activated.emit(strip.model_of_files.index(0))
    settle(busy.built)
    assert review.findChild(PictureDialog) is not None


def test_undo_takes_the_paper_away_again_and_an_absence_has_none(
    busy: Story, page: AttendancePage, report: Path
) -> None:
    type_text(page.sheet, "4")
    bring(busy, page, report)
    type_text(page.sheet, "2")
    assert entry(busy, page).documents == ()
    press(page.sheet, Qt.Key.Key_F8)
    back = entry(busy, page)
    assert (back.mark, [one.name for one in back.documents]) == (Mark.EXCUSED, ["تقرير طبي.pdf"])
    press(page.sheet, Qt.Key.Key_F8)
    settle(busy.built)


def test_a_pasted_sheet_and_a_second_press_take_no_paper_away(busy: Story, page: AttendancePage, report: Path) -> None:
    type_text(page.sheet, "4")
    bring(busy, page, report)
    place = page.model.place(page.sheet.currentIndex())
    assert place is not None
    page.write([MarkEntry(place[0].id, place[1].person_id, Mark.EXCUSED)])
    shown = page.model.entry(page.sheet.currentIndex())
    assert shown is not None
    assert len(shown.documents) == len(entry(busy, page).documents) == 1
    page.acts.open_papers()
    settle(busy.built)
    dialog = [one for one in page.findChildren(MarkPapersDialog) if one.isVisible()][-1]
    press(dialog.choose, Qt.Key.Key_Delete)
    dialog.confirm()
    assert entry(busy, page).documents == (), "taken away in the dialog, it is gone"


def test_where_it_is_asked_for_the_key_of_excused_asks_for_the_paper_and_without_it_nothing_is_written(
    busy: Story, page: AttendancePage, tmp_path: Path
) -> None:
    office = copy(busy.office)
    office.desk = busy.built.desk
    publish(office, POLICY, {"excuse_document": 1})
    type_text(page.sheet, "4")
    settle(busy.built)
    dialog = page.findChild(MarkPapersDialog)
    assert dialog is not None
    assert not dialog.accept_button.isEnabled()
    dialog.reject()
    settle(busy.built)
    assert page.model.entry(page.sheet.currentIndex()) is None
    dialog.deleteLater()
    settle(busy.built)
    type_text(page.sheet, "4")
    settle(busy.built)
    again = [one for one in page.findChildren(MarkPapersDialog) if one.isVisible()][-1]
    again.take(tmp_path / "no such file")
    settle(busy.built)
    assert not again.accept_button.isEnabled()
    photograph = QMimeData()
    photograph.setImageData(QImage(40, 30, QImage.Format.Format_RGB32))
    again.take_from(photograph)
    settle(busy.built)
    again.confirm()
    assert [one.name for one in entry(busy, page).documents] == ["picture.png"]


def test_pages_of_a_pdf_are_pictures_and_what_is_none_is_said() -> None:
    from mihan_desktop.domain.problems import MihanError

    first, count = page_of(PAGES, 0, 400)
    assert (first.width(), first.height(), count) == (400, 200, 2)
    last, _ = page_of(PAGES, 7, 400)
    assert (last.width(), last.height()) == (200, 400)
    with pytest.raises(MihanError, match="file_unreadable"):
        page_of(b"%PDF-1.4 and then nothing", 0, 400)
