"""Composition root: the only file that knows every room. Arguments, paths, log, the desk, the window.

Whatever is not needed for the first paint is imported after it.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from mihan_desktop import launching
from mihan_desktop.hardening import harden, keep_private
from mihan_desktop.ui.curtain import Curtain

if TYPE_CHECKING:
    from mihan_desktop.services.desk import Desk
    from mihan_desktop.ui.context import Context
    from mihan_desktop.ui.window import Window

LOG_BYTES = 1_000_000
NO_ROOM = 73
"""Exit status when nothing can be written where it should be (sysexits.h: EX_CANTCREAT)."""


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What may be asked on the command line."""
    parser = argparse.ArgumentParser(prog="mihan", description="Registration of jobseekers and trainees, offline first")
    parser.add_argument("file", type=Path, nargs="?", help="a .mihan file: the ministry's letter, or what came back")
    parser.add_argument("--profile", type=Path, default=None, help="folder of this office (default: the user's own)")
    parser.add_argument("--language", choices=("ar", "ckb", "en"), help="language of the window from now on")
    parser.add_argument(
        "--version-before", action="store_true", help="from now on the version before the last update runs again"
    )  # the launcher has heeded it by then (launching.py)
    parser.add_argument("--with-centre", action="store_true", help="start a centre of your own beside it, to try out")
    parser.add_argument("--quit-when-ready", action="store_true", help='say "painted" and "ready", and end')
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
    from logging.handlers import RotatingFileHandler

    from mihan_desktop import crash

    try:
        logs.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            logs / "mihan.log", maxBytes=LOG_BYTES, backupCount=3, encoding="utf-8"
        )
    except OSError:  # the office is more important than its log
        handler = logging.StreamHandler(sys.stderr)
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
        self.window.shut()
        self.context.tasks.shut_down()
        self.desk.hosting.close()
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
    from mihan_desktop.services.desk import build_desk
    from mihan_desktop.ui.context import Context
    from mihan_desktop.ui.courier import Courier
    from mihan_desktop.ui.language import Language
    from mihan_desktop.ui.own_settings import OwnSettings
    from mihan_desktop.ui.paths import RESOURCES
    from mihan_desktop.ui.preferences import Preferences
    from mihan_desktop.ui.tasks import Tasks
    from mihan_desktop.ui.theme import Theme
    from mihan_desktop.ui.window import Window

    desk = desk if desk is not None else build_desk(profile, now=now, new_id=make_id)
    preferences = Preferences(profile / "looks.json")
    looks = preferences.looks
    theme, language = Theme(application, RESOURCES), Language(application, RESOURCES / "translations")
    theme.wear(looks.look, looks.scale)
    language.speak(looks.language, looks.digits)
    tasks = Tasks(application)
    own = OwnSettings(desk, tasks)
    context = Context(desk, tasks, Courier(desk, tasks, now), language, theme, preferences, own, now, make_id)
    return Built(Window(context), context, desk)


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


def open_window(application: QApplication, curtain: Curtain, wanted: argparse.Namespace, left: ExitStack) -> Sitting:
    """Build the window behind the curtain and open it; what has to be closed again is put on ``left``."""
    from PySide6.QtGui import QIcon

    from mihan_desktop import crash
    from mihan_desktop.config import Profile, default_profile_path
    from mihan_desktop.ui.paths import RESOURCES

    root = wanted.profile if wanted.profile is not None else default_profile_path()
    make_room(root)
    open_log(Profile(root).logs)
    application.setWindowIcon(QIcon(str(RESOURCES / "icons" / "mihan.svg")))
    sitting = Sitting(application, root)
    left.callback(sitting.close)
    built = sitting.sit_down(root)
    note = crash.watch(Profile(root).logs, sitting.tell)
    left.callback(note.close)
    if wanted.language:
        built.context.preferences.keep(language=wanted.language)
        built.context.language.speak(wanted.language)
    if wanted.with_centre:
        left.enter_context(centre_beside(root))
    built.window.setGeometry(curtain.geometry())
    built.window.start()
    built.window.show()
    if wanted.file is not None:
        built.window.bring(wanted.file.absolute())
    curtain.close()
    return sitting


def make_room(root: Path) -> None:
    """The profile's folder, to be written in. Raises OSError when it can't be."""
    root.mkdir(parents=True, exist_ok=True)
    keep_private(root)
    mark = root / f".room-{os.getpid()}"
    mark.touch()
    mark.unlink()


