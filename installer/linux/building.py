"""The bundle of the desk as what people install on Linux.

``python3 main.py linux deb`` makes build/bundles/mihan_VERSION_ARCHITECTURE.deb of build/bundle/mihan; ``tarball``
makes build/bundles/mihan-VERSION-linux-MACHINE.tar.xz, which updates in place take as well (decision 0079).
"""

import hashlib
import lzma
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from installer import bundling, debian, licences, sbom
from installer.centre.wheel import project
from installer.windows.dressing import PICTURE, picture
from mihan_desktop.domain.programs import bundle_name
from mihan_desktop.self_test.manifest import INSIDE, NAME, read_manifest

ROOT: Final = Path(__file__).resolve().parents[2]
FILES: Final = Path(__file__).parent / "files"
TARGET: Final = ROOT / "build" / "bundles"
SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256)
"""Pixels of the icons beside the drawing that can have any size."""
SUMS: Final = "SHA256SUMS"
COMMON: Final = Path("/usr/share/common-licenses")
SHORT: Final = ("LGPL-3", "GPL-3", "Apache-2.0")
"""Texts that Debian has for all packages; a folder for other systems brings them along."""
DEPENDS: Final = ("ca-certificates", "libc6 (>= 2.36)", "libegl1", "libgl1", "libxcb1", "xkb-data")
"""What the bundle leaves to the system: its drivers' half of OpenGL, the C library, keyboards, whom to trust."""
RECOMMENDS: Final = ("desktop-file-utils", "libcups2 | libcups2t64", "shared-mime-info", "xdg-utils")
"""Without CUPS nothing is printed on paper; PDF needs none."""
WORDS: Final = """\
A clerk fills the ministry's own form with the person at the desk, in Arabic,
Sorani Kurdish or English; a trainer marks a class; a supervisor reviews and
approves. What was approved is sealed, signed, and travels to the ministry by
network or on a stick when there is a way.

The program brings its own Python and its own Qt. What an office registers
lies in the account of whoever works there, and stays when this is removed.
"""
OVERRIDES: Final = """\
# The program is one folder that runs alike on every desk: Python, Qt and the libraries that it was tested with, which
# it finds by itself below /usr/lib/mihan. None of them is meant for others, and none is Debian's.
mihan: embedded-library
mihan: library-not-linked-against-libc
mihan: shared-library-lacks-prerequisites
mihan: hardening-no-fortify-functions
mihan: hardening-no-bindnow
mihan: hardening-no-pie
mihan: custom-library-search-path
mihan: spelling-error-in-binary
mihan: extra-license-file
mihan: package-contains-documentation-outside-usr-share-doc
"""


class NoBundleError(Exception):
    """There is no bundle, or it is not as it was made; the text says what to do."""


def deb(bundle: Path = bundling.BUNDLE, target: Path = TARGET) -> Path:
    """Make the Debian package. Raises NoBundleError, CalledProcessError with what dpkg-deb said, OSError."""
    _look_at(bundle)
    with tempfile.TemporaryDirectory(prefix="mihan-deb-") as scratch:
        tree = Path(scratch) / "tree"
        shutil.copytree(bundle, tree / "usr/lib/mihan")
        (tree / "usr/lib/mihan/VERSION").write_text(version() + "\n", encoding="ascii")
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin/mihan").symlink_to("../lib/mihan/mihan")
        _share(tree / "usr/share")
        debian.squeeze(FILES / "mihan.1", tree / "usr/share/man/man1/mihan.1.gz")
        papers = tree / "usr/share/doc/mihan"
        _licences(papers, common=False)
        overrides = tree / "usr/share/lintian/overrides/mihan"
        overrides.parent.mkdir(parents=True)
        overrides.write_text(OVERRIDES, encoding="utf-8")
        return debian.write(
            debian.Package(
                "mihan",
                version(),
                debian.MACHINES[platform.machine()],
                "misc",
                "offline-first registration of jobseekers and trainees",
                WORDS,
                depends=DEPENDS,
                recommends=RECOMMENDS,
            ),
            tree,
            target,
        )


