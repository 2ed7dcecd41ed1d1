"""What the ministry told, in the window: a person decides with the keyboard alone; a file says what it is first."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mihan_desktop.domain.importing import FileKind, SeenFile
from mihan_desktop.domain.notices import Notice
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.dialogs.decide import DecideDialog
from mihan_desktop.ui.dialogs.open_file import OpenFileDialog
from mihan_desktop.ui.notice_words import Notices, goal_of
from mihan_desktop.ui.pages.person import PersonPage
from tests.ui import told
from tests.ui.story import Story, settle


@pytest.fixture
def record(story: Story) -> str:
    """Somebody whom this desk and another one changed at the same time."""
    office = story.office
    found = office.register(office.enter("zainab"), given_name="هناء").registration.record_id
    told.conflict(office, found, "phone", "given_name")
    told.referral(office, found)
    office.desk.signing_in.sign_out()
    return found


def focused() -> QWidget:
    """Where keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_clerk_decides_question_by_question_with_the_keyboard_alone(story: Story, record: str) -> None:
    story.sign_in("zainab")
    page = story.show("person", ("decide", record))
    assert isinstance(page, PersonPage)
    dialog = page.findChild(DecideDialog)
    assert dialog is not None
    first, second = dialog.choices
    assert not dialog.accept_button.isEnabled()
    assert not first.decided, "nothing is chosen for anybody"
    assert "07701234567" in first.mine.text()
    assert "07901112222" in first.theirs.text()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert first.mine.isChecked()
    QTest.keyClick(first.mine, Qt.Key.Key_Down)
    assert first.theirs.isChecked()
    QTest.keyClick(first.theirs, Qt.Key.Key_Tab)
    assert second.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert second.mine.isChecked()
    assert dialog.accept_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(story.built)
    user = story.built.window.user
    assert user is not None
    desk = story.built.desk
    (waiting,) = [one for one in desk.searching.registrations(user) if one.record_id == record]
    assert waiting.status is RecordStatus.WAITING
    assert waiting.label.startswith("هناء")
    assert page.decide.isHidden()


def test_referrals_and_the_same_person_stand_on_the_page(story: Story, record: str) -> None:
    story.sign_in("zainab")
    page = story.show("person", record)
    assert isinstance(page, PersonPage)
    part = page.parts[5]
    assert page.person is not None
    assert part.told(page.person) == story.built.context.language.number(1)
    assert not page.decide.isHidden()


def test_a_link_that_was_taken_back_is_told_in_every_language(story: Story) -> None:
    details: dict[str, str | int] = {"number": "100020000317"}
    notice = Notice(1, story.office.wall(), "duplicate_undone", "r", details, "هناء")
    language, words = story.built.context.language, Notices()
    said = {}
    for code in ("ar", "ckb", "en"):
        language.speak(code)
        said[code] = words.sentence(notice, language)
        assert "هناء" in said[code]
        assert language.localised("100020000317") in said[code]
    assert len(set(said.values())) == 3
    assert "no longer" in said["en"]
    assert goal_of(notice) == ("person", "r")


def test_points_that_another_office_granted_or_took_back_are_told_in_every_language(story: Story) -> None:
    language, words = story.built.context.language, Notices()
    details: dict[str, str | int] = {"account": "priority", "office": "مكتب أربيل"}
    said = set()
    for code in ("ar", "ckb", "en"):
        language.speak(code)
        for what, points in (("appeal", 7), ("reversal", -7)):
            told = details | {"what": what, "points": points}
            notice = Notice(1, story.office.wall(), "points_granted", "r", told, "هناء")
            said.add(words.sentence(notice, language))
            assert goal_of(notice) == ("person", "r")
    assert len(said) == 6
    assert all("هناء" in one and "مكتب أربيل" in one for one in said)
    assert any("took back" in one and "−7" in one and "Priority" in one for one in said)


@pytest.mark.parametrize(
    ("ours", "known", "offered"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_a_file_is_taken_over_only_when_there_is_something_new_in_it(
    story: Story, *, ours: bool, known: bool, offered: bool
) -> None:
    built = story.built
    user = story.sign_in("huda")
    seen = SeenFile(FileKind.FEED, 9, ours=ours, known=known, at=story.office.wall(), counts={"vacancy": 2})
    dialog = OpenFileDialog(built.context, user, Path("news.mihan"), seen, built.window)
    dialog.open()
    settle(built)
    assert dialog.accept_button.isVisibleTo(dialog) is offered
    dialog.reject()
