"""The flow of a form in the real window: interrupted, in a newer version, for a household, returned, with a receipt."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.app import Built, build_window
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.dialogs.missing import MissingDialog
from mihan_desktop.ui.dialogs.receipt import ReceiptDialog
from mihan_desktop.ui.dialogs.resume import ResumeDialog
from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.centre import Centre
from tests.keys import press, type_text
from tests.services.conftest import enrol, running_centre  # noqa: F401 - a fixture
from tests.services.office import FORM_ID, PASSWORD, VERSION, form, new_id
from tests.ui.story import Story, settle, wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FAMILY = """
| survey | | | | | |
| | type | name | label | bind::mihan:carry | required |
| | text | office | Office | clerk | |
| | text | given_name | Name | | yes |
| | text | street | Street | household | |
| settings | | | | | |
| | form_id | version | instance_name | | |
| | family | 1 | ${given_name} | | |
"""


def page_of(story: Story, argument: object = None) -> RegistrationPage:
    """The registration page at rest."""
    shown = story.show("registration", argument)
    assert isinstance(shown, RegistrationPage)
    return shown


def blank(story: Story) -> RegistrationPage:
    """The small form, open and empty, before a clerk."""
    story.sign_in("zainab")
    return page_of(story, ("form", f"{FORM_ID}\n{VERSION}"))


def type_answer(story: Story, words: str) -> None:
    """Type into the field of the keyboard and go on with Enter."""
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, words)
    press(field, Qt.Key.Key_Return)
    settle(story.built)


def value(page: RegistrationPage, name: str) -> str:
    """An answer of the form on the page."""
    assert page.filling is not None
    return page.filling.session.node(f"/data/{name}").value


def key(story: Story, code: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    field = QApplication.focusWidget()
    assert field is not None
    press(field, code, held)
    settle(story.built)


def another_window(story: Story) -> Built:
    """A second program on the same profile."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    built = build_window(application, story.profile, now=story.office.wall, make_id=new_id, desk=story.office.window())
    built.window.enter(built.desk.signing_in.sign_in("zainab", PASSWORD.format("zainab")))
    settle(built)
    return built


def close(built: Built) -> None:
    """Close a second program."""
    settle(built)
    built.close()
    for part in (built.window, built.context.theme, built.context.language, built.context.tasks):
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_draft_that_one_window_has_open_is_not_opened_by_another(story: Story) -> None:
    page = blank(story)
    type_answer(story, "زينب")
    assert page.filling is not None
    draft = page.filling.draft.id
    other = another_window(story)
    try:
        other.window.show_page("registration", ("draft", draft))
        settle(other)
        theirs = other.window.page
        assert isinstance(theirs, RegistrationPage)
        assert theirs.filling is None
        assert other.window.notice.sentence
        page.leave_form()
        settle(story.built)
        theirs.open("draft", draft)
        settle(other)
        assert value(theirs, "given_name") == "زينب"
        page.open("draft", draft)
        settle(story.built)
        assert page.filling is None
    finally:
        close(other)


def window_dies(story: Story, draft_id: str) -> None:
    """What is left in the database when a window that had the draft open is killed."""
    with story.built.desk._opened.write() as work:
        work.drafts.hold(draft_id, "a-window-that-is-gone")


def test_after_a_crash_the_clerk_is_asked_and_goes_on_where_she_stopped(story: Story) -> None:
    page = blank(story)
    for words in ("زينب", "عبد الحسين"):
        type_answer(story, words)
    page.leave_form()
    settle(story.built)
    window_dies(story, page.drafts.rows[0].id)
    story.sign_in("zainab")
    (dialog,) = story.built.window.findChildren(ResumeDialog)
    assert "زينب" in dialog.words.said()
    assert "٢" in dialog.words.said()
    press(dialog.accept_button, Qt.Key.Key_Return)
    settle(story.built)
    story.built.window.activateWindow()
    page = page_of(story)
    assert value(page, "father_name") == "عبد الحسين"
    assert page.view is not None
    assert page.view.field_of(page.view.window().focusWidget()) is page.view.canvas.fields["/data/family_name"]


def test_later_leaves_the_draft_in_the_list_with_how_far_it_is_and_asks_no_more(story: Story) -> None:
    page = blank(story)
    type_answer(story, "زينب")
    page.leave_form()
    settle(story.built)
    (draft,) = page.drafts.rows
    assert (draft.answered, draft.asked, draft.place) == (1, 8, "/data/father_name")
    window_dies(story, draft.id)
    story.sign_in("zainab")
    dialog = story.built.window.findChild(ResumeDialog)
    assert dialog is not None
    dialog.reject()
    settle(story.built)
    assert story.built.desk.registering.interrupted(page_of(story).user) == ()


def test_a_draft_goes_on_in_the_newer_form_and_says_what_has_no_place_any_more(story: Story) -> None:
    page = blank(story)
    type_answer(story, "زينب")
    type_answer(story, "عبد الحسين")
    assert page.filling is not None
    draft = page.filling.draft.id
    page.leave_form()
    settle(story.built)
    newer = form(version="2").replace(b"father_name", b"middle_name")
    omar = story.sign_in("omar")
    story.built.desk.registering.add_form(omar, newer, "newer.xml")
    story.sign_in("zainab")
    page = page_of(story, ("draft", draft))
    assert value(page, "given_name") == "زينب"
    said = page.notes.fitted.said()
    assert page.notes.fitted_card.isVisibleTo(page)
    assert "عبد الحسين" in said
    assert "سؤال father_name" in said
    page.leave_form()
    settle(story.built)
    page = page_of(story, ("draft", draft))
    assert "عبد الحسين" in page.notes.fitted.said(), "nothing was changed, so nothing is lost yet"
    type_answer(story, "x")
    press(page.notes._seen, Qt.Key.Key_Return)
    assert not page.notes.fitted_card.isVisibleTo(page)
    page.save()
    settle(story.built)
    (record,) = story.built.desk.searching.registrations(page.user)
    assert record.form_version == "2"


