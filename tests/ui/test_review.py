"""A supervisor's Thursday: look, return one with a reason, approve the rest with a password."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.dialogs.approve import ApproveDialog
from mihan_desktop.ui.dialogs.ask import PasswordDialog, ReasonDialog
from mihan_desktop.ui.dialogs.return_record import ReturnDialog
from mihan_desktop.ui.models.queue import PAGE
from mihan_desktop.ui.pages.review import ReviewPage
from tests.centre import Centre
from tests.keys import press, type_text
from tests.services.conftest import enrol
from tests.ui.story import PASSWORD, Story, everybody, make_busy, open_office, settle, wait_for


@pytest.fixture
def enrolled(qapp: object, tmp_path: Path, centre: Centre) -> Iterator[Story]:
    """A busy office that the ministry knows, its window at the entrance."""
    made = Story(tmp_path / "profile")
    open_office(made)
    everybody(made)
    enrol(made.office, centre)
    make_busy(made)
    made.open_window()
    yield made
    made.close()


def open_review(story: Story, username: str = "huda") -> ReviewPage:
    """The review page of somebody."""
    story.sign_in(username)
    page = story.show("review")
    assert isinstance(page, ReviewPage)
    return page


def test_j_and_k_move_and_the_answers_follow(busy: Story) -> None:
    page = open_review(busy)
    first = page.difference.model.fields
    press(page.list, Qt.Key.Key_J)
    settle(busy.built)
    assert page.list.currentIndex().row() == 1
    assert page.difference.model.fields != first
    press(page.list, Qt.Key.Key_K)
    settle(busy.built)
    assert page.difference.model.fields == first


def test_a_record_is_returned_only_with_a_reason(busy: Story) -> None:
    page = open_review(busy)
    count = len(page.model.rows)
    press(page.list, Qt.Key.Key_R)
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    dialog.confirm()
    assert dialog.isVisible(), "no reason, no return"
    assert dialog.field.problem
    type_text(dialog.reason, "اسم الأب ناقص")
    press(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(busy.built)
    assert len(page.model.rows) == count - 1
    returned = busy.built.desk.searching.registrations(page.user, "", RecordStatus.RETURNED)
    assert "اسم الأب ناقص" in {record.reason for record in returned}


def test_a_desk_that_is_not_enrolled_says_why_nothing_can_be_approved(busy: Story) -> None:
    page = open_review(busy)
    assert not page.approve_button.isEnabled()
    assert page._hurdle.isVisibleTo(page)
    assert page._hurdle_words.said()


def test_own_work_cannot_be_approved_and_the_page_says_why(enrolled: Story) -> None:
    dana = enrolled.office.enter("dana")
    enrolled.office.register(dana, given_name="ريم")
    enrolled.office.desk.signing_in.sign_out()
    page = open_review(enrolled, "dana")
    own = next(row for row, item in enumerate(page.model.rows) if item.own)
    # Through the selection model: setCurrentIndex() would heed a Ctrl that an earlier test pressed last.
    choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.list.selectionModel().setCurrentIndex(page.model.index(own, 0), choose)
    settle(enrolled.built)
    assert page._own.isVisibleTo(page)
    assert page.selected() == ()
    assert not page.approve_button.isEnabled()
    page.select_all()
    assert all(not item.own for item in page.selected())


def test_approval_asks_for_the_password_and_seals_a_batch(enrolled: Story) -> None:
    page = open_review(enrolled)
    page.select_all()
    settle(enrolled.built)
    press(page.list, Qt.Key.Key_A)
    dialog = page.findChild(PasswordDialog)
    assert dialog is not None
    count = sum(item.count for item in page.selected())
    assert enrolled.built.context.language.number(count) in dialog.heading.said()
    type_text(dialog.password, "not the password")
    press(dialog.password, Qt.Key.Key_Return)
    wait_for(enrolled.built, dialog.accept_button.isEnabled)
    assert dialog.isVisible()
    assert dialog.field.problem
    dialog.password.clear()
    type_text(dialog.password, PASSWORD.format("huda"))
    press(dialog.password, Qt.Key.Key_Return)
    wait_for(enrolled.built, lambda: not dialog.isVisible())
    settle(enrolled.built)
    assert page.model.rows == ()
    batches = enrolled.built.desk.sending.batches(page.user)
    assert [batch.count for batch in batches] == [count]


def test_sending_shows_that_the_ministry_received_everything(enrolled: Story) -> None:
    page = open_review(enrolled)
    page.select_all()
    settle(enrolled.built)
    ids = [item.change_id for item in page.selected()]
    page.ask(lambda: enrolled.built.desk.reviewing.approve(page.user, ids, PASSWORD.format("huda")))
    settle(enrolled.built)
    window = enrolled.built.window
    enrolled.show("sync")
    press(window, Qt.Key.Key_F5)
    wait_for(enrolled.built, lambda: not enrolled.built.context.courier.state.sending, 30)
    settle(enrolled.built)
    press(window, Qt.Key.Key_F5)
    settle(enrolled.built, 30)
    received = enrolled.built.desk.searching.registrations(page.user, "", RecordStatus.RECEIVED)
    assert {record.change_id for record in received} <= set(ids)
    assert received
    assert enrolled.built.context.courier.state.counts.sealed == 0


def test_a_dialog_grows_with_the_sentence_that_says_what_is_wrong(enrolled: Story) -> None:
    page = open_review(enrolled)
    page.select_all()
    settle(enrolled.built)
    page.approve()
    dialog = page.findChild(PasswordDialog)
    assert dialog is not None
    settle(enrolled.built)
    room = dialog.password.height()
    type_text(dialog.password, "not the password")
    dialog.confirm()
    wait_for(enrolled.built, lambda: bool(dialog.field.problem))
    settle(enrolled.built)
    assert dialog.password.height() == room
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
    dialog.reject()


def test_a_return_names_the_answers_it_is_about_and_f8_takes_it_back(busy: Story) -> None:
    page = open_review(busy)
    waiting = len(page.model.entries)
    press(page.list, Qt.Key.Key_R)
    dialog = page.findChild(ReturnDialog)
    assert dialog is not None
    press(dialog.questions, Qt.Key.Key_Down)
    press(dialog.questions, Qt.Key.Key_Space)
    ticked = dialog.fields()
    assert len(ticked) == 1
    type_text(dialog.reason, "رقم ناقص")
    press(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(busy.built)
    record = next(
        one
        for one in busy.built.desk.searching.registrations(page.user, "", RecordStatus.RETURNED)
        if one.reason == "رقم ناقص"
    )
    with busy.built.desk.reviewing._opened.read() as work:
        assert work.returns.fields(record.change_id) == ticked
    assert page.left.undo_button.isVisibleTo(page)
    press(page.list, Qt.Key.Key_F8)
    settle(busy.built)
    assert len(page.model.entries) == waiting
    assert not page.left.undo_button.isVisibleTo(page)


def test_an_approval_is_taken_back_until_it_is_sent(enrolled: Story) -> None:
    page = open_review(enrolled)
    waiting = len(page.model.entries)
    page.select_all()
    press(page.list, Qt.Key.Key_A)
    give_password(enrolled, page)
    assert page.model.entries == ()
    assert page.window().focusWidget() is page.list
    press(page.list, Qt.Key.Key_F8)
    settle(enrolled.built)
    assert len(page.model.entries) == waiting
    assert enrolled.built.desk.sending.batches(page.user) == ()


def test_all_without_a_flag_are_approved_after_a_question_that_counts_them(enrolled: Story) -> None:
    clerk = enrolled.office.enter("zainab")
    enrolled.office.register(clerk, given_name="odd", date_of_birth="1980-07-01", phone="07722222222")
    enrolled.office.desk.signing_in.sign_out()
    page = open_review(enrolled)
    odd = {item.change_id for item in page.model.rows if item.flags}
    assert odd
    plain = [entry for entry in page.model.entries if entry.change_id not in odd]
    press(page.list, Qt.Key.Key_U)
    dialog = page.findChild(ApproveDialog)
    assert dialog is not None
    count = sum(entry.count for entry in plain)
    assert enrolled.built.context.language.number(count) in dialog.heading.said()
    give_password(enrolled, page)
    assert {entry.change_id for entry in page.model.entries} == odd


def test_filters_show_only_some_and_alt_with_a_number_chooses_one(busy: Story) -> None:
    page = open_review(busy)
    whole = len(page.model.entries)
    press(page.list, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle(busy.built)
    assert all(item.flags for item in page.model.rows)
    assert len(page.model.entries) < whole
    press(page.list, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle(busy.built)
    assert len(page.model.entries) == whole
    box = page.left.author_box
    box.setCurrentIndex(box.findText("کاروان"))
    box.activated.emit(box.currentIndex())
    settle(busy.built)
    assert {item.author_name for item in page.model.rows} == {"کاروان"}


def test_a_sample_is_drawn_and_each_record_is_held_against_its_paper(busy: Story) -> None:
    page = open_review(busy)
    press(page.list, Qt.Key.Key_S)
    settle(busy.built)
    assert page.left.show_box.currentData() == "sample"
    drawn = [entry.change_id for entry in page.model.entries]
    assert drawn
    press(page.list, Qt.Key.Key_M)
    settle(busy.built)
    first = page.model.entry(page.list.currentIndex())
    assert first is not None
    assert page.left.result(first.change_id) == "matched"
    press(page.list, Qt.Key.Key_J)
    settle(busy.built)
    press(page.list, Qt.Key.Key_D)
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    type_text(dialog.reason, "سنة الميلاد")
    dialog.confirm()
    settle(busy.built)
    second = page.model.entry(page.list.currentIndex())
    assert second is not None
    assert page.left.result(second.change_id) == "differs"
    assert second not in page._plain()


def test_words_are_fetched_only_for_lines_that_are_seen(busy: Story) -> None:
    clerk = busy.office.enter("zainab")
    for number in range(PAGE + 20):
        busy.office.wall.go_on(minutes=1)
        busy.office.register(clerk, given_name=f"many{number}")
    busy.office.desk.signing_in.sign_out()
    page = open_review(busy)
    assert len(page.model.entries) > PAGE
    assert len(page.model.rows) == PAGE
    page.list.scrollToBottom()
    page.list.grab()
    settle(busy.built)
    last = page.model.row(page.model.index(len(page.model.entries) - 1, 0))
    assert last is not None
    page.select_all()  # also those whose words were never fetched
    assert len(page.selected()) == len(page.model.entries)


def test_an_open_notice_speaks_the_language_that_is_chosen(busy: Story) -> None:
    page = open_review(busy)
    window = busy.built.window
    window.speak("en")
    settle(busy.built)
    press(page.list, Qt.Key.Key_R)
    dialog = page.findChild(ReturnDialog)
    assert dialog is not None
    type_text(dialog.reason, "why")
    dialog.confirm()
    settle(busy.built)
    english = window.notice.sentence
    window.speak("ar")
    settle(busy.built)
    assert window.notice.sentence
    assert window.notice.sentence != english


def give_password(story: Story, page: ReviewPage) -> None:
    """Type huda's password into the dialog that asks for it, and wait until the batch is sealed."""
    dialog = page.findChild(ApproveDialog)
    assert dialog is not None
    type_text(dialog.password, PASSWORD.format("huda"))
    press(dialog.password, Qt.Key.Key_Return)
    wait_for(story.built, lambda: not dialog.isVisible())
    settle(story.built)
