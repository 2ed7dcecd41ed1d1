"""`python3 main.py bundle`: the desk as one folder that needs no Python, and the list of its files.

The folder is ``build/bundle/mihan``: the program (``mihan`` or ``mihan.exe``) and ``_internal/`` beside it. The list
(``_internal/MANIFEST.json``) is what the self-test holds a copy against (mihan_desktop/self_test).
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from mihan_desktop.self_test.manifest import write_manifest

ROOT: Final = Path(__file__).resolve().parent.parent
BUNDLE: Final = ROOT / "build" / "bundle" / "mihan"

_UNPACKED: Final = {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
"""Modules lie as they are: xz packs a release far better than each by itself, and a start unpacks nothing."""


def build(out: Path, spec: Path, work: Path) -> Path:
    """Run PyInstaller on ``spec`` by the rules of mihan.spec; the folder that it made inside ``out``.

    Raises CalledProcessError with what PyInstaller said.
    """
    work.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"PYINSTALLER_CONFIG_DIR": str(work / "cache"), "PYTHONHASHSEED": "1"} | _UNPACKED
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
         "--distpath", str(out), "--workpath", str(work), str(spec)],
        cwd=ROOT, env=environment, check=True,
    )  # fmt: skip
    return out / spec.stem


def _today() -> datetime:
    """The day of the build; SOURCE_DATE_EPOCH says another (https://reproducible-builds.org/specs/source-date-epoch)."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)


def main(arguments: Sequence[str] = ()) -> int:
    """Build the folder and its list; 0, or PyInstaller's own status."""
    parser = argparse.ArgumentParser(prog="main.py bundle", description=__doc__, allow_abbrev=False)
    parser.add_argument("--out", type=Path, default=BUNDLE.parent, help="the folder to make it in")
    parser.add_argument("--check", action="store_true", help="try the one that is there, in a fresh root of Debian")
    parser.add_argument(
        "--root", type=Path, default=ROOT / "build" / "fresh-root", help="that root, kept for next time"
    )
    wanted = parser.parse_args(arguments)
    out: Path = wanted.out
    if wanted.check:
        from installer.bundle_check import main as check

        return check(out / "mihan", wanted.root)
    shutil.rmtree(out / "mihan", ignore_errors=True)
    try:
        folder = build(out, ROOT / "installer" / "mihan.spec", ROOT / "build" / "pyinstaller")
    except subprocess.CalledProcessError as error:
        return error.returncode
    listed = write_manifest(folder, _today())
    print(f"{folder}: {len(listed.files)} files, {sum(one.size for one in listed.files.values()) / 1e6:.0f} MB")
    return 0
