"""The desk for Windows: `python3 main.py windows [bundle] [setup] [check]`, all three without a word.

bundle   the folder of PyInstaller, its list of files, and the archive that the update in place takes
setup    mihan-<version>-windows-x86_64-setup.exe of that folder, by makensis
check    installs, tries, upgrades and removes it in silence (installer/windows/checking.py)

On Windows the release comes out, into build/bundles. Elsewhere Wine runs the same spec and the same script, into
build/windows; what comes out is called unreleased, for nobody has seen its window (decision 0077).
"""

import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from installer.windows import StoppedError, dressing, packages, signing
from installer.windows.wine import Wine, tool, windows_path
from mihan_desktop.self_test.manifest import write_manifest

ROOT: Final = Path(__file__).resolve().parents[2]
HERE: Final = Path(__file__).resolve().parent
HOME: Final = dressing.HOME
REAL: Final = sys.platform == "win32"
NAME: Final = "Mihan" if REAL else "Mihan (unreleased)"
STEM: Final = "windows-x86_64" if REAL else "windows-x86_64-unreleased"
OUT: Final = ROOT / "build" / "bundles" if REAL else HOME
BUNDLE: Final = ROOT / "build" / "bundle" / "mihan" if REAL else HOME / "bundle" / "mihan"
SPARE: Final = 64
"""MB that the setup wants free besides what it puts there."""
NOT_SHIPPED: Final = ("icuuc.dll", "bcryptprimitives.dll")
"""Libraries of Windows itself, of which Wine here has stand-ins."""


class BuildError(StoppedError):
    """It is not made; the text says why."""


def setup_path() -> Path:
    """Where the setup is written."""
    return OUT / f"mihan-{dressing.version()}-{STEM}-setup.exe"


def bundle() -> Path:
    """Make the program's folder, its list and its archive; the folder. Raises BuildError."""
    dressing.dress()
    status = _bundle_here() if REAL else _bundle_under_wine()
    if status or not (BUNDLE / "mihan.exe").exists():
        raise BuildError(f"PyInstaller ended with {status}")
    for stand_in in NOT_SHIPPED:
        if found := next(BUNDLE.rglob(stand_in), None):
            raise BuildError(f"{found} is Windows' own and must not be in the bundle")
    signing.sign(BUNDLE / "mihan.exe")
    write_manifest(BUNDLE, datetime.now(UTC))
    archive(BUNDLE, OUT / f"mihan-{dressing.version()}-{STEM}.tar.xz")
    return BUNDLE


def archive(folder: Path, target: Path) -> Path:
    """``mihan-<version>/mihan/…`` of the program's folder, as the update in place unpacks it. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    with tarfile.open(part, "w:xz", format=tarfile.PAX_FORMAT) as into:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                within = path.relative_to(folder.parent).as_posix()
                into.add(path, f"mihan-{dressing.version()}/{within}", filter=_nobodys)
    part.replace(target)
    return target


def setup(folder: Path = BUNDLE, *, version: str = "", target: Path | None = None) -> Path:
    """Make the setup of the program's folder; its path. version: another than the tree's. Raises BuildError."""
    target = target or setup_path()
    target.parent.mkdir(parents=True, exist_ok=True)
    icon = HOME / "mihan.ico"
    if not icon.exists():
        dressing.dress()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    said: dict[str, object] = {
        "VERSION": version or dressing.version(), "NAME": NAME, "BUNDLE": folder, "OUT": target, "ICON": icon,
        "NEEDED": SPARE + size // 1_000_000, "SOURCE": HERE,
    }  # fmt: skip
    if signing.wanted():
        said["SIGN"] = f'"{sys.executable}" -m installer.windows.signing'
    done = subprocess.run(
        # makensis goes to its script's folder, and calls signing from there
        [_makensis(), "-V2", "-WX", *(f"-D{name}={value}" for name, value in said.items()), str(HERE / "mihan.nsi")],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        raise BuildError("makensis: " + "\n".join((done.stdout + done.stderr).splitlines()[-12:]))
    return target


def _bundle_here() -> int:
    from installer.bundling import main as bundle_here

    return bundle_here([])


def _bundle_under_wine() -> int:
    """PyInstaller of Windows on the same spec."""
    python = packages.gather(HOME / "python")
    wine = Wine(HOME / "wine-build")
    wine.start()
    try:
        done = wine.run(
            [windows_path(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
             "--distpath", windows_path(BUNDLE.parent), "--workpath", windows_path(HOME / "work"),
             windows_path(ROOT / "installer" / "mihan.spec")],
            seconds=3600, environment={"PYINSTALLER_CONFIG_DIR": windows_path(HOME / "cache"), "PYTHONHASHSEED": "1"},
        )  # fmt: skip
    finally:
        wine.stop()
    if done.status:
        print(done.said[-3000:])
    return done.status


def _makensis() -> str:
    """On Windows it seldom stands on the path."""
    if not REAL:
        return tool("makensis")
    program_files = os.environ.get("PROGRAMFILES(X86)", r"C:\Program Files (x86)")
    found = shutil.which("makensis") or shutil.which("makensis", path=str(Path(program_files) / "NSIS"))
    if found is None:
        raise BuildError("makensis is missing: install NSIS 3.08 or newer")
    return found


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without who built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o755 if entry.name.endswith(".exe") else 0o644
    return entry


def _bundle() -> None:
    print(f"{bundle()}")


def _setup() -> None:
    made = setup()
    print(f"{made}: {made.stat().st_size / 1e6:.0f} MB")


def _check() -> None:
    from installer.windows.checking import check

    check(setup_path(), BUNDLE)


STEPS: Final[Mapping[str, Callable[[], None]]] = {"bundle": _bundle, "setup": _setup, "check": _check}


def main(arguments: Sequence[str]) -> int:
    """Do the steps that are named, or all; the exit status."""
    unknown = [step for step in arguments if step not in STEPS]
    if unknown:
        print(__doc__)
        return 2
    try:
        for step in arguments or tuple(STEPS):
            STEPS[step]()
    except (StoppedError, OSError) as error:
        print(f"windows: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
