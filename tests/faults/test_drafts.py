"""The draft on the screen survives: a program that is killed, a disk that is full, another program on the database."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.config import DATABASE_NAME
from mihan_desktop.ui.dialogs.resume import ResumeDialog
from mihan_desktop.ui.filling import Filling
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.faults.small_disk import small_disk
from tests.keys import press, type_text
from tests.services.office import FORM_ID, VERSION
from tests.ui.story import Story, open_office, settle, wait_for

ROOT = Path(__file__).resolve().parents[2]


def blank(story: Story) -> RegistrationPage:
    """The small form, open and empty, before a clerk."""
    story.sign_in("zainab")
    shown = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    assert isinstance(shown, RegistrationPage)
    return shown


def shown(page: RegistrationPage) -> Filling | None:
    """What is being filled on the page now."""
    return page.filling


def answer(words: str) -> None:
    """Type into the field of the keyboard and go on with Enter."""
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, words)
    press(field, Qt.Key.Key_Return)


def test_a_draft_of_a_program_that_was_killed_is_offered_with_its_answers(story: Story) -> None:
    command = [sys.executable, "-m", "tests.faults.filling", str(story.profile), "zainab", "زينب"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "kept\n"
        zainab = story.sign_in("zainab")
        assert story.built.desk.registering.interrupted(zainab) == (), "it is alive, in another window"
        assert story.built.window.findChildren(ResumeDialog) == []
        program.kill()
    story.sign_in("zainab")
    (dialog,) = story.built.window.findChildren(ResumeDialog)
    assert "زينب" in dialog.words.said()
    press(dialog.accept_button, Qt.Key.Key_Return)
    settle(story.built)
    page = story.built.window.page
    assert isinstance(page, RegistrationPage)
    assert page.filling is not None
    assert page.filling.session.node("/data/given_name").value == "زينب"


def test_a_form_whose_draft_the_full_disk_refused_stays_and_is_kept_as_soon_as_there_is_room(
    qapp: QApplication, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        story = Story(disk.root / "desk")
        open_office(story)
        story.open_window()
        page = blank(story)
        disk.fill()
        answer("زينب")
        settle(story.built)
        filling = shown(page)
        assert filling is not None
        assert filling.unkept is not None
        first = story.built.window.notice.sentence
        assert first
        story.built.window.notice.hide()
        page.leave_form()
        settle(story.built)
        assert shown(page) is filling, "what is only on the screen stays on the screen"
        assert story.built.window.notice.sentence == first
        disk.free()
        filling._retry.start(0)  # the few seconds are over
        wait_for(story.built, lambda: filling.unkept is None)
        settle(story.built)
        assert story.built.window.notice.sentence != first
        (draft,) = story.built.desk.registering.drafts(page.user)
        assert draft.label == "زينب"
        page.leave_form()
        settle(story.built)
        assert shown(page) is None
        story.close()


def test_a_page_left_while_the_disk_is_full_goes_on_trying_and_the_form_comes_back_as_it_was(
    qapp: QApplication, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        story = Story(disk.root / "desk")
        open_office(story)
        story.open_window()
        page = blank(story)
        answer("زينب")
        settle(story.built)
        filling = shown(page)
        assert filling is not None
        disk.fill()
        answer("عبد الحسين")
        settle(story.built)
        story.show("home")
        assert shown(page) is None
        assert page.engaged
        story.show("registration", ("draft", filling.draft.id))
        assert shown(page) is filling
        assert filling.session.node("/data/father_name").value == "عبد الحسين"
        story.show("home")
        disk.free()
        filling._retry.start(0)
        wait_for(story.built, lambda: not page.engaged)
        settle(story.built)
        story.show("registration", ("draft", filling.draft.id))
        assert page.filling is not None
        assert page.filling.session.node("/data/father_name").value == "عبد الحسين"
        story.close()


@contextmanager
def another_program(story: Story, seconds: float) -> Iterator[None]:
    """Holds the database as a scanner of viruses does, and lets go after a while."""
    held = threading.Event()
    path, key = story.profile / DATABASE_NAME, story.built.desk._opened.key.hex()

    def hold() -> None:
        connection = sqlcipher3.connect(str(path), isolation_level=None)
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        connection.execute("BEGIN IMMEDIATE")
        held.set()
        time.sleep(seconds)
        connection.execute("ROLLBACK")
        connection.close()

    holding = threading.Thread(target=hold)
    holding.start()
    assert held.wait(60)
    try:
        yield
    finally:
        holding.join(60)


def test_an_answer_given_while_another_program_holds_the_database_waits_and_is_kept(story: Story) -> None:
    page = blank(story)
    with another_program(story, 1.0):
        answer("زينب")
        assert QApplication.focusWidget() is not None
        answer("عبد الحسين")
        assert not story.built.context.tasks.idle(), "it waits on its lane, and the window goes on"
        assert page.filling is not None
        assert page.filling.session.node("/data/father_name").value == "عبد الحسين"
    settle(story.built)
    (draft,) = story.built.desk.registering.drafts(page.user)
    assert (draft.answered, page.filling.unkept) == (2, None)


@pytest.mark.parametrize("code", ["database_busy", "disk_full"])
def test_what_keeps_a_draft_from_being_kept_has_words_that_help(story: Story, code: str) -> None:
    from mihan_desktop.ui import messages

    for language in ("ar", "ckb", "en"):
        story.built.window.speak(language)
        settle(story.built)
        words = messages.sentence(code, {}, story.built.context.language)
        assert code not in words
        assert len(words) > 20
