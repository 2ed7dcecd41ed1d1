"""Installs the desk for Windows, tries it, upgrades and removes it, all in silence: on Windows, or under Wine.

Each step is printed as it passes; the first that does not stops the rest. The person who is signed in under Wine has an
Arabic name with blanks in it, as the folders of many offices do. On Windows it changes the programs of whoever runs it:
it is meant for a machine that is thrown away afterwards.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from installer.windows import StoppedError
from installer.windows.wine import Done, Wine, screen, windows_path
from mihan_desktop.self_test.manifest import faults, read_manifest

USER: Final = "زينب عبد الكريم"
KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Mihan"
BUSY: Final = 10
NO_ROOM: Final = 11
NO_RIGHT: Final = 12
NO_RETURN: Final = 14
"""What mihan.nsi ends with."""
LATER: Final = "999.0.0"
"""A version that is newer than any."""


class CheckError(StoppedError):
    """A step did not pass; the text says which and what was there instead."""


class Machine(Protocol):
    """Where it is tried. local: %LOCALAPPDATA%; roaming: %APPDATA%; machine_wide: %ProgramFiles%, by this system."""

    local: Path
    roaming: Path
    machine_wide: Path

    def path(self, path: Path) -> str:
        """How Windows calls a file of this system."""

    def run(self, command: Sequence[str], seconds: float) -> Done:
        """Run a program of Windows to its end."""

    def begin(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """A program that goes on beside."""


class UnderWine:
    """A Windows under Wine, as ``Machine``."""

    def __init__(self, wine: Wine) -> None:
        self._wine = wine
        people = wine.drive / "users"
        own = next(one for one in people.iterdir() if one.name != "Public")
        self.local, self.roaming = own / "AppData" / "Local", own / "AppData" / "Roaming"
        self.machine_wide = wine.drive / "Program Files"

    def path(self, path: Path) -> str:
        """By drive C where it lies there: that is how its own programs call it."""
        if path.is_relative_to(self._wine.drive):
            return "C:\\" + str(path.relative_to(self._wine.drive)).replace("/", "\\")
        return windows_path(path)

    def run(self, command: Sequence[str], seconds: float) -> Done:
        """On a screen that nobody sees."""
        return self._wine.run(command, seconds=seconds)

    def begin(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """Likewise."""
        return self._wine.begin(command)


class OnWindows:
    """The Windows that runs this, as ``Machine``."""

    def __init__(self) -> None:
        self.local, self.roaming = Path(os.environ["LOCALAPPDATA"]), Path(os.environ["APPDATA"])
        self.machine_wide = Path(os.environ["PROGRAMFILES"])

    def path(self, path: Path) -> str:
        """As it is."""
        return str(path)

    def run(self, command: Sequence[str], seconds: float) -> Done:
        """Its exit status and what it wrote."""
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
        return Done(done.returncode, (done.stdout + done.stderr).decode(errors="replace"))

    def begin(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """Beside this."""
        return subprocess.Popen(command)


class Trial:
    """One setup, tried step by step on a machine. say: told of every step that passed."""

    def __init__(self, machine: Machine, setup: Path) -> None:
        self._machine = machine
        self._setup = setup
        self.folder = machine.local / "Programs" / "Mihan"
        self._data = machine.local / "mihan"
        self._shortcut = Path("Microsoft", "Windows", "Start Menu", "Programs", "Mihan.lnk")

    def install(self, *words: str, folder: Path | None = None, expected: int = 0, setup: Path | None = None) -> None:
        """Run the setup in silence and look at what is there then."""
        folder = folder or self.folder
        done = self._machine.run([self._machine.path(setup or self._setup), "/S", *words], 900)
        _same("the setup ends with", done.status, expected)
        if expected:
            return
        wrong = [fault for fault in faults(folder, read_manifest(folder)) if fault]
        _same("files that are not as they were made", wrong, [])
        _same("is there", _there(folder), {"_internal", "mihan.exe", "uninstall.exe"})

    def self_test(self, folder: Path | None = None) -> dict[str, object]:
        """The installed program finds everything in order; what it says of each step."""
        with tempfile.TemporaryDirectory() as temporary:
            told = Path(temporary) / "self-test.json"
            command = [self._machine.path((folder or self.folder) / "mihan.exe"), "--self-test", "--json"]
            done = self._machine.run([*command, self._machine.path(told)], 900)
            if done.status or not told.exists():
                said = told.read_text(encoding="utf-8") if told.exists() else done.said
                raise CheckError(f"the self-test ends with {done.status}:\n{said[-4000:]}")
            found: dict[str, object] = json.loads(told.read_text(encoding="utf-8"))
            return found

    def window(self) -> None:
        """The installed program shows its first page, on a profile of its own, and ends."""
        program = self._machine.path(self.folder / "mihan.exe")
        done = self._machine.run([program, "--quit-when-ready", "--profile", self._machine.path(self._data)], 600)
        _same("the program ends with", done.status, 0)
        _same("its log is there", (self._data / "logs" / "mihan.log").exists(), True)

    def registered(self, value: str, root: str = "HKCU") -> str:
        """What Windows' list of programs says of ours; "" without it."""
        return self._said(rf"{root}\{KEY}", f'"{value}"')

    def opens_files(self, root: str = "HKCU") -> str:
        """The command with which Windows opens a .mihan file; "" without one."""
        return self._said(rf"{root}\Software\Classes\Mihan.File\shell\open\command", "@")

    def _said(self, key: str, value: str) -> str:
        """A text of the registry: out of a file, for a console has not the letters of every name."""
        with tempfile.TemporaryDirectory() as temporary:
            target = Path(temporary) / "key.reg"
            self._machine.run(["reg", "export", key, self._machine.path(target), "/y"], 60)
            lines = target.read_text(encoding="utf-16").splitlines() if target.exists() else []
        found = next((line.partition("=")[2] for line in lines if line.startswith(f"{value}=")), '""')
        return re.sub(r"\\(.)", r"\1", found[1:-1])

    def busy(self, setup: Path) -> None:
        """While the program is open the setup changes nothing and says so."""
        with self._machine.begin([self._machine.path(self.folder / "mihan.exe"), "--self-test"]) as running:
            time.sleep(2)
            try:
                self.install(expected=BUSY, setup=setup)
                if running.poll() is not None:
                    raise CheckError("the program had ended before the setup was there")
            finally:
                running.kill()

    def remove(self, *words: str, folder: Path | None = None) -> None:
        """Run the uninstaller in silence, to its end."""
        folder = folder or self.folder
        uninstall = self._machine.path(folder / "uninstall.exe")
        done = self._machine.run([uninstall, "/S", *words, *_bare(f"_?={self._machine.path(folder)}")], 300)
        _same("the uninstaller ends with", done.status, 0)
        _same("left behind", _there(folder) - {"uninstall.exe"}, set())  # it can't remove itself when it is waited for
        shutil.rmtree(folder)

    def whole(self, later: Path) -> Iterator[str]:
        """Every step in order; what passed. later: a setup of a newer version."""
        self.install()
        _same("the shortcut is there", (self._machine.roaming / self._shortcut).exists(), True)
        _same("registered in", self.registered("InstallLocation"), self._machine.path(self.folder))
        program = self._machine.path(self.folder / "mihan.exe")
        _same("opens .mihan", self.opens_files(), f'"{program}" "%1"')
        yield "installed for one person"
        told = self.self_test()
        yield f"self-test: {json.dumps(told, ensure_ascii=False)[:2000]}"
        self.window()
        yield "its window was painted"
        self.busy(later)
        yield "an open program is left alone"
        (self.folder / "_internal" / "left-over.dll").write_bytes(b"of an older version")
        (self.folder / "new").mkdir()
        (self.folder / "new" / "half").write_bytes(b"of a setup that was killed")
        self.install(setup=later)
        _same("left over", (self.folder / "_internal" / "left-over.dll").exists(), False)
        _same("version", self.registered("DisplayVersion"), LATER)
        yield "upgraded in place, nothing of the old left"
        self.install(expected=NO_RETURN)
        yield "an older version is refused"
        (self._data / "logs").mkdir(parents=True, exist_ok=True)
        (self._data / "programs" / "1.0.0").mkdir(parents=True)
        self.remove()
        _same("registrations", _there(self._data), {"logs"} | (_there(self._data) - {"programs"}))
        _same("the shortcut is there", (self._machine.roaming / self._shortcut).exists(), False)
        _same("registered", (self.registered("InstallLocation"), self.opens_files()), ("", ""))
        yield "removed, and what was registered stays"
        self.install()
        self.remove("/PURGE")
        _same("registrations are there", self._data.exists(), False)
        yield "removed with everything that was registered"
        elsewhere = self._machine.local / "مجلد طويل الاسم" / ("x" * 60) / ("ناحية " * 8).strip() / "Mihan"
        self.install(*_bare(f"/D={self._machine.path(elsewhere)}"), folder=elsewhere)
        self.self_test(elsewhere)
        self.remove(folder=elsewhere)
        yield "installed, tried and removed in a long Arabic path"
        wide = self._machine.machine_wide / "Mihan"
        self.install("/AllUsers", folder=wide)
        _same("registered in", self.registered("InstallLocation", "HKLM"), self._machine.path(wide))
        self.remove(folder=wide)
        yield "installed for everybody and removed"


def check(setup: Path, bundle: Path) -> None:
    """Try ``setup`` of ``bundle`` through its whole life, and say what passed. Raises CheckError; WineError."""
    from installer.windows.building import setup as make_setup

    with tempfile.TemporaryDirectory(prefix="mihan-windows-") as temporary:
        later = make_setup(bundle, version=LATER, target=Path(temporary) / "mihan-later-setup.exe")
        with machine() as found:
            for passed in Trial(found, setup).whole(later):
                print(f"  {passed}", flush=True)


@contextmanager
def machine() -> Iterator[Machine]:
    """This Windows; or one under Wine that is made for this and thrown away."""
    if sys.platform == "win32":
        yield OnWindows()
        return
    with tempfile.TemporaryDirectory(prefix="mihan-wine-") as folder, screen() as display:
        wine = Wine(Path(folder) / "wine", user=USER, display=display)
        wine.start()
        try:
            yield UnderWine(wine)
        finally:
            wine.stop()


def _bare(word: str) -> list[str]:
    """A last word as NSIS wants it, without quotation marks, which a word with blanks would get from others."""
    return word.split(" ")


def _there(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()} if folder.exists() else set()


def _same(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise CheckError(f"{what}: {found}, not {expected}")
