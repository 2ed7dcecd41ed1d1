"""Send and receive: what the chip means, why a record is not there, receipts read again, and what happened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.notices import NoticeBoard
from mihan_desktop.domain.review import BatchState
from mihan_desktop.storage.work import Work
from mihan_desktop.ui import messages
from mihan_desktop.ui.dialogs.notices import NoticesDialog
from mihan_desktop.ui.dialogs.open_receipt import OpenReceiptDialog
from mihan_desktop.ui.pages.home import HomePage
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.review import ReviewPage
from mihan_desktop.ui.pages.sync import SyncPage
from tests.centre import Centre
from tests.keys import press
from tests.services.conftest import enrol
from tests.ui.story import PASSWORD, Story, make_busy, open_office, settle, wait_for

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def enrolled(qapp: object, tmp_path: Path, centre: Centre) -> Iterator[Story]:
    """A busy office that the ministry knows, one batch of two sealed, its window at the entrance."""
    made = Story(tmp_path / "profile")
    open_office(made)
    enrol(made.office, centre)
    make_busy(made)
    huda = made.office.enter("huda")
    ids = [item.change_id for item in made.office.desk.reviewing.waiting(huda) if item.kind == "registration"]
    made.office.desk.reviewing.approve(huda, ids[:1], PASSWORD.format("huda"))
    made.office.desk.signing_in.sign_out()
    made.open_window()
    yield made
    made.close()


def open_sync(story: Story, who: str, argument: object = None) -> SyncPage:
    """The page of somebody."""
    story.sign_in(who)
    page = story.show("sync", argument)
    assert isinstance(page, SyncPage)
    return page


def test_the_chip_leads_to_the_records_that_are_not_received_and_each_says_why(enrolled: Story) -> None:
    enrolled.sign_in("huda")
    enrolled.built.window.chip.click()
    settle(enrolled.built)
    page = enrolled.built.window.page
    assert isinstance(page, SyncPage)
    assert page.unsent.isVisibleTo(page)
    reasons = {}
    for at in range(len(page.unsent.model.rows)):
        page.unsent.list.setCurrentIndex(page.unsent.model.index(at, 0))
        one = page.unsent.model.rows[at]
        reasons[one.why.code] = page.unsent.why.said()
    assert set(reasons) == {"waiting_for_supervisor", "returned", "waiting_to_be_sent"}
    assert all(reasons.values())
    page.unsent.choose(next(one.record.record_id for one in page.unsent.model.rows if "supervisor" in one.why.code))
    press(page.unsent.list, Qt.Key.Key_Return)
    settle(enrolled.built)
    assert isinstance(enrolled.built.window.page, ReviewPage)  # the next step of whoever may review


def test_a_receipt_is_opened_from_its_batch_and_the_notice_says_that_it_came(enrolled: Story) -> None:
    page = open_sync(enrolled, "huda")
    window = enrolled.built.window
    press(window, Qt.Key.Key_F5)
    wait_for(enrolled.built, lambda: page.model.rows[0].state is BatchState.RECEIVED, 30)
    settle(enrolled.built)
    assert window.header.bell.text() == enrolled.built.context.language.number(1)
    press(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    settle(enrolled.built)
    notices = window.findChild(NoticesDialog)
    assert notices is not None
    assert [notice.code for notice in notices.model.rows] == ["receipt"]
    notices.confirm()
    settle(enrolled.built)
    assert window.header.bell.text() == ""
    assert window.page is page
    page.open_receipt()
    settle(enrolled.built)
    dialog = page.findChild(OpenReceiptDialog)
    assert dialog is not None
    assert [line.status.value for line in dialog.model.rows] == ["received"]


def test_a_returned_record_waits_in_the_notices_and_opens_in_the_form(enrolled: Story) -> None:
    enrolled.sign_in("zainab")
    window = enrolled.built.window
    assert window.notices.board != NoticeBoard()
    window.notices.open()
    dialog = window.findChild(NoticesDialog)
    assert dialog is not None
    window.speak("en")
    settle(enrolled.built)
    assert "came back to be corrected" in dialog.words.said()
    window.speak("ar")
    settle(enrolled.built)
    assert "came back" not in dialog.words.said()
    press(dialog.list, Qt.Key.Key_Return)
    settle(enrolled.built)
    page = window.page
    assert isinstance(page, RegistrationPage)
    assert page.filling is not None
    assert page.filling.draft.return_reason


def test_a_release_on_its_way_or_refused_is_told_with_the_way_out(enrolled: Story) -> None:
    page = open_sync(enrolled, "huda")
    desk, at = enrolled.built.desk, enrolled.office.wall()
    assert not page.release.isVisibleTo(page), "nothing was published"

    def heard(work: Work) -> None:
        work.releases.hear("a" * 64, 3, 250_000, at)

    def begun(work: Work) -> None:
        work.releases.keep_statement("a" * 64, b"list", "", older=False)
        work.releases.keep_piece("b" * 64, 0, bytes(65_536))

    def refused(work: Work) -> None:
        work.releases.hear("c" * 64, 4, 9, at)
        work.releases.refuse("c" * 64, "release_part_refused")

    said = []
    for act in (heard, begun, lambda work: work.releases.apply("a" * 64, at), refused):
        with desk._opened.write() as work:
            act(work)
        enrolled.built.context.tasks.changed.emit(Changes.of(Kind.RELEASES))
        settle(enrolled.built)
        assert page.release.isVisibleTo(page)
        said.append((page.release.said(), page.release.property("role")))
    language = enrolled.built.context.language
    assert ("F5" in said[0][0], language.size(250_000) in said[0][0]) == (True, True)
    assert language.size(65_536) in said[1][0]
    assert said[2] == (said[2][0], "muted")
    assert said[3][1] == "error"
    assert messages.sentence("release_part_refused", {}, language) in said[3][0]
    assert "F11" in said[3][0]
    assert said[3][0].count(language.number(3)) == 1, "what stays in force"


def test_an_approval_is_taken_back_on_the_page_of_batches(enrolled: Story) -> None:
    page = open_sync(enrolled, "huda")
    assert page.undo_button.isVisibleTo(page)
    page.undo_button.click()
    settle(enrolled.built)
    assert page.model.rows == ()
    press(page, Qt.Key.Key_2, ALT)


def test_a_chart_gives_way_to_its_table_which_is_copied_and_saved(enrolled: Story, tmp_path: Path) -> None:
    enrolled.sign_in("huda")
    page = enrolled.show("home")
    assert isinstance(page, HomePage)
    card = next(card for card in page.charts if card._data.code == "states")
    assert card.isVisibleTo(page)
    assert card.chart.isVisibleTo(card)
    card.toggle_button.click()
    assert card.table.isVisibleTo(card)
    card.copy_button.click()
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == len(card._data.counts) + 1
    assert {int(line.split("\t")[1]) for line in lines[1:]} == {one.value for one in card._data.counts}
    card.export_to(tmp_path / "states.xlsx")
    settle(enrolled.built)
    assert (tmp_path / "states.xlsx").read_bytes()[:2] == b"PK"


def test_days_run_the_way_the_language_reads(enrolled: Story) -> None:
    enrolled.sign_in("huda")
    page = enrolled.show("home")
    assert isinstance(page, HomePage)
    window = enrolled.built.window
    chart = next(card.chart for card in page.charts if card._data.code == "office_days")
    window.speak("ar")
    settle(enrolled.built)
    first, last = chart.frames()[0], chart.frames()[-1]
    assert first.left() > last.left()  # the oldest day right, today left
    press(chart, Qt.Key.Key_End)
    press(chart, Qt.Key.Key_Right)  # back in time
    assert chart.chosen == len(chart.bars) - 2
    window.speak("en")
    settle(enrolled.built)
    assert chart.frames()[0].left() < chart.frames()[-1].left()
    press(chart, Qt.Key.Key_Right)
    assert chart.chosen == len(chart.bars) - 1
    assert chart.bars[-1].shown in chart.accessibleName()
