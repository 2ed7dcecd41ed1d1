"""After a day with crashes, no file of the profile and no line of a log says anything about a person."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from mihan_desktop import crash
from mihan_desktop.app import open_log
from mihan_desktop.config import Profile
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.faults.ledger import in_clear
from tests.keys import press, type_text
from tests.services.office import FORM_ID, VERSION, ZAINAB
from tests.ui.story import Story, settle

NAME = ZAINAB["given_name"] + " المكتومة"


@pytest.fixture
def logged(story: Story) -> Iterator[Path]:
    """The program's own log and notes of crashes, as ``main`` opens them; their folder."""
    logs = Profile(story.profile).logs
    root = logging.getLogger()
    before, level, hooks = list(root.handlers), root.level, (sys.excepthook, threading.excepthook)
    open_log(logs)
    note = crash.watch(logs, story.built.context.tasks.failed.emit)
    yield logs
    note.close()
    sys.excepthook, threading.excepthook = hooks
    for handler in [one for one in root.handlers if one not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def fails_with(what: str) -> None:
    """A fault of the program whose message quotes what somebody typed."""
    raise ValueError(what)


def test_a_day_with_errors_leaves_no_name_in_any_file(story: Story, logged: Path) -> None:
    office, tasks = story.office, story.built.context.tasks
    zainab = office.enter("zainab")
    office.register(zainab, given_name=NAME)
    office.desk.signing_in.sign_out()
    story.sign_in("zainab")
    page = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    assert isinstance(page, RegistrationPage)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    type_text(line, NAME)
    press(line, Qt.Key.Key_Return)
    tasks.run(lambda: fails_with(NAME))
    settle(story.built)
    try:
        fails_with(NAME)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    thread = threading.Thread(target=fails_with, args=(NAME,))
    thread.start()
    thread.join()
    logging.getLogger().info("a line of the program's own")
    story.show("records")
    story.built.window.sign_out()
    settle(story.built)
    log = (logged / "mihan.log").read_text(encoding="utf-8")
    assert log.count("ValueError at") == 3
    assert "fails_with" in log
    assert in_clear(story.profile, NAME, "المكتومة") == []
