"""Windows programs on Linux: Debian's Wine, with the two libraries of Windows 10 that it lacks, and a screen.

What a program is tried on here is not Windows: no antivirus, SmartScreen or signature is asked, and nobody's
printer. ``docs/packaging.md`` says what has been run where.
"""

import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer.windows import StoppedError

HERE: Final = Path(__file__).resolve().parent
STUBS: Final = {"bcryptprimitives.dll": ("-DRANDOM", "-ladvapi32"), "icuuc.dll": ("-DICU",)}
"""Libraries made of wine_stubs.c for the Wine that builds and checks, and how; they are in no bundle."""
_PLACES: Final = ("/usr/lib/wine", "/usr/lib/wine-stable")
_COMPILER: Final = "x86_64-w64-mingw32-gcc"
_PACKAGES: Final = {"wine64": "wine64", "makensis": "nsis", "Xvfb": "xvfb", _COMPILER: "gcc-mingw-w64-x86-64-posix"}


class WineError(StoppedError):
    """What is needed is missing, or a program stopped; the text says which and what helps."""


@dataclass(frozen=True, slots=True)
class Done:
    """status: what the program ended with (0 to 255); said: what it wrote, of either stream."""

    status: int
    said: str


def tool(name: str) -> str:
    """Where a program of the build stands. Raises WineError with the command that installs it."""
    found = shutil.which(name) or shutil.which(name, path=os.pathsep.join(_PLACES))
    if found is None:
        raise WineError(f"{name} is missing. Run once: sudo apt-get install --no-install-recommends {_PACKAGES[name]}")
    return found


def windows_path(path: Path) -> str:
    r"""How a program under Wine calls a file of this system: ``Z:\home\…``."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


class Wine:
    """One Windows of its own in a folder.

    user: who is signed in there, if not whoever runs this; display: the X server that shows its windows. Without one
    Qt's loop waits for ever.
    """

    def __init__(self, prefix: Path, *, user: str = "", display: str = "") -> None:
        self.prefix = prefix
        self._wine = tool("wine64")
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "DISPLAY"))},
            "WINEPREFIX": str(prefix),
            "HOME": str(prefix),  # Wine shows the home's folders to its programs as their own
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            **({"USER": user, "LOGNAME": user} if user else {}),
            **({"DISPLAY": display} if display else {}),
        }

    @property
    def drive(self) -> Path:
        """Drive C."""
        return self.prefix / "drive_c"

    def start(self) -> None:
        """Make the folder, say that it is Windows 10, and put in what it lacks. Raises WineError."""
        self.prefix.mkdir(parents=True, exist_ok=True)
        for command in (["wineboot", "-i"], ["winecfg", "-v", "win10"]):
            done = self.run(command, seconds=300)
            if done.status:
                raise WineError(f"{command[0]} ended with {done.status}:\n{done.said[-1000:]}")
        for name, (first, *rest) in STUBS.items():
            target = self.drive / "windows" / "system32" / name
            command = [tool(_COMPILER), "-shared", "-Os", "-s", first, "-o", str(target), str(HERE / "wine_stubs.c")]
            made = subprocess.run([*command, *rest], capture_output=True, text=True, check=False)
            if made.returncode:
                raise WineError(f"{name}:\n{made.stderr[-1000:]}")

    def run(
        self, command: Sequence[str], *, seconds: float = 120, environment: Mapping[str, str] | None = None
    ) -> Done:
        """Run a program to its end. Raises WineError when it takes more than ``seconds``; it is ended then."""
        said = b""
        deadline = time.monotonic() + seconds
        with self.begin(command, environment) as process:
            stream = process.stdout
            # Wine's own services inherit the pipe and may outlive the program: its end is waited for, not the pipe's.
            while stream is not None:
                ready, _, _ = select.select([stream], [], [], 0.2)
                piece = os.read(stream.fileno(), 65536) if ready else b""
                said += piece
                if ready and not piece:
                    stream = None
                elif not ready and process.poll() is not None:
                    break
                elif time.monotonic() > deadline:
                    process.kill()
                    raise WineError(f"{command[0]} did not end within {seconds:.0f} s")
            status = process.wait()
        return Done(status, said.decode(errors="replace"))

    def begin(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """A program that goes on beside. Pipes for its streams: Python ends at once with a file or nothing there."""
        return subprocess.Popen(
            [self._wine, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**self._environment, **(environment or {})},
        )

    def stop(self) -> None:
        """End what still runs in this folder."""
        server = shutil.which("wineserver") or shutil.which("wineserver", path=os.pathsep.join(_PLACES))
        if server is not None:
            subprocess.run([server, "-k"], env=self._environment, capture_output=True, check=False)


@contextmanager
def screen() -> Iterator[str]:
    """The name of a display that nobody sees, for as long as this lasts. Raises WineError."""
    reader, writer = os.pipe()
    command = [tool("Xvfb"), "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            with os.fdopen(reader, encoding="ascii") as said:
                number = said.readline().strip()
            if not number:
                raise WineError("Xvfb did not start")
            yield f":{number}"
        finally:
            server.terminate()
