"""The self-test of this copy, in a process of its own: what is open is left alone, and it can be stopped."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mihan_desktop import __version__
from mihan_desktop.domain.self_tests import STEPS, SelfTest, Step, read_self_test
from mihan_desktop.services.opened import Opened

ROOT: Final = Path(__file__).resolve().parents[2]
LEFT: Final = ".self-test-"
"""How the folders begin in which a self-test works."""
_LOOK_SECONDS: Final = 0.1
_END_SECONDS: Final = 10.0


@dataclass(frozen=True)
class Program:
    """How the self-test of a copy is begun: this one's, unless another is named. environment: further variables."""

    command: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def begin(self, data: Path, report: Path) -> "subprocess.Popen[bytes]":
        """A process that works in ``data`` and writes to ``report``. Raises OSError."""
        own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "mihan_desktop.self_test"]
        command = [*(self.command or own), "--self-test", "--data", str(data), "--json", str(report)]
        places = {} if getattr(sys, "frozen", False) else {"PYTHONPATH": str(ROOT)}
        return subprocess.Popen(  # noqa: S603 - our own program
            command, env={**os.environ, **places, **self.environment}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip


class SelfTesting:
    """For everybody, signed in or not: nothing of the office is read."""

    def __init__(self, opened: Opened) -> None:
        self._root = opened.profile.root

    def run(
        self,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        hear: Callable[[SelfTest], None] = lambda _: None,
        program: Program | None = None,
    ) -> SelfTest:
        """Try everything; what it came to, with ``done`` False when somebody stopped it. progress: steps, of how many.

        hear: told of each step. A process that ends before its last step failed at the one it was trying. Raises
        OSError when nothing can be begun at all.
        """
        so_far = SelfTest(__version__, sys.platform)
        with tempfile.TemporaryDirectory(prefix="mihan-report-") as folder:
            report = Path(folder) / "report.json"
            process = (program or Program()).begin(self._root, report)
            try:
                while (running := process.poll() is None) and not cancelled():
                    time.sleep(_LOOK_SECONDS)
                    so_far = self._heard(report, so_far, progress, hear)
                so_far = self._heard(report, so_far, progress, hear)
            finally:
                _end(process)
                for left in self._root.glob(f"{LEFT}*"):
                    shutil.rmtree(left, ignore_errors=True)
        if not running and not so_far.done:
            at = so_far.trying or STEPS[min(len(so_far.steps), len(STEPS) - 1)]
            so_far = so_far.with_step(Step(at, f"{at}_failed", f"exit {process.returncode}"))
        return so_far

    @staticmethod
    def save(result: SelfTest, path: Path) -> Path:
        """Write the result where somebody wants it. Raises OSError."""
        path.write_text(result.written(), encoding="utf-8")
        return path

    @staticmethod
    def _heard(
        report: Path, before: SelfTest, progress: Callable[[int, int], None], hear: Callable[[SelfTest], None]
    ) -> SelfTest:
        now = before
        with suppress(OSError, ValueError):  # not written yet
            now = read_self_test(report.read_text(encoding="utf-8"))
        if now != before:
            progress(len(now.steps), len(STEPS))
            hear(now)
        return now


def _end(process: "subprocess.Popen[bytes]") -> None:
    """The process is over when this returns."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