def tarball(bundle: Path = bundling.BUNDLE, target: Path = TARGET) -> Path:
    """Make the folder that any account installs for itself, in one file. Raises NoBundleError, OSError."""
    _look_at(bundle)
    target.mkdir(parents=True, exist_ok=True)
    made = target / bundle_name(version(), sys.platform, platform.machine())
    with tempfile.TemporaryDirectory(prefix="mihan-tar-") as scratch:
        folder = Path(scratch) / f"mihan-{version()}"
        lay_out(bundle, folder)
        when = debian.moment()
        with (
            lzma.open(made, "wb") as squeezed,
            tarfile.open(fileobj=squeezed, mode="w", format=tarfile.PAX_FORMAT) as tar,
        ):
            for path in sorted([folder, *folder.rglob("*")]):
                entry = tar.gettarinfo(path, path.relative_to(folder.parent).as_posix())
                entry.uid = entry.gid = 0
                entry.uname = entry.gname = ""
                entry.mtime = when
                entry.mode = 0o755 if path.is_dir() or entry.mode & 0o100 else 0o644
                if entry.isreg():
                    with path.open("rb") as file:
                        tar.addfile(entry, file)
                else:
                    tar.addfile(entry)
    return made


def lay_out(bundle: Path, folder: Path) -> None:
    """The folder with install.sh in it, and what that holds everything against."""
    shutil.copytree(bundle, folder / "mihan")
    (folder / "VERSION").write_text(version() + "\n", encoding="ascii")
    (folder / "MACHINE").write_text(f"{platform.system()} {platform.machine()}\n", encoding="ascii")
    debian.put(FILES / "install.sh", folder / "install.sh", 0o755)
    debian.put(FILES / "README.txt", folder / "README.txt")
    _share(folder / "share")
    _licences(folder / "licences", common=True)
    listed = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = "".join(f"{_sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in listed)
    (folder / SUMS).write_text(sums, encoding="utf-8")


def version() -> str:
    """The program's version, ``1.2.3``."""
    return str(project()["version"])


def main(arguments: Sequence[str]) -> int:
    """Make what is asked for and say where it lies; the exit status: 2 for a line that was not understood."""
    steps: dict[str, Callable[[], Path]] = {"deb": deb, "tarball": tarball}
    if len(arguments) != 1 or arguments[0] not in steps:
        print(f"usage: main.py linux {'|'.join(steps)}")
        return 2
    try:
        made = steps[arguments[0]]()
    except (NoBundleError, subprocess.CalledProcessError, OSError) as error:
        print(f"linux: {error}\n{getattr(error, 'stderr', '') or ''}".rstrip())
        return 1
    print(f"linux: {made} ({made.stat().st_size / 1e6:.1f} MB)")
    return 0


def _look_at(bundle: Path) -> None:
    """What people are given is the whole bundle and nothing besides."""
    try:
        listed = read_manifest(bundle)
    except (OSError, ValueError) as error:
        raise NoBundleError(f"there is no whole bundle in {bundle}: python3 main.py bundle") from error
    there = {path.relative_to(bundle).as_posix() for path in _below(bundle)}
    if there != {*listed.files, f"{INSIDE}/{NAME}"}:
        raise NoBundleError(f"{bundle} is not as its list says: python3 main.py bundle")
    if links := [path for path in bundle.rglob("*") if path.is_symlink()]:
        raise NoBundleError(f"no update takes links: {links[0]}")


def _share(share: Path) -> None:
    """What the desktop knows of the program: its entry in the menu, its files, its sign."""
    debian.put(FILES / "mihan.desktop", share / "applications/mihan.desktop")
    debian.put(FILES / "mihan.xml", share / "mime/packages/mihan.xml")
    icons = share / "icons/hicolor"
    debian.put(PICTURE, icons / "scalable/apps/mihan.svg")
    for size in SIZES:
        (icons / f"{size}x{size}/apps").mkdir(parents=True)
        (icons / f"{size}x{size}/apps/mihan.png").write_bytes(picture(size))


def _licences(folder: Path, *, common: bool) -> None:
    """Whose work is in it, and on what terms. common: with the texts that Debian has by itself."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = sbom.read_lock(sbom.LOCK.read_text(encoding="utf-8"))
    parts = licences.parts(sbom.closure(lock, project()["dependencies"]))
    licences.gather(parts, folder / "licences" if not common else folder)
    said = licences.debian_copyright("*", [(f"usr/lib/mihan/_internal/{part.name}*", part) for part in parts])
    (folder / "copyright").write_text(said, encoding="utf-8")
    debian.put(ROOT / "resources/fonts/OFL.txt", folder / ("OFL.txt" if common else "licences/fonts/OFL.txt"))
    if common:
        for name in SHORT:
            if (COMMON / name).exists():
                debian.put(COMMON / name, folder / f"{name}.txt")


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
