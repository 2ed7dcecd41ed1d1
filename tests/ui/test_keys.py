"""The key of the office in the window: a new paper for the safe, a new key, and what a slip of the hand must not do."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.ui.dialogs.ministry_opens import MinistryOpensDialog
from mihan_desktop.ui.dialogs.password import RecoverDialog
from mihan_desktop.ui.dialogs.recovery_paper import PrintPaperDialog, RecoveryPaperDialog
from mihan_desktop.ui.dialogs.rekey import RekeyDialog
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.pages.users import UsersPage
from tests.keys import press, type_text
from tests.services.office import PASSWORD
from tests.ui.story import Story, settle, wait_for


def users(story: Story) -> UsersPage:
    """The page of users, before its administrator."""
    story.sign_in("omar")
    page = story.show("users")
    assert isinstance(page, UsersPage)
    return page


def test_a_new_paper_is_left_only_when_it_is_kept_and_its_code_is_not_copied(story: Story, tmp_path: Path) -> None:
    page = users(story)
    page.paper_button.click()
    dialog = page.findChild(RecoveryPaperDialog)
    assert dialog is not None
    type_text(dialog.password, "a wrong one")
    press(dialog.password, Qt.Key.Key_Return)
    wait_for(story.built, lambda: bool(dialog._field.problem))
    dialog.password.clear()
    type_text(dialog.password, PASSWORD.format("omar"))
    press(dialog.password, Qt.Key.Key_Return)
    wait_for(story.built, lambda: dialog._shown)
    code = dialog.keep.code.said()
    dialog.reject()
    assert dialog.isVisible(), "a code that is shown only now is not closed by a slip of the hand"
    QApplication.clipboard().clear()
    dialog.keep.code.setFocus()
    for keys in (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy):
        QTest.keySequence(dialog.keep.code, keys)
    assert QApplication.clipboard().text() == ""
    dialog.keep.print_paper()
    printing = dialog.findChild(PrintPaperDialog)
    assert printing is not None
    printing.save_to(tmp_path / "paper.pdf")
    wait_for(story.built, dialog.accept_button.isEnabled)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    dialog.accept_button.click()
    assert not dialog.isVisible()
    window = story.office.window()
    assert window.signing_in.recover("omar", code, "seven new quiet words").username == "omar"
    window.signing_in.sign_out()


def test_a_new_key_shows_how_far_it_is_and_the_window_goes_on_with_it(story: Story) -> None:
    page = users(story)
    path = story.office.profile / "mihan.db"
    before = path.read_bytes()[:16]
    page.key_button.click()
    dialog = page.findChild(RekeyDialog)
    assert dialog is not None
    type_text(dialog.password, "a wrong one")
    press(dialog.password, Qt.Key.Key_Return)
    wait_for(story.built, lambda: bool(dialog._field.problem))
    dialog.password.clear()
    type_text(dialog.password, PASSWORD.format("omar"))
    press(dialog.password, Qt.Key.Key_Return)
    wait_for(story.built, lambda: not dialog.isVisible())
    assert dialog.progress.value() == dialog.progress.maximum()
    assert path.read_bytes()[:16] != before, "another file, with a salt of its own"
    page.refresh()
    settle(story.built)
    assert page.model.rowCount() > 1


def test_when_the_paper_is_lost_too_the_question_for_the_ministry_is_written(story: Story, tmp_path: Path) -> None:
    page = story.built.window.entrance
    assert isinstance(page, SignInPage)
    page.recover()
    recover = page.findChild(RecoverDialog)
    assert recover is not None
    recover.lost_button.click()
    dialog = page.findChild(MinistryOpensDialog)
    assert dialog is not None
    dialog.username.setText("omar")
    dialog.password.setText("seven new quiet words")
    dialog.again.setText("seven new quiet birds")
    dialog.ask_button.click()
    assert dialog.again_field.problem
    dialog.again.setText("seven new quiet words")
    dialog.save_to(tmp_path / "question.mihan")
    wait_for(story.built, lambda: bool(dialog.username.text() and (dialog.letters.said() or problems(dialog))))
    assert problems(dialog), "this desk was never enrolled: its key is sealed to no ministry's safe"
    dialog.open_answer(tmp_path / "question.mihan", "seven new quiet words")
    settle(story.built)
    assert problems(dialog)
    dialog.reject()


def problems(dialog: MinistryOpensDialog) -> list[str]:
    """What the fields complain of."""
    fields = (*dialog.proof_fields, dialog.password_field, dialog.again_field)
    return [field.problem for field in fields if field.problem]
