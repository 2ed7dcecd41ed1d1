"""The supervisor makes a backup in the window; on another computer it becomes the desk."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from mihan_desktop.ui.dialogs.backup import BackupDialog
from mihan_desktop.ui.dialogs.restore import RestoreDialog
from mihan_desktop.ui.pages.first_run import ENROL, FirstRunPage
from tests.services.office import PASSWORD
from tests.services.test_backups import back_up
from tests.ui.story import Story, settle, wait_for


def dialog_of(story: Story) -> BackupDialog:
    """The open one."""
    (found,) = [one for one in story.built.window.findChildren(BackupDialog) if one.isVisible()]
    return found


def test_a_backup_that_is_due_is_offered_made_and_restored_elsewhere(story: Story, tmp_path: Path) -> None:
    story.office.register(story.office.enter("zainab"))
    story.office.desk.signing_in.sign_out()
    story.office.wall.go_on(days=9)
    story.sign_in("huda")
    page: Any = story.show("home")
    (offer,) = [one for one in page.findChildren(QPushButton) if one.text() == page.tr("Make a backup")]
    offer.click()
    settle(story.built)
    dialog = dialog_of(story)
    QTest.keyClick(dialog, Qt.Key.Key_Return)  # where it shall be
    settle(story.built)
    (chooser,) = dialog.findChildren(QFileDialog)
    name = chooser.selectedFiles()[0]
    assert name.endswith(".mihan-backup")
    chooser.close()
    path = tmp_path / Path(name).name
    dialog.save_to(path)
    settle(story.built)
    assert dialog.warned.isVisible()  # the folder of the tests is on the disk of the office
    assert not path.exists()
    QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    settle(story.built)
    assert path.exists()
    assert not dialog.progress.isVisible()
    assert dialog.said.text()
    QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    settle(story.built)
    assert not dialog.isVisible()
    story.built.window.sign_out()
    settle(story.built)
    goes_on_elsewhere(Story(tmp_path / "another"), path)


def goes_on_elsewhere(story: Story, path: Path) -> None:
    """The first run of another computer."""
    try:
        story.open_window()
        page = story.built.window.entrance
        assert isinstance(page, FirstRunPage)
        page.speak("en")
        assert page._steps.currentIndex() == ENROL
        page.from_backup.click()
        (dialog,) = page.findChildren(RestoreDialog)
        assert not dialog.accept_button.isEnabled()
        dialog.look(path)
        settle(story.built)
        dialog.username.setText("huda")
        dialog.password.setText("wrong")
        assert not dialog.accept_button.isEnabled()  # nobody has said that the old computer is out of use
        dialog.gone.click()
        dialog.activateWindow()  # the window of the office before is there as well
        dialog.password.setFocus()
        wait_for(story.built, lambda: dialog.password.hasFocus() and dialog.accept_button.isEnabled())
        QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)
        wait_for(story.built, lambda: dialog.error is not None, 30)
        assert dialog._password_field.problem, repr(dialog.error)
        wait_for(story.built, dialog.accept_button.isEnabled)
        dialog.password.setText(PASSWORD.format("huda"))
        QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)
        window = story.built.window
        wait_for(story.built, lambda: window.user is not None, 30)
        settle(story.built)
        assert window.user is not None
        assert window.user.username == "huda"
        assert len(story.built.desk.searching.registrations(window.user)) == 1
    finally:
        story.close()


def test_a_backup_that_cannot_be_written_says_so_and_can_be_tried_elsewhere(story: Story, tmp_path: Path) -> None:
    story.sign_in("zainab")
    story.built.window.assistance.open_backup()  # of no effect for who may not
    settle(story.built)
    assert story.built.window.findChildren(BackupDialog) == []
    story.sign_in("omar")
    story.built.window.assistance.open_backup()
    settle(story.built)
    dialog = dialog_of(story)
    dialog.save_to(tmp_path / "no such folder" / "copy.mihan-backup")
    settle(story.built)
    assert "ENOENT" in dialog.warned.text()
    assert dialog.accept_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_desk_whose_database_is_gone_offers_its_backup_at_the_door(story: Story, tmp_path: Path) -> None:
    path = back_up(story.office, tmp_path / "copy.mihan-backup")
    page: Any = story.built.window.entrance
    for suffix in ("", "-wal", "-shm"):
        (story.profile / f"mihan.db{suffix}").unlink(missing_ok=True)
    page.username.setText("huda")
    page.password.setText(PASSWORD.format("huda"))
    assert not page.restore_button.isVisible()
    page.sign_in()
    settle(story.built)
    assert page.restore_button.isVisible()
    page.restore_button.click()
    (dialog,) = page.findChildren(RestoreDialog)
    dialog.look(path)
    settle(story.built)
    dialog.password.setText(PASSWORD.format("huda"))
    dialog.gone.click()
    dialog.confirm()
    settle(story.built)
    user = story.built.window.user
    assert user is not None
    assert user.username == "huda"
