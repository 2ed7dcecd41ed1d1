"""What somebody left behind stands on a supervisor's page, and is settled with the keyboard."""

from PySide6.QtCore import Qt

from mihan_desktop.ui.dialogs.left_draft import LeftDraftDialog
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.keys import press
from tests.services.test_retaining import begin
from tests.ui.story import Story, settle


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
