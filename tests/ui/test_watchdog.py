"""The watchdog itself: it sees a thread that is held, says where, and lets a calm one pass."""

import time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.watchdog import Watchdog


def run_for(milliseconds: int) -> None:
    """An event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def a_long_sleep() -> None:
    """What nobody should do on this thread."""
    time.sleep(0.3)


def test_a_held_thread_is_noticed_with_the_place_that_held_it(qapp: QApplication) -> None:
    with Watchdog() as dog:
        QTimer.singleShot(20, a_long_sleep)
        run_for(500)
    worst = max(dog.holds, key=lambda hold: hold.seconds)
    assert worst.seconds > 0.2
    assert worst.worked < worst.seconds / 2, "it slept"
    assert "a_long_sleep" in worst.stack
    assert dog.longest >= worst.seconds


def test_work_is_told_from_waiting(qapp: QApplication) -> None:
    def count() -> None:
        end = time.thread_time() + 0.2
        while time.thread_time() < end:
            pass

    with Watchdog() as dog:
        QTimer.singleShot(0, count)
        run_for(50)
    assert max(hold.worked for hold in dog.holds) >= 0.2
    assert any("in count" in hold.stack for hold in dog.holds)


def test_a_longer_patience_overlooks_a_short_hold(qapp: QApplication) -> None:
    with Watchdog(limit=60.0) as dog:
        QTimer.singleShot(0, a_long_sleep)
        run_for(50)
    assert dog.holds == []
    assert dog.longest > 0.2
