"""Nobody leaves the desk unnoticed while answers are on the screen alone: signing out, locking, closing the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.ui.dialogs.unkept import UnkeptDialog
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.sign_in import SignInPage
from tests.faults.small_disk import SmallDisk, small_disk
from tests.faults.test_drafts import answer, blank
from tests.keys import press
from tests.services.office import PASSWORD
from tests.ui.story import Story, open_office, settle, wait_for


class Full:
    """An office on a small disk, with a form before a clerk, one answer kept and one not."""

    def __init__(self, disk: SmallDisk) -> None:
        self.disk = disk
        self.story = Story(disk.root / "desk")
        open_office(self.story)
        self.story.open_window()
        self.page = blank(self.story)
        answer("زينب")
        settle(self.story.built)

    def fill(self) -> None:
        self.disk.fill()
        answer("عبد الحسين")
        settle(self.story.built)

    def somebody_is_here(self) -> bool:
        """Whether a person is signed in."""
        return self.story.built.window.user is not None

    @property
    def dialog(self) -> UnkeptDialog:
        """The question that stands before the window."""
        (asked,) = [each for each in self.story.built.window.findChildren(UnkeptDialog) if each.isVisible()]
        return asked

    def father(self) -> str:
        """The last answer, as the desk has kept it."""
        user = self.story.built.window.user
        assert user is not None
        registering = self.story.built.desk.registering
        (draft,) = registering.drafts(user)
        return "عبد الحسين" if "عبد الحسين".encode() in registering.draft(user, draft.id).state else ""

    def enter(self, name: str) -> None:
        entrance = self.story.built.window.entrance
        assert isinstance(entrance, SignInPage)
        entrance.username.setText(name)
        entrance.password.setText(PASSWORD.format(name))
        entrance.sign_in()
        settle(self.story.built)


@pytest.fixture
def full(qapp: QApplication, tmp_path: Path) -> Iterator[Full]:
    """A full disk and answers that it did not take."""
    with small_disk(tmp_path / "disk") as disk:
        here = Full(disk)
        here.fill()
        yield here
        here.story.close()


def test_signing_out_is_refused_in_words_and_leads_back_to_the_answers(full: Full) -> None:
    window = full.story.built.window
    window.sign_out()
    settle(full.story.built)
    assert full.somebody_is_here()
    said = set()
    for language in ("ar", "ckb", "en"):
        window.speak(language)
        settle(full.story.built)
        words = full.dialog.words.text()
        assert "disk_full" not in words
        assert len(words) > 150, "why, what is tried, and what happens if one goes"
        said.add(words)
    assert len(said) == 3
    press(full.dialog, Qt.Key.Key_Escape)
    settle(full.story.built)
    assert isinstance(window.page, RegistrationPage)
    assert window.page.filling is not None
    assert window.page.filling.session.node("/data/father_name").value == "عبد الحسين"
    full.disk.free()
    window.sign_out()
    settle(full.story.built)
    assert not full.somebody_is_here(), "there is room: nothing is asked"
    full.enter("zainab")
    assert full.father() == "عبد الحسين"


def test_the_question_answers_itself_when_room_is_made(full: Full) -> None:
    window = full.story.built.window
    window.sign_out()
    settle(full.story.built)
    assert full.dialog.cancel_button.isDefault()
    full.disk.free()
    (waiting,) = full.page.unkept
    waiting._retry.start(0)  # the few seconds are over
    wait_for(full.story.built, lambda: window.user is None)
    settle(full.story.built)
    full.enter("zainab")
    assert full.father() == "عبد الحسين"


def test_a_locked_desk_keeps_the_answers_until_their_author_is_back(full: Full) -> None:
    window = full.story.built.window
    window.lock()
    settle(full.story.built)
    assert window.user is None, "a desk that nobody sits at is locked whatever the disk says"
    assert full.story.built.desk.signing_in.user is None, "and its database closed"
    entrance = window.entrance
    assert isinstance(entrance, SignInPage)
    assert entrance.waiting.isVisibleTo(entrance)
    assert "زينب" in entrance.waiting.text(), "whose answers wait"
    full.disk.free()
    full.enter("huda")
    assert len(window.leaving.held) == 1, "another person's draft is not hers to keep"
    window.sign_out()
    settle(full.story.built)
    full.enter("zainab")
    wait_for(full.story.built, lambda: not window.leaving.held)
    settle(full.story.built)
    assert full.father() == "عبد الحسين"
    window.sign_out()
    settle(full.story.built)
    assert isinstance(window.entrance, SignInPage)
    assert not window.entrance.waiting.isVisibleTo(window.entrance)


def test_the_window_closes_over_answers_that_are_nowhere_else_only_when_told_to(full: Full) -> None:
    window = full.story.built.window
    window.close()
    settle(full.story.built)
    assert window.isVisible()
    press(full.dialog, Qt.Key.Key_Escape)
    settle(full.story.built)
    assert window.isVisible(), "Esc stays"
    window.close()
    settle(full.story.built)
    full.dialog.accept_button.click()
    settle(full.story.built)
    assert not window.isVisible(), "who would rather lose them closes all the same"


def test_saving_while_the_disk_fills_and_signing_out_at_once_keeps_the_draft(
    qapp: QApplication, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        here = Full(disk)
        disk.fill()
        here.page.save()
        here.story.built.window.sign_out()
        settle(here.story.built)
        assert here.somebody_is_here()
        assert here.dialog.isVisible(), "the registration could not be made, and is a draft that could not be kept"
        disk.free()
        here.dialog.reject()
        settle(here.story.built)
        here.story.built.window.sign_out()
        settle(here.story.built)
        assert not here.somebody_is_here()
        here.story.close()


def test_whoever_is_withdrawn_in_the_middle_of_a_form_is_put_out_and_told_why(story: Story) -> None:
    page = blank(story)
    answer("زينب")
    settle(story.built)
    assert page.filling is not None
    draft, window = page.filling.draft.id, story.built.window
    answer("عبد الحسين")
    window.open_settings()  # what asks something is put away
    other = story.office.window()
    omar = other.signing_in.sign_in("omar", PASSWORD.format("omar"))
    other.managing_users.remove_user(omar, story.office.people["zainab"].id)
    window.barring.look()
    settle(story.built)
    assert window.user is None
    entrance = window.entrance
    assert isinstance(entrance, SignInPage)
    said = set()
    for language in ("ar", "ckb", "en"):
        window.speak(language)
        settle(story.built)
        assert entrance.out.isVisibleTo(entrance)
        assert "user_removed" not in entrance.out.text()
        said.add(entrance.out.text())
    assert len(said) == 3
    with other._opened.read() as work:
        kept = work.drafts.get(draft)
    assert kept is not None
    assert "عبد الحسين".encode() in kept[0].state
    other.signing_in.sign_out()
    story.sign_in("huda")
    window.sign_out()
    settle(story.built)
    assert isinstance(window.entrance, SignInPage)
    assert not window.entrance.out.text(), "it was said to whom it concerns"
