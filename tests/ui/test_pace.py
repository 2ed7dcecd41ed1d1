"""What keeps the window's thread free: pages built ahead, rows asked once, pages that go one after the other."""

import gc
import sys

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mihan_desktop.ui.pace import Pace
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.widgets.flow_layout_column import ColumnLayout
from tests.ui.story import Story, settle


def test_pages_are_built_ahead_for_whoever_sits_there_and_no_others(story: Story, qtbot: QtBot) -> None:
    window = story.built.window
    while window.build_ahead():
        pass
    assert list(window.pages) == ["home"], "before anybody has signed in, what everybody may see"
    story.sign_in("zainab")
    first = window.page
    while window.build_ahead():
        pass
    reached = {"person", "follow_ups", "employers", "fitting", "referrals", "surveys"}
    assert set(window.pages) == {*window.side._visible, *reached}, "what is reached from others stands ready too"
    assert window.page is first
    story.show("records")
    assert window.page is window.pages["records"]
    window.sign_out()
    settle(story.built)
    assert window.pages == {}
    qtbot.waitUntil(lambda: not window._stack.findChildren(Page), timeout=60_000)


def test_the_pace_builds_them_by_itself_and_lanes_give_way_sooner(story: Story, qtbot: QtBot) -> None:
    before = 0.005  # Python's own; a whole program that ran here before may have left its pace
    sys.setswitchinterval(before)
    pace = Pace(story.built.window)
    try:
        assert sys.getswitchinterval() < before
        qtbot.waitUntil(lambda: "home" in story.built.window.pages and gc.get_freeze_count() > 0, timeout=60_000)
    finally:
        pace.deleteLater()
        sys.setswitchinterval(before)
        gc.unfreeze()


def test_a_page_is_built_in_parts_and_nobody_meets_it_before_it_is_whole(story: Story) -> None:
    story.sign_in("zainab")
    window = story.built.window
    parts: dict[str, int] = {}
    while True:
        before = set(window.pages)
        if not window.build_ahead():
            break
        growing = next(iter(window._stack._growing), "") or next(iter(set(window.pages) - before))
        parts[growing] = parts.get(growing, 0) + 1
    assert {name for name, count in parts.items() if count >= 4} >= {"records", "vacancies", "sync", "person"}


def test_a_page_that_grows_hears_no_language_and_is_whole_as_soon_as_somebody_opens_it(story: Story) -> None:
    story.sign_in("zainab")
    window = story.built.window
    while "registration" not in window.pages or not window._stack._growing:
        assert window.build_ahead()
    (name,) = window._stack._growing
    half = window._stack._growing[name][1]
    for code in ("en", "ckb"):
        window.speak(code)
        settle(story.built)
    assert window.page is not half
    assert name not in window.pages
    story.show(name)
    assert window.page is half, "what had been built was thrown away"
    assert window._stack._growing == {}
    assert half.findChildren(QLineEdit)[0].accessibleName() or half.title()


def test_a_page_that_grows_goes_with_whoever_goes_and_the_entrance_is_kept(story: Story, qtbot: QtBot) -> None:
    window = story.built.window
    entrance = window.entrance
    assert isinstance(entrance, SignInPage)
    story.sign_in("zainab")
    while len(window.pages) < 3 or not window._stack._growing:
        assert window.build_ahead()
    shown: list[int] = []
    window._stack.currentChanged.connect(shown.append)
    window.sign_out()
    settle(story.built)
    assert window._stack._growing == {}
    assert shown == [0], "a page was shown while those before it went"
    qtbot.waitUntil(lambda: not window._stack.findChildren(Page), timeout=60_000)
    assert window.entrance is entrance, "it was built anew"
    for line in (entrance.username, entrance.password):
        assert line.text() == ""
        assert not line.isUndoAvailable(), "the next person could bring back who was here"


class Counted(QWidget):
    """A row that counts how often it was asked for its height."""

    asked = 0
    height_wanted = 30

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt calls it so
        """Yes."""
        return True

    def heightForWidth(self, width: int, /) -> int:  # noqa: N802 - Qt calls it so
        """What it wants now."""
        self.asked += 1
        return self.height_wanted


def test_rows_that_tell_are_asked_once_and_again_when_they_have_told(qtbot: QtBot) -> None:
    outside = QWidget()
    qtbot.addWidget(outside)
    column = QWidget(outside)
    QVBoxLayout(outside).addWidget(column)
    layout = ColumnLayout(column, 10)
    rows = [Counted(column) for _ in range(3)]
    for at, row in enumerate(rows):
        layout.insert(at, row, tells=at < 2)
    first, second, silent = rows
    assert layout.heightForWidth(200) == 3 * 30 + 2 * 10
    asked = first.asked
    layout.invalidate()
    second.height_wanted = silent.height_wanted = 50
    assert layout.heightForWidth(200) == 30 + 30 + 50 + 2 * 10, "who tells was not asked again"
    assert first.asked == asked
    layout.forget(second)
    assert layout.heightForWidth(200) == 30 + 50 + 50 + 2 * 10
    first.hide()
    layout.invalidate()
    assert layout.heightForWidth(200) == 50 + 50 + 10
