"""The system libraries that Qt needs on Linux: names the missing, and as root on Debian or Ubuntu installs them."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Say = Callable[[str], None]

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt loads even with no screen: shared object -> Debian package (Qt 6.12 on Debian 12)."""

WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What a real window under X needs besides."""

RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}
"""Packages whose name changed with 64-bit time on newer Debian and Ubuntu."""


def missing(wanted: dict[str, str]) -> list[str]:
    """The Debian packages of those shared objects in ``wanted`` that the loader cannot find, in order."""
    absent = []
    for library, package in wanted.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            absent.append(package)
    return absent


def ensure(say: Say, error: type[Exception], *, window: bool) -> None:
    """Have every library that Qt needs, for a window too if asked, or raise ``error`` with the command that helps."""
    if not sys.platform.startswith("linux"):
        return
    wanted = OFFSCREEN | (WINDOW if window else {})
    if packages := missing(wanted):
        install(packages, "system libraries that Qt needs", say, error)
        if still := missing(wanted):
            raise error(f"these libraries are still missing after the installation: {' '.join(still)}")


def install(packages: Sequence[str], purpose: str, say: Say, error: type[Exception]) -> None:
    """Install Debian ``packages`` as root; otherwise raise ``error`` naming the command to run."""
    apt = shutil.which("apt-get")
    if apt is None:
        raise error(f"{purpose} are missing. Install your system's counterparts of: {' '.join(packages)}")
    names = [_available(name) for name in packages]
    command = f"apt-get install -y --no-install-recommends {' '.join(names)}"
    if os.geteuid() != 0:
        raise error(f"{purpose} are missing. Run this once, then start again:\n  sudo {command}")
    say(f"installing {purpose}: {' '.join(names)} ...")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *names]):
        outcome = subprocess.run([apt, *arguments], env=environment, capture_output=True, text=True, check=False)
        if outcome.returncode and arguments[0] == "install":
            raise error(f"{command} failed:\n{outcome.stdout[-2000:]}{outcome.stderr[-2000:]}".rstrip())


def _available(package: str) -> str:
    """The name under which this release of Debian or Ubuntu has ``package``."""
    renamed = RENAMED.get(package)
    if renamed is None:
        return package
    release = Path("/etc/os-release").read_text(encoding="utf-8")
    fields = dict(line.split("=", 1) for line in release.splitlines() if "=" in line)
    system, version = fields.get("ID", "").strip('"'), fields.get("VERSION_ID", "0").strip('"')
    number = float(version) if version.replace(".", "", 1).isdigit() else 0.0
    is_new = (system == "debian" and number >= 13) or (system == "ubuntu" and number >= 24)
    return renamed if is_new else package
