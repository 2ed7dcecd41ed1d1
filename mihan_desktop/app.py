"""Composition root: the only file that knows every room. Arguments, paths, log, the desk, the window."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mihan_desktop import crash
from mihan_desktop.config import Profile, default_profile_path
from mihan_desktop.services.desk import Desk, build_desk
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.courier import Courier
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.preferences import LANGUAGES, Preferences
from mihan_desktop.ui.tasks import Tasks
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.window import Window

LOG_BYTES = 1_000_000


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What may be asked on the command line."""
    parser = argparse.ArgumentParser(prog="mihan", description="Registration of jobseekers and trainees, offline first")
    parser.add_argument("--profile", type=Path, default=None, help="folder of this office (default: the user's own)")
    parser.add_argument("--language", choices=LANGUAGES, help="language of the window from now on")
    parser.add_argument("--with-centre", action="store_true", help="start a centre of your own beside it, to try out")
    parser.add_argument("--quit-after-first-paint", action="store_true", help="say when the window is there, and end")
    return parser.parse_args(argv)


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


def new_id() -> str:
    """A UUIDv7 as text."""
    from uuid_utils.compat import uuid7

    return str(uuid7())


def open_log(logs: Path) -> None:
    """Write codes and places to a small rotating file."""
    logs.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(logs / "mihan.log", maxBytes=LOG_BYTES, backupCount=3, encoding="utf-8")
    handler.setFormatter(crash.NoMessages("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


@dataclass(frozen=True, slots=True)
class Built:
    """The running program: what the demo, tests and benchmarks drive."""

    window: Window
    context: Context
    desk: Desk

    def close(self) -> None:
        """Close the window, finish what has begun, close the database."""
        self.window.close()
        self.context.tasks.shut_down()
        self.desk.signing_in.sign_out()


def build_window(
    application: QApplication,
    profile: Path,
    *,
    now: Callable[[], datetime] = utc_now,
    make_id: Callable[[], str] = new_id,
    desk: Desk | None = None,
) -> Built:
    """The window over the desk whose files are in ``profile``; not shown yet."""
    desk = desk if desk is not None else build_desk(profile, now=now, new_id=make_id)
    preferences = Preferences(profile / "looks.json")
    looks = preferences.looks
    theme, language = Theme(application, RESOURCES), Language(application, RESOURCES / "translations")
    theme.wear(looks.look, looks.scale)
    language.speak(looks.language, looks.digits)
    tasks = Tasks(application)
    context = Context(desk, tasks, Courier(desk, tasks, now), language, theme, preferences, now, make_id)
    return Built(Window(context), context, desk)


class FirstPaint(QObject):
    """Says "painted" when the window has been drawn for the first time, and ends the program: for the benchmark."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        QApplication.quit()


@contextmanager
def centre_beside(profile: Path) -> Iterator[None]:
    """A centre of one's own while the window is open; its address and codes are printed."""
    from mihan_desktop.trial_centre import TrialCentre

    trial = TrialCentre(profile / "trial-centre")
    for line in trial.start():
        sys.stdout.write(line + "\n")
    sys.stdout.flush()
    try:
        yield
    finally:
        trial.stop()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the desk until its window is closed; the exit status."""
    wanted = arguments(sys.argv[1:] if argv is None else argv)
    profile = Profile(wanted.profile if wanted.profile is not None else default_profile_path())
    QLocale.setDefault(QLocale("ar_IQ"))
    application = QApplication.instance() or QApplication(["mihan"])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application runs already")
    application.setApplicationName("Mihan")
    application.setWindowIcon(QIcon(str(RESOURCES / "icons" / "mihan.svg")))
    profile.root.mkdir(parents=True, exist_ok=True)
    open_log(profile.logs)
    built = build_window(application, profile.root)
    note = crash.watch(profile.logs, built.context.tasks.failed.emit)
    if wanted.language:
        built.context.preferences.keep(language=wanted.language)
        built.context.language.speak(wanted.language)
    try:
        with centre_beside(profile.root) if wanted.with_centre else nullcontext():
            built.window.start()
            if wanted.quit_after_first_paint:
                painted = FirstPaint(built.window)
                built.window.installEventFilter(painted)
            built.window.show()
            return application.exec()
    finally:
        built.close()
        note.close()
