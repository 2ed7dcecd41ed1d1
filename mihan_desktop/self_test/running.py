"""The steps one after the other, in a folder of their own that is gone afterwards."""

import logging
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop import __version__
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.self_tests import STEPS, SelfTest, Step
from mihan_desktop.self_test import ground
from mihan_desktop.self_test.failing import StepError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mihan_desktop.self_test.office import TrialOffice

PREFIX: Final = ".self-test-"
_NEEDS: Final = {
    "crypto": ("folder",), "database": ("folder", "crypto"), "migration": ("folder", "crypto"), "form": ("database",),
    "window": ("folder",), "sync": ("form",),
}  # fmt: skip
"""Which steps must have gone well before another is of any use."""
_LOGGER: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class Trial:
    """What is tried on. root: the folder in which it works; bundle: ``ground.bundle_folder``."""

    root: Path
    bundle: Path | None
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def run(self, tell: Callable[[SelfTest], None]) -> SelfTest:
        """Try every step; ``tell`` hears before and after each. What one of them raises is its own answer."""
        so_far = SelfTest(__version__, f"{sys.platform}-{platform.machine().lower()}")
        with self._rooms() as rooms:
            work = _Work(self, rooms)
            for step in STEPS:
                tell(replace(so_far, trying=step))
                so_far = so_far.with_step(self._try(step, work, so_far))
            work.close()
        so_far = replace(so_far, done=True)
        tell(so_far)
        return so_far

    @contextmanager
    def _rooms(self) -> Iterator[Path]:
        """A folder for what is tried, wherever one can be made: the step ``folder`` says what is wrong with ours."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            for left in self.root.glob(f"{PREFIX}*"):  # by one that was killed
                shutil.rmtree(left, ignore_errors=True)
            rooms = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self.root))
        except OSError:
            rooms = Path(tempfile.mkdtemp(prefix=PREFIX))
        try:
            yield rooms
        finally:
            shutil.rmtree(rooms, ignore_errors=True)

    def _try(self, step: str, work: "_Work", so_far: SelfTest) -> Step:
        failed = {one.step for one in so_far.steps if not one.ok}
        needed = [one for one in _NEEDS.get(step, ()) if one in failed]
        if needed:
            return Step(step, "not_tried", needed[0])
        begun = time.monotonic()
        try:
            code, detail = "", work.acts[step]()
        except StepError as error:
            code, detail = error.code, error.detail
        except MihanError as error:
            code, detail = f"{step}_failed", error.code
        except Exception as error:  # whatever else is wrong with this machine
            _LOGGER.exception("self-test: %s", step)
            code, detail = f"{step}_failed", type(error).__name__
        return Step(step, code, detail, round((time.monotonic() - begun) * 1000))


class _Work:
    """The acts by their step; each imports what it needs, so that a library that is missing fails its own step."""

    def __init__(self, trial: Trial, rooms: Path) -> None:
        self._trial, self._rooms = trial, rooms
        self.acts: dict[str, Callable[[], str]] = {
            "files": lambda: ground.look_at_files(trial.bundle),
            "clock": lambda: ground.look_at_clock(trial.now(), trial.bundle),
            "folder": lambda: ground.look_at_folder(trial.root),
            "crypto": self._crypto,
            "database": lambda: self._office.keep_records(),  # noqa: PLW0108 - not made before its step
            "migration": self._migration,
            "form": lambda: self._office.fill_a_form(),  # noqa: PLW0108 - not made before its step
            "print": self._print,
            "window": self._window,
            "sync": lambda: self._office.send_to_a_ministry(),  # noqa: PLW0108 - not made before its step
        }

    def close(self) -> None:
        """Every file is closed."""
        if "_office" in self.__dict__:
            self._office.close()

    @cached_property
    def _office(self) -> "TrialOffice":
        from mihan_desktop.self_test.office import TrialOffice

        os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # the system's own store learns nothing
        return TrialOffice(self._rooms / "office", self._trial.now, self._trial.new_id)

    def _crypto(self) -> str:
        from mihan_desktop.self_test.office import lock_and_unlock

        return lock_and_unlock()

    def _migration(self) -> str:
        from mihan_desktop.self_test.office import bring_up_to_date

        return bring_up_to_date(self._rooms / "older.db", self._trial.now())

    def _qt(self) -> "QApplication":
        from mihan_desktop.self_test.drawing import application

        return application()

    def _print(self) -> str:
        from mihan_desktop.self_test.drawing import print_a_page

        return print_a_page(self._qt())

    def _window(self) -> str:
        from mihan_desktop.self_test.drawing import open_a_window

        return open_a_window(self._qt(), self._rooms / "window", self._trial.now, self._trial.new_id)