class Sitting:
    """Where one sits: at the office's desk, or at the one beside it for practising; never at both.

    Attributes: again (whether the program is to begin anew once its window is closed: another version of it runs then).
    """

    def __init__(self, application: QApplication, root: Path) -> None:
        self._application, self._root = application, root
        self._built: Built | None = None
        self.again = False

    @property
    def built(self) -> Built:
        """Where one sits now; asking before ``sit_down`` is a mistake of the program."""
        if self._built is None:
            raise LookupError("nobody sat down")
        return self._built

    def sit_down(self, root: Path) -> Built:
        """The window over the desk in ``root``; not shown yet."""
        from mihan_desktop.ui.pace import Pace

        self._built = build_window(self._application, root)
        self._built.context.courier.go_by_itself()
        Pace(self._built.window)
        self._built.window.elsewhere_wanted.connect(self.change, Qt.ConnectionType.QueuedConnection)
        self._built.window.assistance.restart_wanted.connect(self.begin_anew, Qt.ConnectionType.QueuedConnection)
        return self._built

    def change(self) -> None:
        """From work to the training, or back: one desk is closed, the other opened in its place."""
        from mihan_desktop.config import Profile, training_profile

        before = self._built
        if before is None:
            return
        office, training = self._root, training_profile(self._root)
        root = office if before.context.desk.practising.here else training
        try:
            if root == training:
                make_room(training)
                Profile(training).training_mark.touch()
        except OSError as error:
            before.context.tasks.failed.emit(error)
            return
        looks, geometry = before.context.preferences.looks, before.window.geometry()
        self._application.setQuitOnLastWindowClosed(False)
        before.close()
        before.context.language.hush()
        for part in (before.window, before.context.theme, before.context.language, before.context.tasks):
            part.deleteLater()
        after = self.sit_down(root)
        after.context.preferences.keep(**asdict(looks))
        after.window.setGeometry(geometry)
        after.window.start()
        after.window.show()
        self._application.setQuitOnLastWindowClosed(True)

    def begin_anew(self) -> None:
        """Close the window as ever, once what is on it is kept, and begin as whichever version runs now."""
        window = self.built.window

        def go() -> None:
            self.again = True
            window.shut()

        window.leaving.close(go)

    def tell(self, error: BaseException) -> None:
        """Let the window that is open say that something went wrong."""
        if self._built is not None:
            self._built.context.tasks.failed.emit(error)

    def close(self) -> None:
        """Close the window and everything under it."""
        if self._built is not None:
            self._built.close()


def open_somewhere(
    application: QApplication, curtain: Curtain, wanted: argparse.Namespace, left: ExitStack
) -> Sitting | None:
    """``open_window``; where the folder can't be written, say so and let another be chosen. None: nobody chose one."""
    from mihan_desktop.config import default_profile_path

    while True:
        try:
            sitting = open_window(application, curtain, wanted, left)
        except OSError as error:
            from mihan_desktop.ui.dialogs.no_room import ask_for_room

            application.setQuitOnLastWindowClosed(False)
            curtain.hide()
            root = wanted.profile if wanted.profile is not None else default_profile_path()
            chosen = None if wanted.quit_when_ready else ask_for_room(root, error)
            if chosen is None:
                return None
            wanted.profile = chosen
        else:
            application.setQuitOnLastWindowClosed(True)
            return sitting


def say(wanted: argparse.Namespace, word: str) -> None:
    """Tell the benchmark how far the start is."""
    if wanted.quit_when_ready:
        sys.stdout.write(word + "\n")
        sys.stdout.flush()


def be_ready(application: QApplication, wanted: argparse.Namespace) -> None:
    """The first page has been shown: this version starts. End here when that was all that was asked for."""
    launching.seen()
    say(wanted, "ready")
    if wanted.quit_when_ready:
        application.quit()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the desk until its window is closed; the exit status. One word before the options asks for something else."""
    argv = sys.argv[1:] if argv is None else argv
    if argv and argv[0] == "prove-update":
        from mihan_desktop.prove_command import main as prove

        return prove(argv[1:])
    if argv and argv[0] == "verify-certificate":
        from mihan_desktop.verify_command import main as verify

        return verify(argv[1:])
    wanted = arguments(argv)
    harden()
    application = QApplication.instance() or QApplication(["mihan"])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application runs already")
    application.setApplicationName("Mihan")
    failures: list[BaseException] = []
    sittings: list[Sitting] = []
    with ExitStack() as left:
        curtain = Curtain()

        def go_on() -> None:
            say(wanted, "painted")
            try:
                sitting = open_somewhere(application, curtain, wanted, left)
                if sitting is None:
                    application.exit(NO_ROOM)
                    return
                sittings.append(sitting)
            except BaseException as error:  # noqa: BLE001 - nobody above Qt's loop would see it; raised again below
                failures.append(error)
                application.exit(1)
            QTimer.singleShot(0, lambda: be_ready(application, wanted))

        curtain.painted.connect(lambda: QTimer.singleShot(0, go_on))
        curtain.show()
        status = application.exec()
    if failures:
        raise failures[0]
    if any(sitting.again for sitting in sittings):
        return launching.start_again(argv)
    return status
