"""Coming in: the first administrator, the code for the safe, a wrong password, a forgotten one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from mihan_desktop.ui.dialogs.password import RecoverDialog
from mihan_desktop.ui.pages.first_run import CODE, FirstRunPage
from mihan_desktop.ui.pages.sign_in import SignInPage
from tests.keys import press, type_text
from tests.ui.story import PASSWORD, Story, settle, wait_for


def test_a_wrong_password_gets_one_answer_and_the_right_one_opens_the_desk(story: Story) -> None:
    page = story.built.window.entrance
    assert isinstance(page, SignInPage)
    for username in ("zainab", "nobody"):
        page.username.setText(username)
        page.password.clear()
        type_text(page.password, "a wrong password")
        press(page.password, Qt.Key.Key_Return)
        settle(story.built)
        if username == "zainab":
            said = page.problem
            assert said
            wait = 3
            story.office.wall.go_on(seconds=wait)
    assert page.problem
    assert story.built.window.user is None


def test_the_right_password_opens_the_desk(story: Story) -> None:
    page = story.built.window.entrance
    assert isinstance(page, SignInPage)
    type_text(page.username, "zainab")
    press(page.username, Qt.Key.Key_Return)
    type_text(page.password, PASSWORD.format("zainab"))
    press(page.password, Qt.Key.Key_Return)
    wait_for(story.built, lambda: story.built.window.user is not None)
    settle(story.built)
    window = story.built.window
    assert window.user is not None
    assert window.user.display_name == "زينب الموظفة"
    assert window.side.line("registration").isVisibleTo(window)
    assert not window.side.line("review").isVisibleTo(window)


def test_the_message_about_a_wrong_password_speaks_the_language_of_the_moment(story: Story) -> None:
    page = story.built.window.entrance
    assert isinstance(page, SignInPage)
    page.username.setText("zainab")
    page.password.setText("a wrong password")
    page.sign_in()
    settle(story.built)
    arabic = page.problem
    page.choose_language("en")
    settle(story.built)
    assert page.problem.startswith("The user name or the password is not right")
    assert arabic != page.problem


def test_signing_out_closes_every_page_and_the_database(busy: Story) -> None:
    busy.sign_in("zainab")
    busy.show("records")
    busy.built.window.sign_out()
    settle(busy.built)
    assert busy.built.window.pages == {}
    assert busy.built.desk.setting_up.state() == "locked"
    assert isinstance(busy.built.window.entrance, SignInPage)


def test_the_first_administrator_sets_the_office_up(fresh: Story) -> None:
    page = fresh.built.window.entrance
    assert isinstance(page, FirstRunPage)
    type_text(page.display_name, "شيماء")
    type_text(page.username, "shaima")
    type_text(page.password, "river lamp seven mountain")
    type_text(page.again, "river lamp seven mountian")
    press(page.again, Qt.Key.Key_Return)
    settle(fresh.built)
    assert page._fields["again"].problem, "two different passwords are refused before anything is made"
    page.again.clear()
    type_text(page.again, "river lamp seven mountain")
    press(page.again, Qt.Key.Key_Return)
    wait_for(fresh.built, lambda: page._steps.currentIndex() == CODE)
    code = page.recovery_code.said()
    assert len(code) > 20
    assert not page.code_next.isEnabled(), "the code must be written down first"
    page.written.setChecked(True)
    page.code_next.click()
    assert page.recovery_code.said() == ""
    page.later.click()
    settle(fresh.built)
    assert fresh.built.window.user is not None
    assert fresh.built.window.user.display_name == "شيماء"


def test_a_short_password_is_explained_beside_its_field(fresh: Story) -> None:
    page = fresh.built.window.entrance
    assert isinstance(page, FirstRunPage)
    page.display_name.setText("شيماء")
    page.username.setText("shaima")
    page.password.setText("short")
    page.again.setText("short")
    page.create_office()
    settle(fresh.built)
    assert page._fields["password"].problem
    assert page.password.property("invalid") is True
    assert fresh.built.desk.setting_up.state() == "new"


def test_the_code_from_the_safe_opens_the_office_when_the_password_is_lost(fresh: Story) -> None:
    code = fresh.office.open()
    fresh.office.desk.signing_in.sign_out()
    fresh.built.window.start()
    page = fresh.built.window.entrance
    assert isinstance(page, SignInPage)
    page.recover()
    dialog = fresh.built.window.findChild(QDialog)
    assert isinstance(dialog, RecoverDialog)
    dialog.username.setText("zainab")
    dialog.code.setText(code)
    dialog.password.setText("seven new quiet words")
    dialog.again.setText("seven new quiet words")
    dialog.confirm()
    wait_for(fresh.built, lambda: fresh.built.window.user is not None)
    assert fresh.built.window.user is not None
    assert fresh.built.window.user.username == "zainab"
