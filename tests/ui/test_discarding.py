"""A clerk discards a draft and has it back, with the keyboard alone; nobody is asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.keys import press, type_text
from tests.services.office import FORM_ID, VERSION
from tests.ui.story import Story, settle


def focused() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def key(story: Story, pressed: Qt.Key) -> None:
    """A key where the keyboard is."""
    press(focused(), pressed)
    settle(story.built)


def tab_to(story: Story, wanted: QWidget) -> None:
    """Tab until it is there."""
    for _ in range(40):
        if wanted.hasFocus():
            return
        key(story, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not come there")


def leave_draft(story: Story, name: str) -> RegistrationPage:
    """The list of drafts, with one more."""
    page = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    assert isinstance(page, RegistrationPage)
    type_text(focused(), name)
    key(story, Qt.Key.Key_Return)
    key(story, Qt.Key.Key_Escape)
    return page


def drafts_of(page: RegistrationPage) -> list[str]:
    """The names in the list."""
    return [draft.label for draft in page.drafts.rows]


def test_a_draft_goes_at_once_and_undo_brings_it_back_with_the_keyboard(story: Story) -> None:
    story.sign_in("zainab")
    page = leave_draft(story, "زينب")
    chooser, notice = page.chooser, story.built.window.notice
    assert not chooser.undo_button.isVisible()
    tab_to(story, chooser.discard_button)
    key(story, Qt.Key.Key_Return)
    assert not [one for one in page.findChildren(QDialog) if one.isVisible()]
    assert drafts_of(page) == []
    assert "زينب" in notice.sentence
    assert "F8" in notice.sentence
    assert chooser.undo_button.hasFocus(), "the button that was pressed is gone: the next is the one that undoes"
    key(story, Qt.Key.Key_Return)
    assert drafts_of(page) == ["زينب"]
    assert "زينب" in notice.sentence
    assert "F8" not in notice.sentence
    assert chooser.draft_list.hasFocus()
    assert not chooser.undo_button.isVisible()
    key(story, Qt.Key.Key_Return)
    assert page.filling is not None
    assert page.filling.session.node("/data/given_name").value == "زينب"


def test_f8_brings_back_one_after_the_other_and_nobody_elses(story: Story) -> None:
    zainab = story.sign_in("zainab")
    leave_draft(story, "زينب")
    page = leave_draft(story, "هيوا")
    tab_to(story, page.chooser.discard_button)
    key(story, Qt.Key.Key_Return)
    assert page.chooser.discard_button.hasFocus(), "there is another draft"
    key(story, Qt.Key.Key_Return)
    assert drafts_of(page) == []
    for names in ({"زينب"}, {"زينب", "هيوا"}):
        key(story, Qt.Key.Key_F8)
        assert set(drafts_of(page)) == names
    key(story, Qt.Key.Key_F8)
    assert "F8" not in story.built.window.notice.sentence
    tab_to(story, page.chooser.discard_button)
    key(story, Qt.Key.Key_Return)
    story.sign_in("ali")
    shown = story.show("registration")
    assert isinstance(shown, RegistrationPage)
    assert not shown.chooser.undo_button.isVisible()
    story.sign_in("zainab")
    shown = story.show("registration")
    assert isinstance(shown, RegistrationPage)
    assert not shown.chooser.undo_button.isVisible()
    assert len(story.built.desk.registering.drafts(zainab)) == 1
