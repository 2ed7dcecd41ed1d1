"""What somebody left behind stands on a supervisor's page, and is settled with the keyboard."""

from PySide6.QtCore import Qt

from mihan_desktop.ui.dialogs.left_draft import LeftDraftDialog
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.keys import press
from tests.services.test_retaining import begin
from tests.ui.story import Story, settle, wait_for


def test_a_supervisor_hands_on_what_was_left_and_its_new_author_sees_until_when(story: Story) -> None:
    office = story.office
    begin(office, office.enter("zainab"), "هيوا")
    office.desk.managing_users.remove_user(office.enter("omar"), office.people["zainab"].id)
    office.desk.signing_in.sign_out()
    story.sign_in("huda")
    page = story.show("registration")
    assert isinstance(page, RegistrationPage)
    (left,) = page.drafts.rows
    assert left.left_by == "زينب الموظفة"
    page.chooser.draft_list.setFocus()
    press(page.chooser.draft_list, Qt.Key.Key_Return)
    settle(story.built)
    dialog = page.findChild(LeftDraftDialog)
    assert dialog is not None
    assert "زينب الموظفة" in dialog.words.said()
    assert dialog.heir.currentText() == "علي الموظف"
    press(dialog.heir, Qt.Key.Key_Return)
    settle(story.built)
    assert not dialog.isVisible()
    assert page.drafts.rows == ()
    office.wall.go_on(days=31)
    story.sign_in("ali")
    page = story.show("registration")
    assert isinstance(page, RegistrationPage)
    (mine,) = page.drafts.rows
    assert mine.ends_at is not None
    sign = page.chooser._sign(mine)
    assert sign.tone == "warning"
    assert any(letter.isdigit() for letter in sign.text)


def test_what_was_decided_is_undone_with_f8_and_stands_in_the_list_again(story: Story) -> None:
    office = story.office
    begin(office, office.enter("zainab"), "هيوا")
    office.desk.managing_users.remove_user(office.enter("omar"), office.people["zainab"].id)
    office.desk.signing_in.sign_out()
    story.sign_in("huda")
    page = story.show("registration")
    assert isinstance(page, RegistrationPage)
    before, notice, chooser = page.drafts.rows, story.built.window.notice, page.chooser
    for discards in (True, False):
        chooser.draft_list.setFocus()
        press(chooser.draft_list, Qt.Key.Key_Return)
        settle(story.built)
        dialog = next(one for one in page.findChildren(LeftDraftDialog) if one.isVisible())
        press(dialog.remove_button if discards else dialog.heir, Qt.Key.Key_Return)
        settle(story.built)
        assert page.drafts.rows == ()
        assert "F8" in notice.sentence
        assert chooser.undo_button.isVisible()
        page.window().activateWindow()
        wait_for(story.built, page.window().isActiveWindow)
        press(chooser.draft_list, Qt.Key.Key_F8)
        settle(story.built)
        assert page.drafts.rows == before, notice.sentence
        assert "F8" not in notice.sentence
        assert chooser.draft_list.hasFocus()
        assert not chooser.undo_button.isVisible()
