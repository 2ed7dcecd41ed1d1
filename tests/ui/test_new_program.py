"""A new version of the program on a stick: chosen, looked at, said in words; its own copy is what is opened."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from mihan_desktop.domain.programs import OfferedProgram
from mihan_desktop.domain.roles import User
from mihan_desktop.services.updating import Updating
from mihan_desktop.services.upgrading import Upgrading
from mihan_desktop.storage.program_folder import Pointer, ProgramFolder
from mihan_desktop.ui.dialogs.new_program import NewProgramDialog
from tests.attacks.test_programs import SETUP, key_set, new_makers, publish
from tests.services import bundles
from tests.ui.seeing import MARKS
from tests.ui.story import Story, settle


def opened(story: Story, shown: list[Path]) -> NewProgramDialog:
    """The dialog of the administrator; folders that it would show are noted."""
    user = story.sign_in("omar")
    dialog = NewProgramDialog(story.built.context, user, story.built.window, shown.append)
    dialog.open()
    return dialog


def words(dialog: NewProgramDialog) -> str:
    """What it says, as it is heard."""
    return MARKS.sub("", dialog.said.text())


def test_a_genuine_version_is_said_to_be_one_and_its_copy_is_opened(story: Story, tmp_path: Path) -> None:
    makers = new_makers()
    shown: list[Path] = []
    desk = story.built.desk
    vars(desk)["updating"] = Updating(desk._opened, key_set(makers), "0.9.0", "linux")
    dialog = opened(story, shown)
    story.built.context.language.speak("en")
    dialog.look_at(tmp_path)
    settle(story.built)
    assert words(dialog).startswith("There is no release of the program in this folder.")
    stick = publish(tmp_path / "stick", makers[:1])
    dialog.look_at(stick)
    settle(story.built)
    assert words(dialog).startswith("This is not a version from the makers of the program.")
    dialog.look_at(publish(stick, makers[1:]))
    settle(story.built)
    assert words(dialog).startswith("Genuine: version 1.0.0 of 1 March 2026, signed by two of its makers.")
    assert "newer one" not in words(dialog)
    (stick / SETUP).write_bytes(b"another program")
    dialog.confirm()
    settle(story.built)
    assert shown == [story.profile / "updates" / "2"]
    assert not dialog.isVisible()


class Slow(Updating):
    """Begins when it is asked to stop."""

    def look(
        self, actor: User, folder: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> OfferedProgram:
        """As ever, then."""
        until = time.monotonic() + 20
        while not cancelled() and time.monotonic() < until:
            time.sleep(0.01)
        return super().look(actor, folder, progress, cancelled)


def test_one_chooses_a_folder_and_may_stop(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    makers = new_makers()
    desk = story.built.desk
    vars(desk)["updating"] = Slow(desk._opened, key_set(makers), "0.9.0", "linux")
    dialog = opened(story, [])
    story.built.context.language.speak("en")
    monkeypatch.setattr(QFileDialog, "open", lambda asked: asked.fileSelected.emit(str(tmp_path / "stick")))
    publish(tmp_path / "stick", makers[:2])
    dialog.confirm()
    assert dialog.progress.isVisible()
    assert dialog.focusWidget() is dialog.cancel_button
    dialog.reject()
    assert dialog.isVisible(), "it stops first"
    settle(story.built)
    assert words(dialog) == "It was stopped; nothing was kept."
    assert dialog.focusWidget() is dialog.accept_button
    assert [path for path in (story.profile / "updates").rglob("*") if path.is_file()] == []
    dialog.reject()
    assert not dialog.isVisible()


def test_it_is_installed_beside_this_one_and_begins_when_one_likes(story: Story, tmp_path: Path) -> None:
    makers = new_makers()
    desk, programs = story.built.desk, ProgramFolder(tmp_path / "programs")
    updating = Updating(desk._opened, key_set(makers), "0.9.0", "linux", alone=True)
    vars(desk)["updating"] = updating
    vars(desk)["upgrading"] = Upgrading(desk._opened, updating, programs=programs.root, own="0.9.0")
    dialog = opened(story, [])
    story.built.context.language.speak("en")
    settle(story.built)
    assert words(dialog) == "Version 0.9.0 runs here."
    assert not dialog.back.isVisible()
    stick, restarts = tmp_path / "stick", []
    dialog.restart_wanted.connect(lambda: restarts.append(programs.pointer()))
    for program, said in (
        (bundles.script("1.0.0", self_test=bundles.failing("window_failed")), "does not work at this computer"),
        (bundles.script("1.0.0"), "runs from the next start of the program on"),
    ):
        made = bundles.bundle(stick, "1.0.0", program)
        dialog.look_at(publish(stick, makers[:2], more=(made.name,)))
        settle(story.built)
        assert dialog.accept_button.text() == "Install now"
        dialog.accept_button.click()
        settle(story.built)
        assert said in words(dialog)
        assert dialog.focusWidget() is dialog.accept_button
    assert (dialog.accept_button.text(), dialog.cancel_button.text()) == ("Start again now", "With the next start")
    dialog.accept_button.click()
    assert not dialog.isVisible()
    assert restarts == [Pointer("1.0.0", "", "0.9.0")]
    vars(desk)["upgrading"] = Upgrading(desk._opened, updating, programs=programs.root, own="1.0.0")
    again = NewProgramDialog(story.built.context, dialog._user, story.built.window)
    again.open()
    settle(story.built)
    assert MARKS.sub("", again.back.text()) == "Go back to version 0.9.0"
    again.back.click()
    settle(story.built)
    assert words(again).startswith("Version 0.9.0 runs from the next start")
    found = programs.pointer()
    assert found is not None
    assert (found.version, found.left, found.why) == ("", "1.0.0", "wish")
    again.reject()


def test_only_whoever_may_install_is_offered_it(story: Story) -> None:
    for name, there in (("omar", True), ("huda", True), ("zainab", False)):
        story.sign_in(name)
        assistance = story.built.window.assistance
        assistance.open_menu(story.built.window)
        said = {action.text() for action in assistance.menu.actions()}
        assistance.menu.close()
        assert any("البرنامج" in text and "إصدار" in text for text in said) == there, name
