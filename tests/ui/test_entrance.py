"""Coming in: the first administrator, the code for the safe, a wrong password, a forgotten one."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mihan_desktop.ui.dialogs.password import RecoverDialog
from mihan_desktop.ui.pages.first_run import CODE, ENROL, PERSON, PRINT, FirstRunPage
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
    press(page.tongues["ar"], Qt.Key.Key_Return)
    assert page._steps.currentIndex() == ENROL
    page.enrol_button.click()
    assert page.letter.address_field.problem, "either both, or later"
    page.later.click()
    assert page._steps.currentIndex() == PERSON
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
    assert not page.code_next.isEnabled(), "the code must be printed or written down first"
    QApplication.clipboard().clear()
    page.recovery_code.setFocus()
    QTest.keySequence(page.recovery_code, QKeySequence.StandardKey.SelectAll)
    QTest.keySequence(page.recovery_code, QKeySequence.StandardKey.Copy)
    assert QApplication.clipboard().text() == "", "what is copied lies there for everybody"
    type_text(page.keep.last_group, "00000")
    assert page.keep._field.problem
    page.keep.last_group.clear()
    type_text(page.keep.last_group, code[-5:].lower())
    page.code_next.click()
    assert page.recovery_code.said() == ""
    settle(fresh.built)
    assert page._steps.currentIndex() == PRINT
    page.print_next.click()
    settle(fresh.built)
    page.work_button.click()
    settle(fresh.built)
    assert fresh.built.window.user is not None
    assert fresh.built.window.user.display_name == "شيماء"


def test_the_ministrys_file_is_read_and_its_refusal_comes_back_to_the_letter(fresh: Story, tmp_path: Path) -> None:
    paper = tmp_path / "office.mihan-enrolment"
    files = [tmp_path / "nothing", tmp_path / "other.txt", paper]
    files[1].write_text("not json", encoding="utf-8")
    code = "D000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V3D2J"
    paper.write_text(json.dumps({"address": " http://127.0.0.1:9 ", "code": code}), encoding="utf-8")
    page = fresh.built.window.entrance
    assert isinstance(page, FirstRunPage)
    page.speak("en")
    page.letter.choose_file = lambda _parent, _title: str(files.pop(0))
    for _ in range(2):
        page.read_file()
        settle(fresh.built)
        assert page.letter.address_field.problem
    page.read_file()
    settle(fresh.built)
    assert (page.address.text(), page.code.text(), page.letter.address_field.problem) == (
        "http://127.0.0.1:9",
        code,
        "",
    )
    page.go_on()
    for edit, text in ((page.display_name, "شيماء"), (page.username, "shaima")):
        edit.setText(text)
    for edit in (page.password, page.again):
        edit.setText("river lamp seven mountain")
    page.create_office()
    wait_for(fresh.built, lambda: page._steps.currentIndex() == CODE)
    page.keep.last_group.setText(page.recovery_code.said()[-5:])
    page.code_next.click()
    settle(fresh.built)
    assert page._steps.currentIndex() == ENROL, "nobody answers there: the letter again, with the reason"
    assert page.letter.code_field.problem
    page.later.click()
    settle(fresh.built)
    assert page._steps.currentIndex() == PRINT


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


def test_letters_of_another_size_and_back_leave_the_entrance_as_it_was(story: Story) -> None:
    window, theme = story.built.window, story.built.context.theme
    page = window.entrance
    assert isinstance(page, SignInPage)
    before = page.card.body.contentsMargins(), page.card.body.spacing()
    window.looks.rescale(3)
    settle(story.built)
    assert page.card.body.contentsMargins().left() > before[0].left()
    window.looks.rescale(-3)
    settle(story.built)
    assert theme.scale == 100
    assert (page.card.body.contentsMargins(), page.card.body.spacing()) == before