def test_the_next_of_a_household_begins_with_its_street_and_the_next_of_all_with_the_office(story: Story) -> None:
    omar = story.sign_in("omar")
    story.built.desk.registering.add_form(omar, FAMILY.encode(), "family.md")
    story.sign_in("zainab")
    page = page_of(story, ("form", "family\n1"))
    for words in ("الكرخ", "زينب"):
        type_answer(story, words)
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, "شارع حيفا")
    before = page.filling
    key(story, Qt.Key.Key_F2)
    wait_for(story.built, lambda: page.filling is not None and page.filling is not before)
    settle(story.built)
    assert (value(page, "office"), value(page, "street"), value(page, "given_name")) == ("الكرخ", "شارع حيفا", "")
    assert page.notes.carried.isVisibleTo(page)
    page.leave_form()
    settle(story.built)
    assert story.built.desk.registering.drafts(page.user) == (), "what was only taken over is no draft"
    page = page_of(story, ("form", "family\n1"))
    assert (value(page, "office"), value(page, "street")) == ("الكرخ", "")


def test_a_form_that_shares_nothing_has_no_key_for_a_household(story: Story) -> None:
    page = blank(story)
    type_answer(story, "زينب")
    key(story, Qt.Key.Key_F2)
    assert story.built.desk.searching.registrations(page.user) == ()


def test_the_supervisors_words_stand_beside_the_field_they_are_about(busy: Story) -> None:
    desk = busy.built.desk
    clerk = busy.sign_in("zainab")
    record = next(
        one
        for one in desk.searching.registrations(clerk)
        if one.status is RecordStatus.WAITING and one.author_id == clerk.id
    )
    huda = busy.sign_in("huda")
    desk.reviewing.return_change(huda, record.change_id, "أكملي الرقم", fields=("/data/phone",))
    busy.sign_in("zainab")
    page = page_of(busy, ("record", record.record_id))
    assert page.view is not None
    field, other = (page.view.canvas.fields[f"/data/{name}"] for name in ("phone", "given_name"))
    assert isinstance(field, Field)
    assert isinstance(other, Field)
    assert field._remark is not None
    assert "أكملي الرقم" in field._remark.words.text()
    assert other._remark is None
    assert page.view.field_of(QApplication.focusWidget()) is field, "the keyboard is where the work is"
    assert "أكملي الرقم" in page.notes.reason.said()


@pytest.fixture
def connected(story: Story, running_centre: Centre) -> Story:  # noqa: F811
    """The office enrolled with the ministry."""
    enrol(story.office, running_centre)
    return story


def test_ctrl_p_shows_the_receipt_of_what_was_saved_and_it_becomes_a_file(connected: Story, tmp_path: Path) -> None:
    page = blank(connected)
    key(connected, Qt.Key.Key_P, CONTROL)
    assert connected.built.window.notice.sentence, "nothing to print yet"
    type_answer(connected, "زينب")
    before = page.filling
    key(connected, Qt.Key.Key_Return, CONTROL)
    wait_for(connected.built, lambda: page.filling is not None and page.filling is not before)
    settle(connected.built)
    (record,) = connected.built.desk.searching.registrations(page.user)
    number = connected.built.desk.issuing.slip(page.user, record.record_id).number
    assert number is not None
    assert str(number) in connected.built.window.notice.sentence
    key(connected, Qt.Key.Key_F2, SHIFT)
    dialog = page.findChild(ReceiptDialog)
    assert dialog is not None
    assert dialog.slip is not None
    assert dialog.slip.number == number
    assert not dialog.sheet.pixmap().isNull()
    passing = set(Path(tempfile.gettempdir()).iterdir())
    target = tmp_path / "وصل"
    dialog.save_to(target)
    settle(connected.built)
    written = target.with_name("وصل.pdf").read_bytes()
    assert written.startswith(b"%PDF-")
    assert {path for path in set(Path(tempfile.gettempdir()).iterdir()) - passing if path.suffix == ".pdf"} == set()
    dialog.reject()


def test_a_receipt_that_cannot_be_written_says_so(connected: Story, tmp_path: Path) -> None:
    page = blank(connected)
    type_answer(connected, "زينب")
    before = page.filling
    page.save()
    wait_for(connected.built, lambda: page.filling is not None and page.filling is not before)
    settle(connected.built)
    page.print_receipt()
    settle(connected.built)
    dialog = page.findChild(ReceiptDialog)
    assert dialog is not None
    (tmp_path / "file").write_text("")
    dialog.save_to(tmp_path / "file" / "receipt.pdf")
    settle(connected.built)
    assert dialog.said.said()
    dialog.reject()


def test_what_is_missing_is_listed_and_enter_goes_there(story: Story) -> None:
    page = blank(story)
    assert page.view is not None
    page.view.reach("/data/phone")
    key(story, Qt.Key.Key_F4, SHIFT)
    (dialog,) = page.findChildren(MissingDialog)
    assert ["given_name" in dialog._label(one) for one in dialog.model.rows] == [True]
    press(dialog.list, Qt.Key.Key_Return)
    settle(story.built)
    field = page.window().focusWidget()
    assert field is not None
    assert page.view.field_of(field) is page.view.canvas.fields["/data/given_name"]
    type_text(field, "زينب")
    press(field, Qt.Key.Key_Return)
    settle(story.built)
    page.list_missing()
    settle(story.built)
    assert not any(one.isVisible() for one in page.findChildren(MissingDialog))
    assert story.built.window.notice.sentence
