"""Lanes work beside the window and leave what is the window's to its own thread."""

import gc
import threading
import time
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """Lanes of their own."""
    made = Tasks(qapp)
    yield made
    made.shut_down()
    made.deleteLater()


class Ring:
    """Holds itself, as a widget and what listens to it do."""

    def __init__(self, widget: QWidget | None = None) -> None:
        self.me, self.widget = self, widget


def allocate(count: int) -> int:
    """What a lane that reads many rows does: it makes more garbage in rings than Python lets lie."""
    for _ in range(count):
        Ring()
    return count


def test_what_the_window_leaves_behind_is_never_destroyed_on_a_lane(tasks: Tasks) -> None:
    destroyed_in: list[int] = []
    for _ in range(50):
        weakref.finalize(Ring(QListView()), lambda: destroyed_in.append(threading.get_ident()))
    done: list[int] = []
    tasks.run(lambda: allocate(200_000), done=done.append)
    end = time.monotonic() + 20
    while (not done or len(destroyed_in) < 50) and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)
    assert done == [200_000]
    assert set(destroyed_in) == {threading.get_ident()}
    assert len(destroyed_in) == 50, "it is destroyed, while the window has nothing else to do"


def test_python_collects_again_when_the_last_lanes_are_gone(qapp: QApplication) -> None:
    first, second = Tasks(qapp), Tasks(qapp)
    assert not gc.isenabled()
    first.shut_down()
    first.shut_down()
    assert not gc.isenabled(), "the others still work"
    second.shut_down()
    assert gc.isenabled()
    for each in (first, second):
        each.deleteLater()


def test_what_only_an_errand_still_held_is_let_go_by_the_window(tasks: Tasks) -> None:
    destroyed_in: list[int] = []
    ended: list[int] = []

    def ask(number: int, *, well: bool) -> None:
        widget = QWidget()
        weakref.finalize(widget, lambda: destroyed_in.append(threading.get_ident()))

        def call() -> int:
            if widget.isVisible() or not well:
                raise MihanError("offline")
            return number

        def failed(error: Exception) -> bool:
            ended.append(number)
            return True

        tasks.run(call, done=ended.append, failed=failed)

    for number in range(400):
        ask(number, well=number % 2 == 0)
    end = time.monotonic() + 20
    while len(ended) < 400 and time.monotonic() < end:
        QApplication.processEvents()
    tasks.shut_down()
    gc.collect()
    assert len(ended) == 400
    assert len(destroyed_in) == 400
    assert set(destroyed_in) == {threading.get_ident()}
